"""`afterview add`: quick-add lines from the shell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from afterview.cli.commands import MEANT
from afterview.cli.context import CommandContext, UserError, close
from afterview.cli.output import confirm
from afterview.entry.understand import understand
from afterview.entry.verbs.registry import BY_WORD, VERBS
from afterview.journal.errors import BusyJournalError, JournalError, NotSavedError
from afterview.journal.journal import Journal, Make
from afterview.records.hunt import Change, Hunt
from afterview.text import safe_line

_KEY = re.compile(r"(?:;|(?<=\.))? ?\? shows [^.;]*(?=\.|$)")
"""The app's own key for its help, of which a line may be told."""


def record_line(context: CommandContext, line: str) -> None:
    """Record one line and print what was recorded, or raise UserError with what to write instead."""
    journal = context.open_journal(to_change=True)
    confirm(safe_line(_record(journal, context, line)))
    close(journal)


def record_lines(context: CommandContext, lines: Iterable[tuple[int, str]]) -> None:
    """Record line after line, each with its number; blank ones and those that start with `#` are passed over.

    The first line that can't be recorded ends it: those before it are kept, those after it are not read,
    and the error says which one it was.
    """
    journal = context.open_journal(to_change=True)
    try:
        for number, text in lines:
            line = text.strip()
            if not line or line.startswith("#"):
                continue
            try:
                said = _record(journal, context, line)
            except UserError as error:
                raise UserError(f"line {number}: {error.format_message()}") from None
            confirm(safe_line(said))
    finally:
        close(journal)


def lines_by_subject() -> Mapping[str, list[tuple[str, str]]]:
    """Return every kind of line with what it records, by what it is about."""
    found: dict[str, list[tuple[str, str]]] = {}
    for verb in VERBS:  # a file of verbs is named by what they record
        subject = verb.read.__module__.rpartition(".")[2].replace("_", " ").capitalize()
        found.setdefault(subject, []).append((verb.usage, verb.help))
    return found


def _in_shell(words: str, line: str) -> str:
    """Return what is told of a line, with the shell's own way to see all lines, or to do what is meant."""
    first = line.split(maxsplit=1)[0].casefold().rstrip(":") if line.strip() else ""
    words = _KEY.sub("", words)
    if first in BY_WORD or "“afterview " in words:
        return words
    for command in ("edit", "remove"):
        if first in (command, *MEANT[command]):
            return f"A line records what happened. To {first} something: afterview {command} --help"
    return f"{words} All lines: afterview add --help"


def _record(journal: Journal, context: CommandContext, line: str) -> str:
    written = context.of_lines()
    said = ""

    def make(hunt: Hunt) -> Change:
        nonlocal said
        understood = understand(line, hunt, written)
        if understood.change is None:
            if understood.warning:
                raise UserError(f"{understood.warning} To record it all the same, end the line with: anyway")
            raise UserError(_in_shell(understood.problem or "there is nothing in this line to record", line))
        said = understood.preview
        if not hunt.is_changed_by(understood.change):
            said = f"Already recorded, nothing was changed: {said}"
        return understood.change

    try:
        change = journal.commit(make)
    except NotSavedError as problem:
        kept = "" if isinstance(problem, BusyJournalError) else _kept_aside(journal, make)
        raise UserError(f"{problem} {kept}".rstrip()) from None
    return said or change.sentence


def _kept_aside(journal: Journal, make: Make) -> str:
    try:
        place = journal.rescue([make])
    except (JournalError, ValueError):
        return "The line is not kept anywhere."
    return f"The line is kept in {safe_line(str(place))}; afterview restore --rescued records it."
