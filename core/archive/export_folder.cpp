#include "core/archive/export_folder.h"

#include "core/archive/digest.h"
#include "core/values/json.h"

#include <zlib.h>

#include <array>
#include <cstdio>
#include <ctime>
#include <random>
#include <vector>

namespace core {

namespace {

constexpr std::uint64_t kFileBytes = std::uint64_t(256) << 20; // of text, about
constexpr int kGzipWindowBits = 15 + 16;

/// As the service names its files: 26 letters and digits.
std::string newFileName()
{
    constexpr std::string_view kCharacters = "abcdefghijklmnopqrstuvwxyz234567";
    std::random_device random;
    std::string name;
    for (int i = 0; i < 26; ++i)
        name.push_back(kCharacters[random() % kCharacters.size()]);
    return name;
}

/// "2022-11-12T04:30:50.456Z"
std::string timeText(UnixMicros micros)
{
    const std::time_t seconds = static_cast<std::time_t>(micros / 1'000'000);
    std::tm parts = {};
    ::gmtime_r(&seconds, &parts);
    std::array<char, 40> text = {};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::string result(text.data(), size);
    std::snprintf(text.data(), text.size(), ".%03dZ", static_cast<int>(micros / 1000 % 1000));
    return result + text.data();
}

std::string jsonText(std::string_view text)
{
    std::string json;
    appendJsonString(json, text);
    return json;
}

std::string jsonTextOrNull(const std::optional<std::string> &text)
{
    return text ? jsonText(*text) : "null";
}

/// One file of lines on its way into the bucket.
class DataFile
{
public:
    static Result<std::unique_ptr<DataFile>> create(const Bucket &bucket, std::string key)
    {
        Result<Bucket::Writer> writer = bucket.create(key);
        if (!writer)
            return writer.error();
        auto file = std::unique_ptr<DataFile>(new DataFile(std::move(*writer), std::move(key)));
        if (::deflateInit2(&file->m_stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzipWindowBits, 8,
                           Z_DEFAULT_STRATEGY) != Z_OK)
            return Error::io("Compressing the files of the export failed");
        file->m_isOpen = true;
        return file;
    }
    ~DataFile()
    {
        if (m_isOpen)
            ::deflateEnd(&m_stream);
    }

    Result<void> appendLine(std::string_view line)
    {
        ++items;
        plainBytes += line.size() + 1;
        if (auto ok = pack(line, Z_NO_FLUSH); !ok)
            return ok;
        return pack("\n", Z_NO_FLUSH);
    }
    /// Its line in the manifest.
    Result<std::string> commit()
    {
        if (auto ok = pack({}, Z_FINISH); !ok)
            return ok.error();
        if (auto ok = m_writer.commit(); !ok)
            return ok.error();
        const std::string md5 = m_digest.finish();
        // As S3 makes it for what is uploaded in parts, here one.
        const std::string etag = toHexadecimal(Digest::of(DigestKind::Md5, md5)) + "-1";
        return "{\"itemCount\":" + std::to_string(items) + ",\"md5Checksum\":" + jsonText(toBase64(md5)) +
               ",\"etag\":" + jsonText(etag) + ",\"dataFileS3Key\":" + jsonText(m_key) + "}\n";
    }

    std::uint64_t items = 0;
    std::uint64_t plainBytes = 0;

private:
    DataFile(Bucket::Writer writer, std::string key)
        : m_writer(std::move(writer))
        , m_key(std::move(key))
    {}
    Result<void> pack(std::string_view bytes, int flush)
    {
        std::array<char, 16384> packed;
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        do {
            m_stream.next_out = reinterpret_cast<Bytef *>(packed.data());
            m_stream.avail_out = static_cast<uInt>(packed.size());
            if (::deflate(&m_stream, flush) == Z_STREAM_ERROR)
                return Error::io("Compressing " + m_key + " failed");
            const std::string_view ready(packed.data(), packed.size() - m_stream.avail_out);
            m_digest.add(ready);
            if (auto ok = m_writer.append(ready); !ok)
                return ok;
        } while (m_stream.avail_out == 0);
        return {};
    }

    Bucket::Writer m_writer;
    const std::string m_key;
    Digest m_digest{DigestKind::Md5};
    z_stream m_stream = {};
    bool m_isOpen = false;
};

} // namespace

std::string ExportFacts::folder() const
{
    std::string start = prefix.value_or(std::string());
    if (!start.empty() && start.back() != '/')
        start.push_back('/');
    return start + "AWSDynamoDB/" + exportId + '/';
}

std::string ExportFacts::manifestKey() const
{
    return folder() + "manifest-summary.json";
}

struct ExportFolder::Private
{
    Private(const Bucket &theBucket, ExportFacts theFacts)
        : bucket(theBucket)
        , facts(std::move(theFacts))
    {}
    ~Private()
    {
        file.reset();
        // What cannot be removed stays without a summary, so nobody takes it for an export.
        for (const std::string &key : written)
            (void)bucket.remove(key);
    }

