"""`interview`, `met`, `move`: rounds, when they are, and who is in the room."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from afterview.changes.interviews import (
    add_interview,
    add_interviewer,
    move_interview,
)
from afterview.changes.lookup import joined
from afterview.civil import in_zone
from afterview.dates.amounts import span_at
from afterview.dates.days import DAY_NAMES, MONTH_NAMES, DateLean
from afterview.dates.pieces import When, when_at
from afterview.dates.reader import on_wall
from afterview.dates.zones import is_zone_at, zone_at
from afterview.entry.matching import is_slip
from afterview.entry.people import Met, describe, interviewers_of, meet, people_at, split_people
from afterview.entry.scene import Scene
from afterview.entry.targets import (
    Prefer,
    take_round,
    take_target,
    the_application,
    the_round,
)
from afterview.entry.verbs.common import frame_of, no_more
from afterview.entry.verbs.verb import Meaning, Slot, Verb
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview
from afterview.records.people import Person
from afterview.text import Unclear, folded, shortened

KINDS = ("phone", "video", "onsite", "technical", "panel", "screen", "final", "behavioural", "coding", "chat")
"""The kinds of interview that are offered."""
_KIND_WORDS = frozenset(
    (
        *KINDS,
        *(
            "on-site screening behavioral call coffee lunch informal intro introduction first second "
            "third culture fit case study system design live pair pairing programming presentation "
            "technical tech hr recruiter hiring manager team teams zoom meet skype remote virtual in- "
            "person face-to-face take-home takehome assessment challenge exercise portfolio review loop "
            "superday bar raiser peer exec executive ceo cto vp founder director skip-level values "
            "reference homework whiteboard debugging architecture algorithms sql data mock group trial "
            "day test meeting conversation interview catch-up telephone and of the assignment leadership "
            "management product client customer stakeholder deep dive walkthrough hackathon short long "
            "half full "
        ).split(),
    )
)
"""The words of which the kinds of interview are made. Any other word is asked about, never a kind."""
_NOTE = re.compile(r"notes?\s*:\s*(?P<text>.+)", re.IGNORECASE)

_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_ROUND = re.compile(r"(?:round|rd)\s*#?(?P<n>[0-9]{1,3})(?=$|[\s,;])", re.IGNORECASE | re.ASCII)
_NTH = re.compile(r"(?P<n>[0-9]{1,2})(?:st|nd|rd|th)\s+round(?=$|[\s,;])", re.IGNORECASE | re.ASCII)
_WITH = re.compile(r"with(?=$|\s)", re.IGNORECASE)
_AT = re.compile(r"(?:at|in)\s+(?=\S)|@(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_DATE_WORDS = (*DAY_NAMES, *MONTH_NAMES, "today", "tomorrow", "yesterday", "tonight")
_DEFAULT = timedelta(hours=1)
_LONGEST_NIGHT = timedelta(hours=8)
"""So long at most may a time run past midnight, as in 22:00-01:00."""


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
    notes: str = ""
    kind: list[str] = field(default_factory=list)


def _read_interview(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    application = the_application(target, scene)
    found = _scan(rest, scene)
    if target.round_number is not None:
        found.round_number = target.round_number
    zone = found.zone or scene.zone
    starts, ends = _times(found, zone, scene)
    _check_kind(found.kind, application.company)
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
        notes=found.notes,
        now=scene.now,
        new_id=scene.new_id,
    )
    change = joined(added.sentence, *(each.change for each in met), added)
    stored = change.applications[application.id] or application
    interview = stored.interviews[-1]
    said = [
        scene.application_label(application),
        ", ".join(filter(None, (interview.kind, f"round {interview.round}"))),
        scene.span_label(interview),
        f"at {found.place}" if found.place else "",
        found.link,
        f"with {', '.join(each.label for each in met)}" if met else "",
        f"note: {shortened(found.notes)}" if found.notes else "",
        renumbered(application, stored),
    ]
    return Meaning(" · ".join(filter(None, said)), change, is_there_already(application, interview, scene))


def renumbered(before: Application, after: Application) -> str:
    """Say which rounds on record have another number now, as one comes before them (playbook B.1)."""
    old = {each.id: each.round for each in before.rounds}
    new = [(old.get(each.id, each.round), each.round) for each in after.rounds]
    return ", ".join(f"round {was} is now round {now}" for was, now in new if was != now)


def is_there_already(application: Application, interview: Interview, scene: Scene) -> str:
    """Return what to say of the same interview entered twice (playbook B.1); nothing where it is not.

    Nobody is in two rounds at once: one that overlaps is the same, its time known better or worse.
    """
    for each in application.rounds:
        if each.id != interview.id and each.starts < interview.ends and interview.starts < each.ends:
            label = scene.round_label(application, each)
            return f"{label} is on record at that time already: {scene.span_label(each)}."
    return ""


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
    note = _NOTE.match(text, position)
    if note is not None:
        found.notes = note["text"]
        return len(text)
    zone = zone_at(text, position, scene.zone, scene.now)
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
    if (
        _NOTE.match(text, at)
        or _URL.match(text, at)
        or _ROUND.match(text, at)
        or is_zone_at(text, at, scene.zone, scene.now)
    ):
        return True
    if people and (_AT.match(text, at) or text[at:].split(" ")[0].strip(",") in KINDS):
        return True
    if not people and _WITH.match(text, at):
        return True
    if span_at(text, at) is not None and found.span is None and found.when.end is None:
        return True
    try:
        piece = when_at(text, at, frame_of(scene), DateLean.NEAR)
        return piece is not None and found.when.joined(piece[0]) is not None
    except Unclear:
        return False


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
        if ends <= starts and ends + timedelta(days=1) - starts <= _LONGEST_NIGHT:
            ends = on_wall(day + timedelta(days=1), when.end, zone)
        return starts, ends
    return (starts - span, starts) if when.ended else (starts, starts + span)


def _check_kind(words: list[str], company: str) -> None:
    """Raise Unclear for a leftover word that is no kind of interview."""
    for word in words:
        if folded(word) in ("moved", "postponed", "rescheduled", "shifted", "pushed", "brought"):
            raise Unclear(f"To move an interview, write “move {company} to fri 11:00”.")
        if any(each.isdigit() for each in word):
            raise Unclear(
                f"I do not understand “{shortened(word)}”: write times like 14:00 and dates like 27 nov."
            )
        slip = next(
            (name for name in _DATE_WORDS if len(name) > 4 and is_slip(folded(word), name)),
            None,
        )
        if slip is not None:
            raise Unclear(f"Did you mean {slip}, where it says “{word}”?")
        if not _is_kind(word):
            raise Unclear(
                f"I do not understand “{shortened(word)}” here. Write people after with, the place after at, "
                f"anything else at the end: “interview {company} tue 14:00 note: {shortened(word)}”."
            )


def _is_kind(word: str) -> bool:
    return all(
        part in _KIND_WORDS for part in (folded(word).strip("()"), *re.split(r"[/+&]", folded(word)))[1:]
    ) or (folded(word) in _KIND_WORDS)


def _people(text: str, scene: Scene, application: Application, near: tuple[Person, ...]) -> list[Met]:
    """Return the people of a list, each once, known or new."""
    hunt, met = scene.hunt, list[Met]()
    for part in split_people(text):
        each = meet(describe(part), scene, hunt, application.company, near=near)
        hunt = hunt.with_change(each.change)
        if all(other.person.id != each.person.id for other in met):
            met.append(each)
    return met


def _with(hunt: Hunt, met: list[Met]) -> Hunt:
    for each in met:
        hunt = hunt.with_change(each.change)
    return hunt


def _read_met(text: str, scene: Scene) -> Meaning:
    target, rest = take_round(text, scene)
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


def _read_move(text: str, scene: Scene) -> Meaning:
    target, rest = take_round(text, scene)
    coming = any(each.starts > scene.now for app in target.applications for each in app.rounds)
    application, interview = the_round(target, scene, Prefer.COMING if coming else Prefer.ANY)
    found = _scan(re.sub(r"^to\s+", "", rest, flags=re.IGNORECASE), scene)
    left = (*found.kind, found.place, found.people, found.notes)
    no_more(" ".join(filter(None, left)))
    if found.when.is_empty:
        raise Unclear(f"To when? Write it like “move {application.company} to fri 11:00”.")
    zone = found.zone or interview.zone
    before = in_zone(interview.starts, zone)
    found.span = found.span or interview.ends - interview.starts
    if found.when.instant is None:
        found.when = dataclasses.replace(
            found.when,
            day=found.when.day or before.date(),
            start=found.when.start or (before.hour, before.minute),
        )
    starts, ends = _times(found, zone, scene)
    change = move_interview(scene.hunt, interview.id, starts=starts, ends=ends, zone=zone)
    stored = change.applications[application.id] or application
    moved = stored.interview(interview.id) or interview
    said = [
        scene.round_label(application, interview),
        f"moved to {scene.span_label(moved)}, from {scene.span_label(interview)}",
        renumbered(application, stored),
    ]
    return Meaning(" · ".join(filter(None, said)), change, is_there_already(application, moved, scene))


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
MOVE = Verb(
    "move",
    "move acme to fri 11:00",
    "that an interview takes place at another time",
    _read_move,
    aliases=("moved", "reschedule", "rescheduled"),
    slots=(Slot.TARGET,),
)
VERBS = (INTERVIEW, MET, MOVE)
