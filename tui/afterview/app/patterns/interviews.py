"""The panels about interviews: habits, confidence beside the outcome, what recurs in my own words."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from afterview.app.cell_text import plain
from afterview.app.patterns.lines import (
    PLOT,
    QUIET,
    below_plot,
    indented,
    plot,
    plot_room,
    quiet,
    spread,
    strong,
)
from afterview.patterns.confidence import CameOfIt, Confidence
from afterview.patterns.habits import HabitTrend
from afterview.patterns.plots import columns, counts, latest_that_fit
from afterview.patterns.themes import Theme, Themes
from afterview.patterns.wording import how_often, say_trend, what_all_lack
from afterview.records.when import say_known_day

_MARKS = {
    CameOfIt.WENT_ON: "✓",
    CameOfIt.TURNED_DOWN: "✗",
    CameOfIt.NO_ANSWER: "…",
    CameOfIt.WITHDREW: "←",
    CameOfIt.WAITING: "?",
}
_NOTES = 2
"""So many notes are shown of a theme."""


def habits(trends: tuple[HabitTrend, ...], today: date, width: int) -> list[Content]:
    """Draw each habit as columns from 1 to 5, the latest on the right."""
    lines: list[Content] = []
    lack = what_all_lack(trends)
    for trend in trends:
        if lines and not lack:
            lines.append(Content(""))
        lines += spread(strong(trend.habit), quiet("" if lack else say_trend(trend)), width)
        if trend.points:
            room = plot_room(width)
            shown = trend.points[-latest_that_fit(len(trend.points), room, 2, 1) :]
            lines += plot(
                columns([each.rating for each in shown], 5, height=2, width=2, gap=1), "well", "badly"
            )
            first, last = say_known_day(shown[0].on, today), say_known_day(shown[-1].on, today)
            end = max(len(shown) * 3 - 1 - len(last), 0)
            lines.append(below_plot([(0, first), (end, last)] if len(shown) > 1 else [(0, last)], room))
    return [*lines, Content(""), quiet(lack)] if lack else lines


def confidence(found: Confidence, width: int) -> list[Content]:
    """Draw how each interview felt with what came of it below, and how many felt so for each outcome."""
    if not found.points:
        return [
            Content("On the day of an interview, note from 1 to 10 how confident you feel about it."),
            quiet(found.say()),
        ]
    room = plot_room(width)
    shown = found.points[-latest_that_fit(len(found.points), room, 2, 1) :]
    marks = "  ".join(_MARKS[each.came_of_it] for each in shown)
    lines = plot(columns([each.confidence for each in shown], 10, height=3, width=2, gap=1), "10", "1")
    lines.append(Content.assemble(" " * 6, (marks, "bold")))
    lines.append(Content(""))
    heads = "".join(f"{at:>3}" for at in range(1, 11))
    lines.append(quiet(f"{'':15}{heads}"))
    for came, mark in _MARKS.items():
        felt = [each.confidence for each in found.points if each.came_of_it is came]
        if felt:
            cells = [(f"{count or '·':>3}", "bold" if count else QUIET) for count in counts(felt, 1, 10)]
            lines.append(Content.assemble((f"{mark} ", "bold"), f"{came.value:<13}", *cells))
    return [*lines, Content(""), Content(found.say())]


def themes(found: tuple[Theme, ...], of: Themes, today: date, width: int) -> list[Content]:
    """Show what recurs, each with the latest notes in my own words."""
    lines: list[Content] = []
    for theme in found:
        if lines:
            lines.append(Content(""))
        lines += spread(
            Content.assemble((plain(theme.theme), f"bold {PLOT}")),
            quiet(how_often(theme, of.interviews)),
            width,
        )
        for note in theme.notes[:_NOTES]:
            where = f"{plain(note.company, 40)}, {say_known_day(note.on, today)}"
            lines += indented(Content.assemble(plain(note.text, 240), "  ", (where, QUIET)), width)
    if not lines:
        lines.append(Content("Nothing has come up in two interviews yet."))
    if of.missing:
        lines += [Content(""), quiet(of.missing)]
    return lines
