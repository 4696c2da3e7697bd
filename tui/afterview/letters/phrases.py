"""A note as it can stand within a sentence of a letter, said to the person and not about them."""

from __future__ import annotations

import re

_PHRASE_WORDS = 14
_SENTENCE = re.compile(
    r"(?:i|we|they|you|he|she|it|there|this|that|everyone|everybody|nobody|people)\b|"
    r"[\w']+(?:ed|[^s]s)\s+(?:about|that|the|a|an|to|how|why|me|us|them|their|his|her)\b|"
    r"(?:asked|said|told|loved|liked|was|is|are|were|do|does|did|don't|not|dass|que)\b|"
    r"\w+ (?:said|told|asked|thinks)\b",
    re.IGNORECASE,
)
_ABOUT_THEM = re.compile(
    r"(?:(?:how|why|what|where|when|that|whether)\s+)?(?:(?:do|does|did|is|are|was|has|will|would)\s+)?(?P<who>they|their|she|he|her|his)\b",
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
led ran built wrote taught won made grew cut sold held kept brought found gave had took saw began
drove spoke set dealt rebuilt oversaw
"""
_DID = frozenset(_DID_WORDS.split())
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
_SAME_WITH_YOU = frozenset(["always", "perhaps", "sometimes", "as", "this", "us", "others", "besides"])
_WITH_YOU = {"is": "are", "was": "were", "has": "have", "does": "do", "doesn't": "don't", "isn't": "aren't"}


def phrase(text: str, name: str) -> str:
    """Return a note as it can stand behind a colon or "about", said to `name`, without a full stop."""
    bare = " ".join(text.split())
    asks = bare.endswith("?") and _ASKING.match(bare) and not re.search(r"[.!?]\s", bare)
    said = _said_to(without_stop(bare), name)
    if asks:
        return f"the question “{_capital(said.rstrip('?'))}?”"
    return small(said.rstrip("!?"))


def point(text: str, name: str) -> str:
    """Return the same of something that the writer has done: "Led a move" becomes "I led a move"."""
    said = phrase(text, name)
    first, _, rest = said.partition(" ")
    if rest and (first.lower() in _DID or re.fullmatch(r"[A-Za-z]{2,}ed", first)):
        return f"I {first.lower()} {rest}"
    return said


def question(text: str) -> str:
    """Return a question as it is quoted: with a capital letter, and a mark if it asks."""
    bare = without_stop(" ".join(text.split()))
    ended = bare if bare[-1:] in "?!…" or not _ASKING.match(bare) else f"{bare}?"
    return _capital(ended)


def without_stop(text: str) -> str:
    """Return a note without what ends a sentence, but for a mark that means something."""
    bare = text.strip()
    return bare if bare.endswith("...") else bare.rstrip(".;,").strip()


def is_phrase(said: str) -> bool:
    """Return whether a note can follow "about": it is no sentence of its own, and has no comma."""
    if said.startswith("the question “"):
        return True
    whole = len(said.split()) > _PHRASE_WORDS or re.search(r"[.!?;:,]\s|\.\.\.|…", said) is not None
    return not whole and _SENTENCE.match(said) is None


def joined(phrases: list[str]) -> str:
    """Return several as one: "a, b and c"."""
    return phrases[0] if len(phrases) == 1 else f"{', '.join(phrases[:-1])} and {phrases[-1]}"


def _said_to(said: str, name: str) -> str:
    if name:
        for called in dict.fromkeys((name, called_by(name))):
            said = re.sub(rf"(?<!\w){re.escape(called)}(?:'s|’s)(?!\w)", "your", said)
            said = re.sub(
                rf"(?<!\w){re.escape(called)}(?!\w)(?P<verb> [a-z']+)?",
                lambda found: _you(found["verb"]),
                said,
            )
    about = _ABOUT_THEM.match(said)
    if about is None:
        return said
    if about["who"].lower() in ("they", "their"):
        said = re.sub(r"\btheir\b", "your", said, flags=re.IGNORECASE)
        return re.sub(r"\b(?:they|them)\b", "you", said, flags=re.IGNORECASE)
    said = re.sub(r"\b(does|is|has|was) (?:she|he)\b", lambda found: f"{_WITH_YOU[found[1]]} you", said)
    said = re.sub(r"\b(?:his|her)\b(?= \w)", "your", said, flags=re.IGNORECASE)
    said = re.sub(
        r"\b(?:she|he)\b(?P<verb> [a-z']+)?", lambda found: _you(found["verb"]), said, flags=re.IGNORECASE
    )
    return re.sub(r"\b(?:him|her)\b", "you", said, flags=re.IGNORECASE)


def _you(verb: str | None) -> str:
    """Return "you" with a verb that was said of one other person: " runs" becomes "you run"."""
    if verb is None:
        return "you"
    word = verb.strip()
    if word in _WITH_YOU:
        return f"you {_WITH_YOU[word]}"
    if word in _SAME_WITH_YOU or not re.fullmatch(r"[a-z]{2,}[^s]s", word):
        return f"you {word}"
    if word.endswith("ies"):
        return f"you {word[:-3]}y"
    return f"you {word[:-2] if word.endswith(('shes', 'ches', 'sses', 'xes', 'oes')) else word[:-1]}"


def called_by(name: str) -> str:
    """Return what a letter calls a person: the first name, or "Dr Lee" where there is a title."""
    words = name.split()
    if len(words) > 1 and words[0].rstrip(".").casefold() in _TITLES:
        return f"{words[0]} {words[-1]}"
    return words[0] if words else ""


_TITLES = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir"])


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
