"""Damaged files: what is wrong is said with its place, and what can be had is got back."""

from __future__ import annotations

import errno
import json
import os
import tempfile
from itertools import count
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from afterview.journal.backups import Backups
from afterview.journal.check import check_content, check_file
from afterview.journal.errors import BrokenJournalError, JournalError
from afterview.journal.files import read_whole
from afterview.journal.history import History
from afterview.journal.journal import Journal
from afterview.journal.migrations import CURRENT
from afterview.journal.reader import read_content
from afterview.journal.recovery import Recovered, recover
from afterview.journal.salvage import salvage
from afterview.records.applications import Told
from afterview.records.hunt import Change
from support.broken_journals import BROKEN, GOOD, MERGE, journal_of
from support.samples import T, add, application, everything, filled, full_application, person
from support.searching import tried

A1 = {"id": "a1", "company": "Acme"}


def ids(prefix: str) -> str:
    return f"{prefix}new{next(_numbers)}"


_numbers = count()


def again(path: Path) -> Recovered:
    return recover(path, T, ids)


def sample(folder: Path, many: int = 6) -> bytes:
    """The bytes of a journal with some of everything."""
    path = folder / "sample.json"
    journal = filled(path)
    more = {f"a{n}": application(f"a{n}", "[b]é🙂") for n in range(2, many)}
    journal.commit(lambda hunt: Change("more", more, {"p2": person("p2"), "p3": person("p3")}))
    return path.read_bytes()


def test_sound_file_has_no_findings(tmp_path: Path) -> None:
    journal = filled(tmp_path / "journal.json")
    journal.commit(lambda hunt: Change("people", {}, {f"p{n}": person(f"p{n}") for n in (2, 3, 4)}))
    report = check_file(journal.path)
    assert report.findings == ()
    assert everything(report.hunt) == everything(journal.hunt)
    assert report.revision == 2


@pytest.mark.parametrize("case", BROKEN, ids=str)
def test_whatever_cannot_be_opened_is_found(case: str) -> None:
    report = check_content(BROKEN[case][0])
    assert report.is_broken
    for each in report.findings:
        assert each.what.isprintable()
        assert "`" not in each.what


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        (b'{\n "meta": {},\n "x" 1}', (3, 6), "not JSON"),
        (MERGE, (3, None), "unfinished git merge"),
        ('{\n "é": "'.encode() + b'\xff"}', (2, 8), "not UTF-8"),
        (journal_of({"1": A1, "2": A1}, people={}), None, 'same id "a1" as record 1'),
        (journal_of({"7": {**A1, "role": 7}}), None, "record 7 (Acme), role: expected text"),
    ],
    ids=["syntax", "merge", "utf-8", "twice", "type"],
)
def test_place_and_words(content: bytes, place: tuple[int, int | None] | None, words: str) -> None:
    (finding,) = check_content(content).findings
    assert words in finding.what
    if place is not None:
        assert (finding.line, finding.column) == place


def test_every_finding_has_its_line(tmp_path: Path) -> None:
    text = sample(tmp_path).decode().replace('"minutes": 90', '"minutes": "long"')
    text = text.replace('"name": "Dana Lee"', '"name": 7', 1)
    findings = check_content(text.encode()).findings
    broken = [each for each in findings if each.is_broken]
    assert [text.splitlines()[(each.line or 0) - 1].strip(" ,") for each in broken] == [
        '"name": 7',
        '"minutes": "long"',
    ]
    assert "people, record 1, name: expected text" in broken[0].what
    line = text.splitlines()[(broken[1].line or 0) - 1]
    assert line[(broken[1].column or 0) - 1 :].startswith('"long"')


def test_loose_ends_are_found_and_do_not_keep_it_shut(tmp_path: Path) -> None:
    journal = filled(tmp_path / "journal.json")
    twin = full_application("a2")
    journal.commit(lambda hunt: Change("twin", {"a2": twin}))
    report = check_file(journal.path)
    assert not report.is_broken
    said = " / ".join(each.what for each in report.findings)
    assert 'interviews[0].interviewers[1].person: there is no person "p2"' in said
    assert 'told[0].person: there is no person "p3"' in said
    assert 'interviews[0].id: "i1" is also an interview of Acme' in said
    assert isinstance(twin.told[0], Told)
    lines = journal.path.read_text("utf-8").splitlines()
    for each in report.findings:
        assert each.line is not None
        assert "p" in lines[each.line - 1] or "i1" in lines[each.line - 1]


