#include "app/server/arguments.h"

#include <charconv>
#include <functional>
#include <limits>
#include <map>

namespace server {

using core::Error;
using core::Result;

namespace {

constexpr std::uint16_t kPortUsual = 8000; // as DynamoDB Local

/// An option that takes a value returns what is wrong with it, or "".
using TakeValue = std::function<std::string(Arguments &, const std::string &)>;
using TakeFlag = std::function<void(Arguments &)>;

template <typename Number>
std::string takeNumber(const std::string &text, Number least, Number most, Number &number)
{
    const char *const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stopped != end || number < least || number > most)
        return "takes a number from " + std::to_string(least) + " to " + std::to_string(most);
    return {};
}

std::string takeText(const std::string &text, std::string &member)
{
    member = text;
    return text.empty() ? "takes a text" : "";
}

const std::map<std::string, TakeFlag> kFlags = {
    {"--help", [](Arguments &a) { a.help = true; }},
    {"-h", [](Arguments &a) { a.help = true; }},
    {"--version", [](Arguments &a) { a.version = true; }},
    {"-v", [](Arguments &a) { a.version = true; }},
    {"--in-memory", [](Arguments &a) { a.inMemory = true; }},
    {"--relaxed", [](Arguments &a) { a.relaxed = true; }},
    {"--log", [](Arguments &a) { a.log = true; }},
    {"--no-auth", [](Arguments &a) { a.endpoint.endpoint.keyCheck = core::wire::KeyCheck::None; }},
};

const std::map<std::string, TakeValue> kOptions = {
    {"--data",
     [](Arguments &a, const std::string &text) {
         a.data = text;
         return std::string(text.empty() ? "takes a folder" : "");
     }},
    {"--buckets",
     [](Arguments &a, const std::string &text) {
         a.buckets = text;
         return std::string(text.empty() ? "takes a folder" : "");
     }},
    {"--host", [](Arguments &a, const std::string &text) { return takeText(text, a.endpoint.http.host); }},
    {"--port",
     [](Arguments &a, const std::string &text) {
         return takeNumber<std::uint16_t>(text, 0, 65535, a.endpoint.http.port);
     }},
    {"--region",
     [](Arguments &a, const std::string &text) { return takeText(text, a.endpoint.endpoint.region); }},
    {"--connections",
     [](Arguments &a, const std::string &text) {
         return takeNumber<std::size_t>(text, 1, 100'000, a.endpoint.http.connectionsMax);
     }},
    {"--credentials",
     [](Arguments &a, const std::string &text) {
         a.credentials = text;
         a.endpoint.endpoint.keyCheck = core::wire::KeyCheck::Signature;
         return std::string(text.empty() ? "takes a file" : "");
     }},
    {"--tls-certificate",
     [](Arguments &a, const std::string &text) {
         a.tlsCertificate = text;
         return std::string(text.empty() ? "takes a file" : "");
     }},
    {"--tls-key",
     [](Arguments &a, const std::string &text) {
         a.tlsKey = text;
         return std::string(text.empty() ? "takes a file" : "");
     }},
    {"--allow-origin",
     [](Arguments &a, const std::string &text) {
         if (text == "*")
             a.endpoint.endpoint.pageOrigins.any = true;
         else
             a.endpoint.endpoint.pageOrigins.others.push_back(text);
         const bool isOrigin =
             text == "*" || text == "null" || (text.find("://") != std::string::npos && text.back() != '/');
         return std::string(isOrigin ? "" : "takes an origin such as https://example.org, or *");
     }},
    {"--inject",
     [](Arguments &a, const std::string &text) {
         Result<std::vector<core::wire::Fault>> faults = core::wire::readFaults(text);
         if (!faults)
             return faults.error().message();
         a.endpoint.endpoint.faults = std::move(*faults);
         return std::string();
     }},
    {"--seed",
     [](Arguments &a, const std::string &text) {
         return takeNumber<std::uint64_t>(text, 0, std::numeric_limits<std::uint64_t>::max(),
                                          a.seed.emplace());
     }},
    {"--trigger",
     [](Arguments &a, const std::string &text) {
         a.triggers.emplace_back(text);
         return std::string(text.empty() ? "takes a file" : "");
     }},
    {"--ready-file",
     [](Arguments &a, const std::string &text) {
         a.readyFile = text;
         return std::string(text.empty() ? "takes a file" : "");
     }},
};

Result<Arguments> checked(Arguments arguments)
{
    if (arguments.help || arguments.version)
        return arguments;
    if (arguments.data.empty() && !arguments.inMemory)
        return Error::validation("say which database to serve: --data DIR, or --in-memory");
    if (!arguments.data.empty() && arguments.inMemory)
        return Error::validation("--data and --in-memory exclude each other");
    if (!arguments.credentials.empty() &&
        arguments.endpoint.endpoint.keyCheck != core::wire::KeyCheck::Signature)
        return Error::validation("--credentials and --no-auth exclude each other");
    if (arguments.tlsCertificate.empty() != arguments.tlsKey.empty())
        return Error::validation("--tls-certificate and --tls-key need each other");
    // No page can sign for another: then it is as with the service.
    if (arguments.endpoint.endpoint.keyCheck == core::wire::KeyCheck::Signature &&
        arguments.endpoint.endpoint.pageOrigins.others.empty())
        arguments.endpoint.endpoint.pageOrigins.any = true;
    arguments.endpoint.endpoint.quickWrites = arguments.relaxed || arguments.inMemory;
    return arguments;
}

} // namespace

Result<Arguments> readArguments(const std::vector<std::string> &arguments)
{
    Arguments read;
    read.endpoint.http.port = kPortUsual;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::size_t equals = arguments[i].find('=');
        const std::string name = arguments[i].substr(0, equals);
        const bool hasValue = equals != std::string::npos;
        if (const auto flag = kFlags.find(name); flag != kFlags.end()) {
            if (hasValue)
                return Error::validation(name + " takes no value");
            flag->second(read);
            continue;
        }
        const auto option = kOptions.find(name);
        if (option == kOptions.end())
            return Error::validation("there is no option " + name + "; --help lists what there is");
        if (!hasValue && i + 1 == arguments.size())
            return Error::validation(name + " takes a value");
        const std::string wrong =
            option->second(read, hasValue ? arguments[i].substr(equals + 1) : arguments[++i]);
        if (!wrong.empty())
            return Error::validation(name + " " + wrong);
    }
    return checked(std::move(read));
}

