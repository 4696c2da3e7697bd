"""A page of HTML to be printed, which asks for nothing from elsewhere. Texts in it are escaped."""

from __future__ import annotations

from html import escape

from afterview.text import encodable

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
* { box-sizing: border-box; }
html { background: #fff; color: #111; }
@media print { body { padding: 0; max-width: none; } }
"""


def html_page(title: str, style: str, body: str) -> str:
    """Return the page; `body` is HTML, the title is not."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{escaped(title)}</title>\n<style>{style}{_STYLE}</style>\n</head>\n<body>\n"
        f"{body}\n</body>\n</html>\n"
    )


def escaped(text: str) -> str:
    """Return a text as it stands in HTML."""
    return escape(encodable(text), quote=True)
