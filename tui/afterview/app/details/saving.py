"""What all screens that save have in common: trying to, and what to say when it cannot be done."""

from __future__ import annotations

from collections.abc import Callable

from afterview.app.panes.said_line import SaidLine
from afterview.app.session import FAILURES, Session
from afterview.changes.editing import ClashError
from afterview.changes.fields import FieldError
from afterview.records.hunt import Change, Hunt


async def save(session: Session, make: Callable[[Hunt], Change], said: SaidLine) -> Change | None:
    """Commit a change and return it.

    Where it cannot be done, nothing is saved, `said` shows why, and None comes back. A ChangeError
    that is about fields (FieldError, ClashError) is the caller's to show, and goes through.
    """
    try:
        return await session.commit(make)
    except FAILURES as problem:
        if isinstance(problem, (FieldError, ClashError)):
            raise
        said.say(str(problem), failed=True)
        return None
