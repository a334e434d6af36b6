#!/usr/bin/env python3
"""Random requests to our endpoint and to peers; every difference between the answers is listed.

Ends with 1 where a difference is not one of comparison/known.py, with 77, and says why, where no peer can be had.
"""

import argparse
import collections
import contextlib
import functools
import json
import pathlib
import random
import secrets
import subprocess
import sys
import time

import endpoint
from comparison import answers, known
from comparison.engines import LARGE_ITEM_BYTES, MUTATIONS, Ended, Engine, agree_again, tables_in
from comparison.faults import Faults
from comparison.requests import Requests

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77
FAULT_CHANCE = 0.4
ENDED = (0, None)


class Found:
    """Differences of one kind."""

    def __init__(self):
        self.count = 0
        self.example = None
        self.kinds = collections.Counter()


class Comparison:
    def __init__(self, ours, peers, seed):
        self.ours = ours
        self.peers = peers
        self.random = random.Random(seed)
        self.requests = Requests(self.random)
        self.faults = Faults(self.random)
        self.unknown = collections.defaultdict(Found)
        self.known = collections.defaultdict(Found)
        self.outcomes = collections.Counter()
        self.compared = collections.Counter()
        self.equal = collections.Counter()

    def run(self, count):
        for number in range(count):
            operation, request = self.requests.next()
            if self.random.random() < FAULT_CHANCE:
                request = self.faults.wrong(request)
            self.step(number, operation, request)

    def step(self, number, operation, request):
        if operation == "CreateTable":
            self.create(number, request)
            return
        tables = tables_in(request)
        ours = self.ours.ask(operation, request)
        self.outcomes[operation, "accepted" if ours[0] == 200 else "refused"] += 1
        found, answered, apart = [], [], []
        contents = {}
        for peer in self.peers:
            theirs = self.ask_peer(peer, operation, request, tables)
            if theirs is None:
                if operation in MUTATIONS and ours[0] == 200:
                    apart.append(peer)
                continue
            differ = [("ends", None, None)] if theirs == ENDED else answers.differences(operation, request, ours, theirs)
            if operation in MUTATIONS and (ours[0] == 200 or theirs[0] == 200):
                contents = contents or {table.name: self.ours.content(table.name) for table in tables}
                changed = self.compare_content(peer, tables, contents)
                if changed:
                    apart.append(peer)
                differ = differ or changed
            found.append((peer, differ))
            answered.append(theirs)
        if any(len(json.dumps(item)) > LARGE_ITEM_BYTES for content in contents.values() for item in content):
            apart = self.peers
        for peer in apart:
            self.bring_together(peer, tables)
        # Peers that agree with each other against us are the ones to listen to.
        agree = len(answered) > 1 and ENDED not in answered and not answers.differences(operation, request, *answered)
        for peer, differ in found:
            self.note(number, peer, operation, request, differ, agree)

    @staticmethod
    def compare_content(peer, tables, contents):
        for table in tables:
            mine, other = contents[table.name], peer.content(table.name)
            if mine != other:
                return [("content", [item for item in mine if item not in other], [item for item in other if item not in mine])]
        return []

    def ask_peer(self, peer, operation, request, tables):
        """(status, body), ENDED, or None where it has not what is asked for."""
        if any(table.name not in peer.tables for table in tables):
            return None
        try:
            theirs = peer.ask(operation, request)
        except Ended:
            peer.restart()
            self.bring_together(peer, peer.tables.values())
            return ENDED
        return None if answers.refusal(*theirs)["type"] == "UnknownOperationException" else theirs

    def bring_together(self, peer, tables):
        for table in tables:
            if table.name in peer.tables:
                agree_again(self.ours, peer, table)

    def create(self, number, request):
        ours = self.ours.send("CreateTable", request)
        self.outcomes["CreateTable", "accepted" if ours[0] == 200 else "refused"] += 1
        name = request.get("TableName")
        if ours[0] == 200:
            ours = 200, self.ours.wait_for(name)
        for peer in self.peers:
            try:
                theirs = peer.send("CreateTable", request)
            except Ended:
                peer.restart()
                self.note(number, peer, "CreateTable", request, [("ends", None, None)])
                continue
            if theirs[0] == 200:
                theirs = 200, peer.wait_for(theirs[1]["TableDescription"]["TableName"])
                peer.must("DeleteTable", {"TableName": theirs[1]["Table"]["TableName"]})
                peer.wait_for(theirs[1]["Table"]["TableName"], gone=True)
            self.note(number, peer, "CreateTable", request, answers.differences("CreateTable", request, ours, theirs))
        if ours[0] == 200:
            self.ours.must("DeleteTable", {"TableName": name})
            self.ours.wait_for(name, gone=True)

    def note(self, number, peer, operation, request, differ, agree=False):
        self.compared[peer.name] += 1
        self.equal[peer.name] += not differ
        for aspect, mine, other in differ:
            rule = known.find(peer.name, agree, operation, request, aspect, mine, other)
            kind = ("both peers" if agree else peer.name, *answers.signature(operation, aspect, mine, other))
            found = self.known[rule.title, peer.name] if rule else self.unknown[kind]
            found.count += 1
            found.kinds[kind[1:]] += 1
            text = json.dumps(request, ensure_ascii=False)
            if found.example is None or len(text) < len(found.example["request"]):
                found.example = {"number": number, "operation": operation, "aspect": aspect, "request": text, "ours": mine, "theirs": other}


