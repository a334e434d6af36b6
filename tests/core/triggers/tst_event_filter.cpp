#include "core/triggers/event_filter.h"

#include <QTest>

using core::EventFilter;

class TestEventFilter : public QObject
{
    Q_OBJECT

    static std::string json(const QString &text) { return QString(text).replace(u'\'', u'"').toStdString(); }
    static core::JsonNode record()
    {
        return *core::parseJson(json(QStringLiteral(
            "{'eventName':'MODIFY','userIdentity':{'type':'Service'},'dynamodb':{'SizeBytes':59,"
            "'Keys':{'id':{'S':'ORDER#7'}},'NewImage':{'id':{'S':'ORDER#7'},'status':{'S':'Open'},"
            "'total':{'N':'19.90'},'paid':{'BOOL':false},'note':{'NULL':true},'empty':{'S':''},"
            "'tags':{'SS':['new','gift']},'lines':{'L':[{'M':{'sku':{'S':'a'}}},{'M':{'sku':{'S':'b'}}}]}}}"
            "}")));
    }

private slots:
    void accepts_data()
    {
        QTest::addColumn<QStringList>("patterns");
        QTest::addColumn<bool>("accepted");
        const auto row = [](const char *name, const char *pattern, bool accepted) {
            QTest::newRow(name) << QStringList{QString::fromLatin1(pattern)} << accepted;
        };
        const auto image = [](const char *name, const QString &pattern, bool accepted) {
            QTest::newRow(name) << QStringList{QStringLiteral("{'dynamodb':{'NewImage':%1}}").arg(pattern)}
                                << accepted;
        };
        QTest::newRow("none") << QStringList() << true;
        row("equals", "{'eventName':['MODIFY']}", true);
        row("equals another", "{'eventName':['INSERT']}", false);
        row("or in a list", "{'eventName':['INSERT','MODIFY']}", true);
        row("case counts", "{'eventName':['modify']}", false);
        row("and", "{'eventName':['MODIFY'],'dynamodb':{'Keys':{'id':{'S':['ORDER#8']}}}}", false);
        row("and, both", "{'eventName':['MODIFY'],'dynamodb':{'Keys':{'id':{'S':['ORDER#7']}}}}", true);
        row("a service's", "{'userIdentity':{'type':['Service']}}", true);
        row("a member that is not there", "{'nothing':['a']}", false);
        QTest::newRow("one of two patterns") << QStringList{QStringLiteral("{'eventName':['INSERT']}"),
                                                            QStringLiteral("{'eventName':['MODIFY']}")}
                                             << true;
        image("prefix", QStringLiteral("{'id':{'S':[{'prefix':'ORDER#'}]}}"), true);
        image("another prefix", QStringLiteral("{'id':{'S':[{'prefix':'order#'}]}}"), false);
        image("prefix of any case",
              QStringLiteral("{'id':{'S':[{'prefix':{'equals-ignore-case':'order#'}}]}}"), true);
        image("suffix", QStringLiteral("{'id':{'S':[{'suffix':'#7'}]}}"), true);
        image("another suffix", QStringLiteral("{'id':{'S':[{'suffix':'#8'}]}}"), false);
        image("suffix longer than the text", QStringLiteral("{'status':{'S':[{'suffix':'an Open'}]}}"),
              false);
        image("suffix of any case",
              QStringLiteral("{'status':{'S':[{'suffix':{'equals-ignore-case':'EN'}}]}}"), true);
        image("equals of any case", QStringLiteral("{'status':{'S':[{'equals-ignore-case':'oPEN'}]}}"), true);
        image("anything but", QStringLiteral("{'status':{'S':[{'anything-but':'Closed'}]}}"), true);
        image("anything but it", QStringLiteral("{'status':{'S':[{'anything-but':['Closed','Open']}]}}"),
              false);
        image("anything but a prefix", QStringLiteral("{'status':{'S':[{'anything-but':{'prefix':'Op'}}]}}"),
              false);
        image("anything but a suffix", QStringLiteral("{'status':{'S':[{'anything-but':{'suffix':'ed'}}]}}"),
              true);
        image("anything but of any case",
              QStringLiteral("{'status':{'S':[{'anything-but':{'equals-ignore-case':['OPEN','x']}}]}}"),
              false);
        image("anything but needs a value", QStringLiteral("{'lost':{'S':[{'anything-but':'a'}]}}"), false);
        image("empty", QStringLiteral("{'empty':{'S':['']}}"), true);
        image("true and false", QStringLiteral("{'paid':{'BOOL':[false]}}"), true);
        image("true", QStringLiteral("{'paid':{'BOOL':[true]}}"), false);
        image("null is no value that NULL has", QStringLiteral("{'note':{'NULL':[null]}}"), false);
        image("exists", QStringLiteral("{'status':{'S':[{'exists':true}]}}"), true);
        image("does not exist", QStringLiteral("{'status':{'S':[{'exists':false}]}}"), false);
        image("exists not", QStringLiteral("{'lost':{'S':[{'exists':false}]}}"), true);
        image("exists looks at leaves", QStringLiteral("{'status':[{'exists':true}]}"), false);
        image("exists not, or a value", QStringLiteral("{'status':{'S':[{'exists':false},'Open']}}"), true);
        image("a member of a set", QStringLiteral("{'tags':{'SS':['gift']}}"), true);
        image("inside of a list", QStringLiteral("{'lines':{'L':{'M':{'sku':{'S':['b']}}}}}"), true);
        image("inside of a list, nowhere", QStringLiteral("{'lines':{'L':{'M':{'sku':{'S':['c']}}}}}"),
              false);
        image("a number is a string", QStringLiteral("{'total':{'N':['19.90']}}"), true);
        image("numeric fits no string", QStringLiteral("{'total':{'N':[{'numeric':['>',1]}]}}"), false);
        row("numeric", "{'dynamodb':{'SizeBytes':[{'numeric':['=',59.0]}]}}", true);
        row("numeric range", "{'dynamodb':{'SizeBytes':[{'numeric':['>',10,'<=',59]}]}}", true);
        row("numeric outside", "{'dynamodb':{'SizeBytes':[{'numeric':['>',10,'<',59]}]}}", false);
        row("a number as written", "{'dynamodb':{'SizeBytes':[59]}}", true);
        row("another way to write it", "{'dynamodb':{'SizeBytes':[59.0]}}", false);
        row("or over members", "{'$or':[{'eventName':['INSERT']},{'dynamodb':{'SizeBytes':[59]}}]}", true);
        row("or over members, none", "{'$or':[{'eventName':['INSERT']},{'dynamodb':{'SizeBytes':[58]}}]}",
            false);
    }
    void accepts()
    {
        QFETCH(const QStringList, patterns);
        std::vector<std::string> texts;
        for (const QString &pattern : patterns)
            texts.push_back(json(pattern));
        const auto filter = EventFilter::parse(texts);
        QVERIFY2(filter, filter ? "" : filter.error().message().c_str());
        QTEST(filter->accepts(record()), "accepted");
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *pattern, const char *said) {
            QTest::newRow(name) << QString::fromLatin1(pattern) << QString::fromLatin1(said);
        };
        row("no JSON", "{'a'", "Filter pattern: ");
        row("no object", "['a']", "an object with at least one member is needed");
        row("nothing", "{}", "an object with at least one member is needed");
        row("a value outside of a list", "{'a':{'b':'c'}}", "at a.b: a value stands in a list");
        row("an empty list", "{'a':[]}", "at a: a list of rules is not empty");
        row("an unknown operator", "{'a':[{'wildcard':'*'}]}", "at a: there is no operator wildcard");
        row("two operators", "{'a':[{'prefix':'a','suffix':'b'}]}", "at a: a rule has one operator");
        row("a number as prefix", "{'a':[{'prefix':1}]}", "prefix takes a string");
        row("exists maybe", "{'a':[{'exists':'yes'}]}", "exists is true or false");
        row("numeric without a number", "{'a':[{'numeric':['>']}]}", "numeric takes one or two pairs");
        row("numeric with a text", "{'a':[{'numeric':['>','1']}]}", "numeric compares with numbers");
        row("numeric with an unknown comparison", "{'a':[{'numeric':['!=',1]}]}", "numeric compares by");
        row("anything but nothing", "{'a':[{'anything-but':[]}]}", "anything-but takes");
        row("or of one", "{'$or':[{'a':['b']}]}", "$or takes a list of two or more patterns");
    }
    void refuses()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, said);
        const auto filter = EventFilter::parse({json(pattern)});
        QVERIFY(!filter);
        QVERIFY2(QString::fromStdString(filter.error().message()).contains(said),
                 filter.error().message().c_str());
    }
    void limitsTheirNumberAndSize()
    {
        QVERIFY(EventFilter::parse(std::vector<std::string>(10, json(QStringLiteral("{'a':['b']}")))));
        QVERIFY(!EventFilter::parse(std::vector<std::string>(11, json(QStringLiteral("{'a':['b']}")))));
        QVERIFY(!EventFilter::parse({json(QStringLiteral("{'a':['%1']}").arg(QString(4096, u'x')))}));
    }
};

QTEST_GUILESS_MAIN(TestEventFilter)
#include "tst_event_filter.moc"
