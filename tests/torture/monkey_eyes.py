"""What the monkey's owner looks at: whether the app shows what the file holds, and the file is sound."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from textual.content import Content

from afterview.app.app import AfterviewApp
from afterview.app.panes.parts import draw, parts
from afterview.app.panes.reflection import ReflectionPane
from afterview.journal.check import check_file
from afterview.journal.errors import UndoRefusedError
from afterview.journal.journal import Journal
from afterview.records.hunt import Hunt
from afterview.records.path import find

_STEPS = 6
"""So many changes are undone and done again."""


def unsound(path: Path) -> Iterator[str]:
    """Say what is wrong with the journal's file."""
    if not path.exists():
        if Journal.open(path).hunt != Hunt():
            yield "there is no file, and yet a hunt"
        return
    for finding in check_file(path).findings:
        yield f"the file: {finding.what}"


def unlike(app: AfterviewApp, path: Path) -> Iterator[str]:
    """Say where the app is not what its file is."""
    hunt = Journal.open(path).hunt
    if app.session.hunt != hunt:
        yield "the hunt in memory is not the one in the file"
    if app.autosave.pending:
        yield "something is not saved"
    yield from _lanes(app, hunt)
    yield from _reflection(app, hunt)


def _lanes(app: AfterviewApp, hunt: Hunt) -> Iterator[str]:
    timeline = app.main.workspace.timeline
    shown, there = timeline.shown, set(hunt.applications)
    if len(set(shown)) != len(shown) or not set(shown) <= there:
        yield "the timeline has lanes of what is not there"
    elif not timeline.model.filter.strip() and set(shown) != there:
        yield "the timeline lacks a lane"
    elif timeline.size.width > 30:
        drawn = ["".join(each.text for each in timeline.render_line(y)) for y in range(timeline.size.height)]
        first = timeline.scroll_offset.y
        names = [hunt.applications[key].company for key in shown[first : first + timeline._room]]
        for name in names:
            if name[:5].isascii() and name[:5].isalnum() and not any(name[:5] in line for line in drawn):
                yield f"the lane of {name[:20]!r} is not drawn"


def _reflection(app: AfterviewApp, hunt: Hunt) -> Iterator[str]:
    main, pane = app.main, app.main.workspace.reflection
    found = hunt.find_interview(main.workspace.at.interview or "")
    if pane.writes_of_what_is_gone:
        return
    if found is None:
        if pane.path is not None:
            yield "a reflection is shown of a round that is not there"
        return
    if pane.path is None or pane.path[3] != found[1].id:
        yield "the reflection is that of another round"
        return
    if not pane.list.size.width:
        return  # it is behind another pane, and drawn anew when it comes up
    expected = [
        _words(draw(each, pane._width).plain) for each in parts(pane.as_typed(pane.path, found[1].reflection))
    ]
    if expected != _prompts(pane):
        yield "the reflection says something else than the file"


def _prompts(pane: ReflectionPane) -> list[str]:
    prompts = [each.prompt for each in pane.list.options]
    return [_words(each.plain if isinstance(each, Content) else str(each)) for each in prompts]


def _words(text: str) -> str:
    return " ".join(text.split())  # however it is folded: a pane out of sight has no width


def not_acknowledged(app: AfterviewApp, path: Path) -> Iterator[str]:
    """Say where a text that is shown as saved is not in the file."""
    pane = app.main.workspace.reflection
    title = pane.border_title
    if pane.writing is None or "✓ saved" not in str(title) or pane.editor.untold() is not None:
        return
    text, hunt = pane.editor.text, Journal.open(path).hunt
    texts = [each.other for each in hunt.conflicts.values()] + [app.autosave.refused.get(pane.writing)]
    texts.append(find(hunt, pane.writing))
    if text not in texts:
        yield f"it says saved, and {text[:40]!r} is not in the file"


def out_of_place(app: AfterviewApp) -> Iterator[str]:
    """Say which screens are there twice, and whether the keys go to something that cannot be seen."""
    kinds = Counter(type(each).__name__ for each in app.screen_stack)
    for kind, many in kinds.items():
        if many > 1:
            yield f"{kind} is there {many} times"
    focused = app.screen.focused
    if app.main.query_one("#too-small").display:
        return
    if focused is app.main.workspace.reflection.list and app.main.workspace.reflection.has_class("-empty"):
        return  # the pane has the keys, and nothing to show
    if focused is not None and not all(
        each.display for each in focused.ancestors_with_self if each is not app
    ):
        yield f"the keys go to {focused.id or type(focused).__name__}, which is hidden"


def irreversible(path: Path, place: Path) -> Iterator[str]:
    """Undo and redo on a copy of the journal: say what is not as it was."""
    if not path.exists():
        return
    shutil.copytree(path.parent, place)
    journal = Journal.open(place / path.name)
    before = journal.hunt
    done = 0
    try:
        while done < _STEPS and journal.undo() is not None:
            done += 1
            yield from unsound(journal.path)
        for _ in range(done):
            journal.redo()
    except UndoRefusedError:
        return
    finally:
        shutil.rmtree(place)
    if journal.hunt != before:
        yield f"{done} changes undone and done again are not the same"
