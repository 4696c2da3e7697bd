"""What was said in earlier rounds, who heard it, and which topics for the next repeat it (playbook 6.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from afterview.playbook.earlier_rounds import met_elsewhere, rounds_before
from afterview.playbook.shape import name_of
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview, PrepKind, PrepNote
from afterview.topics.verdict import Verdict, judge

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SHORTEST = 8
"""Letters that a sentence has at least that is judged by itself."""
_TELLING = re.compile(
    r"(?:(?:i|we)\s+)?(asked|told|talked|spoke|discussed|mentioned|covered)\b(?:\s+(?:them|her|him|about|of))*:?\s+",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*[,;•·]\s+(?:(?:and|und|et|y)\s+)?|\s+(?:and|und|et|y|&)\s+")
_LEAST_LISTED, _MOST_WORDS = 3, 5
"""So many things make a list of a line, each of so many words at most."""


class Said(msgspec.Struct, frozen=True):
    """Something that came up in an earlier round."""

    text: str
    interview: str
    by_me: bool | None
    """Whether I told it (True) or asked it (False); None: its words have to say."""
    heard_by: frozenset[str] | None
    """Ids of those who heard it; None: nobody is on record for that round."""


class JudgedTopic(msgspec.Struct, frozen=True):
    """A note of preparation beside what was said before."""

    note: PrepNote
    verdict: Verdict
    of: str | None = None
    """The earlier words that it repeats or takes further, as they stand; None for what is new."""
    said_in: str | None = None
    """Id of the interview in which they were said: also where only others have heard them."""
    heard_by: tuple[str, ...] = ()
    """Names of those of this room who heard them; empty where it is not known who will be there."""
    elsewhere: str = ""
    """The same words where only others have heard them: then it is new to this room."""


def said_before(hunt: Hunt, application: Application, interview: Interview) -> tuple[Said, ...]:
    """Return all that was said before `interview` to this company, or to somebody who will be in the room."""
    held = (*rounds_before(application, interview), *met_elsewhere(hunt, application, interview))
    return tuple(said for each in held for said in _of_round(each))


def judge_topics(hunt: Hunt, application: Application, interview: Interview) -> tuple[JudgedTopic, ...]:
    """Return each note of preparation, judged: new to this room, a repeat, or taken further (6.3)."""
    if not interview.preparation:
        return ()
    said = said_before(hunt, application, interview)
    return tuple(judge_note(hunt, interview, note, said) for note in interview.preparation)


def judge_note(hunt: Hunt, interview: Interview, note: PrepNote, said: tuple[Said, ...]) -> JudgedTopic:
    """Return one note beside what was said before `interview`."""
    room = frozenset(each.person for each in interview.interviewers)
    best: dict[bool, tuple[int, float, Verdict, Said]] = {}
    for each in said:
        verdict, sureness = judge(each.text, note.text, note_by_me=each.by_me, topic_by_me=_by_me(note))
        if verdict is Verdict.NEW:
            continue
        heard = not room or each.heard_by is None or bool(room & each.heard_by)
        found = (int(verdict is Verdict.REPEAT), sureness, verdict, each)
        if heard not in best or found[:2] > best[heard][:2]:
            best[heard] = found
    if True in best:
        _, _, verdict, words = best[True]
        names = tuple(
            name_of(hunt, each.person)
            for each in interview.interviewers
            if words.heard_by and each.person in words.heard_by
        )
        return JudgedTopic(note, verdict, words.text, words.interview, names)
    if False in best:
        words = best[False][3]
        return JudgedTopic(note, Verdict.NEW, said_in=words.interview, elsewhere=words.text)
    return JudgedTopic(note, Verdict.NEW)


def _by_me(note: PrepNote) -> bool | None:
    return False if note.kind is PrepKind.QUESTION else None


def _of_round(held: Interview) -> Iterator[Said]:
    """Return what was said in a round; points that I did not get to are left out, though prepared for it."""
    room = frozenset(each.person for each in held.interviewers) or None
    reflection = held.reflection
    told: list[tuple[str, bool | None, frozenset[str] | None]] = [
        (reflection.talked_about, None, room),
        (reflection.asked_them, False, room),
        *((question.text, True, room) for question in reflection.questions),
        *((question.answer, True, room) for question in reflection.questions),
        *((each.talked_about, None, frozenset((each.person,))) for each in held.interviewers),
    ]
    missed = tuple(_pieces(reflection.missed_points))
    told.extend(
        (note.text, _by_me(note), room)
        for note in held.preparation
        if not any(judge(point, note.text)[0] is Verdict.REPEAT for point in missed)
    )
    for text, by_me, heard_by in told:
        for piece in _pieces(text):
            yield Said(piece, held.id, by_me, heard_by)
            for part, asked in _parts(piece):
                yield Said(part, held.id, False if asked else by_me, heard_by)


def _pieces(text: str) -> Iterator[str]:
    for line in text.splitlines():
        line = line.strip().lstrip("-*• ").strip()
        if line:
            yield line


def _parts(line: str) -> Iterator[tuple[str, bool]]:
    """Return the several things that a line may hold, each with whether it says that it was asked."""
    sentences = _SENTENCE.split(line)
    for sentence in sentences:
        if len(sentences) > 1 and len(sentence) >= _SHORTEST:
            yield sentence, False
        telling = _TELLING.match(sentence)
        listed = _LISTED.split(sentence[telling.end() if telling else 0 :].rstrip("."))
        if len(listed) >= _LEAST_LISTED and all(0 < len(each.split()) <= _MOST_WORDS for each in listed):
            for each in listed:
                yield each, telling is not None and telling[1].lower() == "asked"
