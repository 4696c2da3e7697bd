"""The JSON that the commands print: an interface, described in the README.

Fields may be added, and are never changed or taken away.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from afterview.changes.describe import PEOPLE
from afterview.changes.outline import people_of
from afterview.civil import in_zone
from afterview.cli.output import print_json as print_json
from afterview.journal.edits import Edit
from afterview.playbook.agenda_entry import AgendaEntry
from afterview.playbook.shape import Item, StepStatus
from afterview.records.applications import Application
from afterview.records.base import Record
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview

Json = dict[str, object]


def rfc3339(instant: datetime, zone: str) -> str:
    """Return `instant` in whole seconds with the offset of `zone`: "2026-11-24T16:00:00+01:00".

    Where that is not of whole minutes, as of old, and so cannot be said in RFC 3339, it is in UTC.
    """
    whole = instant.replace(microsecond=0)
    said = in_zone(whole, zone).isoformat()
    return (
        said
        if len(said) == len("2026-11-24T16:00:00+01:00")
        else f"{whole.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z"
    )


def moment(instant: datetime | None, zone: str) -> str | None:
    """Return an instant in the same way; None where it is not known."""
    return None if instant is None else rfc3339(instant, zone)


def step_shape(status: StepStatus, zone: str) -> Json:
    """Return a step as `steps --json` prints it."""
    return {
        "step": status.step,
        "name": status.name,
        "state": status.state.value,
        "reason": status.reason,
        "opens": moment(status.opens, zone),
        "due": moment(status.due, zone),
        "items": [_item_shape(item, zone) for item in status.items],
    }


def _item_shape(item: Item, zone: str) -> Json:
    return {
        "label": item.label,
        "state": item.state.value,
        "reason": item.reason,
        "opens": moment(item.opens, zone),
        "due": moment(item.due, zone),
    }


def due_shape(entry: AgendaEntry, zone: str) -> Json:
    """Return something to do as `due --json` prints it."""
    return {
        "application": entry.application,
        "company": entry.company,
        "interview": entry.interview,
        "step": entry.step,
        "what": entry.what,
        "who": entry.who,
        "state": entry.state.value,
        "due": moment(entry.due, zone),
        "group": entry.group.value,
        "reason": entry.reason,
    }


def application_shape(application: Application, hunt: Hunt) -> Json:
    """Return an application as `list --json` prints it."""
    applied = application.applied_on
    return {
        "id": application.id,
        "company": application.company,
        "role": application.role,
        "status": application.status.value,
        "applied": None if applied is None else applied.isoformat(),
        "interviews": [_interview_shape(each, hunt) for each in application.rounds],
    }


def _interview_shape(interview: Interview, hunt: Hunt) -> Json:
    people = (hunt.people.get(each.person) for each in interview.interviewers)
    return {
        "id": interview.id,
        "round": interview.round,
        "kind": interview.kind,
        "starts": moment(interview.starts, interview.zone),
        "ends": moment(interview.ends, interview.zone) if interview.starts else None,
        "on": interview.on.isoformat() if interview.on and not interview.starts else None,
        "when": interview.when,
        "held": interview.held,
        "zone": interview.zone,
        "interviewers": [person.name for person in people if person is not None],
    }


def whole_shape(application: Application, hunt: Hunt, zone: str) -> Json:
    """Return all of an application as `show --json` prints it, with everyone who has to do with it."""
    known = application_shape(application, hunt)
    return {
        **_record_shape(application, hunt, zone),
        "status": known["status"],
        "applied": known["applied"],
        "people": [_record_shape(each, hunt, zone) for each in people_of(application, hunt)],
    }


def _record_shape(record: Record, hunt: Hunt, zone: str) -> Json:
    """Return a record field by field, under the names that it has in the journal."""
    if isinstance(record, Interview):
        zone = record.zone
    shape = {name: _value(getattr(record, name), name, hunt, zone) for name in record.__struct_fields__}
    if isinstance(record, Interview):
        shape["ends"] = moment(record.ends, zone) if record.starts else None
    return shape


def _value(value: object, name: str, hunt: Hunt, zone: str) -> object:
    match value:
        case Record():
            return _record_shape(value, hunt, zone)
        case tuple():
            return [_value(each, "", hunt, zone) for each in value]
        case datetime():
            return rfc3339(value, zone)
        case date():
            return value.isoformat()
        case str() if name in PEOPLE:
            person = hunt.people.get(value)
            return {"id": value, "name": person.name if person else None}
    return value


def edit_shape(edit: Edit, zone: str) -> Json:
    """Return something that was done as `history --json` prints it."""
    return {
        "id": edit.id,
        "at": rfc3339(edit.at, zone),
        "what": edit.sentence,
        "kind": edit.kind.value,
        "undone": edit.is_undone,
    }
