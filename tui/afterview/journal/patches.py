"""What differs between two documents, as a value of its own: to undo, to go back, and to merge.

A patch is plain JSON, so that the history can keep it:

- `["+", new]`, `["-", old]` and `["=", old, new]` put something there, take it away, or replace it;
- an object holds the patches of the fields that differ, by name;
- `["#", items, old, new]` is for a list whose elements have names of their own (an id, a person): the
  patches of its elements by that name, and the names in order before and after, where those differ.

So what two hands did to different fields of one thing, or to different elements of one list, fits together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from afterview.records.path import MISSING, Path, names_of, naming

Patch = dict[str, Any] | list[Any]
"""See above."""
Documents = dict[str, dict[str, Any]]
"""Documents by table and by the record's own id."""

_THERE_FROM_THE_START = frozenset({"reflection"})
"""Parts of a record that are always there, and left out of the file while they are empty."""


Clash = Callable[[Path, Any, Patch], Any]
"""Is asked what to put in a place that is not as the patch expects it, with what is there, and the patch."""


class ClashError(ValueError):
    """Something is not as the patch expects it to be."""

    def __init__(self, path: Path) -> None:
        """`path` leads to the place."""
        super().__init__(" / ".join(path))
        self.path = path


def difference(old: Any, new: Any) -> Patch | None:
    """Return the patch that makes `new` of `old`; None where they are the same."""
    if _same(old, new):
        return None
    if isinstance(old, dict) and isinstance(new, dict):
        return _difference_of_fields(old, new)
    lists = _both_named(old, new)
    if lists is not None:
        return _difference_of_elements(old, new, *lists)
    if old is MISSING:
        return ["+", new]
    return ["-", old] if new is MISSING else ["=", old, new]


def refuse(path: Path, _: Any, __: Patch) -> Any:
    """Raise ClashError: for where everything must be as it was."""
    raise ClashError(path)


def apply(value: Any, patch: Patch, clash: Clash = refuse, path: Path = ()) -> Any:
    """Return what the patch makes of `value`, which is not touched; MISSING where it takes it away.

    What is already as the patch would make it stays so; anything else that does not fit is asked of `clash`.
    """
    if isinstance(patch, dict):
        return _apply_to_fields(value, patch, clash, path)
    if patch[0] == "#":
        return _apply_to_elements(value, patch, clash, path)
    old, new = _ends(patch)
    if _same(value, old) or _same(value, new):
        return new
    return clash(path, value, patch)


def inverse(patch: Patch) -> Patch:
    """Return the patch that leads back."""
    if isinstance(patch, dict):
        return {name: inverse(each) for name, each in patch.items()}
    if patch[0] == "#":
        items = {name: inverse(each) for name, each in patch[1].items()}
        return ["#", items, *reversed(patch[2:])]
    old, new = _ends(patch)
    return _leaf(new, old)


def followed_by(first: Patch, second: Patch) -> Patch | None:
    """Return the patch that does what one patch and then another do; None where that is nothing."""
    if isinstance(second, list) and second[0] != "#":
        (old, new) = _ends(second)
        return _leaf_unless_same(apply(old, inverse(first)), new)
    if isinstance(first, list) and first[0] != "#":
        (old, new) = _ends(first)
        return _leaf_unless_same(old, apply(new, second))
    if isinstance(first, dict) and isinstance(second, dict):
        return _each_followed_by(first, second) or None
    assert isinstance(first, list)
    assert isinstance(second, list)
    items = _each_followed_by(first[1], second[1])
    orders = [*first[2:], *second[2:]]
    if not orders or orders[0] == orders[-1]:
        return ["#", items] if items else None
    return ["#", items, orders[0], orders[-1]]


def _same(one: Any, other: Any) -> bool:
    if one is MISSING or other is MISSING:
        return one is other
    # As text: in Python, 1 == 1.0 == True. In order: which name comes first in an object means nothing.
    return one is other or _text(one) == _text(other)


def _text(value: Any) -> bytes:
    return msgspec.json.encode(value, order="sorted")


def _both_named(old: Any, new: Any) -> tuple[list[str], list[str]] | None:
    """Return the names of the elements of two lists, if both have them and are named alike."""
    one, other = [] if old is MISSING else old, [] if new is MISSING else new
    if not isinstance(one, list) or not isinstance(other, list):
        return None
    fields = naming([*one, *other])
    if fields is None or any(each and naming(each) != fields for each in (one, other)):
        return None
    before, after = names_of(one), names_of(other)
    return None if before is None or after is None else (before, after)


