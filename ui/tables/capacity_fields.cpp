#include "ui/tables/capacity_fields.h"

#include "ui/common/elided_label.h"
#include "ui/tables/table_part.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace ui {

namespace {

enum ModeIndex { OnDemandMode, ProvisionedMode };
enum GridColumn { LabelColumn, ReadColumn, WriteColumn, FreeColumn };
enum GridRow { ModeRow, ClassRow, TitleRow, FirstUnitsRow };
constexpr int kUnitsMax = 1'000'000'000; // what an account may have is the service's to say
constexpr int kUnitsAtFirst = 5;         // as for a new table
constexpr int kLabelWidthMax = 200;
constexpr int kUnitsWidthMin = 112;

int shownUnits(std::int64_t units)
{
    return int(std::min<std::int64_t>(units, std::numeric_limits<int>::max()));
}

} // namespace

core::ProvisionedThroughput CapacityFields::Row::units() const
{
    return {readUnits->value(), writeUnits->value()};
}

void CapacityFields::Row::showUnits(const core::ProvisionedThroughput &units)
{
    for (const auto &[box, count] :
         {std::pair(readUnits, units.readCapacityUnits), {writeUnits, units.writeCapacityUnits}}) {
        box->setMaximum(std::max(kUnitsMax, shownUnits(count)));
        box->setValue(shownUnits(count));
    }
}

std::array<QWidget *, 3> CapacityFields::Row::widgets() const
{
    return {label, readUnits, writeUnits};
}

