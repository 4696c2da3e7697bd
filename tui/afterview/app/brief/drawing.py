"""The sheet of a brief as it is drawn: wrapped to the window, with what hangs below a line set in. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from afterview.briefs.sheet import Entry, Section, Sheet

_MARKS = {"said before": "$text-warning bold", "taken further": "$text-success", "work on": "$text-warning"}
_TITLE, _MARK, _NOTE = "bold $text-accent", "$text-muted", "$text-muted"
_INDENT, _NOTE_INDENT = 2, 4


def drawn(sheet: Sheet, width: int) -> Content:
    """Return the sheet as lines that are at most `width` cells wide."""
    return Content("\n").join(_lines(sheet, max(width, 20)))


def _lines(sheet: Sheet, width: int) -> Iterator[Content]:
    for number, section in enumerate(sheet.sections):
        if number:
            yield Content("")
        yield from _section(section, width)


def _section(section: Section, width: int) -> Iterator[Content]:
    yield Content.styled(section.title, _TITLE)
    if not section.entries:
        yield from _hung(Content.styled(section.empty, _NOTE), _INDENT, width)
    for entry in section.entries:
        yield from _entry(entry, width)


def _entry(entry: Entry, width: int) -> Iterator[Content]:
    style = next((look for words, look in _MARKS.items() if entry.mark.startswith(words)), _MARK)
    mark = Content.styled(f"  {entry.mark}", style) if entry.mark else Content("")
    yield from _hung(Content.assemble(entry.text, mark), _INDENT, width, sign="•")
    for note in entry.notes:
        yield from _hung(Content.styled(note, _NOTE), _NOTE_INDENT, width)


def _hung(text: Content, indent: int, width: int, sign: str = "") -> Iterator[Content]:
    for number, line in enumerate(text.wrap(max(width - indent, 10))):
        lead = sign if not number else ""
        yield Content.assemble(lead.ljust(indent), line.rstrip())
