#include "core/base/stop_scope.h"

#include <utility>

namespace core {

namespace {

const NoProgress kNeverStops;
thread_local const Progress *s_current = nullptr;

} // namespace

StopScope::StopScope(const Progress &progress)
    : m_outer(std::exchange(s_current, &progress))
{}

StopScope::~StopScope()
{
    s_current = m_outer;
}

const Progress &StopScope::current()
{
    return s_current != nullptr ? *s_current : kNeverStops;
}

} // namespace core
