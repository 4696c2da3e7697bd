"""The panels about applications: how far they come, how long answers take, the pace of applying."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from afterview.app.cell_text import fitted
from afterview.app.patterns.lines import PLOT, QUIET, below_plot, plot, plot_room, quiet
from afterview.civil import MONTHS, say_day
from afterview.patterns.funnel import Funnel
from afterview.patterns.pace import Pace
from afterview.patterns.plots import bar, columns, curve, latest_that_fit
from afterview.patterns.reply_times import ReplyTimes
from afterview.patterns.wording import percent

_SILENT = 6
"""So many of the longest silences are named."""


def funnel(found: Funnel, width: int) -> list[Content]:
    """Draw a bar for each stage, with the share of the stage before."""
    lines: list[Content] = []
    room = max(width - 13 - 26, 6)
    for each in found.stages if found.sent else ():
        drawn = bar(each.count, found.sent, room)
        of_before = percent(each.share_of_the_stage_before)
        still = f"{each.still_open} still here" if each.still_open else ""
        lines.append(
            Content.assemble(
                f"{each.stage.value:<13}",
                (f"{drawn:<{room}}", PLOT),
                (f"{each.count:>5}", "bold"),
                (f"{of_before:>7}  {still}", QUIET),
            )
        )
    lines += [Content(""), Content(found.say())] if lines else [Content(found.say())]
    return [*lines, quiet(found.missing)] if found.missing else lines


def reply_times(found: ReplyTimes, width: int) -> list[Content]:
    """Draw the share of answers that had come after so many days, and name who is silent."""
    lines = [Content(found.say())]
    if found.half_within_days is not None and found.nine_tenths_within_days is not None:
        lines += [Content(""), *_curve(found, found.half_within_days, found.nine_tenths_within_days, width)]
    if found.still_silent:
        lines += [Content(""), quiet("Still silent, and for how long")]
        shown = found.still_silent[:_SILENT]
        name = min(max(len(each.company) for each in shown), max(width - 41, 10))
        for each in shown:
            days = f"  {each.days:>3} {'day ' if each.days == 1 else 'days'}  "
            lines.append(
                Content.assemble((fitted(each.company, name), "bold"), days, (each.beside_answers, QUIET))
            )
        rest = len(found.still_silent) - _SILENT
        if rest > 0:
            lines.append(quiet(f"and {rest} more that {'waits' if rest == 1 else 'wait'}"))
    return lines


def _curve(found: ReplyTimes, half: int, nine_tenths: int, width: int) -> list[Content]:
    room = min(plot_room(width), 60)
    last = max(found.answered_after_days[-1], 7)
    days = [round(at * last / (room - 1)) for at in range(room)]
    lines = plot(curve([found.curve(day) for day in days], 4), "all", "none")

    def cell(day: int) -> int:
        return round(day * (room - 1) / last)

    middle = [(cell(day), str(day)) for day in dict.fromkeys((half, nine_tenths)) if 0 < day < last]
    return [*lines, below_plot([(0, "0"), *middle, (room, f"{last} days")], room)]


def pace(found: Pace, today: date, width: int) -> list[Content]:
    """Draw a column for each week."""
    lines: list[Content] = []
    if found.weeks:
        room = plot_room(width)
        shown = found.weeks[-latest_that_fit(len(found.weeks), room, 2, 1) :]
        most = max(*(each.sent for each in shown), 1)
        lines += plot(columns([each.sent for each in shown], most, height=3, width=2, gap=1), str(most), "0")
        marks = [(0, say_day(shown[0].monday, today))]
        months = [each.monday for each in shown]
        marks += [
            (at * 3, MONTHS[months[at].month - 1])
            for at in range(1, len(months))
            if months[at].month != months[at - 1].month
        ]
        lines += [below_plot(marks, room), Content("")]
    return [*lines, Content(found.say())]
