// The name and the type of a key attribute, with what is wrong about them below.

#pragma once

#include "ui/tables/table_draft.h"

#include <QWidget>
#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace ui {

/// Below its field: a mistake in words. Takes no room while there is none.
class FieldProblem final
{
public:
    explicit FieldProblem(QWidget *parent);
    QLabel *label() const { return m_label; }
    /// Empty: none.
    void show(const QString &text);

private:
    QLabel *m_label;
};

class KeyField final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyField(const QString &name, QWidget *parent = nullptr);

    KeyDraft key() const;
    void setKey(const KeyDraft &key);
    /// What type an attribute has that another key names already: that is this one's then.
    using TypeSource = std::function<std::optional<core::AttributeType>(const QString &name)>;
    void setTypeSource(TypeSource source) { m_typeOf = std::move(source); }
    QLineEdit *edit() const { return m_name; }
    QComboBox *typeBox() const { return m_type; }
    /// Somebody has typed something in it: from then on its mistakes are told.
    bool isTouched() const { return m_isTouched; }

signals:
    void changed();

private:
    QLineEdit *m_name;
    QComboBox *m_type;
    TypeSource m_typeOf;
    core::AttributeType m_ownType = core::AttributeType::S; // as chosen, whatever the name is
    bool m_isTouched = false;

    void setType(core::AttributeType type);
};

} // namespace ui
