"""The endpoint from boto3: the client, the resource, batch writer, serializer, waiters and paginators."""

import datetime
import time
import zlib
from decimal import Decimal

import boto3
from boto3.dynamodb.conditions import Attr, Key
from boto3.dynamodb.types import Binary, TypeDeserializer, TypeSerializer
from botocore.config import Config
from botocore.exceptions import ClientError

from tour import ENDPOINT, Tour

tour = Tour("boto3")
config = Config(retries={"max_attempts": 2, "mode": "standard"}, parameter_validation=False)
client = boto3.client("dynamodb", endpoint_url=ENDPOINT, config=config)
resource = boto3.resource("dynamodb", endpoint_url=ENDPOINT)
checksums = {"right": 0, "wrong": 0}


def check_checksum(response_dict, **_):
    stated = response_dict["headers"].get("x-amz-crc32")
    right = stated is not None and int(stated) == zlib.crc32(response_dict["body"])
    checksums["right" if right else "wrong"] += 1


client.meta.events.register("response-received.dynamodb", check_checksum)


def refused(operation, **request):
    """The error that a request is refused with, as 'Code: message', and its whole response."""
    try:
        getattr(client, operation)(**request)
    except ClientError as error:
        return f"{error.response['Error']['Code']}: {error.response['Error']['Message']}", error.response
    return "it was not refused", {}


def is_served(operation, **request):
    """False, and said, where an operation is not there yet."""
    try:
        return getattr(client, operation)(**request)
    except ClientError as error:
        if error.response["Error"]["Code"] != "UnknownOperationException":
            raise
    print(f"  {operation} is not served here", flush=True)
    return None


def without_metadata(answer):
    return {name: value for name, value in answer.items() if name != "ResponseMetadata"}


