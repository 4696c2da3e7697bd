"""What is unclear, advised against, or not meant for a file: each gets a plain line, and nothing changes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.entry.completion import complete
from afterview.entry.understand import understand
from afterview.entry.verbs.registry import BY_WORD, VERBS
from afterview.text import can_be_a_name, clean_line, clean_lines
from support.hunt_by_lines import AFTER, HuntByLines, acme


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_a_verb_alone_shows_how_it_is_used(verb: object) -> None:
    for found in VERBS:
        if found is verb:
            said = HuntByLines().read(found.name)
            assert found.usage in said.problem
            assert said.change is None


def test_the_registry_has_no_clashes() -> None:
    assert len(BY_WORD) == sum(1 + len(verb.aliases) for verb in VERBS)


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("", "Write what happened"),
        ("folowup acme called", "Did you mean “followup”"),
        ("tuch Dana Lee coffee", "Did you mean “touch”"),
        ("interview borealis tue 14:00", "add it first"),
        ("interview acme onsite", "At what time"),
        ("interview acme tue 15:00-14:00", "end before it starts"),
        ("interview acme tue 14:00 Mars/Base", "do not know the time zone 'Mars/Base'"),
        ("interview acme tue 14:00 CST", "several time zones"),
        ("interview acme 31 feb 14:00", "no 31 February"),
        ("interview acme teusday 14:00", "Did you mean tuesday"),
        ("interview acme#1 fri 14:00", "already has a round 1"),
        ("interview acme fri 14:00 with Dana <nonsense>", "not an email address"),
        ("promise acme sometime", "I do not understand"),
        ("promise acme 1 nov", None),
        ("confidence acme 11", "1 to 10"),
        ("habit acme jittery 9", "1 (badly) to 5"),
        ("question acme Why? ! blankd", "After the ! I understand"),
        ("sent acme Maria", "nobody called “Maria”"),
        ("sent acme dana tomorrow", "future"),
        ("sent acme dana Xyz", "do not understand “Xyz”"),
        ("outcome acme maybe", "How did it end"),
        ("outcome acme rejected tomorrow", "still to come"),
        ("outcome acme reopened", "open already"),
        ("told acme", "Who?"),
        ("touch Nobody Known", "nobody called"),
        ("touch dana tomorrow", "future"),
        ("skip acme 9 because", "Which step"),
        ("skip acme 4", "Why"),
        ("followup acme#3 called", "no round 3"),
        ("well here fine", "none is chosen"),
        ("applied acme", "already marked as sent"),
        (f"{'x' * 10_000}; Engineer", "10,000 characters long"),
        (f"well acme {'x' * 20_001}", "20,001 characters long"),
        ("y" * 50_000, "50,000 characters long"),
    ],
)
def test_problems_are_said_plainly(line: str, part: str | None) -> None:
    said = acme().read(line)
    if part is None:
        return
    assert said.change is None
    assert part in said.problem
    assert "\n" not in said.problem


def test_a_fact_about_an_interview_to_come_is_a_problem() -> None:
    telling = acme()
    telling.now = AFTER - timedelta(days=1)
    for line in ("well acme fine", "sent acme dana"):
        assert "has not begun yet" in telling.read(line).problem
    telling.tell("followup acme called")  # that has happened all the same
    assert len(telling.app("Acme").follow_ups) == 1


def test_several_applications_that_fit_are_listed_and_nothing_changes() -> None:
    telling = HuntByLines()
    telling.tell("Acme; SRE; applied today", "Acme; Data Engineer; applied today", "Acorn; applied today")
    assert telling.read("outcome acme rejected").problem.startswith(
        "Which one: Acme · SRE, Acme · Data Engineer?"
    )
    assert telling.read("outcome ac rejected").problem.startswith(
        "Which one: Acme · SRE, Acme · Data Engineer, Acorn"
    )
    telling.tell("outcome Acme · Data Engineer rejected")
    telling.tell("outcome acme offer")  # the one that is still open
    assert [each.status.value for each in telling.hunt.applications.values()] == [
        "offer",
        "rejected",
        "applied",
    ]


def test_the_one_round_it_can_only_mean() -> None:
    telling = acme()
    telling.tell("interview acme today 16:00-16:30 with Dana Lee, Kim Roe")
    telling.now = AFTER + timedelta(hours=1)
    telling.tell("sent acme kim")
    assert [len(telling.round("Acme", number).letters) for number in (1, 2)] == [0, 1]
    listed = telling.read("sent acme dana").problem
    assert "Acme#1" in listed
    assert "Acme#2" in listed
    telling.tell("sent acme#1 dana", "sent acme dana")
    assert [len(telling.round("Acme", number).letters) for number in (1, 2)] == [1, 2]
    telling.tell("promise acme a week")  # the latest that has begun
    assert telling.round("Acme", 1).promise is None
    assert telling.round("Acme", 2).promise is not None


@pytest.mark.parametrize(
    ("company", "line"),
    [
        ("Harbor & Pine", "outcome harbor & pine rejected"),
        ("Harbor & Pine", "outcome pine rejected"),
        ("Acme Analytics", "outcome acme analytics rejected"),
        ("Acme Analytics", "outcome ACME ANAL rejected"),
        ("Ünïcode GmbH", "outcome ünïcode rejected"),
        ("שלום", "outcome שלום rejected"),
        ("[b]Bold[/b]", "outcome [b]bold[/b] rejected"),
        ("👩‍💻 Co", "outcome 👩‍💻 rejected"),
    ],
)
def test_names_with_spaces_and_of_every_script(company: str, line: str) -> None:
    telling = HuntByLines()
    telling.tell(f"add {company}; Engineer; applied today", line)
    assert telling.app(company).is_closed


def test_the_beginning_of_a_second_word_tells_companies_apart() -> None:
    telling = HuntByLines()
    telling.tell(
        "Acme Analytics; SRE; applied today", "Acme Foods; SRE; applied today", "outcome acme foo rejected"
    )
    assert telling.app("Acme Foods").is_closed
    assert not telling.app("Acme Analytics").is_closed


def test_the_article_is_no_company() -> None:
    telling = HuntByLines()
    telling.tell(
        "Acme Analytics; SRE; applied today", "interview acme 1 day ago 9:00", "interview acme 2h ago"
    )
    telling.now = AFTER
    telling.tell("promise acme a week")
    assert telling.round("Acme Analytics", 2).promise is not None


def test_a_company_that_is_called_like_a_verb() -> None:
    telling = HuntByLines()
    telling.tell("Well Labs; Designer", "add Sent; Designer")
    assert [each.company for each in telling.hunt.applications.values()] == ["Well Labs", "Sent"]


def test_advice_has_to_be_insisted_on() -> None:  # playbook 2.2, 5.2, 5.4, 5.5, 8.1
    telling = acme()
    telling.now = AFTER - timedelta(hours=4)
    for line in ("sent acme dana", "followup acme called", "connected dana"):
        said = telling.read(line)
        assert said.change is None
        assert said.warning
        assert not said.problem
        assert said.preview
        assert telling.read(line, insist=True).change is not None
        assert telling.read(f"{line} anyway").change is not None
    telling.tell("followup acme called anyway")
    assert telling.round("Acme").follow_ups[0].override


def test_a_third_follow_up_takes_insisting() -> None:  # playbook 5.5
    telling = acme()
    telling.tell("promise acme a week")
    telling.now = AFTER + timedelta(days=10)
    telling.tell("followup acme called")
    telling.now += timedelta(days=2)
    assert telling.read("followup acme called").warning
    telling.now += timedelta(days=8)
    telling.tell("followup acme emailed")
    telling.now += timedelta(days=30)
    assert "let it rest" in telling.read("followup acme called").warning
    assert telling.read("followup acme called anyway").change is not None


def test_control_characters_are_cleaned_out() -> None:
    assert clean_line("a\x1b[31mb\x07\x9d\tc\nd\u2028e") == "a[31mb c d e"
    assert clean_line("👩‍💻 שלום \ud800") == "👩‍💻 שלום \ufffd"
    assert clean_lines("a\r\nb\tc\x1b") == "a\nb\tc"
    telling = HuntByLines()
    telling.tell("Ac\x1bme; Engi\tneer")
    assert telling.app("Acme").role == "Engi neer"


@given(st.text(max_size=60))
def test_any_text_at_all(text: str) -> None:
    telling = acme()
    said = telling.read(text)
    assert said.change is None or not said.problem
    assert said.change is not None or said.problem or said.warning
    assert all(line.startswith(text) for line in complete(text, telling.hunt, telling.context()))


_ODD = st.text(
    alphabet="\u0301\u200b\u200d\u202e\u3164\ufe0f\u00ad\u0307'’\"-….?!;#@🙂a1\u093f", min_size=1, max_size=3
)


@pytest.mark.slow
@given(
    _ODD, st.sampled_from(("", "acme ", "acme#1 ")), st.sampled_from(("", " rejected", " fri 14:00", "; Dev"))
)
def test_names_of_signs_and_of_letters_that_show_nothing(name: str, target: str, after: str) -> None:
    telling = acme()
    telling.tell("🙂; Dev; saved", "met acme 🙂")
    for verb in ("", *sorted(BY_WORD)):
        said = telling.read(f"{verb} {target}{name}{after}".strip())
        assert said.change is not None or said.problem or said.warning
        if said.change is None:
            continue
        hunt = telling.hunt.with_change(said.change)
        names = [each.company for each in hunt.applications.values()]
        assert all(map(can_be_a_name, (*names, *(each.name for each in hunt.people.values()))))


_PIECES = """
acme acme#1 acme#2 here dana sam, 2 5 8 : ; ! strong tue 14:00-15:30 31/2 27.11. yesterday ago an hour
in 3 days with at <x@y.example> (letter)
Europe/Berlin X/Y rejected offer called spoke by email fri 45m anyway unknown a
week end of month · #tag @there https://x.example jittery questions 9999 months
"""
_WORDS = st.one_of(st.sampled_from(sorted(BY_WORD)), st.sampled_from(_PIECES.split()), st.text(max_size=6))


@given(st.sampled_from(sorted(BY_WORD)), st.lists(_WORDS, max_size=8))
def test_any_words_after_a_verb(verb: str, words: list[str]) -> None:
    telling = acme()
    line = " ".join((verb, *words))
    for insist in (False, True):
        said = understand(line, telling.hunt, telling.context(), insist)
        assert said.change is None or not said.problem
        assert said.change is not None or said.problem or said.warning
        if said.change is not None:
            assert said.preview
            assert said.change.sentence
            telling.hunt.with_change(said.change)
    complete(line, telling.hunt, telling.context())


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("se", "sent "),
        ("sent ac", "sent acme "),
        ("sent acme d", "sent acme dana Lee"),
        ("interview acme on", "interview acme onsite"),
        ("interview acme tue 14:00 with Da", "interview acme tue 14:00 with Dana Lee"),
        ("outcome acme rej", "outcome acme rejected"),
        ("skip acme ", "skip acme 4"),
        ("touch D", "touch Dana Lee"),
        ("sent Acme Dana by em", "sent Acme Dana by email"),
    ],
)
def test_completion(line: str, expected: str) -> None:
    telling = acme()
    found = complete(line, telling.hunt, telling.context())
    assert expected.casefold() in [each.casefold() for each in found]
