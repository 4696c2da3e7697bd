"""What has an editor for a text of the journal: what is typed there is handed on as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import TextArea

if TYPE_CHECKING:
    from afterview.app.autosave import Autosave
    from afterview.app.panes.part_editor import RecordedText
    from afterview.records.path import Path


class WritesText:
    """Has an editor whose text goes to the autosave. To be inherited from before Textual's own class."""

    autosave: Autosave
    touched: set[Path]
    """Where the texts stand that something was typed into."""

    if TYPE_CHECKING:

        @property
        def editor(self) -> RecordedText:
            """Where it is typed."""

        @property
        def writing(self) -> Path | None:
            """The path of the text that is being written."""

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Hand on what was typed; loading a text is not typing."""
        event.stop()
        self.hand_on()

    def hand_on(self) -> None:
        """Hand on what stands in the editor and was not handed on yet."""
        text, path = self.editor.untold(), self.writing
        if text is not None and path is not None:
            self.editor.told()
            self.touched.add(path)
            self.autosave.typed(path, text, self.editor.base)

    def tell_at_the_end(self) -> None:
        """Hand over what stands in the editor and was not handed over yet: the app is about to break down."""
        text, path = self.editor.untold(), self.writing
        if text is not None and path is not None:
            self.autosave.take_in(path, text, self.editor.base)
