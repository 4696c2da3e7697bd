"""Notes as people jot them down, in the words in which a letter says them to somebody."""

from __future__ import annotations

import re

import pytest

from afterview.letters.kinds import BY_NAME
from afterview.letters.phrases import liked, point, stands, strength, told_to, topic
from afterview.letters.private import is_private
from afterview.letters.relation import relation
from afterview.letters.templates import text_of


@pytest.mark.parametrize(
    ("note", "said", "where"),
    [
        (
            "told me about the ferry they lost",
            "you told me about the ferry they lost",
            "own",
        ),
        ("tastes everything twice", "you said that you taste everything twice", "own"),
        ("Loves working with interns", "you said that you love working with interns", "own"),
        ("is retiring and wants somebody", "you said that you are retiring and want somebody", "own"),
        (
            "got into it through his aunt",
            "you said that you got into it through your aunt",
            "own",
        ),
        ("talked about the winter with the flu", "we talked about the winter with the flu", "own"),
        ("learned how they fire the kiln", "I learned how they fire the kiln", "own"),
        ("told her about the mill", "I told you about the mill", "own"),
        ("asked about the night shift", "“asked about the night shift”", "said"),  # who did?
        ("why he left banking. he misses nothing.", "why you left banking. You miss nothing", "said"),
        ("Asked me if I mind Saturdays. said no", "you asked me if I mind Saturdays", "own"),
        ("glaze cracks - 20 degrees less?", "glaze cracks - 20 degrees less?", "said"),
        (
            "two suppliers; which would I call first",
            "two suppliers; which would I call first?",
            "said",
        ),
        ("reading group for seniors", "reading group for seniors", "said"),
        ("working with seniors", "working with seniors", ""),
        ("mussels as payment", "mussels as payment", ""),
        ("gave me a tour of the paint shop", "you gave me a tour of the paint shop", "own"),
        ("never works weekends", "you said that you never work weekends", "own"),
        ("wrote the manual herself", "you said that you wrote the manual yourself", "own"),
        ("left in May... they hired two", "you said that you left in May... they hired two", "said"),
        ("why he never works weekends", "why you never work weekends", ""),
        ("told me how it went. she rebuilt it", "you told me how it went. You rebuilt it", "own"),
        ("planned move to Leeds", "planned move to Leeds", "said"),
        ("robots that fold laundry!!", "robots that fold laundry", "said"),
        ("seasoning earlier, he showed me", "seasoning earlier, you showed me", "said"),
        (
            "map tiles, poles, and why nobody tests",
            "map tiles, poles, and why nobody tests",
            "end",
        ),
    ],
)  # playbook 2.4
def test_what_was_talked_about_is_said_to_them(note: str, said: str, where: str) -> None:
    assert topic(note, "Ada King", alone=True) == said
    assert stands(said).value == (f"topic_{where}" if where else "topic")


def test_where_several_were_in_the_room_nobody_is_taken_for_another() -> None:
    assert topic("she told us about the ferry", "Ada King", alone=False) == "“she told us about the ferry”"
    assert topic("tastes everything twice", "Ada King", alone=False) == "“tastes everything twice”"
    assert topic("we both started as couriers", "Ada King", alone=False) == "we both started as couriers"


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("can start in January", "I can start in January"),
        ("is certified for TIG", "I am certified for TIG"),
        ("that I speak Farsi", "I speak Farsi"),
        ("sing in a choir myself", "I sing in a choir myself"),
        ("automated the month-end close", "I automated the month-end close"),
        ("automated tests for the yard", "automated tests for the yard"),
        ("no time to talk about the newsletter I run", "the newsletter I run"),
        ("didn't mention the audit", "the audit"),
        ("Should've mentioned the forklift licence", "the forklift licence"),
        ("could have talked about the drone project.", "the drone project"),
        ("no one asked about my time in Accra", "my time in Accra"),
        ("Taught myself Python. still do", "I taught myself Python. Still do"),
    ],
)  # playbook 2.5
def test_a_point_is_the_writers_own(note: str, said: str) -> None:
    assert point(note, "Ada King") == said


def test_what_went_well_is_told_to_somebody_who_was_not_there() -> None:  # playbook 3.4
    assert strength("They liked that I fire my own kiln") == "they liked that I fire my own kiln"
    assert strength("stayed calm when the board asked") == "I stayed calm when the board asked"
    assert strength("Told the outage story with numbers!") == "I told the outage story with numbers"


def test_what_was_liked_stands_behind_a_colon() -> None:  # playbook 7.2
    assert liked("kiln room!!", "") == "the kiln room"
    assert liked("Small classes", "") == "small classes"
    assert liked("felt taken seriously", "") == "I felt taken seriously"
    assert liked("was shown around by the director himself", "") == (
        "I was shown around by the director himself"
    )
    assert liked("people laugh in the corridors", "") == "people laugh in the corridors"


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("my pupil supervisor, has written a letter", "my pupil supervisor; you have written a letter"),
        ("ex-boss, said I can name him any time", "my ex-boss; you said I can name you any time"),
        ("client at the yard: I built her boat", "my client at the yard; I built your boat"),
        ("neighbour, sailed together", "my neighbour; we sailed together"),
        ("editor of my first article", "the editor of my first article"),
        ("did my apprenticeship with him", "I did my apprenticeship with you"),
        ("prof. for statistics", "my prof. for statistics"),
        ("doctoral adviser. strict but fair", "my doctoral adviser"),
        ("old friend of my father's", "an old friend of my father's"),
        ("Head of nursing at St Mary's", "the head of nursing at St Mary's"),
        ("team lead at the depot, summer 2021", "my team lead at the depot, summer 2021"),
        ("was my manager at Beta 2019-2022", "you were my manager at Beta 2019-2022"),
        ("knows me from the choir", "you know me from the choir"),
        ("trained under him for 2 years", "I trained under you for 2 years"),
    ],
)  # playbook 3.4, 4.2
def test_how_we_know_each_other_is_said_to_them(note: str, said: str) -> None:
    assert relation(note, "Ada King")[1] == said


def test_what_is_known_of_somebody_is_said_to_them() -> None:  # playbook 4.2
    assert told_to("sits two desks from the boss", "Ada King") == "you sit two desks from the boss"
    assert told_to("was on the board until 2023", "Ada King") == "you were on the board until 2023"


def test_what_was_noted_for_nobodys_eyes_is_not_used_unasked() -> None:
    assert all(map(is_private, ("didn't like my answer I think", "seemed bored", "a bit rude to the waiter")))
    assert all(
        map(is_private, ("felt relaxed", "Margaret laughed", "I was a bit nervous", "she liked my shoes"))
    )
    assert all(
        map(is_private, ("my confidence", "talked too fast", "went badly", "nice guy", "I fear I rambled"))
    )
    assert not any(
        map(is_private, ("what they seem to need", "how you think", "calm handling of nervous cats"))
    )
    assert not any(
        map(is_private, ("I hope to learn X-ray work", "felt taken seriously", "her rescue greyhound"))
    )


GATES = {"formal", "is_agent", "held", "undated", "coming", "again", "bare", "offered", "channel_unknown"}
GATES |= {"email_missing", "address_missing", "works_there", "knows_interviewer", "high_up"}


def test_behind_a_sentence_stands_only_what_decides_whether_it_is_said() -> None:
    for kind in BY_NAME:
        for line in text_of(kind).splitlines():
            behind = re.search(r"[.?!,](?P<slots>(?:\{\w+\})+)$", line)
            assert behind is None or set(re.findall(r"\w+", behind["slots"])) <= GATES, line
