// An error of core in words for people: what is, then what to do.

#pragma once

#include "core/base/result.h"

#include <QString>

namespace ui {

struct ErrorText
{
    QString sentence; // what is
    QString advice;   // what to do next; may be empty
    QString details;  // the code and core's own words, for the details of an error box; English

    /// Both sentences in one line.
    QString joined() const { return advice.isEmpty() ? sentence : sentence + QLatin1Char(' ') + advice; }
};

ErrorText describeError(const core::Error &error);

} // namespace ui
