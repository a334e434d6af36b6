#include "ui/tables/create_table_dialog.h"

#include "core/api/codec/codec.h"
#include "ui/code_editor/code_editor.h"
#include "ui/common/fonts.h"
#include "ui/common/message_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

CreateTableDialog::CreateTableDialog(const QString &place, const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_name(new QLineEdit(this))
    , m_partitionKey(new KeyField(tr("Partition key"), this))
    , m_hasSortKey(new QCheckBox(tr("Sort key"), this))
    , m_sortKey(new KeyField(tr("Sort key"), this))
    , m_billing(new QComboBox(this))
    , m_readUnits(new QSpinBox(this))
    , m_writeUnits(new QSpinBox(this))
    , m_scroll(new QScrollArea(this))
    , m_preview(new CodeEditor(CodeEditor::Language::Json, CodeEditor::History::Own, this))
    , m_previewButton(new QPushButton(tr("Show the request"), this))
    , m_addLocal(new QPushButton(tr("Add a local index"), this))
    , m_create(new QPushButton(tr("Create table"), this))
    , m_reason(new QLabel(this))
    , m_bar(new MessageBar(this))
    , m_nameProblem(this)
    , m_partitionProblem(this)
    , m_sortProblem(this)
{
    setWindowTitle(tr("Create a table in %1").arg(place));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(600, 440);

    auto *form = new QWidget;
    auto *formLayout = new QVBoxLayout(form);
    formLayout->setContentsMargins(16, 16, 16, 16);
    formLayout->setSpacing(16);
    buildForm(formLayout);
    m_scroll->setWidget(form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_scroll);
    splitter->addWidget(buildPreview());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({560, 400});

    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_reason->setFont(secondaryFont());
    m_reason->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("createReason"));
    m_create->setObjectName(QStringLiteral("createTable"));
    // Only one button answers to Enter, wherever the focus is.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    m_create->setAutoDefault(true);
    m_create->setDefault(true);
    m_previewButton->setToolTip(tr("The CreateTable request as it will be sent"));
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(16, 12, 16, 12);
    bottom->setSpacing(8);
    bottom->addWidget(m_previewButton);
    bottom->addWidget(m_reason, 1);
    bottom->addWidget(cancel);
    bottom->addWidget(m_create);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(splitter, 1);
    layout->addLayout(bottom);

    connect(m_previewButton, &QPushButton::clicked, this, [this] {
        QWidget *panel = m_preview->parentWidget();
        const bool isShown = panel->isHidden();
        panel->setVisible(isShown);
        m_previewButton->setText(isShown ? tr("Hide the request") : tr("Show the request"));
        constexpr int kWidthWithRequest = 960;
        if (isShown && width() < kWidthWithRequest) {
            m_widthWithoutRequest = width();
            resize(kWidthWithRequest, height());
        } else if (!isShown && width() == kWidthWithRequest && m_widthWithoutRequest > 0) {
            resize(m_widthWithoutRequest, height()); // unless the person chose another meanwhile
        }
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &CreateTableDialog::createRequested);
    update();
    m_name->setFocus();
}

CreateTableDialog::~CreateTableDialog() = default;

void CreateTableDialog::buildForm(QVBoxLayout *layout)
{
    m_name->setFont(monospaceFont());
    m_name->setPlaceholderText(tr("Table name"));
    m_name->setAccessibleName(tr("Table name"));
    m_name->setToolTip(tr("3 to 255 letters, digits, '_', '-' and '.'"));
    m_name->setObjectName(QStringLiteral("tableName"));
    m_hasSortKey->setToolTip(tr("Items of one partition key lie in its order"));
    m_hasSortKey->setMinimumHeight(m_sortKey->sizeHint().height()); // on one line with its field
    m_sortKey->setEnabled(false);

    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(4);
    form->addRow(tr("Table name"), m_name);
    form->addRow(QString(), m_nameProblem.label());
    form->addRow(tr("Partition key"), m_partitionKey);
    form->addRow(QString(), m_partitionProblem.label());
    form->addRow(m_hasSortKey, m_sortKey);
    form->addRow(QString(), m_sortProblem.label());
    form->addRow(tr("Capacity"), m_billing);
    form->addRow(QString(), buildCapacity());
    layout->addLayout(form);

    auto *title = new QLabel(tr("Indexes"), this);
    QFont titleFont = title->font();
    titleFont.setWeight(QFont::DemiBold);
    title->setFont(titleFont);
    auto *addGlobal = new QPushButton(tr("Add a global index"), this);
    addGlobal->setToolTip(tr("Queries by other attributes than the table's keys"));
    auto *header = new QHBoxLayout;
    header->setSpacing(8);
    header->addWidget(title);
    header->addStretch(1);
    header->addWidget(addGlobal);
    header->addWidget(m_addLocal);
    layout->addLayout(header);
    m_indexLayout = new QVBoxLayout;
    m_indexLayout->setSpacing(8);
    layout->addLayout(m_indexLayout);
    layout->addStretch(1);

    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_isNameTouched = true;
        update();
    });
    for (KeyField *field : {m_partitionKey, m_sortKey})
        connect(field, &KeyField::changed, this, &CreateTableDialog::update);
    connect(m_hasSortKey, &QCheckBox::toggled, this, &CreateTableDialog::update);
    connect(addGlobal, &QPushButton::clicked, this, [this] { addIndex(IndexDraft::Kind::Global); });
    connect(m_addLocal, &QPushButton::clicked, this, [this] { addIndex(IndexDraft::Kind::Local); });
}

