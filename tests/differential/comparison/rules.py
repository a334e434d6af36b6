"""Differences between an engine and us that are as they should be: which they are, and what DynamoDB does.

A rule is asked for one difference of one peer, `both` is what both peers answer alike. The sections are those of
DynamoDB's own documentation, by what they are about.
"""

import json
import re
from dataclasses import dataclass
from typing import Callable

PARTIQL = {"ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction"}


@dataclass
class Difference:
    peer: str
    agree: bool  # the other peer answers like this one
    operation: str
    request: dict
    aspect: str
    ours: object
    theirs: object

    def text(self, side):
        answer = self.ours if side == "ours" else self.theirs
        if self.aspect.startswith(("error", "refused")):
            return "accepted" if answer is None else f"{answer['type']}: {answer['message']}"
        return json.dumps(answer, ensure_ascii=False)


@dataclass
class Rule:
    title: str
    peers: str  # one, or "dynalite dynoxide"
    dynamodb: str  # what DynamoDB does, and so do we
    about: str  # where that is documented
    holds: Callable[[Difference], bool]


def texts(ours=None, theirs=None, operations=None, aspect=None):
    def holds(difference):
        return ((operations is None or difference.operation in operations)
                and (aspect is None or re.search(aspect, difference.aspect) is not None)
                and (ours is None or re.search(ours, difference.text("ours")) is not None)
                and (theirs is None or re.search(theirs, difference.text("theirs")) is not None))
    return holds


def legacy_only(difference):
    """Legacy parameters, and none of the expressions that replaced them."""
    text = json.dumps(difference.request)
    return bool(re.search('"(Expected|QueryFilter|ScanFilter|AttributeUpdates|KeyConditions)"', text)) and not re.search(
        '"(ConditionExpression|FilterExpression|UpdateExpression|KeyConditionExpression)"', text)


def in_statements(theirs):
    return texts(theirs=theirs, operations=PARTIQL)


REFUSED_LITERALS = (r"Incorrect operand type for operator or function; operator or function: (<|<=|>|>=|BETWEEN|contains|begins_with|size|attribute_type)"
                    r"|The BETWEEN operator requires|must be distinct from the remaining operands")

