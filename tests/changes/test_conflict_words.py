"""Conflicts in words, and what comes of deciding them, for every place that a record has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from afterview.changes.conflicts import Choice, can_have_both, can_have_other, decide, now_there
from afterview.changes.describe import about, is_whole, says
from afterview.changes.errors import ChangeError
from afterview.records.applications import Application
from afterview.records.hunt import Conflict, Hunt
from afterview.records.interviews import Interview
from afterview.records.kind import element_type, field_types, is_record
from afterview.records.path import MISSING, document_of, names_of, value_at
from afterview.records.people import Person
from afterview.records.schema import SCHEMA
from support.samples import full_application, full_person

ZONE = "Europe/Berlin"


def _hunt() -> Hunt:
    """Return a hunt with one of everything, and a second round of which hardly anything is known."""
    acme = replace(full_application(), notes="first line\nsecond line", after="a2")
    later = Interview(id="i2", round=2, starts=datetime(2026, 11, 30, 15, tzinfo=UTC), zone="Europe/London")
    acme = replace(acme, interviews=(*acme.interviews, later))
    borealis = Application(id="a2", company="Borealis")
    others = (("p2", "Sam Wu"), ("p3", "Maria Ortiz"), ("p4", "Jo Park"))
    people = {"p1": full_person(), **{key: Person(id=key, name=name) for key, name in others}}
    return Hunt({"a1": acme, "a2": borealis}, people)


HUNT = _hunt()
IDS = re.compile(r"\b[a-z]\d\b")


def conflict(*place: str, table: str = "applications", record: str = "a1", other: Any = None) -> Conflict:
    return Conflict(id="x", table=table, record=record, place=place, other=other)


def with_conflict(found: Conflict, hunt: Hunt = HUNT) -> Hunt:
    return Hunt(hunt.applications, hunt.people, {"x": found})


def kinds(start: Any) -> Iterator[Any]:
    yield start
    for inner in field_types(start).values():
        nested = element_type(inner) or inner
        if is_record(nested):
            yield from kinds(nested)


def places(document: Any, way: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield every place of a document that merging can disagree about."""
    if way:
        yield way
    if isinstance(document, dict):
        for name, inner in document.items():
            if name not in ("id", "person"):
                yield from places(inner, (*way, name))
    elif isinstance(document, list):
        for name, inner in zip(names_of(document) or [], document, strict=False):
            yield from places(inner, (*way, name))


TABLES = {"applications": HUNT.applications, "people": HUNT.people}
ALL = [
    (table, key, place)
    for table, records in TABLES.items()
    for key, each in records.items()
    for place in places(document_of(each))
]


def test_every_field_has_a_name_of_its_own() -> None:
    for record in {*kinds(Application), *kinds(Person)}:
        fields = set(field_types(record)) - {"id"}
        assert fields <= set(SCHEMA[record].labels), record
        labels = [SCHEMA[record].labels[each] for each in fields]
        assert len(set(labels)) == len(labels), record


@pytest.mark.parametrize(("table", "record", "place"), ALL, ids=str)
def test_every_place_is_told_in_words_and_can_be_decided(
    table: str, record: str, place: tuple[str, ...]
) -> None:
    found = conflict(*place, table=table, record=record)
    words = about(HUNT, found, ZONE)
    there = now_there(HUNT, found)
    told = says(HUNT, found, there, ZONE)
    for each in (words, told):
        assert not IDS.search(each), each
        assert "_" not in each, each
        assert "{" not in each, each
    assert there is not None
    assert told
    assert words.startswith(("Acme", "Borealis", *(each.name for each in HUNT.people.values())))
    # Taken away on the other side, and there on the other side only: either way it can be decided.
    for other in (None, there):
        hunt = with_conflict(conflict(*place, table=table, record=record, other=other))
        for choice in (Choice.KEPT, Choice.OTHER):
            try:
                after = hunt.with_change(decide(hunt, "x", choice, ZONE))
            except ChangeError:
                assert (choice, other) == (Choice.OTHER, None), "only what must be there cannot be taken away"
                continue
            assert not after.conflicts
            if choice is Choice.OTHER and other is not None:
                assert now_there(after, found) == other


@pytest.mark.parametrize(
    ("place", "table", "words"),
    [
        (("company",), "applications", "Acme, company"),
        (("interviews", "i1", "reflection", "went_well"), "applications", "Acme, round 1, what went well"),
        (
            ("interviews", "i1", "reflection", "questions", "q1", "better"),
            "applications",
            "Acme, round 1, the question “How?”, a better one",
        ),
        (
            ("interviews", "i1", "promise", "on"),
            "applications",
            "Acme, round 1, what they promised, answer by",
        ),
        (("interviews", "i1"), "applications", "Acme, round 1"),
        (("events", "e1"), "applications", "Acme, “applied” on 20 Nov 2026"),
        (("told", "p3", "at"), "applications", "Acme, that Maria Ortiz was told, told"),
        (("tags",), "applications", "Acme, tags"),
        ((), "applications", "Acme (Backend Engineer)"),
        (("email",), "people", "Dana Lee, email"),
        ((), "people", "Dana Lee"),
        (("of_a_later_version", "z"), "applications", "Acme, something that this version does not know"),
        (("interviews", "gone", "kind"), "applications", "Acme, a round, kind"),
    ],
)
def test_what_it_is_about(place: tuple[str, ...], table: str, words: str) -> None:
    record = "a1" if table == "applications" else "p1"
    assert about(HUNT, conflict(*place, table=table, record=record), ZONE) == words


