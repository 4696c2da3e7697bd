"""Who is named beside an interview and is not met there: who arranged it, and whose boss or colleague somebody is."""

from __future__ import annotations

import re

from afterview.entry.plain.sentence import Piece
from afterview.entry.plain.words import GOT_IN_TOUCH
from afterview.entry.titles import TITLE

_ARRANGED = (
    r"(?:(?:pre-?|re-?)?(?:booked|scheduled|arranged|organi[sz]ed|confirmed|coordinated)|set ?up|fixed(?: up)?"
    r"|lined up|sorted(?: out)?|put (?:in|together|forward)|got me|landed me)"
)
_TO_ARRANGE = r"(?:(?:re-?)?(?:book|schedule|arrange|organi[sz]e|confirm|coordinate)|set ?up|fix(?: up)?|line up|sort(?: out)?)"
_CALLED = rf"(?:{GOT_IN_TOUCH}|telephoned|got in touch|reached out)"
_DID = (
    rf"(?:{_ARRANGED}|(?:is|was|will be) (?:arranging|scheduling|booking|organi[sz]ing|coordinating|setting up)"
    rf"|(?:will|to) {_TO_ARRANGE}|{_CALLED}(?: me| us| back)* (?:to|and) (?:{_TO_ARRANGE}|{_ARRANGED}))"
)
_WHO_IS = r"(?:\s*\([^()]*\)|,[^,;.()]{1,40},|\s+(?:from|of|in|at) (?:the |their )?[\w&-]+(?: [\w&-]+)?)?"
_SUBJECT = re.compile(
    rf"{_WHO_IS},?\s+(?:(?:who|has|have|had|just|kindly|also|already|now|then|finally|['’]s)\s+)*{_DID}"
    r"(?=\s*[:–—-]|\s+(?:me|us|my|our|an?|the|this|that|another|it|in|one|two|\d(?:st|nd|rd|th)?|first|second|third|final|next"
    r"|(?:phone |video |onsite |technical |panel |zoom |teams )*(?:interview|call|screen|round|chat|meeting|onsite|panel|visit))\b)",
    re.IGNORECASE,
)
"""What goes on behind somebody who arranged it: "booked my interview", "(HR) called to set up a call"."""
_INVITED = re.compile(
    rf"{_WHO_IS},?\s+(?:has |have |just |kindly )*(?:invited|offered|asked|called|rang|phoned|emailed|messaged|wrote|told|says|said|informed|let me know|referred|recommended)\b.*\b(?:with|interviewers?|meet|panel)\b",
    re.IGNORECASE,
)
"""The same, where it is said besides who is met."""
_TELLS = re.compile(
    r"\s+(?:(?:has|have) )?(?:(?:told|informed|emailed|called|phoned|texted|messaged|referred|recommended) me|let me know|says|said(?: so)?|wrote)\s*(?:$|[,.;)])",
    re.IGNORECASE,
)
"""The same, behind those who are met: "with Al Shaw, Jo Hart told me"."""
_FOR_ANOTHER = re.compile(
    r"\b(?i:with|met|saw) [^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*)*,? (?:who )?(?:(?:is|was|will be) )?"
    r"(?:instead of|in (?:place|lieu) of|rather than|not|(?:(?:stood|stands|standing|stepp(?:ed|ing)|fill(?:ed|ing)|sat|sitting|cover(?:ed|ing)|deputi[sz](?:ed|ing)) )?(?:in )?for|as (?:an? )?(?:substitute|stand-in|replacement|deputy) for) $"
)
"""Behind an interviewer, for whom: "with Jo Hart for Al Shaw"."""
_MET = re.compile(r"(?:\b(?:with|w|meet|met|see|saw|by)|w/|[&+]|\band)\s*$", re.IGNORECASE)
_THEIR = rf"(?:(?:the |their |my |an? |our )?(?:{TITLE}|agent|agency|recruitment consultant|friend|contact|colleague|former colleague|assistant|secretary|pa|scheduler)[,:]? )?"
_THROUGH = re.compile(
    rf"(?:\b(?:via|through|thru|thanks to|courtesy of|on behalf of|instead of|according to|(?:cover\w*|standing|stands|filling|fills|sits|sitting)(?: in)? for|report(?:s|ing)? to|work(?:s|ing)? (?:for|under)|replac(?:es|ing)|contact(?: person)?(?: for \w+)?(?: is|\s?:)?)|\b{_ARRANGED}(?: (?:it|for me|today|yesterday|just now|as usual|again))* by) {_THEIR}$",
    re.IGNORECASE,
)
"""What stands before somebody by whom it came about: "booked by their recruiter", "via"."""
_POSSESSIVE = re.compile(
    r"(?:\s?['’]s|['’])(?=\s+(?!(?:the|an?|my|interviewing|there|here|on|in|at|going|also|not|joining|sitting)\b)[^\W\d])",
    re.IGNORECASE,
)

_AWAY = r"away|ill|sick|off|out|absent|travell?ing|gone|on (?:leave|holiday|vacation|maternity|parental)"
_ABSENT = re.compile(
    r"\s+(?:(?:can['’]?t|cannot|could(?:n['’]?t| not)|won['’]?t|will not|is(?:n['’]?t| not)|(?:is )?unable to)"
    r"(?= (?:make|be|come|attend|join|able|available|free|there)\b|\s*[,.;:)–—]|\s*$)"
    rf"|(?:is|was|being|will be|has) (?:{_AWAY}|left|dropped out|pulled out)\b"
    r"|(?:dropped|pulled|bowed|backed) out\b|left(?: the (?:company|firm|team))?(?=\s*[,.;:)–—]|\s*$)"
    r"|(?:sends|sent) (?:his|her|their) (?:apologies|regrets)\b|has to (?:skip|miss)\b)"
    rf"|\s?['’]s (?:{_AWAY})\b",
    re.IGNORECASE,
)
"""Behind somebody who will not be there: "Al Shaw can't, so with Jo Hart"."""
_WITHOUT = re.compile(r"\b(?:without|no|minus|except(?: for)?|but not)\s+$", re.IGNORECASE)


def not_met(piece: Piece, text: str) -> tuple[str, ...]:
    """Return those of the people in a piece who are no interviewers: they arranged it, or another is told of as theirs."""
    before, after = text[: piece.start], text[piece.end :]
    if any(each.search(before) for each in (_THROUGH, _FOR_ANOTHER, _WITHOUT)):
        return piece.names
    if _SUBJECT.match(after) or _ABSENT.match(after):
        return piece.names if _MET.search(_untitled(before)) is None else piece.names[1:][-1:]
    if _TELLS.match(after):
        return piece.names[1:][-1:]
    return piece.names[-1:] if _POSSESSIVE.match(after) else ()


def has_invited(piece: Piece, text: str) -> bool:
    """Return whether somebody invited me to an interview with another: "Jo Hart invited me to a call with Al Shaw"."""
    before, after = text[: piece.start], text[piece.end :]
    return _MET.search(_untitled(before)) is None and _INVITED.match(after) is not None


def _untitled(before: str) -> str:
    """Return what stands before somebody, without their title."""
    return re.sub(rf"{TITLE} $", "", before, flags=re.IGNORECASE)
