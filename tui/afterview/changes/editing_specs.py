"""Which fields each kind of thing has, in the order in which a form shows them."""

from __future__ import annotations

from collections.abc import Mapping

from afterview.changes import editing_fields as fields
from afterview.changes.editing_fields import Field
from afterview.changes.editing_refs import Kind
from afterview.records.applications import EventKind
from afterview.records.interviews import FollowUpResult, PrepKind
from afterview.records.people import Channel, TieKind
from afterview.records.reflections import Went

SPECS: Mapping[Kind, tuple[Field, ...]] = {
    Kind.APPLICATION: (
        fields.text("company", "Company", required="An application needs the name of the company."),
        fields.text("role", "Role"),
        fields.text("url", "Link"),
        fields.text("location", "Location"),
        fields.text("salary", "Salary"),
        fields.text("source", "Found through"),
        fields.tags("tags", "Tags"),
        fields.text("notes", "Notes", long=True),
    ),
    Kind.INTERVIEW: (
        fields.number("round", "Round", 1, 99),
        fields.text("kind", "Kind", hint="phone, video, onsite, ..."),
        fields.instant("starts", "Starts", past=False, appointment=True),
        fields.minutes("minutes", "Lasts"),
        fields.zone("zone", "Time zone"),
        fields.text("place", "Place"),
        fields.text("link", "Link"),
        fields.instant("cancelled_at", "Called off", optional=True, hint="empty: it takes place"),
        fields.text("notes", "Notes", long=True),
    ),
    Kind.INTERVIEWER: (fields.text("talked_about", "We talked about", long=True),),
    Kind.PERSON: (
        fields.text("name", "Name", required="A person needs a name."),
        fields.text("company", "Company"),
        fields.text("title", "Title"),
        fields.email("email", "E-mail"),
        fields.text("phone", "Phone"),
        fields.choice("channel", "Likes to get", Channel, optional=True),
        fields.text("channel_note", "About that"),
        fields.yes_no("is_reference", "Reference"),
        fields.text("relation", "Knows me from"),
        fields.text("linkedin", "LinkedIn"),
        fields.instant("connected_at", "Connected", optional=True, hint="empty: not yet"),
        fields.number(
            "touch_every_days",
            "Touch every",
            0,
            3650,
            optional=True,
            unit=" of days",
            hint="days; 0 for never, empty for the usual rhythm",
        ),
        fields.text("address", "Address", long=True),
        fields.text("notes", "Notes", long=True),
    ),
    Kind.QUESTION: (
        fields.text("text", "Question", required="A question needs its words."),
        fields.yes_no("ready", "I was ready", optional=True),
        fields.choice("went", "It went", Went, optional=True),
        fields.yes_no("interesting", "Interesting"),
        fields.yes_no("count_on", "Count on it"),
        fields.person("asked_by", "Asked by"),
        fields.text("answer", "My answer", long=True),
        fields.text("better", "A better one", long=True),
    ),
    Kind.EVENT: (
        fields.choice("kind", "What", EventKind),
        fields.day("on", "On", past=True),
        fields.text("note", "Note"),
    ),
    Kind.FOLLOW_UP: (
        fields.instant("at", "When"),
        fields.text("channel", "How", hint="called, emailed, ..."),
        fields.choice("result", "Result", FollowUpResult),
        fields.text("note", "Note"),
    ),
    Kind.TOUCH: (fields.instant("at", "When"), fields.text("how", "How", hint="coffee, a call, ...")),
    Kind.TIE: (
        fields.text("company", "Company", required="A tie needs the name of the company."),
        fields.choice("kind", "Tie", TieKind),
        fields.text("note", "Note"),
    ),
    Kind.TOLD: (
        fields.instant("at", "Told"),
        fields.instant("outcome_at", "Told the end", optional=True, hint="empty: not yet"),
    ),
    Kind.ASK: (
        fields.instant("asked_at", "Asked", optional=True, hint="empty: not yet"),
        fields.instant("agreed_at", "Said yes", optional=True, hint="empty: not yet"),
        fields.instant("declined_at", "Said no", optional=True, hint="empty: they did not"),
        fields.instant("done_at", "Put in a word", optional=True, hint="empty: not yet"),
        fields.text("note", "Note"),
    ),
    Kind.LETTER: (
        fields.instant("sent_at", "Sent", optional=True, hint="empty: not sent yet"),
        fields.choice("channel", "By", Channel, optional=True),
    ),
    Kind.PREP_NOTE: (
        fields.choice("kind", "Kind", PrepKind),
        fields.text("text", "What", required="Write what to bring, or delete the line.", long=True),
    ),
    Kind.PROMISE: (
        fields.instant("said_at", "They said so"),
        fields.day("on", "Answer by", optional=True, hint="a day; empty: they did not say"),
        fields.text("words", "In their words"),
    ),
    Kind.SKIP: (fields.text("reason", "Because", required="A skip needs a reason."),),
}
"""The fields of each kind. What is not here (ids, when a thing was recorded) is not for editing."""
