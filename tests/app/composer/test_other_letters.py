"""The other letters are written where their steps stand, and what they did is recorded with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from afterview.app.details.form import EditScreen
from afterview.app.screens.composer import Composer
from afterview.records.applications import Application
from support.composing import LATER, composer, text
from support.driving import STORY, Driven, driving

REFERENCE = ("reference Maria Ortiz", "contact acme Tomo Abe works there")
NO = ("outcome acme rejected", "liked acme they pair on everything")


def person(app: Driven, name: str) -> str:
    """Return the id of the person of that name."""
    return next(each.id for each in app.hunt.people.values() if each.name == name)


async def open_letter(app: Driven, step: int, key: str) -> None:
    """Go to an item of a step, and press enter."""
    app.app.main.workspace.go_to_pane("checklist")
    app.app.main.workspace.checklist.choose(step, key)
    await app.settle()
    await app.press("enter")
    await app.until(lambda: isinstance(app.app.screen, Composer))
    await app.settle()


Done = Callable[[Application], bool]
CASES: tuple[tuple[tuple[str, ...], int, str, str, Done], ...] = (
    (REFERENCE, 3, "Maria Ortiz", "may want to hear from you about me", lambda it: len(it.told) == 1),
    (REFERENCE, 4, "Tomo Abe", "you work there", lambda it: it.asks[0].asked_at == LATER),
    (NO, 7, "Dana Lee", "you pair on everything", lambda it: it.letters[0].sent_at == LATER),
    (
        (*REFERENCE, "told acme Maria Ortiz", "outcome acme rejected"),
        3,
        "Maria Ortiz",
        "they decided for somebody else",
        lambda it: it.told[0].outcome_at == LATER,
    ),
)


@pytest.mark.parametrize(("lines", "step", "name", "words", "is_done"), CASES)
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_letter_does_what_its_line_asks_for(  # playbook 3.4, 3.5, 4.2, 7.2
    tmp_path: Path,
    size: tuple[int, int],
    lines: tuple[str, ...],
    step: int,
    name: str,
    words: str,
    is_done: Done,
) -> None:
    async with driving(tmp_path / "journal.json", *STORY, *lines, size=size, now=LATER) as app:
        await open_letter(app, step, person(app, name))
        assert words in text(app)
        await app.press("ctrl+o", "s", "e")
        await app.until(lambda: app.app.screen is app.app.main)
        (application,) = app.hunt.applications.values()
        assert is_done(application)
        await app.press("u")
        await app.until(lambda: not any(each.letters for each in app.hunt.applications.values()))


async def test_a_follow_up_is_logged_and_the_second_is_another_letter(tmp_path: Path) -> None:  # playbook 5.4
    lines = (
        "Acme; Dev; applied 1 oct",
        "interview acme onsite 2 nov 14:00-15:00 with Dana Lee <d@acme.example>",
    )
    async with driving(tmp_path / "journal.json", *lines, now=LATER) as app:
        await open_letter(app, 5, "first")
        assert "whether there is any news" in text(app)
        await app.press("ctrl+o", "s", "e")
        await app.until(lambda: app.app.screen is app.app.main)
        (application,) = app.hunt.applications.values()
        (made,) = application.interviews[0].follow_ups
        assert (made.at, made.channel, made.override) == (LATER, "email", False)
        await open_letter(app, 5, "second")
        assert "I will leave it at this" in text(app)


async def test_another_kind_of_letter_is_a_key_away(tmp_path: Path) -> None:  # playbook 2.3
    async with driving(tmp_path / "journal.json", *STORY, now=LATER) as app:
        await open_letter(app, 2, person(app, "Sam Wu"))
        names = [each.name for each in composer(app).writing.letter.others]
        await app.press("f5")
        await app.until(lambda: "a question for an address" in app.screen)
        await app.press(str(names.index("ask-address") + 1))
        await app.until(lambda: "Which postal address" in text(app))


async def test_a_line_to_keep_in_touch_moves_the_next_one(tmp_path: Path) -> None:  # playbook 8.2
    async with driving(tmp_path / "journal.json", *STORY, *NO, now=LATER) as app:
        dana = person(app, "Dana Lee")
        lines = app.app.main.workspace.checklist.lines
        touch = next(
            each.item
            for each in lines
            if each.item and each.item.person == dana and "in touch" in each.item.todo
        )
        await open_letter(app, 8, touch.key)
        await app.press("ctrl+o", "s", "e")
        await app.until(lambda: app.app.screen is app.app.main)
        assert [each.at for each in app.hunt.people[person(app, "Dana Lee")].touches] == [LATER]


async def test_with_nobody_to_write_to_enter_begins_the_line(tmp_path: Path) -> None:
    lines = ("Acme; Dev; applied 1 oct", "interview acme onsite 2 nov 14:00-15:00")
    async with driving(tmp_path / "journal.json", *lines, now=LATER) as app:
        app.app.main.workspace.go_to_pane("checklist")
        app.app.main.workspace.checklist.choose(5, "first")
        await app.settle()
        await app.press("enter")
        await app.until(lambda: app.app.main.quick_add.is_open)
        assert app.app.main.quick_add.line.value.startswith("followup here")


async def test_an_address_is_entered_from_the_letter(tmp_path: Path) -> None:  # playbook 2.3
    async with driving(tmp_path / "journal.json", *STORY, size=(80, 24), now=LATER) as app:
        sam = person(app, "Sam Wu")
        await open_letter(app, 2, sam)
        await app.press("f8")
        await app.until(lambda: isinstance(app.app.screen, EditScreen))
        await app.settle()
        await app.type("5 Main St")  # what is lacking for a letter stands under the cursor
        await app.press("ctrl+o")
        await app.until(lambda: isinstance(app.app.screen, Composer))
        assert app.hunt.people[sam].address == "5 Main St"
        assert "no address yet" not in app.screen
