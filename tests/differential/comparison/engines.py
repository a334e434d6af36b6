"""The engines that are compared: what each is asked, and how all are brought back to the same content."""

import contextlib
import http.client
import json
import time

from endpoint import Connection

from .answers import in_order, plain
from .tables import MULTI, TABLES

MUTATIONS = {"PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems", "ExecuteStatement",
             "BatchExecuteStatement", "ExecuteTransaction"}
LARGE_ITEM_BYTES = 20_000
ACTIVE_SECONDS_MAX = 60


class Ended(Exception):
    """An engine whose process ended over a request."""


class Engine:
    def __init__(self, name, start):
        """`start` makes a context that the engine runs in, and that yields its port."""
        self.name = name
        self._start = start
        self._running = contextlib.ExitStack()
        self._connection = None
        self.tables = {}

    def __enter__(self):
        self._connection = Connection(self._running.enter_context(self._start()))
        return self

    def __exit__(self, *reason):
        self._running.close()

    def restart(self):
        self._running.close()
        self.__enter__()
        self.create_tables()

    def send(self, operation, request):
        try:
            return self._connection.send(operation, request)
        except (OSError, http.client.HTTPException) as error:
            raise Ended(f"{self.name}: {operation} {json.dumps(request)[:2000]}: {error!r}") from error

    def must(self, operation, request):
        status, body = self.send(operation, request)
        if status != 200:
            raise RuntimeError(f"{self.name} refuses {operation}: {body}")
        return body

    def create_tables(self):
        """Returns what it refuses to create."""
        refused = []
        for table in [*TABLES, MULTI]:
            status, _ = self.send("CreateTable", table.creation())
            if status == 200:
                self.tables[table.name] = table
            else:
                refused.append(table.name)
        for name in self.tables:
            self.wait_for(name)
        return refused

    def wait_for(self, table, gone=False):
        end = time.monotonic() + ACTIVE_SECONDS_MAX
        while time.monotonic() < end:
            status, body = self.send("DescribeTable", {"TableName": table})
            if gone and status == 400:
                return None
            if not gone and status == 200 and body["Table"]["TableStatus"] == "ACTIVE":
                return body
            time.sleep(0.01)
        raise RuntimeError(f"{self.name}: {table} did not come to rest")

    def ask(self, operation, request):
        """(status, body), read to the end where a single page says nothing that all engines could agree on."""
        answer = self.send(operation, request)
        if answer[0] != 200 or operation not in ("Scan", "Query"):
            return answer
        if operation == "Query" and not request.get("IndexName"):
            return answer
        if "ExclusiveStartKey" in request:
            return 200, {}  # where it lies among rows without an order is each engine's own affair
        segments = range(request["TotalSegments"]) if "TotalSegments" in request else [None]
        if "Limit" not in request and len(segments) == 1:
            return answer
        whole = {"Count": 0, "ScannedCount": 0}
        for segment in segments:
            body = self.read_all(operation, {**request, **({} if segment is None else {"Segment": segment})})
            for name, value in body.items():
                whole[name] = whole[name] + value if name in whole else value
        return 200, whole

    def read_all(self, operation, request):
        whole = {"Count": 0, "ScannedCount": 0}
        for _ in range(1000):
            status, body = self.send(operation, request)
            if status != 200:
                return {"refused on a later page": body}
            for name in ("Items", "Count", "ScannedCount"):
                if name in body:
                    whole[name] = whole.get(name, [] if name == "Items" else 0) + body[name]
            if "LastEvaluatedKey" not in body:
                return whole
            request = {**request, "ExclusiveStartKey": body["LastEvaluatedKey"]}
        return {"pages": "without end"}

    def content(self, table):
        return in_order(plain(self.read_all("Scan", {"TableName": table, "ConsistentRead": True}).get("Items", [])))


def tables_in(request):
    text = json.dumps(request) if not isinstance(request, bytes) else ""
    return [table for table in [*TABLES, MULTI] if table.name in text]


def key_text(table, item):
    return json.dumps([item[key] for key in table.keys], sort_keys=True)


def agree_again(ours, peer, table):
    """Makes the peer's table what ours is; rows that it does not take, or that are large, leave both."""
    mine = {key_text(table, item): item for item in ours.content(table.name)}
    for text, item in list(mine.items()):
        if len(json.dumps(item)) > LARGE_ITEM_BYTES:
            ours.must("DeleteItem", {"TableName": table.name, "Key": {key: item[key] for key in table.keys}})
            del mine[text]
    for text, item in ((key_text(table, item), item) for item in peer.content(table.name)):
        if mine.get(text) == item:
            mine.pop(text)
        elif text not in mine:
            peer.must("DeleteItem", {"TableName": table.name, "Key": {key: item[key] for key in table.keys}})
    for item in mine.values():
        if peer.send("PutItem", {"TableName": table.name, "Item": item})[0] != 200:
            key = {"TableName": table.name, "Key": {key: item[key] for key in table.keys}}
            for engine in (ours, peer):
                engine.send("DeleteItem", key)
