"""Entering, from a letter, how somebody is reached (playbook 2.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from afterview.records.path import person_path
from afterview.text import capitalized

if TYPE_CHECKING:
    from afterview.app.screens.composer import Composer
    from afterview.records.hunt import Hunt


def enter_address(composer: Composer) -> None:
    """Open the form about the person; the letter goes on with what is entered there."""
    from afterview.app.details.form import EditScreen

    session = composer.session
    if session.read_only:
        composer.say(session.read_only, failed=True)
        return
    form = EditScreen.of(session.hunt, person_path(composer.writing.letter.person), session)

    def entered(result: tuple[Hunt, str] | None) -> None:
        composer.follow(session.hunt)
        if result is not None:
            composer.say(f"{capitalized(result[1])}.")

    if form is not None:
        composer.app.push_screen(form, entered)
