#include "core/triggers/child_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace core {

namespace {

constexpr int kPollMs = 50; // a stop is noticed within
constexpr int kAnswerDescriptor = 3;
constexpr std::size_t kReadBytes = 64 * 1024;
constexpr std::size_t kReadsPerTurn = 16; // 1 MB, more than a pipe holds: what an ended program left is read

std::string errorText(int number)
{
    return std::generic_category().message(number);
}

struct Pipe
{
    FileDescriptor readEnd;
    FileDescriptor writeEnd;
};

/// Both ends above the descriptors that a child is given, so that putting them there overwrites none.
Result<Pipe> makePipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return Error::io("A pipe cannot be made: " + errorText(errno));
    Pipe pipe{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
    for (FileDescriptor *end : {&pipe.readEnd, &pipe.writeEnd}) {
        if (end->get() > kAnswerDescriptor)
            continue;
        const int moved = ::fcntl(end->get(), F_DUPFD_CLOEXEC, kAnswerDescriptor + 1);
        if (moved < 0)
            return Error::io("A pipe cannot be made: " + errorText(errno));
        *end = FileDescriptor(moved);
    }
    return pipe;
}

void setNonBlocking(const FileDescriptor &descriptor)
{
    ::fcntl(descriptor.get(), F_SETFL, ::fcntl(descriptor.get(), F_GETFL) | O_NONBLOCK);
}

/// What posix_spawn takes, freed with it.
class SpawnPlan
{
public:
    SpawnPlan()
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawnattr_init(&m_attributes);
        // A group of its own, and signals as a program expects them, whatever this process does with them.
        sigset_t none;
        sigemptyset(&none);
        sigset_t all;
        sigfillset(&all);
        sigdelset(&all, SIGKILL);
        sigdelset(&all, SIGSTOP);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setpgroup(&m_attributes, 0);
        posix_spawnattr_setflags(&m_attributes,
                                 POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    ~SpawnPlan()
    {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;

    void give(const FileDescriptor &descriptor, int as)
    {
        posix_spawn_file_actions_adddup2(&m_actions, descriptor.get(), as);
    }
    void changeFolder(const std::string &folder)
    {
        posix_spawn_file_actions_addchdir_np(&m_actions, folder.c_str());
    }
    int spawn(pid_t &pid, const std::vector<std::string> &command,
              const std::vector<std::string> &environment)
    {
        return ::posix_spawnp(&pid, command.front().c_str(), &m_actions, &m_attributes,
                              pointers(command).data(), pointers(environment).data());
    }

private:
    static std::vector<char *> pointers(const std::vector<std::string> &texts)
    {
        std::vector<char *> pointers;
        for (const std::string &text : texts)
            pointers.push_back(const_cast<char *>(text.c_str()));
        pointers.push_back(nullptr);
        return pointers;
    }

    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

/// This process' own, with `added` in their places.
std::vector<std::string> environmentWith(const std::vector<std::string> &added)
{
    std::vector<std::string> all = added;
    for (char **variable = environ; variable && *variable; ++variable) {
        const std::string_view text(*variable);
        const std::string_view name = text.substr(0, text.find('=') + 1);
        const bool isReplaced = std::any_of(added.begin(), added.end(), [&](const std::string &own) {
            return std::string_view(own).starts_with(name);
        });
        if (!isReplaced)
            all.emplace_back(text);
    }
    return all;
}

/// A program that does not read its input must not end this process.
class PipeSignalBlock
{
public:
    PipeSignalBlock()
    {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, SIGPIPE);
        ::pthread_sigmask(SIG_BLOCK, &set, &m_before);
        sigset_t pending;
        ::sigpending(&pending);
        m_wasPending = sigismember(&pending, SIGPIPE) == 1;
    }
    ~PipeSignalBlock()
    {
        if (!m_wasPending) {
            sigset_t set;
            sigemptyset(&set);
            sigaddset(&set, SIGPIPE);
            const timespec none{};
            while (::sigtimedwait(&set, nullptr, &none) > 0) {
            }
        }
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    PipeSignalBlock(const PipeSignalBlock &) = delete;
    PipeSignalBlock &operator=(const PipeSignalBlock &) = delete;

private:
    sigset_t m_before{};
    bool m_wasPending = false;
};

} // namespace

void FileDescriptor::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

ChildProcess::ChildProcess(ChildProcess &&other) noexcept
    : m_pid(std::exchange(other.m_pid, -1))
    , m_input(std::move(other.m_input))
    , m_output(std::move(other.m_output))
    , m_errorOutput(std::move(other.m_errorOutput))
    , m_answer(std::move(other.m_answer))
    , m_failure(std::move(other.m_failure))
{}

ChildProcess::~ChildProcess()
{
    kill();
}

Result<ChildProcess> ChildProcess::start(const ProcessStart &start)
{
    Result<Pipe> input = makePipe();
    Result<Pipe> output = makePipe();
    Result<Pipe> errorOutput = makePipe();
    Result<Pipe> answer = makePipe();
    for (const Result<Pipe> *pipe : {&input, &output, &errorOutput, &answer}) {
        if (!*pipe)
            return pipe->error();
    }
    SpawnPlan plan;
    if (!start.workingFolder.empty())
        plan.changeFolder(start.workingFolder);
    plan.give(input->readEnd, STDIN_FILENO);
    plan.give(output->writeEnd, STDOUT_FILENO);
    plan.give(errorOutput->writeEnd, STDERR_FILENO);
    if (start.hasAnswerPipe)
        plan.give(answer->writeEnd, kAnswerDescriptor);
    ChildProcess child;
    const int failed = plan.spawn(child.m_pid, start.command, environmentWith(start.environment));
    if (failed != 0) {
        child.m_pid = -1;
        std::string place = start.workingFolder.empty() ? std::string() : " in " + start.workingFolder;
        return Error::io(start.command.front() + " cannot be started" + place + ": " + errorText(failed));
    }
    child.m_input = std::move(input->writeEnd);
    child.m_output = std::move(output->readEnd);
    child.m_errorOutput = std::move(errorOutput->readEnd);
    if (start.hasAnswerPipe)
        child.m_answer = std::move(answer->readEnd);
    for (const FileDescriptor *descriptor :
         {&child.m_input, &child.m_output, &child.m_errorOutput, &child.m_answer}) {
        if (descriptor->isOpen())
            setNonBlocking(*descriptor);
    }
    return child;
}

/// What is there, but not without end: who writes faster than we read must not keep us from looking at the
/// time.
void ChildProcess::readFrom(FileDescriptor &pipe, Source source, const Receive &receive)
{
    std::array<char, kReadBytes> bytes;
    for (std::size_t reads = 0; pipe.isOpen() && reads < kReadsPerTurn; ++reads) {
        const ssize_t count = ::read(pipe.get(), bytes.data(), bytes.size());
        if (count > 0) {
            receive(source, std::string_view(bytes.data(), std::size_t(count)));
            continue;
        }
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            return;
        pipe.close();
    }
}

void ChildProcess::drain(const Receive &receive)
{
    readFrom(m_output, Source::Output, receive);
    readFrom(m_errorOutput, Source::ErrorOutput, receive);
    readFrom(m_answer, Source::Answer, receive);
}

bool ChildProcess::hasExited(bool waits)
{
    if (m_pid <= 0)
        return true;
    int status = 0;
    pid_t ended = 0;
    do
        ended = ::waitpid(m_pid, &status, waits ? 0 : WNOHANG);
    while (ended < 0 && errno == EINTR);
    if (ended == 0)
        return false;
    if (ended > 0 && WIFEXITED(status) && WEXITSTATUS(status) != 0)
        m_failure = "exit status " + std::to_string(WEXITSTATUS(status));
    else if (ended > 0 && WIFSIGNALED(status))
        m_failure = "signal " + std::to_string(WTERMSIG(status));
    ::kill(-m_pid, SIGKILL); // what it left behind
    m_pid = -1;
    return true;
}

Result<ChildProcess::End> ChildProcess::exchange(std::string_view input, bool endsInput,
                                                 const Receive &receive, const std::function<bool()> &isDone,
                                                 std::chrono::steady_clock::time_point deadline,
                                                 const Progress &stop)
{
    const PipeSignalBlock block;
    while (true) {
        if (m_input.isOpen() && input.empty() && endsInput)
            m_input.close();
        std::array<pollfd, 4> polled{};
        polled[0] = {input.empty() ? -1 : m_input.get(), POLLOUT, 0};
        polled[1] = {m_output.get(), POLLIN, 0};
        polled[2] = {m_errorOutput.get(), POLLIN, 0};
        polled[3] = {m_answer.get(), POLLIN, 0};
        const bool hasPipes = m_output.isOpen() || m_errorOutput.isOpen() || m_answer.isOpen();
        ::poll(polled.data(), polled.size(), hasPipes ? kPollMs : 1);
        if (m_input.isOpen() && !input.empty()) {
            const ssize_t written = ::write(m_input.get(), input.data(), input.size());
            if (written > 0)
                input.remove_prefix(std::size_t(written));
            else if (written < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
                m_input.close(); // it reads no more: what it makes of that is its own affair
        }
        drain(receive);
        if (isDone && isDone()) {
            drain(receive); // what was written before the answer, and came behind it here
            return End::Done;
        }
        if (hasExited(false)) {
            drain(receive); // what came between
            return isDone && isDone() ? End::Done : End::Exited;
        }
        if (stop.stopRequested())
            return Error::cancelled();
        if (std::chrono::steady_clock::now() >= deadline)
            return Error(ErrorCode::TimedOut, "It did not end in time");
    }
}

void ChildProcess::kill()
{
    if (m_pid <= 0)
        return;
    ::kill(-m_pid, SIGKILL);
    ::kill(m_pid, SIGKILL); // should it have no group of its own yet
    hasExited(true);
}

} // namespace core
