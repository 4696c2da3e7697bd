"""What several verbs do alike."""

from __future__ import annotations

import re
from datetime import date, datetime

from afterview.civil import day_alone, day_of
from afterview.dates.days import DateLean
from afterview.dates.reader import Moment, moment_of, pull_when, read_when
from afterview.dates.when import Frame, When
from afterview.entry.described import CHANNEL_WORDS
from afterview.entry.people import Pool, named_near
from afterview.entry.scene import Scene
from afterview.records.interviews import Interview
from afterview.records.people import Channel
from afterview.text import Unclear, folded, one_of, shortened

_BY = re.compile(
    r"(?:^|\s)(?:(?:by|via|as)\s+)?(?:an?\s+)?(?P<word>"
    + one_of(CHANNEL_WORDS)
    + r")(?:\s+note)?(?=$|[\s,;])",
    re.IGNORECASE | re.ASCII,
)


def frame_of(scene: Scene, since: date | None = None) -> Frame:
    """Return against what dates in this line are read."""
    return Frame(scene.now, scene.zone, scene.context.day_first, since)


def pull_moment(text: str, scene: Scene, *, strict: bool = True) -> tuple[str, Moment]:
    """Return `text` without a date of the past at its end or beginning, and when that was (else now)."""
    frame = frame_of(scene)
    rest, when = pull_when(text, frame, DateLean.PAST, strict=strict)
    return rest, moment_of(when, frame)


def pull_who_and_moment(text: str, scene: Scene, *pools: Pool) -> tuple[str, Moment]:
    """Return the name in `text` and when it was: names that are known or look like one come before dates.

    "Sun Li" is somebody, not Li on a Sunday (playbook B.2).
    """
    known = named_near(text, scene, *pools)
    if known is not None:
        left, moment = pull_moment(known[1], scene)
        comma = "," if left and text[len(known[0]) :].startswith(",") else ""
        return f"{known[0]}{comma} {left}".strip(), moment
    words = text.split()
    if 1 < len(words) <= 4 and all(each[0].isupper() for each in words):
        left, moment = pull_moment(" ".join(words[2:]), scene)
        return f"{' '.join(words[:2])} {left}".strip(), moment
    for count in range(min(3, len(words) - 1), 0, -1):
        when = when_or_none(" ".join(words[:count]), scene)
        after = " ".join(words[count:])
        if when is not None and (
            named_near(after, scene, *pools) or all(each[0].isupper() for each in after.split())
        ):
            return after, moment_of(when, frame_of(scene))
    return pull_moment(text, scene)


def when_or_none(text: str, scene: Scene, lean: DateLean = DateLean.PAST) -> When | None:
    """Return the day or moment that all of `text` names; None where it names none, or none that can be."""
    try:
        return read_when(text, frame_of(scene), lean)
    except Unclear:
        return None


def day_said(when: When | None, scene: Scene) -> date:
    """Return the civil day of a fact; today where nothing was said."""
    if when is None:
        return scene.today
    if when.instant is not None:
        return day_of(when.instant, scene.zone)
    return when.day or scene.today


def pull_channel(text: str) -> tuple[str, Channel | None]:
    """Return `text` without "by email" and the like, and that channel."""
    match = _BY.search(text)
    if match is None:
        return text, None
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    return " ".join(rest.split()), CHANNEL_WORDS[folded(match["word"])]


def no_more(rest: str) -> None:
    """Raise Unclear where something is left that was not understood."""
    rest = rest.strip(" ,.;")
    if rest:
        raise Unclear(f"I do not understand “{shortened(rest)}” here.")


def required_text(text: str, what: str = "Write what it was.") -> str:
    """Return `text`. Raises Unclear where there is none."""
    if not text:
        raise Unclear(what)
    return text


def not_before_end(moment: Moment, interview: Interview) -> datetime:
    """Return when a fact happened, no sooner than the interview's end where only its day was said."""
    ends = interview.ends if interview.starts is not None else None
    if ends is not None and moment.at < ends <= moment.latest:
        return day_alone(ends)
    return moment.at
