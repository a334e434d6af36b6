// The state of a query line: what is asked, what request that makes, and the way back to what was asked
// before.

#pragma once

#include "ui/query/edit_history.h"
#include "ui/query/query_plan.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace ui {

/// Widgets show it and tell it of edits; it knows no widget. GUI thread only.
class QueryModel final : public QObject
{
    Q_OBJECT

public:
    explicit QueryModel(QObject *parent = nullptr);

    /// Keys, indexes and counters; what is asked stays.
    void setTable(const core::TableDescription &table);
    const core::TableDescription &table() const { return m_table; }
    /// Names for completion: all that were met, also in results of before. `types`: of each name a bit for
    /// each core::AttributeType that its values have.
    void addAttributes(const QStringList &names, const QHash<QString, quint16> &types);
    /// How a value of that attribute is typed, where all that were met are of one type; nullopt: not known.
    std::optional<ValueKind> kindOf(const QString &attributeName) const;
    const QStringList &attributeNames() const { return m_attributeNames; }

    const QuerySpec &spec() const { return m_history.current(); }
    const QueryPlan &plan() const { return m_plan; }
    /// An edit. Edits in a row with the same `mergeKey` are undone together; empty: a step of its own.
    void change(QuerySpec spec, const QString &mergeKey = {});
    /// Forgets the way back: another question was loaded.
    void reset(QuerySpec spec);
    void undo();
    void redo();
    bool canUndo() const { return m_history.canUndo(); }
    bool canRedo() const { return m_history.canRedo(); }
    /// Fields left empty are told of only after somebody tried to run.
    bool wasTried() const { return m_wasTried; }
    void setTried();

    /// "Get", "Query", "Scan"
    QString verb() const;
    /// What running will read, as far as it is known: "reads about 50,000 items, 12.3 MB, up to 1,575 RCU"
    QString cost() const;

signals:
    void specChanged();
    void tableChanged();
    void attributeNamesChanged();

private:
    void replan();

    core::TableDescription m_table;
    QStringList m_attributeNames;
    QSet<QString> m_nameSet; // of m_attributeNames
    QHash<QString, quint16> m_attributeTypes;
    EditHistory<QuerySpec> m_history;
    QueryPlan m_plan;
    bool m_wasTried = false;
};

} // namespace ui
