// What the fuzzer feeds: each target takes any bytes and ends the program where a promise is broken.

#pragma once

#include <string_view>
#include <vector>

namespace fuzz {

struct Target
{
    std::string_view name; // of its folder in corpus/
    void (*run)(std::string_view input);
};
const std::vector<Target> &targets();
/// nullptr where there is none of that name.
const Target *findTarget(std::string_view name);

void runDynamoJson(std::string_view input);    // JSON readers and writers of values
void runExpressions(std::string_view input);   // parsing, printing, evaluating
void runHttpRequests(std::string_view input);  // a connection's bytes, and packed bodies
void runImportReaders(std::string_view input); // files of items
void runIonText(std::string_view input);       // objects of Ion
void runRequestBodies(std::string_view input); // lines "Operation {body}" through the endpoint
void runSignatures(std::string_view input);    // a request's target and headers
void runStatements(std::string_view input);    // PartiQL
void runStoredItems(std::string_view input);   // items and keys as bytes on disk

} // namespace fuzz
