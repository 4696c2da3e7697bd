"""The commands of question memory."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place

QUESTIONS: tuple[Command, ...] = (
    Command("questions.shown", "f", "show_others", "Which ones",
        "show all, those to work on, those to count on, or those without an answer", (Place.QUESTIONS,),
        footer="Which ones", synonyms="filter standing weak strong unanswered"),
    Command("questions.join", "s", "join", "Same as …",
        "say that it is the same as another one, in other words", (Place.QUESTIONS,), footer="Same as",
        synonyms="join merge duplicate together"),
    Command("questions.keep_apart", "x", "keep_apart", "Not the same",
        "say that it is not the same as the one that is asked about", (Place.QUESTIONS,),
        footer="Not the same", synonyms="different apart dismiss"),
    Command("questions.part", "x", "part", "Part",
        "part the question as it was asked this time from the others, for good", (Place.ASKED,),
        footer="Not the same", synonyms="different apart split separate"),
    Command("questions.rate", "r", "rate", "How it went",
        "say how it went this time, whether you were ready, whether to count on it", (Place.ASKED,),
        footer="How it went", synonyms="mark rate strong weak blanked ready"),
    Command("questions.leave", "escape", "leave", "Close", "close it", (Place.ASKED,), footer="Close",
        synonyms="exit back quit"),
)  # fmt: skip
