"""How an answer went, in the words in which people say it: behind the question, or alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from afterview.records.reflections import Went
from afterview.text import folded

_I = r"(?:i(?:'ve)?|we|it|that|this(?: one)?|my (?:answer|mind)|the answer|answer|mine)"
_SOFTLY = (
    "(?:was|were|is|wasn't|went|felt|came out|did|didn't|don't|had|have|to be|not|n't|go|then|all|that|a bit"
    "|a little|kind of|kinda|sort of|pretty|quite|rather|just|really|very|so|too|fairly|mostly|totally"
    "|completely|absolutely|only|honestly|actually)"
)
_PAST = (
    "blanked|froze|(?:went|drew a) blank|no (?:idea|clue)|had no (?:idea|answer|clue)|lost for words"
    "|(?:didn't|did not|couldn't|could not) (?:know|answer|say|think)"
    "|stumbled|struggled|rambled|waffled|fumbled|flopped|bombed(?: it)?|(?:messed|screwed) (?:it )?up|blew it"
    "|(?:nailed|aced|crushed|smashed) (?:it|that)|could have (?:been|gone) better"
)
"""What can be nothing but a word about my answer."""
_PLAIN = (
    "blank|rubbish|awful(?:ly)?|terribl[ey]|bad(?:ly)?|poor(?:ly)?|weak|shaky|ok(?:ay)?|so-so|fine|alright"
    "|all right|meh|average|decent|good|great|well|strong|solid|perfect(?:ly)?|smooth(?:ly)?"
)
_TAIL = re.compile(
    rf"(?P<who>{_I}\b\s*)?(?:{_SOFTLY}\s+)*(?:(?P<past>{_PAST})|(?P<plain>{_PLAIN}))(?!\w)(?P<more>.*)",
    re.IGNORECASE,
)
_SAYS_NO_MORE = re.compile(
    rf"(?:\s*\b(?:{_SOFTLY}|it|there|again|enough|i think|on (?:it|that|this))\b)*[\s.!,)]*", re.I
)
_ANSWER = re.compile(
    r"(?:i|we) (?:said|answered|replied|told (?:him|her|them)|went with|mentioned|talked about|gave)\b",
    re.IGNORECASE,
)
_PASSED = re.compile(r"(?:went|was|wasn't|felt|came out|did not|didn't)\b", re.IGNORECASE)
_JOINT = re.compile(
    rf"(?P<asked>\?[\s?!.,;–—-]*)|[.,;!]+\s+|\s+-+\s+|\s*[–—]\s*|\s+(?=\()|\s+(?=(?:and|but|so|which|where)\s+{_I}\b)",
    re.IGNORECASE,
)
_LOOSE_JOINT = re.compile(rf"{_JOINT.pattern}|\s+", re.IGNORECASE)
_LINK = re.compile(r"(?:and|but|so|which|where)\s+", re.IGNORECASE)
_WENT = (
    (Went.OK, r"(?:\bnot|n't) (?:too |so |that |all )*(?:bad|terribl|awful)"),
    (Went.WEAK, r"(?:\bnot|n't) (?:\w+ ){0,2}(?:good|great|well|strong|perfect|solid|smooth)|better"),
    (
        Went.BLANKED,
        r"blank|froze|no idea|no answer|no clue|lost for words|(?:not|n't) (?:know|answer|say|think)",
    ),
    (Went.WEAK, r"stumbl|struggl|rambl|waffl|fumbl|flop|bomb|mess|screw|blew"),
    (Went.WEAK, r"rubbish|awful|terribl|\bbad|poor|weak|shaky"),
    (Went.OK, r"\b(?:ok|okay|so-so|fine|al ?l?right|meh|average|decent)\b"),
    (Went.STRONG, r"nail|\baced|crush|smash|good|great|well|strong|solid|perfect|smooth"),
)
"""The first of them that is found says it."""


class Parted(NamedTuple):
    """A question, and what was said of the answer to it."""

    question: str
    went: Went | None = None
    answer: str = ""


def how_it_went(words: str) -> Went | None:
    """Return how it went by words that say nothing else; None where they say more, or none of it."""
    tail = _TAIL.fullmatch(words.strip(" .,;!()"))
    return None if tail is None or _more(tail) else _went(tail[0])


def parted(text: str, *, loosely: bool = False) -> Parted:
    """Part a question from how it went, and from what I said. Of the words none is lost.

    Behind a question mark bare words will do ("? ok"); elsewhere they have to speak of my answer.
    `loosely` takes a mere blank for the joint as well.
    """
    for joint in (_LOOSE_JOINT if loosely else _JOINT).finditer(text):
        question, said = text[: joint.start()].strip(" ,;."), text[joint.end() :].strip(" .,;!()")
        question += "?" if joint["asked"] else ""
        if not question or not said:
            continue
        said = _LINK.sub("", said, count=1) if _LINK.match(said) else said
        if _ANSWER.match(said):
            return Parted(question, answer=said)
        tail = _TAIL.fullmatch(said)
        if tail is None or not (tail["who"] or tail["past"] or joint["asked"] or _PASSED.match(said)):
            continue
        if not _more(tail):
            return Parted(question, _went(said))
        if tail["who"]:
            return Parted(question, _went(said), said)
    return Parted(text)


def _more(tail: re.Match[str]) -> bool:
    """Return whether more is said than how it went."""
    return _SAYS_NO_MORE.fullmatch(tail["more"]) is None


def _went(words: str) -> Went | None:
    low = folded(words)
    return next((went for went, pattern in _WENT if re.search(pattern, low)), None)
