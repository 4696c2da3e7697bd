"""What calendars have of an earlier file, beside the journal: so a later one cancels that, and no more."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from afterview.exports.calendar import NAME, is_long_gone
from afterview.exports.handed_out import entries_in
from afterview.exports.ical import calendar
from afterview.exports.request import Request
from afterview.journal.files import look, read_whole, real_path, replace_whole


def with_handed_out(request: Request, journal: Path) -> Request:
    """Return the request with what calendars may have; nothing where that cannot be read."""
    try:
        found = read_whole(_place(journal))
    except OSError:
        return request
    return replace(request, handed_out=tuple(entries_in(found[0]))) if found is not None else request


def keep_handed_out(journal: Path, request: Request, content: bytes) -> None:
    """Keep what calendars may have, now that `content` has gone out.

    A place that takes no file is left alone.
    """
    kept = {each.uid: each for each in (*request.handed_out, *entries_in(content))}
    events = [each for each in kept.values() if not is_long_gone(each, request)]
    place = _place(journal)
    with suppress(OSError):
        replace_whole(place, calendar(NAME, events, request.now, request.revision), look(place))


def _place(journal: Path) -> Path:
    real = real_path(journal)
    return real.with_name(f"{real.name}.calendar")
