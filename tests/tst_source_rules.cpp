// Holds the sources to the house's rules: which folder may include which, who may start threads, how long a
// file may be. Every rule looks at one file (path and text), so that the rules themselves are tested on
// made-up files first.

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <functional>

namespace {

constexpr int kLinesMax = 800;

struct SourceFile
{
    QString path; // from the top of the sources, with forward slashes
    QString text;
};
using Rule = std::function<QStringList(const SourceFile &)>;

/// The text with comments and the contents of string literals blanked; line breaks stay.
QString codeOnly(const QString &text)
{
    enum class In { Code, LineComment, BlockComment, String, Character };
    In in = In::Code;
    QString code = text;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        const QChar next = i + 1 < code.size() ? code[i + 1] : QChar();
        if (in == In::Code) {
            // A quote between two digits separates thousands.
            const bool isSeparator =
                c == u'\'' && i > 0 && code[i - 1].isLetterOrNumber() && next.isLetterOrNumber();
            if (c == u'/' && next == u'/')
                in = In::LineComment;
            else if (c == u'/' && next == u'*')
                in = In::BlockComment;
            else if (c == u'"')
                in = In::String;
            else if (c == u'\'' && !isSeparator)
                in = In::Character;
            continue;
        }
        if (c == u'\n') {
            if (in != In::BlockComment)
                in = In::Code;
            continue;
        }
        if (in == In::BlockComment && c == u'*' && next == u'/') {
            code[i++] = u' ';
            in = In::Code;
        } else if ((in == In::String && c == u'"') || (in == In::Character && c == u'\'')) {
            in = In::Code;
            continue;
        } else if ((in == In::String || in == In::Character) && c == u'\\' && next != u'\n') {
            code[i++] = u' ';
        }
        code[i] = u' ';
    }
    return code;
}

bool isSource(const QString &path)
{
    return path.endsWith(u".cpp") || path.endsWith(u".h");
}

