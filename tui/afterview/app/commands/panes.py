"""The commands of the panes, and of the lines and texts that are written in them."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place


def _lane(name: str, keys: str, action: str, title: str, help_text: str) -> Command:
    return Command(f"timeline.{name}", keys, action, title, help_text, (Place.TIMELINE,))


_CHOOSE = "choose an application"
_WALK = "walk the events of the lane"
_ZOOM = "zoom: day, week, month"
_MOVE_FAR = "move by a screenful, or to an end"

PANES: tuple[Command, ...] = (
    # The timeline
    _lane("up", "up,k", "lane(-1)", "Application above", _CHOOSE),
    _lane("down", "down,j", "lane(1)", "Application below", _CHOOSE),
    _lane("previous_event", "left,h", "walk(-1)", "Event before", _WALK),
    _lane("next_event", "right,l", "walk(1)", "Event after", _WALK),
    _lane("zoom_in", "plus,equals_sign", "zoom(-1)", "Zoom in", _ZOOM),
    _lane("zoom_out", "minus", "zoom(1)", "Zoom out", _ZOOM),
    _lane("pan_left", "less_than_sign,comma", "pan(-1)", "Earlier", "pan"),
    _lane("pan_right", "greater_than_sign,full_stop", "pan(1)", "Later", "pan"),
    _lane("today", "t", "today", "Today", "back to today"),
    _lane("page_up", "pageup", "page(-1)", "A screenful up", _MOVE_FAR),
    _lane("page_down", "pagedown", "page(1)", "A screenful down", _MOVE_FAR),
    _lane("first", "home", "outermost(-1)", "First application", _MOVE_FAR),
    _lane("last", "end", "outermost(1)", "Last application", _MOVE_FAR),
    _lane("open", "enter", "open", "Open", "go to its checklist"),
    Command(
        "timeline.show_all",
        "escape",
        "show_everything",
        "Show all",
        "take the filter away",
        (Place.TIMELINE_PANE,),
        footer="Show all",
    ),
    Command(
        "filter.clear",
        "escape",
        "clear",
        "Show all",
        "show everything again",
        (Place.FILTER,),
        footer="Show all",
    ),
    Command(
        "filter.leave",
        "down,tab",
        "screen.pane('timeline')",
        "To the timeline",
        "go to what is left",
        (Place.FILTER,),
    ),
    # The checklist
    Command(
        "checklist.record",
        "M",
        "record",
        "Mark as done",
        "record that it was done, without writing a letter here",
        (Place.CHECKLIST,),
        footer="Mark as done",
    ),
    Command(
        "checklist.skip",
        "x",
        "skip",
        "Skip",
        "skip the line, with a reason",
        (Place.CHECKLIST,),
        footer="Skip",
    ),
    Command(
        "checklist.fold", "space", "fold", "Items", "show or hide the items of a step", (Place.CHECKLIST,)
    ),
    # The reflection
    Command(
        "reflection.rate",
        "space",
        "rate",
        "Rate",
        "rate a habit, or say how the answer to a question went",
        (Place.REFLECTION,),
        footer="Rate",
    ),
    Command(
        "editor.leave",
        "escape",
        "leave",
        "Done",
        "leave the text; it is saved as you type",
        (Place.EDITOR,),
        footer="Done",
    ),
    Command(
        "editor.next",
        "tab",
        "another(1)",
        "Next part",
        "go to the part after, or before",
        (Place.EDITOR,),
        footer="Next part",
    ),
    Command(
        "editor.previous",
        "shift+tab",
        "another(-1)",
        "Part before",
        "go to the part after, or before",
        (Place.EDITOR,),
    ),
    # The quick-add line
    Command(
        "quick.leave",
        "escape",
        "leave",
        "Close",
        "close it and record nothing",
        (Place.QUICK_ADD,),
        footer="Close",
    ),
    Command(
        "quick.complete",
        "tab",
        "take",
        "Complete",
        "take what is proposed",
        (Place.QUICK_ADD,),
        footer="Complete",
    ),
    Command(
        "quick.earlier",
        "up",
        "recall(-1)",
        "Line before",
        "bring back a line that was entered",
        (Place.QUICK_ADD,),
    ),
    Command(
        "quick.later",
        "down",
        "recall(1)",
        "Line after",
        "bring back a line that was entered",
        (Place.QUICK_ADD,),
    ),
)
