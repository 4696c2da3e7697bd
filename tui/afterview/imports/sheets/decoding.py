"""The text of a file, whatever it was written as."""

from __future__ import annotations

import codecs
import re
import unicodedata

from afterview.imports.source import UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = {
    b"\xd0\xcf\x11\xe0": "it is an old Excel file (.xls): save it as .xlsx or CSV",
    b"%PDF": "it is a PDF: export the list as CSV or .xlsx",
    b"\x89PNG": "it is a picture",
    b"\xff\xd8\xff": "it is a picture",
    b"GIF8": "it is a picture",
    b"{\\rtf": "it is a text document (.rtf): save the list as CSV or .xlsx",
    b"\x1f\x8b": "it is compressed: unpack it first",
    b"7z\xbc\xaf": "it is compressed: unpack it first",
    b"Rar!": "it is compressed: unpack it first",
    b"SQLite": "it is a database: export the list as CSV",
}
_SAMPLE = 200_000
_SINGLE_BYTES = ("cp1252", "mac_roman", "cp1250", "cp1251")
"""What older programs write, the likeliest first."""
_HIGH_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]*[^\x00-\x7f]+[^\s,;|\x00-\x1f]*")
_RUN = re.compile(r"[À-ÖØ-öø-ÿ]{4,}")
"""So many accents in a row are letters of another script, misread."""
_TYPOGRAPHY = frozenset("–—‘’‚“”„•…€£°§«»©®™´\u00a0·")
_COMMON = frozenset("äöüÄÖÜßéèêëàâçîïôûùœÉÈÀÇáíóúñÁÍÓÚÑ¿¡ãõâêôåøæÅØÆìòñ")


def decoded(content: bytes) -> tuple[str, str]:
    """Return the text, and a line on what was wrong with it ("" for nothing). Raises UnreadableError."""
    for start, why in _KINDS.items():
        if content.startswith(start):
            raise UnreadableError(why)
    text, problem = _decoded(content)
    text = text.lstrip("\ufeff")
    if text.count("\0") > 8 + len(text) // 100:
        raise UnreadableError("it is not text")
    text = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    sample = text[:_SAMPLE]
    codes = sum(unicodedata.category(each) == "Cc" and each not in "\n\t\v\f" for each in sample)
    if codes > 8 + len(sample) // 50:
        raise UnreadableError("it is not text")
    return text, problem


def _decoded(content: bytes) -> tuple[str, str]:
    for mark, name in _BOMS:
        if content.startswith(mark):
            whole = content[len(mark) :]
            return _forgiving(whole, name)
    wide = _without_mark(content)
    if wide:
        return _forgiving(content, wide)
    try:
        return content.decode(), ""
    except UnicodeDecodeError:
        pass
    broken, sound = _broken_and_sound(content)
    if sound > 10 * broken:
        return _forgiving(content, "utf-8")
    return content.decode(likeliest(content), errors="replace"), ""


def likeliest(content: bytes) -> str:
    """Return the character set of one byte a letter in which `content` reads as people write."""
    return max(_SINGLE_BYTES, key=lambda name: _likely(content[:_SAMPLE], name))


def _forgiving(content: bytes, name: str) -> tuple[str, str]:
    text = content.decode(name, errors="replace")
    wrong = text.count("\ufffd")
    return text, f"{wrong} characters could not be read, and are shown as \ufffd." if wrong else ""


def _without_mark(content: bytes) -> str:
    """Return the name of UTF-16 that says so by its zeros only; "" for anything else."""
    sample = content[: _SAMPLE & ~1]
    if len(sample) < 8:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.6 and odd < half * 0.1 else ""


def _broken_and_sound(content: bytes) -> tuple[int, int]:
    """Return how many letters beyond ASCII are broken as UTF-8, and how many are sound."""
    text = content[:_SAMPLE].decode(errors="surrogateescape")
    high = [each for each in text if each > "\x7f"]
    broken = sum("\udc80" <= each <= "\udcff" for each in high)
    return broken, len(high) - broken


def _likely(sample: bytes, name: str) -> tuple[float, int]:
    """Return how much the words look as people write them; of equals the earlier in the table."""
    text = sample.decode(name, errors="replace")
    good = bad = 0.0
    for word in _HIGH_WORD.findall(text)[:2_000]:
        letters = [each for each in word if each > "\x7f"]
        if all("\u0400" <= each <= "\u04ff" for each in letters):
            whole = re.fullmatch(r"[\u0400-\u04ff]{2,}\W*", word) is not None
            good, bad = good + (len(letters) if whole else 0), bad + (0 if whole else 2 * len(letters))
            continue
        bad += sum(map(len, _RUN.findall(word)))
        for at, each in enumerate(word):
            if each <= "\x7f":
                continue
            within = 0 < at < len(word) - 1 and word[at - 1].isalpha() and word[at + 1].isalpha()
            if each == "\ufffd" or (not each.isalpha() and within and each not in "’‘´·"):
                bad += 3
            elif each.isalpha():
                turned = each.isupper() and at > 0 and word[at - 1].islower()
                bad, good = bad + 2 * turned, good + (0 if turned else 1 if each in _COMMON else 0.8)
            else:
                good, bad = good + 0.5 * (each in _TYPOGRAPHY), bad + (each not in _TYPOGRAPHY)
    return good - bad, -_SINGLE_BYTES.index(name)
