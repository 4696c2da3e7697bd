"""Mails that hold an invitation, as `.eml`."""

from __future__ import annotations

from afterview.imports.plan import Plan
from afterview.imports.source import Known, Progress, Source


def read(source: Source, known: Known, progress: Progress) -> Plan:
    """Return the interviews that a mail invites to."""
    del source, known, progress
    return Plan()
