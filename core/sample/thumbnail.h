// A small picture as PNG bytes, drawn by arithmetic: the sample's binary values are real images.

#pragma once

#include <cstdint>
#include <string>

namespace core::sample {

constexpr unsigned kThumbnailPixels = 24; // width and height

/// 24 x 24 pixels in four colours; each seed has its own pattern and hue.
std::string makeThumbnail(std::uint64_t seed);

} // namespace core::sample
