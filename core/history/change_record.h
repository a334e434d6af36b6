// What the change log keeps of one change of an item. Layout: core/storage/FORMAT.md.

#pragma once

#include "core/base/result.h"
#include "core/values/change_origin.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Which images of a change are kept.
struct KeptImages
{
    bool oldImage = false;
    bool newImage = false;
    friend bool operator==(const KeptImages &, const KeptImages &) = default;
};

/// Borrows its bytes.
struct ChangeRecord
{
    std::string_view rowTail; // keys::rowTail
    bool wasThere = false;    // there was an item before
    bool isThere = false;     // and afterwards
    ChangeOrigin origin = ChangeOrigin::User;
    std::optional<std::string_view> oldImage; // a stored item; kept, and there was one
    std::optional<std::string_view> newImage;
};

std::string writeChangeRecord(const ChangeRecord &change);
Result<ChangeRecord> readChangeRecord(std::string_view bytes);

} // namespace core
