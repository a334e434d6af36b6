#include "core/storage/folder_files.h"

#include "core/storage/keys.h"
#include "core/storage/varint.h"

#include <algorithm>
#include <charconv>
#include <memory>

namespace core {

namespace {

// ---- LevelDB's log format, in which manifests are written: blocks of 32 KB, records with a head of 7 bytes
// (checksum, length, type), a long record in pieces. Checksums are LevelDB's business when it opens the
// folder, but for the last record of a file.

constexpr std::size_t kBlockBytes = 32768;
constexpr std::size_t kHeadBytes = 7;
enum PieceType : unsigned char { Full = 1, First = 2, Middle = 3, Last = 4 };

/// The next whole record; false at the end or where the bytes make no sense.
bool nextRecord(std::string_view bytes, std::size_t &position, std::string &record)
{
    record.clear();
    while (position < bytes.size()) {
        const std::size_t left = kBlockBytes - position % kBlockBytes;
        if (left < kHeadBytes) { // the rest of a block is filled with zeros
            position += left;
            continue;
        }
        if (position + kHeadBytes > bytes.size())
            return false;
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[position + i]); };
        const std::size_t length = byte(4) | std::size_t(byte(5)) << 8;
        const unsigned char type = byte(6);
        if (type < Full || type > Last || position + kHeadBytes + length > bytes.size())
            return false;
        record.append(bytes.substr(position + kHeadBytes, length));
        position += kHeadBytes + length;
        if (type == Full || type == Last)
            return true;
    }
    return false;
}

/// LevelDB's checksum of a record's type and bytes: CRC-32C, masked. A bit at a time: it is asked for rarely.
std::uint32_t checksumOf(std::string_view typeAndBytes)
{
    std::uint32_t crc = ~std::uint32_t(0);
    for (const char c : typeAndBytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0x82f63b78U : 0U);
    }
    crc = ~crc;
    return (crc >> 15 | crc << 17) + 0xa282ead8U;
}

/// Whether a record that is longer than the bytes left was whole before one bit of its length was turned.
bool wasWhole(std::string_view record)
{
    const auto byte = [&](std::size_t i) { return std::uint32_t(static_cast<unsigned char>(record[i])); };
    const std::uint32_t checksum = byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
    const std::size_t length = byte(4) | byte(5) << 8;
    for (std::size_t bit = 1; bit <= 0x8000; bit <<= 1) {
        const std::size_t before = length ^ bit;
        if (kHeadBytes + before <= record.size() && checksumOf(record.substr(6, 1 + before)) == checksum)
            return true;
    }
    return false;
}

/// LevelDB takes a last record that is longer than the file for one that a crash cut off, and goes on without
/// it and all behind it. Whether in fact its length is damaged.
bool endsInDamage(std::string_view lastBlock)
{
    std::size_t position = 0;
    while (position + kHeadBytes <= lastBlock.size()) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(lastBlock[position + i]); };
        const std::size_t length = byte(4) | std::size_t(byte(5)) << 8;
        if (position + kHeadBytes + length > lastBlock.size())
            return wasWhole(lastBlock.substr(position));
        position += kHeadBytes + length;
    }
    return false;
}

std::size_t lastBlockOf(std::size_t fileBytes)
{
    return fileBytes / kBlockBytes * kBlockBytes;
}

leveldb::Status readLastBlock(leveldb::Env &env, const std::string &path, std::string &block)
{
    std::uint64_t size = 0;
    if (const leveldb::Status status = env.GetFileSize(path, &size); !status.ok())
        return status;
    leveldb::SequentialFile *opened = nullptr;
    leveldb::Status status = env.NewSequentialFile(path, &opened);
    const std::unique_ptr<leveldb::SequentialFile> file(opened);
    if (status.ok())
        status = file->Skip(lastBlockOf(size));
    block.resize(kBlockBytes);
    leveldb::Slice read;
    if (status.ok())
        status = file->Read(kBlockBytes, &read, block.data());
    block = read.ToString();
    return status;
}

