// A table as a person designs it: what is typed, what is wrong with it, and the request it makes. No widgets.

#pragma once

#include "core/api/requests.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace ui {

/// An attribute that is part of a key.
struct KeyDraft
{
    QString name;
    core::AttributeType type = core::AttributeType::S;
};

struct IndexDraft
{
    enum class Kind { Global, Local };

    QString name;
    Kind kind = Kind::Global;
    KeyDraft partitionKey; // of a local index: the table's
    std::optional<KeyDraft> sortKey;
    core::ProjectionType projection = core::ProjectionType::All;
    QStringList nonKeyAttributes; // with Include
};

enum class DraftField { Name, PartitionKey, SortKey, Projection, Capacity };

struct DraftProblem
{
    DraftField field = DraftField::Name;
    int index = -1;        // of the index it is about; -1: the table
    QString text;          // a sentence without its full stop
    bool isOfKind = false; // the kind of the index asks for it, whatever was typed
};

struct TableDraft
{
    QString name;
    KeyDraft partitionKey;
    std::optional<KeyDraft> sortKey;
    QList<IndexDraft> indexes;
    bool isOnDemand = true;
    qint64 readUnits = 5;
    qint64 writeUnits = 5;

    core::CreateTableRequest request() const;
};

class TableDraftRules
{
    Q_DECLARE_TR_FUNCTIONS(TableDraftRules)

public:
    /// The same rules as the service's, each mistake at its field; empty: it can be created.
    static QList<DraftProblem> problems(const TableDraft &draft);
    /// The rules of one index that is added to an existing table.
    static QList<DraftProblem> problems(const core::TableDescription &table, const IndexDraft &index);

private:
    using Types = QList<KeyDraft>;
    static QString nameProblem(const QString &name, const QString &what);
    static QString keyProblem(const KeyDraft &key, Types &known);
    static void checkIndex(const TableDraft &table, int number, Types &types, QStringList &names,
                           QList<DraftProblem> &problems);
    static QString projectionProblem(const IndexDraft &index);
};

/// What an existing table was made of, for a copy; counts and states are left out.
core::CreateTableRequest requestOf(const core::TableDescription &table);
/// The request that adds `index` to `table`.
core::UpdateTableRequest addIndexRequest(const core::TableDescription &table, const IndexDraft &index,
                                         const core::ProvisionedThroughput &units);
QString keyText(const std::vector<core::KeySchemaElement> &keySchema, const core::TableDescription &table);
QString projectionText(const core::Projection &projection);

} // namespace ui
