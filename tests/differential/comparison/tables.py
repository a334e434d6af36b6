"""The tables that requests go to: few, with schemas that have caused trouble to somebody."""

from dataclasses import dataclass, field


@dataclass
class Table:
    name: str
    keys: list  # of attribute names, hash first
    types: dict  # attribute name -> S, N or B, of all keys of the table and its indexes
    local: dict = field(default_factory=dict)  # index name -> ([keys], projection)
    globals: dict = field(default_factory=dict)
    provisioned: bool = False

    def indexes(self):
        return {**self.local, **self.globals}

    def keys_of(self, index):
        return self.indexes()[index][0] if index else self.keys

    def creation(self):
        def key_schema(keys, hashes=1):
            return [{"AttributeName": key, "KeyType": "HASH" if at < hashes else "RANGE"} for at, key in enumerate(keys)]

        throughput = {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}
        request = {"TableName": self.name, "KeySchema": key_schema(self.keys),
                   "AttributeDefinitions": [{"AttributeName": name, "AttributeType": kind} for name, kind in self.types.items()]}
        if self.provisioned:
            request["ProvisionedThroughput"] = throughput
        else:
            request["BillingMode"] = "PAY_PER_REQUEST"
        if self.local:
            request["LocalSecondaryIndexes"] = [{"IndexName": name, "KeySchema": key_schema(keys), "Projection": projection}
                                                for name, (keys, projection) in self.local.items()]
        if self.globals:
            request["GlobalSecondaryIndexes"] = [
                {"IndexName": name, "KeySchema": key_schema(keys, 2 if len(keys) > 2 else 1), "Projection": projection,
                 **({"ProvisionedThroughput": throughput} if self.provisioned else {})}
                for name, (keys, projection) in self.globals.items()]
        return request


ALL = {"ProjectionType": "ALL"}
KEYS_ONLY = {"ProjectionType": "KEYS_ONLY"}


def include(*names):
    return {"ProjectionType": "INCLUDE", "NonKeyAttributes": list(names)}


TABLES = [
    Table("hash-only", ["pk"], {"pk": "S"}),
    Table("pair", ["pk", "sk"], {"pk": "S", "sk": "N", "ls": "S", "ln": "N", "gs": "S", "gn": "N", "gb": "B"},
          local={"local-all": (["pk", "ls"], ALL), "local-keys": (["pk", "ln"], KEYS_ONLY)},
          globals={"global-all": (["gs"], ALL), "global-some": (["gs", "gn"], include("a", "m")),
                   "global-keys": (["gb"], KEYS_ONLY), "global-turned": (["ls", "pk"], ALL)}),
    Table("bytes", ["pk", "sk"], {"pk": "B", "sk": "B", "gn": "N"}, globals={"by-number": (["gn", "sk"], ALL)}),
    Table("number", ["pk", "sk"], {"pk": "N", "sk": "S", "ls": "B"}, local={"local-bytes": (["pk", "ls"], include("a"))},
          provisioned=True),
]

# An index with several hash keys, which only some engines have.
MULTI = Table("several", ["pk"], {"pk": "S", "ga": "S", "gb": "N", "gc": "S"},
              globals={"several-keys": (["ga", "gb", "gc"], ALL)})
