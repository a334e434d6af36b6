#include "ui/streams/trigger_panel.h"

#include "ui/common/colors.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/following_table.h"
#include "ui/common/fonts.h"
#include "ui/common/panel_row.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"
#include "ui/streams/trigger_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kListLines = 4;

/// Lines of a log: failures in their colour, what the trigger itself says in the quiet one.
class LogDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
        option->font = monospaceFont();
        if (option->state.testFlag(QStyle::State_Selected))
            return;
        using LineKind = core::TriggerLine::Kind;
        const auto kind = LineKind(index.data(TriggerLogModel::KindRole).toInt());
        const bool isText = index.column() == TriggerLogModel::Text;
        const ColorRole role = isText && kind == LineKind::Failure       ? ColorRole::Error
                               : isText && kind == LineKind::ErrorOutput ? ColorRole::Warning
                               : isText && kind == LineKind::Output      ? ColorRole::Text
                                                                         : ColorRole::SecondaryText;
        option->palette.setColor(QPalette::Text, Colors::of(option->palette)[role]);
    }
};

class TriggerLogView final : public FollowingTable
{
public:
    TriggerLogView(TriggerLogModel &model, QWidget *parent)
        : FollowingTable(parent)
    {
        setObjectName(QStringLiteral("triggerLog"));
        setAccessibleName(TriggerPanel::tr("Log of the trigger"));
        setItemDelegate(new LogDelegate(this));
        horizontalHeader()->hide();
        follow(model);
        horizontalHeader()->setSectionResizeMode(TriggerLogModel::Text, QHeaderView::Stretch);
    }

protected:
    void applyFonts() override
    {
        FollowingTable::applyFonts();
        setColumnWidth(TriggerLogModel::Time,
                       QFontMetrics(monospaceFont()).horizontalAdvance(QLatin1String("00:00:00.000")) +
                           2 * kRowPadding);
    }
};

} // namespace

TriggerPanel::TriggerPanel(TriggerRuns &runs, TableRef table, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_table(std::move(table))
    , m_model(runs)
{
    setObjectName(QStringLiteral("triggerPanel"));
    build();
    connectParts();
    fillList();
}

TriggerPanel::~TriggerPanel()
{
    m_log->setModel(nullptr);
}

void TriggerPanel::build()
{
    m_add = makeRowButton(Icon::Add, tr("Add"), "addTrigger", tr("Run a program for changes of this table"));
    m_toggle = makeRowButton(Icon::ArrowRight, tr("Start"), "toggleTrigger", {});
    m_edit = makeRowButton(Icon::Edit, tr("Edit"), "editTrigger", tr("Change the trigger"));
    m_anew = makeRowButton(Icon::Undo, tr("Begin anew"), "triggerAnew",
                           tr("Forget how far it came; it begins where its settings say"));
    m_remove = makeRowButton(Icon::Delete, tr("Remove"), "removeTrigger", tr("Remove the trigger"));
    m_copy = makeRowButton(Icon::Copy, tr("Copy log"), "copyTriggerLog", tr("Copy the log as text"));
    for (QToolButton *button : {m_edit, m_anew, m_remove, m_copy})
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    auto *top = new PanelRow(Qt::BottomEdge, this);
    auto *title = new QLabel(tr("Triggers"), top);
    QFont titleStyle = interfaceFont();
    titleStyle.setWeight(QFont::DemiBold);
    title->setFont(titleStyle);
    auto *topLayout = new QHBoxLayout(top);
    topLayout->setContentsMargins(12, 4, 8, 5);
    topLayout->setSpacing(4);
    topLayout->addWidget(title, 1);
    for (QToolButton *button : {m_toggle, m_edit, m_anew, m_remove, m_copy, m_add})
        topLayout->addWidget(button);

    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_empty->setContent(
        Icon::Job,
        tr("A trigger runs a program of yours for each batch of changes, as AWS Lambda runs a "
           "function."),
        tr("Add a trigger"));
    auto *content = new QWidget(m_stack);
    m_list = new QListWidget(content);
    m_list->setObjectName(QStringLiteral("triggerList"));
    m_list->setAccessibleName(tr("Triggers"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedHeight(QFontMetrics(interfaceFont()).height() * kListLines + kListLines * 10);
    auto *statusRow = new PanelRow(Qt::TopEdge, content);
    m_status = new ElidedLabel({}, statusRow);
    m_status->setObjectName(QStringLiteral("triggerStatus"));
    m_status->setFont(secondaryFont());
    m_status->setColorRole(ColorRole::SecondaryText);
    auto *statusLayout = new QHBoxLayout(statusRow);
    statusLayout->setContentsMargins(12, 4, 12, 4);
    statusLayout->addWidget(m_status, 1);
    m_log = new TriggerLogView(m_model, content);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 0, 0);
    contentLayout->setSpacing(0);
    contentLayout->addWidget(m_list);
    contentLayout->addWidget(statusRow);
    contentLayout->addWidget(m_log, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(top);
    layout->addWidget(m_stack, 1);
}

void TriggerPanel::connectParts()
{
    connect(m_add, &QToolButton::clicked, this, &TriggerPanel::addTrigger);
    connect(m_empty, &EmptyState::actionTriggered, this, &TriggerPanel::addTrigger);
    connect(m_toggle, &QToolButton::clicked, this, &TriggerPanel::toggle);
    connect(m_edit, &QToolButton::clicked, this, &TriggerPanel::editTrigger);
    connect(m_anew, &QToolButton::clicked, this, &TriggerPanel::beginAnew);
    connect(m_remove, &QToolButton::clicked, this, &TriggerPanel::removeTrigger);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_model.text()); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_model.setTrigger(current());
        updateState();
    });
    connect(m_list, &QListWidget::itemActivated, this, &TriggerPanel::editTrigger);
    connect(&m_runs, &TriggerRuns::listChanged, this, &TriggerPanel::fillList);
    connect(&m_runs, &TriggerRuns::changed, this, &TriggerPanel::updateRows);
}

