"""A line that the checklist begins is one that a person would write: with names, and no ids."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterview.entry.acts import line_of
from afterview.entry.understand import Context, understand
from afterview.playbook.acts import Act, ActKind
from support.quick_journal import NOW, STORY, ZONE, write_journal


@pytest.mark.parametrize(("step", "part"), [(2, ""), (8, "connect:")])
def test_a_skip_that_is_begun_names_the_person_and_means_the_same(
    tmp_path: Path, step: int, part: str
) -> None:
    hunt = write_journal(tmp_path / "journal.json", *STORY).hunt
    (application,), (person,) = hunt.applications.values(), hunt.people.values()
    interview = application.interviews[0]
    context = Context(NOW, ZONE, focus_application=application.id, focus_interview=interview.id)
    act = Act(ActKind.SKIP, owner=interview.id, step=step, item=f"{part}{person.id}")
    by_id, by_name = line_of(act), line_of(act, hunt.people)
    assert by_name is not None
    assert person.name in by_name
    assert person.id not in by_name
    changes = [understand(f"{each}no address", hunt, context).change for each in (by_id, by_name)]
    assert changes[0] is not None
    assert changes[0] == changes[1]


def test_of_two_of_one_name_the_one_is_told_by_the_id(tmp_path: Path) -> None:
    from msgspec.structs import replace

    hunt = write_journal(tmp_path / "journal.json", *STORY).hunt
    (person,) = hunt.people.values()
    people = {person.id: person, "p2": replace(person, id="p2")}
    assert line_of(Act(ActKind.LOG_TOUCH, person=person.id), people) == f"touch {person.id} "
    assert line_of(Act(ActKind.LOG_TOUCH, person=person.id), {person.id: person}) == "touch Dana Lee "
