"""Plain sentences by the kind of thing that they can be taken for and are not."""

from __future__ import annotations

import pytest

from afterview.entry.understand import Context, Understood, understand

from .corpus import NOW, ZONE, hunt

HUNT = hunt()


def read(line: str) -> Understood:
    return understand(line, HUNT, Context(now=NOW, zone=ZONE))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Corvid: interview 3 Dec 11:15, Jo Blake, by Teams", "Jo Blake"),
        ("interview with Corvid fri 3pm with Mrs. Anna Keller", "Anna Keller"),
        ("Acme onsite friday 9:00 with Sam Rivers", "Sam Rivers"),
        ("The contact in HERE Technologies is Bill Lumbergh", "Bill Lumbergh"),
        ("My contact at Acme is Grace Oduya", "Grace Oduya"),
    ],
)
def test_an_unknown_surname_makes_a_new_person(line: str, name: str) -> None:
    assert read(line).news == (f"new person: {name}",)


def test_a_surname_in_small_letters_is_asked_about() -> None:
    meant = read("corvid interview fri 3pm w jo blake")
    assert meant.change is None
    assert "Who is “Jo Blake”?" in meant.problem
