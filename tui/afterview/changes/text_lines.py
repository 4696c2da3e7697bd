"""One line of a text of several: a note, or a point of a reflection. Pure.

Its path is that of the text, with the number of the line behind it.
"""

from __future__ import annotations

from afterview.changes.describe import called
from afterview.changes.errors import ChangeError
from afterview.changes.lookup import GONE
from afterview.records.hunt import Change, Hunt
from afterview.records.kind import within
from afterview.records.path import Path, find, put
from afterview.records.schema import SCHEMA
from afterview.records.words import short


def is_line(hunt: Hunt, path: Path) -> bool:
    """Return whether the path leads into a text."""
    return len(path) > 3 and path[-1].isdecimal() and isinstance(find(hunt, path[:-1]), str)


def line_at(hunt: Hunt, path: Path) -> str | None:
    """Return the line there; None where there is none, or the path leads to something else."""
    if not is_line(hunt, path):
        return None
    lines = find(hunt, path[:-1]).split("\n")
    return lines[int(path[-1])] if int(path[-1]) < len(lines) else None


def line_called(hunt: Hunt, path: Path, zone: str) -> str:
    """Name the line within a sentence. Raises ChangeError where it is gone."""
    line = line_at(hunt, path)
    if line is None:
        raise ChangeError(GONE)
    record = path[:-2]
    label = within(SCHEMA[type(find(hunt, record))].labels[path[-2]])
    owner = record[:-1] if record[-1] == "reflection" else record
    return f"the line “{short(line)}” ({called(hunt, owner, zone)}, {label})"


def put_line(hunt: Hunt, path: Path, new: str, zone: str) -> Change:
    """Return the change that puts another line in its place; "" takes it away. Raises ChangeError."""
    name = line_called(hunt, path, zone)
    lines = find(hunt, path[:-1]).split("\n")
    at = int(path[-1])
    if lines[at] == new:
        return Change("changed nothing")
    text = "\n".join((*lines[:at], *([new] if new else []), *lines[at + 1 :]))
    return put(hunt, path[:-1], text, f"edited {name}" if new else f"deleted {name}")