std::string helpText()
{
    return "Usage: tablewright-server --data DIR [OPTIONS]\n"
           "       tablewright-server --in-memory [OPTIONS]\n"
           "       tablewright-server backup|restore|export|import|check --help\n"
           "\n"
           "Serves a database to AWS SDKs, the AWS command line and whatever else speaks DynamoDB.\n"
           "\n"
           "  --data DIR          the database folder; made where there is none\n"
           "  --in-memory         an empty database that is gone when the server ends\n"
           "  --port PORT         default 8000; 0 takes a free one, and says which\n"
           "  --host ADDRESS      default 127.0.0.1, which only this computer reaches\n"
           "  --buckets DIR       the folders in it stand for S3 buckets, for exports of tables and "
           "imports;\n"
           "                      nothing outside of it is read or written\n"
           "  --relaxed           do not wait for the disk: the last writes are lost with the power,\n"
           "                      not with the process\n"
           "  --region REGION     default us-east-1\n"
           "  --credentials FILE  check signatures against the keys of this AWS credentials file;\n"
           "                      without it any key will do\n"
           "  --no-auth           take requests that are not signed at all\n"
           "  --allow-origin ORIGIN\n"
           "                      let web pages of this origin (https://example.org) use the database in a\n"
           "                      browser; * lets all. Without it only pages of this computer may\n"
           "                      (http://localhost:3000), or all where signatures are checked. May be\n"
           "                      given several times\n"
           "  --tls-certificate FILE, --tls-key FILE\n"
           "                      serve over TLS with this certificate and key (PEM)\n"
           "  --log               one line for each request on the standard output\n"
           "  --inject FAULTS     fail on purpose, for example throttle:0.01,limit:0.01,error:0.001\n"
           "  --seed N            of what is injected: the same seed fails the same requests\n"
           "  --trigger FILE      run a program for the changes of a table, as this JSON file says: Name,\n"
           "                      TableName, Command or Handler, and what CreateEventSourceMapping knows;\n"
           "                      how far it came is kept in FILE.checkpoint. May be given several times\n"
           "  --connections N     at most so many at once, default 1000\n"
           "  --ready-file FILE   holds the port once requests are answered; removed at the end\n"
           "  -h, --help          this text\n"
           "  -v, --version       the version\n"
           "\n"
           "SIGTERM and SIGINT (Ctrl+C) finish the requests that run, then close the database.\n";
}

bool isLoopback(const std::string &host)
{
    return host == "localhost" || host == "::1" || host.compare(0, 4, "127.") == 0;
}

} // namespace server
