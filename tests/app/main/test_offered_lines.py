"""What is offered in place of a line is taken over by a key; an empty line shows what could be written."""

from __future__ import annotations

from pathlib import Path

from support.driving import STORY, Driven, driving

VAGUE = "acme left a message"
CALLED, NOTED = "followup Acme called, left a message", "note Acme left a message"


def line(app: Driven) -> str:
    return app.app.main.quick_add.line.value


def is_open(app: Driven) -> bool:
    return app.app.main.quick_add.is_open


async def test_tab_takes_what_is_offered_by_turns_and_brings_back_what_was_typed(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(80, 24)) as app:
        await app.press("colon")
        await app.type(VAGUE)
        assert "tab take it" in app.screen
        assert "enter" not in app.screen.splitlines()[-1]
        taken = []
        for _ in range(3):
            await app.press("tab")
            taken.append((line(app), app.screen.splitlines()[-1].partition("tab ")[2].partition("   ")[0]))
        assert taken == [(CALLED, "next one offered"), (NOTED, "as you typed it"), (VAGUE, "take it")]
        await app.press("shift+tab")
        assert line(app) == NOTED
        assert "2 of 2 offered" in app.screen
        await app.press("enter")
        assert "left a message" in next(iter(app.hunt.applications.values())).notes
        await app.press("colon", "up", "up")
        assert line(app) == VAGUE


async def test_what_is_offered_together_comes_one_after_the_other(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("colon")
        await app.type("acme call moved to monday 3pm")
        await app.press("tab")
        first = line(app)
        await app.press("enter")
        assert line(app).startswith("note Acme")
        assert line(app) != first
        assert "offered together with the last" in app.screen
        await app.press("enter")
        assert not is_open(app)
        assert "moved to monday" in next(iter(app.hunt.applications.values())).notes


async def test_what_only_the_person_knows_is_chosen_to_be_typed_over(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("colon")
        await app.type("coffee w/ jens about the trains")
        await app.press("tab", *"acme")
        assert line(app) == "note acme coffee w/ jens about the trains"


async def test_a_long_offer_is_shown_to_its_end(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(80, 24)) as app:
        spoken = "they spoke of the trains and of the harbour, " * 6
        await app.press("colon")
        await app.type(f"acme left a message, and then {spoken}at last of Wednesbury")
        offered = app.screen.partition("If it is what I think")[2]
        assert "Wednesbury" in offered


async def test_an_empty_line_shows_what_is_due_and_tab_takes_it(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, "reference Maria Ortiz", size=(80, 24)) as app:
        await app.press("colon")
        assert "such as" in app.screen
        assert "told Acme Maria Ortiz" in app.screen
        assert "enter" not in app.screen.splitlines()[-1]
        await app.press("tab", "enter")
        assert "Maria Ortiz" in app.said()
        assert next(iter(app.hunt.applications.values())).told


async def test_several_lines_follow_each_other_and_the_last_closes(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(80, 24)) as app:
        await app.press("colon")
        await app.type("Borealis; SRE; applied yesterday")
        assert "ctrl+n and another" in app.screen
        await app.press("ctrl+n")
        assert is_open(app)
        assert line(app) == ""
        assert "here is Borealis" in app.screen
        await app.type("note here they pair on everything")
        await app.press("enter")
        assert not is_open(app)
        (borealis,) = (each for each in app.hunt.applications.values() if each.company == "Borealis")
        assert borealis.notes == "they pair on everything"


async def test_it_says_all_that_was_recorded_and_goes_there(tmp_path: Path) -> None:
    told = (*STORY, "Borealis; SRE; applied yesterday")
    async with driving(tmp_path / "journal.json", *told) as app:
        await app.line("colon", "interview borealis phone fri 10:00 with Ana Ruiz")
        assert "Borealis · phone, round 1 · Fri 27 Nov 10:00" in app.said()
        assert "Ana Ruiz" in app.said()
        assert "u undoes it" in app.said()
        await app.line("colon", "promise acme 4 dec")
        acme = next(each for each in app.hunt.applications.values() if each.company == "Acme")
        assert app.app.main.workspace.at.application == acme.id
        await app.press("u")
        assert "Undone" in app.said()
        assert "Acme" in app.said()


async def test_a_line_that_names_no_company_is_offered_for_the_chosen_one(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("colon")
        await app.type("q how do you handle conflict? i blanked")
        await app.press("tab", "enter")
        (question,) = next(iter(app.hunt.applications.values())).rounds[0].reflection.questions
        assert (question.text, question.went) == ("how do you handle conflict?", "blanked")


async def test_what_can_stay_open_is_added_to_the_line(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("colon")
        await app.type("interview acme phone")
        await app.press("tab")
        assert line(app) == "interview acme phone date not set"


async def test_where_an_application_is_added_the_empty_line_shows_how(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, "reference Maria Ortiz") as app:
        await app.press("a")
        assert "applied to Acme as Backend Engineer" in app.screen
        assert "told Acme" not in app.screen
