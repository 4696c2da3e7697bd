"""The lines of those kinds of record that need more than their fields one after the other. Pure."""

from __future__ import annotations

from afterview.civil import in_zone
from afterview.records.applications import Ask, Told
from afterview.records.interviews import Interview, Skip
from afterview.records.letters import Letter
from afterview.records.people import Person, Touch
from afterview.records.reflections import Question
from afterview.records.words import LETTERS, Words, by_channel, dots, short, write_minutes

_BEGINNING = 60
"""Characters of an invitation's notes in the line of a round: who reads on has all of them below."""


def interview_line(interview: Interview, words: Words) -> tuple[str, str, str]:
    """Return the line of a round: when, how long, and where."""
    when, there = words.when(interview), ""
    if interview.starts is None and interview.held:
        when = f"has been, {when}"
    if interview.starts is not None:
        when += f", {write_minutes(interview.minutes)}"
    if interview.starts is not None and interview.zone != words.zone:
        there = f"{in_zone(interview.starts, interview.zone):%H:%M} in {interview.zone}"
    label = "Called off" if interview.cancelled_at else "Interview"
    begun = short(interview.notes.partition("\n")[0], _BEGINNING)
    return label, dots(when, there), dots(interview.place, interview.link, begun)


def person_line(person: Person, words: Words) -> tuple[str, str, str]:
    """Return the line of a person: name and work, and whether they speak for me."""
    last = max((each.at for each in person.touches), default=None)
    contact = f"last contact {words.day_of(last)}" if last else ""
    aside = "prefers not to be named" if person.prefers_not_named else ""
    label = "★ Reference" if person.is_reference else "Person"
    note = dots(aside, person.email, contact, by_channel(person.channel))
    return label, dots(person.name, person.title, person.company), note


def question_line(question: Question, words: Words) -> tuple[str, str, str]:
    """Return the line of a question, with how it went."""
    note = dots(
        question.went.words if question.went else "",
        {True: "ready", False: "not ready", None: ""}[question.ready],
        "interesting" if question.interesting else "",
        "count on it" if question.count_on else "",
        words.person(question.asked_by) if question.asked_by else "",
    )
    return "Question", dots(question.text), note


def ask_line(ask: Ask, words: Words) -> tuple[str, str, str]:
    """Return the line of a request for a good word, with how far it got."""
    stages = (
        ("asked", ask.asked_at),
        ("said yes", ask.agreed_at),
        ("said no", ask.declined_at),
        ("put in a word", ask.done_at),
    )
    said = (f"{word} {words.moment(at)}" for word, at in stages if at)
    return "Good word", words.whom(ask.person), dots(*said, ask.note)


def told_line(told: Told, words: Words) -> tuple[str, str, str]:
    """Return the line of a reference who was told."""
    end = f"told how it ended {words.moment(told.outcome_at)}" if told.outcome_at else ""
    return "Told", words.whom(told.person), dots(words.moment(told.at), end)


def letter_line(letter: Letter, words: Words) -> tuple[str, str, str]:
    """Return the line of a letter: to whom, and whether it was sent."""
    sent = f"sent {words.moment(letter.sent_at)}" if letter.sent_at else "not sent"
    text = f"{LETTERS[letter.kind]}, {words.whom(letter.person)}"
    return "Letter", text, dots(sent, by_channel(letter.channel), letter.subject)


def touch_line(touch: Touch, words: Words) -> tuple[str, str, str]:
    about = words.hunt.applications.get(touch.application or "")
    return "In touch", words.moment(touch.at), dots(touch.how, about.company if about else "")


def skip_title(skip: Skip, words: Words) -> str:
    """Name a skip within a sentence."""
    item = f", {words.item(skip.item)}" if skip.item else ""
    return f"the skip of step {skip.step}{words.of('for', item)}"