def tables():
    tour.step("create, wait for, describe, list and update tables")
    created = client.create_table(
        TableName="orders",
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": kind}
                              for name, kind in (("pk", "S"), ("sk", "N"), ("status", "S"), ("day", "S"), ("lsk", "B"))],
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
        LocalSecondaryIndexes=[{"IndexName": "by-lsk", "Projection": {"ProjectionType": "KEYS_ONLY"}, "KeySchema": [
            {"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "lsk", "KeyType": "RANGE"}]}],
        GlobalSecondaryIndexes=[{"IndexName": "by-status", "KeySchema": [
            {"AttributeName": "status", "KeyType": "HASH"}, {"AttributeName": "day", "KeyType": "RANGE"}],
            "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["amount"]}}],
        BillingMode="PAY_PER_REQUEST", Tags=[{"Key": "team", "Value": "shop"}])["TableDescription"]
    tour.same("a new table's status", created["TableStatus"], "CREATING")
    tour.same("its billing", created["BillingModeSummary"]["BillingMode"], "PAY_PER_REQUEST")
    tour.true("its time is a time", isinstance(created["CreationDateTime"], datetime.datetime))
    client.get_waiter("table_exists").wait(TableName="orders", WaiterConfig={"Delay": 1})
    table = client.describe_table(TableName="orders")["Table"]
    tour.same("status after the wait", table["TableStatus"], "ACTIVE")
    tour.same("indexes", [index["IndexName"] for index in table["GlobalSecondaryIndexes"]], ["by-status"])
    for number in range(5):
        client.create_table(TableName=f"small-{number}", BillingMode="PAY_PER_REQUEST",
                            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
                            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}])
    pages = [page["TableNames"] for page in client.get_paginator("list_tables").paginate(PaginationConfig={"PageSize": 4})]
    tour.same("pages of tables", pages, [["orders", "small-0", "small-1", "small-2"], ["small-3", "small-4"]])
    for number in range(5):
        client.get_waiter("table_exists").wait(TableName=f"small-{number}", WaiterConfig={"Delay": 1})
    changed = client.update_table(TableName="small-0", BillingMode="PROVISIONED", ProvisionedThroughput={
        "ReadCapacityUnits": 3, "WriteCapacityUnits": 2})["TableDescription"]
    tour.same("a table that changes", changed["TableStatus"], "UPDATING")
    client.get_waiter("table_exists").wait(TableName="small-0", WaiterConfig={"Delay": 1})
    tour.same("after its change", client.describe_table(TableName="small-0")["Table"]["ProvisionedThroughput"][
        "ReadCapacityUnits"], 3)
    tour.same("a table twice", refused("create_table", TableName="small-1", BillingMode="PAY_PER_REQUEST",
                                       AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
                                       KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}])[0],
              "ResourceInUseException: Table already exists: small-1")
    client.delete_table(TableName="small-4")
    client.get_waiter("table_not_exists").wait(TableName="small-4", WaiterConfig={"Delay": 1})
    tour.same("a dropped table", refused("describe_table", TableName="small-4")[0],
              "ResourceNotFoundException: Requested resource not found: Table: small-4 not found")


def tags():
    tour.step("tag, untag and list tags; limits and endpoints")
    arn = client.describe_table(TableName="orders")["Table"]["TableArn"]
    client.tag_resource(ResourceArn=arn, Tags=[{"Key": "stage", "Value": "test"}])
    seen = client.list_tags_of_resource(ResourceArn=arn)["Tags"]
    tour.same("tags", sorted((tag["Key"], tag["Value"]) for tag in seen), [("stage", "test"), ("team", "shop")])
    client.untag_resource(ResourceArn=arn, TagKeys=["team"])
    tour.same("tags left", client.list_tags_of_resource(ResourceArn=arn)["Tags"], [{"Key": "stage", "Value": "test"}])
    tour.same("limits", client.describe_limits()["TableMaxReadCapacityUnits"], 40000)
    tour.same("endpoints", client.describe_endpoints()["Endpoints"][0]["CachePeriodInMinutes"], 1440)


KEY = {"pk": {"S": "customer € 😀"}, "sk": {"N": "-1.5"}}
ITEM = {**KEY, "n": {"N": "12345678901234567890123456789012345678"}, "tiny": {"N": "0." + "0" * 129 + "1"},
        "b": {"B": b"\x00\xff"}, "t": {"BOOL": False}, "nul": {"NULL": True}, "e": {"S": ""}, "lsk": {"B": b"\x80"},
        "m": {"M": {"x.y": {"L": [{"N": "1"}, {"M": {}}]}}}, "ss": {"SS": ["a", "b"]}, "ns": {"NS": ["9", "10"]},
        "bs": {"BS": [b"", b"\x01"]}, "status": {"S": "open"}, "day": {"S": "2026-01-31"}, "amount": {"N": "99.95"}}


def comparable(item):
    return {name: {kind: sorted(value) if kind in ("SS", "NS", "BS") else value for kind, value in typed.items()}
            for name, typed in item.items()}


def items():
    tour.step("put, get, update and delete items")
    answer = client.put_item(TableName="orders", Item=ITEM, ReturnConsumedCapacity="INDEXES",
                             ReturnItemCollectionMetrics="SIZE")
    tour.same("capacity of a write", answer["ConsumedCapacity"]["CapacityUnits"], 3.0)
    tour.same("the collection", answer["ItemCollectionMetrics"]["ItemCollectionKey"], {"pk": KEY["pk"]})
    read = client.get_item(TableName="orders", Key=KEY, ConsistentRead=True, ReturnConsumedCapacity="TOTAL")
    tour.same("an item comes back as it was", comparable(read["Item"]), comparable(ITEM))
    tour.same("capacity of a read", read["ConsumedCapacity"], {"TableName": "orders", "CapacityUnits": 1.0})
    some = client.get_item(TableName="orders", Key=KEY, ProjectionExpression="m.#x[0], amount",
                           ExpressionAttributeNames={"#x": "x.y"})["Item"]
    tour.same("a projection", some, {"m": {"M": {"x.y": {"L": [{"N": "1"}]}}}, "amount": {"N": "99.95"}})
    missing = client.get_item(TableName="orders", Key={"pk": {"S": "nobody"}, "sk": {"N": "0"}})
    tour.same("no item", without_metadata(missing), {})
    updated = client.update_item(
        TableName="orders", Key=KEY, ReturnValues="UPDATED_NEW",
        UpdateExpression="SET #n = #n + :one, l = list_append(if_not_exists(l, :none), :some) REMOVE tiny "
                         "ADD ns :eleven DELETE ss :a",
        ConditionExpression="begins_with(#d, :year) AND size(bs) = :two",
        ExpressionAttributeNames={"#n": "n", "#d": "day"},
        ExpressionAttributeValues={":one": {"N": "1"}, ":none": {"L": []}, ":some": {"L": [{"S": "x"}]},
                                   ":eleven": {"NS": ["11"]}, ":a": {"SS": ["a"]}, ":year": {"S": "2026"},
                                   ":two": {"N": "2"}})["Attributes"]
    tour.same("updated values", comparable(updated), {
        "n": {"N": "12345678901234567890123456789012345679"}, "l": {"L": [{"S": "x"}]},
        "ns": {"NS": ["10", "11", "9"]}, "ss": {"SS": ["b"]}})
    tour.same("a condition that fails",
              refused("put_item", TableName="orders", Item=KEY, ConditionExpression="attribute_not_exists(pk)")[0],
              "ConditionalCheckFailedException: The conditional request failed")
    tour.same("no such table", refused("get_item", TableName="absent", Key=KEY)[0],
              "ResourceNotFoundException: Requested resource not found")
    tour.same("a wrong key", refused("get_item", TableName="orders", Key={"pk": {"S": "x"}})[0],
              "ValidationException: The provided key element does not match the schema")
    tour.same("no table name", refused("get_item", Key=KEY)[0],
              "ValidationException: 1 validation error detected: Value null at 'tableName' failed to satisfy "
              "constraint: Member must not be null")
    tour.same("a number for a string", refused("get_item", TableName=5, Key=KEY)[0].split(":")[0],
              "SerializationException")
    gone = client.delete_item(TableName="orders", Key=KEY, ReturnValues="ALL_OLD")["Attributes"]
    tour.same("what was deleted", gone["nul"], {"NULL": True})
    legacy = client.update_item(TableName="orders", Key=KEY, ReturnValues="ALL_NEW",
                                AttributeUpdates={"c": {"Action": "ADD", "Value": {"N": "3"}}})["Attributes"]
    tour.same("a legacy update", legacy, {**KEY, "c": {"N": "3"}})
    client.delete_item(TableName="orders", Key=KEY, Expected={"c": {"Value": {"N": "3"}}})


def reads():
    tour.step("batch write, query and scan with pages, filters, indexes and segments; batch get")
    table = resource.Table("orders")
    with table.batch_writer(overwrite_by_pkeys=["pk", "sk"]) as batch:
        for number in range(120):
            batch.put_item(Item={"pk": f"customer {number % 3}", "sk": number, "status": "open" if number % 2 else "sent",
                                 "day": f"2026-01-{number % 28 + 1:02}", "amount": Decimal(number) / 4, "filler": "x" * 500})
        batch.put_item(Item={"pk": "customer 0", "sk": 0, "status": "open", "day": "2026-01-01", "amount": Decimal(7)})
    sorts, pages = [], 0
    request = {"KeyConditionExpression": Key("pk").eq("customer 1") & Key("sk").between(10, 100), "Limit": 7,
               "ScanIndexForward": False, "FilterExpression": Attr("amount").gt(Decimal("5.25"))}
    while True:
        answer = table.query(**request)
        pages += 1
        sorts += [int(item["sk"]) for item in answer["Items"]]
        if "LastEvaluatedKey" not in answer:
            break
        request["ExclusiveStartKey"] = answer["LastEvaluatedKey"]
    tour.same("sort keys of a query, downwards", sorts, [sk for sk in range(100, 9, -1) if sk % 3 == 1 and sk / 4 > 5.25])
    tour.true("in pages", pages > 4)
    paginator = client.get_paginator("query")
    found = paginator.paginate(TableName="orders", IndexName="by-status", PaginationConfig={"PageSize": 9},
                               KeyConditionExpression="#s = :s AND begins_with(#d, :d)",
                               ExpressionAttributeNames={"#s": "status", "#d": "day"},
                               ExpressionAttributeValues={":s": {"S": "open"}, ":d": {"S": "2026-01-0"}}).build_full_result()
    expected = [n for n in range(1, 120) if n % 2 and n % 28 + 1 < 10] + [0]
    tour.same("a query of an index", sorted(int(item["sk"]["N"]) for item in found["Items"]), sorted(expected))
    tour.same("what the index projects", sorted(found["Items"][0]), ["amount", "day", "pk", "sk", "status"])
    segments = [item["sk"]["N"] for segment in range(4)
                for page in client.get_paginator("scan").paginate(TableName="orders", TotalSegments=4, Segment=segment,
                                                                  PaginationConfig={"PageSize": 11})
                for item in page["Items"]]
    tour.same("a parallel scan", sorted(map(int, segments)), list(range(120)))
    tour.same("a count", client.scan(TableName="orders", Select="COUNT", FilterExpression="attribute_not_exists(filler)"
                                     )["Count"], 1)
    keys = [{"pk": {"S": f"customer {n % 3}"}, "sk": {"N": str(n)}} for n in range(0, 60)]
    got = client.batch_get_item(RequestItems={"orders": {"Keys": keys, "ProjectionExpression": "sk"}})
    tour.same("a batch of items", sorted(int(item["sk"]["N"]) for item in got["Responses"]["orders"]), list(range(60)))
    tour.same("nothing left over", got["UnprocessedKeys"], {})
    tour.same("a key twice", refused("batch_get_item", RequestItems={"orders": {"Keys": keys[:1] * 2}})[0],
              "ValidationException: Provided list of item keys contains duplicates")
    big = client.batch_write_item(RequestItems={"small-1": [
        {"PutRequest": {"Item": {"id": {"S": str(n)}, "v": {"S": "v" * 300000}}}} for n in range(8)]})
    tour.same("large writes", big["UnprocessedItems"], {})
    large = [page["Count"] for page in client.get_paginator("scan").paginate(TableName="small-1")]
    tour.true("pages of a megabyte", sum(large) == 8 and len(large) >= 2)


def transactions():
    tour.step("transactions")
    client.transact_write_items(ClientRequestToken="once", TransactItems=[
        {"Put": {"TableName": "small-2", "Item": {"id": {"S": "a"}, "n": {"N": "1"}}}},
        {"Update": {"TableName": "small-3", "Key": {"id": {"S": "a"}}, "UpdateExpression": "ADD n :n",
                    "ExpressionAttributeValues": {":n": {"N": "5"}}}},
        {"Delete": {"TableName": "small-3", "Key": {"id": {"S": "b"}}}}])
    error, response = refused("transact_write_items", TransactItems=[
        {"ConditionCheck": {"TableName": "small-2", "Key": {"id": {"S": "a"}}, "ConditionExpression": "n = :n",
                            "ExpressionAttributeValues": {":n": {"N": "2"}},
                            "ReturnValuesOnConditionCheckFailure": "ALL_OLD"}},
        {"Put": {"TableName": "small-3", "Item": {"id": {"S": "c"}}}}])
    tour.same("a transaction that is cancelled", error, "TransactionCanceledException: Transaction cancelled, please refer "
              "cancellation reasons for specific reasons [ConditionalCheckFailed, None]")
    tour.same("its reasons", response.get("CancellationReasons"), [
        {"Code": "ConditionalCheckFailed", "Message": "The conditional request failed",
         "Item": {"id": {"S": "a"}, "n": {"N": "1"}}}, {"Code": "None"}])
    tour.same("the same token for something else", refused("transact_write_items", ClientRequestToken="once", TransactItems=[
        {"Delete": {"TableName": "small-2", "Key": {"id": {"S": "a"}}}}])[0].split(":")[0],
        "IdempotentParameterMismatchException")
    got = client.transact_get_items(TransactItems=[
        {"Get": {"TableName": name, "Key": {"id": {"S": key}}}}
        for name, key in (("small-2", "a"), ("small-3", "a"), ("small-3", "c"))])["Responses"]
    tour.same("a read of all", got, [{"Item": {"id": {"S": "a"}, "n": {"N": "1"}}},
                                     {"Item": {"id": {"S": "a"}, "n": {"N": "5"}}}, {}])


def statements():
    tour.step("PartiQL: statements, batches and transactions of them")
    run = client.execute_statement
    run(Statement="INSERT INTO \"small-2\" VALUE {'id': 'p', 'n': 1, 'l': [1, 'two', {'three': true}]}")
    tour.same("an insert twice", refused("execute_statement", Statement="INSERT INTO \"small-2\" VALUE {'id': 'p'}")[0],
              "DuplicateItemException: Duplicate primary key exists in table")
    tour.same("a select", run(Statement='SELECT n, l[1] FROM "small-2" WHERE id = ?', Parameters=[{"S": "p"}])["Items"],
              [{"n": {"N": "1"}, "l[1]": {"S": "two"}}])
    tour.same("an update", run(Statement='UPDATE "small-2" SET n = n + 1 WHERE id = \'p\' RETURNING MODIFIED NEW *')["Items"],
              [{"n": {"N": "2"}}])
    seen, request = [], {"Statement": "SELECT sk FROM orders WHERE pk = 'customer 2'", "Limit": 15}
    while True:
        answer = run(**request)
        seen += [int(item["sk"]["N"]) for item in answer["Items"]]
        if "NextToken" not in answer:
            break
        request["NextToken"] = answer["NextToken"]
    tour.same("pages of a select", seen, list(range(2, 120, 3)))
    answers = client.batch_execute_statement(Statements=[
        {"Statement": "SELECT n FROM \"small-2\" WHERE id = 'p'"}, {"Statement": "SELECT n FROM absent WHERE id = 'p'"}])["Responses"]
    tour.same("a batch: what is there", answers[0].get("Item"), {"n": {"N": "2"}})
    tour.same("a batch: what is not", answers[1].get("Error", {}).get("Code"), "ResourceNotFound")
    client.execute_transaction(TransactStatements=[
        {"Statement": "UPDATE \"small-2\" SET n = 10 WHERE id = 'p'"}, {"Statement": "DELETE FROM \"small-3\" WHERE id = 'a'"}])
    tour.same("after a transaction", client.get_item(TableName="small-2", Key={"id": {"S": "p"}})["Item"]["n"], {"N": "10"})
    run(Statement="DELETE FROM \"small-2\" WHERE id = 'p'")


def python_types():
    tour.step("the resource: Python's types, the serializer, collections")
    value = {"id": "python", "int": Decimal("-12.50"), "none": None, "yes": True, "bytes": Binary(b"\x01"),
             "set": {"a", "b"}, "numbers": {Decimal(1), Decimal("2.5")}, "list": [Decimal(1), ["x"], {}]}
    table = resource.Table("small-3")
    table.put_item(Item=value)
    tour.same("Python values", table.get_item(Key={"id": "python"})["Item"], value)
    written = {name: TypeSerializer().serialize(part) for name, part in value.items()}
    read = client.get_item(TableName="small-3", Key={"id": {"S": "python"}})["Item"]
    tour.same("through the serializer", {n: TypeDeserializer().deserialize(v) for n, v in read.items()},
              {n: TypeDeserializer().deserialize(v) for n, v in written.items()})
    tour.same("tables of the resource", [each.name for each in resource.tables.limit(2)], ["orders", "small-0"])
    tour.same("a table's own description", table.table_status, "ACTIVE")
    tour.true("in and contains", table.scan(FilterExpression=Attr("id").is_in(["python", "none"]) &
                                            Attr("set").contains("b") & ~Attr("list").size().gt(3))["Count"] == 1)


def time_to_live():
    tour.step("time to live")
    if is_served("describe_time_to_live", TableName="small-1") is None:
        return
    client.update_time_to_live(TableName="small-1", TimeToLiveSpecification={"Enabled": True, "AttributeName": "until"})
    described = client.describe_time_to_live(TableName="small-1")["TimeToLiveDescription"]
    tour.true("enabled", described["TimeToLiveStatus"] in ("ENABLING", "ENABLED"))
    tour.same("its attribute", described["AttributeName"], "until")


def backups():
    tour.step("backups")
    if is_served("list_backups") is None:
        return
    arn = client.create_backup(TableName="small-2", BackupName="first")["BackupDetails"]["BackupArn"]
    end = time.monotonic() + 30
    while client.describe_backup(BackupArn=arn)["BackupDescription"]["BackupDetails"]["BackupStatus"] != "AVAILABLE":
        if time.monotonic() > end:
            break
        time.sleep(0.1)
    listed = client.list_backups(TableName="small-2")["BackupSummaries"]
    tour.same("backups of a table", [(each["BackupName"], each["BackupStatus"]) for each in listed], [("first", "AVAILABLE")])
    client.restore_table_from_backup(TargetTableName="restored", BackupArn=arn)
    client.get_waiter("table_exists").wait(TableName="restored", WaiterConfig={"Delay": 1})
    tour.same("a restored table", client.scan(TableName="restored")["Items"], client.scan(TableName="small-2")["Items"])
    client.delete_backup(BackupArn=arn)


def streams():
    tour.step("streams")
    reader = boto3.client("dynamodbstreams", endpoint_url=ENDPOINT, config=config)
    client.create_table(TableName="watched", AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
                        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}], BillingMode="PAY_PER_REQUEST",
                        StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"})
    client.get_waiter("table_exists").wait(TableName="watched", WaiterConfig={"Delay": 1})
    arn = reader.list_streams(TableName="watched")["Streams"][0]["StreamArn"]
    tour.same("the table's own word", client.describe_table(TableName="watched")["Table"]["LatestStreamArn"], arn)
    table = resource.Table("watched")
    table.put_item(Item={"id": "a", "v": 1})
    table.update_item(Key={"id": "a"}, UpdateExpression="SET v = :v", ExpressionAttributeValues={":v": 2})
    table.update_item(Key={"id": "a"}, UpdateExpression="SET v = :v", ExpressionAttributeValues={":v": 2})  # nothing
    table.delete_item(Key={"id": "a"})
    described = reader.describe_stream(StreamArn=arn)["StreamDescription"]
    tour.same("its state", (described["StreamStatus"], described["StreamViewType"], described["TableName"]),
              ("ENABLED", "NEW_AND_OLD_IMAGES", "watched"))
    records = []
    for shard in described["Shards"]:
        iterator = reader.get_shard_iterator(StreamArn=arn, ShardId=shard["ShardId"],
                                             ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        page = reader.get_records(ShardIterator=iterator, Limit=2)
        records += page["Records"]
        records += reader.get_records(ShardIterator=page["NextShardIterator"])["Records"]
    from_wire = TypeDeserializer().deserialize
    value = lambda record, image: from_wire(record["dynamodb"][image]["v"]) if image in record["dynamodb"] else None
    tour.same("what happened", [(each["eventName"], value(each, "OldImage"), value(each, "NewImage")) for each in records],
              [("INSERT", None, 1), ("MODIFY", 1, 2), ("REMOVE", 2, None)])
    tour.true("whole seconds", all(isinstance(each["dynamodb"]["ApproximateCreationDateTime"], datetime.datetime)
                                   and each["dynamodb"]["ApproximateCreationDateTime"].microsecond == 0
                                   for each in records))
    second = reader.get_shard_iterator(StreamArn=arn, ShardId=shard["ShardId"], ShardIteratorType="AFTER_SEQUENCE_NUMBER",
                                       SequenceNumber=records[0]["dynamodb"]["SequenceNumber"])["ShardIterator"]
    tour.same("from a place on", [each["eventName"] for each in reader.get_records(ShardIterator=second)["Records"]],
              ["MODIFY", "REMOVE"])
    try:
        reader.describe_stream(StreamArn=arn + "9")
        tour.true("an unknown stream is refused", False)
    except ClientError as error:
        tour.same("an unknown stream", error.response["Error"]["Code"], "ResourceNotFoundException")


for part in (tables, tags, items, reads, transactions, statements, python_types, time_to_live, streams, backups):
    part()
tour.step(f"checksums: {checksums['right']} right")
tour.true("checksums were there", checksums["right"] > 50)
tour.same("wrong checksums", checksums["wrong"], 0)
tour.end()