@pytest.mark.parametrize(
    ("place", "value", "words"),
    [
        (("interviews", "i1", "minutes"), 90, "1 h 30 min"),
        (("interviews", "i2", "starts"), "2026-11-30T15:00:00Z", "30 Nov 2026 15:00"),  # in London
        (("interviews", "i1", "promise", "on"), "2026-11-27", "27 Nov 2026"),
        (("interviews", "i1", "follow_ups", "f1", "at"), "2026-11-25T09:30:00Z", "25 Nov 2026 10:30"),
        (("interviews", "i1", "reflection", "questions", "q1", "asked_by"), "p2", "Sam Wu"),
        (("interviews", "i1", "reflection", "questions", "q1", "ready"), False, "no"),
        (("tags",), ["go", "[b]"], "go, [b]"),
        (("after",), "a2", "Borealis"),
        (("after",), "gone", "one that is gone"),
        (("notes",), "a [/b]\nb", "a [/b]\nb"),
        (("notes",), None, ""),
        (("notes",), MISSING, ""),
        (("interviews", "i1", "starts"), "no date", "no date"),
        (("new_thing",), {"id": "z9", "some_field": [1, "two"]}, "some field: 1\ntwo"),
    ],
)
def test_what_a_value_says(place: tuple[str, ...], value: Any, words: str) -> None:
    assert says(HUNT, conflict(*place), value, ZONE) == words


def test_a_whole_element_is_told_whole() -> None:
    question = document_of(HUNT.applications["a1"].interviews[0].reflection.questions[0])
    found = conflict("interviews", "i1", "reflection", "questions", "q9", other={**question, "id": "q9"})
    assert is_whole(found)
    assert says(HUNT, found, found.other, ZONE) == (
        "Question: How?\nI was ready: no\nIt went: blanked\nCount on it: yes"
    )


def test_a_record_that_is_gone_is_told_from_what_the_other_side_has() -> None:
    other = {**document_of(HUNT.applications["a1"]), "id": "gone", "company": "Zeta [b]"}
    whole = conflict(record="gone", other=other)
    assert about(HUNT, whole, ZONE) == "Zeta [b] (Backend Engineer)"
    hunt = with_conflict(whole)
    assert hunt.with_change(decide(hunt, "x", Choice.OTHER)).applications["gone"].company == "Zeta [b]"
    part = with_conflict(conflict("notes", record="gone", other="typed"))
    assert about(part, part.conflicts["x"], ZONE) == "an application that is gone, notes"
    assert not can_have_other(part, part.conflicts["x"])
    with pytest.raises(ChangeError, match="not there any more"):
        decide(part, "x", Choice.OTHER)
    assert not part.with_change(decide(part, "x", Choice.KEPT)).conflicts


@pytest.mark.parametrize(
    ("place", "other"),
    [
        (("interviews", "i2", "reflection", "liked"), "the team"),  # of a reflection that is empty yet
        (("interviews", "i2", "letters", "l9"), {"id": "l9", "kind": "thank-you", "person": "p1"}),
        (("interviews", "i2", "preparation", "n9"), {"id": "n9", "kind": "topic", "text": "x"}),
    ],
)
def test_what_is_empty_yet_takes_the_other(place: tuple[str, ...], other: Any) -> None:
    found = conflict(*place, other=other)
    hunt = with_conflict(found)
    assert now_there(hunt.with_change(decide(hunt, "x", Choice.OTHER)), found) == other


@pytest.mark.parametrize(
    ("place", "other"),
    [
        (("interviews", "gone", "reflection", "liked"), "x"),
        (("interviews", "i1", "reflection", "questions", "gone", "better"), "x"),
        (("interviews", "i2", "promise", "words"), "x"),
        (("of_a_later_version",), "x"),
        (("interviews", "i1", "starts"), "no date"),
    ],
)
def test_what_cannot_be_taken_is_refused_and_stays(place: tuple[str, ...], other: Any) -> None:
    hunt = with_conflict(conflict(*place, other=other))
    with pytest.raises(ChangeError):
        decide(hunt, "x", Choice.OTHER)


def test_both_is_for_prose_alone() -> None:
    notes, company = conflict("notes", other="theirs"), conflict("company", other="Acme Ltd")
    assert can_have_both(HUNT, notes)
    assert not can_have_both(HUNT, company)
    hunt = with_conflict(notes)
    change = decide(hunt, "x", Choice.BOTH)
    assert change.sentence == "decided on Acme, notes: kept both"
    assert value_at(document_of(hunt.with_change(change).applications["a1"]), ("notes",)) == (
        "first line\nsecond line\ntheirs"
    )
    with pytest.raises(ChangeError):
        decide(with_conflict(company), "x", Choice.BOTH)
    with pytest.raises(ChangeError, match="already"):
        decide(HUNT, "x", Choice.KEPT)
