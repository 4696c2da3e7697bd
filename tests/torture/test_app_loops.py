"""The loops over the app: they run, and they notice an app that lies or keeps nothing."""

from __future__ import annotations

import errno
import random
import sys
from pathlib import Path

import pytest

from afterview.app.autosave import SAVED, Autosave
from afterview.journal.journal import Journal

from . import app_faults, app_kills, app_life
from .app_faults import app_fault_loop
from .app_life import Life

pytestmark = pytest.mark.slow

A_TEXT_ONCE = ((False, False),)
FEW = 50
"""So many calls are left out after each: two faults, if the first is noticed."""


def test_nothing_is_lost_by_a_few_faults(tmp_path: Path) -> None:
    tally = app_fault_loop(tmp_path, [errno.EIO], every=16)
    assert (tally.lost, tally.notes) == (0, [])
    assert tally.tried >= 8
    assert tally.figures["told as not saved"] > 0


def test_an_app_that_says_saved_and_does_not_save_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def lying(self: Autosave) -> bool:
        self._pending.clear()
        self.show(SAVED, False)
        return True

    monkeypatch.setattr(Autosave, "flush", lying)
    monkeypatch.setattr(app_faults, "HOW", A_TEXT_ONCE)
    tally = app_fault_loop(tmp_path, [errno.EIO], every=FEW)
    assert any("told as saved, and it is not" in each for each in tally.notes)


def test_a_rescue_file_that_is_not_written_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app_faults, "HOW", A_TEXT_ONCE)
    monkeypatch.setattr(Journal, "rescue", lambda journal, _: journal.path.with_name("no.rescue.json"))
    tally = app_fault_loop(tmp_path, [errno.EIO], every=FEW)
    assert any("no.rescue.json" in each for each in tally.notes)


@pytest.mark.skipif(sys.platform == "win32", reason="no terminals of this kind there")
def test_nothing_is_lost_by_a_few_kills(tmp_path: Path) -> None:
    tally = app_kills.app_kill_loop(tmp_path, 4, seed=7)
    assert (tally.tried, tally.lost, tally.notes) == (4, 0, [])


LYING = """
from afterview.app.autosave import SAVED, Autosave
async def lying(self):
    self._pending.clear()
    self.show(SAVED, False)
    return True
Autosave.flush = lying
"""
FORGETTING = """
from afterview.app.drafts import DraftKeeper
DraftKeeper.see = lambda self: False
DraftKeeper.finish = lambda self: ""
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no terminals of this kind there")
@pytest.mark.parametrize(
    ("program", "how", "does", "note"),
    [
        (LYING, "kill -9", lambda life, _: life.write(is_waited_for=True), "must be there, and “” is"),
        (LYING, "SIGTERM", lambda life, _: life.write(is_waited_for=False), "must be there, and “” is"),
        (FORGETTING, "SIGHUP", lambda life, _: life.begin_line(is_waited_for=False), "was begun, and [] is"),
    ],
)
def test_a_program_that_loses_something_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, how: str, does: object, note: str
) -> None:
    started = (sys.executable, "-c", f"{program}\nfrom afterview.cli import main\nmain()")
    monkeypatch.setattr(app_life, "PROGRAM", started)
    monkeypatch.setattr(app_kills, "_type", does)
    monkeypatch.setattr(app_kills, "_AT_START", 0)
    tally = app_kills.app_kill_loop(tmp_path, 1, seed=1, turns=(how,))
    assert note in tally.notes[0]


@pytest.mark.skipif(sys.platform == "win32", reason="no terminals of this kind there")
def test_a_line_that_is_told_and_not_recorded_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def boastful(life: Life, _: random.Random) -> None:
        life.known.said.add("Kim Nobody")

    monkeypatch.setattr(app_kills, "_type", boastful)
    tally = app_kills.app_kill_loop(tmp_path, 1, seed=1, turns=("SIGTERM",))
    assert "told as recorded, and not there" in tally.notes[0]
