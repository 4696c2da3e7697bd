"""Applications and people from files, set against the journal: what is there already is not added again."""

from __future__ import annotations

from msgspec.structs import replace

from afterview.imports import storing_applications, storing_people
from afterview.imports.duplicates import applications_once, job_key, name_key, people_once
from afterview.imports.plan import Plan, PlannedApplication, PlannedPerson, Skipped
from afterview.imports.rounds import new_rounds
from afterview.imports.source import Duplicates, Known
from afterview.imports.storing_applications import Storing
from afterview.records.applications import Application
from afterview.records.hunt import Hunt


def against_journal(plan: Plan, known: Known) -> Plan:
    """Return the plan with each application and person once, and without those of whom all is on record."""
    if not plan.applications and not plan.people:
        return plan
    found, again = applications_once(plan.applications, known.duplicates)
    people, twice = people_once(plan.people)
    skipped = [*plan.skipped, *again, *(each for each in twice if "card" in each.where)]
    applications = _applications(found, known, skipped)
    return replace(
        plan, applications=applications, people=_people(people, known, skipped), skipped=tuple(skipped)
    )


def _applications(
    found: tuple[PlannedApplication, ...], known: Known, skipped: list[Skipped]
) -> tuple[PlannedApplication, ...]:
    if known.duplicates is Duplicates.ADD:
        return tuple(replace(each, again=True) for each in found)
    on_record = Jobs(known.hunt)
    storing = Storing(known.now, known.zone, _no_id)
    kept = []
    for each in found:
        application = on_record.same_as(each)
        if application is None:
            kept.append(each)
            continue
        rounds = new_rounds(each.rounds, application, known.zone)
        has_news = rounds or storing_applications.with_news(application, each, storing) is not application
        if known.duplicates is Duplicates.SKIP or not has_news:
            skipped.append(Skipped(each.where, f"{_called(application)} is in the journal already"))
        else:
            kept.append(replace(each, application=application.id, rounds=rounds))
    return tuple(kept)


def _no_id(_prefix: str) -> str:
    return ""


def _called(application: Application) -> str:
    return ", ".join(filter(None, (application.company, application.role)))


class Jobs:
    """The applications of a hunt by company and role."""

    def __init__(self, hunt: Hunt) -> None:
        self._by_job: dict[tuple[str, str], Application] = {}
        self._by_company: dict[str, list[Application]] = {}
        for each in hunt.applications.values():
            key = job_key(each.company, each.role)
            known = self._by_job.get(key)
            if known is None or known.is_closed:
                self._by_job[key] = each
            self._by_company.setdefault(key[0], []).append(each)

    def same_as(self, found: PlannedApplication) -> Application | None:
        """Return the application that `found` is about, if there is one."""
        company, role = job_key(found.company, found.role)
        same = self._by_job.get((company, role))
        if same is not None:
            return same
        there = self._by_company.get(company, [])
        # The one of that company, where either does not say which job it is.
        return there[0] if len(there) == 1 and not (role and there[0].role) else None


def _people(
    found: tuple[PlannedPerson, ...], known: Known, skipped: list[Skipped]
) -> tuple[PlannedPerson, ...]:
    people, storing = known.hunt.people.values(), Storing(known.now, known.zone, _no_id)
    by_address = {each.email.lower(): each for each in people if each.email}
    by_name = {name_key(each.name, each.company): each for each in people}
    kept = []
    for each in found:
        same = next(
            (by_address[address.lower()] for address in each.emails if address.lower() in by_address), None
        )
        same = same or by_name.get(name_key(each.name, each.company)) or by_name.get(name_key(each.name, ""))
        if same is None:
            kept.append(each)
        elif known.duplicates is Duplicates.SKIP or storing_people.with_news(same, each, storing) is same:
            skipped.append(Skipped(each.where, f"{same.name} is in the journal already"))
        else:
            kept.append(replace(each, person=same.id))
    return tuple(kept)