RULES = [
    # What both engines do alike.
    Rule("ARNs for table names", "dynalite dynoxide",
         "A table may be named by its ARN; that of another region is refused with `Invalid AWS region in '...'`.",
         "TableName", lambda d: "Invalid AWS region in" in d.text("ours") or "Value 'arn:aws" in d.text("theirs")),
    Rule("what an UpdateTable without any change is told", "dynalite dynoxide",
         "The text names all that may be changed today, down to TableClass.", "UpdateTable",
         texts(ours="At least one of ProvisionedThroughput", theirs="At least one of ProvisionedThroughput")),
    Rule("reads of an index that name what it does not project", "dynalite dynoxide",
         "A projection beyond a global index and a filter beyond any index are refused by name; a projection beyond a "
         "local index is fetched from the table.", "Query and Scan: indexes",
         texts(ours=r"does not project|Select type ALL_ATTRIBUTES is not supported")),
    Rule("projections beyond a local index", "dynalite dynoxide",
         "What a local index does not project is fetched from the table.", "Query and Scan: indexes",
         lambda d: d.aspect == "answer: Items" and str(d.request.get("IndexName", "")).startswith("local")
         and bool({"ProjectionExpression", "AttributesToGet", "Select"} & set(d.request))),
    Rule("literals that can never suit their operator", "dynalite dynoxide",
         "A comparison with a literal that is no string, number or bytes, bounds in the wrong order, and an operand that "
         "is given twice are refused before any item is looked at.", "Expressions: operand types",
         texts(ours=REFUSED_LITERALS)),
    Rule("updates that only take away, of an item that is not there", "dynalite dynoxide",
         "They do not create the item.", "UpdateItem",
         lambda d: d.aspect in ("content", "answer: Attributes", "collection metrics", "capacity") or d.aspect == "refused there"
         and "path" in d.text("theirs") if takes_away_only(d) else False),
    Rule("NOT_CONTAINS of an attribute that is not there", "dynalite dynoxide", "It is false.", "Legacy conditions",
         lambda d: "NOT_CONTAINS" in json.dumps(d.request)),
    Rule("an index key that an update gives another type", "dynalite dynoxide",
         "`The update expression attempted to update the secondary index key to unsupported type`.", "UpdateItem: index keys",
         texts(ours="attempted to update (the|a) secondary index key")),
    Rule("legacy conditions with values that do not suit", "dynalite dynoxide",
         "Number and types of the values are checked before anything else.", "Legacy conditions",
         texts(ours=r"is not valid for .* AttributeValue type|AttributeValues inside AttributeValueList|Invalid number of argument"
                    r"|The BETWEEN condition was provided a range|ConditionalOperator c")),
    Rule("paths into keys", "dynalite dynoxide", "Keys are scalars: a path that goes on behind one is refused.",
         "Expressions: key paths", texts(ours="Key attributes must be scalars")),
    Rule("numbers that overflow in an update", "dynalite dynoxide",
         "Right-hand sides are computed first, exactly, to 38 digits; a result beyond that is refused.", "Numbers: arithmetic",
         texts(ours="Number overflow|significant digits")),
    Rule("where a query goes on", "dynalite dynoxide",
         "The start key must fit the conditions; it is checked part by part against the index, then against the table.",
         "Query: ExclusiveStartKey",
         texts(ours="exclusive start key is invalid|outside query boundaries|at most one row|range key predicate|starting key is invalid"
                    "|key element does not match|cannot contain an empty",
               operations={"Query", "Scan"})),
    Rule("a member that its documentation does not have", "dynalite dynoxide",
         "`TableThroughputModeSummary` is no member of TableDescription.", "DescribeTable",
         texts(theirs="TableThroughputModeSummary|TableName", aspect="answer: (Table|TableDescription)$")),

    Rule("Select before placeholders", "dynalite dynoxide", "Select is checked before the expressions and what belongs to them.",
         "Query and Scan: order of validation", texts(ours="Must specify the AttributesToGet|Cannot specify the", theirs="must not be empty|can not be empty|contains invalid|Expression: ")),
    Rule("sizes of keys in conditions", "dynalite dynoxide", "A key that is too long is refused also where it is only looked for.",
         "Keys: sizes", texts(ours="Size of hashkey|Aggregated size", operations={"Query", "Scan"})),

    Rule("sizes of keys of indexes", "dynalite dynoxide", "A value that is too long for the key of an index is refused where it is written.",
         "Keys: sizes", texts(ours="Aggregated size", aspect="refused here")),
    Rule("an element behind the end of a list", "dynalite dynoxide", "It is added at the end, without a gap.", "UpdateItem: SET",
         lambda d: d.aspect == "content" and bool(re.search(r"\bSET\b.*\[\d+\] *=", str(d.request.get("UpdateExpression")), re.IGNORECASE))),

    Rule("functions of the other kind of expression", "dynalite dynoxide",
         "`The function is not allowed in a condition expression; function: if_not_exists`.", "Expressions: functions",
         texts(ours="function is not allowed in an? (condition|update) expression")),
    Rule("sizes of what has none", "dynalite dynoxide", "A comparison with the size of a number, or of nothing, is false, `<>` too.",
         "Expressions: size", lambda d: "size(" in json.dumps(d.request) and "<>" in json.dumps(d.request)
         and d.aspect.startswith(("answer", "refused", "error type", "content"))),
    Rule("names that begin with an underscore", "dynalite dynoxide", "They need a placeholder.", "Expressions: lexis",
         texts(ours='token: "_"')),
    Rule("names of placeholders", "dynalite dynoxide", "A name is not empty.", "Expressions: names", texts(ours="Empty attribute name")),
    Rule("a wrong value beside wrong names of placeholders", "dynalite dynoxide",
         "Names are looked at before values. Ours: a value that breaks a rule is found while the request is read, and named first.",
         "Expressions: order of checks", texts(ours="ExpressionAttributeValues contains invalid", theirs="ExpressionAttributeNames")),
    Rule("which of several faults of an update comes first", "dynalite dynoxide",
         "All operands are worked out before anything is set.", "UpdateItem",
         lambda d: all(re.search("document path|incorrect data type|does not exist in the item", d.text(side)) for side in ("ours", "theirs"))),

    # dynoxide
    Rule("a batch of nothing", "dynoxide", "`The requestItems parameter is required for BatchGetItem`.", "Batches", texts(ours="requestItems parameter is required")),
    Rule("filters of indexes that hold nothing", "dynoxide", "They are looked at before any item.", "Expressions",
         texts(ours="Invalid FilterExpression: ", aspect="refused here")),
    Rule("types of keys in conditions", "dynoxide", "`Condition parameter type does not match schema type`.", "Query: key conditions",
         texts(ours="Condition parameter type")),
    Rule("parameters of both kinds in a batch", "dynoxide", "Each table has its own.", "BatchGetItem",
         texts(theirs="Can not use both", operations={"BatchGetItem"})),
    Rule("projections in a transaction", "dynoxide", "They are checked like others.", "TransactGetItems",
         texts(ours="Expression|TransactionCanceled", operations={"TransactGetItems"})),
    Rule("paths of an update or projection", "dynoxide",
         "The parent of a path must be there and be of its kind; paths that treat a value as a map and as a list conflict.",
         "Document paths", texts(ours="document path|document paths")),
    Rule("words of its JSON reader", "dynoxide", "Wrong JSON types are refused with the texts of a SerializationException.",
         "Type conversion errors",
         texts(theirs=r"at line \d+ column|invalid type|missing field|unknown variant|: sequence|: expected |invalid base64"
                      r"|TRUE_VALUE cannot|Cannot convert|SerializationException|Unsupported KeyConditions|Unsupported")),
    Rule("statements that it cannot read", "dynoxide",
         "SET may be repeated, names may be quoted, numbers may have exponents, `size(...)`, nested values, several terms and "
         "IS NULL are all part of the language.", "PartiQL",
         in_statements(r"requires a WHERE clause|wasn't well formed|Parameter index|mandatory equality|Table: .* not found|parameters")),
    Rule("statements that it reads otherwise", "dynoxide",
         "Numbers keep their exponents, a missing attribute compares as missing, conditions of a DELETE are conditions, and "
         "Limit counts what is read.", "PartiQL",
         lambda d: d.operation in PARTIQL and not d.text("ours").startswith("InternalServerError")),
    Rule("words of its expression parser", "dynoxide", "`Syntax error; token: \"...\", near: \"...\"`, under the expression's name.",
         "Expressions: syntax",
         texts(theirs=r"Expected |Unexpected |Unknown |, got |Operands for|SET expression|list_append requires|Syntax error; token: \"[^\"]*\"$|Expression: Syntax error"
                      r"|An expression attribute (value|name) used")),
    Rule("legacy conditions that it turns into expressions", "dynoxide", "Names of legacy parameters are names, whatever they contain.",
         "Legacy parameters", legacy_only),
    Rule("values of placeholders", "dynoxide", "What is wrong with one is said with its placeholder.", "Attribute values",
         texts(ours="ExpressionAttributeValues contains invalid")),
    Rule("faults of an entry of a transaction", "dynoxide", "What a request alone shows is refused before any entry is run.",
         "Transactions",
         texts(theirs="Transaction", operations={"TransactWriteItems", "TransactGetItems"}, aspect="error")),
    Rule("reasons of a cancelled transaction", "dynoxide", "Each reason has the text of the single operation.", "Transactions",
         lambda d: d.operation == "TransactWriteItems" and d.aspect in ("error members", "refused here", "refused there", "error text")),
    Rule("a projection that finds nothing in a transaction", "dynoxide", "The item is there, and empty; keys are not added.",
         "Projections", lambda d: d.operation == "TransactGetItems" and d.aspect == "answer: Responses"),
    Rule("unused placeholders", "dynoxide", "They are refused before any item is looked at.", "Expressions: unused names and values",
         texts(ours="unused in expressions|can only be specified when using expressions|must not be empty|contains invalid key")),
    Rule("placeholders that it does not come to", "dynoxide", "Each must be defined, whether or not the item has what it is compared with.",
         "Expressions: names and values", texts(ours="not defined; attribute", aspect="refused here")),
    Rule("what an update adds to the key of an index", "dynoxide", "It must be of the key's type.", "UpdateItem: index keys",
         texts(ours="Type mismatch for Index Key", operations={"UpdateItem"}, aspect="refused here")),
    Rule("nothing on both sides of a comparison", "dynoxide", "`<>` of two absent attributes is false.", "Expressions: comparison",
         lambda d: d.aspect in ("answer: Items", "answer: Count", "refused here", "refused there", "content") and "<>" in json.dumps(d.request)),
    Rule("index entries without all keys", "dynoxide", "Only an item with all keys of an index has an entry in it.", "Indexes",
         lambda d: d.request.get("IndexName") == "several-keys"),
    Rule("capacity of indexes", "dynoxide", "It is reported under the index, also in statements and scans.", "Capacity units",
         lambda d: d.aspect == "capacity"),
    Rule("sizes of collections", "dynoxide", "Item collection metrics come with transactions too, keys in plain digits.",
         "Item collections", lambda d: d.aspect == "collection metrics"),
    Rule("an update of nothing", "dynoxide", "Where there was no item there are no old attributes.", "UpdateItem: ReturnValues",
         lambda d: d.operation == "UpdateItem" and d.aspect == "answer: Attributes"),
    Rule("members that it does not check", "dynoxide", "Constraints are checked for all members before anything else.",
         "Constraints", texts(ours="validation errors? detected|SerializationException")),
    Rule("enumerations and types of members that an operation does not have", "dynoxide", "Unknown members are ignored.",
         "Requests", texts(theirs="SerializationException", aspect="refused there")),
    Rule("an unknown index of an update", "dynoxide", "`Requested resource not found: Index <i> for table <t>`.", "UpdateTable",
         texts(operations={"UpdateTable"})),

    Rule("where a query of a single row goes on", "dynoxide", "Behind its only row there is nothing.", "Query: ExclusiveStartKey",
         lambda d: d.operation == "Query" and d.aspect.startswith("answer") and "ExclusiveStartKey" in d.request),
    Rule("keys that are equal as numbers", "dynoxide", "`Provided list of item keys contains duplicates`.", "BatchGetItem",
         texts(ours="contains duplicates")),
    Rule("tables without a billing mode", "dynoxide", "They are provisioned, and need throughput.", "CreateTable",
         texts(ours="must both be specified when BillingMode")),
    Rule("key conditions in parentheses or turned round", "dynoxide", "Both are part of the language.", "Expressions: key conditions",
         texts(theirs="Query condition missed", aspect="refused there")),

    # dynalite
    Rule("ReturnValues of a delete", "dynalite", "`ReturnValues can only be ALL_OLD or NONE`.", "DeleteItem", texts(ours="ReturnValues can only")),
    Rule("order of strings", "dynalite", "Strings are ordered by their UTF-8 bytes, in indexes and bounds, too.", "Keys: order",
         lambda d: d.operation in ("Query", "Scan") and not d.aspect.startswith("error") and bool(re.search("[\uffff\U0001f600]", json.dumps(d.request, ensure_ascii=False)))),
    Rule("a segment without its number of segments", "dynalite", "Each needs the other.", "Scan: segments", texts(ours="Segments? parameter is required")),
    Rule("an INCLUDE of nothing", "dynalite", "`ProjectionType is INCLUDE, but NonKeyAttributes is not specified`.", "CreateTable: indexes",
         texts(ours="NonKeyAttributes is not specified")),
    Rule("definitions that nothing uses", "dynalite", "They are refused.", "CreateTable", texts(ours="AttributeDefinitions are not used")),
    Rule("removals beside a SET that makes the item", "dynalite", "Of an item that is not there, nothing is removed.", "UpdateItem: REMOVE",
         texts(theirs="document path provided", aspect="refused there")),
    Rule("comparisons of what is not there", "dynalite", "They are false.", "Expressions: comparison",
         lambda d: d.aspect.startswith("answer") and bool(re.search(r"[<>=]", str(d.request.get("FilterExpression"))))),
    Rule("words of its expression parser", "dynalite", "`Syntax error; token: \"...\", near: \"...\"`.", "Expressions: syntax",
         texts(theirs=r"Expected .* found")),
    Rule("numbers with a plus sign", "dynalite", "A number may begin with `+`.", "Numbers",
         texts(theirs=r"cannot be converted to a numeric value: \+")),
    Rule("names of tables that are short", "dynalite", "Names may be ARNs, so one character passes; the table is not found then.",
         "TableName", texts(theirs=r"'[tT]ableName' failed|requestItems' failed|Map keys must satisfy")),
    Rule("an end of its process", "dynalite", "A null for a value is a value without a type, and refused.", "Attribute values",
         lambda d: d.aspect == "ends"),
    Rule("capacity of indexes, and of nothing", "dynalite", "Writes count each index entry; a read of nothing costs the least.",
         "Capacity units", lambda d: d.aspect == "capacity"),
    Rule("item collection metrics", "dynalite", "They are answered for tables with local indexes.", "Item collections",
         lambda d: d.aspect == "collection metrics"),
    Rule("tables that it does not have", "dynalite", "An index may have several hash keys.", "Multi-attribute keys",
         texts(operations={"ListTables"})),
    Rule("Select of a scan", "dynalite", "It follows the same rules as that of a query.", "Scan: Select",
         texts(ours=r"Must specify the AttributesToGet|ALL_PROJECTED_ATTRIBUTES can be used only|Cannot specify the")),
    Rule("an unknown index of an update", "dynalite", "`Requested resource not found: Index <i> for table <t>`.", "UpdateTable",
         texts(operations={"UpdateTable"})),
    Rule("ReturnValuesOnConditionCheckFailure", "dynalite", "The item comes with the error.", "Conditional writes",
         lambda d: "ReturnValuesOnConditionCheckFailure" in d.request),
    Rule("attributes of nothing", "dynalite", "Where nothing is returned there is no member for it.", "UpdateItem: ReturnValues",
         lambda d: d.operation == "UpdateItem" and d.aspect == "answer: Attributes"),
    Rule("empty strings and bytes in conditions", "dynalite", "They are values like others.", "Empty values",
         lambda d: d.aspect.startswith(("answer", "refused", "error type", "content")) and bool(re.search(r'"[SB]": ""', json.dumps(d.request)))),
    Rule("sizes of empty values", "dynalite", "An empty value has size 0.", "Expressions: size",
         lambda d: "size(" in json.dumps(d.request) and d.aspect.startswith(("answer", "refused", "error type"))),
    Rule("legacy conditions", "dynalite", "OR is over all conditions, Exists with a value compares, action names are an enumeration.",
         "Legacy parameters", legacy_only),
    Rule("consistent reads of global indexes", "dynalite", "They are refused for scans, too.", "Scan",
         texts(ours="Consistent reads are not supported")),
    Rule("types of members", "dynalite", "Wrong JSON types are refused with the texts of a SerializationException.",
         "Type conversion errors", texts(ours="SerializationException")),
    Rule("types that index keys are given", "dynalite",
         "An update is told what it did wrong itself before what that would have done to an index.", "UpdateItem: index keys",
         texts(theirs="Type mismatch for Index Key")),
    Rule("an update that fails with its condition", "dynalite", "The condition is looked at before the update is worked out.",
         "UpdateItem", texts(ours="ConditionalCheckFailed", theirs="update expression|does not exist in the item")),
    Rule("paths into what is not there", "dynalite", "`<>` and `=` of absent attributes are false.", "Expressions: comparison",
         lambda d: d.aspect in ("refused here", "refused there", "error type") and "onditional" in d.text("ours") + d.text("theirs")),
    Rule("base64 that ends too early", "dynalite", "`only base-64-encoded strings are convertible to bytes`.", "Type conversion errors",
         texts(theirs="last non-pad")),
    Rule("empty keys", "dynalite", "`One or more parameter values are not valid.` is today's beginning of the text.", "Keys",
         texts(ours="parameter values are not valid")),
    Rule("reserved words that are keywords", "dynalite", "Keywords of the expression language are not names.", "Expressions: lexis",
         texts(ours="Syntax error", theirs="reserved keyword")),
    Rule("members that it does not check", "dynalite", "Constraints are checked for all members before anything else.",
         "Constraints", texts(ours="validation errors? detected")),
]

