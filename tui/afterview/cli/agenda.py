"""What `due`, `steps` and `list` print for people, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from afterview.civil import day_of, in_zone, say_between, say_by, say_clock, say_day, say_from
from afterview.cli.tables import align, align_rows
from afterview.playbook.agenda_entry import AgendaEntry, Group, where
from afterview.playbook.agenda_lines import AgendaLine, as_lines, how_many, those_first
from afterview.playbook.checklist import STEPS
from afterview.playbook.shape import Item, Situation, State, StepStatus, Unasked, word_of
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.when import say_without_time
from afterview.settings import Waits
from afterview.text import safe_line, say_count

_EMPTY = 'The journal is empty. Add an application: afterview add "Acme; Backend Engineer; applied today"'

MOST_ROWS = 17
"""With the lines below them they make twenty."""

MARKS = {
    State.LOCKED: "-",
    State.OPEN: "o",
    State.DUE: "!",
    State.LATE: "!",
    State.DONE: "x",
    State.SKIPPED: "~",
}
"""What stands before a line of the checklist."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A step that opens, or is asked for, later on."""

    opens: datetime
    step: str
    where: str


def next_opening(hunt: Hunt, now: datetime, zone: str, waits: Waits) -> Opening | None:
    """Return the step of an open application that comes up first; None where no time is known."""
    return min(_openings(hunt, now, zone, waits), key=lambda each: each.opens, default=None)


def _openings(hunt: Hunt, now: datetime, zone: str, waits: Waits) -> Iterator[Opening]:
    for application in hunt.applications.values():
        waiting = application.rounds or (None,)
        for interview in waiting if not application.is_closed else ():
            situation = Situation(hunt, application, interview, now, zone, waits, in_full=False)
            for step in STEPS:
                if step.of_application:  # these open by what happens, not by the clock
                    continue
                status = step.judge(situation)
                is_ahead = status.state is State.LOCKED or status.unasked is Unasked.NOT_YET
                if is_ahead and status.comes_up is not None and status.comes_up > now:
                    yield Opening(status.comes_up, status.name, where(situation, step.number))


def due_table(
    entries: Sequence[AgendaEntry],
    coming: Opening | None,
    zone: str,
    now: datetime,
    *,
    hunt_is_empty: bool,
    why: bool = False,
) -> str:
    """Return what to do now, in at most twenty lines, and what opens next (playbook A.5)."""
    lines = as_lines(entries)
    shown = those_first(lines, MOST_ROWS)
    while len(shown) > 1 and not why and _height(shown, zone, now) > MOST_ROWS:
        shown = shown[:-1]
    rest = how_many(lines) - how_many(shown)
    older = how_many([line for line in lines if line.first.group is Group.OLDER])
    rows = [(line.first, line.where, line.what) for line in shown]
    counted = [_counted(rest, older, shown)] if rest else []
    return _table(rows, counted, coming, zone, now, hunt_is_empty=hunt_is_empty, why=why)


def _height(shown: Sequence[AgendaLine], zone: str, now: datetime) -> int:
    """Return how many lines they take in the terminal."""
    return len(align([_row(line.first, line.where, line.what, zone, now) for line in shown]))


def _row(entry: AgendaEntry, at: str, what: str, zone: str, now: datetime) -> tuple[str, str, str, str]:
    return entry.group.value, at, what, _when_of(entry, zone, now)


def everything_due(
    entries: Sequence[AgendaEntry],
    coming: Opening | None,
    zone: str,
    now: datetime,
    *,
    hunt_is_empty: bool,
    why: bool = False,
) -> str:
    """Return every single thing that can be done now, a line each, and what opens next."""
    rows = [(each, each.where, each.what) for each in entries]
    return _table(rows, [], coming, zone, now, hunt_is_empty=hunt_is_empty, why=why)


def _counted(rest: int, older: int, shown: Sequence[AgendaLine]) -> str:
    """Say how much is not shown, and where it is."""
    waits = f"{say_count(rest, 'more thing')} can wait"
    if not shown:
        waits = waits.replace(" more", "")
    long_so = f", {older} of them for long" if 0 < older < rest else ""
    return f"{waits}{long_so}: afterview due --all"


