"""How the order of a list that two hands have changed is put together again. Pure."""

from __future__ import annotations

from collections.abc import Sequence


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
