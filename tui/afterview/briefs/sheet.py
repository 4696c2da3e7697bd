"""What stands on the sheet of a brief, in which order, and in which words (playbook 6.5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from afterview.playbook.brief import Brief, EarlierRound
from afterview.playbook.earlier_rounds import InRoom, Standing
from afterview.playbook.lessons import Lesson
from afterview.playbook.likely import LikelyQuestion
from afterview.playbook.said_before import JudgedTopic
from afterview.records.interviews import PrepKind
from afterview.records.reflections import answer_and_reason
from afterview.records.when import say_known_day
from afterview.text import capitalized, clean_line, say_list, say_times, shortened
from afterview.topics.verdict import Verdict

_MOST = 5
"""Of what is learnt elsewhere, the latest so many: it is one page."""
_LONGEST = 400
"""Letters of one text: the whole of it is in the reflection."""

_STANDING = {
    Standing.MET: "met before",
    Standing.NEW: "new to you",
    Standing.UNKNOWN: "new to you: find out what they do there",
}


class Entry(msgspec.Struct, frozen=True):
    """A line of a section, with what stands below it. One line each, and plain text."""

    text: str
    notes: tuple[str, ...] = ()
    mark: str = ""
    """A word or two that is to be seen first: "again", "taken further"."""


class Section(msgspec.Struct, frozen=True):
    """A heading and what stands under it."""

    key: str
    title: str
    entries: tuple[Entry, ...]
    empty: str = ""
    """What is said where there are none; "" leaves the section out."""


class Sheet(msgspec.Struct, frozen=True):
    """The whole page."""

    title: str
    sections: tuple[Section, ...]


def sheet(brief: Brief, today: date) -> Sheet:
    """Return the page of a brief; `today` is the civil day on which it is read."""
    topics = [each for each in brief.topics if each.note.kind is PrepKind.TOPIC]
    questions = [each for each in brief.topics if each.note.kind is PrepKind.QUESTION]
    research = [each for each in brief.topics if each.note.kind is PrepKind.RESEARCH]
    room = tuple(_who(each) for each in brief.room)
    likely = {each.id for each in brief.likely}  # these say how they stand, and are not said twice
    work_on, count_on = (
        tuple(each for each in found if each.known not in likely)
        for found in (brief.lessons.work_on, brief.lessons.count_on)
    )
    sections = (
        Section("when", "When and where", tuple(_when_and_where(brief))),
        Section("who", "Who will be there", room, "Nobody is named yet: ask who it will be."),
        Section("topics", "New to bring", _topics(topics), "Nothing yet: what have they not heard of you?"),
        Section("unsaid", "Not got to elsewhere", _lessons(brief.lessons.unsaid, today)),
        Section("ask", "To ask them", _topics(questions) + tuple(map(Entry, brief.ask_there))),
        Section("research", "Found out about them", _topics(research)),
        Section("said", "Said in earlier rounds", _said(brief, today)),
        Section("likely", "Likely to be asked", tuple(map(_likely, brief.likely))),
        Section("work_on", "Work on", _lessons(work_on, today)),
        Section("count_on", "Count on", _lessons(count_on, today)),
    )
    return Sheet(_title(brief), tuple(each for each in sections if each.entries or each.empty))


def _title(brief: Brief) -> str:
    job = f"{brief.company} · {brief.role}" if brief.role else brief.company
    kind = f", {brief.kind}" if brief.kind else ""
    return _line(f"{job}, round {brief.round}{kind}")


def _when_and_where(brief: Brief) -> Iterator[Entry]:
    there = f", which is {brief.there} in {brief.zone}" if brief.there else ""
    if brief.starts is None or brief.ends is None:
        yield Entry(capitalized(brief.here))
    else:
        minutes = int((brief.ends - brief.starts).total_seconds() // 60)
        yield Entry(f"{brief.here}{there}, for {_minutes(minutes)}")
    for words, text in (("Place", brief.place), ("Link", brief.link)):
        if text.strip():
            yield Entry(f"{words}: {_line(text)}")
    if not brief.place.strip() and not brief.link.strip():
        yield Entry("No place or link is on record.")


def _minutes(minutes: int) -> str:
    if minutes < 60:
        return f"{minutes} minutes"
    hours, rest = divmod(minutes, 60)
    whole = "an hour" if hours == 1 else f"{hours} hours"
    return f"{whole} and {rest} minutes" if rest else whole


def _who(each: InRoom) -> Entry:
    title = f", {each.title}" if each.title.strip() else ""
    said = tuple(f"You talked about: {line}" for text in each.talked_about for line in _lines(text))
    return Entry(_line(f"{each.name}{title}"), said, _STANDING[each.standing])


def _topics(topics: Iterable[JudgedTopic]) -> tuple[Entry, ...]:
    return tuple(Entry(_line(each.note.text), verdict_notes(each), verdict_mark(each)) for each in topics)


def verdict_mark(topic: JudgedTopic) -> str:
    """Return the word that is seen first beside a topic; "" for a new one."""
    return {Verdict.REPEAT: "said before", Verdict.FURTHER: "taken further"}.get(topic.verdict, "")


def verdict_notes(topic: JudgedTopic) -> tuple[str, ...]:
    """Return what a person should know of a topic that came up before; () where it did not."""
    if topic.of is None:
        if not topic.elsewhere:
            return ()
        return (f"“{_line(topic.elsewhere)}” came up before, but with nobody of this room.",)
    who = f", and {say_list(topic.heard_by)} heard it" if topic.heard_by else ""
    more = ": take it further, or leave it out" if topic.verdict is Verdict.REPEAT else ""
    return (f"Came up before: “{_line(topic.of)}”{who}{more}.",)


def _said(brief: Brief, today: date) -> tuple[Entry, ...]:
    return tuple(_earlier(each, today) for each in brief.earlier)


def _earlier(held: EarlierRound, today: date) -> Entry:
    notes: list[str] = []
    for words, text in (
        ("Talked about", held.talked_about),
        ("You asked", held.asked_them),
        ("Not got to", held.missed_points),
        ("You liked", held.liked),
    ):
        notes.extend(f"{words}: {line}" for line in _lines(text))
    for question in held.questions:
        answer = f" → {_line(question.answer)}" if question.answer.strip() else ""
        went = f" ({question.went.words})" if question.went else ""
        notes.append(f"They asked: {_line(question.text)}{went}{answer}")
    kind = f", {held.kind}" if held.kind else ""
    with_whom = f", with {say_list(held.people)}" if held.people else ""
    text = _line(f"Round {held.round}{kind}, {say_known_day(held.on, today)}{with_whom}")
    return Entry(text, tuple(notes) or ("Nothing is written down of it.",))


def _likely(question: LikelyQuestion) -> Entry:
    times = f"asked {say_times(question.times)}" if question.times > 1 else ""
    mark = ", ".join(each for each in (question.standing and question.standing.value, times) if each)
    answer, matters = answer_and_reason(question.best_answer)
    best = tuple(_lines(answer)) or ("No answer is written down yet.",)
    why = tuple(f"Why it matters: {line}" for line in _lines(matters))
    return Entry(_line(question.text), (*best, *why), mark)


def _lessons(lessons: tuple[Lesson, ...], today: date) -> tuple[Entry, ...]:
    found = tuple(
        Entry(
            " ".join(_lines(each.text)),
            (*_lines(each.advice), f"{_line(each.company)}, {say_known_day(each.on, today)}"),
        )
        for each in lessons[:_MOST]
    )
    rest = len(lessons) - _MOST
    return (*found, Entry(f"and {rest} more from earlier interviews")) if rest > 0 else found


def _line(text: str) -> str:
    return shortened(clean_line(text), _LONGEST)


def _lines(text: str) -> list[str]:
    return [_line(each) for each in text.splitlines() if each.strip()]
