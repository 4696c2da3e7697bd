"""The same job twice, in one file, in several, or in the journal: told by company and role."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec.structs import replace

from afterview.imports.plan import PlannedApplication, PlannedPerson, Skipped
from afterview.imports.rounds import rounds_once
from afterview.imports.sheets.job_words import company_key, role_key
from afterview.imports.sheets.statuses import FURTHEST
from afterview.imports.source import Duplicates
from afterview.records.base import TEXT_LIMIT


def job_key(company: str, role: str) -> tuple[str, str]:
    """Return what two rows about one job have in common."""
    return company_key(company), role_key(role)


def name_key(name: str, company: str) -> tuple[str, str]:
    """Return what two cards of one person have in common, where no address tells."""
    return name.casefold(), company_key(company) if company else ""


def applications_once(
    found: Iterable[PlannedApplication], how: Duplicates
) -> tuple[tuple[PlannedApplication, ...], tuple[Skipped, ...]]:
    """Return each job once, and the rows that were put together with an earlier one, or passed over."""
    if how is Duplicates.ADD:
        return tuple(found), ()
    jobs: dict[tuple[str, str, str], list[PlannedApplication]] = {}
    skipped = []
    for each in found:
        # Without a role, another link is another job.
        rows = jobs.setdefault((*job_key(each.company, each.role), "" if each.role else each.url), [])
        if rows:
            why = f"it is the same job as in {_row(rows[0], each)}"
            merged = "" if how is Duplicates.SKIP else ": put together with it"
            skipped.append(Skipped(each.where, why + merged))
        if not rows or how is not Duplicates.SKIP:
            rows.append(each)
    return tuple(_one_application(rows) for rows in jobs.values()), tuple(skipped)


def _row(earlier: PlannedApplication, later: PlannedApplication) -> str:
    file, comma, row = earlier.where.rpartition(", ")
    return row if comma and later.where.startswith(f"{file}, ") else earlier.where


def _one_application(rows: Sequence[PlannedApplication]) -> PlannedApplication:
    """Return one application with what all rows say; where they differ the first, and the furthest stage."""
    first, *others = rows
    if not others:
        return first
    status, ended = first.status, first.ended
    for each in others:
        if FURTHEST.index(each.status) > FURTHEST.index(status):
            status, ended = each.status, each.ended or ended
        else:
            ended = ended or each.ended
    return replace(
        first,
        status=status,
        applied=min((each.applied for each in rows if each.applied is not None), default=None),
        ended=ended,
        tags=tuple(dict.fromkeys(tag for each in rows for tag in each.tags)),
        rounds=rounds_once(one for each in rows for one in each.rounds),
        notes=_notes(first, others),
        **_first_said(rows, "role", "url", "location", "salary", "apply_by", "source"),
    )


def _first_said(rows: Sequence[Any], *names: str) -> dict[str, Any]:
    """Return of each field what the first row says of it that says something."""
    return {
        name: next((said for each in rows if (said := getattr(each, name))), getattr(rows[0], name))
        for name in names
    }


def _notes(first: PlannedApplication, others: Iterable[PlannedApplication]) -> str:
    """Return the notes of the first, and each line that others have beside them."""
    notes, length = [first.notes] if first.notes else [], len(first.notes)
    known = {"", *first.notes.splitlines(), *first.beside}
    for each in others:
        if length >= TEXT_LIMIT:  # what goes beyond is cut off where it is stored
            break
        lines = [line for text in (each.notes, *each.beside) for line in text.splitlines()]
        new = [line for line in lines if line not in known]
        notes += new
        known.update(new)
        length += sum(len(line) + 1 for line in new)
    return "\n".join(notes)


def people_once(
    found: Iterable[PlannedPerson],
) -> tuple[tuple[PlannedPerson, ...], tuple[Skipped, ...]]:
    """Return each person once: the same address, or the same name at the same company."""
    people: list[list[PlannedPerson]] = []
    places: dict[tuple[str, str], list[PlannedPerson]] = {}
    skipped = []
    for each in found:
        keys = [("email", address.lower()) for address in each.emails]
        keys.append(name_key(each.name, each.company))
        cards = next((places[key] for key in keys if key in places), None)
        if cards is None:
            cards = []
            people.append(cards)
        elif each.where != cards[0].where:
            skipped.append(
                Skipped(each.where, f"{each.name} is there already ({cards[0].where}): put together")
            )
        cards.append(each)
        for key in keys:
            places.setdefault(key, cards)
    return tuple(map(_one_person, people)), tuple(skipped)


def _one_person(cards: Sequence[PlannedPerson]) -> PlannedPerson:
    """Return one person with what all cards say; where they differ the first, and the latest contact."""
    if len(cards) == 1:
        return cards[0]
    lines = (line for each in cards for line in each.notes.splitlines() if line)
    return replace(
        cards[0],
        emails=tuple(dict.fromkeys(email for each in cards for email in each.emails)),
        phones=tuple(dict.fromkeys(phone for each in cards for phone in each.phones)),
        touched=max((each.touched for each in cards if each.touched is not None), default=None),
        notes="\n".join(dict.fromkeys(lines)),
        **_first_said(cards, "company", "title", "linkedin", "connected"),
    )
