// A connection to an endpoint: where it is, what signs, and how it looks in the window.

#pragma once

#include "ui/connections/endpoint.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class MessageBar;

/// Makes an Endpoint and knows no service: the owner tests and saves it, and tells how that went.
class EndpointDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { New, Edit };
    /// `endpoint` is what it starts from; its id stays.
    EndpointDialog(Purpose purpose, const Endpoint &endpoint, QWidget *parent = nullptr);

    /// The profiles there are; asked for again the field keeps what was chosen.
    void setProfiles(const QList<EndpointProfile> &profiles);
    void setSecret(const EndpointSecret &secret);

    Endpoint endpoint() const;
    EndpointSecret secret() const;

    void setTesting(bool isTesting);
    void showSuccess(const QString &text);
    void showFailure(const QString &text, const QString &details);

signals:
    void testRequested();
    void testCancelled();
    void saveRequested();

private:
    void build();
    void buildPlace(QFormLayout *form);
    void buildKeys(QFormLayout *form);
    void buildLook(QFormLayout *form);
    void fill(const Endpoint &endpoint);
    void update();
    void placeChosen();
    void setRowVisible(QWidget *field, bool isVisible);
    /// Why it cannot be saved, or an empty text.
    QString problem() const;
    QString hintOfKeys() const;

    const QString m_id;
    QFormLayout *m_form = nullptr;
    MessageBar *m_bar;
    QLineEdit *m_name;
    QComboBox *m_place;
    QLineEdit *m_url;
    QComboBox *m_region;
    QComboBox *m_keys;
    QComboBox *m_profile;
    QLineEdit *m_accessKeyId;
    QLineEdit *m_secretAccessKey;
    QLineEdit *m_sessionToken;
    QLabel *m_hint;
    QComboBox *m_color;
    QCheckBox *m_readOnly;
    QCheckBox *m_production;
    QLabel *m_reason;
    QPushButton *m_test;
    QPushButton *m_save;
    QList<EndpointProfile> m_profiles;
    bool m_isNameTyped = false;
    bool m_areKeysChosen = false;
    bool m_isTesting = false;
};

} // namespace ui
