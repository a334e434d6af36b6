"""Answers in a form in which equal ones are equal: sets and what has no order are sorted, identities are dropped."""

import json
import re

from .values import TYPES

FLEETING = {"CreationDateTime", "TableId", "TableArn", "IndexArn", "TableSizeBytes", "IndexSizeBytes", "ItemCount",
            "LatestStreamArn", "LatestStreamLabel", "LastUpdateToPayPerRequestDateTime", "WarmThroughput", "NextToken",
            "LastIncreaseDateTime", "LastDecreaseDateTime", "SizeEstimateRangeGB"}
PREFIX = re.compile(r"^1 validation error detected: (?!Value (?:'|null |at ))")


def in_order(items):
    return sorted(items, key=lambda item: json.dumps(item, sort_keys=True))


def plain(node):
    """Sets sorted, identities dropped."""
    if isinstance(node, dict):
        if len(node) == 1:
            (kind, content), = node.items()
            if kind in ("SS", "NS", "BS") and isinstance(content, list):
                return {kind: sorted(content, key=str)}
        return {key: plain(child) for key, child in node.items() if key not in FLEETING}
    if isinstance(node, list):
        return [plain(child) for child in node]
    return node


def refusal(status, body):
    body = body if isinstance(body, dict) else {}
    message = body.get("message", body.get("Message"))
    return {"status": status, "type": str(body.get("__type", "")).split("#")[-1],
            "message": PREFIX.sub("", message) if isinstance(message, str) else message,
            "reasons": [plain(reason) for reason in body.get("CancellationReasons") or []],
            "item": plain(body.get("Item"))}


def is_ordered(operation, request):
    """Whether DynamoDB promises the order of the rows: of a query of a table, down to the last one."""
    return operation == "Query" and not request.get("IndexName")


def success(operation, request, body):
    body = plain(body if isinstance(body, dict) else {})
    if "Items" in body and not is_ordered(operation, request):
        body["Items"] = in_order(body["Items"])
    if operation == "BatchGetItem":
        body["Responses"] = {table: in_order(rows) for table, rows in body.get("Responses", {}).items()}
    if isinstance(body.get("ConsumedCapacity"), list):
        body["ConsumedCapacity"] = in_order(body["ConsumedCapacity"])
    for part in [body.get("Table"), body.get("TableDescription")]:
        if isinstance(part, dict):
            for name in ("AttributeDefinitions", "LocalSecondaryIndexes", "GlobalSecondaryIndexes"):
                if name in part:
                    part[name] = in_order(part[name])
    return body


SEPARATE = {"ConsumedCapacity": "capacity", "ItemCollectionMetrics": "collection metrics"}


def differences(operation, request, ours, theirs):
    """[(aspect, ours, theirs)] of two (status, body)."""
    (our_status, our_body), (their_status, their_body) = ours, theirs
    if our_status != 200 and their_status != 200:
        one, other = refusal(our_status, our_body), refusal(their_status, their_body)
        if one == other:
            return []
        if (one["status"], one["type"]) != (other["status"], other["type"]):
            return [("error type", one, other)]
        if one["message"] != other["message"]:
            return [("error text", one, other)]
        return [("error members", one, other)]
    if our_status != 200:
        return [("refused here", refusal(our_status, our_body), None)]
    if their_status != 200:
        return [("refused there", None, refusal(their_status, their_body))]
    one, other = success(operation, request, our_body), success(operation, request, their_body)
    found = []
    for member in sorted({*one, *other}):
        if one.get(member) != other.get(member):
            found.append((SEPARATE.get(member, "answer: " + member), one.get(member), other.get(member)))
    return found


def general(text):
    """A message without what varies, so that differences of one kind fall together."""
    if text is None:
        return "(none)"
    text = str(text)
    text = re.sub(r"'[^']*'", "'…'", text)
    text = re.sub(r'"[^"]*"', '"…"', text)
    text = re.sub(r"(?<=: )[^;:]*(?=;|$)", "…", text)
    text = re.sub(r"[#:][A-Za-z0-9_]+", "…", text)
    text = re.sub(r"\d+", "9", text)
    return text[:220]


def signature(operation, aspect, ours, theirs):
    if aspect.startswith(("error", "refused")):
        sides = [(side or {}).get("type", "accepts") + ": " + general(side["message"]) if side else "accepts" for side in (ours, theirs)]
        if aspect == "error members":
            sides = ["item " + str(bool(side["item"])) + " reasons " + ",".join(r.get("Code", "?") for r in side["reasons"]) for side in (ours, theirs)]
        return (aspect, *sides)
    return (aspect, operation, kind_of(ours) + " | " + kind_of(theirs))


def kind_of(side):
    if side is None:
        return "absent"
    if isinstance(side, (int, float, str)):
        return type(side).__name__
    return f"{type(side).__name__} of {len(side)}" if not side or isinstance(side, list) else "dict"


def is_attribute_value(node):
    return isinstance(node, dict) and len(node) == 1 and next(iter(node)) in TYPES
