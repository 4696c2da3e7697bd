"""A debrief that was written with other headings: each finds its part, and nothing is put elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.debrief.document import CONFIDENCE, QUESTIONS, SECTIONS, Around, Debrief
from afterview.debrief.headings import ALIASES, parted, section_of
from afterview.debrief.reading import ReadBack, read

AROUND = Around("Acme · round 1", (("p1", "Dana Lee"), ("p2", "Sam Wu")))


def _read(document: str) -> ReadBack:
    numbers = iter(range(100))
    before = Debrief(talked_with=(("p1", ""), ("p2", "")))
    return read(document, before, AROUND, lambda kind: f"{kind}{next(numbers)}")


@pytest.mark.parametrize("field", SECTIONS)
def test_every_alias_means_one_part(field: str) -> None:
    for alias in (SECTIONS[field], *ALIASES[field].split("|")):
        for written in (alias, alias.upper(), f"{alias.title()}:", f" 3. **{alias}**", f"{alias}?"):
            assert section_of(written) == field, written


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("What didn't go well", "went_badly"),
        ("What didn’t I say", None),
        ("The good", "went_well"),
        ("Questons they asked", QUESTIONS),
        ("Went wlel", "went_well"),
        ("Confidense", CONFIDENCE),
        ("What did go well", None),
        ("Salary", None),
        ("Context", None),
        ("Next steps", None),
        ("", None),
    ],
)
def test_a_slip_is_seen_through_and_something_else_is_not(words: str, field: str | None) -> None:
    assert section_of(words) == field


@given(st.text(max_size=40))
def test_any_heading_is_answered(words: str) -> None:
    assert section_of(words) in (None, *SECTIONS)
    assert parted(words)[0] in (None, *SECTIONS)


WHOLE = (
    ("went_well", "I was calm"),
    ("went_badly", "Rambled"),
    ("liked", "The team"),
)


@pytest.mark.parametrize(
    "document",
    [
        "# Well\nI was calm\n# Badly\nRambled\n# Questions\n- Why us?\n- How?\n# Confidence\n7/10\n"
        "# Liked\nThe team\n",
        "## Nordwind, Friday\n\n### Went well\nI was calm\n### What went wrong\nRambled\n### Questions\n"
        "#### Why us?\n#### How?\n### Confidence: 7\n### What I liked\nThe team",
        "## Went well\nI was calm\n## To improve\nRambled\n## Questions asked\n## Why us?\n## How?\n"
        "## Confidence\n**7**\n## I liked:\nThe team",
        "Went well: I was calm\nBad: Rambled\nQuestions:\n1. Why us?\n2. How?\n"
        "Confidence: 7\nLiked: The team\n",
        "**Went well**\nI was calm\n\n**Didn't go well**\nRambled\n\n**Questions:**\n- Why us?\n- How?\n\n"
        "**Confidence**\n- 7 out of 10\n\n**What I liked there**\nThe team",
        "Went well\n=========\nI was calm\n\nWhat went badly\n---\nRambled\n\n"
        "Questions\n---\nWhy us?\nHow?\n\n"
        "How confident\n---\n7\n\nLiked\n---\nThe team",
    ],
)
def test_a_debrief_in_ones_own_form_is_read(document: str) -> None:
    found = _read(document)
    assert found.unplaced == ()
    reflection = found.debrief.reflection
    assert [(field, getattr(reflection, field)) for field, _ in WHOLE] == list(WHOLE)
    assert [each.text for each in reflection.questions] == ["Why us?", "How?"]
    assert (reflection.confidence, reflection.habits) == (7, ())


def test_what_was_said_to_each_is_found_by_their_names() -> None:
    found = _read("## Conversation\nBoats\n### Dana Lee\nSailing\n### With Sam\nRowing\n")
    assert found.debrief.reflection.talked_about == "Boats"
    assert found.debrief.talked_with == (("p1", "Sailing"), ("p2", "Rowing"))
    assert found.unplaced == ()


@pytest.mark.parametrize(
    ("document", "says"),
    [
        ("## Went well\nCalm\n## Salary\n72k\n", "“## Salary” is no heading"),
        ("Just some lines\n## Went well\nCalm\n", "above the first heading"),
        ("## Weather\nRain\n## Went well\nCalm\n", "above the first heading"),
        ("## Confidence\nquite good\n", "is no confidence"),
        ("## Talk\n### With Kim\nBoats\n", "Kim"),
        ("## Habits\nno idea\n", "is no habit"),
    ],
)
def test_what_has_no_place_is_told(document: str, says: str) -> None:
    found = _read(document)
    assert any(says in line for line in found.unplaced)


def test_a_title_with_words_below_it_is_kept() -> None:
    assert "Weather" in _read("## Weather\nRain\n## Went well\nCalm\n").debrief.reflection.talked_about


@given(
    st.lists(
        st.sampled_from(
            ["## Went well", "## Salary", "# Questions", "### Why?", "## Confidence", "one", "two"]
        )
    )
)
def test_a_line_below_a_foreign_heading_is_never_dropped(lines: list[str]) -> None:
    document = "\n".join([*lines, "## Salary", "72k"])
    reflection = _read(document).debrief.reflection
    texts = (reflection.went_well, reflection.talked_about, *(each.answer for each in reflection.questions))
    assert any("72k" in each for each in texts)
