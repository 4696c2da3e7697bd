"""The commands, by name: a file of commands is loaded when one of it is asked for, or all for the help."""

from __future__ import annotations

from importlib import import_module

import click

_FILES = {
    "brief": ("brief",),
    "debrief": ("debrief",),
    "editing": ("edit", "remove"),
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

MEANT: dict[str, tuple[str, ...]] = {
    "add": ("apply", "create", "enter", "insert", "log", "new", "note", "record", "write"),
    "backup": ("backups", "snapshot"),
    "brief": ("prep", "prepare", "briefing"),
    "check": ("doctor", "fsck", "validate", "verify"),
    "config": ("configure", "options", "preferences", "prefs", "set", "settings"),
    "debrief": ("reflect", "reflection", "review"),
    "due": ("agenda", "next", "now", "reminder", "task", "tasks", "today", "todo", "todos"),
    "edit": ("alter", "change", "correct", "fix", "modify", "mv", "move", "rename", "update"),
    "ending": ("close", "outcome", "result"),
    "export": ("calendar", "csv", "ical", "ics", "print", "report", "save", "vcards"),
    "history": ("changelog", "changes", "journal", "log"),
    "import": ("load", "read", "take"),
    "letter": ("draft", "email", "followup", "follow-up", "letters", "mail", "send", "thank", "thanks"),
    "list": ("all", "applications", "interviews", "jobs", "ls", "overview"),
    "patterns": ("figures", "insights", "statistics", "stats", "trends"),
    "people": ("contact", "contacts", "person", "reference", "references", "who"),
    "practice": ("practise", "rehearse", "train"),
    "questions": ("question", "asked"),
    "reminders": ("cron", "notifications", "notify", "prompt", "remind"),
    "remove": ("cancel", "clear", "del", "delete", "discard", "drop", "erase", "forget", "purge", "rm"),
    "restore": ("recover", "rescue"),
    "show": ("cat", "detail", "details", "display", "get", "info", "view"),
    "steps": ("checklist", "progress", "status", "step"),
    "undo": ("back", "revert", "rollback"),
    "where": ("path", "paths", "location"),
}
"""What people write who mean one of the commands; what is only written wrongly is found without it."""

_WHOLE = 200
"""Letters of a command's first sentence: none has more."""

_FILE_OF = {command: file for file, commands in _FILES.items() for command in commands}


class Commands(click.Group):
    """The program's commands: those added to it, and those of the files beside this one."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *_FILE_OF})

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does in whole sentences."""
        found = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [(name, each.get_short_help_str(_WHOLE)) for name, each in found if each and not each.hidden]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _FILE_OF and cmd_name not in self.commands:
            declared = vars(import_module(f"{__name__}.{_FILE_OF[cmd_name]}"))
            # Where the name means something in Python already, the function has an underscore after it.
            self.add_command(declared.get(f"{cmd_name}_") or declared[cmd_name])
        return super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Say which command may be meant by a name that is none: by what it means, or by its letters."""
        name = args[0].casefold()
        if args[0].startswith("-") or self.get_command(ctx, args[0]) is not None:
            return super().resolve_command(ctx, args)
        from difflib import get_close_matches  # not for a name that is known

        known = self.list_commands(ctx)
        meant = [each for each in known if name in MEANT.get(each, ())] or get_close_matches(name, known, 2)
        likely = " or ".join(f"afterview {each}" for each in meant)
        advice = f"Did you mean {likely}?" if likely else "afterview --help lists them."
        raise click.UsageError(f"There is no command {args[0]!r}. {advice}", ctx)
