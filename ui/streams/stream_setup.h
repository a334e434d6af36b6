// What stands in the place of the records while a table has no stream: turns one on.

#pragma once

#include "core/api/schema.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace ui {

class EmptyState;

class StreamSetup final : public QWidget
{
    Q_OBJECT

public:
    explicit StreamSetup(QWidget *parent = nullptr);

    void setTable(const QString &name, bool isWritable);
    void setWorking(bool isWorking);
    core::StreamViewType viewType() const;

signals:
    void turnOnRequested();

private:
    EmptyState *m_state;
    QComboBox *m_viewType;
    QString m_table;
};

} // namespace ui
