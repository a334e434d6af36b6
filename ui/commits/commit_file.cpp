#include "ui/commits/commit_file.h"

#include "core/values/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <algorithm>
#include <array>
#include <deque>
#include <iterator>

namespace ui {

namespace {

using Kind = Commit::Kind;

struct NamedKind
{
    Kind kind;
    const char *name;
};
// Stored on disk: never rename.
constexpr std::array<NamedKind, 7> kKinds{{{Kind::Save, "save"},
                                           {Kind::Create, "create"},
                                           {Kind::Delete, "delete"},
                                           {Kind::Move, "move"},
                                           {Kind::Restore, "restore"},
                                           {Kind::Revert, "revert"},
                                           {Kind::Undo, "undo"}}};

// Numbers of JSON are doubles: what must be exact is text.
QString text(quint64 number)
{
    return QString::number(number);
}

QString jsonOf(const core::AttributeMap &map)
{
    std::string json;
    core::appendDynamoJson(json, map);
    return QString::fromStdString(json);
}

/// False: there is something that is no item.
bool readItem(const QJsonObject &object, const char *name, std::optional<core::Item> &item)
{
    const QJsonValue value = object[QLatin1String(name)];
    if (value.isUndefined())
        return true;
    auto parsed = core::itemFromDynamoJson(value.toString().toStdString());
    auto *read = std::get_if<core::AttributeMap>(&parsed);
    if (read)
        item = std::move(*read);
    return read != nullptr;
}

std::optional<Commit> commitOf(const QJsonObject &json)
{
    Commit commit;
    commit.id = json[QLatin1String("id")].toString().toULongLong();
    commit.moment = json[QLatin1String("moment")].toString().toLongLong();
    commit.tableName = json[QLatin1String("table")].toString();
    commit.undoes = json[QLatin1String("undoes")].toString().toULongLong();
    commit.items = json[QLatin1String("items")].toInteger();
    const QString kind = json[QLatin1String("kind")].toString();
    const auto named = std::find_if(kKinds.begin(), kKinds.end(),
                                    [&](const NamedKind &each) { return kind == QLatin1String(each.name); });
    if (commit.id == 0 || named == kKinds.end())
        return {};
    commit.kind = named->kind;
    for (const QJsonValue value : json[QLatin1String("changes")].toArray()) {
        const QJsonObject object = value.toObject();
        core::ItemTransition change;
        std::optional<core::Item> key;
        if (!readItem(object, "key", key) || !key || !readItem(object, "before", change.before) ||
            !readItem(object, "after", change.after))
            return {};
        change.tableName = commit.tableName.toStdString();
        change.key = std::move(*key);
        commit.changes.push_back(std::move(change));
    }
    return commit;
}

core::Error failure(const QFileDevice &file)
{
    return core::Error::io(QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()).toStdString());
}

} // namespace

QByteArray commitLine(const Commit &commit)
{
    QJsonArray changes;
    for (const core::ItemTransition &change : commit.changes) {
        QJsonObject object{{QStringLiteral("key"), jsonOf(change.key)}};
        if (change.before)
            object[QStringLiteral("before")] = jsonOf(*change.before);
        if (change.after)
            object[QStringLiteral("after")] = jsonOf(*change.after);
        changes.append(object);
    }
    const auto named = std::find_if(kKinds.begin(), kKinds.end(),
                                    [&](const NamedKind &each) { return each.kind == commit.kind; });
    QJsonObject json{{QStringLiteral("id"), text(commit.id)},
                     {QStringLiteral("moment"), QString::number(commit.moment)},
                     {QStringLiteral("kind"), QLatin1String(named->name)},
                     {QStringLiteral("table"), commit.tableName},
                     {QStringLiteral("items"), commit.items},
                     {QStringLiteral("changes"), changes}};
    if (commit.undoes != 0)
        json[QStringLiteral("undoes")] = text(commit.undoes);
    QByteArray line = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    if (commit.undoneBy != 0)
        line += undoneLine(commit.id, commit.undoneBy);
    return line;
}

QByteArray undoneLine(quint64 commit, quint64 by)
{
    const QJsonObject json{{QStringLiteral("undone"), text(commit)}, {QStringLiteral("by"), text(by)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray linesOf(const std::vector<CommitFileEntry> &entries)
{
    QByteArray lines;
    for (const CommitFileEntry &entry : entries)
        lines += entry.commit ? commitLine(*entry.commit) : undoneLine(entry.undone, entry.by);
    return lines;
}

core::Result<std::vector<Commit>> readCommits(const QString &name, qint64 bytesMax)
{
    std::deque<Commit> commits;
    qint64 bytes = 0;
    QFile file(name);
    if (!file.exists())
        return std::vector<Commit>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(file);
    while (!file.atEnd()) {
        const QJsonObject json = QJsonDocument::fromJson(file.readLine()).object();
        const auto find = [&](quint64 id) {
            return std::find_if(commits.begin(), commits.end(),
                                [id](const Commit &commit) { return commit.id == id; });
        };
        if (json.contains(QLatin1String("undone"))) {
            const auto undone = find(json[QLatin1String("undone")].toString().toULongLong());
            if (undone != commits.end())
                undone->undoneBy = json[QLatin1String("by")].toString().toULongLong();
        } else if (std::optional<Commit> commit = commitOf(json)) {
            if (find(commit->id) != commits.end())
                continue; // written again, after a failure in the middle
            bytes += bytesOf(commit->changes);
            commits.push_back(std::move(*commit));
            for (; bytes > bytesMax && commits.size() > 1; commits.pop_front())
                bytes -= bytesOf(commits.front().changes);
        }
    }
    return std::vector<Commit>(std::move_iterator(commits.begin()), std::move_iterator(commits.end()));
}

core::Result<void> appendToFile(const QString &name, const QByteArray &lines)
{
    if (!QDir().mkpath(QFileInfo(name).path()))
        return core::Error::io("The folder of " + name.toStdString() + " cannot be made");
    QFile file(name);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append))
        return failure(file);
    if (isNew && !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(file);
    // A line that was torn must not take the next one with it.
    char last = '\n';
    if (file.size() > 0 && !(file.seek(file.size() - 1) && file.getChar(&last)))
        return failure(file);
    const QByteArray whole = last == '\n' ? lines : '\n' + lines;
    if (file.write(whole) != whole.size() || !file.flush())
        return failure(file);
    return {};
}

core::Result<void> writeCommits(const QString &name, const std::vector<Commit> &commits)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(file);
    for (const Commit &commit : commits) {
        const QByteArray line = commitLine(commit);
        if (file.write(line) != line.size())
            return failure(file);
    }
    if (!file.commit())
        return failure(file);
    return {};
}

} // namespace ui
