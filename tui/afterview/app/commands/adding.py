"""The commands that begin a quick-add line, each for one kind of fact."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place

_WHERE_THE_LINE_IS = (Place.MAIN, Place.BRIEF, Place.PEOPLE, Place.DEBRIEF)


def _add(
    what: str,
    key: str,
    name: str,
    help_text: str,
    line: str,
    footer: str = "",
    synonyms: str = "",
    places: tuple[Place, ...] = (Place.MAIN,),
) -> Command:
    return Command(
        f"add.{what}",
        key,
        f"quick_add('{line}')",
        name,
        help_text,
        places,
        group="Add",
        footer=footer,
        synonyms=synonyms,
    )


ADDING: tuple[Command, ...] = (
    _add("application", "a", "Add application", "Add an application: company; role; applied when.", "",
        footer="Add", synonyms="new create job company position vacancy posting role",
        places=_WHERE_THE_LINE_IS),
    _add("interview", "i", "Add interview", "Add a round: kind, when, with whom.", "interview here ",
        footer="Interview",
        synonyms="new create meeting round call appointment schedule onsite phone screen"),
    _add("interviewer", "I", "Add interviewer", "Add who was, or will be, in the room: names, with commas.",
        "met here ", synonyms="interviewers people met room panel recruiter manager"),
    _add("question", "Q", "Add question", "Keep a question that was asked.", "question here ",
        synonyms="asked new"),
    _add("promise", "m", "Set the promise", "Record when they said you would hear.", "promise here ",
        synonyms="deadline reply answer hear back by when expect decision"),
    _add("followup", "f", "Log follow-up", "Log a call or a mail to ask how things stand.", "followup here ",
        synonyms="chase nudge ping remind check in email call ask status"),
    _add("outcome", "o", "Set the outcome", "Offer, rejected, withdrawn, no answer …", "outcome here ",
        synonyms="result offer rejection rejected accept decline withdraw ghosted hired won lost end"),
    _add("person", "p", "Add person", "Add somebody: name, address, company.", "person ",
        synonyms="new create interviewer recruiter colleague somebody"),
    _add("reference", "R", "Add reference", "Add somebody to your list of references.", "reference ",
        synonyms="referee recommendation recommend vouch"),
    _add("contact", "w", "Add contact", "Record somebody you know at this company.", "contact here ",
        synonyms="network referral insider friend colleague"),
    _add("touch", "c", "Log contact", "Log that you were in touch with somebody.", "touch ",
        synonyms="network keep in touch stay reconnect coffee linkedin met message"),
    Command("add.line", "colon", "quick_add(' ')", "Any line", "Type any quick-add line.", group="Add",
        synonyms="command prompt type write enter record quick", leads_to=Place.QUICK_ADD),
)  # fmt: skip
