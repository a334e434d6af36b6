// Requests, responses and errors as JSON: each text here has all members of its shape, and must come back as
// it was.

#include "core/api/codec/codec.h"
#include "core/api/error_details.h"
#include "tests/support/random_seed.h"

#include <QTest>

using namespace core;

namespace {

using RoundTrip = QString (*)(const std::string &);

QString toText(const Error &error)
{
    return QString::fromStdString(std::string(exceptionName(error.code())) + ": " + error.message());
}

template <typename Request>
QString requestRoundTrip(const std::string &json)
{
    const Result<Request> request = readRequest<Request>(json);
    return request ? QString::fromStdString(writeRequest(*request)) : toText(request.error());
}

template <typename Response>
QString responseRoundTrip(const std::string &json)
{
    const Result<Response> response = readResponse<Response>(json);
    return response ? QString::fromStdString(writeResponse(*response)) : toText(response.error());
}

/// Single quotes stand for double ones.
QString json(QString text)
{
    return text.replace('\'', '"');
}

} // namespace

Q_DECLARE_METATYPE(RoundTrip)

class TestCodec : public QObject
{
    Q_OBJECT

private slots:
    void requestsComeBackAsTheyWere_data()
    {
        QTest::addColumn<RoundTrip>("roundTrip");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, RoundTrip roundTrip, const QString &text) {
            QTest::newRow(name) << roundTrip << json(text);
        };
        const QString index =
            "'IndexName':'idx','KeySchema':[{'AttributeName':'a','KeyType':'HASH'},"
            "{'AttributeName':'b','KeyType':'RANGE'}],'Projection':{'ProjectionType':'INCLUDE',"
            "'NonKeyAttributes':['x','y']}";
        const QString throughput = "'ProvisionedThroughput':{'ReadCapacityUnits':5,'WriteCapacityUnits':6}";
        row("CreateTable", requestRoundTrip<CreateTableRequest>,
            "{'TableName':'abc','AttributeDefinitions':[{'AttributeName':'a','AttributeType':'S'},"
            "{'AttributeName':'b','AttributeType':'N'},{'AttributeName':'c','AttributeType':'B'}],"
            "'KeySchema':[{'AttributeName':'a','KeyType':'HASH'}],'LocalSecondaryIndexes':[{" +
                index + "}],'GlobalSecondaryIndexes':[{" + index + "," + throughput +
                "}],'BillingMode':'PROVISIONED'," + throughput +
                ",'TableClass':'STANDARD_INFREQUENT_ACCESS','DeletionProtectionEnabled':false}");
        row("DescribeTable", requestRoundTrip<DescribeTableRequest>, "{'TableName':'abc'}");
        row("CreateTable with all options", requestRoundTrip<CreateTableRequest>,
            "{'TableName':'abc','AttributeDefinitions':[{'AttributeName':'a','AttributeType':'S'}],"
            "'StreamSpecification':{'StreamEnabled':true,'StreamViewType':'KEYS_ONLY'},"
            "'SSESpecification':{'Enabled':true,'SSEType':'KMS','KMSMasterKeyId':'k'},'Tags':[{'Key':'a','"
            "Value':''}],"
            "'WarmThroughput':{'ReadUnitsPerSecond':1,'WriteUnitsPerSecond':2},'ResourcePolicy':'{}',"
            "'OnDemandThroughput':{'MaxReadRequestUnits':-1,'MaxWriteRequestUnits':2},'GlobalTableSourceArn':"
            "'arn',"
            "'GlobalTableSettingsReplicationMode':'ENABLED_WITH_OVERRIDES','VectorIndexes':[{'IndexName':'"
            "vec',"
            "'VectorAttribute':{'AttributeName':'v'},'SearchSchema':[{'AttributeName':'h',"
            "'SearchSchemaElementType':'INLINE_FILTER'}],'Projection':{'ProjectionType':'ALL'},'Dimensions':"
            "3,"
            "'DistanceFunction':'COSINE'}]}");
        row("UpdateTable with all options", requestRoundTrip<UpdateTableRequest>,
            "{'TableName':'abc','GlobalSecondaryIndexUpdates':[{'Update':{'IndexName':'one','"
            "OnDemandThroughput':{"
            "'MaxReadRequestUnits':5},'WarmThroughput':{'WriteUnitsPerSecond':6}}}],'StreamSpecification':{"
            "'StreamEnabled':false},'SSESpecification':{'Enabled':false},'ReplicaUpdates':[{'Create':{'"
            "RegionName':"
            "'a'}},{'Update':{'RegionName':'b'}},{'Delete':{'RegionName':'c'}}],'MultiRegionConsistency':'"
            "STRONG',"
            "'GlobalTableWitnessUpdates':[{'Create':{'RegionName':'d'}}],'VectorIndexUpdates':[{'Delete':{'"
            "IndexName':"
            "'vec'}}]}");
        row("TagResource", requestRoundTrip<TagResourceRequest>,
            "{'ResourceArn':'arn','Tags':[{'Key':'a','Value':'b'}]}");
        row("UntagResource", requestRoundTrip<UntagResourceRequest>,
            "{'ResourceArn':'arn:::::/','TagKeys':['a','b']}");
        row("ListTagsOfResource", requestRoundTrip<ListTagsOfResourceRequest>,
            "{'ResourceArn':'arn','NextToken':'t'}");
        row("PutResourcePolicy", requestRoundTrip<PutResourcePolicyRequest>,
            "{'ResourceArn':'arn','Policy':'{}','ExpectedRevisionId':'1','ConfirmRemoveSelfResourceAccess':"
            "true}");
        row("UpdateContributorInsights", requestRoundTrip<UpdateContributorInsightsRequest>,
            "{'TableName':'abc','IndexName':'idx','ContributorInsightsAction':'DISABLE',"
            "'ContributorInsightsMode':'THROTTLED_KEYS'}");
        row("UpdateGlobalTable", requestRoundTrip<UpdateGlobalTableRequest>,
            "{'GlobalTableName':'abc','ReplicaUpdates':[{'Create':{'RegionName':'a'}},{'Delete':{'RegionName'"
            ":'b'}}]}");
        row("EnableKinesisStreamingDestination", requestRoundTrip<EnableKinesisStreamingDestinationRequest>,
            "{'TableName':'abc','StreamArn':'arn','EnableKinesisStreamingConfiguration':{"
            "'ApproximateCreationDateTimePrecision':'MICROSECOND'}}");
        row("DeleteTable", requestRoundTrip<DeleteTableRequest>, "{'TableName':'abc'}");
        row("ListTables", requestRoundTrip<ListTablesRequest>, "{'ExclusiveStartTableName':'abc','Limit':7}");
        row("UpdateTable", requestRoundTrip<UpdateTableRequest>,
            "{'TableName':'abc','AttributeDefinitions':[{'AttributeName':'a','AttributeType':'S'}],"
            "'BillingMode':'PAY_PER_REQUEST'," +
                throughput + ",'GlobalSecondaryIndexUpdates':[{'Update':{'IndexName':'one'," + throughput +
                "}},{'Create':{" + index +
                "}},{'Delete':{'IndexName':'two'}}],'TableClass':'STANDARD',"
                "'DeletionProtectionEnabled':true}");
        const QString names = "'ExpressionAttributeNames':{'#b':'x','#a':'y'}";
        const QString values = "'ExpressionAttributeValues':{':b':{'N':'1'},':a':{'L':[{'NULL':true}]}}";
        const QString options =
            "'ConditionExpression':'a = :a'," + names + "," + values +
            ",'ReturnValues':'ALL_OLD','ReturnConsumedCapacity':'INDEXES',"
            "'ReturnItemCollectionMetrics':'SIZE','ReturnValuesOnConditionCheckFailure':'ALL_OLD'}";
        row("GetItem", requestRoundTrip<GetItemRequest>,
            "{'TableName':'abc','Key':{'a':{'S':'x'}},'ConsistentRead':true,'ProjectionExpression':'a, b'," +
                names + ",'ReturnConsumedCapacity':'TOTAL'}");
        row("PutItem", requestRoundTrip<PutItemRequest>,
            "{'TableName':'abc','Item':{'a':{'S':'x'}}," + options);
        row("UpdateItem", requestRoundTrip<UpdateItemRequest>,
            "{'TableName':'abc','Key':{'a':{'S':'x'}},'UpdateExpression':'SET b = :b'," + options);
        row("DeleteItem", requestRoundTrip<DeleteItemRequest>,
            "{'TableName':'abc','Key':{'a':{'S':'x'}}," + options);
        row("Query", requestRoundTrip<QueryRequest>,
            "{'TableName':'abc','IndexName':'idx','KeyConditionExpression':'a = :a','FilterExpression':'b = "
            ":b',"
            "'ProjectionExpression':'c'," +
                names + "," + values +
                ",'Select':'SPECIFIC_ATTRIBUTES','Limit':3,'ConsistentRead':true,'ScanIndexForward':false,"
                "'ExclusiveStartKey':{'a':{'S':'x'}},'ReturnConsumedCapacity':'TOTAL'}");
        row("Scan", requestRoundTrip<ScanRequest>,
            "{'TableName':'abc','IndexName':'idx','FilterExpression':'b = :b','ProjectionExpression':'c'," +
                names + "," + values +
                ",'Select':'COUNT','Limit':3,'TotalSegments':4,'Segment':0,'ConsistentRead':true,"
                "'ExclusiveStartKey':{'a':{'S':'x'}},'ReturnConsumedCapacity':'TOTAL'}");
        row("legacy query", requestRoundTrip<QueryRequest>,
            "{'TableName':'abc','KeyConditions':{'z':{'AttributeValueList':[{'S':'x'}],'ComparisonOperator':"
            "'EQ'}},'QueryFilter':{'b':{'ComparisonOperator':'NOT_NULL'}},'ConditionalOperator':'OR',"
            "'AttributesToGet':['c','a']}");
        row("legacy update", requestRoundTrip<UpdateItemRequest>,
            "{'TableName':'abc','Key':{'a':{'S':'x'}},'Expected':{'b':{'Value':{'N':'1'},'Exists':true},'a':{"
            "'Exists':false}},'ConditionalOperator':'AND','AttributeUpdates':{'z':{'Value':{'N':'2'},"
            "'Action':'ADD'},'y':{'Action':'DELETE'}}}");
        row("BatchGetItem", requestRoundTrip<BatchGetItemRequest>,
            "{'RequestItems':{'zzz':{'Keys':[{'a':{'S':'x'}},{'a':{'S':'y'}}],'ConsistentRead':true,"
            "'ProjectionExpression':'c'," +
                names + "},'abc':{'Keys':[{'b':{'N':'1'}}]}},'ReturnConsumedCapacity':'TOTAL'}");
        row("BatchWriteItem", requestRoundTrip<BatchWriteItemRequest>,
            "{'RequestItems':{'zzz':[{'PutRequest':{'Item':{'a':{'S':'x'}}}},{'DeleteRequest':{'Key':{'a':{'"
            "S':'y'}}}}],"
            "'abc':[{'DeleteRequest':{'Key':{}}}]},'ReturnConsumedCapacity':'TOTAL','"
            "ReturnItemCollectionMetrics':'SIZE'}");
        row("TransactGetItems", requestRoundTrip<TransactGetItemsRequest>,
            "{'TransactItems':[{'Get':{'TableName':'abc','Key':{'a':{'S':'x'}},'ProjectionExpression':'c'," +
                names + "}}],'ReturnConsumedCapacity':'TOTAL'}");
        const QString guarded = "'ConditionExpression':'a = :a'," + names + "," + values +
                                ",'ReturnValuesOnConditionCheckFailure':'ALL_OLD'}}";
        row("TransactWriteItems", requestRoundTrip<TransactWriteItemsRequest>,
            "{'TransactItems':[{'ConditionCheck':{'TableName':'abc','Key':{'a':{'S':'x'}}," + guarded +
                ",{'Put':{'TableName':'abc','Item':{'a':{'S':'x'}}," + guarded +
                ",{'Delete':{'TableName':'abc','Key':{'a':{'S':'x'}}," + guarded +
                ",{'Update':{'TableName':'abc','Key':{'a':{'S':'x'}},'UpdateExpression':'REMOVE b'," +
                guarded +
                "],'ClientRequestToken':'t','ReturnConsumedCapacity':'TOTAL','ReturnItemCollectionMetrics':'"
                "SIZE'}");
    }
    void requestsComeBackAsTheyWere()
    {
        QFETCH(const RoundTrip, roundTrip);
        QFETCH(const QString, text);
        QCOMPARE(roundTrip(text.toStdString()), text);
        QCOMPARE(roundTrip(text.chopped(1).toStdString()).left(14), QString("InvalidFormat:"));
    }

    void damagedRequestsAreReadOrRefused_data() { requestsComeBackAsTheyWere_data(); }
    void damagedRequestsAreReadOrRefused()
    {
        QFETCH(const RoundTrip, roundTrip);
        QFETCH(const QString, text);
        std::mt19937_64 random = support::seededRandom();
        constexpr std::string_view kPieces = "{}[]:,\"\\5-.etnSNML ";
        for (int i = 0; i < 2000; ++i) {
            std::string damaged = text.toStdString();
            for (std::uint64_t changes = 1 + random() % 3; changes > 0; --changes) {
                const std::size_t at = random() % damaged.size();
                if (random() % 2 == 0)
                    damaged[at] = kPieces[random() % kPieces.size()];
                else
                    damaged.erase(at, 1 + random() % 8);
            }
            // What is read at all says the same when it is read again.
            const QString once = roundTrip(damaged);
            if (once.startsWith('{'))
                QCOMPARE(roundTrip(once.toStdString()), once);
        }
    }

    void responsesComeBackAsTheyWere_data()
    {
        QTest::addColumn<RoundTrip>("roundTrip");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, RoundTrip roundTrip, const QString &text) {
            QTest::newRow(name) << roundTrip << json(text);
        };
        const QString keySchema = "'KeySchema':[{'AttributeName':'a','KeyType':'HASH'}]";
        const QString throughput = "'ProvisionedThroughput':{'NumberOfDecreasesToday':0,'ReadCapacityUnits':"
                                   "5,'WriteCapacityUnits':6}";
        const QString sizes = "'IndexSizeBytes':10,'ItemCount':2,'IndexArn':'arn:i'";
        const QString description =
            "{'AttributeDefinitions':[{'AttributeName':'a','AttributeType':'S'}],'TableName':'abc'," +
            keySchema + ",'TableStatus':'UPDATING','CreationDateTime':1700000000.123," + throughput +
            ",'TableSizeBytes':123,'ItemCount':4,'TableArn':'arn:x','TableId':'id',"
            "'BillingModeSummary':{'BillingMode':'PAY_PER_REQUEST'},'LocalSecondaryIndexes':[{'IndexName':'"
            "idx'," +
            keySchema + ",'Projection':{'ProjectionType':'ALL'}," + sizes +
            "}],'GlobalSecondaryIndexes':[{'IndexName':'gdx'," + keySchema +
            ",'Projection':{'ProjectionType':'KEYS_ONLY'},'IndexStatus':'CREATING','Backfilling':true," +
            throughput + "," + sizes +
            "}],'TableClassSummary':{'TableClass':'STANDARD'},'DeletionProtectionEnabled':true}";
        row("CreateTable", responseRoundTrip<CreateTableResponse>,
            "{'TableDescription':" + description + "}");
        row("UpdateTable", responseRoundTrip<UpdateTableResponse>,
            "{'TableDescription':" + description + "}");
        row("DeleteTable", responseRoundTrip<DeleteTableResponse>,
            "{'TableDescription':" + description + "}");
        row("DescribeTable", responseRoundTrip<DescribeTableResponse>, "{'Table':" + description + "}");
        row("a table with all options", responseRoundTrip<DescribeTableResponse>,
            "{'Table':{'TableName':'abc','TableStatus':'ACTIVE','ProvisionedThroughput':{'"
            "LastIncreaseDateTime':2,"
            "'LastDecreaseDateTime':3.5,'NumberOfDecreasesToday':1,'ReadCapacityUnits':5,'WriteCapacityUnits'"
            ":6},"
            "'TableSizeBytes':1,'ItemCount':1,'TableArn':'arn:x','TableId':'id','BillingModeSummary':{'"
            "BillingMode':"
            "'PROVISIONED','LastUpdateToPayPerRequestDateTime':9},'GlobalSecondaryIndexes':[{'IndexName':'"
            "gdx'," +
                keySchema +
                ",'Projection':{'ProjectionType':'ALL'},'IndexStatus':'ACTIVE','ProvisionedThroughput':{"
                "'NumberOfDecreasesToday':0,'ReadCapacityUnits':0,'WriteCapacityUnits':0},'"
                "OnDemandThroughput':{"
                "'MaxReadRequestUnits':5},'WarmThroughput':{'ReadUnitsPerSecond':1,'WriteUnitsPerSecond':2,'"
                "Status':"
                "'UPDATING'}," +
                sizes +
                "}],'StreamSpecification':{'StreamEnabled':true,'StreamViewType':'NEW_IMAGE'},'"
                "LatestStreamLabel':'l',"
                "'LatestStreamArn':'a','SSEDescription':{'Status':'ENABLED','SSEType':'KMS','KMSMasterKeyArn'"
                ":'k'},"
                "'TableClassSummary':{'TableClass':'STANDARD','LastUpdateDateTime':7},'"
                "DeletionProtectionEnabled':"
                "false,'OnDemandThroughput':{'MaxWriteRequestUnits':5},'WarmThroughput':{'ReadUnitsPerSecond'"
                ":3,"
                "'WriteUnitsPerSecond':4,'Status':'ACTIVE'}}}");
        row("tags", responseRoundTrip<ListTagsOfResourceResponse>,
            "{'Tags':[{'Key':'a','Value':'b'}],'NextToken':'t'}");
        row("nothing at all", responseRoundTrip<TagResourceResponse>, "");
        row("a policy", responseRoundTrip<GetResourcePolicyResponse>, "{'Policy':'{}','RevisionId':'1'}");
        row("limits", responseRoundTrip<DescribeLimitsResponse>,
            "{'AccountMaxReadCapacityUnits':1,'AccountMaxWriteCapacityUnits':2,'TableMaxReadCapacityUnits':3,"
            "'TableMaxWriteCapacityUnits':4}");
        row("endpoints", responseRoundTrip<DescribeEndpointsResponse>,
            "{'Endpoints':[{'Address':'a','CachePeriodInMinutes':1440}]}");
        row("insights", responseRoundTrip<DescribeContributorInsightsResponse>,
            "{'TableName':'abc','IndexName':'idx','ContributorInsightsRuleList':['r'],'"
            "ContributorInsightsStatus':"
            "'ENABLED','LastUpdateDateTime':1.5,'ContributorInsightsMode':'ACCESSED_AND_THROTTLED_KEYS'}");
        row("global tables", responseRoundTrip<ListGlobalTablesResponse>,
            "{'GlobalTables':[{'GlobalTableName':'abc','ReplicationGroup':[{'RegionName':'a'}]}],"
            "'LastEvaluatedGlobalTableName':'abc'}");
        row("destinations", responseRoundTrip<DescribeKinesisStreamingDestinationResponse>,
            "{'TableName':'abc','KinesisDataStreamDestinations':[{'StreamArn':'a','DestinationStatus':"
            "'ENABLE_FAILED','DestinationStatusDescription':'d','ApproximateCreationDateTimePrecision':"
            "'MILLISECOND'}]}");
        row("ListTables", responseRoundTrip<ListTablesResponse>,
            "{'TableNames':['abc'],'LastEvaluatedTableName':'abc'}");
        row("no tables", responseRoundTrip<ListTablesResponse>, "{'TableNames':[]}");
        const QString capacity = "{'TableName':'abc','CapacityUnits':3.5,'Table':{'CapacityUnits':1.0},"
                                 "'GlobalSecondaryIndexes':{'g':{'CapacityUnits':2.0}},"
                                 "'LocalSecondaryIndexes':{'l':{'CapacityUnits':0.5}}}";
        const QString metrics = "{'ItemCollectionKey':{'a':{'S':'x'}},'SizeEstimateRangeGB':[0.0,1.0]}";
        row("GetItem", responseRoundTrip<GetItemResponse>,
            "{'Item':{'a':{'S':'x'}},'ConsumedCapacity':" + capacity + "}");
        row("nothing", responseRoundTrip<GetItemResponse>, "{}");
        row("an empty item", responseRoundTrip<GetItemResponse>, "{'Item':{}}");
        row("writes", responseRoundTrip<WriteItemResponse>,
            "{'Attributes':{'a':{'S':'x'}},'ConsumedCapacity':" + capacity +
                ",'ItemCollectionMetrics':" + metrics + "}");
        row("pages", responseRoundTrip<PageResponse>,
            "{'Items':[{'a':{'S':'x'}},{}],'Count':2,'ScannedCount':5,'LastEvaluatedKey':{'a':{'S':'x'}},"
            "'ConsumedCapacity':" +
                capacity + "}");
        row("an empty page", responseRoundTrip<PageResponse>, "{'Items':[],'Count':0,'ScannedCount':0}");
        row("BatchGetItem", responseRoundTrip<BatchGetItemResponse>,
            "{'Responses':{'abc':[{'a':{'S':'x'}}],'xyz':[]},'UnprocessedKeys':{'abc':{'Keys':[{'a':{'S':'y'}"
            "}],"
            "'ConsistentRead':true}},'ConsumedCapacity':[" +
                capacity + "]}");
        row("BatchWriteItem", responseRoundTrip<BatchWriteItemResponse>,
            "{'UnprocessedItems':{'abc':[{'PutRequest':{'Item':{'a':{'S':'x'}}}}]},'ItemCollectionMetrics':{'"
            "abc':[" +
                metrics + "]},'ConsumedCapacity':[" + capacity + "]}");
        row("TransactGetItems", responseRoundTrip<TransactGetItemsResponse>,
            "{'Responses':[{'Item':{'a':{'S':'x'}}},{}],'ConsumedCapacity':[{'TableName':'abc','"
            "CapacityUnits':2.0,"
            "'ReadCapacityUnits':2.0,'Table':{'ReadCapacityUnits':2.0,'CapacityUnits':2.0}}]}");
        row("TransactWriteItems", responseRoundTrip<TransactWriteItemsResponse>,
            "{'ConsumedCapacity':[{'TableName':'abc','CapacityUnits':2.0,'WriteCapacityUnits':2.0,"
            "'GlobalSecondaryIndexes':{'g':{'WriteCapacityUnits':2.0,'CapacityUnits':2.0}}}],"
            "'ItemCollectionMetrics':{'abc':[" +
                metrics + "]}}");
    }
    void responsesComeBackAsTheyWere()
    {
        QFETCH(const RoundTrip, roundTrip);
        QFETCH(const QString, text);
        QCOMPARE(roundTrip(text.toStdString()), text);
    }

    void whatADeleteExpectsIsNotOnTheWire()
    {
        const std::string sent = "{\"TransactItems\":[{\"Delete\":{\"TableName\":\"abc\",\"Key\":{}}}]}";
        TransactWriteItemsRequest request;
        TransactWrite &remove = request.transactItems.emplace_back();
        remove.action = TransactWrite::Action::Delete;
        remove.tableName = "abc";
        remove.key.emplace();
        remove.item.emplace();
        QCOMPARE(writeRequest(request), sent);
        const auto read = readRequest<TransactWriteItemsRequest>(
            "{\"TransactItems\":[{\"Delete\":{\"TableName\":\"abc\",\"Key\":{},\"Item\":{}}}]}");
        QVERIFY(read);
        QVERIFY(!read->transactItems[0].item);
    }
    void defaultsAreLeftOut()
    {
        QueryRequest query;
        query.tableName = "abc";
        QCOMPARE(writeRequest(query, JsonLayout::Indented), std::string("{\n  \"TableName\": \"abc\"\n}"));
        QVERIFY(readRequest<QueryRequest>("{}")->scanIndexForward);
    }

    void itemsThatAreTextAlreadyStayAsTheyAre()
    {
        PageResponse page;
        page.itemsJson = R"({"a":{"S":"x"}},{})";
        page.count = page.scannedCount = 2;
        QCOMPARE(writeResponse(page),
                 std::string(R"({"Items":[{"a":{"S":"x"}},{}],"Count":2,"ScannedCount":2})"));
        GetItemResponse got;
        got.itemJson = R"({"a":{"S":"x"}})";
        QCOMPARE(writeResponse(got), std::string(R"({"Item":{"a":{"S":"x"}}})"));
    }

    void countsHaveNoItems()
    {
        PageResponse page;
        page.count = page.scannedCount = 3;
        QCOMPARE(writeCount(page), std::string(R"({"Count":3,"ScannedCount":3})"));
    }

    void refusesResponsesItCannotHold()
    {
        const auto errorOf = [](const char *text) {
            const Result<DescribeTableResponse> response = readResponse<DescribeTableResponse>(text);
            return response ? QString() : QString::fromStdString(response.error().message());
        };
        QVERIFY(errorOf(R"({"Table":{"TableStatus":"SLEEPING"}})").contains("SLEEPING"));
        QVERIFY(errorOf(R"({"Table":5})").contains("Unexpected field type"));
        QVERIFY(errorOf("<html>").contains("byte 0"));
        QCOMPARE(errorOf("{}"), QString());
    }

    void saysWhereARequestIsNoJson()
    {
        const Result<ScanRequest> request = readRequest<ScanRequest>("{\n \"TableName\": \"a\",,\n}");
        QCOMPARE(toText(request.error()),
                 QString("InvalidFormat: Line 2, column 19: Expected a name in quotes, found ','"));
        const Result<ScanRequest> twice = readRequest<ScanRequest>(R"({"Limit":1,"Limit":2})");
        QCOMPARE(toText(twice.error()),
                 QString("InvalidFormat: Line 1, column 12: The name \"Limit\" is here twice"));
    }

    void namesOperations()
    {
        QCOMPARE(operationName<TransactWriteItemsRequest>(), std::string_view("TransactWriteItems"));
        const std::vector<std::string_view> names = operationNames();
        QVERIFY(std::is_sorted(names.begin(), names.end()));
        QCOMPARE(std::count(names.begin(), names.end(), operationName<PutItemRequest>()), 1);
    }

    void errorsAsTheService_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("body");
        const auto row = [](ErrorCode code, const char *body) {
            QTest::newRow(std::string(exceptionName(code)).c_str()) << int(code) << json(body);
        };
        row(ErrorCode::Validation,
            "{'__type':'com.amazon.coral.validate#ValidationException','message':'text'}");
        row(ErrorCode::Serialization,
            "{'__type':'com.amazon.coral.service#SerializationException','Message':'text'}");
        row(ErrorCode::InvalidFormat, "{'__type':'com.amazon.coral.service#SerializationException'}");
        row(ErrorCode::UnknownOperation, "{'__type':'com.amazon.coral.service#UnknownOperationException'}");
        row(ErrorCode::ResourceNotFound,
            "{'__type':'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException','message':'text'}");
        row(ErrorCode::RequestLimitExceeded,
            "{'__type':'com.amazonaws.dynamodb.v20120810#RequestLimitExceeded','message':'text'}");
        row(ErrorCode::TransactionInProgress,
            "{'__type':'com.amazonaws.dynamodb.v20120810#TransactionInProgressException','Message':'text'}");
        row(ErrorCode::Corruption,
            "{'__type':'com.amazonaws.dynamodb.v20120810#InternalServerError','message':'text'}");
    }
    void errorsAsTheService()
    {
        QFETCH(const int, code);
        const Error error(ErrorCode(code), "text");
        const std::string body = writeError(error);
        QTEST(QString::fromStdString(body), "body");
        const Error back = readError(body);
        if (ErrorCode(code) < ErrorCode::Corruption) // ours nobody tells apart
            QCOMPARE(back.code(), error.code());
        if (ErrorCode(code) == ErrorCode::Validation)
            QCOMPARE(back.message(), error.message());
    }

    void errorsKeepTheirDetails()
    {
        auto canceled = std::make_shared<TransactionCanceledDetails>();
        canceled->reasons.push_back({});
        canceled->reasons.push_back(
            {"ConditionalCheckFailed", "no", Item{{"a", AttributeValue::string("x")}}});
        const std::string body = writeError(Error(ErrorCode::TransactionCanceled, "text", canceled));
        QCOMPARE(
            QString::fromStdString(body),
            json("{'__type':'com.amazonaws.dynamodb.v20120810#TransactionCanceledException','Message':'text',"
                 "'CancellationReasons':[{'Code':'None'},{'Code':'ConditionalCheckFailed','Message':'no',"
                 "'Item':{'a':{'S':'x'}}}]}"));
        const Error back = readError(body);
        const auto *details = back.details<TransactionCanceledDetails>();
        QVERIFY(details != nullptr && details->reasons.size() == 2);
        QCOMPARE(details->reasons[1].code, std::string("ConditionalCheckFailed"));
        QVERIFY(details->reasons[1].item == canceled->reasons[1].item);

        auto failed = std::make_shared<ConditionFailureDetails>();
        failed->item = Item{{"a", AttributeValue::string("x")}};
        const Error condition =
            readError(writeError(Error(ErrorCode::ConditionalCheckFailed, "text", failed)));
        QCOMPARE(condition.code(), ErrorCode::ConditionalCheckFailed);
        QVERIFY(condition.details<ConditionFailureDetails>()->item == failed->item);
    }

    void readsWhatIsNoError_data()
    {
        QTest::addColumn<QString>("body");
        for (const char *body : {"", "<html>", "[]", "{'__type':5", "{'CancellationReasons':[5]}"})
            QTest::newRow(body) << json(body);
    }
    void readsWhatIsNoError()
    {
        QFETCH(const QString, body);
        QCOMPARE(readError(body.toStdString()).code(), ErrorCode::InternalServerError);
    }
};

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
