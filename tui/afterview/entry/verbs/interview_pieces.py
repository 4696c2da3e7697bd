"""The pieces of a line about an interview, in any order: when, where, with whom, which kind."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from afterview.changes.interviews import (
    NoTime,
)
from afterview.civil import in_zone
from afterview.dates.amounts import span_at
from afterview.dates.days import DAY_NAMES, MONTH_NAMES, DateLean
from afterview.dates.pieces import when_at
from afterview.dates.reader import on_wall
from afterview.dates.when import When
from afterview.dates.zones import is_zone_at, zone_at, zone_of_city
from afterview.entry.early_hour import early_hour
from afterview.entry.matching import is_slip
from afterview.entry.no_time import Said, no_time_at
from afterview.entry.scene import Scene
from afterview.entry.verbs.common import frame_of
from afterview.records.interviews import Interview
from afterview.text import Either, Unclear, folded, shortened

KINDS = ("phone", "video", "onsite", "technical", "panel", "screen", "final", "behavioural", "coding", "chat")
"""The kinds of interview that are offered."""
_KIND_WORDS = frozenset(
    (
        *KINDS,
        *(  # one line each would be a page
            "on-site screening behavioral call coffee lunch informal intro introduction first second "
            "third culture fit case study system design live pair pairing programming presentation "
            "technical tech hr recruiter hiring manager team teams zoom meet skype remote virtual in- "
            "person face-to-face take-home takehome assessment challenge exercise portfolio review loop "
            "superday bar raiser peer exec executive ceo cto vp founder director skip-level values "
            "reference homework whiteboard debugging architecture algorithms sql data mock group trial "
            "day test meeting conversation interview catch-up telephone and of the assignment leadership "
            "management product client customer stakeholder deep dive walkthrough hackathon short long "
            "half full working shift centre center workshop tour audition visit skills walk-in telephonic f2f"
        ).split(),
    )
)
"""The words of which the kinds of interview are made. Any other word is asked about, never a kind."""
_NOBODY = frozenset((*KINDS, "zoom", "teams", "skype", "webex"))
"""What ends a list of people, though a comma stands before it."""
_NOTE = re.compile(r"notes?\s*:\s*(?P<text>.+)", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_ROUND = re.compile(r"(?:round|rd)\s*#?(?P<n>[0-9]{1,3})(?=$|[\s,;])", re.IGNORECASE | re.ASCII)
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_NTH = re.compile(
    r"(?P<n>[0-9]{1,2}(?=st|nd|rd|th)|first|second|third|fourth)(?:st|nd|rd|th)?\s+(?:round|interview|stage)(?=$|[\s,;])",
    re.IGNORECASE | re.ASCII,
)
_MEANS = re.compile(
    r"(?:on|via|by|over)\s+(?=(?:zoom|teams|skype|video|phone|telephone|google meet|meet|webex)\b)"
    r"|round(?=$|[\s,;])",
    re.IGNORECASE,
)
"""What says no more before how it takes place, or after "final"."""
_WITH = re.compile(r"with(?=$|\s)", re.IGNORECASE)
_AT = re.compile(r"(?:at|in)\s+(?=\S)|@(?=\S)", re.IGNORECASE)
_FLOOR = re.compile(
    r"(?:(?:at|in|on)\s+)?(?P<place>(?:the\s+)?[0-9]{1,2}(?:st|nd|rd|th)\s+floor)(?=$|[\s,;])", re.IGNORECASE
)
"""A floor, whose number would be a day of the month."""
_WORD = re.compile(r"\S+")
_DATE_WORDS = (*DAY_NAMES, *MONTH_NAMES, "today", "tomorrow", "yesterday", "tonight")
_DEFAULT = timedelta(hours=1)
_LONGEST_NIGHT = timedelta(hours=8)
"""So long at most may a time run past midnight, as in 22:00-01:00."""


@dataclass
class Pieces:
    """What has been read of an interview line so far."""

    when: When = field(default_factory=When)
    zone: str = ""
    span: timedelta | None = None
    round_number: int | None = None
    link: str = ""
    place: str = ""
    people: str = ""
    notes: str = ""
    without_time: Said | None = None
    early: Either | None = None
    """What is to be asked of a time that is at night."""
    kind: list[str] = field(default_factory=list)

    def said(self, new: Said) -> None:
        """Take down what is said of a time that is not known, on top of what was."""
        old = self.without_time or new
        self.without_time = Said(old.when or new.when, old.held or new.held, new.words)


def read_pieces(text: str, scene: Scene) -> Pieces:
    """Read the pieces of an interview; "next week" is a day beside a time, else about when it is."""
    found = _scan(text, scene)
    if found.when.start is not None or found.when.instant is not None:
        return found
    about = _scan(text, scene, bare=True)
    return about if about.without_time is not None else found


def _scan(text: str, scene: Scene, *, bare: bool = False) -> Pieces:
    """Read the pieces of an interview, in whatever order they stand."""
    found = Pieces()
    position = 0
    while position < len(text):
        if text[position] in " ,;·":
            position += 1
            continue
        position = _take(text, position, found, scene, bare=bare)
    return found


def _take(text: str, position: int, found: Pieces, scene: Scene, *, bare: bool) -> int:
    """Read one piece at `position` into `found`, and return where it ends."""
    said = no_time_at(text, position, scene.today, bare=bare)
    if said is not None:
        found.said(said[0])
        return said[1]
    url = _URL.match(text, position)
    if url is not None:
        found.link = found.link or url.group().rstrip(",;")
        return url.end()
    number = _ROUND.match(text, position) or _NTH.match(text, position)
    if number is not None:
        found.round_number = _NUMBERS.get(number["n"].lower()) or int(number["n"])
        return number.end()
    means = _MEANS.match(text, position)
    if means is not None:
        return means.end()
    floor = _FLOOR.match(text, position)
    if floor is not None:
        found.place = ", ".join(filter(None, (found.place, floor["place"])))
        return floor.end()
    piece = when_at(text, position, frame_of(scene), DateLean.NEAR)
    together = piece and found.when.joined(piece[0])
    if piece is not None and together is None:
        raise Unclear(f"The time is there twice: “{shortened(text[position : piece[1]])}” comes on top.")
    if piece is not None and together is not None:
        found.early = found.early or early_hour(text[position : piece[1]], piece[0])
        found.when = together
        return piece[1]
    note = _NOTE.match(text, position)
    if note is not None:
        found.notes = note["text"]
        return len(text)
    zone = zone_at(text, position, scene.zone, scene.now)
    if zone is not None:
        found.zone = zone[0]
        return zone[1]
    span = span_at(text, position)
    if span is not None:
        found.span = span[0]
        return span[1]
    begin = _WITH.match(text, position)
    if begin is not None:
        end = _end_of(text, begin.end(), found, scene, people=True, bare=bare)
        found.people = ", ".join(filter(None, (found.people, text[begin.end() : end].strip())))
        return end
    begin = _AT.match(text, position)
    if begin is not None:
        end = _end_of(text, begin.end(), found, scene, people=False, bare=bare)
        found.place = text[begin.end() : end].strip(" ,;") or found.place
        return end
    word = _WORD.match(text, position)
    if word is None:
        return len(text)
    found.kind.append(word.group().strip(",;"))
    return word.end()


def _end_of(text: str, begin: int, found: Pieces, scene: Scene, *, people: bool, bare: bool) -> int:
    """Return where a list of people, or a place, ends: at the next piece of another kind."""
    depth = 0
    for word in _WORD.finditer(text, begin):
        at = word.start()
        if depth == 0 and at > begin + 1 and _begins_other(text, at, found, scene, people=people):
            return at
        if depth == 0 and at > begin + 1 and no_time_at(text, at, scene.today, bare=bare):
            return at
        depth += sum(word.group().count(each) for each in "(<") - sum(
            word.group().count(each) for each in ")>"
        )
        depth = max(0, depth)
    return len(text)


def _begins_other(text: str, at: int, found: Pieces, scene: Scene, *, people: bool) -> bool:
    if (
        _NOTE.match(text, at)
        or _URL.match(text, at)
        or _ROUND.match(text, at)
        or is_zone_at(text, at, scene.zone, scene.now)
    ):
        return True
    if people and (_AT.match(text, at) or folded(text[at:].split(" ")[0].strip(",")) in _NOBODY):
        return True
    if not people and _WITH.match(text, at):
        return True
    if span_at(text, at) is not None and found.span is None and found.when.end is None:
        return True
    try:
        piece = when_at(text, at, frame_of(scene), DateLean.NEAR)
        return piece is not None and found.when.joined(piece[0]) is not None
    except Unclear:
        return False


def times_of(
    found: Pieces, zone: str, scene: Scene
) -> tuple[datetime, datetime, NoTime] | tuple[None, None, NoTime]:
    """Return start and end as instants, or what is known without them. Raises Unclear where neither is."""
    when, said = found.when, found.without_time
    if said is not None and when.instant is None and when.start is None:
        minutes = int(found.span / timedelta(minutes=1)) if found.span else 0
        day = when.day
        if day is not None and when.bare_weekday and day == scene.today and not said.held:
            day += timedelta(days=7)
        return None, None, NoTime(on=day, when=said.when, held=said.held, minutes=minutes)
    if said is not None and not said.held:
        raise Unclear("The line gives a time, and says that there is none: write one of the two.")
    return *_instants(found, zone, scene), NoTime()


_OFFICE = re.compile(
    r"^(?:the|their|our)\s+|\s+(?:office|offices|hq|headquarters|branch|campus)$", re.IGNORECASE
)


def check_whose_clock(found: Pieces, starts: datetime, company: str, text: str, scene: Scene) -> None:
    """Raise Unclear for "2pm in Singapore" where the clocks there show another time than one's own."""
    city = _OFFICE.sub("", found.place.rpartition(",")[2].strip())
    there = zone_of_city(city)
    if not there or found.zone or found.when.instant:
        return
    here = in_zone(starts, scene.zone)
    if in_zone(starts, there).utcoffset() != here.utcoffset():
        raise Unclear(
            f"Is {here:%H:%M} the time in {city}, or yours? Write “interview {company} {there} {text}”, or "
            f"“interview {company} {scene.zone} {text}”."
        )


