#include "ui/transfer/export_dialog.h"

#include "ui/common/fonts.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr core::ExportFormat kFormats[] = {core::ExportFormat::DynamoJson, core::ExportFormat::JsonLines,
                                           core::ExportFormat::JsonArray, core::ExportFormat::Csv};

QString extensionOf(core::ExportFormat format)
{
    switch (format) {
    case core::ExportFormat::DynamoJson:
        return QStringLiteral(".ddb.json");
    case core::ExportFormat::JsonLines:
        return QStringLiteral(".jsonl");
    case core::ExportFormat::JsonArray:
        return QStringLiteral(".json");
    case core::ExportFormat::Csv:
        break;
    }
    return QStringLiteral(".csv");
}

QString withoutExtension(QString path)
{
    for (const core::ExportFormat format : kFormats) {
        if (path.endsWith(extensionOf(format)))
            return path.chopped(extensionOf(format).size());
    }
    return path;
}

} // namespace

ExportDialog::ExportDialog(const QString &suggestedName, const QString &folder, std::uint64_t expectedItems,
                           const QStringList &keyNames, QWidget *parent)
    : QDialog(parent)
    , m_suggestedName(suggestedName)
    , m_expectedItems(expectedItems)
    , m_keyNames(keyNames)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export %1").arg(suggestedName));
    resize(560, 520);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(makeFormats());
    layout->addWidget(makeFileRow());
    layout->addWidget(makeAttributes(), 1);
    layout->addWidget(makeButtons());
    m_path->setText(
        QDir(folder.isEmpty() ? QDir::homePath() : folder).filePath(suggestedName + extensionOf(format())));
    update();
}

QWidget *ExportDialog::makeFormats()
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    m_formats = new QButtonGroup(this);
    const auto add = [&](core::ExportFormat format, const QString &name, const QString &what) {
        auto *button = new QRadioButton(name);
        m_formats->addButton(button, int(format));
        auto *explanation = new QLabel(what);
        explanation->setFont(secondaryFont());
        explanation->setForegroundRole(QPalette::PlaceholderText);
        explanation->setWordWrap(true);
        const int row = grid->rowCount();
        grid->addWidget(button, row, 0, Qt::AlignTop);
        grid->addWidget(explanation, row, 1);
    };
    add(core::ExportFormat::DynamoJson, tr("DynamoDB JSON"),
        tr("An item a line. Keeps every type: the one to import again."));
    add(core::ExportFormat::JsonLines, tr("JSON Lines"),
        tr("An item a line, as people write JSON. Sets become lists."));
    add(core::ExportFormat::JsonArray, tr("JSON array"), tr("The same in one array."));
    add(core::ExportFormat::Csv, tr("CSV"),
        tr("For spreadsheets. Keys come first; maps and lists are JSON inside a cell."));
    grid->setColumnStretch(1, 1);
    m_formats->button(int(core::ExportFormat::DynamoJson))->setChecked(true);
    connect(m_formats, &QButtonGroup::idClicked, this, &ExportDialog::takeFormat);
    return widget;
}

QWidget *ExportDialog::makeFileRow()
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new QLabel(tr("File")));
    m_path = new QLineEdit;
    m_path->setObjectName(QStringLiteral("path"));
    m_path->setAccessibleName(tr("File"));
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::update);
    row->addWidget(m_path, 1);
    auto *choose = new QPushButton(tr("Choose..."));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::browse);
    row->addWidget(choose);
    return widget;
}

