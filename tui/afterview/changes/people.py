"""People: what I know of them, their ties to companies, staying in contact (playbook 2.3, 3.3, 4.1, 8)."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import (
    checked_name,
    checked_text,
    find_application,
    find_person,
    not_ahead,
    put_person,
    required_name,
)
from afterview.playbook.tallies import company_key
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.records.people import Channel, Person, Tie, TieKind, Touch


def add_person(
    hunt: Hunt,
    *,
    name: str,
    company: str = "",
    title: str = "",
    email: str = "",
    phone: str = "",
    address: str = "",
    linkedin: str = "",
    channel: Channel | None = None,
    is_reference: bool = False,
    relation: str = "",
    ties: tuple[Tie, ...] = (),
    notes: str = "",
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that adds a person. An e-mail address without a channel means e-mail."""
    del hunt  # a new record replaces nothing
    person = Person(
        id=new_id("p"),
        name=required_name(name, "The name"),
        company=checked_name(company, "The company's name"),
        title=checked_name(title, "The title"),
        email=checked_name(email, "The email address"),
        phone=checked_name(phone, "The phone number"),
        address=checked_text(address, "The address"),
        linkedin=checked_text(linkedin, "The LinkedIn address"),
        channel=channel or (Channel.EMAIL if email else None),
        is_reference=is_reference,
        relation=checked_name(relation, "The relation"),
        ties=ties,
        notes=checked_text(notes, "The note"),
        created=now,
    )
    at = f" ({person.company})" if person.company else ""
    what = " as a reference" if is_reference else ""
    return put_person(f"added {person.name}{at}{what}", person)


def learn_about(
    hunt: Hunt,
    person_id: str,
    *,
    company: str = "",
    title: str = "",
    email: str = "",
    phone: str = "",
    linkedin: str = "",
    channel: Channel | None = None,
    is_reference: bool = False,
    relation: str = "",
) -> Change:
    """Return the change that takes over what is given; what is left empty stays as it was.

    The change is empty where nothing is new.
    """
    person = find_person(hunt, person_id)
    if channel is None and email and person.channel is None:
        channel = Channel.EMAIL
    changed = replace(
        person,
        company=checked_name(company, "The company's name") or person.company,
        title=checked_name(title, "The title") or person.title,
        email=checked_name(email, "The email address") or person.email,
        phone=checked_name(phone, "The phone number") or person.phone,
        linkedin=checked_text(linkedin, "The LinkedIn address") or person.linkedin,
        channel=channel or person.channel,
        is_reference=person.is_reference or is_reference,
        relation=checked_name(relation, "The relation") or person.relation,
    )
    if company and person.company:
        changed = with_one_workplace(changed)
    sentence = f"changed what I know about {person.name}"
    return Change(sentence) if changed == person else put_person(sentence, changed)


def set_naming(hunt: Hunt, person_id: str, *, prefers_not: bool) -> Change:
    """Return the change that says whether this reference prefers not to be named, anywhere (playbook 3.1).

    For one application alone it is a skip in step 3. Raises ChangeError where it is so already.
    """
    person = find_person(hunt, person_id)
    told = "prefers not to be named" if prefers_not else "may be named"
    if person.is_reference and person.prefers_not_named is prefers_not:
        raise ChangeError(f"It is on record already that {person.name} {told}.")
    return put_person(
        f"recorded that {person.name} {told}",
        replace(person, is_reference=True, prefers_not_named=prefers_not),
    )


def tie_to_company(
    hunt: Hunt, person_id: str, company: str, kind: TieKind = TieKind.WORKS_THERE, note: str = ""
) -> Change:
    """Return the change that records a person's link to a company (playbook 4.1)."""
    person = find_person(hunt, person_id)
    tie = Tie(
        company=required_name(company, "The company's name"), kind=kind, note=checked_text(note, "The note")
    )
    if tie in person.ties:
        raise ChangeError(f"{person.name} is already down as a contact at {tie.company}.")
    same = tie.company.casefold(), kind
    others = tuple(each for each in person.ties if (each.company.casefold(), each.kind) != same)
    changed = replace(person, ties=(*others, tie))
    if kind is TieKind.WORKS_THERE:
        changed = with_one_workplace(replace(changed, company=tie.company))
    return put_person(f"recorded {person.name} as a contact at {tie.company}", changed)


def with_one_workplace(person: Person) -> Person:
    """Return the person without ties that say of another company that they work there (playbook B.3).

    What was noted of such a tie goes to the person's notes.
    """
    here = company_key(person.company)
    gone = [
        tie for tie in person.ties if tie.kind is TieKind.WORKS_THERE and company_key(tie.company) != here
    ]
    notes = "\n".join(
        filter(None, (person.notes, *(f"{tie.company}: {tie.note}" for tie in gone if tie.note)))
    )
    return replace(person, ties=tuple(tie for tie in person.ties if tie not in gone), notes=notes)


def add_touch(
    hunt: Hunt,
    person_id: str,
    *,
    at: datetime,
    how: str = "",
    application: str | None = None,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that logs that we were in contact. It sets the next touch date anew."""
    person = find_person(hunt, person_id)
    if application is not None:
        find_application(hunt, application)
    not_ahead(at, now, "Being in contact")
    touch = Touch(id=new_id("t"), at=at, how=checked_name(how, "The note"), application=application)
    what = f" ({touch.how})" if touch.how else ""
    return put_person(
        f"logged contact with {person.name}{what}",
        replace(person, touches=(*person.touches, touch), touch_on=None),
    )


def remove_last_touch(hunt: Hunt, person_id: str) -> Change:
    """Return the change that takes back the latest contact with that person."""
    person = find_person(hunt, person_id)
    if not person.touches:
        raise ChangeError(f"No contact with {person.name} is logged.")
    last = max(person.touches, key=lambda each: each.at)
    return put_person(
        f"took back the last contact with {person.name}",
        replace(person, touches=tuple(each for each in person.touches if each is not last)),
    )


def mark_connected(hunt: Hunt, person_id: str, *, at: datetime, now: datetime) -> Change:
    """Return the change that says we are connected on LinkedIn (playbook 8.1)."""
    person = find_person(hunt, person_id)
    not_ahead(at, now, "Connecting on LinkedIn")
    if person.connected_at is not None:
        raise ChangeError(f"{person.name} is already marked as connected on LinkedIn.")
    return put_person(f"marked {person.name} as connected on LinkedIn", replace(person, connected_at=at))


def take_back_connected(hunt: Hunt, person_id: str) -> Change:
    """Return the change that says we are not connected on LinkedIn after all."""
    person = find_person(hunt, person_id)
    if person.connected_at is None:
        raise ChangeError(f"{person.name} is not marked as connected on LinkedIn.")
    return put_person(
        f"took back that {person.name} is connected on LinkedIn", replace(person, connected_at=None)
    )
