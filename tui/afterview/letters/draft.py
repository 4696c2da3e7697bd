"""The draft of a letter: deterministic, brief, and as far as it can be in the person's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

import msgspec

from afterview.civil import MONTHS_IN_FULL, day_of
from afterview.letters.calling import called_by, has_title
from afterview.letters.kinds import Whom
from afterview.letters.material import Material, Source
from afterview.letters.occasion import Occasion, material_for
from afterview.letters.phrases import (
    answer,
    liked,
    phrase,
    point,
    question,
    reason,
    stands,
    strength,
    told_to,
    topic,
)
from afterview.letters.templates import Template, built_in, fill
from afterview.playbook.tallies import agent_of, company_key, ties_to
from afterview.records.applications import EventKind
from afterview.records.letters import LetterKind
from afterview.records.people import Channel, Person, TieKind
from afterview.text import folded, say_list

_SAID = " "
"""What stands in a slot that only decides whether a sentence is said."""
_MOST_NAMED = 3
_LONG_DAYS = 28
_LONG_ROLE = 5
_ADVERTISED = (
    r"[(\[]\s*(?:[mwfdxihno*]\s*(?:[/|,]\s*[mwfdxihno*]\s*)+|all genders|remote|hybrid"
    r"|(?:full|part)[ -]?time|\d+\s*[-–]?\s*\d*\s*%)\s*[)\]]"
)
"""What stands in brackets behind a role in an advertisement: (m/w/d), (remote)."""
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

_PLAIN = {
    Source.RELATED: "related",
    Source.REPLY_DATE: "when_hear",
    Source.TIE: "tie",
    Source.NOTE: "note",
}
_ASKED = {Source.WEAK_ANSWER: "weak", Source.BLANKED: "blank", Source.INTERESTING: "interesting"}


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A letter that can be sent as it is, or edited."""

    to: Person | None
    through: Person | None
    """To whom it is sent instead, to be passed on: somebody at an agency."""
    channel: Channel | None
    subject: str
    text: str
    material: tuple[Material, ...]
    template_share: float
    """How much of the text is the template's and not the writer's own, from 0 to 1."""


