"""Journals as earlier versions wrote them: each opens, says what it said, and is brought up to date whole."""

from __future__ import annotations

import json
import re
from hashlib import blake2b
from pathlib import Path
from shutil import copyfile

import msgspec
import pytest

from afterview.journal.check import check_file
from afterview.journal.journal import Journal
from afterview.journal.layout import parse
from afterview.journal.migrations import CURRENT
from afterview.records.hunt import Change, Hunt
from support.samples import everything

FOLDER = Path(__file__).parents[1] / "journals"
KEPT = sorted(int(each.stem) for each in FOLDER.glob("*.json"))

HELD = {
    # Format: applications, people, interviews, and the mark of the hunt as JSON.
    1: (15, 24, 14, "0d33c1429e92cb09"),
    2: (15, 24, 14, "0d33c1429e92cb09"),
    3: (15, 24, 14, "0d33c1429e92cb09"),
    4: (15, 24, 14, "0d33c1429e92cb09"),
}
"""What each held when it was kept. Never changed; one more for each format."""

SAME_STORY = ((1, 2), (2, 3), (3, 4))
"""Formats of which the kept journals were made from the same lines."""


@pytest.fixture(params=KEPT)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a copy of a kept journal."""
    return Path(copyfile(FOLDER / f"{request.param}.json", tmp_path / f"{request.param}.json"))


def mark(hunt: Hunt) -> str:
    plain = msgspec.to_builtins([dict(hunt.applications), dict(hunt.people)])
    return blake2b(json.dumps(plain, sort_keys=True).encode(), digest_size=8).hexdigest()


def chunks(path: Path) -> dict[str, dict[str, bytes]]:
    """Return the bytes of each record by table and number, without what the file says of itself."""
    tables = parse(path.read_bytes())
    return {
        name: dict(table) for name, table in tables.items() if name != "meta" and not isinstance(table, bytes)
    }


def test_there_is_one_of_every_format_that_ever_was() -> None:
    every = list(range(1, CURRENT + 1))
    assert every == KEPT, "a migration needs a kept journal: see tests/journals/README.md"
    assert sorted(HELD) == KEPT
    for number in KEPT:
        found = re.search(rb'"schema": (\d+)', (FOLDER / f"{number}.json").read_bytes())
        assert found is not None
        assert int(found[1]) == number


def test_it_holds_what_it_held(kept: Path) -> None:
    hunt = Journal.open(kept).hunt
    interviews = sum(len(each.interviews) for each in hunt.applications.values())
    held = (len(hunt.applications), len(hunt.people), interviews, mark(hunt))
    assert held == HELD[int(kept.stem)]


def test_two_of_the_same_story_hold_the_same() -> None:
    for one, other in SAME_STORY:
        first, second = (Journal.open(FOLDER / f"{each}.json").hunt for each in (one, other))
        assert everything(first) == everything(second)


def test_reading_leaves_it_as_it_is(kept: Path) -> None:
    content, before = kept.read_bytes(), kept.stat()
    journal = Journal.open(kept)
    assert (journal.read_only, journal.contents.is_as_saved) == ("", True)
    assert not check_file(kept).findings
    assert journal.undo() is None
    assert (kept.read_bytes(), kept.stat().st_mtime_ns) == (content, before.st_mtime_ns)


def test_the_first_change_brings_it_up_to_date_and_touches_nothing_else(kept: Path) -> None:
    before, hunt = chunks(kept), Journal.open(kept).hunt
    key = next(iter(hunt.applications))
    journal = Journal.open(kept)
    new = msgspec.structs.replace(hunt.applications[key], notes="a line more")
    journal.commit(lambda _: Change("wrote a line", {key: new}))
    assert json.loads(kept.read_bytes())["meta"]["1"]["schema"] == CURRENT
    assert Journal.open(kept).contents.is_as_saved
    after = chunks(kept)
    changed = {
        (name, number)
        for name, table in before.items()
        for number, chunk in table.items()
        if after[name].get(number) != chunk
    }
    assert changed == {("applications", str(journal.contents.table("applications").numbers[key]))}
    assert {name: list(table) for name, table in after.items() if table} == {
        name: list(table) for name, table in before.items() if table
    }
    assert Journal.open(kept).undo() == "wrote a line"
    assert everything(Journal.open(kept).hunt) == everything(hunt)
    assert chunks(kept) == before
