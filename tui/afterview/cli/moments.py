"""`--now WHEN`: the same words for a moment as in a quick-add line."""

from __future__ import annotations

from datetime import datetime

from afterview.cli.errors import UserError
from afterview.dates.reader import read_moment
from afterview.text import Unclear, shortened


def read_now(words: str, now: datetime, zone: str, day_first: bool) -> datetime:
    """Return the instant that `words` name, read at `now` in `zone`, or raise UserError."""
    try:
        moment = read_moment(words, now, zone, day_first=day_first)
    except Unclear as error:
        raise UserError(f"--now: {error}") from None
    if moment is None:
        shown = shortened(words, 40)
        raise UserError(f'--now: I do not understand {shown!r}: write 2026-11-24T16:00 or "tomorrow 9:00"')
    return moment