def draft(
    occasion: Occasion, template: Template | None = None, material: tuple[Material, ...] | None = None
) -> Draft:
    """Return the draft. `material` is what `material_for` returns, where its choice or order was changed."""
    chosen = material_for(occasion) if material is None else material
    filled = fill(template or built_in(occasion.shape.name), _slots(occasion, chosen), occasion.turn)
    letters = max(len(filled.text), 1)
    return Draft(
        to=occasion.person,
        through=occasion.through,
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
    put("agent", called_by(occasion.through.name) if occasion.through else "")
    if person is not None and person == agent_of(occasion.hunt, application.company):
        put("is_agent", _SAID)
    put("company", application.company)
    put("role", application.role)
    job = _job(application.role)
    put("job", job)
    put("job_there", f"{job} at {application.company}")
    put("me", occasion.me)
    put("url", application.url.strip())
    put("title", person.title.strip() if person else "")
    if occasion.channel in (Channel.LETTER, Channel.HANDWRITTEN) or has_title(name):
        put("formal", _SAID)
    if interview is not None:
        put("day", _day(occasion, interview.day(interview.zone)))
        put("round", str(interview.round))
    _put_rounds(put, occasion)
    _put_waiting(put, occasion)
    outcome = application.outcome
    for slot, words in (("outcome_good", _GOOD), ("outcome_no", _NO), ("outcome_other", _OTHER)):
        if outcome is not None and outcome.kind in words:
            put(slot, words[outcome.kind].replace("{company}", application.company))
    if outcome is not None and outcome.kind is EventKind.OFFER:
        put("offered", _SAID)
        put("answer_by", _date(outcome.answer_by))
    if occasion.shape.kind is LetterKind.ASK_ADDRESS:
        put(*_lacking(person))
    if occasion.shape.whom is Whom.CONTACT:
        tie = _tie(occasion)
        put(tie, _SAID)
        if tie == "knows_interviewer":
            put("met_one", _known_interviewer(occasion))
    _put_material(slots, used, name)
    if not used or all(each.source is Source.REPLY_DATE for each in used):
        put("bare", _SAID)
    return {slot: tuple(values) for slot, values in slots.items()}


def _put_rounds(put: Callable[..., None], occasion: Occasion) -> None:
    """Put in when there were interviews or will be, and with whom."""
    application, person, people = occasion.application, occasion.person, occasion.hunt.people
    held = [each for each in application.rounds if each.has_begun(occasion.now)]
    coming = [each for each in application.rounds if each.is_ahead(occasion.now)]
    if held:
        put("held", _SAID)
        day = _day(occasion, held[-1].day(held[-1].zone))
        put("interview_day", day)
        put("undated", "" if day else _SAID)
        met = [people[each.person].name for each in held[-1].interviewers if each.person in people]
        put("met", say_list([each for each in met if each][:_MOST_NAMED]) if any(met) else "")
    if coming and not held:
        put("coming", _SAID)
        put("interview_coming", _day(occasion, coming[0].day(coming[0].zone)))
    about = occasion.interview
    if person is None or about is None:
        return
    put("day_coming" if about in coming else "day_past", _day(occasion, about.day(about.zone)))
    before = held[: held.index(about)] if about in held else ()
    if any(who.person == person.id for each in before for who in each.interviewers):
        put("again", _SAID)


def _put_waiting(put: Callable[..., None], occasion: Occasion) -> None:
    """Put in what is waited for: since when, until when, and when it was last asked after."""
    application, interview = occasion.application, occasion.interview
    waiting = interview or (application.rounds[-1] if application.rounds else application)
    promise = waiting.promised
    if promise is not None and promise.on is not None:
        is_over = promise.on < day_of(occasion.now, occasion.zone)
        put("promised", _date(promise.on))
        put("promised_past" if is_over else "promised_coming", _date(promise.on))
    if application.applied_on is not None and not application.rounds:
        put("sent_on", f"on {_day_of_month(application.applied_on)}")
    asked = max((each.at for each in waiting.follow_ups), default=None)
    if asked is not None:
        put("asked_on", _day(occasion, day_of(asked, occasion.zone)))
    if occasion.shape.kind is LetterKind.KEEP_IN_TOUCH:
        put("last_spoke", _last_spoke(occasion))


def _last_spoke(occasion: Occasion) -> str:
    """Return the month in which this person and I were last in touch; "" where that is not long ago."""
    person = occasion.person
    if person is None:
        return ""
    met = (
        each.begins
        for each in occasion.application.rounds
        if each.begins is not None and any(who.person == person.id for who in each.interviewers)
    )
    moments = [each for each in (*met, *(touch.at for touch in person.touches)) if each <= occasion.now]
    if not moments:
        return ""
    last, today = day_of(max(moments), occasion.zone), day_of(occasion.now, occasion.zone)
    if (today - last).days < _LONG_DAYS:
        return ""
    year = f" {last.year}" if (today - last).days > _LONG_DAYS * 10 else ""
    return f"in {MONTHS_IN_FULL[last.month - 1]}{year}"


def _put_material(slots: dict[str, list[str]], used: list[Material], name: str) -> None:
    samples = [phrase(each.text, name) for each in used if each.source is Source.WORK_SAMPLE]
    if samples:
        slots["samples"] = [say_list(samples)]
    for each in used:
        for slot, words in _filled_by(each, name):
            slots.setdefault(slot, []).append(words)


def _filled_by(piece: Material, name: str) -> Iterator[tuple[str, str]]:
    """Yield each slot that a piece of material fills, with its words; work samples go together."""
    match piece.source:
        case Source.TALKED_ABOUT:
            said = topic(piece.text, name, alone=piece.by_them)
            yield stands(said).value, said
        case Source.MISSED_POINT:
            yield "point", point(piece.text, name)
        case Source.STRENGTH:
            yield "strength", strength(piece.text)
        case Source.LIKED:
            yield "liked", liked(piece.text, name)
        case Source.RELATION:
            from afterview.letters.relation import relation  # only some letters say it

            how, words = relation(piece.text, name)
            yield how.value, words
        case Source.TIE | Source.NOTE:
            yield _PLAIN[piece.source], told_to(piece.text, name)
        case Source.RELATED | Source.REPLY_DATE:
            yield _PLAIN[piece.source], phrase(piece.text, name)
        case Source.WEAK_ANSWER | Source.BLANKED | Source.INTERESTING:
            kind = _ASKED[piece.source]
            because, matters = reason(piece.matters)
            yield f"{kind}_question", question(piece.question)
            yield f"{kind}_answer", answer(piece.answer)
            yield f"{kind}_whose", "your" if piece.by_them else "the"
            yield f"{kind}_because", matters if because else ""
            yield f"{kind}_matters", "" if because else matters


def _job(role: str) -> str:
    """Return the job as a letter names it: "the Sous-chef role", without what only an advertisement says."""
    bare = re.sub(_ADVERTISED, "", role, flags=re.IGNORECASE) if "(" in role or "[" in role else role
    role = " ".join(bare.split()).strip(" ,;–-")
    if not role:
        return "the job"
    if re.search(r"\b(?:role|job|position|post|vacancy)\b", role, re.IGNORECASE):
        return role if role.casefold().startswith("the ") else f"the {role}"
    if re.search(r"[,;:/–]|\s-\s", role) or len(role.split()) > _LONG_ROLE:
        return f"the role of {role}"
    return f"the {role} role"


def _date(day: date | None) -> str:
    return f"{_WEEKDAYS[day.weekday()]} {_day_of_month(day)}" if day is not None else ""


def _day_of_month(day: date) -> str:
    return f"{day.day} {MONTHS_IN_FULL[day.month - 1]}"


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
    return f"on {_day_of_month(day)}"


def _lacking(person: Person | None) -> tuple[str, str]:
    """Return the slot of what is to be asked for; with it the address that may still be right."""
    if person is None or person.channel is None:
        known = person.email.strip() if person else ""
        return ("email_known", known) if known else ("channel_unknown", _SAID)
    if person.channel is Channel.EMAIL:
        return ("email_known", person.email.strip()) if person.email.strip() else ("email_missing", _SAID)
    known = ", ".join(each.strip() for each in person.address.splitlines() if each.strip())
    return ("address_known", known) if known else ("address_missing", _SAID)


def _known_interviewer(occasion: Occasion) -> str:
    """Return the name of the interviewer whom this contact knows, where it can be told which one it is."""
    people, application = occasion.hunt.people, occasion.application
    room = dict.fromkeys(who.person for held in application.rounds for who in held.interviewers)
    names = [people[each].name for each in room if each in people and people[each].name]
    ties = ties_to(occasion.person, application.company)
    notes = folded(" ".join(each.note for each in ties))
    named = [each for each in names if folded(each) in notes or folded(called_by(each)) in notes.split()]
    found = named or names
    return found[0] if len(found) == 1 else ""


def _tie(occasion: Occasion) -> str:
    person, company = occasion.person, occasion.application.company
    kinds = {tie.kind for tie in ties_to(person, company)}
    for kind, slot in ((TieKind.HIGH_UP, "high_up"), (TieKind.KNOWS_INTERVIEWER, "knows_interviewer")):
        if kind in kinds:
            return slot
    at_company = person is not None and company_key(person.company) == company_key(company)
    return "works_there" if TieKind.WORKS_THERE in kinds or at_company else "none"
