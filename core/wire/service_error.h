// Errors of the service in front of DynamoDB: what was asked was never an operation on a table.

#pragma once

#include <string>
#include <string_view>

namespace core::wire {

struct ServiceError
{
    std::string_view type; // "MissingAuthenticationTokenException"
    std::string message;   // empty: none is sent
};

/// `{"__type":"com.amazon.coral.service#...","message":"..."}`
std::string writeServiceError(const ServiceError &error);

} // namespace core::wire
