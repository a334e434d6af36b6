"""Which differences are known, and the list of them as a page."""

import json

from .rules import RULES, Difference


def find(peer, agree, operation, request, aspect, ours, theirs):
    difference = Difference(peer, agree, operation, request, aspect, ours, theirs)
    for rule in RULES:
        if peer in rule.peers.split() and rule.holds(difference):
            return rule
    return None


HEAD = """# What answers differ from those of other engines

Random requests, right and wrong ones, went to our endpoint and, over the same protocol, to dynalite 4.0.0 and dynoxide
1.2.1 (`compare_engines.py`). Answers were compared by status, error type, error text and every member of the body, sets
and unordered rows sorted; after each write the content of its tables was compared, too. Every difference that was seen
is of one of the kinds below. What was found to be our own fault was mended; what is left of it is marked "Ours".
"DynamoDB" says what the service is documented or has been observed to do, and what we do; examples are shortened.

This page is written by the comparison itself: `compare_engines.py SERVER PEERS --requests 20000 --write DIFFERENCES.md`.

"""


KINDS_SHOWN_MOST = 4


def shortened(value, most=200):
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = text.replace("`", "'").replace("\n", " ")
    return text if len(text) <= most else text[:most] + " ..."


def answer_text(aspect, side):
    if aspect.startswith("refused") and side is None:
        return "accepted"
    if aspect.startswith(("error", "refused")):
        return f"{side['type']}: {side['message']}"
    return "nothing" if side is None else side


def write(path, comparison, requests, seed):
    lines = [HEAD, f"Last run: {requests} requests, seed {seed}.\n", "\n| engine | compared | the same |\n|---|---|---|\n"]
    for peer in comparison.peers:
        lines.append(f"| {peer.name} | {comparison.compared[peer.name]} | {comparison.equal[peer.name]} |\n")
    for rule in RULES:
        seen = {peer: found for (title, peer), found in comparison.known.items() if title == rule.title and peer in rule.peers.split()}
        if not seen:
            continue
        counts = ", ".join(f"{peer} {found.count}" for peer, found in sorted(seen.items()))
        lines.append(f"\n## {rule.title[0].upper() + rule.title[1:]}\n\nDynamoDB ({rule.about}): {rule.dynamodb} Seen: {counts}.\n\n")
        for peer, found in sorted(seen.items()):
            example = found.example
            lines.append(f"* {example['operation']} `{shortened(example['request'])}`: ours `{shortened(answer_text(example['aspect'], example['ours']))}`, "
                         f"{peer} `{shortened(answer_text(example['aspect'], example['theirs']))}`\n")
            others = [kind for kind in found.kinds.most_common() if kind[0][0].startswith(("error", "refused"))]
            if len(others) > 1:
                lines += [f"  * {count} times ours `{shortened(ours, 110)}`, {peer} `{shortened(theirs, 110)}`\n"
                          for (_, ours, theirs), count in others[:KINDS_SHOWN_MOST]]
                if len(others) > KINDS_SHOWN_MOST:
                    lines.append(f"  * and {len(others) - KINDS_SHOWN_MOST} other pairs\n")
    path.write_text("".join(lines), encoding="utf-8")
