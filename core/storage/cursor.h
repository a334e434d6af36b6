// Cursor over a LevelDB iterator. For the files of this folder only.

#pragma once

#include "core/storage/database.h"

#include <leveldb/iterator.h>

namespace core {

std::unique_ptr<Cursor> makeCursor(std::unique_ptr<leveldb::Iterator> iterator, std::string_view from,
                                   std::string_view to, const std::string &folder, CursorStart start);

} // namespace core
