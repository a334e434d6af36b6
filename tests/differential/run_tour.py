#!/usr/bin/env python3
"""run_tour.py SERVER TOUR PACKAGES: one client's tour of our endpoint, on a database of its own.

TOUR is a file of tours/. Ends with 77, and says why, where the client is not there; with another status than 0
where an answer was not the expected one. PACKAGES is the folder that npm packages are installed into.
"""

import fcntl
import filecmp
import importlib.util
import pathlib
import shutil
import subprocess
import sys

import endpoint

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77


def why_no_packages(folder):
    """Installs what packages/package-lock.json names, once; returns why it cannot be had, or ''."""
    for program in ("node", "npm"):
        if not shutil.which(program):
            return f"{program} is not installed"
    folder.mkdir(parents=True, exist_ok=True)
    lock_file = HERE / "packages" / "package-lock.json"
    installed = folder / "installed-lock.json"
    with open(folder / "lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tours run side by side
        if installed.exists() and filecmp.cmp(lock_file, installed, shallow=False):
            return ""
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / "packages" / name, folder / name)
        with open(folder / "npm.log", "w", encoding="utf-8") as log:
            npm = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries", "1",
                                  "--fetch-timeout", "20000"], cwd=folder, stdout=log, stderr=log, check=False)
        if npm.returncode != 0:
            return f"npm could not fetch the packages (see {folder / 'npm.log'})"
        shutil.copy(lock_file, installed)
    return ""


def why_not(tour, packages):
    if tour.suffix == ".mjs":
        return why_no_packages(packages)
    if tour.stem.startswith("aws_cli") and not shutil.which("aws"):
        return "the AWS command line is not installed"
    if tour.stem.startswith("boto3") and importlib.util.find_spec("boto3") is None:
        return "boto3 is not installed for " + sys.executable
    return ""


def main(server, tour_name, packages):
    tour = HERE / "tours" / tour_name
    packages = pathlib.Path(packages).resolve()
    reason = why_not(tour, packages)
    if reason:
        print(f"SKIPPED: {tour_name}: {reason}")
        return SKIPPED
    if tour.suffix == ".mjs":
        # A module finds packages beside itself or above, so the tours are copied to where those are.
        for source in (HERE / "tours").glob("*.mjs"):
            shutil.copy(source, packages / source.name)
        command = ["node", str(packages / tour_name)]
    else:
        command = [sys.executable, "-B", str(tour)]
    with endpoint.tablewright(server, check_signatures=True) as port:
        return subprocess.run(command, env=endpoint.client_environment(port), check=False).returncode


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
