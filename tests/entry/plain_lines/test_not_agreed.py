"""Asking somebody to be a reference is about no company, whichever is chosen."""

from __future__ import annotations

import pytest

from support.hunt_by_lines import acme


@pytest.mark.parametrize(
    ("line", "write"),
    [
        (
            "ask Margaret Doyle, my former boss, to be a reference",
            "reference Margaret Doyle relation: my former boss",
        ),
        ("ask Margaret Doyle to be my referee", "reference Margaret Doyle"),
        ("I want to ask Tom Okafor if he would be a reference", "reference Tom Okafor"),
        ("asked Margaret Doyle to be a reference", "reference Margaret Doyle"),
    ],
)
def test_who_is_asked_to_be_a_reference_is_one_once_they_agree(line: str, write: str) -> None:
    telling = acme()
    telling.focus_application = next(iter(telling.hunt.applications))
    problem = telling.read(line).problem
    assert "A reference is who has agreed" in problem
    assert f"“{write}”" in problem
    telling.tell(write)
    references = [each.name for each in telling.hunt.people.values() if each.is_reference]
    assert references == [" ".join(write.split()[1:3])]
