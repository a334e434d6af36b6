#include "app/server/commands.h"

#include "core/api/backup_files.h"
#include "core/engine/local_client.h"
#include "core/storage/maintenance.h"
#include "core/transfer/export_items.h"
#include "core/transfer/import_items.h"
#include "core/transfer/open_reader.h"
#include "core/transfer/preview.h"

#include <leveldb/env.h>
#include <leveldb/helpers/memenv.h>

#include <chrono>
#include <csignal>
#include <unistd.h>

namespace server {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

enum ExitStatus : int { Done = 0, Failed = 1, NotUnderstood = 2, DoneInPart = 3 };

volatile std::sig_atomic_t stopSignal = 0;
extern "C" void rememberSignal(int signal)
{
    stopSignal = signal;
}

/// Lines at most once a second, one that is overwritten on a terminal.
class PrintedProgress final : public core::Progress
{
public:
    PrintedProgress(std::FILE *err, bool quiet)
        : m_err(err)
        , m_isQuiet(quiet)
        , m_isTerminal(::isatty(::fileno(err)) == 1)
    {}
    ~PrintedProgress() override
    {
        if (m_isTerminal && m_hasLine)
            std::fputs("\r\x1b[K", m_err);
    }
    void report(std::uint64_t done, std::uint64_t total) override
    {
        const auto now = std::chrono::steady_clock::now();
        if (m_isQuiet || now - m_printed < std::chrono::seconds(1))
            return;
        m_printed = now;
        m_hasLine = true;
        std::string line = std::to_string(done);
        if (total != 0)
            line += " of " + std::to_string(total);
        std::fprintf(m_err, m_isTerminal ? "\r\x1b[K%s" : "%s\n", line.c_str());
        std::fflush(m_err);
    }
    void log(std::string_view line) override { std::fprintf(m_err, "%.*s\n", int(line.size()), line.data()); }
    bool stopRequested() const override { return stopSignal != 0; }

private:
    std::FILE *const m_err;
    const bool m_isQuiet;
    const bool m_isTerminal;
    bool m_hasLine = false;
    std::chrono::steady_clock::time_point m_printed = std::chrono::steady_clock::now();
};

class Run
{
public:
    Run(const CommandArguments &arguments, std::FILE *out, std::FILE *err)
        : m_arguments(arguments)
        , m_out(out)
        , m_err(err)
        , m_progress(err, arguments.quiet)
    {}

    int run()
    {
        switch (m_arguments.command) {
        case Command::Backup:
            return backup();
        case Command::Restore:
            return restore();
        case Command::Export:
            return exportTable();
        case Command::Import:
            return importFile();
        case Command::Check:
            return m_arguments.data.empty() ? checkFiles() : checkFolder();
        }
        return NotUnderstood;
    }

private:
    int fail(const Error &error)
    {
        std::fprintf(m_err, "tablewright-server: %s\n", error.message().c_str());
        return Failed;
    }
    Result<std::unique_ptr<core::LocalClient>> open(core::AccessMode access, bool createIfMissing = false)
    {
        core::DatabaseOptions options;
        options.folder = m_arguments.data;
        options.access = access;
        options.createIfMissing = createIfMissing;
        core::EngineOptions engine;
        engine.region = m_arguments.region;
        return core::LocalClient::open(options, core::Clock::system(), engine);
    }
    /// Files need no database of their own.
    Result<std::unique_ptr<core::LocalClient>> openNothing()
    {
        m_memory.reset(leveldb::NewMemEnv(leveldb::Env::Default()));
        core::DatabaseOptions options;
        options.folder = "/memory";
        options.env = m_memory.get();
        options.durability = core::Durability::Relaxed;
        return core::LocalClient::open(options);
    }
    void print(const std::string &line) { std::fprintf(m_out, "%s\n", line.c_str()); }
    static std::string countOf(std::uint64_t count, const std::string &what)
    {
        return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
    }

    int backup();
    int restore();
    int exportTable();
    int importFile();
    int checkFolder();
    int checkFiles();

