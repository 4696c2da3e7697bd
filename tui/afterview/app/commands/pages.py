"""The commands that open a page or a list of its own above the main screen."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place


def _page(
    name: str,
    title: str,
    help_text: str,
    *,
    letter: str,
    synonyms: str,
    typed: tuple[str, ...],
    leads_to: Place | None = None,
) -> Command:
    """Return the command that opens the page of that name by its letter in the menu of places."""
    return Command(
        name,
        "",
        f"open('{name}')",
        title,
        help_text,
        group="Look",
        letter=letter,
        synonyms=synonyms,
        typed=typed,
        leads_to=leads_to,
    )


PAGES: tuple[Command, ...] = (
    _page("ending", "How it ended", "Show what is left to do about a no, an offer or a yes; or record one.",
        letter="n",
        synonyms="outcome rejection rejected no turned down offer accepted decline decision compare "
                 "negotiate", leads_to=Place.ENDING, typed=("ending", "ended")),
    _page("patterns", "Patterns", "Show what recurs: habits, strengths, weaknesses, reply times.", letter="a",
        synonyms="statistics stats trends habits funnel reply times silence charts plots report",
        leads_to=Place.PAGE, typed=("patterns", "stats")),
    _page("questions", "Questions", "List every question you were asked, and write the best answer to each.",
        letter="q", synonyms="memory answers asked interview better answer work on count on same repeat",
        leads_to=Place.QUESTIONS, typed=("questions",)),
    _page("debrief", "Debrief", "Look back at the interview, one thing at a time.", letter="w",
        synonyms="reflect reflection after review retrospective what went well guided questions habits",
        leads_to=Place.DEBRIEF, typed=("debrief",)),
    _page("brief", "Brief",
        "Show the page to read before the interview: what they have heard, and what is new.", letter="i",
        synonyms="prepare preparation next interview topics cheat sheet read before second round print",
        leads_to=Place.BRIEF, typed=("brief",)),
    _page("practice", "Practice", "Practise your own questions, the weakest first: five minutes.", letter="l",
        synonyms="practise learn rehearse train flashcards questions answers session repetition drill",
        leads_to=Place.PRACTICE, typed=("practice", "practise")),
    _page("export", "Export", "Write a calendar, a sheet, a report or notes for other programs and people.",
        letter="o",
        synonyms="hand on share save calendar ics csv spreadsheet report print page pdf markdown obsidian "
                 "sankey vcard", typed=("export",)),
    Command("theme", "ctrl+t", "open('themes')", "Theme", "Choose light, dark or another theme.",
        group="Look",
        synonyms="colour color dark light mode night appearance looks contrast scheme background",
        typed=("theme", "themes")),
    _page("settings", "Settings",
        "Show and change the settings: your name, the theme, the waiting times, the keys.", letter=",",
        leads_to=Place.SETTINGS,
        synonyms="preferences options configuration config name signature theme zone keys waits",
        typed=("settings", "config")),
)  # fmt: skip
