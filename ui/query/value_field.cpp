#include "ui/query/value_field.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/value_format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <limits>

namespace ui {

void markWrong(QLineEdit *edit, bool isWrong)
{
    if (edit->property("isWrong").toBool() == isWrong)
        return;
    edit->setProperty("isWrong", isWrong);
    QPalette palette;
    if (isWrong)
        palette.setColor(QPalette::Text, Colors::of(edit)[ColorRole::Error]);
    edit->setPalette(palette);
}

ValueField::ValueField(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_choice(new QComboBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_kind);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_choice, 1);
    m_kind->addItem(QStringLiteral("S"), int(ValueKind::String));
    m_kind->addItem(QStringLiteral("N"), int(ValueKind::Number));
    m_kind->addItem(QStringLiteral("B"), int(ValueKind::Binary));
    m_kind->addItem(QStringLiteral("BOOL"), int(ValueKind::Boolean));
    m_kind->addItem(QStringLiteral("NULL"), int(ValueKind::Null));
    m_kind->addItem(QStringLiteral("JSON"), int(ValueKind::Json));
    const QStringList kindTips{tr("String"),  tr("Number"), tr("Binary, as base64"),
                               tr("Boolean"), tr("Null"),   tr("Sets, lists and maps, as DynamoDB JSON")};
    for (int i = 0; i < int(kindTips.size()); ++i)
        m_kind->setItemData(i, kindTips[i], Qt::ToolTipRole);
    m_kind->setFixedWidth(m_kind->fontMetrics().horizontalAdvance(QStringLiteral("BOOL")) + 36);
    m_kind->setAccessibleName(tr("Type of the value"));
    m_kind->setToolTip(tr("Type of the value"));
    m_text->setAccessibleName(tr("Value"));
    m_text->setMaxLength(std::numeric_limits<int>::max()); // Qt cuts what is pasted without a word
    m_text->setFont(monospaceFont());
    m_text->setMinimumWidth(60);
    m_choice->setAccessibleName(tr("Value"));
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_isKindChosen = true;
        updateVisible();
        emit edited();
    });
    connect(m_text, &QLineEdit::textEdited, this, &ValueField::edited);
    connect(m_text, &QLineEdit::returnPressed, this, &ValueField::returnPressed);
    connect(m_choice, &QComboBox::activated, this, &ValueField::edited);
    updateVisible();
}

void ValueField::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    updateVisible();
}

void ValueField::updateVisible()
{
    const TypedText now = value();
    const bool isBoolean = m_mode == Mode::Typed && now.kind == ValueKind::Boolean;
    const bool isChoice = isBoolean || m_mode == Mode::TypeName;
    m_kind->setVisible(m_mode == Mode::Typed);
    m_choice->setVisible(isChoice);
    m_text->setVisible(!isChoice && !(m_mode == Mode::Typed && now.kind == ValueKind::Null));
    const QStringList choices =
        isBoolean ? QStringList{QStringLiteral("true"), QStringLiteral("false")}
                  : QStringList{QStringLiteral("S"),   QStringLiteral("N"),  QStringLiteral("B"),
                                QStringLiteral("SS"),  QStringLiteral("NS"), QStringLiteral("BS"),
                                QStringLiteral("M"),   QStringLiteral("L"),  QStringLiteral("NULL"),
                                QStringLiteral("BOOL")};
    if (m_choice->property("choices").toStringList() != choices) {
        m_choice->clear();
        m_choice->addItems(choices);
        m_choice->setProperty("choices", choices);
    }
}

void ValueField::setValue(const TypedText &typed)
{
    if (typed == value())
        return;
    m_isKindChosen = m_isKindSuggested = false;
    m_kind->setCurrentIndex(m_kind->findData(int(typed.kind)));
    updateVisible();
    if (m_text->text() != typed.text) {
        m_text->setText(typed.text);
        m_text->setCursorPosition(0); // where there is no room for all of it, its start is seen
    }
    m_choice->setCurrentIndex(qMax(0, m_choice->findText(typed.text)));
}

void ValueField::suggestKind(std::optional<ValueKind> kind)
{
    if (m_isKindChosen || (!kind && !m_isKindSuggested))
        return;
    m_isKindSuggested = kind.has_value();
    m_kind->setCurrentIndex(m_kind->findData(int(kind.value_or(ValueKind::String))));
    updateVisible();
}

TypedText ValueField::value() const
{
    if (m_mode == Mode::TypeName)
        return {ValueKind::String, m_choice->currentText()};
    if (m_mode == Mode::Number)
        return {ValueKind::Number, m_text->text()};
    const ValueKind kind = ValueKind(m_kind->currentData().toInt());
    if (kind == ValueKind::Boolean)
        return {kind, m_choice->currentText()};
    if (kind == ValueKind::Null)
        return {kind, {}};
    return {kind, m_text->text()};
}

void ValueField::setPlaceholder(const QString &text)
{
    m_text->setPlaceholderText(text);
}

void ValueField::setWrong(bool isWrong)
{
    markWrong(m_text, isWrong);
}

void ValueField::focusText()
{
    if (m_text->isVisible())
        m_text->setFocus();
    else
        m_choice->setFocus();
}

} // namespace ui
