"""A plain sentence taken apart, from how it was typed to what it names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter

from afterview import words
from afterview.dates.amounts import UP_TO_TWELVE, number_of
from afterview.dates.clock_times import FIRST_HOUR
from afterview.dates.days import WEEKDAY
from afterview.dates.languages import with_english_dates
from afterview.entry.matching import is_slip
from afterview.entry.on_record import company_names, people_names
from afterview.entry.plain.first_names import is_first_name
from afterview.entry.plain.names import BREAKS, CLOSING, KNOWN, OPENING, URL, WORD
from afterview.entry.plain.other_languages import WORDS
from afterview.entry.plain.rephrased import in_one_way, with_one_subject
from afterview.entry.plain.sentence import Piece, Sentence
from afterview.entry.plain.things import thing_at
from afterview.entry.plain.words import SHORT
from afterview.entry.scene import Scene
from afterview.honorifics import PARTICLES
from afterview.records.hunt import Hunt
from afterview.records.index import Index
from afterview.text import folded, one_of

_SMILEY = re.compile(r"(?<!\S)[:;]-?[()DPpo/|]+(?=\s|$)|[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F]")
_STOP = re.compile(
    r"(?<![\s.])(?<!\d\.\d)(?<!\d\.\d\d)(?<!\bmrs)(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bprof)(?<!\b[sj]r)(?<!\bst)(?<!\binc)(?<!\bltd)(?<!\bincl)(?<!\bacc)(?<!\b[ap]\.m)(?<!\b\d)(?<!\b\d\d)"
    r"(?P<sign>[.!?]+)(?!(?<=\bno\.)\s*\d)(?=\s|$)", re.IGNORECASE,
)  # fmt: skip
_LAST_DOT = re.compile(r"(?<=[^\s.]\d\d)(?<!\d\.\d\d)[.!]+$")
_OFTEN_MISTYPED = (
    "offer", "rejected", "applied", "interview", "accepted", "thanked", "declined", "promised", "reference", "cancelled", "postponed",
    "withdrew", "emailed", "followed", "offered", "application", "rescheduled", "recruiter", "voicemail",
)  # fmt: skip
_DAYS = ("today", "tonight", "morning", "afternoon", "evening", "monday", "friday", "sunday")
_LONG_DAYS = ("yesterday", "tomorrow", "tuesday", "wednesday", "thursday", "saturday")
"""Those that no other word is near."""
_NO_SLIPS = frozenset("tanked ranked toddy toady mourning sundae".split())
_OF_SOMEBODY = re.compile(
    r"(?<=\w)(?<!\bit)(?<!\bthat)(?<!\bthere)(?<!\bwhat)(?<!\bhe)(?<!\bshe)(?<!\bwho)(?<!\blet)(?<!\bwhere)(?<!\bhow)(?<!\bwhen)['’]s(?=\s+\w)",
    re.IGNORECASE,
)
_OF_A_DAY = re.compile(
    rf"\b(?P<day>{WEEKDAY})['’]?s(?=\s+(?:interview|onsite|call|chat|meeting|round|screen|panel|appointment))",
    re.IGNORECASE,
)
_HOUR = re.compile(
    rf"(?P<at>\bat|(?<!\S)@) (?P<hour>{UP_TO_TWELVE}|1[0-2]|[1-9])(?=$|\s*[,.;)!]*$|[,;)]|\s+(?:with|on|for|via|this|at|tomorrow|tmrw|tmr|today|sharp|instead|but|not|mon|tue|wed|thu|fri|sat|sun)\w*\b)",
    re.IGNORECASE,
)
"""A bare hour, as in "on friday at 3"."""
_DATED = r"(?:[\d.]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*|today|tomorrow)"
"""The end of a date, before a time."""
_FOUR = re.compile(
    rf"(?P<day>{_DATED} )(?P<h>0[7-9]|1[0-8])(?P<m>[0-5][05])(?=$|[\s,])",
    re.IGNORECASE,
)
"""A time without its colon, behind a date: "1 dec 1430"."""
_COUNTED = re.compile(
    r"\b(?P<span>(?:within|in) (?:\S+ ){1,3}?(?:day|week|month)s?) from (?:today|now)\b", re.IGNORECASE
)
"""From when a length of time is counted: "within a week from today"."""
_SPAN = re.compile(
    rf"(?P<day>{_DATED},? (?:from )?)"
    r"(?P<from>[1-9]|1\d) ?(?:to|-|–|bis|until|till|til) ?(?P<to>[1-9]|1\d|2[0-2])(?=$|\s*[,.;)](?:\s|$)|\s+(?:with|at|in|on|via|for)\b)",
    re.IGNORECASE,
)
"""From which hour to which, behind a date: "5 December, 9 to 1"."""
_HOURS_24 = re.compile(
    r"\b(?P<at>at|um|à) (?P<h>[01]?\d|2[0-3]) ?h(?P<m>[0-5]\d)?(?=$|[\s,.;])", re.IGNORECASE
)
_NUMBERED = frozenset("round stage interview part number no rd day week |".split())
_HOW_LONG = 60
"""A sentence of more words than that is no line to record."""


def take_apart(line: str, scene: Scene) -> Sentence:
    """Return the line as a sentence. Raises Unclear for a date that cannot be one."""
    return _taken_apart(line, Against(scene))


class Against:
    """What a line is read against. With the same hunt it is the same: a line is taken apart once, not for each question."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def __hash__(self) -> int:
        return id(self.scene.hunt)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Against)
            and self.scene.hunt is other.scene.hunt
            and self.scene.context == other.scene.context
        )


