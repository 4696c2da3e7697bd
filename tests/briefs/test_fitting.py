"""The page of a brief is one or two sheets, whatever is on record (playbook 6.5)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.briefs.fitting import Layout, fitted
from afterview.briefs.page import page
from afterview.briefs.sheet import Entry, Section, Sheet

KEYS = ("when", "who", "topics", "unsaid", "ask", "research", "said", "likely", "work_on", "count_on")


def sheet(entries: int, notes: int, text: str) -> Sheet:
    made = tuple(Entry(f"{at} {text}", (text,) * notes) for at in range(entries))
    return Sheet("Acme, round 2", tuple(Section(key, key.title(), made) for key in KEYS))


def lines_of(found: Sheet) -> int:
    return sum(1 + len(entry.notes) for section in found.sections for entry in section.entries)


def test_a_short_brief_is_set_large_in_one_column_and_nothing_is_left_out() -> None:
    short = sheet(2, 1, "A line.")
    assert fitted(short) == (short, Layout(10.5, 1))


def test_a_longer_one_is_set_smaller_before_anything_is_left_out() -> None:
    longer = sheet(5, 2, "A line about what was said, of the usual length.")
    found, layout = fitted(longer)
    assert (found, layout.columns) == (longer, 2)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 80,
        *(
            pytest.param(each, marks=pytest.mark.slow)
            for each in ("W" * 400, "漢字" * 200, "👩‍👩‍👧" * 60, "سؤال " * 80)
        ),
    ],
)
def test_what_is_too_long_is_cut_until_it_fits_and_says_how_many_more_there_are(text: str) -> None:
    found, layout = fitted(sheet(40, 40, text))
    assert layout == Layout(8.5, 2)
    assert lines_of(found) < 250  # as many as two pages hold in two columns
    said = next(each for each in found.sections if each.key == "said")
    assert said.entries[0].text.startswith("and ")  # the latest rounds are the ones that stay
    assert said.entries[-1].text.startswith("39 ")
    assert said.entries[-1].notes[-1].endswith(" more")


@pytest.mark.slow
@given(st.integers(0, 30), st.integers(0, 30), st.text(max_size=300))
def test_when_and_with_whom_stays_on_the_page(entries: int, notes: int, text: str) -> None:
    found, _ = fitted(sheet(entries, notes, text))
    kept = {each.key: each.entries for each in found.sections}
    assert len(kept["when"]) >= min(entries, 24)
    assert len(kept["who"]) >= min(entries, 24)
    assert page(sheet(entries, notes, text)).count("<section>") == len(KEYS)
