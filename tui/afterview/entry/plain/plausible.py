"""Whether what would be stored as a name can be one, or is part of a sentence that was taken for it."""

from __future__ import annotations

import re

from afterview.dates.days import MONTH_NAMES, WEEKDAY
from afterview.entry.plain.first_names import is_first_name, is_seat, is_somebody
from afterview.entry.plain.names import ROLE
from afterview.entry.plain.words import TURNS
from afterview.records.hunt import Change, Hunt
from afterview.words import is_slip

_MOST_WORDS = 10
_MONTH = "|".join(re.escape(each) for each in MONTH_NAMES)
_TOLD = re.compile(
    r"(?<![\w'’-])(?:not|never|no longer|if|unless|whether|maybe|perhaps|probably|hopefully|i|me|my|they|them|he|she|his|her|was|has|have|had|been|"
    r"applied|submitted|sent|completed|handed|saved|rejected|declined|withdrew|invited|called|rang|phoned|emailed|"
    r"messaged|wrote|told|asked|thanked|reminded|said|need|needs|must|should|might|could|would|will|wants?|waiting|forgot|yesterday|tomorrow|tonight|teh|hte)(?![\w'’-])"
    r"|n['’]t\b",
)
"""Words of a sentence; in small letters, as "Not On The High Street" and "Applied Materials" are companies."""
_SENTENCE = re.compile(r":\s|;|\w{4,}\.\s+\w|(?: \S+){2} [a-z]{4,}\.$|\?\s")
_DATE = re.compile(
    rf"\d{{4}}-\d\d-\d\d|\b\d{{1,2}}\.\d{{1,2}}\.|\b\d{{1,2}}/\d{{1,2}}/\d{{2}}|\b\d{{1,2}}:\d\d\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\.? (?:of )?(?:{_MONTH})\b|\b(?:{_MONTH}) \d{{1,2}}\b"
    rf"|\b(?:on|by|last|next|this) {WEEKDAY}\b",
    re.IGNORECASE,
)
_EDGE = re.compile(
    r"^(?:at|for|to|from|with|and|of|as|about) |^(?i:it|that|this|there|here)['’]s (?:the .+|\S+)$|^(?i:it|that|this) (?:is|was) | (?:about|at|for|to|from|of|and|with|the|an?|as)$"
)
_OWNER = re.compile(r"([A-Z]\w+)['’]s\b")
"""Whose job it was: "Jack's old job"."""
_OFTEN_MISTYPED = ("position", "morning", "vacancy", "application", "yesterday")


def is_plausible(name: str) -> bool:
    """Return whether the name of a company, or of a job, says no more than such a name does."""
    return not (
        _TOLD.search(name)
        or _SENTENCE.search(name)
        or _DATE.search(name)
        or _EDGE.search(name)
        or any(name.count(begin) != name.count(end) for begin, end in ("()", "[]"))
        or len(name.split()) > _MOST_WORDS
        or name.lower() in TURNS
        or any(map(_is_mistyped, name.split()))
    )


def _is_mistyped(word: str) -> bool:
    """Return whether a word in small letters is one of a sentence with a slip: "mornign", and no "morning shift"."""
    return word.islower() and any(
        is_slip(word, each) for each in _OFTEN_MISTYPED if not word.startswith(each)
    )


def implausible(change: Change, hunt: Hunt) -> str:
    """Return the first new name of a change that is hardly one; nothing where all can be."""
    added = [
        each for key, each in change.applications.items() if each is not None and key not in hunt.applications
    ]
    names = [name for each in added for name in (each.company, each.role, each.location)]
    people = [each.name for key, each in change.people.items() if each is not None and key not in hunt.people]
    odd = [each for each in names if not is_plausible(each)]
    odd += [each.role for each in added if any(map(is_first_name, _OWNER.findall(each.role)))]
    return next(iter((*odd, *(each for each in people if _is_no_person(each)))), "")


def _is_no_person(name: str) -> bool:
    """Return whether a name is that of a company, a field or a job, or says more than one."""
    words = name.split()
    is_role = len(words) > 1 and ROLE.fullmatch(words[-1]) is not None and not is_somebody(name)
    return is_role or is_seat(name) or any(each.isdigit() for each in name) or not is_plausible(name)
