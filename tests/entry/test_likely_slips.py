"""What would make an application by mistake is asked about instead."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from afterview.entry.understand import Context, understand
from afterview.records.hunt import Hunt
from afterview.settings import Waits

CONTEXT = Context(now=datetime(2026, 11, 24, 15, tzinfo=UTC), zone="Europe/Berlin", waits=Waits())


def told(*lines: str) -> Hunt:
    hunt = Hunt()
    for line in lines:
        meant = understand(line, hunt, CONTEXT)
        assert meant.change is not None, meant
        hunt = hunt.with_change(meant.change)
    return hunt


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("rejected acme", "outcome acme rejected"),
        ("thank jane", "“touch Jane Doe thank jane”"),
        ("ring acme tomorrow", "“note Acme ring acme tomorrow”"),
        ("Foo, Bar, applied yesterday", "“Foo; Bar; applied 2026-11-23”"),
    ],
)
def test_a_line_that_names_something_known_is_no_application(line: str, hint: str) -> None:
    meant = understand(line, told("Acme; Engineer; applied yesterday", "person Jane Doe"), CONTEXT)
    assert meant.change is None
    assert hint in meant.problem


@pytest.mark.parametrize("line", ["add Blue Acme", "Blue Acme; Engineer", "Borealis", "Foo, Bar & Sons"])
def test_an_application_may_still_be_called_anything(line: str) -> None:
    assert understand(line, told("Acme; Engineer; applied yesterday"), CONTEXT).change is not None
