"""Random attribute values and items: few of each, so that requests meet what others wrote."""

NAMES = ["a", "b", "c", "d", "m", "l", "x.y", "n-1", "name", "ss", "ns", "é"]
STRINGS = ["", "a", "b", "ab", "abc", "é", "😀", "\uffff", "Z", "10", "a b"]
NUMBERS = ["0", "1", "-1", "2", "10", "1.5", "-0", "1e2", "0.1", "1E-130", "-1E-130", "100", "007", "+3", "1.50", "-10",
           "9.9999999999999999999999999999999999999E+125", "12345678901234567890123456789012345678", "0.00", "5e-1", ".5"]
BYTES = ["", "AA==", "AQ==", "AAE=", "/w==", "YQ==", "YWI="]
KEY_STRINGS = ["a", "b", "ab", "é", "😀", "\uffff"]
KEY_NUMBERS = ["0", "1", "-1", "2", "10", "1.5", "100", "-1E-130", "1e2"]
KEY_BYTES = ["AA==", "AQ==", "AAE=", "/w==", "YQ=="]
TYPES = ("S", "N", "B", "BOOL", "NULL", "M", "L", "SS", "NS", "BS")


def is_value(candidate):
    return isinstance(candidate, dict) and len(candidate) == 1 and next(iter(candidate)) in TYPES


class Values:
    def __init__(self, random):
        self.random = random

    def scalar(self, kind):
        choose = self.random.choice
        if kind == "BOOL":
            return {"BOOL": choose([True, False])}
        if kind == "NULL":
            return {"NULL": True}
        return {kind: choose({"S": STRINGS, "N": NUMBERS, "B": BYTES}[kind])}

    def value(self, depth=0):
        kinds = ["S", "S", "N", "N", "N", "B", "BOOL", "NULL", "SS", "NS", "BS"] + (["M", "M", "L", "L"] if depth < 3 else [])
        kind = self.random.choice(kinds)
        if kind == "M":
            return {"M": {name: self.value(depth + 1) for name in self.random.sample(NAMES, self.random.randrange(3))}}
        if kind == "L":
            return {"L": [self.value(depth + 1) for _ in range(self.random.randrange(4))]}
        if kind == "SS":
            return {"SS": self.random.sample(STRINGS, self.random.randint(1, 3))}
        if kind == "NS":
            return {"NS": self.random.sample(["0", "1", "2", "10", "1.5", "-1", "1e2"], self.random.randint(1, 3))}
        if kind == "BS":
            return {"BS": self.random.sample(BYTES, self.random.randint(1, 3))}
        return self.scalar(kind)

    def usual(self, name):
        """A value of the type that an attribute of this name often has, so that comparisons mean something."""
        if self.random.random() < 0.3:
            return self.value()
        draw = self.random
        if name == "m":
            return {"M": {"a": self.scalar("N"), "b": self.value(1), "m": {"M": {"a": self.value(2)}}}}
        if name == "l":
            return {"L": [self.value(1) for _ in range(draw.randrange(4))]}
        if name == "ss":
            return {"SS": draw.sample(["a", "b", "ab"], draw.randint(1, 3))}
        if name == "ns":
            return {"NS": draw.sample(["1", "2", "10"], draw.randint(1, 3))}
        return self.scalar({"a": "N", "b": "S", "c": "B"}.get(name) or draw.choice(["S", "N"]))

    def key_value(self, kind):
        return {kind: self.random.choice({"S": KEY_STRINGS, "N": KEY_NUMBERS, "B": KEY_BYTES}[kind])}

    def key(self, table):
        return {name: self.key_value(table.types[name]) for name in table.keys}

    def item(self, table):
        item = self.key(table)
        for name in table.types:
            if name not in item and self.random.random() < 0.6:
                item[name] = self.key_value(table.types[name])
        for name in self.random.sample(NAMES, self.random.randrange(6)):
            item[name] = self.usual(name)
        return item
