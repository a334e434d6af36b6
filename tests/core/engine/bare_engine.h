// The engine of a test's database without anybody who does its jobs and its background's work.

#pragma once

#include "core/engine/engine.h"
#include "tests/core/engine/open_database.h"

#include <functional>

namespace support {

/// The database is closed meanwhile, and open again behind it.
inline void withBareEngine(OpenDatabase &database, const std::function<void(core::Engine &)> &call)
{
    database.close();
    {
        auto opened = core::Database::open(database.options());
        if (!opened)
            qFatal("open: %s", opened.error().message().c_str());
        core::Engine engine(std::move(*opened), database.clock(), database.engineOptions());
        if (const auto loaded = engine.catalog.load(*engine.database, engine.options); !loaded)
            qFatal("load: %s", loaded.error().message().c_str());
        call(engine);
    }
    database.open();
}

} // namespace support
