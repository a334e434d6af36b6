#include "ui/transfer/import_dialog.h"

#include "core/api/constraints.h"
#include "ui/common/elided_label.h"
#include "ui/common/error_text.h"
#include "ui/common/fonts.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompt.h"
#include "ui/common/value_format.h"
#include "ui/transfer/import_columns_delegate.h"
#include "ui/transfer/import_guess.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kColumnWidthMin = 90;
constexpr int kColumnWidthMax = 260;
constexpr int kMeasuredRows = 30;
constexpr int kLabelWidth = 92;

QLabel *rowLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFixedWidth(kLabelWidth);
    return label;
}

QHBoxLayout *rowIn(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    return row;
}

} // namespace

ImportDialog::ImportDialog(const QString &databaseName, const Tables &tables, const QString &tableName,
                           QWidget *parent)
    : QDialog(parent)
    , m_databaseName(databaseName)
    , m_tables(tables)
    , m_model(new ImportPreviewModel(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import into %1").arg(databaseName));
    resize(900, 620);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(makeFileRow());
    layout->addWidget(makeTargetRow());
    layout->addWidget(makeNewTableRow());
    layout->addSpacing(4);
    layout->addWidget(m_message = new MessageBar(this));
    layout->addWidget(makePreview(), 1);
    layout->addWidget(makeButtons());

    const int existing = tableName.isEmpty() ? -1 : m_table->findData(tableName);
    m_table->setCurrentIndex(existing >= 0 ? existing : 0);
    m_isTargetChosen = existing >= 0;
    connect(m_table, &QComboBox::currentIndexChanged, this, &ImportDialog::takeTarget);
    connect(m_model, &ImportPreviewModel::mappingChanged, this, &ImportDialog::update);
    setFiles({});
    takeTarget();
}

QWidget *ImportDialog::makeFileRow()
{
    auto *widget = new QWidget;
    QHBoxLayout *row = rowIn(widget);
    row->addWidget(rowLabel(tr("File")));
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

QWidget *ImportDialog::makeTargetRow()
{
    auto *widget = new QWidget;
    QHBoxLayout *row = rowIn(widget);
    row->addWidget(rowLabel(tr("Into")));
    m_table = new QComboBox;
    m_table->setObjectName(QStringLiteral("table"));
    m_table->setAccessibleName(tr("Table"));
    m_table->addItem(tr("A new table"), QString());
    for (const auto &[name, description] : m_tables)
        m_table->addItem(name, name);
    connect(m_table, &QComboBox::activated, this, [this] { m_isTargetChosen = true; });
    row->addWidget(m_table, 1);
    m_emptyFieldBox = new QWidget;
    QHBoxLayout *box = rowIn(m_emptyFieldBox);
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
    row->addWidget(m_emptyFieldBox);
    return widget;
}

QWidget *ImportDialog::makeNewTableRow()
{
    m_newTableRow = new QWidget;
    QHBoxLayout *row = rowIn(m_newTableRow);
    row->addWidget(rowLabel(tr("New table")));
    m_newName = new QLineEdit;
    m_newName->setObjectName(QStringLiteral("newName"));
    m_newName->setAccessibleName(tr("Name of the new table"));
    m_newName->setPlaceholderText(tr("Name"));
    row->addWidget(m_newName, 1);
    row->addSpacing(8);
    row->addWidget(new QLabel(tr("Partition key")));
    m_partitionKey = new QComboBox;
    m_partitionKey->setObjectName(QStringLiteral("partitionKey"));
    m_partitionKey->setAccessibleName(tr("Partition key"));
    row->addWidget(m_partitionKey);
    row->addWidget(new QLabel(tr("Sort key")));
    m_sortKey = new QComboBox;
    m_sortKey->setObjectName(QStringLiteral("sortKey"));
    m_sortKey->setAccessibleName(tr("Sort key"));
    row->addWidget(m_sortKey);
    for (QComboBox *key : {m_partitionKey, m_sortKey}) {
        key->setMinimumWidth(140);
        key->setMaximumWidth(220);
        connect(key, &QComboBox::currentIndexChanged, this, &ImportDialog::update);
    }
    connect(m_newName, &QLineEdit::textChanged, this, &ImportDialog::update);
    return m_newTableRow;
}

QWidget *ImportDialog::makePreview()
{
    m_view = new QTableView;
    m_view->setObjectName(QStringLiteral("preview"));
    m_view->setAccessibleName(tr("The first rows, and what becomes of each column"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ImportColumnsDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::SelectedClicked | QAbstractItemView::AnyKeyPressed);
    m_view->setWordWrap(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->setDefaultSectionSize(26);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->verticalHeader()->setHighlightSections(false);
    m_view->setTabKeyNavigation(false);
    // One click opens a list of types; names are edited on the second, as everywhere.
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.row() == ImportPreviewModel::TypeRow)
            m_view->edit(index);
    });
    return m_view;
}

QWidget *ImportDialog::makeButtons()
{
    auto *widget = new QWidget;
    QHBoxLayout *row = rowIn(widget);
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
    QString text = files.isEmpty() ? tr("None chosen") : files.first();
    if (files.size() > 1)
        text += tr(" and %n more", nullptr, int(files.size()) - 1);
    m_file->setText(text);
    if (!files.isEmpty())
        suggestName(tableNameOfFile(files.first()));
    wantPreview();
}

/// Where the person wrote a name of his own it stays.
void ImportDialog::suggestName(const QString &name)
{
    if (m_newName->text().isEmpty() || m_newName->text() == m_suggestedName)
        m_newName->setText(name);
    m_suggestedName = name;
}

/// A batch names the tables that it is for.
void ImportDialog::suggestTarget(const core::FileFormat &format)
{
    if (format.layout != core::FileFormat::Layout::Member || format.member == "Items")
        return;
    const QString table = QString::fromStdString(format.member);
    suggestName(tableNameOf(table));
    const int existing = m_table->findData(table);
    if (!m_isTargetChosen)
        m_table->setCurrentIndex(std::max(0, existing));
}

void ImportDialog::wantPreview()
{
    m_hasPreview = false;
    m_message->clear();
    std::optional<core::FileFormat> format;
    if (m_format->currentIndex() >= 0)
        format = m_format->currentData().value<core::FileFormat>();
    if (!m_files.isEmpty())
        emit previewWanted(m_files.first(), format);
    update();
}

void ImportDialog::setPreview(core::FilePreview preview)
{
    m_hasPreview = true;
    if (m_format->count() == 0)
        fillFormats(preview.format);
    suggestTarget(preview.format);
    m_model->setPreview(std::move(preview), keyTypes());
    if (m_model->preview().failure) {
        m_message->showMessage(MessageBar::Kind::Warning,
                               tr("The file cannot be read to its end. %1")
                                   .arg(QString::fromStdString(m_model->preview().failure->message())));
    } else if (const auto &format = m_model->preview().format; format.members.size() > 1) {
        m_message->showMessage(
            MessageBar::Kind::Info,
            tr("The file holds the items of %n tables. These are those of %1; the others can be "
               "chosen beside the file, and are imported one after the other.",
               nullptr, int(format.members.size()))
                .arg(QString::fromStdString(format.member)));
    }
    m_emptyFieldBox->setVisible(m_model->isCsv());
    fillKeyLists();
    spanRefusedRows();
    updateColumnWidths();
    update();
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
    const auto add = [this](const core::FileFormat &format) {
        m_format->addItem(QString::fromStdString(core::describeFormat(format)), QVariant::fromValue(format));
    };
    add(detected);
    core::FileFormat other = detected;
    for (const std::string &member : detected.members) {
        other.member = member;
        if (member != detected.member)
            add(other);
    }
    other = detected;
    if (detected.kind == core::FileFormat::Kind::Csv) {
        for (const char delimiter : {',', ';', '\t', '|'}) {
            other.delimiter = delimiter;
            if (other != detected)
                add(other);
        }
        return;
    }
    const bool isPlain = detected.kind == core::FileFormat::Kind::PlainJson;
    other.kind = isPlain ? core::FileFormat::Kind::DynamoJson : core::FileFormat::Kind::PlainJson;
    add(other);
}

void ImportDialog::fillKeyLists()
{
    const QString partitionKey = m_partitionKey->currentData().toString();
    const QString sortKey = m_sortKey->currentData().toString();
    const QSignalBlocker noPartitionSignals(m_partitionKey);
    const QSignalBlocker noSortSignals(m_sortKey);
    m_partitionKey->clear();
    m_sortKey->clear();
    m_sortKey->addItem(tr("None"), QString());
    for (const std::string &column : m_model->preview().columns) {
        const QString name = QString::fromStdString(column);
        m_partitionKey->addItem(name, name);
        m_sortKey->addItem(name, name);
    }
    const bool isKept = m_partitionKey->findData(partitionKey) >= 0;
    const KeyGuess guess = guessKeys(m_model->preview(), m_model->mapping());
    const QString wanted = isKept ? partitionKey : QString::fromStdString(guess.partitionKey);
    const QString wantedSort = isKept ? sortKey : QString::fromStdString(guess.sortKey);
    m_partitionKey->setCurrentIndex(std::max(0, m_partitionKey->findData(wanted)));
    m_sortKey->setCurrentIndex(std::max(0, m_sortKey->findData(wantedSort)));
}

/// A row that is none shows its reason over all columns.
void ImportDialog::spanRefusedRows()
{
    m_view->clearSpans();
    for (int row = ImportPreviewModel::FirstRecordRow; row < m_model->rowCount(); ++row) {
        if (m_model->isRefused(row) && m_model->columnCount() > 1)
            m_view->setSpan(row, 0, 1, m_model->columnCount());
    }
}

void ImportDialog::updateColumnWidths()
{
    const QFontMetrics interface(font());
    const QFontMetrics monospace(monospaceFont());
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = interface.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString()) + 24;
        for (int row = 0; row < std::min(m_model->rowCount(), kMeasuredRows); ++row) {
            const bool isControl = row < ImportPreviewModel::FirstRecordRow;
            if (!isControl && m_model->isRefused(row))
                continue;
            const QString text = m_model->index(row, column).data().toString();
            width = std::max(width, (isControl ? interface : monospace).horizontalAdvance(text.left(60)) +
                                        (isControl ? 36 : 20));
            if (width >= kColumnWidthMax)
                break;
        }
        m_view->setColumnWidth(column, std::clamp(width, kColumnWidthMin, kColumnWidthMax));
    }
}

