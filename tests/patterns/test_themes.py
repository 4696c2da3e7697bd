"""What recurs in my own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.patterns.held import Held
from afterview.patterns.themes import Themes, sentences, themes
from afterview.questions.memory import remembered
from afterview.records.reflections import Question, Reflection, Went
from support.builders import BERLIN, application, hunt, interview


def badly(*texts: str) -> tuple[Held, ...]:
    """Return an interview for each text of what did not go well, the earliest first."""
    held = [
        interview(f"i{at:02}", f"2026-10-{at + 1:02}T10:00", reflection=Reflection(went_badly=text))
        for at, text in enumerate(texts)
    ]
    return tuple((application(f"a{at}", f"Co {at}"), each) for at, each in enumerate(held))


def weaknesses(found: Themes) -> list[tuple[str, int]]:
    return [(each.theme, each.interviews) for each in found.weaknesses]


@pytest.mark.parametrize(
    ("texts", "theme"),
    [
        (("Rambled on system design", "System design again: no numbers"), ("system design", 2)),
        (("The databases part was thin", "I did not know enough of databases"), ("databases", 2)),
        (("Scaling: no idea", "They asked how I scaled it", "Froze at scaling"), ("scaling", 3)),
        (("Bei der Gehaltsfrage gestottert", "Die Gehaltsfrage kam zu früh"), ("gehaltsfrage", 2)),
        (("- Salary: said a number first\n- rushed", "Salary again"), ("salary", 2)),
    ],
)
def test_what_notes_have_in_common_is_a_theme(texts: tuple[str, ...], theme: tuple[str, int]) -> None:
    assert weaknesses(themes(badly(*texts), BERLIN))[0] == theme  # playbook 1.5


def test_what_came_up_once_or_only_holds_sentences_together_is_none() -> None:
    texts = (
        "I was really not good at it",
        "It did not go well, I was not good",
        "Sharding sharding sharding",
    )
    assert weaknesses(themes(badly(*texts), BERLIN)) == []


def test_a_theme_shows_my_own_words_and_since_when_it_has_not_come_back() -> None:
    (theme,) = themes(badly("Salary was hard", "Salary!", "Noise", "The lift"), BERLIN).weaknesses
    assert [each.text for each in theme.notes] == ["Salary!", "Salary was hard"]
    assert theme.interviews_since == 2


def test_questions_belong_to_it_by_how_they_went() -> None:
    def asked(key: str, went: Went | None) -> tuple[Question, ...]:
        return (Question(id=key, text="How would you shard this table?", went=went),)

    held = [
        (application(f"a{at}"), interview(f"i{at}", reflection=Reflection(questions=asked(f"q{at}", went))))
        for at, went in enumerate((Went.WEAK, Went.BLANKED, Went.STRONG, Went.STRONG, Went.OK, None))
    ]
    found = themes(tuple(held), BERLIN)
    assert weaknesses(found) == [("shard", 2)] or weaknesses(found) == [("shard table", 2)]
    assert [each.interviews for each in found.strengths] == [2]


def test_a_question_in_other_words_is_one_theme() -> None:
    texts = ("Why do you want to leave your job?", "Why are you leaving your current job?")
    rounds = [
        interview(f"i{at}", f"2026-10-0{at + 1}T10:00", reflection=Reflection(questions=(question,)))
        for at, question in enumerate(
            Question(id=f"q{at}", text=text, went=Went.WEAK) for at, text in enumerate(texts)
        )
    ]
    of = hunt([application(interviews=tuple(rounds))])
    held = tuple((of.applications["a1"], each) for each in rounds)
    (theme,) = themes(held, BERLIN, remembered(of)).weaknesses
    assert (theme.theme, theme.interviews) == (texts[0], 2)
    assert [each.text for each in theme.notes] == [texts[1], texts[0]]


def test_below_five_interviews_it_says_so_beside_the_counts() -> None:
    assert themes(badly("Salary", "Salary"), BERLIN).missing
    assert themes(badly(*["Salary"] * 5), BERLIN).missing is None


def test_sentences_are_told_apart_and_bullets_left_out() -> None:
    text = "- One thing.  Another!\n\n* a third\n   \n• and [b]more[/b]"
    assert list(sentences(text)) == ["One thing.", "Another!", "a third", "and [b]more[/b]"]


@given(st.lists(st.text(max_size=60), max_size=8))
def test_any_text_gives_the_same_themes_each_time_and_no_note_twice(texts: list[str]) -> None:
    found = themes(badly(*texts), BERLIN)
    assert found == themes(badly(*texts), BERLIN)
    notes = [note for theme in found.weaknesses for note in theme.notes]
    written = [each for text in texts for each in sentences(text)]
    assert len(notes) <= len(written)
    assert all(note.text in written for note in notes)
    assert all(theme.interviews > 1 for theme in found.weaknesses)
