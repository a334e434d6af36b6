// The words the sample is made of.

#pragma once

#include <span>
#include <string_view>

namespace core::sample {

struct Person
{
    std::string_view name;
    std::string_view mailbox; // plain ASCII, for the e-mail address
    std::string_view country;
};
struct City
{
    std::string_view name;
    std::string_view postcode;
    std::string_view street;
    std::string_view country;
};

std::span<const std::string_view> givenNames();
std::span<const std::string_view> familyNames();
/// People whose names need more than Latin letters.
std::span<const Person> worldPeople();
std::span<const City> cities();
std::span<const std::string_view> productAdjectives();
std::span<const std::string_view> productMaterials();
std::span<const std::string_view> productNouns();
std::span<const std::string_view> productCategories();
std::span<const std::string_view> colours();
std::span<const std::string_view> customerNotes();

} // namespace core::sample
