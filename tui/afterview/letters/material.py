"""What a letter to one person can be made of, without retyping (playbook 1.6, 2.4 to 2.9, 3.4, 7.2)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from afterview.letters.kinds import LetterShape, Whom
from afterview.letters.phrases import is_about_somebody
from afterview.letters.private import is_private
from afterview.playbook.tallies import ties_to
from afterview.records.applications import Application
from afterview.records.interviews import Interview, PrepKind
from afterview.records.letters import LetterKind
from afterview.records.people import Person
from afterview.records.reflections import Question, Went, answer_and_reason
from afterview.text import folded


class Source(StrEnum):
    """Where a piece comes from, and what the letter does with it."""

    TALKED_ABOUT = "talked about"
    MISSED_POINT = "point not made"
    WEAK_ANSWER = "question answered badly"
    BLANKED = "question without an answer"
    INTERESTING = "interesting question"
    WORK_SAMPLE = "work sample"
    RELATED = "something related"
    REPLY_DATE = "reply date"
    LIKED = "liked there"
    RELATION = "how we know each other"
    STRENGTH = "strength"
    TIE = "tie to the company"
    NOTE = "noted"


QUESTIONS = (Source.WEAK_ANSWER, Source.BLANKED, Source.INTERESTING)
_MOST: dict[Source | str, int] = {
    Source.TALKED_ABOUT: 3,
    Source.MISSED_POINT: 2,
    Source.WORK_SAMPLE: 2,
    "question": 2,
}
"""How many of a source a thank-you note takes; of the others, and in other letters, one."""


class Material(msgspec.Struct, frozen=True):
    """One piece: in the person's own words, or an ask."""

    source: Source
    text: str
    used: bool = False
    """Whether it is in the draft."""
    question: str = ""
    answer: str = ""
    """The better answer to a question."""
    matters: str = ""
    """Why the question matters, where that is noted with the answer."""
    by_them: bool = False
    """Whether the person whom the letter goes to asked the question, or it was said with them alone."""
    is_own: bool = True
    """Whether the words are the writer's own."""


def gather(
    shape: LetterShape,
    application: Application,
    interview: Interview | None,
    person: Person | None,
    turn: int,
) -> tuple[Material, ...]:
    """Return all there is for a letter to that person; what fits best, and not what goes to others, is used.

    `turn` is the person's place in the room: where notes are for all of it, each gets another one first.
    """
    found = tuple(_all(shape, application, interview, person, turn))
    counts: dict[Source | str, int] = {}
    chosen = []
    for each in found:
        is_question = each.source in QUESTIONS
        key = "question" if is_question else each.source
        ready = bool(each.answer) if is_question else True
        told = f"{each.answer} {each.matters}" if is_question else each.text
        most = _MOST.get(key, 1) if shape.kind is LetterKind.THANK_YOU else 1
        use = each.used and ready and not is_private(told) and counts.get(key, 0) < most
        if use:
            counts[key] = counts.get(key, 0) + 1
        chosen.append(msgspec.structs.replace(each, used=use))
    return tuple(chosen)


