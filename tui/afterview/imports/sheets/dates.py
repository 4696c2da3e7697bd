"""What a cell says of a day. Which of two numbers is the month is decided for a whole column."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import Enum
from functools import lru_cache

import msgspec

from afterview.civil import day_of, in_zone
from afterview.imports.sheets.day_words import MONTHS, OFFSETS, WEEKDAYS
from afterview.words import without_accents


class Kind(Enum):
    """How much a cell says of a day. The value says it to a person."""

    DAY = "a day"
    EITHER = "can be two days"
    NO_YEAR = "has no year"
    PART = "names no day"
    RELATIVE = "depends on when it was written"
    IMPOSSIBLE = "is no day of the calendar"
    WORDS = "is no date"


class Said(msgspec.Struct, frozen=True):
    """A cell, as it was understood."""

    kind: Kind
    day: date | None = None
    """Set for DAY."""
    day_first: date | None = None
    month_first: date | None = None
    """What it is in each order; None where that is no day of the calendar. Without a year, of a year with a
    29 February."""
    time: time | None = None
    """On the clock of the zone that was asked for."""
    rest: str = ""
    """What else the cell says."""
    by_dots: bool = False
    """Whether it is written as in 3.11.2026, which nobody writes with the month first."""
    american: bool = False
    """Whether it is written as in "7/6/23, 2:20 PM", with the time of American programs."""


_NOT_A_DATE = Said(Kind.WORDS)
_ISO = re.compile(r"(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)日?")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?=$|T\d|\s)")
_NUMBERS = re.compile(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|'?\d\d)(?!\d)")
_NO_YEAR = re.compile(r"(\d{1,2})\s?(?:[-/.]\s?(\d{1,2})\.?$|[/.](\d{1,2})\.?(?=[\s,(]|$))")
_ANY_YEAR = 2000
"""One with a 29 February, for days of which the year is not said."""
_MONTH_YEAR = re.compile(
    r"(?:\d{1,2}\s?[-/.]\s?\d{4}|\d{4}\s?[-/.]\s?\d{1,2}|\d{4}|q[1-4]\W{0,2}\d{2,4})", re.I
)
_WORDY = re.compile(r"[^\W\d_]+\.?")
_DAY_NAME = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|ero|º|ª|°)?\.?[\s\-/,]*(?:(?:de|of|di|van|den)\s+)?([^\W\d_]{3,})\.?,?"
    r"(?:[\s\-/,]*(?:(?:de|del|of)\s+)?(\d{4}|'?\d\d"
    r"(?![\d:h.]|\s?(?:uhr|h\b|[ap]\.?m|(?:-|–|to)\s?\d{1,2}(?:[:.]\d\d)?\s?(?:uhr|[ap]\.?m)))))?",
    re.I,
)
_NAME_DAY = re.compile(
    r"([^\W\d_]{3,})\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:\s*,?[\s\-/]*(\d{4}|'\d\d|\d\d"
    r"(?![\d:h.]|\s?(?:uhr|h\b|[ap]\.?m|(?:-|–|to)\s?\d{1,2}(?:[:.]\d\d)?\s?(?:uhr|[ap]\.?m)))))?",
    re.I,
)
_YEAR_NAME_DAY = re.compile(r"(\d{4})[\s\-/,]+([^\W\d_]{3,})\.?[\s\-/]*(\d{1,2})(?!\d)", re.I)
_ASCTIME = re.compile(r"([^\W\d_]{3})\s+(\d{1,2})\s+(\d\d:\d\d:\d\d)\s+(?:[A-Z]{3,4}\s+)?(\d{4})")
_NUMBERS_WITHIN = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)")
_TIME = re.compile(
    r"^[\s,T]*(?P<lead>(?:at|from|um|ab|gegen|von|à|de|dès|vers|a las|de las|desde las|alle ore|dalle ore|"
    r"alle|dalle|ore|om|van|às|das|@|kl\.?)\s+)?(?P<hour>\d{1,2})(?:(?:[:.]|\s?h\s?)(?P<minute>\d{2}))?"
    r"(?::\d{2}(?:[.,]\d+)?)?(?:\s?(?:-|–|to|bis|until)\s?\d{1,2}(?:[:.]\d{2})?(?=\s*[ap]\.?\s?m))?"
    r"\s*(?P<half>[ap]\.?\s?m\b\.?)?(?P<unit>\s*(?:uhr|uur|hrs?|heures|horas|h)\b)?"
    r"\s*(?P<zone>z\b|utc|gmt|[a-z]{2,4}t\b)?\s*(?P<offset>[+-]\d{2}:?\d{2})?\s*(?P<aside>\([^)]*\))?",
    re.I,
)
_EARLIEST = 7
"""An hour with a word alone, as in "at 10", is this or later: "at 2" can be two times, "2 h" a length."""
_OFFSET = re.compile(r"\(?(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d{2})?\)?\Z", re.I)
_STARTS = re.compile(r"(?<![\w./-])(?=\d|[^\W\d_]{3,})")
"""Where a day may begin within other words."""
_COUNTED = re.compile(r"\b(?:round|stage|step|part|phase|runde|etape|étape|ronda|fase|turno)\s*#?\Z", re.I)
_MOST_WITHIN = 5
_BEFORE_DAYS = frozenset("on am the le el il den vom du since seit".split())
_PARTS_OF_MONTHS = frozenset(
    (
        "mid early late end beginning of in around about ca anfang mitte ende debut fin de principios "
        "finales mediados inizio fine meta begin eind"
    ).split()
)
_RELATIVE = re.compile(
    r"\b(?:ago|yesterday|today|tomorrow|last (?:week|month|\w+day)|this (?:week|month)|gestern|heute"
    r"|vorgestern|letzte woche|vor \d+|vor ein(?:er|em)|hier|aujourd'hui|avant-hier|il y a|ayer|hoy|anteayer"
    r"|hace|ieri|oggi|fa"
    r"|gisteren|vandaag|geleden|ontem|hoje|atrás|há)\b|^\d+\s?(?:d|w|mo|wks?|days?|weeks?|months?)\+?$",
    re.I,
)
_SERIALS = range(25_569, 73_051)
"""Days as Excel counts them, from 1970 to the end of 2099."""
_EPOCH = date(1899, 12, 30)


@lru_cache(maxsize=50_000)
def read_day(text: str, zone: str, *, serials: bool = True) -> Said:
    """Return what `text` says of a day. Instants are put on the calendar of `zone`.

    `serials`: whether a bare number may be a day as Excel counts them.
    """
    line = " ".join(unicodedata.normalize("NFKC", text).split())
    if not line or len(line) > 300:
        return _NOT_A_DATE
    if not any(map(str.isdecimal, line)):
        return (
            Said(Kind.RELATIVE if _RELATIVE.search(line) else Kind.PART)
            if _speaks_of_days(line)
            else _NOT_A_DATE
        )
    if serials and re.fullmatch(r"\d{5}(?:[.,]\d+)?|\d{10}|\d{13}", line):
        return _number(line, zone)
    if _RELATIVE.search(line) and not _ISO.search(line):
        return Said(Kind.RELATIVE)
    begun = _without_weekday(line)
    for reader in (_iso, _by_numbers, _by_name, _by_two_numbers):
        found = reader(begun, zone)
        if found is not None and not (found.kind is Kind.NO_YEAR and found.rest[:1].isalpha()):
            return found
    if _MONTH_YEAR.fullmatch(begun) or _is_month_alone(begun):
        return Said(Kind.PART)
    return _within(line, zone)


def _speaks_of_days(line: str) -> bool:
    return bool(_RELATIVE.search(line)) or _is_month_alone(line)


def serial_day(number: float) -> date | None:
    """Return the day that Excel counts so; None where that is no likely one."""
    return _EPOCH + timedelta(days=int(number)) if int(number) in _SERIALS else None


def _number(line: str, zone: str) -> Said:
    if len(line) in (10, 13) and line.isdecimal():
        instant = datetime.fromtimestamp(int(line[:10]), UTC)
        return Said(Kind.DAY, day_of(instant, zone)) if 1990 <= instant.year <= 2100 else _NOT_A_DATE
    number = float(line.replace(",", "."))
    day, minutes = serial_day(number), round(number % 1 * 1_440)
    at = time(*divmod(minutes, 60)) if 0 < minutes < 1_440 else None
    return Said(Kind.DAY, day, time=at) if day else _NOT_A_DATE


def _without_weekday(line: str) -> str:
    """Return it without what stands before a date: a weekday, or "on" and "the"."""
    while (match := _WORDY.match(line)) is not None:
        word = _bare(match[0])
        if word not in WEEKDAYS and word not in _BEFORE_DAYS:
            break
        if word in MONTHS:  # "mar" and "sep" are both
            rest = _without_weekday(line[match.end() :].lstrip(" ,."))
            if not (rest != line and _DAY_NAME.match(rest) and _named(_DAY_NAME.match(rest), 2)):
                break
        line = line[match.end() :].lstrip(" ,.")
    return line


def _bare(word: str) -> str:
    return without_accents(word.casefold().rstrip("."))


def _iso(line: str, zone: str) -> Said | None:
    match = _ISO.match(line) or _COMPACT.match(line)
    if match is None:
        return None
    return _dated(_real(int(match[1]), int(match[2]), int(match[3])), line[match.end() :], zone)


def _by_numbers(line: str, zone: str) -> Said | None:
    match = _NUMBERS.match(line)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), _year(match[4])
    day_first, month_first = _real(year, second, first), _real(year, first, second)
    rest, by_dots = line[match.end() :], match[2] == "."
    at = _TIME.match(rest)
    american = bool(match[2] == "/" and rest.startswith(",") and at and at["half"])
    if by_dots or day_first == month_first or day_first is None or month_first is None:
        found = _dated(day_first if by_dots else day_first or month_first, rest, zone)
        return msgspec.structs.replace(
            found,
            day_first=day_first,
            month_first=None if by_dots else month_first,
            by_dots=by_dots,
            american=american,
        )
    # The zone of its time, if it has one, moves either by the same.
    either = _dated(day_first, rest, zone), _dated(month_first, rest, zone)
    one, other = either
    return Said(Kind.EITHER, None, one.day, other.day, rest=one.rest, time=one.time, american=american)


def _by_name(line: str, zone: str) -> Said | None:
    for pattern, (year, month, day) in (
        (_YEAR_NAME_DAY, (1, 2, 3)),
        (_ASCTIME, (4, 1, 2)),
        (_NAME_DAY, (3, 1, 2)),
        (_DAY_NAME, (3, 2, 1)),
    ):
        match = pattern.match(line)
        number = _named(match, month)
        if match is None or number is None:
            continue
        rest = line[match.end() :]
        if match[year] is None:
            on = _real(_ANY_YEAR, number, int(match[day]))
            return Said(Kind.PART) if int(match[day]) > 31 else _without_year(on, rest, zone)
        if pattern is _ASCTIME:
            rest = f" {match[3]}{rest}"
        return _dated(_real(_year(match[year]), number, int(match[day])), rest, zone)
    return None


def _by_two_numbers(line: str, zone: str) -> Said | None:
    match = _NO_YEAR.match(line)
    if match is None:
        return None
    first, second = int(match[1]), int(match[2] or match[3])
    day_first, month_first = _real(_ANY_YEAR, second, first), _real(_ANY_YEAR, first, second)
    by_dots = "." in match[0]
    if by_dots or day_first is None or month_first is None:
        found = _without_year(day_first if by_dots else day_first or month_first, line[match.end() :], zone)
        return msgspec.structs.replace(
            found, day_first=day_first, month_first=None if by_dots else month_first, by_dots=by_dots
        )
    found = _without_year(day_first, line[match.end() :], zone)
    return msgspec.structs.replace(found, day_first=day_first, month_first=month_first)


def _without_year(day: date | None, rest: str, zone: str) -> Said:
    found = _dated(day, rest, zone)
    if found.kind is Kind.IMPOSSIBLE:
        return found
    return msgspec.structs.replace(found, kind=Kind.NO_YEAR, day=None, day_first=day, month_first=day)


def _named(match: re.Match[str] | None, group: int) -> int | None:
    return None if match is None else MONTHS.get(_bare(match[group]))


def _is_month_alone(line: str) -> bool:
    words = [_bare(each) for each in re.findall(r"[^\W\d_]+", line)]
    named = [each for each in words if each in MONTHS]
    return bool(named) and all(each in MONTHS or each in _PARTS_OF_MONTHS for each in words)


def _within(line: str, zone: str) -> Said:
    """Return the one day that a sentence names beyond doubt; its words stay as they are."""
    by_numbers = (match[0] for match in _NUMBERS_WITHIN.finditer(line))
    found = [_iso(each, zone) or _by_numbers(each, zone) for each in by_numbers]
    words = line.split()
    if not found:
        for at in range(len(words)):
            said = _by_name(_without_weekday(" ".join(words[at : at + 4])), zone)
            if said is not None and said.kind is Kind.DAY:
                found.append(said)
    days = [each for each in found if each is not None]
    if len(days) == 1 or (days and len({each.day for each in days}) == 1):
        return msgspec.structs.replace(days[0], rest=line)
    return _NOT_A_DATE


def _dated(day: date | None, rest: str, zone: str) -> Said:
    """Return a day with what stands behind it: a time, whose zone can make it another day, or words."""
    if day is None:
        return Said(Kind.IMPOSSIBLE)
    match = _TIME.match(rest)
    said = _clock(match) if match is not None else None
    if match is None or said is None:
        return Said(Kind.DAY, day, rest=_words(rest))
    aside = match["aside"] or ""
    name, written = (match["zone"] or aside.strip("()")).lower(), _OFFSET.match(match["offset"] or aside)
    ahead = None
    if written is not None:
        sign, hours, minutes = written.groups()
        ahead = int(f"{sign}1") * timedelta(hours=int(hours), minutes=int(minutes or 0))
    elif name in OFFSETS:
        ahead = timedelta(hours=OFFSETS[name])
    if ahead is not None and abs(ahead) < timedelta(hours=24):
        there = datetime.combine(day, said, timezone(ahead))
        day, said = day_of(there, zone), in_zone(there, zone).time()
    return Said(Kind.DAY, day, rest=_words(rest[match.end() :]), time=said)


def _clock(match: re.Match[str]) -> time | None:
    """Return the time that is meant; None where it is no time, but a number."""
    hour, minute, half = int(match["hour"]), int(match["minute"] or 0), (match["half"] or "").lower()
    if hour > 24 or minute > 59:
        return None
    if not (match["minute"] or half or (match["unit"] or "").strip().lower() in ("uhr", "uur")):
        has_word = match["lead"] or match["unit"]
        if not has_word or hour < _EARLIEST:
            return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return time(hour % 24, minute)


def read_time(text: str) -> time | None:
    """Return the time that a cell of its own says; None where it says something else."""
    match = _TIME.match(" ".join(unicodedata.normalize("NFKC", text).split()))
    return _clock(match) if match is not None and not match.string[match.end() :].strip(" -–.") else None


def days_within(text: str, zone: str) -> list[Said]:
    """Return the days that a cell speaks of beside other words, with or without a year."""
    line = " ".join(unicodedata.normalize("NFKC", text).split())[:300]
    found, at = list[Said](), 0
    while len(found) < _MOST_WITHIN and (start := _STARTS.search(line, at)) is not None:
        rest = line[start.start() :]
        readers = (_iso, _by_numbers, _by_name, _by_two_numbers)
        said = next((each for reader in readers if (each := reader(rest, zone)) is not None), None)
        at = start.start() + 1
        if _COUNTED.search(line[: start.start()]):
            continue  # "round 2/3"
        if said is not None and said.kind in (Kind.DAY, Kind.EITHER, Kind.NO_YEAR):
            found.append(said)
            at = line.index(said.rest, at) if said.rest else len(line)
    return found


def _words(rest: str) -> str:
    rest = rest.strip(" ,;.:()[]–—-")
    # The end of a span, as Notion and others write it, says nothing of the day on which it began.
    return re.sub(r"^(?:→|->|–|-|to|bis)\s*.*$", "", rest) if rest[:1] in "→-–" else rest


def _year(text: str) -> int:
    year = int(text.lstrip("'"))
    return year if year > 99 else 2000 + year if year < 70 else 1900 + year


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1950 <= year <= 2200 else None
    except ValueError:
        return None
