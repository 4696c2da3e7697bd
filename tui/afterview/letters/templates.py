"""Templates: small text files with named slots, one for each kind of letter.

A line is the name of a part, a colon, and a sentence: `topic: I have been thinking since about {topic}.`
Lines of the same part are alternatives. A sentence with a slot that has nothing to put into it is left out.
A blank line ends a paragraph, a comma at the end of a sentence a line, and `#` begins a comment.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from afterview.letters.kinds import BY_NAME
from afterview.text import shortened

_OWN_NAMES = """
topic topic_end topic_own topic_said point weak_question blank_question interesting_question answer because
matters samples related liked relation relation_as relation_own strength tie note
"""
OWN = frozenset(_OWN_NAMES.split())
"""The slots that hold the writer's own words."""
_OTHER_NAMES = """
name full_name agent is_agent formal me company role job job_there url title day day_past day_coming
round again interview_day interview_coming held undated coming met promised promised_past
promised_coming sent_on asked_on last_spoke whose when_hear bare outcome_good outcome_no outcome_other
offered answer_by channel_unknown email_missing address_missing email_known address_known works_there
knows_interviewer met_one high_up
"""
SLOTS = OWN | frozenset(_OTHER_NAMES.split())
"""Every slot that a template may name."""
_OF_QUESTION = ("answer", "whose", "because", "matters")
"""They belong to the question that the same part names."""

_ELSE = {
    "topic_end": "topic_said",
    "topic_own": "topic_said",
    "relation_as": "relation",
    "relation_own": "relation",
}
"""Where the words go for which a template has no place of their own."""
_PART = re.compile(r"(?P<part>[a-z][a-z_0-9]*)[ \t]*:[ \t]*(?P<text>.+)")
_SLOT = re.compile(r"\{([^{}]*)\}")
_LONGEST = 20_000


class TemplateError(Exception):
    """A template that cannot be used. The message is one plain line."""


class Part(msgspec.Struct, frozen=True):
    """One place in the letter, and the sentences that can stand there."""

    name: str
    choices: tuple[str, ...]
    paragraph: int
    """Number of the paragraph that it stands in."""


class Template(msgspec.Struct, frozen=True):
    """A letter with slots."""

    subject: tuple[str, ...]
    parts: tuple[Part, ...]


class Filled(msgspec.Struct, frozen=True):
    """A template with its slots filled."""

    subject: str
    text: str
    own: int
    """How many letters of the text are the writer's own words."""


def parse(text: str) -> Template:
    """Return the template that a file holds. Raises TemplateError."""
    if len(text) > _LONGEST:
        raise TemplateError(f"it is {len(text):,} characters long: keep it to {_LONGEST:,}")
    choices: dict[str, list[str]] = {}
    paragraphs: dict[str, int] = {}
    paragraph = 0
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip()
        if not bare:
            paragraph += 1
            continue
        if bare.startswith("#"):
            continue
        found = _PART.fullmatch(bare)
        if found is None:
            raise TemplateError(f"line {number}: write the part, a colon and a sentence, such as “topic: …”")
        for slot in _SLOT.findall(found["text"]):
            if slot not in SLOTS:
                raise TemplateError(f"line {number}: there is no slot {{{shortened(slot, 30)}}}")
        if "{" in _SLOT.sub("", found["text"]) or "}" in _SLOT.sub("", found["text"]):
            raise TemplateError(f"line {number}: a curly bracket has no other half")
        paragraphs.setdefault(found["part"], paragraph)
        choices.setdefault(found["part"], []).append(found["text"])
    subject = tuple(choices.pop("subject", ()))
    if not choices:
        raise TemplateError("it holds no sentence")
    return Template(
        subject, tuple(Part(name, tuple(each), paragraphs[name]) for name, each in choices.items())
    )


def own(path: object, text: str | None, problem: str) -> tuple[Template | None, str]:
    """Return one's own template as `config` reads it, and why it is not used; None for none and a bad one."""
    template = None
    try:
        template = parse(text) if text is not None else None
    except TemplateError as error:
        problem = str(error)
    said = f"The template {path} is not used, the built-in one is: {problem}" if problem else ""
    return template, said


@cache
def built_in(kind: str) -> Template:
    """Return the template of the package for the kind of that name."""
    return parse(text_of(kind))


def text_of(kind: str) -> str:
    """Return the text of the package's template, to be copied and changed."""
    return (Path(__file__).parent / "built_in" / f"{BY_NAME[kind].name}.txt").read_text("utf-8")


def fill(template: Template, slots: Mapping[str, tuple[str, ...]], turn: int) -> Filled:
    """Return the letter: of each part the fullest sentence, and another one for each `turn`.

    A slot holds what can be put there, one after the other: a part is said for each.
    """
    text, own, paragraph = "", 0, -1
    slots = _with_places(template, slots)
    for part in template.parts:
        for at in range(_times(part, slots)):
            for sentence, letters in _said(part.choices, slots, at, turn):
                if text:
                    apart = part.paragraph != paragraph
                    text += "\n\n" if apart else "\n" if text.endswith(",") else " "
                text += sentence
                own, paragraph = own + letters, part.paragraph
    subject = next(iter(_said(template.subject, slots, 0, turn)), ("", 0))[0]
    return Filled(subject, text, own)


def _with_places(template: Template, slots: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    named = {slot for part in template.parts for each in part.choices for slot in _SLOT.findall(each)}
    found = dict(slots)
    for slot, other in _ELSE.items():
        if slot not in named and slot in found:
            found[other] = (*found.get(other, ()), *found.pop(slot))
    if "because" not in named:
        for kind in ("weak", "blank", "interesting"):
            both = zip(slots.get(f"{kind}_because", ()), slots.get(f"{kind}_matters", ()), strict=True)
            found[f"{kind}_matters"] = tuple(because or matters for because, matters in both)
    return found


def _held(slot: str, sentence: str, slots: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return what can be put into a slot of a sentence; an answer is that to the sentence's own question."""
    if slot in _OF_QUESTION:
        kinds = [
            each.removesuffix("_question") for each in _SLOT.findall(sentence) if each.endswith("_question")
        ]
        return tuple(held for kind in kinds for held in slots.get(f"{kind}_{slot}", ()))
    return slots.get(slot, ())


def _times(part: Part, slots: Mapping[str, tuple[str, ...]]) -> int:
    named = {slot for each in part.choices for slot in _SLOT.findall(each)}
    return max((len(slots.get(each, ())) for each in named), default=1) or 1


def _said(
    choices: tuple[str, ...], slots: Mapping[str, tuple[str, ...]], at: int, turn: int
) -> list[tuple[str, int]]:
    def value(slot: str, sentence: str) -> str:
        held = _held(slot, sentence, slots)
        return held[at] if at < len(held) else held[0] if len(held) == 1 else ""

    full = [each for each in choices if all(value(slot, each) for slot in _SLOT.findall(each))]
    most = max((len(_SLOT.findall(each)) for each in full), default=0)
    pool = [each for each in full if len(_SLOT.findall(each)) == most]
    if not pool:
        return []
    chosen = pool[(turn + at) % len(pool)]
    own = sum(len(value(slot, chosen)) for slot in _SLOT.findall(chosen) if slot in OWN)
    return [(_tidy(_SLOT.sub(lambda found: value(found[1], chosen), chosen)), own)]


def _tidy(sentence: str) -> str:
    """Return a sentence that begins large, with one mark at its end."""
    ended = re.sub(r"(?<!\.)([.!?…。！？؟])([”\"]?)\.(?=$| )", r"\1\2", " ".join(sentence.split()))
    return ended[:1].upper() + ended[1:]
