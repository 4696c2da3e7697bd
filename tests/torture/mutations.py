"""Journals after random accidents: told in plain words, not a byte overwritten, what is sound got back."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from afterview.journal.backups import Backups
from afterview.journal.check import check_content
from afterview.journal.errors import JournalError, NewerJournalError
from afterview.journal.journal import Journal
from afterview.journal.patches import Documents
from afterview.journal.recovery import recover
from afterview.records.base import new_id
from afterview.records.hunt import Change
from support.samples import application, filled, person

from .tally import Tally

_NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
_TOKENS = (
    b"{",
    b"}",
    b'"',
    b",",
    b":",
    b"[",
    b"\\",
    b"\0",
    b"\xff",
    b"NaN",
    b"null",
    b"9" * 400,
    b"\n",
    b"\xef\xbb\xbf",
)

Accident = Callable[[bytearray, int, random.Random], None]


def _flip(content: bytearray, at: int, chance: random.Random) -> None:
    content[at] ^= 1 << chance.randrange(8)


def _cut(content: bytearray, at: int, chance: random.Random) -> None:
    del content[at:]


def _drop(content: bytearray, at: int, chance: random.Random) -> None:
    del content[at : at + chance.randint(1, 200)]


def _twice(content: bytearray, at: int, chance: random.Random) -> None:
    content[at:at] = content[at : at + chance.randint(1, 200)]


def _zeros(content: bytearray, at: int, chance: random.Random) -> None:
    end = min(len(content), at + chance.choice([16, 64, 512, 4096]))
    content[at:end] = bytes(end - at)


def _token(content: bytearray, at: int, chance: random.Random) -> None:
    content[at:at] = chance.choice(_TOKENS)


_ACCIDENTS: tuple[Accident, ...] = (_flip, _cut, _drop, _twice, _zeros, _token)


def mutation_loop(folder: Path, mutations: int, seed: int) -> Tally:
    """Damage a journal `mutations` times; every other time there are a sound backup and its history."""
    tally = Tally("mutations")
    chance = random.Random(seed)
    content = _sample(folder / "sample.json")
    sound = Journal.open(folder / "sample.json").contents.documents()
    for number in range(mutations):
        place = folder / f"mutation{number % 50}-{number}"
        place.mkdir()
        path = place / "journal.json"
        path.write_bytes(content)
        has_backup = number % 2 == 1
        if has_backup:  # that of the first change, and the history after it; by turns also one of the last
            for beside in (".backups", ".history"):
                _copy(folder / f"sample.json{beside}", place / f"journal.json{beside}")
            if number % 4 == 1:
                Journal.open(path).close()
        damaged = bytearray(content)
        for _ in range(chance.choice([1, 1, 1, 2, 5])):
            if damaged:
                chance.choice(_ACCIDENTS)(damaged, chance.randrange(len(damaged)), chance)
        path.write_bytes(damaged)
        tally.tried += 1
        try:
            _one(path, bytes(damaged), sound, tally, has_backup)
        except Exception as problem:  # noqa: BLE001 - whatever it is, it is a find
            tally.lose(f"seed {seed}, mutation {number}: {type(problem).__name__} {problem}")
        shutil.rmtree(place)
    return tally


def _one(path: Path, damaged: bytes, sound: Documents, tally: Tally, has_backup: bool) -> None:
    whole, backups = len(sound["applications"]) + len(sound["people"]), Backups(path).all()
    report = check_content(damaged)
    try:
        journal = Journal.open(path)
    except JournalError as error:
        said = str(error)
        assert said.isprintable()
        assert report.is_broken, "opening refuses what the check finds sound"
    else:
        assert not report.is_broken, "opening takes what the check finds broken"
        tally.count("still opened")
        if journal.contents.documents() == sound:
            tally.count("of these with all that there was")
        else:
            assert not journal.contents.is_as_saved, "records differ, and nobody is told"
            assert report.findings, "records differ, and the check does not say so"
            tally.count("of these told as changed outside or damaged")
        return
    assert path.read_bytes() == damaged, "reading changed the file"
    try:
        got = recover(path, _NOW, new_id)
    except NewerJournalError:
        assert path.read_bytes() == damaged, "refusing changed the file"
        tally.count("said to be of a later version")
        return
    except JournalError:
        assert path.read_bytes() == damaged, "refusing changed the file"
        assert not has_backup, "there was a backup to take"
        tally.count("nothing to be had")
        return
    assert got.aside is not None
    assert got.aside.read_bytes() == damaged, "the damaged file was not kept"
    documents = Journal.open(path).contents.documents()
    found = len(documents["applications"]) + len(documents["people"])
    assert found == got.applications + got.people, "the numbers said are wrong"
    if has_backup:
        assert Backups(path).all() == backups
        for table, records in sound.items():
            there = {key: documents[table].get(key) for key in records}
            assert there == records, "less than the backup and the history hold"
        tally.count("recovered whole")
        tally.count("records more than there were", found - whole)
    else:
        tally.count("recovered without a backup")
        tally.count("records got back", found)
        tally.count("records there were", whole)


def _sample(path: Path) -> bytes:
    journal = filled(path)
    more = {f"a{n}": application(f"a{n}", f"Role [b]{n}é🙂", f"Company {n}") for n in range(2, 20)}
    people = {f"p{n}": person(f"p{n}", f"Person {n}") for n in range(2, 10)}
    journal.commit(lambda hunt: Change("more", more, people))
    return path.read_bytes()


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)
