"""The commands of the panes, and of the lines and texts that are written in them."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place


def _lane(name: str, keys: str, action: str, title: str, help_text: str, synonyms: str = "") -> Command:
    return Command(f"timeline.{name}", keys, action, title, help_text, (Place.TIMELINE,), synonyms=synonyms)


_CHOOSE = "choose an application"
_WALK = "walk the events of the lane"
_ZOOM = "zoom: day, week, month"
_MOVE_FAR = "move by a screenful, or to an end"

PANES: tuple[Command, ...] = (
    # The timeline
    _lane("up", "up,k", "lane(-1)", "Application above", _CHOOSE, synonyms="previous move"),
    _lane("down", "down,j", "lane(1)", "Application below", _CHOOSE, synonyms="next move"),
    _lane("previous_event", "left,h", "walk(-1)", "Previous event", _WALK, synonyms="earlier mark"),
    _lane("next_event", "right,l", "walk(1)", "Event after", _WALK, synonyms="later mark"),
    _lane("zoom_in", "plus,equals_sign", "zoom(-1)", "Zoom in", _ZOOM, synonyms="bigger larger scale days"),
    _lane("zoom_out", "minus", "zoom(1)", "Zoom out", _ZOOM, synonyms="smaller scale months"),
    _lane("pan_left", "less_than_sign,comma", "pan(-1)", "Earlier", "pan", synonyms="scroll past before"),
    _lane("pan_right", "greater_than_sign,full_stop", "pan(1)", "Later", "pan",
        synonyms="scroll future after"),
    _lane("today", "t", "today", "Today", "go back to today", synonyms="now current jump"),
    _lane("page_up", "pageup", "page(-1)", "A screenful up", _MOVE_FAR),
    _lane("page_down", "pagedown", "page(1)", "A screenful down", _MOVE_FAR),
    _lane("first", "home", "outermost(-1)", "First application", _MOVE_FAR),
    _lane("half_up", "ctrl+u", "half(-1)", "Half a screenful up", _MOVE_FAR),
    _lane("half_down", "ctrl+d", "half(1)", "Half a screenful down", _MOVE_FAR),
    _lane("last", "end,G", "outermost(1)", "Last application", _MOVE_FAR),
    _lane("open", "enter", "open", "Open", "go to its checklist", synonyms="enter choose select"),
    Command("timeline.show_all", "escape", "show_everything", "Show all", "take the filter away",
        (Place.TIMELINE_PANE,), footer="Show all", synonyms="clear reset unfilter"),
    Command("filter.clear", "escape", "clear", "Show all", "show everything again", (Place.FILTER,),
        footer="Show all", synonyms="reset unfilter cancel"),
    Command("filter.leave", "down,tab", "screen.pane('timeline')", "To the timeline", "go to what is left",
        (Place.FILTER,)),
    # The checklist
    Command("checklist.record", "M", "record", "Mark as done",
        "record that it was done, without writing a letter here", (Place.CHECKLIST,), footer="Mark as done",
        synonyms="complete tick check off finish sent told mark"),
    Command("checklist.skip", "x", "skip", "Skip", "skip the line, with a reason", (Place.CHECKLIST,),
        footer="Skip", synonyms="ignore dismiss not needed hide drop remove irrelevant snooze put off"),
    Command("take_back", "t", "take_back", "Take back",
        "take back what is recorded there, or that it was skipped", (Place.CHECKLIST, Place.ENDING),
        footer="Take back", synonyms="undo untick unmark remove delete not sent"),
    Command("checklist.fold", "space", "fold", "Items", "show or hide the items of a step",
        (Place.CHECKLIST,), synonyms="expand collapse unfold open details"),
    Command("checklist.debrief", "r", "debrief", "Debrief", "look back at the interview, one thing at a time",
        (Place.CHECKLIST,), footer="Debrief", synonyms="reflect write guided"),
    # The reflection
    Command("reflection.debrief", "r", "screen.open('debrief')", "Debrief",
        "go through it one thing at a time", (Place.REFLECTION,), footer="Debrief",
        synonyms="reflect write guided"),
    Command("reflection.rate", "space", "rate", "Rate",
        "rate a habit, or say how the answer to a question went", (Place.REFLECTION,), footer="Rate",
        synonyms="score grade stars mark habit strong weak"),
    Command("editor.leave", "escape", "leave", "Done", "leave the text; it is saved as you type",
        (Place.EDITOR,), footer="Done", synonyms="save finish close escape"),
    Command("editor.next", "tab", "another(1)", "Next part", "go to the next part, or the previous one",
        (Place.EDITOR, Place.REFLECTION), footer="Next part"),
    Command("editor.previous", "shift+tab", "another(-1)", "Previous part",
        "go to the next part, or the previous one", (Place.EDITOR, Place.REFLECTION)),
    # The quick-add line
    Command("quick.leave", "escape", "leave", "Close", "close it and record nothing; going up brings it back",
        (Place.QUICK_ADD,), footer="Close", synonyms="cancel discard give up escape"),
    Command("quick.complete", "tab", "take(1)", "Take it",
        "complete the line, or take the lines that are offered, one after the other", (Place.QUICK_ADD,),
        footer="Take it", synonyms="autocomplete complete suggestion offer example accept finish"),
    Command("quick.take_back", "shift+tab", "take(-1)", "Previous offer",
        "go back to the line that was offered before, or to what you typed", (Place.QUICK_ADD,)),
    Command("quick.enter_next", "ctrl+n", "enter_next", "And another",
        "record the line, and write another one", (Place.QUICK_ADD,), footer="And another",
        synonyms="several lines more stay open next catch up"),
    Command("quick.read_on", "pagedown", "scroll(1)", "Read on",
        "read on in what is said of the line, and back", (Place.QUICK_ADD,)),
    Command("quick.read_back", "pageup", "scroll(-1)", "Read back",
        "read on in what is said of the line, and back", (Place.QUICK_ADD,)),
    Command("quick.earlier", "up", "recall(-1)", "Previous line",
        "bring back a line that was entered or discarded", (Place.QUICK_ADD,),
        synonyms="recall again repeat previous discarded history"),
    Command("quick.later", "down", "recall(1)", "Next line",
        "bring back a line that was entered or discarded", (Place.QUICK_ADD,)),
)  # fmt: skip
