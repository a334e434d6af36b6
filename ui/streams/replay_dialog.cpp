#include "ui/streams/replay_dialog.h"

#include "ui/common/fonts.h"
#include "ui/common/value_format.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kNameMin = 3; // as DynamoDB names tables
constexpr int kNameMax = 255;

QString freeName(const QString &source, const QStringList &tables)
{
    const QString base = source.left(kNameMax - 12) + QStringLiteral("-replay");
    QString name = base;
    for (int number = 2; tables.contains(name); ++number)
        name = base + u'-' + QString::number(number);
    return name;
}

bool isTableName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9_.-]+$"));
    return name.size() >= kNameMin && name.size() <= kNameMax && pattern.match(name).hasMatch();
}

} // namespace

ReplayDialog::ReplayDialog(const QString &source, const QStringList &tables, const core::ReplayPlan &plan,
                           QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_tables(tables)
    , m_plan(plan)
    , m_target(new QLineEdit(freeName(source, tables), this))
    , m_what(new QLabel(this))
    , m_replay(new QPushButton(this))
{
    setObjectName(QStringLiteral("replayDialog"));
    setWindowTitle(tr("Replay changes of %1").arg(source));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(480, 240);
    const quint64 writes = plan.puts + plan.deletes;
    QStringList sentences{tr("Writes %1 to %2, in order: %3 put, %4 deleted.")
                              .arg(tr("%n change(s)", nullptr, int(writes)),
                                   tr("%n key(s)", nullptr, int(plan.keys)), formatCount(qint64(plan.puts)),
                                   formatCount(qint64(plan.deletes)))};
    if (plan.withoutImage > 0)
        sentences.append(
            tr("%n record(s) hold no new image and are left out.", nullptr, int(plan.withoutImage)));
    auto *note = new QLabel(sentences.join(QLatin1Char(' ')), this);
    note->setObjectName(QStringLiteral("replayPlan"));
    note->setWordWrap(true);
    m_target->setObjectName(QStringLiteral("replayTarget"));
    m_target->setAccessibleName(tr("Into the table"));
    m_target->setToolTip(tr("A table that is not there is made with the keys and indexes of %1").arg(source));
    m_target->setMaxLength(kNameMax);
    m_what->setFont(secondaryFont());
    m_what->setWordWrap(true);
    m_what->setTextFormat(Qt::PlainText);
    m_replay->setObjectName(QStringLiteral("replayRecords"));
    m_replay->setText(tr("Replay %n change(s)", nullptr, int(writes)));
    m_replay->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);

    auto *form = new QFormLayout;
    form->addRow(tr("Into the table"), m_target);
    form->addRow(QString(), m_what);
    auto *bottom = new QHBoxLayout;
    bottom->addStretch(1);
    bottom->addWidget(cancel);
    bottom->addWidget(m_replay);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(note);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addLayout(bottom);
    connect(m_target, &QLineEdit::textChanged, this, &ReplayDialog::update);
    connect(m_replay, &QPushButton::clicked, this, &ReplayDialog::replayRequested);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    update();
    m_target->selectAll();
}

QString ReplayDialog::target() const
{
    return m_target->text().trimmed();
}

bool ReplayDialog::createsTarget() const
{
    return !m_tables.contains(target());
}

void ReplayDialog::update()
{
    const bool isSource = target() == m_source;
    const bool isName = isTableName(target());
    if (isSource)
        m_what->setText(tr("Changes cannot be replayed into the table that they come from."));
    else if (!isName)
        m_what->setText(tr("A table name has 3 to 255 letters, digits, '_', '-' and '.'"));
    else if (createsTarget())
        m_what->setText(tr("It is made first, with the keys and indexes of %1.").arg(m_source));
    else
        m_what->setText(tr("It is there: its items under these keys are replaced or deleted. This cannot be "
                           "undone."));
    m_replay->setEnabled(isName && !isSource && m_plan.puts + m_plan.deletes > 0);
}

} // namespace ui
