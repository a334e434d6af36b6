#include "core/remote/credential_process.h"

#include "core/remote/loose_texts.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <thread>
#include <vector>

namespace core {

namespace {

constexpr int kStopLooksEveryMs = 50;
constexpr std::size_t kOutputSizeMax = 64 * 1024;

Error noCredentials(const std::string &command, const std::string &why)
{
    return {ErrorCode::NoCredentials, "The credential process \"" + command + "\" " + why};
}

/// Blanks part words; quotes and backslashes keep them together.
std::vector<std::string> wordsOf(std::string_view command)
{
    std::vector<std::string> words;
    std::string word;
    bool inWord = false;
    char quote = 0;
    for (std::size_t i = 0; i < command.size(); ++i) {
        const char c = command[i];
        if (c == '\\' && quote != '\'' && i + 1 < command.size()) {
            word += command[++i];
            inWord = true;
        } else if (quote != 0) {
            if (c == quote)
                quote = 0;
            else
                word += c;
        } else if (c == '"' || c == '\'') {
            quote = c;
            inWord = true;
        } else if (c == ' ' || c == '\t') {
            if (inWord)
                words.push_back(std::exchange(word, {}));
            inWord = false;
        } else {
            word += c;
            inWord = true;
        }
    }
    if (inWord)
        words.push_back(word);
    return words;
}

/// A running program and the end of its output.
class Child
{
public:
    ~Child()
    {
        if (m_output >= 0)
            ::close(m_output);
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
    }

    /// 0, or the system's error.
    int start(std::vector<std::string> words)
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return errno;
        m_output = ends[0];
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        std::vector<char *> arguments;
        for (std::string &word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        const int failure =
            ::posix_spawnp(&m_process, arguments[0], &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        if (failure != 0)
            m_process = -1;
        return failure;
    }

    /// All of the output; Cancelled or TimedOut.
    Result<std::string> read(std::chrono::steady_clock::time_point deadline, const Progress &stop)
    {
        std::string text;
        while (text.size() < kOutputSizeMax) {
            if (stop.stopRequested())
                return Error::cancelled();
            if (std::chrono::steady_clock::now() >= deadline)
                return Error(ErrorCode::TimedOut, "takes too long");
            pollfd watched{m_output, POLLIN, 0};
            if (::poll(&watched, 1, kStopLooksEveryMs) <= 0)
                continue;
            char bytes[4096];
            const ssize_t count = ::read(m_output, bytes, sizeof bytes);
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                break;
            text.append(bytes, std::size_t(count));
        }
        return text;
    }

    /// Its exit status, once its output is over; nullopt where it goes on beyond the deadline.
    std::optional<int> wait(std::chrono::steady_clock::time_point deadline, const Progress &stop)
    {
        constexpr std::chrono::milliseconds kLooksEvery{5};
        int status = 0;
        while (::waitpid(m_process, &status, WNOHANG) == 0) {
            if (stop.stopRequested() || std::chrono::steady_clock::now() >= deadline)
                return std::nullopt;
            std::this_thread::sleep_for(kLooksEvery);
        }
        m_process = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

private:
    pid_t m_process = -1;
    int m_output = -1;
};

} // namespace

Result<Credentials> runCredentialProcess(const std::string &command, std::chrono::milliseconds timeout,
                                         const Progress &stop)
{
    std::vector<std::string> words = wordsOf(command);
    if (words.empty())
        return noCredentials(command, "is empty");
    Child child;
    if (const int failure = child.start(std::move(words)); failure != 0)
        return noCredentials(command, std::string("cannot be started: ") + std::strerror(failure));
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    const Result<std::string> output = child.read(deadline, stop);
    if (!output)
        return output.error().code() == ErrorCode::Cancelled ? output.error()
                                                             : noCredentials(command, "takes too long");
    if (output->size() >= kOutputSizeMax)
        return noCredentials(command, "writes more than 64 KB");
    const std::optional<int> status = child.wait(deadline, stop);
    if (!status)
        return stop.stopRequested() ? Error::cancelled() : noCredentials(command, "does not end");
    if (*status != 0)
        return noCredentials(command, "ended with status " + std::to_string(*status));

    auto values = flatJson(*output);
    if (!values)
        return noCredentials(command, "does not write a JSON object");
    if ((*values)["Version"] != "1")
        return noCredentials(command, "writes another version than 1");
    Credentials credentials{
        (*values)["AccessKeyId"], (*values)["SecretAccessKey"], (*values)["SessionToken"], {}};
    if (credentials.accessKeyId.empty() || credentials.secretAccessKey.empty())
        return noCredentials(command, "gives no AccessKeyId or no SecretAccessKey");
    if (const std::string &expiration = (*values)["Expiration"]; !expiration.empty()) {
        credentials.expiration = timeOfIso8601(expiration);
        if (!credentials.expiration)
            return noCredentials(command, "gives an Expiration that is no time: " + expiration);
    }
    return credentials;
}

} // namespace core
