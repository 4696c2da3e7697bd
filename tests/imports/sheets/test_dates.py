"""A day is read in the many ways in which it is written, and never guessed."""

from __future__ import annotations

import pytest

from afterview.imports.sheets.dates import Kind, read_day
from support.sheets import plan_of


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-03",
        "2026-11-03 10:15:00",
        "Nov 3, 2026",
        "November 3, 2026 10:00 AM",
        "3. November 2026",
        "3 nov 2026",
        "03-Nov-26",
        "3rd of November 2026",
        "Tue, 3 Nov 2026",
        "Di, 3. November 2026 um 14:00 Uhr",
        "3 novembre 2026",
        "3 Nov '26",
        "martes 3 de noviembre de 2026",
        "3.11.2026",
        "03.11.26",
        "2026/11/03",
        "20261103",
        "46329",
        "46329.5",
        "2026年11月3日",
        "Tue Nov 03 2026 10:00:00 GMT+0100 (CET)",
        "November 3, 2026 → November 5, 2026",
        "2026-11-02T23:30:00Z",
        "2026-11-03 (by mail)",
        "sent on 2026-11-03",
    ],
)
def test_the_third_of_november_is_read(written: str) -> None:
    said = read_day(written, "Europe/Berlin")
    assert (said.kind, str(said.day)) == (Kind.DAY, "2026-11-03")


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("9/19", Kind.NO_YEAR),
        ("3 nov", Kind.NO_YEAR),
        ("November", Kind.PART),
        ("October 2026", Kind.PART),
        ("mid October", Kind.PART),
        ("10/2026", Kind.PART),
        ("2 weeks ago", Kind.RELATIVE),
        ("gestern", Kind.RELATIVE),
        ("il y a 3 jours", Kind.RELATIVE),
        ("31/02/2026", Kind.IMPOSSIBLE),
        ("2026-13-45", Kind.IMPOSSIBLE),
        ("soon", Kind.WORDS),
        ("Acme 2000", Kind.WORDS),
        ("3/4/2026", Kind.EITHER),
    ],
)
def test_what_names_no_one_day_stays_open(written: str, kind: Kind) -> None:
    said = read_day(written, "Europe/Berlin")
    assert (said.kind, said.day) == (kind, None)


def column(*cells: str, header: str = "Date Applied", beside: str = "") -> tuple[list[str], str]:
    """Return the days of a column, and what is told of it."""
    rows = "".join(f"Company {at},Engineer,Applied,{cell},{beside}\n" for at, cell in enumerate(cells))
    plan = plan_of(f"Company,Role,Status,{header},Other day\n{rows}")
    return [str(each.applied) for each in plan.applications], "\n".join(plan.problems)


def test_one_day_over_twelve_decides_for_the_whole_column() -> None:
    assert column("3/4/2026", "13/4/2026") == (["2026-04-03", "2026-04-13"], "")
    assert column("3/4/2026", "4/13/2026") == (["2026-03-04", "2026-04-13"], "")


def test_another_column_decides_where_this_one_does_not() -> None:
    assert column("3/4/2026", beside="4/25/2026") == (["2026-03-04"], "")


def test_what_cannot_have_happened_yet_decides() -> None:
    assert column("3/12/2025", "11/12/2026") == (["2025-03-12", "2026-11-12"], "")


def test_a_column_that_nothing_decides_is_asked_about() -> None:
    days, told = column("3/4/2026", "5/6/2026", "7/7/2026")
    assert days == ["None", "None", "2026-07-07"]
    assert "3/4/2026 can be 3 Apr or 4 Mar, and nothing in it tells which" in told


def test_a_column_that_mixes_both_orders_keeps_what_is_sure() -> None:
    days, told = column("13/4/2026", "4/14/2026", "3/4/2026")
    assert days == ["2026-04-13", "2026-04-14", "None"]
    assert "some of its dates have the day first, some the month" in told


def test_a_day_to_come_is_no_day_of_applying() -> None:
    days, told = column("2027-01-02")
    assert days == ["None"]
    assert "row 2: “Date Applied” is still to come (2027-01-02)" in told


def test_what_is_not_known_stays_in_the_notes() -> None:
    plan = plan_of("Company,Role,Date Applied\nAcme,Engineer,mid October\n")
    (found,) = plan.applications
    assert (found.applied, found.status.value, found.notes) == (None, "applied", "Date Applied: mid October")


def test_a_day_without_a_year_is_the_last_one_and_that_is_told_and_kept() -> None:
    plan = plan_of("Company,Role,Date Applied\nAcme,Engineer,9/19\nBeta,Engineer,Dec 30\n")
    assert [str(each.applied) for each in plan.applications] == ["2026-09-19", "2025-12-30"]
    assert plan.applications[0].notes == "Date Applied: 9/19"
    (told,) = plan.problems
    assert (
        "rows 2 and 3: “Date Applied” has no year (9/19 is 19 Sep 2026): the last such day is taken" in told
    )


def test_without_a_year_the_order_is_asked_about_as_well() -> None:
    assert column("3/4", "5/6")[0] == ["None", "None"]
    assert column("3/4", "13/4")[0] == ["2026-04-03", "2026-04-13"]
