"""The reader against whatever a file may hold: told in plain words or read, never half, never overwritten."""

from __future__ import annotations

import copy
import json
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.journal.check import check_content
from afterview.journal.contents import Contents
from afterview.journal.errors import JournalError
from afterview.journal.journal import Journal
from afterview.journal.reader import read_content
from afterview.journal.recovery import recover
from afterview.records.base import new_id
from support.samples import T, add, filled
from support.searching import tried

META = b'{"meta": {"1": {"app": "afterview", "schema": 2}}'
NOWHERE = Path("journal.json")


@cache
def sample() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.json"
        journal = filled(path)
        add(journal, "a2", "two")
        return path.read_bytes()


def read(content: bytes) -> Contents | None:
    """What the content is read as; None where it is refused, in one plain line."""
    try:
        return read_content(content, NOWHERE)
    except JournalError as error:
        said = str(error)
        assert said.isprintable()
        assert "Traceback" not in said
        assert len(said) < 700
        return None


def look(content: bytes) -> None:
    """Whatever it is: refused in words or read whole; and the check agrees."""
    contents = read(content)
    report = check_content(content)
    assert (report.is_broken or report.is_newer) == (contents is None)
    if contents is not None and contents.documents() != read_content(sample(), NOWHERE).documents():
        assert not contents.is_as_saved, "records differ, and nobody is told"
        assert report.findings


@pytest.mark.parametrize("start", range(40))
def test_truncated_at_every_byte(start: int) -> None:
    content = sample()
    for length in range(start, len(content.rstrip()), 40):
        assert read(content[:length]) is None
    assert len(content) > 1000


@pytest.mark.parametrize("bit", range(8))
def test_every_flipped_bit_of_every_third_byte(bit: int) -> None:
    content = sample()
    for at in range(bit % 3, len(content), 3):
        flipped = bytearray(content)
        flipped[at] ^= 1 << bit
        look(bytes(flipped))


odd_values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**40), 10**40),
    st.floats(allow_nan=True, allow_infinity=True),
    st.sampled_from(
        ["", "\0", "\x1b[2J", "x" * 5000, "\u202e", "2026-02-30", "2026-11-23T14:30:00", "Mars/Base"]
    ),
    st.lists(st.none(), max_size=2),
    st.dictionaries(st.sampled_from(["id", "1", "x"]), st.none(), max_size=2),
)


def places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield way
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield from places(inner, (*way, key))


@cache
def all_places() -> list[tuple[Any, ...]]:
    return [way for way in places(json.loads(sample())) if way]


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A journal in which some values are others, gone, or there twice."""
    document = copy.deepcopy(json.loads(sample()))
    for _ in range(draw(st.integers(1, 3))):
        way = draw(st.sampled_from(all_places()))
        parent = document
        try:
            for step in way[:-1]:
                parent = parent[step]
            what = draw(st.sampled_from(["other", "gone", "twice", "renamed"]))
            if what == "other":
                parent[way[-1]] = draw(odd_values)
            elif what == "gone":
                del parent[way[-1]]
            elif isinstance(parent, list):
                parent.append(copy.deepcopy(parent[way[-1]]))
            else:
                name = (
                    draw(st.sampled_from(["99", "id", "01", "-1", "x", "²"]))
                    if what == "twice"
                    else "renamed"
                )
                parent[name] = copy.deepcopy(parent[way[-1]])
        except (KeyError, IndexError, TypeError):
            continue
    return json.dumps(document, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")


@tried(600)
@given(mutated())
def test_any_value_another_one(content: bytes) -> None:
    look(content)


@tried(300)
@given(st.binary(max_size=200), st.integers(0, 3000), st.integers(0, 200))
def test_any_bytes_in_any_place(extra: bytes, at: int, instead_of: int) -> None:
    content = sample()
    at = min(at, len(content))
    look(content[:at] + extra + content[at + instead_of :])


@tried(100)
@given(mutated())
def test_recovery_of_anything_gives_a_journal_that_opens_and_keeps_the_old_file(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.json"
        path.write_bytes(content)
        try:
            Journal.open(path)
        except JournalError:
            pass
        else:
            return
        assert path.read_bytes() == content
        try:
            got = recover(path, T, new_id)
        except JournalError:
            assert path.read_bytes() == content
            return
        assert got.aside is not None
        assert got.aside.read_bytes() == content
        journal = Journal.open(path)
        assert journal.contents.is_as_saved
        assert len(journal.hunt.applications) == got.applications
        add(journal, "a9")
        assert "a9" in Journal.open(path).hunt.applications


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xef\xbb\xbf",
        b"null",
        b"NaN",
        b"\xff\xfe{\0}\0",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"meta": {"1": {"app": "afterview", "schema": ' + b"9" * 5000 + b"}}}",
        b'{"meta": {"1": {"app": "afterview", "schema": 1e400}}}',
        b'{"meta": {"1": {"app": "afterview", "schema": -1}}}',
        b'{"meta": {"1": {"app": "afterview", "schema": true}}}',
        b'{"meta": {"1": {"app": "afterview", "schema": 2, "revision": -5}}, "people": null}',
        META + b', "people": {"1": {"id": "p", "name": NaN}}}',
        META + b', "people": {"1": {"id": "p", "name": "\\ud800"}}}',
        META + b', "people": {"\xc2\xb2": {"id": "p", "name": "n"}}}',
        META + b', "people": {"1": {"id": "p", "name": "n", "touch_every_days": ' + b"9" * 5000 + b"}}}",
    ],
    ids=range(16),
)
def test_kept_cases(content: bytes) -> None:
    assert read(content) is None
    assert check_content(content).is_broken


def test_crlf_and_bom_are_read_as_saved() -> None:
    contents = read(b"\xef\xbb\xbf" + sample().replace(b"\n", b"\r\n"))
    assert contents is not None
    assert contents.is_as_saved
    assert msgspec.json.encode(contents.documents()) == msgspec.json.encode(
        read_content(sample(), NOWHERE).documents()
    )