@lru_cache(maxsize=16)
def _taken_apart(line: str, against: Against) -> Sentence:
    scene = against.scene
    line = re.sub(r"^[\s+*•>#~-]+(?=[A-Za-z])", "", _SMILEY.sub(" ", line))
    line = re.sub(r" ?!+$", "", line)
    line = re.sub(r" STOP\b\.?$", "", line).lower() if line.isupper() and " " in line.strip() else line
    line = re.sub(r"^(?:kindly|please|pls) note(?: that)?[:,]? +", "", line, flags=re.IGNORECASE)
    line = re.sub(r"(?<!\d )\b4 (?=(?:the|a|an|my|their|this)\b)", "for ", line, flags=re.IGNORECASE)
    line = re.sub(
        r"(?<!\d )\b2 (?=(?:the|my|their|them|me|voicemail|vm)\b)", "to ", line, flags=re.IGNORECASE
    )
    text = with_english_dates(" ".join(_spelled(word) for word in line.split()))
    is_question = "?" in URL.sub("", text)
    text = in_one_way(text)
    text = _STOP.sub(_parted, _LAST_DOT.sub("", text))
    text = _HOUR.sub(lambda match: f"at {_hour(match['hour'])}:00", text)
    text = _COUNTED.sub(r"\g<span>", text)
    text = _SPAN.sub(_hours, text)
    text = _HOURS_24.sub(
        lambda match: f"{match['at']} {match['h']}:{match['m'] or '00'}",
        _FOUR.sub(r"\g<day>\g<h>:\g<m>", text),
    )
    text = _with_owners_apart(_OF_A_DAY.sub(r"\g<day> 's", text), scene)
    pieces = with_one_subject(_with_lists(_with_figures(_with_now(tuple(_pieces(text, scene))))))
    companies = {
        tuple(sorted(a.id for a in each.applications)): each.applications
        for each in pieces
        if each.applications
    }
    return Sentence(text, pieces, scene, is_question, tuple(companies.values()))


_HOUSES = frozenset(
    "mcdonald sainsbury nando domino wendy levi lloyd macy kellogg lowe kohl hardee denny applebee christie sotheby"
    " waterstone hamley foyle moody schwab arby claire dillard bloomingdale peet zaxby morrison carluccio".split()
)
"""Whose name companies have that are called by it: "McDonald's interview" is no interview of a McDonald."""
_DOES = re.compile(
    r"(?:just |also |finally |now )?(?:wants?|have|has|had|are|were|will|would|do|did|invited?|offered?|rejected?|emailed|mailed|called|rang|phoned|wrote|texted|said|told"
    r"|asked|replied|answered|turned|moved|cancelled|postponed|promised|gave|got back|sent|declined|went|let me|need|hired)\b",
    re.IGNORECASE,
)
"""Behind a name that ends in 's, what it does: nothing is told of that is somebody's."""


def _with_owners_apart(text: str, scene: Scene) -> str:
    """Return the text with "Dana's" as two words, where that is no part of a name: St. Mary's Hospital stays as it is."""
    if _OF_SOMEBODY.search(text) is None:
        return text
    own = scene.hunt.kept(_owners_in_names)
    companies, people = company_names(scene.hunt), people_names(scene.hunt)

    def parted(match: re.Match[str]) -> str:
        word = folded(re.search(r"\S*$", text[: match.start()])[0])  # type: ignore[index]  # it matches nothing as well
        after = text[match.end() :].lstrip()
        is_known = companies.begun((word,)) or people.holding(word)
        is_name = after[:1].isupper() and not is_known and not is_first_name(after.split(" ")[0])
        is_house = not is_known and (
            word in _HOUSES or (_DOES.match(after) is not None and not is_first_name(word))
        )
        return match[0] if own.ids(f"{word}{match[0]}") or is_name or is_house else " 's"

    return _OF_SOMEBODY.sub(parted, text)


def _owners_in_names(hunt: Hunt) -> Index[str]:
    return Index(
        hunt,
        attrgetter("applications"),
        lambda each: [word for word in folded(each.company).split() if word.endswith(("'s", "’s"))],
    )


