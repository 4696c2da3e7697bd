"""What `ending` prints: the sections, each line with what records it, or all of it as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from afterview.cli.agenda import MARKS
from afterview.cli.json_output import Json
from afterview.entry.ending_lines import line_in_words
from afterview.entry.scene import Scene
from afterview.playbook.ending import Ending, EndingLine
from afterview.text import safe_line


def ending_text(found: Ending, scene: Scene) -> str:
    """Return the ending as a person reads it."""
    return "\n".join(_lines(found, scene))


def _lines(found: Ending, scene: Scene) -> Iterator[str]:
    yield safe_line(found.title)
    for section in found.sections:
        yield ""
        yield section.title
        for line in section.lines:
            yield safe_line(f"  {MARKS[line.state] if line.state else ' '} {line.text}")
            if line.note:
                yield safe_line(f"      {line.note}")
            if _is_to_do(line) and (record := _line(line, scene)):
                more = "…" if record.endswith(" ") else ""
                yield safe_line(f'      afterview add "{record}{more}"')
    if found.figures:
        yield ""
        yield found.figures


def _is_to_do(line: EndingLine) -> bool:
    return line.act is not None and (line.state is None or line.state.is_actionable)


def _line(line: EndingLine, scene: Scene) -> str | None:
    return line_in_words(line.act, scene) if line.act is not None else None


def ending_shape(found: Ending, scene: Scene) -> Json:
    """Return the ending as `ending --json` prints it: an interface, described in the README."""
    return {
        "application": found.application,
        "title": found.title,
        "sections": [
            {
                "title": section.title,
                "lines": [
                    {
                        "text": line.text,
                        "note": line.note,
                        "state": line.state.value if line.state else None,
                        "line": _line(line, scene) if _is_to_do(line) else None,
                    }
                    for line in section.lines
                ],
            }
            for section in found.sections
        ],
        "figures": found.figures,
    }
