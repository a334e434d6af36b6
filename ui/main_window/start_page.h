// What a person sees first: what this is, three ways to begin, and the databases opened before.

#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ui {

class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// Newest first; at most six are shown.
    void setRecentFolders(const QStringList &folders);

signals:
    void sampleRequested();
    void openRequested();
    void newRequested();
    void recentChosen(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updatePicture();

    QLabel *m_picture;
    QLabel *m_recentTitle;
    QVBoxLayout *m_recent;
};

} // namespace ui