_INITIAL = re.compile(r"(?<![\w'’-])[A-HJ-Z]$")
_SURNAME = re.compile(rf"\s+(?:[^\W\d_a-z]|(?:{one_of(PARTICLES)})\s)")


def _parted(stop: re.Match[str]) -> str:
    """Return a stop apart from its word; the dot of "J. Okonkwo-Bell" is none."""
    is_initial = _INITIAL.search(stop.string[: stop.start()]) and _SURNAME.match(stop.string[stop.end() :])
    return stop[0] if is_initial else f" {stop['sign'][:1]}"


def _hours(span: re.Match[str]) -> str:
    """Return hours as the times that they are; as they were written where they come in no order."""
    begin, end = _hour(span["from"]), _hour(span["to"])
    return f"{span['day']}{begin}:00-{end}:00" if begin < end else span[0]


def _hour(said: str) -> int:
    """Return the hour of a working day: "at 3" is in the afternoon."""
    hour = number_of(said)
    return hour + 12 if hour < FIRST_HOUR else hour


def _spelled(word: str) -> str:
    """Return a word of the sentence as it was meant: "rejectd" is "rejected". Names have capitals."""
    bare = word.rstrip(CLOSING)
    is_word = bare in KNOWN or bare in _NO_SLIPS or bare.removesuffix("s") in (*_DAYS, *_LONG_DAYS)
    if len(bare) < _SHORTEST_SLIP or not bare.isalpha() or not bare.islower() or is_word:
        return word
    meant = [each for each in (*_OFTEN_MISTYPED, *_DAYS) if words.is_slip(bare, each)]
    meant += [each for each in _LONG_DAYS if is_slip(bare, each)]
    return (meant[0] if len(meant) == 1 else bare) + word[len(bare) :]


_SHORTEST_SLIP = 5


def _pieces(text: str, scene: Scene) -> Iterator[Piece]:
    spans = [(match.start(), match.end()) for match in WORD.finditer(text)][:_HOW_LONG]
    position = 0
    for begin, end in spans:
        if begin < position:
            continue
        while begin < end and text[begin] in OPENING and text[begin:end] != "'s":
            if text[begin] in "([":
                yield Piece("|", begin, begin + 1, text[begin])
            begin += 1
        if begin == end:
            continue
        piece = thing_at(text, begin, scene) or _plain(text, begin, end)
        yield piece
        position = piece.end
        while position < len(text) and not text[position].isspace():
            if text[position] in CLOSING:
                if text[position] not in "\"”'’":
                    yield Piece("|", position, position + 1, text[position])
                position += 1
            else:
                break


def _plain(text: str, begin: int, end: int) -> Piece:
    word = text[begin:end]
    bare = word.rstrip(CLOSING)
    if word in BREAKS or folded(word) in BREAKS or not bare:
        return Piece("|", begin, end, word)
    low = folded(bare)
    if not (bare.isupper() and len(bare) > 1):  # MIT is a university
        low = SHORT.get(low) or WORDS.get(low, low)
    return Piece(low if low != "|" else ",", begin, begin + len(bare), bare)


_IS = frozenset(("it's", "its", "is", "at", "on"))


def _with_now(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces with a "now" before another day as the word that it is: "Monday's onsite now Tuesday"."""
    found = list(pieces)
    for index, each in enumerate(pieces):
        after = next((piece.sign for piece in pieces[index + 1 :] if piece.sign not in _IS), "|")
        if each.sign == after == "D" and folded(each.text) == "now":
            found[index] = replace(each, sign="switched")
    return tuple(found)


def _with_figures(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces with "2" and "4" as the words that they sound like, where they stand before a name or an article."""
    found = list(pieces)
    for index, (each, after) in enumerate(itertools.pairwise(pieces)):
        before = pieces[index - 1].sign if index else "|"
        if (
            each.sign in ("2", "4")
            and (after.sign in ("C", "P", "N", "a", "the", "me"))
            and before not in _NUMBERED
        ):
            found[index] = replace(each, sign="to" if each.sign == "2" else "for")
    return tuple(found)


def _with_lists(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Put "Dana Lee, Sam Wu and Bo" together to one piece; a comma parts people as well as clauses."""
    found: list[Piece] = []
    for piece in pieces:
        found.append(piece)
        while (
            len(found) >= 3
            and found[-1].sign in "PN"
            and found[-3].sign in "PN"
            and (found[-2].sign in ("and", "&", "+", "/") or found[-2].text in (",", "/", "&", "+"))
            and not (
                found[-2].text == ","
                and found[-3].sign == found[-1].sign == "N"
                and " " in found[-1].text
                and " " not in found[-3].text
            )
        ):
            last, _, first = found.pop(), found.pop(), found.pop()
            found.append(
                replace(
                    first,
                    sign="P" if first.sign == last.sign == "P" else "N",
                    end=last.end,
                    people=(*first.people, *last.people),
                    names=(*first.names, *last.names),
                )
            )
    return tuple(found)
