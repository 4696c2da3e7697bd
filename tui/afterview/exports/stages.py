"""What happened to an application, day by day: the dated history that a sheet or a report shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec
from msgspec.structs import replace

from afterview.civil import day_of
from afterview.exports.request import Request
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import FollowUp, Interview
from afterview.records.letters import Letter
from afterview.records.words import LETTERS

CALLED_OFF, TO_COME = " (called off)", " (to come)"
"""What is said of an interview that was not, or not yet, held."""


class Stage(msgspec.Struct, frozen=True):
    """Something that happened, on a civil day."""

    on: date | None
    """None: it is not known when."""
    what: str
    with_whom: str = ""

    def __str__(self) -> str:
        """Say it in a line: "2026-11-24 interview 1, onsite"."""
        day = self.on.isoformat() if self.on else "day not known:"
        return f"{day} {self.what}{self.with_whom}"


class Row(msgspec.Struct, frozen=True):
    """An application as it was at the end of the days asked for, and what happened within them."""

    application: Application
    stages: tuple[Stage, ...]


def rows(request: Request) -> tuple[Row, ...]:
    """Return the applications in the order in which they began; of some days those that moved in them."""
    found = []
    for each in request.hunt.applications.values():
        known = as_of(each, request.last, request.zone)
        happened = tuple(stage for stage in stages(known, request) if request.spans(stage.on))
        if happened or not request.has_span:
            found.append(Row(known, happened))
    return tuple(sorted(found, key=_begun))


def _begun(row: Row) -> date:
    """Return the first day of a row; the sort is stable, so that undated ones keep their order at the end."""
    return min((each.on for each in row.stages if each.on), default=date.max)


def as_of(application: Application, last: date | None, zone: str) -> Application:
    """Return an application as it was on that civil day: an interview that was arranged by then stays."""
    if last is None:
        return application
    return replace(
        application,
        events=tuple(each for each in application.events if each.counted_from(zone) <= last),
        interviews=tuple(each for each in application.interviews if _is_known(each, last, zone)),
    )


def _is_known(interview: Interview, last: date, zone: str) -> bool:
    arranged = (interview.begins, interview.created)
    return min((day_of(each, zone) for each in arranged if each is not None), default=last) <= last


def stages(application: Application, request: Request) -> tuple[Stage, ...]:
    """Return what happened, the earliest first: events, interviews, letters, follow-ups."""
    return tuple(sorted(_stages(application, request), key=lambda each: each.on or date.min))


def _stages(application: Application, request: Request) -> Iterator[Stage]:
    hunt, zone = request.hunt, request.zone
    yield from (Stage(each.on, each.kind.value) for each in application.events)
    yield from _sent(application.letters, hunt, zone)
    yield from _asked(application.follow_ups, zone)
    yield from (Stage(day_of(each.at, zone), "they answered") for each in application.replies)
    for interview in application.interviews:
        kind = f", {interview.kind}" if interview.kind else ""
        off = CALLED_OFF if interview.cancelled_at is not None else ""
        off = off or (TO_COME if interview.is_ahead(request.now) else "")
        names = _names(hunt, tuple(each.person for each in interview.interviewers))
        yield Stage(
            interview.day(interview.zone),
            f"interview {interview.round}{kind}{off}",
            f" with {names}" if names else "",
        )
        yield from _sent(interview.letters, hunt, zone)
        yield from _asked(interview.follow_ups, zone)
        yield from (Stage(day_of(each.at, zone), "they answered") for each in interview.replies)


def _sent(letters: tuple[Letter, ...], hunt: Hunt, zone: str) -> Iterator[Stage]:
    for each in letters:
        if each.sent_at is not None:
            name = _names(hunt, (each.person,))
            yield Stage(
                day_of(each.sent_at, zone), f"{LETTERS[each.kind]} sent", f" to {name}" if name else ""
            )


def _asked(made: tuple[FollowUp, ...], zone: str) -> Iterator[Stage]:
    for each in made:
        how = f", {each.channel}" if each.channel else ""
        yield Stage(day_of(each.at, zone), f"followed up{how} ({each.result.value})")


def _names(hunt: Hunt, people: tuple[str, ...]) -> str:
    return ", ".join(hunt.people[each].name for each in people if each in hunt.people)
