"""The draft of a letter: deterministic, brief, and as far as it can be in the person's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import msgspec

from afterview.civil import day_of
from afterview.letters.kinds import Whom
from afterview.letters.material import QUESTIONS, Material, Source, gather
from afterview.letters.occasion import Occasion
from afterview.letters.phrases import (
    called_by,
    is_phrase,
    joined,
    phrase,
    point,
    question,
    small,
    without_stop,
)
from afterview.letters.templates import Template, built_in, fill
from afterview.playbook.tallies import company_key
from afterview.records.applications import EventKind
from afterview.records.letters import LetterKind
from afterview.records.people import Channel, Person, TieKind

_SAID = " "
"""What stands in a slot that only decides whether a sentence is said."""
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_GOOD = {
    EventKind.OFFER: "{company} has offered me the job",
    EventKind.ACCEPTED: "I have taken the job at {company}",
}
_NO = {
    EventKind.REJECTED: "they decided for somebody else",
    EventKind.NO_ANSWER: "I did not hear back, and I let it rest",
}
_OTHER = {
    EventKind.DECLINED: "they offered it to me, and I decided not to take it",
    EventKind.WITHDRAWN: "I decided not to go on with it",
}


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A letter that can be sent as it is, or edited."""

    to: Person | None
    channel: Channel | None
    subject: str
    text: str
    material: tuple[Material, ...]
    template_share: float
    """How much of the text is the template's and not the writer's own, from 0 to 1."""


def material_for(occasion: Occasion) -> tuple[Material, ...]:
    """Return all that a letter of this occasion can be made of."""
    return gather(occasion.shape, occasion.application, occasion.interview, occasion.person, occasion.turn)


def draft(
    occasion: Occasion, template: Template | None = None, material: tuple[Material, ...] | None = None
) -> Draft:
    """Return the draft. `material` is what `material_for` returns, where its choice or order was changed."""
    chosen = material_for(occasion) if material is None else material
    filled = fill(template or built_in(occasion.shape.name), _slots(occasion, chosen), occasion.turn)
    letters = max(len(filled.text), 1)
    return Draft(
        to=occasion.person,
        channel=occasion.channel,
        subject=filled.subject,
        text=filled.text,
        material=chosen,
        template_share=round(1 - min(filled.own, letters) / letters, 2),
    )


def _slots(occasion: Occasion, material: tuple[Material, ...]) -> Mapping[str, tuple[str, ...]]:
    person, application, interview = occasion.person, occasion.application, occasion.interview
    used = [each for each in material if each.used]
    name = person.name if person else ""
    slots: dict[str, list[str]] = {}

    def put(slot: str, *values: str) -> None:
        slots.setdefault(slot, []).extend(each for each in values if each)

    put("name", called_by(name))
    put("full_name", name)
    put("company", application.company)
    put("role", application.role)
    put("job", _job(application.role))
    put("me", occasion.me)
    if interview is not None:
        put("day", _day(occasion, interview.day(interview.zone)))
        put("round", str(interview.round))
    held = [each for each in application.rounds if each.has_begun(occasion.now)]
    coming = [each for each in application.rounds if each.is_ahead(occasion.now)]
    if held:
        put("interview_day", _day(occasion, held[-1].day(held[-1].zone)))
    if coming and not held:
        put("interview_coming", _day(occasion, coming[0].day(coming[0].zone)))
    promise = interview.promised if interview else application.promised
    if promise is not None and promise.on is not None:
        put("promised", f"{_WEEKDAYS[promise.on.weekday()]} {promise.on.day} {_MONTHS[promise.on.month - 1]}")
    if application.applied_on is not None:
        put("sent_on", f"on {application.applied_on.day} {_MONTHS[application.applied_on.month - 1]}")
    outcome = application.outcome
    for slot, words in (("outcome_good", _GOOD), ("outcome_no", _NO), ("outcome_other", _OTHER)):
        if outcome is not None and outcome.kind in words:
            put(slot, words[outcome.kind].replace("{company}", application.company))
    if occasion.shape.kind is LetterKind.ASK_ADDRESS:
        put(_lacking(person), _SAID)
    if occasion.shape.whom is Whom.CONTACT:
        put(_tie(occasion), _SAID)
    _put_material(slots, used, name, apart=occasion.shape.kind is LetterKind.THANK_YOU)
    return {slot: tuple(values) for slot, values in slots.items()}


def _put_material(slots: dict[str, list[str]], used: list[Material], name: str, *, apart: bool) -> None:
    samples = [phrase(each.text, name) for each in used if each.source is Source.WORK_SAMPLE]
    if samples:
        slots["samples"] = [joined(samples)]
    plain = {
        Source.RELATED: "related",
        Source.REPLY_DATE: "when_hear",
        Source.LIKED: "liked",
        Source.RELATION: "relation",
        Source.STRENGTH: "strength",
    }
    asked = {Source.WEAK_ANSWER: "weak", Source.BLANKED: "blank", Source.INTERESTING: "interesting"}
    for each in used:
        if each.source is Source.TALKED_ABOUT:
            said = phrase(each.text, name)
            slots.setdefault("topic" if is_phrase(said) else "topic_said", []).append(said)
        elif each.source is Source.MISSED_POINT:
            slots.setdefault("point", []).append(point(each.text, name))
        elif each.source in plain:
            slots.setdefault(plain[each.source], []).append(phrase(each.text, name))
        elif each.source in QUESTIONS:
            kind = asked[each.source]
            slots.setdefault(f"{kind}_question", []).append(question(each.question))
            slots.setdefault(f"{kind}_answer", []).append(small(without_stop(each.answer)))
            slots.setdefault(f"{kind}_whose", []).append("your" if each.by_them else "the")
            slots.setdefault(f"{kind}_matters", []).append(small(without_stop(each.matters)))
    if not apart and "topic" in slots:
        slots["topic"] = [joined(slots["topic"][:2])]


def _job(role: str) -> str:
    role = role.strip()
    if not role:
        return "the job"
    return (
        f"the {role}"
        if re.search(r"\b(?:role|job|position|post)\b", role, re.IGNORECASE)
        else f"the {role} role"
    )


def _day(occasion: Occasion, day: date | None) -> str:
    """Say a day as a letter does: "yesterday", "on Tuesday", "on 3 October"; nothing for none."""
    if day is None:
        return ""
    today = day_of(occasion.now, occasion.zone)
    ago = (today - day).days
    if ago in (0, 1, -1):
        return {0: "today", 1: "yesterday", -1: "tomorrow"}[ago]
    if 1 < ago < 7 or -7 < ago < -1:
        return f"on {_WEEKDAYS[day.weekday()]}"
    return f"on {day.day} {_MONTHS[day.month - 1]}"


def _lacking(person: Person | None) -> str:
    if person is None or person.channel is None:
        return "channel_unknown"
    return "email_missing" if person.channel is Channel.EMAIL else "address_missing"


def _tie(occasion: Occasion) -> str:
    key = company_key(occasion.application.company)
    kinds = {
        tie.kind
        for tie in (occasion.person.ties if occasion.person else ())
        if company_key(tie.company) == key
    }
    for kind, slot in ((TieKind.HIGH_UP, "high_up"), (TieKind.KNOWS_INTERVIEWER, "knows_interviewer")):
        if kind in kinds:
            return slot
    at_company = occasion.person is not None and company_key(occasion.person.company) == key
    return "works_there" if TieKind.WORKS_THERE in kinds or at_company else "none"
