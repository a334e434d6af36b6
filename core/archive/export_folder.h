// The files of an export, in the layout of the service's own: AWSDynamoDB/<id>/ with manifest-summary.json,
// manifest-files.json, their sums, _started, and lines in data/*.gz.

#pragma once

#include "core/archive/bucket.h"
#include "core/base/clock.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What the summary says, beside counts and times of the files.
struct ExportFacts
{
    std::string exportId;
    std::string exportArn;
    std::string tableArn;
    std::string tableId;
    UnixMicros startTime = 0;
    std::string bucketName;
    std::optional<std::string> prefix;
    std::string sseAlgorithm; // "AES256"
    std::optional<std::string> sseKmsKeyId;
    bool isIon = false;
    UnixMicros exportTime = 0; // of a full export
    bool isIncremental = false;
    UnixMicros fromTime = 0; // of an incremental one
    UnixMicros toTime = 0;
    bool hasOldImages = false;

    /// "prefix/AWSDynamoDB/<id>/"
    std::string folder() const;
    std::string manifestKey() const;
};

/// One thread at a time. Memory depends on neither table nor files. Without finish() nothing is left behind.
class ExportFolder
{
public:
    /// Borrows `bucket`.
    static Result<ExportFolder> begin(const Bucket &bucket, ExportFacts facts);
    ExportFolder(ExportFolder &&) noexcept;
    ExportFolder &operator=(ExportFolder &&) = delete;
    ~ExportFolder();

    /// One line, without its end. `billedBytes`: of what it holds, as DynamoDB counts it.
    Result<void> appendLine(std::string_view line, std::uint64_t billedBytes);

    struct Totals
    {
        std::uint64_t items = 0;
        std::uint64_t billedBytes = 0;
    };
    /// Writes the manifests, the summary last.
    Result<Totals> finish(UnixMicros endTime);

private:
    struct Private;
    explicit ExportFolder(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace core