CapacityFields::CapacityFields(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_mode(new QComboBox(this))
    , m_class(new QComboBox(this))
    , m_readTitle(TablePart::quietLabel(this))
    , m_writeTitle(TablePart::quietLabel(this))
{
    build();
    setFocusProxy(m_mode);
    m_rows.push_back(makeRow({}));
    placeRows();
}

void CapacityFields::build()
{
    m_mode->addItems({tr("On demand"), tr("Provisioned")});
    m_mode->setAccessibleName(tr("Billing mode"));
    m_mode->setObjectName(QStringLiteral("billingMode"));
    for (const auto tableClass : {core::TableClass::Standard, core::TableClass::StandardInfrequentAccess})
        m_class->addItem(CapacityText::ofClass(tableClass), int(tableClass));
    m_class->setAccessibleName(tr("Table class"));
    m_class->setObjectName(QStringLiteral("tableClass"));
    m_readTitle->setText(tr("Read units"));
    m_writeTitle->setText(tr("Write units"));

    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(FreeColumn, 1);
    for (const int column : {ReadColumn, WriteColumn})
        m_grid->setColumnMinimumWidth(column, kUnitsWidthMin);
    for (const auto &[row, name, list] :
         {std::tuple(ModeRow, tr("Billing mode"), m_mode), {ClassRow, tr("Table class"), m_class}}) {
        auto *label = new QLabel(name, this);
        label->setBuddy(list);
        m_grid->addWidget(label, row, LabelColumn);
        m_grid->addWidget(list, row, ReadColumn, 1, 2);
        connect(list, &QComboBox::currentIndexChanged, this, [this] {
            showRows();
            emit changed();
        });
    }
    m_grid->addWidget(m_readTitle, TitleRow, ReadColumn);
    m_grid->addWidget(m_writeTitle, TitleRow, WriteColumn);
}

CapacityFields::Row CapacityFields::makeRow(const std::string &indexName)
{
    const QString name = QString::fromStdString(indexName);
    auto *label = new ElidedLabel(name.isEmpty() ? tr("Table") : name, this);
    label->setMaximumWidth(kLabelWidthMax);
    const Row row{indexName, label, new QSpinBox(this), new QSpinBox(this)};
    row.readUnits->setAccessibleName(name.isEmpty() ? tr("Read units of the table")
                                                    : tr("Read units of %1").arg(name));
    row.writeUnits->setAccessibleName(name.isEmpty() ? tr("Write units of the table")
                                                     : tr("Write units of %1").arg(name));
    row.readUnits->setObjectName(QStringLiteral("readUnits") + name);
    row.writeUnits->setObjectName(QStringLiteral("writeUnits") + name);
    for (QSpinBox *box : {row.readUnits, row.writeUnits}) {
        box->setRange(1, kUnitsMax);
        box->setValue(kUnitsAtFirst);
        box->setGroupSeparatorShown(true);
        connect(box, &QSpinBox::valueChanged, this, &CapacityFields::changed);
    }
    return row;
}

/// Rows of indexes that stay keep what was typed in them.
void CapacityFields::makeRowsFor(const std::vector<TableCapacity::Index> &indexes)
{
    const bool isSame = std::equal(
        m_rows.begin() + 1, m_rows.end(), indexes.begin(), indexes.end(),
        [](const Row &row, const TableCapacity::Index &index) { return row.indexName == index.name; });
    if (isSame)
        return;
    std::vector<Row> rows{m_rows.front()};
    for (const TableCapacity::Index &index : indexes) {
        const auto present = std::find_if(m_rows.begin(), m_rows.end(),
                                          [&index](const Row &row) { return row.indexName == index.name; });
        if (present == m_rows.end()) {
            rows.push_back(makeRow(index.name));
            continue;
        }
        rows.push_back(*present);
        m_rows.erase(present);
    }
    for (auto gone = m_rows.begin() + 1; gone != m_rows.end(); ++gone) {
        for (QWidget *widget : gone->widgets())
            delete widget;
    }
    m_rows = std::move(rows);
    placeRows();
}

/// The keyboard takes the way of the eye; whatever came after the fields still does.
void CapacityFields::placeRows()
{
    QWidget *before = m_class;
    int line = FirstUnitsRow;
    int labelWidth = 0;
    for (const Row &row : m_rows) {
        m_grid->addWidget(row.label, line, LabelColumn);
        m_grid->addWidget(row.readUnits, line, ReadColumn);
        m_grid->addWidget(row.writeUnits, line, WriteColumn);
        setTabOrder(before, row.readUnits);
        setTabOrder(row.readUnits, row.writeUnits);
        before = row.writeUnits;
        ++line;
        labelWidth = std::max(labelWidth, std::min(row.label->sizeHint().width(), kLabelWidthMax));
    }
    m_grid->setColumnMinimumWidth(LabelColumn, labelWidth); // the lists stay in their place without the rows
    showRows();
}

bool CapacityFields::isProvisioned() const
{
    return m_mode->currentIndex() == ProvisionedMode;
}

void CapacityFields::showRows()
{
    m_readTitle->setVisible(isProvisioned());
    m_writeTitle->setVisible(isProvisioned());
    for (const Row &row : m_rows) {
        for (QWidget *widget : row.widgets())
            widget->setVisible(isProvisioned());
    }
}

void CapacityFields::showCapacity(const TableCapacity &capacity)
{
    const std::optional<TableCapacity> before = std::exchange(m_shown, capacity);
    makeRowsFor(capacity.indexes);
    if (!before || before->isOnDemand != capacity.isOnDemand)
        m_mode->setCurrentIndex(capacity.isOnDemand ? OnDemandMode : ProvisionedMode);
    if (!before || before->tableClass != capacity.tableClass)
        m_class->setCurrentIndex(m_class->findData(int(capacity.tableClass)));
    if (capacity.isOnDemand)
        return; // the units are those to go back to
    if (!before || before->units != capacity.units)
        m_rows.front().showUnits(capacity.units);
    for (std::size_t i = 0; i < capacity.indexes.size(); ++i) {
        const TableCapacity::Index &index = capacity.indexes[i];
        const bool isAsBefore = before && std::find(before->indexes.begin(), before->indexes.end(), index) !=
                                              before->indexes.end();
        if (!isAsBefore)
            m_rows[i + 1].showUnits(index.units);
    }
}

TableCapacity CapacityFields::capacity() const
{
    TableCapacity capacity;
    capacity.isOnDemand = !isProvisioned();
    capacity.tableClass = core::TableClass(m_class->currentData().toInt());
    if (isProvisioned())
        capacity.units = m_rows.front().units();
    for (auto row = m_rows.begin() + 1; row != m_rows.end(); ++row)
        capacity.indexes.push_back(
            {row->indexName, isProvisioned() ? row->units() : core::ProvisionedThroughput()});
    return capacity;
}

void CapacityFields::setReasonAgainst(const QString &reason)
{
    const auto allow = [&reason](QWidget *field, const QString &meaning) {
        field->setEnabled(reason.isEmpty());
        field->setToolTip(reason.isEmpty() ? meaning : reason);
    };
    allow(m_mode, tr("On demand: paid by request. Provisioned: a fixed rate, also for each global index"));
    allow(m_class, tr("Infrequent access: storage costs less, reads and writes cost more"));
    for (const Row &row : m_rows) {
        allow(row.readUnits,
              tr("Strongly consistent reads of up to 4 KB a second; twice as many eventually consistent"));
        allow(row.writeUnits, tr("Writes of up to 1 KB a second"));
    }
}

} // namespace ui
