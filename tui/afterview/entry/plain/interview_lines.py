"""The line of an interview that a plain sentence tells of: a new one, or one at another time, or called off."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from afterview.civil import day_of, in_zone
from afterview.dates.reader import moment_of
from afterview.dates.when import When
from afterview.entry.on_record import applications_at
from afterview.entry.plain.matching import Match
from afterview.entry.plain.rooms import place_said
from afterview.entry.plain.when import appointment, is_told_of, when_of
from afterview.entry.plain.whom import Missing
from afterview.entry.plain.words import LINKS
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.entry.titles import title_said
from afterview.entry.verbs.common import frame_of
from afterview.records.applications import Application
from afterview.records.interviews import Interview
from afterview.text import Unclear, folded

_KINDS: tuple[tuple[str, str], ...] = (
    ("coffee", "coffee chat"), ("phone screen", "phone screen"), ("assessment cent(?:re|er)|assessment day", "assessment centre"),
    ("trial shift", "trial shift"), ("working interview", "working interview"), ("trial day|probe(?:tag|arbeiten)", "trial day"),
    ("video|vc\\b|visio|videocall|videollamada", "video"), ("zoom", "video"), ("teams", "video"), ("google meet", "video"), ("skype|webex|facetime|google hangouts?", "video"),
    ("on[- ]?site|sur place|vor ort|presencial", "onsite"), ("(?:lab|site|office) visit", "onsite"), ("in.person|face.to.face|f2f|persönlich", "onsite"), ("panel", "panel"), ("technical", "technical"), ("tech ", "technical"),
    ("coding", "coding"), ("behaviou?ral", "behavioural"), ("final", "final"),
    ("(?:at|in) (?:their place|(?:their|the|\\S+ ?['’]s?) (?:(?:head|main) )?(?:offices?|premises|headquarters|hq))", "onsite"), ("system design", "system design"), ("walk.in", "walk-in"), ("audition", "audition"), ("phone|telephon|telefon|téléphon|por teléfono", "phone"),
    ("screen", "screen"), ("(?:skills|coding|aptitude) test", "test"), ("workshop", "workshop"), ("presentation", "presentation"), ("group interview", "group"), ("lunch", "lunch"), ("chat", "chat"), ("call", "phone"),
)  # fmt: skip
"""The kinds, the more certain first: a phone screen on video is a video call."""
_HELD = frozenset("had did went finished attended interviewed met".split())
_NAMED = re.compile(
    r"\binterview|\bon-?site\b|\bscreen|\bpanel\b|\bassessment\b|\bround\b|\btrial\b", re.IGNORECASE
)
"""What nothing but an interview is called: a chat or a call may have been about something else."""
_RECENT = timedelta(days=90)
_ROUND = re.compile(
    r"\b(?:round|rd)\s*#?(?P<a>\d)\b(?! ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\b(?P<b>\d)(?:st|nd|rd|th) (?:round|interview|stage|call|chat)"
    r"|\b(?P<c>first|second|third|fourth)[ -](?:round|interview|stage|call|chat|phone|video|onsite)"
)
_STAGES = ("stage", "round", "interview", "round interview")
_HOW_IT_CAME = re.compile(
    r"\b(?:(?:tele)?phoned|called|(?:just |came )?(?:got )?off (?:the phone|a call|the call)|(?:got|had|received|after|missed|took) (?:an? |the |another )?(?:phone |quick )?call from)\b"
)
"""How it was told: a call in which one was invited is no interview by phone."""
_SET_UP = re.compile(rf"{_HOW_IT_CAME.pattern}|\b(?:scheduled|booked|planned|arranged|prep|mock)\b")
_BEHIND = re.compile(r"(?:on )?(?:yesterday|last |.* ago$|the day before)", re.IGNORECASE)
"""A day that says by itself that the interview has been."""
_CAME = re.compile(
    r"\b(?:invit\w*|offer\w*|ask\w*|got|get|confirm\w*|e-?mail\w*|wrote|told|heard|want\w*|for an?|set up|will)\b",
    re.IGNORECASE,
)
"""What may be that which was on that day, in place of the interview."""
_NTH = ("zeroth", "first", "second", "third", "fourth")
_LENGTH = re.compile(
    r"(?<!in )(?<![\d:.])\b(\d{2,3}(?= ?-?m)|[1-6](?= ?-?h)) ?-?(m(?:in(?:ute)?s?)?|h(?:ou)?rs?|h)\b(?! (?:ago|later|earlier|before|after))"
)
_ONE_MORE = re.compile(
    r"\b(?:second|third|fourth|2nd|3rd|4th|another|next (?:round|interview|stage|step)|final|last|also|new(?! (?:start|begin|time|slot|date|day|appointment|hour))|further|follow-?up|additional|round \d|last round)\b"
)
"""What says that an interview comes on top of those on record."""


def tells_a_kind(words: str) -> bool:
    """Return whether words say what kind of interview it is, or where it is held: "(video)"."""
    return any(re.search(rf"(?<!\w)(?:{cue})", folded(words)) for cue, _ in _KINDS)


def interview_line(match: Match, company: str, names: list[str], scene: Scene) -> str:
    """Return the line of a new interview. Raises Unclear where it can be another thing, NoTime where no time is said."""
    when, zone = when_of(match, scene)
    if when.instant is None and when.start is None and when.day is None:
        raise Missing("When?")
    said = folded(match.sentence.text)
    about = _HOW_IT_CAME.sub(" ", said)
    kind = next((name for cue, name in _KINDS if re.search(rf"(?<!\w)(?:{cue})", about)), "")
    number = _ROUND.search(_without_days(match))
    count = number and (number["a"] or number["b"] or str(_NTH.index(number["c"])))
    told = f"round {count}" if count and count != "1" else ""
    minutes = _LENGTH.search(said)
    length = f"{minutes[1]}{minutes[2][0]}" if minutes and when.end is None else ""
    place = place_said(match.sentence.text, company)
    names = [_with_title(each, match) for each in names if folded(each) not in folded(place)]

    def line(at: str) -> str:
        parts = ["interview", company, kind, told, at, length, zone, *(each.text for each in match.of("U"))]
        parts += [f"at {place}"] if place else []
        parts += [f"with {', '.join(names)}"] if names else []
        rest = _without_said(match.rest, names, [number, minutes], kind, place)
        parts += [f"note: {rest}"] if rest else []
        return " ".join(filter(None, parts))

    if when.instant is None and when.start is None:
        known = f"{when.day} time not set"
        if _has_been(match, when, scene) and " note: " not in line(known):
            return line(known)
        about = next((each.text for each in match.of("D") if each.text.lower().endswith(" week")), "")
        if match.is_offer:
            return line(about or f"{when.day} time not set")
        raise Missing("At what time?")
    if match.is_offer and when.day is None and when.instant is None:
        raise Missing("On which day?")
    if not match.is_offer:
        _check_day(when, line, scene)
        _check_other(match, when, kind, company, line, scene)
    return line(appointment(when, scene, with_day=True))


def is_held_today(match: Match) -> bool:
    """Return whether a word says of an interview today that it is over, as "had" does and "was" does not."""
    return any(each.sign in _HELD for each in match.sentence.pieces)


def _has_been(match: Match, when: When, scene: Scene) -> bool:
    """Return whether a day behind is told of on which an interview was held: nobody may know its time any more.

    Of one today it is known, and counts: then it is asked for.
    """
    day, text = when.day, match.sentence.text
    if day is None or not _NAMED.search(text) or _SET_UP.search(folded(text)):
        return False
    return scene.today - _RECENT < day < scene.today and any(
        is_told_of(match, each) or (_BEHIND.match(each.text) and not _CAME.search(text))
        for each in match.of("D")
    )


def _without_days(match: Match) -> str:
    """Return the sentence without its days: "Wednesday 2nd" is no second round."""
    text = match.sentence.text
    for each in reversed(match.of("D")):
        text = f"{text[: each.start]}|{text[each.end :]}"
    return folded(text)


def _with_title(name: str, match: Match) -> str:
    """Return a name with what the sentence says behind it that they are: "Daniel Okafor, the deputy head"."""
    behind = match.sentence.text.partition(name)[2]
    for rest in match.rest.split("; ") if "(" not in name else ():
        if re.match(rf",? {re.escape(rest)}(?!\w)", behind):
            _, title = title_said(f"{name} {rest}")
            return f"{name} ({title})" if title else name
    return name


def _without_said(
    rest: str, names: list[str], said: list[re.Match[str] | None], kind: str, place: str
) -> str:
    """Return a note without what stands in the line already: a title, a place, a round, how long it takes."""
    titles = [title for each in names for title in re.findall(r"\(([^()]+)\)$", each)]
    told = {
        *map(folded, titles),
        *(word for each in said if each for word in (each[0], *each.groups()) if word),
        *kind.split(),
        *("1st", "2nd", "3rd", "4th"),
        *(f"{word}{what}" for word in ("", *(f"{each} " for each in _NTH)) for what in _STAGES),
    }
    words = {word for each in titles for word in folded(each).split()} | LINKS
    words |= (
        {*folded(place).split(), "the", "a", "an", "their", "our", "who", "is"} if titles or place else set()
    )
    return "; ".join(
        each
        for each in rest.split("; ")
        if folded(each) not in told and not ((titles or place) and {*folded(each).split()} <= words)
    )


def _check_day(when: When, line: Callable[[str], str], scene: Scene) -> None:
    """Raise Unclear where a time is over today, so that another day may be meant."""
    clock = appointment(replace(when, day=None), scene, with_day=False)
    is_over = moment_of(when, frame_of(scene)).at < scene.now
    if when.day is None and when.instant is None and is_over:
        raise Unclear(f"On which day? Write it like “{line(f'tomorrow {clock}')}”.")
    if when.weekday == scene.today.weekday() and when.day == scene.today and is_over:
        later = scene.today + timedelta(days=7)
        raise Unclear(
            f"Today or a week from now? Write “{line(f'{later} {clock}')}”, or “{line(f'{scene.today} {clock}')}”."
        )


def _check_other(
    match: Match, when: When, kind: str, company: str, line: Callable[[str], str], scene: Scene
) -> None:
    """Raise Unclear where an interview is on record that this one can be, at another time."""
    at = moment_of(when, frame_of(scene)).at
    is_certain = _ONE_MORE.search(_without_days(match)) is not None
    if at < scene.now or is_certain:
        return
    for application, held in _ahead(match, company, scene):
        if held.starts in (None, at) or (kind and held.kind and kind != held.kind):
            continue
        to = appointment(when, scene, with_day=False)
        target = application_words(application, scene)
        raise Unclear(
            f"{scene.round_label(application, held)} is on {scene.span_label(held)}. If it moves, write “move {target} to {to}”; "
            f"if this is another, “{line(appointment(when, scene, with_day=True))}”."
        )


def _ahead(match: Match, company: str, scene: Scene) -> list[tuple[Application, Interview]]:
    """Return the rounds to come at a company."""
    name = folded(company.split("#")[0].split(" · ")[0])
    there = [each for each in applications_at(name, scene.hunt) if folded(each.company) == name]
    there += [app for piece in match.of("C") for app in piece.applications]
    found = {app.id: app for app in there}.values()
    return [(app, held) for app in found for held in app.rounds if held.is_ahead(scene.now)]


def change_line(match: Match, company: str, scene: Scene) -> str:
    """Return the line that moves an interview, or calls it off. Raises Unclear where none is meant that is on record."""
    when, zone = when_of(match, scene)
    if match.shape.kind == "cancel":
        return _called_off(match, company, when, scene)
    if when.is_empty:
        raise Missing("To when?")
    if not _ahead(match, company, scene):
        raise Missing(f"No interview at {company} is still to come.")
    if when.day is not None and _moved(match, company, when, scene) < scene.now:
        if when.weekday is None:
            raise Unclear("That is over.")
        when = replace(when, day=when.day + timedelta(days=7))
    return " ".join(filter(None, ("move", company, "to", appointment(when, scene, with_day=False), zone)))


def reinstating_lines(match: Match, company: str, scene: Scene) -> tuple[str, ...]:
    """Return the lines for an interview that takes place after all, and at another time, where one is said."""
    name = folded(company.split(" · ")[0])
    off = [
        held for app in applications_at(name, scene.hunt) if folded(app.company) == name
        for held in app.interviews if held.cancelled_at is not None
    ]  # fmt: skip
    if not off:
        raise Unclear(f"No interview at {company} was called off.")
    when, zone = when_of(match, scene)
    again = f"uncancel {company}" if len(off) == 1 else f"uncancel {off[-1].id}"
    if when.is_empty:
        return (again,)
    return again, " ".join(
        filter(None, ("move", company, "to", appointment(when, scene, with_day=False), zone))
    )


def _moved(match: Match, company: str, when: When, scene: Scene) -> datetime:
    """Return when an interview would take place that is moved: at its own time of day, where none is said."""
    starts = [held.starts for _, held in _ahead(match, company, scene) if held.starts is not None]
    if when.start is None and starts:
        before = in_zone(starts[0], scene.zone)
        when = replace(when, start=(before.hour, before.minute))
    return moment_of(when, frame_of(scene)).at


def _called_off(match: Match, company: str, when: When, scene: Scene) -> str:
    if when.is_empty:
        if not _ahead(match, company, scene):
            raise Unclear(f"No interview at {company} is still to come.")
        return f"cancel {company}"
    day = day_of(when.instant, scene.zone) if when.instant else when.day or scene.today
    for application in {app.id: app for each in match.of("C") for app in each.applications}.values():
        for held in application.rounds:
            if held.day(scene.zone) == day:
                return f"cancel {application_words(application, scene)}#{held.round}"
    raise Unclear(f"No interview at {company} is on record for that day.")