# Texts that both an engine and we know from DynamoDB. Where a request has several faults, each may name another first.
DOCUMENTED = re.compile("|".join([
    r"validation errors? detected", "expression and non-expression", "can only be specified when using", "must not be empty",
    "contains invalid (key|value)", "unused in expressions", "can not be empty", "Syntax error", "reserved keyword", "not defined; attribute",
    "redundant parentheses", "Invalid function name", "not allowed to be used", "Incorrect number of operands", "Incorrect operand type",
    "overlap with each other", "conflict with each other", "BETWEEN", "KeyConditionExpression", "Key attributes must be scalars",
    "does not match the schema", "Missing the key", "Type mismatch for", "cannot contain an empty", "Size of hashkey", "Aggregated size",
    "Cannot update attribute", "Item size", "ReturnValues can only", "conditional request failed", "Only DELETE action", "action is not supported|action with value",
    "Value (or|must|cannot|and)", "ComparisonOperator", "Duplicate value", "KeyConditions", "Conditions can be of length", "Query condition missed",
    "Query key condition", "not an indexable", "does not match schema type", "specified index", "Consistent reads", "does not project",
    "Must specify", "Cannot specify", "ALL_PROJECTED", "non-primary key attributes", "starting key", "start key", "TotalSegments|Segment",
    "duplicates", "Too many items", "Supplied AttributeValue", "numeric value", "Number (over|under)flow", "attribute type name", "significant digits", "may not be empty",
    "Null attribute value", "Nesting", "Transaction", "can only contain one of", "Requested resource not found", "document path provided",
    "incorrect data type", "does not exist in the item", "KeySchema", "AttributeDefinitions", "Throughput|CapacityUnits|BillingMode",
    "IndexName|index", "Projection", "NonKeyAttributes", "starting", "exists", "ConditionalOperator", "conversion|converted|Unexpected|Start of",
]))


def takes_away_only(difference):
    """An update, alone or in a transaction, that neither sets nor adds."""
    request = difference.request
    updates = [request] if difference.operation == "UpdateItem" else [
        entry["Update"] for entry in request.get("TransactItems") or [] if isinstance(entry, dict) and isinstance(entry.get("Update"), dict)]
    for update in updates:
        expression = str(update.get("UpdateExpression", ""))
        if expression and not re.search(r"\b(SET|ADD)\b", expression, re.IGNORECASE):
            return True
        if '"DELETE"' in json.dumps(update.get("AttributeUpdates")):
            return True
    return False


def several_faults(difference):
    return (difference.aspect in ("error text", "error type") and not difference.agree
            and DOCUMENTED.search(difference.text("ours")) is not None and DOCUMENTED.search(difference.text("theirs")) is not None)


RULES.append(Rule("several faults at once, or words that differ within a documented text", "dynalite dynoxide",
                  "Faults are named in DynamoDB's order: types, constraints, parameters, expressions, table, keys, item.",
                  "Order of validation", several_faults))
