"""Any order of changes, undo, redo, going back, reopening, windows and crashes, against a plain model."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from afterview.journal.journal import Journal
from afterview.journal.reader import read_file
from afterview.records.hunt import Change
from support.samples import application, person, redo_sentence
from support.searching import tried

KEYS = st.sampled_from(["a1", "a2", "a3"])
ROLES = st.text(alphabet='ab"\\\n{[é🙂\u2028', max_size=4)
WINDOWS = st.integers(0, 1)
State = tuple[dict[str, str], frozenset[str]]


class CrashError(BaseException):
    """The power goes: nothing after it happens, not even what would tidy up."""


CALLS = [
    "open",
    "write",
    "fsync",
    "replace",
    "link",
    "unlink",
    "chmod",
    "fchmod",
    "close",
    "ftruncate",
    "mkdir",
]


class JournalMachine(RuleBasedStateMachine):
    """The model is the state and, for undo, the states before and after it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "journal.json"
        self.windows = [Journal.open(self.path), Journal.open(self.path)]
        self.now: State = ({}, frozenset())
        self.behind: list[State] = []
        self.ahead: list[State] = []
        self.joins_with: tuple[int, str] | None = None
        """Window and merge key of the last change, if it can be gone on with."""
        self.points: dict[str, State] = {}
        """What the hunt was after each change of the history."""

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def record(self, window: int, change: Change, new: State, merge_key: str | None = None) -> None:
        self.windows[window].commit(lambda hunt: change)
        self.note(window, new, merge_key)

    def note(self, window: int, new: State, merge_key: str | None) -> None:
        if new == self.now:
            return
        joins = merge_key is not None and self.joins_with == (window, merge_key)
        if not joins:
            self.behind.append(self.now)
        self.ahead.clear()
        self.now = new
        self.joins_with = None if merge_key is None else (window, merge_key)
        self.remember()

    def remember(self) -> None:
        done = Journal.open(self.path).done()
        self.points = {each.id: self.points[each.id] for each in done[:-1]}
        self.points[done[-1].id] = self.now

    def with_roles(self, roles: dict[str, str | None]) -> State:
        merged = {**self.now[0], **{key: role for key, role in roles.items() if role is not None}}
        return {key: role for key, role in merged.items() if roles.get(key, "") is not None}, self.now[1]

    @rule(window=WINDOWS, key=KEYS, role=ROLES, merge_key=st.sampled_from([None, "x", "y"]))
    def put(self, window: int, key: str, role: str, merge_key: str | None) -> None:
        change = Change("changed", {key: application(key, role)}, merge_key=merge_key)
        self.record(window, change, self.with_roles({key: role}), merge_key)

    @rule(window=WINDOWS, role=ROLES)
    def put_all(self, window: int, role: str) -> None:
        change = Change("changed", {"a3": application("a3", role), "a1": application("a1", role), "a2": None})
        self.record(window, change, self.with_roles({"a3": role, "a1": role, "a2": None}))

    @rule(window=WINDOWS, key=KEYS)
    def remove(self, window: int, key: str) -> None:
        self.record(window, Change("removed", {key: None}), self.with_roles({key: None}))

    @rule(window=WINDOWS, key=st.sampled_from(["p1", "p2", "p3"]))
    def add_a_person(self, window: int, key: str) -> None:
        change = Change("added", people={key: person(key)})
        self.record(window, change, (self.now[0], self.now[1] | {key}))

    @rule(window=WINDOWS)
    def undo(self, window: int) -> None:
        assert (self.windows[window].undo() is None) == (not self.behind)
        if self.behind:
            self.ahead.append(self.now)
            self.now = self.behind.pop()
            self.joins_with = None
            self.remember()

    @rule(window=WINDOWS)
    def redo(self, window: int) -> None:
        assert (self.windows[window].redo() is None) == (not self.ahead)
        if self.ahead:
            self.behind.append(self.now)
            self.now = self.ahead.pop()
            self.joins_with = None
            self.remember()

    @rule(window=WINDOWS, data=st.data())
    def go_back(self, window: int, data: st.DataObject) -> None:
        if self.points:
            point = list(self.points)[data.draw(st.integers(0, len(self.points) - 1))]
            self.windows[window].go_back(point)
            self.note(window, self.points[point], None)

    @rule(window=WINDOWS)
    def reopen(self, window: int) -> None:
        self.windows[window].close()
        self.windows[window] = Journal.open(self.path)
        if self.joins_with is not None and self.joins_with[0] == window:
            self.joins_with = None

    @rule(window=WINDOWS, key=KEYS, role=ROLES, at=st.integers(0, 40))
    def crash_while_saving(self, window: int, key: str, role: str, at: int) -> None:
        change = Change("crashed", {key: application(key, role)})
        new = self.with_roles({key: role})
        if self.crashed(at, lambda: self.windows[window].commit(lambda hunt: change), new):
            self.note(window, new, None)

    @rule(window=WINDOWS, at=st.integers(0, 40))
    def crash_while_undoing(self, window: int, at: int) -> None:
        if self.behind and self.crashed(at, self.windows[window].undo, self.behind[-1]):
            self.ahead.append(self.now)
            self.now = self.behind.pop()
            self.remember()

    @rule(at=st.integers(0, 30))
    def crash_while_leaving(self, at: int) -> None:
        self.crashed(at, self.windows[0].close, self.now)

    def crashed(self, at: int, act: Callable[[], object], new: State) -> bool:
        """The power goes at the system call of that number; the program is started again. Is it done?"""
        with pytest.MonkeyPatch.context() as patch:
            plant_crash(patch, at)
            with suppress(CrashError):
                act()
        known = Journal.open(self.path, fresh=True)
        self.windows = [Journal.open(self.path, fresh=True), known]
        self.joins_with = None
        found = (
            {key: each.role for key, each in known.hunt.applications.items()},
            frozenset(known.hunt.people),
        )
        assert found in (self.now, new)
        if new == self.now:  # the same either way: the history tells
            return len(known.done()) > len(self.points)
        return found == new

    @invariant()
    def all_agree(self) -> None:
        fresh = Journal.open(self.path, fresh=True)
        expected = {key: application(key, role) for key, role in self.now[0].items()}
        for each in (*self.windows, fresh):
            each.refresh()
            assert dict(each.hunt.applications) == expected
            assert set(each.hunt.people) == self.now[1]
            assert each.contents.is_as_saved
            assert (each.undo_sentence is None) == (not self.behind)
            assert (redo_sentence(each) is None) == (not self.ahead)
        stamps = [each.at for each in fresh.done()]
        assert stamps == sorted(stamps)
        for backup in fresh.backups.all():
            read_file(backup.path)


def plant_crash(patch: pytest.MonkeyPatch, at: int) -> None:
    """Let the system call of that number, and all after it, not happen any more."""
    left = at

    def wrap(real: Any) -> Any:
        def call(*args: Any, **named: Any) -> Any:
            nonlocal left
            left -= 1
            if left < 0:
                raise CrashError
            return real(*args, **named)

        return call

    for name in CALLS:
        patch.setattr(os, name, wrap(getattr(os, name)))


JournalMachine.TestCase.settings = settings(tried(40), stateful_step_count=25)
TestJournalStateful = JournalMachine.TestCase
