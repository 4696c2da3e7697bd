"""How much there is, in words: for the lists of the app and of the command line."""

from __future__ import annotations

from afterview.journal.backups import Backup
from afterview.journal.errors import JournalError, NewerJournalError
from afterview.journal.reader import read_file
from afterview.records.hunt import Hunt

DAMAGED = "damaged"
LATER = "of a later version"


def say_count(number: int, what: str) -> str:
    """Say a number of things: "1 person", "2 people"."""
    plural = {"person": "people"}.get(what, f"{what}s")
    return f"{number} {what if number == 1 else plural}"


def say_records(hunt: Hunt) -> str:
    """Say how much there is in a hunt: "1 application, 2 people"."""
    return f"{say_count(len(hunt.applications), 'application')}, {say_count(len(hunt.people), 'person')}"


def say_size(size: int) -> str:
    """Say a size as a person would: "900 bytes", "12 kB", "3.4 MB"."""
    if size < 1000:
        return f"{size} bytes"
    return f"{round(size / 1000)} kB" if size < 999_500 else f"{size / 1_000_000:.1f} MB"


def say_backup(backup: Backup) -> str:
    """Say how much a backup holds; or DAMAGED, or LATER, where it cannot be gone back to. Reads all of it."""
    try:
        return say_records(read_file(backup.path).hunt)
    except NewerJournalError:
        return LATER
    except JournalError:
        return DAMAGED
