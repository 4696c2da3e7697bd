"""A note about somebody, as it is said to them: "how she runs the ward" becomes "how you run the ward"."""

from __future__ import annotations

import re

from afterview.letters.calling import WORD_NAMES, called_by, has_title

_ABOUT_THEM = re.compile(
    r"(?:(?:how|why|what|where|when|that|whether)\s+)?(?:(?:do|does|did|is|are|was|has|will|would)\s+)?(?P<who>they|their|she|he|her|his)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(r"\b(?:she|her|hers|he|him|his)\b", re.IGNORECASE)
_SHE = frozenset(["she", "her", "hers"])
_SOMEBODY_ELSE = re.compile(r"(?<=[^.!?]\s)(?!I\b)[A-Z][a-z]+(?= (?:and|or|with|who|that)\b|'s)")
"""A name in the middle of a note: the next "she" may be that person."""
_AFTER_HER = """
about above after again all along an and as at back because before but by during for from how if in into it
just me more most my no not now of off on once or our out over so some than that the then there these this
those through to too under until up us what when where whether which who why with without a
"""
_NOT_OWNED = frozenset(_AFTER_HER.split())
"""Behind these "her" is the person, and not what is hers: "I told her about the mill"."""
_SAME_WITH_YOU = frozenset(["always", "perhaps", "sometimes", "as", "this", "us", "others", "besides"])
_WITH_YOU = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}
_ADVERB = r"(?:never|always|often|still|also|usually|really|only|sometimes|rarely|just)"
_SHORT = {"'s": "'re", "'d": "'d", "'ll": "'ll"}
_DONE_WORDS = "got been done built had made seen run led won taken given grown written"


def said_to(said: str, name: str, *, alone: bool = True) -> str:
    """Return a note said to `name`; where it is not about them `alone`, only their name and "they" tell."""
    said = said.replace("’", "'") if re.search(r"\b(?:she|he)’", said, re.IGNORECASE) else said
    for called in _ways_to_call(name):
        said = re.sub(rf"(?<!\w){re.escape(called)}(?:'s|’s)(?!\w)", "your", said)
        # "Will they move?" is no word about a Will.
        begins = r"(?<!^)" if called.casefold() in WORD_NAMES else ""
        said = re.sub(
            rf"{begins}(?<!\w){re.escape(called)}(?!\w)(?P<verb>(?: {_ADVERB})? [a-z']+)?",
            lambda found: you(found["verb"]),
            said,
        )
    about = _ABOUT_THEM.match(said)
    if about is not None and about["who"].lower() in ("they", "their"):
        said = re.sub(r"\btheir\b", "your", said, flags=re.IGNORECASE)
        return re.sub(r"\b(?:they|them)\b", "you", said, flags=re.IGNORECASE)
    return _of_one(said) if alone and _is_about_one(said) else said


def _ways_to_call(name: str) -> tuple[str, ...]:
    called = called_by(name)
    family = name.split()[-1:] if has_title(name) else []
    return tuple(dict.fromkeys(each for each in (name, called, *family) if each))


def _is_about_one(said: str) -> bool:
    """Return whether all of "she" and "her", or all of "he" and "his", can only be the one it is said to."""
    found = {each[0].lower() in _SHE for each in _THEIRS.finditer(said)}
    first = _THEIRS.search(said)
    if first is None or len(found) != 1:
        return False
    return _SOMEBODY_ELSE.search(said[: first.start()]) is None


def _of_one(said: str) -> str:
    said = yourself(said)
    said = re.sub(
        r"\b(does|is|has|was) (?:she|he)\b", lambda found: f"{_WITH_YOU[found[1].lower()]} you", said
    )
    said = re.sub(r"\bhers\b", "yours", said, flags=re.IGNORECASE)
    said = re.sub(
        r"\bher\b(?= (?P<next>[\w'-]+))",
        lambda found: "you" if found["next"].lower() in _NOT_OWNED else "your",
        said,
        flags=re.IGNORECASE,
    )
    said = re.sub(r"\bhis\b", "your", said, flags=re.IGNORECASE)
    said = re.sub(
        rf"\b(?:she|he)'s(?= (?:{_DONE_WORDS.replace(' ', '|')})\b)", "you have", said, flags=re.IGNORECASE
    )
    said = re.sub(
        r"\b(?:she|he)('s|'d|'ll)", lambda found: f"you{_SHORT[found[1]]}", said, flags=re.IGNORECASE
    )
    said = re.sub(
        rf"\b(?:she|he)\b(?P<verb>(?: {_ADVERB})? [a-z']+)?",
        lambda found: you(found["verb"]),
        said,
        flags=re.IGNORECASE,
    )
    return re.sub(r"\b(?:him|her)\b", "you", said, flags=re.IGNORECASE)


def yourself(said: str) -> str:
    """Return what is about one person alone with "yourself" for "herself"."""
    return re.sub(r"\b(?:her|him)self\b", "yourself", said, flags=re.IGNORECASE)


def you(verb: str | None) -> str:
    """Return "you" with a verb that was said of one other person: " runs" becomes "you run"."""
    if verb is None:
        return "you"
    adverb, _, word = verb.strip().rpartition(" ")
    if adverb:
        return f"you {adverb} {you(word).removeprefix('you ')}"
    if word in _WITH_YOU:
        return f"you {_WITH_YOU[word]}"
    if word in _SAME_WITH_YOU or not re.fullmatch(r"[a-z]{2,}[^s]s", word):
        return f"you {word}"
    if word.endswith("ies"):
        return f"you {word[:-3]}y"
    return f"you {word[:-2] if word.endswith(('shes', 'ches', 'sses', 'xes', 'oes')) else word[:-1]}"
