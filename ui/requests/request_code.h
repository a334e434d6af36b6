// A request as code: what one types, or writes into a program, to send it again. And how a tool or an SDK is
// pointed at an endpoint.

#pragma once

#include "core/values/json_tree.h"

#include <QString>

namespace ui {

enum class CodeTarget { AwsCli, Boto3, JavaScript, Curl };

/// What `operation` with `body` (an object, DynamoDB JSON) is in that language; runs as it is, with an
/// access key that is made up: the endpoint takes any.
QString requestCode(CodeTarget target, const QString &operation, const core::JsonNode &body,
                    const QString &url);

enum class GuideTarget { AwsCli, Python, JavaScript, Java };
inline constexpr int kGuideTargetCount = 4;

/// The first lines of a program, or of a shell, that uses the endpoint.
QString guideCode(GuideTarget target, const QString &url);

} // namespace ui
