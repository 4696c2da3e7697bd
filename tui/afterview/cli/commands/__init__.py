"""The commands, by name: a file of commands is loaded when one of it is asked for, or all for the help."""

from __future__ import annotations

from importlib import import_module

import click

_FILES = {
    "brief": ("brief",),
    "debrief": ("debrief",),
    "ending": ("ending",),
    "everyday": ("add", "due", "list", "show", "steps", "where"),
    "exporting": ("export",),
    "importing": ("import",),
    "keeping": ("backup", "check", "history", "merge", "redo", "restore", "undo"),
    "letters": ("letter",),
    "patterns": ("patterns",),
    "people": ("people",),
    "practice": ("practice",),
    "questions": ("questions",),
    "settings": ("config",),
    "shell": ("completion", "man", "reminders"),
}
"""Which file of this folder declares which commands."""

_FILE_OF = {command: file for file, commands in _FILES.items() for command in commands}


class Commands(click.Group):
    """The program's commands: those added to it, and those of the files beside this one."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *_FILE_OF})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _FILE_OF and cmd_name not in self.commands:
            declared = vars(import_module(f"{__name__}.{_FILE_OF[cmd_name]}"))
            # Where the name means something in Python already, the function has an underscore after it.
            self.add_command(declared.get(f"{cmd_name}_") or declared[cmd_name])
        return super().get_command(ctx, cmd_name)