def _instants(found: Pieces, zone: str, scene: Scene) -> tuple[datetime, datetime]:
    when, span = found.when, found.span or _DEFAULT
    if when.instant is not None:
        instant = when.instant.replace(second=0, microsecond=0)
        return (instant - span, instant) if when.ended else (instant, instant + span)
    if when.start is None:
        missing = "time not set" if when.day else "date not set"
        raise Unclear(f"At what time? Write it like “tue 14:00-15:30” or “tomorrow 2pm 45m”, or “{missing}”.")
    day = when.day or scene.today
    starts = on_wall(day, when.start, zone)
    if when.bare_weekday and day == scene.today and starts < scene.now and not when.ended:
        day += timedelta(days=7)
        starts = on_wall(day, when.start, zone)
    if found.early is not None and not _clocks_change(day, zone):
        raise found.early
    if when.end is not None:
        ends = on_wall(day, when.end, zone)
        if ends <= starts and when.start < when.end:
            hour, minute = when.start
            raise Unclear(f"The clock skips {hour:02}:{minute:02} on that day in {zone}: check the time.")
        if ends <= starts and ends + timedelta(days=1) - starts <= _LONGEST_NIGHT:
            ends = on_wall(day + timedelta(days=1), when.end, zone)
        return starts, ends
    return (starts - span, starts) if when.ended else (starts, starts + span)