QWidget *CreateTableDialog::buildCapacity()
{
    m_billing->addItems({tr("On demand"), tr("Provisioned")});
    m_billing->setAccessibleName(tr("Capacity"));
    m_billing->setToolTip(
        tr("On demand: paid by request. Provisioned: a fixed rate, also for each global index"));
    m_units = new QWidget(this);
    auto *layout = new QHBoxLayout(m_units);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    for (const auto &[box, name] :
         {std::pair(m_readUnits, tr("Read units")), {m_writeUnits, tr("Write units")}}) {
        box->setRange(1, 1'000'000'000);
        box->setValue(5);
        box->setAccessibleName(name);
        box->setToolTip(tr("%1 a second").arg(name));
        auto *label = new QLabel(name, m_units);
        label->setBuddy(box);
        layout->addWidget(label);
        layout->addWidget(box, 1);
        connect(box, &QSpinBox::valueChanged, this, &CreateTableDialog::update);
    }
    connect(m_billing, &QComboBox::currentIndexChanged, this, &CreateTableDialog::update);
    return m_units;
}

QWidget *CreateTableDialog::buildPreview()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_preview);
    m_preview->setReadOnly(true);
    m_preview->setName(tr("The CreateTable request"));
    panel->hide();
    return panel;
}

void CreateTableDialog::addIndex(IndexDraft::Kind kind)
{
    auto *form = new IndexForm(IndexForm::Kinds::Both, this);
    form->setKind(kind);
    m_indexes.append(form);
    m_indexLayout->addWidget(form);
    form->show();
    form->setTypeSource([this](const QString &name) -> std::optional<core::AttributeType> {
        for (const KeyField *field : {m_partitionKey, m_sortKey}) {
            if (field->key().name == name && field->isEnabled())
                return field->key().type;
        }
        return {};
    });
    connect(form, &IndexForm::changed, this, &CreateTableDialog::update);
    connect(form, &IndexForm::removeRequested, this, [this, form] {
        m_indexes.removeOne(form);
        form->deleteLater();
        update();
    });
    update();
    form->nameEdit()->setFocus();
    QMetaObject::invokeMethod(
        this,
        [this, form] {
            if (m_indexes.contains(form))
                m_scroll->ensureWidgetVisible(form);
        },
        Qt::QueuedConnection);
}

TableDraft CreateTableDialog::draft() const
{
    TableDraft draft;
    draft.name = m_name->text();
    draft.partitionKey = m_partitionKey->key();
    if (m_hasSortKey->isChecked())
        draft.sortKey = m_sortKey->key();
    draft.isOnDemand = m_billing->currentIndex() == 0;
    draft.readUnits = m_readUnits->value();
    draft.writeUnits = m_writeUnits->value();
    for (const IndexForm *form : m_indexes)
        draft.indexes.append(form->index());
    return draft;
}

QList<DraftProblem> CreateTableDialog::problems(const TableDraft &now) const
{
    QList<DraftProblem> problems = TableDraftRules::problems(now);
    if (m_taken.contains(now.name))
        problems.prepend({DraftField::Name, -1, tr("There is a table %1 already").arg(now.name)});
    return problems;
}

void CreateTableDialog::update()
{
    m_sortKey->setEnabled(m_hasSortKey->isChecked());
    m_units->setVisible(m_billing->currentIndex() == 1);
    m_addLocal->setEnabled(m_hasSortKey->isChecked());
    m_addLocal->setToolTip(m_hasSortKey->isChecked() ? tr("The table's partition key in another order")
                                                     : tr("Local indexes need a table with a sort key"));
    const TableDraft now = draft();
    const QList<DraftProblem> problems = this->problems(now);
    const auto first = [&](DraftField field) {
        for (const DraftProblem &problem : problems) {
            if (problem.index < 0 && problem.field == field)
                return problem.text;
        }
        return QString();
    };
    const auto isTouched = [this](DraftField field) {
        return (field == DraftField::Name && m_isNameTouched) ||
               (field == DraftField::PartitionKey && m_partitionKey->isTouched()) ||
               (field == DraftField::SortKey && m_sortKey->isTouched());
    };
    for (const auto &[field, shown] : {std::pair(DraftField::Name, &m_nameProblem),
                                       std::pair(DraftField::PartitionKey, &m_partitionProblem),
                                       std::pair(DraftField::SortKey, &m_sortProblem)})
        shown->show(isTouched(field) ? first(field) : QString());
    for (int i = 0; i < m_indexes.size(); ++i) {
        QList<DraftProblem> ofIndex;
        for (const DraftProblem &problem : problems) {
            if (problem.index == i)
                ofIndex.append(problem);
        }
        m_indexes[i]->showProblems(ofIndex, false);
    }
    m_create->setEnabled(problems.isEmpty() && !m_isWorking);
    QString reason;
    bool isSaidAbove = false; // at its field
    if (!problems.isEmpty()) {
        const DraftProblem &problem = problems.front();
        reason =
            problem.index < 0 ? problem.text : tr("Index %1: %2").arg(problem.index + 1).arg(problem.text);
        isSaidAbove = problem.index < 0 && isTouched(problem.field);
    }
    m_reason->setText(m_isWorking ? tr("Creating the table...") : isSaidAbove ? QString() : reason);
    m_create->setToolTip(reason);
    m_preview->replaceText(
        QByteArray::fromStdString(core::writeRequest(now.request(), core::JsonLayout::Indented)));
}

void CreateTableDialog::setWorking(bool working)
{
    m_isWorking = working;
    m_scroll->setEnabled(!working);
    if (working)
        m_bar->clear();
    update();
}

void CreateTableDialog::showFailure(const QString &text, const QString &details)
{
    m_bar->showMessage(MessageBar::Kind::Error, text, {}, details);
}

} // namespace ui
