"""Patches: there and back, one after the other, and only where everything is as expected."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.journal.patches import ClashError, apply, difference, followed_by, inverse, reordered
from afterview.records.path import MISSING, names_of, value_at, with_value
from support.document_strategies import documents, journals

anything = st.one_of(st.just(MISSING), documents, journals)


def same(one: Any, other: Any) -> bool:
    if one is MISSING or other is MISSING:
        return one is other
    # As text, so that 1, 1.0 and true are three things; the order of names in an object means nothing.
    return bool(msgspec.json.encode(one, order="sorted") == msgspec.json.encode(other, order="sorted"))


def patched(value: Any, patch: Any) -> Any:
    return value if patch is None else apply(value, patch)


@given(anything, anything)
def test_there_and_back(old: Any, new: Any) -> None:
    before = msgspec.json.encode(old) if old is not MISSING else b""
    patch = difference(old, new)
    assert same(patched(old, patch), new)
    if patch is None:
        assert same(old, new)
        return
    assert same(apply(new, inverse(patch)), old)
    assert inverse(inverse(patch)) == patch
    assert msgspec.json.decode(msgspec.json.encode(patch)) == patch
    assert before == (msgspec.json.encode(old) if old is not MISSING else b""), "it is not touched"


@given(anything, anything, anything)
def test_one_after_the_other_is_one(first: Any, second: Any, third: Any) -> None:
    one, two = difference(first, second), difference(second, third)
    both = one or two if one is None or two is None else followed_by(one, two)
    assert same(patched(first, both), third)
    if both is not None:
        assert same(apply(third, inverse(both)), first)


@given(documents, documents)
def test_what_is_done_already_stays_done(old: Any, new: Any) -> None:
    patch = difference(old, new)
    assert same(patched(new, patch), new)


@given(documents, documents, documents)
def test_what_does_not_fit_is_refused_and_never_half_done(old: Any, new: Any, other: Any) -> None:
    patch = difference(old, new)
    before = msgspec.json.encode(other)
    with suppress(ClashError):
        patched(other, patch)
    assert msgspec.json.encode(other) == before


def test_different_fields_of_one_thing_fit_together() -> None:
    old = {"interviews": [{"id": "i1", "reflection": {"well": "a", "badly": "b"}}]}
    new = {"interviews": [{"id": "i1", "reflection": {"well": "A", "badly": "b"}}]}
    theirs = {"interviews": [{"id": "i1", "reflection": {"well": "a", "badly": "B"}}, {"id": "i2"}]}
    patch = difference(old, new)
    assert patch == {"interviews": ["#", {"i1": {"reflection": {"well": ["=", "a", "A"]}}}]}
    assert apply(theirs, patch) == {
        "interviews": [{"id": "i1", "reflection": {"well": "A", "badly": "B"}}, {"id": "i2"}]
    }
    with pytest.raises(ClashError, match="interviews / i1 / reflection / well"):
        apply({"interviews": [{"id": "i1", "reflection": {"well": "other"}}]}, patch)


def test_the_first_words_of_a_reflection_fit_together() -> None:
    patch = difference({"reflection": {}}, {"reflection": {"well": "a"}})
    assert patch == difference({}, {"reflection": {"well": "a"}})
    assert patch is not None
    assert apply({}, patch) == {"reflection": {"well": "a"}}
    assert apply({"reflection": {"badly": "b"}}, patch) == {"reflection": {"badly": "b", "well": "a"}}
    assert apply({"reflection": {"well": "a"}}, inverse(patch)) == {}


def test_first_elements_of_a_list_fit_together() -> None:
    patch = difference({}, {"events": [{"id": "e2"}]})
    assert patch is not None
    assert apply({"events": [{"id": "e1"}]}, patch) == {"events": [{"id": "e1"}, {"id": "e2"}]}
    assert apply({"events": [{"id": "e2"}]}, inverse(patch)) == {}


@pytest.mark.parametrize(
    ("elements", "names"),
    [
        ([], []),
        (["x", "y"], ["x", "y"]),
        (["x", "x"], None),
        ([{"id": "i1"}, {"id": "i2", "person": "p"}], ["i1", "i2"]),
        ([{"person": "p1"}], ["p1"]),
        ([{"step": 3}, {"step": 3, "item": "p"}], ["[3,null]", '[3,"p"]']),
        ([{"id": "i1"}, {"person": "p"}], None),
        ([1, 2], None),
        (["x", {"id": "i"}], None),
    ],
)
def test_names_of_elements(elements: list[Any], names: list[str] | None) -> None:
    assert names_of(elements) == names


@given(documents)
def test_every_place_can_be_found_and_replaced(document: dict[str, Any]) -> None:
    for path, value in places(document):
        assert same(value_at(document, path), value)
        if isinstance(value_at(document, path[:-1]), dict):
            assert value_at(with_value(document, path, "something else"), path) == "something else"
        assert value_at(with_value(document, path, MISSING), path) is MISSING
        assert same(with_value(document, path, value), document)
    assert with_value(document, ("interviews", "nobody", "s"), 1) == document
    assert with_value(document, ("nothing", "s"), 1) == document
    assert value_at(document, ("nothing", "at", "all")) is MISSING


def places(value: Any, path: tuple[str, ...] = ()) -> Any:
    if path:
        yield path, value
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in ("id", "person", "step", "item"):
                yield from places(inner, (*path, name))
    elif isinstance(value, list) and all(isinstance(each, dict) for each in value):
        for name, inner in zip(names_of(value) or (), value, strict=False):
            yield from places(inner, (*path, name))


orders = st.lists(st.sampled_from("abcdef"), unique=True)


@given(orders, orders, orders)
def test_orders_of_two_hands(old: list[str], ours: list[str], theirs: list[str]) -> None:
    both = reordered(ours, old, theirs)
    assert len(set(both)) == len(both)
    wanted = (set(ours) | (set(theirs) - set(old))) - (set(old) - set(theirs))
    assert set(both) == wanted
    assert reordered(old, old, theirs) == theirs
    assert reordered(ours, old, old) == ours


def test_additions_in_one_place_come_in_one_order_whoever_is_first() -> None:
    assert (
        reordered(["a", "x"], ["a"], ["a", "y"])
        == reordered(["a", "y"], ["a"], ["a", "x"])
        == ["a", "x", "y"]
    )
    assert reordered(["b", "a"], ["a", "b"], ["a", "n", "b"]) == ["b", "a", "n"]
