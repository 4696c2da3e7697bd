"""Names for single recorded things, and where in the hunt each of them lies."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.records.applications import Application
from afterview.records.base import Record
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview, Skip
from afterview.records.people import Person, Tie

GONE = "That is not there any more: it was deleted or undone meanwhile."


class Kind(StrEnum):
    """What a recorded thing is, in the words that the interface uses."""

    APPLICATION = "application"
    INTERVIEW = "interview"
    INTERVIEWER = "interviewer"
    PERSON = "person"
    QUESTION = "question"
    EVENT = "event"
    FOLLOW_UP = "follow-up"
    TOUCH = "contact"
    TIE = "tie"
    TOLD = "reference told"
    ASK = "request"
    LETTER = "letter"
    PREP_NOTE = "preparation"
    PROMISE = "promise"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Ref:
    """Names one recorded thing.

    `key` is the thing's own id; for a skip see `skip_key`, for a tie `tie_key`. Interviewers, told
    references and requests are named by `person`. Letters and skips lie in the interview if
    `interview` is given, else in the application.
    """

    kind: Kind
    application: str = ""
    interview: str = ""
    person: str = ""
    key: str = ""


def skip_key(skip: Skip) -> str:
    """Return what tells a skip from the others of its owner: the step, and the item if it has one."""
    return f"{skip.step}" if skip.item is None else f"{skip.step}:{skip.item}"


def tie_key(tie: Tie) -> str:
    """Return what tells a tie from the person's others."""
    return f"{tie.kind.value}:{tie.company}"


_Key = Callable[[Any], str]


def _own_id(record: Any) -> str:
    return str(record.id)


def _person(record: Any) -> str:
    return str(record.person)


_LISTS: Mapping[Kind, tuple[str, _Key]] = {
    Kind.INTERVIEW: ("interviews", _own_id),
    Kind.INTERVIEWER: ("interviewers", _person),
    Kind.QUESTION: ("questions", _own_id),
    Kind.EVENT: ("events", _own_id),
    Kind.FOLLOW_UP: ("follow_ups", _own_id),
    Kind.TOUCH: ("touches", _own_id),
    Kind.TIE: ("ties", tie_key),
    Kind.TOLD: ("told", _person),
    Kind.ASK: ("asks", _person),
    Kind.LETTER: ("letters", _own_id),
    Kind.PREP_NOTE: ("preparation", _own_id),
    Kind.SKIP: ("skips", skip_key),
}
"""In which tuple of its owner a thing lies, and what tells it from its neighbours there."""

_BY_PERSON = frozenset({Kind.INTERVIEWER, Kind.TOLD, Kind.ASK})
_OF_PERSON = frozenset({Kind.TOUCH, Kind.TIE})


def application_of(hunt: Hunt, ref: Ref) -> Application:
    """Return the application that `ref` lies in, or raise ChangeError."""
    try:
        return hunt.applications[ref.application]
    except KeyError:
        raise ChangeError(GONE) from None


def interview_of(hunt: Hunt, ref: Ref) -> Interview:
    """Return the interview that `ref` lies in, or raise ChangeError."""
    found = application_of(hunt, ref).interview(ref.interview)
    if found is None:
        raise ChangeError(GONE)
    return found


def person_of(hunt: Hunt, ref: Ref) -> Person:
    """Return the person whom `ref` is about, or raise ChangeError."""
    try:
        return hunt.people[ref.person]
    except KeyError:
        raise ChangeError(GONE) from None


def find(hunt: Hunt, ref: Ref) -> Record:
    """Return the record that `ref` names, or raise ChangeError if it is gone."""
    if ref.kind is Kind.APPLICATION:
        return application_of(hunt, ref)
    if ref.kind is Kind.PERSON:
        return person_of(hunt, ref)
    if ref.kind is Kind.PROMISE:
        promise = interview_of(hunt, ref).promise
        if promise is None:
            raise ChangeError(GONE)
        return promise
    owner = _owner(hunt, ref)
    attribute, key_of = _LISTS[ref.kind]
    wanted = _wanted(ref)
    for record in getattr(owner, attribute):
        if key_of(record) == wanted:
            found: Record = record
            return found
    raise ChangeError(GONE)


Patch = tuple[dict[str, Application | None], dict[str, Person | None]]


def put(hunt: Hunt, ref: Ref, new: Any) -> Patch:
    """Return the applications and people as they are with `new` (None: nothing) at the place of `ref`."""
    if ref.kind is Kind.APPLICATION:
        return {ref.application: new}, {}
    if ref.kind is Kind.PERSON:
        return {}, {ref.person: new}
    if ref.kind in _OF_PERSON:
        return {}, {ref.person: _with(person_of(hunt, ref), ref, new)}
    application = application_of(hunt, ref)
    if _lies_in_application(ref):
        return {ref.application: _with(application, ref, new)}, {}
    interview = interview_of(hunt, ref)
    if ref.kind is Kind.PROMISE:
        interview = replace(interview, promise=new)
    elif ref.kind is Kind.QUESTION:
        interview = replace(interview, reflection=_with(interview.reflection, ref, new))
    else:
        interview = _with(interview, ref, new)
    rounds = tuple(interview if each.id == interview.id else each for each in application.interviews)
    return {ref.application: replace(application, interviews=rounds)}, {}


def _lies_in_application(ref: Ref) -> bool:
    if ref.kind in (Kind.LETTER, Kind.SKIP):
        return not ref.interview
    return ref.kind in (Kind.INTERVIEW, Kind.EVENT, Kind.TOLD, Kind.ASK)


def _owner(hunt: Hunt, ref: Ref) -> Record:
    if ref.kind in _OF_PERSON:
        return person_of(hunt, ref)
    if _lies_in_application(ref):
        return application_of(hunt, ref)
    interview = interview_of(hunt, ref)
    return interview.reflection if ref.kind is Kind.QUESTION else interview


def _wanted(ref: Ref) -> str:
    if ref.kind is Kind.INTERVIEW:
        return ref.interview
    return ref.person if ref.kind in _BY_PERSON else ref.key


def _with(owner: Any, ref: Ref, new: Any) -> Any:
    """Return `owner` with `new` where `ref` points (only the first, should two look alike)."""
    attribute, key_of = _LISTS[ref.kind]
    wanted, kept, met = _wanted(ref), [], False
    for record in getattr(owner, attribute):
        if met or key_of(record) != wanted:
            kept.append(record)
            continue
        met = True
        if new is not None:
            kept.append(new)
    return replace(owner, **{attribute: tuple(kept)})
