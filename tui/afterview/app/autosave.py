"""Saving as one types: no text is lost, however the app ends.

Each text is noted at once on the event loop; a short while after the last key the notes are saved, one
after the other, each as a change of its own. A save that fails leaves its text noted and in a rescue file,
and is tried again. What another window has written there meanwhile is not overwritten: see
`changes.concurrent_text`.
"""

from __future__ import annotations

import asyncio
import pathlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from typing import Protocol, runtime_checkable

from msgspec.structs import replace

from afterview.app.session import FAILURES, Session
from afterview.changes.errors import ChangeError
from afterview.records.base import new_id
from afterview.records.hunt import Change, Hunt
from afterview.records.path import Path, find

WAITING = "…"
SAVED = "✓ saved"
SAVED_AFTER_ALL = "✓ saved after all"
"""The mark where it was said before that it is not saved."""

ShowMark = Callable[[str, bool], None]
"""Shows how what was typed stands to the file: words, and whether they tell of a failure."""


@runtime_checkable
class Tells(Protocol):
    """A screen in which texts are typed."""

    def tell_at_the_end(self) -> None:
        """Hand over what was typed and not handed over yet: the app is about to break down."""


@dataclass(slots=True)
class _Text:
    """What is known of one text that is being written."""

    base: str
    """What was recorded when the writing began, or was last saved there."""
    conflict: str
    """Id for what is kept beside it, should another window write there too."""
    saved: str | None = None
    """What was last saved of it, in its place or beside it."""
    is_beside: bool = False
    """Whether that is beside it."""


