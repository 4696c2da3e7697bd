"""The commands of the debrief."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place

_TURN = "go on to the next part, or back"
_WENT = "say how your answer went"
_READY = "say whether you were ready for it"
_KEPT = "mark it: interesting, or likely to come again with an answer to count on"
_RATE = "rate it"


def _mark(name: str, key: str, what: str, title: str, help_text: str) -> Command:
    return Command(
        f"debrief.{name}",
        key,
        f"mark('{what}')",
        title,
        help_text,
        (Place.DEBRIEF_QUESTIONS,),
        synonyms="rate mark question answer",
    )


DEBRIEF: tuple[Command, ...] = (
    Command("debrief.next", "tab", "turn(1)", "Next part", _TURN, (Place.DEBRIEF,), footer="Next",
        synonyms="forward on continue"),
    Command("debrief.previous", "shift+tab", "turn(-1)", "Previous part", _TURN, (Place.DEBRIEF,),
        footer="Back", synonyms="previous"),
    Command("debrief.glance", "f2", "glance", "At a glance", "show all parts at a glance, and go to one",
        (Place.DEBRIEF,), footer="At a glance", synonyms="overview list all parts"),
    Command("debrief.editor", "f4", "own_editor", "My own editor",
        "write all of it in your own editor (VISUAL, EDITOR), as Markdown", (Place.DEBRIEF,), footer="Editor",
        synonyms="markdown vim nano emacs external"),
    Command("debrief.leave", "escape", "leave", "Close", "close it; everything typed is kept",
        (Place.DEBRIEF,), footer="Close", synonyms="exit back quit done"),
    Command("debrief.add", "Q", "add", "Add", "add a question that they asked", (Place.DEBRIEF_QUESTIONS,),
        footer="Add", synonyms="new question"),
    Command("debrief.add_habit", "h", "add_habit", "Own habit", "add a habit of your own",
        (Place.DEBRIEF_RATINGS,), footer="Add a habit", synonyms="new habit own"),
    # Digits, as where one rates and practises: letters mean what they mean on the main screen, or nothing.
    _mark("blanked", "1", "went blanked", "Blanked", _WENT),
    _mark("weak", "2", "went weak", "Weak", _WENT),
    _mark("ok", "3", "went ok", "All right", _WENT),
    _mark("strong", "4", "went strong", "Strong", _WENT),
    _mark("ready", "5", "ready", "Ready", _READY),
    _mark("unready", "6", "not ready", "Not ready", _READY),
    _mark("interesting", "7", "interesting", "Interesting", _KEPT),
    _mark("likely", "8", "count_on", "Likely again", _KEPT),
    Command("debrief.answer", "t", "write('answer')", "What I said", "write down what you answered",
        (Place.DEBRIEF_QUESTIONS,), footer="What I said", synonyms="answer told"),
    Command("debrief.edit", "e", "edit_question", "Edit",
        "mend the wording of the question, or whatever else is recorded of it", (Place.DEBRIEF_QUESTIONS,),
        footer="Edit", synonyms="edit change correct wording typo rename"),
    Command("debrief.delete", "d,delete", "delete_question", "Delete", "delete the question",
        (Place.DEBRIEF_QUESTIONS,), footer="Delete", synonyms="remove erase take away"),
    *(
        Command(
            f"debrief.rate_{rating}",
            f"{rating % 10}",
            f"rate({rating})",
            f"{rating}",
            _RATE,
            (Place.DEBRIEF_RATINGS,),
            synonyms="score habit confidence number",
        )
        for rating in range(1, 11)
    ),
    Command("habit.leave", "escape", "leave", "Back", "go back, and add none", (Place.OWN_HABIT,),
        footer="Back"),
    Command("debrief.unrate", "backspace", "rate(0)", "Not rated", "take the rating away",
        (Place.DEBRIEF_RATINGS,), synonyms="clear remove delete"),
)  # fmt: skip
