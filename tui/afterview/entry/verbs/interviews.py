"""`interview`, `met`, `cancel`, `uncancel`: rounds and who is in the room."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from afterview.changes.interviews import (
    add_interview,
    add_interviewer,
    cancel_interview,
    reinstate_interview,
)
from afterview.changes.lookup import joined
from afterview.dates.amounts import span_at
from afterview.dates.clock_times import is_short_name, is_zone_at, zone_at
from afterview.dates.days import DAY_NAMES, MONTH_NAMES, DateLean
from afterview.dates.pieces import When, when_at
from afterview.dates.reader import on_wall
from afterview.entry.matching import is_slip
from afterview.entry.people import Met, describe, interviewers_of, meet, people_at
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, take_target, the_application, the_called_off, the_round
from afterview.entry.verbs.common import frame_of, no_more
from afterview.entry.verbs.verb import Meaning, Slot, Verb
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from afterview.records.people import Person
from afterview.text import Unclear, folded, shortened

KINDS = ("phone", "video", "onsite", "technical", "panel", "screen", "final", "behavioural", "coding", "chat")
"""The kinds of interview that are offered; any other word does as well."""

_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_ROUND = re.compile(r"(?:round|rd)\s*#?(?P<n>[0-9]{1,3})(?=$|[\s,;])", re.IGNORECASE | re.ASCII)
_NTH = re.compile(r"(?P<n>[0-9]{1,2})(?:st|nd|rd|th)\s+round(?=$|[\s,;])", re.IGNORECASE | re.ASCII)
_WITH = re.compile(r"with(?=$|\s)", re.IGNORECASE)
_AT = re.compile(r"(?:at|in)\s+(?=\S)|@(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_DEFAULT = timedelta(hours=1)


@dataclass
class _Found:
    """What has been read of an interview line so far."""

    when: When = field(default_factory=When)
    zone: str = ""
    span: timedelta | None = None
    round_number: int | None = None
    link: str = ""
    place: str = ""
    people: str = ""
    kind: list[str] = field(default_factory=list)


def _read_interview(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    application = the_application(target, scene)
    found = _scan(rest, scene)
    if target.round_number is not None:
        found.round_number = target.round_number
    zone = found.zone or scene.zone
    starts, ends = _times(found, zone, scene)
    _check_kind(found.kind)
    near = (*interviewers_of(application, scene.hunt), *people_at(application.company, scene.hunt))
    met = _people(found.people, scene, application, near)
    hunt = _with(scene.hunt, met)
    added = add_interview(
        hunt,
        application.id,
        starts=starts,
        ends=ends,
        zone=zone,
        kind=" ".join(found.kind),
        round_number=found.round_number,
        place=found.place,
        link=found.link,
        interviewers=tuple(each.person.id for each in met),
        now=scene.now,
        new_id=scene.new_id,
    )
    change = joined(added.sentence, *(each.change for each in met), added)
    stored = change.applications[application.id]
    interview = next(iter(reversed(stored.interviews if stored else ())))
    said = [
        scene.application_label(application),
        ", ".join(filter(None, (interview.kind, f"round {interview.round}"))),
        scene.span_label(interview),
        f"at {found.place}" if found.place else "",
        found.link,
        f"with {', '.join(each.label for each in met)}" if met else "",
    ]
    return Meaning(" · ".join(filter(None, said)), change)


def _scan(text: str, scene: Scene) -> _Found:
    """Read the pieces of an interview, in whatever order they stand."""
    found = _Found()
    position = 0
    while position < len(text):
        if text[position] in " ,;·":
            position += 1
            continue
        position = _take(text, position, found, scene)
    return found


def _take(text: str, position: int, found: _Found, scene: Scene) -> int:
    """Read one piece at `position` into `found`, and return where it ends."""
    url = _URL.match(text, position)
    if url is not None:
        found.link = found.link or url.group().rstrip(",;")
        return url.end()
    number = _ROUND.match(text, position) or _NTH.match(text, position)
    if number is not None:
        found.round_number = int(number["n"])
        return number.end()
    piece = when_at(text, position, frame_of(scene), DateLean.NEAR)
    together = piece and found.when.joined(piece[0])
    if piece is not None and together is None:
        raise Unclear(f"The time is there twice: “{shortened(text[position : piece[1]])}” comes on top.")
    if piece is not None and together is not None:
        found.when = together
        return piece[1]
    zone = zone_at(text, position)
    if zone is not None:
        found.zone = zone[0]
        return zone[1]
    span = span_at(text, position)
    if span is not None:
        found.span = span[0]
        return span[1]
    begin = _WITH.match(text, position)
    if begin is not None:
        end = _end_of(text, begin.end(), found, scene, people=True)
        found.people = ", ".join(filter(None, (found.people, text[begin.end() : end].strip())))
        return end
    begin = _AT.match(text, position)
    if begin is not None:
        end = _end_of(text, begin.end(), found, scene, people=False)
        found.place = text[begin.end() : end].strip(" ,;") or found.place
        return end
    word = _WORD.match(text, position)
    if word is None:
        return len(text)
    found.kind.append(word.group().strip(",;"))
    return word.end()


def _end_of(text: str, begin: int, found: _Found, scene: Scene, *, people: bool) -> int:
    """Return where a list of people, or a place, ends: at the next piece of another kind."""
    depth = 0
    for word in _WORD.finditer(text, begin):
        at = word.start()
        if depth == 0 and at > begin + 1 and _begins_other(text, at, found, scene, people=people):
            return at
        depth += sum(word.group().count(each) for each in "(<") - sum(
            word.group().count(each) for each in ")>"
        )
        depth = max(0, depth)
    return len(text)


def _begins_other(text: str, at: int, found: _Found, scene: Scene, *, people: bool) -> bool:
    if _URL.match(text, at) or _ROUND.match(text, at) or is_zone_at(text, at):
        return True
    if people and (_AT.match(text, at) or text[at:].split(" ")[0].strip(",") in KINDS):
        return True
    if not people and _WITH.match(text, at):
        return True
    if span_at(text, at) is not None and found.span is None and found.when.end is None:
        return True
    try:
        piece = when_at(text, at, frame_of(scene), DateLean.NEAR)
    except Unclear:
        return False
    return piece is not None and found.when.joined(piece[0]) is not None


def _times(found: _Found, zone: str, scene: Scene) -> tuple[datetime, datetime]:
    """Return start and end as instants. Raises Unclear where the time is missing."""
    when, span = found.when, found.span or _DEFAULT
    if when.instant is not None:
        instant = when.instant.replace(second=0, microsecond=0)
        return (instant - span, instant) if when.ended else (instant, instant + span)
    if when.start is None:
        raise Unclear("At what time? Write it like “tue 14:00-15:30” or “tomorrow 2pm 45m”.")
    day = when.day or scene.today
    starts = on_wall(day, when.start, zone)
    if when.bare_weekday and day == scene.today and starts < scene.now and not when.ended:
        day += timedelta(days=7)
        starts = on_wall(day, when.start, zone)
    if when.end is not None:
        ends = on_wall(day, when.end, zone)
        if ends <= starts and when.start < when.end:
            hour, minute = when.start
            raise Unclear(f"The clock skips {hour:02}:{minute:02} on that day in {zone}: check the time.")
        return starts, ends
    return (starts - span, starts) if when.ended else (starts, starts + span)


def _check_kind(words: list[str]) -> None:
    """Raise Unclear for a leftover word that was meant as something else."""
    for word in words:
        if is_short_name(word):
            raise Unclear(f"{word} can be several time zones: write it like Europe/Berlin.")
        if any(each.isdigit() for each in word):
            raise Unclear(
                f"I do not understand “{shortened(word)}”: write times like 14:00 and dates like 27 nov."
            )
        slip = next(
            (name for name in (*DAY_NAMES, *MONTH_NAMES) if len(name) > 5 and is_slip(folded(word), name)),
            None,
        )
        if slip is not None:
            raise Unclear(f"Did you mean {slip}, where it says “{word}”?")


def _people(text: str, scene: Scene, application: Application, near: tuple[Person, ...]) -> list[Met]:
    """Return the people of a list, each once, known or new."""
    hunt, met = scene.hunt, list[Met]()
    for part in split_people(text):
        each = meet(describe(part), scene, hunt, application.company, near=near)
        hunt = hunt.with_change(each.change)
        if all(other.person.id != each.person.id for other in met):
            met.append(each)
    return met


def split_people(text: str) -> list[str]:
    """Return the people of a list, one text each; commas within brackets do not part them."""
    parts, depth, begin = list[str](), 0, 0
    for match in re.finditer(r"[(<>)]|,|;|\s(?:and|&)\s", text, re.IGNORECASE):
        sign = match.group()
        if sign in "(<":
            depth += 1
        elif sign in ")>":
            depth = max(0, depth - 1)
        elif depth == 0:
            parts.append(text[begin : match.start()])
            begin = match.end()
    parts.append(text[begin:])
    return [part.strip() for part in parts if part.strip()]


def _with(hunt: Hunt, met: list[Met]) -> Hunt:
    for each in met:
        hunt = hunt.with_change(each.change)
    return hunt


def _read_met(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    application, interview = the_round(target, scene, Prefer.ANY)
    if not rest:
        raise Unclear("Who? Write the name, such as “Dana Lee <dana@acme.example> (letter)”.")
    near = (*interviewers_of(application, scene.hunt), *people_at(application.company, scene.hunt))
    met = _people(rest.removeprefix("with "), scene, application, near)
    hunt = _with(scene.hunt, met)
    changes: list[Change] = [each.change for each in met]
    for each in met:
        change = add_interviewer(hunt, interview.id, each.person.id)
        hunt = hunt.with_change(change)
        changes.append(change)
    names = ", ".join(each.label for each in met)
    label = scene.round_label(application, interview)
    return Meaning(f"{label} · with {names}", joined(changes[-1].sentence, *changes))


def _read_cancel(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    no_more(rest)
    coming = any(each.starts > scene.now for app in target.applications for each in app.rounds)
    application, interview = the_round(target, scene, Prefer.COMING if coming else Prefer.ANY)
    change = cancel_interview(scene.hunt, interview.id, now=scene.now)
    label = scene.round_label(application, interview)
    return Meaning(f"{label}, {scene.span_label(interview)} · called off", change)


def _read_uncancel(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    no_more(rest)
    application, interview = the_called_off(target, scene)
    change = reinstate_interview(scene.hunt, interview.id)
    stored = change.applications[application.id]
    back = (stored.interview(interview.id) if stored else None) or interview
    return Meaning(
        f"{scene.round_label(application, back)}, {scene.span_label(back)} · takes place after all", change
    )


INTERVIEW = Verb(
    "interview",
    "interview acme onsite tue 14:00-15:30 Europe/Berlin with Dana Lee <dana@acme.example>, Sam Wu (letter)",
    "a round: its kind, when (and in which time zone), with whom, at which place or link",
    _read_interview,
    slots=(Slot.TARGET, Slot.WORD, Slot.WITH_PERSON),
    words=KINDS,
)
MET = Verb(
    "met",
    "met acme Dana Lee <dana@acme.example> (letter)",
    "somebody else who was in the room",
    _read_met,
    aliases=("interviewer",),
    slots=(Slot.TARGET, Slot.PERSON),
)
CANCEL = Verb(
    "cancel", "cancel acme#2", "that an interview was called off", _read_cancel, slots=(Slot.TARGET,)
)
UNCANCEL = Verb(
    "uncancel",
    "uncancel acme#2",
    "that an interview that was called off takes place after all",
    _read_uncancel,
    slots=(Slot.TARGET,),
)
VERBS = (INTERVIEW, MET, CANCEL, UNCANCEL)
