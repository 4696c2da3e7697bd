"""Sees when the journal's file becomes another one, and when a copy of it appears beside it.

It looks from a thread of its own: where a disk hangs, only that thread waits. As long as nothing changes,
a look is one call of the system, and the event loop does not hear of it.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from afterview.journal.files import real_path

LOOK_EVERY = 0.3
"""Seconds between two looks at the file."""
_LOOKS_PER_FOLDER = 5
"""So many looks at the file to one at the folder that it lies in."""

Look = tuple[int, ...] | int | None
"""What a file looks like from outside; the system's error number, or None, where it cannot be told."""


class Watcher:
    """Watches one journal. Both functions are called on the event loop, at the start and at each change."""

    def __init__(self, path: Path, changed: Callable[[], None], folder_changed: Callable[[], None]) -> None:
        """Watch nothing yet."""
        self._path = path
        self._changed = changed
        self._folder_changed = folder_changed
        self._stop = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._asked_at: float | None = None
        """When the look that has not been answered yet began."""

    def start(self) -> None:
        """Begin to look. To be called on the event loop."""
        self._loop = asyncio.get_running_loop()
        # Not one of the pool's threads: those are waited for at the end, for ever where a disk hangs.
        threading.Thread(target=self._watch, name="watcher", daemon=True).start()

    def stop(self) -> None:
        """Look no more."""
        self._stop.set()

    @property
    def unanswered_for(self) -> float:
        """Return for how many seconds the disk has not answered; 0 where it does."""
        asked = self._asked_at
        return 0.0 if asked is None or self._loop is None else self._loop.time() - asked

    def _watch(self) -> None:
        before: list[Look] = [-1, -1]
        looks = 0
        while True:
            # All links on the way are followed: it is the file that counts, wherever it lies.
            paths = [self._path]
            if looks % _LOOKS_PER_FOLDER == 0:
                paths.append(real_path(self._path).parent)
            for at, path in enumerate(paths):
                found = self._look(path)
                if found != before[at]:
                    before[at] = found
                    self._tell(self._folder_changed if at else self._changed)
            looks += 1
            if self._stop.wait(LOOK_EVERY):
                return

    def _look(self, path: Path) -> Look:
        assert self._loop is not None
        self._asked_at = self._loop.time()
        found = look_at(path)
        self._asked_at = None
        return found

    def _tell(self, call: Callable[[], None]) -> None:
        assert self._loop is not None
        with suppress(RuntimeError):  # the loop has ended, and this thread is about to
            self._loop.call_soon_threadsafe(call)


def look_at(path: Path) -> Look:
    """Return what a file looks like from outside: the same as long as it is the same."""
    try:
        found = path.stat()
    except OSError as error:
        return error.errno
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
