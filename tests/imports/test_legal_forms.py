"""A company is the same with and without its legal form."""

from __future__ import annotations

import pytest

from afterview.entry.plain.first_names import is_somebody
from afterview.imports.sheets.job_words import company_key, has_legal_form
from afterview.imports.sheets.links import company_in
from afterview.legal_forms import CLEAR_FORMS, FORMS


@pytest.mark.parametrize("form", ["Pte. Ltd", "S.L.U.", "GmbH & Co. KGaA", "e. V.", "A/S", "sp. z o.o."])
def test_a_sheet_has_one_company_with_and_without_its_form(form: str) -> None:
    assert has_legal_form(f"Kestrel {form}")
    assert company_key(f"Kestrel, {form}") == company_key("Kestrel")


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_name_with_a_legal_form_is_nobodys(form: str) -> None:
    assert is_somebody("Laura Kestrel")
    assert not is_somebody(f"Laura {form.upper()}")


@pytest.mark.parametrize("form", sorted(CLEAR_FORMS))
def test_a_link_names_the_company_without_its_form(form: str) -> None:
    assert company_in(f"https://jobs.lever.co/kestrel-foods-{form}/1") == "Kestrel Foods"
