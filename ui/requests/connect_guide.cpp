#include "ui/requests/connect_guide.h"

#include "ui/common/fonts.h"
#include "ui/common/icons.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr int kWidthMax = 720;
constexpr int kCodeLines = 8;    // of the longest
constexpr int kCodePadding = 20; // margins, frame, a scroll bar below
} // namespace

ConnectGuide::ConnectGuide(QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLabel(this))
    , m_line(new QLabel(this))
    , m_targets(new QButtonGroup(this))
    , m_copy(new QToolButton(this))
    , m_code(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("connectGuide"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_headline->setWordWrap(true);
    m_line->setWordWrap(true);
    m_line->setForegroundRole(QPalette::PlaceholderText);
    m_code->setReadOnly(true);
    m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_code->setTabChangesFocus(true);
    m_copy->setIcon(icon(Icon::Copy));
    m_copy->setText(tr("Copy"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setAutoRaise(true);
    m_copy->setObjectName(QStringLiteral("copyGuide"));
    m_copy->setToolTip(tr("Copy these lines"));
    m_copy->setAccessibleName(m_copy->toolTip());

    auto *targets = new QHBoxLayout;
    targets->setSpacing(0);
    const QString names[kGuideTargetCount] = {tr("AWS CLI"), QStringLiteral("Python"),
                                              QStringLiteral("JavaScript"), QStringLiteral("Java")};
    for (int target = 0; target < kGuideTargetCount; ++target) {
        auto *button = new QToolButton(this);
        button->setText(names[target]);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setChecked(target == int(m_target));
        m_targets->addButton(button, target);
        targets->addWidget(button);
    }
    targets->addStretch(1);
    targets->addWidget(m_copy);

    auto *column = new QWidget(this);
    column->setMaximumWidth(kWidthMax);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(16, 24, 16, 24);
    lines->setSpacing(8);
    lines->addWidget(m_headline);
    lines->addWidget(m_line);
    lines->addSpacing(8);
    lines->addLayout(targets);
    lines->addWidget(m_code);
    lines->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(column, 100);
    layout->addStretch(1);

    connect(m_targets, &QButtonGroup::idClicked, this, [this](int id) { show(GuideTarget(id)); });
    connect(m_copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(code()); });
    applyFonts();
    show(m_target);
}

void ConnectGuide::applyFonts()
{
    m_headline->setFont(titleFont());
    m_code->setFont(monospaceFont());
    m_code->setFixedHeight(kCodeLines * QFontMetrics(m_code->font()).lineSpacing() + kCodePadding);
}

void ConnectGuide::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        applyFonts();
}

void ConnectGuide::setUrl(const QString &url)
{
    if (m_url == url)
        return;
    m_url = url;
    show(m_target);
}

void ConnectGuide::setHeadline(const QString &headline, const QString &line)
{
    m_headline->setText(headline);
    m_line->setText(line);
}

QString ConnectGuide::code() const
{
    return guideCode(m_target, m_url);
}

void ConnectGuide::show(GuideTarget target)
{
    m_target = target;
    m_code->setAccessibleName(tr("How to connect with %1").arg(m_targets->button(int(target))->text()));
    m_code->setPlainText(code().trimmed());
}

} // namespace ui
