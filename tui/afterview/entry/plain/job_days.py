"""The days that stand beside an application: when it was sent, and which of them that is."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from afterview.civil import day_of
from afterview.dates.days import DateLean
from afterview.dates.when import When
from afterview.entry.plain.sentence import Piece, Sentence
from afterview.entry.scene import Scene
from afterview.text import Unclear


def day_beside(sent: list[tuple[int, int]], sentence: Sentence) -> Piece | None:
    """Return the day that stands right behind the verb, where others are told as well: "closes on Friday, applied today"."""
    days = sentence.of("D")
    found = [
        each for each in days for _, end in sent
        if end <= each.start and not sentence.text[end : each.start].strip()
    ]  # fmt: skip
    return found[0] if len(found) == 1 and len(days) > 1 and not _is_one_day(days) else None


def _is_one_day(days: Sequence[Piece]) -> bool:
    """Return whether all days stand together, and say one: "on Monday 23 Nov"."""
    return max(each.end for each in days) - min(each.start for each in days) <= sum(
        len(each.text) + 2 for each in days
    )


def when_said(days: Sequence[Piece], sentence: Sentence, *, but: str, lean: DateLean) -> When:
    """Return the day that is said: 22.11 beside an application is no time of day."""
    whole = When()
    for piece in days:
        if piece.text == but:
            continue
        found = None
        with suppress(Unclear):  # 13.00 is no date
            found = sentence.when(piece, lean, has_clock=False)
        found = found or sentence.when(piece, lean)
        together = whole.joined(found) if found else None
        if together is None:
            raise Unclear(
                f"The day is there twice: “{piece.text}” comes on top. Write it like “Acme; Engineer; applied yesterday”."
            )
        whole = together
    return whole


def day_in(when: When, scene: Scene) -> str:
    """Return the day as a line has it; today where only a time is said."""
    if when.instant is not None:
        return day_of(when.instant, scene.zone).isoformat()
    return when.day.isoformat() if when.day else "today"


def company_named_like_a_day(sentence: Sentence) -> str:
    """Return a word such as Today that stands alone between dashes, where another day is there as well."""
    days = sentence.of("D")
    for index, each in enumerate(sentence.pieces):
        around = (
            (sentence.pieces[index - 1 : index] or (each,))[0],
            (sentence.pieces[index + 1 : index + 2] or (each,))[0],
        )
        lone = all(side is each or side.sign == "|" for side in around)
        if each.sign == "D" and lone and len(days) > 1 and each.text[0].isupper() and each.text.isalpha():
            return each.text
    return ""
