"""Every record that can still be read in a damaged file, whatever the damage."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from afterview.journal.locate import Step, read_steps
from afterview.journal.meta import APPLICATIONS, PEOPLE, TABLES
from afterview.journal.table import READERS
from afterview.journal.validation import fault_in
from afterview.records.base import IdSource

_START = re.compile(r'"((?:[^"\\\n]|\\.){1,80})"[ \t\r\n]*:[ \t\r\n]*\{')
_MISSING = re.compile(r"missing required field `(\w+)`")
_STAND_INS = {"zone": "UTC", "round": 1}
_MOST_MENDED = 200
"""Parts of one record that are left out at most, before it is given up."""


@dataclass
class Salvage:
    """What was got back."""

    documents: dict[str, dict[str, dict[str, Any]]] = field(
        default_factory=lambda: {table: {} for table in TABLES}
    )
    """By table, and by the number that the record had."""
    twins: int = 0
    """Records that have the id of another one, and were given a new one: there may be two of the same."""
    unreadable: int = 0
    """Records of which nothing could be read."""
    left_out: int = 0
    """Parts of records that could not be read; the rest of their records is there. An interview without
    its zone is put in UTC: what hangs on it is worth keeping."""
    letters: int = 0
    """Single characters that could not be read, and are shown as �."""

    @property
    def records(self) -> int:
        """Return how many applications and people there are."""
        return len(self.documents[APPLICATIONS]) + len(self.documents[PEOPLE])


def salvage(content: bytes, new_id: IdSource) -> Salvage:
    """Return what can be read in `content`. `new_id` is for a record whose id is another's too."""
    text = content.decode("utf-8", "replace")
    got = Salvage(letters=text.count("\ufffd") - content.count("\ufffd".encode()))
    ids: dict[str, dict[str, Any]] = {}
    for table, number, document in _documents(text, got):
        readable = _mended(document, table, got)
        if readable is None:
            got.unreadable += 1
            continue
        same = ids.get(table + readable["id"])
        if same == readable:
            continue  # the same record twice
        if same is not None:
            got.twins += 1
            readable["id"] = new_id(readable["id"][:1] if readable["id"][:1].isalpha() else "a")
        ids[table + readable["id"]] = readable
        found = got.documents[table]
        free = number if number not in found else str(max(map(int, found)) + 1)
        found[free] = readable
    return got


def _documents(text: str, got: Salvage) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield table, number and document of all that look like records, in the order of the file."""
    table, at = "", 0
    decode = json.JSONDecoder(strict=False).raw_decode
    while found := _START.search(text, at):
        name, begin = found[1], found.end() - 1
        if not name.isdecimal():
            # A table is gone into; so is anything else, for its end may be lost.
            table, at = (name if name in (*READERS, "meta") else table), found.end()
            continue
        try:
            document, at = decode(text, begin)
        except (ValueError, RecursionError):
            got.unreadable += 1
            at = _next_record(text, begin + 1)
            continue
        if any(_is_swallowed(*each) for each in document.items()):
            # Its own end is damaged, so that it reads on into those that follow: they are taken one by one.
            document = {key: each for key, each in document.items() if not _is_swallowed(key, each)}
            at = begin + 1
        kind = table if table in READERS else (PEOPLE if "name" in document else APPLICATIONS)
        if table != "meta" or "company" in document or "name" in document:
            yield kind, str(int(name)), document


def _is_swallowed(name: str, value: object) -> bool:
    return isinstance(value, dict) and (name.isdecimal() or name in READERS)


def _next_record(text: str, at: int) -> int:
    """Return where the record after a damaged one may begin: the next that is numbered."""
    while found := _START.search(text, at):
        if found[1].isdecimal() or found[1] in READERS:
            return found.start()
        at = found.end()
    return len(text)


def _mended(document: dict[str, Any], table: str, got: Salvage) -> dict[str, Any] | None:
    """Return the document without the parts that cannot be read; None where too little is left."""
    for left_out in range(_MOST_MENDED):
        try:
            text = msgspec.json.encode(_clean(document))
            fault = fault_in(READERS[table].decode(text))
        except msgspec.ValidationError as error:
            what, _, place = str(error).partition(" - at `")
            steps = read_steps(place.rstrip("`").removeprefix("$"))
            missing = _MISSING.search(what)
            if missing and _stand_in(document, (*steps, missing[1])):
                pass
            elif not _drop(document, steps):
                return None
        except (ValueError, TypeError, OverflowError, RecursionError):
            return None
        else:
            if not fault:
                got.left_out += left_out
                kept: dict[str, Any] = msgspec.json.decode(text)
                return kept
            if not _drop(document, read_steps(fault.partition(":")[0])):
                return None
    return None


def _stand_in(document: dict[str, Any], steps: Sequence[Step]) -> bool:
    """Put something in the place of what an interview cannot be without, so that the rest of it stays."""
    if steps[0] != "interviews" or len(steps) != 3 or steps[2] not in _STAND_INS:
        return False
    document["interviews"][steps[1]][steps[2]] = _STAND_INS[str(steps[2])]
    return True


def _clean(value: Any) -> Any:
    """Return the value without halves of characters, which no file can hold."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {_clean(key): _clean(each) for key, each in value.items()}
    return [_clean(each) for each in value] if isinstance(value, list) else value


def _drop(document: dict[str, Any], steps: Sequence[Step]) -> bool:
    """Take out what stands at `steps`. Return whether there was something to take out."""
    place: Any = document
    try:
        for step in steps[:-1]:
            place = place[step]
        del place[steps[-1]]
    except (KeyError, IndexError, TypeError):
        return False
    return True
