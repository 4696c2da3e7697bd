"""Keeps the app in step with its file: takes over what other windows and other programs write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.screen import Screen

from afterview.app.commands import key_of
from afterview.app.file_sync.watcher import Watcher
from afterview.app.messages import Said
from afterview.app.session import FAILURES, Session

if TYPE_CHECKING:
    from textual.timer import Timer

    from afterview.app.file_sync.versions import OtherVersions

_SECOND_LOOK = 1.0
"""Seconds after which to look again at what cannot be read: sync clients remove and rename, and are done."""
_MORE_LOOKS = 2.0
_DISK_IS_SLOW = 5.0
"""Seconds without an answer after which it is said that there is none."""


class FileSync:
    """Watches the journal for one screen, from `start` to `stop`, and posts to it what it finds."""

    @dataclass
    class Looked(Message):
        """The file was read, or is as it was."""

        has_changed: bool
        """Whether the hunt is another one now."""
        is_back: bool
        """Whether it could not be read before."""

    @dataclass
    class Unreadable(Message):
        """The file cannot be read for the time being, or the disk does not answer."""

        words: str

    def __init__(self, session: Session, screen: Screen[Any], versions: OtherVersions) -> None:
        """Watch the journal of `session`; `versions` looks after other versions of it."""
        self._session = session
        self._screen = screen
        self._versions = versions
        self._watcher = Watcher(session.path, self._file_changed, self._folder_changed)
        self._is_looking = self._look_again = False
        self._failed_before = False
        self._retry: Timer | None = None
        self._told_read_only = ""
        self._told_outside: Mapping[bytes, int] | None = None

    def start(self) -> None:
        """Begin to watch. What there is to be asked about is asked when nothing is being typed."""
        self._watcher.start()
        self._versions.start()

    def stop(self) -> None:
        """Watch no more."""
        self._watcher.stop()

    def _file_changed(self) -> None:
        if is_up(self._screen):
            self._screen.run_worker(self.look(), group="file sync")

    def _folder_changed(self) -> None:
        if is_up(self._screen):
            self._screen.run_worker(self._versions.find_copies(), group="file sync")

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
            has_changed = await self._session.work(lambda journal: journal.refresh())
            await self._versions.find_loss()
        except FAILURES as problem:
            self._say_unreadable(problem)
            return
        if not is_up(self._screen):
            return
        if self._retry is not None:
            self._retry.stop()
            self._retry = None
        is_back, self._failed_before = self._failed_before, False
        self._screen.post_message(self.Looked(has_changed, is_back))
        news = await self._news()
        if news:
            self._screen.post_message(Said(news, warns=True))

    async def _news(self) -> str:
        """Return what its owner has to know about the file now, each thing once; "" for nothing."""
        contents, read_only = self._session.journal.contents, self._session.read_only
        if read_only != self._told_read_only:
            self._told_read_only = read_only
            if read_only:
                return read_only
        if contents.is_as_saved:
            self._told_outside = None
            return ""
        if self._told_outside == contents.sums:
            return ""
        from afterview.journal_words import say_outside

        more = f"{key_of('history')} shows it, {key_of('undo')} undoes it."
        try:
            words = say_outside(await self._session.history(), more)
        except FAILURES as problem:
            return str(problem)
        self._told_outside = contents.sums  # not before: whoever asked may have been stopped meanwhile
        return words

    def _say_unreadable(self, problem: Exception) -> None:
        from afterview.app.file_sync.found import trouble_words

        if not is_up(self._screen):
            return
        wait = _MORE_LOOKS if self._failed_before else _SECOND_LOOK
        if self._failed_before:
            self._screen.post_message(self.Unreadable(trouble_words(problem, self._session.path)))
        self._failed_before = True
        if self._retry is not None:
            self._retry.stop()
        self._retry = self._screen.set_timer(wait, self._file_changed)

    def look_at_disk(self) -> None:
        """Say where the disk does not answer, as long as it does not."""
        if self._watcher.unanswered_for > _DISK_IS_SLOW:
            self._failed_before = True
            words = "The disk with the journal does not answer. What you type is kept here meanwhile."
            self._screen.post_message(self.Unreadable(words))


def is_up(screen: Screen[Any]) -> bool:
    """Return whether there is anything to show something on; at the end of the app there is not."""
    return screen.is_attached and screen.app.is_running
