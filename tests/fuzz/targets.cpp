#include "tests/fuzz/targets.h"

namespace fuzz {

const std::vector<Target> &targets()
{
    static const std::vector<Target> all = {
        {"dynamo_json", runDynamoJson},     {"expressions", runExpressions},
        {"http_requests", runHttpRequests}, {"import_readers", runImportReaders},
        {"ion_text", runIonText},           {"request_bodies", runRequestBodies},
        {"signatures", runSignatures},      {"statements", runStatements},
        {"stored_items", runStoredItems},
    };
    return all;
}

const Target *findTarget(std::string_view name)
{
    for (const Target &target : targets()) {
        if (target.name == name)
            return &target;
    }
    return nullptr;
}

} // namespace fuzz
