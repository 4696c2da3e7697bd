"""The commands: their arguments and help. What each does is imported as it runs, so that help is quick."""

from __future__ import annotations

import click

from afterview.cli.context import CommandContext, UserError, json_option, with_context
from afterview.cli.output import confirm, say
from afterview.text import safe_line


@click.command()
@click.argument("line", nargs=-1, required=True)
@with_context
def add(context: CommandContext, line: tuple[str, ...]) -> None:
    """Record one quick-add LINE, as the app does. With - in place of LINE, reads lines from standard input.

    \b
    afterview add "Acme; Backend Engineer; applied yesterday; #remote"
    afterview add "interview acme onsite tue 14:00-15:30 with Dana Lee <dana@acme.example>"
    afterview add "promise acme a week"
    """
    from afterview.cli.add import record_line, record_lines
    from afterview.cli.input import standard_input, typed

    if line == ("-",):
        record_lines(context, standard_input())
    else:
        record_line(context, typed(" ".join(line)))


@click.command()
@click.option(
    "--all", "everything", is_flag=True, help="Show the rest as well: every single thing, a line each."
)
@json_option
@with_context
def due(context: CommandContext, as_json: bool, everything: bool) -> None:
    """Show what to do now, what closes first at the top: at most twenty lines.

    With --json, everything is printed.
    """
    from afterview.playbook.agenda import agenda

    hunt, now, zone, waits = context.open_journal().hunt, context.now, context.zone, context.settings.waits
    entries = agenda(hunt, now, zone, waits)
    if as_json:
        from afterview.cli.json_output import due_shape, print_json

        print_json([due_shape(each, zone) for each in entries])
    else:
        from afterview.cli.agenda import due_table, everything_due, next_opening

        coming = next_opening(hunt, now, zone, waits)
        table = everything_due if everything else due_table
        say(table(entries, coming, zone, now, hunt_is_empty=not hunt.applications))


@click.command()
@click.argument("target")
@json_option
@with_context
def steps(context: CommandContext, target: str, as_json: bool) -> None:
    """Show the eight steps of one interview.

    TARGET is a company's name (its latest round), company#round, "Company · Role", or an id. An application
    without an interview has steps, too.
    """
    from afterview.playbook.checklist import checklist
    from afterview.playbook.shape import Situation

    hunt = context.open_journal().hunt
    application, interview = context.named(target, hunt)
    situation = Situation(hunt, application, interview, context.now, context.zone, context.settings.waits)
    judged = checklist(situation)
    if as_json:
        from afterview.cli.json_output import print_json, step_shape

        print_json([step_shape(each, context.zone) for each in judged])
    else:
        from afterview.cli.agenda import steps_table

        say(steps_table(application, interview, judged, context.zone, context.now))


@click.command()
@click.argument("target")
@json_option
@with_context
def show(context: CommandContext, target: str, as_json: bool) -> None:
    """Show all that is recorded of one application.

    Its rounds with their reflections, what was promised and sent, its people. TARGET is what a quick-add line
    begins with: a company's name, "Company · Role", company#round, or an id.
    """
    hunt = context.open_journal().hunt
    application, _ = context.named(target, hunt)
    if as_json:
        from afterview.cli.json_output import print_json, whole_shape

        print_json(whole_shape(application, hunt, context.zone))
    else:
        from afterview.changes.outline import all_of_application
        from afterview.cli.record import record_text
        from afterview.records.words import Words

        say(record_text(all_of_application(application, Words(hunt, context.zone, context.now))))


@click.command("list")
@json_option
@with_context
def list_(context: CommandContext, as_json: bool) -> None:
    """List the applications and their interviews."""
    hunt = context.open_journal().hunt
    if as_json:
        from afterview.cli.json_output import application_shape, print_json

        print_json([application_shape(each, hunt) for each in hunt.applications.values()])
    else:
        from afterview.cli.agenda import applications_table

        say(applications_table(hunt, context.zone, context.now))


