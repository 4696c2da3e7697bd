"""What a person looks for on a screen: that nothing is cut off unmarked, and that the cursor is in sight."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static

from afterview.app.panes.key_bar import KeyBar
from afterview.app.short_text import ShortText
from support.driving import Driven


def what_is_wrong(app: Driven) -> list[str]:
    """Return a line for everything on the topmost screen that a person would stumble over."""
    return [*_of_widgets(app), *_of_the_focus(app), *_of_the_foot(app)]


def _of_widgets(app: Driven) -> Iterator[str]:
    screen = app.app.screen
    for widget in screen.walk_children(Widget):
        if not isinstance(widget, (Static, OptionList, Input)) or not widget.is_on_screen:
            continue
        name = f"{type(widget).__name__}#{widget.id or ''}"
        placed = screen.find_widget(widget)
        region, clip = placed.region, placed.clip
        if (region.bottom > clip.bottom or region.y < clip.y) and not _scrolls(widget):
            yield f"{name} is cut off below"
        if region.right > clip.right or region.x < clip.x:
            yield f"{name} is cut off at the side"
        if widget.show_vertical_scrollbar and not widget.max_scroll_y:
            yield f"{name} has a scrollbar and nothing to scroll"
        if isinstance(widget, Static):
            yield from _of_text(widget, name)
        room = widget.content_size.width
        if isinstance(widget, Input) and not widget.value and len(str(widget.placeholder)) > room:
            yield f"{name}: {widget.placeholder!r} is cut off"
        if isinstance(widget, OptionList):
            yield from _of_list(widget, name)


def _scrolls(widget: Widget) -> bool:
    return any(isinstance(each, Widget) and each.max_scroll_y > 0 for each in widget.ancestors)


def _of_text(text: Static, name: str) -> Iterator[str]:
    width, height = text.content_size
    words = text.content.plain if isinstance(text.content, Content) else str(text.content)
    if not width or not words.strip():
        return
    is_cut = text.get_content_height(text.size, text.size, width) > height and not text.max_scroll_y
    is_marked = isinstance(text, ShortText) and text.render_line(height - 1).text.rstrip().endswith("…")
    if is_cut and not is_marked:
        yield f"{name}: {words[:50]!r} needs more rows than it has"
    is_one_line = text.styles.text_wrap == "nowrap" and text.styles.text_overflow != "ellipsis"
    if is_one_line and Content(words).cell_length > width:
        yield f"{name}: {words[:50]!r} is cut off at the side"


def _of_list(found: OptionList, name: str) -> Iterator[str]:
    room = found.scrollable_content_region.height
    top = found._index_to_line.get(found.highlighted) if found.highlighted is not None else None
    if found.has_focus and found.option_count and not room:
        yield f"{name} has no room"
    elif top is not None and not found.scroll_offset.y <= top < found.scroll_offset.y + room:
        yield f"{name}: the line with the cursor is out of sight"


def _of_the_focus(app: Driven) -> Iterator[str]:
    focused = app.app.focused
    is_empty = isinstance(focused, OptionList) and not focused.option_count  # words stand in its place
    if focused is not None and not is_empty:
        placed = app.app.screen.find_widget(focused)
        if not placed.region.intersection(placed.clip).area:
            yield f"{type(focused).__name__}#{focused.id or ''} has the keys and is out of sight"


def _of_the_foot(app: Driven) -> Iterator[str]:
    screen, focused = app.app.screen, app.app.focused
    bars = [each for each in screen.query(KeyBar) if each.is_on_screen]
    if len(bars) != 1:
        yield f"{len(bars)} feet"
        return
    content = bars[0].content
    words = content.plain if isinstance(content, Content) else str(content)
    hints = words.split("   ")
    if words not in app.screen:
        yield f"the foot is not seen whole: {words!r}"
    if len(hints) != len(set(hints)):
        yield f"the foot says something twice: {words!r}"
    if words.startswith("enter ") and isinstance(focused, OptionList) and focused.highlighted is None:
        yield f"the foot names enter where it does nothing: {words!r}"
    more = [each for each in screen.active_bindings.values() if each.binding.show and each.enabled]
    if "…" in words and len({each.binding.id for each in more}) < len(
        [each for each in hints if each != "…"]
    ):
        yield f"the foot has a mark where nothing is left out: {words!r}"
