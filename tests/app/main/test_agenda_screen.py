"""The list of what is due: few lines, each opens into what it stands for, and a key for the rest."""

from __future__ import annotations

from pathlib import Path

from afterview.app.line_list import LineList
from support.driving import Driven, driving

LINES = (
    *(f"{name}; Engineer; applied 10 nov" for name in ("Acme", "Birch", "Cedar", "Dogwood")),
    "interview acme onsite 14:00-15:00 with Dana Lee",
)


def _lines(app: Driven) -> list[str]:
    listing = app.app.screen.query_one(LineList)
    return [str(each.prompt).strip() for each in listing.options]


async def test_what_is_asked_of_several_companies_is_one_line_that_opens(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *LINES) as app:
        await app.press("d")
        asks = [each for each in _lines(app) if "Who do you know there?" in each]
        assert len(asks) == 1  # playbook A.3
        assert "Acme; Birch and 2 more" in asks[0]
        await app.press("end", "enter")
        await app.press("down", "down", "enter")
        application = app.hunt.applications[app.app.main.workspace.at.application or ""]
        assert application.company == "Birch"
        assert app.app.main.workspace.pane == "checklist"


async def test_a_key_shows_every_single_thing_and_folds_them_again(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *LINES) as app:
        await app.press("d")
        few = _lines(app)
        await app.press("space")
        assert sum("Who do you know there?" in each for each in _lines(app)) == 4  # playbook A.5
        await app.press("space")
        assert _lines(app) == few
