// What stands where no request has come yet: how a tool or a program is pointed at the database.

#pragma once

#include "ui/requests/request_code.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace ui {

class ConnectGuide final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectGuide(QWidget *parent = nullptr);

    void setUrl(const QString &url);
    void setHeadline(const QString &headline, const QString &line);
    QString code() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(GuideTarget target);
    void applyFonts();

    QString m_url;
    GuideTarget m_target = GuideTarget::AwsCli;
    QLabel *m_headline;
    QLabel *m_line;
    QButtonGroup *m_targets;
    QToolButton *m_copy;
    QPlainTextEdit *m_code;
};

} // namespace ui
