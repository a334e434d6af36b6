#include "core/api/codec/operation_codec.h"
#include "core/api/codec/shapes_continuous_backups.h"

namespace core {

TABLEWRIGHT_REQUEST(DescribeContinuousBackups)
TABLEWRIGHT_REQUEST(UpdateContinuousBackups)

TABLEWRIGHT_RESPONSE(DescribeContinuousBackupsResponse)
TABLEWRIGHT_RESPONSE(UpdateContinuousBackupsResponse)

std::span<const codec::Operation> codec::continuousBackupsOperations()
{
    static constexpr Operation kOperations[] = {
        {"DescribeContinuousBackups", runMethod<&Client::describeContinuousBackups>},
        {"UpdateContinuousBackups", runMethod<&Client::updateContinuousBackups>},
    };
    return kOperations;
}

} // namespace core
