"""That an interview has no time, said in a line: not set, about when, or that it has been."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from afterview.civil import say_day
from afterview.dates.days import MONTH, MONTH_NAMES, DateLean, fitting_year
from afterview.dates.weeks import WEEK, monday_of

_SET = r"(?:set|fixed|known|confirmed|scheduled|agreed|arranged|decided|given|announced)"
_NOT_SET = re.compile(
    r"(?:(?:and|but|with|the|exact|new|its?)\s+)*(?:"
    rf"(?:(?:date|day|time|when|slot)(?:\s*(?:and|&|/|or)\s*(?:date|day|time))?(?:\s+(?:is|are))?(?:\s+still)?\s*:?\s*"
    rf"(?:not\s+(?:yet\s+)?{_SET}(?:\s+yet)?|unknown|unclear|open|pending|missing|\?+|t\.?b\.?[acd]\.?(?=$|[\s,;)])"
    rf"|to\s+be\s+{_SET}|to\s+follow))"
    r"|t\.?b\.?[acd]\.?(?=$|[\s,;)])"
    r"|(?:still\s+)?waiting\s+(?:for|on)\s+(?:an?\s+|the\s+|their\s+)?(?:date|time|slot)|waiting\s+to\s+hear\s+when"
    r"|(?:i\s+)?(?:don['’]?t|do\s+not|not\s+sure)\s+(?:know\s+)?when(?!\s+it\s+was)(?:\s+(?:it\s+(?:is|will\s+be)|exactly|yet))*"
    rf"|to\s+be\s+(?:{_SET}|determined)"
    r"|(?:there\s+is\s+)?no\s+(?:new\s+|fixed\s+|set\s+|exact\s+)*(?:date|day|time)(?:\s+(?:or|and)\s+(?:time|date))?(?:\s+(?:yet|so\s+far|set|fixed|known))*"
    r"|without\s+an?\s+(?:date|day|time)(?:\s+yet)?"
    rf"|not\s+(?:yet\s+)?(?:scheduled|dated|fixed)(?:\s+yet)?|undated"
    r"|some\s?(?:time|day)|at\s+some\s+(?:point|time)"
    r")(?=$|[\s,;.)])\.?",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?:(?:and|but|it|already)\s+)*(?:(?:was\s+|been\s+)?(?:held|done|over)(?:\s+already)?"
    r"|has\s+(?:already\s+)?(?:been|happened|taken\s+place)|took\s+place|happened)(?=$|[\s,;.)])\.?",
    re.IGNORECASE,
)
_FORGOTTEN = re.compile(
    r"(?:(?:and|but|i)\s+)*(?:(?:on\s+)?(?:an?\s+)?unknown\s+(?:day|date)"
    r"|(?:date|day|when)(?:\s+is)?\s+(?:no\s+longer\s+known|forgotten)"
    r"|(?:don['’]?t|do\s+not|cannot|can['’]?t)\s+(?:(?:remember|recall)\s+(?:exactly\s+)?when(?:\s+it\s+was)?|know\s+when\s+it\s+was)"
    r"|(?:have\s+)?(?:forgot|forgotten)\s+when(?:\s+it\s+was)?|no\s+idea\s+when(?:\s+it\s+was)?"
    r"|(?:some\s?time\s+)?ages\s+ago|(?:quite\s+)?a\s+while\s+(?:ago|back)|(?:some\s?time|long)\s+ago"
    r")(?=$|[\s,;.)])\.?",
    re.IGNORECASE,
)
_LEAD = r"(?:(?:probably|maybe|perhaps|likely|roughly|around|about|some\s?(?:time|day)|at\s+some\s+point)\s+)"
_PART = r"(?:(?P<part>early|late|later|mid|middle\s+of|end\s+of|beginning\s+of|start\s+of)[\s-]+(?:in\s+)?)?"
_PERIOD = re.compile(
    rf"(?P<lead>{_LEAD})*(?:in\s+|during\s+|at\s+the\s+|the\s+)*{_PART}(?:"
    rf"(?P<named>{WEEK})"
    r"|(?P<which>next|this|last|the\s+coming|coming)\s+(?P<unit>week|month|year|spring|summer|autumn|fall|winter)"
    rf"|(?P<month>{MONTH})\.?(?:\s+(?P<year>(?:19|20|21)[0-9]{{2}}))?"
    rf"|week\s+(?:of|from|commencing|starting|beginning)\s+(?:the\s+)?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?P<weeks>{MONTH})"
    r"|(?P<season>spring|summer|autumn|fall|winter)(?:\s+(?P<of>(?:19|20|21)[0-9]{2}))?"
    r"|(?P<vague>soon|(?:the\s+)?next\s+(?:few|couple\s+of|two|three)?\s*(?:days|weeks|months)"
    r"|(?:before|after|over)\s+(?:the\s+)?(?:christmas|holidays|new\s+year|easter|weekend))"
    r")(?=$|[\s,;.)])",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Said:
    """What a piece of a line says of when an interview is that has no time."""

    when: str = ""
    """About when, so that it can be read on any later day: "in the week of 30 Nov"."""
    held: bool = False
    words: str = ""
    """How it was said."""


def no_time_at(
    text: str, position: int, today: date, *, bare: bool, in_sentence: bool = False
) -> tuple[Said, int] | None:
    """Return what is said at `position`, and where it ends; None where it says nothing of that.

    `bare`: "next week" and "in October" count without "some time" before them. `in_sentence`: "done" and
    the like do not count, which may be said there of anything.
    """
    period = _PERIOD.match(text, position)
    if period is not None and (period["lead"] or period["vague"] or (bare and _is_said(period))):
        return replace(_period(period, today), words=period.group()), period.end()
    held = _FORGOTTEN.match(text, position) or (None if in_sentence else _HELD.match(text, position))
    if held is not None:
        return Said(held=True, words=held.group()), held.end()
    unset = _NOT_SET.match(text, position)
    return None if unset is None else (Said(words=unset.group()), unset.end())


def _is_said(period: re.Match[str]) -> bool:
    """Return whether a month is one: "may" alone is none, and "1 December" a day."""
    return period["month"] is None or period.start("month") > period.start()


def _period(found: re.Match[str], today: date) -> Said:
    part = _part(found["part"])
    if found["named"]:
        return _week(monday_of(found["named"], today), part, today)
    if found["month"]:
        return _month(MONTH_NAMES[found["month"].lower()], int(found["year"] or 0), part, today)
    if found["weeks"]:
        day = fitting_year(MONTH_NAMES[found["weeks"].lower()], int(found["day"]), today, DateLean.NEAR)
        monday = day - timedelta(days=day.weekday())
        return _week(monday, part, today)
    which, unit = (found["which"] or "").lower().removeprefix("the "), (found["unit"] or "").lower()
    by = {"next": 1, "coming": 1, "this": 0, "last": -1}.get(which, 0)
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * by)
        return _week(monday, part, today)
    if unit == "month":
        months = today.year * 12 + today.month - 1 + by
        return _month(months % 12 + 1, months // 12, part, today)
    if unit == "year":
        return Said(f"{part}in {today.year + by}", by < 0)
    words = " ".join((found["vague"] or found["season"] or f"{which} {unit}").lower().split())
    if not found["vague"] or words.startswith(("next", "the next")):
        words = f"in the {words.removeprefix('the ')}" if found["vague"] else f"in {words}"
    if found["of"]:
        return Said(f"{part}{words} {found['of']}", int(found["of"]) < today.year)
    # What it means depends on the day on which it is said.
    return Said(f"{part}{words} (said {say_day(today, date.min)[4:]})", which == "last")


def _week(monday: date, part: str, today: date) -> Said:
    said = f"{part}in the week of {say_day(monday, today)[4:]}"
    return Said(said, monday + timedelta(days=6) < today)


def _part(words: str | None) -> str:
    word = (words or "").lower().split()
    return {"middle": "mid ", "end": "late ", "beginning": "early ", "start": "early "}.get(
        word[0] if word else "", f"{word[0]} " if word else ""
    )


def _month(month: int, year: int, part: str, today: date) -> Said:
    """Return a month; without a year the one that is nearest."""
    if not year:
        ahead = (month - today.month) % 12
        year = today.year + (today.month - 1 + ahead) // 12 - (1 if ahead > 6 else 0)
    name = next(name for name, number in MONTH_NAMES.items() if number == month).capitalize()
    said = name if year == today.year else f"{name} {year}"
    return Said(f"in {part}{said}", (year, month) < (today.year, today.month))
