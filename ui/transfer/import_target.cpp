#include "ui/transfer/import_target.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kLabelWidth = 92;
constexpr int kKeyWidthMin = 100;
constexpr int kKeyWidthMax = 220;

} // namespace

QLabel *importRowLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFixedWidth(kLabelWidth);
    return label;
}

QHBoxLayout *importRowIn(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    return row;
}

ImportTarget::ImportTarget(const ImportTables &tables, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeTableRow(tables));
    layout->addWidget(makeNewTableRow());
}

QWidget *ImportTarget::makeTableRow(const ImportTables &tables)
{
    auto *widget = new QWidget;
    m_tableRow = importRowIn(widget);
    m_tableRow->addWidget(importRowLabel(tr("Into")));
    m_table = new QComboBox;
    m_table->setObjectName(QStringLiteral("table"));
    m_table->setAccessibleName(tr("Table"));
    m_table->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_table->addItem(tr("A new table"), QString());
    for (const auto &[name, description] : tables)
        m_table->addItem(name, name);
    connect(m_table, &QComboBox::activated, this, &ImportTarget::tableChosen);
    connect(m_table, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_newTableRow->setVisible(index == 0);
        emit tableChanged();
    });
    m_tableRow->addWidget(m_table, 1);
    return widget;
}

QWidget *ImportTarget::makeNewTableRow()
{
    m_newTableRow = new QWidget;
    QHBoxLayout *row = importRowIn(m_newTableRow);
    row->addWidget(importRowLabel(tr("New table")));
    m_newName = new QLineEdit;
    m_newName->setObjectName(QStringLiteral("newName"));
    m_newName->setAccessibleName(tr("Name of the new table"));
    m_newName->setPlaceholderText(tr("Name"));
    row->addWidget(m_newName, 1);
    row->addSpacing(8);
    row->addWidget(new QLabel(tr("Partition key")));
    m_partitionKey = new QComboBox;
    m_partitionKey->setObjectName(QStringLiteral("partitionKey"));
    m_partitionKey->setAccessibleName(tr("Partition key"));
    row->addWidget(m_partitionKey);
    row->addWidget(new QLabel(tr("Sort key")));
    m_sortKey = new QComboBox;
    m_sortKey->setObjectName(QStringLiteral("sortKey"));
    m_sortKey->setAccessibleName(tr("Sort key"));
    row->addWidget(m_sortKey);
    for (QComboBox *key : {m_partitionKey, m_sortKey}) {
        key->setMinimumWidth(kKeyWidthMin);
        key->setMaximumWidth(kKeyWidthMax);
        connect(key, &QComboBox::currentIndexChanged, this, &ImportTarget::changed);
    }
    connect(m_newName, &QLineEdit::textChanged, this, &ImportTarget::changed);
    return m_newTableRow;
}

ImportChoice ImportTarget::choice() const
{
    return {m_table->currentData().toString(),
            m_newName->text().trimmed(),
            {m_partitionKey->currentData().toString().toStdString(),
             m_sortKey->currentData().toString().toStdString()}};
}

void ImportTarget::setChoice(const ImportChoice &choice)
{
    const auto choose = [](QComboBox *list, const QString &wanted) {
        list->setCurrentIndex(std::max(0, list->findData(wanted)));
    };
    choose(m_partitionKey, QString::fromStdString(choice.keys.partitionKey));
    choose(m_sortKey, QString::fromStdString(choice.keys.sortKey));
    m_newName->setText(choice.newName);
    choose(m_table, choice.table);
}

void ImportTarget::setColumns(const std::vector<std::string> &columns, const KeyGuess &suggested)
{
    const QString partitionKey = m_partitionKey->currentData().toString();
    const QString sortKey = m_sortKey->currentData().toString();
    const QSignalBlocker noPartitionSignals(m_partitionKey);
    const QSignalBlocker noSortSignals(m_sortKey);
    m_partitionKey->clear();
    m_sortKey->clear();
    m_sortKey->addItem(tr("None"), QString());
    for (const std::string &column : columns) {
        const QString name = QString::fromStdString(column);
        m_partitionKey->addItem(name, name);
        m_sortKey->addItem(name, name);
    }
    const bool isKept = m_partitionKey->findData(partitionKey) >= 0;
    const QString wanted = isKept ? partitionKey : QString::fromStdString(suggested.partitionKey);
    const QString wantedSort = isKept ? sortKey : QString::fromStdString(suggested.sortKey);
    m_partitionKey->setCurrentIndex(std::max(0, m_partitionKey->findData(wanted)));
    m_sortKey->setCurrentIndex(std::max(0, m_sortKey->findData(wantedSort)));
}

void ImportTarget::chooseTable(const QString &name)
{
    m_table->setCurrentIndex(name.isEmpty() ? 0 : std::max(0, m_table->findData(name)));
}

void ImportTarget::suggestName(const QString &name)
{
    if (m_newName->text().isEmpty() || m_newName->text() == m_suggestedName)
        m_newName->setText(name);
    m_suggestedName = name;
}

void ImportTarget::addBeside(QWidget *widget)
{
    m_tableRow->addWidget(widget);
}

} // namespace ui
