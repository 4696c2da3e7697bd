"""A line that wants a person and has no name says so; the address of somebody known is a name, too."""

from __future__ import annotations

import pytest

from support.hunt_by_lines import HuntByLines, acme

NO_NAMES = ("<jo@acme.example>", "jo@acme.example", "(letter)", "<jo@acme.example> (letter)", "…", "")


@pytest.mark.parametrize("who", NO_NAMES)
@pytest.mark.parametrize(
    "line",
    [
        "person {}",
        "person {} at Acme",
        "person {} title: CTO",
        "reference {}",
        "reference {} relation: my first boss",
        "contact acme {} works there",
        "met acme {}",
        "told acme {}",
        "asked acme {}",
        "sent acme {}",
        "touch {}",
        "connected {}",
        "interview acme fri 14:00 with {}",
    ],
)
def test_nobody_is_recorded_and_the_line_says_what_to_write(line: str, who: str) -> None:
    read = acme().read(line.format(who).strip())
    assert read.change is None or not read.change.people
    assert read.change is not None or read.problem or read.warning


@pytest.mark.parametrize("address", ["<dana@acme.example>", "Dana@Acme.example"])
def test_the_address_of_somebody_known_is_a_name(address: str) -> None:
    telling = acme()
    for line in (f"sent acme {address}", f"told acme {address}", f"touch {address} coffee"):
        telling.tell(line)
    dana = telling.person("Dana Lee")
    assert [each.person for each in telling.round("Acme").letters] == [dana.id]
    assert [each.person for each in telling.app("Acme").told] == [dana.id]
    assert [each.how for each in dana.touches] == ["coffee"]


def test_an_address_that_two_have_is_nobodys_name() -> None:
    telling = HuntByLines()
    telling.tell("person Dana Lee <jobs@acme.example>", "person Sam Wu <jobs@acme.example>")
    assert "I know nobody called" in telling.read("touch jobs@acme.example").problem
