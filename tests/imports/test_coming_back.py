"""What afterview hands out as a sheet or as contact cards, it takes back as it was."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from pathlib import Path

import msgspec
from msgspec.structs import replace

from afterview.exports.request import Request
from afterview.exports.sheet import sheet
from afterview.exports.vcards import vcards
from afterview.imports.reading import read_all
from afterview.imports.source import Duplicates, Source
from afterview.imports.storing import change_of
from afterview.journal.journal import Journal
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from support.sheets import KNOWN

SAMPLE = Path(__file__).parents[2] / "data" / "sample.json"
LATER = KNOWN.now + timedelta(days=1)


def taken_back(content: bytes, name: str) -> Hunt:
    known = replace(KNOWN, now=LATER, duplicates=Duplicates.ADD)
    plan, unreadable = read_all([Source(name, content)], known)
    assert not unreadable
    assert not plan.problems
    ids = count()
    return Hunt().with_change(change_of(plan, Hunt(), LATER, "Europe/Berlin", lambda p: f"{p}{next(ids)}"))


def told(each: Application) -> dict[str, object]:
    """Return what a sheet holds of an application, but for its interviews."""
    plain: dict[str, object] = msgspec.structs.asdict(each)
    kept = ("company", "role", "location", "salary", "source", "url", "tags")
    return {field: plain[field] for field in kept} | {
        "events": sorted((str(event.on), event.kind) for event in each.events)
    }


def by_job(hunt: Hunt) -> list[dict[str, object]]:
    return sorted((told(each) for each in hunt.applications.values()), key=lambda each: str(each["company"]))


def test_the_sample_comes_back_from_its_sheet() -> None:
    hunt = Journal.open(SAMPLE).hunt
    request = Request(hunt=hunt, now=LATER, zone="Europe/Berlin")
    for asked in (request, replace(request, bom=True, separator=";")):
        back = taken_back(sheet(asked), "out.csv")
        assert by_job(back) == by_job(hunt)
        for each in back.applications.values():
            original = next(
                a for a in hunt.applications.values() if (a.company, a.role) == (each.company, each.role)
            )
            assert each.notes.startswith(original.notes.strip())


def test_the_people_of_the_sample_come_back_from_their_cards() -> None:
    hunt = Journal.open(SAMPLE).hunt
    back = taken_back(vcards(Request(hunt=hunt, now=LATER, zone="Europe/Berlin")), "out.vcf")

    def card(hunt: Hunt) -> list[tuple[str, ...]]:
        people = hunt.people.values()
        return sorted((p.name, p.company, p.title, p.email, p.phone, p.linkedin, p.notes) for p in people)

    assert card(back) == card(hunt)
