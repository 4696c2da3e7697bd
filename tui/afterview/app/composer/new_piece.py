"""New material that is written in the composer: each kind with the place in the journal where it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from afterview.changes.letters import add_sample
from afterview.changes.lookup import joined
from afterview.config import ConfigError, whole_path
from afterview.entry.letter_acts import LetterFor
from afterview.letters.kinds import Whom
from afterview.records.base import new_id
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview, PrepKind, PrepNote
from afterview.records.letters import LetterKind
from afterview.records.path import Path as Place
from afterview.records.path import find, interview_path, person_path, put, reflection_path
from afterview.text import shortened

if TYPE_CHECKING:
    from afterview.app.composer.writing import Writing


class Piece(msgspec.Struct, frozen=True):
    """One kind of new material."""

    key: str
    """The letter that picks it."""
    title: str
    path: Place
    """The text that it is written into."""
    before: str = ""
    """What stands there already: the new one becomes another line."""
    holder: Callable[[Hunt], Change] | None = None
    """Makes the record of that text, where there is none yet."""
    is_sample: bool = False
    """Whether it is a work sample: its file's name is taken whole, and `path` leads to the letter."""

    def whole(self, new: str) -> str:
        """Return the text with the new line in it."""
        if not new.strip():
            return self.before
        return f"{self.before.rstrip()}\n{new}" if self.before.strip() else new


def pieces_for(writing: Writing) -> tuple[Piece, ...]:
    """Return what can be added to a letter."""
    letter, hunt = writing.letter, writing.session.hunt
    found = tuple(_pieces(letter, hunt))
    if letter.shape.kind is not LetterKind.THANK_YOU:
        return found
    title = "A work sample: its file, or its name; its file"
    return (*found, Piece("w", title, writing.path, holder=writing.record, is_sample=True))


def label_and_file(text: str) -> tuple[str, str]:
    """Return what a work sample is called, and its file ("" for none), as they were written."""
    label, parted, file = (each.strip() for each in text.rpartition(";"))
    if parted and label and file:
        return label, file
    try:
        is_file = whole_path(Path(text)).exists()
    except (OSError, ValueError, ConfigError):
        is_file = False
    return (Path(text).name, text.strip()) if is_file else (text.strip(), "")


def add_work_sample(hunt: Hunt, piece: Piece, label: str, file: str) -> Change:
    """Return the change that adds it to the letter, which is begun with it where it was not yet."""
    if piece.holder is None or find(hunt, piece.path) is not None:
        return add_sample(hunt, piece.path, label, file)
    begun = piece.holder(hunt)
    added = add_sample(hunt.with_change(begun), piece.path, label, file)
    return joined(added.sentence, begun, added)


def answer_to(question: str, letter: LetterFor, hunt: Hunt) -> Piece | None:
    """Return the better answer to a question that was asked there; None where the question is gone."""
    application = hunt.applications[letter.application]
    for held in application.rounds:
        for each in held.reflection.questions:
            if each.text == question and letter.interview in (None, held.id):
                path = reflection_path(application.id, held.id, "better", each.id)
                return _at(hunt, "b", f"A better answer to “{shortened(question, 100)}”", path)
    return None


def _pieces(letter: LetterFor, hunt: Hunt) -> Iterator[Piece]:
    whom, kind = letter.shape.whom, letter.shape.kind
    held = _round(letter, hunt)
    person = hunt.people[letter.person]
    if whom is not Whom.INTERVIEWER:
        yield _at(hunt, "k", f"How {person.name} knows me", (*person_path(person.id), "relation"))
    if held is None or whom is Whom.CONTACT or kind is LetterKind.ASK_ADDRESS:
        return
    there = interview_path(letter.application, held.id)
    reflection = (*there, "reflection")
    if whom is Whom.REFERENCE:
        yield _at(hunt, "s", "A strength to speak to: what went well", (*reflection, "went_well"))
        return
    if any(each.person == person.id for each in held.interviewers):
        what = f"Something {person.name} and I talked about"
        yield _at(hunt, "t", what, (*there, "interviewers", person.id, "talked_about"))
    else:
        yield _at(hunt, "t", "Something we talked about", (*reflection, "talked_about"))
    yield _at(hunt, "p", "A point I did not get to", (*reflection, "missed_points"))
    yield _at(hunt, "l", "What I liked there", (*reflection, "liked"))
    if kind is LetterKind.THANK_YOU:
        note = PrepNote(id=new_id("p"), kind=PrepKind.RESEARCH, text="")
        path = (*there, "preparation", note.id)
        yield Piece(
            "r",
            "Something related: a book, an article, an event",
            (*path, "text"),
            holder=lambda now: put(now, path, note, "noted something related"),
        )


def _at(hunt: Hunt, key: str, title: str, path: Place) -> Piece:
    text = find(hunt, path)
    return Piece(key, title, path, text if isinstance(text, str) else "")


def _round(letter: LetterFor, hunt: Hunt) -> Interview | None:
    """Return the round that it is about, else the last one in which that person was, or of all."""
    application = hunt.applications[letter.application]
    if letter.interview is not None:
        return application.interview(letter.interview)
    rounds = application.rounds
    met = [each for each in rounds if any(who.person == letter.person for who in each.interviewers)]
    return next(reversed(met or list(rounds)), None)