bool ImportDialog::isNewTable() const
{
    return m_table->currentIndex() == 0;
}

QString ImportDialog::targetName() const
{
    return isNewTable() ? m_newName->text().trimmed() : m_table->currentData().toString();
}

const core::TableDescription *ImportDialog::target() const
{
    const auto found = isNewTable() ? m_tables.end() : m_tables.find(targetName());
    return found == m_tables.end() ? nullptr : &found->second;
}

/// The types that key attributes must have, of an existing table.
std::vector<core::AttributeDefinition> ImportDialog::keyTypes() const
{
    return target() ? target()->attributeDefinitions : std::vector<core::AttributeDefinition>();
}

void ImportDialog::takeTarget()
{
    m_newTableRow->setVisible(isNewTable());
    m_model->setKeyTypes(keyTypes());
}

const core::ColumnMapping *ImportDialog::mappingTo(const std::string &attribute) const
{
    for (const core::ColumnMapping &column : m_model->mapping().columns) {
        if (!column.skip && column.attribute == attribute)
            return &column;
    }
    return nullptr;
}

std::optional<core::CreateTableRequest> ImportDialog::newTable() const
{
    if (!isNewTable())
        return {};
    core::CreateTableRequest request;
    request.tableName = targetName().toStdString();
    request.billingMode = core::BillingMode::PayPerRequest;
    for (const QComboBox *key : {m_partitionKey, m_sortKey}) {
        const std::string column = key->currentData().toString().toStdString();
        for (const core::ColumnMapping &mapping : m_model->mapping().columns) {
            if (column.empty() || mapping.column != column || mapping.skip)
                continue;
            const auto type = keyTypeOf(mapping, m_model->preview());
            request.attributeDefinitions.push_back(
                {mapping.attribute, type.value_or(core::AttributeType::S)});
            request.keySchema.push_back(
                {mapping.attribute, key == m_partitionKey ? core::KeyType::Hash : core::KeyType::Range});
        }
    }
    return request;
}

