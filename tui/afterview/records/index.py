"""Records found by something that they have, without going through all of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, Generic, Protocol, TypeVar

_Key = TypeVar("_Key", bound=Hashable)


class _HasTables(Protocol):
    @property
    def applications(self) -> Mapping[str, Any]: ...

    @property
    def people(self) -> Mapping[str, Any]: ...


class Index(Generic[_Key]):
    """The ids of the records of one table by their keys, in the order of the records.

    It is made of one hunt and never changed; after a change, the next is made of it. That one may still find
    a record by a key that it has lost: whoever asks looks whether it is so.
    """

    def __init__(
        self,
        hunt: _HasTables,
        table: Callable[[_HasTables], Mapping[str, Any]],
        keys_of: Callable[[Any], Iterable[_Key]],
    ) -> None:
        """Go through a table once; `keys_of` returns the keys of one of its records."""
        self._table, self._keys_of = table, keys_of
        self._places: dict[str, int] = {}
        self._ids: dict[_Key, tuple[str, ...]] = {}
        ids: dict[_Key, list[str]] = {}
        for place, (each, record) in enumerate(table(hunt).items()):
            self._places[each] = place
            for key in keys_of(record):
                ids.setdefault(key, []).append(each)
        self._ids = {key: tuple(each) for key, each in ids.items()}

    def ids(self, *keys: _Key) -> tuple[str, ...]:
        """Return the ids of the records that have one of the keys, each once."""
        if len(keys) == 1:
            return tuple(dict.fromkeys(self._ids.get(keys[0], ())))
        found = {each for key in keys for each in self._ids.get(key, ())}
        if len(found) > len(self._places) // 8:
            return tuple(each for each in self._places if each in found)
        return tuple(sorted(found, key=self._places.__getitem__))

    def after(self, before: _HasTables, change: _HasTables) -> Index[_Key] | None:
        """Return the index of the hunt after a change; None where it is to be made anew."""
        old, added, moved = self._table(before), dict[str, tuple[_Key, ...]](), dict[str, tuple[_Key, ...]]()
        for each, record in self._table(change).items():
            if record is None:
                return None
            keys = tuple(self._keys_of(record))
            if each not in old:
                added[each] = keys
            elif keys != tuple(self._keys_of(old[each])):
                moved[each] = keys
        return self._with(added, moved) if added or moved else self

    def _with(
        self, added: Mapping[str, tuple[_Key, ...]], moved: Mapping[str, tuple[_Key, ...]]
    ) -> Index[_Key] | None:
        """Return the same with records that come last, and with others that have more keys than before."""
        new = object.__new__(type(self))
        new.__dict__.update(self.__dict__)
        new._places, new._ids = dict(self._places), dict(self._ids)
        for each in added:
            new._places[each] = len(new._places)
        for each, keys in (*added.items(), *moved.items()):
            for key in keys:
                there = new._ids.get(key, ())
                if each not in there:
                    new._ids[key] = tuple(sorted((*there, each), key=new._places.__getitem__))
        return new
