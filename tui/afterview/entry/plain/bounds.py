"""A time that an interview only has to be after or before: "tomorrow after 3pm", "not before 10"."""

from __future__ import annotations

import re

from afterview.dates.clock_times import clock_at
from afterview.entry.plain.offers import quoted
from afterview.entry.plain.sentence import Sentence
from afterview.text import Unclear, folded

_LOOSE = re.compile(
    r"\b(?:(?:any\s?time|some\s?time)\s+)?(?:(?P<since>after|not\s+before|(?:no|not)\s+earlier\s+than)"
    r"|before|until|till|til|(?:no|not)\s+later\s+than)\s+(?=[0-9])",
    re.IGNORECASE,
)
"""What makes a time behind it a bound. "From 10:00" it begins then, and "by 12 noon" is at noon to many."""
_FOR = re.compile(r",?\s+for\s+(?:an?\b|[0-9]|half\b)", re.IGNORECASE)


def check_bounds(sentence: Sentence, lines: tuple[str, ...]) -> None:
    """Raise Unclear for an interview whose time is a bound, "after 3pm", with the line that leaves it open."""
    for each in sentence.of("D"):
        bound = next((it for it in _LOOSE.finditer(sentence.text) if each.start <= it.end() < each.end), None)
        clock = clock_at(sentence.text, bound.end()) if bound is not None else None
        if bound is None or clock is None or clock[1] or _FOR.match(sentence.text, clock[2]):
            continue
        said, exact = sentence.text[bound.start() : clock[2]], "{:02}:{:02}".format(*clock[0])
        before, found, behind = lines[-1].partition(f" {exact}")
        if not found or not before.startswith("interview "):
            continue
        told, mark, note = behind.partition(" note: ")
        note = said if not mark or folded(note) in folded(said) else f"{said}, {note}"
        open_line = (*lines[:-1], f"{before} time not set{told} note: {note}")
        offers = quoted([lines, open_line] if bound["since"] else [open_line])
        raise Unclear(f"At what time? “{said}” leaves it open. Write {offers}.")
