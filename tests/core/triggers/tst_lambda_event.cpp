#include "core/triggers/lambda_event.h"

#include "core/values/json_tree.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

class TestLambdaEvent : public QObject
{
    Q_OBJECT

    static core::Record record()
    {
        core::Record record;
        record.eventId = "0123456789abcdef0123456789abcdef";
        record.eventName = core::EventName::Modify;
        record.eventVersion = "1.1";
        record.eventSource = "aws:dynamodb";
        record.awsRegion = "eu-central-1";
        core::StreamRecord &data = record.dynamodb;
        data.approximateCreationDateTimeMicros = 1700000000000000;
        data.keys = {{"id", core::AttributeValue::string("a \"quoted\" one")}};
        data.newImage = core::Item{{"id", core::AttributeValue::string("a \"quoted\" one")},
                                   {"n", core::AttributeValue::number(2)}};
        data.oldImage = core::Item{{"id", core::AttributeValue::string("a \"quoted\" one")},
                                   {"n", core::AttributeValue::number(1)}};
        data.sequenceNumber = "000000000000000000111";
        data.sizeBytes = 59;
        data.streamViewType = core::StreamViewType::NewAndOldImages;
        return record;
    }
    /// Single quotes stand for double ones, tildes for those inside of a text.
    static QByteArray quoted(QByteArray json) { return json.replace('\'', '"').replace('~', "\\\""); }
    static QJsonObject parsed(const std::string &json)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    }

private slots:
    void aRecordIsAsLambdaHandsItOver()
    {
        const QJsonObject json =
            parsed(core::lambdaRecord(record(), "arn:aws:dynamodb:x:0:table/t/stream/1"));
        QCOMPARE(QJsonDocument(json).toJson(QJsonDocument::Compact),
                 QJsonDocument::fromJson(
                     quoted("{'eventID':'0123456789abcdef0123456789abcdef','eventName':'MODIFY',"
                            "'eventVersion':'1.1','eventSource':'aws:dynamodb','awsRegion':'eu-central-1',"
                            "'dynamodb':{'ApproximateCreationDateTime':1700000000,'Keys':{'id':{'S':'a "
                            "~quoted~ one'}},"
                            "'NewImage':{'id':{'S':'a ~quoted~ one'},'n':{'N':'2'}},"
                            "'OldImage':{'id':{'S':'a ~quoted~ one'},'n':{'N':'1'}},"
                            "'SequenceNumber':'000000000000000000111','SizeBytes':59,"
                            "'StreamViewType':'NEW_AND_OLD_IMAGES'},"
                            "'eventSourceARN':'arn:aws:dynamodb:x:0:table/t/stream/1'}"))
                     .toJson(QJsonDocument::Compact));
    }
    void whatIsNotThereIsLeftOut()
    {
        core::Record removed = record();
        removed.eventName = core::EventName::Remove;
        removed.dynamodb.newImage.reset();
        removed.dynamodb.oldImage.reset();
        removed.userIdentity = core::StreamIdentity{"dynamodb.amazonaws.com", "Service"};
        const QJsonObject json = parsed(core::lambdaRecord(removed, "arn"));
        const QJsonObject data = json[QStringLiteral("dynamodb")].toObject();
        QVERIFY(!data.contains(QStringLiteral("NewImage")) && !data.contains(QStringLiteral("OldImage")));
        QCOMPARE(json[QStringLiteral("userIdentity")].toObject(),
                 QJsonObject({{"type", "Service"}, {"principalId", "dynamodb.amazonaws.com"}}));
        QVERIFY(!parsed(core::lambdaRecord(record(), "arn")).contains(QStringLiteral("userIdentity")));
    }
    void anEventHasAllRecordsAlsoForPeople()
    {
        const std::vector<std::string> records(3, core::lambdaRecord(record(), "arn"));
        const QJsonObject compact = parsed(core::lambdaEvent(records));
        QCOMPARE(compact[QStringLiteral("Records")].toArray().size(), 3);
        const std::string text = core::lambdaEventText(records);
        QCOMPARE(parsed(text), compact);
        QVERIFY(text.find("\n      \"eventID\": ") != std::string::npos);
        QCOMPARE(parsed(core::lambdaEventText({})), parsed(core::lambdaEvent({})));
    }
};

QTEST_GUILESS_MAIN(TestLambdaEvent)
#include "tst_lambda_event.moc"
