#include "ui/requests/request_code.h"

#include "core/api/codec/codec.h"
#include "core/values/json.h"

#include <algorithm>

namespace ui {

namespace {

using Kind = core::JsonNode::Kind;

constexpr std::size_t kLineMax = 88;

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// "TransactWriteItems" with '_': "transact_write_items"; "SSESpecification": "sse_specification".
std::string separated(std::string_view name, char separator)
{
    std::string text;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool startsWord = i > 0 && isUpper(name[i]) &&
                                (!isUpper(name[i - 1]) || (i + 1 < name.size() && !isUpper(name[i + 1])));
        if (startsWord)
            text += separator;
        text += isUpper(name[i]) ? char(name[i] - 'A' + 'a') : name[i];
    }
    return text;
}

/// Of these a line that is pasted into a shell could be edited instead of typed.
bool isControl(const std::string &text, std::size_t at)
{
    const auto c = static_cast<unsigned char>(text[at]);
    const bool isFirstOfC1 =
        c == 0xc2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xa0;
    return (c < ' ' && c != '\n') || c == 0x7f || isFirstOfC1;
}

/// As $'...', which shells of today know: it has names for every byte.
std::string shellEscaped(const std::string &text)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string quoted = "$'";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const bool isSecondOfC1 = i > 0 && text[i - 1] == '\xc2' && c < 0xa0;
        if (isControl(text, i) || isSecondOfC1) {
            quoted.append("\\x").append(1, kHex[c >> 4]).append(1, kHex[c & 15]);
            continue;
        }
        if (c == '\'' || c == '\\')
            quoted += '\\';
        quoted += char(c);
    }
    return quoted + "'";
}

/// For sh: nothing in single quotes means anything.
std::string shellQuoted(const std::string &text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isControl(text, i))
            return shellEscaped(text);
    }
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + "'";
}

bool isPlainWord(const std::string &text)
{
    static constexpr std::string_view kOther = "._-/:";
    return !text.empty() && text[0] != '-' && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || isUpper(c) ||
               kOther.find(c) != std::string_view::npos;
    });
}

/// Whether it may stand in code without quotes. A client may call its members what it likes, and whoever
/// pastes the code must not run that.
bool isMemberName(const std::string &name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || isUpper(c);
    });
}

/// The parameters of the request: what DynamoDB does not know it ignores, and null is as good as absent.
std::vector<const core::JsonNode *> parametersOf(const core::JsonNode &body)
{
    std::vector<const core::JsonNode *> parameters;
    for (const core::JsonNode &member : body.children) {
        if (isMemberName(member.name) && member.kind != Kind::Null)
            parameters.push_back(&member);
    }
    return parameters;
}

/// A page is fetched after the other unless it is told not to.
bool isPaged(const std::string &operation)
{
    return operation == "Query" || operation == "Scan" || operation == "ListTables";
}

/// A value with its type says what base64 text is: {"B": "..."}, or {"BS": [...]}.
bool isBinary(const core::JsonNode &parent, const core::JsonNode &node)
{
    return parent.kind == Kind::Object && parent.children.size() == 1 && node.name == "B" &&
           node.kind == Kind::String;
}
bool isBinarySet(const core::JsonNode &parent, const core::JsonNode &node)
{
    return parent.kind == Kind::Object && parent.children.size() == 1 && node.name == "BS" &&
           node.kind == Kind::Array;
}

bool hasBinary(const core::JsonNode &node)
{
    return std::any_of(node.children.begin(), node.children.end(), [&node](const core::JsonNode &child) {
        return isBinary(node, child) || isBinarySet(node, child) || hasBinary(child);
    });
}

std::string cliCode(const std::string &operation, const core::JsonNode &body, const std::string &url)
{
    constexpr std::string_view kNextLine = " \\\n  ";
    std::string text = "AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any aws ";
    text += (core::isOfStreams(operation) ? "dynamodbstreams " : "dynamodb ") + separated(operation, '-') +
            std::string(kNextLine) + "--endpoint-url " + url + std::string(kNextLine) + "--region us-east-1";
    for (const core::JsonNode *parameter : parametersOf(body)) {
        const core::JsonNode &member = *parameter;
        const std::string option = separated(member.name, '-');
        text += kNextLine;
        if (member.kind == Kind::True)
            text += "--" + option;
        else if (member.kind == Kind::False)
            text += "--no-" + option;
        else if (member.isContainer())
            text += "--" + option + ' ' + shellQuoted(core::compactJson(member));
        else if (member.kind == Kind::String && !isPlainWord(member.text))
            text += "--" + option + (member.text.starts_with('-') ? '=' : ' ') + shellQuoted(member.text);
        else
            text += "--" + option + ' ' + member.text;
    }
    if (isPaged(operation))
        text += std::string(kNextLine) + "--no-paginate";
    if (hasBinary(
            body)) // the second version's default; the first knows no such option, and would encode twice
        text += std::string(kNextLine) + "--cli-binary-format base64";
    return text + '\n';
}