QString TriggerPanel::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(kIdRole).toString() : QString();
}

void TriggerPanel::fillList()
{
    const QString chosen = current();
    const QStringList ids = m_runs.ofTable(m_table.connection->id, m_table.tableName);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const QString &id : ids) {
            auto *item = new QListWidgetItem(icon(Icon::Job), {}, m_list);
            item->setData(kIdRole, id);
        }
        if (!ids.isEmpty())
            m_list->setCurrentRow(std::max(0, int(ids.indexOf(chosen))));
    }
    m_model.setTrigger(current());
    m_stack->setCurrentIndex(ids.isEmpty() ? 0 : 1);
    updateRows();
}

QString TriggerPanel::stateText(const QString &id) const
{
    const core::TriggerStatus status = m_runs.status(id);
    switch (m_runs.state(id)) {
    case TriggerRuns::State::Off:
        return tr("off");
    case TriggerRuns::State::Stopping:
        return tr("stopping");
    case TriggerRuns::State::Failed:
        return tr("ended by an error");
    case TriggerRuns::State::Running:
        break;
    }
    return status.isFailing ? tr("failing") : status.isCaughtUp ? tr("waiting for changes") : tr("at work");
}

void TriggerPanel::updateRows()
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString id = item->data(kIdRole).toString();
        if (const core::TriggerSettings *settings = m_runs.settings(id))
            item->setText(QString::fromStdString(settings->name) + QStringLiteral("  \u00b7  ") +
                          stateText(id));
    }
    updateState();
}

