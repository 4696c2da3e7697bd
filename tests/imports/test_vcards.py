"""Contact cards of every version are people, with their addresses and numbers."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from afterview.imports.source import UnreadableError
from support.sheets import KNOWN, plan_of

Found = tuple[str, tuple[str, ...], tuple[str, ...], str, str]


def people(content: str | bytes) -> list[Found]:
    """Return name, addresses, numbers, company and title of everyone in a file of cards."""
    found = plan_of(content, "people.vcf").people
    return [(each.name, each.emails, each.phones, each.company, each.title) for each in found]


DANA = ("Dana Lee", ("dana@acme.example",), ("+49 30 555 0100",), "Acme", "CTO")
OUTLOOK = """BEGIN:VCARD
VERSION:2.1
N;LANGUAGE=de;CHARSET=Windows-1252:Lee;Dana
FN;CHARSET=Windows-1252:Dana Lee
ORG:Acme;Platform
TITLE:CTO
TEL;WORK;VOICE:+49 30 555 0100
EMAIL;PREF;INTERNET:dana@acme.example
PHOTO;TYPE=JPEG;ENCODING=BASE64:
 /9j/4AAQSkZJRgABAQ

END:VCARD
"""
APPLE = """BEGIN:VCARD
VERSION:3.0
N:Lee;Dana;;;
FN:Dana Lee
ORG:Acme;
TITLE:CTO
item1.EMAIL;type=INTERNET;type=pref:dana@ac
 me.example
item1.X-ABLabel:_$!<Work>!$_
item2.TEL:+49 30 555 0100
item2.X-ABLabel:desk
END:VCARD
"""
FOUR = """BEGIN:VCARD
VERSION:4.0
FN:Dana Lee
N:Lee;Dana;;;
ORG:Acme
TITLE:CTO
EMAIL;PREF=1;TYPE="work,home":mailto:dana@acme.example
TEL;VALUE=uri;TYPE="voice,work":tel:+49 30 555 0100;ext=12
END:VCARD
"""


@pytest.mark.parametrize("card", [OUTLOOK, APPLE, FOUR, FOUR.replace("\n", "\r\n"), FOUR.lower().title()])
def test_a_card_of_each_version_is_one_person(card: str) -> None:
    found = people(card)
    assert [each[0] for each in found] == ["Dana Lee"]
    if card != FOUR.lower().title():
        assert found == [DANA]


def test_quoted_printable_may_break_within_a_letter() -> None:
    card = (
        b"BEGIN:VCARD\nVERSION:2.1\n"
        b"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=A4ger;Ren=C3=\n=A9;;;\n"
        b"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:two=0D=0Alines\nEND:VCARD\n"
    )
    (found,) = plan_of(card, "people.vcf").people
    assert (found.name, found.notes) == ("René Jäger", "two\nlines")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_names_survive_a_file_that_does_not_say_how_it_is_written(encoding: str) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:René Jäger\nEND:VCARD\n"
    assert people(card.encode(encoding))[0][0] == "René Jäger"


def test_escaped_signs_and_lines_in_a_note_are_text() -> None:
    card = "BEGIN:VCARD\nFN:Dana Lee\nORG:Lee\\, Wu\\; Sons;Sales\nNOTE:a\\nb\\, c\\\\n\nEND:VCARD\n"
    (found,) = plan_of(card, "people.vcf").people
    assert (found.company, found.notes) == ("Lee, Wu; Sons", "a\nb, c\\n\nDepartment: Sales")


def test_a_broken_card_takes_no_other_with_it() -> None:
    broken = "BEGIN:VCARD\nVERSION:3.0\ngarbage without end\n"
    plan = plan_of(f"{APPLE}{broken}{FOUR.replace('Dana', 'Sam').replace('dana', 'sam')}", "people.vcf")
    assert [each.name for each in plan.people] == ["Dana Lee", "Sam Lee"]
    assert [(each.where, each.why) for each in plan.skipped] == [("people.vcf, card 2", "it has no name")]


def test_cards_of_companies_and_groups_are_nobody() -> None:
    cards = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:Acme\nORG:Acme\nX-ABShowAs:COMPANY\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Friends\nMEMBER:urn:uuid:1\nEND:VCARD\n"
    )
    plan = plan_of(cards, "people.vcf")
    assert plan.people == ()
    assert [each.why for each in plan.skipped] == [
        "it is a company's card, and nobody's (Acme)",
        "it is a group of cards, and nobody",
    ]


def test_the_preferred_address_comes_first_and_linkedin_is_known() -> None:
    card = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:Dana Lee\nEMAIL:old@x.example\nEMAIL;TYPE=pref:new@x.example\n"
        "item1.URL:https://www.linkedin.com/in/dana\nEND:VCARD\n"
    )
    (found,) = plan_of(card, "people.vcf").people
    assert (found.emails, found.linkedin) == (
        ("new@x.example", "old@x.example"),
        "https://www.linkedin.com/in/dana",
    )


def test_one_person_on_two_cards_is_one() -> None:
    plan = plan_of(APPLE + FOUR, "people.vcf")
    assert len(plan.people) == 1
    assert plan.skipped[0].where == "people.vcf, card 2"


def test_a_file_without_a_card_is_told() -> None:
    with pytest.raises(UnreadableError, match="no contact card"):
        plan_of("hello", "people.vcf")


@pytest.mark.parametrize("content", ["BEGIN:VCARD\n" + "N;" * 200_000, "BEGIN:VCARD\n" + "X:y\n" * 600_000])
def test_endless_cards_are_told(content: str) -> None:
    with pytest.raises(UnreadableError):
        plan_of(content, "people.vcf")


def test_the_users_own_card_is_left_out() -> None:
    found = plan_of(APPLE, "people.vcf", replace(KNOWN, own=frozenset({"dana@acme.example"})))
    assert not found.people
    assert [each.why for each in found.skipped] == ["it is your own card"]


def test_a_note_without_end_is_cut_and_costs_little() -> None:
    card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Dana Lee\nNOTE:" + b"x" * 2_000_000 + b"\nEND:VCARD\n"
    (person,) = plan_of(card, "a.vcf").people
    assert person.name == "Dana Lee"
    assert len(person.notes) < 20_000
