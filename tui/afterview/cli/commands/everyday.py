"""What is recorded and what is due: `add`, `due`, `steps`, `show`, `list`, `where`."""

from __future__ import annotations

import click

from afterview.cli.arguments import LINE, TARGET
from afterview.cli.context import CommandContext, UserError, json_option, with_context
from afterview.cli.input import standard_input, typed
from afterview.cli.lists_in_help import Groups, WithLists
from afterview.cli.output import say
from afterview.cli.tables import say_fitted
from afterview.text import safe_line


def _lines() -> Groups:
    from afterview.cli.add import lines_by_subject

    return lines_by_subject()


@click.command(cls=WithLists, lists=_lines)
@click.argument("line", nargs=-1, required=True, type=LINE)
@with_context
@click.pass_context
def add(ctx: click.Context, context: CommandContext, line: tuple[str, ...]) -> None:
    """Record one quick-add LINE, as the app does. With - in place of LINE, reads lines from standard input.

    \b
    afterview add "Acme; Backend Engineer; applied yesterday; #remote"
    afterview add "interview acme onsite tue 14:00-15:30 with Dana Lee <dana@acme.example>"
    afterview add "promise acme a week"

    Many plain sentences are understood as well. These lines always are:
    """
    from afterview.cli.add import record_line, record_lines

    if line in (("?",), ("help",)):
        say(ctx.get_help())
    elif line == ("-",):
        record_lines(context, standard_input())
    else:
        record_line(context, typed(" ".join(line)))


@click.command()
@click.option(
    "--all", "everything", is_flag=True, help="Show the rest as well: every single thing, a line each."
)
@click.option("--why", is_flag=True, help="Say why, below each line.")
@json_option
@click.option("--line", is_flag=True, help="Print what presses in one short line, for a prompt or a bar.")
@click.option("--notify", is_flag=True, help="Show what has begun to press as a notification of the desktop.")
@with_context
def due(
    context: CommandContext, as_json: bool, everything: bool, why: bool, line: bool, notify: bool
) -> None:
    """Show what to do now, by what is lost by waiting: at most twenty lines.

    \b
    today  today's interviews, and what closes today
    soon   what closes within a day
    owed   an answer that they owe you, or you owe them
    late   what became late in the last three days
    open   what can be done
    older  what has long been late, or possible; with --all

    With --json, everything is printed. With --line or --notify, what can wait is left out, and where nothing
    presses, nothing is shown. What a notification has told is not told again; where there is no desktop,
    nothing happens. `afterview reminders` says how to have that asked regularly.
    """
    if line + notify + as_json + everything + why > 1 and (line or notify):
        raise UserError("--line and --notify stand alone")
    if line or notify:
        from afterview.cli.reminding import print_line, show_notice

        (print_line if line else show_notice)(context)
        return
    from afterview.playbook.agenda import agenda

    hunt, now, zone, waits = context.open_journal().hunt, context.now, context.zone, context.settings.waits
    entries = agenda(hunt, now, zone, waits)
    if as_json:
        from afterview.cli.json_output import due_shape, print_json

        print_json([due_shape(each, zone) for each in entries])
    else:
        from afterview.cli.agenda import due_table, everything_due, next_opening
        from afterview.practice.count import practice_count

        coming = next_opening(hunt, now, zone, waits)
        table = everything_due if everything else due_table
        say_fitted(table(entries, coming, zone, now, hunt_is_empty=not hunt.applications, why=why))
        if waits_to_be_practised := practice_count(hunt, now, zone):
            say_fitted(f"\n{safe_line(waits_to_be_practised)}: afterview practice")


@click.command()
@click.argument("target", type=TARGET)
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

        say_fitted(steps_table(application, interview, judged, context.zone, context.now))


@click.command()
@click.argument("target", type=TARGET)
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

        say_fitted(record_text(all_of_application(application, Words(hunt, context.zone, context.now))))


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

        say_fitted(applications_table(hunt, context.zone, context.now))


@click.command()
@json_option
@with_context
def where(context: CommandContext, as_json: bool) -> None:
    """Show where the journal and the settings are, and which time zone is used."""
    from afterview.config import config_path

    zone = context.zone  # a bad setting is told before anything is printed
    if as_json:
        from afterview.cli.output import print_json

        settings = config_path()
        print_json(
            {
                "journal": str(context.journal_path),
                "settings": None if settings is None else str(settings),
                "zone": zone,
            }
        )
        return
    for label, path, missing in (
        ("journal", context.journal_path, "not there yet: the first thing you add makes it"),
        ("settings", config_path(), "not there: the built-in ones are used"),
    ):
        note = "" if path is not None and path.exists() else f"  ({missing})"
        say(f"{label:<10}{safe_line(str(path or 'no home folder'))}{note}")
    say(f"{'zone':<10}{zone}")
