"""What is to be decided, one after the other: two copies of the journal, or two windows, differ in it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Mapping
from typing import ClassVar

from textual.binding import BindingType

from afterview.app.commands import Place, bindings, key_of
from afterview.app.screens.deciding import Answer, Question, QuestionScreen, Side
from afterview.app.session import FAILURES, Session
from afterview.changes.conflicts import Choice, can_have_both, can_have_other, decide, now_there
from afterview.changes.describe import about, is_whole, says
from afterview.civil import say_moment
from afterview.records.hunt import Conflict, Hunt

_NOTHING_LEFT = Question("To decide", "Nothing is left to decide.", Side("", ""), Side("", ""), ())


class ConflictsScreen(QuestionScreen[Hunt]):
    """Asks about every conflict. Leaves with the hunt as it is then."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.CONFLICTS)]

    def __init__(self, hunt: Hunt, session: Session) -> None:
        """Ask about the conflicts of `hunt`, the oldest first."""
        super().__init__()
        self._hunt = hunt
        self._session = session
        self._order: list[str] = []
        self._showing = asyncio.Lock()
        """Held while a question is laid out: two at once would leave the answers of both."""
        self._asked: Conflict | None = next(iter(hunt.conflicts.values()), None)

    async def on_mount(self) -> None:
        """Show the first."""
        await self._show()

    def follow(self, hunt: Hunt) -> None:
        """Show the hunt as it is now."""
        self._hunt = hunt
        self.run_worker(self._show(), group="show")

    async def _show(self, said: str = "") -> None:
        async with self._showing:
            await self._show_next(said)

    async def _show_next(self, said: str) -> None:
        conflicts = self._hunt.conflicts
        if self._asked is None or self._asked.id not in conflicts:
            self._asked = self._next_of(conflicts)
        self._order = list(conflicts)
        self.set_class(self._asked is None, "-nothing")
        if self._asked is None:
            await self.ask(_NOTHING_LEFT, said or f"{key_of('question.later').capitalize()} leads back.")
            return
        self._asked = conflicts[self._asked.id]
        number = list(conflicts).index(self._asked.id) + 1
        session = self._session
        keys = f"{key_of('question.later')}: later · {key_of('undo')}: undo"
        title = f"To decide: {number} of {len(conflicts)} · {keys}"
        when = self._asked.typed_at
        typed = f"Typed in a window, {say_moment(when, session.zone, session.now)}" if when else ""
        await self.ask(question_of(self._hunt, self._asked, session.zone, title, typed), said)

    def _next_of(self, conflicts: Mapping[str, Conflict]) -> Conflict | None:
        """Return the one after the one that was asked about last, which has been decided; or the first."""
        gone = self._asked.id if self._asked is not None else ""
        after = self._order[self._order.index(gone) + 1 :] if gone in self._order else []
        found = next((each for each in (*after, *conflicts) if each in conflicts), None)
        return conflicts[found] if found is not None else None

    async def answered(self, answer: Answer) -> None:
        """Decide it so, and go on to the next one."""
        asked, choice = self._asked, answer.choice
        if asked is None:
            return
        if choice is None:
            await self._pass_over(asked)
            return
        session = self._session
        await self._do(session.record(lambda hunt: decide(hunt, asked.id, choice, session.zone)))

    async def _pass_over(self, asked: Conflict) -> None:
        ids = list(self._hunt.conflicts)
        after = ids[ids.index(asked.id) + 1 :] if asked.id in ids else ids
        if not after:
            self.action_leave()
            return
        self._asked = self._hunt.conflicts[after[0]]
        await self._show()

    async def _do(self, doing: Awaitable[str]) -> None:
        """Do it, and go on to the next question, saying above it what was done."""
        try:
            words = await doing
        except FAILURES as problem:
            self.say(str(problem), failed=True)
            return
        self._hunt = self._session.hunt
        await self._show(words)

    async def action_undo(self) -> None:
        """Undo the last change and say which it was."""
        await self._do(self._session.undo())

    async def action_redo(self) -> None:
        """Redo what was undone."""
        await self._do(self._session.redo())

    def action_leave(self) -> None:
        """Leave the rest for later."""
        self.dismiss(self._hunt)


def question_of(hunt: Hunt, conflict: Conflict, zone: str, title: str, typed: str = "") -> Question:
    """Return a conflict as a question; `typed` names the other side where it was typed in a window."""
    now, other = now_there(hunt, conflict), conflict.other
    there, their = (says(hunt, conflict, each, zone) for each in (now, other))
    whole = is_whole(conflict)
    nothing = "nothing: it was taken away" if whole else "nothing"
    gone = "" if can_have_other(hunt, conflict) else "nothing: it was deleted"
    left = Side("In the journal", there, gone or nothing)
    right = Side(typed or "In the other copy", their, nothing)
    return Question(title, about(hunt, conflict, zone), left, right, *_answers(hunt, conflict, typed, whole))


def _answers(hunt: Hunt, conflict: Conflict, typed: str, whole: bool) -> tuple[tuple[Answer, ...], str]:
    now, other = now_there(hunt, conflict), conflict.other
    later = Answer("later", "Later", None)
    if now == other:
        note = "Both say the same by now."
        return (Answer("keep", "Done", Choice.KEPT), later), note
    keep = Answer("keep", "Keep it as it is", Choice.KEPT)
    if whole:
        keep = Answer("keep", "Leave it away" if now is None else "Keep it", Choice.KEPT)
    if not can_have_other(hunt, conflict):
        note = "What it belongs to was deleted. To take it, undo the deletion first; it stays here meanwhile."
        return (Answer("keep", "Let it go", Choice.KEPT), later), note
    words = "Take what was typed" if typed else "Take the other"
    if whole and (now is None or other is None):
        words = "Bring it back" if now is None else "Take it away"
    answers = [keep, Answer("other", words, Choice.OTHER)]
    if can_have_both(hunt, conflict):
        answers.append(Answer("both", "Both", Choice.BOTH))
    return (*answers, later), ""
