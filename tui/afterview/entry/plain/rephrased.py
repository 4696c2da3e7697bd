"""What is said in several ways, brought into one of them before a sentence is matched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from afterview.entry.plain.first_names import is_first_name, is_seat
from afterview.entry.plain.sentence import Piece
from afterview.entry.plain.word_classes import CLASSES

_AFRAID = re.compile(
    r",?\s*\b(?:i['’]?m|i am) afraid(?: to say| that)?(?=$|\s*[,.;!])|^(?:i['’]?m|i am) afraid(?: that)?,? ",
    re.IGNORECASE,
)
"""It sounds like doubt, and is regret."""
_OPENING = re.compile(
    r"^(?:(?:it )?turns out(?: that)?,?|(?:just )?(?:found out|learned|learnt)(?: that)?|(?:quick |small |sad |good |great |bad |big )?(?:news|update)\s*[:–—-]|(?:i )?(?:just )?(?:got|received|had) (?:the|an?|their) (?:e?-?mail|letter|message|news)(?: (?:today|this morning|this afternoon|just now))?\s*[:–—])\s+(?=\S+ \S+ \S)",
    re.IGNORECASE,
)
"""What leads to a piece of news, and is none."""
_QUOTE = re.compile(r"(?<=[:,–—-]\s)[\"“](?P<said>[^\"“”]+)[\"”]\.?$")
_CALLED = r"[^\W\d_a-z][\w'’.-]*\w"
_ARE = r"(?:is|are|was|were|will be|being|consists of|['’]s)"
_WHO = re.compile(
    rf"\b(?:the |my |their )?(?:(?P<panel>(?:interview(?:ing)? )?panel)|interviewers?|attendees|participants)(?:\s*[:=]|\s+of|\s+{_ARE}(?: going to be)?:?)\s+(?=(?-i:{_CALLED}) )",
    re.IGNORECASE,
)
_WHO_DO = re.compile(
    rf"(?P<names>[,;–—(-]\s*{_CALLED}(?:(?:\s*[,&+]|\s+and)?\s+{_CALLED})+)\s+(?:{_ARE}\s+)?"
    r"(?:on (?:the (?:panel|call|line)|it)|interviewing(?: me)?|interviewed me|asked (?:me )?(?:the|all the|most of the|most) questions|did the interview(?:ing)?"
    r"|doing the interview(?:ing)?|conducting (?:it|the interview)|conducted (?:it|the interview)|sitting in|attending)(?=\s*(?:$|[,;.)]))"
)
_THEY_SAID = re.compile(
    r"(?<=\w[\w.)][,–—-]) ?(?:as )?(?:they|he|she|hr|the recruiter|their hr) (?:wrote|said|told me|says?|promised|emailed|announced|informed me)\.?$",
    re.IGNORECASE,
)
"""Who said so, behind what was said."""
_TWO = re.compile(
    rf"(?<!\S)(?P<one>{_CALLED}(?: {_CALLED})?)(?: ?/ ?| plus )(?=(?P<other>{_CALLED})(?P<surname> {_CALLED})?(?:[\s,;.]|$))"
)
_MET = re.compile(r"\b(?:with|met|saw|thanked|by|and)\s$", re.IGNORECASE)
_WHO_IS_AT = re.compile(
    rf"^(?P<who>{_CALLED} {_CALLED} from [^,;.:]{{2,25}}), (?:and )?(?:she|he)(?:['’]s| is)(?= (?:now )?at )"
)
_PASSIVE = frozenset("was were been is are got being get".split())
_ARE_SIGNS = frozenset("is are was were 's".split())
_THEIR_PEOPLE = frozenset(CLASSES["THEY"].split("|")) - {"they", "lot"} | frozenset(
    "hrs talent acquisition department dept office contact person lady rep desk someone somebody the an a my our their guy".split()
)
_NOUNS = frozenset(
    "someone somebody hr recruiter recruiters team people manager recruiting company guys office".split()
)
_TELLING = frozenset(
    "wrote said says told mailed emailed called rang phoned texted messaged replied answered got came informed promised confirmed let".split()
)
_OF = frozenset("of at from in with for".split())
_APPOINTED = frozenset("with by interview call screen meeting meet round chat".split())


def in_one_way(text: str) -> str:
    """Return a text with regrets, quotation marks and who interviews as one way has them: "panel: Jo Hart" is "panel with Jo Hart"."""
    text = _QUOTE.sub(r"\g<said>", _AFRAID.sub("", _OPENING.sub("", text)))
    text = _WHO_IS_AT.sub(r"\g<who> is", _TWO.sub(_joined, text))
    text = re.sub(r"\bon or before\b", "by", text, flags=re.IGNORECASE)
    text = re.sub(
        r"\b(applied|applying) to (?:be|become|work as|train as)\b", r"\1 as", text, flags=re.IGNORECASE
    )
    text = _WHO.sub(lambda match: f"{'panel ' if match['panel'] else ''}with ", text)
    return _THEY_SAID.sub("", _WHO_DO.sub(r"\g<names>", text))


def _joined(two: re.Match[str]) -> str:
    """Return two people with a word between them: "Ada Obi/Lukas Brandt", "Ada plus Lukas"."""
    is_met = _MET.search(two.string[: two.start()]) is not None
    first, *last = two["one"].split()
    known = [is_first_name(each) for each in (first, two["other"])]
    are_people = any(known) if is_met and not is_seat(two["one"]) else all(known)
    return f"{two['one']} and " if are_people or (is_met and last and two["surname"]) else two[0]


def with_one_subject(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces with "HR of Acme" and "the recruiter at Acme" as Acme, and "was thanked" as one word."""
    return tuple(_one_subject(_nowadays(_passive(pieces))))


