"""What the journal holds, and what a change did to it place by place, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Any

import msgspec

from afterview.journal.backups import Backup
from afterview.journal.contents import Contents
from afterview.journal.edits import Edit
from afterview.journal.errors import JournalError, NewerJournalError, say_text
from afterview.journal.history import EntryKind
from afterview.journal.patches import Patch
from afterview.journal.reader import read_file
from afterview.records.hunt import Hunt
from afterview.records.path import MISSING, Path, value_at
from afterview.text import say_count

DAMAGED = "damaged"
LATER = "of a later version"
_NEW_LINE = "\n"
_BEFORE_IT = 12
"""Characters that are shown before the first one that differs."""


def say_records(hunt: Hunt) -> str:
    """Say how much there is in a hunt: "1 application, 2 people"."""
    return f"{say_count(len(hunt.applications), 'application')}, {say_count(len(hunt.people), 'person')}"


def say_size(size: int) -> str:
    """Say a size as a person would: "900 bytes", "12 kB", "3.4 MB"."""
    if size < 1000:
        return f"{size} bytes"
    return f"{round(size / 1000)} kB" if size < 999_500 else f"{size / 1_000_000:.1f} MB"


def say_backup(backup: Backup) -> str:
    """Say how much a backup holds; or DAMAGED, or LATER, where it cannot be gone back to. Reads all of it."""
    try:
        return say_records(read_file(backup.path).hunt)
    except NewerJournalError:
        return LATER
    except JournalError:
        return DAMAGED


@dataclass(frozen=True, slots=True)
class Difference:
    """One place at which something became something else."""

    path: Path
    """Table, record, and the way within it."""
    old: Any
    """MISSING where there was nothing."""
    new: Any
    """MISSING where there is nothing any more."""


def differences(patch: Patch, path: Path = ()) -> Iterator[Difference]:
    """Yield every place that a patch changes, in its order."""
    if isinstance(patch, dict):
        for name, inner in patch.items():
            yield from differences(inner, (*path, name))
    elif patch[0] == "#":
        for name, inner in patch[1].items():
            yield from differences(inner, (*path, name))
        if len(patch) > 2:
            yield from _of_the_list_itself(patch, path)
    else:
        old = MISSING if patch[0] == "+" else patch[1]
        yield Difference(path, old, MISSING if patch[0] == "-" else patch[-1])


def _of_the_list_itself(patch: Sequence[Any], path: Path) -> Iterator[Difference]:
    """Yield that its elements stand in another order, or that there is a list where there was none."""
    old, new = patch[2:]
    if old is None or new is None:
        if not patch[1]:
            yield Difference(path, MISSING if old is None else old, MISSING if new is None else new)
        return
    before, after = [each for each in old if each in new], [each for each in new if each in old]
    if before != after:
        yield Difference((*path, "order"), before, after)


def texts_of(edit: Edit) -> Iterator[str]:
    """Yield every text that an edit wrote, or wrote over."""
    for entry in edit.entries:
        for each in differences(entry.patch):
            yield from _texts(each.old)
            yield from _texts(each.new)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def say_edit(edit: Edit, contents: Contents) -> Iterator[str]:
    """Yield a line for every place that an edit changed; names are those that things have in `contents`."""
    for entry in edit.entries:
        for each in differences(entry.patch):
            yield say_difference(each, contents)


def say_rewritten(edit: Edit, contents: Contents) -> Iterator[str]:
    """Yield a line for every text or field that an edit wrote over: its value before, and after."""
    found: dict[Path, Difference] = {}
    for entry in edit.entries:
        for each in differences(entry.patch):
            first = found.get(each.path, each)
            found[each.path] = replace(each, old=first.old)
    for each in found.values():
        is_moment = each.path[-1].endswith("_at")
        if isinstance(each.old, str) and (isinstance(each.new, str) or each.new is MISSING) and not is_moment:
            yield say_difference(each, contents)


def say_difference(difference: Difference, contents: Contents) -> str:
    """Say what became of one place: "applications, Acme, notes: was “slow”, now “quick”"."""
    table, record, way = difference.path[0], "".join(difference.path[1:2]), difference.path[2:]
    document = contents.document(table, record) if record else None
    words = [table, *([_called(difference, document, record)] if record else [])]
    words += _words_of(way, document, difference, contents)
    return f"{', '.join(words)}: {_what(difference.old, difference.new)}"


def _what(old: Any, new: Any) -> str:
    if old is MISSING and isinstance(new, dict):
        return "is new"
    if new is MISSING and isinstance(old, dict):
        return "is gone"
    was = "was not there" if old is MISSING else f"was {_value(old, new)}"
    return f"{was}, now {'gone' if new is MISSING else _value(new, old)}"


def say_outside(edits: Sequence[Edit], advice: str = "") -> str:
    """Say that the file is not what was saved, and how much of it differs, from all that was done.

    `advice` says how to see it and take it back, and is left out where that is not to be had.
    """
    words = "The journal was changed outside afterview, or damaged"
    if not edits or edits[-1].kind is not EntryKind.OUTSIDE:
        return f"{words}; what it was before is not known."
    number = sum(map(len, edits[-1].touched().values()))
    differ = f"{say_count(number, 'record')} {'differs' if number == 1 else 'differ'}"
    return f"{words}: {differ} from what was saved.{' ' if advice else ''}{advice}"


def _called(difference: Difference, document: Any, record: str) -> str:
    ends = () if len(difference.path) > 2 else (difference.new, difference.old)
    known = [each for each in (document, *ends) if isinstance(each, dict)]
    names = [each.get(key) for each in known for key in ("name", "company")]
    return next((say_text(each) for each in names if isinstance(each, str) and each), say_text(record))


def _words_of(way: Sequence[str], document: Any, difference: Difference, contents: Contents) -> list[str]:
    """Return the steps within a record in words; an element of a list by what a person knows it by."""
    words = []
    for at, step in enumerate(way):
        is_last = at == len(way) - 1
        holder = value_at(document, way[:at]) if document is not None else MISSING
        ends = [each for each in (difference.new, difference.old) if each is not MISSING] if is_last else []
        if is_last and any(each == step for each in ends):
            continue  # a text in a list is its own name
        element = value_at(document, way[: at + 1]) if document is not None else MISSING
        is_element = isinstance(holder, list) or (holder is MISSING and isinstance(ends and ends[0], dict))
        element = ends[0] if element is MISSING and ends else element
        words.append(_element(element, step, contents) if is_element else step.replace("_", " "))
    return words


def _element(element: Any, name: str, contents: Contents) -> str:
    found = element if isinstance(element, dict) else {}
    for key in ("round", "step"):
        if key in found:
            return say_text(f"{key} {found[key]}")
    person = contents.hunt.people.get(str(found.get("person", name)))
    if person is not None:
        return say_text(person.name)
    known = (found.get(key) for key in ("text", "habit", "company", "kind", "channel", "how", "label"))
    return say_text(next((each for each in known if isinstance(each, str) and each), name))


def _value(value: Any, other: Any) -> str:
    """Return a value as it can be shown; of two long texts, the part around where they begin to differ."""
    if isinstance(value, str):
        alike = _alike(value, other) if isinstance(other, str) else 0
        start = alike - _BEFORE_IT if alike > 2 * _BEFORE_IT else 0
        return f"“{'…' if start else ''}{say_text(value[start:].replace(_NEW_LINE, '⏎'))}”"
    if value is None or isinstance(value, bool):
        return {None: "nothing", True: "yes", False: "no"}[value]
    return say_text(msgspec.json.encode(value).decode())


def _alike(one: str, other: str) -> int:
    """Return with how many of the same characters two texts begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
