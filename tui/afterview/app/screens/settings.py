"""The settings: each with its value and a line about it, changed here and kept in their file."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import Input, OptionList, Static

from afterview.app.cell_text import fitted, plain
from afterview.app.commands import BY_ID, COMMANDS, Place, bindings, key_of
from afterview.app.dialog import Viewer
from afterview.app.line_list import LineList
from afterview.app.list_filter import ListFilter
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.said_line import SaidLine
from afterview.app.themes import known_theme, theme_for, theme_words
from afterview.app.workarounds.typed_slash import OneLine
from afterview.config import ConfigError
from afterview.settings import Kind, Setting, declared, in_words
from afterview.settings_file import SettingError, line_of, read_value
from afterview.settings_on_disk import OnDisk, settings_on_disk
from afterview.text import say_count

if TYPE_CHECKING:
    from afterview.app.session import Session
from afterview.app.short_text import ShortText

_NAMES = 36
"""Cells for the names of the settings."""
_QUOTED = " in quotes"
"""As it has to be written in the file, and not here."""
_AT_THE_NEXT_START = frozenset({"zone", "keys"})
"""What is looked at once, when the app starts."""


class _Row(NamedTuple):
    name: str
    """As the file has it."""
    value: object
    setting: Setting
    is_own: bool

    @property
    def label(self) -> str:
        """Return what it is called here."""
        group, _, name = self.name.partition(".")
        command = BY_ID.get(name) if group == "keys" else None
        return f"Key of “{command.name}”" if command is not None else self.setting.label

    def words(self, value: object) -> str:
        """Say a value as a person would, and not as the file has it."""
        match value:
            case None if self.name == "keys":
                return "add one"
            case None if self.setting.kind is Kind.ZONE:
                return "the computer's"
            case None | "" | () | []:
                return "not set"
            case bool():
                return "yes" if value else "no"
            case int() if self.setting.unit:
                return say_count(value, self.setting.unit)
            case tuple() | list():
                said = ", ".join(map(str, value))
                return f"{said} {self.setting.unit}s" if self.setting.unit else said
            case str() if self.setting.kind is Kind.ZONE:
                return f"{value.rpartition('/')[2].replace('_', ' ')} ({value})"
            case str() if self.name == "theme":
                return theme_words(value)
        return in_words(value, bare=True)


class SettingsScreen(Viewer[None]):
    """Lists all settings; enter changes one."""

    CSS_PATH = "settings.tcss"
    AUTO_FOCUS = "LineList"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.SETTINGS)]

    def __init__(self, session: Session, choose: str = "") -> None:
        """Show those of `session`, with the cursor on the setting named `choose`."""
        super().__init__()
        self.session = session
        self._choose = choose
        self._on_disk: OnDisk | None = None
        self._rows: list[_Row] = []

    def compose(self) -> ComposeResult:
        """Lay out the list, what is said of the chosen one, and the line for a new value."""
        with Vertical(id="settings", classes="modal place"):
            yield ListFilter(self._show, lambda: self.listing)
            yield LineList(id="settings-list", markup=False)
            yield ShortText(id="settings-about", markup=False)
            yield OneLine(id="settings-value", compact=True, select_on_focus=False)
            yield SaidLine()
            yield KeyBar(self._enter_words, id="keys")

    def on_mount(self) -> None:
        """Read the file."""
        self.query_one("#settings").border_title = "Settings"
        self.value.display = False
        self._read()

    @property
    def listing(self) -> LineList:
        """Return the list."""
        return self.query_one(LineList)

    @property
    def value(self) -> OneLine:
        """Return the line in which a value is written."""
        return self.query_one("#settings-value", OneLine)

    @property
    def chosen(self) -> _Row | None:
        """Return what the cursor is on."""
        at = self.listing.highlighted
        return self._rows[at] if at is not None and at < len(self._rows) else None

    def _enter_words(self) -> str:
        row = self.chosen
        if self.value.has_focus:
            return "keep it"
        if row is None:
            return ""
        return "turn it over" if row.setting.kind is Kind.YES_OR_NO else "change it"

    @work(group="read", exclusive=True)
    async def _read(self) -> None:
        try:
            self._on_disk = await asyncio.to_thread(settings_on_disk)
        except ConfigError as problem:
            self.say(str(problem), failed=True)
        else:
            for wrong in self._on_disk.problems[:1]:
                self.say(f"{self._on_disk.path}, {wrong}", failed=True)
        self._show()

    def _found(self) -> list[_Row]:
        file = self._on_disk
        text = (file.text if file is not None else None) or ""
        rows: list[_Row] = []
        for each in declared(file.settings if file is not None else self.session.settings):
            if isinstance(each.built_in, dict):
                rows += [
                    _Row(f"{each.name}.{key}", value, each, True) for key, value in each.built_in.items()
                ]
                rows.append(_Row(each.name, None, each, False))
            else:
                rows.append(_Row(each.name, each.built_in, each, line_of(text, each.name) is not None))
        return rows

    @on(Resize)
    def _lay_out(self) -> None:
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        words, kept = self.query_one(ListFilter), self.chosen.name if self.chosen else self._choose
        self._rows = [each for each in self._found() if words.fits(each.name, each.label, each.setting.about)]
        widest = max((len(each.label) for each in self._rows), default=0)
        room = max(self.listing.scrollable_content_region.width, 40)
        names = [each.name for each in self._rows]
        at = names.index(kept) if kept in names else 0 if names else None
        self.listing.refill([_drawn(each, room, widest) for each in self._rows], at)
        self._explain()

    def _explain(self) -> None:
        row = self.chosen
        said = self.query_one(ListFilter).nothing
        if row is not None:
            wanted = row.setting.wanted or f"a whole number, {row.setting.least} or more"
            about = row.setting.about.rstrip(".")
            how = f"Write {wanted.replace(_QUOTED, '')}."
            if row.setting.kind is Kind.YES_OR_NO:
                how = "Enter turns it over: yes or no."
            said = f"{about[:1].upper()}{about[1:]}.\n{how}"
        path = self._on_disk.path if self._on_disk is not None else ""
        name = f"as {row.name} " if row is not None else ""
        self.query_one("#settings-about", Static).update(
            Content.assemble(said, (f"\nKept {name}in {plain(str(path))}" if path else "", "$text-muted"))
        )
        self.refresh_bindings()

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._explain()

    # What is changed

    @on(OptionList.OptionSelected)
    def _begin(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        row = self.chosen
        if row is None:
            return
        self.say("")
        if row.setting.kind is Kind.YES_OR_NO:
            self._keep(row.name, not row.value)
            return
        line = self.value
        line.placeholder = "command = key" if row.name == "keys" else _example(row.setting.wanted)
        line.value = in_words(row.value, bare=True)
        line.display = True
        self.set_focus(line)

    @on(Input.Submitted, "#settings-value")
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        row, words = self.chosen, event.value.strip().strip("\"'")
        if row is None:
            return
        name = row.name
        if name == "theme" and words:
            theme = known_theme(words, self.app.available_themes)
            if theme is None:
                self.say(f"No theme is called “{words}”. {key_of('theme')} shows all of them.", failed=True)
                return
            words = theme
        if name == "keys":
            command, _, words = (each.strip() for each in words.partition("="))
            named = (each.id for each in COMMANDS if each.name.casefold() == command.casefold())
            name = f"keys.{next(named, command)}"
        try:
            if unit := row.setting.unit:
                words = words.removesuffix(f"{unit}s").removesuffix(unit).rstrip()
            value = read_value(name, (words,)) if words else None
        except SettingError as problem:
            self.say(str(problem), failed=True)
            return
        self._leave_line()
        self._keep(name, value)

    def action_unset(self) -> None:
        """Take the chosen setting out of the file: it is the built-in one again."""
        row = self.chosen
        if row is not None and row.is_own:
            self._keep(row.name, None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Take out only what is in the file."""
        if action == "unset":
            return self.is_mounted and self.chosen is not None and self.chosen.is_own
        return super().check_action(action, parameters)

    @work(group="keep")
    async def _keep(self, name: str, value: object) -> None:
        try:
            self._on_disk = await self.session.keep_setting(name, value)
        except (SettingError, ConfigError) as problem:
            self.say(str(problem), failed=True)
            return
        if name == "theme":
            self.app.theme = theme_for(self.session.settings.theme, self.app.available_themes)
        self._choose = name
        self._show()
        later = " It holds from the next start on." if name.partition(".")[0] in _AT_THE_NEXT_START else ""
        row = next((each for each in self._rows if each.name == name), self.chosen)
        if row is not None:
            what = "the built-in value again" if value is None else f"now {row.words(value)}"
            self.say(f"{row.label}: {what}.{later}")

    def action_leave(self) -> None:
        """Leave the line that is written; else close."""
        if self.value.has_focus:
            self._leave_line()
        else:
            super().action_leave()

    def _leave_line(self) -> None:
        self.value.display = False
        self.set_focus(self.listing)


def _example(wanted: str) -> str:
    """Return what is said in an empty line: the example alone, where there is one."""
    plain_words = wanted.replace(_QUOTED, "")
    return plain_words[max(plain_words.find("such as"), 0) :]


def _drawn(row: _Row, room: int, widest: int) -> Content:
    name = fitted(row.label, min(widest + 2, _NAMES, room // 2))
    value = row.words(row.value)
    mark = "yours" if row.is_own else ""
    rest = max(room - len(name) - 9, 8)
    return Content.assemble(
        f" {name} ",
        (fitted(value, rest), "bold" if row.is_own else "$text-muted"),
        (f" {mark:>6}", "$text-accent"),
    )
