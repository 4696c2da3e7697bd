"""What a recorded thing is called in a sentence, and what would go with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from afterview.changes.editing_reading import write_day
from afterview.changes.editing_refs import Kind, Ref, application_of, find, interview_of, person_of
from afterview.civil import day_of
from afterview.records.applications import Application, Event
from afterview.records.hunt import Hunt
from afterview.records.interviews import FollowUp, Interview, PrepNote, Skip
from afterview.records.letters import Letter, LetterKind
from afterview.records.people import Person, Tie, Touch
from afterview.records.reflections import Question, Reflection
from afterview.text import clean_line, shortened

LETTER_WORDS: Mapping[LetterKind, str] = {
    LetterKind.THANK_YOU: "thank-you note",
    LetterKind.HEADS_UP: "heads-up",
    LetterKind.OUTREACH: "letter of outreach",
    LetterKind.FOLLOW_UP: "follow-up letter",
    LetterKind.REJECTION_REPLY: "gracious reply",
    LetterKind.OUTCOME_REPORT: "report of the outcome",
}


def short(text: str, length: int = 40) -> str:
    """Return `text` as one line of at most `length` characters."""
    return shortened(clean_line(text[: length * 4]), length)


def name_of(hunt: Hunt, person: str) -> str:
    """Return a person's name, shortened, or plain words where they are not on record."""
    known = hunt.people.get(person)
    return short(known.name) if known else "someone unknown"


def name(hunt: Hunt, ref: Ref, zone: str) -> str:
    """Name the thing as it is called within a sentence, or raise ChangeError if it is gone."""
    record = find(hunt, ref)
    if isinstance(record, Application):
        role = f" ({short(record.role)})" if record.role else ""
        return short(record.company) + role
    if isinstance(record, Person):
        return short(record.name)
    if isinstance(record, Touch):
        return f"the contact with {name_of(hunt, ref.person)} on {_on(record.at, zone)}"
    if isinstance(record, Tie):
        return f"the tie of {name_of(hunt, ref.person)} to {short(record.company)}"
    company = short(application_of(hunt, ref).company)
    who = name_of(hunt, ref.person)
    if isinstance(record, Interview):
        return f"round {record.round} at {company}"
    if isinstance(record, Event):
        return f"“{record.kind.value}” at {company} on {write_day(record.on)}"
    if isinstance(record, Question):
        return f"the question “{short(record.text)}”"
    if isinstance(record, FollowUp):
        return f"the follow-up with {company} on {_on(record.at, zone)}"
    if isinstance(record, Letter):
        return f"the {LETTER_WORDS[record.kind]} to {name_of(hunt, record.person)} ({company})"
    if isinstance(record, PrepNote):
        return f"the preparation “{short(record.text)}”"
    if isinstance(record, Skip):
        return f"the skip of step {record.step} for {company}"
    if ref.kind is Kind.INTERVIEWER:
        return f"{who} in round {interview_of(hunt, ref).round} at {company}"
    if ref.kind is Kind.TOLD:
        return f"that {who} was told about {company}"
    if ref.kind is Kind.ASK:
        return f"the request to {who} about {company}"
    return f"what {company} promised after round {interview_of(hunt, ref).round}"


def what_goes_with(hunt: Hunt, ref: Ref) -> tuple[str, ...]:
    """Say what else is taken away when the thing is deleted: "2 interviews", "3 letters", ..."""
    if ref.kind is Kind.APPLICATION:
        application = application_of(hunt, ref)
        return _nested(application)
    if ref.kind is Kind.INTERVIEW:
        return _nested_in_interview(interview_of(hunt, ref))
    if ref.kind is Kind.PERSON:
        return _links_to(hunt, person_of(hunt, ref))
    return ()


def _nested(application: Application) -> tuple[str, ...]:
    rounds = application.interviews
    letters = len(application.letters) + sum(len(each.letters) for each in rounds)
    reflections = sum(each.reflection != Reflection() for each in rounds)
    return _counted(
        (
            (len(rounds), "interview", "interviews"),
            (reflections, "reflection", "reflections"),
            (len(application.events), "event", "events"),
            (letters, "letter", "letters"),
            (sum(len(each.follow_ups) for each in rounds), "follow-up", "follow-ups"),
            (len(application.told), "reference told", "references told"),
            (len(application.asks), "request for a good word", "requests for a good word"),
        )
    )


def _nested_in_interview(interview: Interview) -> tuple[str, ...]:
    return _counted(
        (
            (int(interview.reflection != Reflection()), "reflection", ""),
            (len(interview.reflection.questions), "question", "questions"),
            (len(interview.letters), "letter", "letters"),
            (len(interview.follow_ups), "follow-up", "follow-ups"),
            (int(interview.promise is not None), "promise", ""),
            (len(interview.preparation), "line of preparation", "lines of preparation"),
        )
    )


def _links_to(hunt: Hunt, person: Person) -> tuple[str, ...]:
    applications = tuple(hunt.applications.values())
    rounds = [each for application in applications for each in application.interviews]
    letters = [each for owner in applications for each in owner.letters]
    letters += [each for owner in rounds for each in owner.letters]
    return _counted(
        (
            (
                sum(any(link.person == person.id for link in each.interviewers) for each in rounds),
                "interview that names them",
                "interviews that name them (the interviews stay)",
            ),
            (sum(each.person == person.id for each in letters), "letter to them", "letters to them"),
            (
                sum(told.person == person.id for each in applications for told in each.told),
                "note that they were told as a reference",
                "notes that they were told as a reference",
            ),
            (
                sum(ask.person == person.id for each in applications for ask in each.asks),
                "request for a good word",
                "requests for a good word",
            ),
            (len(person.touches), "contact", "contacts"),
        )
    )


def _counted(counts: Iterable[tuple[int, str, str]]) -> tuple[str, ...]:
    return tuple(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)


def _on(instant: datetime, zone: str) -> str:
    on: date = day_of(instant, zone)
    return write_day(on)
