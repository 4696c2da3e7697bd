"""Letters that went out, and taking that back (playbook 2.1, 2.2, 7.2). Nothing is sent from here."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.changes.follow_ups import add_follow_up
from afterview.changes.lookup import (
    checked_name,
    checked_text,
    find_application,
    find_interview,
    find_person,
    joined,
    name_of,
    not_ahead,
    put_application,
    put_interview,
    round_name,
)
from afterview.changes.network import AskStage, mark_ask, mark_reported, mark_told
from afterview.changes.people import add_touch
from afterview.records.applications import Application
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import FollowUpResult
from afterview.records.letters import Letter, LetterKind, WorkSample
from afterview.records.path import Path, find, put
from afterview.records.people import Channel

_NAMES = {
    LetterKind.THANK_YOU: "the note",
    LetterKind.HEADS_UP: "the heads-up",
    LetterKind.OUTREACH: "the letter",
    LetterKind.FOLLOW_UP: "the follow-up",
    LetterKind.REJECTION_REPLY: "the reply",
    LetterKind.OUTCOME_REPORT: "the report",
    LetterKind.GOOD_WORD: "the request",
    LetterKind.SECOND_FOLLOW_UP: "the second follow-up",
    LetterKind.KEEP_IN_TOUCH: "the letter",
    LetterKind.ASK_ADDRESS: "the question",
}


def mark_note_sent(
    hunt: Hunt,
    interview_id: str,
    person_id: str,
    *,
    at: datetime,
    channel: Channel | None = None,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that marks the thank-you note to an interviewer as sent (playbook 2.1).

    Whether it is too early is for the playbook to say, not for this.
    """
    application, interview = find_interview(hunt, interview_id)
    person = find_person(hunt, person_id)
    if all(each.person != person_id for each in interview.interviewers):
        raise ChangeError(f"{person.name} was not an interviewer in {round_name(application, interview)}.")
    not_ahead(at, now, "Sending a note")
    if interview.begins is not None and at < interview.begins:
        raise ChangeError("The note would have been sent before the interview began: check the time.")
    letters = _with_sent(
        interview.letters, LetterKind.THANK_YOU, person_id, person.name, at, channel or person.channel, new_id
    )
    return put_interview(
        f"marked the note to {person.name} ({application.company}) as sent",
        application,
        replace(interview, letters=letters),
    )


