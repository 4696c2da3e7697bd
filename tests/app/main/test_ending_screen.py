"""How it ended, in one place: a no, an offer and a yes are recorded there and dealt with."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterview.app.screens.composer import Composer
from afterview.app.screens.ending import EndingScreen
from afterview.records.applications import Status
from support.composing import LATER
from support.driving import STORY, Driven, driving

LINES = (*STORY, "reference Maria Ortiz", "told acme Maria Ortiz", "confidence acme 7")
SIZES = [(80, 24), (120, 40)]


async def open_ending(app: Driven) -> EndingScreen:
    await app.press("g", "n")
    await app.until(lambda: isinstance(app.app.screen, EndingScreen))
    await app.settle()
    screen = app.app.screen
    assert isinstance(screen, EndingScreen)
    return screen


async def choose(app: Driven, screen: EndingScreen, begins: str, below: str = "") -> None:
    """Put the cursor on the line that begins so, below a title of which these words are a part."""
    assert screen._ending is not None
    lines = (each for section in screen._ending.sections if below in section.title for each in section.lines)
    screen.listing.highlighted = screen._rows.index(
        next(each for each in lines if each.text.startswith(begins))
    )
    await app.settle()


@pytest.mark.parametrize("size", SIZES)
async def test_a_no_is_recorded_by_a_key_and_dealt_with_in_one_place(
    tmp_path: Path, size: tuple[int, int]
) -> None:  # playbook 7.1 to 7.3, 8.1, 8.2, 3.5, 1.8
    async with driving(tmp_path / "journal.json", *LINES, size=size, now=LATER) as app:
        screen = await open_ending(app)
        assert "They said no" in app.screen
        await app.press("enter")
        await app.until(lambda: "A gracious reply" in app.screen)
        (application,) = app.hunt.applications.values()
        assert application.status is Status.REJECTED
        for title in ("A gracious reply", "Connect on LinkedIn", "Keep in touch"):
            assert title in app.screen
        await choose(app, screen, "Dana Lee", below="LinkedIn")
        assert "enter record that you connected" in app.screen
        await app.press("enter")
        await app.until(lambda: any(each.connected_at for each in app.hunt.people.values()))
        assert "enter see it" in app.screen
        assert "t take back" in app.screen
        assert "M mark as done" not in app.screen
        await choose(app, screen, "Maria Ortiz")
        assert "M mark as done" in app.screen
        await app.press("M")
        await app.until(lambda: app.hunt.applications[application.id].told[0].outcome_at is not None)
        await app.press("u")
        await app.until(lambda: app.hunt.applications[application.id].told[0].outcome_at is None)
        await app.press("ctrl+r")
        await app.until(lambda: app.hunt.applications[application.id].told[0].outcome_at is not None)
        await choose(app, screen, "Round 1")
        assert "7 of 10" in app.screen


async def test_the_reply_is_written_from_there(tmp_path: Path) -> None:  # playbook 7.2
    lines = (*LINES, "outcome acme rejected", "liked acme they pair on everything")
    async with driving(tmp_path / "journal.json", *lines, now=LATER) as app:
        await open_ending(app)
        await app.press("enter")
        await app.until(lambda: isinstance(app.app.screen, Composer))
        assert "you pair on everything" in app.screen
        await app.press("ctrl+o", "s", "e")
        await app.until(lambda: isinstance(app.app.screen, EndingScreen))
        (application,) = app.hunt.applications.values()
        assert [each.sent_at for each in application.letters] == [LATER]


async def test_another_role_there_is_added_and_linked(tmp_path: Path) -> None:  # playbook 7.4
    async with driving(tmp_path / "journal.json", *LINES, "outcome acme rejected", now=LATER) as app:
        screen = await open_ending(app)
        await choose(app, screen, "Add one")
        await app.press("enter")
        await app.until(lambda: screen.quick_add.is_open)
        assert screen.quick_add.line.value == "add Acme; "
        await app.type("Lead; saved")
        await app.press("enter")
        await app.until(lambda: len(app.hunt.applications) == 2)
        first, second = app.hunt.applications.values()
        assert second.after == first.id
        await app.until(lambda: "Lead" in [row.text for row in screen._rows if row is not None])


async def test_enter_on_how_it_ended_in_the_timeline_leads_there(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *LINES, "outcome acme offer", now=LATER) as app:
        assert "enter go to its checklist" in app.screen
        await app.press("right")
        await app.until(lambda: "enter see how it ended" in app.screen)
        await app.press("enter")
        await app.until(lambda: isinstance(app.app.screen, EndingScreen))
        await app.press("escape", "left")
        await app.until(lambda: "enter go to its checklist" in app.screen)


async def test_thanks_for_an_offer_are_a_letter(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *LINES, "outcome acme offer", now=LATER) as app:
        screen = await open_ending(app)
        await choose(app, screen, "Dana Lee")
        await app.press("enter")
        await app.until(lambda: isinstance(app.app.screen, Composer))
        await app.until(lambda: "Thank you for the offer of the" in app.screen)
        await app.press("ctrl+o", "s", "e")
        await app.until(lambda: isinstance(app.app.screen, EndingScreen))
        assert any(each.touches for each in app.hunt.people.values())


async def test_an_offer_is_answered_from_there(tmp_path: Path) -> None:
    lines = (*LINES, "outcome acme offer, answer by fri", "Borealis; SRE; applied yesterday")
    async with driving(tmp_path / "journal.json", *lines, now=LATER) as app:
        app.app.main.workspace.go_to(next(iter(app.hunt.applications)), None)
        screen = await open_ending(app)
        assert "answer by Fri 27 Nov" in app.screen
        await choose(app, screen, "Accept it")
        await app.press("enter")
        await app.until(lambda: "Withdraw from the others" in app.screen)
        assert next(iter(app.hunt.applications.values())).status is Status.ACCEPTED


async def test_another_company_is_withdrawn_from_only_once_that_is_confirmed(tmp_path: Path) -> None:
    lines = (*LINES, "outcome acme accepted", "Borealis; SRE; applied yesterday")
    async with driving(tmp_path / "journal.json", *lines, now=LATER) as app:
        first, other = app.hunt.applications
        app.app.main.workspace.go_to(first, None)
        screen = await open_ending(app)
        await choose(app, screen, "Borealis")
        assert "record it, once you say so" in app.screen
        await app.press("enter")
        await app.until(lambda: "Let Borealis know first." in app.screen)
        await app.press("n")
        await app.until(lambda: app.app.screen is screen)
        assert app.hunt.applications[other].outcome is None
        await app.press("enter")
        await app.until(lambda: "Let Borealis know first." in app.screen)
        await app.press("y")
        await app.until(lambda: app.hunt.applications[other].status is Status.WITHDRAWN)
        await app.press("u")
        await app.until(lambda: app.hunt.applications[other].outcome is None)


async def test_enter_on_step_7_leads_there(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *LINES, "outcome acme rejected", now=LATER) as app:
        await app.press("7", "enter")
        await app.until(lambda: isinstance(app.app.screen, EndingScreen))


async def test_a_decision_that_is_typed_leads_there_and_says_where_the_rest_is(tmp_path: Path) -> None:
    lines = ("Acme; Engineer; applied 2026-11-05", "Borealis; SRE; applied 2026-11-06")
    async with driving(tmp_path / "journal.json", *lines, size=(120, 40)) as app:
        await app.press("a")
        await app.type("borealis said no")
        await app.press("enter")
        await app.until(lambda: "g n has more; nothing has to be done" in app.said())  # nobody met me there
        assert "Checklist · Borealis" in app.screen
        assert "no answer is needed" in app.screen


async def test_a_no_after_an_interview_asks_the_same_day(tmp_path: Path) -> None:  # playbook 7.2, A.1
    async with driving(tmp_path / "journal.json", *LINES, size=(80, 24), now=LATER) as app:
        await app.line("a", "acme said no")
        await app.until(lambda: "g n shows what is left to do about it" in app.said())
        await app.press("d")
        assert "Reply to Dana Lee" in app.screen
