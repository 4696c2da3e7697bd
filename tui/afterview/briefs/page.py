"""A brief as a page to be printed: one sheet of A4 or US letter, two where much is on record."""

from __future__ import annotations

from afterview.briefs.fitting import fitted
from afterview.briefs.sheet import Entry, Section, Sheet
from afterview.html_page import escaped, html_page

_STYLE = """
@page { margin: 14mm 15mm; }
body { font: %SIZE%pt/1.35 "Helvetica Neue", Arial, sans-serif; }
body { margin: 0 auto; max-width: 180mm; padding: 10mm 0; }
h1 { font-size: 1.5em; margin: 0 0 2mm; border-bottom: 0.6mm solid #111; padding-bottom: 1mm; }
h2 { font-size: 1.05em; margin: 3mm 0 1mm; break-after: avoid; }
ul { margin: 0; padding-inline-start: 4.5mm; }
main { columns: %COLUMNS%; column-gap: 6mm; }
li { margin: 0 0 0.8mm; overflow-wrap: anywhere; }
li li, li:not(:has(li)) { break-inside: avoid; }
li ul { list-style: none; padding-inline-start: 3mm; color: #333; font-size: 0.93em; }
.mark { font-weight: bold; border: 0.25mm solid #111; border-radius: 1mm; padding: 0 1mm; }
.mark { font-size: 0.82em; white-space: nowrap; }
.empty { margin: 0; font-style: italic; }
"""


def page(sheet: Sheet) -> str:
    """Return the page."""
    sheet, layout = fitted(sheet)
    style = _STYLE.replace("%SIZE%", f"{layout.size:g}").replace("%COLUMNS%", str(layout.columns))
    sections = "".join(map(_section, sheet.sections))
    body = f'<h1 dir="auto">{escaped(sheet.title)}</h1>\n<main>\n{sections}</main>'
    return html_page(sheet.title, style, body)


def _section(section: Section) -> str:
    inside = (
        f"<ul>\n{''.join(map(_entry, section.entries))}</ul>\n"
        if section.entries
        else f'<p class="empty">{escaped(section.empty)}</p>\n'
    )
    return f"<section>\n<h2>{escaped(section.title)}</h2>\n{inside}</section>\n"


def _entry(entry: Entry) -> str:
    mark = f' <span class="mark">{escaped(entry.mark)}</span>' if entry.mark else ""
    notes = "".join(f'<li dir="auto">{escaped(each)}</li>' for each in entry.notes)
    below = f"<ul>{notes}</ul>" if notes else ""
    return f'<li dir="auto">{escaped(entry.text)}{mark}{below}</li>\n'
