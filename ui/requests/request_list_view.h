// The list of requests: time, operation, table, what came of it, what it took.

#pragma once

#include "ui/common/following_table.h"

namespace ui {

class RequestListModel;

class RequestListView final : public FollowingTable
{
    Q_OBJECT

public:
    explicit RequestListView(RequestListModel &model, QWidget *parent = nullptr);

protected:
    void applyFonts() override;
    void fitColumns() override;
};

} // namespace ui
