"""The endpoint from the AWS command line. Each call is a process of its own, so there are few, each worth its start."""

import json
import subprocess

from tour import ENDPOINT, Tour

tour = Tour("aws")


def aws(*arguments, **members):
    """Runs one command; `name=value` becomes `--name value`, JSON where it is no string. Returns (JSON, error)."""
    command = ["aws", "--endpoint-url", ENDPOINT, "--output", "json", *arguments]
    for name, value in members.items():
        command.append("--" + name.replace("_", "-"))
        if value is not True:
            command.append(value if isinstance(value, str) else json.dumps(value))
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    return (json.loads(run.stdout) if run.stdout.strip() else None), run.stderr.strip()


def dynamodb(operation, **members):
    answer, error = aws("dynamodb", operation, **members)
    tour.same(f"{operation} works", error, "")
    return answer or {}


tour.step("tables: create, wait, list")
schema = dict(attribute_definitions=[{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "N"},
                                     {"AttributeName": "kind", "AttributeType": "S"}],
              key_schema=[{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
              billing_mode="PAY_PER_REQUEST",
              global_secondary_indexes=[{"IndexName": "by-kind", "Projection": {"ProjectionType": "ALL"},
                                         "KeySchema": [{"AttributeName": "kind", "KeyType": "HASH"}]}])
created = dynamodb("create-table", table_name="music", **schema)
tour.same("the new table", created.get("TableDescription", {}).get("TableName"), "music")
tour.same("the wait for it", aws("dynamodb", "wait", "table-exists", table_name="music")[1], "")
tour.same("tables", dynamodb("list-tables"), {"TableNames": ["music"]})

tour.step("items: batch write, put, get, update, delete")
rows = [{"PutRequest": {"Item": {"pk": {"S": "a"}, "sk": {"N": str(n)}, "kind": {"S": "odd" if n % 2 else "even"}}}}
        for n in range(25)]
tour.same("nothing left over", dynamodb("batch-write-item", request_items={"music": rows}), {"UnprocessedItems": {}})
item = {"pk": {"S": "é"}, "sk": {"N": "1"}, "b": {"B": "AP8="}, "s": {"SS": ["x"]}, "m": {"M": {"l": {"L": [{"NULL": True}]}}}}
key = {"pk": {"S": "é"}, "sk": {"N": "1"}}
dynamodb("put-item", table_name="music", item=item)
got = dynamodb("get-item", table_name="music", key=key, return_consumed_capacity="TOTAL", consistent_read=True)
if got.get("Item", {}).get("b") == {"B": "QVA4PQ=="}:
    item["b"] = got["Item"]["b"]  # version 1 of the command line takes bytes as they are, version 2 in base64
tour.same("an item", got, {"Item": item, "ConsumedCapacity": {"TableName": "music", "CapacityUnits": 1.0}})
updated = dynamodb("update-item", table_name="music", key=key, update_expression="SET #n = :v REMOVE b",
                   expression_attribute_names={"#n": "name"}, expression_attribute_values={":v": {"N": "1.50"}},
                   return_values="ALL_NEW")
tour.same("after the update", updated.get("Attributes"), {**{n: v for n, v in item.items() if n != "b"}, "name": {"N": "1.5"}})
refused = aws("dynamodb", "delete-item", table_name="music", key=key, condition_expression="attribute_exists(b)")[1]
tour.true("a condition that fails", "(ConditionalCheckFailedException)" in refused and "The conditional request failed" in refused)

tour.step("query and scan, paged by the command line itself")
found = dynamodb("query", table_name="music", index_name="by-kind", key_condition_expression="kind = :k",
                 expression_attribute_values={":k": {"S": "odd"}}, page_size="5", projection_expression="sk")
tour.same("rows of an index", sorted(int(row["sk"]["N"]) for row in found.get("Items", [])), list(range(1, 25, 2)))
part = dynamodb("scan", table_name="music", page_size="4", max_items="10")
tour.same("ten rows", len(part.get("Items", [])), 10)
rest = dynamodb("scan", table_name="music", starting_token=part.get("NextToken", ""))
tour.same("the others", len(rest.get("Items", [])), 16)
tour.same("a batch of items", len(dynamodb("batch-get-item", request_items={"music": {"Keys": [
    {"pk": {"S": "a"}, "sk": {"N": str(n)}} for n in range(30)]}}).get("Responses", {}).get("music", [])), 25)

tour.step("transactions and PartiQL")
dynamodb("transact-write-items", transact_items=[
    {"Delete": {"TableName": "music", "Key": key}},
    {"Put": {"TableName": "music", "Item": {"pk": {"S": "t"}, "sk": {"N": "0"}}, "ConditionExpression": "attribute_not_exists(pk)"}}])
tour.same("a read of both", dynamodb("transact-get-items", transact_items=[
    {"Get": {"TableName": "music", "Key": key}}, {"Get": {"TableName": "music", "Key": {"pk": {"S": "t"}, "sk": {"N": "0"}}}}]),
    {"Responses": [{}, {"Item": {"pk": {"S": "t"}, "sk": {"N": "0"}}}]})
tour.same("a statement", dynamodb("execute-statement", statement="SELECT sk FROM music WHERE pk = 'a' AND sk > ?",
                                  parameters=[{"N": "22"}]).get("Items"), [{"sk": {"N": "23"}}, {"sk": {"N": "24"}}])

tour.step("tags; what is refused; drop")
arn = dynamodb("describe-table", table_name="music").get("Table", {}).get("TableArn", "")
tour.same("a tag", aws("dynamodb", "tag-resource", resource_arn=arn, tags=[{"Key": "k", "Value": "v"}])[1], "")
tour.same("tags", dynamodb("list-tags-of-resource", resource_arn=arn), {"Tags": [{"Key": "k", "Value": "v"}]})
tour.true("no such table", "(ResourceNotFoundException)" in aws("dynamodb", "scan", table_name="absent")[1])
dynamodb("delete-table", table_name="music")
tour.same("the wait until it is gone", aws("dynamodb", "wait", "table-not-exists", table_name="music")[1], "")
tour.end()
