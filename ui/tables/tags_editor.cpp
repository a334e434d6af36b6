#include "ui/tables/tags_editor.h"

#include "ui/common/error_text.h"
#include "ui/common/fonts.h"
#include "ui/jobs/job_runner.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

enum Column { KeyColumn, ValueColumn };
constexpr int kListHeight = 104;

/// All pages. Blocks.
core::Result<std::vector<core::Tag>> readTags(core::Client &client, const std::string &arn)
{
    std::vector<core::Tag> tags;
    core::ListTagsOfResourceRequest request;
    request.resourceArn = arn;
    do {
        auto page = client.listTagsOfResource(request);
        if (!page)
            return page.error();
        tags.insert(tags.end(), page->tags.begin(), page->tags.end());
        request.nextToken = page->nextToken;
    } while (request.nextToken);
    return tags;
}

} // namespace

TagsEditor::TagsEditor(AppContext &context, TableRef table, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(std::move(table))
    , m_list(new QTreeWidget(this))
    , m_key(new QLineEdit(this))
    , m_value(new QLineEdit(this))
    , m_add(new QPushButton(tr("Set the tag"), this))
    , m_remove(new QPushButton(tr("Remove the tag"), this))
    , m_problem(this)
{
    build();
    hide(); // until it is known that there are tags
}

void TagsEditor::build()
{
    auto *heading = new QLabel(tr("Tags"), this);
    QFont semibold = heading->font();
    semibold.setWeight(QFont::DemiBold);
    heading->setFont(semibold);
    m_list->setHeaderLabels({tr("Key"), tr("Value")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setFixedHeight(kListHeight);
    m_list->setAccessibleName(tr("Tags of the table"));
    m_list->setObjectName(QStringLiteral("tags"));
    m_key->setPlaceholderText(tr("Key"));
    m_key->setAccessibleName(tr("Key of the tag"));
    m_key->setToolTip(tr("A key that is there gets the new value"));
    m_key->setObjectName(QStringLiteral("tagKey"));
    m_value->setPlaceholderText(tr("Value"));
    m_value->setAccessibleName(tr("Value of the tag"));
    m_value->setToolTip(tr("May be empty"));
    m_value->setObjectName(QStringLiteral("tagValue"));
    m_add->setAutoDefault(false);
    m_add->setObjectName(QStringLiteral("setTag"));
    m_remove->setAutoDefault(false);
    m_remove->setObjectName(QStringLiteral("removeTag"));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_key, 1);
    line->addWidget(m_value, 1);
    line->addWidget(m_add);
    line->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(m_list);
    layout->addLayout(line);
    layout->addWidget(m_problem.label());
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item) {
            m_key->setText(item->text(KeyColumn));
            m_value->setText(item->text(ValueColumn));
        }
        updateButtons();
    });
    connect(m_key, &QLineEdit::textChanged, this, &TagsEditor::updateButtons);
    connect(m_value, &QLineEdit::returnPressed, this, &TagsEditor::add);
    connect(m_add, &QPushButton::clicked, this, &TagsEditor::add);
    connect(m_remove, &QPushButton::clicked, this, &TagsEditor::remove);
    updateButtons();
}

void TagsEditor::showTagsOf(const QString &arn)
{
    if (arn == m_arn || arn.isEmpty())
        return;
    m_arn = arn;
    read();
}

void TagsEditor::read()
{
    using Tags = std::vector<core::Tag>;
    auto future = m_context.jobs.run<Tags>(tr("Read the tags of %1").arg(m_table.tableName),
                                           JobRunner::Visibility::Quiet,
                                           [client = m_table.connection->client, arn = m_arn.toStdString()](
                                               core::Progress &) { return readTags(*client, arn); });
    JobRunner::then<Tags>(future, this, [this](const core::Result<Tags> &tags) { take(tags); });
}

void TagsEditor::take(const core::Result<std::vector<core::Tag>> &tags)
{
    if (!tags) {
        const core::ErrorCode code = tags.error().code();
        setVisible(code != core::ErrorCode::UnknownOperation && code != core::ErrorCode::Unsupported);
        m_problem.show(describeError(tags.error()).joined());
        return;
    }
    setVisible(true);
    m_list->clear();
    for (const core::Tag &tag : *tags) {
        auto *row = new QTreeWidgetItem(m_list);
        row->setText(KeyColumn, QString::fromStdString(tag.key));
        row->setText(ValueColumn, QString::fromStdString(tag.value));
    }
    m_list->resizeColumnToContents(KeyColumn);
    updateButtons();
}

template <typename Response>
void TagsEditor::change(const QString &title, std::function<core::Result<Response>(core::Client &)> work)
{
    m_isWorking = true;
    updateButtons();
    auto future = m_context.jobs.run<Response>(title, JobRunner::Visibility::Change,
                                               [client = m_table.connection->client, work = std::move(work)](
                                                   core::Progress &) { return work(*client); });
    JobRunner::then<Response>(future, this, [this](const core::Result<Response> &result) {
        m_isWorking = false;
        m_problem.show(result ? QString() : describeError(result.error()).joined());
        if (result) {
            m_key->clear();
            m_value->clear();
            m_key->setFocus();
        }
        updateButtons();
        read();
    });
}

void TagsEditor::add()
{
    if (!m_add->isEnabled())
        return;
    core::TagResourceRequest request;
    request.resourceArn = m_arn.toStdString();
    request.tags = std::vector<core::Tag>{{m_key->text().toStdString(), m_value->text().toStdString()}};
    change<core::TagResourceResponse>(tr("Tag %1").arg(m_table.tableName), [request](core::Client &client) {
        return client.tagResource(request);
    });
}

void TagsEditor::remove()
{
    core::UntagResourceRequest request;
    request.resourceArn = m_arn.toStdString();
    request.tagKeys = std::vector<std::string>{m_list->currentItem()->text(KeyColumn).toStdString()};
    change<core::UntagResourceResponse>(
        tr("Remove a tag of %1").arg(m_table.tableName),
        [request](core::Client &client) { return client.untagResource(request); });
}

void TagsEditor::updateButtons()
{
    const bool canWrite = !m_isWorking && !m_table.connection->readOnly;
    m_add->setEnabled(canWrite && !m_key->text().isEmpty());
    m_add->setToolTip(m_key->text().isEmpty() ? tr("Type a key first") : QString());
    m_remove->setEnabled(canWrite && m_list->currentItem());
    m_remove->setToolTip(m_list->currentItem() ? QString() : tr("Choose a tag first"));
    m_key->setEnabled(canWrite);
    m_value->setEnabled(canWrite);
}

} // namespace ui
