"""The same job twice, in one file, in several, or in the journal: told by company and role."""

from __future__ import annotations

from collections.abc import Iterable

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


def applications_once(
    found: Iterable[PlannedApplication], how: Duplicates
) -> tuple[tuple[PlannedApplication, ...], tuple[Skipped, ...]]:
    """Return each job once, and the rows that were put together with an earlier one, or passed over."""
    if how is Duplicates.ADD:
        return tuple(found), ()
    kept: dict[tuple[str, str, str], PlannedApplication] = {}
    skipped = []
    for each in found:
        # Without a role, another link is another job.
        key = (*job_key(each.company, each.role), "" if each.role else each.url)
        earlier = kept.get(key)
        if earlier is None:
            kept[key] = each
        elif how is Duplicates.SKIP:
            skipped.append(Skipped(each.where, f"it is the same job as in {_row(earlier, each)}"))
        else:
            kept[key] = together(earlier, each)
            skipped.append(
                Skipped(each.where, f"it is the same job as in {_row(earlier, each)}: put together with it")
            )
    return tuple(kept.values()), tuple(skipped)


def _row(earlier: PlannedApplication, later: PlannedApplication) -> str:
    file, comma, row = earlier.where.rpartition(", ")
    return row if comma and later.where.startswith(f"{file}, ") else earlier.where


def together(first: PlannedApplication, second: PlannedApplication) -> PlannedApplication:
    """Return one application with what two rows say; of two that differ the first, and the later stage."""
    days = [each for each in (first.applied, second.applied) if each is not None]
    ahead = FURTHEST.index(second.status) > FURTHEST.index(first.status)
    lines = list[str]()
    if len(first.notes) < TEXT_LIMIT:  # what goes beyond is cut off where it is stored
        known = set(first.notes.splitlines()) | set(first.beside)
        said = (second.notes, *second.beside)
        lines = [line for text in said for line in text.splitlines() if line not in known]
    return replace(
        first,
        role=first.role or second.role,
        status=second.status if ahead else first.status,
        applied=min(days, default=None),
        ended=(second.ended or first.ended) if ahead else (first.ended or second.ended),
        url=first.url or second.url,
        location=first.location or second.location,
        salary=first.salary or second.salary,
        apply_by=first.apply_by or second.apply_by,
        source=first.source or second.source,
        tags=tuple(dict.fromkeys((*first.tags, *second.tags))),
        rounds=rounds_once((*first.rounds, *second.rounds)),
        notes="\n".join(filter(None, (first.notes, *lines))),
    )


def people_once(
    found: Iterable[PlannedPerson],
) -> tuple[tuple[PlannedPerson, ...], tuple[Skipped, ...]]:
    """Return each person once: the same address, or the same name at the same company."""
    kept: list[PlannedPerson] = []
    places: dict[tuple[str, str], int] = {}
    skipped = []
    for each in found:
        keys = [("email", address.lower()) for address in each.emails]
        keys.append((each.name.casefold(), company_key(each.company) if each.company else ""))
        at = next((places[key] for key in keys if key in places), None)
        if at is None:
            at = len(kept)
            kept.append(each)
        else:
            first = kept[at]
            kept[at] = replace(
                first,
                emails=tuple(dict.fromkeys((*first.emails, *each.emails))),
                phones=tuple(dict.fromkeys((*first.phones, *each.phones))),
                company=first.company or each.company,
                title=first.title or each.title,
                linkedin=first.linkedin or each.linkedin,
                connected=first.connected or each.connected,
                touched=max(filter(None, (first.touched, each.touched)), default=None),
                notes="\n".join(
                    dict.fromkeys(filter(None, (*first.notes.splitlines(), *each.notes.splitlines())))
                ),
            )
            if each.where != first.where:
                skipped.append(
                    Skipped(each.where, f"{each.name} is there already ({first.where}): put together")
                )
        for key in keys:
            places.setdefault(key, at)
    return tuple(kept), tuple(skipped)
