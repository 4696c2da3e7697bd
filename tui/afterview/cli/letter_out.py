"""`afterview letter out`: a letter in the form in which it leaves. Nothing is sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from afterview.civil import day_of
from afterview.cli.context import CommandContext, UserError
from afterview.cli.handing_over import hand_over
from afterview.cli.input import read_text
from afterview.cli.letter_file import read
from afterview.cli.letter_meant import occasion_of, own_template, shape_of
from afterview.cli.output import warn
from afterview.entry.scene import Scene
from afterview.entry.sending import advice_against_sending
from afterview.letters.draft import draft
from afterview.letters.occasion import Occasion
from afterview.letters.out.outgoing import Outgoing, file_name, outgoing
from afterview.records.base import TEXT_LIMIT
from afterview.records.letters import Letter, WorkSample
from afterview.records.people import Channel
from afterview.text import clean_lines, safe_line


def let_out(
    context: CommandContext,
    kind: str,
    target: str,
    person: str,
    *,
    form: str | None,
    file: str | None,
    attach: tuple[str, ...],
    to: str | None,
    over: bool,
) -> None:
    """Put a letter where it is to go. Raises UserError.

    It is the text of `file`; without it the one that is kept, else a new draft.
    """
    hunt = context.open_journal().hunt
    occasion = occasion_of(context, hunt, shape_of(kind), target, person)
    form = form or _FITTING.get(occasion.channel, "eml")
    if attach and form != "eml":
        raise UserError("only an email draft takes files with it: say --as eml")
    kept = _kept(occasion)
    subject, text = _words(occasion, kept, file)
    letter = outgoing(occasion, subject=subject, text=text, day=day_of(context.now, context.zone))
    content = (
        _eml(letter, kept.samples if kept is not None else (), attach)
        if form == "eml"
        else _FORMS[form](letter)
    )
    advice = advice_against_sending(occasion, Scene(hunt, context.of_lines()))
    if advice:
        warn(safe_line(f"afterview: {advice}"))
    hand_over(
        content, to, file_name(occasion.shape.name, letter.name, _ENDINGS.get(form, form)), replace=over
    )


def _kept(occasion: Occasion) -> Letter | None:
    """Return the letter that was begun for this, else the last one that was sent."""
    who = occasion.person.id if occasion.person else ""
    mine = [each for each in occasion.kept if each.person == who]
    return max(mine, key=lambda each: (each.sent_at is None, bool(each.body)), default=None)


def _words(occasion: Occasion, kept: Letter | None, file: str | None) -> tuple[str, str]:
    made = draft(occasion, own_template(occasion.shape))
    if file is not None:
        letter = read(clean_lines(read_text(file, "letter")))
        text = letter.text.strip()
        if not text:
            raise UserError("there is no text in it: nothing goes out")
        if len(text) > TEXT_LIMIT:
            raise UserError(f"the letter is {len(text):,} characters long, and {TEXT_LIMIT:,} can go out")
        return letter.subject or made.subject, text
    if kept is not None and kept.body.strip():
        return kept.subject or made.subject, kept.body
    return made.subject, made.text


def _eml(letter: Outgoing, samples: tuple[WorkSample, ...], attach: tuple[str, ...]) -> bytes:
    """Return the draft with the letter's work samples, as far as they can be had, and all of `attach`."""
    from afterview.attachments import read_attachments
    from afterview.letters.out.eml import eml

    asked, lacking = read_attachments(tuple(WorkSample(label=each, path=each) for each in attach))
    if lacking:
        raise UserError(f"{' '.join(lacking)} Nothing was written.")
    rest = tuple(each for each in samples if each.path not in attach)
    noted, problems = read_attachments(rest, beside=sum(len(each.content) for each in asked))
    for each in problems:
        warn(safe_line(f"afterview: {each}"))
    return eml(letter, (*asked, *noted))


def _mailto(letter: Outgoing) -> bytes:
    from afterview.letters.out.mailto import is_too_long, mailto

    link = mailto(letter)
    if is_too_long(link):
        raise UserError(
            f"the link is {len(link):,} characters long, more than every mail program takes: say --as eml"
        )
    if not letter.email:
        whom = safe_line(letter.name) or "anybody"
        warn(f"afterview: no email address of {whom} is on record: the link has none")
    return f"{link}\n".encode()


def _page(letter: Outgoing) -> bytes:
    from afterview.letters.out.page import page

    return page(letter).encode()


def _txt(letter: Outgoing) -> bytes:
    from afterview.letters.out.plain import txt

    return txt(letter).encode()


def _markdown(letter: Outgoing) -> bytes:
    from afterview.letters.out.plain import markdown

    return markdown(letter).encode()


_FORMS: Mapping[str, Callable[[Outgoing], bytes]] = {
    "mailto": _mailto,
    "html": _page,
    "txt": _txt,
    "md": _markdown,
}
_FITTING: Mapping[Channel | None, str] = {Channel.LETTER: "html", Channel.HANDWRITTEN: "txt"}
_ENDINGS: Mapping[str, str] = {"mailto": "txt"}
