#include "core/api/past_access.h"

namespace core {

namespace {

Error unsupported()
{
    return {ErrorCode::Unsupported, "This database cannot tell that of a table's past"};
}

} // namespace

Result<ItemHistoryResponse> PastAccess::itemHistory(const ItemHistoryRequest &)
{
    return unsupported();
}

Result<DifferencesResponse> PastAccess::differences(const DifferencesRequest &)
{
    return unsupported();
}

Result<ChangesResponse> PastAccess::changes(const ChangesRequest &)
{
    return unsupported();
}

Result<DensityResponse> PastAccess::density(const DensityRequest &)
{
    return unsupported();
}

} // namespace core
