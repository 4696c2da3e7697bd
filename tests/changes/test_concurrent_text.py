"""What is typed in one window meets what another has written: by every order of things."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from afterview.changes.concurrent_text import Typed, text_there, write
from afterview.changes.editing import ClashError, check_clashes
from afterview.changes.errors import ChangeError
from afterview.changes.reflections import mark_question, set_reflection_text
from afterview.changes.values import Reading
from afterview.records.hunt import Change, Hunt
from afterview.records.path import Path, application_path, put, reflection_path
from afterview.records.reflections import Went
from support.samples import full_application, full_person

NOW = datetime(2026, 11, 25, 16, tzinfo=UTC)
WELL = reflection_path("a1", "i1", "went_well")
BETTER = reflection_path("a1", "i1", "better", "q1")
NOTES = ("people", "p1", "notes")


def hunt_with(text: str | None, path: Path = WELL) -> Hunt:
    """Return a hunt in which that is recorded there; None: the place is gone."""
    hunt = Hunt({"a1": full_application()}, {"p1": full_person()})
    if text is not None:
        return hunt.with_change(put(hunt, path, text))
    gone = {WELL: path[:4], BETTER: path[:-1], NOTES: path[:-1]}[path]
    return hunt.with_change(put(hunt, gone, None))


def typed(text: str, base: str = "base", saved: str | None = None) -> Typed:
    return Typed(text, base, saved, "x1", NOW)


@pytest.mark.parametrize("path", [WELL, BETTER, NOTES])
@pytest.mark.parametrize(
    ("there", "text", "saved", "recorded", "beside"),
    [
        ("base", "mine", None, "mine", None),
        ("mine", "mine", None, "mine", None),
        ("theirs", "mine", None, "theirs", "mine"),
        ("theirs", "", None, "theirs", ""),
        ("theirs", "base", None, "theirs", None),  # nothing was typed after all
        ("mine before", "mine", "mine before", "mine", None),  # our own save
        ("theirs", "mine", "mine before", "theirs", "mine"),
        (None, "mine", None, None, "mine"),
        (None, "", None, None, None),
        (None, "base", None, None, None),
        ("", "mine", "", "mine", None),
    ],
)
def test_what_is_recorded_and_what_is_kept_beside_it(
    path: Path,
    there: str | None,
    text: str,
    saved: str | None,
    recorded: str | None,
    beside: str | None,
) -> None:
    hunt = hunt_with(there, path)
    after = hunt.with_change(write(hunt, path, typed(text, saved=saved)))
    assert text_there(after, path) == recorded
    assert [each.other for each in after.conflicts.values()] == ([] if beside is None else [beside])
    for each in after.conflicts.values():
        assert (each.table, each.record, *each.place) == path
        assert (each.kept, each.typed_at) == (there, NOW)


def test_typing_on_changes_the_one_that_is_kept_and_undoes_as_one() -> None:
    hunt = hunt_with("theirs")
    first = write(hunt, WELL, typed("m"))
    hunt = hunt.with_change(first)
    second = write(hunt, WELL, typed("mine", saved="m"))
    assert first.merge_key == second.merge_key
    assert [each.other for each in hunt.with_change(second).conflicts.values()] == ["mine"]


@pytest.mark.parametrize("there", ["base", "m", "mine"])
def test_it_goes_where_the_record_is_ours_again(there: str) -> None:
    hunt = hunt_with("theirs").with_change(write(hunt_with("theirs"), WELL, typed("m")))
    back = hunt.with_change(set_reflection_text(hunt, "i1", "went_well", there))
    after = back.with_change(write(back, WELL, typed("mine", saved="m")))
    assert text_there(after, WELL) == "mine"
    assert not after.conflicts


def test_what_is_too_long_or_nowhere_is_refused() -> None:
    with pytest.raises(ChangeError, match="keep it to"):
        write(hunt_with("theirs"), WELL, typed("long" * 10_000))
    with pytest.raises(ChangeError, match="not in the journal any more"):
        write(hunt_with(None), reflection_path("", "i1", "went_well"), typed("mine"))


@pytest.mark.parametrize(
    ("mark", "value"), [("ready", True), ("went", Went.STRONG), ("count_on", False), ("interesting", True)]
)
def test_a_mark_leaves_all_else_as_it_is_now(mark: str, value: object) -> None:
    hunt = hunt_with("better now", BETTER)
    old = hunt.applications["a1"].interviews[0].reflection.questions[0]
    change = mark_question(hunt, "i1", "q1", mark, value)  # type: ignore[arg-type]  # each has its own type
    (new,) = hunt.with_change(change).applications["a1"].interviews[0].reflection.questions
    assert new == replace(old, **{mark: value})


def test_a_mark_of_what_is_gone_or_of_no_such_name_is_refused() -> None:
    with pytest.raises(ChangeError):
        mark_question(hunt_with(None, BETTER), "i1", "q1", "ready", True)
    with pytest.raises(ChangeError):
        mark_question(hunt_with("", BETTER), "i1", "q1", "better", True)


@pytest.mark.parametrize(
    ("now", "known", "values", "clashes"),
    [
        ({"role": "a"}, {"role": "a"}, {"role": "b"}, {}),
        ({"role": "theirs"}, {"role": "a"}, {"role": "b"}, {"role": "theirs"}),
        ({"role": "b "}, {"role": "a"}, {"role": " b"}, {}),
        ({"role": "theirs", "notes": "n"}, {"role": "a", "notes": "n"}, {"notes": "m"}, {}),
        (
            {"role": "x", "notes": ""},
            {"role": "a", "notes": "n"},
            {"role": "b", "notes": "m"},
            {"role": "x", "notes": ""},
        ),
    ],
)
def test_a_form_asks_about_what_it_has_not_seen(
    now: dict[str, str], known: dict[str, str], values: dict[str, str], clashes: dict[str, str]
) -> None:
    hunt = Hunt({"a1": replace(full_application(), **now)})
    reading = Reading(hunt, NOW, "Europe/Berlin")
    if not clashes:
        check_clashes(application_path("a1"), values, known, reading)
        return
    with pytest.raises(ClashError) as raised:
        check_clashes(application_path("a1"), values, known, reading)
    assert raised.value.now == clashes


def test_a_form_of_what_is_gone_says_so() -> None:
    with pytest.raises(ChangeError, match="deleted"):
        check_clashes(application_path("a9"), {"role": "b"}, {"role": "a"}, Reading(Hunt(), NOW, "UTC"))


def test_a_change_that_keeps_beside_is_not_empty() -> None:
    assert not Change("x", conflicts=write(hunt_with("theirs"), WELL, typed("mine")).conflicts).is_empty