def _clocks_change(day: date, zone: str) -> bool:
    """Return whether the clocks change on a day: who names an hour of that night means it."""
    begin, noon = (in_zone(on_wall(day, at, zone), zone).utcoffset() for at in ((0, 0), (12, 0)))
    return begin != noon


def check_kind(words: list[str], company: str) -> None:
    """Raise Unclear for a leftover word that is no kind of interview."""
    for word in words:
        if folded(word) in ("moved", "postponed", "rescheduled", "shifted", "pushed", "brought"):
            raise Unclear(f"To move an interview, write “move {company} to fri 11:00”.")
        if any(each.isdigit() for each in word):
            raise Unclear(
                f"I do not understand “{shortened(word)}”: write times like 14:00 and dates like 27 nov."
            )
        slip = next(
            (name for name in _DATE_WORDS if len(name) > 4 and is_slip(folded(word), name)),
            None,
        )
        if slip is not None:
            raise Unclear(f"Did you mean {slip}, where it says “{word}”?")
        if not _is_kind(word):
            raise Unclear(
                f"I do not understand “{shortened(word)}” here. Write people after with, the place after at, "
                f"anything else at the end: “interview {company} tue 14:00 note: {shortened(word)}”."
            )


def _is_kind(word: str) -> bool:
    return all(
        part in _KIND_WORDS for part in (folded(word).strip("()"), *re.split(r"[/+&]", folded(word)))[1:]
    ) or (folded(word) in _KIND_WORDS)


def fill_in(found: Pieces, interview: Interview, zone: str) -> None:
    """Take what a move leaves out from the interview: its day or time; a day alone stays without a time."""
    if interview.starts is None:
        found.when = dataclasses.replace(found.when, day=found.when.day or interview.on)
        if found.when.start is None:
            found.said(Said())
        return
    before = in_zone(interview.starts, zone)
    found.when = dataclasses.replace(
        found.when,
        day=found.when.day or before.date(),
        start=found.when.start or (before.hour, before.minute),
    )
