"""Whether an answer of theirs decides it: a no, or an offer, however it is put (playbook 5.6)."""

from __future__ import annotations

import re

from afterview.records.applications import EventKind

_NOT_A_PERSON = r"(?!\s+(?:date|day|time|slot|hour|week|room|interview|interviewer|round|format|call|way)\b)"
_ELSE = (
    rf"(?:someone|somebody|another{_NOT_A_PERSON}|others?{_NOT_A_PERSON}|different{_NOT_A_PERSON}|stronger"
    r"|an?\s+(?:internal|other|different)|one\s+of\s+the\s+others?|internally)"
)
_ROLE = r"(?:role|position|job|post|vacancy|place)"
_GO_ON = (
    r"(?:(?:be|been|get)\s+)*(?:chosen|selected|shortlisted|successful|considered|moving|proceeding"
    r"|going\s+(?:to\s+)?(?:ahead|forward|(?:any\s+)?further|proceed|move|hire)"
    r"|taking\s+(?:it|me|my\s+\w+)\s+(?:any\s+)?further)"
)
_NO = re.compile(
    r"\b(?:rejected|said\s+no|turned\s+(?:me|us)\s+down"
    rf"|(?:hired|chose|chosen|picked|selected|took|found|went\s+with|going\s+with|go\s+with|gone\s+with)\s+(?:for\s+)?{_ELSE}"
    rf"|{_ROLE}\s+(?:(?:is|was|has|had|been|got|already|now)\s+)+(?:filled|taken|gone|cancell?ed|closed|withdrawn|scrapped)"
    rf"|(?:filled|cancell?ed|cancell?ing|scrapped|scrapping|closed|closing|withdrew)\s+the\s+(?:{_ROLE}|search)"
    rf"|(?:moving|going|proceeding|continuing|move|go|proceed)\s+(?:forward|ahead|on)\s+with\s+{_ELSE}"
    r"|decided\s+(?:against\s+(?:me|us|my)|not\s+to\s+(?:proceed|continue|move|go|hire|take|make))"
    r"|did(?:n['’]?t|\s+not)\s+get\s+(?:it|the\s+\w+|in)"
    r"|unfortunately\s+not$|not\s+this\s+time)\b"
    rf"|(?:\bnot|n['’]t|\bno\s+longer)\s+{_GO_ON}\b",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"\b(?:(?:made|make|making|extended?)\s+(?:me\s+)?an\s+offer"
    rf"|offered\s+me(?:\s+(?:it|(?:the|a)\s+{_ROLE}))?$|offered\s+me\s+(?:it|(?:the|a)\s+{_ROLE})"
    rf"|(?:want|would\s+like|decided)\s+to\s+(?:hire|offer)\s+me|hired\s+me|I\s+got\s+(?:it|the\s+{_ROLE}))\b",
    re.IGNORECASE,
)
_BARE_NO = re.compile(
    r"(?:(?:and|but|so|unfortunately|sadly|it['’]?s|it is|it was|that['’]?s|was|got|just|with|only)\s+)*"
    r"(?:a\s+(?:clear\s+|polite\s+|flat\s+)?)?"
    r"(?:no|nope|nah|rejection|no thanks|no thank you|negative|bad news|no luck|no joy)[\s.!:(-]*",
    re.IGNORECASE,
)
"""An answer that says no, and nothing else."""
_BARE_OFFER = re.compile(
    r"(?:(?:and|but|so|great|good|it['’]?s|it is|it was|that['’]?s|was|got|just|with|they|made|have)\s+)*"
    r"(?:an?\s+|the\s+)?(?:job\s+)?offer(?:\s*[,:]?\s*(?:of\s+)?[€£$]?[0-9].*)?[\s.!:(-]*",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:yet|so\s+far|until|whether|if|may|might|could|maybe|perhaps|(?:will|to)\s+decide)\b", re.IGNORECASE
)
"""What leaves it open, in the same part of a sentence."""


def decided_by(words: str) -> EventKind | None:
    """Return how it has ended by what they answered; None where that is still open."""
    if _BARE_NO.fullmatch(words):
        return EventKind.REJECTED
    if _BARE_OFFER.fullmatch(words):
        return EventKind.OFFER
    for part in re.split(r"[,;.]", words):
        if _OPEN.search(part):
            continue
        if _NO.search(part.strip()):
            return EventKind.REJECTED
        if _OFFER.search(part.strip()):
            return EventKind.OFFER
    return None
