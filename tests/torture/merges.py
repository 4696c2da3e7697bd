"""Several computers work on copies of one journal and merge them in any order: nothing typed is lost."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from msgspec.structs import replace

from afterview.journal.check import check_file
from afterview.journal.errors import JournalError
from afterview.journal.journal import Journal
from afterview.journal.merge_files import merge_contents, merge_file
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt

from .tally import Tally

_FIELDS = ("role", "notes", "url", "location")
_KEYS = ("a1", "a2", "a3", "a4")
_STEPS = 40


class _Computers:
    """Each text that is typed is another one, so that it can be told what became of it."""

    def __init__(self, folder: Path, many: int, chance: random.Random) -> None:
        self.chance = chance
        self.folder = folder
        self.typed = 0
        self.apart = chance.random() < 0.5
        """Whether each works on a record of its own."""
        self.replaced: set[str] = set()
        """Texts that somebody who saw them has replaced or deleted."""
        self.journals = []
        first = folder / "0" / "journal.json"
        Journal.open(first).commit(
            lambda hunt: Change("began", {key: Application(id=key, company=key) for key in _KEYS[:3]})
        )
        for number in range(many):
            path = folder / str(number) / "journal.json"
            if number:
                path.parent.mkdir()
                shutil.copy(first, path)
            self.journals.append(Journal.open(path))

    def work(self) -> None:
        """Type something on one of them, or delete something, or take a step back."""
        number = self.chance.randrange(len(self.journals))
        journal, field = self.journals[number], self.chance.choice(_FIELDS)
        key = _KEYS[number] if self.apart else self.chance.choice(_KEYS)
        what = self.chance.random()
        if what < 0.06:
            record = journal.hunt.applications.get(key)
            if record is not None:
                self.replaced.update(getattr(record, each) for each in _FIELDS)
                journal.commit(lambda hunt: Change("deleted", {key: None}))
            return
        self.typed += 1
        text = f"text {self.typed}"

        def make(hunt: Hunt) -> Change:
            record = hunt.applications.get(key, Application(id=key, company=key))
            self.replaced.add(getattr(record, field))
            return Change("typed", {key: replace(record, **{field: text})})

        journal.commit(make)

    def exchange(self) -> str:
        """Bring what one has to another: as a copy beside the journal, or by three files as git does."""
        source, target = self.chance.sample(range(len(self.journals)), 2)
        copy = self.journals[target].path.with_name("journal (1).json")
        shutil.copy(self.journals[source].path, copy)
        merge_file(self.journals[target], copy)
        copy.unlink()
        return "copies merged"

    def lost(self) -> set[str]:
        """Bring everything together, and return the texts that are nowhere any more."""
        last = self.journals[0]
        for each in self.journals[1:]:
            merge_file(last, each.path)
        content = last.path.read_text("utf-8")
        texts = {f"text {number}" for number in range(1, self.typed + 1)}
        return {each for each in texts - self.replaced if f'"{each}"' not in content}


def merge_loop(folder: Path, rounds: int, seed: int) -> Tally:
    """Let two to four computers work and exchange, `rounds` times anew."""
    tally = Tally("merges")
    chance = random.Random(seed)
    for number in range(rounds):
        place = folder / f"round{number}"
        computers = _Computers(place, chance.choice([2, 2, 3, 4]), chance)
        try:
            for _ in range(_STEPS):
                if chance.random() < 0.15:
                    tally.count(computers.exchange())
                else:
                    computers.work()
                    tally.tried += 1
            for text in sorted(computers.lost()):
                tally.lose(f"seed {seed}, round {number}: {text} is gone")
            _look(computers.journals[0].path, tally)
            _three(computers, tally)
        except (JournalError, AssertionError) as problem:
            tally.lose(f"seed {seed}, round {number}: {problem}")
        shutil.rmtree(place)
    return tally


def _look(path: Path, tally: Tally) -> None:
    journal = Journal.open(path)
    assert not check_file(path).findings, "the merged journal is not sound"
    tally.count("to be decided", len(journal.hunt.conflicts))
    now = journal.contents.documents()
    done = journal.done()
    journal.go_back(done[0].id)
    journal.undo()
    assert journal.contents.documents() == now, "there and back is not the same"


def _three(computers: _Computers, tally: Tally) -> None:
    """Merge the files of two of them from what the first was in the beginning, both ways round."""
    base = Journal.open(computers.folder / "0" / "journal.json").backups.all()[-1].path.read_bytes()
    one, other = (each.path.read_bytes() for each in computers.journals[:2])
    names = (Path("base"), Path("ours"), Path("theirs"))
    first, second = merge_contents(base, one, other, names), merge_contents(base, other, one, names)
    disputed = any(Journal.open(each.path).hunt.conflicts for each in computers.journals[:2])
    if not disputed:  # what is known to be disputed is not told anew
        assert {each.place for each in first.conflicts} == {each.place for each in second.conflicts}, "sides"
    if not disputed and not first.conflicts:
        assert first.content == second.content, "it depends on which side is ours"
        tally.count("of these the same both ways")
    again = merge_contents(base, first.content, other, names)
    assert again.content == first.content, "merging it once more changes it"
    tally.count("files merged by three", 3)
