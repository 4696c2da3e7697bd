"""Every system call of a save fails beneath the open app: what was typed is kept, and saved in the end."""

from __future__ import annotations

import asyncio
import errno
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from afterview.journal.errors import JournalError
from support.saving_app import saving_app

from .tally import Tally

HOW = ((False, False), (False, True), (True, False), (True, True))
"""Whether for good, and whether a line is saved, not a text."""
_MOST_CALLS = 100
"""More than any save has: where each fault is a loss, there is an end to it all the same."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to fail, for each call of a save in turn."""

    error: int
    for_good: bool
    of_a_line: bool
    """Whether a quick-add line is saved, and not a reflection as it is typed."""

    def __str__(self) -> str:
        """Return it in words that can name a folder."""
        what = "line" if self.of_a_line else "reflection"
        return f"{what} {errno.errorcode[self.error]} {'for good' if self.for_good else 'once'}"


def app_fault_loop(folder: Path, errors: Sequence[int], every: int = 1) -> Tally:
    """Fail each call of a save (or one in `every`) with each of `errors`, once and for good.

    A line is saved by the same calls as a text: every third of them is enough.
    """
    tally = Tally("app faults")
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder / "data"))
        for error in errors:
            for for_good, of_a_line in HOW:
                way = _Way(error, for_good, of_a_line)
                asyncio.run(_fail_by(way, folder, every * (3 if of_a_line else 1), tally))
    return tally


async def _fail_by(way: _Way, folder: Path, every: int, tally: Tally) -> None:
    number = 0
    while number < _MOST_CALLS:
        before = tally.tried
        place = folder / str(way) / str(number)
        place.mkdir(parents=True)
        try:
            await _hit_from(number, way, place, every, tally)
        except (AssertionError, JournalError, OSError) as problem:
            tried = tally.tried - before
            tally.tried += 1
            first = str(problem).partition("\n")[0]
            tally.lose(f"{way}, at call {number + every * tried}: {first or 'not as it should be'}")
            number += every * (tried + 1)
        else:
            return


async def _hit_from(number: int, way: _Way, place: Path, every: int, tally: Tally) -> None:
    """Let one app save while the call of that number fails, and the next one, and so to the last."""
    async with saving_app(place) as app:
        if not way.of_a_line:
            await app.open_editor()
        while True:
            name = await (
                app.hit_line(f"Company {number}; SRE", number, way.error, for_good=way.for_good)
                if way.of_a_line
                else app.hit(number, way.error, for_good=way.for_good)
            )
            if not name:
                return
            if name == "write" and not way.of_a_line:
                await app.hit(number, way.error, for_good=way.for_good, torn=True)
                tally.count("writes torn")
            tally.tried += 1
            tally.count("told as not saved", int(app.was_refused))
            number += every
