"""Makes a request wrong in one way: what a client with a bug sends."""

import copy

from .values import is_value

BAD_VALUES = [
    {}, {"S": "a", "N": "1"}, {"N": "abc"}, {"N": ""}, {"N": " 1"}, {"N": "1e200"}, {"N": "1e-200"}, {"N": "1" * 39}, {"N": "0x1"},
    {"N": "NaN"}, {"NULL": False}, {"SS": []}, {"NS": []}, {"BS": []}, {"SS": ["a", "a"]}, {"NS": ["1", "1.0"]}, {"NS": ["x"]},
    {"BS": ["AA==", "AA=="]}, {"B": "a"}, {"B": "a==="}, {"S": 5}, {"S": True}, {"N": 1}, {"M": []}, {"L": {}}, {"X": "a"},
    {"BOOL": "true"}, {"BOOL": 1}, {"M": {"a": {}}}, {"L": [{"N": ""}]}, "a", 1, None, [], {"S": None}, {"SS": "a"}, {"SS": [1]},
    {"L": [{"SS": []}]}, {"S": "x" * 2049}, {"S": ""}, {"B": ""}]
BAD_ENUMS = ["", "none", "WRONG", 1, None, []]
ENUMS = {"ReturnConsumedCapacity", "ReturnItemCollectionMetrics", "ReturnValues", "Select", "ConditionalOperator", "ComparisonOperator",
         "Action", "KeyType", "AttributeType", "ProjectionType", "BillingMode", "ReturnValuesOnConditionCheckFailure"}
EXPRESSIONS = ["UpdateExpression", "ConditionExpression", "KeyConditionExpression", "FilterExpression", "ProjectionExpression"]
TOKENS = ["(", ")", ",", "AND", "OR", "NOT", "=", "!", "size", "name", "#no", ":no", "a", "[0]", ".", "SET", "IN", "BETWEEN",
          "attribute_exists(a)", "foo(a)", "+", "((a))", "if_not_exists(a, a)", "1", "<>", "contains(a, a)", "_x", ":v0", ":v1"]
BAD_NAMES = ["ab", "", "bad name!", "absent-table", "x" * 256, None, 5, "arn:aws:dynamodb:eu-west-1:000000000000:table/hash-only"]
LEGACY = {"Expected": {"a": {"Exists": False}}, "AttributesToGet": ["a"], "ConditionalOperator": "AND",
          "QueryFilter": {"a": {"ComparisonOperator": "NULL"}}, "ScanFilter": {"a": {"ComparisonOperator": "NULL"}},
          "KeyConditions": {"pk": {"ComparisonOperator": "EQ", "AttributeValueList": [{"S": "a"}]}},
          "AttributeUpdates": {"a": {"Action": "DELETE"}}, "ProjectionExpression": "a", "FilterExpression": "attribute_exists(a)",
          "ConditionExpression": "attribute_exists(a)", "UpdateExpression": "REMOVE a", "KeyConditionExpression": "pk = :v0",
          "ExpressionAttributeNames": {"#z": "a"}, "ExpressionAttributeValues": {":z": {"S": "a"}},
          "Select": "ALL_ATTRIBUTES", "ConsistentRead": True, "Limit": 0, "Segment": 0, "TotalSegments": 2,
          "ReturnValues": "UPDATED_NEW", "Expected ": {}, "ExclusiveStartKey": {"pk": {"S": "a"}}, "IndexName": "no-such-index"}


def places(node, wanted, found=None):
    """(container, key) of everything below `node` that `wanted` says yes to."""
    found = [] if found is None else found
    entries = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in entries:
        if wanted(key, child):
            found.append((node, key))
        places(child, wanted, found)
    return found


