"""What every command needs to know: which journal, what time it is, the settings, the zone.

`--journal` and `--now` may stand before the command or after it; the one after wins.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from afterview.cli.errors import UserError
from afterview.cli.output import say

if TYPE_CHECKING:
    from datetime import datetime

    from afterview.clock import Clock
    from afterview.journal.journal import Journal
    from afterview.settings import Settings

_Command = TypeVar("_Command", bound=Callable[..., object])


@dataclass
class Surroundings:
    """The options that all commands share, and what follows from them, worked out when first asked for."""

    chosen_journal: Path | None = None
    chosen_now: str | None = None
    command: str = "app"
    """Name of the command, for the report of a crash."""
    opened: Journal | None = None
    """The journal, once it has been opened."""

    @property
    def journal_path(self) -> Path:
        """Return the path of the journal, which need not exist."""
        from afterview.config import journal_path

        return journal_path(self.chosen_journal)

    @cached_property
    def settings(self) -> Settings:
        """Return the settings, or raise ConfigError."""
        from afterview.config import load_settings

        return load_settings()

    @cached_property
    def zone(self) -> str:
        """Return the IANA name of the person's own zone."""
        from afterview.config import own_zone

        return own_zone(self.settings)

    @cached_property
    def clock(self) -> Clock:
        """Return the computer's clock, or one that was set by `--now`."""
        from afterview.clock import ShiftedClock, SystemClock

        if self.chosen_now is None:
            return SystemClock()
        from afterview.cli.moments import read_now

        return ShiftedClock(
            read_now(self.chosen_now, SystemClock().now(), self.zone, self.settings.day_first)
        )

    @cached_property
    def now(self) -> datetime:
        """Return one instant for the whole command: aware, in UTC, in whole seconds if it was given."""
        now = self.clock.now()
        return now if self.chosen_now is None else now.replace(microsecond=0)

    def open_journal(self, *, to_change: bool = False, to_step: bool = False) -> Journal:
        """Return the journal, or raise JournalError. Say what its owner has to know about it.

        One that can only be read is refused at once where it is opened `to_change` it. `to_step` to and fro
        is to change it too, and then what was changed outside is told by the step itself.
        """
        from afterview.journal.errors import NewerJournalError
        from afterview.journal.journal import Journal
        from afterview.journal.rescue import rescue_files

        journal = self.opened = Journal.open(self.journal_path)
        if journal.read_only:
            if to_change or to_step:
                raise NewerJournalError(journal.read_only)
            _say_beside(journal.read_only)
        elif not journal.contents.is_as_saved and not to_step:
            from afterview.journal.describe import say_outside

            advice = "To see it: afterview check. To take it back: afterview undo"
            _say_beside(say_outside(journal.done(), advice))
        if rescue_files(self.journal_path):
            _say_beside(
                "Something could not be saved the last time. To bring it back: afterview restore --rescued"
            )
        return journal


def _say_beside(words: str) -> None:
    """Say something beside what was asked for: one line on standard error."""
    say(f"afterview: {' '.join(words.split())}", err=True)


def _keep_journal(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        if not value.strip():
            raise UserError("--journal needs the name of a file")
        context.ensure_object(Surroundings).chosen_journal = Path(value)


def _keep_now(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.ensure_object(Surroundings).chosen_now = value


def shared_options(command: _Command) -> _Command:
    """Give a command `--journal` and `--now`."""
    journal = click.option(
        "--journal",
        metavar="FILE",
        expose_value=False,
        callback=_keep_journal,
        help="Keep the job hunt in FILE, in place of the usual journal.",
    )
    now = click.option(
        "--now",
        metavar="WHEN",
        expose_value=False,
        callback=_keep_now,
        help='Pretend that it is WHEN, such as 2026-11-24T16:00 or "tomorrow 9:00".',
    )
    return journal(now(command))
