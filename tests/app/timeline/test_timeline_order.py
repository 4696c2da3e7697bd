"""Which applications are shown, and in which order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.app.cell_text import fitted, plain
from afterview.app.timeline.arrange import Arranger, Order
from afterview.app.timeline.finder import Finder
from afterview.app.timeline.view import columns_for
from afterview.records.hunt import Hunt
from afterview.records.people import Person, Tie
from support.details_app import sample
from support.timeline_hunts import NOW, URGENCY, application, dozen


def _ordered(order: Order) -> list[str]:
    found = Arranger().arrange(dozen().applications.values(), order, URGENCY, NOW)
    return [each.id.removeprefix("a-") for each in found]


@pytest.mark.parametrize(
    ("order", "first", "last"),
    [
        (Order.URGENCY, ["acme", "ember", "borealis", "harbour", "dovetail", "lumen"], "corvid"),
        (Order.ACTIVITY, ["acme", "lumen", "borealis"], "kestrel"),
        (Order.COMPANY, ["acme", "borealis", "corvid"], "lumen"),
        (Order.APPLIED, ["lumen", "fjord", "juniper"], "glasswing"),
        (Order.STATUS, ["harbour", "acme", "borealis"], "juniper"),
    ],
)
def test_orders(order: Order, first: list[str], last: str) -> None:
    found = _ordered(order)
    assert found[: len(first)] == first
    assert found[-1] == last
    assert len(found) == 12


@given(st.randoms(use_true_random=False), st.sampled_from(list(Order)))
def test_the_order_does_not_hang_on_the_order_of_adding(random: object, order: Order) -> None:
    everyone = list(dozen().applications.values())
    shuffled = sorted(everyone, key=lambda _each: random.random())  # type: ignore[attr-defined]  # a Random
    arranger = Arranger()
    once = arranger.arrange(everyone, order, URGENCY, NOW)
    assert arranger.arrange(shuffled, order, URGENCY, NOW) == once


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", 12),
        ("   ", 12),
        ("acme", 1),
        ("ACME backend", 1),
        ("backend", 2),
        ("#remote", 1),
        ("remote", 1),
        ("rejected", 1),
        ("sam wu", 2),
        ("muller", 4),
        ("MÜLLER", 4),
        ("nobody of that name", 0),
        ("[b]", 0),
    ],
)
def test_filter(text: str, found: int) -> None:
    assert len(Finder().find(dozen(), text)) == found


def test_the_filter_sees_ties_and_what_has_changed() -> None:
    finder, hunt = Finder(), dozen()
    assert not finder.find(hunt, "priya")
    priya = Person(id="p-priya", name="Priya Rao", ties=(Tie(company="Lumen"),))
    hunt = Hunt(hunt.applications, {**hunt.people, priya.id: priya})
    assert [each.company for each in finder.find(hunt, "priya")] == ["Lumen"]
    changed = application("Lumen", "Gardener")
    hunt = Hunt({**hunt.applications, changed.id: changed}, hunt.people)
    assert [each.company for each in finder.find(hunt, "gardener")] == ["Lumen"]


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("second LINE", "notes: first line second line"),
        ("sharding", "interviewer: sharding"),
        ("blanked", ""),
        ("shard this", "question: How would you shard this?"),
        ("calm", "reflection: calm"),
        ("storage", "line of preparation: their new storage engine"),
        ("dana", "people: Dana Lee"),
        ("cto", "Dana Lee, title: CTO"),
        ("acme backend", ""),
    ],
)
def test_words_are_found_wherever_they_are_written_and_it_says_where(words: str, where: str) -> None:
    finder, hunt = Finder(), sample()
    found = finder.find(hunt, words)
    assert [each.id for each in found] == (["a1"] if words != "blanked" else [])
    assert finder.where(hunt.applications["a1"], words) == where


@pytest.mark.parametrize("width", range(0, 301, 7))
def test_the_row_is_shared_out_exactly(width: int) -> None:
    columns = columns_for(width)
    if width >= 10:
        assert columns.left + columns.axis == width
    assert columns.axis >= 0


@given(st.text(), st.integers(0, 40))
def test_text_fits_exactly_and_is_harmless(text: str, width: int) -> None:
    from rich.cells import cell_len

    made = fitted(text, width)
    assert cell_len(made) == width
    assert not set(plain(text)) & set("\x1b\x07\x9b\n\t\u202e\u200f")
