#include "ui/streams/trigger_dialog.h"

#include "ui/common/fonts.h"
#include "ui/common/prompt.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

using Kind = core::TriggerSettings::Kind;
using Start = core::StreamStart::Kind;

constexpr int kTextLines = 3;
constexpr int kAgeMin = 60; // below it: as long as the stream keeps them

QSpinBox *makeNumber(int from, int to, const char *name, const QString &what, const QString &toolTip)
{
    auto *box = new QSpinBox;
    box->setRange(from, to);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(what);
    box->setToolTip(toolTip);
    return box;
}

QPlainTextEdit *makeText(const char *name, const QString &what, const QString &example,
                         const QString &toolTip)
{
    auto *edit = new QPlainTextEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(what);
    edit->setPlaceholderText(example);
    edit->setToolTip(toolTip);
    edit->setFont(monospaceFont());
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(QFontMetrics(edit->font()).lineSpacing() * kTextLines + 14);
    return edit;
}

QLineEdit *makeLine(const char *name, const QString &what, const QString &toolTip)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(what);
    edit->setToolTip(toolTip);
    return edit;
}

QLabel *makeTitle(const QString &text)
{
    auto *title = new QLabel(text);
    QFont font = interfaceFont();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    title->setContentsMargins(0, 8, 0, 0);
    return title;
}

std::vector<std::string> linesOf(const QPlainTextEdit &edit)
{
    std::vector<std::string> lines;
    for (const QString &line : edit.toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.push_back(line.trimmed().toStdString());
    }
    return lines;
}

QString joined(const std::vector<std::string> &lines)
{
    QStringList texts;
    for (const std::string &line : lines)
        texts.append(QString::fromStdString(line));
    return texts.join(u'\n');
}

/// What QProcess::splitCommand() takes apart again.
QString commandText(const std::vector<std::string> &command)
{
    QStringList words;
    for (const std::string &part : command) {
        QString word = QString::fromStdString(part);
        const bool isPlain = !word.isEmpty() && !word.contains(u' ') && !word.contains(u'"');
        words.append(isPlain ? word : u'"' + word.replace(u'"', QStringLiteral("\"\"\"")) + u'"');
    }
    return words.join(u' ');
}

} // namespace

TriggerDialog::TriggerDialog(Purpose purpose, const core::TriggerSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_tableName(settings.tableName)
    , m_problem(new QLabel(this))
    , m_accept(
          new QPushButton(purpose == Purpose::Add ? tr("Add the trigger") : tr("Save the trigger"), this))
{
    const QString table = QString::fromStdString(settings.tableName);
    setObjectName(QStringLiteral("triggerDialog"));
    setWindowTitle(purpose == Purpose::Add ? tr("Add a trigger to %1").arg(table)
                                           : tr("Edit a trigger of %1").arg(table));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(600, 620);
    auto *content = new QWidget;
    auto *form = new QFormLayout(content);
    form->setContentsMargins(16, 16, 16, 16);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    buildProgram(form);
    buildBatches(form);
    buildFailures(form);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Whatever the language, nothing is cut beside the scroll bar.
    scroll->setMinimumWidth(content->minimumSizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
    scroll->setFocusPolicy(Qt::NoFocus);

    m_problem->setObjectName(QStringLiteral("triggerProblem"));
    m_problem->setFont(secondaryFont());
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_accept->setObjectName(QStringLiteral("acceptTrigger"));
    m_accept->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(16, 12, 16, 12);
    bottom->setSpacing(8);
    bottom->addWidget(m_problem, 1);
    bottom->addWidget(cancel);
    bottom->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addLayout(bottom);

    fill(settings);
    for (QLineEdit *edit : {m_name, m_command, m_folder, m_failureFile})
        connect(edit, &QLineEdit::textChanged, this, &TriggerDialog::update);
    for (QPlainTextEdit *edit : {m_environment, m_filters})
        connect(edit, &QPlainTextEdit::textChanged, this, &TriggerDialog::update);
    for (QComboBox *box : {m_kind, m_start})
        connect(box, &QComboBox::currentIndexChanged, this, &TriggerDialog::update);
    connect(m_browse, &QPushButton::clicked, this, &TriggerDialog::browseProgram);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &TriggerDialog::acceptRequested);
    update();
    m_command->setFocus();
}

void TriggerDialog::buildProgram(QFormLayout *form)
{
    m_name = makeLine("triggerName", tr("Name"), tr("The trigger's name in the list"));
    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("triggerKind"));
    m_kind->setAccessibleName(tr("What runs"));
    m_kind->addItem(tr("A program"), int(Kind::Program));
    m_kind->addItem(tr("A Node handler, as for AWS Lambda"), int(Kind::NodeHandler));
    m_command = makeLine("triggerCommand", tr("Program or handler"), {});
    m_command->setFont(monospaceFont());
    m_browse = new QPushButton(tr("Choose..."));
    m_browse->setAutoDefault(false);
    m_browse->setToolTip(tr("Choose the program, or the file of the handler"));
    m_folder =
        makeLine("triggerFolder", tr("Folder"), tr("Where it runs; empty: where this program was started"));
    m_environment = makeText("triggerEnvironment", tr("Environment"), QStringLiteral("NAME=value"),
                             tr("Variables beside those of this program, one a line"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_command, 1);
    row->addWidget(m_browse);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("What runs"), m_kind);
    form->addRow(QString(), row);
    form->addRow(tr("Folder"), m_folder);
    form->addRow(tr("Environment"), m_environment);
}

