"""By when an offer is to be answered: "they gave me until friday to decide", "72k, answer by next friday"."""

from __future__ import annotations

import re
from dataclasses import replace

from afterview.entry.either_day import either_day, which_day
from afterview.entry.plain.names import KNOWN
from afterview.entry.plain.sentence import Piece, Sentence
from afterview.entry.plain.words import NOISE, UNSURE
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.entry.verbs.follow_ups import read_promise
from afterview.records.applications import EventKind
from afterview.text import Unclear

_ANSWER = r"(?:answer|decision|reply|response)"
_MINE = re.compile(
    r" (?:(?:gave|given|give|gives|giving|allowed|allow|allows|granted) (?:me|us) (?:to |\S+ )?(?=D|until|till|til|by|week|days|month)|(?:can|have|got|get) (?:it |offer )?(?:(?=until|till|til|by)|(?=D to (?:decide|answer|reply|accept)))"
    rf"|(?:wants?|needs?|expects?|requires?|demands?|wanted|needed) (?:me to (?:decide|answer|reply|respond|accept)|to (?:know|have|hear)|(?:my |an |from me )*{_ANSWER})(?= )"
    rf"|{_ANSWER} (?:is )?(?:due|needed|wanted|required|expected)|(?:due|deadline) .*{_ANSWER}|my {_ANSWER}|offer (?:is |stands |expires |expiring |valid |open |deadline |runs |ends )+|deadline |i (?:must|need to|should|have to|got to|to) (?:decide|answer|reply|respond)|(?:i|me|us) .*to (?:decide|answer|reply|respond|accept|think))"
)
_MAYBE = re.compile(rf" (?:{_ANSWER}|decide|answering|due) ")
_THEIRS = frozenset(
    "said promised promise will they'll hear they'd he'll she'll would let tell told back feedback".split()
)
_ASKING = frozenset("asked asking ask requested request more extend extended extension i'd i'll owe".split())
_OTHER = frozenset(
    "interview onsite round call meeting meet accepted declined rejected withdrew withdrawn start off".split()
)
_ALLOWED = frozenset("need needs want wants must should have can".split())
_LEADS = frozenset(
    "by until till til before within deadline expires expire expiring due valid open decide decision answer reply respond response accept know stands latest".split()
)
"""Of a deadline: at least one of them stands beside the day."""
_STRONG = _LEADS - {*"by until till til before within latest on".split()} | {*"have got gave give".split()}
"""Of those, the ones that tell of an answer: an offer by friday is one that is hoped for."""
_AROUND = frozenset(
    "they i we you he she it their my an a the me us to is are must should need needs needed want wants wanted have has had got gave given give and but with for on"
    " at of from hear back say yes no think about over them him her in will would within , =".split()
)
"""What may stand between them and say no more."""


def without_deadline(sentence: Sentence, scene: Scene, *, is_offer: bool = False) -> Sentence | None:
    """Return a sentence about an offer without what says by when it is to be answered, and that day; None where nothing does.

    `is_offer`: it is about one, whether it says so or not. Raises Either where the words can be two days.
    """
    signs = [each.sign for each in sentence.pieces]
    if not is_offer and not {"offer", "offers", "offered", "contract"} & {*signs}:
        return None
    said = sentence.by_when
    places = [index for index, each in enumerate(sentence.pieces) if each.start in said]
    while places and signs[places[0]] in (_LEADS | _AROUND) - {"a", "an", "within", "in"}:
        places.pop(0)
    if not places:
        return None
    begin = _reach(signs, places[0] - 1, -1)
    end = _reach(signs, places[-1] + 1, 1)
    around = {*signs[begin : places[0]], *signs[places[-1] + 1 : end + 1]}
    if not around & _LEADS or not (around & _STRONG or "|" in signs[begin : places[0]]):
        return None
    first, last = sentence.pieces[places[0]], sentence.pieces[places[-1]]
    left = (*sentence.pieces[:begin], *sentence.pieces[end + 1 :])
    words = _day_of(sentence.text[first.start : last.end])
    if (days := either_day(words, scene)) is not None:
        raise which_day(words, days, scene)
    day = read_promise(words, scene.today, scene)
    if day is None:
        return None
    return replace(sentence, pieces=_joined(left), answer_by=day)


