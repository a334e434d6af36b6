// The list of requests: follows the newest one until a person scrolls away or chooses a row.

#pragma once

#include <QTableView>

namespace ui {

class RequestListModel;

class RequestListView final : public QTableView
{
    Q_OBJECT

public:
    explicit RequestListView(RequestListModel &model, QWidget *parent = nullptr);

    bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool isFollowing);

signals:
    void followingChanged(bool isFollowing);
    void openRequested(); // Return

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyFonts();
    void fitColumns();
    void scrollToNewest();
    void keepPlace(int removedRows);

    bool m_isFollowing = true;
    bool m_isScrolling = false; // by this class
};

} // namespace ui
