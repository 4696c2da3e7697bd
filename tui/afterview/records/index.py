"""Records found by something that they have, without going through all of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, Generic, Protocol, Self, TypeVar

_Key = TypeVar("_Key", bound=Hashable)
_Keys = tuple[_Key, ...]


class _HasTables(Protocol):
    @property
    def applications(self) -> Mapping[str, Any]: ...

    @property
    def people(self) -> Mapping[str, Any]: ...


class Index(Generic[_Key]):
    """The ids of the records of one table by their keys, in the order of the records.

    It is made of one hunt and never changed; after a change, the next is made of it.
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
        ids: dict[_Key, list[str]] = {}
        for place, (each, record) in enumerate(table(hunt).items()):
            self._places[each] = place
            for key in keys_of(record):
                ids.setdefault(key, []).append(each)
        self._ids: dict[_Key, tuple[str, ...]] = {key: tuple(each) for key, each in ids.items()}

    def ids(self, *keys: _Key) -> tuple[str, ...]:
        """Return the ids of the records that have one of the keys, each once."""
        if len(keys) == 1:
            return tuple(dict.fromkeys(self._ids.get(keys[0], ())))
        found = {each for key in keys for each in self._ids.get(key, ())}
        if len(found) > len(self._places) // 8:
            return tuple(each for each in self._places if each in found)
        return tuple(sorted(found, key=self._places.__getitem__))

    def after(self, before: _HasTables, change: _HasTables) -> Self | None:
        """Return the index of the hunt after a change; None where it is to be made anew."""
        old, lost, gained = self._table(before), dict[str, _Keys[_Key]](), dict[str, _Keys[_Key]]()
        for each, record in self._table(change).items():
            if record is None:
                return None
            was = dict.fromkeys(self._keys_of(old[each]) if each in old else ())
            keys = dict.fromkeys(self._keys_of(record))
            if each not in old or keys.keys() != was.keys():
                lost[each] = tuple(key for key in was if key not in keys)
                gained[each] = tuple(key for key in keys if key not in was)
        return self._with(lost, gained) if gained else self

    def _with(self, lost: Mapping[str, _Keys[_Key]], gained: Mapping[str, _Keys[_Key]]) -> Self | None:
        """Return the same where records have lost keys and gained others; new ones come last."""
        new = object.__new__(type(self))
        new.__dict__.update(self.__dict__)
        new._places, new._ids = dict(self._places), dict(self._ids)
        for each, keys in lost.items():
            for key in keys:
                new._ids[key] = tuple(other for other in new._ids[key] if other != each)
        for each, keys in gained.items():
            new._places.setdefault(each, len(new._places))
            for key in keys:
                new._ids[key] = tuple(sorted((*new._ids.get(key, ()), each), key=new._places.__getitem__))
        return new
