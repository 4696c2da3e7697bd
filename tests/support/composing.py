"""What tests of the letter composer share: a hunt with something to thank for, and the way to its letters."""

from __future__ import annotations

from datetime import timedelta

from afterview.app.screens.composer import Composer
from afterview.records.letters import Letter, LetterKind
from support.driving import NOW, STORY, Driven

TOLD = (
    *STORY,
    "talked acme with Dana: how they move from one database to one a tenant",
    "talked acme with Sam: reading old code",
    "missed acme the load test that I wrote",
    "question acme How would you shard it? by Dana; weak; better: by the tenant",
)
LATER = NOW + timedelta(hours=4)
"""When the notes may go out."""


def composer(app: Driven) -> Composer:
    """Return the open composer."""
    screen = app.app.screen
    assert isinstance(screen, Composer)
    return screen


def text(app: Driven) -> str:
    """Return the letter as it stands on the screen."""
    return composer(app).letter_pane.editor.text


def notes(app: Driven) -> dict[str, Letter]:
    """Return the kept thank-you notes, by the name of whom they go to."""
    hunt = app.hunt
    (application,) = hunt.applications.values()
    return {
        hunt.people[each.person].name: each
        for held in application.interviews
        for each in held.letters
        if each.kind is LetterKind.THANK_YOU
    }


async def open_note(app: Driven, name: str = "Dana Lee") -> None:
    """Go to that person's line in step 2, and press enter."""
    person = next(each.id for each in app.hunt.people.values() if each.name == name)
    app.app.main.workspace.go_to_pane("checklist")
    app.app.main.workspace.checklist.choose(2, person)
    await app.settle()
    await app.press("enter")
    await app.until(lambda: isinstance(app.app.screen, Composer))
    await app.settle()
