// A typed value as fields: what it is, and its text.

#pragma once

#include "ui/query/query_spec.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ui {

/// Booleans are chosen, NULL has no text, everything else is typed.
class ValueField final : public QWidget
{
    Q_OBJECT

public:
    explicit ValueField(QWidget *parent = nullptr);

    void setValue(const TypedText &value);
    TypedText value() const;
    /// A size is a number, and a type is chosen from a list: then there is no kind to choose.
    enum class Mode : quint8 { Typed, Number, TypeName };
    void setMode(Mode mode);
    /// Unless the person chose one. nullopt: nothing is known any more.
    void suggestKind(std::optional<ValueKind> kind);
    void setPlaceholder(const QString &text);
    void setWrong(bool isWrong);
    void focusText();

signals:
    void edited();
    void returnPressed();

private:
    void updateVisible();

    QComboBox *m_kind;
    QLineEdit *m_text;
    QComboBox *m_choice; // of booleans, or of types
    Mode m_mode = Mode::Typed;
    bool m_isKindChosen = false;    // by the person
    bool m_isKindSuggested = false; // and not chosen
};

/// Paints a red frame around a line edit, or takes it away.
void markWrong(QLineEdit *edit, bool isWrong);

} // namespace ui
