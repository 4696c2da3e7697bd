"""Whether two questions are the same in other words (playbook 1.2, 1.4, 1.5)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.questions.gist import gist
from afterview.questions.likeness import same
from afterview.questions.table import TABLES, table
from afterview.words import LANGUAGES
from questions.learn import phrasings_of
from questions.measure import HERE, LEARNED_FROM, SEEN, measure
from support.labelled_pairs import pairs_of

KNOWN = sorted({each for pair in pairs_of(SEEN) for each in (pair.one, pair.other)})
texts = st.one_of(st.sampled_from(KNOWN), st.text(max_size=200))


JUDGED = [each for each in (*LEARNED_FROM, "unseen.tsv") if each != "drawn.tsv"]
"""What was drawn where the program took it for the same is the worst there is."""


@pytest.mark.parametrize("name", JUDGED)
def test_labelled_pairs_are_told_apart(name: str) -> None:
    found = measure(pairs_of(HERE / name))
    assert found.precision >= 0.88
    assert found.joined >= 0.35
    assert found.recall >= 0.65
    assert found.asked <= 0.12


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Can you tell me a bit about yourself?", "Please introduce yourself."),
        ("What is your greatest weakness?", "weaknesses?"),
        (
            "Tell me about a time you had a conflict with a coworker.",
            "Describe a disagreement with a colleague.",
        ),
        ("Why should we hire you?", "What makes you stand out from other candidates?"),
        ("Where do you see yourself in five years?", "What are your long-term career goals?"),
        ("What are your salary expectations?", "How much would you like to earn?"),
        ("Explain polymorphism.", "Explain polymorphsm"),
        ("How would you shard this table?", "Shard this table: how would you do it?"),
        ("How would you shard this table?", "How would you go about sharding this table?"),
        ("Why do you want to leave your job?", "Why are you leaving your current job?"),
        ("When can you start?", "When could you start?"),
        ("What is a frobnicator?", "Explain frobnicators."),
        ("Was sind Ihre Schwächen?", "Woran müssen Sie noch arbeiten?"),
        ("Pourquoi voulez-vous quitter votre emploi ?", "Pour quelle raison changer de poste ?"),
        ("¿Cuáles son sus puntos fuertes?", "¿Cuál es su mayor fortaleza?"),
    ],
)
def test_the_same_in_other_words_is_joined(one: str, other: str) -> None:
    assert same(one, other).verdict == "yes"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What are your strengths?", "What are your weaknesses?"),
        ("Tell me about a time you succeeded.", "Tell me about a time you failed."),
        ("How do you give feedback?", "How do you receive feedback?"),
        ("What did you like most about your last job?", "What did you like least about your last job?"),
        (
            "Explain the difference between a process and a thread.",
            "Explain the difference between a mutex and a semaphore.",
        ),
        ("How would you design a URL shortener?", "How would you design a rate limiter?"),
        ("How do you motivate others?", "What motivates you?"),
        ("When can you start?", "When did you start?"),
        ("When did you persuade someone?", "When did someone persuade you?"),
        ("Have you worked with React?", "Have you worked with Vue?"),
        ("Have you used Frobnitz at work?", "Have you used Zorkmid at work?"),
        ("Tell me about a time you led a team.", "Tell me about a time you failed."),
        ("Was sind Ihre Stärken?", "Was sind Ihre Schwächen?"),
    ],
)
def test_what_only_looks_alike_is_not_joined(one: str, other: str) -> None:
    assert same(one, other).verdict == "no"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What motivates you?", "What drives you?"),
        ("Why do you want this job?", "What interests you about this role?"),
        ("Reverse a linked list", "invert a linked list"),
        ("What frustrates you?", "What annoys you at work?"),
        ("What are your strengths?", "What do you do best?"),
        ("Walk me through a typical day", "What does your day look like?"),
        ("What is the last book you read?", "What are you reading?"),
        ("How do you deal with negative feedback?", "How do you respond to criticism?"),
    ],
)
def test_the_usual_wordings_of_one_question_are_joined_or_asked_about(one: str, other: str) -> None:
    # playbook 1.2
    assert same(one, other).verdict != "no"


def test_nothing_is_joined_unasked_where_one_thing_takes_the_place_of_another() -> None:
    for one, other in (("AWS", "Azure"), ("pupils", "parents"), ("budgets", "payroll"), ("Excel", "Word")):
        assert (
            same(f"What is your experience with {one}?", f"What is your experience with {other}?").verdict
            != "yes"
        )


@given(texts, texts)
def test_likeness_is_symmetric_and_between_nothing_and_all(one: str, other: str) -> None:
    found = same(one, other)
    assert found == same(other, one)
    assert 0 <= found.score <= 1


@given(texts)
def test_a_question_is_the_same_as_itself(text: str) -> None:
    assert same(text, text).verdict == "yes"


@pytest.mark.parametrize("text", ["", "?", "x", "🦆", "why " * 1_250, "\x1b[31m", "a" * 5_000, "'", "12"])
def test_whatever_is_typed_has_a_gist(text: str) -> None:
    assert same(text, "Why do you want to work here?").verdict == "no"
    assert gist(text) == gist(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_names_only_intents_that_there_are(language: str) -> None:
    names = {each.name for each in table(language).intents}
    if language == "en":
        assert len(names) >= 150
    else:
        assert len(names) >= 50
        assert names <= {each.name for each in table("en").intents}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_section_of_a_table_stands_there_once_and_what_it_names_is_there(language: str) -> None:
    lines = (TABLES / f"{language}.txt").read_text("utf-8").splitlines()
    written = [line for line in lines if line and not line.startswith("#")]
    assert written[0].startswith("[")
    sections = [line for line in written if line.startswith("[")]
    assert len(sections) == len(set(sections))
    assert table(language).light_concepts <= table(language).concepts


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_asked_is_recognised_in_the_ways_of_asking_it(language: str) -> None:
    asked = [(intent, text) for intent, text in phrasings_of(language) if intent[0] != "-"]
    found = [next(iter(gist(text).profile), "") == intent for intent, text in asked]
    assert sum(found) / len(found) >= 0.8
