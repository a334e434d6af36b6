#include "ui/item_editor/value_dialog.h"

#include "core/values/limits.h"
#include "ui/code_editor/code_editor.h"
#include "ui/common/colors.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"
#include "ui/item_editor/value_edits.h"

#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace ui {

ValueDialog::ValueDialog(const QString &path, const core::AttributeValue &value, QWidget *parent)
    : QDialog(parent)
    , m_start(value)
    , m_value(value)
    , m_edit(new CodeEditor(CodeEditor::Language::Plain, CodeEditor::History::Own, this))
    , m_status(new QLabel(this))
{
    setWindowTitle(path);
    resize(640, 420);
    m_edit->setName(tr("Value of %1").arg(path));
    m_edit->setTabLeadsOn(true);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    if (value.asBinary()) {
        m_form = new QComboBox(this);
        m_form->addItems({tr("Hex"), tr("Base64")});
        m_form->setAccessibleName(tr("Form of the bytes"));
        top->addWidget(m_form);
    }
    m_load = new QPushButton(tr("Load from a file..."), this);
    auto *save = new QPushButton(tr("Save to a file..."), this);
    top->addWidget(m_load);
    top->addWidget(save);
    top->addStretch(1);
    top->addWidget(m_status);

    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_accept = new QPushButton(tr("Take the value"), this);
    m_accept->setProperty("primary", true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    for (QPushButton *button : {m_load, save, cancel, m_accept})
        button->setAutoDefault(false); // Enter is of the text
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_edit, 1);
    layout->addLayout(buttons);

    render();
    connect(m_edit, &CodeEditor::edited, this, &ValueDialog::check);
    if (m_form)
        connect(m_form, &QComboBox::currentIndexChanged, this, &ValueDialog::render);
    connect(m_load, &QPushButton::clicked, this, &ValueDialog::load);
    connect(save, &QPushButton::clicked, this, &ValueDialog::saveToFile);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &ValueDialog::reject);
}

void ValueDialog::reject()
{
    const bool isChanged = m_value != m_start || !m_accept->isEnabled();
    const Question question{tr("Drop what was changed here?"),
                            tr("The item keeps the value that it had."),
                            tr("Drop the changes"),
                            {},
                            tr("Keep editing"),
                            true};
    if (!isChanged || ask(this, question) == Answer::Accept)
        QDialog::reject();
}

void ValueDialog::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_load->setVisible(!readOnly);
    m_accept->setVisible(!readOnly);
}

ValueDialog::Form ValueDialog::form() const
{
    return m_form && m_form->currentIndex() == 1 ? Form::Base64 : Form::Hex;
}

void ValueDialog::render()
{
    const core::Binary *binary = m_value.asBinary();
    const QString text =
        binary && form() == Form::Hex ? ValueEdits::hexText(binary->bytes) : ValueEdits::editText(m_value);
    constexpr qsizetype kWrappedMax = 16 * 1024;
    m_edit->setWrapsLines(text.size() <= kWrappedMax);
    m_edit->setText(text.toUtf8());
    check();
}

void ValueDialog::check()
{
    const QString text = m_edit->text();
    ParsedValue parsed = m_value.asBinary() && form() == Form::Hex ? ValueEdits::parseHex(text)
                                                                   : ValueEdits::parse(m_value.type(), text);
    m_accept->setEnabled(bool(parsed));
    QPalette statusPalette = palette();
    if (parsed) {
        m_value = std::move(parsed.value);
        const std::string &bytes = m_value.asBinary() ? m_value.asBinary()->bytes : *m_value.asString();
        m_status->setText(formatSize(qint64(bytes.size())));
    } else {
        statusPalette.setColor(QPalette::WindowText, Colors::of(this)[ColorRole::Error]);
        m_status->setText(parsed.problem);
    }
    m_status->setPalette(statusPalette);
}

void ValueDialog::load()
{
    const QStringList files = askOpenFiles(this, {tr("Load the value from a file")});
    if (files.isEmpty())
        return;
    QFile file(files.front());
    if (!file.open(QIODevice::ReadOnly)) {
        showError(this, {tr("%1 could not be read.").arg(files.front()), file.errorString()});
        return;
    }
    if (file.size() > qint64(core::kItemBytesMax)) {
        showError(this, {tr("%1 is too large.").arg(files.front()),
                         tr("It has %1; a whole item holds 400 KB.").arg(formatSize(file.size()))});
        return;
    }
    setBytes(file.readAll().toStdString());
}

void ValueDialog::setBytes(std::string bytes)
{
    if (m_value.asBinary())
        m_value = core::AttributeValue::binary(std::move(bytes));
    else
        m_value =
            core::AttributeValue::string(QString::fromUtf8(QByteArray::fromStdString(bytes)).toStdString());
    render();
}

void ValueDialog::saveToFile()
{
    const QString name = askSaveFile(this, {tr("Save the value to a file")});
    if (name.isEmpty())
        return;
    const std::string &bytes = m_value.asBinary() ? m_value.asBinary()->bytes : *m_value.asString();
    QSaveFile file(name);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size()) &&
                           file.commit();
    if (!isWritten)
        showError(this, {tr("%1 could not be written.").arg(name), file.errorString()});
}

} // namespace ui
