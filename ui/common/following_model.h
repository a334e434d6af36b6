// The rows of a store of what comes in that a filter lets through, oldest first: for a FollowingTable.

#pragma once

#include <QAbstractTableModel>
#include <algorithm>
#include <deque>
#include <vector>

namespace ui {

/// Follows its store by inserting behind and removing before, so that a view keeps what is chosen.
/// `Store` numbers its entries without a gap from firstNumber() up to nextNumber(), finds one by find(), and
/// emits changed(). `Filter` is a value with accepts(entry).
template <typename Store, typename Filter>
class FollowingModel : public QAbstractTableModel
{
public:
    const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter)
    {
        if (m_filter == filter)
            return;
        beginResetModel();
        m_filter = filter;
        m_numbers.clear();
        m_seen = m_store.firstNumber();
        const std::vector<quint64> accepted = takeFresh();
        m_numbers.assign(accepted.begin(), accepted.end());
        endResetModel();
    }

    /// nullptr for an invalid index.
    auto entry(const QModelIndex &index) const
    {
        return index.isValid() ? m_store.find(m_numbers[std::size_t(index.row())]) : nullptr;
    }
    /// -1 where the filter hides it or it is gone.
    int rowOf(quint64 number) const
    {
        const auto found = std::lower_bound(m_numbers.begin(), m_numbers.end(), number);
        return found != m_numbers.end() && *found == number ? int(found - m_numbers.begin()) : -1;
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_numbers.size());
    }

protected:
    /// Borrows `store`, which must outlive it.
    FollowingModel(Store &store, QObject *parent)
        : QAbstractTableModel(parent)
        , m_store(store)
        , m_seen(store.firstNumber())
    {
        connect(&store, &Store::changed, this, [this] { sync(); });
        sync();
    }

    const Store &store() const { return m_store; }
    /// Shown, ascending.
    const std::deque<quint64> &numbers() const { return m_numbers; }

private:
    std::vector<quint64> takeFresh()
    {
        std::vector<quint64> fresh;
        for (quint64 number = std::max(m_seen, m_store.firstNumber()); number < m_store.nextNumber();
             ++number) {
            if (m_filter.accepts(*m_store.find(number)))
                fresh.push_back(number);
        }
        m_seen = m_store.nextNumber();
        return fresh;
    }
    void sync()
    {
        const auto kept = std::lower_bound(m_numbers.begin(), m_numbers.end(), m_store.firstNumber());
        if (kept != m_numbers.begin()) {
            beginRemoveRows({}, 0, int(kept - m_numbers.begin()) - 1);
            m_numbers.erase(m_numbers.begin(), kept);
            endRemoveRows();
        }
        const std::vector<quint64> fresh = takeFresh();
        if (fresh.empty())
            return;
        beginInsertRows({}, int(m_numbers.size()), int(m_numbers.size() + fresh.size()) - 1);
        m_numbers.insert(m_numbers.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }

    const Store &m_store;
    Filter m_filter;
    std::deque<quint64> m_numbers;
    quint64 m_seen = 0; // every number below was looked at
};

} // namespace ui
