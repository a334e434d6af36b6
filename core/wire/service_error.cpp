#include "core/wire/service_error.h"

#include "core/values/json_writer.h"

namespace core::wire {

std::string writeServiceError(const ServiceError &error)
{
    std::string text;
    JsonWriter json(text);
    json.beginObject();
    json.key("__type");
    json.string("com.amazon.coral.service#" + std::string(error.type));
    if (!error.message.empty()) {
        json.key(error.type == "AccessDeniedException" ? "Message" : "message");
        json.string(error.message);
    }
    json.endObject();
    return text;
}

} // namespace core::wire