QStringList includes(const SourceFile &file)
{
    static const QRegularExpression pattern(QStringLiteral("^[ \t]*#[ \t]*include[ \t]*([<\"][^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    QStringList found;
    for (auto match = pattern.globalMatch(file.text); match.hasNext();)
        found << match.next().captured(1); // with its opening bracket or quote
    return found;
}

/// "core/engine", "ui", "app" or "tests" of a path or of an include.
QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.size() >= 3 && parts[0] == u"core")
        return parts[0] + u'/' + parts[1];
    static const QStringList tops{QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")};
    return parts.size() >= 2 && tops.contains(parts[0]) ? parts[0] : QString();
}

/// What each room may include beside itself. A new arrow is a decision: see core/README.md.
const QMap<QString, QStringList> &arrows()
{
    static const QMap<QString, QStringList> map = [] {
        const QStringList values{"core/base"};
        const QStringList onValues{"core/base", "core/values"};
        const QStringList onApi = onValues + QStringList{"core/api"};
        return QMap<QString, QStringList>{
            {"core/base", {}},
            {"core/values", values},
            {"core/expressions", onValues},
            {"core/partiql", onApi + QStringList{"core/expressions"}},
            {"core/api", onValues},
            {"core/signing", values},
            {"core/storage", onValues},
            {"core/history", onValues + QStringList{"core/storage"}},
            {"core/archive", onApi + QStringList{"core/transfer"}},
            {"core/engine", onApi + QStringList{"core/expressions", "core/partiql", "core/storage",
                                                "core/history", "core/archive"}},
            {"core/wire", onApi + QStringList{"core/signing"}},
            {"core/remote", onApi + QStringList{"core/signing"}},
            {"core/transfer", onApi},
            {"core/copying", onApi},
            {"core/triggers", onApi},
            {"core/sample", onApi},
            {"ui", onApi + QStringList{"core/expressions", "core/partiql", "core/transfer", "core/copying",
                                       "core/triggers", "core/sample"}},
        };
    }();
    return map;
}

QStringList forbiddenArrows(const SourceFile &file)
{
    const QString room = roomOf(file.path);
    if (!isSource(file.path) || room.isEmpty() || room == u"app" || room == u"tests")
        return {};
    if (!arrows().contains(room))
        return {"is in a room that has no arrows yet: " + room};
    QStringList found;
    for (const QString &include : includes(file)) {
        const QString target = roomOf(include.mid(1));
        if (!target.isEmpty() && target != room && !arrows()[room].contains(target))
            found << room + " must not include " + include.mid(1);
    }
    return found;
}

QStringList qtInCore(const SourceFile &file)
{
    if (!isSource(file.path) || !file.path.startsWith(u"core/"))
        return {};
    QStringList found;
    for (const QString &include : includes(file)) {
        static const QRegularExpression qt(QStringLiteral("^[<\"](Q[A-Z]|Qt|q[a-z]+\\.h|Qsci)"));
        if (qt.match(include).hasMatch())
            found << "core is without Qt, but includes " + include.mid(1);
    }
    return found;
}

QStringList qsciOutsideTheCodeEditor(const SourceFile &file)
{
    if (!isSource(file.path) || file.path.startsWith(u"ui/code_editor/") || file.path.startsWith(u"tests/"))
        return {};
    for (const QString &include : includes(file)) {
        if (include.contains(u"Qsci"))
            return {"only ui/code_editor sees QScintilla, but includes " + include.mid(1)};
    }
    return {};
}

Rule wordsOnlyIn(const QString &where, const QString &folder, const QString &pattern, const QString &why)
{
    const QRegularExpression words(pattern);
    return [=](const SourceFile &file) -> QStringList {
        if (!isSource(file.path) || !file.path.startsWith(where) || file.path.startsWith(folder))
            return {};
        const QString code = codeOnly(file.text);
        QStringList found;
        for (auto match = words.globalMatch(code); match.hasNext();) {
            const auto hit = match.next();
            const auto line = QStringView(code).left(hit.capturedStart()).count(u'\n') + 1;
            found << QStringLiteral("line %1: %2 (%3)").arg(line).arg(hit.captured().trimmed(), why);
        }
        return found;
    };
}

QStringList longFiles(const SourceFile &file)
{
    const auto lines = file.text.count(u'\n');
    if (!isSource(file.path) || lines <= kLinesMax)
        return {};
    return {QStringLiteral("has %1 lines, at most %2 are allowed").arg(lines).arg(kLinesMax)};
}

QStringList sourceGlobs(const SourceFile &file)
{
    static const QRegularExpression glob(QStringLiteral("^[^#\n]*(file\\s*\\(\\s*GLOB|aux_source_directory)"),
                                         QRegularExpression::MultilineOption |
                                             QRegularExpression::CaseInsensitiveOption);
    const bool isCMake = file.path.endsWith(u"CMakeLists.txt") || file.path.endsWith(u".cmake");
    return isCMake && glob.match(file.text).hasMatch()
               ? QStringList{"collects sources by a pattern: list them"}
               : QStringList();
}

const QMap<QString, Rule> &rules()
{
    static const QMap<QString, Rule> map{
        {"arrows", forbiddenArrows},
        {"core without Qt", qtInCore},
        {"QScintilla", qsciOutsideTheCodeEditor},
        {"threads",
         wordsOnlyIn("ui/", "ui/jobs/",
                     "QtConcurrent::\\w+\\s*[(<]|\\bQThread\\b(?!::currentThread|::idealThreadCount)"
                     "|\\bstd::(jthread|thread|async)\\b",
                     "only ui/jobs starts threads")},
        {"event loops",
         wordsOnlyIn("ui/", "-", "\\bprocessEvents\\s*\\(|\\bQEventLoop\\b|\\bwaitForFinished\\s*\\(",
                     "the GUI thread never waits")},
        {"settings",
         wordsOnlyIn("ui/", "ui/settings/", "\\bQSettings\\b(?!;)", "only ui/settings knows QSettings")},
        {"settings in app", wordsOnlyIn("app/", "-", "\\bQSettings\\b", "only ui/settings knows QSettings")},
        {"long files", longFiles},
        {"source globs", sourceGlobs},
    };
    return map;
}

QList<SourceFile> allFiles()
{
    const QDir top(qEnvironmentVariable("TABLEWRIGHT_SOURCE_DIR"));
    QList<SourceFile> files;
    for (const char *folder : {"core", "ui", "app", "tests", "cmake", "packaging"}) {
        QDirIterator entries(top.filePath(QString::fromLatin1(folder)), QDir::Files,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            const QString path = top.relativeFilePath(file.fileName());
            const bool isCMake = path.endsWith(u"CMakeLists.txt") || path.endsWith(u".cmake");
            if ((isSource(path) || isCMake) && file.open(QIODevice::ReadOnly))
                files << SourceFile{path, QString::fromUtf8(file.readAll())};
        }
    }
    QFile root(top.filePath("CMakeLists.txt"));
    if (root.open(QIODevice::ReadOnly))
        files << SourceFile{"CMakeLists.txt", QString::fromUtf8(root.readAll())};
    return files;
}

} // namespace

