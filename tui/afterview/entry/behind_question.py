"""What stands behind the `;` of a question: how it went, who asked it, what I said (playbook 1.2)."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from afterview.entry.how_it_went import how_it_went, parted
from afterview.entry.people import not_there, take_person
from afterview.records.people import Person
from afterview.records.reflections import Went
from afterview.text import folded

_PART = re.compile(r"\s*;\s*")
_BY = re.compile(
    r"(?:(?P<asked>(?:it |this |that )?(?:was )?asked )|(?:from|by) (?=\S))(?:by )?(?P<name>.+)", re.I
)
_WHO_ASKED = re.compile(r"(?P<name>.+?) asked(?: (?:it|this|that|me|me this|me that))?", re.IGNORECASE)
_CONFIDENCE = re.compile(
    r"(?:my )?confiden(?:ce|t)\s*[:=]?\s*(?P<value>[0-9]{1,3})(?:\s*(?:/|of|out of)\s*10)?", re.IGNORECASE
)


@dataclass
class Behind:
    """What was read behind a question."""

    question: str
    went: Went | None = None
    flags: list[str] = field(default_factory=list)
    asked_by: Person | None = None
    answer: str = ""
    confidence: int | None = None


def behind(text: str, present: Sequence[Person], flags: Container[str], *, has_answer: bool) -> Behind:
    """Part a question from what is said of it behind its `;`, from the end on; the rest stays in it.

    `has_answer` where the answer is told in another way: none is looked for.
    """
    found = Behind(text)
    parts = _PART.split(text)
    while len(parts) > 1 and (
        not parts[-1] or _take(parts[-1].strip(" .!,"), present, flags, found, has_answer=has_answer)
    ):
        parts.pop()
        found.question = "; ".join(parts)
    found.flags.reverse()
    return found


def _take(
    part: str, present: Sequence[Person], flags: Container[str], found: Behind, *, has_answer: bool
) -> bool:
    """Take a part for what it says; False where it is none of these, or says again what was said."""
    several = [" ".join(folded(each).split()) for each in re.split(r"\s*,\s*(?:and\s+)?", part)]
    if all(each in flags for each in several):
        found.flags.extend(reversed(several))
        return True
    if (went := how_it_went(part)) is not None and found.went is None:
        found.went = went
        return True
    if (number := _CONFIDENCE.fullmatch(part)) is not None and found.confidence is None:
        found.confidence = int(number["value"])
        return True
    said = "" if has_answer or found.answer else parted(f"?; {part}").answer
    if said:
        found.answer = said
        return True
    by = _BY.fullmatch(part) or _WHO_ASKED.fullmatch(part)
    if by is None or found.asked_by is not None:
        return False
    person, left = take_person(by["name"].strip(), present)
    if person is not None and not left:
        found.asked_by = person
        return True
    if by.re is _BY and by["asked"]:
        raise not_there(by["name"])
    return False
