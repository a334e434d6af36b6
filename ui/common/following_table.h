// A table of what comes in, newest last: follows the newest row until a person scrolls away or chooses one.

#pragma once

#include <QTableView>

namespace ui {

/// Rows are chosen whole, one at a time, and are as high as the monospace font asks for.
class FollowingTable : public QTableView
{
    Q_OBJECT

public:
    static constexpr int kRowPadding = 8;

    explicit FollowingTable(QWidget *parent = nullptr);

    /// Rows may be inserted behind and removed before; what is looked at stays in its place.
    void follow(QAbstractItemModel &model);

    bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool isFollowing);

signals:
    void followingChanged(bool isFollowing);
    void openRequested(); // Return

protected:
    /// Sets the widths of the columns anew, for the present fonts. Called once by follow().
    virtual void applyFonts();
    /// What columns are shown in the present width.
    virtual void fitColumns() {}

    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void scrollToNewest();
    void keepPlace(int removedRows);

    bool m_isFollowing = true;
    bool m_isScrolling = false; // by this class
};

} // namespace ui
