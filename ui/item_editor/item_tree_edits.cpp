// Edits made in the item tree.

#include "core/values/key_encoding.h"
#include "ui/common/value_format.h"
#include "ui/item_editor/item_tree_node.h"
#include "ui/item_editor/value_edits.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <unordered_set>

namespace ui {

namespace {

QString entryMime()
{
    return QStringLiteral("application/x-tablewright-list-entry");
}

} // namespace

QModelIndex ItemTreeModel::apply(const Edited &edited, const QString &what)
{
    if (!edited) {
        emit refused(edited.problem);
        return {};
    }
    m_document.edit(edited.item, what);
    return indexOf(edited.path);
}

core::AttributeValue ItemTreeModel::newMember(const core::AttributeValue &set) const
{
    const auto bytesOf = [](const core::AttributeValue &member) {
        std::string bytes;
        core::appendOrderedKey(bytes, member);
        return bytes;
    };
    std::unordered_set<std::string> members;
    for (std::size_t i = 0; i < entryCount(set); ++i)
        members.insert(bytesOf(setMember(set, i)));
    for (int number = 0;; ++number) {
        core::AttributeValue member = core::AttributeValue::number(number);
        if (set.type() == core::AttributeType::SS)
            member = core::AttributeValue::string(number == 0 ? std::string()
                                                              : tr("member %1").arg(number).toStdString());
        else if (set.type() == core::AttributeType::BS)
            member = core::AttributeValue::binary(std::string(std::size_t(number), '\0'));
        if (!members.contains(bytesOf(member)))
            return member;
    }
}

QModelIndex ItemTreeModel::addEntry(const QModelIndex &container, core::AttributeType type, int row)
{
    const ItemPath path = pathOf(container);
    const core::AttributeValue *parentValue = container.isValid() ? valueAt(container) : nullptr;
    core::AttributeValue value = ValueEdits::emptyValue(type);
    if (parentValue && isSet(parentValue->type()))
        return apply(ItemEdits::insertEntry(m_document.item(), path, std::size_t(0), newMember(*parentValue)),
                     tr("Add a member"));
    if (parentValue && parentValue->asList()) {
        const std::size_t at = row < 0 ? parentValue->asList()->size() : std::size_t(row);
        return apply(ItemEdits::insertEntry(m_document.item(), path, at, std::move(value)),
                     tr("Add an entry"));
    }
    const core::AttributeMap *map = parentValue ? parentValue->asMap() : &m_document.item();
    if (!map)
        return {};
    const std::string name = ItemEdits::freeName(*map, tr("attribute").toStdString());
    return apply(ItemEdits::insertEntry(m_document.item(), path, name, std::move(value)),
                 tr("Add an attribute"));
}

bool ItemTreeModel::removeEntry(const QModelIndex &index)
{
    if (!index.isValid() || isDeleted(index))
        return false;
    if (isKey(index)) {
        emit refused(tr("An item cannot be without its key"));
        return false;
    }
    const Edited edited = ItemEdits::removeEntry(m_document.item(), pathOf(index));
    if (!edited) {
        emit refused(edited.problem);
        return false;
    }
    m_document.edit(edited.item, tr("Remove %1").arg(pathText(pathOf(index))));
    return true;
}

QModelIndex ItemTreeModel::duplicateEntry(const QModelIndex &index)
{
    if (!index.isValid() || isDeleted(index))
        return {};
    return apply(ItemEdits::duplicateEntry(m_document.item(), pathOf(index)), tr("Duplicate"));
}

QModelIndex ItemTreeModel::moveEntry(const QModelIndex &index, int rows)
{
    if (!isListEntry(index))
        return {};
    const int target = index.row() + rows;
    if (target < 0 || target >= rowCount(index.parent()))
        return {};
    const QModelIndex moved = apply(
        ItemEdits::moveEntry(m_document.item(), pathOf(index), std::size_t(target)), tr("Move an entry"));
    if (moved.isValid())
        emit entryMoved(moved);
    return moved;
}

bool ItemTreeModel::restoreEntry(const QModelIndex &index)
{
    const ItemPath path = pathOf(index);
    const core::AttributeValue *before =
        m_document.base() && !path.empty() ? findValue(*m_document.base(), path) : nullptr;
    if (!before)
        return false;
    const ItemPath parentPath(path.begin(), path.end() - 1);
    const Edited edited = isDeleted(index)
                              ? ItemEdits::insertEntry(m_document.item(), parentPath, path.back(), *before)
                              : ItemEdits::setValue(m_document.item(), path, *before);
    return apply(edited, tr("Restore %1").arg(pathText(path))).isValid();
}

bool ItemTreeModel::setValue(const QModelIndex &index, const core::AttributeValue &value)
{
    if (!index.isValid() || isDeleted(index) || m_isReadOnly)
        return false;
    return apply(ItemEdits::setValue(m_document.item(), pathOf(index), value),
                 tr("Edit %1").arg(pathText(pathOf(index))))
        .isValid();
}

bool ItemTreeModel::setType(const QModelIndex &index, core::AttributeType type)
{
    const core::AttributeValue *value = valueAt(index);
    if (!value || value->type() == type)
        return false;
    const ConvertedValue converted = ValueEdits::convert(*value, type);
    const QModelIndex changed = apply(ItemEdits::setValue(m_document.item(), pathOf(index), converted.value),
                                      tr("Make it a %1").arg(typeWord(type)));
    if (changed.isValid() && !converted.note.isEmpty())
        emit noted(converted.note);
    return changed.isValid();
}

bool ItemTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || m_isReadOnly || isDeleted(index) || isLocked(index))
        return false;
    if (role == Qt::CheckStateRole && typeAt(index) == core::AttributeType::BOOL)
        return setValue(index, core::AttributeValue::boolean(value.toInt() == Qt::Checked));
    if (role != Qt::EditRole)
        return false;
    if (index.column() == Name) {
        const Edited edited =
            ItemEdits::renameEntry(m_document.item(), pathOf(index), value.toString().toStdString());
        const QModelIndex renamed = apply(edited, tr("Rename to %1").arg(value.toString()));
        if (renamed.isValid())
            emit entryMoved(renamed);
        return renamed.isValid();
    }
    if (index.column() == Type)
        return setType(index, core::AttributeType(value.toInt()));
    const ParsedValue parsed = ValueEdits::parse(typeAt(index), value.toString());
    if (!parsed) {
        emit refused(parsed.problem);
        return false;
    }
    return setValue(index, parsed.value);
}

QStringList ItemTreeModel::mimeTypes() const
{
    return {entryMime()};
}

QMimeData *ItemTreeModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty() || !isListEntry(indexes.front()))
        return nullptr;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    const QModelIndex &index = indexes.front();
    stream << pathText(pathOf(index.parent())) << qint32(index.row());
    auto *data = new QMimeData;
    data->setData(entryMime(), bytes);
    return data;
}

bool ItemTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                    const QModelIndex &parent) const
{
    if (!data || m_isReadOnly || action != Qt::MoveAction || row < 0 || !data->hasFormat(entryMime()))
        return false;
    QDataStream stream(data->data(entryMime()));
    QString list;
    stream >> list;
    return parent.isValid() && typeAt(parent) == core::AttributeType::L && pathText(pathOf(parent)) == list;
}

bool ItemTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                 const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    QDataStream stream(data->data(entryMime()));
    QString list;
    qint32 from = 0;
    stream >> list >> from;
    if (from < 0 || from >= rowCount(parent))
        return false;
    const int to = row > from ? row - 1 : row;
    return to == from || moveEntry(index(from, 0, parent), to - from).isValid();
}

} // namespace ui
