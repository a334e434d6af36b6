"""Random PartiQL statements."""

from .values import NAMES


def literal(value):
    (kind, content), = value.items()
    if kind == "S":
        return "'" + content.replace("'", "''") + "'"
    if kind == "N":
        return content.lstrip("+")
    if kind == "BOOL":
        return "true" if content else "false"
    if kind == "NULL":
        return "null"
    if kind == "L":
        parts = [literal(part) for part in content]
        return None if None in parts else "[" + ", ".join(parts) + "]"
    if kind == "M":
        parts = {name: literal(part) for name, part in content.items()}
        return None if None in parts.values() else "{" + ", ".join(f"'{name}': {part}" for name, part in parts.items()) + "}"
    if kind in ("SS", "NS"):
        return "<<" + ", ".join(literal({kind[0]: part}) for part in content) + ">>"
    return None  # bytes come by parameter only


class Statements:
    def __init__(self, random, values, table):
        self.random = random
        self.values = values
        self.table = table
        self.parameters = []

    def any(self, kinds=None):
        kind = self.random.choice(kinds or ["select_one", "select_one", "select", "select", "insert", "update", "update", "delete"])
        return getattr(self, kind)(), self.parameters

    def name(self, name):
        plain = name.isidentifier() and name.isascii() and name not in ("name",) and self.random.random() < 0.6
        return name if plain else f'"{name}"'

    def source(self, index=None):
        return f'"{self.table.name}"' + (f'."{index}"' if index else "")

    def value(self, value):
        text = literal(value) if self.random.random() < 0.6 else None
        if text is None:
            self.parameters.append(value)
            return "?"
        return text

    def key(self):
        return " AND ".join(f"{self.name(name)} = {self.value(self.values.key_value(self.table.types[name]))}" for name in self.table.keys)

    def path(self):
        name = self.random.choice(NAMES)
        text = self.name(name)
        if name in ("m", "l") and self.random.random() < 0.5:
            text += "[1]" if name == "l" else ".a"
        return text

    def term(self):
        draw = self.random.random()
        if draw < 0.4:
            name = self.random.choice(NAMES)
            return f"{self.name(name)} {self.random.choice(['=', '<>', '<', '<=', '>', '>='])} {self.value(self.values.usual(name))}"
        if draw < 0.5:
            return f"{self.path()} IS {self.random.choice(['MISSING', 'NOT MISSING', 'NULL', 'NOT NULL'])}"
        if draw < 0.6:
            return f"begins_with({self.path()}, {self.value(self.values.scalar('S'))})"
        if draw < 0.7:
            return f"contains({self.path()}, {self.value(self.values.scalar('S'))})"
        if draw < 0.8:
            return f"{self.path()} BETWEEN {self.value(self.values.scalar('N'))} AND {self.value(self.values.scalar('N'))}"
        if draw < 0.9:
            options = ", ".join(self.value(self.values.scalar("N")) for _ in range(self.random.randint(1, 3)))
            return f"{self.path()} IN [{options}]"
        return f"size({self.path()}) > {self.random.randrange(4)}"

    def columns(self):
        return "*" if self.random.random() < 0.5 else ", ".join(self.path() for _ in range(self.random.randint(1, 3)))

    def select_one(self):
        return f"SELECT {self.columns()} FROM {self.source()} WHERE {self.key()}"

    def select(self):
        index = self.random.choice([None, None, *self.table.indexes()])
        text = f"SELECT {self.columns()} FROM {self.source(index)}"
        keys = self.table.keys_of(index)
        draw = self.random.random()
        terms = []
        if draw < 0.6:
            hashes = keys[:2] if len(keys) > 2 else keys[:1]
            terms += [f"{self.name(key)} = {self.value(self.values.key_value(self.table.types[key]))}" for key in hashes]
            if len(keys) > 1 and self.random.random() < 0.4:
                terms.append(f"{self.name(keys[-1])} {self.random.choice(['<', '>=', '='])} "
                             f"{self.value(self.values.key_value(self.table.types[keys[-1]]))}")
        if draw > 0.4:
            terms.append(self.term() if self.random.random() < 0.7 else f"({self.term()} OR {self.term()})")
        return text + (" WHERE " + " AND ".join(terms) if terms else "")

    def insert(self):
        parts = {name: self.value(value) for name, value in self.values.item(self.table).items()}
        return f"INSERT INTO {self.source()} VALUE {{{', '.join(chr(39) + n + chr(39) + ': ' + v for n, v in parts.items())}}}"

    def update(self):
        text = f"UPDATE {self.source()} "
        if self.random.random() < 0.8:
            actions = []
            for name in self.random.sample(NAMES, self.random.randint(1, 2)):
                draw = self.random.random()
                if draw < 0.7:
                    actions.append(f"{self.name(name)} = {self.value(self.values.usual(name))}")
                elif draw < 0.85:
                    actions.append(f"a = a {self.random.choice('+-')} {self.value(self.values.scalar('N'))}")
                else:
                    actions.append(f"l = list_append(l, {self.value({'L': [self.values.scalar('N')]})})")
            text += " ".join(f"SET {action}" for action in actions)
        else:
            text += f"REMOVE {self.path()}"
        text += f" WHERE {self.key()}"
        if self.random.random() < 0.2:
            text += f" AND {self.term()}"
        if self.random.random() < 0.4:
            text += self.random.choice([" RETURNING ALL OLD *", " RETURNING ALL NEW *", " RETURNING MODIFIED OLD *", " RETURNING MODIFIED NEW *"])
        return text

    def delete(self):
        text = f"DELETE FROM {self.source()} WHERE {self.key()}"
        if self.random.random() < 0.2:
            text += f" AND {self.term()}"
        return text + (" RETURNING ALL OLD *" if self.random.random() < 0.3 else "")
