"""Somebody who was asked to be a reference, and what they said: "asked Helen Marsh to be my reference"."""

from __future__ import annotations

import re

from afterview.dates.days import WEEKDAY
from afterview.entry.people import take_from
from afterview.entry.plain.first_names import is_first_name, may_be_somebody
from afterview.entry.plain.names import TITLES
from afterview.entry.scene import Scene
from afterview.honorifics import PARTICLES
from afterview.records.people import Person
from afterview.text import Unclear, folded

_ONE = r"(?:one of )?(?:my |an? )?(?:references?|referees?)"
_BE = (
    r"(?:to (?:be|act as|stand as)|if (?:she|he|they)(?:['’]d| would| could| can) (?:be|act as)"
    r"|about being|for being|being|be|act as)"
)
_WHEN = rf"(?: (?P<when>today|yesterday|this morning|last (?:night|week)|on {WEEKDAY}))?"
_THEY = r"(?:[,;:–-]?\s*(?:and |but )?(?:(?:she|he|they)(?:['’]s|['’]d| is| has| would| will)? ?)"
_YES = r"(?:(?:said|says) (?:yes|ok(?:ay)?|of course|sure|(?:she|he|they)(?:['’]d| would|['’]ll| will) ?(?:love to|be (?:glad|happy) to)?)|agreed|accepted|(?:is |was )?(?:happy|glad|willing|delighted)(?: to)?|will)"
_NO = (
    r"(?:(?:said|says) no|declined|refused|turned (?:me|it) down|would rather not|prefers not|cannot|can['’]t|won['’]t"
    r"|(?:does ?n['’]t|does not|did ?n['’]t|did not) want)"
)
_ASKED = re.compile(
    rf"(?:(?:i|i['’]ve|i['’]ll|have|just|will|want to|need to|must|should|going to) )*ask(?:ed)? (?P<who>[^,;:]+?)(?:, (?P<what>[^,;]+),)? {_BE} {_ONE}{_WHEN}"
    rf"(?:{_THEY}(?:(?P<yes>{_YES})|(?P<no>{_NO}))))?[.!]*",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    rf"(?P<who>[^,;:]+?) (?:has |have |just |kindly |gladly |very )*(?:(?P<yes>{_YES})|(?P<no>{_NO}))(?: (?:to )?{_BE}| to)? {_ONE}{_WHEN}[.!]*",
    re.IGNORECASE,
)
_UNNAMED = "prefers not to be named"


class NotAgreed(Unclear):
    """Somebody has not agreed to be a reference yet: no chosen company matters to that."""


def asked_to_speak(line: str, scene: Scene) -> tuple[str, ...] | None:
    """Return the lines for somebody who was asked to be a reference; None where a sentence says something else."""
    found = _ASKED.fullmatch(line.strip()) or _ANSWERED.fullmatch(line.strip())
    if found is None:
        return None
    said = found.groupdict()
    name = _without_title(said["who"].strip())
    person, rest = take_from(name, scene.hunt.references, scene.hunt)
    if rest and person is not None:
        return None
    is_name = may_be_somebody(name) or (len(name.split()) == 1 and is_first_name(name))
    if person is None and not (
        is_name and all(each[0].isupper() or each in PARTICLES for each in name.split())
    ):
        if is_name:
            raise Unclear(f"I know no “{name}”. Write “reference {name.title()}”, with the whole name.")
        return None
    return _lines(person, person.name if person else name, said)


def _without_title(name: str) -> str:
    """Return a name without the title before it: "Sister Mary Doyle"."""
    first, _, rest = name.partition(" ")
    return rest if rest and folded(first).rstrip(".") in TITLES else name


def _lines(person: Person | None, name: str, said: dict[str, str | None]) -> tuple[str, ...]:
    when = f" {(said['when'] or '').lower()}".rstrip()
    what = re.sub(r"\s*[,;]\s*", " – ", said.get("what") or "")
    relation = f" relation: {what}" if what else ""
    if said["no"]:
        line = f"reference {name} {_UNNAMED}"
        if person is None:
            raise Unclear(f"{name} is not on record. To remember that, write “{line}”.")
        return (line,)
    if said["yes"] and not (person and person.is_reference):
        return (f"reference {name}{relation}",)
    touch = f"touch {name} {'agreed' if said['yes'] else 'asked'} to be a reference{when}"
    if said["yes"]:
        return (touch,)
    first = touch if person else f"person {name}{relation}"
    raise NotAgreed(
        f"A reference is who has agreed: then write “reference {name}{relation}”. Until then, write “{first}”."
    )
