#include "core/triggers/checkpoint_file.h"

#include "core/triggers/child_process.h"
#include "core/values/json.h"
#include "core/values/json_tree.h"

#include <cerrno>
#include <charconv>
#include <fstream>
#include <sstream>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

using Kind = JsonNode::Kind;

Error fileError(const std::string &path)
{
    return Error::io(path + ": " + std::generic_category().message(errno));
}

Error damaged(const std::string &path)
{
    return Error::corruption("The checkpoint " + path +
                             " cannot be read; without it the trigger begins anew");
}

std::string textOf(const JsonNode &object, const char *name)
{
    const JsonNode *found = object.find(name);
    return found && found->kind == Kind::String ? found->text : std::string();
}

std::string toJson(const TriggerCheckpoint &checkpoint)
{
    std::string json = "{\"StreamArn\":";
    appendJsonString(json, checkpoint.streamArn);
    json += ",\"NotBefore\":" + std::to_string(checkpoint.notBefore) + ",\"Shards\":[";
    for (const ShardPlace &shard : checkpoint.shards) {
        if (&shard != &checkpoint.shards.front())
            json += ',';
        json += "\n{\"ShardId\":";
        appendJsonString(json, shard.shardId);
        json += ",\"SequenceNumber\":";
        appendJsonString(json, shard.lastSequenceNumber);
        json += shard.isFinished ? ",\"Finished\":true}" : ",\"Finished\":false}";
    }
    return json + "]}\n";
}

Result<void> writeWhole(int fd, const std::string &text, const std::string &path)
{
    for (std::string_view rest = text; !rest.empty();) {
        const ssize_t written = ::write(fd, rest.data(), rest.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fileError(path);
        rest.remove_prefix(std::size_t(written));
    }
    return ::fsync(fd) == 0 ? Result<void>() : fileError(path);
}

} // namespace

Result<std::optional<TriggerCheckpoint>> readCheckpoint(const std::string &path)
{
    struct stat info
    {};
    if (::stat(path.c_str(), &info) != 0)
        return errno == ENOENT ? Result<std::optional<TriggerCheckpoint>>(std::nullopt) : fileError(path);
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file)
        return fileError(path);
    const Result<JsonNode> tree = parseJson(text.str());
    const JsonNode *notBefore = tree ? tree->find("NotBefore") : nullptr;
    const JsonNode *shards = tree ? tree->find("Shards") : nullptr;
    if (!notBefore || notBefore->kind != Kind::Number || !shards || shards->kind != Kind::Array)
        return damaged(path);
    TriggerCheckpoint checkpoint;
    checkpoint.streamArn = textOf(*tree, "StreamArn");
    const char *end = notBefore->text.data() + notBefore->text.size();
    if (std::from_chars(notBefore->text.data(), end, checkpoint.notBefore).ptr != end)
        return damaged(path);
    for (const JsonNode &shard : shards->children) {
        const JsonNode *finished = shard.find("Finished");
        ShardPlace place{textOf(shard, "ShardId"), textOf(shard, "SequenceNumber"),
                         finished && finished->kind == Kind::True};
        if (place.shardId.empty())
            return damaged(path);
        checkpoint.shards.push_back(std::move(place));
    }
    if (checkpoint.streamArn.empty())
        return damaged(path);
    return std::optional(std::move(checkpoint));
}

Result<void> writeCheckpoint(const std::string &path, const TriggerCheckpoint &checkpoint)
{
    const std::string fresh = path + ".new";
    {
        const FileDescriptor file(::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (!file.isOpen())
            return fileError(fresh);
        if (Result<void> written = writeWhole(file.get(), toJson(checkpoint), fresh); !written)
            return written;
    }
    if (::rename(fresh.c_str(), path.c_str()) != 0)
        return fileError(path);
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const FileDescriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.isOpen() || ::fsync(opened.get()) != 0)
        return fileError(folder);
    return {};
}

} // namespace core
