// A random load over three tables with indexes, that can be repeated: step `n` of a writer follows from the
// seed alone, so whoever knows how many steps were acknowledged knows what must be there. The twin is a map.

#pragma once

#include "core/api/client.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace simulation {

constexpr int kTables = 3;

/// Creates the tables that are not there yet.
core::Result<void> createTables(core::Client &client);
std::string tableName(int table);

struct Change
{
    enum class Kind { Put, Update, Delete };
    Kind kind = Kind::Put;
    int table = 0;
    core::Key key;
    core::Item item;          // Put
    std::int64_t amount = 0;  // Update: added to `total`
    std::int64_t version = 0; // Update
    std::string group;        // Update; empty: removed
};
/// One write, or a transaction of several.
using Step = std::vector<Change>;

/// Writers have keys of their own: no order between them matters.
Step stepOf(std::uint32_t seed, int writer, std::uint64_t n);
core::Result<void> run(core::Client &client, const Step &step);

/// What a writer's items must be, by table and the text of their key.
class Model
{
public:
    void apply(const Step &step);
    const std::map<std::string, core::Item> &items(int table) const { return m_tables[std::size_t(table)]; }
    friend bool operator==(const Model &, const Model &) = default;

    void add(int table, const core::Item &item); // as it was found

private:
    std::array<std::map<std::string, core::Item>, kTables> m_tables;
};

std::string text(const core::AttributeMap &map);
std::string keyText(int table, const core::Item &item);
/// The writer an item belongs to.
int writerOf(const core::Item &item);

// ---- what must hold after any end

/// All items, by writer.
core::Result<std::vector<Model>> readAll(core::Client &client, int writers);
/// Every index holds exactly what its table says, and every counter is right. Empty, or what is wrong.
std::string checkIndexesAndCounters(core::Client &client);
/// Empty where `found` is what `model` is after its steps, or after the next one as well, which `model` then
/// is.
std::string settle(Model &model, std::uint64_t &steps, const Model &found, std::uint32_t seed, int writer);

} // namespace simulation
