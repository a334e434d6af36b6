#include "ui/connections/endpoint_dialog.h"

#include "ui/common/fonts.h"
#include "ui/common/message_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kPlaceAws = 0;
constexpr int kPlaceUrl = 1;

/// Others can be typed.
QStringList knownRegions()
{
    static const char *const names[] = {
        "us-east-1",      "us-east-2",      "us-west-1",      "us-west-2",     "ca-central-1",
        "sa-east-1",      "eu-central-1",   "eu-central-2",   "eu-west-1",     "eu-west-2",
        "eu-west-3",      "eu-north-1",     "eu-south-1",     "eu-south-2",    "ap-northeast-1",
        "ap-northeast-2", "ap-northeast-3", "ap-south-1",     "ap-south-2",    "ap-southeast-1",
        "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-east-1",     "af-south-1",
        "il-central-1",   "me-central-1",   "me-south-1",     "us-gov-east-1", "us-gov-west-1",
    };
    QStringList regions;
    for (const char *name : names)
        regions.append(QLatin1String(name));
    return regions;
}

QIcon swatch(ConnectionColor color, const Colors &colors)
{
    QPixmap picture(QSize(32, 32));
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto role = roleOf(color);
    painter.setPen(colors[role ? *role : ColorRole::StrongLine]);
    if (role)
        painter.setBrush(colors[*role]);
    painter.drawRoundedRect(QRectF(2.5, 2.5, 11, 11), 3, 3);
    return QIcon(picture);
}

/// "localhost:8000" as people write it: what is on this computer or in its network, or at a port of its own,
/// seldom speaks https; others do.
QString withScheme(const QString &text)
{
    if (text.isEmpty() || text.contains(QLatin1String("://")))
        return text;
    const QUrl url(QStringLiteral("http://") + text);
    const QString host = url.host();
    const auto begins = [&host](const char *start) { return host.startsWith(QLatin1String(start)); };
    const bool isNear = !host.contains(u'.') || begins("127.") || begins("10.") || begins("192.168.");
    const bool isPlain = isNear || (url.port() > 0 && url.port() != 443);
    return (isPlain ? QStringLiteral("http://") : QStringLiteral("https://")) + text;
}

bool isHostNameOfRegion(const QString &region)
{
    if (region.isEmpty())
        return false;
    for (const QChar c : region) {
        if (!(c >= u'a' && c <= u'z') && !(c >= u'0' && c <= u'9') && c != u'-')
            return false;
    }
    return true;
}

} // namespace

