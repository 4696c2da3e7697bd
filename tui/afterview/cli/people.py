"""What `people` prints: a line each, all about a single one, or JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from afterview.civil import day_of, say_day, say_day_and_time
from afterview.cli.json_output import Json, moment, rfc3339
from afterview.cli.tables import align
from afterview.playbook.people_overview import AsReference, Overview
from afterview.playbook.people_words import about_reference, roles_in_words, touch_words
from afterview.playbook.person_story import Happened
from afterview.text import safe_line

_NOBODY = 'Nobody is on record yet. Add somebody: afterview add "person Dana Lee <dana@acme.example> at Acme"'


def people_text(found: tuple[Overview, ...], now: datetime, zone: str, *, narrowed: bool) -> str:
    """Return a line for each of them; for a single one that was looked for, all about them."""
    if not found:
        return "Nobody fits that." if narrowed else _NOBODY
    if narrowed and len(found) == 1:
        return "\n".join(_whole(found[0], now, zone))
    today = day_of(now, zone)
    rows: list[tuple[str, ...]] = [("NAME", "COMPANY", "WHO THEY ARE", "LAST", "NEXT")]
    rows += [_row(each, today, zone) for each in found]
    return "\n".join(align(rows))


def _row(each: Overview, today: date, zone: str) -> tuple[str, ...]:
    last = say_day(day_of(each.last.at, zone), today) if each.last and each.last.at else "never"
    return (
        each.person.name,
        each.companies,
        roles_in_words(each, in_full=True),
        last,
        touch_words(each, today),
    )


def _whole(each: Overview, now: datetime, zone: str) -> Iterator[str]:
    person, today = each.person, day_of(now, zone)
    yield safe_line(
        " · ".join(filter(None, (person.name, person.title, person.company, roles_in_words(each))))
    )
    contact = (
        person.email,
        person.phone,
        person.linkedin,
        f"next: {touch_words(each, today) or 'none planned'}",
    )
    yield safe_line("  " + " · ".join(filter(None, contact)))
    for company, hows in each.by_company().items():
        yield safe_line(f"  {company}: {', '.join(hows)}")
    if each.reference is not None:
        yield from (safe_line(f"  {line}") for line in about_reference(each.reference, zone, now))
    if each.story:
        yield ""
        rows = [(f"  {_when(known, zone, now)}", known.company, known.what) for known in each.story]
        yield from align(rows)


def _when(known: Happened, zone: str, now: datetime) -> str:
    return "day not known" if known.at is None else say_day_and_time(known.at, zone, now)


def person_shape(each: Overview, zone: str) -> Json:
    """Return somebody as `people --json` prints them: an interface, described in the README."""
    person = each.person
    return {
        "id": person.id,
        "name": person.name,
        "company": person.company,
        "title": person.title,
        "email": person.email,
        "roles": [role.value for role in each.roles],
        "applications": [
            {"application": known.application, "company": known.company, "how": known.how}
            for known in each.connections
        ],
        "last_touch": moment(each.last.at, zone) if each.last else None,
        "last_how": each.last.what if each.last else "",
        "next_touch": each.next_touch.isoformat() if each.next_touch else None,
        "letters_sent": each.letters_sent,
        "drafts": each.drafts,
        "reference": _reference_shape(each.reference, zone) if each.reference else None,
        "history": [
            {
                "at": moment(known.at, zone),
                "what": known.what,
                "application": known.application,
                "company": known.company,
            }
            for known in each.story
        ],
    }


def _reference_shape(reference: AsReference, zone: str) -> Json:
    return {
        "told": [
            {
                "application": told.application,
                "company": told.company,
                "at": rfc3339(told.at, zone),
                "outcome_at": rfc3339(told.outcome_at, zone) if told.outcome_at else None,
                "report_owed": told.is_owed,
            }
            for told in reference.told
        ],
        "last_spoken": rfc3339(reference.last_spoken, zone) if reference.last_spoken else None,
        "named_lately": reference.named_lately,
        "catch_up": reference.catch_up,
        "prefers_not_named": reference.prefers_not_named,
        "set_aside_for": list(reference.set_aside_for),
    }
