"""Several processes count up one number in one journal: no count is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from afterview.journal.journal import Journal
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt

from .tally import Tally


def count_up(hunt: Hunt) -> Change:
    """Return the change that makes the number one more."""
    number = int(hunt.applications["a0"].role or 0) + 1
    return Change("counted", {"a0": Application(id="a0", company="Acme", role=str(number))})


def count(path: Path, many: int) -> None:
    """Count up that often: what each of the processes does."""
    journal = Journal.open(path, lock_seconds=120)
    for _ in range(many):
        journal.commit(count_up)
    journal.close()


def increment_loop(folder: Path, many: int, processes: int = 2) -> Tally:
    """Let several processes count up `many` times each."""
    tally = Tally("increments", tried=many * processes)
    path = folder / "count.json"
    journal = Journal.open(path)
    journal.commit(lambda hunt: Change("began", {"a0": Application(id="a0", company="Acme")}))
    code = "import sys; from pathlib import Path; from tests.torture.increments import count; "
    code += "count(Path(sys.argv[1]), int(sys.argv[2]))"
    root = Path(__file__).parents[2]
    workers = [
        subprocess.Popen([sys.executable, "-c", code, str(path), str(many)], cwd=root)
        for _ in range(processes)
    ]
    for each in workers:
        if each.wait(600) != 0:
            tally.lose("a process ended with an error")
    journal.refresh()
    counted = int(journal.hunt.applications["a0"].role)
    if counted != tally.tried:
        tally.lost += tally.tried - counted
        tally.notes.append(f"{counted} counted of {tally.tried}")
    tally.count("processes", processes)
    return tally
