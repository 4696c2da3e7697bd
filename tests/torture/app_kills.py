"""The real app, killed and told to end at any moment: what its screen has told as saved is there."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from afterview.journal.errors import JournalError
from afterview.journal.journal import Journal
from afterview.journal.reader import read_file
from afterview.journal.rescue import rescue_files
from afterview.records.hunt import Hunt
from support.quick_journal import STORY, write_journal

from .app_life import ENDS, Known, Life, kept_lines, line_for
from .tally import Tally

_PER_JOURNAL = 20
_TURNS = ("kill -9", "SIGTERM", "kill -9", "SIGHUP", "kill -9", "closed terminal")
_AT_START = 0.1
"""How often the program is killed before anything is typed."""


def app_kill_loop(folder: Path, kills: int, seed: int, turns: Sequence[str] = _TURNS) -> Tally:
    """End the app `kills` times, in one way after the other, while somebody types."""
    tally = Tally("app kills")
    chance = random.Random(seed)
    known = Known(folder)
    is_lost = True
    with pytest.MonkeyPatch.context() as patch:
        for number in range(kills):
            if number % _PER_JOURNAL == 0 or is_lost:
                known = Known(folder / f"app{number}" / "journal.json")
                known.path.parent.mkdir()
                write_journal(known.path, *STORY)
                patch.setenv("XDG_DATA_HOME", str(known.path.parent / "data"))
            lost = tally.lost
            tally.tried += 1
            try:
                _live(known, number, turns[number % len(turns)], chance, tally)
            except (AssertionError, JournalError) as problem:
                first = str(problem).partition("\n")[0]
                tally.lose(f"{known.path.parent.name}, life {number}: {first}")
            is_lost = tally.lost > lost
    return tally


def _live(known: Known, number: int, how: str, chance: random.Random, tally: Tally) -> None:
    life = Life(known, number, chance)
    with life.terminal:
        if how == "kill -9" and chance.random() < _AT_START:
            time.sleep(chance.random())
        else:
            life.begin(tally)
            _type(life, chance)
        status = life.end(how)
    tally.count(f"by {how}")
    if status != ENDS[how]:
        tally.lose(f"life {number}: the exit status after {how} was {status}")
    look(known, how, tally)


def _type(life: Life, chance: random.Random) -> None:
    if chance.random() < 0.6:
        life.write(is_waited_for=chance.random() < 0.5)
        if chance.random() < 0.5:
            return
        life.leave_text()
    if chance.random() < 0.6:
        life.enter_line(is_waited_for=chance.random() < 0.5)
    else:
        life.begin_line(is_waited_for=chance.random() < 0.5)


def look(known: Known, how: str, tally: Tally) -> None:
    """See that what must be there is, and take what there is for what must be there from now on."""
    journal = Journal.open(known.path)
    for backup in journal.backups.all():
        read_file(backup.path)
    if not journal.contents.is_as_saved or journal.hunt.conflicts or rescue_files(known.path):
        tally.lose(f"{how}: the journal holds something else than was saved last")
    _look_at_text(known, _text_of(journal.hunt), how, tally)
    _look_at_lines(known, {each.name for each in journal.hunt.people.values()} - {"Dana Lee"}, how, tally)


def _look_at_text(known: Known, text: str, how: str, tally: Tally) -> None:
    least = known.text_said if how == "kill -9" else known.text
    if not text.startswith(least) or not known.text.startswith(text):
        tally.lose(f"{how}: “{known.text}” was typed, “{least}” must be there, and “{text}” is")
    tally.count("words told as saved", known.text_said.count("w") - known.text_there.count("w"))
    known.text = known.text_said = known.text_there = text


def _look_at_lines(known: Known, names: set[str], how: str, tally: Tally) -> None:
    if known.said - names:
        tally.lose(f"{how}: {known.said - names} told as recorded, and not there")
    if names - known.entered:
        tally.lose(f"{how}: {names - known.entered} never entered, and there")
    kept = kept_lines(known.path)
    is_recorded = known.line in map(line_for, names)
    if known.line and not is_recorded and known.line not in kept and (known.is_line_kept or how != "kill -9"):
        tally.lose(f"{how}: “{known.line}” was begun, and {kept} is kept")
    if is_recorded and known.line in kept:
        tally.count("recorded, and offered again")
    tally.count("lines kept", len(kept))
    tally.count("lines recorded", len(names - known.names_there))
    known.said, known.entered, known.names_there = set(names), set(names), names
    known.line, known.is_line_kept = (kept[0], True) if kept else ("", False)


def _text_of(hunt: Hunt) -> str:
    return next(iter(hunt.applications.values())).interviews[0].reflection.went_well
