"""Every word of a plain sentence is recorded, says nothing, or is asked about; and a name is a name."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from afterview.entry.understand import Context, Understood, understand
from afterview.text import folded

from .corpus import FOLDER, NOW, ZONE, hunt, read_lines

HUNT = hunt()

SAID = (
    "Corvid phone screen on 8 December at 10:00",
    "interview at Acme on 3 December at 10:00 with Sam Wu",
    "Borealis onsite moved to 3 December at 10:00",
    "Borealis cancelled the onsite",
    "Acme rejected me yesterday",
    "Corvid made me an offer",
    "withdrew from Northwind Traders on Monday",
    "called Northwind Traders yesterday",
    "emailed Corvid about my application",
    "sent Dana Lee a thank you note",
    "told Maria Ortiz about Acme",
    "Corvid will decide by 4 December",
    "Applied to Zalando as data analyst yesterday",
    "Applied for Head Chef at Dishoom on Monday",
    "Saved for later: Pastry Chef at Ottolenghi",
)
"""Sentences that are understood, of most kinds."""
FOREIGN = ("gazpacho", "zebra", "quixotic", "plinth", "wobbegong")
NAMES = ("Otto Brandt", "Ngozi Bell", "Paul Vogel", "Sam Wu", "Anna Lund")
DAYS = ("14 January", "2027-02-19", "at 17:45", "12.01.2027")
DOUBTS = ("maybe", "perhaps", "if all goes well", "never", "hopefully")
OTHERS = ("my sister", "a friend says")
PEOPLE = ("Sam Wu", "Dana Lee", "Maria Ortiz")
OF_NOBODY = tuple(each for each in SAID if not any(name in each for name in PEOPLE))


def read(line: str) -> Understood:
    return understand(line, HUNT, Context(now=NOW, zone=ZONE), insist=True)


def kept(meant: Understood, words: str) -> bool:
    return folded(words) in folded(" ".join(meant.lines))


@st.composite
def sentence_with(draw: st.DrawFn, more: tuple[str, ...], said: tuple[str, ...] = SAID) -> tuple[str, str]:
    """Draw a sentence with something more at any place between its words."""
    words = draw(st.sampled_from(said)).split(" ")
    extra = draw(st.sampled_from(more))
    at = draw(st.integers(0, len(words)))
    return " ".join([*words[:at], extra, *words[at:]]), extra


@pytest.mark.parametrize("line", SAID)
def test_without_it_each_of_them_is_understood(line: str) -> None:
    assert read(line).change is not None


@given(sentence_with(FOREIGN))
@example(("Corvid phone screen on 8 December at 10:00 gazpacho", "gazpacho"))
def test_a_word_that_nobody_knows_is_never_dropped(said: tuple[str, str]) -> None:
    line, word = said
    meant = read(line)
    assert meant.change is None or kept(meant, word)


@given(sentence_with(NAMES))
def test_a_name_is_never_dropped_nor_hidden_in_a_note(said: tuple[str, str]) -> None:
    line, name = said
    meant = read(line)
    assert meant.change is None or any(
        folded(name) in folded(each.partition(" note: ")[0]) for each in meant.lines
    )


@given(sentence_with(DAYS))
def test_a_day_or_a_time_is_never_dropped(said: tuple[str, str]) -> None:
    line, _ = said
    meant, plain = read(line), read(line.replace(said[1], "").replace("  ", " ").strip())
    assert meant.change is None or plain.change is None or meant.lines != plain.lines


@given(sentence_with(DOUBTS))
def test_what_is_in_doubt_is_not_recorded_as_if_it_were_not(said: tuple[str, str]) -> None:
    line, doubt = said
    meant = read(line)
    assert meant.change is None or kept(meant, doubt)


@given(sentence_with(OTHERS, OF_NOBODY))
def test_what_happened_to_somebody_else_is_not_recorded_as_mine(said: tuple[str, str]) -> None:
    line, other = said
    meant = read(line)
    assert meant.change is None or kept(meant, other)


@pytest.mark.parametrize(
    "line",
    [
        "Acme. They called me; Engineer; applied today",
        "not applied: Acme Two; Engineer; saved",
        "Trainee (Housing; Planner; applied today",
        "Oakham School; teaching assistant about; saved",
        "Nurse on Monday; Ward 7; saved",
        "sent to Kestrel Labs; Engineer; saved",
        "Krone; cook postion; applied today",
        "applied as cook postion at Krone",
        "Wincanton 2026-11-20; Driver; saved",
    ],
)
def test_what_is_no_name_is_not_stored_as_one(line: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert "“" in meant.problem


@pytest.mark.parametrize(
    "line",
    [
        "Applied Materials; Engineer; saved",
        "St. Mary's Hospital; Nurse; applied today",
        "24/7 Fitness; Trainer; saved",
        "Not On The High Street; Buyer; saved",
        "Amazon.com Inc.; Developer (Ads); saved",
        "Yahoo! Japan; Head of Growth; saved",
        "monday.com; QA; saved",
        "add not applied: Acme Two; Engineer; saved",
    ],
)
def test_a_name_that_looks_like_more_is_stored(line: str) -> None:
    assert read(line).change is not None


@pytest.mark.parametrize(
    "line",
    [
        "acme: reminded them on linkedin about my application",
        "Corvid: Pia Holm (my cousin) works in their data team",
        "Acme: handed Sam Wu the test",
    ],
)
def test_what_somebody_did_or_is_becomes_no_note_about_a_company(line: str) -> None:
    assert not any(each.startswith("note ") for each in read(line).lines)


@pytest.mark.parametrize(
    "line",
    [
        "Accepted Corvid's LinkedIn request",
        "Turned down the coffee at Borealis",
        "Called off my holiday because of the Borealis onsite",
        "Acme's rejection of remote work puts me off",
        "Had the Borealis video call, Anna Lund ran it, think it went alright",
        "Let Sun Li know Borealis might ring on Tuesday",
        "Thanked Anna Berg in person when I dropped off my passport at Basalt",
        "Follow up with Corvid on Friday",
        "Corvid follow-up email drafted",
        "Jo Park says thanks for my note and they'll be in touch about Acme",
    ],
)
def test_a_fact_is_what_all_of_its_clause_says(line: str) -> None:
    assert read(line).change is None


@pytest.mark.parametrize(
    "line",
    [
        "Had my Borealis interview by phone on the 17th",
        "Anna Lund from Borealis interviewed me on 17 November",
    ],
)
def test_a_round_of_that_day_that_is_on_record_is_pointed_out(line: str) -> None:  # playbook B.1
    assert "on record already" in understand(line, HUNT, Context(now=NOW, zone=ZONE)).warning


@pytest.mark.parametrize("line", ["called Corvid, no joy", "Followed up with Corvid, 3rd time, no joy"])
def test_no_joy_in_asking_is_no_rejection(line: str) -> None:
    assert not any(each.startswith("outcome") for each in read(line).lines)


@pytest.mark.slow
@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.jsonl")), ids=lambda file: file.stem)
def test_nothing_foreign_is_dropped_from_lines_that_people_wrote(file: Path) -> None:
    chance = random.Random(file.stem)
    for line in chance.sample(read_lines(file), 40):
        words = line.text.split(" ")
        for extra in (chance.choice(FOREIGN), "Otto Brandt"):
            at = chance.randint(0, len(words))
            said = " ".join([*words[:at], extra, *words[at:]])
            meant = read(said)
            if meant.lines[:1] and meant.lines[0].startswith("question "):
                continue  # how it was asked, and how it went, is told in other words
            assert meant.change is None or not meant.lines or kept(meant, extra), said
