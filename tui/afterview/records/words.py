"""Names, days and lengths as every sentence, form and list writes them. Pure."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from afterview.civil import MONTHS, day_of, in_zone, is_day_alone, say_day, say_moment
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.letters import LetterKind
from afterview.records.people import Channel
from afterview.records.when import say_without_time
from afterview.text import clean_line, shortened

LETTERS = {
    LetterKind.THANK_YOU: "thank-you note",
    LetterKind.HEADS_UP: "heads-up",
    LetterKind.OUTREACH: "letter of outreach",
    LetterKind.FOLLOW_UP: "follow-up letter",
    LetterKind.REJECTION_REPLY: "gracious reply",
    LetterKind.OUTCOME_REPORT: "report of the outcome",
    LetterKind.GOOD_WORD: "request for a good word",
    LetterKind.SECOND_FOLLOW_UP: "second follow-up letter",
    LetterKind.KEEP_IN_TOUCH: "letter to keep in touch",
    LetterKind.ASK_ADDRESS: "question for an address",
}
_LONG = 240


class Words(msgspec.Struct, frozen=True):
    """What names and days are said with."""

    hunt: Hunt
    zone: str = "UTC"
    """The person's own IANA zone."""
    now: datetime | None = None
    """The instant from which "today" is told; None where no day is said so."""
    owner: str = ""
    """The company or the person that a thing is named with; "" where it is named within their record."""
    round: str = ""
    """The round that a thing is named with."""
    other: str = ""
    """Whom or what a line is about, where that is not the person in it."""

    def person(self, person: str) -> str:
        """Return a person's name, shortened, or plain words where they are not on record."""
        known = self.hunt.people.get(person)
        return short(known.name) if known else "someone unknown"

    def application(self, application: str) -> str:
        """Return an application's company, shortened, or plain words where it is not on record."""
        known = self.hunt.applications.get(application)
        return short(known.company) if known else "one that is gone"

    def item(self, item: str) -> str:
        """Say an item of a step by its key: "connect Dana Lee"."""
        word, _, rest = item.rpartition(":")
        known = self.hunt.people.get(rest)
        words = f"{word} {short(known.name)}".strip() if known else item
        return words.replace("_", " ")

    def of(self, word: str, otherwise: str = "") -> str:
        """Return " at Acme", say, for "at"; or `otherwise`, where a thing is named within its record."""
        return f" {word} {self.owner}" if self.owner else otherwise

    @property
    def where_met(self) -> str:
        """Return the round that a person was met in: "round 2 at Acme"; "the room" within its record."""
        return f"{self.round}{self.of('at')}" if self.round else "the room"

    def when(self, interview: Interview) -> str:
        """Say when an interview is, or what is known of that."""
        if interview.starts is not None:
            return self.moment(interview.starts)
        # Of no now: where no day is told from today on, its year is said.
        return say_without_time(interview, day_of(self.now, self.zone) if self.now else date.min)

    def whom(self, person: str) -> str:
        """Return whom or what a line is about."""
        return self.other or self.person(person)

    def on(self, instant: datetime) -> str:
        """Write the day of an instant: "27 Nov 2026"."""
        return write_day(day_of(instant, self.zone))

    def day(self, day: date) -> str:
        """Say a day: "Fri 27 Nov"."""
        return say_day(day, day_of(self.now, self.zone)) if self.now else write_day(day)

    def day_of(self, instant: datetime) -> str:
        """Say the day of an instant."""
        return self.day(day_of(instant, self.zone))

    def moment(self, instant: datetime | None) -> str:
        """Say an instant, "today 17:30"; nothing for None."""
        if instant is None:
            return ""
        said = say_moment(instant, self.zone, self.now) if self.now else write_instant(instant, self.zone)
        return said if " " in said else f"today {said}"


def short(text: str, length: int = 40) -> str:
    """Return `text` as one line of at most `length` characters."""
    return shortened(clean_line(text[: length * 4]), length)


def dots(*parts: str) -> str:
    """Join what there is with middle dots, each part as one short line."""
    return " · ".join(short(part, _LONG) for part in parts if part)


def by_channel(channel: Channel | None) -> str:
    """Say how something is sent: "by email", "handwritten"."""
    if channel is None:
        return ""
    return channel.value if channel is Channel.HANDWRITTEN else f"by {channel.value}"


def write_day(day: date) -> str:
    """Write a day as "27 Nov 2026": the same in every language setting."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def write_instant(instant: datetime, zone: str) -> str:
    """Write an instant as "27 Nov 2026 14:00" on the wall clock of `zone`; or the day alone."""
    local = in_zone(instant, zone)
    day = write_day(date(local.year, local.month, local.day))
    return day if is_day_alone(instant) else f"{day} {local.hour:02}:{local.minute:02}"


def write_minutes(minutes: int) -> str:
    """Write a length as "45 min", "2 h" or "1 h 30 min"."""
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours} h" if hours else "", f"{rest} min" if rest else "") if part)


def beyond_the_day(said: str, day: date | None) -> str:
    """Return what was said, or nothing where it is only that day, which stands beside it."""
    if day is None:
        return said
    rest = said.replace(day.isoformat(), "").strip(" .,")
    return "" if rest.casefold() in ("", "by", "on", "until") else said