void TriggerDialog::buildBatches(QFormLayout *form)
{
    m_start = new QComboBox;
    m_start->setObjectName(QStringLiteral("triggerStart"));
    m_start->setAccessibleName(tr("Starts with"));
    m_start->setToolTip(tr("Where the first start begins; later ones go on where it stopped"));
    m_start->addItem(tr("Changes from now on (LATEST)"), int(Start::Latest));
    m_start->addItem(tr("Everything the stream keeps (TRIM_HORIZON)"), int(Start::Oldest));
    m_start->addItem(tr("Changes from a time on (AT_TIMESTAMP)"), int(Start::AtTime));
    m_time = new QDateTimeEdit(QDateTime::currentDateTime());
    m_time->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_time->setAccessibleName(tr("From this time on"));
    m_filters =
        makeText("triggerFilters", tr("Only records like"), QStringLiteral(R"({"eventName": ["INSERT"]})"),
                 tr("Filter patterns of AWS Lambda, one a line: a record passes that one of them matches. "
                    "Rules: prefix, suffix, equals-ignore-case, anything-but, numeric, exists, $or. Numbers "
                    "of DynamoDB are strings there."));
    m_batchSize =
        makeNumber(1, 10000, "triggerBatchSize", tr("Batch size"), tr("Records in an event at most"));
    m_window = makeNumber(0, 300, "triggerWindow", tr("Batching window"),
                          tr("How long a batch is waited for until it is full"));
    m_window->setSuffix(tr(" s"));
    m_window->setSpecialValueText(tr("at once"));
    m_parallelism = makeNumber(1, 10, "triggerParallelism", tr("Batches at a time"),
                               tr("Of each shard; changes of one item stay in their order"));
    m_timeout =
        makeNumber(1, 900, "triggerTimeout", tr("Time limit"), tr("A batch that takes longer has failed"));
    m_timeout->setSuffix(tr(" s"));
    form->addRow(makeTitle(tr("Batches")));
    form->addRow(tr("Starts with"), m_start);
    form->addRow(QString(), m_time);
    form->addRow(tr("Only records like"), m_filters);
    form->addRow(tr("Batch size"), m_batchSize);
    form->addRow(tr("Batching window"), m_window);
    form->addRow(tr("Batches at a time"), m_parallelism);
    form->addRow(tr("Time limit"), m_timeout);
}

void TriggerDialog::buildFailures(QFormLayout *form)
{
    m_retries = makeNumber(-1, 10000, "triggerRetries", tr("Retries"),
                           tr("How often a batch that failed is tried again before it is given up"));
    m_retries->setSpecialValueText(tr("Until the records expire"));
    m_age = makeNumber(kAgeMin - 1, 604800, "triggerAge", tr("Maximum record age"),
                       tr("Older records are given up without another try"));
    m_age->setSuffix(tr(" s"));
    m_age->setSpecialValueText(tr("No limit"));
    m_bisect = new QCheckBox(tr("Halve a batch that failed, to find the bad record"));
    m_bisect->setObjectName(QStringLiteral("triggerBisect"));
    m_report = new QCheckBox(tr("The answer names what failed (ReportBatchItemFailures)"));
    m_report->setObjectName(QStringLiteral("triggerReport"));
    m_report->setToolTip(
        tr("What a handler returns, or the last line that a program writes: {\"batchItemFailures\": "
           "[{\"itemIdentifier\": \"sequence number\"}]}"));
    m_failureFile = makeLine("triggerFailureFile", tr("What is given up goes to"),
                             tr("A file of JSON lines, each with its event; empty: only the log says"));
    auto *browse = new QPushButton(tr("Choose..."));
    browse->setAutoDefault(false);
    browse->setToolTip(tr("Choose the file"));
    connect(browse, &QPushButton::clicked, this, &TriggerDialog::browseFailureFile);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_failureFile, 1);
    row->addWidget(browse);
    form->addRow(makeTitle(tr("When it fails")));
    form->addRow(tr("Retries"), m_retries);
    form->addRow(tr("Maximum record age"), m_age);
    form->addRow(QString(), m_bisect);
    form->addRow(QString(), m_report);
    form->addRow(tr("What is given up goes to"), row);
}

