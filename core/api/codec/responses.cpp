#include "core/api/codec/codec.h"
#include "core/api/codec/shape_reader.h"
#include "core/api/codec/shape_writer.h"

namespace core {

template <typename Response>
Result<Response> readResponse(std::string_view json)
{
    codec::ShapeReader reader(json);
    Response response;
    if (!reader.readAll(response))
        return Error::format("The response is not what it should be, at byte " +
                             std::to_string(reader.fault().offset) + ": " + reader.fault().error.message());
    if (!reader.violations().empty()) {
        const ConstraintViolation &first = reader.violations().front();
        return Error::format("The response is not what it should be: " + first.value + " at '" + first.path +
                             "'");
    }
    if (reader.brokenRule())
        return Error::format("The response is not what it should be: " + reader.brokenRule()->message());
    return response;
}

template <typename Response>
std::string writeResponse(const Response &response, JsonLayout layout)
{
    std::string text;
    JsonWriter json(text, layout);
    codec::ShapeWriter(json).writeShape(response);
    return text;
}

std::string writeCount(const PageResponse &response, JsonLayout layout)
{
    std::string text;
    JsonWriter json(text, layout);
    codec::ShapeWriter writer(json);
    json.beginObject();
    codec::pageWithoutItems(writer, response);
    json.endObject();
    return text;
}

#define TABLEWRIGHT_RESPONSE(Name)                                                                           \
    template Result<Name> readResponse<Name>(std::string_view);                                              \
    template std::string writeResponse<Name>(const Name &, JsonLayout);

TABLEWRIGHT_RESPONSE(BatchGetItemResponse)
TABLEWRIGHT_RESPONSE(BatchWriteItemResponse)
TABLEWRIGHT_RESPONSE(CreateTableResponse)
TABLEWRIGHT_RESPONSE(DeleteTableResponse)
TABLEWRIGHT_RESPONSE(DescribeTableResponse)
TABLEWRIGHT_RESPONSE(GetItemResponse)
TABLEWRIGHT_RESPONSE(ListTablesResponse)
TABLEWRIGHT_RESPONSE(PageResponse)
TABLEWRIGHT_RESPONSE(TransactGetItemsResponse)
TABLEWRIGHT_RESPONSE(TransactWriteItemsResponse)
TABLEWRIGHT_RESPONSE(UpdateTableResponse)
TABLEWRIGHT_RESPONSE(WriteItemResponse)
#undef TABLEWRIGHT_RESPONSE

} // namespace core
