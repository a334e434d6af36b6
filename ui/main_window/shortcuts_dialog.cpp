#include "ui/main_window/shortcuts_dialog.h"

#include "ui/common/fonts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

QString plain(QString text)
{
    text.remove(QLatin1Char('&'));
    const qsizetype tab = text.indexOf(QLatin1Char('\t'));
    if (tab >= 0)
        text.truncate(tab);
    while (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

/// Also of actions that show their keys in their text and leave the listening to the widget that has the
/// keyboard.
QString keysOf(const QAction &action)
{
    if (!action.shortcut().isEmpty())
        return action.shortcut().toString(QKeySequence::NativeText);
    return action.text().section(QLatin1Char('\t'), 1);
}

} // namespace

QList<ShortcutGroup> ShortcutsDialog::groupsOf(const QMenuBar &menuBar)
{
    QList<ShortcutGroup> groups;
    for (const QAction *menuAction : menuBar.actions()) {
        ShortcutGroup group;
        group.title = plain(menuAction->text());
        for (const QAction *action : menuAction->menu()->actions()) {
            const QString keys = keysOf(*action);
            if (!keys.isEmpty())
                group.shortcuts.append({keys, plain(action->text())});
        }
        if (!group.shortcuts.isEmpty())
            groups.append(group);
    }
    return groups;
}

ShortcutsDialog::ShortcutsDialog(const QList<ShortcutGroup> &groups, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setObjectName(QStringLiteral("shortcutsDialog"));
    auto *filter = new QLineEdit;
    filter->setPlaceholderText(tr("Filter shortcuts"));
    filter->setAccessibleName(tr("Filter shortcuts"));
    filter->setClearButtonEnabled(true);
    auto *tree = new QTreeWidget;
    tree->setAccessibleName(tr("Keyboard shortcuts"));
    tree->setHeaderHidden(true);
    tree->setColumnCount(2);
    tree->setRootIsDecorated(false);
    tree->setIndentation(12);
    tree->setUniformRowHeights(true);
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const ShortcutGroup &group : groups) {
        auto *top = new QTreeWidgetItem(tree, {group.title});
        QFont font = tree->font();
        font.setWeight(QFont::DemiBold);
        top->setFont(0, font);
        for (const ShortcutHelp &shortcut : group.shortcuts) {
            auto *row = new QTreeWidgetItem(top, {shortcut.text, shortcut.keys});
            row->setFont(1, monospaceFont());
        }
    }
    tree->expandAll();
    tree->header()->setStretchLastSection(true);
    tree->header()->resizeSection(0, 300);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(filter, &QLineEdit::textChanged, tree, [tree](const QString &text) {
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            QTreeWidgetItem *group = tree->topLevelItem(i);
            int shown = 0;
            for (int j = 0; j < group->childCount(); ++j) {
                QTreeWidgetItem *row = group->child(j);
                const bool fits = row->text(0).contains(text, Qt::CaseInsensitive) ||
                                  row->text(1).contains(text, Qt::CaseInsensitive);
                row->setHidden(!fits);
                shown += fits ? 1 : 0;
            }
            group->setHidden(shown == 0);
        }
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(filter);
    layout->addWidget(tree, 1);
    layout->addWidget(buttons);
    resize(520, 560);
}

} // namespace ui
