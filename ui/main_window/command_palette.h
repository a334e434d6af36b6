// The field in the top bar and the list under it: everything that can be done or opened, by a few letters.

#pragma once

#include <QIcon>
#include <QLineEdit>
#include <QList>
#include <QPointer>
#include <functional>

class QListView;

namespace ui {

class PaletteModel;

/// One thing to do or to open.
struct PaletteEntry
{
    QIcon icon;
    QString text;      // what is matched
    QString secondary; // stands right: a shortcut, a database's name
    int rank = 0;      // of equal fits the higher first; with nothing typed, all by rank
    std::function<void()> run;
    QString otherWords = {}; // by which it is looked for as well
};

/// The list is a child of the window, so the field keeps the keyboard.
class CommandPalette final : public QLineEdit
{
    Q_OBJECT

public:
    /// `entries` is asked each time the list opens.
    explicit CommandPalette(std::function<QList<PaletteEntry>()> entries, QWidget *parent = nullptr);
    ~CommandPalette() override;

    /// Takes the keyboard and shows everything.
    void open();
    bool isOpen() const;
    QListView *list() const { return m_list; }

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showList();
    void hideList();
    void giveFocusBack();
    void filter();
    void place();
    void runCurrent();
    void moveCurrent(int step);

    const std::function<QList<PaletteEntry>()> m_collect;
    PaletteModel *m_model;
    QListView *m_list;
    QPointer<QWidget> m_focusBefore; // gets the keyboard back
};

} // namespace ui
