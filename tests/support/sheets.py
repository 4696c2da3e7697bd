"""Reads a sheet as `afterview import` does, against an empty journal on 24 November 2026 in Berlin."""

from __future__ import annotations

from datetime import UTC, datetime

from afterview.imports.plan import Plan
from afterview.imports.readers import read
from afterview.imports.source import Known, Source
from afterview.records.hunt import Hunt

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
KNOWN = Known(Hunt(), NOW, "Europe/Berlin")


def plan_of(content: str | bytes, name: str = "jobs.csv", known: Known = KNOWN) -> Plan:
    """Return what is in a file. Raises UnreadableError."""
    return read(Source(name, content.encode() if isinstance(content, str) else content), known)


def rows_of(content: str | bytes, name: str = "jobs.csv") -> list[tuple[str, str, str, str]]:
    """Return company, role, status and the day of applying ("" where it is not known) of each application."""
    return [
        (each.company, each.role, each.status.value, each.applied.isoformat() if each.applied else "")
        for each in plan_of(content, name).applications
    ]
