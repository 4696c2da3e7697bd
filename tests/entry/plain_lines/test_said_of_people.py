"""What is said of people in a sentence reaches them, as in a verb's line: titles, addresses, how they like a note."""

from __future__ import annotations

import itertools

import pytest

from afterview.entry.understand import Context, understand
from afterview.records.hunt import Change

from .corpus import NOW, ZONE, hunt

HUNT = hunt()
CONTEXT = Context(now=NOW, zone=ZONE)
OPENINGS = (
    "Interview at Corvid yesterday 2pm to 3.15pm with {}",
    "Had an interview with {} at Corvid yesterday at 2pm",
    "Had a chat with {} at Corvid yesterday 2pm",
    "Interview at Corvid yesterday 2pm, panel: {}",
    "With {} at Corvid, interview yesterday 2pm",
    "Interview at Harrow & Pike yesterday 2pm with {}",
)
FIONA = (
    "Fiona Aldous (Commercial Director)",
    "Fiona Aldous, Commercial Director",
    "Fiona Aldous - Commercial Director",
)
RAJ = (
    "Raj Patel <raj@h.example>",
    "Raj Patel raj@h.example",
    "Raj Patel (raj@h.example)",
    "Raj Patel, raj@h.example",
)
BOTH = (
    "Ines Prado (quantity surveyor) <ines@h.example>",
    "Ines Prado <ines@h.example> (quantity surveyor)",
    "Ines Prado (quantity surveyor, ines@h.example)",
)
WANTED = {
    "Fiona Aldous": ("Commercial Director", "", None),
    "Raj Patel": ("", "raj@h.example", "email"),
    "Ines Prado": ("quantity surveyor", "ines@h.example", "email"),
    "Tom Beckett": ("", "", "letter"),
}


def people_in(change: Change) -> dict[str, tuple[str, str, str | None]]:
    there = HUNT.with_change(change)
    return {
        each.name: (each.title, each.email, each.channel and each.channel.value)
        for each in there.people.values()
        if each.id not in HUNT.people
    }


@pytest.mark.parametrize("opening", OPENINGS)
def test_nothing_that_is_said_of_people_is_lost(opening: str) -> None:
    for count, said in enumerate(itertools.product(FIONA, RAJ, BOTH, ("Tom Beckett (letter)",))):
        told = [*said[count % 4 :], *said[: count % 4]]
        line = opening.format(f"{', '.join(told[:-1])} and {told[-1]}")
        change = understand(line, HUNT, CONTEXT, True).change
        assert change is not None, line
        assert people_in(change) == WANTED, line
        new = [each for app in HUNT.with_change(change).applications.values() for each in app.interviews]
        assert not any("example" in repr(each.reflection) for each in new)


@pytest.mark.parametrize(
    ("line", "became"),
    [
        ("Raj Patel (CTO) <raj@c.example> works at Corvid", ("contact Corvid Systems Raj Patel (CTO) <raj@c.example> works there",)),
        ("my friend Raj Patel <raj@c.example>, Quantity Surveyor, works at Acme", ("contact Acme Raj Patel (Quantity Surveyor) <raj@c.example> works there",)),
        ("Lea Novak - hiring manager at Hooli, lea.novak@hooli.example", ("person Lea Novak (hiring manager) <lea.novak@hooli.example> at Hooli",)),
        ("Helga Moll, Professor, is a reference", ("reference Helga Moll (Professor)",)),
        ("new reference Helga Moll (thesis supervisor) <helga@uni.example>", ("reference Helga Moll (thesis supervisor) <helga@uni.example>",)),
        ("Interview at Corvid yesterday 2pm with Raj Patel 07700 900123", ("interview Corvid Systems 2026-11-25 14:00 with Raj Patel", "person Raj Patel 07700 900123")),
        ("Interview at Corvid yesterday 2pm with Dr Fiona Aldous PhD (Head of Estates), f@c.example", ("interview Corvid Systems 2026-11-25 14:00 with Fiona Aldous (PhD, Head of Estates) <f@c.example>",)),
        ("Interview at Corvid yesterday 2pm with Raj Patel, Fiona Aldous (+44 20 7946 0000)", ("interview Corvid Systems 2026-11-25 14:00 with Raj Patel, Fiona Aldous", "person Fiona Aldous +44 20 7946 0000")),
        ("Interview at Corvid yesterday 2pm with Raj Patel (very nice man)", ("interview Corvid Systems 2026-11-25 14:00 with Raj Patel note: Raj Patel: very nice man",)),
        ("Interview with Raj Patel (video) at Corvid tomorrow 10:00", ("interview Corvid Systems video 2026-11-27 10:00 with Raj Patel",)),
        ("Interview at Foobar AG, Buchhalter, tomorrow 10:00", ("Foobar AG; Buchhalter; saved", "interview Foobar AG 2026-11-27 10:00")),
    ],
)  # fmt: skip
def test_a_contact_and_a_reference_have_it_as_well(line: str, became: tuple[str, ...]) -> None:
    assert understand(line, HUNT, CONTEXT, True).lines == became


def test_what_is_offered_has_it_too() -> None:
    line = "Met with Raj Patel (CTO) and Fiona Aldous <f@c.example> at Corvid yesterday 2pm"
    offered = "interview Corvid Systems 2026-11-25 14:00 with Raj Patel (CTO), Fiona Aldous <f@c.example>"
    meant = understand(line, HUNT, CONTEXT)
    assert meant.change is None
    assert f"“{offered}”" in meant.problem


def test_who_is_asked_about_keeps_what_was_said() -> None:
    meant = understand(
        "Interview at Corvid yesterday 2pm with Dana (recruiter, dana@acme.example)", HUNT, CONTEXT
    )
    assert meant.change is None
    assert "with Dana Lee (recruiter) <dana@acme.example>”" in meant.problem
