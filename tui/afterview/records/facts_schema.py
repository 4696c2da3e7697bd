"""The kinds of record of what happened, what was sent, and what belongs to either: a part of `schema`."""

from __future__ import annotations

from afterview.records.applications import Ask, Event, EventKind, Told
from afterview.records.interviews import FollowUp, PrepKind, PrepNote, Promise, Reply, Skip
from afterview.records.kind import Field, FieldType, Kind, kind
from afterview.records.kind_lines import ask_line, letter_line, skip_title, told_line, touch_line
from afterview.records.letters import Letter, WorkSample
from afterview.records.people import Tie, Touch
from afterview.records.reflections import HabitRating
from afterview.records.words import LETTERS, beyond_the_day, dots, short, write_day

LINES = FieldType.LINES
NOT_YET = "empty: not yet"
"""What is said of a moment that may be empty."""
_PREPARED = {PrepKind.TOPIC: "Bring", PrepKind.QUESTION: "Ask them", PrepKind.RESEARCH: "Found out"}
_EVENTS = {EventKind.SAVED: "Planned"}
"""What an event is called where its name in the journal means something else to a reader."""

FACTS: tuple[Kind, ...] = (
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
        Field("outcome_at", "Told how it ended", hint=NOT_YET, past=True),
        shown={"person": "Who"},
        title=lambda found, words: f"that {words.person(found.person)} was told{words.of('about')}",
        line=told_line,
        counted=("reference told", "references told"),
        naming=("note that they were told as a reference", "notes that they were told as a reference"),
    ),
    kind(
        Ask,
        "a request for a good word",
        Field("asked_at", "Asked", hint=NOT_YET, past=True),
        Field("agreed_at", "Said yes", hint=NOT_YET, past=True),
        Field("declined_at", "Said no", hint="empty: they did not", past=True),
        Field("done_at", "Put in a word", hint=NOT_YET, past=True),
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
