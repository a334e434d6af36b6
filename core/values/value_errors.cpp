#include "core/values/value_errors.h"

#include "core/values/json.h"

namespace core::value_errors {

namespace {

// "One or more parameter values were invalid: ", which many of DynamoDB's texts start with.
Error invalidParameter(std::string_view what)
{
    std::string message = "One or more parameter values were invalid: ";
    message += what;
    return Error::validation(std::move(message));
}

std::string bracketed(std::span<const std::string> members)
{
    std::string text = "[";
    for (const std::string &member : members) {
        if (text.size() > 1)
            text += ", ";
        text += member;
    }
    text += ']';
    return text;
}

} // namespace

Error emptyValue()
{
    return Error::validation(
        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
}

Error severalDatatypes()
{
    return Error::validation("Supplied AttributeValue has more than one datatypes set, "
                             "must contain exactly one of the supported datatypes");
}

Error nullMustBeTrue()
{
    return invalidParameter("Null attribute value types must have the value of true");
}

Error emptySet(AttributeType type)
{
    if (type == AttributeType::BS)
        return invalidParameter("Binary sets should not be empty");
    // Two blanks before "may", as DynamoDB writes it.
    return invalidParameter(type == AttributeType::NS ? "An number set  may not be empty"
                                                      : "An string set  may not be empty");
}

Error duplicateStrings(std::span<const std::string> members)
{
    return invalidParameter("Input collection " + bracketed(members) + " contains duplicates.");
}

Error duplicateNumbers()
{
    return Error::validation("Input collection contains duplicates");
}

Error duplicateBinaries(std::span<const Binary> members)
{
    std::vector<std::string> encoded;
    encoded.reserve(members.size());
    for (const Binary &member : members)
        encoded.push_back(toBase64(member.bytes));
    return invalidParameter("Input collection " + bracketed(encoded) + "of type BS contains duplicates.");
}

Error nestedTooDeeply()
{
    return Error::validation("Nesting Levels have exceeded supported limits: "
                             "Attributes in the item have nested levels beyond supported limit");
}

Error emptyAttributeName()
{
    return invalidParameter("Empty attribute name");
}

Error attributeNameTooLong()
{
    return invalidParameter("Attribute name is too large, must be less than 65536 bytes");
}

} // namespace core::value_errors