@click.command()
@with_context
def where(context: CommandContext) -> None:
    """Show where the journal and the settings are, and which time zone is used."""
    from afterview.config import config_path

    zone = context.zone  # a bad setting is told before anything is printed
    for label, path, missing in (
        ("journal", context.journal_path, "not there yet: the first thing you add makes it"),
        ("settings", config_path(), "not there: the built-in ones are used"),
    ):
        note = "" if path is not None and path.exists() else f"  ({missing})"
        say(f"{label:<10}{safe_line(str(path or 'no home folder'))}{note}")
    say(f"{'zone':<10}{zone}")


@click.group(invoke_without_command=True)
@with_context
@click.pass_context
def backup(ctx: click.Context, context: CommandContext) -> None:
    """List the backups of the journal, newest first, or make one now.

    They are made by themselves, before each change and at the end of the program: the newest few
    changes are kept, and the last one of some hours, days and weeks.
    """
    if ctx.invoked_subcommand is None:
        _list(context)


@backup.command("list")
@with_context
def list_backups(context: CommandContext) -> None:
    """List the backups of the journal, newest first."""
    _list(context)


@backup.command()
@with_context
def make(context: CommandContext) -> None:
    """Make a backup of the journal as it is now."""
    made = context.open_journal().back_up()
    if made is None:
        confirm("There is no journal yet, and so nothing to keep.")
    else:
        confirm(f"Kept in {safe_line(str(made))}")


@click.command()
@click.argument("which", metavar="[NUMBER|NAME]", required=False)
@click.option("--recover", is_flag=True, help="Get back what can be had of a damaged journal.")
@click.option("--rescued", is_flag=True, help="Bring back what could not be saved at the time.")
@with_context
def restore(context: CommandContext, which: str | None, recover: bool, rescued: bool) -> None:
    """Make the journal what it was in a backup, by its number or name in `afterview backup`.

    This is a change like any other: how it was before becomes a backup too.

    With --recover, a journal that cannot be opened is kept aside, and in its place comes the newest sound
    backup, or every record that can still be read, whichever holds more.

    With --rescued, what the app could not save (a full disk, say) and kept in a rescue file is recorded.
    """
    if (which is not None) + recover + rescued != 1:
        raise UserError("say which backup (afterview backup lists them), or --recover, or --rescued")
    from afterview.cli.backups import bring_back, recover_journal, restore_backup

    if recover:
        recover_journal(context)
    elif rescued:
        bring_back(context)
    else:
        restore_backup(context, which or "")


@click.command()
@with_context
@click.pass_context
def check(ctx: click.Context, context: CommandContext) -> None:
    """Say what is wrong with the journal, and where. Changes nothing.

    The exit status is 0 where nothing is wrong, 1 where something is.
    """
    from afterview.cli.check import check_journal

    ctx.exit(check_journal(context))


@click.command()
@click.argument("files", metavar="COPY | BASE OURS THEIRS", nargs=-1, required=True)
@click.option("--keep", is_flag=True, help="Leave the copy where it is.")
@with_context
@click.pass_context
def merge(ctx: click.Context, context: CommandContext, files: tuple[str, ...], keep: bool) -> None:
    """Merge a COPY of the journal into it, or three files into one.

    Field by field: what only one side changed is taken. Where both changed the same field, each in its own
    way, both values are kept, and the app asks which is right. A merged COPY is moved to the backups.

    With three files, OURS becomes what both sides made of BASE, for git:

    \b
    git config merge.afterview.driver "afterview merge %O %A %B"
    echo "journal.json merge=afterview -text" >> .gitattributes

    The exit status is 0, or 1 where something is to be decided.
    """
    from afterview.cli.merge import merge_copy, merge_three, paths_of

    paths = paths_of(files)
    if len(paths) == 3:
        ctx.exit(merge_three(*paths))
    ctx.exit(merge_copy(context, paths[0], keep=keep))


