// Which stop request the blocking calls of a thread obey.

#pragma once

#include "core/base/progress.h"

namespace core {

/// While it lives, calls that wait for somebody else (a remote endpoint) on this thread end with
/// Error::cancelled() once `progress` asks to stop. Scopes nest; each belongs to the thread that made it.
/// A Client's methods carry no Progress of their own, as most of them answer at once.
class StopScope
{
public:
    /// Borrows `progress`.
    explicit StopScope(const Progress &progress);
    ~StopScope();
    StopScope(const StopScope &) = delete;
    StopScope &operator=(const StopScope &) = delete;

    /// The innermost scope's; one that never stops where there is none.
    static const Progress &current();

private:
    const Progress *m_outer;
};

} // namespace core
