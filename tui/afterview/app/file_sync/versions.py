"""Other versions of the journal: what it was before another program replaced it, and copies beside it.

What of them is not in the file is never merged unasked: it waits until nothing is being typed, then it is
asked about.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.screen import Screen

from afterview.app.messages import Said
from afterview.app.session import FAILURES, Session

if TYPE_CHECKING:
    from afterview.app.file_sync.found import Copy, Replaced
    from afterview.journal.sync_copies import Seen

_OFFER_EVERY = 0.5


class OtherVersions:
    """Finds them for one screen, and asks about them on it.

    `is_free` says whether a question would get in nobody's way; `merged` is awaited where a merge has left
    something to be decided.
    """

    class Found(Message):
        """What waits to be asked about is something else than before."""

    class Merged(Message):
        """Something was taken over from another version: the hunt is another one now."""

    def __init__(
        self,
        session: Session,
        screen: Screen[Any],
        is_free: Callable[[], bool],
        merged: Callable[[], Awaitable[None]],
    ) -> None:
        self._session = session
        self._screen = screen
        self._is_free = is_free
        self._merged = merged
        self._is_asking = False
        self._seen: Seen = ()
        self._copies: tuple[Copy, ...] = ()
        self._put_off: tuple[Copy, ...] = ()
        """Copies that are for later: asked about when that is wanted, and at the next start."""
        self._replaced: Replaced | None = None

    def start(self) -> None:
        """Begin to ask about what is found, when nothing is being typed."""
        self._screen.set_interval(_OFFER_EVERY, self._offer)

    def _offer(self) -> None:
        if self.waiting and not self._is_asking and self._is_free():
            self._screen.run_worker(self.ask(), group="file sync")

    def _say(self, words: str, *, failed: bool = False) -> None:
        self._screen.post_message(Said(words, failed))

    @property
    def waiting(self) -> str:
        """Return what there is to be asked about, in a few words; "" for nothing."""
        if self._replaced is not None:
            return "the journal was replaced"
        if not self._copies:
            return ""
        return "a second copy is here" if len(self._copies) == 1 else f"{len(self._copies)} copies are here"

    # Finding

    async def find_loss(self) -> None:
        """See whether the file lacks something that this window had. Raises JournalError."""
        if self._session.journal.before is None:
            return
        from afterview.app.file_sync.found import find_replaced

        found = await self._session.work(find_replaced)
        if found is None:
            return
        if found.wanted:
            # What was missing before is missing still, unless that has been brought back by the others.
            self._replaced = self._replaced or found
            self._screen.post_message(self.Found())
        else:
            self._say("The journal was changed by another program. All that you had is in it.")

    async def find_copies(self) -> None:
        """Look for copies beside the journal; one with nothing new in it is put away at once."""
        from afterview.app.file_sync.found import find_copies
        from afterview.journal.sync_copies import looking_like_copies

        seen = await asyncio.to_thread(looking_like_copies, self._session.path)
        if seen == self._seen:
            return
        known, self._seen = set(self._seen), seen
        new = tuple(each for each in seen if each not in known)
        found = await self._session.work(lambda journal: find_copies(journal, new)) if new else ()
        same = {path for path, _ in seen} - {path for path, _ in new}
        kept = [each for each in self._copies if each.path in same]
        self._copies = (*kept, *(each for each in found if each.wanted))
        for each in found:
            if not each.wanted and each.maker:
                await self._put_away(each)
        self._screen.post_message(self.Found())

    async def _put_away(self, copy: Copy) -> None:
        from afterview.journal.sync_copies import put_away

        folder = self._session.journal.backups.folder
        try:
            await asyncio.to_thread(put_away, copy.path, folder)
        except OSError as error:
            if copy.wanted:
                self._say(f"{copy.path.name} could not be moved away: {error.strerror}.", failed=True)
            return
        if not copy.wanted:
            self._say(f"{copy.maker} put a second copy here. It had nothing new, and is with the backups.")

    # Asking

    async def ask(self) -> bool:
        """Ask about what waits; return whether anything did. To be awaited by a worker."""
        if self._is_asking or not self.waiting:
            return False
        self._is_asking = True
        try:
            if self._replaced is not None:
                await self._ask_about_loss(self._replaced)
            elif self._copies:
                await self._ask_about_copy(self._copies[0])
        finally:
            self._is_asking = False
            self._screen.post_message(self.Found())
        return True

    async def ask_again(self) -> bool:
        """Ask about the copies that were put off; return whether there were any that are still there."""
        seen = tuple(each for each in self._seen if each[0] in {copy.path for copy in self._put_off})
        self._put_off = ()
        if seen:
            from afterview.app.file_sync.found import find_copies

            found = await self._session.work(lambda journal: find_copies(journal, seen))
            self._copies = (*self._copies, *(each for each in found if each.wanted))
        return await self.ask()

    async def _ask_about_loss(self, replaced: Replaced) -> None:
        from afterview.app.details.confirm import ConfirmScreen
        from afterview.app.file_sync.found import merged_words, replaced_words
        from afterview.journal.merge_files import bring_along

        question, lines = replaced_words(replaced)
        screen = ConfirmScreen(
            question, lines, yes="Bring it back", no="Leave it as it is", warns=True, guarded=True
        )
        wanted = await self._screen.app.push_screen_wait(screen)
        self._replaced = None
        if not wanted:
            kept = f" What you had is among the backups: {replaced.kept.name}" if replaced.kept else ""
            self._say(f"Left as it is.{kept}")
            return
        try:
            joined = await self._session.work(lambda journal: bring_along(journal, replaced.before))
        except FAILURES as problem:
            self._replaced = replaced
            self._say(str(problem), failed=True)
            return
        self._screen.post_message(self.Merged())
        self._say(merged_words(replaced.wanted).replace("Merged: took over", "Brought back"))
        if replaced.kept is not None:
            with suppress(OSError):
                await asyncio.to_thread(replaced.kept.unlink)
        if joined.conflicts:
            await self._merged()

    async def _ask_about_copy(self, copy: Copy) -> None:
        from afterview.app.details.confirm import ConfirmScreen
        from afterview.app.file_sync.found import copy_words, merged_words
        from afterview.journal.merge_files import merge_file

        session = self._session
        question, lines = copy_words(copy, session.zone, session.now)
        wanted = await self._screen.app.push_screen_wait(
            ConfirmScreen(question, lines, yes="Merge it", no="Later", warns=True, guarded=True)
        )
        self._copies = tuple(each for each in self._copies if each is not copy)
        if not wanted:
            self._put_off += (copy,)
            self._say(f"{copy.path.name} stays beside the journal. C asks about it again.")
            return
        try:
            joined = await session.work(lambda journal: merge_file(journal, copy.path))
        except FAILURES as problem:
            self._say(str(problem), failed=True)
            return
        self._screen.post_message(self.Merged())
        self._say(merged_words(copy.wanted))
        await self._put_away(copy)
        if joined.conflicts:
            await self._merged()
