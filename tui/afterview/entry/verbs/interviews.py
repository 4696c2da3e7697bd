"""`interview`, `met`, `move`: rounds, when they are, and who is in the room."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import partial

from afterview.changes.interviews import (
    NoTime,
    add_details,
    add_interview,
    add_interviewer,
    leave_without_time,
    move_interview,
    said_added,
)
from afterview.changes.lookup import joined
from afterview.civil import day_of
from afterview.entry.described import describe, split_people
from afterview.entry.people import Met, interviewers_of, meet, people_at
from afterview.entry.scene import Scene
from afterview.entry.targets import (
    Prefer,
    coming_if_any,
    take_round,
    take_target,
    the_application,
    the_round,
)
from afterview.entry.verbs.common import no_more
from afterview.entry.verbs.interview_pieces import (
    KINDS,
    Pieces,
    check_kind,
    check_whose_clock,
    fill_in,
    read_pieces,
    times_of,
)
from afterview.entry.verbs.verb import Meaning, Slot, Verb
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview
from afterview.records.people import Person
from afterview.text import Unclear, folded, shortened

_Time = tuple[datetime | None, datetime | None, NoTime, str]
"""Start and end, what is known without them, and the zone."""


def _read_interview(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    application = the_application(target, scene)
    found = read_pieces(rest, scene)
    if target.round_number is not None:
        found.round_number = target.round_number
    zone = found.zone or scene.zone
    starts, ends, known = times_of(found, zone, scene)
    check_kind(found.kind, application.company)
    if starts is not None:
        check_whose_clock(found, starts, application.company, rest, scene)
    near = (*interviewers_of(application, scene.hunt), *people_at(application.company, scene.hunt))
    met = _people(found.people, scene, application, near)
    hunt = _with(scene.hunt, met)
    waiting = _waits_for_it(application, found, starts, known, scene)
    if waiting is not None:
        return _completed(application, waiting, found, met, (starts, ends, known, zone), scene)
    added = add_interview(
        hunt,
        application.id,
        starts=starts,
        ends=ends,
        known=known,
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
        *_details(found, met),
        renumbered(application, stored),
    ]
    return Meaning(" · ".join(filter(None, said)), change, is_there_already(application, interview, scene))


def _details(found: Pieces, met: list[Met]) -> tuple[str, ...]:
    return (
        f"at {found.place}" if found.place else "",
        found.link,
        f"with {', '.join(each.label for each in met)}" if met else "",
        f"note: {shortened(found.notes)}" if found.notes else "",
    )


def _waits_for_it(
    application: Application, found: Pieces, starts: datetime | None, known: NoTime, scene: Scene
) -> Interview | None:
    """Return the round on record without a time that this line says more of: its time, or its day."""
    if starts is None and not (known.on or known.when or known.held):
        return None
    day = known.on if starts is None else day_of(starts, scene.zone)
    has_been = known.held or (starts is not None and starts <= scene.now)
    for each in application.rounds:
        if (
            each.starts is None
            and (starts is not None or _says_more(known, each))
            and found.round_number in (None, each.round)
            and each.on in (None, day)
            and (has_been or each.is_ahead(scene.now))
            and may_be_same_kind(" ".join(found.kind), each.kind)
        ):
            return each
    return None


def _says_more(known: NoTime, interview: Interview) -> bool:
    if known.held and interview.when and not interview.held:
        return False  # what has been is not what is to come about then
    return (known.on, known.when, known.held) != (interview.on, interview.when, interview.held)


def may_be_same_kind(one: str, other: str) -> bool:
    """Return whether two names of a kind can mean one: "phone" and "phone screen"; none can be any."""
    ours, theirs = set(folded(one).split()), set(folded(other).split())
    return ours <= theirs or theirs <= ours


def _completed(
    application: Application,
    interview: Interview,
    found: Pieces,
    met: list[Met],
    time: _Time,
    scene: Scene,
) -> Meaning:
    """Return what it means to say more of a round that is on record without a time."""
    starts, ends, known, zone = time
    if starts is not None and found.span is None and found.when.end is None:
        ends = starts + timedelta(minutes=interview.minutes)
    timed = _timed(scene.hunt, interview, (starts, ends, known, zone))
    hunt = _with(scene.hunt.with_change(timed), met)
    changes = [timed, *(each.change for each in met)]
    there = {each.person for each in interview.interviewers}
    steps = [
        partial(add_interviewer, person_id=each.person.id) for each in met if each.person.id not in there
    ]
    if found.kind or found.place or found.link or found.notes:
        kind = " ".join(found.kind)
        steps.append(partial(add_details, kind=kind, place=found.place, link=found.link, notes=found.notes))
    for step in steps:
        change = step(hunt, interview.id)
        hunt = hunt.with_change(change)
        changes.append(change)
    stored = hunt.applications[application.id]
    now = stored.interview(interview.id) or interview
    said = [
        scene.round_label(stored, now),
        f"{scene.span_label(now)}, until now {scene.span_label(interview)}",
        *_details(found, met),
        renumbered(application, stored),
    ]
    return Meaning(
        " · ".join(filter(None, said)),
        joined(timed.sentence, *changes),
        is_there_already(application, now, scene),
    )


def _timed(hunt: Hunt, interview: Interview, time: _Time) -> Change:
    """Return that an interview is at that time, or what is known of it without one."""
    starts, ends, known, zone = time
    if starts is not None and ends is not None:
        return move_interview(hunt, interview.id, starts=starts, ends=ends, zone=zone)
    return leave_without_time(hunt, interview.id, known, zone=zone)


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
        if each.id != interview.id and _is_same(each, interview, scene):
            label = scene.round_label(application, each)
            at = "" if interview.starts is None else " at that time"
            return f"{label} is on record{at} already: {scene.span_label(each)}."
    return ""


def _is_same(one: Interview, other: Interview, scene: Scene) -> bool:
    if one.starts is not None and other.starts is not None and one.ends and other.ends:
        return one.starts < other.ends and other.starts < one.ends
    if one.starts is None and other.starts is None and one.held != other.held:
        return False
    return may_be_same_kind(one.kind, other.kind) and one.day(scene.zone) == other.day(scene.zone)


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
    sentence = said_added([each.person.name for each in met], application, interview)
    return Meaning(f"{label} · with {names}", joined(sentence, *changes))


def _read_move(text: str, scene: Scene) -> Meaning:
    target, rest = take_round(text, scene)
    application, interview = the_round(target, scene, coming_if_any(target, scene))
    found = read_pieces(_LEAD.sub("", rest), scene)
    left = (*found.kind, found.place, found.people, found.notes)
    no_more(" ".join(filter(None, left)))
    if found.when.is_empty and found.without_time is None:
        raise Unclear(f"To when? Write it like “move {application.company} to fri 11:00”.")
    zone = found.zone or interview.zone
    found.span = found.span or timedelta(minutes=interview.minutes)
    if found.when.instant is None and found.without_time is None:
        fill_in(found, interview, zone)
    starts, ends, known = times_of(found, zone, scene)
    change = _timed(scene.hunt, interview, (starts, ends, known, zone))
    stored = change.applications[application.id] or application
    moved = stored.interview(interview.id) or interview
    said = [
        scene.round_label(application, interview),
        f"moved to {scene.span_label(moved)}, from {scene.span_label(interview)}"
        if moved.starts and interview.starts
        else f"{scene.span_label(moved)}, until now {scene.span_label(interview)}",
        renumbered(application, stored),
    ]
    return Meaning(" · ".join(filter(None, said)), change, is_there_already(application, moved, scene))


_LEAD = re.compile(
    r"^(?:(?:the|my|our)\s+)?(?:(?:interview|onsite|call|screen|meeting|appointment|chat|it)\s+)?"
    r"(?:(?:is\s+)?(?:moved\s+)?to\s+|,\s+)?",
    re.IGNORECASE,
)
"""What says no more before the new time: "the interview to"."""

INTERVIEW = Verb(
    "interview",
    "interview acme onsite tue 14:00-15:30 Europe/Berlin with Dana Lee <dana@acme.example>, Sam Wu (letter)",
    "a round: its kind, when (and in which time zone) or “date not set”, with whom, at which place or link",
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
    "that an interview takes place at another time, or that its time is open",
    _read_move,
    aliases=("moved", "reschedule", "rescheduled"),
    slots=(Slot.TARGET,),
)
VERBS = (INTERVIEW, MET, MOVE)
