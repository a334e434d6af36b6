// A long string or a binary in a window of its own: lines, hex or base64, from a file and to a file.

#pragma once

#include "core/values/attribute_value.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class CodeEditor;

class ValueDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `value` is a string or a binary.
    ValueDialog(const QString &path, const core::AttributeValue &value, QWidget *parent = nullptr);

    void setReadOnly(bool readOnly);
    /// As edited. Requires that the dialog was accepted.
    core::AttributeValue value() const { return m_value; }

public slots:
    /// Asks first where something would be lost: nothing of it is in a draft.
    void reject() override;

private:
    enum class Form { Hex, Base64 };
    Form form() const;
    void render();
    void check();
    void load();
    void saveToFile();
    void setBytes(std::string bytes);

    const core::AttributeValue m_start;
    core::AttributeValue m_value; // the last one that the text made
    CodeEditor *m_edit;           // quick with a line of hundreds of thousands of characters, too
    QComboBox *m_form = nullptr;
    QLabel *m_status;
    QPushButton *m_load = nullptr;
    QPushButton *m_accept;
};

} // namespace ui
