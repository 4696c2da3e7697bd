"""The made-up story, told through the same quick-add lines that a person would write."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import blake2b
from itertools import count
from pathlib import Path

from afterview.clock import FixedClock
from afterview.demo.closed import CLOSED
from afterview.demo.moments import DatedLine, Moments
from afterview.demo.ongoing import ONGOING
from afterview.demo.people import PEOPLE
from afterview.entry.understand import Context, understand
from afterview.journal.journal import Journal
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.settings import Waits


def story(now: datetime, zone: str) -> list[DatedLine]:
    """Return the lines of the story around `now`, in the order in which they were written."""
    moments = Moments(now, zone)
    told: list[DatedLine] = []
    for tell in (*PEOPLE, *ONGOING, *CLOSED):
        reached = datetime.min.replace(tzinfo=UTC)
        for line in tell(moments):
            # Days that fell on a weekend have moved to a Friday: a tale still never goes back in time.
            reached = max(reached, line.at)
            told.append(replace(line, at=reached))
    return sorted(told, key=lambda line: line.at)


def build_demo(path: Path, now: datetime, zone: str) -> Journal:
    """Write the made-up job hunt around `now` (aware) to a new journal at `path`, and return it.

    The same `now` and `zone` (the person's own, an IANA name) always give the same hunt, to the ids.
    Raises JournalError where the journal can't be written, and ValueError for a line that does not
    say what the story means, which a test rules out.
    """
    new_id = _ids()
    hunt = Hunt()
    told: list[tuple[Change, datetime]] = []
    for line in story(now, zone):
        clock = FixedClock(line.at)
        context = Context(now=clock.now(), zone=zone, waits=Waits(), new_id=new_id)
        understood = understand(line.text, hunt, context)
        if understood.change is None:
            raise ValueError(f"{line.text}: {understood.problem or understood.warning}")
        hunt = hunt.with_change(understood.change)
        told.append((understood.change, line.at))
    journal = Journal.open(path, ids=new_id)
    journal.commit_story(told)
    return journal


def _ids() -> IdSource:
    """Return a source of ids that look like any others, and are the same in every telling."""
    numbers = count()

    def make(prefix: str) -> str:
        return prefix + blake2b(str(next(numbers)).encode(), digest_size=6).hexdigest()

    return make
