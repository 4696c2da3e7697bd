"""The JSON that the commands print: an interface, described in the README.

Fields may be added, and are never changed or taken away.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime

from afterview.civil import in_zone
from afterview.cli.output import say
from afterview.journal.edits import Edit
from afterview.playbook.agenda import AgendaEntry
from afterview.playbook.shape import Item, StepStatus
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.text import safe_json

Json = dict[str, object]


def print_json(shape: list[Json]) -> None:
    """Print `shape`: as UTF-8 where the output takes it, else with escapes, which every reader knows."""
    utf8 = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"
    say(safe_json(json.dumps(shape, ensure_ascii=not utf8, indent=2)))


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


def _moment(instant: datetime | None, zone: str) -> str | None:
    return None if instant is None else rfc3339(instant, zone)


def step_shape(status: StepStatus, zone: str) -> Json:
    """Return a step as `steps --json` prints it."""
    return {
        "step": status.step,
        "name": status.name,
        "state": status.state.value,
        "reason": status.reason,
        "opens": _moment(status.opens, zone),
        "due": _moment(status.due, zone),
        "items": [_item_shape(item, zone) for item in status.items],
    }


def _item_shape(item: Item, zone: str) -> Json:
    return {
        "label": item.label,
        "state": item.state.value,
        "reason": item.reason,
        "opens": _moment(item.opens, zone),
        "due": _moment(item.due, zone),
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
        "due": _moment(entry.due, zone),
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
        "starts": rfc3339(interview.starts, interview.zone),
        "ends": rfc3339(interview.ends, interview.zone),
        "zone": interview.zone,
        "interviewers": [person.name for person in people if person is not None],
    }


def edit_shape(edit: Edit, zone: str) -> Json:
    """Return something that was done as `history --json` prints it."""
    return {
        "id": edit.id,
        "at": rfc3339(edit.at, zone),
        "what": edit.sentence,
        "kind": edit.kind.value,
        "undone": edit.is_undone,
    }
