"""A plan as `afterview import --dry-run --json` prints it: an interface, described in the README.

Fields may be added, and are never changed or taken away.
"""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec.structs import replace

from afterview.civil import in_zone
from afterview.imports.plan import Plan, PlannedApplication, PlannedInterview, PlannedPerson, Role

Json = dict[str, object]


def plan_shape(plan: Plan) -> Json:
    """Return all of a plan."""
    return {
        "interviews": [
            *(_interview(each) for each in plan.interviews),
            *(
                _interview(replace(round_, application=each.application))
                for each in plan.applications
                for round_ in each.rounds
                if round_.on is not None
            ),
        ],
        "applications": [_application(each) for each in plan.applications],
        "people": [_person(each) for each in plan.people],
        "skipped": [{"where": each.where, "why": each.why} for each in plan.skipped],
        "problems": list(plan.problems),
    }


def _interview(found: PlannedInterview) -> Json:
    return {
        "uid": found.uid,
        "instance": found.instance,
        "action": found.action.value,
        "title": found.title,
        "starts": _moment(found.starts, found.zone),
        "ends": _moment(found.ends, found.zone),
        "on": None if found.on is None else found.on.isoformat(),
        "zone": found.zone or None,
        "link": found.link,
        "place": found.place,
        "people": [
            {"name": each.name, "email": each.email, "role": each.role.value, "title": each.title}
            for each in found.people
        ],
        "gone": [{"name": each.name, "email": each.email, "stays": each.stays} for each in found.gone],
        "application": found.application,
        "interview": found.interview,
        "company": found.company,
        "why": found.why,
        "questions": [each.text for each in found.questions],
        "where": found.where,
    }


def _application(found: PlannedApplication) -> Json:
    return {
        "action": "update" if found.application else "add",
        "application": found.application,
        "company": found.company,
        "role": found.role,
        "status": found.status.value,
        "applied": None if found.applied is None else found.applied.isoformat(),
        "ended": None if found.ended is None else found.ended.isoformat(),
        "apply_by": None if found.apply_by is None else found.apply_by.isoformat(),
        "url": found.url,
        "location": found.location,
        "salary": found.salary,
        "source": found.source,
        "tags": list(found.tags),
        "notes": "\n".join(filter(None, (found.notes, *found.beside))),
        "rounds": [_round(each) for each in found.rounds],
        "where": found.where,
    }


def _round(found: PlannedInterview) -> Json:
    return {
        "kind": found.kind,
        "starts": _moment(found.starts, found.zone),
        "on": None if found.on is None or found.starts is not None else found.on.isoformat(),
        "when": found.when,
        "held": found.held,
        "people": [each.name for each in found.people if each.role is Role.INTERVIEWER],
    }


def _person(found: PlannedPerson) -> Json:
    return {
        "action": "update" if found.person else "add",
        "person": found.person,
        "name": found.name,
        "emails": list(found.emails),
        "phones": list(found.phones),
        "company": found.company,
        "agent_for": found.agent_for,
        "title": found.title,
        "linkedin": found.linkedin,
        "address": found.address,
        "notes": found.notes,
        "connected": None if found.connected is None else found.connected.isoformat(),
        "touched": None if found.touched is None else found.touched.isoformat(),
        "where": found.where,
    }


def _moment(instant: datetime | None, zone: str) -> str | None:
    """Return an instant in RFC 3339, with the offset of `zone`; in UTC where that has seconds, as of old."""
    if instant is None:
        return None
    whole = instant.replace(microsecond=0)
    said = in_zone(whole, zone or "UTC").isoformat()
    return (
        said
        if len(said) == len("2026-11-24T16:00:00+01:00")
        else f"{whole.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z"
    )
