"""How far one is in a debrief: dots, the time that is left, and at the side all parts at a glance. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from rich.cells import cell_len
from textual.content import Content

from afterview.app.cell_text import fitted
from afterview.app.debrief.stages import Stage, answer_of, is_answered, time_left
from afterview.app.screens.pick import Choice
from afterview.records.interviews import Interview
from afterview.settings import Waits

_LETTERS = "123456789abcdefghilmn"
_LONGEST_TITLE = 36


def head(
    interview: Interview,
    stages: Sequence[Stage],
    key: str,
    *,
    waits: Waits,
    now: datetime,
    zone: str,
    mark: str,
    room: int,
) -> Content:
    """Return a dot for each part, which one this is, the time left, and how it stands with saving.

    The dots stand apart where there is room for that: it is one line.
    """
    dots = [
        Content.styled(
            "●" if is_answered(interview, each) else "○",
            "bold $text-accent" if each.key == key else "$text-muted",
        )
        for each in stages
    ]
    at = next((at for at, each in enumerate(stages, start=1) if each.key == key), 0)
    left = time_left(interview, waits, now, zone)
    words = " · ".join(each for each in (f"{at} of {len(stages)}", left, mark) if each)
    said = Content.styled(f"   {words}", "$text-muted")
    gap = " " if 2 * len(dots) - 1 + said.cell_length <= room else ""
    return Content.assemble(Content(gap).join(dots), said)


def at_a_glance(interview: Interview, stages: Sequence[Stage], key: str) -> list[Choice]:
    """Return all parts to pick from, each with what has been answered beside it."""
    wide = max((min(cell_len(each.title), _LONGEST_TITLE) for each in stages), default=0)
    return [
        Choice(
            _LETTERS[at : at + 1],
            each.key,
            fitted(each.title, wide),
            answer_of(interview, each) or "not yet",
            each.key == key,
        )
        for at, each in enumerate(stages)
    ]


def all_parts(interview: Interview, stages: Sequence[Stage], key: str, width: int) -> Content:
    """Return all parts in rows of `width` cells, each with what has been answered."""
    lines = []
    for each in stages:
        sign = Content.styled("● " if is_answered(interview, each) else "○ ", "$text-success")
        title = Content.styled(fitted(each.title, width - 2), "bold $text-accent" if each.key == key else "")
        lines.append(Content.assemble(sign, title))
        if answer := answer_of(interview, each):
            lines.append(Content.styled(f"  {fitted(answer, width - 2)}", "$text-muted"))
    return Content("\n").join(lines)
