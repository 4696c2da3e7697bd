"""By when an offer is to be answered: "they gave me until friday to decide"."""

from __future__ import annotations

import re

from afterview.entry.plain.matching import promised
from afterview.entry.plain.names import KNOWN
from afterview.entry.plain.sentence import Sentence
from afterview.entry.plain.words import UNSURE
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.records.applications import EventKind
from afterview.text import Unclear

_ANSWER = r"(?:answer|decision|reply|response)"
_MINE = re.compile(
    r" (?:(?:gave|given|give|gives|giving|allowed|allow|allows|granted) (?:me|us) (?:to |\S+ )?(?=D|until|till|til|by|week|days|month)|(?:can|have|got|get) (?:it |offer )?(?:(?=until|till|til|by)|(?=D to (?:decide|answer|reply|accept)))"
    rf"|(?:wants?|needs?|expects?|requires?|demands?|wanted|needed) (?:me to (?:decide|answer|reply|respond|accept)|to (?:know|have|hear)|(?:my |an |from me )*{_ANSWER})(?= )"
    rf"|{_ANSWER} (?:is )?(?:due|needed|wanted|required|expected)|(?:due|deadline) .*{_ANSWER}|my {_ANSWER}|offer (?:is |stands |expires |expiring |valid |open |deadline )+|deadline |i (?:must|need to|should|have to|got to|to) (?:decide|answer|reply|respond)|(?:i|me|us) .*to (?:decide|answer|reply|respond|accept|think))"
)
_MAYBE = re.compile(rf" (?:{_ANSWER}|decide|answering|due) ")
_THEIRS = frozenset(
    "said promised promise will they'll hear they'd he'll she'll would let tell told back feedback".split()
)
_ASKING = frozenset("asked asking ask requested request more extend extended extension i'd i'll owe".split())
_OTHER = frozenset(
    "interview onsite round call meeting meet accepted declined rejected withdrew withdrawn start".split()
)
_ALLOWED = frozenset("need needs want wants must should have can".split())


def answer_to_offer(sentence: Sentence, scene: Scene) -> str | None:
    """Return the line of the day by which an open offer is to be answered. Raises Unclear where that is not sure."""
    offers = [
        app
        for each in sentence.companies
        for app in each
        if app.outcome and app.outcome.kind is EventKind.OFFER
    ]
    flat = f" {' '.join(each.sign for each in sentence.pieces if each.sign not in ('|', 'a', 'the'))} "
    days, is_mine = sorted(promised(sentence, scene)), _MINE.search(flat)
    signs = {each.sign for each in sentence.pieces}
    if (
        len(offers) != 1
        or not days
        or signs & _OTHER
        or not (is_mine or (_MAYBE.search(flat) and not signs & _THEIRS))
    ):
        return None
    end = next(each.end for each in sentence.pieces if each.start == days[-1])
    when = re.sub(
        rf"^(?:{_ANSWER}\s+)?(?:(?:is|due|until|till|til|by|before|on|in)\s+)*",
        "",
        sentence.text[days[0] : end],
        flags=re.IGNORECASE,
    )
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
