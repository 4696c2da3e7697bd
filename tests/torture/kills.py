"""The real `afterview add`, killed at any moment: what it said it recorded is there, every file whole."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from afterview.journal.errors import JournalError
from afterview.journal.journal import Journal
from afterview.journal.reader import read_file

from .tally import Tally

_LINES = 60
_PER_JOURNAL = 25


def kill_loop(folder: Path, kills: int, seed: int) -> Tally:
    """Kill the program `kills` times, by turns at any time of its life and in the midst of saves."""
    tally = Tally("kills")
    chance = random.Random(seed)
    acknowledged: list[str] = []
    path = folder / "none"
    lasts = _time_of_one(folder)
    for number in range(kills):
        if number % _PER_JOURNAL == 0:
            path = folder / f"kills{number}" / "journal.json"
            path.parent.mkdir()
            acknowledged = []
        sent = [f"Umbra{number}x{line}" for line in range(_LINES if number % 2 else 1)]
        said = _killed(path, sent, chance, lasts)
        tally.tried += 1
        tally.count("changes acknowledged", said)
        tally.count("killed before any", not said)
        acknowledged += sent[:said]
        acknowledged = _look(path, acknowledged, sent[said : said + 1], tally)
    return tally


def _killed(path: Path, sent: list[str], chance: random.Random, lasts: float) -> int:
    """Record lines, kill the program, and return how many it said it had recorded."""
    command = [sys.executable, "-m", "afterview", "--journal", str(path), "add", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write("".join(f"{line}; Engineer\n" for line in sent).encode())
        program.stdin.close()
        said = 0
        if len(sent) > 1:
            for _ in range(chance.randint(1, 20)):
                said += program.stdout.readline().endswith(b"\n")
            time.sleep(chance.random() * 0.01)
        else:
            time.sleep(chance.random() * lasts)
        program.send_signal(signal.SIGKILL)
        rest = program.stdout.read()
        program.wait()
    return said + rest.count(b"\n")


def _look(path: Path, acknowledged: list[str], under_way: list[str], tally: Tally) -> list[str]:
    try:
        journal = Journal.open(path)
        kept = [each.company for each in journal.hunt.applications.values()]
        for backup in journal.backups.all():
            read_file(backup.path)
    except JournalError as error:
        tally.lose(str(error))
        return []
    if len(journal.done()) != len(kept) or not journal.contents.is_as_saved:
        tally.lose(f"{path}: {len(kept)} there, and {len(journal.done())} in the history")
    if kept[: len(acknowledged)] != acknowledged or kept[len(acknowledged) :] not in ([], under_way):
        tally.lose(f"{path}: {len(acknowledged)} acknowledged, {len(kept)} there")
    tally.count("saved, but not yet said", len(kept) - len(acknowledged))
    return kept


def _time_of_one(folder: Path) -> float:
    began = time.monotonic()
    command = [sys.executable, "-m", "afterview", "--journal", str(folder / "first.json"), "add", "Acme"]
    subprocess.run(command, check=True, capture_output=True)
    return 1.2 * (time.monotonic() - began)