/// What is wrong with the keys, of the new table or of the one that is there.
QString ImportDialog::keyProblem() const
{
    if (const core::TableDescription *table = target()) {
        for (const core::KeySchemaElement &key : table->keySchema) {
            if (!mappingTo(key.attributeName)) {
                return tr("No column becomes %1, a key of the table. Give one of them that attribute name.")
                    .arg(QString::fromStdString(key.attributeName));
            }
        }
        return {};
    }
    for (const QComboBox *key : {m_partitionKey, m_sortKey}) {
        const QString column = key->currentData().toString();
        for (const core::ColumnMapping &mapping : m_model->mapping().columns) {
            if (column.isEmpty() || mapping.column != column.toStdString())
                continue;
            if (mapping.skip)
                return tr("The column %1 is a key: it cannot be left out.").arg(column);
            if (!keyTypeOf(mapping, m_model->preview()))
                return tr("The column %1 is a key: it must be a string, a number or binary.").arg(column);
        }
    }
    if (m_partitionKey->currentData() == m_sortKey->currentData())
        return tr("Partition key and sort key cannot be the same column.");
    return {};
}

QString ImportDialog::problem() const
{
    if (m_files.isEmpty())
        return tr("Choose a file.");
    if (!m_hasPreview)
        return tr("Reading the start of the file...");
    if (m_model->columnCount() == 0)
        return tr("There are no items in the file.");
    const auto columns = m_model->isCsv() ? m_model->preview().columns : std::vector<std::string>();
    if (const auto mapper = core::RecordMapper::create(m_model->mapping(), columns); !mapper)
        return QString::fromStdString(mapper.error().message());
    if (isNewTable() && m_tables.contains(targetName()))
        return tr("There is a table %1 already. Choose it in the list, or another name.").arg(targetName());
    if (const QString keys = keyProblem(); !keys.isEmpty())
        return keys;
    if (const auto request = newTable()) {
        if (const core::Result<void> valid = core::checkConstraints(*request); !valid)
            return QString::fromStdString(valid.error().message());
    }
    return {};
}

