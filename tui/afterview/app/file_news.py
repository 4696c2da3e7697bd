"""What its owner has to know about the journal's file itself, each thing said once."""

from __future__ import annotations

from collections.abc import Mapping

from afterview.app.session import Session

READ_ONLY = "read only: written by a later afterview"
"""The mark that stays for as long as nothing can be recorded."""


class FileNews:
    """Looks at what was read of the file, and finds what has not been said of it yet."""

    def __init__(self, session: Session) -> None:
        """Look at the journal of `session`, once it is open."""
        self._session = session
        self._told_read_only = ""
        self._told_outside: Mapping[bytes, int] | None = None

    async def next(self) -> str:
        """Return what is to be said now, in one plain line; "" where there is nothing new."""
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
        from afterview.journal.describe import say_outside

        words = say_outside(await self._session.history(), "H shows it, u undoes it.")
        self._told_outside = contents.sums  # not before: whoever asked may have been stopped meanwhile
        return words
