"""The commands of the brief."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place

_ADD = "add a topic, a question to ask them, or something you found out; a repeat is pointed out as you type"


def _add(verb: str, key: str, title: str, footer: str) -> Command:
    return Command(
        f"brief.{verb}",
        key,
        f"add('{verb}')",
        title,
        _ADD,
        (Place.BRIEF,),
        footer=footer,
        synonyms="new prepare note bring write",
    )


BRIEF: tuple[Command, ...] = (
    _add("topic", "t", "Add a topic", "Topic"),
    _add("ask", "Q", "Add a question to ask", "Ask"),
    _add("research", "r", "Add research", "Research"),
    Command("brief.copy", "y", "copy", "Copy", "copy the page as Markdown", (Place.BRIEF,), footer="Copy",
        synonyms="clipboard yank take"),
    Command("brief.markdown", "m", "save('md')", "Save as Markdown", "save the page as Markdown",
        (Place.BRIEF,), footer="Markdown", synonyms="file export write md"),
    Command("brief.page", "p", "save('html')", "Save a page to print", "save a page to print", (Place.BRIEF,),
        footer="Print page", synonyms="file export html paper sheet"),
)  # fmt: skip
