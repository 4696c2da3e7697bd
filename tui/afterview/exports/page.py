"""The report: what was done in some days, as a page to be printed. Texts are escaped."""

from __future__ import annotations

from datetime import date

from afterview.civil import day_of
from afterview.exports.request import Request
from afterview.exports.stages import CALLED_OFF, TO_COME, Row, rows
from afterview.html_page import escaped, html_page
from afterview.records.words import write_day
from afterview.text import clean_lines, say_count

_STYLE = """
@page { size: auto; margin: 18mm 16mm; }
body { font: 10.5pt/1.4 Georgia, "Times New Roman", serif; }
body { margin: 0 auto; max-width: 180mm; padding: 10mm 0; }
h1 { font-size: 16pt; margin: 0 0 1mm; }
.who { margin: 0 0 4mm; }
.sum { margin: 0 0 6mm; color: #444; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 1.6mm 3mm 1.6mm 0; overflow-wrap: anywhere; }
th { border-bottom: 0.4mm solid #111; font-weight: bold; }
td { border-bottom: 0.2mm solid #bbb; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
ul { list-style: none; margin: 0; padding: 0; }
time { font-variant-numeric: tabular-nums; white-space: nowrap; }
.role, .note { color: #444; }
.note { white-space: pre-line; }
"""


def report(request: Request) -> bytes:
    """Return the page as HTML in UTF-8."""
    found = rows(request)
    title = f"Job applications, {_span(request, found)}"
    who = f'<p class="who" dir="auto">{_text(request.name)}</p>\n' if request.name else ""
    body = "\n".join(_row(each, request) for each in found)
    head = "<tr><th>Company and position</th><th>Where it stands</th><th>What happened</th></tr>"
    table = (
        f"<table>\n<thead>{head}</thead>\n<tbody>\n{body}\n</tbody>\n</table>" if found else "<p>Nothing.</p>"
    )
    sums = f'<p class="sum">{_text(_sum(request, found))}</p>\n'
    return html_page(title, _STYLE, f"<h1>{_text(title)}</h1>\n{who}{sums}{table}").encode()


def _row(row: Row, request: Request) -> str:
    found = row.application
    place = " · ".join(each for each in (found.role, found.location) if each)
    note = (
        f'<div class="note" dir="auto">{_text(found.notes)}</div>' if request.private and found.notes else ""
    )
    happened = "".join(
        f"<li>{_day(each.on)} {_text(f'{each.what}{each.with_whom}')}</li>" for each in row.stages
    )
    return (
        f'<tr><td dir="auto">{_text(found.company)}<div class="role">{_text(place)}</div>{note}</td>'
        f"<td>{_text(found.status.value)}</td><td><ul>{happened}</ul></td></tr>"
    )


def _day(day: date | None) -> str:
    return f'<time datetime="{day.isoformat()}">{day.isoformat()}</time>' if day else "day not known:"


def _span(request: Request, found: tuple[Row, ...]) -> str:
    """Say which days the report is of."""
    today = day_of(request.now, request.zone)
    days = [each.on for row in found for each in row.stages if each.on is not None]
    first = request.first or min(days, default=today)
    last = request.last or max([*(each for each in days if each <= today), first])
    return write_day(first) if first == last else f"{write_day(first)} to {write_day(last)}"


def _sum(request: Request, found: tuple[Row, ...]) -> str:
    stages = [each for row in found for each in row.stages]
    sent = sum(each.what == "applied" for each in stages)
    held = sum(
        each.what.startswith("interview ") and not each.what.endswith((CALLED_OFF, TO_COME))
        for each in stages
    )
    other = len(stages) - sent - held
    made = write_day(day_of(request.now, request.zone))
    return f"{sent} sent · {say_count(held, 'interview')} · {say_count(other, 'other step')} · made on {made}"


def _text(text: str) -> str:
    return escaped(clean_lines(text))
