"""What TinyDB is handed: tables and documents that are its own to change.

Each is made from chunks when it is first looked into, so nothing that TinyDB (or a function given to
it) does to one can reach the state that is kept, not even a change left half done.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

import msgspec

from afterview.journal.layout import Chunks, State, by_number, pack


class LazyDocument(MutableMapping[str, Any]):
    """A document that is parsed when it is first looked into."""

    __slots__ = ("_data", "chunk")

    def __init__(self, chunk: bytes) -> None:
        """Stand for the document that `chunk` is the JSON of."""
        self.chunk = chunk
        self._data: dict[str, Any] | None = None

    @property
    def is_untouched(self) -> bool:
        """Return whether nobody has looked into it."""
        return self._data is None

    @property
    def _open(self) -> dict[str, Any]:
        if self._data is None:
            self._data = msgspec.json.decode(self.chunk, type=dict[str, Any])
        return self._data

    def packed(self) -> bytes:
        """Return its JSON: the very bytes that it came from, unless it was looked into and changed."""
        return self.chunk if self._data is None else packed_like(self._data, self.chunk)

    def __getitem__(self, key: str) -> Any:
        return self._open[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self._open[key] = value

    def __delitem__(self, key: str) -> None:
        del self._open[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._open)

    def __len__(self) -> int:
        return len(self._open)


class LazyTables(MutableMapping[str, Any]):
    """All tables of a file; each is made when it is first asked for."""

    def __init__(self, state: State) -> None:
        """Stand for the tables of `state`."""
        self._state: dict[str, Chunks | bytes] = dict(state)
        self._opened: dict[str, Any] = {}

    def packed(self) -> State:
        """Return the state that these tables are now. Raises ValueError for what JSON cannot say."""
        return {name: self._pack(name) for name in self._state}

    def _pack(self, name: str) -> Chunks | bytes:
        if name not in self._opened:
            return self._state[name]
        return pack_table(self._opened[name])

    def __getitem__(self, name: str) -> Any:
        if name not in self._opened:
            table = self._state[name]
            if isinstance(table, bytes):
                self._opened[name] = msgspec.json.decode(table)
            else:
                self._opened[name] = dict(zip(table, map(LazyDocument, table.values()), strict=True))
        return self._opened[name]

    def __setitem__(self, name: str, table: Any) -> None:
        self._state.setdefault(name, {})
        self._opened[name] = table

    def __delitem__(self, name: str) -> None:
        del self._state[name]
        self._opened.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._state)

    def __len__(self) -> int:
        return len(self._state)


def packed_like(document: Mapping[str, Any], chunk: bytes) -> bytes:
    """Return the JSON of a document: those very bytes, where they say the same."""
    # As text: in Python, 1 == 1.0 == True.
    same = msgspec.json.encode(document) == msgspec.json.encode(msgspec.json.decode(chunk))
    return chunk if same else pack(document)


def pack_table(table: Any) -> Chunks | bytes:
    """Return the chunks of one table (or the JSON of what is no table), documents by number."""
    if not isinstance(table, Mapping):
        return pack(table, depth=1)
    packed = {
        str(key): each.chunk if type(each) is LazyDocument and each.is_untouched else _pack(each)
        for key, each in table.items()
    }
    try:
        return by_number(packed)
    except ValueError:  # a table of another program may be numbered as it likes
        return packed


def _pack(value: Any) -> bytes:
    return value.packed() if isinstance(value, LazyDocument) else pack(value)
