#include "app/workbench/local_connector.h"

#include "core/engine/local_client.h"

#include <QFile>

namespace app {

core::Result<std::shared_ptr<core::Client>> LocalConnector::open(const QString &folder, Mode mode,
                                                                 bool create)
{
    core::DatabaseOptions options;
    options.folder = QFile::encodeName(folder).toStdString();
    options.access = mode == Mode::ReadOnly ? core::AccessMode::ReadOnly : core::AccessMode::ReadWrite;
    options.createIfMissing = create;
    auto client = core::LocalClient::open(options);
    if (!client)
        return client.error();
    return std::shared_ptr<core::Client>(std::move(*client));
}

} // namespace app
