"""The words by which a list shows only some of its lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual import events
from textual.widget import Widget
from textual.widgets import Input, OptionList

from afterview.app.workarounds.typed_slash import OneLine


class ListFilter(OneLine):
    """A line of words to look for. It is out of sight, and takes no key, until it is wanted."""

    DEFAULT_CSS = """
    ListFilter {
        display: none;
        height: 1;
        border: none;
        padding: 0 1;
        background: $boost;
    }
    ListFilter.-wanted {
        display: block;
    }
    """

    def __init__(
        self, fill: Callable[[], None], listing: Callable[[], Widget], placeholder: str = "words to look for"
    ) -> None:
        """`fill` shows what has the words; `listing` returns the list, where one goes from here."""
        super().__init__(placeholder=placeholder, select_on_focus=False, compact=True)
        self.can_focus = False
        self._fill = fill
        self._listing = listing

    @property
    def wanted(self) -> tuple[str, ...]:
        """Return the words that are looked for."""
        return tuple(self.value.casefold().split())

    @property
    def nothing(self) -> str:
        """Say that no line has the words; "" where none are looked for."""
        return f"Nothing here has “{self.value.strip()}”." if self.wanted else ""

    @property
    def has_found(self) -> bool:
        """Return whether there is a line to go to."""
        listing = self._listing()
        return not isinstance(listing, OptionList) or listing.highlighted is not None

    def fits(self, *texts: str) -> bool:
        """Return whether all words that are looked for are in one of the texts, or another."""
        return not self.wanted or has_words(self.wanted, *texts)

    def begin(self) -> None:
        """Take words; those before are chosen, so that typing replaces them."""
        self.can_focus = True
        self.add_class("-wanted")
        self.screen.set_focus(self)
        self.select_all()

    def leave(self) -> bool:
        """Take the filter away; return whether there was one."""
        if not self.has_focus and not self.value:
            return False
        self.value = ""
        self._to_list()
        return True

    def _to_list(self) -> None:
        is_in_use = bool(self.wanted)
        self.set_class(is_in_use, "-wanted")
        self.screen.set_focus(self._listing())
        self.can_focus = is_in_use

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what has the words."""
        event.stop()
        self._fill()
        self.screen.refresh_bindings()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to what is left."""
        event.stop()
        self._to_list()

    def key_down(self, event: events.Key) -> None:
        """Go to what is left."""
        event.stop()
        self._to_list()


def has_words(wanted: Iterable[str], *texts: str) -> bool:
    """Return whether each of these words, in small letters, is in one of the texts."""
    text = "\n".join(texts).casefold()
    return all(word in text for word in wanted)
