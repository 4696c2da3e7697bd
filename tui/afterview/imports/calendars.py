"""Calendar files: invitations as `.ics`, one event at a time."""

from __future__ import annotations

from afterview.imports.calendar_text import Component, components
from afterview.imports.decoding import decoded
from afterview.imports.events import interview_of
from afterview.imports.kinds_of_event import could_be_interview
from afterview.imports.plan import Plan, PlannedInterview, Skipped
from afterview.imports.source import Known, Letter, Progress, Source, UnreadableError
from afterview.text import folded

_MOST_LINES = 1_000_000
_MOST_EVENTS = 20_000
_MANY = 200
"""A calendar with more events is a whole one: only what could be an interview is looked at closely."""
_MOST_LIKELY = 1_000
_OTHERS = {"VTODO": "a task", "VJOURNAL": "a journal entry", "VFREEBUSY": "times that are busy"}
_FEW = 3
_MOST_ASIDE = 50
_FEWER = ": export only the months of the search"
_LOOKED_AT = 6_000
"""Bytes of an event of a whole calendar that are looked through for a word that speaks of an interview."""


def read(source: Source, known: Known, progress: Progress) -> Plan:
    """Return the interviews of a calendar file. Raises UnreadableError where there is no calendar in it."""
    return read_calendar(source, known, progress, Letter())


def read_calendar(source: Source, known: Known, progress: Progress, letter: Letter) -> Plan:
    """Return the interviews of a calendar, which came in that mail. Raises UnreadableError."""
    if source.content.count(b"\n") > _MOST_LINES:
        raise UnreadableError(f"it has over {_MOST_LINES:,} lines{_FEWER}")
    found = list[Component]()
    skipped, aside = list[Skipped](), 0
    for each in components(source.content):
        if each.kind != "VEVENT":
            aside += 1
            if aside <= _MOST_ASIDE:
                what = _OTHERS.get(each.kind, "something else")
                skipped.append(Skipped(_where(source, each), f"it is {what}, and no appointment"))
            continue
        found.append(each)
        if len(found) > _MOST_EVENTS:
            raise UnreadableError(f"it holds over {_MOST_EVENTS:,} appointments{_FEWER}")
    if aside > _MOST_ASIDE:
        skipped.append(Skipped(source.name, f"{aside - _MOST_ASIDE:,} more things are no appointments"))
    if not found and not skipped and b"VCALENDAR" not in source.content.replace(b"\0", b"").upper():
        raise UnreadableError("there is no calendar in it")
    is_message = bool(letter.subject or letter.method) or len(found) <= _FEW
    interviews, problems = list[PlannedInterview](), list[str]()
    if len(found) > _MANY:
        likely = _likely(found, known, letter.charset)
        others = len(found) - len(likely)
        skipped.append(Skipped(source.name, f"{others:,} appointments say nothing of an interview"))
        found = likely
    for count, event in enumerate(found):
        if count % 50 == 0:
            progress(count, len(found))
        where = _where(source, event)
        interview, odd = interview_of(event, where, known, letter, is_message=is_message)
        interviews.append(interview)
        problems += [f"{where}: {each}" for each in odd]
    if not found and not skipped:
        problems.append(f"{source.name}: there is no appointment in it.")
    return Plan(interviews=tuple(interviews), skipped=tuple(skipped), problems=tuple(problems))


def _likely(found: list[Component], known: Known, charset: str) -> list[Component]:
    """Return the events that speak of an interview, name a company on record, or are on record.

    Raises UnreadableError where those are too many.
    """
    companies = [folded(each.company) for each in known.hunt.applications.values()]
    uids = {
        each.calendar_uid.partition(" ")[0]
        for application in known.hunt.applications.values()
        for each in application.interviews
        if each.calendar_uid
    }
    kept = list[Component]()
    for each in found:
        text = decoded(b"\n".join(each.raw)[:_LOOKED_AT], charset)
        low = folded(text)
        if (
            could_be_interview(text)
            or any(company in low for company in companies if company)
            or (uids and any(uid in text for uid in uids))
        ):
            kept.append(each)
        if len(kept) > _MOST_LIKELY:
            raise UnreadableError(f"over {_MOST_LIKELY:,} of its appointments could be interviews{_FEWER}")
    return kept


def _where(source: Source, component: Component) -> str:
    return f"{source.name}, line {component.number}"
