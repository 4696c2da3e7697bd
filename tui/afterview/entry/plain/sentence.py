"""A plain sentence, taken apart: companies, people, dates and addresses, and the words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from afterview.dates.days import DAY_NAMES, MONTH_NAMES, DateLean
from afterview.dates.pieces import when_at
from afterview.dates.zones import zone_at
from afterview.entry.matching import is_slip, words_of
from afterview.entry.people import interviewers_of, people_at
from afterview.entry.plain.shapes import SHAPES
from afterview.entry.plain.words import EVERYDAY, NOISE, ROLE_HEADS, ROLE_WORDS, SHORT
from afterview.entry.scene import Scene
from afterview.entry.verbs.common import frame_of
from afterview.records.applications import Application
from afterview.records.people import Person
from afterview.text import Unclear, folded

_SMILEY = re.compile(r"(?<!\S)[:;]-?[()DPpo/|]+(?=\s|$)|[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F]")
_STOP = re.compile(
    r"(?<![\s.])(?<!\d\.\d)(?<!\d\.\d\d)(?<!\bmrs)(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bacc)(?<!\b[ap]\.m)(?<!\b\d)(?<!\b\d\d)"
    r"(?P<sign>[.!?]+)(?=\s|$)", re.IGNORECASE,
)  # fmt: skip
_LAST_DOT = re.compile(r"(?<=[^\s.]\d\d)(?<!\d\.\d\d)[.!]+$")
_WORD = re.compile(r"\S+")
_URL = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[a-z0-9-]+(?:\.[a-z0-9-]+)+/\S+", re.IGNORECASE)
_BREAKS = frozenset(",;:.!()-–—|•·…") | {"--", "...", "/", "but", "*", "="}
_OPENING, _CLOSING = "([\"“'‘", ",;:!?)]\"”…'’"
KNOWN = (
    EVERYDAY
    | NOISE
    | frozenset(
        word
        for each in SHAPES
        for word in re.findall(r"[a-z][a-z'-]+", f"{each.cue} {each.beside} {each.needs}")
    )
)
"""Every word that a shape knows: with a capital at the start of a sentence, none of them is a name."""
_OFTEN_MISTYPED = (
    "rejected", "applied", "interview", "accepted", "thanked", "declined", "promised", "reference", "cancelled", "postponed",
    "withdrew", "emailed", "followed", "offered", "application", "rescheduled", "recruiter", "voicemail",
)  # fmt: skip
_DATE_NAMES = frozenset((*DAY_NAMES, *MONTH_NAMES))
_TITLES = frozenset(("mr", "mrs", "ms", "dr", "prof", "mr.", "mrs.", "ms.", "dr.", "prof."))
_ROLE = re.compile(rf"(?:{ROLE_HEADS})s?", re.IGNORECASE)
_HOW_LONG = 60
"""A sentence of more words than that is no line to record."""


@dataclass(frozen=True)
class Piece:
    """One word, or one thing that is named, with the place where it stands."""

    sign: str
    """C a company, P somebody known, N a name that is new, D a date or a time, Z a zone, U an address, | the end of a
    clause; else the word in lower case."""
    start: int
    end: int
    text: str = ""
    applications: tuple[Application, ...] = ()
    people: tuple[tuple[Person, ...], ...] = ()
    """Of each person named, those who can be meant."""
    names: tuple[str, ...] = ()
    """Of each person named, the name as it was written."""


@dataclass(frozen=True)
class Sentence:
    """What a line names, in order."""

    text: str
    pieces: tuple[Piece, ...]
    is_question: bool = False
    companies: tuple[tuple[Application, ...], ...] = field(default=())
    """Each company that is named, by the applications there."""

    @property
    def flat(self) -> str:
        """Return the signs and words, without noise, one blank between them and around."""
        return f" {' '.join(each.sign for each in self.pieces if each.sign not in NOISE)} "

    def of(self, sign: str) -> tuple[Piece, ...]:
        """Return the pieces of one sign."""
        return tuple(each for each in self.pieces if each.sign == sign)


def take_apart(line: str, scene: Scene) -> Sentence:
    """Return the line as a sentence. Raises Unclear for a date that cannot be one."""
    text = " ".join(_spelled(word) for word in _SMILEY.sub(" ", line).split())
    is_question = "?" in _URL.sub("", text)
    text = _STOP.sub(lambda match: f" {match['sign'][:1]}", _LAST_DOT.sub("", text))
    text = re.sub(r"(?<=\w)['’]s(?=\s|$|[,.:;!])", " 's", text) if re.search(r"['’]s\b", text) else text
    pieces = _with_lists(tuple(_pieces(text, scene)))
    companies = {
        tuple(sorted(a.id for a in each.applications)): each.applications
        for each in pieces
        if each.applications
    }
    return Sentence(text, pieces, is_question, tuple(companies.values()))


def _spelled(word: str) -> str:
    """Return a word of the sentence as it was meant: "rejectd" is "rejected". Names have capitals."""
    bare = word.rstrip(_CLOSING)
    if len(bare) < 6 or not bare.isalpha() or not bare.islower() or bare in KNOWN:
        return word
    meant = next(
        (each for each in _OFTEN_MISTYPED if abs(len(each) - len(bare)) < 2 and is_slip(bare, each)), bare
    )
    return meant + word[len(bare) :]


def _pieces(text: str, scene: Scene) -> Iterator[Piece]:
    spans = [(match.start(), match.end()) for match in _WORD.finditer(text)][:_HOW_LONG]
    position = 0
    for begin, end in spans:
        if begin < position:
            continue
        while begin < end and text[begin] in _OPENING and text[begin:end] != "'s":
            if text[begin] in "([":
                yield Piece("|", begin, begin + 1)
            begin += 1
        if begin == end:
            continue
        piece = _thing(text, begin, scene) or _plain(text, begin, end)
        yield piece
        position = piece.end
        while position < len(text) and not text[position].isspace():
            if text[position] in _CLOSING:
                if text[position] not in "\"”'’":
                    yield Piece("|", position, position + 1, text[position])
                position += 1
            else:
                break


def _plain(text: str, begin: int, end: int) -> Piece:
    word = text[begin:end]
    bare = word.rstrip(_CLOSING)
    if word in _BREAKS or folded(word) in _BREAKS or not bare:
        return Piece("|", begin, end, word)
    low = SHORT.get(folded(bare), folded(bare))
    return Piece(low if low != "|" else ",", begin, begin + len(bare), bare)


def _thing(text: str, at: int, scene: Scene) -> Piece | None:
    url = _URL.match(text, at)
    if url is not None:
        return Piece("U", at, at + len(url.group().rstrip(",;)")), url.group().rstrip(",;)"))
    return (
        _company(text, at, scene)
        or _role_at(text, at)
        or _person(text, at, scene, whole=True)
        or _new_name(text, at, dated=True)
        or _date(text, at, scene)
        or _person(text, at, scene, whole=False)
        or _new_name(text, at, dated=False)
    )


_CAPITAL_ROLE = re.compile(r"(?:[A-Z][\w+#/&.-]*\s+){1,4}?(?P<head>[A-Z][\w]*)(?=$|[\s,;:.)])")
_ROLE_OPENERS = frozenset(
    "interview reference contact note saved applied test sent first lead promise offer rejection coffee screen".split()
)


def _role_at(text: str, at: int) -> Piece | None:
    """Return a role that is written with capitals: "Reference Data Analyst" tells of no reference."""
    for match in (_CAPITAL_ROLE.match(text, at),):
        while match is not None and not _ROLE.fullmatch(match["head"]):
            longer = re.compile(
                _CAPITAL_ROLE.pattern.replace("{1,4}?", f"{{{match.group().count(' ') + 1}}}")
            ).match(text, at)
            if longer is None or longer.end() == match.end() or match.group().count(" ") > 4:
                return None
            match = longer
        if match is None:
            return None
        first = folded(match.group().split()[0])
        if first in EVERYDAY and first not in ROLE_WORDS and first not in _ROLE_OPENERS:
            return None
        if first in _DATE_NAMES:
            return None
        return Piece("R", at, match.end(), match.group())
    return None


def _words_from(text: str, at: int, most: int) -> list[tuple[str, int]]:
    """Return up to `most` words that follow each other without a stop between them, and where each ends."""
    found: list[tuple[str, int]] = []
    for match in _WORD.finditer(text, at):
        bare = match.group().rstrip(_CLOSING)
        if not bare or bare in _BREAKS:
            break
        found.append((bare, match.start() + len(bare)))
        if len(bare) < len(match.group()) or len(found) == most:
            break
    return found


def _company(text: str, at: int, scene: Scene) -> Piece | None:
    words = _words_from(text, at, 6)
    for count in range(len(words), 0, -1):
        typed = tuple(words_of(word)[0] for word, _ in words[:count])
        fitting = [
            each
            for each in scene.hunt.applications.values()
            if (name := words_of(each.company))[:count] == typed or name == typed
        ]
        whole = [each for each in fitting if words_of(each.company) == typed]
        fitting = whole or fitting
        if not fitting:
            continue
        if count == 1 and not _stands_out(words[0][0], typed[0], text, fitting[0].company):
            continue
        return Piece("C", at, words[count - 1][1], text[at : words[count - 1][1]], tuple(fitting))
    return None


def _stands_out(word: str, low: str, text: str, company: str) -> bool:
    """Return whether one word is meant as a company: HERE, but not here; Monday only where it is written so."""
    if low not in EVERYDAY and low not in _DATE_NAMES:
        return len(low) > 2 or words_of(company) == (low,)
    if word.isupper() and len(word) > 1:
        return not text.isupper()
    return False


def _person(text: str, at: int, scene: Scene, *, whole: bool) -> Piece | None:
    words = _words_from(text, at, 5)
    titled = bool(words) and folded(words[0][0]) in _TITLES
    if titled:
        words = words[1:]
    for count in range(len(words), 0, -1):
        if whole and count < 2 and not titled:
            return None
        typed = tuple(words_of(word)[0] for word, _ in words[:count])
        found = tuple(each for each in scene.hunt.people.values() if _is_called(each, typed, titled=titled))
        if count > 1 and not found and len(typed[-1]) == 1 and count == 2:
            found = tuple(
                each
                for each in scene.hunt.people.values()
                if _is_called(each, typed[:1], titled=False) and words_of(each.name)[-1].startswith(typed[1])
            )
        if not found:
            continue
        if count == 1 and not titled and (typed[0] in EVERYDAY or typed[0] in _DATE_NAMES):
            return None
        end = words[count - 1][1]
        return Piece("P", at, end, text[at:end], people=(found,), names=(text[at:end],))
    return None


def _is_called(person: Person, typed: tuple[str, ...], *, titled: bool) -> bool:
    name = words_of(person.name)
    if len(typed) > 1:
        return name == typed or name[: len(typed)] == typed
    if titled:
        return typed[0] in (name[-1], name[0])
    return typed[0] == name[0] or (len(name) > 1 and typed[0] == name[-1] and len(typed[0]) > 2)


def _date(text: str, at: int, scene: Scene) -> Piece | None:
    if re.match(r"sat\s+(?:down|in|with|next|through|there)\b", text[at:]):
        return None
    found = when_at(text, at, frame_of(scene), DateLean.NEAR)
    if found is None:
        return None
    end = found[1]
    zone = None
    gap = re.match(r"\s*", text[end:])
    start = end + (gap.end() if gap else 0)
    try:
        zone = zone_at(text, start, scene.zone, scene.now) if start < len(text) and found[0].start else None
    except Unclear:
        if found[0].start:
            raise
    if zone is not None:
        return Piece("D", at, zone[1], text[at : zone[1]])
    return Piece("D", at, end, text[at:end])


def _new_name(text: str, at: int, *, dated: bool) -> Piece | None:
    """Return a name that is not on record: two words or more with capitals, or one that is no everyday word."""
    words: list[tuple[str, int]] = []
    for word, end in _words_from(text, at, 5):
        if words and re.fullmatch(r"van|de|der|von|di|da|del|la|el|bin|al|ten|ter|den|zu", word):
            words.append((word, end))
        elif folded(word) in SHORT or re.match(r"[Ii]['’]|[A-Z][a-z]+n['’]t$", word):
            break
        elif re.fullmatch(r"[^\W\d_]\.|[^\W\d_a-z][\w'’.\-]*", word) and (
            word[0].isupper() or not word[0].islower()
        ):
            if words and folded(word) in KNOWN and not (dated and len(words) == 1):
                break
            words.append((word, end))
        else:
            break
    while words and words[-1][0][0].islower():
        words.pop()
    if not words:
        return None
    first = folded(words[0][0])
    is_date = first in _DATE_NAMES
    if dated and not (is_date and len(words) > 1 and folded(words[1][0]) not in _DATE_NAMES):
        return None
    if dated and when_like(words[1][0]):
        return None
    if not dated and ((first in KNOWN and (len(words) == 1 or at == 0)) or first in EVERYDAY or is_date):
        return None
    if _is_role([word for word, _ in words]):
        return None
    end = words[-1][1]
    return Piece("N", at, end, text[at:end], names=(text[at:end],), people=((),))


def when_like(word: str) -> bool:
    """Return whether a word after a day's name goes on with the date, or with what happens then."""
    low = folded(word)
    return low in EVERYDAY or low in ROLE_WORDS or any(each.isdigit() for each in low)


def _is_role(words: list[str]) -> bool:
    return all(_ROLE.fullmatch(each) or folded(each) in ROLE_WORDS for each in words)


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


def near(
    found: tuple[Person, ...], applications: tuple[Application, ...], scene: Scene
) -> tuple[Person, ...]:
    """Return those of `found` who are nearest to the applications: in the room, at the company, anyone (B.2)."""
    rooms = {each.id for app in applications for each in interviewers_of(app, scene.hunt)}
    there = {each.id for app in applications for each in people_at(app.company, scene.hunt)}
    for pool in (rooms, there):
        kept = tuple(each for each in found if each.id in pool)
        if kept:
            return kept
    return found