def _passive(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return tuple(
        replace(each, sign="was-thanked")
        if each.sign == "thanked" and index and pieces[index - 1].sign in _PASSIVE
        else each
        for index, each in enumerate(pieces)
    )


def _nowadays(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces with the "now" that says where somebody is as a word: "Jo Hart is now at Acme"."""
    if not any(each.sign in ("P", "N") for each in pieces):
        return pieces
    return tuple(
        replace(each, sign="nowadays")
        if each.sign == "D"
        and each.text.lower() == "now"
        and index
        and (
            [p.sign for p in pieces[index + 1 : index + 2]] in (["at"], ["with"], ["in"])
            or pieces[index - 1].sign == "C"
        )
        else each
        for index, each in enumerate(pieces)
    )


def _one_subject(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Pass over who it is of a company, where it is they who do something, or to whom it is done."""
    index = 0
    while index < len(pieces):
        end = index
        if pieces[index].sign == "'s" and index and _is_company(pieces, index - 1):
            end = index + 1
            while end < len(pieces) and pieces[end].sign in _THEIR_PEOPLE:
                end += 1
            if pieces[end - 1].sign in _NOUNS and end < len(pieces) and pieces[end].sign in _TELLING:
                index = end
                continue
            end = index
        while end < len(pieces) and pieces[end].sign in _THEIR_PEOPLE:
            end += 1
        is_them = any(each.sign in _NOUNS for each in pieces[index:end])
        if is_them and pieces[end : end + 1] and pieces[end].sign in _OF and _is_company(pieces, end + 1):
            before = pieces[index - 1].sign if index else "|"
            after = pieces[end + 2 : end + 4]
            is_named = any(each.sign in ("P", "N", "R") for each in after)
            is_told_of = any(each.sign in _ARE_SIGNS for each in after[:1])
            if before not in _APPOINTED and after and not (is_named or is_told_of):
                index = end + 1
                continue
        yield pieces[index]
        index += 1


def _is_company(pieces: tuple[Piece, ...], index: int) -> bool:
    each = pieces[index : index + 1]
    return bool(each) and each[0].sign in ("C", "N") and len(each[0].names) < 2