def _all(
    shape: LetterShape,
    application: Application,
    interview: Interview | None,
    person: Person | None,
    turn: int,
) -> Iterator[Material]:
    rounds = (interview,) if interview is not None else application.rounds[::-1]
    who = person.id if person else ""
    kind = shape.kind
    if shape.whom is Whom.REFERENCE:
        if person is not None and person.relation.strip() and kind is LetterKind.HEADS_UP:
            yield Material(Source.RELATION, person.relation.strip(), used=True)
        answers = [
            each.answer
            for held in rounds
            for each in held.reflection.questions
            if each.count_on and each.answer
        ]
        heads_up = kind is LetterKind.HEADS_UP
        yield from (Material(Source.STRENGTH, each, used=heads_up) for each in _turned(answers, turn))
        # What went well was noted for oneself: it goes to nobody unasked.
        noted = [line for held in rounds for line in _lines(held.reflection.went_well)]
        yield from (Material(Source.STRENGTH, each) for each in _turned(noted, turn))
        return
    if shape.whom is Whom.CONTACT:
        if person is not None and person.relation.strip() and kind is LetterKind.GOOD_WORD:
            yield Material(Source.RELATION, person.relation.strip(), used=True)
        ties = ties_to(person, application.company)
        yield from (Material(Source.TIE, tie.note.strip()) for tie in ties if tie.note.strip())
        yield from _noted(person)
        return
    if kind is LetterKind.ASK_ADDRESS:
        return
    thanks = kind is LetterKind.THANK_YOU
    asks_again = kind in (LetterKind.FOLLOW_UP, LetterKind.SECOND_FOLLOW_UP)
    for held in rounds:
        if person is not None and held.interviewers and all(each.person != who for each in held.interviewers):
            continue  # they were not there
        theirs = next((each.talked_about for each in held.interviewers if each.person == who), "")
        own = _lines(theirs)
        use = kind is not LetterKind.SECOND_FOLLOW_UP
        yield from (Material(Source.TALKED_ABOUT, each, used=use, by_them=True) for each in own)
        shared = _turned(_lines(held.reflection.talked_about), turn)
        is_only = len(held.interviewers) == 1
        told = next((each for each in shared if is_only or not is_about_somebody(each)), "")
        # What was said with all of them is used only where nothing is on record with this one alone.
        for each in shared:
            yield Material(Source.TALKED_ABOUT, each, used=use and not own and each == told, by_them=is_only)
    for held in rounds if thanks or asks_again else ():
        room = max(len(held.interviewers), 1)
        missed = _turned(_lines(held.reflection.missed_points), turn)
        share = max(len(missed) // room, 1)
        yield from (
            Material(Source.MISSED_POINT, each, used=thanks and at < share) for at, each in enumerate(missed)
        )
        if not thanks:
            continue
        asked = sorted(held.reflection.questions, key=lambda each: each.asked_by != who)
        yield from _questions(asked, who, turn, room, used=thanks)
    for held in rounds:
        liked = _turned(_lines(held.reflection.liked), turn)
        wanted = kind in (LetterKind.REJECTION_REPLY, LetterKind.KEEP_IN_TOUCH)
        yield from (Material(Source.LIKED, each, used=wanted and at == 0) for at, each in enumerate(liked))
    yield from _noted(person)
    if thanks and interview is not None:
        drafts = [each for each in interview.letters if each.kind is kind and each.person == who]
        yield from (
            Material(Source.WORK_SAMPLE, each.label, used=True) for draft in drafts for each in draft.samples
        )
        notes = [
            each for held in application.rounds for each in held.preparation if each.kind is PrepKind.RESEARCH
        ]
        yield from (Material(Source.RELATED, each.text) for each in notes)
        promise = interview.promised
        if (promise is None or promise.on is None) and application.outcome is None:
            yield Material(Source.REPLY_DATE, "when I might expect to hear from you", used=True, is_own=False)


def _questions(asked: list[Question], who: str, turn: int, room: int, *, used: bool) -> Iterator[Material]:
    shared = [each.id for each in asked if each.asked_by is None]
    for each in asked:
        source = (
            Source.BLANKED
            if each.went is Went.BLANKED
            else Source.WEAK_ANSWER
            if each.went is Went.WEAK
            else Source.INTERESTING
            if each.interesting
            else None
        )
        if source is None or each.asked_by not in (None, who):
            continue
        by_them = each.asked_by == who
        # What nobody in particular asked is shared out among the room; of few, each is answered to all.
        mine = by_them or shared.index(each.id) == turn % min(room, len(shared)) or len(shared) < room
        answer, matters = answer_and_reason(each.better)
        text = f"{each.text} — {each.better}" if each.better else each.text
        yield Material(
            source,
            text,
            used=used and mine,
            question=each.text,
            answer=answer,
            matters=matters,
            by_them=by_them,
        )


def _noted(person: Person | None) -> Iterator[Material]:
    """Yield what is noted about the person: never used unasked, for it may be meant for nobody else."""
    yield from (Material(Source.NOTE, each) for each in _lines(person.notes if person else ""))


def _lines(text: str) -> list[str]:
    seen: dict[str, str] = {}
    for line in text.splitlines():
        bare = line.strip().lstrip("-*•").strip()
        if bare:
            seen.setdefault(folded(bare), bare)
    return list(seen.values())


def _turned(lines: list[str], turn: int) -> list[str]:
    """Return the lines beginning with another one for each person."""
    at = turn % len(lines) if lines else 0
    return [*lines[at:], *lines[:at]]
