"""Merging: by record, field and element; nothing left out; the same every time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from afterview.journal.errors import JournalError, NewerJournalError
from afterview.journal.journal import Journal
from afterview.journal.merge import common_part, merge_documents
from afterview.journal.merge_files import merge_contents, merge_file
from afterview.journal.migrations import CURRENT
from afterview.journal.reader import read_content
from afterview.records.hunt import Change, Hunt
from afterview.records.path import MISSING, value_at
from support.document_strategies import journals
from support.samples import add, application, full_application, person
from support.two_computers import begun, copy_of, edit, same

Documents = dict[str, dict[str, Any]]


# The laws


@given(journals, journals)
def test_what_only_one_side_changed_is_taken(base: Documents, changed: Documents) -> None:
    for ours, theirs in ((changed, base), (base, changed), (changed, changed)):
        merged, disagreements = merge_documents(base, ours, theirs)
        assert same(merged, changed)
        assert not disagreements


@given(journals, journals, journals)
def test_both_sides_are_in_it(base: Documents, ours: Documents, theirs: Documents) -> None:
    merged, disagreements = merge_documents(base, ours, theirs)
    other, mirrored = merge_documents(base, theirs, ours)
    assert {each.path for each in disagreements} == {each.path for each in mirrored}
    if not disagreements:
        assert same(merged, other)
    for each in disagreements:
        assert same(value_at(theirs, each.path), each.other) or each.other is MISSING
    again, _ = merge_documents(base, merged, theirs)
    assert same(again, merged), "merging the same once more changes nothing"


@given(journals, journals)
def test_without_a_base_nothing_is_left_out(ours: Documents, theirs: Documents) -> None:
    merged, disagreements = merge_documents(None, ours, theirs)
    for side in (ours, theirs):
        for table, records in side.items():
            assert set(records) <= set(merged[table])
    if same(ours, theirs):
        assert not disagreements
        assert same(merged, ours)
    assert all(not same(each.kept, each.other) for each in disagreements)


@given(journals, journals)
def test_common_is_part_of_both(one: Documents, other: Documents) -> None:
    shared = common_part(one, other)
    assert same(common_part(one, one), one)
    for table, records in shared.items():
        assert set(records) <= set(one[table]) & set(other[table])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return begun(tmp_path)


# Three files, for git


def three(path: Path) -> tuple[bytes, Journal, Journal]:
    base = path.read_bytes()
    sides = []
    for name in ("ours", "theirs"):
        place = path.parent / name / "journal.json"
        place.parent.mkdir()
        place.write_bytes(base)
        sides.append(Journal.open(place))
    return base, sides[0], sides[1]


def merged(base: bytes, ours: bytes, theirs: bytes) -> Any:
    return merge_contents(base, ours, theirs, (Path("base"), Path("ours"), Path("theirs")))


def test_the_same_bytes_whichever_side_is_ours(path: Path) -> None:
    base, one, other = three(path)
    edit(one, notes="one")
    add(one, "b1", "from one")
    add(one, "a9", "from one")
    edit(other, url="https://other.example")
    add(other, "b2", "from the other")
    other.commit(lambda hunt: Change("met", people={"p7": person("p7", "Jo")}))
    ours, theirs = one.path.read_bytes(), other.path.read_bytes()
    first, second = merged(base, ours, theirs), merged(base, theirs, ours)
    assert first.content == second.content
    assert not first.conflicts
    assert merged(base, first.content, theirs).content == first.content
    assert merged(base, ours, base).content == ours
    assert merged(base, base, theirs).content == theirs
    contents = read_content(first.content, Path("merged"))
    assert contents.is_as_saved
    assert contents.revision == max(one.revision, other.revision) + 1
    assert set(contents.hunt.applications) == {"a1", "a2", "a9", "b1", "b2"}
    assert set(contents.hunt.people) == {"p1", "p7"}
    lines = set(first.content.splitlines())
    assert len(set(base.splitlines()) - lines) <= 8, "what nobody changed stands where it stood"


def test_a_merge_of_files_can_be_undone_where_it_lands(path: Path) -> None:
    base, _, other = three(path)
    journal = Journal.open(path)
    edit(journal, notes="here")
    before = journal.hunt
    edit(other, url="https://other.example")
    path.write_bytes(merged(base, path.read_bytes(), other.path.read_bytes()).content)
    again = Journal.open(path)
    assert again.undo() == "the file was changed outside afterview"
    assert again.hunt == before
    assert again.redo() == "the file was changed outside afterview"
    assert again.hunt.applications["a1"].url == "https://other.example"


def test_disagreements_are_in_the_file(path: Path) -> None:
    base, one, other = three(path)
    edit(one, notes="one")
    edit(other, notes="other")
    result = merged(base, one.path.read_bytes(), other.path.read_bytes())
    (conflict,) = result.conflicts
    hunt = read_content(result.content, Path("merged")).hunt
    assert dict(hunt.conflicts) == {conflict.id: conflict}
    assert hunt.applications["a1"].notes == "one"
    again = merged(base, result.content, other.path.read_bytes())
    assert again.content == result.content


def test_a_decision_on_one_computer_is_one_on_the_other(path: Path) -> None:
    base, one, other = three(path)
    edit(one, notes="one")
    edit(other, notes="other")
    result = merged(base, one.path.read_bytes(), other.path.read_bytes()).content
    for side in (one, other):
        side.path.write_bytes(result)
        side.refresh()
    one.commit(lambda hunt: Change("decided", conflicts=dict.fromkeys(hunt.conflicts)))
    add(other, "b1")
    both = merged(result, one.path.read_bytes(), other.path.read_bytes())
    hunt = read_content(both.content, Path("merged")).hunt
    assert not hunt.conflicts
    assert "b1" in hunt.applications


@pytest.mark.parametrize("bad", [b"{", b"[]", b'{"meta": {"1": {"app": "other", "schema": 1}}}', b"\0"])
def test_what_is_no_journal_is_refused(path: Path, bad: bytes) -> None:
    good = path.read_bytes()
    for contents in ((bad, good, good), (good, bad, good), (good, good, bad)):
        with pytest.raises(JournalError):
            merged(*contents)


def test_a_later_versions_file_is_refused(path: Path) -> None:
    good = path.read_bytes()
    newer = good.replace(b'"schema": %d' % CURRENT, b'"schema": 99')
    with pytest.raises(NewerJournalError):
        merged(good, newer, good)


def test_no_base_at_all(path: Path) -> None:
    _, one, other = three(path)
    add(one, "b1", "one")
    add(other, "b2", "two")
    result = merged(b"", one.path.read_bytes(), other.path.read_bytes())
    assert set(read_content(result.content, Path("m")).hunt.applications) == {"a1", "a2", "b1", "b2"}
    assert not result.conflicts


Steps = list[tuple[str, str, str]]
keys = st.sampled_from(["a1", "a2", "a3"])
fields = st.sampled_from(["role", "notes", "url"])
steps = st.lists(st.tuples(keys, fields, st.sampled_from(["x", "y"])), max_size=5)


@given(steps, steps)
def test_any_work_on_two_computers(ours: Steps, theirs: Steps) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.json"
        journal = Journal.open(path)
        journal.commit(lambda hunt: Change("began", {key: application(key) for key in ("a1", "a2")}))
        other = Journal.open(copy_of(path))
        for side, work in ((journal, ours), (other, theirs)):
            for key, field, value in work:

                def make(hunt: Hunt, key: str = key, field: str = field, value: str = value) -> Change:
                    record = hunt.applications.get(key, application(key))
                    return Change("edited", {key: replace(record, **{field: value})})

                side.commit(make)
        mine, others = final(journal.hunt), final(other.hunt)
        asked = merge_file(journal, other.path).conflicts
        conflicts = {(each.record, each.place[0]) for each in asked if each.place}
        revision = journal.revision
        merge_file(journal, other.path)
        assert journal.revision == revision, "merging it once more changes nothing"
        found = final(journal.hunt)
        start = {(key, field): "" for key in ("a1", "a2") for field in ("role", "notes", "url")}
        for place in set(mine) | set(others):
            options = {side.get(place, "") for side in (mine, others)} - {start.get(place, "")}
            if len(options) == 2:
                assert place in conflicts or found.get(place) in options
            elif options:
                assert found[place] in options


def final(hunt: Hunt) -> dict[tuple[str, str], str]:
    return {
        (key, field): getattr(each, field)
        for key, each in hunt.applications.items()
        for field in ("role", "notes", "url")
    }


def test_the_samples_are_what_they_should_be() -> None:
    assert full_application().interviews
