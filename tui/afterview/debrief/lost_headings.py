"""Headings that were taken away from a debrief while what stood below them is still there.

Without its heading, a section would be read as the end of the one before it, and stand there twice. It is
known by its lines: they are as they were written, where they stood. Then the heading is put back.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from afterview.debrief.document import QUESTIONS, SECTIONS, TALKED, Around, Debrief, markdown
from afterview.debrief.headings import heading, parted
from afterview.debrief.lines import without_hints


class _Region(msgspec.Struct):
    """The lines from one heading of a section to the next; those above the first have no field."""

    field: str | None
    lines: list[str]

    def telling(self) -> list[tuple[int, str]]:
        """Return what was written, each line with its place: no blank lines and headings."""
        return [(at, line.strip()) for at, line in enumerate(self.lines) if _tells(line)]


def with_lost_headings(
    lines: Sequence[str], before: Debrief, around: Around, level: int
) -> tuple[list[str], tuple[str, ...]]:
    """Return the lines with such headings in their places, and the fields of the sections that they begin.

    The document began as `before`; its sections stand at `level`, and it has no hints.
    """
    document = without_hints(markdown(before, around).split("\n"))
    written = {each.field: each for each in _regions(document, 2) if each.field}
    regions = _regions(lines, level)
    there = {each.field for each in regions}
    whole: list[_Region] = []
    for region in regions:
        order = list(SECTIONS)
        after = order[order.index(region.field) + 1 if region.field else 0 :]
        lost = after[: next((at for at, each in enumerate(after) if each in there), None)]
        own = written.get(region.field or "")
        back = [each for each in reversed(lost) if _cut_from_end(region, written[each], own)]
        whole += [region, *(written[each] for each in reversed(back))]
    for field in (QUESTIONS, TALKED):
        if all(each.field != field for each in whole):
            whole = _parted_by_subheading(whole, written[field])
    now_there = {each.field for each in whole}
    return (
        [line for each in whole for line in each.lines],
        tuple(field for field in SECTIONS if field in now_there and field not in there),
    )


def _tells(line: str) -> bool:
    words = line.strip()
    return bool(words) and heading(line) is None


def _regions(lines: Sequence[str], level: int) -> list[_Region]:
    regions = [_Region(None, [])]
    for line in lines:
        found = heading(line)
        field = parted(found[1])[0] if found is not None and found[0] <= level else None
        if field is not None:
            regions.append(_Region(field, []))
        regions[-1].lines.append(line)
    return regions


def _parted_by_subheading(regions: list[_Region], written: _Region) -> list[_Region]:
    """Begin the section where the first of its own headings stands: a question, or "With Dana Lee"."""
    own = {line.strip() for line in written.lines[1:] if heading(line) is not None}
    for number, region in enumerate(regions):
        at = next((at for at, line in enumerate(region.lines) if line.strip() in own), None)
        if at is not None:
            above = _Region(region.field, region.lines[:at])
            found = _Region(written.field, [written.lines[0], "", *region.lines[at:]])
            return [*regions[:number], above, found, *regions[number + 1 :]]
    return regions


def _cut_from_end(region: _Region, written: _Region, own: _Region | None) -> bool:
    """Take the lines of a section from the end of the one that they have come into, if they stand there."""
    here, lost = region.telling(), [line for _, line in written.telling()]
    said = [line for _, line in here]
    is_as_it_was = own is not None and said == [line for _, line in own.telling()]
    if not lost or is_as_it_was or said[-len(lost) :] != lost:
        return False
    del region.lines[here[-len(lost)][0] :]
    return True
