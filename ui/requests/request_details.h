// One request and its answer as JSON, and what one may do with them.

#pragma once

#include "ui/requests/endpoint_host.h"
#include "ui/requests/request_code.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QToolButton;

namespace ui {

class CodeEditor;
class ElidedLabel;

/// What can be done with a request. `reason` says why not; empty: it can.
struct RequestUses
{
    QString repeatReason;
    QString openReason;
    QString codeReason;
};
RequestUses usesOf(const RequestEntry &entry);

class RequestDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestDetails(QWidget *parent = nullptr);

    void showEntry(const RequestEntry &entry);
    quint64 number() const { return m_number; }
    void focusRequest();

signals:
    void repeatRequested();
    void openRequested();
    void codeRequested(ui::CodeTarget target);

private:
    struct Side
    {
        QLabel *title = nullptr;
        QToolButton *copy = nullptr;
        CodeEditor *editor = nullptr;
        QWidget *widget = nullptr;
    };
    Side makeSide(const QString &name, const QString &copyText);
    void showBody(const Side &side, const QString &name, const std::string &body, qint64 bytes, bool isCut);

    quint64 m_number = 0;
    QLabel *m_title;
    ElidedLabel *m_summary;
    QLabel *m_error;
    QToolButton *m_repeat;
    QToolButton *m_open;
    QToolButton *m_code;
    QSplitter *m_bodies;
    Side m_request;
    Side m_response;
};

} // namespace ui
