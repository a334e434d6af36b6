"""Random requests for every operation on items and tables; see faults.py for what makes them wrong."""

import copy

from .expressions import Expressions
from .statements import Statements
from .tables import TABLES, MULTI
from .values import NAMES, Values

ITEM_OPERATIONS = {
    "PutItem": 14, "GetItem": 6, "UpdateItem": 20, "DeleteItem": 8, "Query": 18, "Scan": 10, "BatchGetItem": 4,
    "BatchWriteItem": 5, "TransactWriteItems": 7, "TransactGetItems": 3, "ExecuteStatement": 9,
    "BatchExecuteStatement": 2, "ExecuteTransaction": 2}
TABLE_OPERATIONS = {"CreateTable": 3, "UpdateTable": 2, "DescribeTable": 1, "DeleteTable": 1, "ListTables": 1}
RARE = 0.07


class Requests:
    def __init__(self, random):
        self.random = random
        self.values = Values(random)
        self.weights = {**ITEM_OPERATIONS, **TABLE_OPERATIONS}

    def next(self):
        operation = self.random.choices(list(self.weights), list(self.weights.values()))[0]
        return operation, getattr(self, operation)()

    def table(self):
        return self.random.choices([*TABLES, MULTI], [3, 6, 2, 2, 2])[0]

    def rarely(self, chance=RARE):
        return self.random.random() < chance

    def with_options(self, request, **chances):
        choices = {"ReturnConsumedCapacity": ["TOTAL", "INDEXES", "NONE"], "ReturnItemCollectionMetrics": ["SIZE", "NONE"],
                   "ReturnValuesOnConditionCheckFailure": ["ALL_OLD", "NONE"], "ConsistentRead": [True, False],
                   "ScanIndexForward": [True, False], "Limit": [1, 2, 3, 5, 100]}
        for name, chance in chances.items():
            if self.random.random() < chance:
                request[name] = self.random.choice(choices[name])
        return request

    # Single items

    def write_condition(self, request, expressions):
        if self.random.random() < 0.35:
            request["ConditionExpression"] = expressions.condition()
        elif self.rarely():
            request["Expected"] = self.expected()
            if self.rarely(0.3):
                request["ConditionalOperator"] = self.random.choice(["AND", "OR"])
        return request

    def PutItem(self):
        table = self.table()
        expressions = Expressions(self.random, self.values, table)
        request = {"TableName": table.name, "Item": self.values.item(table)}
        if self.rarely(0.02):
            request["Item"]["b"] = {"S": "x" * self.random.choice([400 * 1024 - 200, 400 * 1024, 100_000])}
        self.write_condition(request, expressions)
        if self.rarely(0.4):
            request["ReturnValues"] = self.random.choice(["ALL_OLD", "NONE"])
        return self.with_options(expressions.attach(request), ReturnConsumedCapacity=0.15, ReturnItemCollectionMetrics=0.1,
                                 ReturnValuesOnConditionCheckFailure=0.15)

    def DeleteItem(self):
        table = self.table()
        expressions = Expressions(self.random, self.values, table)
        request = self.write_condition({"TableName": table.name, "Key": self.values.key(table)}, expressions)
        if self.rarely(0.4):
            request["ReturnValues"] = self.random.choice(["ALL_OLD", "NONE"])
        return self.with_options(expressions.attach(request), ReturnConsumedCapacity=0.15, ReturnItemCollectionMetrics=0.1,
                                 ReturnValuesOnConditionCheckFailure=0.15)

    def UpdateItem(self):
        table = self.table()
        expressions = Expressions(self.random, self.values, table)
        request = {"TableName": table.name, "Key": self.values.key(table)}
        if self.rarely(0.12):
            request["AttributeUpdates"] = {
                name: self.attribute_update(name) for name in self.random.sample(NAMES, self.random.randint(1, 3))}
            if self.rarely(0.3):
                request["Expected"] = self.expected()
        elif not self.rarely(0.03):
            request["UpdateExpression"] = expressions.update()
            if self.random.random() < 0.3:
                request["ConditionExpression"] = expressions.condition()
        if self.random.random() < 0.6:
            request["ReturnValues"] = self.random.choice(["NONE", "ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW"])
        return self.with_options(expressions.attach(request), ReturnConsumedCapacity=0.15, ReturnItemCollectionMetrics=0.1,
                                 ReturnValuesOnConditionCheckFailure=0.1)

    def attribute_update(self, name):
        action = self.random.choice([None, "PUT", "ADD", "DELETE"])
        update = {} if action == "DELETE" and self.rarely(0.5) else {"Value": self.values.usual(name)}
        return {**update, **({"Action": action} if action else {})}

    def expected(self):
        return {name: self.expectation(name) for name in self.random.sample(NAMES, self.random.randint(1, 2))}

    def expectation(self, name):
        draw = self.random.random()
        if draw < 0.3:
            return {"Exists": False}
        if draw < 0.6:
            return {"Value": self.values.usual(name), **({"Exists": True} if self.rarely(0.3) else {})}
        return self.legacy_condition(name)

    def legacy_condition(self, name, operators=None):
        operator = self.random.choice(operators or ["EQ", "NE", "LE", "LT", "GE", "GT", "NOT_NULL", "NULL", "CONTAINS",
                                                    "NOT_CONTAINS", "BEGINS_WITH", "IN", "BETWEEN"])
        kind = self.random.choice("SNB")
        counts = {"NOT_NULL": 0, "NULL": 0, "BETWEEN": 2, "IN": self.random.randint(1, 3)}
        values = [self.values.scalar(kind) for _ in range(counts.get(operator, 1))]
        if operator in ("EQ", "NE") and self.rarely(0.2):
            values = [self.values.usual(name)]
        return {"ComparisonOperator": operator, **({"AttributeValueList": values} if values else {})}

    def GetItem(self):
        table = self.table()
        expressions = Expressions(self.random, self.values, table)
        request = {"TableName": table.name, "Key": self.values.key(table)}
        if self.random.random() < 0.4:
            request["ProjectionExpression"] = expressions.projection()
        elif self.rarely():
            request["AttributesToGet"] = self.random.sample(NAMES, 2)
        return self.with_options(expressions.attach(request), ReturnConsumedCapacity=0.2, ConsistentRead=0.3)

    # Query and scan

    def read_options(self, request, table, index, expressions):
        if index:
            request["IndexName"] = index
        if self.random.random() < 0.3:
            request["FilterExpression"] = expressions.condition()
        draw = self.random.random()
        if draw < 0.2:
            request["ProjectionExpression"] = expressions.projection()
        elif draw < 0.35:
            request["Select"] = self.random.choice(["COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES", "SPECIFIC_ATTRIBUTES"])
        if self.rarely(0.08):
            start = self.values.key(table)
            start.update({name: self.values.key_value(table.types[name]) for name in table.keys_of(index)})
            request["ExclusiveStartKey"] = start
        return self.with_options(expressions.attach(request), ReturnConsumedCapacity=0.15, ConsistentRead=0.15, Limit=0.25)

    def index_of(self, table):
        return self.random.choice([None, *table.indexes()])

    def Query(self):
        table = self.table()
        index = self.index_of(table)
        expressions = Expressions(self.random, self.values, table)
        request = {"TableName": table.name}
        keys = table.keys_of(index)
        if self.rarely(0.12) and len(keys) < 3:
            conditions = {keys[0]: {"ComparisonOperator": "EQ", "AttributeValueList": [self.values.key_value(table.types[keys[0]])]}}
            if len(keys) > 1 and self.rarely(0.6):
                condition = self.legacy_condition(keys[1], ["EQ", "LE", "LT", "GE", "GT", "BEGINS_WITH", "BETWEEN"])
                condition["AttributeValueList"] = [self.values.key_value(table.types[keys[1]]) for _ in condition["AttributeValueList"]]
                conditions[keys[1]] = condition
            request["KeyConditions"] = conditions
            if self.rarely(0.4):
                request["QueryFilter"] = {name: self.legacy_condition(name) for name in self.random.sample(NAMES, 2)}
                if self.rarely(0.4):
                    request["ConditionalOperator"] = self.random.choice(["AND", "OR"])
            if self.rarely(0.2):
                request["AttributesToGet"] = self.random.sample(NAMES, 2)
            if index:
                request["IndexName"] = index
            return self.with_options(request, ScanIndexForward=0.4, Limit=0.2)
        request["KeyConditionExpression"] = expressions.key_condition(index)
        return self.with_options(self.read_options(request, table, index, expressions), ScanIndexForward=0.4)

    def Scan(self):
        table = self.table()
        index = self.index_of(table) if self.rarely(0.5) else None
        expressions = Expressions(self.random, self.values, table)
        request = {"TableName": table.name}
        if self.rarely(0.1):
            request["ScanFilter"] = {name: self.legacy_condition(name) for name in self.random.sample(NAMES, self.random.randint(1, 2))}
            if self.rarely(0.4):
                request["ConditionalOperator"] = self.random.choice(["AND", "OR"])
            return request
        self.read_options(request, table, index, expressions)
        if self.rarely(0.1):
            request["TotalSegments"] = self.random.choice([1, 2, 4])
            request["Segment"] = self.random.randrange(request["TotalSegments"])
        return request

    # Batches and transactions

    def keys(self, table, count):
        keys = {}
        for _ in range(count):
            key = self.values.key(table)
            keys.setdefault(str(sorted(key.items())), key)
        return list(keys.values())

    def BatchGetItem(self):
        tables = {}
        for _ in range(self.random.randint(1, 2)):
            table = self.table()
            expressions = Expressions(self.random, self.values, table)
            entry = {"Keys": self.keys(table, self.random.randint(1, 6))}
            if self.rarely(0.3):
                entry["ProjectionExpression"] = expressions.projection()
                expressions.attach(entry)
            elif self.rarely():
                entry["AttributesToGet"] = self.random.sample(NAMES, 2)
            tables[table.name] = self.with_options(entry, ConsistentRead=0.2)
        return self.with_options({"RequestItems": tables}, ReturnConsumedCapacity=0.2)

    def BatchWriteItem(self):
        tables = {}
        for _ in range(self.random.randint(1, 2)):
            table = self.table()
            writes = []
            for key in self.keys(table, self.random.randint(1, 5)):
                writes.append({"DeleteRequest": {"Key": key}} if self.rarely(0.4) else
                              {"PutRequest": {"Item": {**self.values.item(table), **key}}})
            tables[table.name] = writes
        return self.with_options({"RequestItems": tables}, ReturnConsumedCapacity=0.2, ReturnItemCollectionMetrics=0.2)

    def transaction_entry(self):
        table = self.table()
        expressions = Expressions(self.random, self.values, table)
        entry = {"TableName": table.name}
        action = self.random.choice(["Put", "Put", "Update", "Delete", "ConditionCheck"])
        if action == "Put":
            entry["Item"] = self.values.item(table)
        else:
            entry["Key"] = self.values.key(table)
        if action == "Update":
            entry["UpdateExpression"] = expressions.update()
        if action == "ConditionCheck" or self.rarely(0.2):
            entry["ConditionExpression"] = expressions.condition()
        self.with_options(entry, ReturnValuesOnConditionCheckFailure=0.2)
        return {action: expressions.attach(entry)}

    def TransactWriteItems(self):
        return self.with_options({"TransactItems": [self.transaction_entry() for _ in range(self.random.randint(1, 4))]},
                                 ReturnConsumedCapacity=0.2, ReturnItemCollectionMetrics=0.1)

    def TransactGetItems(self):
        entries = []
        for _ in range(self.random.randint(1, 4)):
            table = self.table()
            expressions = Expressions(self.random, self.values, table)
            entry = {"TableName": table.name, "Key": self.values.key(table)}
            if self.rarely(0.3):
                entry["ProjectionExpression"] = expressions.projection()
            entries.append({"Get": expressions.attach(entry)})
        return self.with_options({"TransactItems": entries}, ReturnConsumedCapacity=0.2)

    # PartiQL

    def statement(self, kinds=None):
        statement, parameters = Statements(self.random, self.values, self.table()).any(kinds)
        return {"Statement": statement, **({"Parameters": parameters} if parameters else {})}

    def ExecuteStatement(self):
        return self.with_options(self.statement(), ReturnConsumedCapacity=0.1, ConsistentRead=0.1, Limit=0.1)

    def statements(self, most):
        kinds = self.random.choice([["select_one"], ["insert", "update", "delete"]])
        if self.rarely():
            kinds = ["select_one", "insert", "update", "delete"]
        return [self.statement(kinds) for _ in range(self.random.randint(1, most))]

    def BatchExecuteStatement(self):
        return {"Statements": self.statements(4)}

    def ExecuteTransaction(self):
        return {"TransactStatements": self.statements(3)}

    # Tables

    def CreateTable(self):
        request = copy.deepcopy(self.random.choice(TABLES).creation())
        request["TableName"] = "temporary"
        request.pop("LocalSecondaryIndexes", None) if self.rarely(0.3) else None
        for list_name in ("LocalSecondaryIndexes", "GlobalSecondaryIndexes"):
            if list_name in request and self.rarely(0.5):
                request[list_name] = request[list_name][:1]
        used = {key["AttributeName"] for key in request["KeySchema"]}
        for list_name in ("LocalSecondaryIndexes", "GlobalSecondaryIndexes"):
            used |= {key["AttributeName"] for index in request.get(list_name, []) for key in index["KeySchema"]}
        if not self.rarely(0.15):
            request["AttributeDefinitions"] = [each for each in request["AttributeDefinitions"] if each["AttributeName"] in used]
        return request

    def UpdateTable(self):
        request = {"TableName": self.table().name}
        draw = self.random.randrange(5)
        throughput = {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}
        if draw == 0:
            request["ProvisionedThroughput"] = throughput
        elif draw == 1:
            request.update(BillingMode="PROVISIONED")
        elif draw == 2:
            request["GlobalSecondaryIndexUpdates"] = [{"Delete": {"IndexName": "no-such-index"}}]
        elif draw == 3:
            request["GlobalSecondaryIndexUpdates"] = [{"Create": {
                "IndexName": "global-all", "KeySchema": [{"AttributeName": "gs", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}}]
        return request

    def DescribeTable(self):
        return {"TableName": self.random.choice([self.table().name, "absent"])}

    def DeleteTable(self):
        return {"TableName": "absent"}

    def ListTables(self):
        request = {"Limit": self.random.randint(1, 4)} if self.rarely(0.5) else {}
        if self.rarely(0.4):
            request["ExclusiveStartTableName"] = self.random.choice(["aaa", "number", "zzz"])
        return request
