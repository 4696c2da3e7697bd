"""`afterview show`: all that is recorded of one application."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

import pytest

from afterview.changes.outline import all_of_application, people_of
from afterview.cli.json_output import whole_shape
from afterview.cli.record import record_text
from afterview.journal.journal import Journal
from afterview.records.base import Record
from afterview.records.hunt import Hunt
from afterview.records.path import walk
from afterview.records.words import Words
from support.commands import run

NOW = datetime(2026, 11, 26, 15, tzinfo=UTC)
LINES = (
    "Acme; Data Engineer; applied 2026-11-01; https://acme.example/jobs/7; #remote; @Berlin",
    "note acme they are moving in spring",
    "interview acme onsite 2026-11-20 14:00-15:00 America/New_York with Dana Lee <dana@acme.example>",
    "well acme the whiteboard",
    "talked acme with Dana: climbing",
    "question acme How would you shard this? ! blanked, by Dana; answer: no idea; better: by tenant",
    "habit acme fast 2",
    "confidence acme 7",
    "promise acme by 2026-12-04",
    "sent acme dana",
    "followup acme called, left a message anyway",
)


def told(capfd: pytest.CaptureFixture[str], *lines: str) -> None:
    for line in lines:
        assert run(capfd, "add", line)[0] == 0, line


def test_it_shows_back_what_was_recorded(capfd: pytest.CaptureFixture[str]) -> None:
    told(capfd, *LINES)
    status, out, err = run(capfd, "show", "acme")
    assert (status, err) == (0, "")
    for words in (
        *("Data Engineer", "https://acme.example/jobs/7", "#remote", "Berlin", "they are moving in spring"),
        *("Applied", "Sun 1 Nov", "Round 1 · onsite", "Fri 20 Nov 20:00", "14:00 in America/New_York"),
        *("the whiteboard", "climbing", "How would you shard this?", "blanked", "Dana Lee", "no idea"),
        *("by tenant", "talking too fast: 2", "7", "Fri 4 Dec", "thank-you note", "left a message"),
        "dana@acme.example",
    ):
        assert words in out, words


def test_json_has_it_under_the_names_of_the_journal(capfd: pytest.CaptureFixture[str]) -> None:
    told(capfd, *LINES)
    shown = json.loads(run(capfd, "show", "acme#1", "--json")[1])
    (interview,) = shown["interviews"]
    assert (shown["company"], shown["tags"], shown["status"]) == ("Acme", ["remote"], "interviewing")
    assert (shown["applied"], shown["events"][0]["on"]) == ("2026-11-01", "2026-11-01")
    assert interview["starts"] == "2026-11-20T14:00:00-05:00"
    assert interview["ends"] == "2026-11-20T15:00:00-05:00"
    assert interview["reflection"]["questions"][0]["better"] == "by tenant"
    (person,) = shown["people"]
    assert interview["interviewers"][0]["person"] == {"id": person["id"], "name": "Dana Lee"}
    assert person["email"] == "dana@acme.example"


def test_what_is_not_there_or_not_clear_is_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    told(capfd, "Acme; Baker; applied 2026-11-01", "Acme; Cook; applied 2026-11-01")
    for wanted, said in (
        ("nobody", "I know no application"),
        ("acme", "Which one: Acme · Baker, Acme · Cook?"),
    ):
        status, out, err = run(capfd, "show", wanted)
        assert (status, out, err.count("\n")) == (2, "", 1)
        assert said in err
    assert "Cook" in run(capfd, "show", "acme · cook")[1]


@pytest.fixture(scope="module")
def sample() -> Hunt:
    return Journal.open(Path(__file__).parents[2] / "data" / "sample.json").hunt


def written(record: Record) -> Iterator[str]:
    """Yield every text of a record, without ids."""
    for field in record.__struct_fields__:
        value = getattr(record, field)
        if isinstance(value, str) and value and field not in ("id", "person", "asked_by", "after", "item"):
            yield value.value if isinstance(value, Enum) else value


def test_no_text_is_left_out(sample: Hunt) -> None:
    for application in sample.applications.values():
        lines = all_of_application(application, Words(sample, "Europe/Berlin", NOW))
        shown = " ".join(record_text(lines).split()).casefold()
        parts = (each for _, each in walk(application, ()))
        for part in (application, *parts, *people_of(application, sample)):
            for text in written(part):
                assert text == "Europe/Berlin" or " ".join(text.split()).casefold() in shown, (part, text)


def test_the_json_has_every_field_of_the_journal(sample: Hunt) -> None:
    for application in sample.applications.values():
        shape = whole_shape(application, sample, "UTC")
        assert {*application.__struct_fields__, "status", "applied", "people"} == set(shape)
