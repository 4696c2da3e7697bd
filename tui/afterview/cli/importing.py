"""`afterview import`: files are read, what they would bring is shown, and stored once that is confirmed."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import click
import msgspec
from msgspec.structs import replace

from afterview.cli.context import CommandContext, UserError, close, commit
from afterview.cli.import_questions import answered, own_address, wanted_sheets
from afterview.cli.input import can_be_asked
from afterview.cli.output import confirm, print_json, say, warn
from afterview.imports import preview_records
from afterview.imports.addresses import same
from afterview.imports.answers import for_application, for_new_application, is_one
from afterview.imports.plan import Action, Plan, PlannedInterview
from afterview.imports.preview import text_of
from afterview.imports.reading import read_all
from afterview.imports.shape import plan_shape
from afterview.imports.source import Duplicates, Known, Order, Source
from afterview.journal.taking_in import is_journal
from afterview.outside_files import MOST_BYTES, OutsideFileError, content_of, within_bounds
from afterview.text import capitalized, safe_line, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from afterview.records.hunt import Change, Hunt

_MOST_FILES = 1_000
_MOST_LINES = 20


class Wish(msgspec.Struct, frozen=True):
    """The options of the command."""

    dry_run: bool = False
    yes: bool = False
    as_json: bool = False
    application: str = ""
    """Which application the interviews are for, where they do not say."""
    new: bool = False
    """Whether companies that are not on record get an application."""
    duplicates: str = "merge"
    """What is done with a job that is there already."""
    dates: str = ""
    """In which order a sheet has day and month."""
    sheets: tuple[str, ...] = ()
    """Which sheets of a workbook are taken."""
    columns: tuple[str, ...] = ()
    """What columns of sheets are, each as HEADER=WHAT."""


def import_files(context: CommandContext, files: Sequence[str], wish: Wish) -> int:
    """Read `files`, show what they would bring and, unless it is a dry run, store it; return the exit status.

    Raises UserError where a file cannot be read, and then stores nothing.
    """
    gc.enable()  # an archive of mail may be large
    gc.set_threshold(50_000)  # but most of what is made stays
    if len(files) > _MOST_FILES:
        raise UserError(f"these are {len(files):,} files: take {_MOST_FILES:,} at a time")
    sources = [source_of(each) for each in files]
    if journals := [each for each in sources if is_journal(each.content)]:
        if len(sources) > 1:
            raise UserError(f"{safe_line(journals[0].name)} is a whole journal: take it in by itself")
        return _take_in_journal(context, journals[0], wish, from_input="-" in files)
    hunt = context.open_journal(to_change=not wish.dry_run).hunt
    against = _wished(known(context, hunt), wish)
    plan, unreadable = read_all(sources, against)
    if unreadable and (len(unreadable) == len(sources) or not wish.dry_run):
        raise UserError(f"I can't read {safe_line(unreadable[0])}{_others(len(unreadable))}")
    asks = not (wish.dry_run or wish.yes or wish.as_json) and "-" not in files and can_be_asked()
    if asks and (own := own_address(plan)):
        keep_own_address(context, own)
        plan, _ = read_all(sources, _wished(known(context, hunt, own), wish))
    if asks and len(sources) == 1 and len(plan.sheets) > 1 and (sheets := wanted_sheets(plan)):
        wish = replace(wish, sheets=sheets)
        plan, _ = read_all(sources, _wished(known(context, hunt), wish))
    plan = _as_wished(plan, hunt, context, wish)
    if wish.as_json:
        print_json(plan_shape(plan))
    else:
        _say_plan(plan, hunt, context)
    for line in unreadable:
        warn(safe_line(f"afterview: I can't read {line}"))
    if not wish.dry_run and not plan.is_empty:
        if asks:
            plan = answered(plan, hunt, context)
        _store(context, plan, asks=asks, yes=wish.yes, quietly=wish.as_json)
    return 2 if unreadable else 0


def _take_in_journal(context: CommandContext, source: Source, wish: Wish, *, from_input: bool) -> int:
    from afterview.cli.importing_journal import import_journal

    return import_journal(
        context,
        source.name,
        source.content,
        dry_run=wish.dry_run,
        yes=wish.yes,
        asks=not from_input and not wish.as_json and can_be_asked(),
        as_json=wish.as_json,
    )


def _wished(known: Known, wish: Wish) -> Known:
    """Return what the files are set against, with what the options say of sheets. Raises UserError."""
    columns = dict[str, str]()
    for each in wish.columns:
        header, sign, what = each.rpartition("=")
        if not sign or not header.strip() or not what.strip():
            raise UserError(
                f'--column {shortened(safe_line(each), 40)}: write it like --column "Firm=company"'
            )
        columns[header] = what
    order = Order(wish.dates) if wish.dates else None
    return replace(
        known, duplicates=Duplicates(wish.duplicates), day_order=order, sheets=wish.sheets, columns=columns
    )


def _as_wished(plan: Plan, hunt: Hunt, context: CommandContext, wish: Wish) -> Plan:
    """Return the plan with what the options say of interviews of which the application is not known."""
    if not wish.application and not wish.new:
        return plan
    chosen = context.named(wish.application, hunt)[0].id if wish.application else ""
    interviews = list[PlannedInterview]()
    for each in plan.interviews:
        if each.action is not Action.IGNORE and each.application is None:
            if chosen:
                each = is_one(for_application(each, chosen, hunt))
            elif each.company:
                each = is_one(for_new_application(each, each.company))
        interviews.append(each)
    return replace(plan, interviews=tuple(interviews))


def keep_own_address(context: CommandContext, own: str) -> None:
    """Write an address into the settings, so that it is asked for once."""
    from afterview.cli.config import set_setting

    set_setting("me", (*context.settings.me, own))


def _store(context: CommandContext, plan: Plan, *, asks: bool, yes: bool, quietly: bool) -> None:
    from afterview.imports.storing import change_of, left_out

    for line in left_out(plan):
        warn(safe_line(f"afterview: {line}"))
    if not asks and not yes:
        raise UserError("nothing is stored yet: to store it without being asked, add --yes")
    if asks and not click.confirm("Store this?", default=True, err=True):
        confirm("Nothing was stored.")
        return
    new_id = context.of_lines().new_id

    def make(hunt: Hunt) -> Change:
        change = change_of(plan, hunt, context.now, context.zone, new_id)
        if change.is_empty:
            raise UserError("there is nothing in it that can be stored")
        return change

    journal = context.open_journal(to_change=True)
    change = commit(journal, make)
    if not quietly:
        confirm(safe_line(f"{capitalized(change.sentence)}. To take it back: afterview undo"))
    close(journal)


def known(context: CommandContext, hunt: Hunt, own: str = "") -> Known:
    """Return what the files are set against. `own` is an address of the user's beside the known ones."""
    settings = context.settings
    addresses = frozenset(map(same, (*settings.me, *([own] if own else ()))))
    return Known(hunt, context.now, context.zone, addresses, settings.name, settings.day_first)


