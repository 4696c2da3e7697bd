"""Which application an invitation belongs to: guessed where something tells, else asked."""

from __future__ import annotations

import pytest

from afterview.imports.application_guess import guess
from afterview.records.hunt import Hunt
from support.hunt_by_lines import HuntByLines

LINES = (
    "Acme; Writer; applied 3 nov",
    "Acme Analytics; Data Engineer; applied 3 nov",
    "Meta; Engineer; applied 3 nov",
    "Northwind; Backend Engineer; applied 3 nov",
    "Northwind Traders; Platform Engineer; applied 4 nov",
    "Blue Bottle GmbH; Barista; applied 1 nov",
    "Contoso; Designer; applied 1 oct",
    "Contoso; Editor; applied 1 oct",
)


@pytest.fixture(scope="module")
def hunt() -> Hunt:
    told = HuntByLines()
    told.tell(*LINES)
    return told.hunt


@pytest.mark.parametrize(
    ("title", "address", "company"),
    [
        ("Interview with Acme", "", "Acme"),
        ("Interview with Acme Analytics", "", "Acme Analytics"),
        ("Interview", "sam@acme.com", "Acme"),
        ("Interview", "sam@acmeanalytics.io", "Acme Analytics"),
        ("Interview with Northwind", "", "Northwind"),
        ("Northwind Traders: interview", "", "Northwind Traders"),
        ("Meta interview", "", "Meta"),
        ("Kennenlernen bei Blue Bottle", "", "Blue Bottle GmbH"),
        ("Interview", "no-reply@acme.teamtailor.com", "Acme"),
    ],
)
def test_the_company_is_told_by_title_or_address(hunt: Hunt, title: str, address: str, company: str) -> None:
    found = guess(hunt, title, "", "", [address] if address else [], [])
    assert found.application is not None
    assert found.application.company == company
    assert found.why


def test_a_role_tells_two_applications_at_one_company_apart(hunt: Hunt) -> None:
    both = guess(hunt, "Interview with Contoso", "", "", [], [])
    assert both.application is None
    assert len(both.among) == 2
    one = guess(hunt, "Interview with Contoso", "About the Editor role", "", [], [])
    assert one.application is not None
    assert one.application.role == "Editor"


@pytest.mark.parametrize("title", ["Interview about metadata", "Interview", "Interview with Globex"])
def test_where_nothing_tells_it_is_left_open(hunt: Hunt, title: str) -> None:
    assert guess(hunt, title, "", "", ["kim@gmail.com"], []).application is None
