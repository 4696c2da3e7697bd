"""The words of a text in plain letters, their stems, and slips in them: for comparing what is said."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_ALGORITHMS = {"en": "english", "de": "german", "fr": "french", "es": "spanish"}
LANGUAGES = tuple(_ALGORITHMS)
"""Those whose endings are known. The first is the one that is taken where nothing says which it is."""


_PLAIN = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
"""Letters that Unicode does not take apart."""


def without_accents(word: str) -> str:
    """Return a word with plain letters: they are often not typed."""
    if word.isascii():
        return word
    parted = unicodedata.normalize("NFD", word.translate(_PLAIN))
    return "".join(each for each in parted if not unicodedata.combining(each))


def is_slip(one: str, other: str) -> bool:
    """Return whether two words differ by one slip: a letter missing, too many, wrong, or swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    for here, there in zip(one, other, strict=False):
        if here != there:
            break
        start += 1
    one, other = one[start:], other[start:]
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[2:] == other[2:] and one[:2] == other[1::-1])
    )


@lru_cache(maxsize=16_384)
def stem(word: str, language: str) -> str:
    """Return the stem of a word; the word itself in a language that is not known, or with digits in it."""
    algorithm = _ALGORITHMS.get(language)
    if algorithm is None or not word.isalpha() or len(word) < 4:
        return word
    return str(_stemmer(algorithm).stemWord(word))


@lru_cache(maxsize=4)
def _stemmer(algorithm: str):  # type: ignore[no-untyped-def]
    import snowballstemmer  # 20 ms, and only where a word is in no table

    return snowballstemmer.stemmer(algorithm)
