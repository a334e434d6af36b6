#include "ui/streams/trigger_log_model.h"

#include <QDateTime>

namespace ui {

namespace {

constexpr qsizetype kTextMax = 400; // shown; the tool tip and a copy have more
constexpr qsizetype kToolTipMax = 4000;

} // namespace

TriggerLogModel::TriggerLogModel(TriggerRuns &runs, QObject *parent)
    : QAbstractTableModel(parent)
    , m_runs(runs)
{
    connect(&runs, &TriggerRuns::linesChanged, this, [this](const QString &id) {
        if (id == m_id)
            sync();
    });
}

void TriggerLogModel::setTrigger(const QString &id)
{
    if (m_id == id)
        return;
    beginResetModel();
    m_id = id;
    m_first = m_runs.firstLine(id);
    m_next = m_first + m_runs.lines(id).size();
    endResetModel();
}

void TriggerLogModel::sync()
{
    const quint64 first = m_runs.firstLine(m_id);
    const quint64 next = first + m_runs.lines(m_id).size();
    const quint64 gone = std::min(first, m_next) - std::min(m_first, m_next);
    if (gone > 0) {
        beginRemoveRows({}, 0, int(gone) - 1);
        m_first += gone;
        endRemoveRows();
    }
    m_first = std::max(m_first, first);
    m_next = std::max(m_next, m_first);
    if (next > m_next) {
        beginInsertRows({}, int(m_next - m_first), int(next - m_first) - 1);
        m_next = next;
        endInsertRows();
    }
}

QString TriggerLogModel::text() const
{
    QString all;
    for (int row = 0; row < rowCount(); ++row) {
        const core::TriggerLine &line = m_runs.lines(m_id)[std::size_t(row)];
        all += index(row, Time).data().toString() + u' ' + QString::fromStdString(line.text) + u'\n';
    }
    return all;
}

int TriggerLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_next - m_first);
}

int TriggerLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant TriggerLogModel::data(const QModelIndex &index, int role) const
{
    const std::deque<core::TriggerLine> &lines = m_runs.lines(m_id);
    // Lines go from the log before the rows that show them do.
    const quint64 number = m_first + quint64(index.row());
    const quint64 first = m_runs.firstLine(m_id);
    if (!index.isValid() || number < first || number - first >= lines.size())
        return {};
    const core::TriggerLine &line = lines[std::size_t(number - first)];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Time)
            return QDateTime::fromMSecsSinceEpoch(line.time / 1000).toString(QStringLiteral("HH:mm:ss.zzz"));
        return QString::fromStdString(line.text).left(kTextMax).replace(u'\n', u' ');
    case Qt::ToolTipRole:
        return index.column() == Text ? QString::fromStdString(line.text).left(kToolTipMax) : QString();
    case Qt::AccessibleTextRole:
        return QString::fromStdString(line.text).left(kTextMax);
    case KindRole:
        return int(line.kind);
    default:
        return {};
    }
}

QVariant TriggerLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Time ? tr("Time") : tr("Log");
}

} // namespace ui
