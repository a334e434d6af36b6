#include "ui/connections/past_connection.h"

#include "core/api/past_client.h"

namespace ui {

ConnectionPtr asOf(const ConnectionPtr &connection, core::UnixMicros moment)
{
    auto past = std::make_shared<Connection>(*connection);
    past->client = std::make_shared<core::PastClient>(connection->client, moment);
    past->readOnly = true;
    past->moment = moment;
    return past;
}

} // namespace ui
