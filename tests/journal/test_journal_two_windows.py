"""Two journals on one file, two threads, two processes: nobody loses anything."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import msgspec

from afterview.journal.journal import Journal
from support.samples import add, application, count_up


def test_interleaved_commits_are_all_there(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    first, second = Journal.open(path), Journal.open(path)
    for number in range(10):
        add(first, f"b{number}")
        add(second, f"c{number}")
    assert first.refresh()
    assert first.hunt == second.hunt == Journal.open(path).hunt
    assert len(first.hunt.applications) == first.revision == 20


def test_change_is_made_from_the_newest_hunt(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    first, second = Journal.open(path), Journal.open(path)
    add(first, "a0")
    for _ in range(5):
        first.commit(count_up)
        second.commit(count_up)
    assert second.hunt.applications["a0"].role == "10"


def test_threads_on_one_journal(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal.json")
    add(journal, "a0")

    def work() -> None:
        for _ in range(10):
            journal.commit(count_up)

    workers = [threading.Thread(target=work) for _ in range(4)]
    for each in workers:
        each.start()
    while any(each.is_alive() for each in workers):
        journal.refresh()  # never waits, never sees half a change
        for each in workers:
            each.join(0.01)
    assert journal.hunt.applications["a0"].role == "40"
    assert journal.revision == 41


WORKER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from afterview.journal.journal import Journal
from support.samples import count_up
journal = Journal.open(Path(sys.argv[1]), lock_seconds=60)
for _ in range(25):
    journal.commit(count_up)
"""


def test_processes_on_one_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = Journal.open(path)
    add(journal, "a0")
    command = [sys.executable, "-c", WORKER, str(path), str(Path(__file__).parents[1])]
    workers = [subprocess.Popen(command) for _ in range(2)]
    assert [each.wait(120) for each in workers] == [0, 0]
    assert journal.refresh()
    assert journal.hunt.applications["a0"].role == "50"


def test_refresh_sees_a_change_by_hand_even_of_the_same_length(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = Journal.open(path)
    add(journal, "a1", "SRE")
    path.write_bytes(path.read_bytes().replace(b"SRE", b"CTO"))
    assert journal.refresh()
    assert journal.hunt.applications["a1"] == msgspec.structs.replace(application("a1"), role="CTO")
    assert not journal.refresh()
