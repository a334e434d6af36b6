// Finds text in an editor above it.

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    QString needle() const;
    void setNeedle(const QString &text);
    bool isCaseSensitive() const;
    /// `current` from 1; 0: not at a match.
    void showCount(int current, int count, bool isMore);
    void activate();

signals:
    void needleChanged();
    void nextRequested();
    void previousRequested();
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_edit;
    QToolButton *m_case;
    QLabel *m_count;
};

} // namespace ui
