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
_PHRASE_WORDS = 14
_SENTENCE = re.compile(
    r"(?:i|we|they|you|he|she|it|there|this|that)\b|[\w']+(?:ed|[^s]s)\s+(?:about|that|the|a|an|to|how|why|me|us|them|their|his|her)\b|"
    r"(?:asked|said|told|loved|liked|was|is|are|were|do|does|did|don't|not)\b",
    re.IGNORECASE,
)
_NO_CAPITAL_WORDS = """
the a an how why what when where which whether their his her our my your this that these those some
"""
_NO_CAPITAL = frozenset(_NO_CAPITAL_WORDS.split())
_TITLES = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir"])
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


def first_name(name: str) -> str:
    """Return what a letter calls a person: the first name, or "Dr Lee" where there is a title."""
    words = name.split()
    if len(words) > 1 and words[0].rstrip(".").casefold() in _TITLES:
        return f"{words[0]} {words[-1]}"
    return words[0] if words else ""


def _slots(occasion: Occasion, material: tuple[Material, ...]) -> Mapping[str, tuple[str, ...]]:
    person, application, interview = occasion.person, occasion.application, occasion.interview
    used = [each for each in material if each.used]
    name = person.name if person else ""
    slots: dict[str, list[str]] = {}

    def put(slot: str, *values: str) -> None:
        slots.setdefault(slot, []).extend(each for each in values if each)

    put("name", first_name(name))
    put("full_name", name)
    put("company", application.company)
    put("role", application.role)
    put("job", _job(application.role))
    put("me", occasion.me)
    if interview is not None:
        put("day", _day(occasion, day_of(interview.starts, interview.zone)))
        put("round", str(interview.round))
    held = [each for each in application.rounds if each.starts <= occasion.now]
    coming = [each for each in application.rounds if each.starts > occasion.now]
    if held:
        put("interview_day", _day(occasion, day_of(held[-1].starts, held[-1].zone)))
    if coming and not held:
        put("interview_coming", _day(occasion, day_of(coming[0].starts, coming[0].zone)))
    promise = interview.promise if interview else application.promise
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
    _put_material(slots, used, name)
    return {slot: tuple(values) for slot, values in slots.items()}


def _put_material(slots: dict[str, list[str]], used: list[Material], name: str) -> None:
    samples = [_phrase(each.text, name) for each in used if each.source is Source.WORK_SAMPLE]
    if samples:
        slots["samples"] = [
            samples[0] if len(samples) == 1 else f"{', '.join(samples[:-1])} and {samples[-1]}"
        ]
    plain = {
        Source.MISSED_POINT: "point",
        Source.RELATED: "related",
        Source.REPLY_DATE: "when_hear",
        Source.LIKED: "liked",
        Source.RELATION: "relation",
        Source.STRENGTH: "strength",
    }
    asked = {
        Source.WEAK_ANSWER: "weak_question",
        Source.BLANKED: "blank_question",
        Source.INTERESTING: "interesting_question",
    }
    for each in used:
        if each.source is Source.TALKED_ABOUT:
            said = _phrase(each.text, name)
            slots.setdefault("topic" if _is_phrase(said) else "topic_said", []).append(said)
        elif each.source in plain:
            slots.setdefault(plain[each.source], []).append(_phrase(each.text, name))
        elif each.source in QUESTIONS:
            slots.setdefault(asked[each.source], []).append(each.question.strip())
            slots["answer"] = [_ended(each.answer)]
            slots["whose"] = ["your" if each.by_them else "the"]


def _phrase(text: str, name: str) -> str:
    """Return a note as it can stand within a sentence, said to the person and not about them."""
    said = _ended(" ".join(text.split()))
    first, _, rest = said.partition(" ")
    if first.casefold() in _NO_CAPITAL and first[1:].islower() | (len(first) == 1):
        said = f"{first[0].lower()}{first[1:]} {rest}".rstrip()
    if name:
        for called in dict.fromkeys((name, first_name(name))):
            said = re.sub(rf"(?<!\w){re.escape(called)}(?:'s|’s)(?!\w)", "your", said)
            said = re.sub(rf"(?<!\w){re.escape(called)}(?!\w)", "you", said)
    if re.match(r"(?:(?:how|why|what|where|when|that)\s+)?(?:they|their)\b", said, re.IGNORECASE):
        said = re.sub(
            r"\b(?:they|them)\b",
            "you",
            re.sub(r"\btheir\b", "your", said, flags=re.IGNORECASE),
            flags=re.IGNORECASE,
        )
        said = re.sub(r"\byou (?:is|was)\b", "you are", said)
    return said


def _ended(text: str) -> str:
    return text.strip().rstrip(".;,").strip()


def _is_phrase(said: str) -> bool:
    """Return whether a note can follow "about": it is no sentence of its own."""
    whole = len(said.split()) > _PHRASE_WORDS or re.search(r"[.!?;:]\s", said) is not None
    return not whole and _SENTENCE.match(said) is None


def _job(role: str) -> str:
    role = role.strip()
    if not role:
        return "the job"
    return (
        f"the {role}"
        if re.search(r"\b(?:role|job|position|post)\b", role, re.IGNORECASE)
        else f"the {role} role"
    )


def _day(occasion: Occasion, day: date) -> str:
    """Say a day as a letter does: "yesterday", "on Tuesday", "on 3 October"."""
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
