"""Everybody at a glance: who they are to the hunt, when we last spoke, and when to do so next.

Playbook 3.3, 3.5, 4.1, 8.2. Pure: records and `now` in, values out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum

import msgspec

from afterview.civil import day_of, days_after
from afterview.playbook.person_story import Happened, story_of
from afterview.playbook.shape import Situation, is_off
from afterview.playbook.step_3_references import LATELY_DAYS, last_spoke_of
from afterview.playbook.step_8_stay_in_contact import next_touch, people_to_keep
from afterview.playbook.tallies import company_key, tally, ties_to
from afterview.records.applications import Application, EventKind
from afterview.records.hunt import Hunt
from afterview.records.people import Person, TieKind
from afterview.settings import Waits

_REFERENCE_HOW = "reference"
"""How somebody is connected who was told that they may be called."""
_REFERENCES = 3
"""The step in which a reference is skipped for one application."""


class Role(StrEnum):
    """What somebody is to the hunt; one person may be several of these (playbook B.3)."""

    INTERVIEWER = "interviewer"
    REFERENCE = "reference"
    CONTACT = "contact"


class Connection(msgspec.Struct, frozen=True):
    """How somebody has to do with one of my applications."""

    application: str
    company: str
    how: str
    """ "interviewed me", "will interview me", "works there", "high up", "reference" and the like."""


class ToldOf(msgspec.Struct, frozen=True):
    """That a reference knows they may be called about an application (playbook 3.1, 3.5)."""

    application: str
    company: str
    at: datetime
    outcome_at: datetime | None
    """When they heard how it ended, or of an offer; None: not yet."""
    is_owed: bool
    """Whether there is an offer, or it is decided, and they have not heard of that."""
    news: str
    """What there is to hear: "how it ended", "of the offer"."""


class AsReference(msgspec.Struct, frozen=True):
    """What there is to know of somebody as a reference."""

    told: tuple[ToldOf, ...]
    last_spoken: datetime | None
    named_lately: int
    """How often they were named in the last 90 days (playbook 3.5)."""
    catch_up: bool
    """Whether we have not spoken for too long (playbook 3.3)."""
    prefers_not_named: bool
    set_aside_for: tuple[str, ...]
    """The companies for which they said no."""


class Overview(msgspec.Struct, frozen=True):
    """Somebody, at a glance."""

    person: Person
    roles: tuple[Role, ...]
    connections: tuple[Connection, ...]
    last: Happened | None
    """The latest contact of any kind: an interview, a letter, a touch."""
    next_touch: date | None
    """The civil day from which to be in touch; None: none is planned."""
    letters_sent: int
    drafts: int
    reference: AsReference | None
    story: tuple[Happened, ...]
    """All that happened between us, and what is agreed, the newest first."""

    @property
    def companies(self) -> str:
        """Return where they work; where that is not known, the companies that they are tied to."""
        return self.person.company or ", ".join(dict.fromkeys(tie.company for tie in self.person.ties))

    def by_company(self) -> dict[str, tuple[str, ...]]:
        """Return how they are connected with each company; what they are as a reference is said elsewhere."""
        found: dict[str, dict[str, None]] = {}
        for each in self.connections:
            if each.how != _REFERENCE_HOW:
                found.setdefault(each.company, {})[each.how] = None
        return {company: tuple(hows) for company, hows in found.items()}

    def is_due(self, today: date) -> bool:
        """Return whether it is time to be in touch."""
        return self.next_touch is not None and self.next_touch <= today

    def fits(self, words: Iterable[str], role: Role | None = None) -> bool:
        """Return whether somebody has that role, and all of `words` in what a person knows of them."""
        if role is not None and role not in self.roles:
            return False
        person = self.person
        about = (person.name, self.companies, person.title, person.email, person.relation, *self.roles)
        places = (each for found in self.connections for each in (found.company, found.how))
        text = " ".join((*about, *places)).casefold()
        return all(word.casefold() in text for word in words)


def people_overview(hunt: Hunt, now: datetime, zone: str, waits: Waits) -> tuple[Overview, ...]:
    """Return everybody, those first with whom it is time to be in touch, then by name.

    `zone` is the person's own: civil days are counted in it.
    """
    touches = _next_touches(hunt, now, zone, waits)
    connections = _connections(hunt, now, zone)
    stories = story_of(hunt, now, zone)
    today = day_of(now, zone)
    found = [
        _overview(person, hunt, now, zone, waits, touches.get(person.id), connections, stories)
        for person in hunt.people.values()
    ]
    return tuple(
        sorted(found, key=lambda each: (not each.is_due(today), each.person.name.casefold(), each.person.id))
    )


def _overview(
    person: Person,
    hunt: Hunt,
    now: datetime,
    zone: str,
    waits: Waits,
    touch: date | None,
    connections: dict[str, list[Connection]],
    stories: dict[str, list[Happened]],
) -> Overview:
    own = connections.get(person.id, [])
    story = tuple(sorted(stories.get(person.id, ()), key=_newest_first))
    last = next((each for each in story if each.is_contact and each.at is not None and each.at <= now), None)
    reference = _as_reference(person, hunt, now, zone, waits)
    planned = person.touch_on or touch
    days = [
        each for each in (planned, _catch_up_day(person, reference, now, zone, waits)) if each is not None
    ]
    roles = {
        Role.INTERVIEWER: person.id in tally(hunt).met,
        Role.REFERENCE: person.is_reference,
        Role.CONTACT: bool(person.ties) or any(each.how in _TIES for each in own),
    }
    letters = [each for each in story if each.letter is not None]
    return Overview(
        person=person,
        roles=tuple(role for role, is_so in roles.items() if is_so),
        connections=tuple(own),
        last=last,
        next_touch=min(days, default=None),
        letters_sent=sum(not each.is_draft for each in letters),
        drafts=sum(each.is_draft for each in letters),
        reference=reference,
        story=story,
    )


_TIES = frozenset(each.value for each in TieKind)


def _newest_first(happened: Happened) -> tuple[bool, float]:
    """Sort what happened; what has no day comes last."""
    return happened.at is None, 0.0 if happened.at is None else -happened.at.timestamp()


def _as_reference(person: Person, hunt: Hunt, now: datetime, zone: str, waits: Waits) -> AsReference | None:
    if not person.is_reference:
        return None
    told, aside = [], []
    for application in hunt.applications.values():
        for each in application.told:
            if each.person == person.id:
                owed = application.outcome is not None and not application.has_heard(each, zone)
                news = "how it ended" if application.is_closed else "of the offer"
                told.append(ToldOf(application.id, application.company, each.at, each.outcome_at, owed, news))
        if any(each.step == _REFERENCES and each.item == person.id for each in application.skips):
            aside.append(application.company)
    spoke = last_spoke_of(hunt, person.id, now)
    today = day_of(now, zone)
    is_long_ago = spoke is None or (today - day_of(spoke, zone)).days > waits.reference_catch_up_days
    return AsReference(
        told=tuple(told),
        last_spoken=spoke,
        named_lately=tally(hunt).times_named(person.id, now, LATELY_DAYS),
        catch_up=is_long_ago and not person.prefers_not_named,
        prefers_not_named=person.prefers_not_named,
        set_aside_for=tuple(dict.fromkeys(aside)),
    )


def _catch_up_day(
    person: Person, reference: AsReference | None, now: datetime, zone: str, waits: Waits
) -> date | None:
    """Return the day from which to catch up with a reference (playbook 3.3), at their own rhythm if set."""
    if reference is None or person.prefers_not_named:
        return None
    if reference.last_spoken is None:
        return day_of(now, zone)
    own = person.touch_every_days
    if own == 0:
        return None
    days = waits.reference_catch_up_days + 1 if own is None else own
    return days_after(day_of(reference.last_spoken, zone), days)


def _next_touches(hunt: Hunt, now: datetime, zone: str, waits: Waits) -> dict[str, date]:
    """Return the soonest next touch of each person whom step 8 keeps in contact with (playbook 8.2)."""
    found: dict[str, date] = {}
    for application in hunt.applications.values():
        outcome = application.outcome
        if outcome is None or not application.is_closed or outcome.kind is EventKind.ACCEPTED:
            continue
        situation = Situation(hunt, application, None, now, zone, waits)
        for who in people_to_keep(situation):
            day = next_touch(hunt.people.get(who), outcome.counted_from(zone), waits, zone)
            if day is not None and who in hunt.people:
                found[who] = min(found.get(who, day), day)
    return found


def _connections(hunt: Hunt, now: datetime, zone: str) -> dict[str, list[Connection]]:
    """Return how everybody has to do with each application, in the order of the applications."""
    found: dict[str, list[Connection]] = {}
    for application in hunt.applications.values():
        for person, how in dict.fromkeys(_of_application(application, hunt, now, zone)):
            found.setdefault(person, []).append(Connection(application.id, application.company, how))
    return found


def _of_application(
    application: Application, hunt: Hunt, now: datetime, zone: str
) -> Iterator[tuple[str, str]]:
    for held in application.rounds:
        if is_off(application, held, zone):
            continue  # it does not take place
        how = "will interview me" if held.is_ahead(now) else "interviewed me"
        yield from ((who.person, how) for who in held.interviewers)
    for person in tally(hunt).tied.get(company_key(application.company), ()):
        kinds = [tie.kind for tie in ties_to(person, application.company)]
        yield from ((person.id, kind.value) for kind in kinds or [TieKind.WORKS_THERE])
    yield from ((each.person, _REFERENCE_HOW) for each in application.told)
    yield from ((each.person, "asked for a good word") for each in application.asks)
