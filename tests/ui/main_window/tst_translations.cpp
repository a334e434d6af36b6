// Holds the translation files to their sources: nothing unfinished, no placeholder lost, no shortcut letter
// missing.

#include <QFile>
#include <QRegularExpression>
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
            entries.last().isUnfinished = xml.attributes().value(QStringLiteral("type")) == u"unfinished";
            while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != u"translation") {
                if (xml.isStartElement() && xml.name() == u"numerusform")
                    entries.last().translations.append(xml.readElementText());
                else if (xml.isCharacters() && !xml.isWhitespace())
                    entries.last().translations.append(xml.text().toString());
            }
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

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyStringIsTranslatedWithItsPlaceholders_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("entriesMin");
        QTest::newRow("German") << QStringLiteral("tablewright_de.ts") << 300;
        QTest::newRow("English plurals") << QStringLiteral("tablewright_en.ts") << 3;
    }

    void everyStringIsTranslatedWithItsPlaceholders()
    {
        QFETCH(QString, name);
        QFETCH(int, entriesMin);
        const QList<Entry> entries = readEntries(qEnvironmentVariable("TABLEWRIGHT_SOURCE_DIR") +
                                                 QStringLiteral("/translations/") + name);
        QVERIFY2(entries.size() >= entriesMin, qPrintable(QString::number(entries.size())));
        QStringList faults;
        for (const Entry &entry : entries) {
            if (entry.isUnfinished || entry.translations.isEmpty())
                faults.append(QStringLiteral("unfinished: ") + entry.context + QStringLiteral(": ") +
                              entry.source);
            for (const QString &translation : entry.translations) {
                if (placeholders(translation) != placeholders(entry.source))
                    faults.append(QStringLiteral("placeholders: ") + entry.source + QStringLiteral(" / ") +
                                  translation);
                if (entry.source.contains(QLatin1Char('&')) != translation.contains(QLatin1Char('&')))
                    faults.append(QStringLiteral("shortcut letter: ") + entry.source);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
