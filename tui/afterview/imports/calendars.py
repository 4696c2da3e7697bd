"""Calendar files: invitations as `.ics`."""

from __future__ import annotations

from afterview.imports.plan import Plan
from afterview.imports.source import Known, Progress, Source


def read(source: Source, known: Known, progress: Progress) -> Plan:
    """Return the interviews of a calendar file."""
    del source, known, progress
    return Plan()
