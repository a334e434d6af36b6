// What a person sees first: what this is, four ways to begin, and what was opened before.

#pragma once

#include "ui/connections/endpoint.h"

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
    /// Saved ones; at most six are shown.
    void setEndpoints(const QList<Endpoint> &endpoints);

signals:
    void sampleRequested();
    void openRequested();
    void newRequested();
    void connectRequested();
    void recentChosen(const QString &folder);
    void endpointChosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updatePicture();

    QLabel *m_picture;
    QLabel *m_recentTitle;
    QVBoxLayout *m_recent;
    QLabel *m_endpointsTitle;
    QVBoxLayout *m_endpoints;
};

} // namespace ui
