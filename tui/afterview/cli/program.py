"""The `afterview` program: its commands, and how it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from afterview import __version__
from afterview.cli.errors import UserError
from afterview.cli.output import say
from afterview.cli.past import history, redo, undo
from afterview.cli.safety import backup, check, merge, restore
from afterview.cli.surroundings import Surroundings, shared_options
from afterview.text import safe_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from afterview.clock import Clock
    from afterview.settings import Settings

_pass = click.make_pass_decorator(Surroundings, ensure=True)
_as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")
_TELLTALE = ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_DEBUG", "TEXTUAL_SCREENSHOT")
"""Environment variables by which Textual writes texts and keys to files, or sends them to a console."""
_settings = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(invoke_without_command=True, context_settings=_settings)
@click.version_option(__version__, "--version", prog_name="afterview", message="%(prog)s %(version)s")
@shared_options
@_pass
@click.pass_context
def program(context: click.Context, around: Surroundings) -> None:
    """What to do after a job interview, and when. Without a command, opens the app."""
    context.obj = around
    around.command = context.invoked_subcommand or around.command
    if context.invoked_subcommand is None:
        context.exit(_open_app(around.journal_path, around.clock, around.settings, around.settings.zone))


@program.command()
@shared_options
@_pass
@click.pass_context
def demo(context: click.Context, around: Surroundings) -> None:
    """Open the app on a made-up job hunt around today.

    It lies in a temporary journal that is removed when you leave. With --journal FILE it is written
    to FILE, which must not exist yet, and stays.
    """
    from afterview.demo import YEARS, build_demo

    if around.now.year not in YEARS:
        raise UserError(f"the demo can be told from {YEARS[0]} to {YEARS[-1]}: choose a day with --now")

    def show(path: Path) -> int:
        build_demo(path, around.now, around.zone)
        return _open_app(path, around.clock, around.settings, around.zone)

    if around.chosen_journal is not None:
        kept = around.journal_path
        if kept.exists() or kept.is_symlink():
            raise UserError(f"{kept} is already there, and the demo writes over nothing: name a new file")
        status = show(kept)
        say(f"The demo's journal stays in {safe_line(str(kept))}.")
    else:
        from tempfile import TemporaryDirectory

        _need_terminal()
        with TemporaryDirectory(prefix="afterview-demo-") as folder:
            status = show(Path(folder) / "journal.json")
        say("The demo's journal was a temporary one, and is gone. Your own was not touched.")
    context.exit(status)


@program.command()
@click.argument("line", nargs=-1, required=True)
@shared_options
@_pass
def add(around: Surroundings, line: tuple[str, ...]) -> None:
    """Record one quick-add LINE, as the app does. With - in place of LINE, reads lines from standard input.

    \b
    afterview add "Acme; Backend Engineer; applied yesterday; #remote"
    afterview add "interview acme onsite tue 14:00-15:30 with Dana Lee <dana@acme.example>"
    afterview add "promise acme a week"
    """
    from afterview.cli.adding import record_line, record_lines

    if line == ("-",):
        record_lines(around, sys.stdin)
    else:
        record_line(around, " ".join(line))


@program.command()
@_as_json
@shared_options
@_pass
def due(around: Surroundings, as_json: bool) -> None:
    """Show what can be done now, most urgent first."""
    from afterview.playbook.agenda import agenda

    hunt, now, zone, waits = around.open_journal().hunt, around.now, around.zone, around.settings.waits
    entries = agenda(hunt, now, zone, waits)
    if as_json:
        from afterview.cli.shapes import due_shape, print_json

        print_json([due_shape(each, zone) for each in entries])
    else:
        from afterview.cli.coming import next_opening
        from afterview.cli.tables import due_table

        coming = next_opening(hunt, now, zone, waits)
        say(due_table(entries, coming, zone, now, hunt_is_empty=not hunt.applications))


@program.command()
@click.argument("interview")
@_as_json
@shared_options
@_pass
def steps(around: Surroundings, interview: str, as_json: bool) -> None:
    """Show the eight steps of one INTERVIEW.

    INTERVIEW is an id, a company's name (its latest round), or company#round.
    """
    from afterview.cli.targets import find_interview
    from afterview.playbook.checklist import checklist
    from afterview.playbook.shape import Situation

    hunt = around.open_journal().hunt
    application, found = find_interview(hunt, interview)
    situation = Situation(hunt, application, found, around.now, around.zone, around.settings.waits)
    judged = checklist(situation)
    if as_json:
        from afterview.cli.shapes import print_json, step_shape

        print_json([step_shape(each, around.zone) for each in judged])
    else:
        from afterview.cli.tables import steps_table

        say(steps_table(application, found, judged, around.zone, around.now))


@program.command("list")
@_as_json
@shared_options
@_pass
def list_(around: Surroundings, as_json: bool) -> None:
    """List the applications and their interviews."""
    hunt = around.open_journal().hunt
    if as_json:
        from afterview.cli.shapes import application_shape, print_json

        print_json([application_shape(each, hunt) for each in hunt.applications.values()])
    else:
        from afterview.cli.tables import applications_table

        say(applications_table(hunt, around.zone, around.now))


@program.command()
@shared_options
@_pass
def where(around: Surroundings) -> None:
    """Show where the journal and the settings are, and which time zone is used."""
    from afterview.config import config_path

    zone = around.zone  # a bad setting is told before anything is printed
    for label, path, missing in (
        ("journal", around.journal_path, "not there yet: the first thing you add makes it"),
        ("settings", config_path(), "not there: the built-in ones are used"),
    ):
        note = "" if path.exists() else f"  ({missing})"
        say(f"{label:<10}{safe_line(str(path))}{note}")
    say(f"{'zone':<10}{zone}")


program.add_command(backup)
program.add_command(check)
program.add_command(history)
program.add_command(merge)
program.add_command(redo)
program.add_command(restore)
program.add_command(undo)


def _need_terminal() -> None:
    screen = sys.__stdout__ if sys.platform == "win32" else sys.__stderr__
    if not (sys.stdin and sys.stdin.isatty() and screen and screen.isatty()):
        raise UserError(
            "the app needs a terminal: `afterview due`, `steps`, `list` and `add` work without one"
        )


def _open_app(journal: Path, clock: Clock, settings: Settings, zone: str | None) -> int:
    _need_terminal()
    import gc

    from afterview.config import is_debugging

    if not is_debugging():
        for name in _TELLTALE:
            os.environ.pop(name, None)
    gc.disable()  # nothing is garbage while the program starts; the app switches it on after the first frame
    from afterview.app.app import run

    return run(journal, clock, settings, zone)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program on `arguments` (by default the command line's), and exit with its status.

    Whatever the person can put right is one plain line on standard error, and status 2. An interruption
    is status 130; a reader of our output that went away is status 1, and so is a mistake of our own, of
    which a report is kept.
    """
    around = Surroundings()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a name in Greek must not end `list` on Windows
    try:
        status = program.main(arguments, prog_name="afterview", standalone_mode=False, obj=around)
        sys.stdout.flush()
    except click.ClickException as error:
        _fail(error.format_message(), 2)
    except (click.Abort, KeyboardInterrupt):
        _fail("Stopped.", 130)
    except BrokenPipeError:
        # What is still in the buffer must not be written again when Python closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _fail("The program that read this output has ended.", 1)
    except SystemExit:
        raise
    except BaseException as error:  # noqa: BLE001 - a traceback would quote what was written
        message = _plain_words_for(error)
        if message is not None:
            _fail(message, 2)
        from afterview.crash import tell
        from afterview.crash_report import Circumstances

        tell(error, Circumstances(around.command, journal=around.opened))
        sys.exit(1)
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
    say(f"afterview: {' '.join(safe_line(message).split())}", err=True)
    sys.exit(status)
