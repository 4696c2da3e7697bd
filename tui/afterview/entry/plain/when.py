"""What a plain sentence says about when: the day, the time, and the zone, read in one way for every kind of line."""

from __future__ import annotations

import re
from datetime import timedelta

from afterview.civil import day_of, in_zone
from afterview.dates.days import MONTH, DateLean
from afterview.dates.pieces import when_at
from afterview.dates.reader import check_last_day, moment_of
from afterview.dates.when import When
from afterview.dates.zones import zone_at
from afterview.entry.early_hour import early_hour
from afterview.entry.either_day import either_day, which_day
from afterview.entry.plain.matching import Match
from afterview.entry.plain.sentence import Piece, Sentence
from afterview.entry.plain.thanked import says_which
from afterview.entry.scene import Scene
from afterview.entry.verbs.common import frame_of
from afterview.text import Unclear, folded


def when_of(match: Match, scene: Scene) -> tuple[When, str]:
    """Return what the sentence says about when, and the zone. Raises Unclear where it says it twice."""
    whole, zone = When(), ""
    days = _new_times(match) if match.shape.kind == "move" else match.of("D")
    days = [
        each
        for each in days
        if not (_is_denied(match, each) or _is_now(match, each) or _is_of_another(match, each))
    ]
    for piece in (each for each in days if match.shape.kind != "sent" or not says_which(match, each)):
        lean = (
            DateLean.PAST
            if match.shape.kind == "interview" and is_told_of(match, piece)
            else match.shape.lean
        )
        is_bound = lean is DateLean.PAST and _BOUND.search(match.sentence.text[: piece.start])
        if is_bound and match.is_offer:
            continue
        if is_bound:
            raise Unclear(f"Is “{piece.text}” the day by which it has to be?")
        found = when_at(match.sentence.text, piece.start, frame_of(scene), lean)
        if found is None:
            raise Unclear(f"I do not understand “{piece.text}” here.")
        together = whole.joined(found[0])
        if together is None:
            raise Unclear(f"The time is there twice: “{piece.text}” comes on top.")
        whole = together
        if found[1] < piece.end:
            start = (
                found[1]
                + len(match.sentence.text[found[1] :])
                - len(match.sentence.text[found[1] :].lstrip())
            )
            named = zone_at(match.sentence.text, start, scene.zone, scene.now)
            zone = named[0] if named else zone
    return whole, zone


def check_hours(sentence: Sentence) -> None:
    """Raise Either for an interview at an hour that is at night as it is written, and hardly meant so."""
    for each in sentence.of("D"):
        found = sentence.when(each, DateLean.NEAR)
        asked = early_hour(each.text, found) if found is not None else None
        if asked is not None:
            raise asked


def _is_of_another(match: Match, piece: Piece) -> bool:
    """Return whether a day beside an outcome is that of the application, or of the first day at work."""
    return (
        match.shape.kind == "outcome"
        and re.match(r"(?:from|since|starting)\b", piece.text, re.IGNORECASE) is not None
    )


def _is_now(match: Match, piece: Piece) -> bool:
    """Return whether a "now" is no time: "the interview is now by video"."""
    return match.shape.kind in ("interview", "move") and folded(piece.text) in (
        "now",
        "just now",
        "right now",
    )


def _is_denied(match: Match, piece: Piece) -> bool:
    """Return whether a time is the one that it is not: "at 11, not 10:00"."""
    return (
        re.search(
            r"\b(?:not|instead of|rather than|(?<!\bi )(?<!\bwe )(?:can['’]?t|cannot) (?:do|make|manage))\s+(?:on |at )?$",
            match.sentence.text[: piece.start],
            re.IGNORECASE,
        )
        is not None
    )


_BEFORE = frozenset("had was went did interviewed attended finished took sat were met".split())


def is_told_of(match: Match, date: Piece) -> bool:
    """Return whether an interview is told of that has been: "had an interview with Corvid on Monday at 9"."""
    before: list[str] = []
    for each in match.sentence.pieces:
        before = [] if each.sign == "|" else [*before, each.sign]
        if each is date:
            return bool(_BEFORE & {*before})
    return False


def _new_times(match: Match) -> list[Piece]:
    """Return to when something is moved: what stands after the word for it, and not behind from, instead or "'s"."""
    pieces = match.sentence.pieces
    start = 0 if match.is_offer else min(match.cued, default=0)
    found: list[Piece] = []
    over: list[Piece] = []
    for index, each in enumerate(pieces):
        before = pieces[index - 1].sign if index else "|"
        if before in ("from", "of", "not", "instead", "than") or folded(each.text).startswith("from "):
            continue
        after = pieces[index + 1].sign if index + 1 < len(pieces) else "|"
        if each.sign == "D" and after != "'s" and folded(each.text) not in ("now", "just now", "right now"):
            found.append(each)
            over += [each] if after in ("rather", "instead", "in") else []
    return [each for each in found if each.start > start or each in over] or found


_BOUND = re.compile(r"\b(?:by|until|till|til|before|within|deadline|due|expires|expiring)\s*$", re.IGNORECASE)


def day_of_fact(match: Match, scene: Scene) -> str:
    when, _ = when_of(match, scene)
    if when.is_empty:
        return ""
    if when.instant is not None:
        return day_of(when.instant, scene.zone).isoformat()
    return (when.day or scene.today).isoformat()


def moment_said(match: Match, scene: Scene) -> str:
    when, _ = when_of(match, scene)
    if when.is_empty:
        return ""
    if when.instant is None and when.start is None:
        return (when.day or scene.today).isoformat()
    at = moment_of(when, frame_of(scene)).at
    if at == scene.now:
        return ""
    return f"{in_zone(at, scene.zone):%Y-%m-%d %H:%M}"


def appointment(when: When, scene: Scene, *, with_day: bool) -> str:
    if when.instant is not None:
        return f"{in_zone(when.instant, scene.zone):%Y-%m-%d %H:%M}"
    day = when.day.isoformat() if when.day else scene.today.isoformat() if with_day else ""
    clock = "{:02}:{:02}".format(*when.start) if when.start else ""
    clock += "-{:02}:{:02}".format(*when.end) if when.end else ""
    return f"{day} {clock}".strip()


LONG_AGO = timedelta(days=300)
_MONTH = f"(?:{MONTH})"


def is_past(match: Match, day: str, scene: Scene) -> bool:
    """Return whether a day was said that is not ahead: of a mere "wed" that cannot be told."""
    said = " ".join(folded(each.text) for each in match.of("D"))
    sure = re.search(
        rf"today|yesterday|yday|ago|last|morning|tonight|now|[0-9]{{4}}|[0-9]+[./]|{_MONTH} ?[0-9]|[0-9] ?{_MONTH}",
        said,
    )
    return bool(day) and sure is not None and day <= scene.today.isoformat()


def check_days(sentence: Sentence, scene: Scene) -> None:
    """Raise Either for "next friday" said before Friday, Unclear for a date that no calendar has."""
    for each in sentence.pieces:
        check_last_day(each.text, frame_of(scene))
    for each in sentence.of("D"):
        days = either_day(each.text, scene) if "next" in folded(each.text) else None
        if days is not None:
            raise which_day(each.text, days, scene)
