"""The letter goes out: nothing is sent by the program, and what was sent is recorded (playbook 2.2, 2.11)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from afterview.app.commands import key_of
from afterview.app.composer.desktop import copy, open_link, opener
from afterview.app.composer.head import when_words
from afterview.app.composer.showing import TextScreen
from afterview.app.details.confirm import ConfirmScreen
from afterview.app.save_as import save_as
from afterview.app.screens.pick import Choice, PickScreen
from afterview.attachments import read_attachments
from afterview.changes.errors import ChangeError
from afterview.civil import day_of
from afterview.entry.scene import Scene
from afterview.entry.sending import advice_against_sending, keep_as_sent
from afterview.letters.out.eml import eml
from afterview.letters.out.mailto import is_too_long, mailto
from afterview.letters.out.outgoing import Outgoing, file_name, outgoing
from afterview.letters.out.page import page
from afterview.letters.out.plain import markdown, txt
from afterview.records.people import Channel
from afterview.text import capitalized, clean_line, clean_lines, shortened

if TYPE_CHECKING:
    from afterview.app.screens.composer import Composer
    from afterview.letters.checks.check import Finding
    from afterview.letters.occasion import Occasion
    from afterview.records.hunt import Change, Hunt
    from afterview.records.letters import WorkSample

_GONE = "What this letter is about is not in the journal any more."
_BY = (
    Choice("e", Channel.EMAIL.value, "by email"),
    Choice("l", Channel.LETTER.value, "as a letter"),
    Choice("h", Channel.HANDWRITTEN.value, "written by hand"),
    Choice("o", Channel.OTHER.value, "another way"),
)


async def go_out(composer: Composer) -> str:
    """Let the letter out; return what was recorded of it, in words, or "". To be awaited by a worker."""
    occasion = composer.writing.occasion
    if occasion is None:
        composer.say(_GONE, failed=True)
        return ""
    if composer.autosave.is_beside((*composer.writing.path, "body")):
        words = "Another window has written this letter, too. Close it here, and decide first."
        composer.say(words, failed=True)
        return ""
    if not await _may_go(composer, occasion):
        return ""
    still = _still_to_look_at(await composer.letter_pane.found(composer.writing))
    usual = _usual(occasion.channel)
    choices = [each._replace(is_so=each.value == usual) for each in _ways(occasion)]
    picked = await composer.app.push_screen_wait(PickScreen("How does it go out?", choices, note=still))
    if not picked:
        return ""
    way = _WAYS.get(picked)
    channel = occasion.channel
    if way is not None:
        day = day_of(composer.session.now, composer.session.zone)
        pane = composer.letter_pane
        letter = outgoing(occasion, subject=pane.subject.value, text=pane.editor.text, day=day)
        if not await way(composer, letter):
            return ""
        channel = Channel.EMAIL if picked in ("mail", "eml") else channel
    return await (ask_sent if way is not None else ask_how)(composer, channel)


def _still_to_look_at(found: Sequence[Finding]) -> str:
    """Say what is not put right yet, in one line; "" for nothing."""
    others = sum(each.code != "signature_missing" for each in found)
    if others == len(found):
        return f"{others} to look at" if others else ""
    return f"Not signed yet · {others} more to look at" if others else "Not signed yet"


def _ways(occasion: Occasion) -> tuple[Choice, ...]:
    person = occasion.person
    address = shortened(person.email, 40) if person is not None and person.email else "no address yet"
    return (
        Choice("m", "mail", "open it in your mail program", (opener()[1] and "not from here") or address),
        Choice("f", "eml", "save it as an email draft (.eml)", "with the work samples"),
        Choice("y", "copy", "copy the text"),
        Choice("v", "show", "show the text, to copy it by hand"),
        Choice("p", "page", "make a page to print (.html)"),
        Choice("t", "txt", "save it as text (.txt)"),
        Choice("d", "markdown", "save it as Markdown (.md)"),
        Choice("s", "sent", "it was sent already"),
    )


def _usual(channel: Channel | None) -> str:
    if channel is Channel.LETTER:
        return "page"
    if channel is Channel.HANDWRITTEN:
        return "show"
    return "eml" if opener()[1] else "mail"


async def _may_go(composer: Composer, occasion: Occasion) -> bool:
    """Ask where the playbook advises against it now."""
    advice = advice_against_sending(occasion, composer.writing.scene)
    if not advice:
        return True
    words = capitalized(when_words(occasion, composer.writing.scene)[0])
    lines = tuple(each for each in (f"{words}." if words else "", advice) if each)
    question = ConfirmScreen("Send it now?", lines, yes="All the same", no="Wait", warns=True)
    sure: bool | None = await composer.app.push_screen_wait(question)
    return bool(sure)


# The ways out: each returns whether the letter is out


async def _by_mail(composer: Composer, letter: Outgoing) -> bool:
    link = mailto(letter)
    long = "It is too long for your mail program to take over."
    problem = long if is_too_long(link) else await open_link(link)
    if not problem:
        return True
    composer.say(f"{problem} An .eml draft, or copying the text, is another way.", failed=True)
    return await _as_file(composer, letter, ending="eml")


async def _copied(composer: Composer, letter: Outgoing) -> bool:
    fits = await copy(composer.app, letter.text)
    more = "" if fits else " It is very long: see that all of it arrives."
    composer.say(f"Copied, if your terminal allows it; else the text can be shown and copied by hand.{more}")
    return True


async def _shown(composer: Composer, letter: Outgoing) -> bool:
    await composer.app.push_screen_wait(TextScreen(letter.text))
    composer.say(f"Once it has gone out: {key_of('letter.out')}, and s.")
    return False  # to look at it sends nothing


async def _as_file(composer: Composer, letter: Outgoing, *, ending: str) -> bool:
    """Write it to a file whose name is asked for."""
    kind = composer.writing.letter.shape.name
    proposed = str(Path("~") / file_name(kind, letter.name, ending))
    samples = _samples(composer)
    problems: tuple[str, ...] = ()

    def content() -> bytes:
        nonlocal problems
        made, problems = _content(letter, ending, samples)
        return made

    path = await save_as(composer.app, proposed, content, composer.say)
    if path is None:
        return False
    composer.say(" ".join((f"Written to {path}.", *problems)), failed=bool(problems))
    if ending == "html":
        problem_of_browser = await open_link(path.as_uri())
        if problem_of_browser:
            composer.say(f"Written to {path}. {problem_of_browser} Open it in a browser and print it.")
    return True


def _content(letter: Outgoing, ending: str, samples: tuple[WorkSample, ...]) -> tuple[bytes, tuple[str, ...]]:
    if ending == "eml":
        attachments, problems = read_attachments(samples)
        return eml(letter, attachments), problems
    forms = {"html": page, "txt": txt, "md": markdown}
    return forms[ending](letter).encode("utf-8"), ()


def _samples(composer: Composer) -> tuple[WorkSample, ...]:
    begun = composer.writing.letter.begun(composer.session.hunt)
    return begun.samples if begun is not None else ()


_WAYS: Mapping[str, Callable[[Composer, Outgoing], Awaitable[bool]]] = {
    "mail": _by_mail,
    "eml": partial(_as_file, ending="eml"),
    "copy": _copied,
    "show": _shown,
    "page": partial(_as_file, ending="html"),
    "txt": partial(_as_file, ending="txt"),
    "markdown": partial(_as_file, ending="md"),
}
"""How each takes the letter out; what is sent already needs none."""


# Whether it was sent


async def ask_sent(composer: Composer, channel: Channel | None) -> str:
    """Ask whether it was sent, and how; record it and return the sentence of that, or ""."""
    yes = [each._replace(words=f"yes, {each.words}") for each in _BY]
    return await _ask(composer, "Was it sent?", (*yes, Choice("n", "", "not yet")), channel)


async def ask_how(composer: Composer, channel: Channel | None) -> str:
    """Ask how it was sent, which is said already; else as `ask_sent`."""
    return await _ask(composer, "How was it sent?", _BY, channel)


async def _ask(composer: Composer, title: str, ways: Sequence[Choice], channel: Channel | None) -> str:
    choices = [each._replace(is_so=each.value == (channel.value if channel else "")) for each in ways]
    answer = await composer.app.push_screen_wait(PickScreen(title, choices))
    return await record_sent(composer, Channel(answer)) if answer else ""


async def record_sent(composer: Composer, channel: Channel) -> str:
    """Record that it was sent now. Raises as `Session.commit` does."""
    session, writing = composer.session, composer.writing
    text = clean_lines(composer.letter_pane.editor.text).strip()
    subject = clean_line(composer.letter_pane.subject.value)

    def make(hunt: Hunt) -> Change:
        occasion = writing.letter.occasion(hunt, session.now, session.zone, session.settings.name)
        if occasion is None:
            raise ChangeError(_GONE)
        scene = Scene(hunt, writing.scene.context)
        return keep_as_sent(occasion, scene, writing.id, text=text, subject=subject, channel=channel)

    return await session.record(make)
