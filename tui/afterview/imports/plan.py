"""What a file would bring: shown first, stored once it is confirmed.

`afterview import --dry-run --json` prints it as `imports/shape.py` says. Days and instants are aware or civil
as in the records; what is not known is None, and never made up.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

import msgspec

from afterview.records.applications import EventKind, Status


class Action(StrEnum):
    """What would be done with an interview that was found."""

    ADD = "add"
    UPDATE = "update"
    CANCEL = "cancel"
    IGNORE = "ignore"


class Role(StrEnum):
    """What somebody named in an invitation has to do with it."""

    INTERVIEWER = "interviewer"
    ORGANISER = "organiser"
    """Whoever sent it: probably the coordinator, and nobody to thank unless the user says so."""


class About(StrEnum):
    """What a question is about: by that the app knows how to ask it."""

    APPLICATION = "application"
    TIME = "time"
    ZONE = "zone"
    INTERVIEW = "interview"
    """Whether it is an interview at all."""
    OWN_ADDRESS = "own address"
    PEOPLE = "people"


class Question(msgspec.Struct, frozen=True):
    """What only the user knows."""

    about: About
    text: str
    choices: tuple[str, ...] = ()
    """What is likely: ids of applications, or addresses, the likeliest first."""


class Participant(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody in an interview."""

    name: str
    email: str = ""
    role: Role = Role.INTERVIEWER
    title: str = ""


class Missing(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody on record as an interviewer, whom a newer copy of the invitation lists no more."""

    person: str
    name: str
    email: str
    stays: bool
    """Whether they are left in the room, as something is noted of them."""


class PlannedInterview(msgspec.Struct, frozen=True, kw_only=True):
    """An interview to be added, moved or called off; or one that is left alone, with the reason."""

    uid: str
    """What the calendar calls it; "" where the file gives no name."""
    action: Action
    where: str
    """The file, and the part of it."""
    instance: str = ""
    """Of a series: which one it is, by when it was to start, in UTC; "" for the series or a single one."""
    title: str = ""
    starts: datetime | None = None
    """Aware, in UTC."""
    ends: datetime | None = None
    on: date | None = None
    """The civil day, where only that is known."""
    when: str = ""
    """Words for when it is, where not even the day is known."""
    held: bool = False
    """Whether it has been, though nobody says when."""
    number: int = 0
    """Which round it is; 0: the file does not say."""
    is_off: bool = False
    """Whether it was called off, and is told of all the same."""
    zone: str = ""
    """IANA name of the zone in which it was made."""
    link: str = ""
    place: str = ""
    people: tuple[Participant, ...] = ()
    gone: tuple[Missing, ...] = ()
    notes: str = ""
    kind: str = ""
    method: str = ""
    """What the file asks for: REQUEST, CANCEL, REPLY, ..."""
    sequence: int = 0
    stamped: datetime | None = None
    """When the file was made: of two copies with one number the later counts."""
    application: str | None = None
    """Id of the application it belongs to."""
    new_application: str = ""
    """The company of an application that is to be added for it; "" for none."""
    interview: str | None = None
    """Id of the interview on record that it is."""
    company: str = ""
    """What the file seems to say; "" where it does not."""
    why: str = ""
    """The reason for the action and the guess, as it is told."""
    questions: tuple[Question, ...] = ()


class PlannedApplication(msgspec.Struct, frozen=True, kw_only=True):
    """An application that was found."""

    company: str
    role: str = ""
    status: Status = Status.PLANNED
    applied: date | None = None
    url: str = ""
    location: str = ""
    salary: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    """All else that the file says of it, a line each."""
    beside: tuple[str, ...] = ()
    """What has a field here, in the file's words, such as "Max. salary: 90k": printed with the notes."""
    application: str | None = None
    """Id of the application on record with which it is put together; None: it is a new one."""
    again: bool = False
    """Whether it is added even where such a job is on record."""
    events: tuple[tuple[EventKind, date | None], ...] = ()
    """All that happened, where the file has it event by event, each with its civil day."""
    saved: date | None = None
    """The civil day on which it was noted down, long before it was imported."""
    ended: date | None = None
    """The civil day on which the outcome that `status` says came."""
    apply_by: date | None = None
    """The last civil day to apply."""
    rounds: tuple[PlannedInterview, ...] = ()
    """The interviews that are told of with it; of some nothing more is known."""
    where: str = ""
    """The file, and the row or part of it."""


class PlannedPerson(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who was found, beside the people of an interview."""

    name: str
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    company: str = ""
    agent_for: str = ""
    """The company for which they stand in between, as somebody of an agency; then `company` is the agency."""
    title: str = ""
    linkedin: str = ""
    address: str = ""
    notes: str = ""
    touched: date | None = None
    """The civil day of the last contact."""
    connected: date | None = None
    """The civil day on which we connected on LinkedIn."""
    person: str | None = None
    """Id of the person on record with whom it is put together; None: it is somebody new."""
    where: str = ""


class Skipped(msgspec.Struct, frozen=True):
    """A row or part that is left out, and why."""

    where: str
    why: str


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """All that was found, and what could not be made sense of."""

    interviews: tuple[PlannedInterview, ...] = ()
    applications: tuple[PlannedApplication, ...] = ()
    people: tuple[PlannedPerson, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problems: tuple[str, ...] = ()
    """What is wrong with the file as a whole, or with all of a column: a line each."""
    sheets: tuple[str, ...] = ()
    """The sheets of a workbook that look as if they held lists, where there are several to choose from."""

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing in it to store."""
        acted_on = any(each.action is not Action.IGNORE for each in self.interviews)
        return not (acted_on or self.applications or self.people)


def together(plans: Sequence[Plan]) -> Plan:
    """Return one plan with all that is in several."""
    return Plan(
        interviews=tuple(each for plan in plans for each in plan.interviews),
        applications=tuple(each for plan in plans for each in plan.applications),
        people=tuple(each for plan in plans for each in plan.people),
        skipped=tuple(each for plan in plans for each in plan.skipped),
        problems=tuple(each for plan in plans for each in plan.problems),
        sheets=tuple(each for plan in plans for each in plan.sheets),
    )
