// The first line of the request log: where the database is served, and the switch.

#pragma once

#include "ui/connections/connection.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace ui {

class Serving;

class ServeBar final : public QWidget
{
    Q_OBJECT

public:
    ServeBar(Serving &serving, ConnectionPtr connection, QWidget *parent = nullptr);

    /// Starts or stops, as the button does.
    void toggle();
    void startAt(quint16 port);
    void offerPort();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void update();
    void updateClients();

    Serving &m_serving;
    const ConnectionPtr m_connection;
    QLabel *m_url;
    QToolButton *m_copy;
    QLabel *m_clients;
    QLabel *m_portLabel;
    QSpinBox *m_port;
    int m_offered = 0; // what stands there unless the person typed
    QPushButton *m_switch;
    QTimer m_clientsTimer;
};

} // namespace ui