@click.group(invoke_without_command=True)
@json_option
@with_context
@click.pass_context
def history(ctx: click.Context, context: CommandContext, as_json: bool) -> None:
    """List what was done and when, the latest last, or go back to a point of it.

    It outlives the program, and holds what all windows and commands have done to the journal.
    """
    if ctx.invoked_subcommand is None:
        from afterview.cli.history import print_history

        print_history(context, as_json=as_json)


@history.command()
@click.argument("which", metavar="NUMBER|ID")
@with_context
def back(context: CommandContext, which: str) -> None:
    """Make the journal what it was after a change, by its NUMBER in `afterview history` or its ID.

    This is a change like any other: `afterview undo` takes it back.
    """
    from afterview.cli.history import go_back

    go_back(context, which)


@click.command()
@with_context
def undo(context: CommandContext) -> None:
    """Undo the last change, and say which it was. Run it again for the one before."""
    from afterview.cli.history import step_back

    step_back(context)


@click.command()
@with_context
def redo(context: CommandContext) -> None:
    """Make the change again that was last undone, and say which it was."""
    from afterview.cli.history import step_forward

    step_forward(context)


class _LetterGroup(click.Group):
    """Takes a kind of letter for the name of a command that drafts it."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        return super().resolve_command(ctx, args if args[0] in self.commands else ["draft", *args])


@click.group(cls=_LetterGroup, subcommand_metavar="KIND TARGET [PERSON] | check ... | save ...")
@with_context
def letter(context: CommandContext) -> None:
    """Print the draft of a letter, say what could be better in one, or keep one.

    \b
    afterview letter thank-you acme dana
    afterview letter check thank-you acme dana --file note.txt
    afterview letter save thank-you acme dana --file note.txt --sent

    KIND is thank-you, heads-up, outcome-report, good-word, hello, follow-up, second-follow-up,
    gracious-reply, keep-in-touch or ask-address. TARGET and PERSON are named as in a quick-add line.
    Nothing is sent.
    """
    del context


_kind = click.argument("kind")
_target = click.argument("target")
_person = click.argument("person", nargs=-1)
_file = click.option("--file", metavar="FILE", help="Read the text from FILE, not from standard input.")


@letter.command("draft", hidden=True)
@_kind
@_target
@_person
@json_option
@with_context
def draft_letter(
    context: CommandContext, kind: str, target: str, person: tuple[str, ...], as_json: bool
) -> None:
    """Print the draft of a letter of that KIND."""
    from afterview.cli.letter import print_draft

    print_draft(context, kind, target, " ".join(person), as_json=as_json)


@letter.command("check")
@_kind
@_target
@_person
@_file
@json_option
@with_context
def check_letter(
    context: CommandContext, kind: str, target: str, person: tuple[str, ...], file: str | None, as_json: bool
) -> None:
    """Say what could be better in a text. The exit status is 0, whatever is found."""
    from afterview.cli.letter import print_findings

    print_findings(context, kind, target, " ".join(person), file, as_json=as_json)


@letter.command("save")
@_kind
@_target
@_person
@_file
@click.option("--sent", is_flag=True, help="It was sent just now: mark its step.")
@click.option("--anyway", is_flag=True, help="Mark it against the playbook's advice.")
@with_context
def save_letter(
    context: CommandContext,
    kind: str,
    target: str,
    person: tuple[str, ...],
    file: str | None,
    sent: bool,
    anyway: bool,
) -> None:
    """Keep a text that was written elsewhere. A first line "Subject: ..." is its subject."""
    from afterview.cli.letter import keep

    keep(context, kind, target, " ".join(person), file, sent=sent, anyway=anyway)


def _list(context: CommandContext) -> None:
    from afterview.cli.backups import backups_table

    say(backups_table(context.journal_path, context.zone, context.now))


COMMANDS = (add, backup, check, due, history, letter, list_, merge, redo, restore, show, steps, undo, where)
"""What `afterview` offers beside the app and its demo."""
