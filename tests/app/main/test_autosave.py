"""Saving as one types: in order, once each, and again after a failure."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from afterview.app.autosave import Autosave
from afterview.app.session import Session
from afterview.clock import FixedClock
from afterview.journal.journal import Journal
from afterview.records.path import interview_path
from afterview.settings import Settings
from support.quick_journal import NOW, STORY, ZONE, write_journal


class Typing:
    """Somebody who types into two texts of a reflection, and what is shown meanwhile."""

    def __init__(self, session: Session, **seconds: float) -> None:
        self.session = session
        self.autosave = Autosave(session, **seconds)
        self.marks: list[str] = []
        self.autosave.show = lambda words, _: self.marks.append(words)
        (application,) = session.hunt.applications.values()
        self._reflection = (*interview_path(application.id, application.interviews[0].id), "reflection")

    def type(self, text: str, field: str = "went_well") -> None:
        self.autosave.typed((*self._reflection, field), text, "")

    @property
    def kept(self) -> tuple[str, str]:
        (application,) = Journal.open(self.session.path).hunt.applications.values()
        reflection = application.interviews[0].reflection
        return reflection.went_well, reflection.went_badly

    async def until_saved(self) -> None:
        while self.autosave.pending:
            await asyncio.sleep(0)


Begin = Callable[..., Awaitable[Typing]]


@pytest.fixture
def begin(tmp_path: Path) -> Begin:
    path = tmp_path / "journal.json"
    write_journal(path, *STORY)

    async def begin_(**seconds: float) -> Typing:
        session = Session(path, FixedClock(NOW), Settings(), ZONE)
        await session.open()
        return Typing(session, **seconds)

    return begin_


async def test_only_the_last_text_of_a_burst_is_saved(begin: Begin) -> None:
    typing = await begin(pause=0.0)
    before = typing.session.journal.revision
    for end in range(1, 6):
        typing.type("Hello"[:end])
    await typing.until_saved()
    assert typing.kept == ("Hello", "")
    assert typing.session.journal.revision == before + 1


async def test_flush_saves_at_once_and_says_so(begin: Begin) -> None:
    typing = await begin(pause=3600)
    typing.type("one")
    typing.type("two", "went_badly")
    assert typing.marks == ["…", "…"]
    assert await typing.autosave.flush()
    assert typing.kept == ("one", "two")
    assert typing.marks[2:] == ["✓ saved"]


async def test_a_failed_save_keeps_the_text_says_why_and_tries_again(begin: Begin) -> None:
    typing = await begin(pause=3600, retry=0.0)
    typing.type("precious")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typing.session.journal, "commit", refused)
        assert not await typing.autosave.flush()
        assert list(typing.autosave.pending.values()) == ["precious"]
        assert typing.marks[-1].startswith("Not saved: the disk is full Kept in ")
    await typing.until_saved()
    assert typing.kept == ("precious", "")


async def test_what_is_typed_during_a_save_is_saved_after_it(begin: Begin) -> None:
    typing = await begin(pause=3600)
    typing.type("first")
    flushing = asyncio.ensure_future(typing.autosave.flush())
    await asyncio.sleep(0)
    typing.type("first and more")
    await flushing
    assert typing.kept == ("first and more", "")
    assert not typing.autosave.pending


def refused(_: object) -> None:
    raise OSError("the disk is full")
