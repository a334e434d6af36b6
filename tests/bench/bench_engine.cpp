// What the engine costs over LevelDB itself, in one run on the same data: work, ours, limit, ratio, goal.
// usage: bench_engine FOLDER [items, 1000000] [rows of the large table, 10000000; 0: without it]

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
    std::filesystem::create_directories(scale.root);
    bench::Table table;
    bench::benchReads(table, scale);
    bench::benchWrites(table, scale);
    bench::benchCold(table, scale);
    if (scale.rows > 0)
        bench::benchLarge(table, scale);
    std::filesystem::remove_all(scale.root);
    std::printf("%d goals not met\n", table.missed());
    return table.missed() == 0 ? 0 : 1;
}
