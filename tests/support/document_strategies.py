"""Documents for hypothesis, of every shape that a record can have in the file."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

scalars = st.sampled_from([None, False, True, 0, 1, 2, 1.0, "", "a", "b\n"])
names = st.sampled_from(["n1", "n2", "n3", "n4"])


def _named(field: str, inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[list[dict[str, Any]]]:
    def with_name(name: str) -> st.SearchStrategy[dict[str, Any]]:
        return inner.map(lambda each: {field: name, **each})

    def with_names(keys: list[str]) -> st.SearchStrategy[list[dict[str, Any]]]:
        return st.tuples(*map(with_name, keys)).map(list)

    return st.lists(names, unique=True, max_size=4).flatmap(with_names)


_small = st.fixed_dictionaries({}, optional={"s": scalars, "t": scalars})
_questions = _named("id", _small)
# One that holds nothing is left out of the file: that is one and the same.
_reflection = st.fixed_dictionaries({}, optional={"well": scalars, "questions": _questions}).filter(bool)
_interviews = _named("id", st.fixed_dictionaries({}, optional={"reflection": _reflection, "s": scalars}))
_skips = st.lists(st.tuples(st.integers(1, 3), st.sampled_from([None, "x"])), unique=True, max_size=3).map(
    lambda found: [{"step": step} if item is None else {"step": step, "item": item} for step, item in found]
)

documents: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "role": scalars,
        "tags": st.lists(st.sampled_from(["x", "y", "z"]), unique=True),
        "interviews": _interviews,
        "told": _named("person", _small),
        "skips": _skips,
        "odd": st.lists(scalars, max_size=3),
        "inner": st.fixed_dictionaries({}, optional={"deep": scalars, "other": scalars}),
    },
)
journals: st.SearchStrategy[dict[str, dict[str, Any]]] = st.fixed_dictionaries(
    {
        "applications": st.dictionaries(st.sampled_from(["a1", "a2", "a3"]), documents),
        "people": st.dictionaries(st.sampled_from(["p1", "p2"]), documents),
    }
)
