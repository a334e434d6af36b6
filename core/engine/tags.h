// TagResource, UntagResource, ListTagsOfResource.

#pragma once

#include "core/api/requests.h"
#include "core/base/result.h"

namespace core {

struct Engine;

Result<TagResourceResponse> tagResource(Engine &engine, const TagResourceRequest &request);
Result<UntagResourceResponse> untagResource(Engine &engine, const UntagResourceRequest &request);
Result<ListTagsOfResourceResponse> listTagsOfResource(Engine &engine,
                                                      const ListTagsOfResourceRequest &request);

/// The rules of tags, of CreateTable too: characters, the reserved prefix, no key twice, at most 50.
Result<void> checkTags(const std::vector<Tag> &tags);

} // namespace core