def mark_reply_sent(
    hunt: Hunt,
    application_id: str,
    person_id: str,
    *,
    at: datetime,
    channel: Channel | None = None,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that marks the gracious reply to a rejection as sent (playbook 7.2)."""
    application = find_application(hunt, application_id)
    person = find_person(hunt, person_id)
    not_ahead(at, now, "Sending a reply")
    letters = _with_sent(
        application.letters,
        LetterKind.REJECTION_REPLY,
        person_id,
        person.name,
        at,
        channel or person.channel,
        new_id,
    )
    return put_application(
        f"marked the reply to {person.name} ({application.company}) as sent",
        replace(application, letters=letters),
    )


def begin_letter(
    hunt: Hunt, path: Path, kind: LetterKind, person_id: str, *, subject: str, now: datetime
) -> Change:
    """Return the change that puts a letter there that is about to be written: `path` ends in its id."""
    person = find_person(hunt, person_id)
    letter = Letter(
        id=path[-1], kind=kind, person=person_id, subject=subject, channel=person.channel, written_at=now
    )
    try:
        return put(hunt, path, letter, f"wrote {_NAMES[kind]} to {person.name}")
    except LookupError:
        raise ChangeError("What the letter is about is not in the journal any more.") from None


def add_sample(hunt: Hunt, path: Path, label: str, file: str = "") -> Change:
    """Return the change that adds a work sample to the letter at `path` (playbook 2.7)."""
    letter = find(hunt, path)
    label = checked_name(label, "The work sample")
    if not isinstance(letter, Letter):
        raise ChangeError("That letter is not in the journal any more.")
    if any(each.label == label for each in letter.samples):
        raise ChangeError(f"“{label}” is there already.")
    samples = (*letter.samples, WorkSample(label=label, path=file))
    return put(hunt, path, replace(letter, samples=samples), f"added the work sample “{label}”")


def keep_letter(
    hunt: Hunt,
    kind: LetterKind,
    owner_id: str,
    person_id: str,
    *,
    text: str,
    subject: str = "",
    channel: Channel | None = None,
    letter_id: str | None = None,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that keeps the text of a letter that was written elsewhere (playbook 2.11).

    `owner_id` is the interview's or the application's. It takes the place of a draft to the same person (of
    the one with `letter_id`, where that is given), or gives its words to a letter that was only marked as
    sent. A sent one with words stays beside the new one.
    """
    person = find_person(hunt, person_id)
    application, before = _letters_of(hunt, owner_id)
    mine = [each for each in before if each.kind is kind and each.person == person_id]
    open_ones = [each for each in mine if each.sent_at is None] or [each for each in mine if not each.body]
    if letter_id is not None:  # a draft that another window has begun is not written over
        open_ones = [each for each in open_ones if each.id == letter_id or not each.body]
    fresh = Letter(id=letter_id or new_id("l"), kind=kind, person=person_id)
    old = next((each for each in open_ones if each.id == letter_id), open_ones[-1] if open_ones else fresh)
    letter = replace(
        old,
        body=checked_text(text, "The letter"),
        subject=checked_name(subject, "The subject") or old.subject,
        channel=channel or old.channel or person.channel,
        written_at=now,
    )
    letters = tuple(letter if each.id == old.id else each for each in before)
    letters = letters if old in before else (*letters, letter)
    if letter_id is not None:  # the last one is the one that is sent
        letters = (*(each for each in letters if each.id != letter.id), letter)
    sentence = f"kept {_NAMES[kind]} to {person.name} ({application.company})"
    return _put_letters(sentence, hunt, owner_id, letters)


def find_sent(hunt: Hunt, kind: LetterKind, owner_id: str, person_id: str) -> Letter | None:
    """Return the last letter of that kind to that person which is marked as sent; None: there is none."""
    letters = _letters_of(hunt, owner_id)[1]
    mine = [each for each in letters if each.kind is kind and each.person == person_id and each.sent_at]
    return mine[-1] if mine else None


def correct_sent(
    hunt: Hunt, kind: LetterKind, owner_id: str, person_id: str, *, text: str, subject: str, now: datetime
) -> Change:
    """Return the change that gives a letter which was sent the words with which it was; when, stays."""
    person = find_person(hunt, person_id)
    application, letters = _letters_of(hunt, owner_id)
    old = find_sent(hunt, kind, owner_id, person_id)
    if old is None:
        raise ChangeError(f"{_NAMES[kind].capitalize()} to {person.name} is not marked as sent.")
    body = checked_text(text, "The letter")
    new = replace(old, body=body, subject=checked_name(subject, "The subject") or old.subject)
    if new == old:
        return Change("changed nothing")
    new = replace(new, written_at=now)
    sentence = f"replaced the text of {_NAMES[kind]} to {person.name} ({application.company}), which was sent"
    return _put_letters(
        sentence, hunt, owner_id, tuple(new if each.id == old.id else each for each in letters)
    )


def _letters_of(hunt: Hunt, owner_id: str) -> tuple[Application, tuple[Letter, ...]]:
    """Return the letters of a round or an application, and before them whose they are."""
    held = hunt.find_interview(owner_id)
    application = held[0] if held else find_application(hunt, owner_id)
    return application, held[1].letters if held else application.letters


def _put_letters(sentence: str, hunt: Hunt, owner_id: str, letters: tuple[Letter, ...]) -> Change:
    held = hunt.find_interview(owner_id)
    if held:
        return put_interview(sentence, held[0], replace(held[1], letters=letters))
    return put_application(sentence, replace(find_application(hunt, owner_id), letters=letters))


def send_kept(
    hunt: Hunt,
    kind: LetterKind,
    owner_id: str,
    person_id: str,
    *,
    at: datetime,
    channel: Channel | None = None,
    override: bool = False,
    now: datetime,
    new_id: IdSource,
) -> Change:
    """Return the change that marks the kept letter as sent, and what follows from that for its step."""
    person = find_person(hunt, person_id)
    application, before = _letters_of(hunt, owner_id)
    if kind is LetterKind.THANK_YOU:
        return mark_note_sent(hunt, owner_id, person_id, at=at, channel=channel, now=now, new_id=new_id)
    if kind is LetterKind.REJECTION_REPLY:
        return mark_reply_sent(
            hunt, application.id, person_id, at=at, channel=channel, now=now, new_id=new_id
        )
    not_ahead(at, now, "Sending a letter")
    waiting = [
        each for each in before if each.kind is kind and each.person == person_id and each.sent_at is None
    ]
    if not waiting:
        raise ChangeError(f"{_NAMES[kind].capitalize()} to {person.name} is already marked as sent.")
    how = channel or waiting[-1].channel or person.channel
    sent = replace(waiting[-1], sent_at=at, channel=how)
    letters = tuple(sent if each.id == sent.id else each for each in before)
    sentence = f"marked {_NAMES[kind]} to {person.name} ({application.company}) as sent"
    marked = _put_letters(sentence, hunt, owner_id, letters)
    after = hunt.with_change(marked)
    words = how.value if how else ""
    if kind is LetterKind.HEADS_UP and all(each.person != person_id for each in application.told):
        return joined(sentence, marked, mark_told(after, application.id, person_id, at=at, now=now))
    if kind is LetterKind.OUTCOME_REPORT:
        return joined(sentence, marked, mark_reported(after, application.id, person_id, at=at, now=now))
    if kind is LetterKind.GOOD_WORD:
        asked = mark_ask(after, application.id, person_id, AskStage.ASKED, at=at, now=now)
        return joined(sentence, marked, asked)
    if kind in (LetterKind.FOLLOW_UP, LetterKind.SECOND_FOLLOW_UP):
        result = FollowUpResult.MESSAGE
        asked = add_follow_up(
            after, owner_id, at=at, channel=words, result=result, override=override, now=now, new_id=new_id
        )
        return joined(sentence, marked, asked)
    if kind in (LetterKind.KEEP_IN_TOUCH, LetterKind.OUTREACH):
        touch = add_touch(
            after, person_id, at=at, how=words, application=application.id, now=now, new_id=new_id
        )
        return joined(sentence, marked, touch)
    return marked


def take_back_note(hunt: Hunt, interview_id: str, person_id: str) -> Change:
    """Return the change that says the note was not sent after all. A draft's text is kept."""
    application, interview = find_interview(hunt, interview_id)
    name = name_of(hunt, person_id)
    letters = _without_sent(interview.letters, LetterKind.THANK_YOU, person_id, name)
    return put_interview(
        f"took back that the note to {name} ({application.company}) was sent",
        application,
        replace(interview, letters=letters),
    )


def take_back_reply(hunt: Hunt, application_id: str, person_id: str) -> Change:
    """Return the change that says the reply was not sent after all. A draft's text is kept."""
    application = find_application(hunt, application_id)
    name = name_of(hunt, person_id)
    letters = _without_sent(application.letters, LetterKind.REJECTION_REPLY, person_id, name)
    return put_application(
        f"took back that the reply to {name} ({application.company}) was sent",
        replace(application, letters=letters),
    )


def _with_sent(
    letters: tuple[Letter, ...],
    kind: LetterKind,
    person_id: str,
    name: str,
    at: datetime,
    channel: Channel | None,
    new_id: IdSource,
) -> tuple[Letter, ...]:
    mine = [each for each in letters if each.kind is kind and each.person == person_id]
    if any(each.sent_at is not None for each in mine):
        raise ChangeError(f"{_NAMES[kind].capitalize()} to {name} is already marked as sent.")
    if mine:
        sent = replace(mine[-1], sent_at=at, channel=channel)
        return tuple(sent if each.id == sent.id else each for each in letters)
    return (*letters, Letter(id=new_id("l"), kind=kind, person=person_id, channel=channel, sent_at=at))


def _without_sent(
    letters: tuple[Letter, ...], kind: LetterKind, person_id: str, name: str
) -> tuple[Letter, ...]:
    kept: list[Letter] = []
    found = False
    for each in letters:
        if each.kind is kind and each.person == person_id and each.sent_at is not None:
            found = True
            # A letter that was only ever a mark, without a word in it, goes altogether.
            if each.body or each.subject or each.samples:
                kept.append(replace(each, sent_at=None))
        else:
            kept.append(each)
    if not found:
        raise ChangeError(f"{_NAMES[kind].capitalize()} to {name} is not marked as sent.")
    return tuple(kept)
