"""What every command needs to know: which journal, what time it is, the settings, the zone.

`--journal` and `--now` may stand before the command or after it; the one after wins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import click

from afterview.cli.arguments import FILE
from afterview.cli.output import warn

if TYPE_CHECKING:
    from datetime import datetime

    from afterview.clock import Clock
    from afterview.entry.scene import Context
    from afterview.journal.journal import Journal, Make
    from afterview.records.applications import Application
    from afterview.records.hunt import Change, Hunt
    from afterview.records.interviews import Interview
    from afterview.settings import Settings


class UserError(click.ClickException):
    """Something that the person can put right: one plain line that says how, and status 2."""

    exit_code = 2


_P = ParamSpec("_P")
_R = TypeVar("_R")


class CommandContext:
    """The options that all commands share, and what follows from them, worked out when first asked for."""

    def __init__(self) -> None:
        self.chosen_journal: Path | None = None
        self.chosen_now: str | None = None
        self.tells_as_json = False
        """Whether what was done is told as JSON."""
        self.command = "app"
        """Name of the command, for the report of a crash."""
        self.opened: Journal | None = None
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
        now = _read_now(self.chosen_now, SystemClock().now(), self.zone, self.settings.day_first)
        return ShiftedClock(now)

    @cached_property
    def now(self) -> datetime:
        """Return one instant for the whole command: aware, in UTC, in whole seconds if it was given."""
        now = self.clock.now()
        return now if self.chosen_now is None else now.replace(microsecond=0)

    def of_lines(self) -> Context:
        """Return against what quick-add lines are understood, and what they are about."""
        from afterview.entry.scene import Context

        return Context(self.now, self.zone, self.settings.day_first, self.settings.waits)

    def named(self, target: str, hunt: Hunt) -> tuple[Application, Interview | None]:
        """Return the named application and the round meant, if there is one. Raises UserError."""
        from afterview.entry.scene import Scene
        from afterview.entry.targets import named
        from afterview.text import Unclear

        try:
            return named(target, Scene(hunt, self.of_lines()))
        except Unclear as error:
            raise UserError(str(error)) from None

    def open_journal(self, *, to_change: bool = False, to_step: bool = False) -> Journal:
        """Return the journal, or raise JournalError. Say what its owner has to know about it.

        One that can only be read is refused at once where it is opened `to_change` it. `to_step` to and fro
        is to change it too, and then what was changed outside is told by the step itself.
        """
        from afterview.journal.errors import JournalError, NewerJournalError
        from afterview.journal.journal import Journal
        from afterview.journal.sidecar import RESCUE, found

        journal = self.opened = Journal.open(self.journal_path)
        if journal.read_only:
            if to_change or to_step:
                raise NewerJournalError(journal.read_only)
            _say_beside(journal.read_only)
        elif not journal.contents.is_as_saved and not to_step:
            from afterview.journal_words import say_outside

            advice = "To see it: afterview check. To take it back: afterview undo"
            with _said_beside(JournalError):
                _say_beside(say_outside(journal.done(), advice))
        with _said_beside(JournalError):
            if found(self.journal_path, RESCUE):
                advice = "To bring it back: afterview restore --rescued"
                _say_beside(f"Something could not be saved last time. {advice}")
        return journal


def commit(journal: Journal, make: Make) -> Change:
    """Make and save a change. Raises UserError where it cannot be made."""
    from afterview.changes.errors import ChangeError

    try:
        return journal.commit(make)
    except ChangeError as problem:
        raise UserError(str(problem)) from None


def close(journal: Journal) -> None:
    """Leave a backup at the end of a command that changed the journal, and say where that failed."""
    journal.close()
    if journal.backups.problem:
        warn(f"afterview: {journal.backups.problem} What you recorded is saved.")


def _read_now(words: str, now: datetime, zone: str, day_first: bool) -> datetime:
    """Return the instant that `words` name, as in a quick-add line read at `now`. Raises UserError."""
    from afterview.dates.reader import read_moment
    from afterview.text import Unclear, shortened

    try:
        moment = read_moment(words, now, zone, day_first=day_first)
    except Unclear as error:
        raise UserError(f"--now: {error}") from None
    if moment is None:
        shown = shortened(words, 40)
        raise UserError(f'--now: I do not understand {shown!r}: write 2026-11-24T16:00 or "tomorrow 9:00"')
    return moment.replace(microsecond=0)  # a clock goes on; it does not stand at a day


def _say_beside(words: str) -> None:
    """Say something beside what was asked for: one line on standard error."""
    warn(f"afterview: {' '.join(words.split())}")


@contextmanager
def _said_beside(failure: type[Exception]) -> Iterator[None]:
    """Say what fails within, and go on: the journal itself has been read."""
    try:
        yield
    except failure as problem:
        _say_beside(str(problem))


def _keep_journal(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        if not value.strip():
            raise UserError("--journal needs the name of a file")
        ctx.ensure_object(CommandContext).chosen_journal = Path(value)


def _keep_now(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        ctx.ensure_object(CommandContext).chosen_now = value


def _keep_as_json(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        ctx.ensure_object(CommandContext).tells_as_json = True


json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")
told_as_json_option = click.option(
    "--json",
    is_flag=True,
    expose_value=False,
    callback=_keep_as_json,
    help="Print what was written as JSON, for other programs.",
)


def with_context(command: Callable[Concatenate[CommandContext, _P], _R]) -> Callable[_P, _R]:
    """Give a command `--journal` and `--now`, and as its first argument the context that holds them."""
    journal = click.option(
        "--journal",
        metavar="FILE",
        type=FILE,
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
    give = click.make_pass_decorator(CommandContext, ensure=True)
    return journal(now(give(command)))
