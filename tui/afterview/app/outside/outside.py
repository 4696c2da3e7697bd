"""Keeps the app in step with its file: takes over what others write, and asks where that is not enough."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from afterview.app.outside.watcher import Watcher
from afterview.app.session import FAILURES, Session

if TYPE_CHECKING:
    from textual.timer import Timer

    from afterview.app.outside.findings import Copy, Replaced
    from afterview.app.screens.meeting import MeetingScreen
    from afterview.journal.sync_copies import Seen
    from afterview.records.conflicts import Conflict

_SECOND_LOOK = 1.0
"""Seconds after which to look again at what cannot be read: sync clients remove and rename, and are done."""
_MORE_LOOKS = 2.0
_OFFER_EVERY = 0.5
_DISK_IS_SLOW = 5.0
"""Seconds without an answer after which it is said that there is none."""


class Outside:
    """Looks after one main screen's journal, from `start` to `stop`."""

    def __init__(self, main: MeetingScreen, session: Session) -> None:
        """Do nothing yet."""
        self._main = main
        self._session = session
        self._watcher = Watcher(session.path, self._file_changed, self._folder_changed)
        self._is_looking = self._look_again = self._is_asking = False
        self._failed_before = False
        self._retry: Timer | None = None
        self._seen: Seen = ()
        self._copies: tuple[Copy, ...] = ()
        self._put_off: tuple[Copy, ...] = ()
        """Copies that are for later: asked about when that is wanted, and at the next start."""
        self._replaced: Replaced | None = None

    def start(self) -> None:
        """Begin to watch. What there is to be asked about is asked when nothing is being typed."""
        self._watcher.start()
        self._main.set_interval(_OFFER_EVERY, self._offer)

    def stop(self) -> None:
        """Watch no more."""
        self._watcher.stop()

    # The file

    def _file_changed(self) -> None:
        if self._main.is_up:
            self._main.run_worker(self.look(), group="outside")

    async def look(self) -> None:
        """Take over what another window or another program has written."""
        self._look_again = True
        if self._is_looking:
            return
        self._is_looking = True
        try:
            while self._look_again:
                self._look_again = False
                await self._look_once()
        finally:
            self._is_looking = False

    async def _look_once(self) -> None:
        try:
            changed = await self._session.work(lambda journal: journal.refresh())
            await self._look_for_loss()
        except FAILURES as problem:
            self._say_trouble(problem)
            return
        if not self._main.is_up:
            return
        if self._retry is not None:
            self._retry.stop()
            self._retry = None
        if self._failed_before:
            self._failed_before = False
            self._main.run_worker(self._main.keeper.flush(), group="outside")
        self._main.notice.say("")
        if changed:
            self._main.follow_all()
        await self._main.tell_news()

    def _say_trouble(self, problem: Exception) -> None:
        from afterview.app.outside.findings import trouble_words

        if not self._main.is_up:
            return
        wait = _MORE_LOOKS if self._failed_before else _SECOND_LOOK
        if self._failed_before:
            self._main.notice.say(trouble_words(problem, self._session.path))
        self._failed_before = True
        if self._retry is not None:
            self._retry.stop()
        self._retry = self._main.set_timer(wait, self._file_changed)

    async def _look_for_loss(self) -> None:
        if self._session.journal.before is None:
            return
        from afterview.app.outside.findings import find_replaced

        found = await self._session.work(find_replaced)
        if found is None:
            return
        if found.wanted:
            # What was missing before is missing still, unless that has been brought back by the others.
            self._replaced = self._replaced or found
            self._main.show_aside()
        else:
            self._main.say("The journal was changed by another program. All that you had is in it.")

    def look_at_disk(self) -> None:
        """Say where the disk does not answer, as long as it does not."""
        if self._watcher.unanswered_for > _DISK_IS_SLOW:
            self._failed_before = True
            self._main.notice.say(
                "The disk with the journal does not answer. What you type is kept here meanwhile."
            )

    # Copies beside it

    def _folder_changed(self) -> None:
        if self._main.is_up:
            self._main.run_worker(self._look_for_copies(), group="outside")

    async def _look_for_copies(self) -> None:
        from afterview.app.outside.findings import find_copies
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
        self._main.show_aside()

    async def _put_away(self, copy: Copy) -> bool:
        from afterview.journal.sync_copies import put_away

        folder = self._session.journal.backups.folder
        try:
            await asyncio.to_thread(put_away, copy.path, folder)
        except OSError as error:
            if copy.wanted:
                self._main.say(f"{copy.path.name} could not be moved away: {error.strerror}.", failed=True)
            return False
        if not copy.wanted:
            self._main.say(
                f"{copy.maker} put a second copy here. It had nothing new, and is with the backups."
            )
        return True

    # Asking

    @property
    def waiting(self) -> str:
        """Return what there is to be asked about, in a few words; "" for nothing."""
        if self._replaced is not None:
            return "the journal was replaced"
        if not self._copies:
            return ""
        return "a second copy is here" if len(self._copies) == 1 else f"{len(self._copies)} copies are here"

    def _offer(self) -> None:
        if self.waiting and not self._is_asking and self._main.is_free:
            self._main.run_worker(self.ask(), group="outside")

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
            self._main.show_aside()
        return True

    async def ask_again(self) -> bool:
        """Ask about the copies that were put off; return whether there were any that are still there."""
        seen = tuple(each for each in self._seen if each[0] in {copy.path for copy in self._put_off})
        self._put_off = ()
        if seen:
            from afterview.app.outside.findings import find_copies

            found = await self._session.work(lambda journal: find_copies(journal, seen))
            self._copies = (*self._copies, *(each for each in found if each.wanted))
        return await self.ask()

    async def _ask_about_loss(self, replaced: Replaced) -> None:
        from afterview.app.details.confirm import ConfirmScreen
        from afterview.app.outside.findings import merged_words, replaced_words
        from afterview.journal.merge_files import bring_along

        question, lines = replaced_words(replaced)
        screen = ConfirmScreen(
            question, lines, yes="Bring it back", no="Leave it as it is", warns=True, guarded=True
        )
        wanted = await self._main.app.push_screen_wait(screen)
        self._replaced = None
        if not wanted:
            kept = f" What you had is among the backups: {replaced.kept.name}" if replaced.kept else ""
            self._main.say(f"Left as it is.{kept}")
            return
        try:
            joined = await self._session.work(lambda journal: bring_along(journal, replaced.before))
        except FAILURES as problem:
            self._replaced = replaced
            self._main.say(str(problem), failed=True)
            return
        self._main.follow_all()
        self._main.say(merged_words(replaced.wanted).replace("Merged: took over", "Brought back"))
        if replaced.kept is not None:
            with suppress(OSError):
                await asyncio.to_thread(replaced.kept.unlink)
        await self._lead_to(joined.conflicts)

    async def _ask_about_copy(self, copy: Copy) -> None:
        from afterview.app.details.confirm import ConfirmScreen
        from afterview.app.outside.findings import copy_words, merged_words
        from afterview.journal.merge_files import merge_file

        session = self._session
        question, lines = copy_words(copy, session.zone, session.now)
        wanted = await self._main.app.push_screen_wait(
            ConfirmScreen(question, lines, yes="Merge it", no="Later", warns=True, guarded=True)
        )
        self._copies = tuple(each for each in self._copies if each is not copy)
        if not wanted:
            self._put_off += (copy,)
            self._main.say(f"{copy.path.name} stays beside the journal. C asks about it again.")
            return
        try:
            joined = await session.work(lambda journal: merge_file(journal, copy.path))
        except FAILURES as problem:
            self._main.say(str(problem), failed=True)
            return
        self._main.follow_all()
        self._main.say(merged_words(copy.wanted))
        await self._put_away(copy)
        await self._lead_to(joined.conflicts)

    async def _lead_to(self, conflicts: tuple[Conflict, ...]) -> None:
        if conflicts:
            await self._main.decide_all()
