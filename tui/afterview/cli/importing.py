"""`afterview import`: files are read, what they would bring is shown, and stored once that is confirmed."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from afterview.cli.context import CommandContext, UserError, close
from afterview.cli.output import confirm, print_json, say, warn
from afterview.config import whole_path
from afterview.imports.addresses import same
from afterview.imports.plan import Plan
from afterview.imports.reading import read_all
from afterview.imports.shape import plan_shape
from afterview.imports.source import Known, Source
from afterview.text import capitalized, safe_line, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from afterview.records.hunt import Change, Hunt

MOST_BYTES = 32_000_000
"""The most that one file may have."""
_MOST_FILES = 1_000


def import_files(
    context: CommandContext, files: Sequence[str], *, dry_run: bool, yes: bool, as_json: bool
) -> int:
    """Read `files`, show what they would bring and, unless it is a dry run, store it; return the exit status.

    Raises UserError where a file cannot be read, and then stores nothing.
    """
    if len(files) > _MOST_FILES:
        raise UserError(f"these are {len(files):,} files: take {_MOST_FILES:,} at a time")
    sources = [source_of(each) for each in files]
    hunt = context.open_journal(to_change=not dry_run).hunt
    plan, unreadable = read_all(sources, known(context, hunt))
    if unreadable and (len(unreadable) == len(sources) or not dry_run):
        raise UserError(f"I can't read {safe_line(unreadable[0])}{_others(len(unreadable))}")
    if as_json:
        print_json(plan_shape(plan))
    else:
        _say_plan(plan)
    for line in unreadable:
        warn(safe_line(f"afterview: I can't read {line}"))
    if not dry_run and not plan.is_empty:
        _store(context, plan, yes=yes)
    return 2 if unreadable else 0


def _store(context: CommandContext, plan: Plan, *, yes: bool) -> None:
    from afterview.changes.errors import ChangeError
    from afterview.imports.storing import change_of

    if not yes:
        if sys.stdin is None or not sys.stdin.isatty():
            raise UserError("nothing is stored yet: to store it without being asked, add --yes")
        if not click.confirm("Store this?", err=True):
            confirm("Nothing was stored.")
            return
    new_id = context.of_lines().new_id

    def make(hunt: Hunt) -> Change:
        try:
            return change_of(plan, hunt, context.now, context.zone, new_id)
        except ChangeError as error:
            raise UserError(str(error)) from None

    journal = context.open_journal(to_change=True)
    change = journal.commit(make)
    confirm(safe_line(f"{capitalized(change.sentence)}. To take it back: afterview undo"))
    close(journal)


def known(context: CommandContext, hunt: Hunt) -> Known:
    """Return what the files are set against."""
    settings = context.settings
    own = frozenset(map(same, settings.me))
    return Known(hunt, context.now, context.zone, own, settings.name, settings.day_first)


def _others(count: int) -> str:
    return f" (and {count - 1} more)" if count > 1 else ""


def _say_plan(plan: Plan) -> None:
    for line in plan.problems:
        say(safe_line(line))


def source_of(file: str) -> Source:
    """Return the content of a file, or of standard input for "-". Raises UserError."""
    if file == "-":
        if sys.stdin is None or sys.stdin.isatty():
            raise UserError("name a file, or send one to standard input")
        return Source("standard input", _limited(sys.stdin.buffer.read(MOST_BYTES + 1), "standard input"))
    name = shortened(safe_line(file), 80)
    try:
        path = whole_path(Path(file))
        # Opened without waiting, and looked at before it is read: a pipe or a device might never end.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as opened:  # noqa: PTH123  (it is open already)
            kind = os.fstat(opened.fileno())
            if not stat.S_ISREG(kind.st_mode):
                what = "a folder" if stat.S_ISDIR(kind.st_mode) else "no ordinary file"
                raise UserError(f"I can't read {name}: it is {what}")
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise UserError(f"I can't read {name}: {error.strerror}") from None
    except ValueError:
        raise UserError(f"I can't read {name}: that is no name of a file") from None
    return Source(shortened(safe_line(path.name), 80), _limited(content, name))


def _limited(content: bytes, name: str) -> bytes:
    if len(content) > MOST_BYTES:
        raise UserError(
            f"{name} is over {MOST_BYTES // 1_000_000} MB, which is too much to take over at once"
        )
    return content
