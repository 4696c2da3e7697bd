"""Who is in the room, in the form of an interview: names with commas between them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from afterview.changes.editing import check_field, edit, show_fields
from afterview.changes.fields import FieldError
from afterview.changes.values import Reading
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview, Interviewer
from afterview.records.path import find, put
from afterview.records.people import Channel
from afterview.records.schema import SCHEMA
from support.editing_sample import HUNT, NOW, PATHS, ZONE

PATH = PATHS["interview"]
ROOM = next(each for each in SCHEMA[Interview].fields if each.key == "interviewers")


def with_notes(hunt: Hunt) -> Hunt:
    """Return the hunt with what was talked about with Sam Wu."""
    room = (Interviewer(person="p1"), Interviewer(person="p2", talked_about="sharding"))
    return hunt.with_change(put(hunt, PATH, replace(find(hunt, PATH), interviewers=room), ""))


def after(typed: str, hunt: Hunt = HUNT) -> Hunt:
    return hunt.with_change(edit(hunt, PATH, {"interviewers": typed}, NOW, ZONE))


def names(hunt: Hunt) -> list[str]:
    return [hunt.people[each.person].name for each in find(hunt, PATH).interviewers]


def said(typed: str, hunt: Hunt = HUNT) -> str:
    return check_field(PATH, ROOM, typed, Reading(hunt, NOW, ZONE))


def test_somebody_new_comes_into_being_at_the_company_with_the_address_that_is_given() -> None:
    hunt = after("Dana Lee, Sam Wu, Kim Roe <kim@acme.example>")
    assert names(hunt) == ["Dana Lee", "Sam Wu", "Kim Roe"]
    (kim,) = (each for each in hunt.people.values() if each.name == "Kim Roe")
    assert (kim.company, kim.email, kim.channel) == ("Acme", "kim@acme.example", Channel.EMAIL)
    assert edit(HUNT, PATH, {"interviewers": "Kim Roe"}, NOW, ZONE).sentence.endswith("with Kim Roe new")


def test_those_who_stay_keep_what_was_noted_of_them() -> None:
    hunt = after("Sam Wu, Kim Roe", with_notes(HUNT))
    assert names(hunt) == ["Sam Wu", "Kim Roe"]
    assert find(hunt, PATH).interviewers[0].talked_about == "sharding"


def test_who_goes_out_takes_along_that_they_were_not_to_be_thanked() -> None:
    hunt = after("Sam Wu")
    assert [each.item for each in find(hunt, PATH).skips] == [None]
    assert "p1" in hunt.people


def test_it_says_what_it_changes_before_it_is_saved() -> None:
    hunt = with_notes(HUNT)
    assert said("Dana Lee, Sam Wu", hunt) == "Dana Lee, Sam Wu"
    assert said("dana, Kim Roe", hunt) == (
        "Dana Lee, Kim Roe (new) · no longer Sam Wu, with what you talked about"
    )
    assert said("", hunt).startswith("no longer Dana Lee, Sam Wu")
    assert "Sam Wu (sam@acme.example)" in said("Dana Lee, Sam Wu <sam@acme.example>")


def test_an_address_that_is_written_behind_a_known_name_is_theirs() -> None:
    hunt = after("Dana Lee, Sam Wu <sam@acme.example>")
    assert hunt.people["p2"].email == "sam@acme.example"
    assert names(hunt) == ["Dana Lee", "Sam Wu"]
    assert after("Sam Wu", hunt).people["p2"].email == "sam@acme.example"


def test_somebody_who_is_known_from_elsewhere_is_no_second_person() -> None:
    hunt = after("Dana Lee, Sam Wu, Sam Hill")
    assert len(hunt.people) == len(HUNT.people)
    assert names(hunt)[-1] == "Sam Hill"


@pytest.mark.parametrize("name", ["Lee, Dana", "Rook & Sons", "Dana (the lead)", "A <b> C", "Ana and Bo"])
def test_a_name_with_signs_in_it_stays_one(name: str) -> None:
    odd = replace(HUNT.people["p1"], name=name)
    hunt = Hunt(HUNT.applications, {**HUNT.people, "p1": odd})
    assert show_fields(PATH, Reading(hunt, NOW, ZONE))["interviewers"] == f"{name}, Sam Wu"
    assert names(after(f"{name}, Sam Wu, Kim Roe", hunt)) == [name, "Sam Wu", "Kim Roe"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Dana Lee, dana lee", "named twice"),
        ("Kim Roe, Kim Roe", "named twice"),
        ("Kim Roe, <kim@acme.example>", "Write a name"),
        ("Kim Roe <kim>", "no email address"),
        ("at 14:00 with everybody", "more than a name"),
        ("Kim Roe, …", "Write a name"),
        ("Kim Roe and Bo Lind", "commas between"),
        ("Kim Roe <kim@acme.example", "more than a name"),
    ],
)
def test_what_names_nobody_is_refused_with_what_to_write(typed: str, words: str) -> None:
    with pytest.raises(FieldError, match=words):
        after(typed)


def test_somebody_without_a_record_stays_in_the_room() -> None:
    room = (Interviewer(person="p9"), Interviewer(person="p1"))
    hunt = HUNT.with_change(put(HUNT, PATH, replace(find(HUNT, PATH), interviewers=room), ""))
    there = find(after("Dana Lee, Sam Wu", hunt), PATH).interviewers
    assert [each.person for each in there] == ["p9", "p1", "p2"]