EndpointDialog::EndpointDialog(Purpose purpose, const Endpoint &endpoint, QWidget *parent)
    : QDialog(parent)
    , m_id(endpoint.id)
    , m_bar(new MessageBar(this))
    , m_name(new QLineEdit(this))
    , m_place(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_region(new QComboBox(this))
    , m_keys(new QComboBox(this))
    , m_profile(new QComboBox(this))
    , m_accessKeyId(new QLineEdit(this))
    , m_secretAccessKey(new QLineEdit(this))
    , m_sessionToken(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_color(new QComboBox(this))
    , m_readOnly(new QCheckBox(tr("Read-only: nothing that writes is sent"), this))
    , m_production(
          new QCheckBox(tr("Production: a table's name is typed before anything in it is deleted"), this))
    , m_reason(new QLabel(this))
    , m_test(new QPushButton(tr("Test the connection"), this))
    , m_save(new QPushButton(purpose == Purpose::New ? tr("Connect") : tr("Save the connection"), this))
{
    setObjectName(QStringLiteral("endpointDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(purpose == Purpose::New ? tr("Connect to an endpoint")
                                           : tr("Edit the connection %1").arg(endpoint.name));
    build();
    m_isNameTyped = !endpoint.name.isEmpty();
    m_areKeysChosen = m_isNameTyped;
    fill(endpoint);
    update();
    m_url->setFocus();
    setMinimumWidth(560);
}

void EndpointDialog::build()
{
    m_form = new QFormLayout;
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_form->setContentsMargins(16, 16, 16, 16);
    buildPlace(m_form);
    buildKeys(m_form);
    buildLook(m_form);

    m_reason->setFont(secondaryFont());
    m_reason->setWordWrap(true);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setObjectName(QStringLiteral("endpointReason"));
    m_test->setObjectName(QStringLiteral("testEndpoint"));
    m_save->setObjectName(QStringLiteral("saveEndpoint"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    for (QPushButton *button : {m_test, cancel})
        button->setAutoDefault(false);
    m_save->setDefault(true);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(16, 12, 16, 12);
    bottom->setSpacing(8);
    bottom->addWidget(m_test);
    bottom->addWidget(m_reason, 1);
    bottom->addWidget(cancel);
    bottom->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(m_form);
    layout->addStretch(1);
    layout->addLayout(bottom);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &EndpointDialog::saveRequested);
    connect(m_test, &QPushButton::clicked, this,
            [this] { m_isTesting ? emit testCancelled() : emit testRequested(); });
}

void EndpointDialog::buildPlace(QFormLayout *form)
{
    m_place->addItems({tr("AWS, in a region"), tr("An endpoint's URL")});
    m_place->setObjectName(QStringLiteral("endpointPlace"));
    m_url->setObjectName(QStringLiteral("endpointUrl"));
    m_url->setPlaceholderText(QStringLiteral("http://localhost:8000"));
    m_url->setFont(monospaceFont());
    m_url->setToolTip(
        tr("DynamoDB Local, ScyllaDB Alternator, another Tablewright: whatever speaks DynamoDB"));
    m_region->setObjectName(QStringLiteral("endpointRegion"));
    m_region->setEditable(true);
    m_region->addItems(knownRegions());
    m_region->setToolTip(tr("Requests are signed for it"));
    m_name->setObjectName(QStringLiteral("endpointName"));
    form->addRow(tr("Where"), m_place);
    form->addRow(tr("URL"), m_url);
    form->addRow(tr("Region"), m_region);
    form->addRow(tr("Name"), m_name);
    connect(m_place, &QComboBox::currentIndexChanged, this, &EndpointDialog::placeChosen);
    connect(m_url, &QLineEdit::textChanged, this, &EndpointDialog::update);
    connect(m_url, &QLineEdit::editingFinished, this,
            [this] { m_url->setText(withScheme(m_url->text().trimmed())); }); // what will be used is seen
    connect(m_region, &QComboBox::currentTextChanged, this, &EndpointDialog::update);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_isNameTyped = !text.isEmpty();
        update();
    });
}

void EndpointDialog::buildKeys(QFormLayout *form)
{
    m_keys->addItem(tr("AWS profile"), int(EndpointKeys::Profile));
    m_keys->addItem(tr("Environment variables"), int(EndpointKeys::Environment));
    m_keys->addItem(tr("An access key typed here"), int(EndpointKeys::Typed));
    m_keys->addItem(tr("None: the endpoint takes any key"), int(EndpointKeys::None));
    m_keys->setObjectName(QStringLiteral("endpointKeys"));
    m_profile->setObjectName(QStringLiteral("endpointProfile"));
    m_profile->setEditable(true);
    m_profile->setInsertPolicy(QComboBox::NoInsert);
    m_accessKeyId->setObjectName(QStringLiteral("accessKeyId"));
    m_secretAccessKey->setObjectName(QStringLiteral("secretAccessKey"));
    m_sessionToken->setObjectName(QStringLiteral("sessionToken"));
    m_accessKeyId->setFont(monospaceFont());
    m_secretAccessKey->setEchoMode(QLineEdit::Password);
    m_sessionToken->setEchoMode(QLineEdit::Password);
    m_sessionToken->setPlaceholderText(tr("Only with temporary keys"));
    m_hint->setFont(secondaryFont());
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(tr("Keys"), m_keys);
    form->addRow(tr("Profile"), m_profile);
    form->addRow(tr("Access key"), m_accessKeyId);
    form->addRow(tr("Secret access key"), m_secretAccessKey);
    form->addRow(tr("Session token"), m_sessionToken);
    form->addRow(QString(), m_hint);
    connect(m_keys, &QComboBox::currentIndexChanged, this, &EndpointDialog::update);
    connect(m_keys, &QComboBox::activated, this, [this] { m_areKeysChosen = true; });
    connect(m_profile, &QComboBox::currentTextChanged, this, [this](const QString &name) {
        for (const EndpointProfile &profile : std::as_const(m_profiles)) {
            if (profile.name == name && !profile.region.isEmpty() && m_place->currentIndex() == kPlaceAws)
                m_region->setCurrentText(profile.region);
        }
        update();
    });
    for (QLineEdit *edit : {m_accessKeyId, m_secretAccessKey, m_sessionToken})
        connect(edit, &QLineEdit::textChanged, this, &EndpointDialog::update);
}

void EndpointDialog::buildLook(QFormLayout *form)
{
    const QStringList names{tr("None"), tr("Blue"), tr("Green"), tr("Yellow"), tr("Red"), tr("Violet")};
    for (int i = 0; i < kConnectionColorCount; ++i)
        m_color->addItem(swatch(ConnectionColor(i), Colors::of(this)), names.at(i));
    m_color->setObjectName(QStringLiteral("endpointColor"));
    m_color->setToolTip(tr("A line in the navigator and under the tabs"));
    m_readOnly->setObjectName(QStringLiteral("endpointReadOnly"));
    m_production->setObjectName(QStringLiteral("endpointProduction"));
    form->addRow(tr("Colour"), m_color);
    form->addRow(QString(), m_readOnly);
    form->addRow(QString(), m_production);
    // Whoever marks production wants to see it.
    connect(m_production, &QCheckBox::clicked, this, [this](bool isOn) {
        if (isOn && m_color->currentIndex() == int(ConnectionColor::None))
            m_color->setCurrentIndex(int(ConnectionColor::Red));
    });
}

void EndpointDialog::fill(const Endpoint &endpoint)
{
    m_place->setCurrentIndex(endpoint.url.isEmpty() && !endpoint.name.isEmpty() ? kPlaceAws : kPlaceUrl);
    m_url->setText(endpoint.url);
    m_region->setCurrentText(endpoint.region.isEmpty() ? QStringLiteral("us-east-1") : endpoint.region);
    m_name->setText(endpoint.name);
    m_keys->setCurrentIndex(m_keys->findData(int(endpoint.keys)));
    placeChosen();
    m_profile->setCurrentText(endpoint.profile.isEmpty() ? QStringLiteral("default") : endpoint.profile);
    m_accessKeyId->setText(endpoint.accessKeyId);
    m_color->setCurrentIndex(int(endpoint.color));
    m_readOnly->setChecked(endpoint.readOnly);
    m_production->setChecked(endpoint.isProduction);
}

void EndpointDialog::setProfiles(const QList<EndpointProfile> &profiles)
{
    const QString chosen = m_profile->currentText();
    m_profiles = profiles;
    const QSignalBlocker blocker(m_profile);
    m_profile->clear();
    for (const EndpointProfile &profile : profiles)
        m_profile->addItem(profile.name);
    m_profile->setCurrentText(chosen);
    update();
}

void EndpointDialog::setSecret(const EndpointSecret &secret)
{
    m_secretAccessKey->setText(secret.secretAccessKey);
    m_sessionToken->setText(secret.sessionToken);
}

Endpoint EndpointDialog::endpoint() const
{
    Endpoint endpoint;
    endpoint.id = m_id;
    endpoint.name = m_name->text().trimmed();
    if (m_place->currentIndex() == kPlaceUrl)
        endpoint.url = withScheme(m_url->text().trimmed());
    endpoint.region = m_region->currentText().trimmed();
    endpoint.keys = EndpointKeys(m_keys->currentData().toInt());
    if (endpoint.keys == EndpointKeys::Profile)
        endpoint.profile = m_profile->currentText().trimmed();
    if (endpoint.keys == EndpointKeys::Typed)
        endpoint.accessKeyId = m_accessKeyId->text().trimmed();
    endpoint.readOnly = m_readOnly->isChecked();
    endpoint.isProduction = m_production->isChecked();
    endpoint.color = ConnectionColor(m_color->currentIndex());
    return endpoint;
}

EndpointSecret EndpointDialog::secret() const
{
    if (endpoint().keys != EndpointKeys::Typed)
        return {};
    return {m_secretAccessKey->text().trimmed(), m_sessionToken->text().trimmed()};
}

QString EndpointDialog::problem() const
{
    const Endpoint endpoint = this->endpoint();
    if (m_place->currentIndex() == kPlaceUrl) {
        if (endpoint.url.isEmpty())
            return tr("Enter the endpoint's URL");
        if (const QString problem = problemOfUrl(endpoint.url); !problem.isEmpty())
            return problem;
    }
    if (!isHostNameOfRegion(endpoint.region))
        return tr("A region is named like eu-west-1");
    if (endpoint.name.isEmpty())
        return tr("Name the connection");
    if (endpoint.keys == EndpointKeys::Profile && endpoint.profile.isEmpty())
        return tr("Choose a profile");
    if (endpoint.keys == EndpointKeys::Typed && endpoint.accessKeyId.isEmpty())
        return tr("Enter the access key");
    if (endpoint.keys == EndpointKeys::Typed && secret().isEmpty())
        return tr("Enter the secret access key");
    return {};
}

QString EndpointDialog::hintOfKeys() const
{
    switch (EndpointKeys(m_keys->currentData().toInt())) {
    case EndpointKeys::Profile:
        return m_profiles.isEmpty()
                   ? tr("No profile was found in ~/.aws/config and ~/.aws/credentials.")
                   : tr("From ~/.aws/config and ~/.aws/credentials: keys, roles, single sign-on, processes. "
                        "Nothing of them is stored here.");
    case EndpointKeys::Environment:
        return tr("AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, or AWS_PROFILE, as "
                  "this program was started with.");
    case EndpointKeys::Typed:
        return tr("Secrets are kept in the desktop's keyring, never in a file. Without a keyring they are "
                  "forgotten when the program ends.");
    case EndpointKeys::None:
        return tr("Requests are signed with a made-up key. AWS would refuse it.");
    }
    return {};
}

/// Most endpoints of one's own take any key, AWS takes none of these.
void EndpointDialog::placeChosen()
{
    if (!m_areKeysChosen) {
        const bool isUrl = m_place->currentIndex() == kPlaceUrl;
        m_keys->setCurrentIndex(m_keys->findData(int(isUrl ? EndpointKeys::None : EndpointKeys::Profile)));
    }
    update();
}

void EndpointDialog::setRowVisible(QWidget *field, bool isVisible)
{
    field->setVisible(isVisible);
    if (QWidget *label = m_form->labelForField(field))
        label->setVisible(isVisible);
}

void EndpointDialog::update()
{
    const bool isUrl = m_place->currentIndex() == kPlaceUrl;
    const auto keys = EndpointKeys(m_keys->currentData().toInt());
    setRowVisible(m_url, isUrl);
    setRowVisible(m_profile, keys == EndpointKeys::Profile);
    setRowVisible(m_accessKeyId, keys == EndpointKeys::Typed);
    setRowVisible(m_secretAccessKey, keys == EndpointKeys::Typed);
    setRowVisible(m_sessionToken, keys == EndpointKeys::Typed);
    m_hint->setText(hintOfKeys());
    if (!m_isNameTyped) {
        const QUrl url(withScheme(m_url->text().trimmed()));
        m_name->setText(isUrl ? url.authority() : QStringLiteral("AWS ") + m_region->currentText());
    }
    const QString why = problem();
    m_reason->setText(why);
    m_test->setEnabled(why.isEmpty() || m_isTesting);
    m_test->setText(m_isTesting ? tr("Stop the test") : tr("Test the connection"));
    m_save->setEnabled(why.isEmpty() && !m_isTesting);
}

void EndpointDialog::setTesting(bool isTesting)
{
    m_isTesting = isTesting;
    if (isTesting)
        m_bar->clear();
    update();
}

void EndpointDialog::showSuccess(const QString &text)
{
    m_bar->showMessage(MessageBar::Kind::Info, text);
}

void EndpointDialog::showFailure(const QString &text, const QString &details)
{
    m_bar->showMessage(MessageBar::Kind::Error, text, {}, details);
}

} // namespace ui
