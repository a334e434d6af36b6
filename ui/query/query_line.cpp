#include "ui/query/query_line.h"

#include "ui/common/colors.h"
#include "ui/common/elided_label.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/query/filter_editor.h"
#include "ui/query/query_line_widgets.h"
#include "ui/query/refusal.h"
#include "ui/query/value_field.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <algorithm>

namespace ui {

using Field = SpecProblem::Field;

QueryLine::QueryLine(QWidget *parent)
    : QWidget(parent)
    , w(std::make_unique<Widgets>())
{
    setAutoFillBackground(false);
    w->build(this);
    connectFields();
    connect(&m_model, &QueryModel::tableChanged, this, &QueryLine::fillTargets);
    connect(&m_model, &QueryModel::specChanged, this, &QueryLine::showSpec);
    connect(&m_model, &QueryModel::attributeNamesChanged, this,
            [this] { w->filter->setAttributeNames(m_model.attributeNames()); });
    w->filter->setKindLookup([this](const QString &attributeName) { return m_model.kindOf(attributeName); });
    fillTargets();
    showSpec();
}

QueryLine::~QueryLine() = default;

void QueryLine::connectFields()
{
    for (QLineEdit *edit : {w->partition, w->sort, w->sortUpper, w->projection, w->limit}) {
        connect(edit, &QLineEdit::textEdited, this, [this, edit] { editSpec(edit->accessibleName()); });
        connect(edit, &QLineEdit::returnPressed, this, &QueryLine::run);
        edit->installEventFilter(this);
    }
    connect(w->target, &QComboBox::activated, this, [this] {
        editSpec({});
        emit indexChosen(m_model.spec().indexName);
    });
    connect(w->sortOperator, &ListBox::picked, this, [this] {
        if (w->sort->isVisible())
            w->sort->setFocus();
    });
    for (QComboBox *box : {static_cast<QComboBox *>(w->sortOperator), w->direction})
        connect(box, &QComboBox::activated, this, [this] { editSpec({}); });
    connect(w->consistent, &QCheckBox::toggled, this, [this] {
        if (!m_isShowing)
            editSpec({});
    });
    w->filter->setFieldFilter(this);
    connect(w->filter, &FilterEditor::runWanted, this, &QueryLine::run);
    connect(w->filter, &FilterEditor::edited, this, [this](const FilterNode &root, const QString &mergeKey) {
        QuerySpec spec = m_model.spec();
        spec.filter = root;
        m_model.change(std::move(spec), mergeKey);
    });
    connect(w->more, &QToolButton::toggled, this, [this](bool isOpen) {
        w->panel->setVisible(isOpen);
        if (isOpen && m_model.spec().filter.children.empty())
            w->filter->addCondition();
        showSpec();
    });
    connect(w->requestToggle, &QToolButton::toggled, this, [this](bool isOpen) {
        w->request->setVisible(isOpen);
        showRequest();
    });
    connect(w->run, &QPushButton::clicked, this, [this] {
        if (m_isRunning)
            emit stopRequested();
        else
            run();
    });
    connect(w->clear, &QToolButton::clicked, this, [this] {
        QuerySpec spec;
        spec.indexName = m_model.spec().indexName;
        m_model.change(spec);
        emit clearRequested();
    });
}

bool QueryLine::showRefusal(const QString &message)
{
    m_refusal = problemOfRefusal(message, m_model.spec());
    m_refused = m_model.spec();
    if (m_refusal && m_refusal->field != Field::Partition)
        setPanelOpen(true);
    showProblems();
    return m_refusal.has_value();
}

bool QueryLine::isPanelOpen() const
{
    return w->more->isChecked();
}

void QueryLine::setPanelOpen(bool isOpen)
{
    w->more->setChecked(isOpen);
}

void QueryLine::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    showSpec();
}

void QueryLine::setShowsResult(bool showsResult)
{
    w->clear->setVisible(showsResult);
}

