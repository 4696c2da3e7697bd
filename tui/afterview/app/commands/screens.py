"""The commands of all lists, and of the screens above the main one."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place


def _list(name: str, keys: str, action: str, title: str, help_text: str, synonyms: str = "") -> Command:
    return Command(f"list.{name}", keys, action, title, help_text, (Place.LIST,), synonyms=synonyms)


def _answer(name: str, key: str, help_text: str) -> Command:
    return Command(f"answer.{name}", key, f"give('{name}')", name.capitalize(), help_text, (Place.QUESTION,))


_CHOOSE = "do what the line asks for, or see what is recorded; write, or change, this part"


def _page(name: str, keys: str, action: str, title: str, help_text: str, footer: str = "") -> Command:
    return Command(
        f"page.{name}", keys, action, title, help_text, (Place.PAGE,), footer=footer, synonyms="scroll move"
    )


_READ = "read on, or back"
_READ_FAR = "read on by a screenful, or to an end"
_MOVE = "move the cursor"
_MOVE_FAR = "move by a screenful, or to an end"
_NEXT_MATCH = "go to the next line that the filter has left, or the one before"
_NEIGHBOUR = "go to the field before, or after"

SCREENS: tuple[Command, ...] = (
    # Lists
    _list("up", "up,k", "cursor_up", "Up", _MOVE),
    _list("down", "down,j", "cursor_down", "Down", _MOVE),
    _list("page_up", "pageup", "page_up", "A screenful up", _MOVE_FAR),
    _list("page_down", "pagedown", "page_down", "A screenful down", _MOVE_FAR),
    _list("first", "home", "first", "First", _MOVE_FAR),
    _list("half_up", "ctrl+u", "half(-1)", "Half a screenful up", _MOVE_FAR, synonyms="scroll"),
    _list("half_down", "ctrl+d", "half(1)", "Half a screenful down", _MOVE_FAR, synonyms="scroll"),
    _list("last", "end,G", "last", "Last", _MOVE_FAR, synonyms="bottom end"),
    _list("choose", "enter", "select", "Choose", _CHOOSE, synonyms="open select pick enter confirm"),
    Command("list.next_match", "n", "cursor_down", "Next match", _NEXT_MATCH, (Place.LONG_LIST,),
        synonyms="find"),
    Command("list.previous_match", "N", "cursor_up", "Previous match", _NEXT_MATCH, (Place.LONG_LIST,),
        synonyms="find"),
    Command("copy", "y", "copy", "Copy", "copy what is chosen to the clipboard", (Place.LIST, Place.TIMELINE),
        synonyms="yank clipboard take paste"),
    # Screens above the main one
    Command("record.edit", "e", "edit", "Edit", "edit the line", (Place.BROWSE,), footer="Edit",
        synonyms="change correct fix rename update modify typo"),
    Command("record.open", "o", "open_address", "Open address",
        "open the address of the posting, or of the line, in the browser", (Place.BROWSE,), footer="Open",
        synonyms="link url website browser page posting web"),
    Command("record.delete", "d,delete", "delete", "Delete", "delete the line, after a question",
        (Place.BROWSE,), footer="Delete", synonyms="remove erase take away drop trash discard clear"),
    Command("interview.met", "I", "add_interviewer", "Add interviewer",
        "add who was, or will be, in the room of that interview", (Place.DETAILS,),
        footer="Add who was there", synonyms="interviewer people met room panel person"),
    Command("interview.off", "X", "call_off", "Called off", "record that the interview does not take place",
        (Place.DETAILS,), footer="Called off", synonyms="cancel cancelled postponed"),
    Command("interview.on", "b", "reinstate", "On again", "record that the interview takes place after all",
        (Place.DETAILS,), footer="On again",
        synonyms="reinstate back on uncancel restore not cancelled after all"),
    Command("agenda.all", "space", "everything", "The rest",
        "show the rest too, a line each; or fold it again", (Place.AGENDA,), footer="The rest",
        synonyms="more everything expand rest later"),
    Command("backups.make", "m", "make", "Make one now", "make a backup now", (Place.BACKUPS,),
        footer="Make one", synonyms="save copy keep new create"),
    Command("close", "escape,q", "leave", "Close", "close it", (Place.VIEWER, Place.BROWSE), footer="Close",
        synonyms="exit leave back cancel quit"),
    Command("list.filter", "slash", "filter", "Filter", "show only the lines with these words",
        (Place.JOURNAL, Place.BROWSE, Place.AGENDA, Place.QUIET, Place.ENDING, Place.SETTINGS),
        footer="Filter", synonyms="search find look narrow"),
    Command("form.save", "ctrl+o", "save", "Save", "save it", (Place.FORM,), footer="Save", comes_first=True,
        synonyms="keep store write submit ok done"),
    Command("form.leave", "escape", "leave", "Leave", "leave it", (Place.FORM,), footer="Leave",
        comes_first=True, synonyms="cancel discard close back exit"),
    Command("form.empty", "ctrl+u", "empty", "Empty the field", "take away all that stands in the field",
        (Place.FORM,), footer="Empty", comes_first=True, synonyms="clear delete erase replace"),
    Command("form.next", "down", "app.focus_next", "Next field", _NEIGHBOUR, (Place.FORM,)),
    Command("form.previous", "up", "app.focus_previous", "Previous field", _NEIGHBOUR, (Place.FORM,)),
    Command("confirm.yes", "y", "answer(True)", "Yes", "answer yes", (Place.CONFIRM,), synonyms="ok sure"),
    Command("confirm.no", "n", "answer(False)", "No", "answer no", (Place.CONFIRM,)),
    Command("confirm.leave", "escape", "leave", "Back", "go back, and answer nothing", (Place.CONFIRM,),
        footer="Back", synonyms="cancel stop"),
    Command("confirm.press", "space", "press", "Choose", "give the answer that is chosen", (Place.CONFIRM,)),
    Command("answers.previous", "left,up", "app.focus_previous", "Previous answer", "choose an answer",
        (Place.CONFIRM, Place.QUESTION)),
    Command("answers.next", "right,down", "app.focus_next", "Next answer", "choose an answer",
        (Place.CONFIRM, Place.QUESTION)),
    _answer("keep", "k", "keep it as it is"),
    _answer("other", "o", "take the other one"),
    _answer("mine", "m", "keep what you typed"),
    _answer("theirs", "t", "take what is recorded"),
    _answer("both", "b", "have both"),
    _answer("later", "l", "decide later"),
    Command("question.later", "escape", "leave", "Later", "leave it undecided", (Place.QUESTION,)),
    Command("question.page_up", "pageup", "page(-1)", "Scroll up", "scroll both sides", (Place.QUESTION,)),
    Command("question.page_down", "pagedown,space", "page(1)", "Scroll down", "scroll both sides",
        (Place.QUESTION,)),
    Command("conflicts.leave", "q", "leave", "Later", "leave the rest for later", (Place.CONFLICTS,)),
    Command("pick.leave", "escape", "leave", "Back", "go back, and leave it as it is", (Place.PICK,),
        footer="Back"),
    # A page that is read
    _page("down", "down,j", "scroll_down", "Down", _READ),
    _page("up", "up,k", "scroll_up", "Up", _READ),
    _page("page_down", "space,pagedown,ctrl+d", "page_down", "A screenful down", _READ_FAR, "Read on"),
    _page("page_up", "pageup,ctrl+u", "page_up", "A screenful up", _READ_FAR),
    _page("first", "home", "scroll_home", "To the top", _READ_FAR),
    _page("last", "end,G", "scroll_end", "To the end", _READ_FAR),
    Command("help.close", "escape", "leave", "Close", "close it", (Place.HELP,), footer="Close"),
    Command("help.down", "down", "in_list('cursor_down')", "Down", _MOVE, (Place.HELP,)),
    Command("help.up", "up", "in_list('cursor_up')", "Up", _MOVE, (Place.HELP,)),
    Command("help.page_down", "pagedown", "in_list('page_down')", "A screenful down", _MOVE_FAR,
        (Place.HELP,)),
    Command("help.page_up", "pageup", "in_list('page_up')", "A screenful up", _MOVE_FAR, (Place.HELP,)),
)  # fmt: skip
