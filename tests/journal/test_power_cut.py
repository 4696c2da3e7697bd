"""The power fails at any moment of a save, and what was not flushed is there or not: old or new, whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from afterview.journal import files
from afterview.journal.errors import JournalError
from afterview.journal.journal import Journal
from support.journal_faults import opened, write_in_place
from support.power_cut import PowerCut, State, lay_out
from support.samples import add, everything, filled


class Found:
    """What the states that a power cut may leave hold: the old hunt, the new one, or neither."""

    def __init__(self, folder: Path, old: Any, new: Any) -> None:
        self._folder, self._old, self._new = folder, old, new
        self._seen: dict[State, str] = {}

    def __len__(self) -> int:
        return len(self._seen)

    def says(self, state: State) -> str:
        """Return "old", "new", or what is wrong."""
        if state not in self._seen:
            place = self._folder / str(len(self._seen))
            lay_out(state, place)
            self._seen[state] = self._look(place / "journal.json")
        return self._seen[state]

    def _look(self, path: Path) -> str:
        try:
            journal = Journal.open(path)
            hunt = everything(journal.hunt)
            add(journal, "a9", "later")
        except JournalError as error:
            return str(error)
        assert set(Journal.open(path).hunt.applications) == {*hunt[0], "a9"}
        return "new" if hunt == self._new else "old" if hunt == self._old else "neither"


def save_with_power_cuts(tmp_path: Path, replace: Callable[..., Any] = files.replace_whole) -> list[set[str]]:
    """Save a change, and return what the states say that are possible after each call, and at the end."""
    folder = tmp_path / "disk"
    folder.mkdir()
    path = folder / "journal.json"
    filled(path)
    old = everything(Journal.open(path).hunt)
    journal = opened(path, replace)
    power = PowerCut(folder)
    with power.watching():
        add(journal, "a2", "new")
    found = Found(tmp_path / "after", old, everything(journal.hunt))
    said = [{found.says(state) for state in states} for _, states in power.moments]
    assert len(found) > 20
    return said


def test_old_or_new_and_new_once_it_is_acknowledged(tmp_path: Path) -> None:
    said = save_with_power_cuts(tmp_path)
    assert set().union(*said) == {"old", "new"}
    assert said[0] == {"old"}
    assert said[-1] == {"new"}


def test_the_first_save_of_all(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    journal = Journal.open(folder / "journal.json")
    power = PowerCut(folder)
    with power.watching():
        add(journal, "a1", "new")
    found = Found(tmp_path / "after", ({}, {}), everything(journal.hunt))
    said = [{found.says(state) for state in states} for _, states in power.moments]
    assert set().union(*said) <= {"old", "new"}
    assert said[-1] == {"new"}


def without_flushing_the_file(
    path: Path, content: bytes, expected: files.Fingerprint | None
) -> files.Fingerprint:
    """A mutant: most file systems keep the new name before the bytes."""
    temporary = path.with_suffix(".tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT, 0o600)
    os.write(descriptor, content)
    os.close(descriptor)
    os.replace(temporary, path)  # noqa: PTH105 - it is the one that is watched
    flush(path.parent)
    return files.Fingerprint.of(path.stat())


def without_flushing_the_folder(
    path: Path, content: bytes, expected: files.Fingerprint | None
) -> files.Fingerprint:
    """A mutant: the file is whole, but may have its old name still when the change is acknowledged."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "_flush_folder", lambda folder: None)
        return files.replace_whole(path, content, expected)


def flush(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


@pytest.mark.parametrize("mutant", [write_in_place, without_flushing_the_file])
def test_a_save_that_can_leave_half_a_file_is_caught(tmp_path: Path, mutant: Callable[..., Any]) -> None:
    said = save_with_power_cuts(tmp_path, mutant)
    assert set().union(*said) - {"old", "new"}


def test_a_save_that_is_acknowledged_too_soon_is_caught(tmp_path: Path) -> None:
    said = save_with_power_cuts(tmp_path, without_flushing_the_folder)
    assert set().union(*said) == {"old", "new"}
    assert "old" in said[-1]
