"""HTML as plain lines, and the addresses in it."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

_MOST = 200_000
_BREAKS = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "table", "ul", "ol", "hr"})
_SILENT = frozenset({"script", "style", "head", "title"})
_TAG = re.compile(
    r"</?(?:a|b|i|u|p|br|div|span|html|body|table|li|ul|ol|strong|em|font|h[1-6])\b[^>]{0,2000}>", re.I
)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts = list[str]()
        self.links = list[str]()
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.parts.append("\n")
        if tag in _SILENT:
            self._silent += 1
        if tag == "a":
            self.links += [value for key, value in attrs if key == "href" and value]

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.parts.append("\n")
        if tag in _SILENT and self._silent:
            self._silent -= 1

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def is_marked_up(text: str) -> bool:
    """Return whether a text is HTML, or holds some."""
    return bool(_TAG.search(text[:_MOST]))


def plain(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of HTML, and where its links lead; what is escaped once more is unescaped first."""
    text = text[:_MOST]
    if "<" not in text and "&lt;" in text:
        text = html.unescape(text)
    reader = _Reader()
    try:
        reader.feed(text)
        reader.close()
    except (AssertionError, ValueError):  # what it raises for some declarations
        return html.unescape(re.sub(r"<[^>]*>", " ", text)), ()
    lines = (re.sub(r"[ \t\xa0]+", " ", each).strip() for each in "".join(reader.parts).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip(), tuple(reader.links)
