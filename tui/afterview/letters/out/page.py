"""A letter as a page to be printed: address, date, text, on one sheet of A4 or US letter."""

from __future__ import annotations

from afterview.html_page import escaped, html_page
from afterview.letters.out.outgoing import Outgoing

_LINE_LETTERS = 88
"""Letters in a line at the largest size."""
_SIZES = ((34, 11.5), (44, 10.5), (56, 9.5))
"""Lines that fit on the sheet at a size in points; what is longer is set smallest, and may run on."""
_STYLE = """
@page { margin: 22mm 24mm; }
body { font: SIZEpt/1.45 Georgia, "Times New Roman", serif; }
body { margin: 0 auto; max-width: 165mm; padding: 12mm 0; }
address { font-style: normal; white-space: pre-line; }
.sender { text-align: end; margin-bottom: 8mm; }
.to { margin-bottom: 8mm; min-height: 14mm; }
.day { margin-bottom: 8mm; }
.subject { font-weight: bold; margin-bottom: 5mm; }
p { margin: 0 0 3.2mm; white-space: pre-line; overflow-wrap: anywhere; orphans: 3; widows: 3; }
"""


def page(letter: Outgoing) -> str:
    """Return the page."""
    paragraphs = [each.strip("\n") for each in letter.text.split("\n\n")]
    body = "\n".join(f'<p dir="auto">{escaped(each)}</p>' for each in paragraphs if each.strip())
    to = "\n".join((letter.name, *letter.postal))
    blocks = (
        _block("address", "sender", letter.sender),
        _block("address", "to", to),
        _block("div", "day", letter.day_in_words),
        _block("div", "subject", letter.subject),
    )
    style = _STYLE.replace("SIZE", str(_size(letter)))
    return html_page(letter.subject or "Letter", style, f"{''.join(blocks)}{body}")


def _block(tag: str, name: str, text: str) -> str:
    return f'<{tag} class="{name}" dir="auto">{escaped(text)}</{tag}>\n' if text.strip() else ""


def _size(letter: Outgoing) -> float:
    lines = sum(1 + len(line) // _LINE_LETTERS for line in letter.text.split("\n")) + len(letter.postal)
    return next((size for most, size in _SIZES if lines <= most), _SIZES[-1][1])
