"""Random expressions of every kind with the placeholders that they need."""

from .values import NAMES

COMPARATORS = ["=", "<>", "<", "<=", ">", ">="]
TYPE_NAMES = ["S", "N", "B", "SS", "NS", "BS", "BOOL", "NULL", "L", "M"]
PLAIN_NAMES = {"a", "b", "c", "d", "m", "l", "ss", "ns", "ls", "ln", "gs", "gn", "gb", "pk", "sk", "ga", "gc"}


class Expressions:
    """The expressions of one request share their placeholders."""

    def __init__(self, random, values, table):
        self.random = random
        self.values = values
        self.table = table
        self.names = {}
        self.bound = {}

    def attach(self, request):
        if self.names:
            request["ExpressionAttributeNames"] = self.names
        if self.bound:
            request["ExpressionAttributeValues"] = self.bound
        return request

    def name(self, name):
        if name in PLAIN_NAMES and self.random.random() < 0.7:
            return name
        for placeholder, known in self.names.items():
            if known == name:
                return placeholder
        placeholder = f"#n{len(self.names)}"
        self.names[placeholder] = name
        return placeholder

    def bind(self, value):
        placeholder = f":v{len(self.bound)}"
        self.bound[placeholder] = value
        return placeholder

    def top_name(self):
        draw = self.random.random()
        if draw < 0.15:
            return self.random.choice(list(self.table.types))
        return self.random.choice(NAMES)

    def path(self, top=None):
        top = top or self.top_name()
        text = self.name(top)
        if self.random.random() < 0.3 and (top in ("m", "l") or self.random.random() < 0.2):
            for _ in range(self.random.randint(1, 2)):
                if (top == "l") != (self.random.random() < 0.2):
                    text += f"[{self.random.randrange(4)}]"
                else:
                    text += "." + self.name(self.random.choice(NAMES))
        return text

    def value_for(self, name):
        if name in self.table.types and self.random.random() < 0.8:
            return self.values.key_value(self.table.types[name])
        return self.values.usual(name)

    def operand(self):
        draw = self.random.random()
        if draw < 0.15:
            return f"size({self.path()})", {"N": self.random.choice(["0", "1", "2", "3"])}
        name = self.top_name()
        return self.path(name), self.value_for(name)

    def comparison(self):
        draw = self.random.random()
        left, value = self.operand()
        if draw < 0.5:
            right = self.path() if self.random.random() < 0.15 else self.bind(value)
            pair = [left, right]
            if self.random.random() < 0.2:
                pair.reverse()
            return f"{pair[0]} {self.random.choice(COMPARATORS)} {pair[1]}"
        if draw < 0.6:
            kind = self.random.choice("NNSB")
            low, high = self.values.scalar(kind), self.values.scalar(kind)
            return f"{left} BETWEEN {self.bind(low)} AND {self.bind(high)}"
        if draw < 0.7:
            others = ", ".join(self.bind(self.values.usual("a") if self.random.random() < 0.5 else value)
                               for _ in range(self.random.randint(1, 4)))
            return f"{left} IN ({others})"
        return self.function()

    def function(self):
        name = self.top_name()
        kind = self.random.randrange(5)
        if kind == 0:
            return f"attribute_exists({self.path(name)})"
        if kind == 1:
            return f"attribute_not_exists({self.path(name)})"
        if kind == 2:
            return f"attribute_type({self.path(name)}, {self.bind({'S': self.random.choice(TYPE_NAMES)})})"
        if kind == 3:
            return f"begins_with({self.path(name)}, {self.bind(self.values.scalar(self.random.choice('SSB')))})"
        return f"contains({self.path(name)}, {self.bind(self.values.scalar(self.random.choice('SSNNB')))})"

    def condition(self, depth=0):
        draw = self.random.random()
        if depth > 2 or draw < 0.6:
            return self.comparison()
        if draw < 0.7:
            return f"NOT {self.comparison()}"
        if draw < 0.8:
            return f"({self.condition(depth + 1)}) AND ({self.condition(depth + 1)})"
        word = self.random.choice([" AND ", " OR ", " and ", " Or "])
        return word.join(self.condition(depth + 1) for _ in range(self.random.randint(2, 3)))

    def projection(self):
        return ", ".join(self.path() for _ in range(self.random.randint(1, 4)))

    def set_operand(self, name):
        draw = self.random.random()
        if draw < 0.6:
            return self.bind(self.value_for(name))
        if draw < 0.8:
            return self.path()
        if draw < 0.9:
            return f"if_not_exists({self.path()}, {self.bind(self.value_for(name))})"
        return f"list_append({self.path('l')}, {self.bind({'L': [self.values.value(2)]})})"

    def set_action(self, name):
        target = self.path(name)
        draw = self.random.random()
        if draw < 0.7:
            return f"{target} = {self.set_operand(name)}"
        left = self.path("a") if self.random.random() < 0.7 else f"if_not_exists(a, {self.bind(self.values.scalar('N'))})"
        return f"{target} = {left} {self.random.choice('+-')} {self.bind(self.values.scalar('N'))}"

    def update(self):
        names = [name for name in self.random.sample(NAMES, 5)] + [
            name for name in self.table.types if name not in self.table.keys and self.random.random() < 0.2]
        self.random.shuffle(names)
        sections = []
        words = ["SET"] * 3 + ["REMOVE", "ADD", "DELETE"]
        for word in dict.fromkeys(self.random.choice(words) for _ in range(self.random.randint(1, 3))):
            actions = []
            for _ in range(self.random.randint(1, 2)):
                name = names.pop() if names else self.top_name()
                if word == "SET":
                    actions.append(self.set_action(name))
                elif word == "REMOVE":
                    actions.append(self.path(name))
                else:
                    kind = self.random.choice(["ns", "ss"] + (["a"] * 2 if word == "ADD" else []))
                    top = kind if self.random.random() < 0.7 else name
                    value = self.values.scalar("N") if kind == "a" else (
                        {"SS": self.random.sample(["a", "b", "ab"], 2)} if kind == "ss" else {"NS": self.random.sample(["1", "2", "10"], 2)})
                    actions.append(f"{self.path(top)} {self.bind(value)}")
            sections.append(f"{word} {', '.join(actions)}")
        return " ".join(sections)

    def key_condition(self, index):
        keys = self.table.keys_of(index)
        kinds = self.table.types
        hashes = keys[:2] if len(keys) > 2 else keys[:1]
        parts = []
        for key in hashes:
            pair = [self.name(key), self.bind(self.values.key_value(kinds[key]))]
            if self.random.random() < 0.1:
                pair.reverse()
            parts.append(" = ".join(pair))
        for key in keys[len(hashes):]:
            if self.random.random() < 0.4:
                break
            name, kind = self.name(key), kinds[key]
            draw = self.random.random()
            low, high = (self.values.key_value(kind) for _ in range(2))
            if draw < 0.6:
                parts.append(f"{name} {self.random.choice(['=', '<', '<=', '>', '>='])} {self.bind(low)}")
            elif draw < 0.8 or kind == "N":
                parts.append(f"{name} BETWEEN {self.bind(low)} AND {self.bind(high)}")
            else:
                parts.append(f"begins_with({name}, {self.bind(low)})")
        if self.random.random() < 0.1:
            parts.reverse()
        if self.random.random() < 0.1:
            parts = [f"({part})" for part in parts]
        return " AND ".join(parts)
