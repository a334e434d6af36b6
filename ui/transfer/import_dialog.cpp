#include "ui/transfer/import_dialog.h"

#include "ui/common/dialog_size.h"
#include "ui/common/elided_label.h"
#include "ui/common/error_text.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"
#include "ui/transfer/import_format_text.h"
#include "ui/transfer/import_preview_view.h"
#include "ui/transfer/import_target.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace ui {

namespace {

constexpr QSize kSize(900, 620);

/// Exact where all rows were seen.
qint64 itemCountOf(const core::FilePreview &preview, int refused)
{
    return qint64(preview.recordsEstimate) - (preview.isComplete ? refused : 0);
}

bool hasKeyOf(const core::FilePreview &preview, const core::TableDescription &table)
{
    return std::all_of(table.keySchema.begin(), table.keySchema.end(),
                       [&](const core::KeySchemaElement &key) {
                           return std::find(preview.columns.begin(), preview.columns.end(),
                                            key.attributeName) != preview.columns.end();
                       });
}

int unreadableRows(const core::FilePreview &preview)
{
    return int(std::count_if(preview.records.begin(), preview.records.end(),
                             [](const core::FileRecord &record) { return record.refusal.has_value(); }));
}

} // namespace

ImportDialog::ImportDialog(const QString &databaseName, const Tables &tables, const QString &tableName,
                           QWidget *parent)
    : QDialog(parent)
    , m_tables(tables)
    , m_model(new ImportPreviewModel(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import into %1").arg(databaseName));
    resizeWithinScreen(*this, kSize);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(makeFileRow());
    layout->addWidget(makeMemberRow());
    layout->addWidget(m_target = new ImportTarget(m_tables));
    m_target->addBeside(makeEmptyFieldQuestion());
    layout->addSpacing(4);
    layout->addWidget(m_message = new MessageBar(this));
    layout->addWidget(m_view = new ImportPreviewView(m_model), 1);
    layout->addWidget(makeButtons());

    m_isTargetChosen = m_tables.contains(tableName);
    m_target->chooseTable(m_isTargetChosen ? tableName : QString());
    m_all->setChecked(!m_isTargetChosen);
    connect(m_target, &ImportTarget::tableChosen, this, [this] { m_isTargetChosen = true; });
    connect(m_target, &ImportTarget::tableChanged, this, &ImportDialog::takeTable);
    connect(m_target, &ImportTarget::changed, this, &ImportDialog::update);
    connect(m_all, &QCheckBox::toggled, this, &ImportDialog::update);
    connect(m_model, &ImportPreviewModel::mappingChanged, this, &ImportDialog::update);
    setFiles({});
    takeTable();
}

QWidget *ImportDialog::makeFileRow()
{
    auto *widget = new QWidget;
    QHBoxLayout *row = importRowIn(widget);
    row->addWidget(importRowLabel(tr("File")));
    m_file = new ElidedLabel;
    m_file->setElideMode(Qt::ElideMiddle);
    row->addWidget(m_file, 1);
    auto *choose = new QPushButton(tr("Choose files..."));
    choose->setObjectName(QStringLiteral("chooseFiles"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    row->addWidget(choose);
    row->addSpacing(8);
    m_format = new QComboBox;
    m_format->setObjectName(QStringLiteral("format"));
    m_format->setAccessibleName(tr("Format"));
    m_format->setMinimumWidth(250);
    connect(m_format, &QComboBox::activated, this, &ImportDialog::wantPreview);
    row->addWidget(m_format);
    return widget;
}

QWidget *ImportDialog::makeMemberRow()
{
    m_memberRow = new QWidget;
    QHBoxLayout *row = importRowIn(m_memberRow);
    row->addWidget(importRowLabel(tr("Items of")));
    m_member = new QComboBox;
    m_member->setObjectName(QStringLiteral("member"));
    m_member->setAccessibleName(tr("The table, in the file, whose items are shown"));
    connect(m_member, &QComboBox::currentIndexChanged, this, &ImportDialog::showMember);
    row->addWidget(m_member, 1);
    row->addSpacing(8);
    m_all = new QCheckBox;
    m_all->setObjectName(QStringLiteral("allTables"));
    row->addWidget(m_all);
    return m_memberRow;
}

QWidget *ImportDialog::makeEmptyFieldQuestion()
{
    m_emptyFieldBox = new QWidget;
    QHBoxLayout *box = importRowIn(m_emptyFieldBox);
    box->setContentsMargins(8, 0, 0, 0);
    box->addWidget(new QLabel(tr("Empty fields become")));
    m_emptyField = new QComboBox;
    m_emptyField->setObjectName(QStringLiteral("emptyField"));
    m_emptyField->setAccessibleName(tr("Empty fields become"));
    m_emptyField->addItem(tr("nothing: left out"), int(core::EmptyField::LeaveOut));
    m_emptyField->addItem(tr("an empty string"), int(core::EmptyField::EmptyText));
    m_emptyField->addItem(tr("null"), int(core::EmptyField::Null));
    connect(m_emptyField, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setEmptyField(core::EmptyField(m_emptyField->currentData().toInt())); });
    box->addWidget(m_emptyField);
    return m_emptyFieldBox;
}

QWidget *ImportDialog::makeButtons()
{
    auto *widget = new QWidget;
    QHBoxLayout *row = importRowIn(widget);
    m_summary = new QLabel;
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setMinimumHeight(m_summary->fontMetrics().lineSpacing() * 3);
    row->addWidget(m_summary, 1);
    row->addSpacing(16);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(cancel, 0, Qt::AlignBottom);
    m_import = new QPushButton;
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setProperty("primary", true);
    m_import->setDefault(true);
    connect(m_import, &QPushButton::clicked, this, [this] {
        const ImportPlan chosen = plan();
        if (m_mayImport && !m_mayImport(chosen))
            return;
        accept();
        emit planAccepted(chosen);
    });
    row->addWidget(m_import, 0, Qt::AlignBottom);
    return widget;
}

void ImportDialog::chooseFiles()
{
    const QString folder = m_files.isEmpty() ? QString() : QFileInfo(m_files.first()).absolutePath();
    const QStringList files = askOpenFiles(this, {tr("Choose files to import"), folder, {}, {}});
    if (!files.isEmpty())
        setFiles(files);
}

void ImportDialog::setFiles(const QStringList &files)
{
    m_files = files;
    m_format->clear();
    QString text = files.isEmpty() ? tr("None selected") : files.first();
    if (files.size() > 1)
        text += tr(" and %n more", nullptr, int(files.size()) - 1);
    m_file->setText(text);
    if (!files.isEmpty())
        m_target->suggestName(tableNameOfFile(files.first()));
    wantPreview();
}

/// A batch names the tables that it is for; items without a name go where the person is, if they have its
/// key.
void ImportDialog::suggestTarget(const core::FilePreview &preview)
{
    const core::FileFormat &format = preview.format;
    if (format.layout != core::FileFormat::Layout::Member || format.member == "Items") {
        const auto atHand = m_tables.find(m_tableAtHand);
        // One key attribute is often named alike in tables that have nothing to do with each other.
        const bool isAlike =
            atHand != m_tables.end() && hasKeyOf(preview, atHand->second) &&
            (atHand->second.keySchema.size() > 1 ||
             tableNameOfFile(m_files.front()).compare(m_tableAtHand, Qt::CaseInsensitive) == 0);
        if (!m_isTargetChosen && !m_tableAtHand.isEmpty())
            m_target->chooseTable(isAlike ? m_tableAtHand : QString());
        return;
    }
    const QString table = QString::fromStdString(format.member);
    m_target->suggestName(tableNameOf(table));
    if (!m_isTargetChosen)
        m_target->chooseTable(m_tables.contains(table) ? table : QString());
}

void ImportDialog::wantPreview()
{
    m_hasPreview = false;
    m_others.clear();
    m_message->clear();
    std::optional<core::FileFormat> format;
    if (m_format->currentIndex() >= 0) {
        format = m_format->currentData().value<core::FileFormat>();
        if (memberCount() > 1)
            format->member = m_shownMember;
    } else {
        const QSignalBlocker noSignals(m_member);
        m_member->clear();
    }
    m_memberRow->setVisible(memberCount() > 1);
    if (!m_files.isEmpty())
        emit previewWanted(m_files.first(), format);
    update();
}

/// Of a file with several tables, those whose items were not looked at yet.
void ImportDialog::wantNextMember()
{
    for (int row = 0; memberCount() > 1 && row < m_member->count(); ++row) {
        core::FileFormat format = m_format->currentData().value<core::FileFormat>();
        format.member = m_member->itemData(row).toString().toStdString();
        const bool isKnown = format.member == m_shownMember ? m_hasPreview : m_others.contains(format.member);
        if (!isKnown) {
            emit previewWanted(m_files.first(), format);
            return;
        }
    }
}

void ImportDialog::setLook(ImportLook look)
{
    const core::FileFormat &format = look.preview->format;
    if (m_format->count() == 0)
        fillFormats(format);
    if (memberCount() > 1 && format.member != m_shownMember) {
        const ImportChoice choice = suggestChoice(m_tables, QString::fromStdString(format.member), look.keys);
        look.setKeyTypes(ImportSubject{m_tables, *look.preview, look.mapping, choice}.keyTypes());
        m_others.insert_or_assign(format.member, Part{std::move(look), choice});
    } else {
        m_hasPreview = true;
        suggestTarget(*look.preview);
        const ImportChoice choice = m_target->choice();
        look.setKeyTypes(shownSubject(choice).keyTypes());
        look.mapping.emptyField = m_model->mapping().emptyField;
        m_model->setLook(std::move(look));
        showPreview();
    }
    update();
    wantNextMember();
}

void ImportDialog::setPreviewFailed(const core::Error &error)
{
    m_hasPreview = false;
    m_model->clear();
    const ErrorText text = describeError(error);
    m_message->showMessage(MessageBar::Kind::Error, text.joined(), {}, text.details);
    update();
}

/// What was found, and what else it could be taken for.
void ImportDialog::fillFormats(const core::FileFormat &detected)
{
    for (const core::FileFormat &format : formatChoices(detected))
        m_format->addItem(formatText(format), QVariant::fromValue(format));
    m_shownMember = detected.member;
    const QSignalBlocker noSignals(m_member);
    m_member->clear();
    for (const std::string &member : detected.members)
        m_member->addItem(QString::fromStdString(member), QString::fromStdString(member));
    m_member->setCurrentIndex(m_member->findData(QString::fromStdString(detected.member)));
    m_all->setText(tr("Import all %n tables", nullptr, int(memberCount())));
    m_memberRow->setVisible(memberCount() > 1);
}

void ImportDialog::keepShown()
{
    if (m_hasPreview)
        m_others.insert_or_assign(m_shownMember, Part{m_model->look(), m_target->choice()});
}

/// Another table of the file, as it was left, or as soon as it is read.
void ImportDialog::showMember()
{
    keepShown();
    m_shownMember = m_member->currentData().toString().toStdString();
    auto part = m_others.extract(m_shownMember);
    m_hasPreview = !part.empty();
    if (part.empty()) {
        m_model->clear();
        update();
        return;
    }
    m_model->setLook(std::move(part.mapped().look));
    m_target->setColumns(m_model->preview().columns, part.mapped().choice.keys);
    m_target->setChoice(part.mapped().choice);
    showPreview();
    update();
}

void ImportDialog::showPreview()
{
    m_message->clear();
    if (m_model->preview().failure)
        m_message->showMessage(MessageBar::Kind::Warning,
                               tr("The file cannot be read to its end. %1")
                                   .arg(QString::fromStdString(m_model->preview().failure->message())));
    m_emptyFieldBox->setVisible(m_model->isCsv());
    m_target->setColumns(m_model->preview().columns, m_model->look().keys);
    m_view->fit();
}

void ImportDialog::takeTable()
{
    const ImportChoice choice = m_target->choice();
    m_model->setKeyTypes(shownSubject(choice).keyTypes());
}

ImportSubject ImportDialog::shownSubject(const ImportChoice &choice) const
{
    return {m_tables, m_model->preview(), m_model->mapping(), choice};
}

std::size_t ImportDialog::memberCount() const
{
    return std::size_t(m_member->count());
}

bool ImportDialog::isAll() const
{
    return memberCount() > 1 && m_all->isChecked();
}

template <typename Use>
void ImportDialog::forParts(const Use &use) const
{
    const ImportChoice shown = m_target->choice();
    if (!isAll()) {
        use(m_shownMember, shownSubject(shown));
        return;
    }
    for (int row = 0; row < m_member->count(); ++row) {
        const std::string member = m_member->itemData(row).toString().toStdString();
        const auto other = m_others.find(member);
        const bool goesOn =
            member == m_shownMember
                ? use(member, shownSubject(shown))
                : other == m_others.end() ||
                      use(member, ImportSubject{m_tables, *other->second.look.preview,
                                                other->second.look.mapping, other->second.choice});
        if (!goesOn)
            return;
    }
}

QString ImportDialog::problem() const
{
    if (m_files.isEmpty())
        return tr("Choose a file.");
    const bool isRead = m_hasPreview && (!isAll() || m_others.size() + 1 == memberCount());
    if (!isRead)
        return tr("Reading the start of the file...");
    QString found;
    std::set<QString> names;
    forParts([&](const std::string &member, const ImportSubject &subject) {
        found = subject.problem();
        if (found.isEmpty() && !names.insert(subject.choice.name()).second && subject.choice.isNew())
            found = tr("Another table of the file becomes %1 already. Choose another name.")
                        .arg(subject.choice.name());
        if (!found.isEmpty() && isAll())
            found = tr("%1: %2").arg(QString::fromStdString(member), found);
        return found.isEmpty();
    });
    return found;
}

/// Of the first file.
qint64 ImportDialog::itemCount() const
{
    qint64 count = 0;
    const int refused = m_model->refusedCount();
    forParts([&](const std::string &member, const ImportSubject &subject) {
        count +=
            itemCountOf(subject.preview, member == m_shownMember ? refused : unreadableRows(subject.preview));
        return true;
    });
    return count;
}

bool ImportDialog::knowsCount() const
{
    bool isKnown = m_files.size() == 1;
    forParts([&](const std::string &, const ImportSubject &subject) {
        isKnown = isKnown && subject.preview.isComplete;
        return true;
    });
    return isKnown;
}

QString ImportDialog::countText() const
{
    if (m_files.size() > 1)
        return tr("the items of %n files", nullptr, int(m_files.size()));
    const QString count = formatCount(itemCount());
    if (knowsCount() && itemCount() == 1)
        return tr("1 item");
    return knowsCount() ? tr("%1 items").arg(count) : tr("about %1 items").arg(count);
}

QString ImportDialog::intoText() const
{
    return isAll() ? tr("%n tables", nullptr, int(memberCount())) : m_target->choice().name();
}

QStringList ImportDialog::newTables() const
{
    QStringList names;
    forParts([&](const std::string &, const ImportSubject &subject) {
        const KeyGuess keys = subject.keyColumns();
        if (subject.choice.isNew())
            names << tr("%1 with the key %2")
                         .arg(subject.choice.name(),
                              QString::fromStdString(keys.partitionKey +
                                                     (keys.sortKey.empty() ? "" : " + " + keys.sortKey)));
        return true;
    });
    return names;
}

QString ImportDialog::summary() const
{
    if (const QString what = problem(); !what.isEmpty())
        return what;
    QStringList sentences;
    const QStringList made = newTables();
    if (isAll()) {
        sentences
            << tr("Puts %1 into %2. An item that has the same key is replaced.").arg(countText(), intoText());
        if (!made.isEmpty())
            sentences << tr("Makes the tables %1.").arg(made.join(QStringLiteral(", ")));
    } else if (!made.isEmpty()) {
        sentences << tr("Makes the table %1 and puts %2 into it.").arg(made.first(), countText());
    } else {
        sentences
            << tr("Puts %1 into %2. An item that has the same key is replaced.").arg(countText(), intoText());
    }
    QString reason;
    if (const int refused = m_model->refusedCount(&reason); refused > 0)
        sentences << tr("Of the rows shown %1 will be left out (%2).").arg(refused).arg(reason);
    const ImportChoice choice = m_target->choice();
    if (const int repeated = repeatedKeys(m_model->preview(), shownSubject(choice).keyColumns());
        repeated > 0)
        sentences << tr("%n of the rows shown have the key of another row: the last one stays.", nullptr,
                        repeated);
    return sentences.join(u' ');
}

QString ImportDialog::importText() const
{
    if (!knowsCount())
        return tr("Import into %1").arg(intoText());
    if (itemCount() == 1)
        return tr("Import 1 item into %1").arg(intoText());
    return tr("Import %1 items into %2").arg(formatCount(itemCount()), intoText());
}

void ImportDialog::update()
{
    const bool isReady = problem().isEmpty();
    m_summary->setText(summary());
    m_import->setEnabled(isReady);
    m_import->setText(isReady ? importText() : tr("Import"));
}

ImportPlan ImportDialog::plan() const
{
    ImportPlan plan;
    plan.files = m_files;
    plan.format = m_model->preview().format;
    forParts([&](const std::string &member, const ImportSubject &subject) {
        plan.parts.push_back({member, subject.mapping, subject.choice.name(), subject.newTable()});
        return true;
    });
    return plan;
}

} // namespace ui
