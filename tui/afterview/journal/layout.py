"""The text of the journal file: one JSON object of tables, made to be read and compared by line.

In memory a document is kept as the bytes that stand in the file (a chunk). Those of an unchanged
document go back exactly as they came, so that a change of one record is a small difference, costs
the encoding of one record, and nobody can be handed a shared object to spoil.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

Chunks = Mapping[str, bytes]
"""The documents of one table: number, as text, to the JSON of the document."""
State = Mapping[str, Chunks | bytes]
"""A whole file: name to table, or to the JSON of what is no table."""

_INDENT = 1
_BOM = b"\xef\xbb\xbf"
_object = msgspec.json.Decoder(dict[str, msgspec.Raw])


class LayoutError(ValueError):
    """The text is not an object of tables. The message ends a sentence that begins with the path."""


def parse(content: bytes) -> State:
    """Return the tables in the text of a file. Raises LayoutError."""
    text = content.removeprefix(_BOM)
    if not text.strip(b" \t\r\n\0"):
        raise LayoutError("is empty")
    if text.lstrip()[:1] not in (b"{", b"<") and _is_json(text):
        raise LayoutError("holds JSON, but not an object with tables")
    try:
        text.decode("utf-8")
        whole = _object.decode(text)
        state = {name: _table(bytes(raw)) for name, raw in whole.items()}
    except UnicodeDecodeError as error:
        raise LayoutError(f"is not UTF-8 text (byte {error.start + 1})") from None
    except (msgspec.MsgspecError, RecursionError) as error:
        raise LayoutError(_problem(text, error)) from None
    if render(state) != text:
        # Laid out by another hand. Then a name could stand twice, and one of the two would be lost.
        _refuse_doubles(text)
    return state


def render(state: State) -> bytes:
    """Return the text of a file that holds `state`."""
    return b"".join(_pieces(state))


def pack(value: object, depth: int = 2) -> bytes:
    """Return the JSON of `value`, laid out to stand `depth` levels deep. Raises ValueError."""
    refuse_non_finite(value)
    text = msgspec.json.format(msgspec.json.encode(value), indent=_INDENT)
    # A line break inside a JSON string is always written \n, so each one here is layout.
    return text.replace(b"\n", b"\n" + b" " * (_INDENT * depth))


def refuse_non_finite(value: object) -> None:
    """Raise ValueError if there is a number in `value` that JSON has no word for."""
    if isinstance(value, float) and value * 0 != 0:
        raise ValueError(f"the number {value} cannot be written as JSON")
    if isinstance(value, Mapping):
        for each in value.values():
            refuse_non_finite(each)
    elif isinstance(value, list | tuple):
        for each in value:
            refuse_non_finite(each)


def by_number(chunks: Chunks) -> Chunks:
    """Return the documents in the order of their numbers; raises ValueError where one is not a number."""
    numbers = list(map(int, chunks))
    if numbers == sorted(numbers):
        return chunks
    return {key: chunks[key] for key in sorted(chunks, key=int)}


def _pieces(state: State) -> list[bytes]:
    pieces: list[bytes] = []
    start = b"{\n "
    for name, table in state.items():
        pieces.append(start + msgspec.json.encode(name) + b": ")
        start = b",\n "
        if isinstance(table, bytes):
            pieces.append(table)
            continue
        inner = b"{\n  "
        for key, chunk in table.items():
            pieces += (inner + (f'"{key}": '.encode() if key.isdecimal() else _name(key)), chunk)
            inner = b",\n  "
        pieces.append(b"\n }" if table else b"{}")
    pieces.append(b"\n}\n" if state else b"{}\n")
    return pieces


def _name(key: str) -> bytes:
    return msgspec.json.encode(key) + b": "


def _table(raw: bytes) -> Chunks | bytes:
    if raw[:1] != b"{":
        return raw
    return {key: bytes(chunk) for key, chunk in _object.decode(raw).items()}


def _is_json(text: bytes) -> bool:
    try:
        msgspec.json.decode(text, type=msgspec.Raw)
    except (msgspec.MsgspecError, RecursionError):
        return False
    return True


def _problem(text: bytes, error: Exception) -> str:
    lines = text.splitlines()
    if any(each.startswith((b"<<<<<<< ", b">>>>>>> ")) for each in lines):
        number = next(n for n, each in enumerate(lines, 1) if each.startswith((b"<<<<<<< ", b">>>>>>> ")))
        return f"has marks of an unfinished git merge (line {number})"
    if isinstance(error, RecursionError):
        return "is not a journal: it is nested too deeply"
    import json  # only what is wrong is looked at by it

    try:
        json.loads(text.decode("utf-8"))
    except json.JSONDecodeError as fault:
        if fault.pos >= len(text.decode("utf-8").rstrip()) or fault.msg.startswith("Unterminated"):
            return f"ends in the middle (line {fault.lineno}): it was cut off"
        return f"is not JSON (line {fault.lineno}, column {fault.colno})"
    except RecursionError:
        return "is not a journal: it is nested too deeply"
    except ValueError:
        pass
    return f"is not JSON: {error}"


def _refuse_doubles(text: bytes) -> None:
    def check(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in pairs:
            if key in found:
                raise LayoutError(f'has the name "{key[:40]}" twice in one place')
            found[key] = value
        return found

    import json

    try:
        # Numbers stay text: Python refuses to read very long ones, and they are not what is looked at here.
        json.loads(text.decode("utf-8"), object_pairs_hook=check, parse_int=str)
    except (RecursionError, json.JSONDecodeError) as error:
        raise LayoutError(_problem(text, error)) from None
