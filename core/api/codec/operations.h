// The operations by their names, area by area. Private to core/api/codec.

#pragma once

#include "core/api/codec/codec.h"

#include <span>
#include <string>
#include <string_view>

namespace core {

class Client;

namespace codec {

struct Operation
{
    std::string_view name;
    OperationFunction run;
};

std::span<const Operation> itemAndTableOperations();
std::span<const Operation> replicationOperations(); // and contributor insights
std::span<const Operation> resourceOperations();
std::span<const Operation> backupOperations();
std::span<const Operation> continuousBackupsOperations();
std::span<const Operation> exportAndImportOperations();
std::span<const Operation> streamOperations();
std::span<const Operation> timeToLiveOperations();
std::span<const Operation> statementOperations();

} // namespace codec
} // namespace core
