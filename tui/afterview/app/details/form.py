"""The form in which one recorded thing is edited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, TextArea

from afterview.app.commands import Place, bindings
from afterview.app.details.confirm import ConfirmScreen
from afterview.app.details.field_row import FieldRow
from afterview.app.details.saving import save
from afterview.app.dialog import Dialog
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.said_line import SaidLine
from afterview.app.screens.deciding import Answer, DecideScreen, Question, Side
from afterview.app.session import Session
from afterview.app.short_text import ShortText
from afterview.changes.conflicts import Choice
from afterview.changes.describe import called
from afterview.changes.editing import ClashError, check_clashes, check_field, edit, show_fields
from afterview.changes.errors import ChangeError
from afterview.changes.fields import FieldError
from afterview.changes.lookup import find_record
from afterview.changes.room import near_first
from afterview.journal.drafts import FormDraft
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview
from afterview.records.kind import within
from afterview.records.path import Path, find
from afterview.records.schema import SCHEMA

_GONE = "This was deleted in another window. What you typed stays here to be copied; escape leaves."


class EditScreen(Dialog[tuple[Hunt, str] | None]):
    """Edits one thing. Leaves with the hunt and the sentence of what was done, or with None.

    Only the fields that were changed are handed on, so that two windows which edit different fields
    of one thing do not undo each other's work. Where both have changed the same one, it asks.
    """

    CSS_PATH = "details.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-wide")]  # noqa: RUF012 (as Textual declares it)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FORM)]

    def __init__(self, hunt: Hunt, path: Path, session: Session, begin: str = "") -> None:
        """Show the fields of the record there, and begin in the one with the key `begin`, else in the first.

        Raises ChangeError if the record is gone.
        """
        super().__init__()
        self._hunt = hunt
        self.path = path
        self._session = session
        self._recorded = show_fields(path, session.reading(hunt))
        self.called = called(hunt, path, session.zone)
        self._fields = SCHEMA[type(find_record(hunt, path))].fields
        self._begin = begin
        self._saving = False
        self._standing = ""
        """What is amiss as long as it lasts."""
        self._as_put_back: dict[str, str] = {}

    @classmethod
    def of(cls, hunt: Hunt, path: Path, session: Session, begin: str = "") -> EditScreen | None:
        """Return the form for the record there, or None if it is gone."""
        try:
            return cls(hunt, path, session, begin)
        except ChangeError:
            return None

    def compose(self) -> ComposeResult:
        """Lay out the fields below each other."""
        with Vertical(classes="dialog -form"):
            yield ShortText(Content.assemble("Edit ", (self.called, "bold")), classes="title")
            yield SaidLine(id="said")
            with VerticalScroll(classes="body", can_focus=False):
                interview = find(self._hunt, self.path[:4])
                near = near_first(interview, self._hunt) if isinstance(interview, Interview) else ()
                names = [each.name for each in near]
                for field in self._fields:
                    yield FieldRow(field, self._recorded[field.key], names)
            yield KeyBar(lambda: self._enter_words, id="keys")

    def on_mount(self) -> None:
        """Begin in the field that is asked for, else in the first."""
        for row in self._rows:
            row.show_below("", bad=False)
        self._said.say("")
        # Not `focus()`, which waits for the next message: a quick hand has pressed tab by then.
        rows = {row.field.key: row for row in self._rows}
        self.set_focus(rows.get(self._begin, self._rows[0]).editor)

    @property
    def typed(self) -> dict[str, str]:
        """Return what was typed and is not saved, by field."""
        return {row.field.key: row.typed for row in self._changed}

    @property
    def recorded(self) -> dict[str, str]:
        """Return what is recorded in the fields that were changed."""
        return {row.field.key: row.recorded for row in self._changed}

    @property
    def draft(self) -> FormDraft | None:
        """Return what was typed and is not saved, to be gone on with at the next start."""
        if not self.typed:
            return None
        return FormDraft(self.typed, self.recorded, self.path, self.called)

    def put_back(self, typed: Mapping[str, str], recorded: Mapping[str, str], words: str) -> None:
        """Type again what was typed before; `recorded` is what was recorded there at that time."""
        since = []
        for row in self._rows:
            key = row.field.key
            if key in typed:
                self._as_put_back[key] = typed[key]
                row.put(typed[key])
                row.known = recorded.get(key, row.recorded)
                since += [row.field.label] if recorded.get(key, row.recorded) != row.recorded else []
        changed = f" Changed elsewhere since: {', '.join(since)}." if since else ""
        self._said.say(f"{words}{changed} Ctrl+o saves it.", failed=bool(since))

    def follow(self, hunt: Hunt) -> None:
        """Take over what another window changed, in the fields in which nothing was typed here."""
        try:
            recorded = show_fields(self.path, self._session.reading(hunt))
        except ChangeError:
            self._standing = _GONE
            self._said.say(_GONE, failed=True)
            return
        self._hunt = hunt
        if self._standing:
            self._standing = ""
            self._said.say("It is there again.")
        for row in self._rows:
            row.meet(recorded[row.field.key])
            self._check(row)

    @property
    def _rows(self) -> list[FieldRow]:
        return list(self.query(FieldRow))

    @property
    def _enter_words(self) -> str:
        if not isinstance(self.focused, Input):
            return ""
        return "save" if self.focused is self._rows[-1].editor else "next field"

    @property
    def _said(self) -> SaidLine:
        return self.query_one("#said", SaidLine)

    @property
    def _changed(self) -> list[FieldRow]:
        return [row for row in self._rows if row.is_changed]

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _typed(self, event: Input.Changed | TextArea.Changed) -> None:
        row = event.control.query_ancestor(FieldRow)
        self._check(row)
        if row.typed != self._as_put_back.get(row.field.key):
            self._said.say(self._standing, failed=bool(self._standing))

    def _check(self, row: FieldRow) -> bool:
        """Show how the field is understood, or what is wrong with it; return whether it is understood."""
        if not row.is_changed:
            row.show_below("", bad=False)
            return True
        reading = self._session.reading(self._hunt)
        zone = next((each.typed for each in self._rows if each.field.key == "zone"), "")
        try:
            understood = check_field(self.path, row.field, row.typed, reading, typed_zone=zone)
        except ChangeError as problem:
            row.show_below(str(problem), bad=True)
            return False
        known = row.field.is_exact or understood == row.typed.strip()
        row.show_below("" if known else f"→ {understood or 'nothing'}", bad=False)
        return True

    @on(Input.Submitted)
    async def _entered(self, event: Input.Submitted) -> None:
        rows = self._rows
        row = event.control.query_ancestor(FieldRow)
        if row is rows[-1]:
            await self.action_save()
        else:
            rows[rows.index(row) + 1].editor.focus()

    async def action_save(self) -> None:
        """Keep what was typed; where something is not understood, go to it instead."""
        if self._saving:
            return
        wrong = [row for row in self._rows if not self._check(row)]
        if wrong:
            wrong[0].editor.focus()
            return
        values = self.typed
        if not values:
            self.dismiss(None)
            return
        known = {row.field.key: row.known for row in self._changed}

        def make(hunt: Hunt) -> Change:
            reading = self._session.reading(hunt)
            check_clashes(self.path, values, known, reading)
            return edit(hunt, self.path, values, reading.now, reading.zone, reading.day_first)

        self._saving = True
        try:
            change = await save(self._session, make, self._said)
        except FieldError as problem:
            row = next(each for each in self._rows if each.field.key == problem.field)
            row.show_below(str(problem), bad=True)
            row.editor.focus()
        except ClashError as clash:
            self._ask_about(clash)
        else:
            if change is not None:
                self.dismiss((self._session.hunt, change.sentence))
        finally:
            self._saving = False

    @work
    async def _ask_about(self, clash: ClashError) -> None:
        """Ask, field by field, which text is to stay; then save, unless one wants to go on editing."""
        for row in self._rows:
            if row.field.key not in clash.now:
                continue
            now = clash.now[row.field.key]
            choice = await self.app.push_screen_wait(DecideScreen(_question(self.called, row, now)))
            if choice is None:
                row.meet(now)
                self._check(row)
                row.editor.focus()
                return
            if choice is Choice.KEPT:
                row.take(now)
            elif choice is Choice.BOTH:
                row.put(f"{now.rstrip()}\n{row.typed}")
            row.known, row.elsewhere = now, None
        await self.action_save()

    def action_empty(self) -> None:
        """Take away what stands in the field."""
        for row in self._rows:
            if row.editor.has_focus:
                row.put("")

    def action_leave(self) -> None:
        """Leave; ask first when something typed would be lost."""
        changed = self._changed
        if not changed:
            self.dismiss(None)
            return

        def answered(sure: bool | None) -> None:
            if sure:
                self.dismiss(None)

        labels = ", ".join(row.field.label for row in changed)
        lines = (f"Changed and not saved: {labels}.", "Ctrl+o in the form saves.")
        self.app.push_screen(
            ConfirmScreen("Leave without saving?", lines, yes="Leave", no="Go on editing", warns=True),
            answered,
        )


def _question(called: str, row: FieldRow, now: str) -> Question:
    both = (Answer("both", "Both", Choice.BOTH),) if row.field.is_long and now else ()
    return Question(
        "Changed in another window meanwhile",
        f"{called}, {within(row.field.label)}",
        Side("Recorded now", now),
        Side("You typed", row.typed),
        (
            Answer("mine", "Save mine", Choice.OTHER),
            Answer("theirs", "Take what is recorded", Choice.KEPT),
            *both,
            Answer("later", "Go on editing", None),
        ),
    )
