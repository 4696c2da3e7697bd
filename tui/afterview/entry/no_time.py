"""That an interview has no time, said in a line: not set, about when, or that it has been."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from afterview.civil import say_day
from afterview.dates.days import MONTH_NAMES
from afterview.text import one_of

_SET = r"(?:set|fixed|known|confirmed|scheduled|agreed|arranged|decided|given|announced)"
_NOT_SET = re.compile(
    r"(?:(?:and|but|with|the|exact|its?)\s+)*(?:"
    rf"(?:(?:date|day|time|when|slot)(?:\s*(?:and|&|/|or)\s*(?:date|day|time))?(?:\s+(?:is|are))?(?:\s+still)?\s*:?\s*"
    rf"(?:not\s+(?:yet\s+)?{_SET}(?:\s+yet)?|unknown|unclear|open|pending|missing|\?+|t\.?b\.?[acd]\.?(?=$|[\s,;)])"
    rf"|to\s+be\s+{_SET}|to\s+follow))"
    r"|t\.?b\.?[acd]\.?(?=$|[\s,;)])"
    rf"|to\s+be\s+(?:{_SET}|determined)"
    r"|(?:there\s+is\s+)?no\s+(?:fixed\s+|set\s+|exact\s+)?(?:date|day|time)(?:\s+(?:or|and)\s+(?:time|date))?(?:\s+(?:yet|so\s+far|set|fixed|known))*"
    r"|without\s+an?\s+(?:date|day|time)(?:\s+yet)?"
    rf"|not\s+(?:yet\s+)?(?:scheduled|dated|fixed)(?:\s+yet)?|undated"
    r"|some\s?(?:time|day)|at\s+some\s+(?:point|time)"
    r")(?=$|[\s,;.)])\.?",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?:(?:and|but|it|i|already)\s+)*(?:"
    r"(?:was\s+|been\s+)?(?:held|done|over)(?:\s+already)?|has\s+(?:already\s+)?(?:been|happened|taken\s+place)|took\s+place|happened"
    r"|(?:on\s+)?(?:an?\s+)?unknown\s+(?:day|date)|(?:date|day|when)(?:\s+is)?\s+(?:no\s+longer\s+known|forgotten)"
    r"|(?:don['’]?t|do\s+not|cannot|can['’]?t)\s+(?:know|remember|recall)\s+when(?:\s+it\s+was)?|no\s+idea\s+when(?:\s+it\s+was)?"
    r"|(?:some\s?time\s+)?ages\s+ago|(?:quite\s+)?a\s+while\s+(?:ago|back)|(?:some\s?time|long)\s+ago"
    r")(?=$|[\s,;.)])\.?",
    re.IGNORECASE,
)  # fmt: skip
_LEAD = r"(?:(?:probably|maybe|perhaps|likely|roughly|around|about|some\s?(?:time|day)|at\s+some\s+point)\s+)"
_PART = r"(?:(?P<part>early|late|later|mid|middle\s+of|end\s+of|beginning\s+of|start\s+of)[\s-]+(?:in\s+)?)?"
_PERIOD = re.compile(
    rf"(?P<lead>{_LEAD})*(?:in\s+|during\s+|at\s+the\s+|the\s+)*{_PART}(?:"
    r"(?P<which>next|this|last|the\s+coming|coming)\s+(?P<unit>week|month|year|spring|summer|autumn|fall|winter)"
    rf"|(?P<month>{one_of(MONTH_NAMES)})\.?(?:\s+(?P<year>(?:19|20|21)[0-9]{{2}}))?"
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


def no_time_at(text: str, position: int, today: date, *, bare: bool) -> tuple[Said, int] | None:
    """Return what is said at `position`, and where it ends; None where it says nothing of that.

    `bare`: "next week" and "in October" count without "some time" before them.
    """
    period = _PERIOD.match(text, position)
    if period is not None and (bare or period["lead"] or period["vague"]):
        return _period(period, today), period.end()
    held = _HELD.match(text, position)
    if held is not None:
        return Said(held=True), held.end()
    unset = _NOT_SET.match(text, position)
    return None if unset is None else (Said(), unset.end())


def _period(found: re.Match[str], today: date) -> Said:
    part = _part(found["part"])
    if found["month"]:
        return _month(MONTH_NAMES[found["month"].lower()], int(found["year"] or 0), part, today)
    which, unit = (found["which"] or "").lower().removeprefix("the "), (found["unit"] or "").lower()
    by = {"next": 1, "coming": 1, "this": 0, "last": -1}.get(which, 0)
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * by)
        return Said(f"{part}in the week of {say_day(monday, today)[4:]}", by < 0)
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
