"""Two texts: what they have in common, where a cursor goes, and what is marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.app.panes.differing import differing, matching, moved_index

texts = st.text(alphabet="ab \n[/].", max_size=40)


def marked(one: str, other: str) -> tuple[list[str], list[str]]:
    """Return what is marked in each of them."""
    left, right = differing(one, other)
    return ([one[s.start : s.end] for s in left.spans], [other[s.start : s.end] for s in right.spans])


@pytest.mark.parametrize(
    ("one", "other", "marks"),
    [
        ("same", "same", ([], [])),
        ("I drew before I talked", "I drew first", (["before I talked"], ["first"])),
        ("by [tenant] now", "by [user] now", (["tenant"], ["user"])),
        ("wholly another", "nothing alike here", ([], [])),
        ("", "all of it", ([], [])),
        ("a b c\nd", "a b c\nd e", ([], [" e"])),
    ],
)
def test_what_differs_is_marked(one: str, other: str, marks: tuple[list[str], list[str]]) -> None:
    assert marked(one, other) == marks


@given(texts, texts)
def test_the_texts_stay_what_they_are(one: str, other: str) -> None:
    left, right = differing(one, other)
    assert (left.plain, right.plain) == (one, other)


@pytest.mark.parametrize(
    ("old", "new", "moves"),
    [
        ("I drew it", "First I drew it", {0: 6, 2: 8, 9: 15}),
        ("I drew it\nand left", "I drew it", {2: 2, 9: 9, 12: 9, 18: 9}),
        ("a b", "a b c", {3: 3, 0: 0}),
        ("", "all new", {0: 7}),
        ("all old", "", {3: 0, 7: 0}),
    ],
)
def test_a_cursor_stays_by_its_words(old: str, new: str, moves: dict[int, int]) -> None:
    blocks = matching(old, new)
    assert {index: moved_index(index, blocks) for index in moves} == moves


@given(texts, texts, st.integers(0, 40))
def test_a_cursor_stays_within_the_text(old: str, new: str, index: int) -> None:
    index = min(index, len(old))
    assert 0 <= moved_index(index, matching(old, new)) <= len(new)
    assert moved_index(index, matching(old, old)) == index
