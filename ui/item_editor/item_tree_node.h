// A row of the item tree. Private to ItemTreeModel.

#pragma once

#include "ui/item_editor/item_tree_model.h"

namespace ui {

/// Children are made when somebody asks for them: an item of thousands of entries opens at once.
struct ItemTreeModel::Node
{
    Node *parent = nullptr;
    PathStep step;
    int row = 0;
    bool isDeleted = false;
    bool isMember = false;
    bool isPopulated = false;
    bool isAwaited = false; // asked for its rows while a change was being told: they come behind it
    std::vector<std::unique_ptr<Node>> children;

    // Looked up once for each stamp of the model.
    quint64 valueStamp = 0;
    const core::AttributeValue *value = nullptr;
    quint64 changeStamp = 0;
    ChangeKind change = ChangeKind::None;
};

} // namespace ui
