"""How long a commit takes beside writing the same bytes atomically without TinyDB. Run by hand:

python -m tests.benchmarks.bench_journal

Both are measured in turn, in one run, on the same disk: quote the ratios, not the milliseconds.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec

from afterview.journal.journal import Journal
from afterview.records.applications import Application, Event, EventKind
from afterview.records.hunt import Change
from afterview.records.interviews import Interview, Interviewer, Promise
from afterview.records.people import Person
from afterview.records.reflections import HabitRating, Question, Reflection, Went

SIZES = (100, 1_000, 10_000)
ROUNDS = 25
START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def made_up(number: int) -> Application:
    """Return an application with two reflected interviews: about 2.8 kB in the file."""
    questions = tuple(
        Question(
            id=f"q{number}-{each}", text="How would you shard this table?" * 2, went=Went.WEAK, ready=False
        )
        for each in range(3)
    )
    reflection = Reflection(
        went_well="The tour of the system, and the talk about queues. " * 3,
        went_badly="I spoke too fast when it came to the numbers. " * 3,
        questions=questions,
        habits=(HabitRating(habit="talking too fast", rating=2),),
        confidence=6,
    )
    interviews = tuple(
        Interview(
            id=f"i{number}-{turn}",
            round=turn,
            starts=START + timedelta(days=turn, minutes=number),
            zone="Europe/Berlin",
            interviewers=(Interviewer(person=f"p{number % 50}"),),
            promise=Promise(said_at=START, on=date(2026, 2, 1)),
            reflection=reflection,
        )
        for turn in (1, 2)
    )
    events = (Event(id=f"e{number}", kind=EventKind.APPLIED, on=date(2026, 1, 5)),)
    return Application(id=f"a{number}", company=f"Company {number}", events=events, interviews=interviews)


def write_atomically(path: Path, content: bytes) -> None:
    """The floor: a new file beside the old, flushed, renamed, the folder flushed."""
    temporary = path.with_suffix(".new")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
    os.fsync(descriptor)
    os.close(descriptor)
    temporary.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def taken(work: Callable[[], object]) -> float:
    """Return the milliseconds that `work` takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def measure(size: int, folder: Path) -> str:
    """Return one line of the table."""
    path = folder / f"{size}.json"
    journal = Journal.open(path)
    people = {f"p{n}": Person(id=f"p{n}", name=f"Person {n}") for n in range(50)}
    journal.commit(lambda hunt: Change("all", {f"a{n}": made_up(n) for n in range(size)}, people))
    opening = min(taken(lambda: Journal.open(path)) for _ in range(3))
    commits, floors, refreshes, undos = [], [], [], []
    gc.collect()
    for turn in range(ROUNDS):
        key = f"a{turn * 37 % size}"

        def edit(note: str = f"round {turn}", key: str = key) -> None:
            journal.commit(
                lambda hunt: Change(
                    "note", {key: msgspec.structs.replace(hunt.applications[key], notes=note)}
                )
            )

        commits.append(taken(edit))
        content = path.read_bytes()
        floors.append(taken(lambda content=content: write_atomically(folder / "floor.json", content)))  # type: ignore[misc]  # bound at once
        refreshes.append(taken(journal.refresh))
        if turn % 5 == 4:
            undos.append(taken(journal.undo))
    commit, floor = statistics.median(commits), statistics.median(floors)
    return (
        f"{size:>7,} {path.stat().st_size / 1e6:>7.2f} {opening:>9.1f} {commit:>9.2f} {floor:>9.2f} "
        f"{commit / floor:>7.2f} {statistics.median(undos):>9.2f} {statistics.median(refreshes):>11.4f}\n"
    )


def main() -> None:
    """Print the table."""
    head = ("applications MB", "open ms", "commit ms", "floor ms", "ratio", "undo ms", "refresh ms")
    sys.stdout.write(" | ".join(head) + f"   (medians of {ROUNDS})\n")
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        for size in SIZES:
            sys.stdout.write(measure(size, Path(folder)))
            sys.stdout.flush()


if __name__ == "__main__":
    main()