void TriggerPanel::updateState()
{
    const QString id = current();
    const bool hasTrigger = !id.isEmpty();
    const auto state = m_runs.state(id);
    const bool isOn = state == TriggerRuns::State::Running || state == TriggerRuns::State::Stopping;
    for (QToolButton *button : {m_toggle, m_edit, m_anew, m_remove, m_copy}) {
        button->setEnabled(hasTrigger);
        button->setVisible(hasTrigger);
    }
    m_toggle->setEnabled(hasTrigger && state != TriggerRuns::State::Stopping);
    m_toggle->setText(isOn ? tr("Stop") : tr("Start"));
    m_toggle->setAccessibleName(m_toggle->text());
    m_toggle->setIcon(icon(isOn ? Icon::Stop : Icon::ArrowRight));
    m_toggle->setToolTip(isOn ? tr("Stop it; what it is at work on is delivered again later")
                              : tr("Start it where it stopped"));
    if (!hasTrigger)
        return;
    if (const auto error = m_runs.error(id)) {
        m_status->setColorRole(ColorRole::Error);
        m_status->setText(describeError(*error).joined());
        return;
    }
    const core::TriggerStatus status = m_runs.status(id);
    m_status->setColorRole(status.isFailing ? ColorRole::Error : ColorRole::SecondaryText);
    QStringList parts{stateText(id)};
    parts.append(tr("%1 delivered").arg(formatCount(qint64(status.delivered))));
    if (status.leftOut > 0)
        parts.append(tr("%1 left out by filters").arg(formatCount(qint64(status.leftOut))));
    if (status.failures > 0)
        parts.append(tr("%n batch(es) failed", nullptr, int(status.failures)));
    if (status.givenUp > 0)
        parts.append(tr("%1 given up").arg(formatCount(qint64(status.givenUp))));
    m_status->setText(parts.join(QStringLiteral("  \u00b7  ")));
}

void TriggerPanel::addTrigger()
{
    core::TriggerSettings fresh;
    fresh.tableName = m_table.tableName.toStdString();
    QStringList names;
    for (const QString &id : m_runs.ofTable(m_table.connection->id, m_table.tableName))
        names.append(QString::fromStdString(m_runs.settings(id)->name));
    for (int number = 1; fresh.name.empty() || names.contains(QString::fromStdString(fresh.name)); ++number)
        fresh.name = QString(m_table.tableName + u'-' + QString::number(number)).toStdString();
    auto *dialog = new TriggerDialog(TriggerDialog::Purpose::Add, fresh, this);
    connect(dialog, &TriggerDialog::acceptRequested, this, [this, dialog] {
        const QString id = m_runs.add(m_table.connection, dialog->settings());
        dialog->accept();
        for (int row = 0; row < m_list->count(); ++row) {
            if (m_list->item(row)->data(kIdRole).toString() == id)
                m_list->setCurrentRow(row);
        }
    });
    dialog->open();
}

void TriggerPanel::editTrigger()
{
    const QString id = current();
    const core::TriggerSettings *settings = m_runs.settings(id);
    if (!settings)
        return;
    auto *dialog = new TriggerDialog(TriggerDialog::Purpose::Edit, *settings, this);
    connect(dialog, &TriggerDialog::acceptRequested, this, [this, dialog, id] {
        m_runs.change(id, dialog->settings());
        dialog->accept();
    });
    dialog->open();
}

void TriggerPanel::removeTrigger()
{
    const QString id = current();
    const core::TriggerSettings *settings = m_runs.settings(id);
    if (!settings)
        return;
    const QString name = QString::fromStdString(settings->name);
    const Question question{tr("Remove the trigger %1?").arg(name),
                            tr("It stops, and its log and how far it came are forgotten. The program stays."),
                            tr("Remove %1").arg(name),
                            {},
                            {},
                            true};
    if (ask(this, question) == Answer::Accept)
        m_runs.remove(id);
}

void TriggerPanel::beginAnew()
{
    const QString id = current();
    const core::TriggerSettings *settings = m_runs.settings(id);
    if (!settings)
        return;
    const QString name = QString::fromStdString(settings->name);
    const Question question{
        tr("Begin %1 anew?").arg(name),
        tr("It forgets how far it came: records that it delivered may be delivered again."),
        tr("Begin anew"),
        {},
        {},
        true};
    if (ask(this, question) == Answer::Accept)
        m_runs.beginAnew(id);
}

void TriggerPanel::toggle()
{
    const QString id = current();
    if (m_runs.state(id) == TriggerRuns::State::Running)
        m_runs.stop(id);
    else
        m_runs.start(id);
}

} // namespace ui
