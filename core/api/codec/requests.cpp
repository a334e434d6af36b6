#include "core/api/codec/codec.h"
#include "core/api/codec/shape_reader.h"
#include "core/api/codec/shape_writer.h"

namespace core {

namespace {

Error refusal(std::string_view json, const JsonFault &fault)
{
    if (fault.error.code() != ErrorCode::InvalidFormat)
        return fault.error;
    const TextPosition place = positionAt(json, fault.offset);
    return Error::format("Line " + std::to_string(place.line) + ", column " + std::to_string(place.column) +
                         ": " + fault.error.message());
}

} // namespace

template <typename Request>
Result<Request> readRequest(std::string_view json)
{
    codec::ShapeReader reader(json);
    Request request;
    if (!reader.readAll(request))
        return refusal(json, reader.fault());
    if (!reader.violations().empty() || reader.brokenRule()) {
        // Constraints come before the rules of values, and the client has not looked at them yet.
        if (Result<void> checked = checkConstraints(request, reader.violations()); !checked)
            return checked.error();
        if (reader.brokenRule())
            return *reader.brokenRule();
    }
    return request;
}

template <typename Request>
std::string writeRequest(const Request &request, JsonLayout layout)
{
    std::string text;
    JsonWriter json(text, layout);
    codec::ShapeWriter(json).writeShape(request);
    return text;
}

#define TABLEWRIGHT_REQUEST(Name)                                                                            \
    template <>                                                                                              \
    std::string_view operationName<Name##Request>()                                                          \
    {                                                                                                        \
        return #Name;                                                                                        \
    }                                                                                                        \
    template Result<Name##Request> readRequest<Name##Request>(std::string_view);                             \
    template std::string writeRequest<Name##Request>(const Name##Request &, JsonLayout);

TABLEWRIGHT_REQUEST(BatchGetItem)
TABLEWRIGHT_REQUEST(BatchWriteItem)
TABLEWRIGHT_REQUEST(CreateTable)
TABLEWRIGHT_REQUEST(DeleteItem)
TABLEWRIGHT_REQUEST(DeleteTable)
TABLEWRIGHT_REQUEST(DescribeTable)
TABLEWRIGHT_REQUEST(GetItem)
TABLEWRIGHT_REQUEST(ListTables)
TABLEWRIGHT_REQUEST(PutItem)
TABLEWRIGHT_REQUEST(Query)
TABLEWRIGHT_REQUEST(Scan)
TABLEWRIGHT_REQUEST(TransactGetItems)
TABLEWRIGHT_REQUEST(TransactWriteItems)
TABLEWRIGHT_REQUEST(UpdateItem)
TABLEWRIGHT_REQUEST(UpdateTable)
#undef TABLEWRIGHT_REQUEST

} // namespace core
