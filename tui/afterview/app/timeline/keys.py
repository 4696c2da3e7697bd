"""The timeline's keys. Ids begin with `timeline.`, for help and for a person's own keymap."""

from __future__ import annotations

from textual.binding import Binding


def _key(keys: str, action: str, name: str, words: str) -> Binding:
    return Binding(keys, action, words, show=False, id=f"timeline.{name}")


KEYS = (
    _key("up,k", "lane(-1)", "up", "Application above"),
    _key("down,j", "lane(1)", "down", "Application below"),
    _key("pageup", "page(-1)", "page_up", "A screenful up"),
    _key("pagedown", "page(1)", "page_down", "A screenful down"),
    _key("home", "outermost(-1)", "first", "First application"),
    _key("end", "outermost(1)", "last", "Last application"),
    _key("left,h", "walk(-1)", "previous_event", "Event before"),
    _key("right,l", "walk(1)", "next_event", "Event after"),
    _key("enter", "open", "open", "Open"),
    _key("plus,equals_sign", "zoom_in", "zoom_in", "Zoom in"),
    _key("minus", "zoom_out", "zoom_out", "Zoom out"),
    _key("less_than_sign,comma", "pan_left", "pan_left", "Earlier"),
    _key("greater_than_sign,full_stop", "pan_right", "pan_right", "Later"),
    _key("t", "go_today", "today", "Today"),
)
