#!/usr/bin/env python3
"""trigger_tour.py SERVER: a Lambda function for DynamoDB streams, written for AWS, attached to a table of ours.

The function reports failed records (ReportBatchItemFailures) and throws at others. The server is ended with kill -9
while it delivers, and started again: every change must have reached the function, those of a key in their order.
Ends with 77 where node is not installed.
"""

import json
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import endpoint

SKIPPED = 77
ITEMS = 40
WAIT_SECONDS_MAX = 60

FUNCTION = """
import { appendFileSync } from 'node:fs';

// The usual shape of such a function: one record after the other, the first failure ends the batch.
export const handler = async (event, context) => {
  for (const record of event.Records) {
    const { Keys, NewImage, SequenceNumber } = record.dynamodb;
    if (record.eventSource !== 'aws:dynamodb' || !record.eventSourceARN.includes(':table/orders/stream/'))
      throw new Error('not an event of the stream');
    const seen = globalThis.seen ??= new Set();
    if (Number(NewImage?.n?.N) % 10 === 3 && !seen.has(SequenceNumber)) {
      seen.add(SequenceNumber);
      console.error('refused for the first time', SequenceNumber);
      return { batchItemFailures: [{ itemIdentifier: SequenceNumber }] };
    }
    if (NewImage?.bad) throw new Error('this one never works');
    appendFileSync(process.env.OUTPUT, JSON.stringify([record.eventName, Keys.id.S, NewImage?.n?.N ?? null]) + '\\n');
  }
  return { batchItemFailures: [] };
};
"""


class Differs(Exception):
    """An answer that was not the expected one."""


def start(server, folder, trigger):
    ready = folder / "port"
    ready.unlink(missing_ok=True)
    process = subprocess.Popen([server, "--port", "0", "--data", str(folder / "data"), "--ready-file", str(ready),
                                "--trigger", str(trigger)], stdin=subprocess.DEVNULL,
                               stdout=open(folder / "log", "a", encoding="utf-8"))
    end = time.monotonic() + WAIT_SECONDS_MAX
    while not ready.exists():
        if process.poll() is not None or time.monotonic() > end:
            raise Differs("the server did not start")
        time.sleep(0.02)
    return process, endpoint.Connection(int(ready.read_text()))


def answered(connection, operation, body):
    status, answer = connection.send(operation, body)
    if status != 200:
        raise Differs(f"{operation}: {answer}")
    return answer


def wait(what, condition, log):
    end = time.monotonic() + WAIT_SECONDS_MAX
    while not condition():
        if time.monotonic() > end:
            raise Differs(f"waited in vain for {what}\n{log.read_text()}")
        time.sleep(0.05)


def delivered(output):
    return [json.loads(line) for line in output.read_text().splitlines()] if output.exists() else []


def tour(server, folder):
    (folder / "function.mjs").write_text(FUNCTION)
    output = folder / "delivered"
    failed = folder / "failed.jsonl"
    log = folder / "log"
    trigger = folder / "trigger.json"
    trigger.write_text(json.dumps({
        "Name": "orders-function", "TableName": "orders", "Handler": str(folder / "function.handler"),
        "Environment": [f"OUTPUT={output}"], "StartingPosition": "TRIM_HORIZON", "BatchSize": 5,
        "ParallelizationFactor": 2, "MaximumRetryAttempts": 1, "BisectBatchOnFunctionError": True,
        "FunctionResponseTypes": ["ReportBatchItemFailures"],
        "DestinationConfig": {"OnFailure": {"Destination": str(failed)}},
        "FilterCriteria": {"Filters": [{"Pattern": json.dumps({"eventName": ["INSERT", "MODIFY"]})}]}}))
    process, connection = start(server, folder, trigger)
    try:
        answered(connection, "CreateTable", {
            "TableName": "orders", "BillingMode": "PAY_PER_REQUEST",
            "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
            "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
            "StreamSpecification": {"StreamEnabled": True, "StreamViewType": "NEW_IMAGE"}})
        for number in range(ITEMS):
            item = {"id": {"S": f"key{number % 4}"}, "n": {"N": str(number)}}
            if number == 21:
                item["bad"] = {"BOOL": True}
            answered(connection, "PutItem", {"TableName": "orders", "Item": item})
        answered(connection, "DeleteItem", {"TableName": "orders", "Key": {"id": {"S": "key0"}}})  # filtered out
        wait("the first records", lambda: len(delivered(output)) >= 5, log)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process, connection = start(server, folder, trigger)
        expected = {number for number in range(ITEMS) if number != 21}
        wait("all records", lambda: {int(each[2]) for each in delivered(output)} >= expected, log)
        wait("the failed record", failed.exists, log)
        process.terminate()
        if process.wait(60) != 0:
            raise Differs("the server did not end well")
    finally:
        process.kill()
        process.wait()
    records = delivered(output)
    if {int(each[2]) for each in records} != expected:
        raise Differs(f"delivered {sorted(records)}")
    last = {}
    seen = set()
    for _, key, number in records:
        if number not in seen and last.get(key, -1) > int(number):
            raise Differs(f"{key} went back from {last[key]} to {number}")
        seen.add(number)
        last[key] = int(number)
    given_up = [json.loads(line) for line in failed.read_text().splitlines()]
    payload = [record for each in given_up for record in json.loads(each["payload"])["Records"]]
    if {record["dynamodb"]["NewImage"]["n"]["N"] for record in payload} != {"21"}:
        raise Differs(f"given up: {given_up}")
    if given_up[0]["requestContext"]["condition"] != "RetryAttemptsExhausted":
        raise Differs(f"given up: {given_up[0]['requestContext']}")
    text = log.read_text()
    for line in ("refused for the first time", "this one never works", "Going on where it stopped"):
        if line not in text:
            raise Differs(f"the log lacks {line!r}:\n{text}")
    print(f"{len(seen)} changes delivered, {len(records) - len(seen)} of them twice; 1 given up")


def main(server):
    if not shutil.which("node"):
        print("SKIPPED: node is not installed")
        return SKIPPED
    folder = pathlib.Path(tempfile.mkdtemp(prefix="tablewright-"))
    try:
        tour(server, folder)
    except Differs as difference:
        print(difference)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
