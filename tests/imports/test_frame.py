"""Any file is given to the reader that it is for, or told to be none that can be read."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from afterview.imports.reading import read_all
from afterview.imports.shape import plan_shape
from afterview.imports.source import Known, Source
from afterview.records.hunt import Hunt

KNOWN = Known(Hunt(), datetime(2026, 11, 24, 9, tzinfo=UTC), "Europe/Berlin")


@pytest.mark.parametrize("content", [b"", b"\0\0\0", b"\xef\xbb\xbf\r\n"])
def test_an_empty_file_is_told_in_one_line(content: bytes) -> None:
    plan, unreadable = read_all([Source("a.ics", content)], KNOWN)
    assert plan.is_empty
    assert unreadable == ("a.ics: there is nothing in it",)


def test_a_plan_of_nothing_has_every_part_of_the_interface() -> None:
    plan, unreadable = read_all([], KNOWN)
    assert unreadable == ()
    assert plan_shape(plan) == {
        "interviews": [],
        "applications": [],
        "people": [],
        "skipped": [],
        "problems": [],
    }
