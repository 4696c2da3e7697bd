"""How the command line says that something did not work: one plain line, and a status."""

from __future__ import annotations

import click


class UserError(click.ClickException):
    """Something that the person can put right. The message says how."""

    exit_code = 2