class TestSourceRules : public QObject
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("violations");
        const auto row = [](const char *name, const char *rule, const char *path, const QString &text,
                            int violations) {
            QTest::newRow(name) << QString(rule) << QString(path) << text << violations;
        };
        row("down is allowed", "arrows", "core/engine/a.cpp", "#include \"core/storage/database.h\"\n", 0);
        row("own room", "arrows", "core/storage/a.cpp", "#include \"core/storage/database.h\"\n", 0);
        row("up is not", "arrows", "core/values/a.h", "#pragma once\n#include \"core/api/client.h\"\n", 1);
        row("a condition on a disk", "arrows", "core/expressions/a.h",
            "#include \"core/storage/database.h\"\n", 1);
        row("a disk in a condition", "arrows", "core/storage/a.h",
            "# include \"core/expressions/parser.h\"\n", 1);
        row("window and engine", "arrows", "ui/items/a.cpp",
            "#include \"core/engine/local_client.h\"\n#include \"core/storage/database.h\"\n"
            "#include \"core/history/log.h\"\n#include \"core/wire/server.h\"\n#include "
            "\"core/api/client.h\"\n",
            4);
        row("core and window", "arrows", "core/api/a.h", "#include \"ui/app_context.h\"\n", 1);
        row("window and app", "arrows", "ui/main_window/a.h", "#include \"app/workbench/application.h\"\n",
            1);
        row("a room nobody drew", "arrows", "core/cellar/a.h", "#pragma once\n", 1);
        row("composition root", "arrows", "app/workbench/main.cpp",
            "#include \"core/engine/local_client.h\"\n", 0);
        row("Qt header", "core without Qt", "core/values/a.h", "#include <QString>\n", 1);
        row("Qt header, lower case", "core without Qt", "core/values/a.h", "#include <qglobal.h>\n", 1);
        row("Qt module", "core without Qt", "core/values/a.h", "#include <QtCore/QString>\n", 1);
        row("standard header", "core without Qt", "core/values/a.h", "#include <queue>\n#include <string>\n",
            0);
        row("Qt in the window", "core without Qt", "ui/items/a.h", "#include <QString>\n", 0);
        row("QScintilla elsewhere", "QScintilla", "ui/item_editor/a.cpp", "#include <Qsci/qsciscintilla.h>\n",
            1);
        row("QScintilla at home", "QScintilla", "ui/code_editor/a.cpp", "#include <Qsci/qsciscintilla.h>\n",
            0);
        row("concurrent run", "threads", "ui/items/a.cpp", "auto f = QtConcurrent::run([] {});\n", 1);
        row("Qt thread", "threads", "ui/items/a.cpp", "QThread *thread = nullptr;\n", 1);
        row("standard thread", "threads", "ui/items/a.cpp", "std::thread t;\nstd::jthread u;\n", 2);
        row("asking which thread", "threads", "ui/items/a.cpp",
            "Q_ASSERT(QThread::currentThread() == thread());\n", 0);
        row("thread in a comment", "threads", "ui/items/a.cpp",
            "// no std::thread here\n/* QThread */ int a;\n", 0);
        row("thread in a text", "threads", "ui/items/a.cpp", "const char *a = \"a \\\" std::thread\";\n", 0);
        row("thread behind a comment sign in a text", "threads", "ui/items/a.cpp",
            "const char *a = \"//\"; std::thread t;\n", 1);
        row("thread behind a thousands sign", "threads", "ui/items/a.cpp", "int a = 1'000; std::thread t;\n",
            1);
        row("thread at home", "threads", "ui/jobs/a.cpp", "QtConcurrent::run(f);\n", 0);
        row("nested event loop", "event loops", "ui/items/a.cpp", "QCoreApplication::processEvents();\n", 1);
        row("settings elsewhere", "settings", "ui/items/a.cpp", "QSettings settings;\n", 1);
        row("settings declared", "settings", "ui/items/a.h", "class QSettings;\n", 0);
        row("settings at home", "settings", "ui/settings/settings.cpp", "QSettings settings;\n", 0);
        row("settings in app", "settings in app", "app/workbench/main.cpp", "QSettings settings;\n", 1);
        row("800 lines", "long files", "core/values/a.cpp", QString(800, u'\n'), 0);
        row("801 lines", "long files", "core/values/a.cpp", QString(801, u'\n'), 1);
        row("glob", "source globs", "core/values/CMakeLists.txt", "file(GLOB sources *.cpp)\n", 1);
        row("recursive glob", "source globs", "cmake/A.cmake", "file( glob_recurse s *.cpp)\n", 1);
        row("glob in a comment", "source globs", "cmake/A.cmake", "# never file(GLOB\n", 0);
    }
    void finds()
    {
        QFETCH(const QString, rule);
        QFETCH(const QString, path);
        QFETCH(const QString, text);
        QVERIFY(rules().contains(rule));
        QTEST(int(rules()[rule]({path, text}).size()), "violations");
    }

    void holds_data()
    {
        QTest::addColumn<QString>("rule");
        for (auto rule = rules().begin(); rule != rules().end(); ++rule)
            QTest::newRow(qPrintable(rule.key())) << rule.key();
    }
    void holds()
    {
        QFETCH(const QString, rule);
        QStringList found;
        for (const SourceFile &file : m_files) {
            for (const QString &violation : rules()[rule](file))
                found << file.path + ": " + violation;
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void initTestCase()
    {
        m_files = allFiles();
        QVERIFY2(m_files.size() > 30, "the sources were not found: is TABLEWRIGHT_SOURCE_DIR set?");
    }

private:
    QList<SourceFile> m_files;
};

QTEST_GUILESS_MAIN(TestSourceRules)
#include "tst_source_rules.moc"
