"""The line at the top of the composer: which letter it is, how it goes, and when it should."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, get_args

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from afterview.app.commands import key_of
from afterview.app.short_text import ShortText
from afterview.civil import say_moment, say_span
from afterview.entry.scene import Scene
from afterview.entry.sending import window
from afterview.letters.occasion import Occasion
from afterview.records.people import Channel
from afterview.text import capitalized

if TYPE_CHECKING:
    from afterview.app.composer.writing import Writing

PaneName = Literal["material", "text", "findings"]
PANES: tuple[PaneName, ...] = get_args(PaneName)


class ComposerHead(Vertical):
    """What it is about, and in a narrow window below it the panes, of which one is seen."""

    def compose(self) -> ComposeResult:
        """Lay out both lines."""
        yield ShortText(id="composer-title", markup=False)
        yield Static(id="composer-tabs", markup=False)

    def show(self, writing: Writing) -> None:
        """Show what is being written, as it is on record now."""
        occasion = writing.occasion
        if occasion is not None and occasion.person is not None:
            self.query_one("#composer-title", Static).update(head(occasion, writing.scene))

    def show_tabs(self, titles: Mapping[PaneName, str], here: PaneName) -> None:
        """Show the panes, and which of them one is in."""
        parts = []
        for name in PANES:
            style = "bold $text-primary" if name == here else "$text-muted"
            title = Content.styled(f" {key_of(f'letter.{name}')} {titles[name]} ", style)
            parts.append(title.stylize(f"@click=screen.pane('{name}')"))
        self.query_one("#composer-tabs", Static).update(Content(" │ ").join(parts))


def head(occasion: Occasion, scene: Scene) -> Content:
    """Return the line in words and colours."""
    assert occasion.person is not None
    what = occasion.shape.what.removeprefix("a ")
    title = f"{capitalized(what)} to {occasion.person.name}"
    about = f" · {occasion.application.company}"
    words, style = when_words(occasion, scene)
    return Content.assemble(
        Content.styled(title, "bold"),
        Content.styled(f"{about} · {where_words(occasion)}", "$text-muted"),
        Content.styled(f" · {words}" if words else "", style),
    )


def where_words(occasion: Occasion) -> str:
    """Say how the person likes to be written to, and where to (playbook 2.3)."""
    if occasion.through is not None:
        return f"through {occasion.through.name}"
    person = occasion.person
    channel = occasion.channel
    if person is None or channel is None:
        return "email or paper? not known" if person is None or not person.email else f"email {person.email}"
    if channel is Channel.EMAIL:
        return f"email {person.email}" if person.email else "email · no address yet"
    if channel is Channel.OTHER:
        return person.channel_note or "another way"
    return channel.value if person.address.strip() else f"{channel.value} · no address yet"


def when_words(occasion: Occasion, scene: Scene) -> tuple[str, str]:
    """Say when it should go out, and in which colour (playbook 2.2)."""
    opens, due = window(occasion, scene)
    now = scene.now
    if opens is not None and now < opens:
        return (
            f"too early: opens {say_moment(opens, scene.zone, now)}, in {say_span(opens - now)}",
            "$text-warning",
        )
    if due is not None and now <= due:
        return f"{say_span(due - now)} left", "$foreground"
    return (f"was due {say_moment(due, scene.zone, now)}", "$text-warning") if due is not None else ("", "")
