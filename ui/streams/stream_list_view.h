// The list of records: time, event, key, what changed.

#pragma once

#include "ui/common/following_table.h"

namespace ui {

class StreamListModel;

/// Several rows may be chosen: they are the slice that is exported or replayed.
class StreamListView final : public FollowingTable
{
    Q_OBJECT

public:
    explicit StreamListView(StreamListModel &model, QWidget *parent = nullptr);

protected:
    void applyFonts() override;
    void fitColumns() override;
};

} // namespace ui
