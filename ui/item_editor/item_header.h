// The head of the item editor: which item, in which state, in which view.

#pragma once

#include <QWidget>

class QButtonGroup;
class QLabel;
class QToolButton;

namespace ui {

class ElidedLabel;

class ItemHeader final : public QWidget
{
    Q_OBJECT

public:
    enum class View { Tree, PlainJson, DynamoJson };
    enum class State { None, New, Modified, Saved, ReadOnly, Past };

    explicit ItemHeader(QWidget *parent = nullptr);

    /// One line for each key attribute: name and value.
    void setKeys(const QList<std::pair<QString, QString>> &keys);
    void setTitle(const QString &title);
    void setState(State state);
    void setView(View view);
    void setViewsEnabled(bool enabled);
    void setActionsEnabled(bool duplicate, bool remove);
    /// Hidden otherwise: most tables keep no past.
    void setHistoryEnabled(bool isEnabled);

signals:
    /// Wanted by a person; the header stays as it is until setView().
    void viewRequested(ui::ItemHeader::View view);
    void historyRequested();
    void duplicateRequested();
    void deleteRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColors();

    ElidedLabel *m_title;
    ElidedLabel *m_second;
    QLabel *m_stateLabel;
    State m_state = State::None;
    QButtonGroup *m_views;
    QToolButton *m_history;
    QToolButton *m_duplicate;
    QToolButton *m_delete;
    QToolButton *m_close;
    View m_view = View::Tree;
};

} // namespace ui