/// Of the first file; exact where all of it was seen.
qint64 ImportDialog::itemCount() const
{
    const core::FilePreview &preview = m_model->preview();
    return qint64(preview.recordsEstimate) - (preview.isComplete ? m_model->refusedCount() : 0);
}

QString ImportDialog::countText() const
{
    const core::FilePreview &preview = m_model->preview();
    const QString count = formatCount(itemCount());
    if (m_files.size() > 1)
        return tr("the items of %n files", nullptr, int(m_files.size()));
    return preview.isComplete ? tr("%1 items").arg(count) : tr("about %1 items").arg(count);
}

QString ImportDialog::summary() const
{
    if (const QString what = problem(); !what.isEmpty())
        return what;
    QStringList sentences;
    if (isNewTable()) {
        sentences << tr("Makes the table %1 with the key %2 and puts %3 into it.")
                         .arg(targetName(),
                              m_sortKey->currentData().toString().isEmpty()
                                  ? m_partitionKey->currentText()
                                  : m_partitionKey->currentText() + QStringLiteral(" + ") +
                                        m_sortKey->currentText(),
                              countText());
    } else {
        sentences << tr("Puts %1 into %2. An item that has the same key is replaced.")
                         .arg(countText(), targetName());
    }
    QString reason;
    if (const int refused = m_model->refusedCount(&reason); refused > 0)
        sentences << tr("Of the rows shown %1 will be left out (%2).").arg(refused).arg(reason);
    if (const int repeated = repeatedKeys(m_model->preview(), keyColumns()); repeated > 0)
        sentences << tr("%n of the rows shown have the key of another row: the last one stays.", nullptr,
                        repeated);
    return sentences.join(u' ');
}

/// Which columns become the key, of the new table or of the one that is there.
KeyGuess ImportDialog::keyColumns() const
{
    if (!target())
        return {m_partitionKey->currentData().toString().toStdString(),
                m_sortKey->currentData().toString().toStdString()};
    KeyGuess keys;
    for (const core::KeySchemaElement &key : target()->keySchema) {
        if (const core::ColumnMapping *column = mappingTo(key.attributeName))
            (key.keyType == core::KeyType::Hash ? keys.partitionKey : keys.sortKey) = column->column;
    }
    return keys;
}

void ImportDialog::update()
{
    const bool isReady = problem().isEmpty();
    m_summary->setText(summary());
    m_import->setEnabled(isReady);
    const core::FilePreview &preview = m_model->preview();
    const bool knowsCount = isReady && preview.isComplete && m_files.size() == 1;
    m_import->setText(!isReady     ? tr("Import")
                      : knowsCount ? tr("Import %1 items into %2").arg(formatCount(itemCount()), targetName())
                                   : tr("Import into %1").arg(targetName()));
}

ImportPlan ImportDialog::plan() const
{
    ImportPlan plan;
    plan.files = m_files;
    plan.format = m_model->preview().format;
    plan.mapping = m_model->mapping();
    plan.tableName = targetName();
    plan.newTable = newTable();
    return plan;
}

} // namespace ui
