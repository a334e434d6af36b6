// What the engine costs over LevelDB itself, in one run on the same data: work, ours, limit, ratio, goal.
// usage: bench_engine FOLDER [items, 1000000] [rows of the large table, 10000000] [parts: rwdcl]
// Parts: reads and (only behind reads) cold ones, writes, durable writes, the large table.

#include "tests/bench/bench_data.h"

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_engine FOLDER [items] [rows of the large table]\n");
        return 2;
    }
    bench::Scale scale;
    scale.root = std::filesystem::path(argv[1]) / "bench_engine";
    if (argc > 2)
        scale.items = std::strtoull(argv[2], nullptr, 10);
    if (argc > 3)
        scale.rows = std::strtoull(argv[3], nullptr, 10);
    const std::string parts = argc > 4 ? argv[4] : "rwdcl";
    const auto wanted = [&parts](char part) { return parts.find(part) != std::string::npos; };
    std::filesystem::create_directories(scale.root);
    bench::Table table;
    if (wanted('r'))
        bench::benchReads(table, scale);
    if (wanted('w'))
        bench::benchWrites(table, scale);
    if (wanted('d'))
        bench::benchDurableWrites(table, scale);
    if (wanted('r') && wanted('c'))
        bench::benchCold(table, scale);
    if (wanted('l') && scale.rows > 0)
        bench::benchLarge(table, scale);
    std::filesystem::remove_all(scale.root);
    std::printf("%d goals not met\n", table.missed());
    return table.missed() == 0 ? 0 : 1;
}
