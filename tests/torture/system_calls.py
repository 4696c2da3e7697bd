"""The system itself fails each call of the real `afterview add` that touches the journal's folder, by strace.

`faults` stands in for Python's own functions, and so does not see what libraries and the interpreter do
beneath them. Here the kernel's answer is replaced, of the program as it is installed.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from afterview.journal.errors import JournalError
from afterview.journal.journal import Journal
from afterview.records.applications import Application
from afterview.records.hunt import Change

from .tally import Tally

_CALLS = "openat,write,fsync,ftruncate,close,rename,link,unlink,mkdir,chmod,fchmod,flock"
_LOOKS = ("newfstatat", "statx", "access", "readlink", "read", "lseek", "getdents64")
"""Calls that change nothing, many of them: for these one error is as good as another."""
_CALL = re.compile(r"^\d+ +(\w+)\((.*)$")


@dataclass(frozen=True)
class Call:
    """One call of the program that touches the journal's folder."""

    name: str
    number: int
    """Which of all the calls of this name, from 1."""
    said: str


def system_call_loop(folder: Path, errors: tuple[int, ...], every: int = 1) -> Tally:
    """Fail each call with each of `errors`; each look with the first. `every`: not all, but each such one."""
    tally = Tally("system calls")
    if shutil.which("strace") is None:
        tally.count("passed over, for there is no strace")
        return tally
    ready = _ready(folder / "ready")
    calls = _calls_of_a_save(_copied(ready, "dry"))
    for error in errors:
        for call in (each for each in calls if each.name not in _LOOKS or error == errors[0]):
            tally.count("in all")
            if tally.figures["in all"] % every == 0:
                place = _copied(ready, f"{error}-{call.name}-{call.number}")
                _try(place, call, errno.errorcode[error], tally)
                shutil.rmtree(place)
    tally.count("system calls in a save", len(calls))
    return tally


def _ready(place: Path) -> Path:
    """Make a journal with two companies in it, and so with a backup, a history and a lock beside it."""
    place.mkdir()
    for company in ("Acme", "Beta"):
        subprocess.run(_command(place, company), check=True, capture_output=True)
    return place


def _copied(place: Path, name: str) -> Path:
    return shutil.copytree(place, place.with_name(name))


def _command(place: Path, company: str) -> list[str]:
    return [sys.executable, "-m", "afterview", "--journal", str(place / "journal.json"), "add", company]


def _traced(place: Path, *options: str) -> tuple[subprocess.CompletedProcess[str], str]:
    trace = place.with_suffix(".trace")
    command = [
        "strace",
        "-f",
        "-y",
        "-o",
        str(trace),
        "-e",
        f"trace={_CALLS},{','.join(_LOOKS)}",
        *options,
        "--",
    ]
    done = subprocess.run(
        [*command, *_command(place, "Zeta")],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"},
    )
    found = trace.read_text(encoding="utf-8", errors="replace")
    trace.unlink()
    return done, found


def _calls_of_a_save(place: Path) -> list[Call]:
    numbers: Counter[str] = Counter()
    found = []
    for line in _traced(place)[1].splitlines():
        parts = _CALL.match(line)
        if parts is None:
            continue
        name, said = parts.groups()
        numbers[name] += 1
        if str(place) in said:
            found.append(Call(name, numbers[name], said))
    return found


def _try(place: Path, call: Call, error: str, tally: Tally) -> None:
    path = place / "journal.json"
    old = path.read_bytes()
    done, trace = _traced(place, "-e", f"inject={call.name}:error={error}:when={call.number}")
    if not any("(INJECTED)" in line and str(place) in line for line in trace.splitlines()):
        tally.count("failed elsewhere than meant")  # the program went another way: nothing is shown by it
        return
    tally.tried += 1
    what = f"{error} at {call.name} {call.number} ({call.said[:60]})"
    if "Traceback" in done.stderr or (done.returncode and len(done.stderr.splitlines()) != 1):
        tally.lose(f"{what}: {done.stderr[-300:]}")
    tally.count("refused with a line" if done.returncode else "saved all the same")
    try:
        now = _companies(path)
        if done.returncode == 0 and "Zeta" not in now:
            tally.lose(f"{what}: said to be recorded, and is not")
        if done.returncode and path.read_bytes() != old:
            tally.lose(f"{what}: said not to be recorded, and the file is another one")
        later = Application(id="later", company="Later", role="")
        Journal.open(path).commit(lambda _: Change("added", {later.id: later}))
        if _companies(path) != [*now, "Later"]:
            tally.lose(f"{what}: afterwards there is {_companies(path)}")
    except JournalError as problem:
        tally.lose(f"{what}: {problem}")


def _companies(path: Path) -> list[str]:
    journal = Journal.open(path)
    names = [each.company for each in journal.hunt.applications.values()]
    if names[:2] != ["Acme", "Beta"] or len(journal.done()) != len(names):
        raise JournalError(f"{names} there, {[each.sentence for each in journal.done()]} in the history")
    return names
