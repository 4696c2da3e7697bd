"""`afterview due --line`, where the line is kept: printed without loading anything more."""

from __future__ import annotations

import sys

from afterview.reminders.kept_line import kept_line, usual_places

TYPE_CHECKING = False  # as in `typing`, which is dear to load
if TYPE_CHECKING:
    from collections.abc import Sequence


def answer(arguments: Sequence[str]) -> bool:
    """Print the kept line, if just that is asked for and it still holds; return whether it was."""
    words = list(arguments)
    places = usual_places()
    if places is None or sys.stdout is None:
        return False
    journal, settings = places
    if "--journal" in words[:-1]:
        at = words.index("--journal")
        journal = words[at + 1]
        del words[at : at + 2]
    if words != ["due", "--line"] or journal.startswith("~") or settings.startswith("~"):
        return False
    line = kept_line(journal, settings)
    if line is None:
        return False
    try:
        if line:
            sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    except (OSError, UnicodeError):
        return False  # the whole program knows what to say of it
    return True
