"""The line of what they answered, told in a plain sentence (playbook 5.6)."""

from __future__ import annotations

import re

from afterview.entry.plain.matching import Match
from afterview.entry.plain.whom import Missing
from afterview.text import folded


def answer_line(match: Match, company: str) -> str:
    """Return the line of an answer: what they said, as it was written, which begins after who says so."""
    text, pieces = match.sentence.text, match.sentence.pieces
    if match.is_offer:
        return f"heard {company} {match.sentence.said()}"
    end = max(each.end for each in pieces if each.start in match.cued)
    before = text[: min(each.start for each in pieces if each.start in match.cued)].strip(" ,;:.")
    said = re.sub(r"^(?:\s*(?:today|that|and|to say|saying)\b)*[\s,;:.–-]*", "", text[end:])
    is_yesterday = re.fullmatch(r"(?:i |we )?(?P<day>yesterday)", folded(before)) or re.match(
        r"(?P<day>yesterday)\b", said
    )
    if is_yesterday:
        said = re.sub(r"^yesterday\b(?:\s*(?:that|and|to say|saying)\b)*[\s,;:.–-]*", "", said)
    if not said:
        raise Missing("What did they say?")
    said = said.replace(" 's", "'s")
    return f"heard {company} {'yesterday: ' if is_yesterday else ''}{said}"