def _table(
    things: Sequence[tuple[AgendaEntry, str, str]],
    counted: Sequence[str],
    coming: Opening | None,
    zone: str,
    now: datetime,
    *,
    hunt_is_empty: bool,
    why: bool,
) -> str:
    if hunt_is_empty:
        return _EMPTY
    rows = [_row(each, at, what, zone, now) for each, at, what in things]
    reasons = [f"  {each.reason}" if why and each.reason else "" for each, _, _ in things]
    lines = [
        line
        for row, reason in zip(align_rows(rows), reasons, strict=True)
        for line in (*row, *([safe_line(reason)] if reason else []))
    ] or ["Nothing is waiting for you now."]
    lines += ["", *counted] if counted else []
    if coming is not None:
        at = say_from(coming.opens, zone, now)
        lines += [
            *([] if counted else [""]),
            safe_line(f"Next to open: {coming.step} ({coming.where}), {at}."),
        ]
    return "\n".join(lines)


def steps_table(
    application: Application,
    interview: Interview | None,
    judged: Iterable[StepStatus],
    zone: str,
    now: datetime,
) -> str:
    """Return the eight steps of an interview, or of an application without one, item by item."""
    of_round = _round(interview, now) if interview else "no interview yet"
    head = " · ".join(each for each in (application.company, application.role, of_round) if each)
    lines = [safe_line(head), ""]
    for status in judged:
        said = _notes(status, zone, now)
        lines.append(_line(f"{status.step} {status.name}", status, said, indent=0))
        for item in status.items:
            # What the step has just said is not said again for each of its items.
            notes = [each for each in _notes(item, zone, now) if each not in said]
            lines.append(_line(item.label, item, notes, indent=4))
    return "\n".join(lines)


def _notes(status: StepStatus | Item, zone: str, now: datetime) -> list[str]:
    notes = [_when(status.state, status.due, zone, now), status.reason]
    if status.state is State.LOCKED and status.opens is not None and status.opens > now:
        opens = say_from(status.opens, zone, now)
        if opens not in status.reason:
            notes.insert(0, f"opens {opens}")
    return [note for note in notes if note]


def _line(label: str, status: StepStatus | Item, notes: Sequence[str], indent: int) -> str:
    said = f"  {' · '.join(notes)}" if notes else ""
    return safe_line(f"{' ' * indent}{_mark(status)} {label} [{word_of(status)}]{said}")


def _mark(status: StepStatus | Item) -> str:
    return "-" if status.unasked in (Unasked.NOT_NEEDED, Unasked.MISSED) else MARKS[status.state]


def applications_table(hunt: Hunt, zone: str, now: datetime) -> str:
    """Return a line for each application, and one below it for each of its interviews."""
    if not hunt.applications:
        return _EMPTY
    today = day_of(now, zone)
    heads = align_rows([_application_row(each, today) for each in hunt.applications.values()])
    lines: list[str] = []
    for head, application in zip(heads, hunt.applications.values(), strict=True):
        lines += head
        for interview in application.rounds:
            people = (hunt.people.get(who.person) for who in interview.interviewers)
            names = ", ".join(person.name for person in people if person is not None)
            with_whom = f" with {names}" if names else ""
            lines.append(safe_line(f"    {_round(interview, now)}{with_whom}"))
    return "\n".join(lines)


def _application_row(application: Application, today: date) -> tuple[str, ...]:
    applied = application.applied_on
    by = f", apply by {say_day(application.apply_by, today)}" if application.apply_by else ""
    unknown = "applied, day not known" if application.is_sent else f"not sent yet{by}"
    sent = f"applied {say_day(applied, today)}" if applied else unknown
    return application.company, application.role, application.status.value, sent


def _round(interview: Interview, now: datetime) -> str:
    kind = f" {interview.kind}" if interview.kind else ""
    if interview.starts is None:
        return f"round {interview.round}{kind}, {say_without_time(interview, day_of(now, interview.zone))}"
    local = in_zone(interview.starts, interview.zone)
    day = say_day(day_of(interview.starts, interview.zone), day_of(now, interview.zone))
    return f"round {interview.round}{kind}, {day} {local.hour:02}:{local.minute:02} {interview.zone}"


def _when_of(entry: AgendaEntry, zone: str, now: datetime) -> str:
    if entry.item == "interview" and entry.due is not None:  # its line says when it is
        return f"in {say_between(now, entry.due, zone)}" if entry.due > now else "now"
    return _when(entry.state, entry.due, zone, now, entry.what)


def _when(state: State, due: datetime | None, zone: str, now: datetime, said: str = "") -> str:
    """Say when it is due, without a moment that was `said`."""
    if due is None or not state.is_actionable:
        return ""
    moment = say_by(due, zone, now)
    if state is State.LATE:
        is_clock = moment == say_clock(due, zone)
        return (
            f"was due {moment} today" if is_clock else f"was due {moment}, {say_between(due, now, zone)} ago"
        )
    left = f"{say_between(now, due, zone)} left"
    return left if said.endswith(f" by {moment}") else f"due {moment}, {left}"