/// What differs between the two languages that write a request as a value.
struct Literals
{
    std::string_view yes, no, nothing;
    std::size_t step;                           // blanks a level
    std::string_view padding;                   // within the braces of an object in one line
    std::string (*name)(const std::string &);   // of a member, with its colon or what stands for it
    std::string (*binary)(const std::string &); // of base64 text
};

std::string jsonString(const std::string &text)
{
    std::string quoted;
    core::appendJsonString(quoted, text);
    return quoted;
}

class LiteralWriter
{
public:
    explicit LiteralWriter(const Literals &literals)
        : m_literals(literals)
    {}

    std::string write(const core::JsonNode &node, std::size_t indent) { return value(node, indent, false); }
    bool hasBinary() const { return m_hasBinary; }

private:
    // As deep as parseJson allows.
    std::string value(const core::JsonNode &node, std::size_t indent, bool isInBinarySet)
    {
        switch (node.kind) {
        case Kind::String:
            return isInBinarySet ? binary(node) : jsonString(node.text);
        case Kind::Number:
            return node.text;
        case Kind::True:
            return std::string(m_literals.yes);
        case Kind::False:
            return std::string(m_literals.no);
        case Kind::Null:
            return std::string(m_literals.nothing);
        case Kind::Object:
        case Kind::Array:
            return container(node, indent, isInBinarySet);
        }
        return {};
    }

    std::string binary(const core::JsonNode &node)
    {
        m_hasBinary = true;
        return m_literals.binary(node.text);
    }

    std::string container(const core::JsonNode &node, std::size_t indent, bool isInBinarySet)
    {
        const bool isObject = node.kind == Kind::Object;
        std::vector<std::string> parts;
        std::size_t width = indent;
        for (const core::JsonNode &child : node.children) {
            std::string text = isBinary(node, child) ? binary(child)
                                                     : value(child, indent + m_literals.step,
                                                             isInBinarySet || isBinarySet(node, child));
            if (isObject)
                text.insert(0, m_literals.name(child.name));
            width += text.size() + 2;
            // A text with line breaks of its own never goes into one line.
            if (text.find('\n') != std::string::npos)
                width = kLineMax;
            parts.push_back(std::move(text));
        }
        const char *open = isObject ? "{" : "[";
        const char *close = isObject ? "}" : "]";
        if (width >= kLineMax)
            return open + inLines(parts, indent) + close;
        const std::string padding(isObject && !parts.empty() ? m_literals.padding : std::string_view());
        std::string text = open + padding;
        for (const std::string &part : parts)
            text += (&part == &parts.front() ? "" : ", ") + part;
        return text + padding + close;
    }

    std::string inLines(const std::vector<std::string> &parts, std::size_t indent) const
    {
        std::string text;
        for (const std::string &part : parts)
            text += '\n' + std::string(indent + m_literals.step, ' ') + part + ',';
        return text + '\n' + std::string(indent, ' ');
    }

    const Literals &m_literals;
    bool m_hasBinary = false;
};

std::string boto3Code(const std::string &operation, const core::JsonNode &body, const std::string &url)
{
    static const Literals kPython{
        "True",
        "False",
        "None",
        4,
        "",
        [](const std::string &name) { return jsonString(name) + ": "; },
        [](const std::string &base64) { return "base64.b64decode(" + jsonString(base64) + ")"; }};
    LiteralWriter writer(kPython);
    std::string arguments;
    for (const core::JsonNode *member : parametersOf(body))
        arguments += "    " + member->name + "=" + writer.write(*member, 4) + ",\n";
    std::string text = writer.hasBinary() ? "import base64\n\nimport boto3\n" : "import boto3\n";
    const std::string service = core::isOfStreams(operation) ? "dynamodbstreams" : "dynamodb";
    text += "\n" + service + " = boto3.client(\n    \"" + service +
            "\",\n"
            "    endpoint_url=\"" +
            url +
            "\",\n"
            "    region_name=\"us-east-1\",\n"
            "    aws_access_key_id=\"any\",\n"
            "    aws_secret_access_key=\"any\",\n"
            ")\n";
    text += "response = " + service + "." + separated(operation, '_') + "(" +
            (arguments.empty() ? "" : "\n") + arguments + ")\n";
    return text + "print(response)\n";
}

