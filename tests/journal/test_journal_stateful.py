"""Any order of changes, undo, redo, reopening and another window's changes, against a plain dictionary."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from journal_samples import application, person

from afterview.journal.errors import UndoRefusedError
from afterview.journal.journal import Journal
from afterview.records.hunt import Change

KEYS = st.sampled_from(["a1", "a2", "a3"])
ROLES = st.text(alphabet='ab"\\\n{[é🙂\u2028', max_size=4)
Patch = dict[str, tuple[str | None, str | None]]


class JournalMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "journal.json"
        self.journal = Journal.open(self.path)
        self.other = Journal.open(self.path)
        self.model: dict[str, str] = {}
        self.people: set[str] = set()
        self.behind: list[tuple[Patch, str | None]] = []
        self.ahead: list[tuple[Patch, str | None]] = []
        self.joinable = False

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def change(self, wanted: dict[str, str | None], merge_key: str | None) -> None:
        patch = {
            key: (self.model.get(key), role) for key, role in wanted.items() if self.model.get(key) != role
        }
        records = {key: None if role is None else application(key, role) for key, role in wanted.items()}
        self.journal.commit(lambda hunt: Change("changed", records, merge_key=merge_key))
        if not patch:
            return
        self.apply({key: after for key, (_, after) in patch.items()})
        self.ahead.clear()
        last = self.behind[-1] if self.behind else None
        joins = last is not None and self.joinable and merge_key is not None and last[1] == merge_key
        if (
            last is not None
            and joins
            and all(last[0][k][1] == b for k, (b, _) in patch.items() if k in last[0])
        ):
            joined = dict(last[0])
            for key, (before, after) in patch.items():
                joined[key] = (joined[key][0] if key in joined else before, after)
            self.behind[-1] = (joined, merge_key)
        else:
            self.behind.append((patch, merge_key))
        self.joinable = True

    def apply(self, values: dict[str, str | None]) -> None:
        for key, value in values.items():
            if value is None:
                self.model.pop(key, None)
            else:
                self.model[key] = value

    @rule(key=KEYS, role=ROLES, merge_key=st.sampled_from([None, "x", "y"]))
    def put(self, key: str, role: str, merge_key: str | None) -> None:
        self.change({key: role}, merge_key)

    @rule(role=ROLES)
    def put_all(self, role: str) -> None:
        self.change({"a3": role, "a1": role, "a2": None}, None)

    @rule(key=KEYS)
    def remove(self, key: str) -> None:
        self.change({key: None}, None)

    @rule()
    def undo(self) -> None:
        self.step(self.behind, self.ahead, back=True)

    @rule()
    def redo(self) -> None:
        self.step(self.ahead, self.behind, back=False)

    def step(
        self, source: list[tuple[Patch, str | None]], target: list[tuple[Patch, str | None]], back: bool
    ) -> None:
        act = self.journal.undo if back else self.journal.redo
        if not source:
            assert act() is None
            return
        patch, _ = source[-1]
        if any(self.model.get(key) != (pair[1] if back else pair[0]) for key, pair in patch.items()):
            with pytest.raises(UndoRefusedError):
                act()
            return
        assert act() == "changed"
        self.apply({key: pair[0] if back else pair[1] for key, pair in patch.items()})
        target.append(source.pop())
        self.joinable = False

    @rule()
    def reopen(self) -> None:
        self.journal = Journal.open(self.path)
        self.behind.clear()
        self.ahead.clear()
        self.joinable = False

    @rule(key=st.sampled_from(["p1", "p2", "p3"]))
    def another_window_adds_a_person(self, key: str) -> None:
        self.other.commit(lambda hunt: Change("added", people={key: person(key)}))
        self.people.add(key)

    @rule(key=KEYS, role=ROLES)
    def another_window_changes_the_same_records(self, key: str, role: str) -> None:
        self.other.commit(lambda hunt: Change("theirs", {key: application(key, role)}))
        self.model[key] = role

    @invariant()
    def all_agree(self) -> None:
        self.journal.refresh()
        expected = {key: application(key, role) for key, role in self.model.items()}
        fresh = Journal.open(self.path)
        for each in (self.journal, fresh):
            assert dict(each.hunt.applications) == expected
            assert set(each.hunt.people) == self.people
        assert list(fresh.hunt.applications) == list(self.journal.hunt.applications)
        assert (self.journal.undo_sentence is None) == (not self.behind)
        assert (self.journal.redo_sentence is None) == (not self.ahead)


JournalMachine.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestJournalStateful = JournalMachine.TestCase