class Autosave:
    """Saves whatever is typed at any path of the journal."""

    def __init__(
        self, session: Session, pause: float = 0.4, retry: float = 5.0, at_the_latest: float = 3.0
    ) -> None:
        """Save after `pause` seconds of quiet, or `at_the_latest`; after a failure again, in `retry`."""
        self._session = session
        self.pause = pause
        self.retry = retry
        self.at_the_latest = at_the_latest
        self.show: ShowMark = lambda _words, _failed: None
        self.rescued: pathlib.Path | None = None
        """Where what could not be saved is kept for the time being."""
        self.problem = ""
        """Why what was typed last is not saved; "" where it is, or where it was not tried yet."""
        self.refused: dict[Path, str] = {}
        """Texts that cannot be recorded: too long, or about something that was deleted in another window."""
        self._refusal = ""
        """Why the last of them was refused, until it has been said."""
        self._texts: dict[Path, _Text] = {}
        """What is being written, or has been and is not saved yet."""
        self._pending: dict[Path, str] = {}
        self._holders: dict[Path, Callable[[Hunt], Change]] = {}
        """What makes the record that a text stands in, where there is none before something is written."""
        self._turn = asyncio.Lock()
        self._timer: asyncio.TimerHandle | None = None
        self._since: float | None = None
        """When the first of what is not saved yet was typed."""
        self._running: set[asyncio.Task[bool]] = set()
        self._took_over = False
        """Whether what another window wrote has taken the place of something typed here."""
        self._has_failed = False
        """Whether a save has, since the last time that all was saved."""

    # Taking in

    @property
    def pending(self) -> dict[Path, str]:
        """Return what is typed and not yet on disk."""
        return dict(self._pending)

    def hold(self, path: Path, make: Callable[[Hunt], Change]) -> None:
        """Have the record made that the text at `path` stands in, once something is typed there."""
        self._holders[path] = make

    def typed(self, path: Path, text: str, base: str) -> None:
        """Take in a text as it is now; `base` is what was recorded when the editor took it up."""
        self.refused.pop(path, None)
        self._note(path, text, base)
        self.problem = ""
        self.show(WAITING, False)
        now = asyncio.get_running_loop().time()
        if self._since is None:
            self._since = now
        # Who never stops typing is never quiet: that text must not wait for it.
        self._schedule(max(min(self.pause, self._since + self.at_the_latest - now), 0))

    def take_in(self, path: Path, text: str, base: str) -> None:
        """Take in a text without a word and without a time: `save_after_all` is about to be called."""
        self._note(path, text, base)
        self.problem = ""  # whatever was tried in vain before, this was not

    def _note(self, path: Path, text: str, base: str) -> None:
        known = self._texts.get(path)
        if known is None:
            self._texts[path] = _Text(base, new_id("x"))
        elif path not in self._pending and not self.is_beside(path):
            known.base = base
        self._pending[path] = text

    def _forget(self, path: Path, text: str) -> None:
        """Note that this text has been dealt with; one that was typed since stays."""
        if self._pending.get(path) == text:
            del self._pending[path]

    # Beside what another window wrote

    def is_beside(self, path: Path) -> bool:
        """Return whether what is typed there is kept beside what another window wrote."""
        text = self._texts.get(path)
        # Decided in another window, it is not ours any more.
        return text is not None and text.is_beside and text.conflict in self._session.hunt.conflicts

    def let_go(self, path: Path) -> str | None:
        """Forget a text that nobody is writing any more; return the id of its conflict where it has one."""
        if path in self._pending:
            return None
        is_beside, text = self.is_beside(path), self._texts.pop(path, None)
        return text.conflict if text is not None and is_beside else None

    def not_in_place(self) -> dict[Path, str]:
        """Return what was typed and is not what is recorded there: to be shown in its stead."""
        beside = {
            path: text.saved
            for path, text in self._texts.items()
            if text.saved is not None and self.is_beside(path)
        }
        return {**self.refused, **beside, **self._pending}

    # Saving

    async def flush(self) -> bool:
        """Save everything typed so far, now. Return whether all of it is on disk."""
        if not self._pending:
            return True
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        async with self._turn:
            self._since = None
            while self._pending:
                path, text = next(iter(self._pending.items()))
                try:
                    await self._save(path, text)
                except FAILURES as problem:
                    self._show_failed(str(problem))
                    self._schedule(self.retry)
                    return False
                self._forget(path, text)
            self._show_saved()
        return True

    def _schedule(self, seconds: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(seconds, self._start)

    def _start(self) -> None:
        self._timer = None
        task = asyncio.ensure_future(self.flush())
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _save(self, path: Path, text: str) -> None:
        session = self._session
        try:
            with self._setting_refused_aside(path, text):
                make = partial(self._change, path=path, text=text)
                self._note_saved(path, text, await session.work(lambda journal: journal.commit(make)))
        except FAILURES:
            await self._rescue()
            raise
        if (self._has_failed or self.rescued is not None) and len(self._pending) == 1:
            await session.work(lambda journal: journal.drop_rescue())
            self.rescued = None
        session.on_change()

    @contextmanager
    def _setting_refused_aside(self, path: Path, text: str) -> Iterator[None]:
        """Put a text aside that is refused itself: all the others must not wait for it."""
        try:
            yield
        except ChangeError as problem:
            self.refused[path] = text
            self._refusal = str(problem)

    def _change(self, hunt: Hunt, path: Path, text: str) -> Change:
        """Return the change that saves a text. Raises ChangeError where it cannot be."""
        from afterview.changes.concurrent_text import Typed, write
        from afterview.changes.lookup import joined

        known = self._texts[path]
        typed = Typed(text, known.base, known.saved, known.conflict, self._session.now)
        holder = self._holders.get(path)
        if holder is None or find(hunt, path[:-1]) is not None:
            return write(hunt, path, typed)
        made = holder(hunt)
        written = write(hunt.with_change(made), path, typed)
        return replace(joined(made.sentence, made, written), merge_key=written.merge_key)

    def _note_saved(self, path: Path, text: str, change: Change) -> None:
        known = self._texts[path]
        known.saved = text
        known.is_beside = change.conflicts.get(known.conflict) is not None
        if not known.is_beside:
            known.base = text
            self._took_over = self._took_over or not (change.applications or change.people)

    # Where it cannot be saved

    async def _rescue(self) -> None:
        """Keep all that is not saved in a file of its own; where that fails too, it stays in memory."""
        changes = self._changes()
        try:
            self.rescued = await self._session.work(lambda journal: journal.rescue(changes))
        except FAILURES:
            self.rescued = None

    def _changes(self) -> list[Callable[[Hunt], Change]]:
        return [
            partial(self._change_or_nothing, path=path, text=text) for path, text in self._pending.items()
        ]

    def _change_or_nothing(self, hunt: Hunt, path: Path, text: str) -> Change:
        try:
            return self._change(hunt, path, text)
        except ChangeError as problem:  # it is put aside when its turn comes to be saved
            return Change(str(problem))

    def save_after_all(self) -> str:
        """Save what was typed and is not saved yet, once no event loop runs any more: after a crash, say.

        Return a plain line about what could not be saved, or "". What was tried in vain already is in the
        rescue file, and is not tried again.
        """
        if not self.problem:
            self._save_left()
        if not self._pending:
            return ""
        if self.rescued is None:
            texts = " | ".join(self._pending.values())
            return f"{self.problem} Nor could it be kept elsewhere. This is what you typed last: {texts}"
        return (
            f"{self.problem} What you typed last is kept in {self.rescued}. It is offered at the next start; "
            "afterview restore --rescued brings it back, too."
        )

    def _save_left(self) -> None:
        try:
            for path, text in self.pending.items():
                with self._setting_refused_aside(path, text):
                    self._session.journal.commit(partial(self._change, path=path, text=text))
                self._forget(path, text)
            self._session.journal.drop_rescue()
        except Exception as problem:  # noqa: BLE001 - it may be the fault that ended the app
            known = isinstance(problem, FAILURES)
            self.problem = str(problem) if known else "What you typed last could not be saved."
            self.rescued = None  # what is there from before holds less
            with suppress(Exception):  # nothing is left to try, and it is said
                self.rescued = self._session.journal.rescue(self._changes())

    # Saying so

    def _show_failed(self, problem: str) -> None:
        self.problem = problem
        self._has_failed = True
        kept = f" Kept in {self.rescued}." if self.rescued else ""
        self._show(f"Not saved: {problem}{kept}")

    def _show_saved(self) -> None:
        self.problem = ""
        had_failed, self._has_failed = self._has_failed, False
        if self._took_over:  # only now is nothing of ours in the way of what the other wrote
            self._took_over = False
            self._session.on_change()
        self._show(SAVED_AFTER_ALL if had_failed and not self.refused else SAVED)

    def _show(self, words: str) -> None:
        if self._refusal:
            refused = f"Not saved: {self._refusal} What you wrote is kept, and offered at the next start."
            words = f"{words} {refused}" if self._has_failed else refused
        self.show(words, self._has_failed or bool(self._refusal))
        self._refusal = ""
