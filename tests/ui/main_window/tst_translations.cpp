// Holds the translation files to their sources: every string of the window is in them, nothing unfinished or
// empty, no placeholder lost, no shortcut letter missing, the same spaces and dots at the ends.

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Entry
{
    QString context;
    QString source;
    QStringList translations; // several with a plural
    bool isUnfinished = false;
};

QList<Entry> readEntries(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            entries.append({context, {}, {}, false});
        } else if (xml.name() == u"source") {
            entries.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            Entry &entry = entries.last();
            entry.isUnfinished = xml.attributes().value(QStringLiteral("type")) == u"unfinished";
            QString text;
            while (!xml.atEnd() &&
                   (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != u"translation")) {
                if (xml.isStartElement() && xml.name() == u"numerusform")
                    entry.translations.append(xml.readElementText());
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (entry.translations.isEmpty())
                entry.translations.append(text);
        }
    }
    return entries;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%[0-9n]"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

/// The spaces before and behind a text, and the dots it ends in: a translation has the same.
QStringList ends(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\s*).*?(\\.\\.\\.|\u2026)?(\\s*)$"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return pattern.match(text).capturedTexts().mid(1);
}

QString pathOf(const QString &name)
{
    return qEnvironmentVariable("TABLEWRIGHT_SOURCE_DIR") + QStringLiteral("/translations/") + name;
}

void addFiles()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("entriesMin");
    QTest::newRow("German") << QStringLiteral("tablewright_de.ts") << 2000;
    QTest::newRow("English plurals") << QStringLiteral("tablewright_en.ts") << 40;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyStringIsTranslatedWithItsPlaceholders_data() { addFiles(); }

    void everyStringIsTranslatedWithItsPlaceholders()
    {
        QFETCH(QString, name);
        QFETCH(int, entriesMin);
        const QList<Entry> entries = readEntries(pathOf(name));
        QVERIFY2(entries.size() >= entriesMin, qPrintable(QString::number(entries.size())));
        QStringList faults;
        for (const Entry &entry : entries) {
            if (entry.isUnfinished)
                faults.append(QStringLiteral("unfinished: ") + entry.context + QStringLiteral(": ") +
                              entry.source);
            for (const QString &translation : entry.translations) {
                if (translation.trimmed().isEmpty())
                    faults.append(QStringLiteral("empty: ") + entry.source);
                else if (ends(translation) != ends(entry.source))
                    faults.append(QStringLiteral("spaces or dots: ") + entry.source + QStringLiteral(" / ") +
                                  translation);
                if (placeholders(translation) != placeholders(entry.source))
                    faults.append(QStringLiteral("placeholders: ") + entry.source + QStringLiteral(" / ") +
                                  translation);
                if (entry.source.contains(QLatin1Char('&')) != translation.contains(QLatin1Char('&')))
                    faults.append(QStringLiteral("shortcut letter: ") + entry.source);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void everyStringOfTheSourcesIsThere_data() { addFiles(); }

    /// What was added to the sources, and not to the files, would be English in every language.
    void everyStringOfTheSourcesIsThere()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        const QString updated = folder.filePath(name);
        QVERIFY(QFile::copy(pathOf(name), updated));
        QVERIFY(QFile::setPermissions(updated, QFile::ReadOwner | QFile::WriteOwner));
        const QString top = qEnvironmentVariable("TABLEWRIGHT_SOURCE_DIR");
        QStringList arguments{top + QStringLiteral("/ui"),  top + QStringLiteral("/app/workbench"),
                              QStringLiteral("-I"),         top,
                              QStringLiteral("-locations"), QStringLiteral("none"),
                              QStringLiteral("-ts"),        updated};
        if (name == u"tablewright_en.ts")
            arguments.prepend(QStringLiteral("-pluralonly"));
        QProcess lupdate;
        lupdate.start(QStringLiteral(TABLEWRIGHT_LUPDATE), arguments);
        QVERIFY2(lupdate.waitForFinished(), qPrintable(lupdate.errorString()));
        const QByteArray said = lupdate.readAllStandardOutput();
        QCOMPARE(lupdate.exitStatus(), QProcess::NormalExit);
        QCOMPARE(lupdate.exitCode(), 0);
        QStringList missing;
        for (const Entry &entry : readEntries(updated)) {
            if (entry.isUnfinished)
                missing.append(entry.context + QStringLiteral(": ") + entry.source);
        }
        QVERIFY2(missing.isEmpty(),
                 qPrintable(QStringLiteral("`ninja update_translations` takes these in:\n") +
                            missing.join(QLatin1Char('\n'))));
        QVERIFY2(said.contains("Found"), said.constData()); // it did look
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