def _others(count: int) -> str:
    return f" (and {count - 1} more)" if count > 1 else ""


def _say_plan(plan: Plan, hunt: Hunt, context: CommandContext) -> None:
    for line in text_of(plan, hunt, context.zone, context.now):
        say(safe_line(line))
    for line in preview_records.text_of(plan):
        say(safe_line(line))
    for each in plan.skipped[:_MOST_LINES]:
        say(safe_line(f"left out  {each.where}: {each.why}"))
    for line in plan.problems[:_MOST_LINES]:
        say(safe_line(f"note      {line}"))
    further = max(0, len(plan.skipped) - _MOST_LINES) + max(0, len(plan.problems) - _MOST_LINES)
    if further:
        say(f"          and {further:,} more lines: --json has them all")
    if plan.is_empty:
        say("There is nothing in it to store.")


def source_of(file: str) -> Source:
    """Return the content of a file, or of standard input for "-". Raises UserError."""
    try:
        if file != "-":
            return Source(*content_of(file))
        if sys.stdin is None or sys.stdin.isatty():
            raise UserError("name a file, or send one to standard input")
        content = sys.stdin.buffer.read(MOST_BYTES + 1)
        return Source("standard input", within_bounds(content, "standard input"))
    except OutsideFileError as error:
        raise UserError(str(error)) from None
