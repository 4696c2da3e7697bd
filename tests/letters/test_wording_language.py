"""The language that rules of wording are written in, and how a sentence is read for them."""

from __future__ import annotations

import pytest

from afterview.letters.checks.patterns import pattern
from afterview.letters.checks.words import word, words


def said(text: str) -> list[str]:
    """Return the words of a text, each as it is written out."""
    return [next(each for each in counts if "<" not in each) for counts in words(text)]


def fits(written: str, text: str) -> bool:
    sentence = words(text)
    return any(pattern(written).fits(sentence, at) for at in range(len(sentence)))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("i won't", ["i", "will", "not"]),
        ("i can't wait", ["i", "cant_wait"]),
        ("youll see", ["you", "will", "see"]),
        ("as soon as i'm on board", ["when", "i", "am", "onboard"]),
        ("i'm going to fix acme's build", ["i", "will", "fix", "acme", "build"]),
    ],
)
def test_contractions_and_set_phrases_are_written_out(text: str, read: list[str]) -> None:
    assert said(text) == read


@pytest.mark.parametrize(
    ("one", "same"),
    [
        ("reorganise", "reorganize"),
        ("colour", "color"),
        ("contarct", "contract"),
        ("colleages", "colleagues"),
    ],
)
def test_spellings_and_slips_count_as_the_same(one: str, same: str) -> None:
    assert word(one) == word(same)


@pytest.mark.parametrize("other", ["contact", "experts", "joint", "stated", "שלום", "x"])
def test_another_word_is_no_slip(other: str) -> None:
    assert word(other) & {"<thing_of_start>", "<want>", "<start>", "<start:ed>"} == frozenset()


def test_each_form_of_a_verb_has_its_class() -> None:
    assert "<start>" in word("joins")
    assert "<start:ing>" in word("taking_over")
    assert "<start:ed>" in word("begun")
    assert "<do>" in word("fix")
    assert "<do:ing>" in word("cutting")


@pytest.mark.parametrize(
    ("written", "text", "whether"),
    [
        ("when i <start>", "when i really start", True),
        ("when i <start> !with", "when i start with a plan", False),
        ("i .. job", "i want the old job", True),
        ("i .. job", "i am here, and the job is hard", False),
        ("i ... job", "i am here, and the job is hard", True),
        ("i want .. !if", "i want it, if you do", False),
        ("the? job", "job", True),
        ("^ see you", "and see you", True),
        ("^ see you", "i see you", False),
        ("done $", "it is done!", True),
        ("done $", "it is done by me", False),
    ],
)
def test_a_pattern_reads_as_it_is_written(written: str, text: str, whether: bool) -> None:
    assert fits(written, text) is whether
