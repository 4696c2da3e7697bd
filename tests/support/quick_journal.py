"""A journal made of quick-add lines, at a fixed time, for every test that wants one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from afterview.entry.understand import Context, understand
from afterview.journal.journal import Journal
from afterview.records.hunt import Change, Hunt
from afterview.settings import Waits

ZONE = "Europe/Berlin"
NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
"""A Tuesday, four in the afternoon in Berlin."""
STORY = ("Acme; Engineer; applied 10 nov", "interview acme phone 14:00-15:00 with Dana Lee")
"""One application, and an interview two hours ago that has not been looked back at."""


def write_journal(path: Path, *lines: str, now: datetime = NOW) -> Journal:
    """Record quick-add lines in a journal, as if they had been entered at `now`."""
    journal = Journal.open(path)
    for line in lines:

        def make(hunt: Hunt, line: str = line) -> Change:
            meant = understand(line, hunt, Context(now=now, zone=ZONE, waits=Waits()), True)
            assert meant.change is not None, f"{line}: {meant.problem or meant.warning}"
            return meant.change

        journal.commit(make)
    return journal


def went_well(path: Path) -> str:
    """Return what the journal holds of the first interview's reflection: what went well."""
    application = next(iter(Journal.open(path).hunt.applications.values()))
    return application.interviews[0].reflection.went_well
