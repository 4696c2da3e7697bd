"""`afterview export`: a form of the job hunt, to a file, a folder, or standard output."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace as replace_fields

from afterview.cli.context import CommandContext, UserError
from afterview.cli.handing_over import hand_over
from afterview.cli.output import say
from afterview.exports.forms import FORMS
from afterview.exports.request import Request
from afterview.text import Unclear, shortened


def export_form(
    context: CommandContext,
    name: str,
    to: str | None,
    *,
    replace: bool,
    first: str | None = None,
    last: str | None = None,
    private: bool | None = None,
    separator: str = ",",
    bom: bool = False,
) -> None:
    """Make the form of that name and put it where it is to go. Raises UserError, JournalError."""
    form = FORMS[name]
    if form.is_folder and to is None:
        raise UserError(
            f"this makes several files: say where with --to FOLDER, such as --to {form.file_name}"
        )
    request = _request(context, first, last)
    request = replace_fields(
        request,
        private=form.private if private is None else private,
        separator=separator,
        bom=bom,
    )
    if not form.cancels:
        hand_over(form.make(request), to, form.file_name, replace=replace, as_json=context.tells_as_json)
        return
    from afterview.reminders.calendars import keep_handed_out, with_handed_out

    request = with_handed_out(request, context.journal_path)
    content = form.make(request)
    hand_over(content, to, form.file_name, replace=replace, as_json=context.tells_as_json)
    if isinstance(content, bytes):
        keep_handed_out(context.journal_path, request, content)


def draw_sankey(context: CommandContext, first: str | None, last: str | None) -> None:
    """Draw in the terminal which way applications went, as wide as it is. Raises UserError, JournalError."""
    from shutil import get_terminal_size

    from afterview.exports.sankey_drawings import drawn

    say(drawn(_request(context, first, last), min(max(get_terminal_size((80, 24)).columns, 60), 120)))


def _request(context: CommandContext, first: str | None, last: str | None) -> Request:
    days = read_span(context, first, last)
    journal = context.open_journal()
    return Request(
        hunt=journal.hunt,
        now=context.now,
        zone=context.zone,
        waits=context.settings.waits,
        first=days[0],
        last=days[1],
        name=context.settings.name,
        revision=journal.revision,
    )


def export_journal(context: CommandContext, to: str | None, *, replace: bool) -> None:
    """Put the whole journal where it is to go. Raises UserError, JournalError."""
    from afterview.journal.handing_on import whole_journal

    content = whole_journal(context.open_journal().contents)
    hand_over(content, to, "afterview-journal.json", replace=replace, as_json=context.tells_as_json)


def export_schema(context: CommandContext, to: str | None, *, replace: bool) -> None:
    """Put the JSON Schema of a journal where it is to go. Raises UserError."""
    from afterview.records.json_schema import schema

    hand_over(schema(), to, "journal.schema.json", replace=replace, as_json=context.tells_as_json)


def read_span(
    context: CommandContext, first: str | None, last: str | None
) -> tuple[date | None, date | None]:
    """Return the civil days that the words name. Raises UserError."""
    days = (_day(context, "--from", first), _day(context, "--until", last))
    if days[0] is not None and days[1] is not None and days[1] < days[0]:
        raise UserError(f"--until {days[1]} is before --from {days[0]}")
    return days


def _day(context: CommandContext, option: str, words: str | None) -> date | None:
    if words is None:
        return None
    from afterview.civil import day_of
    from afterview.dates.reader import read_moment

    try:
        moment = read_moment(words, context.now, context.zone, day_first=context.settings.day_first)
    except Unclear as error:
        raise UserError(f"{option}: {error}") from None
    if moment is None:
        raise UserError(
            f'{option}: I do not understand {shortened(words, 40)!r}: write 2026-11-01 or "1 nov"'
        )
    return day_of(moment, context.zone)
