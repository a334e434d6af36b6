// One record of a stream: what happened when, both images beside each other, and what one may do with it.

#pragma once

#include "ui/streams/image_model.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

class ElidedLabel;
class ImageView;

class RecordDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordDetails(QWidget *parent = nullptr);

    void showEntry(const StreamEntry &entry);
    quint64 number() const { return m_number; }
    void focusImages();

    bool showsOnlyDifferences() const;
    void setOnlyDifferences(bool onlyDifferences);

signals:
    void openRequested();
    void copyRequested();
    void onlyDifferencesChanged();

private:
    QString imagesText(const core::Record &record) const;

    quint64 m_number = 0;
    StreamRecordPtr m_record;
    ImageModel m_model;
    QLabel *m_title;
    ElidedLabel *m_summary;
    QToolButton *m_only;
    QToolButton *m_open;
    QToolButton *m_copy;
    ImageView *m_images;
};

} // namespace ui
