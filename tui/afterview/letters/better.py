"""A better wording for what a check has found, where there is one for certain."""

from __future__ import annotations

import re

import msgspec

from afterview.letters.checks.alike import alike
from afterview.letters.checks.check import Finding
from afterview.letters.occasion import Occasion

_LEAST = 52
_ASK = "Could you tell me when I might expect to hear from you?"


class Better(msgspec.Struct, frozen=True):
    """What to put in place of the text's [start:end]."""

    start: int
    end: int
    text: str


def better(found: Finding, occasion: Occasion, text: str) -> Better | None:
    """Return what to put in place of a finding; None where only its writer can say it better."""
    person = occasion.person
    match found.code:
        case "company_misspelt" | "company_wrong" if found.quote:
            return Better(found.start, found.end, occasion.application.company)
        case "name_misspelt" | "name_wrong" if person is not None and found.quote:
            return _name(found, person.name)
        case "no_ask_for_reply_date":
            return _asked(text, found.end)
    return None


def _name(found: Finding, name: str) -> Better | None:
    """Return the part of the name that the word stands for: the most alike one, else the first."""
    words = name.split()
    if not words or " " in found.quote.strip():
        return None
    near = [each for each in words if alike(found.quote.casefold(), each.casefold(), _LEAST)]
    return Better(found.start, found.end, near[0] if near else words[0])


def _asked(text: str, end: int) -> Better:
    """Return the question as a paragraph of its own, after all that the letter says."""
    before = text[:end].rstrip()
    rest = text[len(before) :]
    gap = re.match(r"\s*", rest)
    return Better(
        len(before),
        len(before) + (gap.end() if gap else 0),
        f"\n\n{_ASK}{gap[0] if gap and rest.strip() else ''}",
    )