def install(folder):
    script = subprocess.run([str(HERE / "install_peers.sh"), str(folder)], capture_output=True, text=True, check=False)
    return "" if script.returncode == 0 else (script.stdout.strip() or script.stderr.strip())


def show(title, groups, most):
    print(f"\n{title}")
    for kind, found in sorted(groups.items(), key=lambda pair: (pair[0][0], -pair[1].count))[:most]:
        print(f"\n{found.count:5} x {' | '.join(kind)}")
        example = found.example
        print(f"      #{example['number']} {example['operation']} {example['request'][:700]}")
        for side in ("ours", "theirs"):
            print(f"      {side + ':':7} {json.dumps(example[side], ensure_ascii=False)[:600]}")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("server", help="tablewright-server")
    options.add_argument("peers", type=pathlib.Path, help="the folder that npm packages of peers are installed into")
    options.add_argument("--seed", type=int, default=None)
    options.add_argument("--requests", type=int, default=1000)
    options.add_argument("--peer", action="append", choices=["dynalite", "dynoxide"])
    options.add_argument("--show", type=int, default=60, help="how many kinds of unknown differences are printed")
    options.add_argument("--write", type=pathlib.Path, help="write the list of known differences here")
    options = options.parse_args()
    seed = secrets.randbits(31) if options.seed is None else options.seed
    print(f"seed {seed}, {options.requests} requests", flush=True)
    reason = install(options.peers)
    if reason:
        print("SKIPPED: no engine to compare with: " + reason)
        return SKIPPED
    modules = options.peers / "node_modules"
    commands = {"dynalite": [modules / ".bin" / "dynalite", "--createTableMs", "0", "--deleteTableMs", "0", "--updateTableMs", "0"],
                "dynoxide": [modules / "@dynoxide" / "linux-x64" / "dynoxide"]}
    with contextlib.ExitStack() as stack:
        ours = stack.enter_context(Engine("tablewright", lambda: endpoint.tablewright(options.server, "--relaxed")))
        ours.create_tables()
        peers = []
        for name in options.peer or commands:
            peers.append(stack.enter_context(
                Engine(name, functools.partial(endpoint.peer, name, list(map(str, commands[name]))))))
            refused = peers[-1].create_tables()
            print(f"{name}: has no table {', '.join(refused)}" if refused else f"{name}: has all tables", flush=True)
        comparison = Comparison(ours, peers, seed)
        started = time.monotonic()
        comparison.run(options.requests)
        seconds = time.monotonic() - started
    accepted = sum(count for (_, outcome), count in comparison.outcomes.items() if outcome == "accepted")
    print(f"{options.requests} requests in {seconds:.0f} s, {accepted} of them accepted here")
    for peer in peers:
        print(f"{peer.name}: {comparison.compared[peer.name]} compared, {comparison.equal[peer.name]} the same")
    if options.write:
        known.write(options.write, comparison, options.requests, seed)
    unknown = sum(found.count for found in comparison.unknown.values())
    print(f"known differences: {sum(found.count for found in comparison.known.values())} of {len(comparison.known)} kinds; "
          f"unknown: {unknown} of {len(comparison.unknown)} kinds")
    if unknown:
        show("Differences that comparison/known.py does not explain:", comparison.unknown, options.show)
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
