"""Where a job is has its own place, and only where it is a town for sure; what is not stays with the job."""

from __future__ import annotations

import pytest

from support.hunt_by_lines import HuntByLines


@pytest.mark.parametrize(
    ("line", "role", "town"),
    [
        ("Costa; Manager in Leeds; applied", "Manager", "Leeds"),
        ("Costa; Manager (Milton Keynes)", "Manager", "Milton Keynes"),
        ("applied to Bupa, Nurse, Ballymena", "Nurse", "Ballymena"),
        ("applied for Manager in Leeds at Costa", "Manager", "Leeds"),
        ("Acme; Software Engineer in Test, Zürich", "Software Engineer in Test", "Zürich"),
        ("Acme; Designer, New York", "Designer", "New York"),
        ("Acme; Engineer in Test", "Engineer in Test", ""),
        ("Acme; Teacher in Training", "Teacher in Training", ""),
        ("Acme; Head of Sales, EMEA", "Head of Sales, EMEA", ""),
        ("Acme; Teacher, Reading", "Teacher, Reading", ""),
        ("Acme; Analyst, Pacific", "Analyst, Pacific", ""),
        ("Acme; Manager, Cribbs Causeway", "Manager, Cribbs Causeway", ""),
        ("Acme; Manager, Leeds; @Bradford", "Manager, Leeds", "Bradford"),
    ],
)
def test_a_town_behind_a_job_is_where_it_is(line: str, role: str, town: str) -> None:
    telling = HuntByLines()
    telling.tell(line)
    (app,) = telling.hunt.applications.values()
    assert (app.role, app.location) == (role, town)


@pytest.mark.parametrize("line", ["Nurse, Ballymena", "Manager in Leeds", "Barista - York"])
def test_a_town_alone_is_asked_about_and_no_company(line: str) -> None:
    problem = HuntByLines().read(line).problem
    town = line.split(" ")[-1]
    assert f"Is {town} the town? Write “COMPANY; " in problem
    assert f"@{town}”; a company, “{town}; " in problem
