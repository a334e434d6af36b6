// The operations that run PartiQL statements.

#include "core/api/codec/operation_codec.h"
#include "core/api/codec/statement_shapes.h"

#include <array>

namespace core {

TABLEWRIGHT_REQUEST(BatchExecuteStatement)
TABLEWRIGHT_REQUEST(ExecuteStatement)
TABLEWRIGHT_REQUEST(ExecuteTransaction)

TABLEWRIGHT_RESPONSE(BatchExecuteStatementResponse)
TABLEWRIGHT_RESPONSE(ExecuteStatementResponse)
TABLEWRIGHT_RESPONSE(ExecuteTransactionResponse)

namespace codec {

std::span<const Operation> statementOperations()
{
    static constexpr std::array<Operation, 3> kOperations = {{
        {"BatchExecuteStatement", runMethod<&Client::batchExecuteStatement>},
        {"ExecuteStatement", runMethod<&Client::executeStatement>},
        {"ExecuteTransaction", runMethod<&Client::executeTransaction>},
    }};
    return kOperations;
}

} // namespace codec
} // namespace core
