"""Merging: by record, field and element; nothing left out; the same every time."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from documents_made_up import journals
from hypothesis import given
from hypothesis import strategies as st
from journal_samples import add, application, filled, full_application, person, remove
from msgspec.structs import replace

from afterview.journal.ancestry import common_ancestor
from afterview.journal.copies import conflict_copies, put_away
from afterview.journal.errors import JournalError, NewerJournalError
from afterview.journal.joining import join
from afterview.journal.journal import Journal
from afterview.journal.lineage import named
from afterview.journal.merge import bring_along, left_behind, merge
from afterview.journal.merged_file import merge_contents
from afterview.journal.merging import common
from afterview.journal.merging import merge as merge_documents
from afterview.journal.migrations import CURRENT
from afterview.journal.patches import difference
from afterview.journal.whole import read_content
from afterview.records.hunt import Change, Hunt
from afterview.records.places import MISSING, value_at

Documents = dict[str, dict[str, Any]]


def same(one: Any, other: Any) -> bool:
    return difference(one, other) is None


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
    shared = common(one, other)
    assert same(common(one, one), one)
    for table, records in shared.items():
        assert set(records) <= set(one[table]) & set(other[table])


# Two windows, two computers


def copy_of(path: Path, name: str = "journal.sync-conflict-20261124-120000-ABCDEFG.json") -> Path:
    return Path(shutil.copy(path, path.with_name(name)))


def roles(hunt: Hunt) -> dict[str, str]:
    return {key: each.role for key, each in hunt.applications.items()}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.json"
    journal = filled(path)
    add(journal, "a2", "two")
    journal.close()
    return path


def edit(journal: Journal, **fields: Any) -> None:
    journal.commit(lambda hunt: Change("edited", {"a1": replace(hunt.applications["a1"], **fields)}))


def test_a_copy_is_merged_field_by_field_from_what_the_history_knows(path: Path) -> None:
    other = Journal.open(copy_of(path))
    edit(other, notes="theirs")
    add(other, "a3", "three")
    remove(other, "a2")
    journal = Journal.open(path)
    edit(journal, url="https://ours.example")
    add(journal, "a4", "four")
    before = journal.hunt
    joined = merge(journal, other.path)
    assert not joined.conflicts
    assert roles(journal.hunt) == {"a1": "Backend Engineer", "a3": "three", "a4": "four"}
    assert journal.hunt.applications["a1"].notes == "theirs"
    assert journal.hunt.applications["a1"].url == "https://ours.example"
    assert journal.undo_sentence == "merged a copy of the journal: 3 applications"
    revision = journal.revision
    merge(journal, other.path)
    assert journal.revision == revision, "merging it once more changes nothing"
    journal.undo()
    assert journal.hunt == before == Journal.open(path).hunt


def test_a_copy_that_is_older_or_the_same_brings_nothing(path: Path) -> None:
    copy = copy_of(path)
    journal = Journal.open(path)
    for number in range(3):
        edit(journal, notes=str(number))
        remove(journal, "a2")
    before = path.read_bytes()
    assert not merge(journal, copy).conflicts
    assert path.read_bytes() == before


def test_what_both_changed_is_kept_twice_and_asked_about(path: Path) -> None:
    other = Journal.open(copy_of(path))
    edit(other, notes="theirs", salary="1")
    journal = Journal.open(path)
    edit(journal, notes="ours", salary="1")
    (conflict,) = merge(journal, other.path).conflicts
    assert (conflict.table, conflict.record, conflict.place) == ("applications", "a1", ("notes",))
    assert (conflict.kept, conflict.other) == ("ours", "theirs")
    assert journal.hunt.applications["a1"].notes == "ours"
    assert dict(journal.hunt.conflicts) == {conflict.id: conflict}
    assert Journal.open(path).hunt == journal.hunt
    merge(journal, other.path)
    assert len(journal.hunt.conflicts) == 1


def test_what_one_deleted_and_the_other_went_on_with_stays_and_is_asked_about(path: Path) -> None:
    for ours_deletes in (True, False):
        other = Journal.open(copy_of(path))
        journal = Journal.open(path)
        first, second = (journal, other) if ours_deletes else (other, journal)
        first.commit(lambda hunt: Change("deleted", {"a1": None}))
        edit(second, notes="went on")
        (conflict,) = merge(journal, other.path).conflicts
        assert journal.hunt.applications["a1"].notes == "went on"
        assert (conflict.place, conflict.other) == ((), None)
        assert isinstance(conflict.kept, dict)
        journal.undo()
        journal.undo()


def test_two_that_fit_alone_and_not_together_are_never_written(path: Path) -> None:
    base = Journal.open(path).contents.documents()
    ours = Journal.open(path).contents.documents()
    theirs = Journal.open(path).contents.documents()
    ours["applications"]["a1"]["interviews"][0]["minutes"] = 0
    joined = join(base, ours, theirs)
    assert joined.documents["applications"]["a1"]["interviews"][0]["minutes"] == 0
    del theirs["applications"]["a1"]["interviews"][0]["zone"]
    joined = join(base, base, theirs)
    assert joined.documents["applications"]["a1"] == base["applications"]["a1"]
    assert [each.place for each in joined.conflicts] == [()]


def test_without_a_history_both_are_taken_and_differences_asked_about(path: Path) -> None:
    copy = copy_of(path)
    other = Journal.open(copy)
    edit(other, notes="theirs")
    add(other, "a3", "three")
    journal = Journal.open(path)
    edit(journal, notes="ours")
    remove(journal, "a2")
    path.with_name("journal.json.history").unlink()
    journal = Journal.open(path)
    (conflict,) = merge(journal, copy).conflicts
    assert conflict.place == ("notes",)
    assert set(journal.hunt.applications) == {"a1", "a2", "a3"}


def test_the_ancestor_is_where_the_two_parted(path: Path) -> None:
    journal = Journal.open(path)
    states = []
    copies = []
    for number in range(12):
        edit(journal, notes=str(number), source=str(number // 2))
        states.append(journal.contents.documents())
        copies.append(Journal.open(copy_of(path, f"journal ({number}).json")))
    edits = journal.done()
    for state, copy in zip(states, copies, strict=True):
        assert same(common_ancestor(states[-1], edits, copy.contents), state)
        for more in range(7):
            add(copy, f"b{more}")
        assert same(common_ancestor(states[-1], edits, copy.contents), state)
    assert same(common_ancestor(states[-1], edits[-2:], copies[-1].contents), states[-1])
    assert common_ancestor(states[-1], edits[-2:], copies[0].contents) is None, "it does not go so far back"
    assert common_ancestor(states[-1], edits, Journal.open(path.with_name("new.json")).contents) is None


@pytest.mark.parametrize("changes", [1, 7, 8, 9, 63, 64, 65, 200, 600])
def test_a_journal_names_changes_far_back_and_few_of_them(changes: int) -> None:
    before: dict[int, str] = {}
    for revision in range(1, changes + 1):
        before = named(before, revision - 1, f"h{revision - 1}" if revision > 1 else "", revision)
    assert all(name == f"h{revision}" for revision, name in before.items())
    assert len(before) <= 8 * 4
    for parted in range(1, changes):
        nearest = max(revision for revision in before if revision <= parted)
        assert changes - nearest <= 8 * (changes - parted + 8) or nearest == 1
    assert set(range(max(1, changes - 7), changes)) <= set(before)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("journal.sync-conflict-20261124-120000-ABCDEFG.json", True),
        ("journal (Ann's conflicted copy 2026-11-24).json", True),
        ("journal (conflicted copy 2026-11-24 101010).json", True),
        ("journal (In Konflikt stehende Kopie von Ann 2026-11-24).json", True),
        ("journal(1).json", True),
        ("journal 2.json", True),
        ("journal-old.json", False),
        ("my journal.json", False),
        ("journal.json.rescue.json", False),
        ("journal (1).txt", False),
    ],
)
def test_copies_by_name(path: Path, name: str, found: bool) -> None:
    copy = copy_of(path, name)
    assert conflict_copies(path, Journal.open(path).hunt) == ((copy,) if found else ())


def test_only_sound_copies_of_this_journal_count_and_are_put_away(path: Path) -> None:
    hunt = Journal.open(path).hunt
    add(Journal.open(path.with_name("journal (2).json")), "another")
    path.with_name("journal (3).json").write_bytes(path.read_bytes()[:-20])
    for extra in path.parent.glob("journal (2)*.history"):
        extra.unlink()
    copy = copy_of(path, "journal (1).json")
    assert conflict_copies(path, hunt) == (copy,)
    content = copy.read_bytes()
    folder = path.with_name("journal.json.backups")
    backups = Journal.open(path).backups.all()
    place = put_away(copy, folder)
    assert (place.read_bytes(), conflict_copies(path, hunt)) == (content, ())
    assert put_away(copy_of(path, "journal (1).json"), folder) != place
    assert Journal.open(path).backups.all() == backups


def test_a_file_replaced_by_another_computers_leaves_nothing_behind(path: Path) -> None:
    other = Journal.open(copy_of(path))
    edit(other, notes="theirs")
    journal = Journal.open(path)
    edit(journal, url="https://ours.example")
    ours = journal.contents
    path.write_bytes(other.path.read_bytes())
    assert journal.refresh()
    assert journal.hunt.applications["a1"].url == ""
    assert left_behind(journal)
    bring_along(journal, ours)
    assert journal.hunt.applications["a1"].notes == "theirs"
    assert journal.hunt.applications["a1"].url == "https://ours.example"
    assert not left_behind(journal)
    assert journal.undo_sentence == "brought back what was replaced: 1 application"


def test_an_older_file_put_back_is_noticed_and_one_that_has_all_is_not(path: Path) -> None:
    journal = Journal.open(path)
    old = path.read_bytes()
    edit(journal, notes="new")
    path.write_bytes(old)
    assert journal.refresh()
    assert left_behind(journal)
    edit(journal, notes="newer")
    edit(Journal.open(path), notes="newest")
    assert journal.refresh()
    assert left_behind(journal) is None
    by_hand = path.read_bytes().replace(b'"role": "two"', b'"role": "by hand"')
    path.write_bytes(by_hand)
    assert journal.refresh()
    assert left_behind(journal) == {}, "everything that it had is in it"


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
        asked = merge(journal, other.path).conflicts
        conflicts = {(each.record, each.place[0]) for each in asked if each.place}
        revision = journal.revision
        merge(journal, other.path)
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
