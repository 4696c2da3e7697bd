"""A field of a form: its label, its text, and below it how that is understood, or what is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.suggester import Suggester, SuggestFromList
from textual.widgets import Input, Static, TextArea

from afterview.app.panes.part_editor import put_text
from afterview.app.workarounds.typed_slash import ManyLines
from afterview.records.kind import Field, FieldType
from afterview.records.words import short


class NameSuggester(Suggester):
    """Completes the name that is being typed: the only one, or the last of several."""

    def __init__(self, names: Sequence[str], *, several: bool) -> None:
        """Know these names, the likeliest first."""
        super().__init__(use_cache=False, case_sensitive=True)
        self._names = names
        self._several = several

    async def get_suggestion(self, value: str) -> str | None:
        """Return what is typed with the rest of the name, if there is one."""
        before, _, last = value.rpartition(",") if self._several else ("", "", value)
        begun, taken = last.lstrip(), {each.strip().casefold() for each in before.split(",")}
        free = (each for each in self._names if each.casefold() not in taken)
        name = next((each for each in free if each.casefold().startswith(begun.casefold())), "")
        return value + name[len(begun) :] if begun and name else None


class FieldRow(Vertical):
    """One field: its label, its text, and below it how the text is understood or what is wrong."""

    def __init__(self, field: Field, value: str, names: Sequence[str] = ()) -> None:
        """Show `field` with the recorded `value`; `names` are those of the people who may be meant."""
        super().__init__(classes="field")
        self.field = field
        self._names = names
        self.recorded = value
        """What was recorded when the form was opened, or was taken over since."""
        self.known = value
        """What may be overwritten without asking."""
        self.elsewhere: str | None = None
        """What another window has recorded there since; None where it has not."""

    def compose(self) -> ComposeResult:
        """Lay out the label beside the text, and the line below."""
        with Horizontal(classes="pair"):
            yield Static(Content(self.field.label), classes="label")
            if self.field.is_long:
                text = ManyLines(
                    self.recorded,
                    tab_behavior="focus",
                    compact=True,
                    highlight_cursor_line=False,
                    classes="value",
                )
                text.move_cursor(text.document.end)  # where the cursor of the other fields begins
                yield text
            else:
                yield Input(
                    self.recorded,
                    placeholder=self.field.hint,
                    suggester=self._suggester,
                    compact=True,
                    select_on_focus=False,  # the first key adds to what is there, as in a long text
                    classes="value",
                )
        yield Static("", classes="below")

    @property
    def _suggester(self) -> Suggester | None:
        if self.field.type in (FieldType.PERSON, FieldType.ROOM):
            return NameSuggester(self._names, several=self.field.type is FieldType.ROOM)
        words = self.field.choices
        return SuggestFromList(words, case_sensitive=False) if words else None

    @property
    def editor(self) -> Input | TextArea:
        """Return the widget that is typed in."""
        return self.query_one(TextArea) if self.field.is_long else self.query_one(Input)

    @property
    def is_laid_out(self) -> bool:
        """Return whether there is something to type in yet: a row comes up a moment after its screen."""
        return len(self.query(".value, .below")) == 2

    @property
    def typed(self) -> str:
        """Return the text as it stands in the form."""
        if not self.is_laid_out:
            return self.recorded
        editor = self.editor
        return editor.text if isinstance(editor, TextArea) else editor.value

    @property
    def is_changed(self) -> bool:
        """Return whether it says something else than what is recorded."""
        return self.typed.strip() != self.recorded.strip()

    def put(self, text: str) -> None:
        """Type that text."""
        editor = self.editor
        if isinstance(editor, TextArea):
            put_text(editor, text)
        else:
            editor.value = text

    def take(self, recorded: str) -> None:
        """Show what is recorded now in place of what was typed."""
        self.recorded = self.known = recorded
        self.elsewhere = None
        if self.is_laid_out:
            self.put(recorded)

    def meet(self, recorded: str) -> None:
        """Take over what another window recorded; where something else was typed here, only say so."""
        if not self.is_changed:
            if recorded != self.recorded:
                self.take(recorded)
        elif recorded.strip() in (self.known.strip(), self.typed.strip()):
            self.elsewhere = None
        else:
            self.elsewhere = recorded

    def show_below(self, line: str, *, bad: bool) -> None:
        """Show a line below the text; nothing for an empty one."""
        if not self.is_laid_out:
            return
        if self.elsewhere is not None:
            line = f"≠ recorded now: {short(self.elsewhere, 200) or 'nothing'}" + (
                f"\n{line}" if line else ""
            )
        below = self.query_one(".below", Static)
        below.update(Content(line))
        below.display = bool(line)
        self.set_class(bad, "-bad")
