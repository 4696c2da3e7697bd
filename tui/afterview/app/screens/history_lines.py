"""How what was done reads in the history. Pure: no widgets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from textual.content import Content

from afterview.app.cell_text import fitted, plain
from afterview.civil import day_of, in_zone, say_day
from afterview.journal.edits import Edit, here
from afterview.journal.history import EntryKind
from afterview.journal_words import texts_of
from afterview.text import capitalized

MARKS = {EntryKind.CHANGE: " ", EntryKind.UNDO: "↶", EntryKind.REDO: "↷", EntryKind.OUTSIDE: "≠"}
UNDONE = "×"
HERE = "▸"
_ROOM_FOR_WORDS = 50
"""Columns from which there is room to say the marks in words, too."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the history: something that was done, or the day of those below it."""

    day: str
    clock: str = ""
    edit: Edit | None = None
    is_here: bool = False
    said: str = ""
    """What was written, or written over, to be looked in."""

    @property
    def words(self) -> str:
        """Return what became of it, in a word; "" where it simply stands."""
        if self.is_here:
            return "now"
        if self.edit is None:
            return ""
        if self.edit.is_undone:
            return "undone"
        return "outside" if self.edit.kind is EntryKind.OUTSIDE else ""

    @property
    def text(self) -> str:
        """Return all that can be looked for."""
        sentence = self.edit.sentence if self.edit else ""
        return f"{self.day} {self.clock} {sentence} {self.words}\n{self.said}".casefold()


def rows_of(edits: Sequence[Edit], zone: str, now: datetime) -> tuple[Row, ...]:
    """Return a row for each thing that was done, the newest first, without the days between them."""
    at, today = here(edits), day_of(now, zone)
    days: dict[date, str] = {}
    found = []
    for edit in reversed(edits):
        local = in_zone(edit.at, zone)
        day = date(local.year, local.month, local.day)
        if day not in days:
            days[day] = _say_day(day, today)
        said = "\n".join(texts_of(edit))
        found.append(Row(days[day], f"{local.hour:02}:{local.minute:02}", edit, edit.id == at, said))
    return tuple(found)


def _say_day(day: date, today: date) -> str:
    near = {today: "Today, ", today - timedelta(days=1): "Yesterday, "}
    return f"{near.get(day, '')}{say_day(day, today)}"


def with_days(rows: Iterable[Row], wanted: Sequence[str]) -> tuple[Row, ...]:
    """Return the rows that have all of these words, with the day above those that are of one day."""
    found: list[Row] = []
    day = ""
    for row in rows:
        text = row.text if wanted else ""
        if not all(word in text for word in wanted):
            continue
        if row.day != day:
            day = row.day
            found.append(Row(day))
        found.append(row)
    return tuple(found)


def line(row: Row, width: int) -> Content:
    """Return a row as a line of `width` cells. What it is can be told by shape alone."""
    edit = row.edit
    if edit is None:
        return Content.styled(fitted(row.day, width), "bold $text-accent")
    mark = UNDONE if edit.is_undone else MARKS[edit.kind]
    word = f"  {row.words}" if row.words and width >= _ROOM_FOR_WORDS else ""
    pointer = HERE if row.is_here else " "
    style = ""
    if edit.is_undone:
        style = "$foreground-muted"
    elif edit.kind is EntryKind.OUTSIDE:
        style = "$text-warning"
    elif row.is_here:
        style = "bold"
    start = f"{pointer} {row.clock} {mark} "
    sentence = fitted(capitalized(edit.sentence), width - len(start) - len(word) - 1)
    return Content.assemble(
        Content.styled(pointer, "$text-success bold"),
        Content.styled(f" {row.clock} ", "$foreground-muted"),
        Content.styled(f"{mark} ", style),
        Content.styled(sentence, style),
        Content.styled(f"{word} ", "$text-success bold" if row.is_here else "$foreground-muted"),
    )


def is_cut(row: Row, width: int) -> bool:
    """Return whether the sentence did not fit into the line."""
    return row.edit is not None and line(row, width).plain.count("…") > row.edit.sentence.count("…")


def full(edit: Edit) -> str:
    """Return the whole sentence."""
    return f"{plain(capitalized(edit.sentence))}."
