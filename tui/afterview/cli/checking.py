"""`afterview check`: what is wrong with the journal, and where."""

from __future__ import annotations

from afterview.cli.output import say
from afterview.cli.restoring import say_count, say_records
from afterview.cli.surroundings import Surroundings
from afterview.control_codes import one_line
from afterview.journal.backups import Backups
from afterview.journal.checking import Finding, check_file
from afterview.journal.errors import JournalError
from afterview.journal.whole import read_file


def check_journal(around: Surroundings) -> int:
    """Print all that is wrong; return 0 where nothing is, else 1. Raises JournalError."""
    path = around.journal_path
    name = one_line(str(path))
    report = check_file(path)
    for finding in report.findings:
        say(one_line(f"{_where(finding)}{finding.what}"))
    if report.is_broken:
        say(f"{name} cannot be opened. To get back what can be had: afterview restore --recover")
    else:
        number = len(report.findings)
        said = (
            "is sound" if not number else f"opens, but {say_count(number, 'thing')} in it should be put right"
        )
        say(f"{name} {said}: {say_records(report.hunt)}, change {report.revision}.")
    damaged = _damaged_backups(around)
    return 1 if report.findings or damaged else 0


def _damaged_backups(around: Surroundings) -> int:
    found = Backups(around.journal_path).all()
    damaged = []
    for each in found:
        try:
            read_file(each.path)
        except JournalError:
            damaged.append(each.path)
    for path in damaged:
        say(f"The backup {one_line(str(path))} is damaged.")
    if found and not damaged:
        say(f"{say_count(len(found), 'backup')}, every one sound.")
    return len(damaged)


def _where(finding: Finding) -> str:
    if finding.line is None:
        return ""
    column = "" if finding.column is None else f", column {finding.column}"
    return f"line {finding.line}{column}: "
