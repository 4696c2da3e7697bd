"""Each kind of record, declared once: what it is called, its fields, its line in a list.

Forms, the lists of details, the words about conflicts, the sentences of undo and what a deletion takes along
are all made of this. Where a kind lies, and what tells its records apart, is said by the records themselves:
see `path`. So a new kind is a record with a field that holds it, and its line here.

The kinds stand in the order in which a deletion names what it takes along. The text of a record goes into
titles and lines as it is: they are never markup, nor a format.
"""

from __future__ import annotations

from collections.abc import Mapping

from afterview.records.applications import Application
from afterview.records.facts_schema import FACTS, NOT_YET
from afterview.records.interviews import MOST_ROUNDS, Interview, Interviewer
from afterview.records.kind import Field, FieldType, Kind, kind
from afterview.records.kind_lines import interview_line, person_line, question_line
from afterview.records.people import Person
from afterview.records.reflections import TEXTS, Practice, Question, Reflection
from afterview.records.words import dots, short, write_day

LINES, EMAIL, PERSON = FieldType.LINES, FieldType.EMAIL, FieldType.PERSON
APPOINTMENT, LENGTH, ZONE = FieldType.APPOINTMENT, FieldType.LENGTH, FieldType.ZONE

_ADDED = {"created": "Added on"}
_LETTERS_AND_SKIPS = {"letters": "Letters", "skips": "Skipped"}


def _apply_by(found: Application) -> str:
    """Say by when an application has to be sent, until it is."""
    return f"apply by {write_day(found.apply_by)}" if found.apply_by and not found.is_sent else ""


_KINDS = (
    kind(
        Application,
        "an application",
        Field("company", "Company", required="An application needs the name of the company."),
        Field("role", "Role"),
        Field("url", "Link"),
        Field("location", "Location"),
        Field("salary", "Salary"),
        Field("source", "Found through"),
        Field("tags", "Tags"),
        Field("apply_by", "Apply by", hint="a day; empty: none is named"),
        Field("notes", "Notes", LINES),
        shown={
            "events": "What happened",
            "interviews": "Rounds",
            "promise": "What they promised",
            "follow_ups": "Follow-ups",
            "replies": "What they answered",
            "told": "References told",
            "asks": "Requests for a good word",
            **_LETTERS_AND_SKIPS,
            "after": "Earlier application there",
            **_ADDED,
        },
        title=lambda found, _: short(found.company) + (f" ({short(found.role)})" if found.role else ""),
        line=lambda found, _: (
            "Application",
            dots(found.role or "no role yet", found.status.value, found.location),
            dots(_apply_by(found), found.salary, found.url, *(f"#{each}" for each in found.tags)),
        ),
    ),
    kind(
        Person,
        "a person",
        Field("name", "Name", required="A person needs a name."),
        Field("company", "Company"),
        Field("title", "Title"),
        Field("email", "Email", EMAIL),
        Field("phone", "Phone"),
        Field("channel", "Likes to get"),
        Field("channel_note", "About that"),
        Field("is_reference", "Reference"),
        Field("prefers_not_named", "Rather not named", hint="yes: no heads-up is asked for"),
        Field("relation", "Knows me from"),
        Field("linkedin", "LinkedIn"),
        Field("connected_at", "Connected", hint=NOT_YET, past=True),
        Field(
            "touch_every_days",
            "Touch every",
            hint="days; 0: never; empty: as usual",
            high=3650,
            unit=" of days",
        ),
        Field("touch_on", "Next touch", hint="27 Nov 2026; empty: by the rhythm"),
        Field("address", "Address", LINES),
        Field("notes", "Notes", LINES),
        shown={"ties": "Ties", "touches": "Contacts", **_ADDED},
        title=lambda found, _: short(found.name),
        line=person_line,
        prose=("channel_note", "relation"),
    ),
    kind(
        Interview,
        "a round",
        Field("round", "Round", low=1, high=MOST_ROUNDS),
        Field("kind", "Kind", hint="phone, video, onsite, ..."),
        Field("starts", "Starts", APPOINTMENT, hint="27 Nov 2026 14:00; empty: no time is set"),
        Field("on", "Day", hint="where only that is known"),
        Field("when", "About when", hint="in October; where not even a day is known"),
        Field("held", "Has been", hint="yes: though nobody knows when"),
        Field("minutes", "Lasts", LENGTH),
        Field("zone", "Time zone", ZONE),
        Field("interviewers", "Interviewers", FieldType.ROOM),
        Field("place", "Place"),
        Field("link", "Link"),
        Field("cancelled_at", "Called off", hint="empty: it takes place", past=True),
        Field("notes", "Notes", LINES),
        shown={
            "promise": "What they promised",
            "reflection": "Reflection",
            "letters": "Letters",
            "follow_ups": "Follow-ups",
            "replies": "What they answered",
            "preparation": "Preparation",
            "skips": "Skipped",
            "calendar_uid": "In the calendar as",
            "calendar_sequence": "Copy of it",
            "calendar_stamp": "Copy made",
            **_ADDED,
        },
        title=lambda found, words: f"round {found.round}{words.of('at')}",
        line=interview_line,
        order="round",
        counted=("interview", "interviews"),
    ),
    kind(
        Interviewer,
        "an interviewer",
        Field("talked_about", "We talked about", LINES),
        shown={"person": "Who"},
        title=lambda found, words: f"{words.person(found.person)} in {words.where_met}",
        line=lambda found, words: (
            "Interviewer",
            words.whom(found.person),
            dots(f"talked about {found.talked_about}" if found.talked_about else ""),
        ),
        counted=("", ""),
        naming=("interview that names them", "interviews that name them (the interviews stay)"),
    ),
    kind(
        Reflection,
        "the reflection",
        shown={
            **{key: words[:1].upper() + words[1:] for key, words in TEXTS.items()},
            "questions": "Questions",
            "habits": "Habits",
            "confidence": "How confident I feel",
            "confidence_at": "Rated",
        },
        prose=tuple(TEXTS),
    ),
    kind(
        Question,
        "a question",
        Field("text", "Question", required="A question needs its words."),
        Field("ready", "I was ready"),
        Field("went", "It went"),
        Field("interesting", "Interesting"),
        Field("count_on", "Count on it"),
        Field("asked_by", "Asked by", PERSON),
        Field("answer", "My answer", LINES),
        Field("better", "A better one", LINES),
        shown={
            "practised": "Practised",
            "trying": "A try, not rated yet",
            "same_as": "The same as",
            "not_same_as": "Not the same as",
        },
        line=question_line,
        only_in_round=True,
    ),
    kind(
        Practice,
        "a time of practice",
        shown={"at": "When", "recall": "How it came", "tried": "What I tried"},
        title=lambda found, words: f"the practice on {words.on(found.at)}",
        prose=("tried",),
        order="at",
        counted=("", ""),
    ),
    *FACTS,
)

SCHEMA: Mapping[type, Kind] = {each.record: each for each in _KINDS}
"""Every kind, by its record."""