QWidget *ExportDialog::makeAttributes()
{
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_all = new QCheckBox(tr("All attributes"));
    m_all->setObjectName(QStringLiteral("allAttributes"));
    m_all->setChecked(true);
    // To choose three of thousands.
    auto *none = new QPushButton(tr("Untick all"));
    none->setObjectName(QStringLiteral("noAttributes"));
    none->setAutoDefault(false);
    none->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_all);
    row->addStretch(1);
    row->addWidget(none);
    column->addLayout(row);
    m_attributes = new QListWidget;
    m_attributes->setObjectName(QStringLiteral("attributes"));
    m_attributes->setAccessibleName(tr("Attributes to export"));
    m_attributes->setEnabled(false);
    column->addWidget(m_attributes, 1);
    m_note = new QLabel(
        tr("The list names the attributes of the first items. Without a choice every attribute of every "
           "item is exported."));
    m_note->setFont(secondaryFont());
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    connect(m_all, &QCheckBox::toggled, this, [this, none](bool all) {
        m_attributes->setEnabled(!all);
        none->setEnabled(!all);
        update();
    });
    connect(none, &QPushButton::clicked, this, [this] {
        {
            const QSignalBlocker blocker(m_attributes);
            for (int i = 0; i < m_attributes->count(); ++i)
                m_attributes->item(i)->setCheckState(Qt::Unchecked);
        }
        m_attributes->viewport()->update();
        update();
    });
    connect(m_attributes, &QListWidget::itemChanged, this, &ExportDialog::update);
    return widget;
}

QWidget *ExportDialog::makeButtons()
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(cancel);
    m_export = new QPushButton;
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setProperty("primary", true);
    m_export->setDefault(true);
    m_export->setText(m_expectedItems == 1  ? tr("Export 1 item")
                      : m_expectedItems > 0 ? tr("Export %1 items").arg(formatCount(qint64(m_expectedItems)))
                                            : tr("Export items"));
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::tryAccept);
    row->addWidget(m_export);
    return widget;
}

core::ExportFormat ExportDialog::format() const
{
    return core::ExportFormat(m_formats->checkedId());
}

void ExportDialog::takeFormat()
{
    m_path->setText(withoutExtension(m_path->text()) + extensionOf(format()));
}

void ExportDialog::browse()
{
    const QFileInfo present(m_path->text());
    const QString path = askSaveFile(this, {tr("Export to"), present.absolutePath(), present.fileName(), {}});
    if (!path.isEmpty())
        m_path->setText(path);
}

void ExportDialog::setAttributeNames(const QStringList &names)
{
    const QSignalBlocker blocker(m_attributes);
    for (const QString &name : names) {
        auto *item = new QListWidgetItem(name, m_attributes);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
}

QStringList ExportDialog::chosenNames() const
{
    QStringList names;
    for (int i = 0; i < m_attributes->count() && !m_all->isChecked(); ++i) {
        if (m_attributes->item(i)->checkState() == Qt::Checked)
            names << m_attributes->item(i)->text();
    }
    return names;
}

void ExportDialog::update()
{
    const bool hasAttributes = m_all->isChecked() || !chosenNames().isEmpty();
    m_export->setEnabled(!m_path->text().trimmed().isEmpty() && hasAttributes);
}

void ExportDialog::tryAccept()
{
    const QFileInfo file(m_path->text().trimmed());
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir() || !folder.isWritable()) {
        showError(this, {tr("Nothing can be written there"),
                         folder.isDir() ? tr("The folder %1 cannot be written to.").arg(folder.filePath())
                                        : tr("There is no folder %1.").arg(folder.filePath()),
                         {}});
        m_path->setFocus();
        return;
    }
    if (file.exists() && ask(this, {tr("Replace %1?").arg(file.fileName()),
                                    tr("The file is there already. It is replaced when the export is "
                                       "complete, and stays as it is if the "
                                       "export is stopped."),
                                    tr("Replace %1").arg(file.fileName())}) != Answer::Accept)
        return;
    const core::ExportRequest chosen = request();
    accept();
    emit requestAccepted(chosen);
}

core::ExportRequest ExportDialog::request() const
{
    core::ExportRequest request;
    request.path = m_path->text().trimmed().toStdString();
    request.format = format();
    request.expectedItems = m_expectedItems;
    for (const QString &name : m_keyNames)
        request.keyNames.push_back(name.toStdString());
    for (const QString &name : chosenNames())
        request.columns.push_back(name.toStdString());
    return request;
}

} // namespace ui
