"""HTML as plain lines, and the addresses in it. Never more than once over the text, whatever stands in it."""

from __future__ import annotations

import html
import re

_MOST = 200_000
_BREAKS = frozenset("br p div tr li h1 h2 h3 h4 h5 table ul ol hr blockquote".split())  # noqa: SIM905
_CELLS = frozenset({"td", "th"})
_SILENT = frozenset({"script", "style", "head", "title"})
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]{0,15})\b(?P<rest>[^<>]{0,8000})>", re.I)
_ASIDE = re.compile(r"<(?:!|\?)[^<>]{0,8000}>?")
_KNOWN = re.compile(
    r"</?(?:a|b|i|u|p|br|div|span|html|body|table|li|ul|ol|strong|em|font|h[1-6])\b[^<>]{0,2000}>", re.I
)
_LINK = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)


def is_marked_up(text: str) -> bool:
    """Return whether a text is HTML, or holds some."""
    return bool(_KNOWN.search(text[:_MOST]))


def plain(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of HTML, and where its links lead; what is escaped once more is unescaped first."""
    text = text[:_MOST]
    for _ in range(3):
        if "<" not in text and "lt;" in text:
            text = html.unescape(text)
    text = _ASIDE.sub("", text)
    parts, links = list[str](), list[str]()
    position, silent = 0, ""
    for tag in _TAG.finditer(text):
        name = tag["name"].lower()
        if not silent:
            parts.append(html.unescape(text[position : tag.start()].replace("\n", " ")))
        position = tag.end()
        if name in _SILENT and not tag["rest"].endswith("/"):
            silent = "" if tag["end"] and silent == name else silent or ("" if tag["end"] else name)
        if name in _CELLS and not tag["end"] and parts and not parts[-1].endswith("\n"):
            parts.append(" | ")
        if name in _BREAKS:
            parts.append("\n- " if name == "li" and not tag["end"] else "\n")
        if name == "a" and (found := _LINK.search(tag["rest"])):
            links.append(html.unescape(next(each for each in (*found.groups(), "") if each is not None)))
    parts.append("" if silent else html.unescape(text[position:]))
    lines = (" ".join(each.split()).strip("| ") for each in "".join(parts).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip(), tuple(links)
