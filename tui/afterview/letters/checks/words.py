"""The words of a sentence as rules of wording see them: contractions written out, set phrases as one word."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from afterview.letters.checks.lexicon import CLASSES, PHRASES, SHORT, VERBS

Word = frozenset[str]
"""One word, as all that it counts as: itself, and its classes, such as `<start>` or `<start:ing>`."""

_TOKEN = re.compile(
    r'"\s*"|'
    r"[£$€]?\d[\d,.]*\d(?:k\b|%)?|[£$€]?\d+(?:k\b|%|st\b|nd\b|rd\b|th\b)?|[^\W\d_]+(?:'[^\W\d_]+)*|\.{3}|[^\w\s]"
)
_BRITISH = re.compile(
    r"(?<=[a-z]{3})is(?=(?:e|ed|es|ing|ation|ations)$)|(?<=[a-z]{2})ou(?=r(?:s|ed|ing|ite|ites|able)?$)"
)
_VOWELS = frozenset("aeiou")
_IS = frozenset(["it", "that", "he", "she", "what", "there", "here", "who", "where", "how", "when"])
_ENDS = {"'ll": "will", "'ve": "have", "'re": "are", "'m": "am", "'d": "would"}
_DONE = frozenset(
    ["got", "been", "had", "better", "won", "found", "chosen", "made", "given", "taken", "done", "gone"]
)
_PAUSES = frozenset(",;:—–()…") | {"..."}
_LONGEST = 120
"""In a sentence of more words, which is none, only so many are looked at."""
_TYPED_WRONG = 7
"""A slip of the finger is only seen in words of so many letters: short ones have too many neighbours."""


def words(plain: str) -> tuple[Word, ...]:
    """Return the words and pauses of a sentence in small letters."""
    out = [each for token in _TOKEN.findall(plain)[:_LONGEST] for each in _written_out(token)]
    for at in range(len(out) - 3):
        if out[at] in ("am", "are", "is") and out[at + 1 : at + 4] == ["not", "going", "to"]:
            out[at : at + 4] = ["will", "not"]
    for at, each in enumerate(out[1:]):
        if out[at] == "would" and (each in _DONE or (each.endswith("ed") and not each.endswith("eed"))):
            out[at] = "had"  # "I'd got it"
    whole: list[str] = []
    at = 0
    while at < len(out):
        size, joined = next(
            (
                (len(rest) + 1, phrase)
                for rest, phrase in _PHRASES.get(out[at], ())
                if tuple(out[at + 1 : at + 1 + len(rest)]) == rest
            ),
            (1, out[at]),
        )
        whole.append(joined)
        at += size
    return tuple(map(word, whole))


def _written_out(token: str) -> tuple[str, ...]:
    if token in SHORT:
        return SHORT[token]
    if "'" in token:
        head, _, tail = token.rpartition("'")
        if token.endswith("n't"):
            return (token[:-3], "not")
        end = _ENDS.get(f"'{tail}")
        if end:
            return (head, end)
        if tail == "s":
            return (head, "is") if head in _IS else (head,)
    return (token,)


@lru_cache(maxsize=8_192)
def word(written: str) -> Word:
    """Return a word as all that it counts as."""
    if written[0] == '"':
        return frozenset(("<quoted>", "<filler>"))
    if not written[0].isalpha() and not written[0].isdigit() and written[0] not in "£$€":
        return frozenset((written, "<pause>")) if written in _PAUSES else frozenset((written,))
    if any(each.isdigit() for each in written):
        return frozenset((written, _kind_of_number(written)))
    american = _BRITISH.sub(_american, written)
    for each in (written, american):
        if each in _CLASSES_OF:
            return frozenset((each, *_CLASSES_OF[each]))
    meant = _meant(written) if len(written) >= _TYPED_WRONG and written.isascii() else None
    return frozenset((meant, *_CLASSES_OF[meant])) if meant else frozenset((written, american))


def _kind_of_number(written: str) -> str:
    if written[0] in "£$€" or written[-1] == "k":
        return "<money>"
    return "<day>" if written[-1].isalpha() else "<number>"


def _american(found: re.Match[str]) -> str:
    return "iz" if found[0] == "is" else "o"


def _meant(written: str) -> str | None:
    """Return the word of the lexicon that is one slip away: a letter too few, too many, or two swapped."""
    for size in (len(written), len(written) - 1, len(written) + 1):
        for each in _long_words().get((written[0], size), ()):
            if _is_slip(written, each):
                return each
    return None


def _is_slip(written: str, meant: str) -> bool:
    if len(written) == len(meant):
        apart = [at for at, (one, other) in enumerate(zip(written, meant, strict=True)) if one != other]
        if len(apart) == 2:
            first, second = apart
            return second == first + 1 and written[first] == meant[second] and written[second] == meant[first]
        return len(apart) == 1 and len(meant) > _TYPED_WRONG + 1 and apart[0] < len(meant) - 2
    shorter, longer = sorted((written, meant), key=len)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(1, len(longer) - 1))


def _forms(verb: str) -> dict[str, str]:
    """Return the forms of a verb, each with its ending as a rule names it.

    "take/took/taken" gives the irregular ones, and "take_over" has its particle behind each.
    """
    base, *past = verb.split("/")
    base, _, particle = base.partition("_")
    if particle:
        own = _forms("/".join((base, *(each.partition("_")[0] for each in past))))
        return {f"{form}_{particle}": ending for form, ending in own.items()}
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    short = stem == base and len(stem) <= 4 and stem[-1] in "bdgmnprt"
    if stem == "begin" or (short and stem[-2] in _VOWELS and stem[-3:-2] not in _VOWELS):
        stem += stem[-1]
    ends_in_y = base[-1] == "y" and base[-2] not in _VOWELS
    third = f"{base[:-1]}ies" if ends_in_y else f"{base}es" if base[-1] in "sxzho" else f"{base}s"
    if not past:
        past = [f"{base[:-1]}ied" if ends_in_y else f"{stem}ed"]
    return {base: "", third: "", f"{stem}ing": ":ing", **{each: ":ed" for each in past if each != base}}


def _all_words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, listed in CLASSES.items():
        called = f"<{name}>"
        for each in listed.split():
            found.setdefault(each, []).append(called)
    for name, listed in VERBS.items():
        for verb in listed.split():
            for form, ending in _forms(verb).items():
                found.setdefault(form, []).append(f"<{name}{ending}>")
    return found


@cache
def _long_words() -> dict[tuple[str, int], list[str]]:
    """Return the words in which a slip is seen, by first letter and length."""
    found: dict[tuple[str, int], list[str]] = {}
    for each in _CLASSES_OF:
        if len(each) >= _TYPED_WRONG and "_" not in each:
            found.setdefault((each[0], len(each)), []).append(each)
    return found


def _all_phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for joined, ways in PHRASES.items():
        for way in ways.split("|"):
            first, *rest = way.split()
            found.setdefault(first, []).append((tuple(rest), joined))
    for each in _CLASSES_OF:
        if "_" in each and each not in PHRASES:
            first, *rest = each.split("_")
            found.setdefault(first, []).append((tuple(rest), each))
    for ways_on in found.values():
        ways_on.sort(key=lambda way: -len(way[0]))
    return found


_CLASSES_OF = _all_words()
_PHRASES = _all_phrases()
