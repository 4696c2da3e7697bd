"""Help and palette in one: every command, sign and quick-add line, found by typing; enter does it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.dom import DOMNode
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from afterview.app.cell_text import fitted
from afterview.app.commands import COMMANDS, Command, Place, bindings, key_of, told_keys
from afterview.app.dialog import Dialog
from afterview.app.panes.key_bar import KeyBar
from afterview.app.screens.help_topics import Topic, joined, search, topics
from afterview.app.screens.long_list import LongList
from afterview.app.workarounds.typed_slash import OneLine

if TYPE_CHECKING:
    from afterview.app.screens.main import MainScreen

_KEYS, _ALL_KEYS = 14, 24
"""Cells for the keys, and where there is room for all of them."""


class HelpScreen(Dialog[Topic]):
    """Lists all that can be looked up; leaves with what is to be done."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.HELP)]

    def __init__(self, active: Mapping[str, tuple[DOMNode, str]], *, can_write: bool) -> None:
        """`active` has the commands that work where one is, `can_write` whether a line can be begun."""
        super().__init__()
        self._active = active
        self._can_write = can_write
        self._all = topics(active)
        self._shown: list[Topic | str] = []
        """Topics, and the headings between them."""

    def compose(self) -> ComposeResult:
        """Lay out the search line, the list and what is said of the chosen line."""
        with Vertical(id="help", classes="modal place"):
            yield OneLine(placeholder="what do you want to do?", id="help-search")
            yield LongList(id="help-list")
            yield Static(id="help-detail", markup=False)
            yield KeyBar(lambda: self._enter_words, id="help-keys")

    def on_mount(self) -> None:
        """Show everything; the keys stay with the search line."""
        self.query_one("#help").border_title = "Help"
        self.listing.can_focus = False
        self.set_focus(self.query_one(Input))

    def on_resize(self) -> None:
        """Fold the lines to the width that there is."""
        self.call_after_refresh(self._show)

    @property
    def listing(self) -> LongList:
        """Return the list."""
        return self.query_one(LongList)

    @property
    def chosen(self) -> Topic | None:
        """Return what the cursor is on."""
        at = self.listing.highlighted if self.is_mounted else None
        topic = self._shown[at] if at is not None and at < len(self._shown) else None
        return topic if isinstance(topic, Topic) else None

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what has the typed words."""
        event.stop()
        self._show()

    def _show(self) -> None:
        if not self.is_mounted or not self.query(LongList):
            return
        words = self.query_one(Input).value
        is_searched = bool(words.strip())
        found = search(self._all, words) if is_searched else joined(self._all)
        self._shown = []
        heading = ""
        for each in found:
            if not is_searched and each.heading != heading:
                heading = each.heading
                self._shown.append(heading)
            self._shown.append(each)
        width = max(self.listing.scrollable_content_region.width, 20)

        def make(index: int) -> Option:
            row = self._shown[index]
            if isinstance(row, str):
                return Option(Content.styled(fitted(row, width), "bold $text-accent"), disabled=True)
            return Option(_line(row, width, where=row.is_sign and is_searched))

        first = next((at for at, each in enumerate(self._shown) if isinstance(each, Topic)), None)
        self.listing.show(len(self._shown), make, first)
        self._say_more()

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._say_more()

    def _say_more(self) -> None:
        topic = self.chosen
        way = self._way(topic)
        keys = _keys_of_way(way, self._active) if way else ""
        words = _where(topic, keys) if topic else "Nothing in the help is like that."
        self.query_one("#help-detail", Static).update(Content(words))
        self.refresh_bindings()

    @property
    def _enter_words(self) -> str:
        topic = self.chosen
        if topic is None:
            return ""
        if topic.start is not None:
            return "begin the line" if self._can_write else ""
        if topic.command is None:
            return ""
        return "do it" if topic.is_here else "go there" if self._way(topic) else ""

    def _way(self, topic: Topic | None) -> Command | None:
        """Return the command that leads from here to where a topic's command works; None: there is none."""
        if topic is None or topic.command is None or topic.is_here:
            return None
        places, has_menu = topic.command.places, "places" in self._active
        if has_menu and topic.command.letter:
            return topic.command
        return next(
            (
                each
                for each in COMMANDS
                if (each.id in self._active or (has_menu and each.letter))
                and {each.opens, each.leads_to}.intersection(places)
            ),
            None,
        )

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def _take(self, event: Input.Submitted | OptionList.OptionSelected) -> None:
        event.stop()
        topic = self.chosen
        if topic is None or not self._enter_words:
            return
        self.dismiss(
            topic if topic.is_here or topic.start is not None else _to_there(topic, self._way(topic))
        )

    def action_in_list(self, action: str) -> None:
        """Move the cursor of the list, while the keys stay with the search line."""
        getattr(self.listing, f"action_{action}")()


def _to_there(topic: Topic, way: Command | None) -> Topic:
    return Topic(topic.heading, topic.left, topic.words, command=way)


def _line(topic: Topic, width: int, *, where: bool) -> Content:
    style = topic.style or "bold"
    keys = _ALL_KEYS if width >= 90 else _KEYS
    left = fitted(topic.name if topic.start is not None else topic.left, keys)
    # A sign may mean something else elsewhere: in what was found no heading says where it stands.
    words = f"{topic.heading.removeprefix('Signs: ')}: {topic.words}" if where else topic.words
    return Content.assemble(
        Content.styled(f" {left} ", style), Content(fitted(words, max(width - keys - 3, 4)))
    )


def _where(topic: Topic, way: str) -> str:
    """Say what the line leaves out: all of it, and where it works."""
    if topic.start is not None:
        return f"{topic.words[:1].upper()}{topic.words[1:]}\nFor example: {topic.left}"
    if topic.command is None:
        return f"{topic.heading.removeprefix('Signs: ').capitalize()}: {topic.words}"
    keys = told_keys(topic.command)
    if topic.is_here:
        return f"{keys}: {topic.words}"
    where = topic.heading[:1].lower() + topic.heading[1:]
    lead = f"; {way} leads there" if way else ""
    return f"{keys}: {topic.words}\nWorks {where}{lead}."


def _keys_of_way(way: Command, active: Mapping[str, object]) -> str:
    is_in_menu = way.letter and way.id not in active
    return f"{key_of('places')} {way.letter}" if is_in_menu else key_of(way.id)


def open_help(app: App[Any], main: MainScreen) -> None:
    """Open the help above whatever is shown, and do there what is chosen in it."""
    from afterview.app.screens.places import go_to_place

    below = app.screen
    if isinstance(below, HelpScreen):
        return
    active = {
        each.binding.id: (each.node, each.binding.action)
        for each in below.active_bindings.values()
        if each.binding.id and each.enabled
    }

    async def do(topic: Topic | None) -> None:
        if topic is None:
            return
        if topic.start is not None and below is main:
            main.action_quick_add(topic.start or " ")
        elif topic.command is not None and topic.command.id in active:
            node, action = active[topic.command.id]
            await app.run_action(action, default_namespace=node)
        elif topic.command is not None and topic.command.letter:
            await go_to_place(main, topic.command.action)

    app.push_screen(HelpScreen(active, can_write=below is main), do)
