#include "ui/requests/serve_bar.h"

#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/requests/serving.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

namespace ui {

namespace {
constexpr int kClientsMs = 500;
constexpr int kDot = 8;
constexpr int kMargin = 12;
} // namespace

ServeBar::ServeBar(Serving &serving, ConnectionPtr connection, QWidget *parent)
    : QWidget(parent)
    , m_serving(serving)
    , m_connection(std::move(connection))
    , m_url(new QLabel(this))
    , m_copy(new QToolButton(this))
    , m_clients(new QLabel(this))
    , m_portLabel(new QLabel(tr("Port"), this))
    , m_port(new QSpinBox(this))
    , m_switch(new QPushButton(this))
{
    m_url->setObjectName(QStringLiteral("servedUrl"));
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setIcon(icon(Icon::Copy));
    m_copy->setAutoRaise(true);
    m_copy->setToolTip(tr("Copy the address"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_clients->setFont(secondaryFont());
    m_clients->setForegroundRole(QPalette::PlaceholderText);
    m_port->setObjectName(QStringLiteral("servePort"));
    m_port->setRange(1, 0xFFFF);
    m_port->setGroupSeparatorShown(false);
    offerPort();
    m_port->setAccessibleName(tr("Port"));
    m_port->setToolTip(tr("Programs on this computer reach the database at this port"));
    m_portLabel->setBuddy(m_port);
    m_switch->setObjectName(QStringLiteral("serveSwitch"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin + kDot + 8, 6, kMargin, 6);
    layout->setSpacing(8);
    layout->addWidget(m_url);
    layout->addWidget(m_copy);
    layout->addWidget(m_clients);
    layout->addStretch(1);
    layout->addWidget(m_portLabel);
    layout->addWidget(m_port);
    layout->addWidget(m_switch);

    connect(m_switch, &QPushButton::clicked, this, &ServeBar::toggle);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_serving.url(m_connection->id)); });
    connect(&m_serving, &Serving::changed, this, [this](const QString &id) {
        if (id == m_connection->id)
            update();
        else if (m_serving.state(m_connection->id) == Serving::State::Off && m_port->value() == m_offered)
            offerPort(); // the other one may have taken it, or given it back
    });
    m_clientsTimer.setInterval(kClientsMs);
    connect(&m_clientsTimer, &QTimer::timeout, this, &ServeBar::updateClients);
    update();
}

void ServeBar::toggle()
{
    if (m_serving.isServed(m_connection->id))
        m_serving.stop(m_connection->id);
    else
        startAt(quint16(m_port->value()));
}

void ServeBar::offerPort()
{
    m_offered = m_serving.port(m_connection->id);
    m_port->setValue(m_offered);
}

void ServeBar::startAt(quint16 port)
{
    m_port->setValue(port);
    m_serving.start(m_connection, port);
}

void ServeBar::update()
{
    using State = Serving::State;
    const State state = m_serving.state(m_connection->id);
    const bool isOn = state == State::On;
    const bool isOff = state == State::Off;
    if (!isOff)
        offerPort();
    m_url->setFont(isOn ? monospaceFont() : interfaceFont());
    m_url->setText(isOn                       ? m_serving.url(m_connection->id)
                   : state == State::Starting ? tr("Starting to serve %1").arg(m_connection->name)
                   : state == State::Stopping ? tr("Finishing what runs")
                                              : tr("%1 is not served").arg(m_connection->name));
    m_copy->setVisible(isOn);
    m_clients->setVisible(isOn);
    m_portLabel->setVisible(isOff);
    m_port->setVisible(isOff);
    m_switch->setEnabled(isOn || isOff);
    m_switch->setText(isOn ? tr("Stop serving") : tr("Serve %1").arg(m_connection->name));
    m_switch->setProperty("primary", !isOn);
    isOn ? m_clientsTimer.start() : m_clientsTimer.stop();
    updateClients();
    QWidget::update();
}

void ServeBar::updateClients()
{
    const int clients = m_serving.clients(m_connection->id);
    m_clients->setText(clients == 0 ? tr("nobody is connected") : tr("%n connection(s)", nullptr, clients));
}

void ServeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = Colors::of(this);
    painter.fillRect(rect(), colors[ColorRole::Panel]);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors[ColorRole::Line]);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOn = m_serving.isServed(m_connection->id);
    painter.setPen(isOn ? Qt::NoPen : QPen(colors[ColorRole::DisabledText], 1.5));
    painter.setBrush(isOn ? QBrush(colors[ColorRole::Good]) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(kMargin, (height() - 1 - kDot) / 2.0, kDot, kDot));
}

} // namespace ui
