"""A note as it can stand within a sentence of a letter, said to the person and not about them."""

from __future__ import annotations

import re
from enum import StrEnum

from afterview.letters.said_to import said_to
from afterview.letters.subjects import Subject, goes_on, lacks_subject, with_subject

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
small big short long new old little many few good great nice open quiet friendly flexible remote free honest
clear calm warm clean real weekly daily monthly everyday working teaching learning training people colleagues
kids children students pupils patients classes customers clients
they we you she he it there everyone everybody nobody people no not more most all both one two in on at
with from about as if because being having working and but still maybe also only just after before by for
then once never always every each first
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_SMALL_END = re.compile(
    r"[A-Z][a-z]+(?:tion|sion|ment|ing|ness|ity|ance|ence|ship|ism|ure|ies|ers|ogy|acy)s?", re.ASCII
)
"""A word that is no name, by its ending, even where a note begins with a capital letter."""
_FRAME = (
    r"(?:(?:i\s+)?(?:really\s+)?(?:wanted|meant|forgot|hoped|would(?: have|'ve) liked"
    r"|wish i had(?: been able)?|(?:sh|c)ould(?: have|'ve)|never|did\s*n[o']t(?: get)?)"
    r"(?:\s+(?:to|a chance to|get to))?\s+"
    r"(?:say|mention(?:ed)?|said|tell|told|add(?:ed)?|bring up|brought up|talk(?:ed)? about|got? to|get to)"
    r"|(?:there was |had )?no time (?:for|to (?:say|mention|talk about|tell (?:her|him|them|you) about))"
    r"|(?:no one|nobody|they never|never|not)\s+asked(?:\s+me)?\s+(?:about|for))"
    r"(?:\s+(?:them|her|him|you))?(?:\s+(?:that|about))?\s*:?\s+(?=\S)"
)
"""What only says that it is a point: the letter says that itself. Compiled when it is first asked for."""
_LIKED = (
    r"(?:i\s+)?(?:(?:really|very much|quite)\s+)?(?:liked?|loved?|enjoy(?:ed)?|appreciated?)\s+"
    r"(?:it\s+)?(?:that\s+)?(?=\S)"
)
_SHOULD = (
    r"(?:i\s+)?(?:should|could|would)\s+have\s+(?:said|told\s+(?:them|her|him|you)|mentioned|answered|explained)"
    r"\s*:?\s+(?=\S)"
)
_SHOULD_THAT = rf"{_SHOULD}(?:that\s+)?"
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
    r"(?:they|you|we|i|he|she|it|there)\b",
    re.IGNORECASE,
)
_VERB_INSIDE = re.compile(
    r"\s(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|should|must|got|went|goes|built|ran|led"
    r"|wrote|won|grew|sold|held|kept|brought|found|gave|took|saw|began|drove|spoke|came|lost|thinks|wants"
    r"|(?:\w+ed|\w+[^s]s)\s+(?:a|an|the|my|our|your|their|his|her|it|me|us|you|them|that))\b",
    re.IGNORECASE,
)
"""A verb behind other words makes a sentence of them, or may: a colon is right before either."""
_OWN = re.compile(
    r"(?:I|I'm|I've|I’m|I’ve|[Yy]ou|[Yy]ou're|[Yy]ou've|[Ww]e|[Ww]e're|there|it|everyone|everybody|nobody)\b "
)
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


_ASKS_AT_END = re.compile(
    r"[:;,–—-] (?:(?:which|what|how|why|who|when|where)\b.*\b)?(?:can|could|would|should|do|does|did|is|are)"
    r" (?:i|we|you|they|it)\b",
    re.IGNORECASE,
)
_SECOND = re.compile(r"(?<=[a-z)][.!?] )(?<!\bprof\. )(?<!\bdr\. )[a-z]", re.ASCII)
"""A sentence behind another one, without a capital letter."""
_TELLS = re.compile(
    r"you (?:told|asked|said|showed|explained|mentioned|offered|promised|suggested|say|tell|would"
    r"|\w+ (?:to |with )?(?:me|us|my))\b"
)
_SOMEBODY = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)
_WHOLE_WORDS = """
the a an how why what when where which who whether my your our their his her its this these those some both
all each every no one two three four five me us you him it and more most being having
"""
_WHOLE = frozenset(_WHOLE_WORDS.split())
_BARE_WORDS = 3


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
    bare = _tidied(text)
    if _asks(bare):
        return f"the question “{_capital(said_to(without_stop(bare), name, alone=alone).rstrip('?'))}?”"
    marks = "!" if len(bare.split()) > _BARE_WORDS else "!?"  # "My thesis?" is a doubt, and no question
    said = small(said_to(without_stop(bare), name, alone=alone).rstrip(marks))
    said = _SECOND.sub(lambda found: found[0].upper(), said)
    return f"{said}?" if _ASKS_AT_END.search(said) else said


