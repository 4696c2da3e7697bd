"""How a thank-you note went out, and which interview it is for: "thanked Anna by post for Tuesday's interview"."""

from __future__ import annotations

import re

from afterview.dates.days import DateLean
from afterview.entry.on_record import applications_at, people_called
from afterview.entry.plain.matching import Match
from afterview.entry.plain.sentence import Piece
from afterview.entry.plain.words import CHANNEL_RANK, CHANNEL_WORDS
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.text import Unclear, folded

_IT = r"(?:interviews?|chat|call|conversation|meeting|onsite|screen|talk|visit|round|session)"
_AFTER = re.compile(rf"\s*(?:['’]s)?\s*(?:\w+\s+){{0,2}}?{_IT}\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_IT}\s+(?:we had |i had )?(?:on\s+)?$", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|about|after|from|following)\b[^,;|]*$", re.IGNORECASE)

_BY = re.compile(
    r"\b(?:by|via|through|on|over)\s+(?:(?:an?|the|my|her|his|their)\s+)?(?:[\w-]+\s+(?:and|&|or)\s+)?$", re.IGNORECASE
)  # fmt: skip
_SENDING = re.compile(r"(?:e-?mail|post|text|messag|mail)ed$")


def how_sent(match: Match) -> str:
    """Return the channel: as it is named outright, else by the verb, else by what was sent ("my letter", "a card")."""
    said = [each for each in match.pieces if each.sign in CHANNEL_WORDS]
    text = match.sentence.text
    if any(each.sign == "handwritten" for each in said) or re.search(r"by hand", folded(text)):
        return "handwritten"
    outright = [each for each in said if _BY.search(text[: each.start])]
    verbs = [each for each in said if _SENDING.search(each.sign)]
    words = {CHANNEL_WORDS[each.sign] for each in outright or verbs or said}
    return next((each for each in CHANNEL_RANK if each in words), "")


def says_which(match: Match, day: Piece) -> bool:
    """Return whether a day beside a thank-you says for which interview it is, not when it was sent."""
    text = match.sentence.text
    is_beside = _AFTER.match(text[day.end :]) or _BEFORE.search(text[: day.start])
    return is_beside is not None and _FOR.search(text[: day.start]) is not None


def round_thanked_for(match: Match, company: str, name: str, scene: Scene) -> str:
    """Return the company with the round of the day that is thanked for. Raises Unclear where there was none."""
    days = [each for each in match.of("D") if says_which(match, each) and "week" not in each.text]
    found = match.sentence.when(days[0], DateLean.PAST) if days else None
    if found is None or found.day is None:
        return company
    person = {each.id for each in people_called(name, scene.hunt) if each.name == name}
    rounds = [
        (app, each) for app in applications_at(company.split("#")[0], scene.hunt) for each in app.rounds
        if folded(app.company) == folded(company.split("#")[0]) and person & {who.person for who in each.interviewers}
    ]  # fmt: skip
    there = [(app, each) for app, each in rounds if each.day(scene.zone) == found.day]
    if rounds and len(there) != 1:
        raise Unclear(
            f"No interview with {name} is on record for that day. If it happened, write “sent {company} {name}”."
        )
    return f"{application_words(there[0][0], scene)}#{there[0][1].round}" if len(rounds) > 1 else company