// ---- the entries of a manifest. Numbers are LevelDB's, stored on disk.

enum EntryTag : std::uint64_t {
    ComparatorName = 1,
    LogNumber = 2,
    NextFileNumber = 3,
    LastSequence = 4,
    CompactPointer = 5,
    RemovedFile = 6,
    NewFile = 7,
    PreviousLogNumber = 9
};

bool skipText(std::string_view &bytes)
{
    std::uint64_t size = 0;
    if (!readVarint(bytes, size) || size > bytes.size())
        return false;
    bytes.remove_prefix(size);
    return true;
}

bool applyEntry(std::string_view &bytes, LiveFiles &files)
{
    std::uint64_t tag = 0;
    std::uint64_t level = 0;
    std::uint64_t number = 0;
    std::uint64_t size = 0;
    if (!readVarint(bytes, tag))
        return false;
    switch (tag) {
    case ComparatorName:
        return skipText(bytes);
    case LogNumber:
        return readVarint(bytes, files.logNumber);
    case NextFileNumber:
    case LastSequence:
    case PreviousLogNumber:
        return readVarint(bytes, number);
    case CompactPointer:
        return readVarint(bytes, level) && skipText(bytes);
    case RemovedFile:
        if (!readVarint(bytes, level) || !readVarint(bytes, number))
            return false;
        files.tables.erase(number);
        return true;
    case NewFile:
        if (!readVarint(bytes, level) || !readVarint(bytes, number) || !readVarint(bytes, size) ||
            !skipText(bytes) || !skipText(bytes))
            return false;
        files.tables[number] = size;
        return true;
    default:
        return false;
    }
}

bool isNumber(std::string_view text, std::uint64_t &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

std::string damageOf(leveldb::Env &env, const std::string &folder,
                     const std::map<std::uint64_t, std::string> &logs,
                     const std::map<std::uint64_t, std::string> &tables)
{
    ManifestState state;
    if (const leveldb::Status status = readManifestState(env, folder, state); !status.ok())
        return status.ToString();
    if (endsInDamage(std::string_view(state.manifest).substr(lastBlockOf(state.manifest.size()))))
        return "the last entry of " + state.manifestName + " has a wrong length";
    LiveFiles live;
    if (!readLiveFiles(state.manifest, live))
        return {}; // LevelDB reads it with its checksums and says what is wrong
    for (const auto &[number, bytes] : live.tables) {
        const auto file = tables.find(number);
        if (file == tables.end())
            return "table file " + std::to_string(number) + " (.ldb) is missing";
        std::uint64_t present = 0;
        const leveldb::Status status = env.GetFileSize(folder + "/" + file->second, &present);
        if (!status.ok())
            return status.ToString();
        if (present != bytes)
            return "table file " + file->second + " is " + std::to_string(present) +
                   " bytes long and should be " + std::to_string(bytes);
    }
    if (live.logNumber > 0 && !logs.contains(live.logNumber))
        return "log file " + std::to_string(live.logNumber) +
               " (.log) is missing; it holds what was written last";
    for (auto log = logs.lower_bound(live.logNumber); log != logs.end(); ++log) {
        std::string block;
        if (const leveldb::Status status = readLastBlock(env, folder + "/" + log->second, block);
            !status.ok())
            return status.ToString();
        if (endsInDamage(block))
            return "log file " + log->second +
                   " has a record with a wrong length; it and those behind it were " + "written last";
    }
    return {};
}

struct FolderNames
{
    bool isThere = false;
    bool hasCurrent = false;
    bool hasForeign = false;
    std::uint64_t lastManifest = 0;
    std::map<std::uint64_t, std::string> logs;
    std::map<std::uint64_t, std::string> tables;

    FolderState state() const
    {
        if (!isThere)
            return FolderState::Missing;
        // Manifest 1 alone: the very first open was cut off.
        if (hasCurrent || !tables.empty() || !logs.empty() || lastManifest > 1)
            return FolderState::Database;
        return hasForeign ? FolderState::Foreign : FolderState::Empty;
    }
};

FolderNames namesIn(leveldb::Env &env, const std::string &folder)
{
    FolderNames names;
    std::vector<std::string> files;
    names.isThere = env.GetChildren(folder, &files).ok();
    for (const std::string &name : files) {
        if (name == "." || name == "..")
            continue;
        std::uint64_t number = 0;
        switch (fileKind(name, &number)) {
        case FileKind::Table:
            names.tables[number] = name;
            break;
        case FileKind::Log:
            names.logs[number] = name;
            break;
        case FileKind::Manifest:
            names.lastManifest = std::max(names.lastManifest, number);
            break;
        case FileKind::Current:
            names.hasCurrent = true;
            break;
        case FileKind::Other:
            names.hasForeign = true;
            break;
        default:
            break;
        }
    }
    return names;
}

} // namespace

