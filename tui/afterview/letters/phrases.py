"""A note as it can stand within a sentence of a letter, said to the person and not about them."""

from __future__ import annotations

import re
from enum import StrEnum

from afterview.letters.said_to import said_to

_PHRASE_WORDS = 14
_SENTENCE = re.compile(
    r"(?:i|we|they|you|he|she|it|there|this|that|everyone|everybody|nobody|people)\b|"
    r"[\w']+(?:ed|[^s]s)\s+(?:about|that|the|a|an|to|how|why|me|us|them|their|his|her)\b|"
    r"(?:asked|said|told|loved|liked|was|is|are|were|do|does|did|don't|not|dass|que)\b|"
    r"\w+ (?:said|told|asked|thinks)\b",
    re.IGNORECASE,
)
_SMALL_WORDS = """
the a an how why what when where which who whether that their his her our my your this these those some
they we you she he it there everyone everybody nobody people no not more most all both one two in on at
with from about as if because being having working and but still maybe also only just after before by for
then once never always every each first
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_SMALL_END = re.compile(
    r"[A-Z][a-z]+(?:tion|sion|ment|ing|ness|ity|ance|ence|ship|ism|ure|ies|ers|ogy|acy)s?", re.ASCII
)
"""A word that is no name, by its ending, even where a note begins with a capital letter."""
_DID_WORDS = """
led drew flew stood slept swept kept quit threw stole ran built wrote taught won made grew cut
sold held brought found gave had took saw began drove spoke set dealt rebuilt oversaw rewrote sang swam
chose came went knew ate paid met lost left fought
"""
_DID = frozenset(_DID_WORDS.split())
_LIKE_WORDS = """
advanced related detailed limited extended skilled experienced unpaid certified qualified licensed
registered mixed applied shared supposed interested united combined red bed shed need seed speed feed
hundred distributed embedded automated unrelated sacred wicked naked ragged talented gifted varied
dedicated
"""
_LIKE = frozenset(_LIKE_WORDS.split())
"""Words in -ed that say what something is like, and not what somebody did."""
_FRAME = (
    r"(?:i\s+)?(?:really\s+)?(?:wanted|meant|forgot|hoped|would have liked|wish i had(?: been able)?"
    r"|should have|did\s*n[o']t get)(?:\s+(?:to|a chance to))?\s+"
    r"(?:say|mention(?:ed)?|said|tell|told|add(?:ed)?|bring up|brought up|talk(?:ed)? about)"
    r"(?:\s+(?:them|her|him|you))?(?:\s+(?:that|about))?\s*:?\s+(?=\S)"
)
"""What only says that it is a point: the letter says that itself. Compiled when it is first asked for."""
_LIKED = (
    r"(?:i\s+)?(?:(?:really|very much|quite)\s+)?(?:liked?|loved?|enjoy(?:ed)?|appreciated?)\s+"
    r"(?:it\s+)?(?:that\s+)?(?=\S)"
)
_SHOULD = (
    r"(?:i\s+)?(?:should|could|would)\s+have\s+(?:said|told\s+(?:them|her|him|you)|mentioned|answered|explained)"
    r"(?:\s+that)?\s*:?\s+(?=\S)"
)
_CLAUSE_VERBS = """
is are was were has have had can could will would must shows? tells? hides? means? makes? costs? keeps?
needs? takes? saves? helps? decides? matters? remembers? loses? depends? starts? ends? works? affects?
changes? breaks? builds? wants? notices? knows? trusts? leaves? pays? feels? sees? asks? waits? suffers?
forgets? gets? goes? gives?
"""
_BEHIND_BECAUSE = (
    r"(?:I|it|they|we|you|he|she|this|that|there|people|nobody|everybody|everyone|no one|the|a|an|my|our|your"
    rf"|[a-z]+s)\b.*?\b(?<!')(?:{'|'.join(_CLAUSE_VERBS.split())}|[a-z]+ed)\b"
)
"""A clause, as far as its first words tell."""
_INVERTED = re.compile(
    r"(?:do|does|did|is|are|was|were|can|could|will|would|should|have|has) "
    r"(?:they|you|we|i|he|she|it|there|the|their|your|my)\b",
    re.IGNORECASE,
)
_VERB_INSIDE = re.compile(
    r"\s(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|should|must|got|went|goes|built|ran|led"
    r"|wrote|won|grew|sold|held|kept|brought|found|gave|took|saw|began|drove|spoke|came|lost|thinks|wants"
    r"|(?:\w+ed|\w+[^s]s)\s+(?:a|an|the|my|our|your|their|his|her|it|me|us|you|them|that))\b",
    re.IGNORECASE,
)
"""A verb behind other words makes a sentence of them, or may: a colon is right before either."""
_OWN = re.compile(r"(?:I|I'm|I've|I’m|I’ve|you|you're|you've|we|we're|there|it|everyone|everybody|nobody)\b ")
"""How a sentence begins that can stand by itself in a letter."""
_OWN_WORDS = 30
_FOREIGN_WORDS = """
und der die das dass ist sie ich nicht mit ein eine que le la les el los las des du et est pour avec
para por con una het een och att som jest nie sono che di per
"""
_FOREIGN = frozenset(_FOREIGN_WORDS.split())
"""Nouns have a capital letter in German; two of these words make a note foreign."""
_ASKING = re.compile(
    r"(?:how|why|what|when|where|which|who|whom|whose|do|does|did|is|are|was|were|can|could|will|would|should|have|has)\b",
    re.IGNORECASE,
)


class Stands(StrEnum):
    """Where in a letter a note can stand; the names are those of the slots."""

    WITHIN = "topic"
    """In the middle of a sentence: "our talk about the menu has stayed with me"."""
    AT_END = "topic_end"
    """At the end of one: "I keep thinking about the menu: two dishes less"."""
    ALONE = "topic_own"
    """As a sentence of its own."""
    BEHIND_COLON = "topic_said"


def phrase(text: str, name: str, *, alone: bool = True) -> str:
    """Return a note as it can stand behind a colon or "about", said to `name`, without a full stop.

    `alone` tells whether "she" and "he" in it can be nobody else.
    """
    bare = " ".join(text.split())
    is_question = (bare.endswith("?") and _ASKING.match(bare)) or _INVERTED.match(bare)
    asks = is_question and not re.search(r"[.!?]\s", bare)
    said = said_to(without_stop(bare), name, alone=alone)
    if asks:
        return f"the question “{_capital(said.rstrip('?'))}?”"
    return small(said.rstrip("!?"))


def point(text: str, name: str) -> str:
    """Return the same of something that the writer has done: "Led a move" becomes "I led a move"."""
    bare = " ".join(text.split())
    said = phrase(_behind(_FRAME, bare), name)
    first, _, rest = said.partition(" ")
    return f"I {small_verb(first)} {rest}" if rest and is_done(first) else said


def liked(text: str, name: str) -> str:
    """Return what was liked, without "I liked": the letter says that itself."""
    bare = " ".join(text.split())
    return phrase(_behind(_LIKED, bare), name)


def answer(text: str) -> str:
    """Return a better answer without "I should have said": the letter says that itself."""
    return small(without_stop(_behind(_SHOULD, text.strip())))


def _behind(frame: str, bare: str) -> str:
    """Return a note without the words of a frame at its beginning."""
    found = re.match(frame, bare, re.IGNORECASE)
    return bare[found.end() :] if found else bare


def reason(text: str) -> tuple[bool, str]:
    """Return whether a reason can stand behind "because", and its words."""
    bare = without_stop(text)
    found = re.match(r"(?:because|since|as)\s+(?!of\b)(?=\S)", bare, re.IGNORECASE)
    if found is not None:
        return True, small(bare[found.end() :])
    said = small(bare)
    return re.match(_BEHIND_BECAUSE, said) is not None, said


def is_done(word: str) -> bool:
    """Return whether a note that begins with that word tells what somebody did."""
    low = word.casefold()
    return low in _DID or (re.fullmatch(r"[a-z]{2,}ed", low) is not None and low not in _LIKE)


def small_verb(word: str) -> str:
    """Return a verb with which a note begins as it stands behind its subject."""
    return word if word.isupper() else word.lower()


def question(text: str) -> str:
    """Return a question as it is quoted: with a capital letter, and a mark if it asks."""
    bare = without_stop(" ".join(text.split()))
    ended = bare if bare[-1:] in "?!…" or not _ASKING.match(bare) else f"{bare}?"
    return _capital(ended)


def without_stop(text: str) -> str:
    """Return a note without what ends a sentence, but for a mark that means something."""
    bare = text.strip()
    return bare if bare.endswith("...") else bare.rstrip(".;,。、").strip()


def stands(said: str) -> Stands:
    """Return where a note can stand, as `phrase` returns it."""
    if said.startswith("the question “"):
        return Stands.WITHIN
    if is_phrase(said):
        return Stands.BEHIND_COLON if _is_doubtful(said) else Stands.WITHIN
    parts = re.search(r"[.!?…]\s|\.\.\.", said) is not None
    if not parts and _OWN.match(said) and len(said.split()) <= _OWN_WORDS:
        return Stands.ALONE
    head = re.split(r"[:;,–—]\s", said, maxsplit=1)[0]
    if not parts and head != said and is_phrase(head) and not _is_doubtful(head):
        return Stands.AT_END
    return Stands.BEHIND_COLON


def is_phrase(said: str) -> bool:
    """Return whether a note can follow "about": it is no sentence of its own, and has no comma."""
    if said.startswith("the question “"):
        return True
    whole = len(said.split()) > _PHRASE_WORDS or re.search(r"[.!?;:,]\s|\.\.\.|…", said) is not None
    return not whole and _SENTENCE.match(said) is None


def _is_doubtful(said: str) -> bool:
    """Return whether it may be no English phrase after all: a sentence, a heading, another language."""
    if _is_foreign(said) or not said[:1].isascii():
        return True
    if _VERB_INSIDE.search(said) and not _ASKING.match(said):
        return True
    first, _, rest = said.partition(" ")
    return re.fullmatch(r"[A-Z][a-z]+", first) is not None and rest[:1].islower()


def joined(phrases: list[str]) -> str:
    """Return several as one: "a, b and c"."""
    return phrases[0] if len(phrases) == 1 else f"{', '.join(phrases[:-1])} and {phrases[-1]}"


def small(said: str) -> str:
    """Return a note with a small letter at its beginning, where that is no name."""
    first = said.partition(" ")[0]
    bare = first.rstrip(",:;")
    is_small = bare.casefold() in _SMALL and (len(bare) == 1 or bare[1:].islower())
    is_noun = _SMALL_END.fullmatch(bare) is not None and not _is_foreign(said)
    return f"{said[:1].lower()}{said[1:]}" if is_small or is_noun else said


def _is_foreign(said: str) -> bool:
    return len(_FOREIGN & set(said.lower().split())) > 1


def _capital(said: str) -> str:
    return f"{said[:1].upper()}{said[1:]}"
