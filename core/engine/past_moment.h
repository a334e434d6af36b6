// A moment of the past that is read: shared by the reads of one request.

#pragma once

#include "core/storage/database.h"

namespace core {

struct PastMoment
{
    Snapshot snapshot;
    Sequence sequence = 0; // what was changed behind this is seen as it was before
};

} // namespace core
