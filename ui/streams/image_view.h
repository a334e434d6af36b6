// Shows an ImageModel: both images beside each other, differences tinted as staged edits are.

#pragma once

#include <QTreeView>

namespace ui {

class ImageModel;

class ImageView final : public QTreeView
{
    Q_OBJECT

public:
    explicit ImageView(ImageModel &model, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
};

} // namespace ui
