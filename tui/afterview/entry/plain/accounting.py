"""What becomes of each word of a sentence: it is in the line that is recorded, says nothing, or is left over."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from afterview.civil import in_zone
from afterview.dates.days import DAY_NAMES, DateLean
from afterview.dates.when import When
from afterview.entry.matching import words_of
from afterview.entry.people import interviewers_of, people_at
from afterview.entry.plain.first_names import is_first_name, is_somebody
from afterview.entry.plain.job_line import is_pay
from afterview.entry.plain.left_over import IN_OWN_WORDS, is_counted, is_dull
from afterview.entry.plain.names import KNOWN
from afterview.entry.plain.places import is_place
from afterview.entry.plain.sentence import Piece, Sentence
from afterview.entry.plain.shape import Shape
from afterview.entry.plain.shapes import SHAPES
from afterview.entry.plain.word_classes import CLASSES
from afterview.entry.plain.words import UNSURE
from afterview.entry.rounds_on_record import rounds_of
from afterview.entry.scene import Scene
from afterview.text import Unclear, folded

Lines = tuple[str, ...]

_TOLD_BY = frozenset(
    word
    for each in ("BACK", "TELL", "REPLIED", "SAID", "SENT", "GOT", "GET")
    for word in CLASSES[each].replace("|", " ").split()
) | {"heard"}
"""The words with which anything is told. Beside a fact, no others are passed over than these, its own, and dull ones."""


def unaccounted(shape: Shape, clause: list[Piece], run: list[Piece], *, is_apart: bool) -> list[Piece]:
    """Return what of a note may be a part of the fact: a day or a name, and in the fact's own clause any word that is not known.

    What was heard is kept word for word, and so is how somebody was met.
    """
    if shape.kind == "heard":
        return []
    found = []
    for each in run:
        index = clause.index(each)
        is_surname = _is_surname(each, clause[index - 1].sign if index else "")
        if is_surname or each.sign in ("D", "N", "P", "C", "U"):
            is_until = each.sign == "D" and folded(each.text).startswith(("until", "till"))
            is_met = shape.kind == "touch" and (
                each.sign == "C" or (each.sign == "N" and not is_somebody(each.text))
            )
            if not is_until and not is_met:
                found.append(each)
        elif not (
            is_apart or shape.kind in IN_OWN_WORDS or _is_known(shape, each) or _is_number(clause, index)
        ):
            found.append(each)
    return found


def _is_surname(piece: Piece, before: str) -> bool:
    """Return whether a word goes on with a name, although it is one of every day as well: "Ngozi Bell"."""
    return before in ("N", "P") and piece.text.istitle()


def _is_number(clause: list[Piece], index: int) -> bool:
    """Return whether a word is a number of something else than days, or the time that it is not: "at 11 not 10"."""
    before = clause[index - 1].sign if index else ""
    return is_counted(clause, index) or (clause[index].sign.isdigit() and before in ("not", "of", "than"))


def _is_known(shape: Shape, piece: Piece) -> bool:
    """Return whether a word beside a fact is one of which it is known what it says there, if anything."""
    word = piece.sign
    is_sum = shape.value == "offer" and is_pay(word)
    return (
        is_dull(shape, piece)
        or is_sum
        or (word == "without" and shape.kind == "outcome")
        or word in shape.words
        or word in _TOLD_BY
        or word.removesuffix("s") in shape.words
        or (word.endswith("ly") and word not in UNSURE)
    )


_OF_ROUNDS = ("cancel", "move", "sent")
"""The kinds beside which a day or a time may be that of a round on record: what is moved, or thanked for."""
_SHORT = 3
_RETOLD = ("", "person", "question", "note", "applied", "followup", "confidence", "apply")
"""The lines that say in other words what was told; what they say of a job is read by itself."""
_KNOWN = KNOWN | frozenset("expires expire expiring closes closing ends valid lapses".split())
"""Every word of a shape, and those with which a day by which to answer is told."""
_SAID = ("promise", "heard")
"""The kinds beside which somebody at the company may be named, who said it."""
_COUNTLESS = ("cancel", "sent", "confidence", "deadline")
"""The kinds beside which a number says no more, or is counted anew."""


def lost(lines: Lines, sentence: Sentence, scene: Scene) -> list[str]:
    """Return what of a sentence has to be in the lines and is not: days, names, numbers, and a job that is added."""
    kind = "" if ";" in lines[-1].split(" note: ")[0] else lines[-1].split(" ")[0]
    kind = "deadline" if kind == "outcome" and ", answer by " in lines[-1] else kind
    # Somebody in a note is no interviewer: "Tue Tran sits in, alongside Helga Brandt".
    told = tuple(each.partition(" note: ")[0] for each in lines)
    unnamed = [each for each in lacking(told, sentence) if _is_person(each)] if kind == "interview" else []
    gone = [each for each in lacking(lines, sentence) if _is_weighty(each, sentence, kind, scene)]
    names = folded(" ".join(told))
    return [
        said
        for each in dict.fromkeys((*unnamed, *gone))
        for said in ((len(each.names) > 1 and _unnamed(each, names)) or [each.text])
    ]


def _unnamed(piece: Piece, text: str) -> list[str]:
    """Return those of the people in a piece who are not in a text."""
    words = set(words_of(text))
    return [
        name
        for people, name in zip(piece.people, piece.names, strict=True)
        if not (
            set(words_of(name)) <= words
            or folded(name) in text
            or any(folded(each.name) in text for each in people)
        )
    ]


def _is_person(piece: Piece) -> bool:
    return piece.sign == "P" or (piece.sign == "N" and is_somebody(piece.text))


def _is_weighty(piece: Piece, sentence: Sentence, kind: str, scene: Scene) -> bool:
    """Return whether nothing is recorded without it: a day, an address, a company, somebody, the name of a new job, a number."""
    index = sentence.pieces.index(piece)
    before = sentence.pieces[index - 1].sign if index else "|"
    if piece.sign == "D":
        is_told_on = piece is sentence.told_on and kind == "promise"
        is_old = kind in _OF_ROUNDS and (_is_told(piece, sentence) or _is_of_a_round(piece, sentence, scene))
        return not (is_told_on or is_old or kind == "confidence")
    if piece.sign == "P":
        return not (kind in _SAID and _is_there(piece, sentence, scene))
    if piece.sign == "N":
        is_name = " " in piece.text or is_first_name(piece.text)
        return is_name or not (before == "|" or is_place(piece.text))
    if piece.sign == "R":
        return not kind or is_somebody(" ".join(piece.text.split()[:2]))
    if _is_surname(piece, before):
        return True
    if piece.text.islower() and piece.text.isalpha() and piece.sign not in _KNOWN:
        return len(piece.text) > _SHORT and kind not in _RETOLD
    is_number = any(sign.isdigit() for sign in piece.sign) and kind not in _COUNTLESS
    return piece.sign in ("U", "C") or (is_number and not _is_told(piece, sentence))


def _is_there(piece: Piece, sentence: Sentence, scene: Scene) -> bool:
    """Return whether somebody is at the company that a sentence is about, or tells by that which one it is."""
    found = tuple(each for people in piece.people for each in people)
    apps = tuple(app for each in sentence.companies for app in each)
    there = {
        each.id
        for app in apps
        for each in (*interviewers_of(app, scene.hunt), *people_at(app.company, scene.hunt))
    }
    return not apps or any(each.id in there for each in found)


def _is_of_a_round(piece: Piece, sentence: Sentence, scene: Scene) -> bool:
    """Return whether a day, or a time, is that of a round at a company that a sentence names."""
    if "week" in folded(piece.text):
        return True  # which round that is, is asked where it is not sure
    apps = {app.id: app for each in sentence.companies for app in each}
    at = [in_zone(held.starts, scene.zone) for app in apps.values() for held in app.interviews if held.starts]
    starts = {(each.date(), (each.hour, each.minute)) for each in at}
    known = starts if apps else rounds_of(scene.hunt).starts(scene.zone, called_off=True)
    for when in _meant(piece, sentence):
        if any(when.day in (None, day) and when.start in (None, time) for day, time in known):
            return True
    return False


_OLD = re.compile(r"(?:\bnot|instead of|rather than|\bfrom)\s+(?:at )?$", re.IGNORECASE)


def _is_told(piece: Piece, sentence: Sentence) -> bool:
    """Return whether a number says no more: the time that it is not, the first of its kind."""
    return _OLD.search(sentence.text[: piece.start]) is not None or piece.sign == "1st"


def lacking(lines: Lines, sentence: Sentence) -> list[Piece]:
    """Return what of a sentence is not in the lines: a day, a time, a name, a number, a word that says something."""
    text = folded(" ".join(lines))
    words = set(words_of(text))
    verbs = {each.split(" ")[0] for each in lines}
    shapes = [each for each in SHAPES if each.kind in verbs]
    return [each for each in sentence.pieces if not _is_in(each, text, words, shapes, sentence)]


def _is_in(piece: Piece, text: str, words: set[str], shapes: list[Shape], sentence: Sentence) -> bool:
    if piece.sign == "D":
        return _is_day_in(piece, text, sentence)
    if piece.sign == "C":
        return folded(piece.text) in text or any(folded(app.company) in text for app in piece.applications)
    if piece.sign in ("P", "N"):
        return not _unnamed(piece, text)
    if any(each.isdigit() for each in piece.sign):
        number = re.escape(re.sub(r"(?:st|nd|rd|th)$", "", piece.sign))
        return (
            re.search(rf"(?<![\w-]){number}(?:(?:[mh]|st|nd|rd|th)\b|(?![\w-]))", text) is not None
            or f"{piece.sign} " in f"{text} "
        )
    index = sentence.pieces.index(piece)
    if _is_surname(piece, sentence.pieces[index - 1].sign if index else ""):
        return folded(piece.text) in text
    if piece.sign in ("|", "Z", "R") or piece.sign in words or folded(piece.text) in text:
        return piece.sign != "R" or folded(piece.text) in text
    return any(is_dull(each, piece) or piece.sign in each.words for each in shapes)


def _is_day_in(piece: Piece, text: str, sentence: Sentence) -> bool:
    """Return whether a day, and a time, stand in a text, as they were written or as what they mean."""
    said = re.sub(r"^(?:on|by|until|till|from|before) ", "", folded(piece.text))
    if said in text or re.fullmatch(r"(?:just |right )?now|today", said):
        return True
    weekday = DAY_NAMES.get(said.strip("."))
    days = [date.fromisoformat(each) for each in re.findall(r"\d{4}-\d\d-\d\d", text)]
    if weekday is not None and days:
        return any(each.weekday() == weekday for each in days)
    for when in _meant(piece, sentence):
        day = when.day is None or when.day.isoformat() in text
        clock = when.start is None or "{:02}:{:02}".format(*when.start) in text
        if day and clock:
            return True
    return False


def _meant(piece: Piece, sentence: Sentence) -> Iterator[When]:
    """Return what a day or a time can mean."""
    for lean, has_clock in itertools.product(DateLean, (True, False)):
        with suppress(Unclear):
            if (found := sentence.when(piece, lean, has_clock=has_clock)) is not None:
                yield found
