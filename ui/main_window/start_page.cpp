#include "ui/main_window/start_page.h"

#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/main_window/choice_button.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kColumnWidth = 460;
constexpr qsizetype kRecentShown = 6;

QString shortPath(const QString &folder)
{
    const QString home = QDir::homePath();
    return folder.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + folder.mid(home.size()) : folder;
}

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel)
    , m_recentTitle(new QLabel(tr("Opened before")))
    , m_recent(new QVBoxLayout)
    , m_endpointsTitle(new QLabel(tr("Saved connections")))
    , m_endpoints(new QVBoxLayout)
{
    setObjectName(QStringLiteral("startPage"));
    auto *content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(8);
    rows->addWidget(m_picture);
    auto *title = new QLabel(tr("Tablewright"));
    QFont large = titleFont();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    title->setFont(large);
    rows->addWidget(title);
    auto *what =
        new QLabel(tr("A workbench for DynamoDB tables. A database is a folder on this computer, or any "
                      "endpoint that you connect to; no account is needed."));
    what->setWordWrap(true);
    what->setForegroundRole(QPalette::PlaceholderText);
    rows->addWidget(what);
    rows->addSpacing(12);

    const auto addChoice = [&](Icon icon, const QString &text, const QString &detail, const char *name,
                               void (StartPage::*signal)()) {
        auto *button = new ChoiceButton(icon, text, detail);
        button->setObjectName(QLatin1String(name));
        rows->addWidget(button);
        connect(button, &ChoiceButton::clicked, this, signal);
    };
    addChoice(Icon::Sample, tr("Create the sample database"),
              tr("A shop and its sensors, 56,000 items to look around in"), "startSample",
              &StartPage::sampleRequested);
    addChoice(Icon::FolderOpen, tr("Open a database..."),
              tr("A folder that holds one; it can be dropped here as well"), "startOpen",
              &StartPage::openRequested);
    addChoice(Icon::DatabaseAdd, tr("New database..."),
              tr("An empty one, for tables of your own or imported files"), "startNew",
              &StartPage::newRequested);
    addChoice(Icon::Endpoint, tr("Connect to an endpoint..."),
              tr("AWS, DynamoDB Local, Alternator: what speaks DynamoDB"), "startConnect",
              &StartPage::connectRequested);

    rows->addSpacing(16);
    m_recentTitle->setFont(secondaryFont());
    m_recentTitle->setForegroundRole(QPalette::PlaceholderText);
    rows->addWidget(m_recentTitle);
    m_recent->setSpacing(6);
    rows->addLayout(m_recent);
    m_endpointsTitle->setFont(secondaryFont());
    m_endpointsTitle->setForegroundRole(QPalette::PlaceholderText);
    rows->addWidget(m_endpointsTitle);
    m_endpoints->setSpacing(6);
    rows->addLayout(m_endpoints);

    auto *column = new QWidget;
    column->setLayout(rows);
    column->setMaximumWidth(kColumnWidth);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(column, 10);
    across->addStretch(1);
    auto *down = new QVBoxLayout(content);
    down->setContentsMargins(24, 24, 24, 24);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    updatePicture();
    setRecentFolders({});
    setEndpoints({});
}

void StartPage::setRecentFolders(const QStringList &folders)
{
    clear(*m_recent);
    for (const QString &folder : folders.mid(0, kRecentShown)) {
        auto *button = new ChoiceButton(Icon::Database, QFileInfo(folder).fileName(), shortPath(folder));
        button->setToolTip(folder);
        m_recent->addWidget(button);
        // Queued: opening changes this list, and with it the button.
        connect(
            button, &ChoiceButton::clicked, this, [this, folder] { emit recentChosen(folder); },
            Qt::QueuedConnection);
    }
    m_recentTitle->setVisible(!folders.isEmpty());
}

void StartPage::setEndpoints(const QList<Endpoint> &endpoints)
{
    clear(*m_endpoints);
    for (const Endpoint &endpoint : endpoints.mid(0, kRecentShown)) {
        auto *button = new ChoiceButton(Icon::Endpoint, endpoint.name, endpoint.place());
        m_endpoints->addWidget(button);
        // Queued, as above.
        connect(
            button, &ChoiceButton::clicked, this, [this, id = endpoint.id] { emit endpointChosen(id); },
            Qt::QueuedConnection);
    }
    m_endpointsTitle->setVisible(!endpoints.isEmpty());
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updatePicture();
}

void StartPage::updatePicture()
{
    m_picture->setPixmap(applicationIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
}

} // namespace ui
