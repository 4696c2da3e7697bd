"""Each kind of record, declared once: what it is called, its fields, its line in a list.

Forms, the lists of details, the words about conflicts, the sentences of undo and what a deletion takes along
are all made of this. Where a kind lies, and what tells its records apart, is said by the records themselves:
see `path`. So a new kind is a record with a field that holds it, and its line here.

The kinds stand in the order in which a deletion names what it takes along. The text of a record goes into
titles and lines as it is: they are never markup, nor a format.
"""

from __future__ import annotations

from collections.abc import Mapping

from afterview.records.applications import Application, Ask, Event, EventKind, Told
from afterview.records.interviews import (
    MOST_ROUNDS,
    FollowUp,
    Interview,
    Interviewer,
    PrepKind,
    PrepNote,
    Promise,
    Reply,
    Skip,
)
from afterview.records.kind import Field, FieldType, Kind, kind
from afterview.records.kind_lines import (
    ask_line,
    interview_line,
    letter_line,
    person_line,
    question_line,
    skip_title,
    told_line,
    touch_line,
)
from afterview.records.letters import Letter, WorkSample
from afterview.records.people import Person, Tie, Touch
from afterview.records.reflections import TEXTS, HabitRating, Practice, Question, Reflection
from afterview.records.words import (
    LETTERS,
    beyond_the_day,
    dots,
    short,
    write_day,
)

LINES, EMAIL, PERSON = FieldType.LINES, FieldType.EMAIL, FieldType.PERSON
APPOINTMENT, LENGTH, ZONE = FieldType.APPOINTMENT, FieldType.LENGTH, FieldType.ZONE

