#include "core/storage/removal.h"

namespace core {

namespace {

constexpr std::size_t kRowsPerStep = 1000;

} // namespace

Result<bool> removeSomeRows(Database &database, keys::Range &left)
{
    Mutation mutation;
    std::size_t rows = 0;
    std::string last;
    const auto cursor = database.cursor(left.from, left.to, {}, false);
    for (; cursor->valid() && rows < kRowsPerStep; cursor->next(), ++rows) {
        last = cursor->key();
        mutation.remove(last);
    }
    if (auto ok = cursor->status(); !ok)
        return ok.error();
    if (rows == 0)
        return false;
    if (auto ok = database.commitBulk(std::move(mutation)); !ok)
        return ok.error();
    left.from = keys::successor(last);
    return true;
}

} // namespace core
