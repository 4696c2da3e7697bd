"""A command whose help ends in lists that are made of what is declared elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import click

Groups = Mapping[str, Sequence[tuple[str, str]]]
"""What is to be listed below a heading: what to write, and what it does."""


class WithLists(click.Command):
    """Shows `lists` below its help; they are made when that is asked for."""

    def __init__(self, *arguments: Any, lists: Callable[[], Groups], **options: Any) -> None:
        """Make a command as click does."""
        super().__init__(*arguments, **options)
        self.lists = lists

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help, and the lists below it."""
        super().format_help_text(ctx, formatter)
        for heading, rows in self.lists().items():
            with formatter.section(heading):
                formatter.write_dl(rows, col_max=28)
