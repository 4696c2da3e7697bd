"""The one door to standard output and standard error: what goes through holds no control code of a text."""

from __future__ import annotations

import click

from afterview.text import safe_lines


def say(text: str, *, err: bool = False) -> None:
    """Print `text` and a line break, on standard output or standard error."""
    click.echo(safe_lines(text), err=err)
