"""What each field of each record is called, for all that shows a record as it stands."""

from __future__ import annotations

from collections.abc import Mapping

from afterview.changes.editing_refs import Kind
from afterview.changes.editing_specs import SPECS
from afterview.changes.reflections import FIELD_NAMES
from afterview.records.applications import Application, Ask, Event, Told
from afterview.records.interviews import FollowUp, Interview, Interviewer, PrepNote, Promise, Skip
from afterview.records.letters import Letter, WorkSample
from afterview.records.people import Person, Tie, Touch
from afterview.records.reflections import HabitRating, Question, Reflection

_KINDS: Mapping[type, Kind | None] = {
    Application: Kind.APPLICATION,
    Interview: Kind.INTERVIEW,
    Interviewer: Kind.INTERVIEWER,
    Person: Kind.PERSON,
    Question: Kind.QUESTION,
    Event: Kind.EVENT,
    FollowUp: Kind.FOLLOW_UP,
    Touch: Kind.TOUCH,
    Tie: Kind.TIE,
    Told: Kind.TOLD,
    Ask: Kind.ASK,
    Letter: Kind.LETTER,
    PrepNote: Kind.PREP_NOTE,
    Promise: Kind.PROMISE,
    Skip: Kind.SKIP,
    Reflection: None,
    HabitRating: None,
    WorkSample: None,
}

_ADDED = "Added on"
_MORE: Mapping[type, Mapping[str, str]] = {
    Application: {
        "events": "What happened",
        "interviews": "Rounds",
        "told": "References told",
        "asks": "Requests for a good word",
        "letters": "Letters",
        "skips": "Skipped",
        "after": "Earlier application there",
        "created": _ADDED,
    },
    Interview: {
        "interviewers": "Interviewers",
        "promise": "What they promised",
        "reflection": "Reflection",
        "letters": "Letters",
        "follow_ups": "Follow-ups",
        "preparation": "Preparation",
        "skips": "Skipped",
        "created": _ADDED,
    },
    Interviewer: {"person": "Who"},
    Person: {"ties": "Ties", "touches": "Contacts", "created": _ADDED},
    Event: {"recorded_at": "Recorded"},
    FollowUp: {"override": "Against the advice"},
    Touch: {"application": "About"},
    Told: {"person": "Who"},
    Ask: {"person": "Who"},
    Letter: {
        "kind": "Kind",
        "person": "To",
        "subject": "Subject",
        "body": "Text",
        "samples": "Work samples",
        "written_at": "Written",
    },
    WorkSample: {"label": "Name", "path": "File"},
    Skip: {"step": "Step", "item": "Item", "at": "When"},
    HabitRating: {"habit": "Habit", "rating": "Rating"},
    Reflection: {
        **{field: words[:1].upper() + words[1:] for field, words in FIELD_NAMES.items()},
        "questions": "Questions",
        "habits": "Habits",
        "confidence": "How sure I feel",
        "confidence_at": "Rated",
    },
}

LABELS: Mapping[type, Mapping[str, str]] = {
    record: {**({field.key: field.label for field in SPECS[kind]} if kind else {}), **_MORE.get(record, {})}
    for record, kind in _KINDS.items()
}
"""By record and field. What has no label, such as an id, is not for reading."""


def within(label: str) -> str:
    """Return a label as it stands within a sentence."""
    return label if label.startswith(("I ", "LinkedIn")) else label[:1].lower() + label[1:]
