"""A topic beside what was said: new, a repeat, or taken further (playbook 6.3)."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.topics.terms import terms
from afterview.topics.verdict import judge
from support.labelled_pairs import pairs_of

HERE = Path(__file__).parent


TABLE = [
    # playbook 6.3
    ("My move of the billing system to Kubernetes", "how I migrated invoicing onto k8s", "repeat"),
    ("My move of the billing system to Kubernetes", "What I learnt from the billing move", "taken further"),
    ("My move of the billing system to Kubernetes", "The choir trip to Vienna", "new"),
    ("Asked how many people are in the team: seven", "How big is the team?", "repeat"),
    ("Asked about holidays", "How many days of annual leave are there?", "repeat"),
    ("Said I cut costs by half", "Cut costs by 50%", "repeat"),
    ("Said I cut costs by half", "The next step after I cut costs by half", "taken further"),
    ("Their plan to open an office in Lisbon", "Now that Lisbon is open: who runs it?", "taken further"),
    ("How big is the team?", "What size is the team?", "repeat"),
    ("Asked about overtime", "How often do people work late?", "repeat"),
    ("Asked why the job is open", "Why is this position vacant?", "repeat"),
    ("Asked how long I would be on probation", "How many people work late?", "new"),
    ("Asked about the boss", "Do you sponsor visas?", "new"),
    ("I mentor two students", "Who would mentor me?", "new"),
    ("Asked who I'd report to", "Who'd report to me?", "new"),
    ("Asked about the tech debt", "How is the company's debt financed?", "new"),
    ("Said I'd like 48k", "Salary: forty-eight thousand", "repeat"),
    ("Nach dem Gehalt gefragt", "Wie hoch ist der Lohn?", "repeat"),
    ("Parlé de mon stage chez Airbus", "Mon stage chez Airbus", "repeat"),
    ("Pregunté por el sueldo", "¿Cuánto es el salario?", "repeat"),
    ("Von meinem Umzug nach Köln erzählt", "Inzwischen habe ich eine Wohnung in Köln", "taken further"),
    ("Warum ich wechseln will", "warum ich wechseln will", "repeat"),
    ("🎹", "🎹", "repeat"),
    ("", "anything", "new"),
]


@pytest.mark.parametrize(("note", "topic", "verdict"), TABLE)
def test_topics_are_told_apart(note: str, topic: str, verdict: str) -> None:
    assert judge(note, topic)[0].value == verdict


def test_most_labelled_pairs_are_right_and_hardly_any_repeat_is_a_false_one() -> None:
    pairs = [pair for name in ("seen.tsv", "own.tsv", "own2.tsv") for pair in pairs_of(HERE / name)]
    found = [(label, judge(note, topic)[0].value) for label, _, note, topic in pairs]
    assert sum(label == said for label, said in found) / len(found) >= 0.85
    repeats = [label for label, said in found if said == "repeat"]
    assert repeats.count("repeat") / len(repeats) >= 0.87


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_texts_can_be_compared(note: str, topic: str) -> None:
    verdict, sureness = judge(note, topic)
    assert 0 <= sureness <= 1.001
    assert (verdict.value == "new") == (judge(note, topic)[0].value == "new")


@given(st.text(max_size=60))
def test_the_same_words_are_always_a_repeat(text: str) -> None:
    assert judge(text, text)[0].value == ("repeat" if text.strip() else "new")


def test_a_text_is_read_in_its_terms() -> None:
    assert {each.word for each in terms("Told them about the move to Kubernetes")} == {"move", "kubernetes"}
    assert [each.figure for each in terms("four fifths")][:1] == [("%", 80.0)]
