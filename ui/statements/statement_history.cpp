#include "ui/statements/statement_history.h"

#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/prompt.h"
#include "ui/jobs/job_runner.h"
#include "ui/settings/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QSaveFile>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kLineMax = 120; // characters of a statement in the list

core::Result<QList<RanStatement>> readEntries(const QString &path)
{
    QFile file(path);
    QList<RanStatement> entries;
    if (!file.exists())
        return entries;
    if (!file.open(QIODevice::ReadOnly))
        return core::Error::io(file.errorString().toStdString());
    while (!file.atEnd()) {
        const QJsonObject json = QJsonDocument::fromJson(file.readLine()).object();
        const RanStatement entry{QDateTime::fromString(json[QStringLiteral("at")].toString(), Qt::ISODate),
                                 json[QStringLiteral("text")].toString()};
        if (!entry.text.isEmpty()) // a line that a crash cut is passed over
            entries.append(entry);
    }
    return entries;
}

core::Result<void> writeEntries(const QString &path, const QList<RanStatement> &entries)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return core::Error::io(file.errorString().toStdString());
    for (const RanStatement &entry : entries) {
        const QJsonObject json{{QStringLiteral("at"), entry.at.toString(Qt::ISODate)},
                               {QStringLiteral("text"), entry.text}};
        file.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
    }
    return file.commit() ? core::Result<void>() : core::Error::io(file.errorString().toStdString());
}

} // namespace

StatementHistory &StatementHistory::of(AppContext &context, const QString &connectionId)
{
    const QString name =
        QStringLiteral("statements-") +
        QString::fromLatin1(
            QCryptographicHash::hash(connectionId.toUtf8(), QCryptographicHash::Sha1).toHex());
    if (auto *history = context.jobs.findChild<StatementHistory *>(name, Qt::FindDirectChildrenOnly))
        return *history;
    const QDir folder(context.settings.paths().stateFolder);
    auto *history =
        new StatementHistory(context, folder.filePath(name + QStringLiteral(".jsonl")), &context.jobs);
    history->setObjectName(name);
    return *history;
}

StatementHistory::StatementHistory(AppContext &context, QString file, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_file(std::move(file))
{
    load();
}

void StatementHistory::load()
{
    if (m_isLoading)
        return;
    m_isLoading = true;
    auto future = m_context.jobs.run<QList<RanStatement>>(
        tr("Read the history of statements"), JobRunner::Visibility::Quiet,
        [file = m_file](core::Progress &) { return readEntries(file); });
    JobRunner::then<QList<RanStatement>>(future, this, [this](const core::Result<QList<RanStatement>> &read) {
        m_isLoading = false;
        if (!read) { // tried again with the next statement: until then the file stays as it is
            if (read.error().code() != core::ErrorCode::Cancelled)
                emit failed(read.error());
            return;
        }
        if (!std::exchange(m_isLoaded, true))
            m_entries = *read + m_entries; // what was run meanwhile is newer
        emit changed();
        if (m_isDirty)
            write();
    });
}

void StatementHistory::add(const QString &text)
{
    m_entries.removeIf([&](const RanStatement &entry) { return entry.text == text; });
    m_entries.append({QDateTime::currentDateTime(), text});
    while (m_entries.size() > kEntriesMax)
        m_entries.removeFirst();
    emit changed();
    write();
}

void StatementHistory::clear()
{
    m_entries.clear();
    m_isLoaded = true;
    emit changed();
    write();
}

void StatementHistory::write()
{
    m_isDirty = true;
    if (!m_isLoaded)
        load();
    if (!m_isLoaded || m_isWriting)
        return;
    m_isDirty = false;
    m_isWriting = true;
    auto future = m_context.jobs.run<void>(
        tr("Keep the history of statements"), JobRunner::Visibility::Quiet,
        [file = m_file, entries = m_entries](core::Progress &) { return writeEntries(file, entries); });
    JobRunner::then<void>(future, this, [this](const core::Result<void> &written) {
        m_isWriting = false;
        if (!written && written.error().code() != core::ErrorCode::Cancelled)
            emit failed(written.error());
        if (m_isDirty)
            write();
    });
}

// ---- the list

StatementHistoryPanel::StatementHistoryPanel(StatementHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_filter(new QLineEdit)
    , m_list(new QListWidget)
{
    setObjectName(QStringLiteral("statementHistory"));
    m_filter->setPlaceholderText(tr("Search what was run"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setToolTip(tr("Lists statements that contain this"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setObjectName(QStringLiteral("historyFilter"));
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setAccessibleName(tr("Statements that were run"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    auto *clear = new QToolButton;
    clear->setIcon(icon(Icon::Delete));
    clear->setAutoRaise(true);
    clear->setToolTip(tr("Forget all of them"));
    clear->setAccessibleName(clear->toolTip());
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 8, 8, 4);
    row->setSpacing(4);
    row->addWidget(m_filter, 1);
    row->addWidget(clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &StatementHistoryPanel::fill);
    connect(&history, &StatementHistory::changed, this, &StatementHistoryPanel::fill);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { emit chosen(item->data(Qt::UserRole).toString()); });
    connect(clear, &QToolButton::clicked, this, [this] {
        const Question question{tr("Forget all statements of this connection?"),
                                tr("%n statement(s) will be gone from the history. Tables are not touched.",
                                   nullptr, int(m_history.entries().size())),
                                tr("Forget them"),
                                {},
                                {},
                                true};
        if (!m_history.entries().isEmpty() && ask(this, question) == Answer::Accept)
            m_history.clear();
    });
    fill();
}

void StatementHistoryPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void StatementHistoryPanel::fill()
{
    m_list->clear();
    const QString wanted = m_filter->text().trimmed();
    const QList<RanStatement> &entries = m_history.entries();
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        if (!wanted.isEmpty() && !entry->text.contains(wanted, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(entry->text.simplified().left(kLineMax), m_list);
        item->setFont(monospaceFont());
        item->setToolTip(QLocale().toString(entry->at, QLocale::ShortFormat) + u'\n' + entry->text);
        item->setData(Qt::UserRole, entry->text);
    }
}

} // namespace ui
