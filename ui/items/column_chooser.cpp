#include "ui/items/column_chooser.h"

#include "ui/common/fonts.h"
#include "ui/common/value_format.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace ui {

namespace {

class NameModel final : public QAbstractListModel
{
public:
    NameModel(ColumnChooser::Access access, QObject *parent)
        : QAbstractListModel(parent)
        , m_access(std::move(access))
    {}
    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_access.names.size());
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        if (index.row() < m_access.keyCount)
            return Qt::NoItemFlags;
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const QString &name = m_access.names[index.row()];
        if (role == Qt::DisplayRole)
            return name.left(200);
        if (role == Qt::CheckStateRole)
            return index.row() < m_access.keyCount || m_access.isShown(name) ? Qt::Checked : Qt::Unchecked;
        return {};
    }
    bool setData(const QModelIndex &index, const QVariant &value, int role) override
    {
        if (role != Qt::CheckStateRole)
            return false;
        m_access.setShown(m_access.names[index.row()], value.toInt() == Qt::Checked);
        emit dataChanged(index, index, {Qt::CheckStateRole});
        return true;
    }

private:
    ColumnChooser::Access m_access;
};

} // namespace

ColumnChooser::ColumnChooser(Access access, QWidget *parent)
    : QWidget(parent, Qt::Popup)
    , m_filter(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_filtered(new QSortFilterProxyModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const qsizetype count = access.names.size();
    m_filter->setPlaceholderText(tr("Filter %1 attributes").arg(formatCount(count)));
    m_filter->setAccessibleName(tr("Filter attributes"));
    m_filter->setClearButtonEnabled(true);
    m_filtered->setSourceModel(new NameModel(std::move(access), this));
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_filtered);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setFrameShape(QFrame::NoFrame);
    auto *note = new QLabel(tr("Attributes of the rows seen so far"), this);
    note->setFont(secondaryFont());
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(note);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(); });
    resize(280, 360);
}

void ColumnChooser::openAt(const QPoint &globalPosition)
{
    move(globalPosition);
    show();
    m_filter->setFocus();
}

} // namespace ui