void TriggerDialog::fill(const core::TriggerSettings &settings)
{
    m_name->setText(QString::fromStdString(settings.name));
    m_kind->setCurrentIndex(m_kind->findData(int(settings.kind)));
    m_command->setText(settings.kind == Kind::Program ? commandText(settings.command)
                                                      : QString::fromStdString(settings.handler));
    m_folder->setText(QString::fromStdString(settings.workingFolder));
    m_environment->setPlainText(joined(settings.environment));
    m_start->setCurrentIndex(m_start->findData(int(settings.start.kind)));
    if (settings.start.kind == Start::AtTime)
        m_time->setDateTime(QDateTime::fromMSecsSinceEpoch(settings.start.time / 1000));
    m_filters->setPlainText(joined(settings.filters));
    m_batchSize->setValue(int(settings.batchSize));
    m_window->setValue(int(settings.batchWindowSeconds));
    m_parallelism->setValue(int(settings.parallelism));
    m_timeout->setValue(int(settings.timeoutSeconds));
    m_retries->setValue(int(settings.retriesMax));
    m_age->setValue(settings.recordAgeSecondsMax < 0 ? kAgeMin - 1 : int(settings.recordAgeSecondsMax));
    m_bisect->setChecked(settings.bisectsOnError);
    m_report->setChecked(settings.reportsFailures);
    m_failureFile->setText(QString::fromStdString(settings.failureFile));
}

core::TriggerSettings TriggerDialog::settings() const
{
    core::TriggerSettings settings;
    settings.name = m_name->text().trimmed().toStdString();
    settings.tableName = m_tableName;
    settings.kind = Kind(m_kind->currentData().toInt());
    if (settings.kind == Kind::Program) {
        for (const QString &word : QProcess::splitCommand(m_command->text()))
            settings.command.push_back(word.toStdString());
    } else {
        settings.handler = m_command->text().trimmed().toStdString();
    }
    settings.workingFolder = m_folder->text().trimmed().toStdString();
    settings.environment = linesOf(*m_environment);
    settings.start.kind = Start(m_start->currentData().toInt());
    if (settings.start.kind == Start::AtTime)
        settings.start.time = m_time->dateTime().toSecsSinceEpoch() * 1'000'000;
    settings.filters = linesOf(*m_filters);
    settings.batchSize = m_batchSize->value();
    settings.batchWindowSeconds = m_window->value();
    settings.parallelism = m_parallelism->value();
    settings.timeoutSeconds = m_timeout->value();
    settings.retriesMax = m_retries->value();
    settings.recordAgeSecondsMax = m_age->value() < kAgeMin ? -1 : m_age->value();
    settings.bisectsOnError = m_bisect->isChecked();
    settings.reportsFailures = m_report->isChecked();
    settings.failureFile = m_failureFile->text().trimmed().toStdString();
    return settings;
}

void TriggerDialog::browseProgram()
{
    const bool isHandler = Kind(m_kind->currentData().toInt()) == Kind::NodeHandler;
    const QStringList files =
        askOpenFiles(this, {isHandler ? tr("Choose the file of the handler") : tr("Choose the program"),
                            m_folder->text(),
                            {},
                            isHandler ? tr("JavaScript (*.js *.mjs *.cjs)") : QString()});
    if (files.isEmpty())
        return;
    const QFileInfo file(files.first());
    if (isHandler)
        m_command->setText(file.absolutePath() + u'/' + file.completeBaseName() + QStringLiteral(".handler"));
    else
        m_command->setText(commandText({file.absoluteFilePath().toStdString()}));
}

void TriggerDialog::browseFailureFile()
{
    const QString path = askSaveFile(this, {tr("Choose a file for what is given up"),
                                            m_folder->text(),
                                            m_name->text() + QStringLiteral("-failed.jsonl"),
                                            {}});
    if (!path.isEmpty())
        m_failureFile->setText(path);
}

void TriggerDialog::update()
{
    const core::TriggerSettings now = settings();
    const bool isHandler = now.kind == Kind::NodeHandler;
    m_command->setPlaceholderText(isHandler ? QStringLiteral("/home/me/index.handler")
                                            : QStringLiteral("/usr/bin/python3 /home/me/on_change.py"));
    m_command->setToolTip(
        isHandler ? tr("The file without its ending, a dot, and the function that it exports. node runs it.")
                  : tr("The program and its arguments. It gets the event on its standard input; no shell "
                       "reads this "
                       "line."));
    m_time->setVisible(now.start.kind == Start::AtTime);
    const core::Result<void> checked = core::checkTrigger(now);
    // An empty form is not wrong yet: it says what is missing, and nothing is red.
    static constexpr const char *kWords[] = {QT_TR_NOOP("A trigger needs a name"),
                                             QT_TR_NOOP("A trigger needs a program to run"),
                                             QT_TR_NOOP("A handler is named file.function: index.handler")};
    Q_UNUSED(kWords) // so that lupdate finds what checkTrigger() says of a form that is not filled in yet
    m_problem->setText(checked ? QString() : tr(checked.error().message().c_str()));
    m_accept->setEnabled(bool(checked));
}

} // namespace ui