def _difference_of_fields(old: dict[str, Any], new: dict[str, Any]) -> Patch | None:
    patch: dict[str, Any] = {}
    for name in dict.fromkeys((*old, *new)):
        before, after = old.get(name, MISSING), new.get(name, MISSING)
        if name in _THERE_FROM_THE_START:
            before, after = ({} if each is MISSING else each for each in (before, after))
        found = difference(before, after)
        if found is not None:
            patch[name] = found
    return patch or None


def _difference_of_elements(old: Any, new: Any, before: list[str], after: list[str]) -> Patch | None:
    was = dict(zip(before, () if old is MISSING else old, strict=True))
    now = dict(zip(after, () if new is MISSING else new, strict=True))
    items = {}
    for name in dict.fromkeys((*before, *after)):
        found = _leaf_or_difference(was.get(name, MISSING), now.get(name, MISSING))
        if found is not None:
            items[name] = found
    orders = [None if old is MISSING else before, None if new is MISSING else after]
    if orders[0] == orders[1]:
        return ["#", items] if items else None
    return ["#", items, *orders]


def _leaf_or_difference(old: Any, new: Any) -> Patch | None:
    # A whole element that comes or goes is one thing, even where it is a list or has named parts.
    return _leaf(old, new) if old is MISSING or new is MISSING else difference(old, new)


def _leaf_unless_same(old: Any, new: Any) -> Patch | None:
    return None if _same(old, new) else _leaf(old, new)


def _each_followed_by(first: Mapping[str, Patch], second: Mapping[str, Patch]) -> dict[str, Patch]:
    found = {}
    for name in dict.fromkeys((*first, *second)):
        one, other = first.get(name), second.get(name)
        both = followed_by(one, other) if one is not None and other is not None else one or other
        if both is not None:
            found[name] = both
    return found


def _apply_to_fields(value: Any, patch: dict[str, Any], clash: Clash, path: Path) -> Any:
    if value is MISSING and path and path[-1] in _THERE_FROM_THE_START:
        value = {}
    if not isinstance(value, dict):
        return clash(path, value, patch)
    result = dict(value)
    for name, inner in patch.items():
        changed = apply(value.get(name, MISSING), inner, clash, (*path, name))
        if changed is MISSING or (name in _THERE_FROM_THE_START and changed == {}):
            result.pop(name, None)
        else:
            result[name] = changed
    return result


def _apply_to_elements(value: Any, patch: list[Any], clash: Clash, path: Path) -> Any:
    elements = [] if value is MISSING else value
    names = names_of(elements) if isinstance(elements, list) else None
    if names is None:
        return clash(path, value, patch)
    found = dict(zip(names, elements, strict=True))
    for name, inner in patch[1].items():
        changed = apply(found.get(name, MISSING), inner, clash, (*path, name))
        if changed is MISSING:
            found.pop(name, None)
        else:
            found[name] = changed
    old, new = patch[2:] or (names, names)
    order: Iterable[str] = names if old == new else reordered(names, old or [], new or [])
    known = dict.fromkeys((*order, *found))
    result = [found[name] for name in known if name in found]
    return MISSING if not result and (new is None or (old == new and value is MISSING)) else result


def _ends(patch: list[Any]) -> tuple[Any, Any]:
    kind = patch[0]
    if kind == "+":
        return MISSING, patch[1]
    return (patch[1], MISSING) if kind == "-" else (patch[1], patch[2])


def _leaf(old: Any, new: Any) -> list[Any]:
    if old is MISSING:
        return ["+", new]
    return ["-", old] if new is MISSING else ["=", old, new]


def reordered(now: Sequence[str], old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Return the names in `now` with what a change from `old` to `new` did to their order.

    What the change took away is left out, what it added comes after the same one as in `new`, and what was
    added elsewhere meanwhile stays where it is. Two such changes give one order, whichever comes first.
    """
    if list(now) == list(old):
        return list(new)
    gone = set(old) - set(new)
    result = [each for each in now if each not in gone]
    added = [each for each in new if each not in old and each not in result]
    stayed = [each for each in new if each in result]
    if [each for each in old if each in stayed] != stayed:  # the change moved some of them about
        turns = iter(stayed)
        result = [next(turns) if each in stayed else each for each in result]
    for each in added:
        before = [*new[: new.index(each)]]
        after = next((result.index(name) + 1 for name in reversed(before) if name in result), 0)
        # Others put something in the same place: by name, so that it does not matter who came first.
        while after < len(result) and result[after] not in new and result[after] < each:
            after += 1
        result.insert(after, each)
    return result
