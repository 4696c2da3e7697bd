"""What stands for something in the journal on a command line, and can be completed from it.

What a shell offers at a press of the tabulator is looked up as it asks: nothing is loaded before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click
from click.types import StringParamType

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Find = Callable[[click.Context, click.Parameter, str], Iterable[str]]
"""Finds what a word that has been begun can become."""


class FromJournal(StringParamType):
    """A text, of which those that make sense can be offered."""

    def __init__(self, find: Find) -> None:
        """Offer what `find` finds."""
        self._find = find

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return what the word can become."""
        from click.shell_completion import CompletionItem  # only a shell that completes wants it

        return [CompletionItem(each) for each in self._find(ctx, param, incomplete)]


class File(StringParamType):
    """The name of a file, which the shell itself completes."""

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Leave it to the shell."""
        from click.shell_completion import CompletionItem

        del ctx, param
        return [CompletionItem(incomplete, type="file")]


def _line(ctx: click.Context, param: click.Parameter, incomplete: str) -> Iterable[str]:
    from afterview.cli.completing import lines

    return lines(ctx, param, incomplete)


def _target(ctx: click.Context, param: click.Parameter, incomplete: str) -> Iterable[str]:
    from afterview.cli.completing import targets

    del param
    return targets(ctx, incomplete)


def _person(ctx: click.Context, param: click.Parameter, incomplete: str) -> Iterable[str]:
    from afterview.cli.completing import people

    return people(ctx, param, incomplete)


def _editable(ctx: click.Context, param: click.Parameter, incomplete: str) -> Iterable[str]:
    from afterview.cli.completing import editable

    del param
    return editable(ctx, incomplete)


def _field(ctx: click.Context, param: click.Parameter, incomplete: str) -> Iterable[str]:
    from afterview.cli.completing import fields

    return fields(ctx, param, incomplete)


def _record_line(ctx: click.Context, param: click.Parameter, incomplete: str) -> Iterable[str]:
    from afterview.cli.completing import record_lines

    return record_lines(ctx, param, incomplete)


def _backup(ctx: click.Context, param: click.Parameter, incomplete: str) -> Iterable[str]:
    from afterview.cli.completing import backups

    del param
    return backups(ctx, incomplete)


def _letter_kind(ctx: click.Context, param: click.Parameter, incomplete: str) -> Iterable[str]:
    from afterview.cli.completing import letter_kinds

    del ctx, param
    return letter_kinds(incomplete)


def _setting(ctx: click.Context, param: click.Parameter, incomplete: str) -> Iterable[str]:
    from afterview.cli.completing import settings

    del ctx, param
    return settings(incomplete)


def _setting_value(ctx: click.Context, param: click.Parameter, incomplete: str) -> Iterable[str]:
    from afterview.cli.completing import setting_values

    del param
    return setting_values(ctx, incomplete)


LINE = FromJournal(_line)
"""A quick-add line, in one word or several."""
TARGET = FromJournal(_target)
"""What a quick-add line begins with: a company, "Company · Role", company#round, or an id."""
PERSON = FromJournal(_person)
"""Somebody's name, in one word or several."""
EDITABLE = FromJournal(_editable)
"""What a line begins with, or somebody's name."""
FIELD = FromJournal(_field)
"""A field with its value: name=value."""
RECORD_LINE = FromJournal(_record_line)
"""Words of a line of a record."""
BACKUP = FromJournal(_backup)
"""The number of a backup."""
LETTER_KIND = FromJournal(_letter_kind)
SETTING = FromJournal(_setting)
SETTING_VALUE = FromJournal(_setting_value)
FILE = File()
