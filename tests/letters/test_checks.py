"""Each check of a letter: what it finds, where, and what it leaves alone."""

from __future__ import annotations

import time

import pytest

from afterview.entry.letter_target import read_occasion
from afterview.entry.scene import Scene
from afterview.letters.checks import CHECKS, findings
from afterview.letters.checks.check import Finding
from afterview.letters.kinds import BY_NAME, SHAPES
from afterview.letters.occasion import material_for
from support.hunt_by_lines import HuntByLines, acme

CLEAN = (
    "Hello Dana,\n\nThank you for taking the time to talk with me yesterday. How you shard by tenant has "
    "stayed with me, and I have read up on directories since. I was not happy with my answer on failing "
    "nodes: I would mark the node, move its tenants and only then look for the cause.\n\n"
    "Could you tell me when I might expect to hear from you?\n\n"
    "Kind regards,\nKim"
)


def hunt() -> HuntByLines:
    telling = acme()
    telling.tell("talked acme with Dana: how they shard by tenant", "Northwind; Analyst; applied yesterday")
    return telling


def found(
    text: str, kind: str = "thank-you", who: str = "dana", telling: HuntByLines | None = None
) -> list[Finding]:
    telling = telling or hunt()
    occasion = read_occasion(BY_NAME[kind], "acme", who, Scene(telling.hunt, telling.context()))
    result = findings(occasion.to_check(text, material_for(occasion)))
    for each in result:
        assert each.quote == text[each.start : each.end]
        assert each.reason
    return list(result)


def codes(text: str, kind: str = "thank-you", who: str = "dana") -> set[str]:
    return {each.code for each in found(text, kind, who)}


def test_a_clean_letter_is_left_alone() -> None:
    assert found(CLEAN) == []
    assert found(CLEAN.replace("\n", "\r\n")) == []


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("presumptuous", "Thank you for taking", "When I join, I will fix the build. Thank you for taking"),
        ("name_wrong", "Hello Dana", "Hello Sam"),  # another interviewer
        ("name_wrong", "Hello Dana", "Hello Priyanka"),  # nobody known
        ("name_misspelt", "Hello Dana", "Hello Danna"),
        ("name_missing", "Hello Dana", "Hello there"),
        ("name_missing", "Hello Dana,\n\n", ""),
        ("company_wrong", "talk with me", "talk with me about Northwind"),
        ("company_misspelt", "talk with me", "talk with me about Akme"),
        ("too_many_samples", "Could you", "I attach my design doc, a talk, and a post-mortem. Could you"),
        ("too_many_samples", "Could you", "I attach three work samples. Could you"),
        ("no_ask_for_reply_date", "Could you tell me when I might expect to hear from you?\n\n", ""),
        ("placeholder_left", "Kim", "[your name]"),
        ("placeholder_left", "yesterday", "on XXX"),
        ("linkedin_before_decision", "Could you", "I would love to connect with you on LinkedIn. Could you"),
        ("too_long", "yesterday", "yesterday " + "and so on " * 150),
    ],
)  # playbook 2.7 to 2.10, 8.1
def test_one_fault_gives_one_finding(code: str, before: str, after: str) -> None:
    assert [each.code for each in found(CLEAN.replace(before, after))] == [code]


def test_a_letter_that_anyone_could_have_got_is_pointed_out() -> None:  # playbook 2.4
    text = (
        "Hello Dana,\n\nThank you for your time. It was great to meet you and the team, and I am very "
        "excited about the role."
    )
    assert codes(text) >= {"nothing_specific", "too_short", "no_ask_for_reply_date"}


@pytest.mark.parametrize(
    "line",
    [
        "Dear Ms Lee,",
        "Dear Dana Lee,",
        "Hi Dana!",
        "Hello Dana",
        "Good morning Dana,",
        "HELLO DANA,",
        "Dear Dr. Lee,",
    ],
)
def test_ways_to_greet(line: str) -> None:
    assert found(CLEAN.replace("Hello Dana,", line)) == []


@pytest.mark.parametrize("word", ["[1]", "[sic]", "<dana@acme.example>", "{1, 2}"])
def test_brackets_that_are_meant(word: str) -> None:
    assert found(CLEAN.replace("yesterday", f"yesterday {word}")) == []


def test_linkedin_is_no_matter_where_they_agreed_or_it_is_decided() -> None:  # playbook 8.1
    agreed = CLEAN.replace("Could", "As we agreed, I will send you an invitation on LinkedIn. Could")
    assert found(agreed) == []
    telling = hunt()
    telling.tell("outcome acme rejected")
    assert "linkedin_before_decision" not in {
        each.code for each in found(agreed.replace("As we agreed, ", ""), telling=telling)
    }


def test_a_known_date_need_not_be_asked_for() -> None:  # playbook 2.9
    telling = hunt()
    telling.tell("promise acme by fri")
    assert (
        found(CLEAN.replace("Could you tell me when I might expect to hear from you?", ""), telling=telling)
        == []
    )


def test_a_copy_of_the_letter_to_another_is_pointed_out() -> None:  # playbook 2.10
    from afterview.changes.letters import keep_letter
    from afterview.records.letters import LetterKind

    telling = hunt()
    sam = telling.person("Sam Wu").id
    owner = telling.round("Acme").id
    change = keep_letter(
        telling.hunt,
        LetterKind.THANK_YOU,
        owner,
        sam,
        text=CLEAN.replace("Dana", "Sam"),
        now=telling.now,
        new_id=lambda prefix: f"{prefix}1",
    )
    telling.hunt = telling.hunt.with_change(change)
    assert [each.code for each in found(CLEAN, telling=telling)] == ["near_duplicate"]
    other = (
        "Hello Dana,\n\nIt was good to hear about directories and how tenants are moved. "
        + CLEAN.split(". ", 2)[2]
    )
    assert "near_duplicate" not in {each.code for each in found(other[:240], telling=telling)}


def test_blame_is_looked_for_where_it_tempts() -> None:
    text = (
        "Hello Dana,\n\nYou never replied to my last message, which is rude. We spoke about tenants and "
        "directories and nodes."
    )
    assert "blaming_tone" in codes(text, "follow-up")
    assert "blaming_tone" in codes(text, "gracious-reply")
    assert "blaming_tone" not in codes(text, "thank-you")


@pytest.mark.parametrize(
    "text", ["", " \n ", "x" * 20_000, "I'll be " * 2_500, "🙂" * 500, "שלום דנה\n\nתודה", "\x00[", "Dear"]
)
def test_no_text_is_too_odd(text: str) -> None:
    begun = time.process_time()
    found(text)
    assert time.process_time() - begun < 30


def test_every_code_is_used_and_known() -> None:
    assert {each.code for each in CHECKS} == set().union(*(each.checks for each in SHAPES))
