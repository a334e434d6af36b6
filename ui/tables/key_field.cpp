#include "ui/tables/key_field.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/value_format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace ui {

namespace {

constexpr core::AttributeType kKeyTypes[] = {core::AttributeType::S, core::AttributeType::N,
                                             core::AttributeType::B};

} // namespace

FieldProblem::FieldProblem(QWidget *parent)
    : m_label(new QLabel(parent))
{
    m_label->setWordWrap(true);
    m_label->setFont(secondaryFont());
    m_label->setObjectName(QStringLiteral("fieldProblem"));
    m_label->hide();
}

void FieldProblem::show(const QString &text)
{
    const bool isSentence = text.isEmpty() || text.endsWith(QLatin1Char('.'));
    m_label->setText(isSentence ? text : text + QLatin1Char('.'));
    QPalette palette = m_label->parentWidget()->palette();
    palette.setColor(QPalette::WindowText, Colors::of(palette)[ColorRole::Error]);
    m_label->setPalette(palette);
    m_label->setVisible(!text.isEmpty());
}

KeyField::KeyField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_type(new QComboBox(this))
{
    m_name->setFont(monospaceFont());
    m_name->setPlaceholderText(tr("Attribute name"));
    m_name->setAccessibleName(tr("%1, attribute name").arg(name));
    m_name->setToolTip(tr("Every item of the table has this attribute"));
    m_type->setAccessibleName(tr("%1, type").arg(name));
    m_type->setToolTip(tr("The type that the attribute has in every item"));
    for (const core::AttributeType type : kKeyTypes)
        m_type->addItem(typeName(type));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_type);
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_isTouched = true;
        if (m_typeOf)
            setType(m_typeOf(m_name->text()).value_or(m_ownType));
        emit changed();
    });
    connect(m_type, &QComboBox::activated, this, [this] { m_ownType = key().type; });
    connect(m_type, &QComboBox::currentIndexChanged, this, &KeyField::changed);
}

KeyDraft KeyField::key() const
{
    return {m_name->text(), kKeyTypes[std::max(0, m_type->currentIndex())]};
}

void KeyField::setKey(const KeyDraft &key)
{
    m_ownType = key.type;
    m_name->setText(key.name);
    setType(key.type);
}

void KeyField::setType(core::AttributeType type)
{
    for (int i = 0; i < 3; ++i) {
        if (kKeyTypes[i] == type)
            m_type->setCurrentIndex(i);
    }
}

} // namespace ui
