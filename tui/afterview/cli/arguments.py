"""What stands for something in the journal on a command line, and can be completed from it.

What a shell offers at a press of the tabulator is looked up as it asks: nothing is loaded before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

import click
from click.types import StringParamType

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Find = Callable[[click.Context, click.Parameter, str], Iterable[str]]
"""Finds what a word that has been begun can become."""
Finder = Literal[
    "lines", "targets", "people", "editable", "fields", "record_lines", "backups", "letter_kinds", "settings",
    "setting_values",
]  # fmt: skip
"""The functions of `completing` that find something."""


class FromJournal(StringParamType):
    """A text, of which those that make sense can be offered."""

    def __init__(self, finder: Finder) -> None:
        """Offer what that one finds."""
        self._finder = finder

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return what the word can become."""
        from pkgutil import resolve_name  # only a shell that completes wants these

        from click.shell_completion import CompletionItem

        find: Find = resolve_name(f"afterview.cli.completing:{self._finder}")
        return [CompletionItem(each) for each in find(ctx, param, incomplete)]


class File(StringParamType):
    """The name of a file, which the shell itself completes."""

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Leave it to the shell."""
        from click.shell_completion import CompletionItem

        del ctx, param
        return [CompletionItem(incomplete, type="file")]


LINE = FromJournal("lines")
"""A quick-add line, in one word or several."""
TARGET = FromJournal("targets")
"""What a quick-add line begins with: a company, "Company · Role", company#round, or an id."""
PERSON = FromJournal("people")
"""Somebody's name, in one word or several."""
EDITABLE = FromJournal("editable")
"""What a line begins with, or somebody's name."""
FIELD = FromJournal("fields")
"""A field with its value: name=value."""
RECORD_LINE = FromJournal("record_lines")
"""Words of a line of a record."""
BACKUP = FromJournal("backups")
"""The number of a backup."""
LETTER_KIND = FromJournal("letter_kinds")
SETTING = FromJournal("settings")
SETTING_VALUE = FromJournal("setting_values")
FILE = File()
