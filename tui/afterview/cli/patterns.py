"""What `patterns` prints: small plots and plain words, or all of it as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import msgspec

from afterview.civil import day_of, say_day
from afterview.cli.output import print_json, say
from afterview.cli.tables import align, say_fitted
from afterview.patterns.confidence import CameOfIt, Confidence
from afterview.patterns.funnel import Funnel
from afterview.patterns.habits import HabitTrend
from afterview.patterns.overview import Patterns
from afterview.patterns.pace import Pace
from afterview.patterns.plots import bar, columns, counts
from afterview.patterns.reply_times import ReplyTimes
from afterview.patterns.themes import Theme, Themes
from afterview.patterns.wording import NOTHING_YET, how_often, percent, say_trend, what_all_lack
from afterview.records.when import say_known_day
from afterview.text import safe_line, shortened

_ROOM = 44
"""Columns of a row of small columns: so many of the latest values are drawn."""


def print_shape(found: Patterns) -> None:
    """Print the patterns as JSON: an interface, described in the README. Fields are only ever added."""
    print_json(msgspec.to_builtins(found))


def print_page(found: Patterns, now: datetime, zone: str) -> None:
    """Print the patterns as a person reads them, section by section."""
    if found.is_empty:
        say(NOTHING_YET)
        return
    today = day_of(now, zone)
    sections = (
        ("Habits, how well each went: 1 (badly) to 5 (well)", _habits(found.habits)),
        ("Confidence, 1 to 10, beside what came of it", _confidence(found.confidence)),
        ("What goes well", _themes(found.themes, found.themes.strengths, today)),
        ("What does not", _themes(found.themes, found.themes.weaknesses, today)),
        ("From applied to accepted", _funnel(found.funnel)),
        *((f"Answers {each.kind.value}", _reply_times(each)) for each in found.reply_times),
        ("Pace of applying, week by week", _pace(found.pace, today)),
    )
    say_fitted("\n\n".join("\n".join((title, *(f"  {line}" for line in lines))) for title, lines in sections))


def _habits(trends: tuple[HabitTrend, ...]) -> Iterator[str]:
    rows, lack = [], what_all_lack(trends)
    for trend in trends:
        ratings = [each.rating for each in trend.points][-_ROOM:]
        rows.append((trend.habit, columns(ratings, 5)[0], "" if lack else say_trend(trend)))
    yield from align(rows, inset=2)
    if lack:
        yield lack


def _confidence(found: Confidence) -> Iterator[str]:
    if found.points:
        rows = [("", *(str(at) for at in range(1, 11)))]
        for came in CameOfIt:
            felt = [each.confidence for each in found.points if each.came_of_it is came]
            if felt:
                rows.append((came.value, *(str(count or "·") for count in counts(felt, 1, 10))))
        yield from align(rows, inset=2)
    yield found.say()


def _themes(of: Themes, found: tuple[Theme, ...], today: date) -> Iterator[str]:
    for theme in found:
        yield safe_line(f"{theme.theme}: {how_often(theme, of.interviews)}")
        for note in theme.notes[:2]:
            where = f"{note.company}, {say_known_day(note.on, today)}"
            yield safe_line(f"    {shortened(note.text, 80)} ({where})")
    if not found:
        yield "Nothing has come up in two interviews yet."
    if of.missing:
        yield of.missing


def _funnel(found: Funnel) -> Iterator[str]:
    if found.sent:
        rows = []
        for each in found.stages:
            of_before = percent(each.share_of_the_stage_before)
            still = f"{each.still_open} still here" if each.still_open else ""
            rows.append(
                (each.stage.value, bar(each.count, found.sent, 24), str(each.count), of_before, still)
            )
        yield from align(rows, inset=2)
    yield found.say()
    if found.missing:
        yield found.missing


def _reply_times(found: ReplyTimes) -> Iterator[str]:
    yield found.say()
    yield from align([(each.company, found.say_of(each)) for each in found.still_silent], inset=2)


def _pace(found: Pace, today: date) -> Iterator[str]:
    weeks = found.weeks[-_ROOM:]
    if weeks:
        most = max(each.sent for each in weeks)
        yield f"{columns([each.sent for each in weeks], most)[0]}  from {say_day(weeks[0].monday, today)}"
    yield found.say()
