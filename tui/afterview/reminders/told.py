"""What a notification has told already: beside the journal, so that nothing is told twice."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from afterview.journal.files import look, read_whole, real_path, replace_whole
from afterview.playbook.agenda_entry import AgendaEntry
from afterview.reminders.pressing import name_of, pressing


def new_ones(entries: Sequence[AgendaEntry], told: frozenset[str]) -> tuple[AgendaEntry, ...]:
    """Return what presses and has not been told, or not since it presses as much as it does now."""
    return tuple(each for each in pressing(entries) if name_of(each) not in told)


def read_told(journal: Path) -> frozenset[str]:
    """Return the names of what has been told; none where that cannot be read."""
    try:
        found = read_whole(_place(journal))
        return frozenset(found[0].decode().splitlines()) if found is not None else frozenset()
    except (OSError, UnicodeDecodeError):
        return frozenset()


def keep_told(journal: Path, entries: Sequence[AgendaEntry]) -> None:
    """Keep the names of all that presses now. A place that takes no file is left alone."""
    place = _place(journal)
    content = "".join(f"{name}\n" for name in sorted({name_of(each) for each in pressing(entries)}))
    with suppress(OSError):
        replace_whole(place, content.encode("utf-8", "replace"), look(place))


def _place(journal: Path) -> Path:
    real = real_path(journal)
    return real.with_name(f"{real.name}.told")
