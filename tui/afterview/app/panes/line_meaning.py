"""What a quick-add line means now, with each letter anew: its bar may be open past midnight."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.app import App

from afterview.app.commands import key_of
from afterview.app.focus import Focus
from afterview.app.panes.taking_offers import Reading
from afterview.app.session import Say, Session
from afterview.changes.errors import ChangeError
from afterview.text import capitalized

if TYPE_CHECKING:
    from afterview.entry.examples import Examples
    from afterview.entry.understand import Context, Understood
    from afterview.playbook.acts import Act
    from afterview.records.hunt import Change, Hunt


_OF_ALL_KINDS = (
    "met Joan Ferris of Initech on Tuesday for my first interview, went ok",
    "contact at Initech: Ken Ito",
    "note x sent",
)
"""Lines that need most of what lines are read with."""


@dataclass
class LineMeaning:
    """Understands lines; what it needs is loaded with the first."""

    session: Session
    due: Callable[[], Iterable[Act]]
    """Returns what is to be done now, the most urgent first."""
    here: Focus
    """What that word stands for in a line."""
    adds: bool = False
    """Whether an application is to be added: then that is what is shown how to write."""

    @property
    def context(self) -> Context:
        """Return what a line is understood against now."""
        return self.session.context(self.here)

    def understand(self, line: str, *, insist: bool = False) -> Understood:
        """Return what a line means."""
        from afterview.entry.understand import understand

        return understand(line, self.session.hunt, self.context, insist)

    def get_ready(self) -> None:
        """Do once what the first line would wait for: load all that reads it, look over the journal."""
        self.look_over(self.session.hunt, self.context)

    @staticmethod
    def look_over(hunt: Hunt, context: Context) -> None:
        """Have lines about a hunt read as quickly as they ever are."""
        from afterview.entry.completion import complete
        from afterview.entry.understand import understand

        for line in _OF_ALL_KINDS:
            understand(line, hunt, context)
        complete("x", hunt, context)

    def complete(self, line: str) -> tuple[str, ...]:
        """Return the lines that a line may become, the best first."""
        from afterview.entry.completion import complete

        return complete(line, self.session.hunt, self.context)

    def offered(self, meant: Understood, line: str) -> tuple[Reading, ...]:
        """Return what can be taken over in place of a line that is refused."""
        from afterview.entry.offered_lines import offered_lines

        return offered_lines(meant, line, self.session.hunt, self.context)

    def examples(self) -> Examples:
        """Return what could be written now."""
        from afterview.entry.examples import OF_APPLICATIONS, examples

        if self.adds:
            return OF_APPLICATIONS
        return examples(self.due(), self.session.hunt, self.context)


@dataclass
class Making:
    """Makes of a line a change of the freshest hunt."""

    line: str
    context: Context
    insist: bool = False
    preview: str = ""
    """What the change records, in words, once it is made."""

    def __call__(self, hunt: Hunt) -> Change:
        """Return the change. Raises ChangeError where the line is not clear any more."""
        from afterview.entry.understand import understand

        meant = understand(self.line, hunt, self.context, self.insist)
        if meant.change is None:
            raise ChangeError(meant.problem or meant.warning)
        self.preview = meant.preview
        return meant.change


def recorded_words(preview: str, *, is_open: bool) -> str:
    """Say all that a line recorded, as it was shown while it was written, and how it is undone.

    `is_open` tells that another line is being written: there the key that undoes is a letter.
    """
    undo = f"{capitalized(key_of('quick.leave'))}, then {key_of('undo')}" if is_open else key_of("undo")
    return f"✓ {preview}{'' if preview.endswith(('.', '?', '!', '…')) else '.'} {undo} undoes it."


async def is_sure(app: App[Any], meant: Understood) -> bool:
    """Ask whether a line is to be recorded that is advised against."""
    from afterview.app.details.confirm import ConfirmScreen

    question = ConfirmScreen(meant.preview, (meant.warning,), yes="Record it anyway", no="Wait", warns=True)
    return await app.push_screen_wait(question)


async def ask_about_question(app: App[Any], session: Session, say: Say, change: Change, before: Hunt) -> None:
    """Ask of a question that was added whether it is one that was asked before."""
    if not change.sentence.startswith("added the question"):
        return
    from afterview.app.questions.asked_before import ask_whether_same, new_question

    question = new_question(before, change)
    if question is not None:
        await ask_whether_same(app, session, say, question.id)
