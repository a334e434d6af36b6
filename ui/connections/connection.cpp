#include "ui/connections/connection.h"

namespace ui {

core::TableDescription readable(const Connection &connection, core::TableDescription table)
{
    if (!connection.client->capabilities().indexReads) {
        table.globalSecondaryIndexes.clear();
        table.localSecondaryIndexes.clear();
    }
    return table;
}

namespace {

core::Error cannot()
{
    return {core::ErrorCode::Unsupported, "Only a database in a folder of this computer can be looked over"};
}

} // namespace

core::Result<FolderCheck> Connector::check(const QString &, core::Progress &)
{
    return cannot();
}

core::Result<FolderRepair> Connector::repair(const QString &, core::Progress &)
{
    return cannot();
}

core::Result<OpenedEndpoint> Connector::openEndpoint(const Endpoint &, const EndpointSecret &)
{
    return core::Error(core::ErrorCode::Unsupported, "This program opens folders only");
}

core::Result<QList<EndpointProfile>> Connector::profiles()
{
    return QList<EndpointProfile>();
}

} // namespace ui
