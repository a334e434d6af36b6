#include "app/server/command_arguments.h"

#include <array>
#include <charconv>
#include <ctime>
#include <map>

namespace server {

using core::Error;
using core::Result;

namespace {

struct CommandFacts
{
    std::string_view name;
    std::string_view usage;
    std::string_view about;
    std::string_view options; // which of them it takes
    std::size_t filesMin = 1;
    std::size_t filesMax = 1;
};

constexpr std::string_view kExitCodes =
    "\nExit status: 0 when it is done; 1 when it failed, and then no file or table is left half-made; 2 "
    "when\n"
    "it was not understood; 3 when it is done but rows were refused, or damage was found.\n";

const CommandFacts &factsOf(Command command)
{
    static const std::map<Command, CommandFacts> facts = {
        {Command::Backup,
         {"backup", "backup --data DIR (--table NAME [--moment TIME] | --backup ARN) FILE",
          "Writes a table into one file: compressed, checked by sums, restorable anywhere.\n"
          "The database may be open in another program; the file is as of one moment all the same.\n"
          "\n"
          "  --table NAME    the table, as it is now\n"
          "  --moment TIME   as it was then, for example 2026-11-28T19:30:00Z; continuous backups must be "
          "on\n"
          "  --backup ARN    one of its backups instead\n",
          "table moment backup"}},
        {Command::Restore,
         {"restore", "restore --data DIR [--table NAME] [--keep-settings] FILE",
          "Makes a new table from a backup file.\n"
          "\n"
          "  --table NAME      the new table's name; the one in the file unless it is given\n"
          "  --keep-settings   also time to live, stream, tags, continuous backups, class, protection, "
          "policy\n",
          "table keep-settings"}},
        {Command::Export,
         {"export", "export --data DIR --table NAME [--format FORMAT] FILE",
          "Writes a table's items into a file for other programs.\n"
          "\n"
          "  --table NAME      the table\n"
          "  --format FORMAT   dynamodb-json (keeps every type), json-lines, json or csv; by the file's "
          "name\n"
          "                    unless it is given\n",
          "table format"}},
        {Command::Import,
         {"import", "import --data DIR --table NAME FILE",
          "Puts the items of a file into a table: CSV, JSON, JSON Lines or DynamoDB JSON, packed with gzip "
          "or\n"
          "not; the format and the columns' types are found out from its first megabyte.\n"
          "\n"
          "  --table NAME   the table, which must be there\n",
          "table"}},
        {Command::Check,
         {"check", "check --data DIR | check FILE...",
          "Reads all of a database, or of backup files, and says what is damaged. Changes nothing.\n", "", 0,
          1000}},
    };
    return facts.at(command);
}

bool takes(Command command, std::string_view option)
{
    const std::string_view options = factsOf(command).options;
    for (std::size_t at = options.find(option); at != std::string_view::npos;
         at = options.find(option, at + 1)) {
        const std::size_t end = at + option.size();
        if ((at == 0 || options[at - 1] == ' ') && (end == options.size() || options[end] == ' '))
            return true;
    }
    return false;
}

const std::map<std::string, core::ExportFormat> &formats()
{
    static const std::map<std::string, core::ExportFormat> all = {
        {"dynamodb-json", core::ExportFormat::DynamoJson},
        {"json-lines", core::ExportFormat::JsonLines},
        {"json", core::ExportFormat::JsonArray},
        {"csv", core::ExportFormat::Csv},
    };
    return all;
}

/// What is wrong with the value, or "".
std::string takeValue(CommandArguments &arguments, const std::string &option, const std::string &value)
{
    if (value.empty())
        return "takes a value";
    if (option == "data") {
        arguments.data = value;
    } else if (option == "region") {
        arguments.region = value;
    } else if (option == "table") {
        arguments.table = value;
    } else if (option == "backup") {
        arguments.backupArn = value;
    } else if (option == "moment") {
        arguments.moment = readMoment(value);
        if (!arguments.moment)
            return "takes a time such as 2026-11-28T19:30:00Z, in UTC";
    } else {
        const auto format = formats().find(value);
        if (format == formats().end())
            return "takes dynamodb-json, json-lines, json or csv";
        arguments.format = format->second;
    }
    return {};
}

Result<CommandArguments> checked(CommandArguments arguments)
{
    if (arguments.help)
        return arguments;
    const CommandFacts &facts = factsOf(arguments.command);
    const std::size_t files = arguments.files.size();
    if (arguments.command == Command::Check && arguments.data.empty() == (files == 0))
        return Error::validation("say what to check: a database with --data DIR, or backup files");
    if (arguments.command != Command::Check && arguments.data.empty())
        return Error::validation("say which database: --data DIR");
    if (files < facts.filesMin)
        return Error::validation("say which file");
    if (files > facts.filesMax)
        return Error::validation("there is one file too many: " + arguments.files.back().string());
    if (arguments.command == Command::Backup && arguments.table.empty() == arguments.backupArn.empty())
        return Error::validation("say what to write: --table NAME or --backup ARN");
    if (arguments.moment && arguments.table.empty())
        return Error::validation("--moment goes with --table");
    const bool needsTable = arguments.command == Command::Export || arguments.command == Command::Import;
    if (needsTable && arguments.table.empty())
        return Error::validation("say which table: --table NAME");
    return arguments;
}

} // namespace

std::optional<Command> commandOf(const std::string &name)
{
    for (const Command command :
         {Command::Backup, Command::Restore, Command::Export, Command::Import, Command::Check}) {
        if (factsOf(command).name == name)
            return command;
    }
    return {};
}

Result<CommandArguments> readCommandArguments(Command command, const std::vector<std::string> &words)
{
    CommandArguments arguments;
    arguments.command = command;
    bool onlyFiles = false; // behind "--"
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string &word = words[i];
        if (onlyFiles || !word.starts_with('-') || word == "-") {
            arguments.files.emplace_back(word);
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const std::string option = name.starts_with("--") ? name.substr(2) : name;
        const bool hasValue = equals != std::string::npos;
        const bool isFlag = word == "--" || word == "-h" || option == "help" || option == "quiet" ||
                            (option == "keep-settings" && takes(command, option));
        if (isFlag && hasValue)
            return Error::validation(name + " takes no value");
        if (isFlag) {
            onlyFiles = word == "--";
            arguments.help = arguments.help || word == "-h" || option == "help";
            arguments.quiet = arguments.quiet || option == "quiet";
            arguments.keepSettings = arguments.keepSettings || option == "keep-settings";
            continue;
        }
        if (option != "data" && option != "region" && !takes(command, option))
            return Error::validation("there is no option " + name + "; --help lists what there is");
        if (!hasValue && i + 1 == words.size())
            return Error::validation(name + " takes a value");
        const std::string wrong =
            takeValue(arguments, option, hasValue ? word.substr(equals + 1) : words[++i]);
        if (!wrong.empty())
            return Error::validation(name + " " + wrong);
    }
    return checked(std::move(arguments));
}

std::string commandHelp(Command command)
{
    const CommandFacts &facts = factsOf(command);
    std::string text = "Usage: tablewright-server ";
    text.append(facts.usage).append("\n\n").append(facts.about);
    if (text.find("\n  --", text.find("\n\n") + 2) == std::string::npos)
        text += "\n";
    text += "  --data DIR      the database folder\n"
            "  --region NAME   of the tables' ARNs, default us-east-1\n"
            "  --quiet         no progress on the standard error\n";
    return text.append(kExitCodes);
}

std::optional<core::UnixMicros> readMoment(const std::string &text)
{
    std::tm parts = {};
    const char *rest = ::strptime(text.c_str(), "%Y-%m-%d", &parts);
    if (rest != nullptr && *rest == 'T')
        rest = ::strptime(rest, "T%H:%M:%S", &parts);
    if (rest == nullptr)
        return {};
    std::int64_t micros = 0;
    if (*rest == '.') {
        std::int64_t unit = 100'000;
        for (++rest; *rest >= '0' && *rest <= '9'; ++rest, unit /= 10)
            micros += (*rest - '0') * unit;
    }
    if (std::string_view(rest) != "" && std::string_view(rest) != "Z")
        return {};
    return std::int64_t(::timegm(&parts)) * 1'000'000 + micros;
}

} // namespace server