class Faults:
    def __init__(self, random):
        self.random = random

    def wrong(self, request):
        request = copy.deepcopy(request)
        kinds = [self.bad_value, self.bad_value, self.bad_member, self.garbled, self.garbled, self.placeholders, self.bad_enum,
                 self.bad_table, self.odd_key, self.missing, self.mixture]
        self.random.choice(kinds)(request)
        if self.random.random() < 0.15:
            self.random.choice(kinds)(request)
        return request

    def somewhere(self, request, wanted):
        found = places(request, wanted)
        return self.random.choice(found) if found else (None, None)

    def bad_value(self, request):
        holder, key = self.somewhere(request, lambda _, child: is_value(child))
        if holder is not None:
            holder[key] = copy.deepcopy(self.random.choice(BAD_VALUES))

    def bad_member(self, request):
        holder, key = self.somewhere(request, lambda key, _: isinstance(key, str) and key[:1].isupper())
        if holder is not None:
            holder[key] = self.random.choice(["text", 1, 1.5, True, None, [], {}, ["a"], {"a": "b"}, "", [[]], -1])

    def garbled(self, request):
        holder, key = self.somewhere(request, lambda key, child: (key in EXPRESSIONS or key == "Statement") and isinstance(child, str))
        if holder is None:
            return
        draw = self.random.random()
        tokens = holder[key].split(" ")
        at = self.random.randrange(len(tokens))
        if draw < 0.1:
            holder[key] = ""
        elif draw < 0.4:
            del tokens[at]
            holder[key] = " ".join(tokens)
        elif draw < 0.8:
            tokens.insert(at, self.random.choice(TOKENS))
            holder[key] = " ".join(tokens)
        else:
            tokens[at] = self.random.choice(TOKENS)
            holder[key] = " ".join(tokens)

    def placeholders(self, request):
        holder, key = self.somewhere(request, lambda key, child: key in ("ExpressionAttributeNames", "ExpressionAttributeValues")
                                     and isinstance(child, dict) and child)
        if holder is None:
            return
        members = holder[key]
        fill = "a" if key.endswith("Names") else {"S": "a"}
        draw = self.random.randrange(6)
        if draw == 0:
            members.pop(self.random.choice(list(members)))
        elif draw == 1:
            members["#unused" if key.endswith("Names") else ":unused"] = fill
        elif draw == 2:
            members[self.random.choice(["bad", "#", ":", "#a-b", ":a b", ""])] = fill
        elif draw == 3:
            holder[key] = {}
        elif draw == 4:
            members[self.random.choice(list(members))] = self.random.choice(["", None, 1, {}, "pk", {"S": ""}])
        else:
            del holder[key]

    def bad_enum(self, request):
        holder, key = self.somewhere(request, lambda key, _: key in ENUMS)
        if holder is None:
            holder, key = request, self.random.choice(["ReturnConsumedCapacity", "Select", "ReturnValues", "ReturnItemCollectionMetrics"])
        holder[key] = self.random.choice(BAD_ENUMS)

    def bad_table(self, request):
        holder, key = self.somewhere(request, lambda key, _: key in ("TableName", "IndexName"))
        if holder is not None:
            holder[key] = self.random.choice(BAD_NAMES)
        elif isinstance(request.get("RequestItems"), dict) and request["RequestItems"]:
            name = self.random.choice(list(request["RequestItems"]))
            request["RequestItems"][self.random.choice([n for n in BAD_NAMES if isinstance(n, str)])] = request["RequestItems"].pop(name)

    def odd_key(self, request):
        holder, key = self.somewhere(request, lambda key, child: key in ("Key", "Item", "ExclusiveStartKey", "KeyConditions")
                                     and isinstance(child, dict) and child)
        if holder is None:
            return
        attributes = holder[key]
        name = self.random.choice([each for each in ("pk", "sk") if each in attributes] or list(attributes))
        draw = self.random.randrange(5)
        if draw == 0:
            del attributes[name]
        elif draw == 1:
            attributes["extra"] = {"S": "x"}
        elif draw == 2:
            attributes[name] = self.random.choice([{"S": "a"}, {"N": "1"}, {"B": "AA=="}, {"BOOL": True}, {"SS": ["a"]}, {"NULL": True}])
        elif draw == 3:
            attributes[name] = self.random.choice([{"S": ""}, {"B": ""}, {"S": "x" * 1025}, {"S": "x" * 2049}])
        else:
            holder[key] = {}

    def missing(self, request):
        holder, key = self.somewhere(request, lambda key, _: isinstance(key, str))
        if holder is not None:
            del holder[key]

    def mixture(self, request):
        holder = request
        entry, key = self.somewhere(request, lambda key, _: key in ("Put", "Get", "Update", "Delete", "ConditionCheck"))
        if entry is not None and isinstance(entry[key], dict):
            holder = entry[key]
        name = self.random.choice(list(LEGACY))
        holder[name.strip()] = copy.deepcopy(LEGACY[name])
