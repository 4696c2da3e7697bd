"""The letter composer: the material, the letter, and what is found in it (playbook 2.3 to 2.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import var
from textual.widget import Widget
from textual.widgets import Input, TextArea

from afterview.app.autosave import SAVED, SAVED_AFTER_ALL, Autosave
from afterview.app.cell_text import heading
from afterview.app.commands import Place, bindings, key_of
from afterview.app.composer.address import enter_address
from afterview.app.composer.findings import FindingList, FindingsPane
from afterview.app.composer.head import PANES, ComposerHead, PaneName
from afterview.app.composer.letter import LetterPane
from afterview.app.composer.list_beside import ListBesideText
from afterview.app.composer.material import MaterialList, MaterialPane, NewPiece
from afterview.app.composer.template import own_template
from afterview.app.composer.writing import Writing
from afterview.app.dialog import Dialog
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.part_editor import put_text
from afterview.app.panes.said_line import SaidLine
from afterview.app.screens.pick import Choice, PickScreen
from afterview.app.session import FAILURES
from afterview.entry.letter_acts import LetterFor
from afterview.letters.better import better
from afterview.letters.material import QUESTIONS, Material
from afterview.letters.templates import Template
from afterview.records.path import Path

if TYPE_CHECKING:
    from afterview.app.session import Session
    from afterview.records.hunt import Hunt

_SAID_FOR = 8.0


class Composer(Dialog[str]):
    """Writes one letter. Answers with what is to be said on the main screen; "" for nothing."""

    CSS_PATH = "composer.tcss"
    AUTO_FOCUS = "#letter-text"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.COMPOSER)]

    pane: var[PaneName] = var[PaneName]("text")
    """The pane that has the focus; in a narrow window it takes the others' place."""

    head = getters.query_one(ComposerHead)
    material_pane = getters.query_one(MaterialPane)
    letter_pane = getters.query_one(LetterPane)
    findings_pane = getters.query_one(FindingsPane)

    def __init__(
        self,
        session: Session,
        autosave: Autosave,
        letter: LetterFor,
        template: Template | None,
        problem: str = "",
    ) -> None:
        """Write `letter`; `template` is the person's own, and `problem` why it is not used."""
        super().__init__()
        self.session = session
        self.autosave = autosave
        self.writing = Writing(session, letter, template)
        self._problem = problem
        self._mark = ""
        self.touched: set[Path] = set()
        """Where the texts stand that something was typed into."""

    def compose(self) -> ComposeResult:
        """Lay out what it is about, the three panes, and the foot."""
        with Vertical(id="composer"):
            yield ComposerHead(id="composer-head")
            with Horizontal(id="composer-panes"):
                yield MaterialPane(self.session, self.autosave, self.touched, id="material")
                with Vertical(id="composer-right"):
                    yield LetterPane(id="text")
                    yield FindingsPane(id="findings")
            yield SaidLine(seconds=_SAID_FOR)
            yield KeyBar(self._enter_words, id="composer-keys")

    def on_mount(self) -> None:
        """Show the letter."""
        self._begin()
        self.set_interval(20.0, self._show_head)
        if self.session.read_only:
            self.say(self.session.read_only, failed=True)
        elif self._problem:
            self.say(self._problem, failed=True)
        elif not self.session.settings.name:
            self.say("Not signed yet: your name in the settings (g and , on the main screen) signs letters.")

    def _begin(self) -> None:
        writing, pane = self.writing, self.letter_pane
        pane.editor.begin(writing.text)
        pane.editor.base = writing.recorded_text
        pane.editor.go_to_end_of_body()
        pane.editor.read_only = bool(self.session.read_only)
        pane.subject.disabled = bool(self.session.read_only)
        with pane.subject.prevent(Input.Changed):
            pane.subject.value = writing.subject
        self.material_pane.take_up(writing)
        self._show_head()
        self._show_share()
        pane.look(writing)

    # What is shown

    def watch_pane(self, pane: PaneName) -> None:
        """Mark which pane it is, for the styles."""
        for name in PANES:
            self.set_class(name == pane, f"-on-{name}")
        if self.is_mounted:
            self._show_tabs()

    def _show_head(self) -> None:
        self.head.show(self.writing)
        self._show_tabs()

    def _show_tabs(self) -> None:
        many = len(self.letter_pane.editor.findings)
        used = sum(each.used for each in self.writing.material)
        titles: dict[PaneName, str] = {
            "material": f"Material {used} of {len(self.writing.material)}",
            "text": "Letter",
            "findings": f"To look at {many}" if many else "Nothing to put right",
        }
        self.head.show_tabs(titles, self.pane)
        self.material_pane.border_title = heading(f"{key_of('letter.material')} {titles['material']}")
        self.findings_pane.border_title = heading(f"{key_of('letter.findings')} {titles['findings']}")

    def _show_share(self) -> None:
        share = round(self.writing.template_share(self.letter_pane.editor.text) * 100)
        words = f"{share} % is still template" if share else "in your own words"
        mark = f" · {self._mark}" if self._mark else ""
        if self.autosave.is_beside((*self.writing.path, "body")):
            words, mark = "≠ changed in another window too", ""
        self.letter_pane.border_title = heading(f"{key_of('letter.text')} Letter · {words}{mark}")

    def show_mark(self, words: str, failed: bool) -> None:
        """Show how what was typed stands to the file."""
        if not self.is_attached:
            return
        self._mark = "✗ not saved" if failed else words
        self.letter_pane.set_class(words == SAVED, "-saved")
        self._show_share()
        if failed:
            self.say(words, failed=True)
        elif words in (SAVED, SAVED_AFTER_ALL):
            self._take_over()

    def follow(self, hunt: Hunt) -> None:  # noqa: ARG002 (it is the session's)
        """Take over what another window or another program has recorded."""
        begun = self.writing.letter.begun(self.session.hunt)
        if begun is not None and begun.id == self.writing.id and begun.body:
            self.letter_pane.editor.meet(begun.body)
        self._take_over()

    def _take_over(self) -> None:
        if self.material_pane.take_over():
            self._show_tabs()

    def _enter_words(self) -> str:
        if isinstance(self.focused, MaterialList):
            return "put in or take out"
        if isinstance(self.focused, FindingList):
            return "go there"
        return "add it" if isinstance(self.focused, NewPiece) else ""

    # From pane to pane

    def action_pane(self, name: PaneName) -> None:
        """Go to a pane."""
        self.pane = name
        widgets: dict[PaneName, Widget] = {
            "material": self.material_pane.list,
            "text": self.letter_pane.editor,
            "findings": self.findings_pane.list,
        }
        self.set_focus(widgets[name])

    def action_turn(self, by: int) -> None:
        """Go to the next pane, or the one before; the subject stands before the text."""
        pane = self.letter_pane
        if by > 0 and self.focused is pane.subject:
            self.set_focus(pane.editor)
        elif by < 0 and self.focused is pane.editor:
            self.set_focus(pane.subject)
        else:
            self.action_pane(PANES[(PANES.index(self.pane) + by) % len(PANES)])

    def on_descendant_focus(self) -> None:
        """Remember which pane has the focus."""
        for node in self.focused.ancestors_with_self if self.focused else ():
            for name in PANES:
                if node.id == name:
                    self.pane = name

    # Typing

    @on(TextArea.Changed)
    def _text_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._tell()
        self.letter_pane.remove_class("-looked")
        editor = self.letter_pane.editor
        editor.keep_marks()
        if self.writing.follow(editor.text):
            self.material_pane.show()
        self._show_share()
        self.letter_pane.look(self.writing)

    @on(Input.Changed, "#letter-subject")
    def _subject_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._type("subject", event.value, self.writing.recorded_subject)

    @on(Input.Submitted, "#letter-subject")
    def _to_text(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_pane("text")

    def _tell(self) -> None:
        editor = self.letter_pane.editor
        text = editor.told()
        if text is not None:
            self._type("body", text, editor.base)

    def tell_at_the_end(self) -> None:
        """Hand over what stands in the editor and was not handed over yet: the app is about to break down."""
        text = self.letter_pane.editor.untold()
        if text is not None:
            path = (*self.writing.path, "body")
            self.autosave.hold(path, self.writing.record)
            self.autosave.take_in(path, text, self.letter_pane.editor.base)

    def _type(self, field: str, text: str, base: str) -> None:
        path = (*self.writing.path, field)
        self.touched.add(path)
        self.autosave.hold(path, self.writing.record)
        self.autosave.typed(path, text, base)

    @on(ListBesideText.Typed)
    def _write_on(self, event: ListBesideText.Typed) -> None:
        """Go on in the text with what was typed beside it."""
        event.stop()
        self.action_pane("text")
        editor = self.letter_pane.editor
        if not editor.read_only:
            editor.insert(event.text)

    def action_undo_text(self) -> None:
        """Undo the last step in the text."""
        self.letter_pane.editor.undo()

    # What is found in it

    @on(LetterPane.Looked)
    def _show_findings(self, event: LetterPane.Looked) -> None:
        event.stop()
        text, occasion = self.letter_pane.editor.text, self.writing.occasion
        self.findings_pane.show(
            [(each, better(each, occasion, text) if occasion is not None else None) for each in event.found]
        )
        self.letter_pane.add_class("-looked")
        self._show_tabs()

    @on(FindingsPane.Chosen)
    def _show_place(self, event: FindingsPane.Chosen) -> None:
        self.action_pane("text")
        found = next(
            (each for each in self.letter_pane.editor.findings if each == event.finding), event.finding
        )
        editor = self.letter_pane.editor
        if found.code == "signature_missing" and not editor.read_only:
            editor.go_to_signature(found.end)
        else:
            editor.show_place(found.start, found.end)

    @on(FindingsPane.PutRight)
    def _put_right(self, event: FindingsPane.PutRight) -> None:
        editor, put = self.letter_pane.editor, event.better
        if editor.read_only or event.finding not in editor.findings:  # it is about to be looked at again
            return
        if put is None:
            self.say("Only you know how to put this: enter goes there.")
            return
        text = editor.text
        put_text(editor, f"{text[: put.start]}{put.text}{text[put.end :]}")

    # Material

    @on(MaterialPane.Chosen)
    def _follow_material(self, event: MaterialPane.Chosen) -> None:
        event.stop()
        self._assemble(event.piece)

    @work(group="assemble")
    async def _assemble(self, piece: Material | None) -> None:
        """Put the draft together anew; a text that was edited only after a question."""
        editor = self.letter_pane.editor
        self._show_tabs()
        if self.writing.occasion is None or editor.read_only:
            return
        if self.writing.is_edited(editor.text):
            choices = [
                Choice("k", "keep", "keep the letter as it is"),
                Choice("a", "anew", "put it together anew", f"{key_of('letter.undo')} brings yours back"),
            ]
            if piece is not None and piece.used:
                choices.insert(1, Choice("p", "piece", "only put this piece in", "where the cursor is"))
            answer = await self.app.push_screen_wait(PickScreen("You have edited this letter.", choices))
            if answer == "piece" and piece is not None:
                words = piece.answer if piece.source in QUESTIONS and piece.answer else piece.text
                editor.insert(words)
            if answer != "anew":
                return
        put_text(editor, self.writing.assemble().text)

    # Another letter, and out

    @work(group="kind")
    async def action_kind(self) -> None:
        """Write another kind of letter to the same person."""
        others = self.writing.letter.others
        choices = [Choice("123456789"[at], each.name, each.what) for at, each in enumerate(others[:9])]
        answer = await self.app.push_screen_wait(PickScreen("Another letter", choices))
        shape = next((each for each in others if each.name == answer), None)
        if shape is None:
            return
        await self.autosave.flush()
        template, problem = await own_template(shape)
        letter = self.writing.letter.of_kind(shape, self.session.hunt)
        self.writing = Writing(self.session, letter, template)
        self.say(problem, failed=True)
        self._mark = ""
        self._begin()

    @work(group="out")
    async def action_out(self) -> None:
        """Record that the letter went out, or take it out of the program first."""
        from afterview.app.composer.out import go_out

        if self.session.read_only:
            self.say(self.session.read_only, failed=True)
            return
        await self.autosave.flush()
        try:
            words = await go_out(self)
        except FAILURES as problem:
            self.say(str(problem), failed=True)
            return
        if words:
            self.dismiss(words)

    def action_address(self) -> None:
        """Enter how the person is reached."""

        def entered(words: str) -> None:
            self._show_head()
            self.letter_pane.look(self.writing)
            self.say(words)

        enter_address(self, self.session, self.writing.letter.person, entered)

    def action_leave(self) -> None:
        """Close; everything typed is kept."""
        self._tell()
        self.dismiss("")