/// Without quotes where JavaScript lets it; a plain `__proto__` would set the prototype.
std::string scriptName(const std::string &name)
{
    if (name == "__proto__")
        return "[\"__proto__\"]: ";
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || isUpper(c) || c == '_'; };
    const bool isIdentifier =
        !name.empty() && isLetter(name[0]) &&
        std::all_of(name.begin(), name.end(), [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); });
    return (isIdentifier ? name : jsonString(name)) + ": ";
}

std::string javaScriptCode(const std::string &operation, const core::JsonNode &body, const std::string &url)
{
    static const Literals kJavaScript{
        "true", "false", "null", 2, " ", scriptName, [](const std::string &base64) {
            return "Buffer.from(" + jsonString(base64) + ", \"base64\")";
        }};
    LiteralWriter writer(kJavaScript);
    const std::string command = operation + "Command";
    const bool isStreams = core::isOfStreams(operation);
    const std::string client = isStreams ? "DynamoDBStreamsClient" : "DynamoDBClient";
    return "import { " + client + ", " + command + " } from \"@aws-sdk/client-dynamodb" +
           (isStreams ? "-streams" : "") +
           "\";\n"
           "\n"
           "const client = new " +
           client +
           "({\n"
           "  endpoint: \"" +
           url +
           "\",\n"
           "  region: \"us-east-1\",\n"
           "  credentials: { accessKeyId: \"any\", secretAccessKey: \"any\" },\n"
           "});\n"
           "const response = await client.send(new " +
           command + "(" + writer.write(body, 0) +
           "));\n"
           "console.log(response);\n";
}

/// Signed with a key that is made up, which curl can from version 7.75 on.
std::string curlCode(const std::string &operation, const core::JsonNode &body, const std::string &url)
{
    constexpr std::string_view kNextLine = " \\\n  ";
    std::string text = "curl " + url;
    for (const std::string &option : {std::string("--aws-sigv4 aws:amz:us-east-1:dynamodb --user any:any"),
                                      std::string("-H 'Content-Type: application/x-amz-json-1.0'"),
                                      "-H 'X-Amz-Target: " + core::targetOf(operation) + "'",
                                      "--data-raw " + shellQuoted(core::compactJson(body))})
        text.append(kNextLine).append(option);
    return text + '\n';
}

} // namespace

QString requestCode(CodeTarget target, const QString &operation, const core::JsonNode &body,
                    const QString &url)
{
    const std::string name = operation.toStdString();
    const std::string endpoint = url.toStdString();
    switch (target) {
    case CodeTarget::AwsCli:
        return QString::fromStdString(cliCode(name, body, endpoint));
    case CodeTarget::Boto3:
        return QString::fromStdString(boto3Code(name, body, endpoint));
    case CodeTarget::JavaScript:
        return QString::fromStdString(javaScriptCode(name, body, endpoint));
    case CodeTarget::Curl:
        return QString::fromStdString(curlCode(name, body, endpoint));
    }
    return {};
}

QString guideCode(GuideTarget target, const QString &url)
{
    switch (target) {
    case GuideTarget::AwsCli:
        return QStringLiteral(
                   "export AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any AWS_DEFAULT_REGION=us-east-1\n"
                   "aws dynamodb list-tables --endpoint-url %1\n")
            .arg(url);
    case GuideTarget::Python:
        return QStringLiteral("import boto3\n"
                              "\n"
                              "dynamodb = boto3.resource(\n"
                              "    \"dynamodb\", endpoint_url=\"%1\", region_name=\"us-east-1\",\n"
                              "    aws_access_key_id=\"any\", aws_secret_access_key=\"any\")\n"
                              "print([table.name for table in dynamodb.tables.all()])\n")
            .arg(url);
    case GuideTarget::JavaScript:
        return QStringLiteral(
                   "import { DynamoDBClient, ListTablesCommand } from \"@aws-sdk/client-dynamodb\";\n"
                   "\n"
                   "const client = new DynamoDBClient({\n"
                   "  endpoint: \"%1\", region: \"us-east-1\",\n"
                   "  credentials: { accessKeyId: \"any\", secretAccessKey: \"any\" } });\n"
                   "console.log(await client.send(new ListTablesCommand({})));\n")
            .arg(url);
    case GuideTarget::Java:
        return QStringLiteral("DynamoDbClient client = DynamoDbClient.builder()\n"
                              "    .endpointOverride(URI.create(\"%1\"))\n"
                              "    .region(Region.US_EAST_1)\n"
                              "    .credentialsProvider(StaticCredentialsProvider.create(\n"
                              "        AwsBasicCredentials.create(\"any\", \"any\")))\n"
                              "    .build();\n"
                              "System.out.println(client.listTables().tableNames());\n")
            .arg(url);
    }
    return {};
}

} // namespace ui
