"""The `afterview` program: its commands, and how it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from afterview import __version__
from afterview.cli.commands import Commands
from afterview.cli.context import CommandContext, UserError, with_context
from afterview.cli.output import OutputError, confirm, give_up_output, prepare, unconfirmed, warn
from afterview.text import safe_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from afterview.clock import Clock
    from afterview.settings import Settings

COMPLETE_VARIABLE = "_AFTERVIEW_COMPLETE"
"""Environment variable in which a shell asks what a line can become, as click reads it."""

_TELLTALE = ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_DEBUG", "TEXTUAL_SCREENSHOT")
"""Environment variables by which Textual writes texts and keys to files, or sends them to a console."""
_COLOR_SYSTEMS = ("auto", "standard", "256", "truecolor", "windows")
_settings = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=Commands, invoke_without_command=True, context_settings=_settings)
@click.version_option(__version__, "--version", prog_name="afterview", message="%(prog)s %(version)s")
@with_context
@click.pass_context
def program(ctx: click.Context, context: CommandContext) -> None:
    """What to do after a job interview, and when. Without a command, opens the app."""
    ctx.obj = context
    context.command = ctx.invoked_subcommand or context.command
    if ctx.invoked_subcommand is None:
        ctx.exit(_open_app(context.journal_path, context.clock, context.settings, context.settings.zone))


@program.command()
@with_context
@click.pass_context
def demo(ctx: click.Context, context: CommandContext) -> None:
    """Open the app on a made-up job hunt around today.

    It lies in a temporary journal that is removed when you leave. With --journal FILE it is written
    to FILE, which must not exist yet, and stays.
    """
    from afterview.demo import YEARS

    if context.now.year not in YEARS:
        raise UserError(f"the demo can be told from {YEARS[0]} to {YEARS[-1]}: choose a day with --now")

    now, zone = context.now, context.zone

    def make(path: Path) -> None:
        from afterview.demo.build import build_demo

        build_demo(path, now, zone)

    def show(path: Path) -> int:
        return _open_app(path, context.clock, context.settings, zone, make)

    if context.chosen_journal is not None:
        kept = context.journal_path
        if kept.exists() or kept.is_symlink():
            raise UserError(f"{kept} is already there, and the demo writes over nothing: name a new file")
        status = show(kept)
        confirm(f"The demo's journal stays in {safe_line(str(kept))}.")
    else:
        from tempfile import TemporaryDirectory

        _need_terminal()
        with TemporaryDirectory(prefix="afterview-demo-") as folder:
            status = show(Path(folder) / "journal.json")
        confirm("The demo's journal was a temporary one, and is gone. Your own was not touched.")
    ctx.exit(status)


def _need_terminal() -> None:
    screen = sys.__stdout__ if sys.platform == "win32" else sys.__stderr__
    if not (sys.stdin and sys.stdin.isatty() and screen and screen.isatty()):
        raise UserError(
            "the app needs a terminal: `afterview due`, `steps`, `list` and `add` work without one"
        )
    encoding = screen.encoding
    try:
        "┏█●✎".encode(encoding)
    except UnicodeEncodeError:
        raise UserError(
            f"the app draws with signs that {encoding} lacks, and this terminal is set to {encoding}. "
            "Nearly every terminal can do UTF-8, so try this: LC_ALL=C.UTF-8 afterview"
        ) from None


def _open_app(
    journal: Path,
    clock: Clock,
    settings: Settings,
    zone: str | None,
    make: Callable[[Path], None] | None = None,
) -> int:
    _need_terminal()
    from afterview.config import is_debugging

    for name in () if is_debugging() else (*_TELLTALE, "TEXTUAL_DRIVER"):
        os.environ.pop(name, None)
    if os.environ.get("TEXTUAL_COLOR_SYSTEM") not in _COLOR_SYSTEMS:  # what means nothing would end the app
        os.environ.pop("TEXTUAL_COLOR_SYSTEM", None)
    from afterview.app.app import run

    return run(journal, clock, settings, zone, make)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program on `arguments` (by default the command line's), and exit with its status.

    Whatever the person can put right is one plain line on standard error, and status 2. An interruption
    is status 130; a reader of our output that went away is status 1, and so is a mistake of our own, of
    which a report is kept.
    """
    context = CommandContext()
    prepare()
    if COMPLETE_VARIABLE in os.environ:
        from afterview.cli.completion_scripts import know_our_shells

        know_our_shells()
    try:
        status = program.main(arguments, prog_name="afterview", standalone_mode=False, obj=context)
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.ClickException as error:
        _fail(error.format_message(), 2)
    except (click.Abort, KeyboardInterrupt):
        _fail("Stopped.", 130)
    except BrokenPipeError:
        give_up_output()
        _fail("The program that read this output has ended.", 1)
    except OutputError as error:
        _fail(f"The output could not be written: {error.strerror}.", 2)
    except SystemExit:
        raise
    except BaseException as error:  # noqa: BLE001 - a traceback would quote what was written
        message = _plain_words_for(error)
        if message is not None:
            _fail(message, 2)
        from afterview.crash import tell
        from afterview.crash_report import Circumstances

        tell(error, Circumstances(context.command, journal=context.opened))
        sys.exit(1)
    if reason := unconfirmed():
        warn(f"afterview: Done, but it could not be shown: {reason}.")
    sys.exit(status if isinstance(status, int) else 0)


def _plain_words_for(error: BaseException) -> str | None:
    """Return what to say of an error that the person can put right; None: it is our own mistake."""
    from afterview.civil import UnknownZoneError
    from afterview.config import ConfigError
    from afterview.journal.errors import JournalError

    if isinstance(error, OSError):
        return f"{error.strerror}: {error.filename}" if error.filename else str(error)
    return str(error) if isinstance(error, ConfigError | JournalError | UnknownZoneError) else None


def _fail(message: str, status: int) -> None:
    warn(f"afterview: {' '.join(safe_line(message).split())}")
    sys.exit(status)
