"""What presses now, and until when that stays so. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from afterview.civil import day_of, days_after, say_by, start_of_day
from afterview.playbook.agenda_entry import AgendaEntry, Group
from afterview.playbook.agenda_lines import AgendaLine, as_lines
from afterview.playbook.checklist import checklist
from afterview.playbook.shape import Item, Situation, StepStatus
from afterview.records.hunt import Hunt
from afterview.settings import Waits
from afterview.text import clean_line, safe_line, shortened

_PRESSING = frozenset({Group.TODAY, Group.SOON, Group.OWED, Group.LATE})
_MOST = 72
"""Letters of a line in a prompt or a status bar."""


def pressing(entries: Sequence[AgendaEntry]) -> tuple[AgendaEntry, ...]:
    """Return what something is lost of by waiting; what can wait, and what has long waited, is left out."""
    return tuple(each for each in entries if each.group in _PRESSING)


def due_line(entries: Sequence[AgendaEntry], zone: str, now: datetime) -> str:
    """Say how much presses, and what does most, in one short line; "" where nothing does.

    It names moments, and no lengths of time: so it stays true until one of them comes.
    """
    lines = as_lines(pressing(entries))
    if not lines:
        return ""
    first = lines[0]
    due = _end(first, now)
    by = f" by {say_by(due, zone, now)}" if due is not None else ""
    said = f"{first.where}: {first.what}" if first.where else first.what
    return safe_line(f"{len(lines)} due · {shortened(clean_line(said), _MOST - len(by))}{by}")


def _end(line: AgendaLine, now: datetime) -> datetime | None:
    """Return the moment by which it is due, if it is still to come and the words do not name it."""
    due = line.first.due
    return due if due is not None and due > now and line.first.item not in ("interview", "offer") else None


def name_of(entry: AgendaEntry) -> str:
    """Return what tells an entry from all others, and also from itself once it presses more."""
    parts = (entry.application, entry.interview, entry.step, entry.item, entry.person, entry.group.value)
    return "|".join("" if each is None else str(each) for each in parts)


def holds_until(hunt: Hunt, now: datetime, zone: str, waits: Waits) -> datetime:
    """Return the first moment after `now` at which something else may press: at the latest midnight."""
    midnight = start_of_day(days_after(day_of(now, zone), 1), zone)
    coming = (_next(each, now) for each in _moments(hunt, now, zone, waits))
    return min((*coming, midnight))


def _next(moment: datetime, now: datetime) -> datetime:
    """Return a moment to come, or the next time at which whole days have gone by since one that is past.

    By such days what was late fades, and what is owed grows old.
    """
    return moment if moment > now else moment + timedelta(days=(now - moment) // timedelta(days=1) + 1)


def _moments(hunt: Hunt, now: datetime, zone: str, waits: Waits) -> Iterator[datetime]:
    for application in hunt.applications.values():
        for held in application.rounds or (None,):
            if held is not None and held.begins is not None and held.ends is not None:
                yield from (held.begins - timedelta(days=1), held.begins, held.ends)
            for status in checklist(Situation(hunt, application, held, now, zone, waits, in_full=False)):
                yield from _of_status(status)


def _of_status(status: StepStatus) -> Iterator[datetime]:
    judged: tuple[StepStatus | Item, ...] = (status, *status.items)
    for each in judged:
        yield from (moment for moment in (each.opens, each.comes_up) if moment is not None)
        if each.due is not None:
            yield each.due
            yield each.due - timedelta(days=1)  # from then on it closes soon
            if each.opens is not None:
                yield each.due - (each.due - each.opens) / 4  # from then on its time is near
