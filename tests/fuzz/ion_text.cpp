// Objects of Ion: whatever is in them and in whatever pieces they come, the items are the same, and what is
// an item is written and read again unchanged.

#include "core/archive/ion_text.h"
#include "core/archive/import_object.h"
#include "core/archive/ion_reader.h"
#include "core/values/json.h"
#include "tests/core/transfer/trickle_source.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

namespace fuzz {

namespace {

constexpr int kItemsMax = 2000;

std::string storyOf(std::unique_ptr<core::ByteSource> source)
{
    core::ImportForm form;
    form.format = core::InputFormat::Ion;
    const auto object = core::openImportObject(std::move(source), form);
    if (!object)
        return object.error().message();
    std::string story;
    core::ImportedItem item;
    for (int i = 0; i < kItemsMax; ++i) {
        const auto more = (*object)->next(item);
        if (!more)
            return story + more.error().message();
        if (!*more)
            return story + "end";
        story += "\n" + std::to_string(item.line) + " ";
        if (item.refusal) {
            story += *item.refusal;
            continue;
        }
        core::appendDynamoJson(story, item.item);
        std::string text = "{Item:";
        core::appendIon(text, item.item);
        text += '}';
        const auto again = core::readIonItem(text);
        require(again && *again == item.item, "an item that is written as Ion comes back");
    }
    return story;
}

} // namespace

void runIonText(std::string_view input)
{
    const std::string whole = storyOf(core::memorySource(std::string(input)));
    for (const std::size_t pieceBytes : {std::size_t(1), std::size_t(5)})
        require(storyOf(std::make_unique<TrickleSource>(std::string(input), pieceBytes)) == whole,
                "an object has the same items in any pieces");
}

} // namespace fuzz
