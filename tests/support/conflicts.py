"""A journal in which two copies differ."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from afterview.journal.journal import Journal
from afterview.records.applications import Application
from afterview.records.hunt import Change, Conflict, Hunt
from afterview.records.path import document_of


def acme(hunt: Hunt) -> Application:
    return next(each for each in hunt.applications.values() if each.company == "Acme")


def put_conflicts(path: Path, notes: str = "theirs [b]") -> None:
    """Put four conflicts into the journal, as merging does."""

    def make(hunt: Hunt) -> Change:
        application = replace(acme(hunt), notes="ours [/b]")
        round_1 = application.interviews[0].id

        def differing(key: str, place: tuple[str, ...], other: object) -> Conflict:
            return Conflict(id=key, table="applications", record=application.id, place=place, other=other)

        other = {**document_of(application), "id": "gone", "company": "Zeta [b]"}
        conflicts = (
            differing("x1", ("notes",), notes),
            differing("x2", ("interviews", round_1, "starts"), "2026-11-25T10:00:00Z"),
            differing("x3", ("interviews", round_1), None),
            Conflict(id="x4", table="applications", record="gone", kept=None, other=other),
        )
        found = {each.id: each for each in conflicts}
        return Change("merged", {application.id: application}, conflicts=found)

    Journal.open(path).commit(make)
