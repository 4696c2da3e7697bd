"""The days that stand beside an application: when it was sent, and which of them that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from afterview.civil import day_of
from afterview.dates.days import DateLean
from afterview.dates.pieces import when_at
from afterview.dates.when import Frame, When
from afterview.entry.plain.sentence import Piece, Sentence
from afterview.entry.scene import Scene
from afterview.entry.verbs.common import frame_of
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


def when_said(days: Sequence[Piece], sentence: Sentence, scene: Scene, *, but: str, lean: DateLean) -> When:
    """Return the day that is said: 22.11 beside an application is no time of day."""
    frame = replace(frame_of(scene), has_clock=False)
    whole = When()
    for piece in days:
        if piece.text == but:
            continue
        found = _read(sentence.text, piece.start, frame, lean)
        found = found or when_at(sentence.text, piece.start, frame_of(scene), lean)
        together = whole.joined(found[0]) if found else None
        if together is None:
            raise Unclear(
                f"The day is there twice: “{piece.text}” comes on top. Write it like “Acme; Engineer; applied yesterday”."
            )
        whole = together
    return whole


def _read(text: str, at: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    try:
        return when_at(text, at, frame, lean)
    except Unclear:  # 13.00 is no date
        return None


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
