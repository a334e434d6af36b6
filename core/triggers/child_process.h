// A program of this computer: started without a shell, fed by a pipe, and ended with everything it started.

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace core {

/// A descriptor that is closed with it.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd)
        : m_fd(fd)
    {}
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {}
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~FileDescriptor() { close(); }

    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    void close();

private:
    int m_fd = -1;
};

struct ProcessStart
{
    std::vector<std::string> command;
    std::string workingFolder;            // empty: that of this process
    std::vector<std::string> environment; // "NAME=value", beside what this process has
    bool hasAnswerPipe = false;           // its descriptor 3
};

/// One thread at a time. Its destructor kills what still runs.
class ChildProcess
{
public:
    /// Which of its pipes something came from.
    enum class Source { Output, ErrorOutput, Answer };
    using Receive = std::function<void(Source, std::string_view bytes)>;

    /// IoError where the program cannot be started: the message says which and why.
    static Result<ChildProcess> start(const ProcessStart &start);
    ChildProcess(ChildProcess &&other) noexcept;
    ChildProcess &operator=(ChildProcess &&) = delete;
    ~ChildProcess();

    /// Writes `input`, closing the pipe behind it where `endsInput`, and hands on what comes, until `isDone`
    /// says so, the process has ended, or `deadline` (TimedOut) or `stop` (Cancelled) end the wait.
    enum class End { Done, Exited };
    Result<End> exchange(std::string_view input, bool endsInput, const Receive &receive,
                         const std::function<bool()> &isDone, std::chrono::steady_clock::time_point deadline,
                         const Progress &stop);

    /// After End::Exited: "exit status 3", "signal 9"; empty: it ended well.
    const std::string &failure() const { return m_failure; }
    /// Whether it ended by itself while nobody was looking.
    bool hasEnded() { return hasExited(false); }
    /// With everything that it started and that stayed in its group.
    void kill();

private:
    ChildProcess() = default;
    void drain(const Receive &receive);
    void readFrom(FileDescriptor &pipe, Source source, const Receive &receive);
    bool hasExited(bool waits);

    pid_t m_pid = -1;
    FileDescriptor m_input;
    FileDescriptor m_output;
    FileDescriptor m_errorOutput;
    FileDescriptor m_answer;
    std::string m_failure;
};

} // namespace core