void QueryLine::addFilter(const QString &attributeName, const core::AttributeValue &value)
{
    QuerySpec spec = m_model.spec();
    std::vector<FilterNode> &children = spec.filter.children;
    // A condition that nobody filled in yet is in the way.
    children.erase(
        std::remove_if(children.begin(), children.end(),
                       [](const FilterNode &node) { return !node.isGroup() && node.path.isEmpty(); }),
        children.end());
    children.push_back(
        FilterNode::condition(pathOfAttribute(attributeName), FilterOperator::Equal, typedTextOf(value)));
    m_model.change(std::move(spec));
    setPanelOpen(true);
}

void QueryLine::focusPartition()
{
    w->partition->setFocus();
    w->partition->selectAll();
}

void QueryLine::fillTargets()
{
    const QSignalBlocker blocker(w->target);
    w->target->clear();
    w->target->addItem(icon(Icon::Table), tr("Table"), QString());
    const core::TableDescription &table = m_model.table();
    for (const auto *indexes : {&table.globalSecondaryIndexes, &table.localSecondaryIndexes})
        for (const core::IndexDescription &index : *indexes) {
            const QString name = QString::fromStdString(index.indexName);
            w->target->addItem(icon(Icon::Index), name, name);
            w->target->setItemData(w->target->count() - 1,
                                   index.isGlobal ? tr("Global index") : tr("Local index"), Qt::ToolTipRole);
        }
}

namespace {

void setTextOf(QLineEdit *edit, const QString &text)
{
    if (edit->text() == text)
        return;
    edit->setText(text);
    edit->setCursorPosition(0); // where there is no room for all of it, its start is seen
}

} // namespace

void QueryLine::showSpec()
{
    m_isShowing = true;
    const QuerySpec &spec = m_model.spec();
    const auto keys = keySchemaOf(m_model.table(), spec.indexName);
    const auto nameOf = [&keys](core::KeyType type) -> QString {
        for (const core::KeySchemaElement &element : keys)
            if (element.keyType == type)
                return QString::fromStdString(element.attributeName);
        return {};
    };
    const QString sortName = nameOf(core::KeyType::Range);
    w->target->setCurrentIndex(qMax(0, w->target->findData(spec.indexName)));
    w->partitionName->setText(nameOf(core::KeyType::Hash));
    w->sortName->setText(sortName);
    w->sortName->setVisible(!sortName.isEmpty());
    w->sortOperator->setVisible(!sortName.isEmpty());
    w->sortOperator->setCurrentIndex(int(spec.sortOperator));
    w->sort->setVisible(!sortName.isEmpty() && spec.sortOperator != SortOperator::Any);
    w->sortAnd->setVisible(!sortName.isEmpty() && spec.sortOperator == SortOperator::Between);
    w->sortUpper->setVisible(!sortName.isEmpty() && spec.sortOperator == SortOperator::Between);
    setTextOf(w->partition, spec.partitionText);
    setTextOf(w->sort, spec.sortText);
    setTextOf(w->sortUpper, spec.sortUpperText);
    setTextOf(w->projection,
              w->projection->hasFocus() ? w->projection->text() : spec.projection.join(QStringLiteral(", ")));
    setTextOf(w->limit, spec.limitText);
    w->direction->setCurrentIndex(spec.descending ? 1 : 0);
    w->direction->setEnabled(m_model.plan().kind == RequestKind::Query);
    w->consistent->setChecked(spec.consistentRead);
    w->filter->setFilter(spec.filter);
    w->showVerb(m_isRunning, m_model);
    m_isShowing = false;
    showProblems();
    showRequest();
}

void QueryLine::showProblems()
{
    std::vector<SpecProblem> problems = m_model.plan().problems;
    if (m_refusal && m_refused == m_model.spec())
        problems.push_back(*m_refusal);
    const auto messageOf = [&](Field field, const QString &text) {
        for (const SpecProblem &problem : problems)
            if (problem.field == field && (m_model.wasTried() || !text.isEmpty()))
                return problem.message;
        return QString();
    };
    const std::pair<QLineEdit *, Field> fields[] = {{w->partition, Field::Partition},
                                                    {w->sort, Field::Sort},
                                                    {w->sortUpper, Field::SortUpper},
                                                    {w->projection, Field::Projection},
                                                    {w->limit, Field::Limit}};
    QString first;
    for (const auto &[edit, field] : fields) {
        const QString message = messageOf(field, edit->text());
        markWrong(edit, !message.isEmpty());
        edit->setToolTip(message);
        if (first.isEmpty())
            first = message;
    }
    for (const Field field : {Field::Index, Field::Consistency, Field::FilterNode})
        if (first.isEmpty())
            first = messageOf(field, QStringLiteral("-"));
    w->filter->setProblems(problems, m_model.wasTried());
    w->showNote(first, m_model);
}

