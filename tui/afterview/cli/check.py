"""`afterview check`: what is wrong with the journal, and where."""

from __future__ import annotations

from afterview.cli.context import CommandContext
from afterview.cli.output import print_json, say
from afterview.journal.backups import Backup, Backups
from afterview.journal.check import Finding, Report, check_file
from afterview.journal.errors import JournalError, NewerJournalError
from afterview.journal.history import EntryKind
from afterview.journal.journal import Journal
from afterview.journal.reader import read_file
from afterview.journal_words import say_edit, say_records
from afterview.text import safe_line, say_count


def check_journal(context: CommandContext) -> int:
    """Print all that is wrong; return 0 where nothing is, else 1. Raises JournalError."""
    path = context.journal_path
    name = safe_line(str(path))
    if context.chosen_journal is None and not path.exists() and not Backups(path).all():
        say("There is no journal yet: the first thing you add makes it.")
        return 0
    report = check_file(path)
    for finding in report.findings:
        say(safe_line(f"{_where(finding)}{finding.what}"))
    _tell_outside(context, report)
    if report.is_newer:
        say(f"{name} can be read only: {say_records(report.hunt)}.")
    elif report.is_broken:
        say(f"{name} cannot be opened. To get back what can be had: afterview restore --recover")
    else:
        number = len(report.findings)
        said = (
            "is sound" if not number else f"opens, but {say_count(number, 'thing')} in it should be put right"
        )
        say(f"{name} {said}: {say_records(report.hunt)}, change {report.revision}.")
    damaged = _damaged_backups(context)
    return 1 if report.findings or damaged else 0


def print_report(context: CommandContext) -> int:
    """Print what is wrong as JSON; return 0 where nothing is, else 1. Raises JournalError."""
    report = check_file(context.journal_path)
    damaged = [each.path.name for each in Backups(context.journal_path).all() if _is_damaged(each)]
    print_json(
        {
            "journal": str(context.journal_path),
            "opens": not report.is_broken,
            "later_version": report.is_newer,
            "as_saved": report.is_as_saved,
            "number": report.revision,
            "applications": len(report.hunt.applications),
            "people": len(report.hunt.people),
            "findings": [
                {"what": each.what, "line": each.line, "column": each.column, "breaks": each.is_broken}
                for each in report.findings
            ],
            "damaged_backups": damaged,
        }
    )
    return 1 if report.findings or damaged else 0


def _is_damaged(backup: Backup) -> bool:
    try:
        read_file(backup.path)
    except NewerJournalError:
        return False
    except JournalError:
        return True
    return False


def _tell_outside(context: CommandContext, report: Report) -> None:
    """Name each place that differs from what was saved, as far as that is known."""
    if report.is_broken or report.is_as_saved:
        return
    journal = Journal.open(context.journal_path)
    edits = journal.done()
    if not edits or edits[-1].kind is not EntryKind.OUTSIDE:
        say("  what they were before is not known: there is no sound backup of that change")
        return
    for line in say_edit(edits[-1], journal.contents):
        say(safe_line(f"  {line}"))
    say("  To take this back: afterview undo")


def _damaged_backups(context: CommandContext) -> int:
    found = Backups(context.journal_path).all()
    damaged = later = 0
    for each in found:
        try:
            read_file(each.path)
        except NewerJournalError:
            later += 1
        except JournalError:
            damaged += 1
            say(safe_line(f"The backup {each.path} is damaged."))
    if later:
        say(f"{say_count(later, 'backup')} of a later version: not looked at.")
    if found and not damaged:
        say(f"{say_count(len(found) - later, 'backup')}, every one sound.")
    return damaged


def _where(finding: Finding) -> str:
    if finding.line is None:
        return ""
    column = "" if finding.column is None else f", column {finding.column}"
    return f"line {finding.line}{column}: "