_ADDED = {"created": "Added on"}
_LETTERS_AND_SKIPS = {"letters": "Letters", "skips": "Skipped"}
_NOT_YET = "empty: not yet"
_PREPARED = {PrepKind.TOPIC: "Bring", PrepKind.QUESTION: "Ask them", PrepKind.RESEARCH: "Found out"}
_EVENTS = {EventKind.SAVED: "Planned"}
"""What an event is called where its name in the journal means something else to a reader."""


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
        Field("connected_at", "Connected", hint=_NOT_YET, past=True),
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
    kind(
        Event,
        "something that happened",
        Field("kind", "What"),
        Field("on", "On", hint="a day; empty: not known", past=True),
        Field("answer_by", "Answer by", hint="of an offer; empty: they did not say"),
        Field("note", "Note"),
        shown={"recorded_at": "Recorded"},
        title=lambda found, words: (
            f"“{found.kind.value}”{words.of('at')}{f' on {write_day(found.on)}' if found.on else ''}"
        ),
        line=lambda found, words: (
            _EVENTS.get(found.kind, found.kind.value.capitalize()),
            words.day(found.on) if found.on else "day not known",
            found.note,
        ),
        prose=("note",),
        order="on",
        counted=("event", "events"),
    ),
    kind(
        Letter,
        "a letter",
        Field("sent_at", "Sent", hint="empty: not sent yet", past=True),
        Field("channel", "By"),
        shown={
            "kind": "Kind",
            "person": "To",
            "subject": "Subject",
            "body": "Text",
            "samples": "Work samples",
            "written_at": "Written",
        },
        title=lambda found, words: (
            f"the {LETTERS[found.kind]} to {words.person(found.person)}"
            + (f" ({words.owner})" if words.owner else "")
        ),
        line=letter_line,
        prose=("body",),
        naming=("letter to them", "letters to them"),
    ),
    kind(
        FollowUp,
        "a follow-up",
        Field("at", "When", past=True),
        Field("channel", "How", hint="called, emailed, ..."),
        Field("result", "Result"),
        Field("note", "Note"),
        shown={"override": "Against the advice"},
        title=lambda found, words: f"the follow-up{words.of('with')} on {words.on(found.at)}",
        line=lambda found, words: (
            "Follow-up",
            words.moment(found.at),
            dots(found.channel, found.result.value, found.note),
        ),
        prose=("note",),
        order="at",
    ),
    kind(
        Reply,
        "their answer",
        Field("at", "When", past=True),
        Field("words", "What they said"),
        Field("on", "Answer by", hint="the day that they now name; empty: none"),
        title=lambda found, words: f"what they answered{words.of('at')} on {words.on(found.at)}",
        line=lambda found, words: (
            "They answered",
            words.moment(found.at),
            dots(found.words, f"answer by {words.day(found.on)}" if found.on else ""),
        ),
        prose=("words",),
        order="at",
        counted=("answer of theirs", "answers of theirs"),
    ),
    kind(
        Told,
        "a reference told",
        Field("at", "Told", past=True),
        Field("outcome_at", "Told how it ended", hint=_NOT_YET, past=True),
        shown={"person": "Who"},
        title=lambda found, words: f"that {words.person(found.person)} was told{words.of('about')}",
        line=told_line,
        counted=("reference told", "references told"),
        naming=("note that they were told as a reference", "notes that they were told as a reference"),
    ),
    kind(
        Ask,
        "a request for a good word",
        Field("asked_at", "Asked", hint=_NOT_YET, past=True),
        Field("agreed_at", "Said yes", hint=_NOT_YET, past=True),
        Field("declined_at", "Said no", hint="empty: they did not", past=True),
        Field("done_at", "Put in a word", hint=_NOT_YET, past=True),
        Field("note", "Note"),
        shown={"person": "Who"},
        title=lambda found, words: f"the request to {words.person(found.person)}{words.of('about')}",
        line=ask_line,
        prose=("note",),
        counted=("request for a good word", "requests for a good word"),
    ),
    kind(
        Promise,
        "what they promised",
        Field("said_at", "They said so", past=True),
        Field("on", "Answer by", hint="a day; empty: they did not say"),
        Field("words", "In their words"),
        title=lambda _, words: (
            f"what {words.owner} promised" + (f" after {words.round}" if words.round else "")
            if words.owner
            else "what they promised"
        ),
        line=lambda found, words: (
            "Answer by",
            words.day(found.on) if found.on else "they did not say",
            dots(beyond_the_day(found.words, found.on), f"said {words.moment(found.said_at)}"),
        ),
        prose=("words",),
        counted=("promise", "promises"),
        only_in_round=True,
    ),
    kind(
        PrepNote,
        "a line of preparation",
        Field("kind", "Kind"),
        Field("text", "What", LINES, required="Write what to bring, or delete the line."),
        title=lambda found, _: f"the preparation “{short(found.text)}”",
        line=lambda found, _: (_PREPARED[found.kind], dots(found.text), ""),
        counted=("line of preparation", "lines of preparation"),
        only_in_round=True,
    ),
    kind(
        Tie,
        "a tie",
        Field("company", "Company", required="A tie needs the name of the company."),
        Field("kind", "Tie"),
        Field("note", "Note"),
        title=lambda found, words: f"the tie{words.of('of')} to {short(found.company)}",
        line=lambda found, words: (
            "Tie",
            dots(words.other or short(found.company), found.kind.value),
            dots(found.note),
        ),
        prose=("note",),
        counted=("", ""),
    ),
    kind(
        Touch,
        "a contact",
        Field("at", "When", past=True),
        Field("how", "How", hint="coffee, a call, ..."),
        shown={"application": "About"},
        title=lambda found, words: f"the contact{words.of('with')} on {words.on(found.at)}",
        line=touch_line,
        order="-at",
    ),
    kind(
        HabitRating,
        "a habit",
        shown={"habit": "Habit", "rating": "Rating"},
        title=lambda found, _: f"the habit “{short(found.habit)}”",
        counted=("", ""),
    ),
    kind(
        WorkSample,
        "a work sample",
        shown={"label": "Name", "path": "File"},
        title=lambda found, _: f"the work sample “{short(found.label)}”",
        counted=("", ""),
    ),
    kind(
        Skip,
        "a skip",
        Field("reason", "Because", required="A skip needs a reason."),
        shown={"step": "Step", "item": "Item", "at": "When"},
        title=skip_title,
        line=lambda found, words: (
            "Skipped",
            dots(f"step {found.step}", words.item(found.item) if found.item else ""),
            dots(found.reason),
        ),
        counted=("", ""),
    ),
)

SCHEMA: Mapping[type, Kind] = {each.record: each for each in _KINDS}
"""Every kind, by its record."""
