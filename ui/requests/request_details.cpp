#include "ui/requests/request_details.h"

#include "core/api/codec/codec.h"
#include "ui/code_editor/code_editor.h"
#include "ui/common/colors.h"
#include "ui/common/elided_label.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/value_format.h"
#include "ui/requests/request_list_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QToolButton *actionButton(Icon shape, const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(shape));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

/// The error's own colour, in whichever theme.
class ErrorLabel final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::Polish)
            applyColor();
    }
    void showEvent(QShowEvent *event) override
    {
        applyColor();
        QLabel::showEvent(event);
    }

private:
    void applyColor()
    {
        const QColor wanted = Colors::of(this)[ColorRole::Error];
        if (palette().color(QPalette::WindowText) == wanted)
            return;
        QPalette own;
        own.setColor(QPalette::WindowText, wanted);
        setPalette(own);
    }
};

} // namespace

RequestUses usesOf(const RequestEntry &entry)
{
    RequestUses uses;
    if (entry.operation.isEmpty() || core::findOperation(entry.operation.toStdString()) == nullptr)
        uses.repeatReason = RequestDetails::tr("This is not an operation that can be sent again");
    else if (entry.isRequestCut)
        uses.repeatReason = RequestDetails::tr("The request was too long to be kept whole");
    else if (!core::parseJson(entry.request))
        uses.repeatReason = RequestDetails::tr("The request is not JSON");
    uses.codeReason = uses.repeatReason;
    uses.openReason = uses.repeatReason;
    const bool reads =
        entry.operation == u"Query" || entry.operation == u"Scan" || entry.operation == u"GetItem";
    if (uses.openReason.isEmpty() && !reads)
        uses.openReason = RequestDetails::tr("Query, Scan and GetItem can be opened as a query");
    return uses;
}

RequestDetails::RequestDetails(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_summary(new ElidedLabel({}, this))
    , m_error(new ErrorLabel(this))
    , m_repeat(actionButton(Icon::Redo, tr("Repeat"), "repeatRequest", this))
    , m_open(actionButton(Icon::Query, tr("Open as query"), "openRequest", this))
    , m_code(actionButton(Icon::Code, tr("Copy as code"), "copyRequestCode", this))
    , m_bodies(new QSplitter(Qt::Horizontal, this))
{
    QFont titleStyle = interfaceFont();
    titleStyle.setWeight(QFont::DemiBold);
    m_title->setFont(titleStyle);
    m_title->setTextFormat(Qt::PlainText);
    m_summary->setFont(secondaryFont());
    m_summary->setColorRole(ColorRole::SecondaryText);
    m_error->setObjectName(QStringLiteral("requestError"));
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_error->setContentsMargins(12, 0, 12, 6);

    auto *menu = new QMenu(m_code);
    menu->addAction(tr("AWS CLI command"), this, [this] { emit codeRequested(CodeTarget::AwsCli); });
    menu->addAction(tr("Python (boto3)"), this, [this] { emit codeRequested(CodeTarget::Boto3); });
    menu->addAction(tr("JavaScript (SDK v3)"), this, [this] { emit codeRequested(CodeTarget::JavaScript); });
    menu->addAction(tr("curl command"), this, [this] { emit codeRequested(CodeTarget::Curl); });
    m_code->setMenu(menu);
    m_code->setPopupMode(QToolButton::InstantPopup);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 4, 8, 4);
    top->setSpacing(8);
    top->addWidget(m_title);
    top->addWidget(m_summary, 1);
    for (QToolButton *button : {m_repeat, m_open, m_code})
        top->addWidget(button);

    m_request = makeSide(tr("Request"), tr("Copy the request"));
    m_response = makeSide(tr("Response"), tr("Copy the response"));
    m_bodies->addWidget(m_request.widget);
    m_bodies->addWidget(m_response.widget);
    m_bodies->setChildrenCollapsible(false);
    m_bodies->setHandleWidth(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_error);
    layout->addWidget(m_bodies, 1);

    connect(m_repeat, &QToolButton::clicked, this, &RequestDetails::repeatRequested);
    connect(m_open, &QToolButton::clicked, this, &RequestDetails::openRequested);
}

RequestDetails::Side RequestDetails::makeSide(const QString &name, const QString &copyText)
{
    Side side;
    side.widget = new QWidget(m_bodies);
    side.title = new QLabel(name, side.widget);
    side.title->setFont(secondaryFont());
    side.title->setForegroundRole(QPalette::PlaceholderText);
    side.copy = new QToolButton(side.widget);
    side.copy->setIcon(icon(Icon::Copy));
    side.copy->setAutoRaise(true);
    side.copy->setToolTip(copyText);
    side.copy->setAccessibleName(copyText);
    side.editor = new CodeEditor(CodeEditor::Language::Json, CodeEditor::History::Own, side.widget);
    side.editor->setReadOnly(true);
    side.editor->setName(name);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 0, 8, 0);
    top->addWidget(side.title, 1);
    top->addWidget(side.copy);
    auto *layout = new QVBoxLayout(side.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(side.editor, 1);
    connect(side.copy, &QToolButton::clicked, this,
            [editor = side.editor] { QApplication::clipboard()->setText(editor->text()); });
    return side;
}

void RequestDetails::showBody(const Side &side, const QString &name, const std::string &body, qint64 bytes,
                              bool isCut)
{
    QString title = name + QStringLiteral("  ") + formatSize(bytes);
    if (isCut)
        title += QStringLiteral("  ") +
                 (body.empty() ? tr("not kept")
                               : tr("the first %1 are kept").arg(formatSize(qint64(body.size()))));
    side.title->setText(title);
    side.copy->setEnabled(!body.empty());
    const auto json = core::parseJson(body);
    side.editor->setText(QByteArray::fromStdString(json && !body.empty() ? core::indentedJson(*json) : body));
}

void RequestDetails::showEntry(const RequestEntry &entry)
{
    m_number = entry.number;
    m_title->setText(entry.operation.isEmpty() ? tr("No operation") : entry.operation);
    QStringList parts{tr("status %1").arg(entry.status)};
    if (entry.capacityUnits)
        parts.append(tr("units %1").arg(QLocale().toString(*entry.capacityUnits, 'g', 6)));
    if (!entry.tables.isEmpty())
        parts.append(entry.tablesText());
    parts.append(formatRequestTime(entry.timeMicros));
    parts.append(formatRequestDuration(entry.durationMicros));
    if (entry.isRepeat)
        parts.append(tr("repeated from this window"));
    m_summary->setText(parts.join(QStringLiteral("  \u00b7  ")));
    m_error->setText(entry.error);
    m_error->setVisible(!entry.error.isEmpty());
    showBody(m_request, tr("Request"), entry.request, entry.requestBytes, entry.isRequestCut);
    showBody(m_response, tr("Response"), entry.response, entry.responseBytes, entry.isResponseCut);

    const RequestUses uses = usesOf(entry);
    const auto offer = [](QToolButton *button, const QString &reason, const QString &toolTip) {
        button->setEnabled(reason.isEmpty());
        button->setToolTip(reason.isEmpty() ? toolTip : reason);
    };
    offer(m_repeat, uses.repeatReason, tr("Send this request again"));
    offer(m_open, uses.openReason, tr("Open the table with this as its query"));
    offer(m_code, uses.codeReason, tr("Copy what sends this request from a shell or a program"));
}

void RequestDetails::focusRequest()
{
    m_request.editor->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
