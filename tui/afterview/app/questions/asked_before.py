"""What is said of a question that was asked before, as it is added, and in the reflection."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping

from textual.app import App

from afterview.app.cell_text import plain
from afterview.app.session import Say, Session, tell
from afterview.changes.questions import join, part
from afterview.questions.memory import Likely, Remembered, are_parted, find, like, remembered
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview
from afterview.records.reflections import Question
from afterview.text import say_times, shortened

_LONG = 160


def new_question(hunt: Hunt, change: Change) -> Question | None:
    """Return the question that a change adds to a hunt; None where it adds none, or several."""
    added = [
        question
        for name, application in change.applications.items()
        if application is not None
        for question in _questions(application.interviews)
        if question.id not in _known(hunt, name)
    ]
    return added[0] if len(added) == 1 else None


def _known(hunt: Hunt, application: str) -> set[str]:
    found = hunt.applications.get(application)
    return {each.id for each in _questions(found.interviews)} if found else set()


def _questions(rounds: tuple[Interview, ...]) -> Iterator[Question]:
    return (question for each in rounds for question in each.reflection.questions)


def nearest(hunt: Hunt, text: str) -> Likely | None:
    """Return the known question that is, or may be, the same as a text; None where there is none."""
    found = next(iter(like(text, remembered(hunt))), None)
    return found if found is not None and found.same.verdict != "no" else None


def say_asked_before(found: Likely) -> str:
    """Say that a question was asked before, how often, and the best answer to it."""
    known = found.known
    if found.same.verdict == "ask":
        return f"The same as “{_short(known.text)}”? You are asked once it is recorded."
    often = say_times(known.times)
    standing = f", {known.standing}" if known.standing else ""
    return f"Asked {often} before, at {_short(known.latest.company)}{standing}.{_best(known)}"


def _best(known: Remembered) -> str:
    answer = plain(known.best_answer, _LONG * 2).strip()
    return f" Best answer: {shortened(answer, _LONG)}" if answer else " No answer to it yet."


def _short(text: str) -> str:
    return shortened(plain(text, 200), 60)


def before_each(hunt: Hunt, interview: str) -> Mapping[str, str]:
    """Return for each question of an interview that was asked before it what is to be said of that."""
    found = {}
    for known in remembered(hunt):
        for at, time in enumerate(known.asked):
            if time.interview == interview and at:
                earlier = [each for each in known.asked[:at] if each.interview != interview]
                if earlier:
                    last = earlier[-1]
                    went = f" ({last.went.words})" if last.went else ""
                    found[time.question.id] = f"Asked before at {_short(last.company)}{went}.{_best(known)}"
    return found


async def ask_whether_same(app: App[object], session: Session, say: Say, question: str) -> None:
    """Ask about a question that was just added and may be the same as another: once, and for good."""
    from afterview.app.details.confirm import ConfirmScreen

    found = await asyncio.to_thread(_doubtful, session.hunt, question)
    if found is None or session.read_only:
        return
    mine, other = found
    title = "Is that the same question in other words?"
    lines = (f"“{_short(mine.text)}”", f"“{_short(other.text)}”", _best(other).strip())
    is_same = await app.push_screen_wait(
        ConfirmScreen(title, lines, yes="The same", no="Another one", guarded=True)
    )
    if is_same:
        await tell(say, session.record(lambda hunt: join(hunt, question, other.id)))
    elif is_same is not None:  # left by escape, nothing is decided
        await tell(say, session.record(lambda hunt: part(hunt, question, [other.id])))


def _doubtful(hunt: Hunt, question: str) -> tuple[Remembered, Remembered] | None:
    """Return what holds a question that stands alone, and another that may be the same; None: no doubt."""
    known = remembered(hunt)
    mine = find(known, question)
    if mine is None or mine.times > 1:
        return None
    others = [each for each in known if each is not mine and not are_parted(mine, each)]
    found = next(iter(like(mine.text, others)), None)
    return (mine, found.known) if found is not None and found.same.verdict == "ask" else None
