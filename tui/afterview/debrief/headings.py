"""Which part of a debrief a heading means, in whatever words it is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from afterview.debrief.document import CONFIDENCE, HABIT_LIST, QUESTIONS, SECTIONS, TALKED
from afterview.text import folded
from afterview.words import is_slip

ALIASES: Mapping[str, str] = {
    "went_well": "went well|well|good|positive|positives|pros|plus|pluses|strengths|highlights|what worked|"
    "what worked well|what was good|what i did well|what went right|went right|what to keep|keep",
    "went_badly": "what did not|did not go well|went badly|what went badly|badly|bad|negative|negatives|cons|"
    "minus|minuses|weaknesses|lowlights|what went wrong|went wrong|what did not work|did not work|"
    "what did not go so well|not so well|what was bad|improve|to improve|what to improve|improvements|"
    "what could be better|could be better|what could have gone better|could have gone better|"
    "what i could do better|what i would do differently|do differently|next time",
    QUESTIONS: "questions|question|questions asked|questions they asked me|questions i was asked|"
    "questions i got|interview questions|their questions|asked|they asked|they asked me|i was asked|"
    "what they asked|what they asked me|what i was asked|questions from them|q&a",
    HABIT_LIST: "habit|my habits|body language|how i came across",
    TALKED: "talked about|we talked about|topics|talk|conversation|discussion|discussed|we discussed|"
    "what we discussed|what was discussed|what we spoke about|we spoke about",
    "missed_points": "wanted to say|i wanted to say|missed|missed points|points missed|what i missed|"
    "what i forgot|forgot|i forgot|forgot to say|what i forgot to say|did not say|what i did not say|"
    "did not get to|what i did not get to|did not get to say|what i did not get to say|left unsaid|unsaid|"
    "should have said|i should have said|what i should have said|points i did not make",
    "asked_them": "asked them|i asked|i asked them|what i asked|my questions|my questions to them|"
    "my questions for them|questions i asked|questions i asked them|questions for them|questions to them",
    "liked": "liked|i liked|likes|what i liked|what i liked about them|what i liked about it|liked there|"
    "what i like|what appealed to me|what was attractive",
    CONFIDENCE: "confidence|confident|how confident|how confident i am|how confident i was|confidence level|"
    "confidence rating|my confidence|gut feeling|my gut feeling|how sure i am",
}
"""Other words for each heading: apart by a bar, small, without articles."""

_NOT = re.compile(r"\b(did|could|would|was|is|does|has|had)n'?t\b")
_SMALL_WORDS = re.compile(r"\b(?:the|a|an)\s+")
_HASHES = re.compile(r"(#{1,6})(?:[ \t](.*))?")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{3,})\s*")


def section_of(words: str) -> str | None:
    """Return the field that a heading means, in the program's words, others, or with a slip; else None."""
    plain = _plain(words)
    known = _known()
    if plain in known or not plain:
        return known.get(plain)
    typed = plain.split()
    near = {field for alias, field in known.items() if _are_meant(typed, alias.split())}
    return near.pop() if len(near) == 1 else None


def parted(words: str) -> tuple[str | None, str]:
    """Return the field, and what stands behind the colon of a heading: "Confidence: 7"."""
    whole = section_of(words)
    if whole is not None:
        return whole, ""
    label, colon, rest = words.partition(":")
    return (section_of(label), rest.strip()) if colon else (None, "")


def heading(line: str) -> tuple[int, str] | None:
    """Return the level and the words of a heading; None where a line is none."""
    found = _HASHES.fullmatch(line)
    return (len(found[1]), found[2] or "") if found else None


def level_of_sections(lines: Iterable[str]) -> int:
    """Return the level at which most sections stand; what is deeper lies within one."""
    levels = Counter(
        found[0] for line in lines if (found := heading(line)) is not None and parted(found[1])[0] is not None
    )
    return min(levels, key=lambda level: (-levels[level], level), default=2)


def with_hashes(lines: list[str]) -> list[str]:
    """Return the lines with `##` before headings that have another form, where no heading has hashes.

    That is a line of its own in bold, underlined, or with a colon: "Questions:".
    """
    if any((found := heading(line)) is not None and parted(found[1])[0] is not None for line in lines):
        return lines
    made: list[str] = []
    is_underline = False
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else ""
        words = line.strip().lstrip("-+ ").strip("* _")
        is_marked = ":" in words or re.fullmatch(r"\s*(?:\*\*.+\*\*|__.+__):?\s*", line) is not None
        is_title = bool(words) and _UNDERLINE.fullmatch(below) is not None
        if is_underline:
            is_underline = False
        elif (is_marked or is_title) and parted(words)[0] is not None:
            made.append(f"## {words}")
            is_underline = is_title
        else:
            made.append(line)
    return made


@cache
def _known() -> Mapping[str, str]:
    own = {_plain(title): field for field, title in SECTIONS.items()}
    others = {_plain(alias): field for field, words in ALIASES.items() for alias in words.split("|")}
    return {**others, **own}


def _plain(words: str) -> str:
    """Return the words of a heading for comparing: without numbers before it, marks, and articles."""
    text = _NOT.sub(r"\1 not", folded(words)).replace("'", "")
    text = re.sub(r"^\W*(?:\d+[.)]\s*)?", "", text).strip(" :#*_.!?-–—")
    return " ".join(_SMALL_WORDS.sub("", re.sub(r"[^\w&]+", " ", text)).split())


def _are_meant(typed: list[str], meant: list[str]) -> bool:
    """Return whether all words are the same but for a slip in some of them."""
    return len(typed) == len(meant) and all(
        one == other or (min(len(one), len(other)) > 3 and is_slip(one, other))
        for one, other in zip(typed, meant, strict=True)
    )