def topic(text: str, name: str, *, alone: bool) -> str:
    """Return what was talked about with `name`: in words that they can read, else as it was noted."""
    said = phrase(text, name, alone=alone)
    first, _, later = _said_first(said)
    if lacks_subject(first):
        told = with_subject(first, Subject.LIKELY_YOU if alone else Subject.UNKNOWN)
        if told is None:
            return _as_noted(text)
        if told.startswith("you ") and not _TELLS.match(told):
            told = f"you said that {told}"
        return f"{told}{later}"
    if not alone and _SOMEBODY.search(said):
        return _as_noted(text)
    return f"{first}{later}"


def _said_first(said: str) -> tuple[str, str, str]:
    """Return the first sentence, and the others as they stand behind it: not one that lacks its subject."""
    found = re.search(r"(?<=\w\w)[.!] ", said)
    if found is None:
        return said, "", ""
    first, rest = said[: found.start()], said[found.end() :]
    return first, rest, "" if lacks_subject(rest) else f". {_capital(rest)}"


def is_about_somebody(text: str) -> bool:
    """Return whether a note is about one person without saying who."""
    return lacks_subject(" ".join(text.split())) or _SOMEBODY.search(text) is not None


def told_to(text: str, name: str) -> str:
    """Return what is known of `name`, as it is said to them: "sits near the boss" becomes "you sit ..."."""
    said = phrase(text, name)
    return (with_subject(said, Subject.YOU) or _as_noted(text)) if lacks_subject(said) else said


def point(text: str, name: str) -> str:
    """Return the same of something that the writer has done: "Led a move" becomes "I led a move"."""
    return _of_mine(phrase(_behind(_FRAME, _tidied(text)), name))


def strength(text: str) -> str:
    """Return what went well, as it is told to somebody who was not there: "they" are others."""
    return _of_mine(small(without_stop(_tidied(text)).rstrip("!?")))


def liked(text: str, name: str) -> str:
    """Return what was liked, without "I liked": the letter says that itself."""
    said = phrase(_behind(_LIKED, _tidied(text)), name)
    if lacks_subject(said):
        return with_subject(said, Subject.I) or said
    is_bare = len(said.split()) <= _BARE_WORDS and said[:1].islower() and not _begins_whole(said)
    return f"the {said}" if is_bare and is_phrase(said) and not said.endswith("s") else said


def _of_mine(said: str) -> str:
    if re.match(r"that (?:i|we)\b", said, re.IGNORECASE):
        said = said.partition(" ")[2]
    return (with_subject(said, Subject.I) or said) if lacks_subject(said, mine=True) else said


def _tidied(text: str) -> str:
    """Return a note in one line, its later sentences with capital letters, and asking what it asks."""
    bare = " ".join(text.split())
    return _SECOND.sub(lambda found: found[0].upper(), bare)


def _asks(bare: str) -> bool:
    is_question = (bare.endswith("?") and _ASKING.match(bare)) or _INVERTED.match(bare)
    return bool(is_question) and not re.search(r"[.!?]\s", bare)


def _as_noted(text: str) -> str:
    """Return a note between quotation marks: behind a colon that reads right, whatever it says."""
    return f"“{without_stop(_tidied(text))}”"


def answer(text: str) -> str:
    """Return a better answer without "I should have said": the letter says that itself."""
    bare = text.strip()
    frame = _SHOULD_THAT if not re.search(r"\band that\b", bare, re.IGNORECASE) else _SHOULD
    return small(without_stop(_tidied(_behind(frame, bare))))


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
    """Return where a note can stand, as `topic` returns it."""
    if said.startswith("the question “"):
        return Stands.WITHIN
    if said.startswith("“"):
        return Stands.BEHIND_COLON
    if is_phrase(said):
        is_plain = _begins_whole(said) and not _is_doubtful(said) and said[-1:] not in "?)"
        return Stands.WITHIN if is_plain else Stands.BEHIND_COLON
    parts = re.search(r"[.!?…]\s|\.\.\.", said) is not None
    is_own = all(map(_OWN.match, re.split(r"(?<=[.!?…]) ", said)))
    if is_own and len(said.split()) <= _OWN_WORDS:
        return Stands.ALONE
    mark = r"[:;,–—]\s" if re.search(r", (?:and|or) ", said) else r"[:;–—]\s"
    head = re.split(mark, said, maxsplit=1)[0]
    is_headed = head != said and is_phrase(head) and _begins_whole(head) and not _is_doubtful(head)
    return Stands.AT_END if is_headed and not parts and said[-1:] != "?" else Stands.BEHIND_COLON


def _begins_whole(said: str) -> bool:
    """Return whether a note begins as words do that can stand behind "about": it lacks no article."""
    words = said.split()
    first = words[0].casefold().rstrip(",:;") if words else ""
    if first in _WHOLE or first.endswith(("'s", "’s")) or first[:1].isdigit():
        return True
    if first.endswith("ing"):
        return len(words) == 1 or goes_on(words[1])
    named = re.search(r"[\s,:;](?:of|in|at|for|with|that|which|who|as|to|on|from|about|since|and|or)\b", said)
    head = said[: named.start()].split() if named else words
    return bool(head) and head[-1].endswith("s") and not head[-1].endswith(("ss", "us", "is"))


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
