// A folder that stands for an S3 bucket: objects are its files, and what lies before the last '/' of a key is
// their folder. Nothing outside of the folder is ever touched: no part of a key may be "." or "..", and no
// symbolic link is followed below the folder that holds the buckets.

#pragma once

#include "core/base/result.h"
#include "core/transfer/byte_source.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct BucketObject
{
    std::string key;
    std::uint64_t bytes = 0;
};

/// Thread-safe. Folders are made with mode 0700, files with 0600.
class Bucket
{
public:
    /// ResourceNotFound where `root` has no such folder; AccessDenied where it cannot be entered.
    static Result<Bucket> open(const std::filesystem::path &root, const std::string &name);
    Bucket(Bucket &&) noexcept;
    Bucket &operator=(Bucket &&) = delete;
    ~Bucket();

    /// Whether a key can be the name of a file here: Validation where not.
    static Result<void> checkKey(std::string_view key);

    /// An object that is there once it is committed, whole or not at all. One thread at a time.
    class Writer
    {
    public:
        Writer(Writer &&) noexcept;
        Writer &operator=(Writer &&) = delete;
        ~Writer();
        Result<void> append(std::string_view bytes);
        /// Puts it on disk and in its place, and that on disk, too.
        Result<void> commit();

    private:
        friend class Bucket;
        struct Private;
        explicit Writer(std::unique_ptr<Private> p);
        std::unique_ptr<Private> d;
    };
    Result<Writer> create(const std::string &key) const;
    Result<void> put(const std::string &key, std::string_view bytes) const;

    Result<std::unique_ptr<ByteSource>> read(const std::string &key) const;
    /// Whose keys begin with `prefix`, in the order of the keys.
    Result<std::vector<BucketObject>> list(std::string_view prefix) const;
    /// Removes an object, and the folders that are empty then. What is not there is no error.
    Result<void> remove(const std::string &key) const;

private:
    struct Private;
    explicit Bucket(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace core
