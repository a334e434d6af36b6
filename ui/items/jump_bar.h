// "Row number or key": where to go in a table.

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace ui {

class JumpBar final : public QWidget
{
    Q_OBJECT

public:
    explicit JumpBar(QWidget *parent = nullptr);

    /// `hint` says what can be entered.
    void open(const QString &hint);
    void showProblem(const QString &problem);
    void close();

signals:
    void jumpRequested(const QString &text);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLineEdit *m_edit;
    QLabel *m_note;
};

} // namespace ui
