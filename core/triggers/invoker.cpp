#include "core/triggers/invoker.h"

#include "core/triggers/child_process.h"
#include "core/triggers/node_runner.h"
#include "core/values/json_tree.h"

#include <algorithm>
#include <mutex>
#include <optional>

namespace core {

namespace {

constexpr std::size_t kAnswerBytesMax = std::size_t(6) << 20; // as Lambda's
constexpr std::size_t kLineBytesMax = 64 * 1024;              // longer ones are cut

/// Cuts what comes in pieces into lines.
class Lines
{
public:
    Lines(OutputKind kind, const OutputLine &line)
        : m_kind(kind)
        , m_line(line)
    {}
    ~Lines()
    {
        if (!m_rest.empty())
            m_line(m_kind, m_rest);
    }
    void add(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const std::size_t end = bytes.find('\n');
            const std::string_view part = bytes.substr(0, end);
            m_rest.append(part.substr(0, kLineBytesMax - std::min(kLineBytesMax, m_rest.size())));
            if (end == std::string_view::npos)
                return;
            m_line(m_kind, m_rest);
            m_rest.clear();
            bytes.remove_prefix(end + 1);
        }
    }

private:
    const OutputKind m_kind;
    const OutputLine &m_line;
    std::string m_rest;
};

std::chrono::steady_clock::time_point deadlineOf(const TriggerSettings &settings)
{
    return std::chrono::steady_clock::now() + std::chrono::seconds(settings.timeoutSeconds);
}

std::string sentenceOf(const Error &error, const TriggerSettings &settings)
{
    if (error.code() == ErrorCode::TimedOut)
        return "It was stopped after " + std::to_string(settings.timeoutSeconds) + " s";
    return error.message();
}

std::string lastLine(const std::string &text)
{
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    if (end == std::string::npos)
        return {};
    const std::size_t before = text.rfind('\n', end);
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    return text.substr(begin, end + 1 - begin);
}

/// One process for each event.
class ProgramInvoker final : public Invoker
{
public:
    explicit ProgramInvoker(const TriggerSettings &settings)
        : m_settings(settings)
    {}

    InvocationResult invoke(const std::string &event, const OutputLine &line, const Progress &stop) override
    {
        InvocationResult result;
        Result<ChildProcess> child = ChildProcess::start(
            {m_settings.command, m_settings.workingFolder, m_settings.environment, false});
        if (!child) {
            result.error = child.error().message();
            return result;
        }
        Lines output(OutputKind::Output, line);
        Lines errorOutput(OutputKind::ErrorOutput, line);
        const auto receive = [&](ChildProcess::Source source, std::string_view bytes) {
            if (source == ChildProcess::Source::ErrorOutput)
                return errorOutput.add(bytes);
            output.add(bytes);
            result.answer.append(
                bytes.substr(0, kAnswerBytesMax - std::min(kAnswerBytesMax, result.answer.size())));
        };
        const Result<ChildProcess::End> end =
            child->exchange(event, true, receive, {}, deadlineOf(m_settings), stop);
        if (!end)
            result.error = sentenceOf(end.error(), m_settings);
        else
            result.error = child->failure();
        result.isSuccess = result.error.empty();
        result.answer = lastLine(result.answer);
        return result;
    }

private:
    const TriggerSettings m_settings;
};

/// Processes of node that stay, each for one event at a time.
class NodeInvoker final : public Invoker
{
public:
    explicit NodeInvoker(const TriggerSettings &settings)
        : m_settings(settings)
    {}

    InvocationResult invoke(const std::string &event, const OutputLine &line, const Progress &stop) override
    {
        InvocationResult result;
        std::optional<ChildProcess> child = takeIdle();
        if (!child) {
            Result<ChildProcess> started = ChildProcess::start(processStart());
            if (!started) {
                result.error = started.error().message();
                return result;
            }
            child.emplace(std::move(*started));
        }
        std::string answer;
        {
            Lines output(OutputKind::Output, line);
            Lines errorOutput(OutputKind::ErrorOutput, line);
            const auto receive = [&](ChildProcess::Source source, std::string_view bytes) {
                if (source == ChildProcess::Source::Answer)
                    answer.append(
                        bytes.substr(0, kAnswerBytesMax - std::min(kAnswerBytesMax, answer.size())));
                else
                    (source == ChildProcess::Source::Output ? output : errorOutput).add(bytes);
            };
            const auto isDone = [&] { return !answer.empty() && answer.back() == '\n'; };
            const Result<ChildProcess::End> end =
                child->exchange(event + '\n', false, receive, isDone, deadlineOf(m_settings), stop);
            if (!end) {
                result.error = sentenceOf(end.error(), m_settings);
                return result; // the process goes with it
            }
            if (*end == ChildProcess::End::Exited) {
                result.error = "node ended without an answer" +
                               (child->failure().empty() ? std::string() : " (" + child->failure() + ')');
                return result;
            }
        }
        take(answer, result);
        if (result.isSuccess)
            giveIdle(std::move(*child)); // one that failed may be in any state
        return result;
    }

private:
    ProcessStart processStart() const
    {
        const std::size_t dot = m_settings.handler.rfind('.');
        ProcessStart start;
        start.command = {"node",
                         "-e",
                         std::string(nodeRunner()),
                         "--",
                         m_settings.handler.substr(0, dot),
                         m_settings.handler.substr(dot + 1),
                         std::to_string(m_settings.timeoutSeconds)};
        start.workingFolder = m_settings.workingFolder;
        start.environment = m_settings.environment;
        start.hasAnswerPipe = true;
        return start;
    }
    static void take(const std::string &answer, InvocationResult &result)
    {
        const Result<JsonNode> tree = parseJson(answer);
        const JsonNode *ok = tree ? tree->find("ok") : nullptr;
        if (!ok) {
            result.error = "node gave an answer that cannot be read";
            return;
        }
        result.isSuccess = ok->kind == JsonNode::Kind::True;
        const JsonNode *value = tree->find(result.isSuccess ? "result" : "error");
        if (result.isSuccess)
            result.answer = value ? compactJson(*value) : std::string();
        else
            result.error = value ? value->text : "The handler failed";
    }
    std::optional<ChildProcess> takeIdle()
    {
        const std::lock_guard lock(m_mutex);
        while (!m_idle.empty()) {
            const std::unique_ptr<ChildProcess> last = std::move(m_idle.back());
            m_idle.pop_back();
            if (!last->hasEnded())
                return std::optional<ChildProcess>(std::in_place, std::move(*last));
        }
        return {};
    }
    void giveIdle(ChildProcess child)
    {
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::make_unique<ChildProcess>(std::move(child)));
    }

    const TriggerSettings m_settings;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<ChildProcess>> m_idle; // guarded by m_mutex
};

} // namespace

std::unique_ptr<Invoker> makeInvoker(const TriggerSettings &settings)
{
    if (settings.kind == TriggerSettings::Kind::NodeHandler)
        return std::make_unique<NodeInvoker>(settings);
    return std::make_unique<ProgramInvoker>(settings);
}

} // namespace core
