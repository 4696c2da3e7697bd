"""Help: every key, made from the commands, and every quick-add line, made from the verbs."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from afterview.app.commands import COMMANDS, GROUPS, Command, Place, bindings, keys_of, spell
from afterview.app.dialog import Dialog


class HelpScreen(Dialog[None]):
    """Shows all keys and lines; what is typed narrows them."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.HELP)]

    def compose(self) -> ComposeResult:
        """Lay out the search line and the text."""
        with Vertical(id="help", classes="modal"):
            yield Input(placeholder="type to search; arrows scroll; escape closes", id="help-search")
            with VerticalScroll(can_focus=False):
                yield Static(id="help-text", markup=False)

    def on_mount(self) -> None:
        """Show everything."""
        self.query_one("#help").border_title = "Help"
        self.query_one(Input).focus()
        self._show("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what has the typed words."""
        event.stop()
        self._show(event.value)

    def _show(self, words: str) -> None:
        self.query_one("#help-text", Static).update(help_text(words))
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_scroll(self, by: int) -> None:
        """Scroll by a few lines."""
        self.query_one(VerticalScroll).scroll_relative(y=3 * by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll by a page."""
        box = self.query_one(VerticalScroll)
        box.scroll_relative(y=by * max(box.size.height - 2, 1), animate=False)


def help_text(words: str) -> Content:
    """Return the help that has all of these words: keys first, then lines."""
    from afterview.entry.verbs.registry import VERBS

    wanted = words.casefold().split()
    blocks: list[tuple[str, list[tuple[str, str]]]] = [
        (group, _rows(each for each in COMMANDS if each.group == group)) for group in GROUPS
    ]
    blocks += [
        (place.value, _rows((each for each in COMMANDS if each.works_in(place)), place))
        for place in Place
        if place is not Place.MAIN
    ]
    blocks.append(("Lines, after : or in `afterview add`", [(verb.usage, verb.help) for verb in VERBS]))
    lines: list[Content] = []
    for title, rows in blocks:
        kept = [
            (left, right)
            for left, right in rows
            if all(word in f"{title} {left} {right}".casefold() for word in wanted)
        ]
        if not kept:
            continue
        lines.append(Content.styled(title, "bold $text-accent"))
        for left, right in kept:
            if len(left) <= 14:
                lines.append(Content.assemble(Content.styled(f"  {left:<14} ", "bold"), Content(right)))
            else:
                lines.append(Content.styled(f"  {left}", "bold"))
                lines.append(Content.styled(f"      {right}", "$foreground-muted"))
        lines.append(Content(""))
    return Content("\n").join(lines) if lines else Content(f"Nothing in the help has “{words}”.")


def _rows(commands: Iterable[Command], place: Place = Place.MAIN) -> list[tuple[str, str]]:
    """Return keys and what they do; those that do the same, such as up and down, on one line."""
    rows: dict[str, list[list[str]]] = {}
    for command in commands:
        words = "close it" if command.opens is place else command.help
        rows.setdefault(words, []).append(spell(keys_of(command)).split())
    return [(_together(alike), words) for words, alike in rows.items()]


def _together(keys: list[list[str]]) -> str:
    """Return the keys of one command, or of several: first the first ones of all, as in "↑ ↓  k j"."""
    if len(keys) == 1:
        return " ".join(keys[0])
    return "  ".join(" ".join(filter(None, each)) for each in zip_longest(*keys))
