"""The letter goes out: nothing is sent by the program, and what was sent is recorded (playbook 2.2, 2.11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from afterview.app.composer.head import when_words
from afterview.app.details.confirm import ConfirmScreen
from afterview.app.screens.pick import Choice, PickScreen
from afterview.changes.errors import ChangeError
from afterview.entry.scene import Scene
from afterview.entry.sending import advice_against_sending, keep_as_sent
from afterview.records.people import Channel
from afterview.text import capitalized, clean_line, clean_lines

if TYPE_CHECKING:
    from afterview.app.screens.composer import Composer
    from afterview.records.hunt import Change, Hunt

_BY = (
    Choice("e", Channel.EMAIL.value, "yes, by email"),
    Choice("l", Channel.LETTER.value, "yes, as a letter"),
    Choice("h", Channel.HANDWRITTEN.value, "yes, written by hand"),
    Choice("o", Channel.OTHER.value, "yes, another way"),
    Choice("n", "", "not yet"),
)


async def go_out(composer: Composer) -> str:
    """Let the letter out; return what was recorded of it, in words, or "". To be awaited by a worker."""
    if not await _may_go(composer):
        return ""
    return await ask_sent(composer, composer.writing.occasion.channel if composer.writing.occasion else None)


async def _may_go(composer: Composer) -> bool:
    """Ask where the playbook advises against it now."""
    occasion, scene = composer.writing.occasion, composer.writing.scene
    if occasion is None:
        composer.say("What this letter is about is not in the journal any more.", failed=True)
        return False
    advice = advice_against_sending(occasion, scene)
    if not advice:
        return True
    words = capitalized(when_words(occasion, scene)[0])
    lines = tuple(each for each in (f"{words}." if words else "", advice) if each)
    question = ConfirmScreen("Send it now?", lines, yes="All the same", no="Wait", warns=True)
    sure: bool = await composer.app.push_screen_wait(question)
    return sure


async def ask_sent(composer: Composer, channel: Channel | None) -> str:
    """Ask whether it was sent, and how; record it and return the sentence of that, or ""."""
    choices = [each._replace(is_so=each.value == (channel.value if channel else "")) for each in _BY]
    answer = await composer.app.push_screen_wait(PickScreen("Was it sent?", choices))
    if not answer:
        return ""
    return await record_sent(composer, Channel(answer))


async def record_sent(composer: Composer, channel: Channel) -> str:
    """Record that it was sent now. Raises as `Session.commit` does."""
    session, writing = composer.session, composer.writing
    text = clean_lines(composer.letter_pane.editor.text).strip()
    subject = clean_line(composer.letter_pane.subject.value)

    def make(hunt: Hunt) -> Change:
        occasion = writing.letter.occasion(hunt, session.now, session.zone, session.settings.name)
        if occasion is None:
            raise ChangeError("What this letter is about is not in the journal any more.")
        scene = Scene(hunt, writing.scene.context)
        return keep_as_sent(occasion, scene, text=text, subject=subject, channel=channel)

    return await session.record(make)
