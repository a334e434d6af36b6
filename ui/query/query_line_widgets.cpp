#include "ui/query/query_line_widgets.h"

#include "ui/common/elided_label.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/query/filter_editor.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <limits>

namespace ui {

namespace {

int conditionCount(const FilterNode &node)
{
    if (!node.enabled)
        return 0;
    if (!node.isGroup())
        return node.path.isEmpty() ? 0 : 1;
    int count = 0;
    for (const FilterNode &child : node.children)
        count += conditionCount(child);
    return count;
}

QLineEdit *valueEdit(const QString &name, const QString &placeholder, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(placeholder);
    edit->setMaxLength(std::numeric_limits<int>::max()); // Qt cuts what is pasted without a word
    edit->setFont(monospaceFont());
    edit->setMinimumWidth(72);
    edit->setMaximumWidth(240);
    return edit;
}

/// As high as the filter needs, up to a third of a small window; then it scrolls.
class FilterScroll final : public QScrollArea
{
public:
    explicit FilterScroll(QWidget *parent)
        : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        constexpr int kHeightMax = 220;
        const int height = widget() ? widget()->sizeHint().height() : 0;
        return {QScrollArea::sizeHint().width(), qMin(height, kHeightMax)};
    }
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

QLabel *keyLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFont(monospaceFont());
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    return label;
}

} // namespace

void QueryLine::Widgets::build(QueryLine *line)
{
    target = new QComboBox(line);
    target->setAccessibleName(tr("Table or index"));
    target->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    target->setMaximumWidth(180);
    partitionName = keyLabel(line);
    partition = valueEdit(tr("Partition key"), tr("any"), line);
    sortName = keyLabel(line);
    sortOperator = new ListBox(line);
    sortOperator->setAccessibleName(tr("Sort key operator"));
    sortOperator->addItems({tr("is any"), QStringLiteral("="), QStringLiteral("<"), QStringLiteral("\u2264"),
                            QStringLiteral(">"), QStringLiteral("\u2265"), tr("between"), tr("begins with")});
    sort = valueEdit(tr("Sort key"), tr("value"), line);
    sortAnd = new QLabel(tr("and"), line);
    sortUpper = valueEdit(tr("Upper bound of the sort key"), tr("value"), line);
    more = new QToolButton(line);
    more->setIcon(icon(Icon::Filter));
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->setCheckable(true);
    more->setToolTip(tr("Filter, projection, order, limit and the request as text"));
    note = new ElidedLabel({}, line);
    note->setFont(secondaryFont());
    note->setColorRole(ColorRole::SecondaryText);
    note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    run = new QPushButton(line);
    run->setDefault(true);
    run->setAutoDefault(false);
    clear = new QToolButton(line);
    clear->setText(tr("Clear"));
    clear->setToolTip(tr("Back to the whole table"));
    clear->setVisible(false);
    QSizePolicy kept = clear->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // nothing moves below the hand when it comes
    clear->setSizePolicy(kept);

    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(target);
    row->addWidget(partitionName);
    auto *equals = new QLabel(QStringLiteral("="), line);
    equals->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    row->addWidget(equals);
    row->addWidget(partition, 4);
    row->addWidget(sortName);
    row->addWidget(sortOperator);
    row->addWidget(sort, 4);
    row->addWidget(sortAnd);
    row->addWidget(sortUpper, 4);
    row->addStretch(0);
    row->addWidget(more);
    row->addWidget(note, 5);
    row->addWidget(clear);
    row->addWidget(run);

    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(8, 6, 8, 7);
    column->setSpacing(8);
    column->addLayout(row);
    panel = buildPanel(line);
    panel->setVisible(false);
    column->addWidget(panel);
}

