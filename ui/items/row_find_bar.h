// Finds text in the rows that are loaded, and says that it looks no further.

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace ui {

class RowFindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit RowFindBar(QWidget *parent = nullptr);

    void open(); // shows it and takes the focus
    QString text() const;
    /// `current` from 1 on, 0: none of them is chosen.
    void setResult(int current, int count, quint64 rowsSearched);

signals:
    void textChanged(const QString &text);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void close();

    QLineEdit *m_edit;
    QLabel *m_count;
};

} // namespace ui
