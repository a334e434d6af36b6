// The capacity of a table as fields: billing mode, table class, and units of the table and its global
// indexes.

#pragma once

#include "ui/tables/table_capacity.h"

#include <QWidget>

#include <array>
#include <optional>

class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace ui {

/// They follow the table where it changed; what was typed in the others stays.
class CapacityFields final : public QWidget
{
    Q_OBJECT

public:
    explicit CapacityFields(QWidget *parent = nullptr);

    /// What the table has.
    void showCapacity(const TableCapacity &capacity);
    /// What the fields say.
    TableCapacity capacity() const;
    /// Why they cannot be used; empty: they can.
    void setReasonAgainst(const QString &reason);

signals:
    void changed();

private:
    /// The units of the table or of an index.
    struct Row
    {
        std::string indexName; // empty: the table
        QWidget *label;
        QSpinBox *readUnits;
        QSpinBox *writeUnits;

        core::ProvisionedThroughput units() const;
        void showUnits(const core::ProvisionedThroughput &units);
        std::array<QWidget *, 3> widgets() const;
    };

    void build();
    Row makeRow(const std::string &indexName);
    void makeRowsFor(const std::vector<TableCapacity::Index> &indexes);
    void placeRows();
    bool isProvisioned() const;
    void showRows();

    std::optional<TableCapacity> m_shown; // nullopt: none yet
    QGridLayout *m_grid;
    QComboBox *m_mode;
    QComboBox *m_class;
    QLabel *m_readTitle;
    QLabel *m_writeTitle;
    std::vector<Row> m_rows; // the table first
};

} // namespace ui
