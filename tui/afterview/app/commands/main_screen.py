"""The commands of the main screen, in the order in which help shows them within a group."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place


def _add(what: str, key: str, name: str, help_text: str, line: str, footer: str = "") -> Command:
    return Command(f"add.{what}", key, f"quick_add('{line}')", name, help_text, group="Add", footer=footer)


_STEP = "Go to that step of the checklist."

MAIN_SCREEN: tuple[Command, ...] = (
    Command(
        "back",
        "escape",
        "back",
        "Back",
        "Go back: to the line that was begun, or to the timeline.",
        group="Go",
        footer="Back",
    ),
    Command(
        "next", "n", "next_due", "Next due", "Go to the most urgent thing of all.", group="Go", footer="Next"
    ),
    Command(
        "agenda",
        "d",
        "open('agenda')",
        "All that is due",
        "List everything that is due, to go there.",
        group="Go",
        footer="Due",
        opens=Place.AGENDA,
        letter="d",
    ),
    Command(
        "places",
        "g",
        "open('places')",
        "Go to …",
        "Choose a place to go to, by its letter.",
        group="Go",
        footer="Go to",
    ),
    *(
        Command(f"step.{number}", f"{number}", f"step({number})", f"Step {number}", _STEP, group="Go")
        for number in range(1, 9)
    ),
    Command(
        "help", "question_mark", "open('help')", "Help", "Show all keys and lines.", group="Go", footer="Help"
    ),
    _add(
        "application",
        "a",
        "Add application",
        "Add an application: company; role; applied when.",
        "",
        footer="Add",
    ),
    _add(
        "interview",
        "i",
        "Add interview",
        "Add a round: kind, when, with whom.",
        "interview here ",
        footer="Interview",
    ),
    _add("question", "Q", "Add question", "Keep a question that was asked.", "question here "),
    _add("promise", "m", "Set the promise", "Record when they said you would hear.", "promise here "),
    _add("followup", "f", "Log follow-up", "Log a call or a mail to ask how things stand.", "followup here "),
    _add("outcome", "o", "Set the outcome", "Offer, rejected, withdrawn, no answer …", "outcome here "),
    _add("person", "p", "Add person", "Add somebody: name, address, company.", "person "),
    _add("reference", "R", "Add reference", "Add somebody to your list of references.", "reference "),
    _add("contact", "w", "Add contact", "Record somebody you know at this company.", "contact here "),
    _add("touch", "c", "Log contact", "Log that you were in touch with somebody.", "touch "),
    Command("add.line", "colon", "quick_add(' ')", "Any line", "Type any quick-add line.", group="Add"),
    Command(
        "pane.timeline",
        "T",
        "pane('timeline')",
        "Timeline",
        "Go to the timeline of applications.",
        group="Go",
        letter="t",
    ),
    Command(
        "pane.checklist",
        "L",
        "pane('checklist')",
        "Checklist",
        "Go to the eight steps.",
        group="Go",
        letter="c",
    ),
    Command(
        "pane.reflection",
        "W",
        "pane('reflection')",
        "Reflection",
        "Go to the reflection.",
        group="Go",
        letter="r",
    ),
    Command("pane.next", "tab", "next_pane(1)", "Next pane", "Go to the next pane.", group="Go"),
    Command(
        "pane.previous", "shift+tab", "next_pane(-1)", "Previous pane", "Go to the pane before.", group="Go"
    ),
    Command(
        "filter",
        "slash",
        "filter",
        "Filter",
        "Show only the applications with these words.",
        group="Look",
        footer="Filter",
    ),
    Command("order", "s", "order", "Order", "Order the timeline another way.", group="Look"),
    Command(
        "round.next", "right_square_bracket", "round(1)", "Next round", "Show the next round.", group="Look"
    ),
    Command(
        "round.previous",
        "left_square_bracket",
        "round(-1)",
        "Round before",
        "Show the round before.",
        group="Look",
    ),
    Command(
        "details",
        "e",
        "open('details')",
        "Edit, delete",
        "Show all that is recorded here, to edit or delete.",
        group="Change",
        footer="Edit",
        letter="e",
    ),
    Command(
        "people",
        "P",
        "open('people')",
        "People",
        "Show everybody, to edit or delete.",
        group="Change",
        letter="p",
    ),
    Command(
        "decide",
        "C",
        "open('decide')",
        "Decide",
        "Decide what two windows, or two copies of the journal, say differently.",
        group="Change",
        letter="x",
    ),
    Command(
        "undo",
        "u",
        "undo",
        "Undo",
        "Undo the last change, and say which it was.",
        group="Change",
        footer="Undo",
        places=(Place.MAIN, Place.JOURNAL, Place.BROWSE, Place.CONFLICTS),
    ),
    Command(
        "redo",
        "U,ctrl+r",
        "redo",
        "Redo",
        "Redo what was undone.",
        group="Change",
        places=(Place.MAIN, Place.JOURNAL),
    ),
    Command(
        "history",
        "H",
        "open('history')",
        "History",
        "List what was done and when, to go back to any point.",
        group="Change",
        opens=Place.HISTORY,
        letter="h",
    ),
    Command(
        "backups",
        "B",
        "open('backups')",
        "Backups",
        "List the backups, to go back to one.",
        group="Change",
        opens=Place.BACKUPS,
        letter="b",
    ),
    Command(
        "quiet",
        "z",
        "open('quiet')",
        "Close quiet ones",
        "Close what has been silent for long, all at once.",
        group="Change",
    ),
    Command(
        "theme", "ctrl+t", "open('themes')", "Theme", "Choose light, dark or another theme.", group="Look"
    ),
    Command("quit", "q", "leave", "Quit", "Leave. Everything is saved.", group="Go", footer="Quit"),
    Command(
        "quit.interrupt",
        "ctrl+c",
        "leave",
        "Quit",
        "Leave, as everywhere in a terminal.",
        group="Also",
        is_system=True,
    ),
)

GROUPS: tuple[str, ...] = ("Go", "Add", "Change", "Look", "Also")
