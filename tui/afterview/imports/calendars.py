"""Calendar files: invitations as `.ics`, one event at a time."""

from __future__ import annotations

from afterview.imports.calendar_text import Component, components
from afterview.imports.events import interview_of
from afterview.imports.plan import Plan, PlannedInterview, Skipped
from afterview.imports.source import Known, Letter, Progress, Source, UnreadableError

_MOST_EVENTS = 20_000
_OTHERS = {"VTODO": "a task", "VJOURNAL": "a journal entry", "VFREEBUSY": "times that are busy"}
_FEW = 3


def read(source: Source, known: Known, progress: Progress) -> Plan:
    """Return the interviews of a calendar file. Raises UnreadableError where there is no calendar in it."""
    return read_calendar(source, known, progress, Letter())


def read_calendar(source: Source, known: Known, progress: Progress, letter: Letter) -> Plan:
    """Return the interviews of a calendar, which came in that mail. Raises UnreadableError."""
    found = list[Component]()
    skipped = list[Skipped]()
    for each in components(source.content):
        where = _where(source, each)
        if each.kind != "VEVENT":
            skipped.append(
                Skipped(where, f"it is {_OTHERS.get(each.kind, 'no appointment')}, and no appointment")
            )
            continue
        found.append(each)
        if len(found) > _MOST_EVENTS:
            raise UnreadableError(
                f"it holds over {_MOST_EVENTS:,} appointments: export only the months of the interviews"
            )
    if not found and not skipped and b"VCALENDAR" not in source.content.upper():
        raise UnreadableError("there is no calendar in it")
    is_message = bool(letter.subject or letter.method) or len(found) <= _FEW
    interviews, problems = list[PlannedInterview](), list[str]()
    for count, event in enumerate(found):
        if count % 50 == 0:
            progress(count, len(found))
        where = _where(source, event)
        interview, odd = interview_of(event, where, known, letter, is_message=is_message)
        interviews.append(interview)
        problems += [f"{where}: {each}" for each in odd]
    if not found:
        problems.append(f"{source.name}: there is no appointment in it.")
    return Plan(interviews=tuple(interviews), skipped=tuple(skipped), problems=tuple(problems))


def _where(source: Source, component: Component) -> str:
    return f"{source.name}, line {component.number}"