def test_opening_a_broken_file_names_both_commands(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    path.write_bytes(GOOD[:-5])
    with pytest.raises(BrokenJournalError, match=r"afterview check.*afterview restore --recover"):
        Journal.open(path)


@pytest.mark.parametrize("has_history", [True, False])
def test_newest_sound_backup_and_what_the_history_knows_of_later(tmp_path: Path, has_history: bool) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    for number in range(2, 6):
        add(journal, f"a{number}")
    journal.undo()
    journal.redo()
    journal.close()
    if not has_history:
        path.with_name("journal.json.history").unlink()
    newest, *more = journal.backups.all()
    for each in more[:2]:
        each.path.unlink()
    older = more[2]
    newest.path.write_bytes(b"spoilt too")
    damaged = path.read_bytes()[:300]
    path.write_bytes(damaged)
    got = again(path)
    assert got.backup == older
    assert (got.applications, got.people, got.later) == ((5, 1, 3) if has_history else (4, 1, 0))
    assert got.aside is not None
    assert got.aside.read_bytes() == damaged
    fresh = Journal.open(path)
    assert set(fresh.hunt.applications) == {"a1", "a2", "a3", "a4", *(["a5"] if has_history else [])}
    assert fresh.revision > journal.revision
    add(fresh, "a6")


def spoilt(place: Path, at: int, accident: int) -> Path:
    """A journal with one accident in it, a backup of its first change, and all of its history."""
    path = place / "journal.json"
    sample(place)
    for beside in (".backups", ".history"):
        (place / f"sample.json{beside}").rename(place / f"journal.json{beside}")
    content = bytearray((place / "sample.json").read_bytes())
    if accident == 0:
        content[at] ^= 0x80
    elif accident == 1:
        content[at : at + 64] = bytes(len(content[at : at + 64]))
    elif accident == 2:
        del content[at:]
    else:
        content[at : at + 40] = b""
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("accident", range(4))
def test_recovery_gives_no_less_than_the_backup_and_the_history_hold(tmp_path: Path, accident: int) -> None:
    sound = read_content(SAMPLE, Path("sample.json")).documents()
    for at in range(7, len(SAMPLE), len(SAMPLE) // 40):
        place = tmp_path / str(at)
        place.mkdir()
        path = spoilt(place, at, accident)
        try:
            Journal.open(path)
        except JournalError:
            got = again(path)
        else:
            continue  # told as changed outside, and to be undone
        assert got.backup is not None
        assert got.later == 1
        found = Journal.open(path).contents.documents()
        for table, records in sound.items():
            assert {key: found[table].get(key) for key in records} == records
        assert got.aside is not None


def test_of_the_damaged_file_comes_what_only_it_has_and_what_differs_is_named(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    filled(path).close()
    known = Journal.open(path).contents.documents()
    add(Journal.open(path), "a7", "only here")
    path.with_name("journal.json.history").unlink()
    content = path.read_bytes().replace(b"the tour", b"the t\xffur")
    path.write_bytes(content)
    for each in Backups(path).all()[:-1]:
        each.path.unlink()
    got = again(path)
    assert (got.added, got.differing) == (("Acme",), ("Acme",))
    found = Journal.open(path).contents.documents()
    assert found["applications"].pop("a7")["role"] == "only here"
    assert found == known


def test_nothing_is_put_in_place_where_a_read_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.json"
    filled(path).close()
    path.write_bytes(path.read_bytes()[:300])
    read_bytes = Path.read_bytes

    def fail(itself: Path) -> bytes:
        if itself.name.endswith(".history"):
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))
        return read_bytes(itself)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", fail)
        patch.setattr(History, "_last_line", lambda itself: None)
        with pytest.raises(JournalError, match=r"could not read .*\.history"):
            again(path)
    with monkeypatch.context() as patch:

        def refuse(_: object) -> None:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

        patch.setattr(os, "scandir", refuse)
        with pytest.raises(JournalError, match=r"could not read .*\.backups"):
            again(path)
    assert len(path.read_bytes()) == 300


def test_readable_records_where_there_is_nothing_else(tmp_path: Path) -> None:
    content = sample(tmp_path, 30)
    path = tmp_path / "journal.json"
    path.write_bytes(content[:-200])
    got = again(path)
    assert got.backup is None
    assert got.people == 3
    assert got.applications == 26
    assert got.salvage.unreadable == 1
    assert Journal.open(path).hunt.applications["a1"] == full_application()


def test_only_the_part_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    filled(path)
    text = path.read_text("utf-8")
    text = text.replace('"minutes": 90', '"minutes": "long"').replace('"kind": "applied"', '"kind": "eaten"')
    path.write_text(text, "utf-8")
    got = again(path)
    assert (got.salvage.left_out, got.salvage.unreadable) == (3, 0)  # an event without a kind is none
    saved = Journal.open(path).hunt.applications["a1"]
    assert saved.interviews[0].minutes == 60
    assert saved.interviews[0].reflection == full_application().interviews[0].reflection
    assert saved.events == ()


def test_interview_without_its_time_or_zone_keeps_what_hangs_on_it(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    filled(path)
    text = path.read_text("utf-8").replace('"zone": "Europe/Berlin"', '"zone": "Mars/Base"')
    path.write_text(text.replace('"starts": "2026', '"starts": "tomorrow 2026'), "utf-8")
    got = again(path)
    assert got.salvage.unreadable == 0
    (saved,) = Journal.open(path).hunt.applications["a1"].interviews
    assert (saved.starts, saved.zone) == (None, "UTC")
    assert saved.reflection == full_application().interviews[0].reflection


def test_both_sides_of_an_unfinished_merge_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = Journal.open(path)
    add(journal, "a1", "left")
    left = path.read_text("utf-8").splitlines()
    right = [each.replace("left", "right") for each in left]
    at = next(n for n, each in enumerate(left) if '"1": {' in each and n > 5)
    merged = [*left[:at], "<<<<<<< HEAD", *left[at:-2], "=======", *right[at:-2], ">>>>>>> x", *left[-2:]]
    path.write_text("\n".join(merged), "utf-8")
    got = again(path)
    assert got.salvage.twins == 1
    assert {each.role for each in Journal.open(path).hunt.applications.values()} == {"left", "right"}


@pytest.mark.parametrize(
    "content", [b"my notes\n", b"", b'{"1": {"id": "x", "name": "left-pad"}}', b"[1, 2]"]
)
def test_what_is_no_journal_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "journal.json"
    path.write_bytes(content)
    with pytest.raises(JournalError, match="nothing of a journal"):
        again(path)
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir() if not each.name.endswith(".lock")] == ["journal.json"]


def test_sound_and_newer_files_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    for content, words in (
        (GOOD, "can be opened"),
        (journal_of({}, {"1": {"app": "afterview", "schema": 99}}), "later version"),
        (journal_of({}, {"1": {"app": "afterview", "schema": 99}})[:-9], "later version"),
    ):
        path.write_bytes(content)
        with pytest.raises(JournalError, match=words):
            again(path)
        assert path.read_bytes() == content


@pytest.mark.parametrize("case", BROKEN, ids=str)
def test_every_broken_file_comes_back_or_is_left_alone(tmp_path: Path, case: str) -> None:
    content = BROKEN[case][0]
    path = tmp_path / "journal.json"
    path.write_bytes(content)
    try:
        got = again(path)
    except JournalError as error:
        said = str(error)
        assert said.isprintable()
        assert path.read_bytes() == content
        return
    assert got.aside is not None
    assert got.aside.read_bytes() == content
    hunt = Journal.open(path).hunt
    assert (len(hunt.applications), len(hunt.people)) == (got.applications, got.people)


def test_record_that_lost_its_end_does_not_swallow_the_next(tmp_path: Path) -> None:
    text = sample(tmp_path).decode()
    for table in ('"people": {', '"applications": {'):
        end = text.index("\n  },", text.index(table))
        damaged = text[:end] + "," + text[end + len("\n  },") :]
        got = salvage(damaged.encode(), ids)
        assert (got.records, got.unreadable, got.left_out) == (8, 0, 0)
    path = tmp_path / "journal.json"
    path.write_text(text, "utf-8")
    Journal.open(path).close()
    swallowing = (
        '{"meta": {"1": {"app": "afterview", "schema": 1}}, "x": {"1": {"id": "p", "name": ["' + "a" * 9
    )
    path.write_text(swallowing, "utf-8")
    assert again(path).applications == 5


def test_backup_that_was_asked_for_in_place_of_a_later_versions_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    filled(path).close()
    backup = Journal.open(path).backups.all()[0]
    newer = path.read_bytes().replace(b'"schema": %d' % CURRENT, b'"schema": 99')
    path.write_bytes(newer)
    with pytest.raises(JournalError, match="later version"):
        again(path)
    got = recover(path, T, ids, backup)
    assert got.aside is not None
    assert got.aside.read_bytes() == newer
    assert (got.applications, got.people) == (1, 1)


def test_damaged_name_of_the_program_with_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    path.write_bytes(sample(tmp_path))
    Journal.open(path).close()
    path.write_bytes(path.read_bytes().replace(b"afterview", b"after9view"))
    got = again(path)
    assert (got.applications, got.people) == (5, 3)


def test_cut_off_anywhere_all_whole_records_come_back(tmp_path: Path) -> None:
    content = sample(tmp_path, 12)
    whole = read_content(content, tmp_path).hunt
    for length in range(0, len(content), 41):
        cut = content[:length]
        got = salvage(cut, ids)
        expected = sum(
            f'"id": "{key}"'.encode() in cut and cut.rfind(b"\n  }") > cut.index(f'"id": "{key}"'.encode())
            for key in (*whole.applications, *whole.people)
        )
        assert got.records >= expected


with tempfile.TemporaryDirectory() as _folder:
    SAMPLE = sample(Path(_folder))
WHOLE = read_content(SAMPLE, Path("sample.json")).hunt
TOKENS = (
    b"{",
    b"}",
    b'"',
    b",",
    b":",
    b"[",
    b"\\",
    b"\0",
    b"\xff",
    b"NaN",
    b"1e999",
    b"null",
    b"9" * 400,
    b"\n",
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A journal after one to four accidents."""
    content = bytearray(SAMPLE)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(content) - 1)))
        length = draw(st.integers(0, 80))
        kind = draw(st.sampled_from(["flip", "cut", "drop", "twice", "token", "zeros"]))
        if kind == "flip" and content:
            content[at] ^= 1 << draw(st.integers(0, 7))
        elif kind == "cut":
            del content[at:]
        elif kind == "drop":
            del content[at : at + length]
        elif kind == "twice":
            content[at:at] = content[at : at + length]
        elif kind == "zeros":
            content[at : at + length] = b"\0" * len(content[at : at + length])
        else:
            content[at:at] = draw(st.sampled_from(TOKENS))
    return bytes(content)


@tried(400)
@given(mutated())
@example(SAMPLE.replace(b'"id": "a2"', b'"id": "\\ud800"'))
@example(SAMPLE.replace(b'"minutes": 90', b'"minutes": ' + b"9" * 5000))
@example(SAMPLE.replace(b'"confidence": 7', b'"confidence": 1e999'))
@example(SAMPLE.replace(b'"confidence": 7', b'"x": ' + b"[" * 3000 + b"]" * 3000))
def test_reader_checker_and_recovery_agree_on_any_damage(content: bytes) -> None:
    """Opening, checking and recovering never fail but in plain words, and never say different things."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.json"
        path.write_bytes(content)
        report = check_content(content)
        try:
            journal = Journal.open(path)
        except JournalError as error:
            said = str(error)
            assert said.isprintable()
            assert report.is_broken
        else:
            assert not report.is_broken
            assert everything(report.hunt) == everything(journal.hunt)
            add(journal, "a99")
            assert "a99" in Journal.open(path).hunt.applications
            return
        found = read_whole(path)
        assert found is not None
        assert found[0] == content
        try:
            got = again(path)
        except JournalError as error:
            said = str(error)
            assert said.isprintable()
            assert path.read_bytes() == content
            return
        assert got.aside is not None
        assert got.aside.read_bytes() == content
        hunt = Journal.open(path).hunt
        assert (len(hunt.applications), len(hunt.people)) == (got.applications, got.people)
        assert json.loads(path.read_bytes())
