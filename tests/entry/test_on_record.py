"""What is looked up of a hunt is what stands in it now, whatever stood there and was looked up before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from afterview.changes.companies import rename_company
from afterview.changes.interviews import cancel_interview, reinstate_interview
from afterview.entry.on_record import (
    applications_at,
    applications_met,
    applications_with,
    people_called,
    people_near,
)
from afterview.entry.plain.taking_apart import take_apart
from afterview.entry.scene import Scene
from afterview.records.hunt import Change, Hunt
from support.hunt_by_lines import AFTER, HuntByLines, acme


def found(hunt: Hunt) -> list[list[str]]:
    """Return the ids of all that is found by the names and the people of a hunt."""
    names = dict.fromkeys(("Acme", "Acorn", *(each.name for each in hunt.people.values())))
    looked_up = [
        *(lookup(each, hunt) for each in hunt.people for lookup in (applications_with, applications_met)),
        *(lookup(each, hunt) for each in names for lookup in (applications_at, people_called, people_near)),
    ]
    return [[each.id for each in records] for records in looked_up]


@pytest.mark.parametrize(
    "change",
    [
        lambda hunt, held: cancel_interview(hunt, held, now=AFTER),
        lambda hunt, held: reinstate_interview(cancelled(hunt, held), held),
        lambda hunt, _: rename_company(hunt, "Acme", "Acorn"),
    ],
)
def test_what_is_found_after_a_change_is_what_stands_there(change: Callable[[Hunt, str], Change]) -> None:
    telling = acme()
    telling.tell("asked acme Jo Park yesterday", "Acorn; Cook")
    found(telling.hunt)
    after = telling.hunt.with_change(change(telling.hunt, telling.round("Acme").id))
    assert found(after) == found(Hunt(after.applications, after.people))


def cancelled(hunt: Hunt, held: str) -> Hunt:
    return hunt.with_change(cancel_interview(hunt, held, now=AFTER))


def test_a_company_that_has_lost_its_s_by_a_new_name_is_no_longer_found_by_it() -> None:
    telling = HuntByLines()
    telling.tell("Dana's; Cook; applied yesterday")
    line = "Dana's rejected me"
    take_apart(line, Scene(telling.hunt, telling.context()))
    after = telling.hunt.with_change(rename_company(telling.hunt, "Dana's", "Danish Bakery"))
    anew = Hunt(after.applications, after.people)
    parted, as_new = (take_apart(line, Scene(each, telling.context())).text for each in (after, anew))
    assert parted == as_new == "Dana 's rejected me"