    const CommandArguments &m_arguments;
    std::FILE *const m_out;
    std::FILE *const m_err;
    PrintedProgress m_progress;
    std::unique_ptr<leveldb::Env> m_memory;
};

int Run::backup()
{
    const auto client = open(core::AccessMode::ReadOnly);
    if (!client)
        return fail(client.error());
    core::BackupFileSource source;
    if (m_arguments.backupArn.empty())
        source.tableName = m_arguments.table;
    else
        source.backupArn = m_arguments.backupArn;
    source.moment = m_arguments.moment;
    const auto written =
        (*client)->backupFiles()->writeBackupFile(source, m_arguments.files.front(), m_progress);
    if (!written)
        return fail(written.error());
    print(m_arguments.files.front().string() + ": " + countOf(written->items, "item") + " of table " +
          written->table.tableName + ", " + countOf(written->fileBytes, "byte") + ", SHA-256 " +
          written->sha256);
    return Done;
}

int Run::restore()
{
    const auto client = open(core::AccessMode::ReadWrite, true);
    if (!client)
        return fail(client.error());
    core::BackupFiles &files = *(*client)->backupFiles();
    core::RestoreBackupFileRequest request;
    request.targetTableName = m_arguments.table;
    request.settings = m_arguments.keepSettings ? core::SourceSettings::Keep : core::SourceSettings::LeaveOut;
    if (m_arguments.table.empty()) {
        const auto described = files.describeBackupFile(m_arguments.files.front());
        if (!described)
            return fail(described.error());
        request.targetTableName = described->table.tableName;
    }
    const auto restored = files.restoreBackupFile(m_arguments.files.front(), request, m_progress);
    if (!restored)
        return fail(restored.error());
    print("Table " + restored->tableName + ": " + countOf(std::uint64_t(restored->itemCount), "item"));
    return Done;
}

core::ExportFormat formatOf(const std::filesystem::path &file)
{
    const std::string extension = file.extension().string();
    if (extension == ".csv")
        return core::ExportFormat::Csv;
    return extension == ".jsonl" ? core::ExportFormat::JsonLines : core::ExportFormat::DynamoJson;
}

int Run::exportTable()
{
    const auto client = open(core::AccessMode::ReadOnly);
    if (!client)
        return fail(client.error());
    core::DescribeTableRequest describe;
    describe.tableName = m_arguments.table;
    const auto table = (*client)->describeTable(describe);
    if (!table)
        return fail(table.error());
    core::ExportRequest request;
    request.path = m_arguments.files.front();
    request.format = m_arguments.format.value_or(formatOf(request.path));
    request.expectedItems = std::uint64_t(table->table.itemCount);
    for (const core::KeySchemaElement &element : table->table.keySchema)
        request.keyNames.push_back(element.attributeName);
    const auto page = [&](const std::optional<core::Key> &startKey) {
        core::ScanRequest scan;
        scan.tableName = m_arguments.table;
        scan.exclusiveStartKey = startKey;
        return (*client)->scan(scan);
    };
    const auto written = core::exportItems(page, request, m_progress);
    if (!written)
        return fail(written.error());
    print(request.path.string() + ": " + countOf(written->items, "item") + ", " +
          countOf(written->bytes, "byte"));
    return Done;
}

int Run::importFile()
{
    const std::filesystem::path &path = m_arguments.files.front();
    const auto client = open(core::AccessMode::ReadWrite);
    if (!client)
        return fail(client.error());
    core::DescribeTableRequest describe;
    describe.tableName = m_arguments.table;
    const auto table = (*client)->describeTable(describe);
    if (!table)
        return fail(table.error());
    const auto preview = core::previewFile(path);
    if (!preview)
        return fail(preview.error());
    const auto reader = core::openFileReader(path, preview->format);
    if (!reader)
        return fail(reader.error());
    const core::Mapping mapping =
        core::guessMapping((*reader)->columns(), preview->records, table->table.attributeDefinitions);
    const core::ImportReport report =
        core::importItems(**reader, mapping, **client, m_arguments.table, m_progress);
    for (const core::RefusedRow &row : report.refused)
        std::fprintf(m_err, "%s line %llu: %s\n", path.c_str(), static_cast<unsigned long long>(row.line),
                     row.reason.c_str());
    if (report.failure) {
        std::fprintf(m_err, "%s were put before this:\n", countOf(report.imported, "item").c_str());
        return fail(*report.failure);
    }
    print("Table " + m_arguments.table + ": " + countOf(report.imported, "item") + " put, " +
          countOf(report.refusedCount, "row") + " refused");
    return report.refusedCount == 0 ? Done : DoneInPart;
}

int Run::checkFolder()
{
    core::DatabaseOptions options;
    options.folder = m_arguments.data;
    options.access = core::AccessMode::ReadOnly;
    options.createIfMissing = false;
    const auto checked = core::checkDatabase(options, m_progress);
    if (!checked)
        return fail(checked.error());
    for (const std::string &problem : checked->problems)
        print(problem);
    print(m_arguments.data.string() + ": " + countOf(checked->rows, "row") + ", " +
          (checked->problems.empty() ? "no damage" : countOf(checked->problems.size(), "problem")));
    return checked->problems.empty() ? Done : DoneInPart;
}

int Run::checkFiles()
{
    const auto client = openNothing();
    if (!client)
        return fail(client.error());
    int status = Done;
    for (const std::filesystem::path &file : m_arguments.files) {
        const auto verified = (*client)->backupFiles()->verifyBackupFile(file, m_progress);
        if (verified) {
            print(file.string() + ": " + countOf(verified->items, "item") + " of table " +
                  verified->table.tableName + ", no damage, SHA-256 " + verified->sha256);
            continue;
        }
        if (verified.error().code() != ErrorCode::Corruption &&
            verified.error().code() != ErrorCode::InvalidFormat)
            return fail(verified.error());
        print(verified.error().message());
        status = DoneInPart;
    }
    return status;
}

} // namespace

int runCommand(const CommandArguments &arguments, std::FILE *out, std::FILE *err)
{
    stopSignal = 0;
    struct sigaction action = {};
    action.sa_handler = rememberSignal;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    std::signal(SIGXFSZ, SIG_IGN); // a limit on files is an error like a full disk
    return Run(arguments, out, err).run();
}

} // namespace server