QWidget *QueryLine::Widgets::buildPanel(QueryLine *line)
{
    auto *box = new QWidget(line);
    filter = new FilterEditor(box);
    auto *scroll = new FilterScroll(box);
    scroll->setWidget(filter);
    scroll->viewport()->setAutoFillBackground(false);
    filter->setAutoFillBackground(false);

    projection = valueEdit(tr("Attributes to read"), tr("all attributes"), box);
    projection->setMaximumWidth(QWIDGETSIZE_MAX);
    projection->setToolTip(tr("Names or paths, separated by commas; keys are always read"));
    direction = new QComboBox(box);
    direction->addItems({tr("ascending"), tr("descending")});
    direction->setAccessibleName(tr("Order of the sort key"));
    limit = valueEdit(tr("Items a page"), tr("no limit"), box);
    limit->setMaximumWidth(90);
    consistent = new QCheckBox(tr("Consistent read"), box);
    consistent->setToolTip(tr("Sees every write acknowledged before it; costs twice the capacity"));
    requestToggle = new QToolButton(box);
    requestToggle->setIcon(icon(Icon::Json));
    requestToggle->setText(tr("Request"));
    requestToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    requestToggle->setCheckable(true);
    requestToggle->setToolTip(tr("The request as DynamoDB JSON, to copy"));
    request = new QPlainTextEdit(box);
    request->setReadOnly(true);
    request->setFont(monospaceFont());
    request->setAccessibleName(tr("Request as DynamoDB JSON"));
    request->setLineWrapMode(QPlainTextEdit::NoWrap);
    request->setVisible(false);
    request->setMinimumHeight(120);

    auto *options = new QHBoxLayout;
    options->setSpacing(8);
    options->addWidget(new QLabel(tr("Read"), box));
    options->addWidget(projection, 1);
    options->addWidget(direction);
    options->addWidget(new QLabel(tr("Items a page"), box));
    options->addWidget(limit);
    options->addWidget(consistent);
    options->addWidget(requestToggle);

    panelRow = new QBoxLayout(QBoxLayout::LeftToRight);
    panelRow->setSpacing(12);
    auto *asked = new QVBoxLayout;
    asked->setSpacing(8);
    asked->addWidget(scroll);
    asked->addLayout(options);
    asked->addStretch(1);
    panelRow->setContentsMargins(0, 0, 0, 0);
    panelRow->addLayout(asked, 3);
    panelRow->addWidget(request, 2);
    box->setLayout(panelRow);
    return box;
}

void QueryLine::Widgets::showVerb(bool isRunning, const QueryModel &model)
{
    run->setText(isRunning ? tr("Stop") : model.verb());
    const Icon picture = isRunning                                 ? Icon::Stop
                         : model.plan().kind == RequestKind::Get   ? Icon::Get
                         : model.plan().kind == RequestKind::Query ? Icon::Query
                                                                   : Icon::Scan;
    run->setIcon(icon(picture));
    run->setToolTip(isRunning ? tr("Stop reading; what was read stays (Esc)") : model.cost());
    const int count = conditionCount(model.spec().filter);
    more->setText(count == 0 ? tr("Filter") : count == 1 ? tr("1 filter") : tr("%1 filters").arg(count));
}

void QueryLine::Widgets::showNote(const QString &problem, const QueryModel &model)
{
    note->setColorRole(problem.isEmpty() ? ColorRole::SecondaryText : ColorRole::Error);
    note->setText(problem.isEmpty() ? model.cost() : problem);
}

QStringList QueryLine::Widgets::projectionPaths() const
{
    if (projection->text().trimmed().isEmpty())
        return {};
    // Quotes belong to the path, so a comma within them does not separate.
    QStringList paths;
    QString path;
    bool isQuoted = false;
    for (const QChar character : projection->text()) {
        if (character == u'"')
            isQuoted = !isQuoted;
        if (character == u',' && !isQuoted) {
            paths.append(path.trimmed());
            path.clear();
        } else {
            path += character;
        }
    }
    if (!path.trimmed().isEmpty() || paths.isEmpty())
        paths.append(path.trimmed());
    return paths;
}

void QueryLine::Widgets::setRoom(int width)
{
    note->setVisible(width > 760);
    const bool isWide = width > 1200;
    panelRow->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    panelRow->setStretch(0, isWide ? 3 : 0);
    panelRow->setStretch(1, isWide ? 2 : 0);
    request->setMaximumHeight(isWide ? 260 : 180);
}

} // namespace ui
