#include "ui/connections/connection.h"

namespace ui {

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