FileKind fileKind(std::string_view name, std::uint64_t *number)
{
    std::uint64_t value = 0;
    if (number == nullptr)
        number = &value;
    if (name == "CURRENT")
        return FileKind::Current;
    if (name == "LOCK")
        return FileKind::Lock;
    if (name == "LOG" || name == "LOG.old")
        return FileKind::Remarks;
    if (name == "HOLDER")
        return FileKind::Ours;
    if (name.starts_with("MANIFEST-"))
        return isNumber(name.substr(9), *number) ? FileKind::Manifest : FileKind::Other;
    if (name.starts_with("repair-") && isNumber(name.substr(7), *number))
        return FileKind::Ours;
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos || !isNumber(name.substr(0, dot), *number))
        return FileKind::Other;
    const std::string_view end = name.substr(dot);
    if (end == ".ldb" || end == ".sst")
        return FileKind::Table;
    if (end == ".log")
        return FileKind::Log;
    return end == ".dbtmp" ? FileKind::Temporary : FileKind::Other;
}

leveldb::Status readManifestState(leveldb::Env &env, const std::string &folder, ManifestState &state)
{
    leveldb::Status status = leveldb::ReadFileToString(&env, folder + "/CURRENT", &state.current);
    if (!status.ok())
        return status;
    if (state.current.empty() || state.current.back() != '\n')
        return leveldb::Status::Corruption("file CURRENT does not end with a new line");
    state.manifestName = state.current.substr(0, state.current.size() - 1);
    if (fileKind(state.manifestName) != FileKind::Manifest)
        return leveldb::Status::Corruption("file CURRENT names no manifest");
    status = leveldb::ReadFileToString(&env, folder + "/" + state.manifestName, &state.manifest);
    if (status.IsNotFound())
        return leveldb::Status::Corruption("file " + state.manifestName +
                                           ", which CURRENT names, is missing");
    return status;
}

bool readLiveFiles(std::string_view manifest, LiveFiles &files)
{
    std::size_t position = 0;
    std::string record;
    while (nextRecord(manifest, position, record)) {
        std::string_view bytes(record);
        while (!bytes.empty()) {
            if (!applyEntry(bytes, files))
                return false;
        }
    }
    return position == manifest.size();
}

FolderState folderState(leveldb::Env &env, const std::string &folder)
{
    return namesIn(env, folder).state();
}

FolderReport inspectFolder(leveldb::Env &env, const std::string &folder)
{
    const FolderNames names = namesIn(env, folder);
    FolderReport report;
    report.state = names.state();
    if (report.state == FolderState::Database) // without CURRENT, LevelDB would begin a new one in its place
        report.damage =
            names.hasCurrent ? damageOf(env, folder, names.logs, names.tables) : "file CURRENT is missing";
    return report;
}

} // namespace core
