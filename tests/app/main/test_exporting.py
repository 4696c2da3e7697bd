"""Handing on from within the app, and drawing attention to what has become due."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from afterview.app.attention import Attention
from afterview.playbook.agenda import agenda
from afterview.records.hunt import Hunt
from afterview.settings import Reminders, Waits
from support.builders import BERLIN, application, hunt, interview, person, wall
from support.driving import driving

LINES = ("Acme; Engineer; applied 5 nov", "interview acme yesterday 10:00-11:00 with Dana Lee")


async def test_a_form_is_picked_a_place_is_named_and_what_was_written_is_said(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *LINES) as app:
        await app.press("g", "o")
        await app.until(lambda: "a calendar with alarms" in app.screen)
        await app.press("c")
        await app.until(lambda: "afterview.ics" in app.screen)
        await app.press("ctrl+u")
        await app.type(str(tmp_path / "mine.ics"))
        await app.press("enter")
        await app.until(lambda: "Written to" in app.said())
        assert (tmp_path / "mine.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
        await app.press("g", "o", "m")
        await app.until(lambda: "Of which days?" in app.screen)
        await app.press("enter")
        await app.until(lambda: "● with notes, and all that is for me alone" in app.screen)
        await app.press("enter")
        await app.until(lambda: "afterview-notes" in app.screen)
        await app.press("ctrl+u")
        await app.type(str(tmp_path / "notes"))
        await app.press("enter")
        await app.until(lambda: "notes" in app.said())
        assert (tmp_path / "notes" / "Applications" / "Acme - Engineer.md").exists()


async def test_some_days_are_handed_on_without_what_is_for_oneself_alone(tmp_path: Path) -> None:
    lines = ("Acme; Engineer; applied 5 oct", "note acme a secret", "Borealis; SRE; applied 5 nov")
    async with driving(tmp_path / "journal.json", *lines) as app:
        await app.press("g", "o", "t")
        await app.until(lambda: "last month, Oct 2026" in app.screen)
        await app.press("d")
        await app.until(lambda: "From which day to which?" in app.screen)
        await app.press(*"soonish", "enter")
        await app.until(lambda: "I do not understand “soonish”" in app.screen)
        await app.press("ctrl+u")
        await app.type("1 oct to 31 oct")
        await app.press("enter")
        await app.until(lambda: "to show it to others" in app.screen)
        await app.press("o")
        await app.until(lambda: "afterview-applications.csv" in app.screen)
        await app.press("ctrl+u")
        await app.type(str(tmp_path / "october.csv"))
        await app.press("enter")
        await app.until(lambda: "Written to" in app.said())
        content = (tmp_path / "october.csv").read_text()
        assert "Acme" in content
        assert "Borealis" not in content
        assert "secret" not in content


class Terminal:
    """What an app does to its terminal."""

    def __init__(self) -> None:
        self.rung = 0
        self.written: list[str] = []

    @property
    def _driver(self) -> Terminal:
        return self

    def bell(self) -> None:
        self.rung += 1

    def write(self, sequence: str) -> None:
        self.written.append(sequence)


def acme(name: str = "Dana Lee") -> Hunt:
    return hunt([application(interviews=(interview(who=["p1"]),))], [person("p1", name)])


def look(attention: Attention, at: str, of: Hunt) -> None:
    now = wall(at)
    attention.look(agenda(of, now, BERLIN, Waits()), BERLIN, now)


def test_the_bell_rings_once_for_what_has_just_become_due() -> None:
    terminal = Terminal()
    attention = Attention(cast(Any, terminal), Reminders(bell=True))
    look(attention, "2026-11-19T12:00", acme())
    assert terminal.rung == 0  # what is due at the start is on the screen already
    look(attention, "2026-11-20T18:30", acme())
    assert terminal.rung == 1
    look(attention, "2026-11-20T18:31", acme())
    assert (terminal.rung, terminal.written) == (1, [])


def test_the_title_says_what_presses_and_is_put_back_in_the_end() -> None:
    terminal = Terminal()
    attention = Attention(cast(Any, terminal), Reminders(title=True))
    look(attention, "2026-11-20T18:30", acme("Da\x1bna\x07 Lee"))
    look(attention, "2026-11-20T18:31", acme("Da\x1bna\x07 Lee"))
    attention.leave()
    kept, title, back = terminal.written
    assert (kept, back) == ("\x1b[22;2t", "\x1b[23;2t")
    assert title.startswith("\x1b]2;afterview · 2 due · Acme: Thank Da")
    assert title.count("\x1b") == title.count("\x07") == 1
    assert terminal.rung == 0


def test_nothing_is_done_that_is_not_wanted() -> None:
    terminal = Terminal()
    attention = Attention(cast(Any, terminal), Reminders())
    look(attention, "2026-11-19T12:00", acme())
    look(attention, "2026-11-20T18:30", acme())
    attention.leave()
    assert (terminal.rung, terminal.written) == (0, [])
