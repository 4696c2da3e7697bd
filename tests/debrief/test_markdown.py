"""A debrief as Markdown: it comes back letter by letter, and nothing is lost (playbook 1.1 to 1.4)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from afterview.debrief.document import SECTIONS, Around, Debrief, markdown
from afterview.debrief.reading import ReadBack, read
from afterview.records.reflections import HABITS, HabitRating, Question, Reflection, Went
from afterview.text import clean_line, clean_lines

AROUND = Around("Acme · round 1", (("p1", "Dana Lee"), ("p2", "Sam Wu")), (*HABITS, "humming"))
TOKENS = st.sampled_from(
    [
        "# x",
        "## What went well",
        "### With Dana Lee",
        "Answer:",
        "Better: x",
        "\\",
        "\\# x",
        "<!-- a -->",
        "",
        "  ",
        "- went: weak",
        "<br>",
        "\\<br>",
        "- a: 3",
        "7",
        "\\\\",
        "\\Answer:",
    ]
)
LINE = st.one_of(TOKENS, st.text(max_size=12))
TEXT = st.lists(LINE, max_size=5).map("\n".join).map(clean_lines)
NAME = st.one_of(st.sampled_from(HABITS), st.text(min_size=1, max_size=12).map(clean_line).filter(bool))
QUESTION = st.builds(
    Question,
    id=st.uuids().map(str),
    text=TEXT,
    ready=st.none() | st.booleans(),
    went=st.none() | st.sampled_from(Went),
    answer=TEXT,
    better=TEXT,
    interesting=st.booleans(),
    count_on=st.booleans(),
    asked_by=st.sampled_from([None, "p1", "p2", "p-gone"]),
    same_as=st.sampled_from([(), ("q9",)]),
)
REFLECTION = st.builds(
    Reflection,
    went_well=TEXT,
    went_badly=TEXT,
    talked_about=TEXT,
    missed_points=TEXT,
    asked_them=TEXT,
    liked=TEXT,
    questions=st.lists(QUESTION, max_size=3, unique_by=lambda each: each.id).map(tuple),
    habits=st.dictionaries(NAME, st.integers(1, 5), max_size=4).map(
        lambda found: tuple(HabitRating(habit=name, rating=rating) for name, rating in found.items())
    ),
    confidence=st.none() | st.integers(1, 10),
)
DEBRIEF = st.builds(lambda made, one, two: Debrief(made, (("p1", one), ("p2", two))), REFLECTION, TEXT, TEXT)
SAMPLE = Debrief(
    Reflection(
        went_well="Calm\nand on time",
        went_badly="Rushed",
        liked="The team",
        questions=(
            Question(id="q1", text="Why us?", went=Went.WEAK, better="Their open data", same_as=("q7",)),
            Question(id="q2", text="How would you shard this?", ready=False, asked_by="p1"),
        ),
        habits=(HabitRating(habit=HABITS[1], rating=2),),
        confidence=6,
    ),
    (("p1", "Sailing"), ("p2", "")),
)


def _read(document: str, before: Debrief = SAMPLE) -> ReadBack:
    numbers = iter(range(100))
    return read(document, before, AROUND, lambda kind: f"{kind}-new{next(numbers)}")


@given(DEBRIEF)
def test_it_comes_back_letter_by_letter(debrief: Debrief) -> None:
    found = _read(markdown(debrief, AROUND), debrief)
    assert found.debrief == debrief
    assert found.told == ()


@given(DEBRIEF)
def test_an_editor_that_ends_lines_as_windows_does_changes_nothing(
    debrief: Debrief,
) -> None:
    found = _read(markdown(debrief, AROUND).replace("\n", "\r\n"), debrief)
    assert found.debrief == debrief


@given(st.lists(st.one_of(TOKENS, st.text(max_size=20)), max_size=12).map("\n".join))
def test_any_document_is_read_and_what_it_does_not_say_stays(document: str) -> None:
    found = _read(document)
    assert {each.id for each in SAMPLE.reflection.questions} <= {
        each.id for each in found.debrief.reflection.questions
    }
    if "What I liked there" not in document:
        assert found.debrief.reflection.liked == "The team"


def _lines() -> list[str]:
    return markdown(SAMPLE, AROUND).splitlines()


def test_a_section_that_was_removed_stays_as_it_was_and_is_told() -> None:
    text = "\n".join(_lines()).replace("## What I liked there\n\nThe team\n", "")
    found = _read(text)
    assert found.debrief == SAMPLE
    assert found.told == ("“What I liked there” is missing: it stays as it was.",)


@given(DEBRIEF, st.data())
def test_headings_that_were_taken_away_alone_are_put_back(debrief: Debrief, data: st.DataObject) -> None:
    lines = markdown(debrief, AROUND).splitlines()
    every = data.draw(st.booleans())
    lost = {f"## {each}" for each in data.draw(st.sets(st.sampled_from(sorted(SECTIONS.values()))))}
    left = [each for each in lines if each not in lost and not (every and each.startswith("#"))]
    assert _read("\n".join(left), debrief).debrief == debrief


def test_a_section_without_its_heading_is_found_by_the_questions_in_it_though_an_answer_was_changed() -> None:
    text = "\n".join(_lines()).replace("## Questions they asked\n", "").replace("open data", "open maps")
    found = _read(text)
    assert found.debrief.reflection.questions[0].better == "Their open maps"
    assert found.debrief.reflection.went_badly == "Rushed"
    assert found.told == ("“Questions they asked” had lost its heading: it is back.",)


def test_many_sections_that_are_missing_are_told_in_one_line() -> None:
    (told,) = _read("", SAMPLE).told
    assert told.startswith("“What went well”, “What did not go well”, ")
    assert told.endswith("are missing: they stay as they were.")


def test_a_section_that_stands_there_twice_is_put_together() -> None:
    found = _read("\n".join([*_lines(), "## what went well:", "and they laughed"]))
    assert found.debrief.reflection.went_well == "Calm\nand on time\nand they laughed"
    assert found.told == ("“What went well” stands there twice: both are put together.",)


def test_a_foreign_heading_is_text_of_where_it_stands() -> None:
    found = _read("\n".join(_lines()).replace("Rushed", "Rushed\n\n## Salary\n\n48k"))
    assert found.debrief.reflection.went_badly == "Rushed\n\n## Salary\n\n48k"
    assert found.told == (
        "“## Salary” is no heading of a debrief: it stays as text in “What did not go well”.",
    )


def test_a_text_without_any_heading_is_kept_as_what_was_talked_about() -> None:
    found = _read("We spoke of boats.", Debrief())
    assert found.debrief.reflection.talked_about == "We spoke of boats."
    assert "What stood above the first heading" in found.told[0]


def test_questions_are_found_again_changed_and_added() -> None:
    text = "\n".join(_lines()).replace("### How would you shard this?", "### How would you shard all this?")
    text = text.replace("- ready: no", "- ready: yes").replace(
        "## Habits", "### Where do you see yourself?\n\n- went: ok\n\nHere.\n\n## Habits"
    )
    found = _read(text)
    one, two, new = found.debrief.reflection.questions
    assert one == SAMPLE.reflection.questions[0]
    assert (two.id, two.text, two.ready, two.asked_by) == ("q2", "How would you shard all this?", True, "p1")
    assert (new.text, new.went, new.answer) == ("Where do you see yourself?", Went.OK, "Here.")
    assert found.told == ()


def test_plain_lines_below_the_questions_are_new_ones() -> None:
    text = "## Questions they asked\n\n- Why us?\n- What is your notice?\n"
    found = _read(text)
    assert [each.text for each in found.debrief.reflection.questions] == [
        "Why us?",
        "How would you shard this?",
        "What is your notice?",
    ]
    assert found.debrief.reflection.questions[0] == SAMPLE.reflection.questions[0]


def test_ratings_out_of_range_stay_as_they_were_and_are_told() -> None:
    text = "\n".join(_lines())
    text = text.replace("- talking too fast: 2", "- talking too fast: 9\n- slang: 3").replace("\n6", "\n11")
    found = _read(text.replace("- went: weak", "- went: superb"))
    reflection = found.debrief.reflection
    assert [(each.habit, each.rating) for each in reflection.habits] == [(HABITS[1], 2), ("slang", 3)]
    assert (reflection.confidence, reflection.questions[0].went) == (6, Went.WEAK)
    assert len(found.told) == 3


def test_what_is_emptied_is_empty() -> None:
    text = "\n".join(_lines()).replace("Rushed", "").replace("\n6", "\n").replace("fast: 2", "fast:")
    reflection = _read(text).debrief.reflection
    assert (reflection.went_badly, reflection.confidence, reflection.habits) == ("", None, ())
