"""The commands of the letter composer."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place


def _pane(name: str, key: str, title: str, help_text: str) -> Command:
    return Command(f"letter.{name}", key, f"pane('{name}')", title, help_text, (Place.COMPOSER,))


_MOVE = "move the piece up, or down"
_TURN = "go to the next of the three, or the one before"

COMPOSER: tuple[Command, ...] = (
    Command("letter.out", "ctrl+o", "out", "Out",
        "take the letter out of the program, or say that it was sent", (Place.COMPOSER,), footer="Send out",
        comes_first=True, synonyms="send copy clipboard mail export save print"),
    Command("letter.leave", "escape", "leave", "Close", "close it; everything typed is kept",
        (Place.COMPOSER,), footer="Close", synonyms="exit cancel back quit"),
    Command("letter.next", "tab", "turn(1)", "Next pane", _TURN, (Place.COMPOSER,), footer="Next pane"),
    Command("letter.previous", "shift+tab", "turn(-1)", "Previous pane", _TURN, (Place.COMPOSER,)),
    _pane("material", "f2", "Material", "go to what the letter is made of"),
    _pane("text", "f3", "Letter", "go to the letter"),
    _pane("findings", "f4", "Findings", "go to what was found in it"),
    Command("letter.kind", "f5", "kind", "Another letter", "write another kind of letter to the same person",
        (Place.COMPOSER,), synonyms="type template thank you follow-up"),
    Command("letter.address", "f8", "address", "Their address",
        "enter how they are reached: email, post, and what they like to get", (Place.COMPOSER,),
        footer="Address", synonyms="email channel phone person form"),
    Command("letter.undo", "ctrl+z", "undo_text", "Undo", "undo the last step in the text", (Place.COMPOSER,),
        synonyms="mistake revert oops"),
    Command("material.switch", "space", "switch", "In or out",
        "put the piece into the letter, or take it out", (Place.MATERIAL,),
        synonyms="include exclude use toggle"),
    Command("material.add", "f6", "add", "Add",
        "add something new; it is kept with the interview or the person", (Place.MATERIAL,), footer="Add",
        synonyms="new create fact topic"),
    Command("material.up", "shift+up", "move(-1)", "Move up", _MOVE, (Place.MATERIAL,), footer="Move up"),
    Command("material.down", "shift+down", "move(1)", "Move down", _MOVE, (Place.MATERIAL,)),
    Command("findings.better", "f7", "better", "Put right", "put in the better wording, where there is one",
        (Place.FINDINGS,), footer="Put right", synonyms="fix correct suggestion improve wording"),
    Command("piece.leave", "escape", "leave", "Done", "go back to the material; what was typed is kept",
        (Place.NEW_PIECE,), footer="Done"),
    Command("save.leave", "escape", "leave", "Back", "go back, and write nothing", (Place.SAVE_AS,),
        footer="Back"),
)  # fmt: skip