void QueryLine::showRequest()
{
    if (w->request->isVisibleTo(this))
        w->request->setPlainText(w->requestText(m_model));
}

/// What was typed for the key of one index is no value of another's.
void QueryLine::takeIndex(QuerySpec &spec, const QString &indexName) const
{
    const auto before = keySchemaOf(m_model.table(), spec.indexName);
    const auto after = keySchemaOf(m_model.table(), indexName);
    const auto isSame = [&](core::KeyType type) {
        const auto nameIn = [type](const std::vector<core::KeySchemaElement> &keys) {
            std::string name;
            for (const core::KeySchemaElement &element : keys)
                if (element.keyType == type)
                    name = element.attributeName;
            return name;
        };
        return nameIn(before) == nameIn(after);
    };
    spec.indexName = indexName;
    if (!isSame(core::KeyType::Hash))
        spec.partitionText.clear();
    if (!isSame(core::KeyType::Range)) {
        spec.sortOperator = SortOperator::Any;
        spec.sortText.clear();
        spec.sortUpperText.clear();
    }
}

void QueryLine::editSpec(const QString &mergeKey)
{
    if (m_isShowing)
        return;
    QuerySpec spec = m_model.spec();
    spec.partitionText = w->partition->text();
    spec.sortOperator = SortOperator(w->sortOperator->currentIndex());
    spec.sortText = w->sort->text();
    spec.sortUpperText = w->sortUpper->text();
    takeIndex(spec, w->target->currentData().toString());
    spec.projection = w->projectionPaths();
    spec.limitText = w->limit->text();
    spec.descending = w->direction->currentIndex() == 1;
    spec.consistentRead = w->consistent->isChecked();
    m_model.change(std::move(spec), mergeKey);
}

void QueryLine::run()
{
    if (m_model.plan().isValid()) {
        m_refusal.reset();
        showProblems();
        emit runRequested();
        return;
    }
    m_model.setTried();
    const SpecProblem problem = m_model.plan().problems.front();
    switch (problem.field) {
    case Field::Partition:
        w->partition->setFocus();
        return;
    case Field::Sort:
        w->sort->setFocus();
        return;
    case Field::SortUpper:
        w->sortUpper->setFocus();
        return;
    case Field::Index:
        w->target->setFocus();
        return;
    default:
        break;
    }
    setPanelOpen(true);
    if (problem.field == Field::Projection)
        w->projection->setFocus();
    else if (problem.field == Field::Limit)
        w->limit->setFocus();
    else if (problem.field == Field::Consistency)
        w->consistent->setFocus();
    else
        w->filter->focusProblem(problem);
}

/// Undo is of the question as a whole, not of the field that happens to have the focus.
bool QueryLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->accept();
            return true;
        }
        // A line edit would go to its end, as End does; the window exports.
        if (key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_E) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::NoModifier &&
            (watched == w->partition || watched == w->sort || watched == w->sortUpper)) {
            emit rowsRequested();
            return true;
        }
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            keyPressEvent(key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void QueryLine::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        m_model.undo();
    else if (event->matches(QKeySequence::Redo))
        m_model.redo();
    else if (event->key() == Qt::Key_Escape && m_isRunning)
        emit stopRequested();
    else
        QWidget::keyPressEvent(event);
}

void QueryLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    w->setRoom(width());
}

void QueryLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showProblems();
}

void QueryLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = Colors::of(this);
    painter.fillRect(rect(), colors[ColorRole::Panel]);
    painter.setPen(colors[ColorRole::Line]);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace ui
