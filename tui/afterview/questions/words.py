"""A question as words: folded, contractions written out, numbers as digits."""

from __future__ import annotations

import re

from afterview.text import folded

MOST = 2_000
"""So many characters of a question are looked at: what is asked is said by then."""

_WORD = re.compile(r"[^\W_]+(?:[+#]+|(?:'[^\W_]+)+)?")
_CONTRACTIONS = (
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"\bcan't\b|\bcannot\b"), "can not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"'(?:re|ve|ll|d|m|s)\b|(?<=s)'(?=\s|$)"), " "),
)
"""What stands before an apostrophe is kept; what follows it is only grammar, unless it denies."""
_UP_TO_TEN = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {word: str(number) for number, word in enumerate(_UP_TO_TEN)}
_NUMBERS |= {"couple": "2", "dozen": "12", "hundred": "100", "ninety": "90", "thirty": "30", "sixty": "60"}
_NUMBERS |= {"drei": "3", "fünf": "5", "zehn": "10", "trois": "3", "cinq": "5", "dix": "10"}
_NUMBERS |= {"tres": "3", "cinco": "5", "diez": "10"}
_BARE = {
    "dont": "do not",
    "cant": "can not",
    "wont": "will not",
    "didnt": "did not",
    "whats": "what",
    "im": "i",
}
_BARE |= {"yr": "year", "yrs": "years", "mgmt": "management", "exp": "experience", "k8s": "kubernetes"}
_BARE |= {"pt": "patient", "pts": "patients", "mgr": "manager", "js": "javascript", "db": "database"}
_BARE |= {"doesnt": "does not", "isnt": "is not", "havent": "have not", "wasnt": "was not", "youre": "you"}


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in their order; () where it has none."""
    said = folded(text[:MOST])
    if "'" in said or "cannot" in said:
        for pattern, put in _CONTRACTIONS:
            said = pattern.sub(put, said)
    found: list[str] = []
    for word in _WORD.findall(said):
        found += _BARE.get(word, _NUMBERS.get(word, word)).split()
    return tuple(found)
