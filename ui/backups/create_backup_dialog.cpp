#include "ui/backups/create_backup_dialog.h"

#include "ui/common/fonts.h"
#include "ui/common/message_bar.h"

#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

namespace {

constexpr int kNameMax = 255;
constexpr int kNameMin = 3;
constexpr int kWidth = 480;

/// The service's rule for names of backups.
QString problemOf(const QString &name)
{
    static const QRegularExpression allowed(QStringLiteral("^[a-zA-Z0-9_.-]+$"));
    if (name.size() < kNameMin || name.size() > kNameMax || !allowed.match(name).hasMatch())
        return CreateBackupDialog::tr("A backup name has 3 to 255 letters, digits, '_', '-' and '.'");
    return {};
}

} // namespace

CreateBackupDialog::CreateBackupDialog(const QStringList &tables, const QString &table, QWidget *parent)
    : QDialog(parent)
    , m_table(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_note(new QLineEdit(this))
    , m_reason(new QLabel(this))
    , m_create(new QPushButton(tr("Back up the table"), this))
    , m_bar(new MessageBar(this))
{
    setObjectName(QStringLiteral("createBackupDialog"));
    setWindowTitle(tr("Back up a table"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_table->addItems(tables);
    m_table->setCurrentIndex(int(tables.indexOf(table))); // -1: none
    build();
    // Its sentences wrap, at a larger zoom into more lines.
    const int wide = std::max(kWidth, sizeHint().width());
    setMinimumSize(wide, layout()->totalHeightForWidth(wide));
    suggestName();
    update();
    m_name->setFocus();
    m_name->selectAll();
}

void CreateBackupDialog::build()
{
    m_table->setAccessibleName(tr("Table"));
    m_table->setObjectName(QStringLiteral("backupTable"));
    m_table->setToolTip(tr("The table that is backed up"));
    m_table->setPlaceholderText(tr("Choose a table"));
    m_name->setFont(monospaceFont());
    m_name->setAccessibleName(tr("Name of the backup"));
    m_name->setObjectName(QStringLiteral("backupName"));
    m_name->setToolTip(
        tr("3 to 255 letters, digits, '_', '-' and '.'; several backups may have the same name"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setObjectName(QStringLiteral("backupNote"));
    m_note->setPlaceholderText(tr("Why it was made; kept on this computer"));
    m_note->setToolTip(tr("Can be changed later; the name cannot"));
    m_reason->setFont(secondaryFont());
    m_reason->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("backupReason"));
    auto *meaning =
        new QLabel(tr("The items as they are at this moment, with keys and indexes. It costs no time, "
                      "whatever the size, and stays when the table is deleted."),
                   this);
    meaning->setWordWrap(true);
    meaning->setFont(secondaryFont());
    meaning->setForegroundRole(QPalette::PlaceholderText);
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("Table"), m_table);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Note"), m_note);

    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_create->setObjectName(QStringLiteral("createBackup"));
    m_create->setDefault(true);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_reason, 1);
    bottom->addWidget(cancel);
    bottom->addWidget(m_create);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(16, 16, 16, 12);
    content->setSpacing(12);
    content->addWidget(meaning);
    content->addLayout(form);
    content->addStretch(1);
    content->addLayout(bottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(content);
    connect(m_table, &QComboBox::currentIndexChanged, this, &CreateBackupDialog::suggestName);
    connect(m_name, &QLineEdit::textChanged, this, &CreateBackupDialog::update);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &CreateBackupDialog::createRequested);
}

/// As long as nobody has typed a name.
void CreateBackupDialog::suggestName()
{
    if (m_name->text() == m_suggested && m_table->currentIndex() >= 0) {
        const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
        m_suggested = m_table->currentText().left(kNameMax - 1 - stamp.size()) + QLatin1Char('-') + stamp;
        m_name->setText(m_suggested);
    }
    update();
}

core::CreateBackupRequest CreateBackupDialog::request() const
{
    core::CreateBackupRequest request;
    request.tableName = m_table->currentText().toStdString();
    request.backupName = m_name->text().toStdString();
    return request;
}

QString CreateBackupDialog::note() const
{
    return m_note->text().trimmed();
}

void CreateBackupDialog::update()
{
    const QString problem =
        m_table->currentIndex() < 0 ? tr("Choose the table to back up") : problemOf(m_name->text());
    m_reason->setText(m_isWorking ? tr("Making the backup...") : problem);
    m_create->setEnabled(problem.isEmpty() && !m_isWorking);
    m_create->setToolTip(problem);
}

void CreateBackupDialog::setWorking(bool working)
{
    m_isWorking = working;
    for (QWidget *field :
         {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_note)})
        field->setEnabled(!working);
    if (working)
        m_bar->clear();
    update();
}

void CreateBackupDialog::showFailure(const QString &text, const QString &details)
{
    m_bar->showMessage(MessageBar::Kind::Error, text, {}, details);
}

} // namespace ui
