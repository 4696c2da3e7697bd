"""The commands of practice."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place

_RATE = "say how the answer came: 1 it did not, 2 hard, 3 well, 4 easily"


def _rate(key: str, recall: str, name: str) -> Command:
    return Command(
        f"practice.{recall}",
        key,
        f"rate('{recall}')",
        name,
        _RATE,
        (Place.PRACTICE,),
        synonyms="rating grade score recall",
    )


PRACTICE: tuple[Command, ...] = (
    Command("practice.begin", "l", "app.practise", "Practise", "practise what is due now: five minutes",
        (Place.BRIEF, Place.QUESTIONS), footer="Practise",
        synonyms="practice learn rehearse train flashcards", leads_to=Place.PRACTICE),
    Command("practice.show", "enter,space", "reveal", "Show the answer",
        "show the best answer; at the end, go on", (Place.PRACTICE,), synonyms="reveal turn flip next"),
    Command("practice.try", "t", "try", "Type a try",
        "type what you would say before you see the best answer", (Place.PRACTICE,), footer="Type a try",
        synonyms="write attempt answer"),
    _rate("1", "again", "It did not come"),
    _rate("2", "hard", "It came hard"),
    _rate("3", "good", "It came well"),
    _rate("4", "easy", "It came easily"),
    Command("practice.write", "e", "write", "Write the answer", "write the best answer, or make it better",
        (Place.PRACTICE,), footer="Write answer", synonyms="edit improve better change"),
    Command("practice.later", "n", "put_off", "Later", "put this question off to the end", (Place.PRACTICE,),
        footer="Later", synonyms="skip next postpone"),
    Command("practice.undo", "u", "undo", "Take back", "take back how the last answer came",
        (Place.PRACTICE,), footer="Take back", synonyms="undo mistake oops wrong"),
    Command("practice.done", "escape,ctrl+o", "done", "Done", "leave the text, which is kept",
        (Place.PRACTICE_TEXT,), footer="Done", comes_first=True, synonyms="save finish close back go on"),
)  # fmt: skip
