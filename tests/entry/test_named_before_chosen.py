"""A company that a line names goes before the chosen one, for which the line was opened."""

from __future__ import annotations

import pytest

from support.hunt_by_lines import acme


@pytest.mark.parametrize("company", ["St Bride Hospital", "Dr. Oetker", "The Old Mill", "Zeta Labs"])
def test_the_company_that_is_named_is_meant_and_not_the_chosen_one(company: str) -> None:
    telling = acme()
    telling.focus_application = telling.app("Acme").id
    telling.tell(f"{company}; Pharmacist")
    before = len(telling.app("Acme").rounds)
    telling.tell(f"interview here {company} yesterday 2pm with Helen Carmody and Tom Okafor")
    assert len(telling.app(company).rounds) == 1
    assert len(telling.app("Acme").rounds) == before


def test_without_a_company_the_chosen_one_is_meant() -> None:
    telling = acme()
    telling.focus_application = telling.app("Acme").id
    telling.tell("Dr. Oetker; Pharmacist")
    before = len(telling.app("Acme").rounds)
    telling.tell("interview here in 12 days 2pm with Helen Carmody")
    assert len(telling.app("Acme").rounds) == before + 1
