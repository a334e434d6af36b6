// A strip inside a page: an icon, a sentence, what can be done about it, and a way to close it. Never in the
// way.

#pragma once

#include <QWidget>
#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace ui {

class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };

    struct Action
    {
        QString text; // a verb with its object
        std::function<void()> trigger;
    };

    /// Hidden until it has something to say.
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(Kind kind, const QString &text, const QList<Action> &actions = {},
                     const QString &details = {});
    void clear();
    QString text() const;
    Kind kind() const { return m_kind; }

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updatePicture();

    Kind m_kind = Kind::Info;
    QLabel *m_picture;
    QLabel *m_text;
    QHBoxLayout *m_actions;
    QToolButton *m_close;
};

} // namespace ui