    const Bucket &bucket;
    const ExportFacts facts;
    std::unique_ptr<DataFile> file;
    std::string manifest; // a line for each file
    Totals totals;
    std::vector<std::string> written; // to be removed again where the export comes to nothing

    Result<void> put(const std::string &key, std::string_view bytes)
    {
        written.push_back(key);
        return bucket.put(key, bytes);
    }
    /// With its sum beside it.
    Result<void> putSummed(const std::string &name, const std::string &bytes)
    {
        const std::string key = facts.folder() + name;
        if (auto ok = put(key + ".md5", toBase64(Digest::of(DigestKind::Md5, bytes))); !ok)
            return ok;
        return put(key + ".json", bytes);
    }
    Result<void> openFile()
    {
        std::string folder = facts.folder();
        if (facts.isIncremental) // shared by all incremental exports of the prefix
            folder.resize(folder.size() - facts.exportId.size() - 1);
        std::string key = folder + "data/" + newFileName() + (facts.isIon ? ".ion.gz" : ".json.gz");
        written.push_back(key);
        Result<std::unique_ptr<DataFile>> created = DataFile::create(bucket, std::move(key));
        if (!created)
            return created.error();
        file = std::move(*created);
        return {};
    }
    Result<void> closeFile()
    {
        Result<std::string> line = file->commit();
        file.reset();
        if (!line)
            return line.error();
        manifest += *line;
        return {};
    }
    std::string summary(UnixMicros endTime) const;
};

std::string ExportFolder::Private::summary(UnixMicros endTime) const
{
    std::string json = "{\"version\":";
    json += facts.isIncremental ? "\"2023-08-01\"" : "\"2020-06-30\"";
    const auto member = [&json](std::string_view name, const std::string &value) {
        json.append(",\"").append(name).append("\":").append(value);
    };
    member("exportArn", jsonText(facts.exportArn));
    member("startTime", jsonText(timeText(facts.startTime)));
    member("endTime", jsonText(timeText(endTime)));
    member("tableArn", jsonText(facts.tableArn));
    member("tableId", jsonText(facts.tableId));
    if (facts.isIncremental) {
        member("exportFromTime", jsonText(timeText(facts.fromTime)));
        member("exportToTime", jsonText(timeText(facts.toTime)));
    } else {
        member("exportTime", jsonText(timeText(facts.exportTime)));
    }
    member("s3Bucket", jsonText(facts.bucketName));
    member("s3Prefix", jsonTextOrNull(facts.prefix));
    member("s3SseAlgorithm", jsonText(facts.sseAlgorithm));
    member("s3SseKmsKeyId", jsonTextOrNull(facts.sseKmsKeyId));
    member("manifestFilesS3Key", jsonText(facts.folder() + "manifest-files.json"));
    member("billedSizeBytes", std::to_string(totals.billedBytes));
    member("itemCount", std::to_string(totals.items));
    member("outputFormat", facts.isIon ? "\"ION\"" : "\"DYNAMODB_JSON\"");
    if (facts.isIncremental) {
        member("outputView", facts.hasOldImages ? "\"NEW_AND_OLD_IMAGES\"" : "\"NEW_IMAGE\"");
        member("exportType", "\"INCREMENTAL_EXPORT\"");
    }
    return json + '}';
}

ExportFolder::ExportFolder(std::unique_ptr<Private> p)
    : d(std::move(p))
{}
ExportFolder::ExportFolder(ExportFolder &&) noexcept = default;
ExportFolder::~ExportFolder() = default;

Result<ExportFolder> ExportFolder::begin(const Bucket &bucket, ExportFacts facts)
{
    auto p = std::make_unique<Private>(bucket, std::move(facts));
    if (auto ok = p->put(p->facts.folder() + "_started", {}); !ok)
        return ok.error();
    return ExportFolder(std::move(p));
}

Result<void> ExportFolder::appendLine(std::string_view line, std::uint64_t billedBytes)
{
    if (!d->file) {
        if (auto ok = d->openFile(); !ok)
            return ok;
    }
    ++d->totals.items;
    d->totals.billedBytes += billedBytes;
    if (auto ok = d->file->appendLine(line); !ok)
        return ok;
    return d->file->plainBytes < kFileBytes ? Result<void>() : d->closeFile();
}

Result<ExportFolder::Totals> ExportFolder::finish(UnixMicros endTime)
{
    if (!d->file && d->manifest.empty()) { // there is a file even of an empty table
        if (auto ok = d->openFile(); !ok)
            return ok.error();
    }
    if (d->file) {
        if (auto ok = d->closeFile(); !ok)
            return ok.error();
    }
    if (auto ok = d->putSummed("manifest-files", d->manifest); !ok)
        return ok.error();
    if (auto ok = d->putSummed("manifest-summary", d->summary(endTime)); !ok)
        return ok.error();
    d->written.clear();
    return d->totals;
}

} // namespace core
