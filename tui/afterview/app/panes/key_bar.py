"""The foot of every screen: what the keys do here and now, the most useful first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol, runtime_checkable

from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.events import Resize
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import OptionList, Static

from afterview.app.commands import key_of
from afterview.app.list_filter import ListFilter

_HELP = "app.command_palette"
_MOMENT = 4.0
"""Seconds for which something is said here."""


def _always_shown(shown: list[Binding]) -> list[Binding]:
    """Return what is shown however narrow the window is: the help, and the way out, which is last."""
    ways_out = [each for each in shown if each.action == "leave"]
    return [
        *(each for each in shown if each.action == _HELP),
        *(ways_out or [each for each in shown if each.key == "escape"]),
    ]


@runtime_checkable
class SaysKeys(Protocol):
    """A field in which keys do something else from one moment to the next."""

    @property
    def key_words(self) -> Mapping[str, str]:
        """Return what is said of such commands now, by their ids; "" of those that do nothing."""
        ...


class KeyBar(Static):
    """One line. What does not fit is left out with a mark, and never cut."""

    DEFAULT_CSS = """
    KeyBar {
        height: 1;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        color: $text-muted;
        link-style: none;
        link-color: $text-muted;
    }
    """

    def __init__(
        self,
        enter: Callable[[], str],
        *,
        id: str,  # noqa: A002  (Textual's own name)
        first: str = "",
    ) -> None:
        """`enter` returns what that key does on the chosen line; "" where it does nothing.

        `first` is the id of the command that comes before all others, or how those begin: "people.".
        """
        super().__init__(id=id, markup=False)
        self._enter = enter
        self._first = first
        self._has_followed = False

    def on_mount(self) -> None:
        """Follow the focus and what can be done there."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def on_resize(self, _: Resize) -> None:
        """Say as much as fits."""
        self._follow(self.screen)

    def say(self, words: str) -> None:
        """Say something for a moment in place of the keys."""
        self.update(Content.styled(words, "$text-success"))
        self.set_timer(_MOMENT, lambda: self._follow(self.screen))

    def render(self) -> RenderResult:
        """Return the keys, in the very first frame too: the word of what can be done comes after it."""
        if not self._has_followed and self.size.width:
            return self._keys(self.screen)
        return super().render()

    def _follow(self, screen: Screen[object]) -> None:
        if self.is_mounted and self.size.width:
            self._has_followed = True
            self.update(self._keys(screen))

    def _keys(self, screen: Screen[object]) -> Content:
        active = screen.active_bindings.values()
        focused: object = screen.focused
        words = focused.key_words if isinstance(focused, SaysKeys) else {}
        bound = [each.binding for each in active if each.binding.show and each.enabled]
        bound = [replace(each, description=words.get(each.id or "", each.description)) for each in bound]
        bound = [each for each in bound if each.description]
        # A command with two keys is bound twice; the help has another key where "?" is a letter.
        shown = list({_one_of(each): each for each in reversed(bound)}.values())[::-1]
        if isinstance(screen, ModalScreen):  # what is done on a screen comes before what leads away from it
            shown.sort(key=lambda each: each.id == "places")
        if self._first:
            shown.sort(key=lambda each: not self._is_first(each.id or ""))
        enter = self._enter_words(screen.focused)
        said = enter.removesuffix(" it").casefold()  # a key that does what enter does needs no words
        shown = [each for each in shown if each.description.casefold() != said]
        hints = [Content.assemble(_key("enter"), Content(f" {enter}"))] if enter else []
        always = _always_shown(shown)
        hints += [_hint(each) for each in shown if each not in always]
        return _fitting(hints, [_hint(each) for each in always], self.size.width)

    def _enter_words(self, focused: Widget | None) -> str:
        """Return what enter does: nothing in an empty list, whatever it does on the lines of a full one."""
        if isinstance(focused, ListFilter):
            return "go to what is left" if focused.has_found else ""
        if isinstance(focused, OptionList) and focused.highlighted is None:
            return ""
        return self._enter()

    def _is_first(self, name: str) -> bool:
        return name == self._first or (self._first.endswith(".") and name.startswith(self._first))


def _fitting(hints: list[Content], always: list[Content], width: int) -> Content:
    """Return as many hints as fit: those from the end are left out first, and at last all but leaving."""
    more = Content.styled("…", "$foreground-muted")
    for gap, ends in ((Content("   "), always), (Content("   "), always[-1:]), (Content("  "), always[-1:])):
        for many in range(len(hints), min(len(hints), 1) - 1, -1):
            left_out = [] if many == len(hints) and ends == always else [more]
            line = gap.join([*hints[:many], *left_out, *ends])
            if line.cell_length <= width:
                return line
    return Content("   ").join([more, *always[-1:]])


def _one_of(binding: Binding) -> str:
    return _HELP if binding.action == _HELP else binding.id or binding.key


def _hint(binding: Binding) -> Content:
    key = key_of(binding.id) if binding.id else binding.key
    shown = {"escape": "esc"}.get(key, key)
    words = binding.description[:1].lower() + binding.description[1:]
    hint = Content.assemble(_key(shown), Content(f" {words}"))
    return hint.stylize(f"@click=app.simulate_key('{binding.key}')")


def _key(key: str) -> Content:
    return Content.styled(key, "bold $text-accent")
