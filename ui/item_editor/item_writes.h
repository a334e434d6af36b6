// How an edited item is written: which request, under which condition, and what its answer means.

#pragma once

#include "core/api/client.h"

#include <QCoreApplication>
#include <QString>
#include <optional>
#include <string>
#include <variant>

namespace ui {

/// One write, and what must be true when it happens.
struct SavePlan
{
    using Request =
        std::variant<core::PutItemRequest, core::UpdateItemRequest, core::TransactWriteItemsRequest>;

    Request request;
    core::Item item; // what the table holds afterwards, unless somebody else added attributes
    /// Only where the key changes and the base has more attributes than a transaction's condition can
    /// compare (about 150): read the item and compare it just before.
    std::optional<core::GetItemRequest> compareFirst;
    std::optional<core::Item> base;
};

struct SaveOutcome
{
    enum class Kind {
        Saved,    // `item` is what the table holds now; of a delete, what it held
        Conflict, // the item is not what the base says; `item` is what the table holds, nothing: deleted
        KeyTaken, // there is an item under the new key; `item` is that one where the answer told
    };

    Kind kind = Kind::Saved;
    std::optional<core::Item> item;
};

/// A new item is put where none is. An existing one is updated: only the changed top-level attributes are
/// written, so that attributes which somebody else added stay. Where its key changed: the new item put and
/// the old one deleted, in one transaction.
SavePlan planSave(const core::TableDescription &table, const std::optional<core::Item> &base,
                  const core::Item &item);
/// Blocks: call it in a job. Answers that mean "somebody was faster" are outcomes, not errors.
core::Result<SaveOutcome> runSave(core::Client &client, const SavePlan &plan);

/// A delete under the condition that the item is still `base`.
core::Result<SaveOutcome> runDelete(core::Client &client, const core::TableDescription &table,
                                    const core::Item &base);

/// The key attributes of `item`.
core::Key keyOfItem(const core::TableDescription &table, const core::Item &item);

/// What DynamoDB would refuse, said before it is asked and in words.
class ItemRules
{
    Q_DECLARE_TR_FUNCTIONS(ItemRules)

public:
    /// Empty: the item can be written.
    static QString problem(const core::TableDescription &table, const core::Item &item);

private:
    static QString keyProblem(const core::TableDescription &table, const core::KeySchemaElement &element,
                              const core::Item &item);
    static QString indexProblem(const core::TableDescription &table, const core::Item &item);
};

} // namespace ui
