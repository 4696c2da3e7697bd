"""Journals as nobody but an attacker would write them: control codes in every text of every record.

They are made from the types of the records, so that a field that is added is covered by itself.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from afterview.journal.meta import APP, APPLICATIONS, META, PEOPLE
from afterview.records.applications import Application
from afterview.records.people import Person

MARK = "777"
"""What each sequence has within it, and none of the program's own has."""

SEQUENCES = (
    f"\x1b[{MARK}m",
    f"\x1b]52;c;{MARK}\x07",
    f"\x1b]8;;http://x.example/{MARK}\x1b\\",
    f"\x1b]0;{MARK}\x07",
    f"\x1bP{MARK}q\x1b\\",
    f"\x1b_{MARK}\x1b\\",
    "\x1bc",
    f"\x9b{MARK}m",
    f"\x9d52;c;{MARK}\x9c",
    f"\x90{MARK}\x9c",
)
SINGLES = (
    *map(chr, (*range(32), *range(0x7F, 0xA0))),
    *map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))),
    *"\u2028\u2029\u200b\u200e\u200f\u2060\ufeff",
)
FORBIDDEN = frozenset(map(chr, (*range(32), *range(0x7F, 0xA0), 0x2028, 0x2029))) | frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
"""What may reach a terminal from the program itself alone: written out here once more, to check the list."""


def hostile_text(name: str) -> str:
    """Return a text with everything in it, after a few letters by which it can be found."""
    return f"{name}{''.join(f'{each}x' for each in SINGLES)}{''.join(SEQUENCES)}{name}"


def write_hostile_journal(path: Path, now: datetime, seed: int = 1, many: int = 6) -> None:
    """Write a sound journal of `many` people and applications around `now`."""
    maker = _Maker(now, seed, many)
    people = [maker.record(Person, f"p{number}") for number in range(many)]
    applications = [maker.record(Application, f"a{number}") for number in range(many)]
    whole = {
        META: {"1": {"app": APP, "schema": 1, "revision": 1}},  # which says of no record how it was saved
        PEOPLE: {str(number): each for number, each in enumerate(people, 1)},
        APPLICATIONS: {str(number): each for number, each in enumerate(applications, 1)},
    }
    # C1 codes and DEL stand in the file as they are: JSON allows that.
    path.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")


class _Maker:
    def __init__(self, now: datetime, seed: int, many: int) -> None:
        self._now = now
        self._random = random.Random(seed)
        self._people = [f"p{number}\x1b[{MARK}m" for number in range(many)]
        self._applications = [f"a{number}\x1b[{MARK}m" for number in range(many)]
        self._count = 0
        self._rounds = 0

    def record(self, kind: type[msgspec.Struct], key: str) -> dict[str, Any]:
        """Return a document of that kind with every field filled, one that may be empty now and then not."""
        info = inspect.type_info(kind)
        assert isinstance(info, inspect.StructType)
        return {**self._struct(info), "id": f"{key}\x1b[{MARK}m"}

    def _struct(self, info: inspect.StructType) -> dict[str, Any]:
        return {each.encode_name: self._value(each.type, each.name) for each in info.fields}

    def _value(self, kind: inspect.Type, name: str) -> Any:
        match kind:
            case inspect.Metadata():
                return self._value(kind.type, name)
            case inspect.UnionType():
                return self._value(self._random.choice(kind.types), name)
            case inspect.StructType():
                return self._struct(kind)
            case inspect.VarTupleType():
                return [self._value(kind.item_type, name) for _ in range(self._random.randint(1, 2))]
            case inspect.EnumType():
                return self._random.choice([each.value for each in kind.cls])
            case inspect.StrType():
                return self._text(name)
            case inspect.IntType():
                return self._number(name)
            case inspect.BoolType():
                return self._random.random() < 0.5
            case inspect.NoneType():
                return None
            case inspect.DateTimeType():
                return self._moment().strftime("%Y-%m-%dT%H:%M:%SZ")
            case inspect.DateType():
                return self._moment().date().isoformat()
        raise AssertionError(f"no value is known for {name}, a {type(kind).__name__}: add one")

    def _text(self, name: str) -> str:
        self._count += 1
        match name:
            case "zone":
                return "Europe/Berlin"
            case "person" | "asked_by":
                return self._random.choice(self._people)
            case "application" | "after":
                return self._random.choice(self._applications)
            case "id":
                return f"n{self._count}\x1b[{MARK}m"
        return hostile_text(f"{name[:3]}{self._count}")

    def _number(self, name: str) -> int:
        if name == "round":
            self._rounds += 1
            return self._rounds
        return 60 if name == "minutes" else self._random.randint(1, 5)

    def _moment(self) -> datetime:
        return (self._now + timedelta(hours=self._random.randint(-600, 200))).astimezone(UTC)


_TOKEN = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI
    r"|\x1b[\]P_^X](?:[^\x1b\x07]|\x1b(?!\\))*(?:\x07|\x1b\\)"  # OSC, DCS, APC, PM, SOS
    r"|\x1b[ -/]*[0-~]"  # the rest
)


def sequences(output: str) -> tuple[set[str], str]:
    """Return the control sequences in what a program wrote to its terminal, and all that is none."""
    return set(_TOKEN.findall(output)), _TOKEN.sub("", output)


def leaks(output: str) -> Iterator[str]:
    """Yield everything in what the app wrote to its terminal that it would not send of itself."""
    found, rest = sequences(output)
    for sequence in found:  # its own are all CSI, and the one for the shape of the mouse pointer
        if MARK in sequence or not sequence.startswith(("\x1b[", "\x1b]22;")):
            yield sequence
    yield from sorted(set(rest) & FORBIDDEN - {"\r", "\n"})
