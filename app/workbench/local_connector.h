// Opens database folders, and backup files as databases of one table, with the embedded engine: the only
// place where the window's program meets it.

#pragma once

#include "ui/connections/connection.h"

#include <memory>

namespace app {

/// Thread-safe.
class LocalConnector : public ui::Connector
{
public:
    core::Result<std::shared_ptr<core::Client>> open(const QString &folder, Mode mode, bool create) override;
    core::Result<ui::FolderCheck> check(const QString &folder, core::Progress &progress) override;
    core::Result<ui::FolderRepair> repair(const QString &folder, core::Progress &progress) override;
};

} // namespace app
