"""Drafts: input that was begun and not entered, kept while it is there.

A quick-add line and an edit form are typed text too. They are looked at every half second, whatever
changed them, and what is found is written to a file of its own (see `journal.drafts`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from msgspec.structs import replace

from afterview.app.autosave import Autosave
from afterview.app.session import Session
from afterview.journal.drafts import Drafts, DraftsFile, FormDraft, LineDraft, TextDraft
from afterview.journal.errors import JournalError

if TYPE_CHECKING:
    from afterview.records.hunt import Hunt
    from afterview.records.path import Path

LOOK_EVERY = 0.5
"""Seconds between two looks: as much of a line as a kill can take."""

Begun = tuple[LineDraft | None, FormDraft | None]


@runtime_checkable
class HasDraft(Protocol):
    """A screen in which something can be begun."""

    @property
    def draft(self) -> FormDraft | None:
        """Return what was begun there."""


class DraftKeeper:
    """Keeps what was begun in one window.

    `begun` returns what is begun now, or None where the screen is going: then what was seen last counts.
    """

    def __init__(self, session: Session, autosave: Autosave, begun: Callable[[], Begun | None]) -> None:
        self._session = session
        self._autosave = autosave
        self._begun = begun
        self._file = DraftsFile(session.path)
        self._turn = asyncio.Lock()
        self.texts: tuple[TextDraft, ...] = ()
        """What has no place any more, from the last time, and was not thrown away."""
        self._seen = Drafts()
        self._kept = Drafts()
        self.is_offered = False
        """Until then what the last window left must not be taken for given up."""
        self.problem = ""

    async def take(self) -> Drafts:
        """Return what the last window left; until `is_offered` it stays as it is."""
        self._kept = self._seen = await asyncio.to_thread(self._file.take)
        return self._kept

    @property
    def when(self) -> str:
        """Return in words when that was begun."""
        from afterview.civil import say_moment

        saved, session = self._file.saved, self._session
        return say_moment(saved, session.zone, session.now) if saved else "before"

    def see(self) -> bool:
        """Look at what is begun now; return whether the file is to be written anew."""
        begun = self._begun() if self.is_offered else None
        if begun is not None:
            self._seen = Drafts(*begun, (*self.texts, *self._refused()))
        return self._seen != self._kept or self._file.has_leftovers

    async def look(self) -> None:
        """Keep what is begun now; what was entered, saved or given up goes."""
        if not self.see():
            return
        async with self._turn:
            await asyncio.to_thread(self._keep, self._seen)

    def finish(self) -> str:
        """Keep what was seen last, after the app has ended; return what is to be said of it."""
        if self.is_offered:  # the last save may just have put a text aside
            self._seen = replace(self._seen, texts=(*self.texts, *self._refused()))
        if self._seen != self._kept or self._file.has_leftovers:
            self._keep(self._seen)
        self._file.close()
        if self._kept.is_empty and not self.problem:
            return ""
        if not self.problem:
            return "What you had begun and not entered is kept, and will be offered at the next start."
        seen = self._seen
        lost = [seen.line.text] if seen.line else []
        lost += [each.text for each in seen.texts] + list(seen.form.fields.values() if seen.form else ())
        return f"{self.problem} This was begun and not entered:\n" + "\n".join(lost)

    def _keep(self, begun: Drafts) -> None:
        if begun == self._kept:
            self._file.tidy()
            return
        try:
            self._file.keep(begun, self._session.now)
        except JournalError as problem:  # it is tried again at the next look
            self.problem = str(problem)
        else:
            self._kept, self.problem = begun, ""

    def _refused(self) -> tuple[TextDraft, ...]:
        refused = self._autosave.refused
        return tuple(TextDraft(_words_for(self._session.hunt, path), text) for path, text in refused.items())


def _words_for(hunt: Hunt, path: Path) -> str:
    from afterview.changes.describe import way
    from afterview.records.reflections import TEXTS

    if "reflection" not in path:  # a letter, or what is noted for one
        return ", ".join(way(hunt, path, "UTC")) or "A text of something that is gone"
    field = (TEXTS | {"trying": "what was tried in practice"}).get(path[-1], "a better answer")
    found = hunt.find_interview(path[3])
    where = f"round {found[1].round} at {found[0].company}" if found else "an interview that is gone"
    return f"{field[:1].upper()}{field[1:]} ({where})"