_SAYS_CLOSES = re.compile(
    r"\b(?:deadline|closes|closing(?: date)?|applications? (?:close|closes|due|are due)|(?:need to |have to |must )?apply (?:by|before|until)|open (?:until|till))\b",
    re.IGNORECASE,
)


_CLOSING = frozenset(
    "C | D R for closes closing close apply applications application deadline to need must have".split()
)


def closing_day(sentence: Sentence, scene: Scene) -> str | None:
    """Return the line of the day by which a saved application is to be sent; None where a sentence tells of none."""
    planned = [app for each in sentence.companies for app in each if not app.is_sent and not app.is_closed]
    if len(planned) != 1 or _SAYS_CLOSES.search(sentence.text) is None or sentence.is_question:
        return None
    days = sorted(sentence.by_when)
    if not days:
        return None
    end = next(each.end for each in sentence.pieces if each.start == days[-1])
    words = _day_of(
        re.sub(
            r"^(?:closes?|closing date|closing|apply)\s+",
            "",
            sentence.text[days[0] : end],
            flags=re.IGNORECASE,
        )
    )
    if (either := either_day(words, scene)) is not None:
        raise which_day(words, either, scene)
    day = read_promise(words, scene.today, scene)
    said = KNOWN | _CLOSING
    other = [each.text for each in sentence.pieces if each.start not in days and each.sign not in said]
    if day is None or other:
        return None
    return f"apply {application_words(planned[0], scene)} by {day}"


def _reach(signs: list[str], index: int, step: int) -> int:
    """Return how far the words reach that belong to a deadline, past one break of a clause where they go on behind it."""
    last = index - step
    while 0 <= index < len(signs):
        if signs[index] in _LEADS | _AROUND | NOISE and signs[index] not in ("offer", "C"):
            last = index
        elif signs[index] != "|" or step > 0:
            break
        index += step
    return last


def _joined(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces without a break at the end, or after another."""
    found: list[Piece] = []
    for each in pieces:
        if each.sign != "|" or (found and found[-1].sign != "|"):
            found.append(each)
    while found and found[-1].sign == "|":
        found.pop()
    return tuple(found)


def _day_of(words: str) -> str:
    return re.sub(
        rf"^(?:{_ANSWER}\s+)?(?:(?:is|due|until|till|til|by|before|on|in|deadline)\s+)*",
        "",
        words,
        flags=re.IGNORECASE,
    )


def answer_to_offer(sentence: Sentence, scene: Scene) -> str | None:
    """Return the line of the day by which an open offer is to be answered. Raises Unclear where that is not sure."""
    offers = [
        app
        for each in sentence.companies
        for app in each
        if app.outcome and app.outcome.kind is EventKind.OFFER
    ]
    if len(offers) != 1:
        return None
    flat = f" {' '.join(each.sign for each in sentence.pieces if each.sign not in ('|', 'a', 'the'))} "
    is_mine, signs = _MINE.search(flat), {each.sign for each in sentence.pieces}
    if signs & _OTHER or not (is_mine or (_MAYBE.search(flat) and not signs & _THEIRS)):
        return None
    days = sorted(sentence.by_when)
    if not days:
        return None
    end = next(each.end for each in sentence.pieces if each.start == days[-1])
    when = _day_of(sentence.text[days[0] : end])
    how = when if when.startswith("within") else f"by {when}"
    line = f"outcome {application_words(offers[0], scene)} offer, answer {how}"
    odd = [
        each.text
        for each in sentence.pieces
        if each.sign not in KNOWN
        and each.sign.isalpha()
        and not (is_mine and each.sign in is_mine[0])
        and each.sign not in "CDP"
    ]
    is_other_day = any(each.start not in days for each in sentence.of("D"))
    if not is_mine or odd or is_other_day or signs & (_ASKING | (UNSURE - _ALLOWED)):
        raise Unclear(f"Is that the day by which they need your answer? Write “{line}”.")
    return line
