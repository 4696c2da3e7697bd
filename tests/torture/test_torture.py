"""The torture itself: it runs, and it notices a loss."""

from __future__ import annotations

import errno
import random
import shutil
import sys
from pathlib import Path

import pytest

from afterview.journal.recovery import recover

from . import __main__ as torture
from . import kills, mutations, system_calls
from .increments import increment_loop
from .tally import Tally

pytestmark = pytest.mark.slow


def test_nothing_is_lost_in_a_few(tmp_path: Path) -> None:
    tally = mutations.mutation_loop(tmp_path, 20, seed=1)
    assert (tally.tried, tally.lost) == (20, 0)


def test_a_recovery_that_writes_over_the_damaged_file_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(path: Path, *more: object) -> object:
        got = recover(path, *more)  # type: ignore[arg-type]  # passed on as it came
        assert got.aside is not None
        got.aside.write_bytes(b"")
        return got

    monkeypatch.setattr(mutations, "recover", careless)
    assert mutations.mutation_loop(tmp_path, 20, seed=1).lost > 0


def test_an_acknowledged_change_that_is_not_there_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def boastful(path: Path, sent: list[str], chance: random.Random, lasts: float) -> int:
        return len(sent)

    monkeypatch.setattr(kills, "_killed", boastful)
    assert kills.kill_loop(tmp_path, 2, seed=1).lost > 0


LIAR = """
import os, sys
really = os.replace
def replace(source, target):
    try:
        really(source, target)
    except OSError:
        print("recorded", flush=True)
        os._exit(0)
os.replace = replace
from afterview.cli import main
main()
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_a_program_that_hides_what_the_system_says_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, find = system_calls._command, system_calls._calls_of_a_save

    def renames(place: Path) -> list[system_calls.Call]:
        return [each for each in find(place) if each.name == "rename"]

    def lying(place: Path, company: str) -> list[str]:
        command = real(place, company)
        return [command[0], "-c", LIAR, *command[3:]]

    monkeypatch.setattr(system_calls, "_calls_of_a_save", renames)
    (tmp_path / "honest").mkdir()
    honest = system_calls.system_call_loop(tmp_path / "honest", (errno.EIO,))
    assert honest.tried > 0
    assert honest.lost == 0
    monkeypatch.setattr(system_calls, "_command", lying)
    assert system_calls.system_call_loop(tmp_path, (errno.EIO,)).lost > 0


def test_any_loss_is_the_exit_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["torture", "--quick", "--only", "increments"])
    assert torture.main() == 0
    assert "120 tried, 0 lost" in capsys.readouterr().out
    monkeypatch.setattr(torture, "increment_loop", lambda folder, _: _lossy(increment_loop(folder, 1)))
    assert torture.main() == 1
    assert "LOST: one" in capsys.readouterr().out


def _lossy(tally: Tally) -> Tally:
    tally.lose("one")
    return tally
