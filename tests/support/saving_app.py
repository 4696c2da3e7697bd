"""The app, saving what is typed onto a disk that fails: what must hold after each fault."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.widgets import Static

from afterview.app.panes.quick_add import QuickAddBar
from afterview.journal.drafts import read_drafts
from afterview.journal.journal import Journal
from afterview.journal.rescue import read_rescue, rescue_files
from support.driving import Driven, driving
from support.failing_disk import FailingDisk
from support.quick_journal import STORY, went_well

NEVER = 3600.0


class SavingApp:
    """One app on one failing disk, which is hit by one fault after the other."""

    def __init__(self, app: Driven, disk: FailingDisk) -> None:
        """Begin sound, with nothing typed."""
        self.app = app
        self.disk = disk
        self.autosave = app.app.autosave
        self.autosave.pause = 0
        self.was_refused = False
        """Whether what was hit last was told as not saved."""
        self.said: list[str] = []
        """All that was shown of how the text stands to the file."""
        say = self.autosave.show

        def heard(words: str, failed: bool) -> None:
            self.said.append(words)
            say(words, failed)

        self.autosave.show = heard

    @property
    def text(self) -> str:
        """Return what stands in the editor."""
        return self.app.app.main.workspace.reflection.editor.text

    async def open_editor(self) -> None:
        """Begin to write what went well."""
        await self.app.press("W", "enter")
        await self.app.until(lambda: self.app.app.main.workspace.reflection.is_writing)
        await self.type("a")

    async def type(self, letter: str) -> bool:
        """Type a letter and wait until the app has said whether it is saved; return whether it is."""
        self.said.clear()
        await self.app.pilot.press(letter)
        await self.app.until(lambda: bool(self.said) and self.said[-1] != "…")
        return self.said[-1].startswith("✓ saved")

    async def hit(self, at: int, error: int, *, for_good: bool, torn: bool = False) -> str:
        """Type while the call of that number fails; return its name, "" where a save has no such call.

        Raises AssertionError where anything is lost or told wrongly.
        """
        self.autosave.retry = 0.05 if for_good else NEVER
        before = self.app.path.read_bytes()
        if len(self.text) > 30:  # it is looked for on the screen as one line
            self.app.app.main.workspace.reflection.editor.select_all()
        self.disk.arm(at, error, for_good=for_good, torn=torn)
        self.was_refused = not await self.type("x")
        if not self.was_refused:
            with self.disk.looked_into():
                assert went_well(self.app.path) == self.text, "told as saved, and it is not"
        else:
            await self._check_not_saved(before, elsewhere=for_good)
        self.disk.mend()
        if not for_good:  # the next letter saves; otherwise the app tries again by itself
            await self.type("y")
        await self._check_saved()
        return self.disk.struck

    async def _check_not_saved(self, before: bytes, *, elsewhere: bool) -> None:
        app, path, words = self.app, self.app.path, self.said[-1]
        assert words.startswith("Not saved: I could not"), words
        assert words.isprintable()
        await app.until(lambda: "✗ not saved" in app.screen and app.said() == words)
        assert self.text in app.screen
        assert list(self.autosave.pending.values()) == [self.text]
        rescue = self.autosave.rescued
        assert rescue is not None, "it could have been kept elsewhere"
        assert words.endswith(f"Kept in {rescue}.")
        assert (rescue.parent != path.parent) is elsewhere
        with self.disk.looked_into():
            assert path.read_bytes() == before, "told as not saved, and the file is another one"
            (kept,) = read_rescue(rescue).wanted.applications.values()
        assert kept is not None
        assert kept.interviews[0].reflection.went_well == self.text, "the rescue file holds something else"

    async def hit_line(self, line: str, at: int, error: int, *, for_good: bool) -> str:
        """Enter a line that records an application while a call fails; otherwise as `hit`."""
        app, bar = self.app, self.bar
        before = app.path.read_bytes()
        await app.press("colon")
        await app.type(line)
        await app.app.drafts.look()
        self.disk.arm(at, error, for_good=for_good)
        await app.pilot.press("enter")
        await app.until(lambda: not bar.is_open or self.preview.startswith("I could not"))
        self.was_refused = bar.is_open
        if self.was_refused:
            assert bar.line.value == line
            await app.app.drafts.look()
            with self.disk.looked_into():
                assert app.path.read_bytes() == before, "told as not saved, and the file is another one"
            assert unfinished_lines(app.path, self.disk)[-1:] == [line], "the line is kept nowhere"
            self.disk.mend()
            await app.pilot.press("enter")
        await app.until(lambda: not bar.is_open)
        await app.until(lambda: "u undoes it" in app.said())
        self.disk.mend()
        company = line.partition(";")[0]
        recorded = [each.company for each in Journal.open(app.path).hunt.applications.values()]
        assert recorded.count(company) == 1
        await app.until(lambda: not unfinished_lines(app.path, self.disk))
        return self.disk.struck

    @property
    def bar(self) -> QuickAddBar:
        """Return the bar in which lines are written."""
        return self.app.app.main.quick_add

    @property
    def preview(self) -> str:
        """Return what is said below the line."""
        return str(self.bar.query_one("#quick-words", Static).content)

    async def _check_saved(self) -> None:
        app = self.app
        await app.until(lambda: not self.autosave.pending)
        await app.until(lambda: "✓ saved" in app.screen and "✗ not saved" not in app.screen)
        journal = Journal.open(app.path)
        assert went_well(app.path) == self.text
        assert not journal.hunt.conflicts
        assert journal.contents.is_as_saved
        assert self.autosave.rescued is None
        assert rescue_files(app.path) == (), "the rescue file is still there"
        await app.until(lambda: "Not saved" not in app.screen)
        await app.until(lambda: not app.app.main.notice.display)
        assert not [each for each in app.path.parent.iterdir() if each.suffix == ".tmp"]


@asynccontextmanager
async def saving_app(folder: Path) -> AsyncIterator[SavingApp]:
    """Open the app on a journal of its own, on a disk of its own."""
    place = folder / "disk"
    place.mkdir()
    async with driving(place / "journal.json", *STORY, size=(100, 24)) as app:
        disk = FailingDisk(place)
        with disk.below(app.app.session.journal):
            await app.until(lambda: app.app.drafts.is_offered)
            yield SavingApp(app, disk)
            disk.mend()


def unfinished_lines(path: Path, disk: FailingDisk) -> list[str]:
    """Return the lines that are kept as begun."""
    with disk.looked_into():
        return [each.line.text for each in read_drafts(path) if each.line is not None]
