#include "ui/transfer/import_preview_model.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/value_format.h"

#include <QGuiApplication>
#include <QPalette>

namespace ui {

namespace {

using core::ColumnType;

const Colors &colors()
{
    return Colors::of(QGuiApplication::palette());
}

QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

QList<int> ImportPreviewModel::typeChoices(bool isCsv)
{
    QList<int> choices{int(ColumnType::S),  int(ColumnType::N),    int(ColumnType::BOOL),
                       int(ColumnType::B),  int(ColumnType::SS),   int(ColumnType::NS),
                       int(ColumnType::BS), int(ColumnType::Json), kSkip};
    if (!isCsv)
        choices.prepend(int(ColumnType::AsIs));
    return choices;
}

QString ImportPreviewModel::typeText(int choice)
{
    if (choice == kSkip)
        return tr("Leave out");
    switch (ColumnType(choice)) {
    case ColumnType::AsIs:
        return tr("As in the file");
    case ColumnType::S:
        return tr("String");
    case ColumnType::N:
        return tr("Number");
    case ColumnType::BOOL:
        return tr("Boolean");
    case ColumnType::B:
        return tr("Binary, from base64");
    case ColumnType::SS:
        return tr("String set");
    case ColumnType::NS:
        return tr("Number set");
    case ColumnType::BS:
        return tr("Binary set");
    case ColumnType::Json:
        break;
    }
    return tr("Map or list, from JSON");
}

void ImportPreviewModel::setLook(ImportLook look)
{
    beginResetModel();
    m_look = std::move(look);
    m_cells.clear();
    endResetModel();
    emit mappingChanged();
}

void ImportPreviewModel::clear()
{
    ImportLook none;
    none.mapping.emptyField = m_look.mapping.emptyField;
    setLook(std::move(none));
}

void ImportPreviewModel::setKeyTypes(const std::vector<core::AttributeDefinition> &keyTypes)
{
    m_look.setKeyTypes(keyTypes);
    mappingEdited();
}

void ImportPreviewModel::setEmptyField(core::EmptyField emptyField)
{
    m_look.mapping.emptyField = emptyField;
    mappingEdited();
}

void ImportPreviewModel::mappingEdited()
{
    m_cells.clear();
    if (columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit mappingChanged();
}

int ImportPreviewModel::refusedCount(QString *firstReason) const
{
    const std::vector<core::ColumnMapping> &columns = m_look.mapping.columns;
    // An import meets the columns of a row in the order of their attributes: the first one that cannot be is
    // the reason.
    std::vector<std::pair<std::string_view, const std::string *>> reasons(preview().records.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        for (const auto &[record, reason] : m_look.refusals[i]) {
            const std::pair found(std::string_view(columns[i].attribute), &reason);
            if (!columns[i].skip && (!reasons[record].second || found < reasons[record]))
                reasons[record] = found;
        }
    }
    int count = 0;
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        const core::FileRecord &record = preview().records[i];
        const std::string *reason = record.refusal ? &*record.refusal : reasons[i].second;
        if (reason && count++ == 0 && firstReason)
            *firstReason = tr("line %1: %2").arg(record.line).arg(textOf(*reason));
    }
    return count;
}

bool ImportPreviewModel::isRefused(int row) const
{
    return preview().records[std::size_t(row - FirstRecordRow)].refusal.has_value();
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || m_look.mapping.columns.empty())
        return 0;
    return FirstRecordRow + int(preview().records.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_look.mapping.columns.size());
}

const ImportPreviewModel::Cell &ImportPreviewModel::cell(int record, int column) const
{
    const qint64 key = qint64(record) << 32 | column;
    auto found = m_cells.find(key);
    if (found == m_cells.end())
        found = m_cells.insert(key, makeCell(preview().records[std::size_t(record)], column));
    return *found;
}

ImportPreviewModel::Cell ImportPreviewModel::makeCell(const core::FileRecord &record, int column) const
{
    const core::ColumnMapping &mapping = m_look.mapping.columns[std::size_t(column)];
    Cell cell;
    cell.colorRole = int(ColorRole::DisabledText);
    if (record.refusal) {
        cell.reason = textOf(*record.refusal);
        cell.colorRole = int(ColorRole::Error);
        if (column == 0)
            cell.text = cell.reason;
        return cell;
    }

    std::optional<core::Result<core::AttributeValue>> value;
    QString written; // as it stands in the file
    if (isCsv()) {
        const core::CsvField &field = record.fields[std::size_t(column)];
        written = textOf(field.text);
        const bool isText = mapping.type == ColumnType::S || mapping.type == ColumnType::AsIs;
        if (!field.text.empty())
            value = core::convertText(field.text, mapping.skip ? ColumnType::S : mapping.type);
        else if (isText && (field.quoted || m_look.mapping.emptyField == core::EmptyField::EmptyText))
            value = core::AttributeValue::string({});
        else if (m_look.mapping.emptyField == core::EmptyField::Null)
            value = core::AttributeValue::null();
    } else if (const core::AttributeValue *found = record.item.find(mapping.column)) {
        written = formatValue(found).joined();
        value = core::convertValue(*found, mapping.skip ? ColumnType::AsIs : mapping.type);
    }
    if (value && !*value) {
        cell.text = written;
        cell.reason = textOf(value->error().message());
        cell.colorRole = int(ColorRole::Error);
        return cell;
    }
    const ValueText text = formatValue(value ? &**value : nullptr);
    cell.text = text.joined();
    cell.colorRole = int(mapping.skip ? ColorRole::DisabledText : text.color);
    cell.alignment = text.alignment;
    return cell;
}

QVariant ImportPreviewModel::controlData(const QModelIndex &index, int role) const
{
    const core::ColumnMapping &column = m_look.mapping.columns[std::size_t(index.column())];
    const int choice = column.skip ? kSkip : int(column.type);
    switch (role) {
    case Qt::DisplayRole:
        if (index.row() == AttributeRow)
            return column.skip ? QString() : textOf(column.attribute);
        return typeText(choice);
    case Qt::EditRole:
        return index.row() == AttributeRow ? QVariant(textOf(column.attribute)) : QVariant(choice);
    case Qt::BackgroundRole:
        return colors()[ColorRole::Panel];
    case Qt::ForegroundRole:
        return colors()[column.skip ? ColorRole::SecondaryText : ColorRole::Text];
    case Qt::ToolTipRole:
        return index.row() == AttributeRow
                   ? tr("The attribute's name in the table. Double-click to change it.")
                   : tr("What the column's values become. Double-click to change it.");
    case Qt::AccessibleTextRole:
        return index.row() == AttributeRow
                   ? tr("Attribute of column %1: %2").arg(textOf(column.column), textOf(column.attribute))
                   : tr("Type of column %1: %2").arg(textOf(column.column), typeText(choice));
    default:
        return {};
    }
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.row() < FirstRecordRow)
        return controlData(index, role);
    const int record = index.row() - FirstRecordRow;
    switch (role) {
    case Qt::DisplayRole:
        return cell(record, index.column()).text;
    case Qt::ForegroundRole:
        return colors()[ColorRole(cell(record, index.column()).colorRole)];
    case Qt::BackgroundRole: {
        const bool isBad = !cell(record, index.column()).reason.isEmpty();
        return isBad ? QVariant(colors()[ColorRole::Deleted]) : QVariant();
    }
    case Qt::TextAlignmentRole: {
        const Qt::Alignment alignment = cell(record, index.column()).alignment;
        return alignment ? QVariant(alignment) : QVariant();
    }
    case Qt::ToolTipRole: {
        const Cell &shown = cell(record, index.column());
        return shown.reason.isEmpty() ? shown.text : shown.reason;
    }
    case Qt::FontRole:
        return monospaceFont();
    default:
        return {};
    }
}

bool ImportPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.row() >= FirstRecordRow)
        return false;
    core::ColumnMapping &column = m_look.mapping.columns[std::size_t(index.column())];
    if (index.row() == AttributeRow) {
        column.attribute = value.toString().toStdString();
    } else {
        const int choice = value.toInt();
        column.skip = choice == kSkip;
        if (!column.skip)
            m_look.setType(std::size_t(index.column()), ColumnType(choice));
    }
    mappingEdited();
    return true;
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if (section >= int(m_look.mapping.columns.size()))
            return {};
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return textOf(m_look.mapping.columns[std::size_t(section)].column);
        return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == AttributeRow)
        return tr("Attribute");
    if (section == TypeRow)
        return tr("Type");
    const auto record = std::size_t(section - FirstRecordRow);
    return record < preview().records.size() ? QVariant(tr("Line %1").arg(preview().records[record].line))
                                             : QVariant();
}

Qt::ItemFlags ImportPreviewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.row() < FirstRecordRow)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace ui
