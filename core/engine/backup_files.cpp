#include "core/engine/backup_files.h"

#include "core/api/client.h"
#include "core/archive/backup_file_reader.h"
#include "core/engine/backup_file_client.h"
#include "core/engine/backup_file_header.h"
#include "core/engine/backup_file_restoring.h"
#include "core/engine/backup_file_writing.h"
#include "core/engine/engine.h"
#include "core/engine/table_filling.h"
#include "core/storage/stored_item.h"

namespace core {

namespace {

struct OpenFile
{
    std::unique_ptr<BackupFileReader> reader;
    BackupFileHeader header;
};

Result<OpenFile> openFile(const std::filesystem::path &path, const EngineOptions &options)
{
    Result<std::unique_ptr<BackupFileReader>> reader = BackupFileReader::open(path);
    if (!reader)
        return reader.error();
    Result<BackupFileHeader> header = readBackupFileHeader(path, (*reader)->header(), options);
    if (!header)
        return header.error();
    return OpenFile{std::move(*reader), std::move(*header)};
}

Result<std::unique_ptr<Client>> openClient(const std::filesystem::path &path, const EngineOptions &options)
{
    Result<OpenFile> file = openFile(path, options);
    if (!file)
        return file.error();
    return makeBackupFileClient(std::move(file->reader), file->header, options);
}

class EngineBackupFiles final : public BackupFiles
{
public:
    explicit EngineBackupFiles(Engine &engine)
        : m_engine(engine)
    {}

    Result<BackupFileDescription> writeBackupFile(const BackupFileSource &source,
                                                  const std::filesystem::path &path,
                                                  Progress &progress) override
    {
        return core::writeBackupFile(m_engine, source, path, progress);
    }
    Result<TableDescription> restoreBackupFile(const std::filesystem::path &path,
                                               const RestoreBackupFileRequest &request,
                                               Progress &progress) override
    {
        return core::restoreBackupFile(m_engine, path, request, progress);
    }
    Result<BackupFileDescription> describeBackupFile(const std::filesystem::path &path) override
    {
        const Result<OpenFile> file = openFile(path, m_engine.options);
        if (!file)
            return file.error();
        return describeFile(file->header, file->reader->totals());
    }
    Result<BackupFileDescription> verifyBackupFile(const std::filesystem::path &path,
                                                   Progress &progress) override
    {
        const Result<OpenFile> file = openFile(path, m_engine.options);
        if (!file)
            return file.error();
        const TableSchema table(file->header.table);
        std::uint64_t bytes = 0;
        const auto visit = [&](std::string_view key, std::string_view value) -> Result<void> {
            const Result<std::size_t> size = storedItemSizeBytes(value);
            if (!size)
                return size.error();
            bytes += *size;
            const Result<Item> item = itemOfRow(table, key, value);
            return item ? Result<void>() : Result<void>(item.error());
        };
        if (auto ok = file->reader->verify(visit, progress); !ok)
            return ok.error();
        const BackupFileTotals &totals = file->reader->totals();
        if (bytes != totals.itemBytes)
            return Error::corruption("The backup file " + path.string() + " is damaged: it says " +
                                     std::to_string(totals.itemBytes) + " bytes of items and holds " +
                                     std::to_string(bytes));
        return describeFile(file->header, totals);
    }
    Result<std::unique_ptr<Client>> openBackupFile(const std::filesystem::path &path) override
    {
        return openClient(path, m_engine.options);
    }

private:
    Engine &m_engine;
};

} // namespace

Result<std::unique_ptr<Client>> openBackupFile(const std::filesystem::path &path)
{
    return openClient(path, {});
}

std::unique_ptr<BackupFiles> makeBackupFiles(Engine &engine)
{
    return std::make_unique<EngineBackupFiles>(engine);
}

} // namespace core
