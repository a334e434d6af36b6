// Items that differ between two moments, as rows; those that a filter lets through.

#pragma once

#include "core/api/past_requests.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <string>
#include <vector>

namespace ui {

/// GUI thread only.
class DifferencesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Kind { Added, Removed, Changed };
    enum Column { KindColumn, KeyColumn, WhatColumn };
    static constexpr int kColumnCount = WhatColumn + 1;
    enum Role { KindRole = Qt::UserRole };

    struct Counts
    {
        qint64 added = 0;
        qint64 removed = 0;
        qint64 changed = 0;
        qint64 all() const { return added + removed + changed; }
    };
    /// `text` is looked for in the key and in the names of what differs.
    struct Filter
    {
        bool showsAdded = true;
        bool showsRemoved = true;
        bool showsChanged = true;
        QString text;
        friend bool operator==(const Filter &, const Filter &) = default;
    };

    /// `keyNames`: partition key first.
    explicit DifferencesModel(std::vector<std::string> keyNames, QObject *parent = nullptr);

    const std::vector<std::string> &keyNames() const { return m_keyNames; }
    void clear();
    void append(std::vector<core::DifferentItem> items);
    void setFilter(const Filter &filter);
    /// Of all, also of those that the filter hides.
    const Counts &counts() const { return m_counts; }
    const core::DifferentItem &difference(int row) const;
    static Kind kindOf(const core::DifferentItem &difference);
    static QString kindText(Kind kind);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        core::DifferentItem difference;
        Kind kind = Kind::Changed;
        QString key;
        QString what;
    };
    bool accepts(const Row &row) const;

    const std::vector<std::string> m_keyNames;
    std::vector<Row> m_all;
    std::vector<std::size_t> m_shown;
    Filter m_filter;
    Counts m_counts;
};

} // namespace ui
