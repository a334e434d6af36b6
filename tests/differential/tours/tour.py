"""What the tours in Python share: steps that are printed, and answers that are checked."""

import os
import sys

ENDPOINT = os.environ["TABLEWRIGHT_ENDPOINT"]


class Tour:
    def __init__(self, client):
        self._client = client
        self._checks = 0
        self._failures = 0

    def step(self, text):
        print(f"- {text}", flush=True)

    def same(self, what, got, expected):
        self._checks += 1
        if got != expected:
            self._failures += 1
            print(f"  DIFFERENT: {what}\n    expected {expected!r}\n    got      {got!r}", flush=True)

    def true(self, what, condition):
        self.same(what, bool(condition), True)

    def end(self):
        print(f"{self._client}: {self._checks} checks, {self._failures} differences")
        sys.exit(1 if self._failures else 0)
