"""Lines that were entered or discarded come back by up, whatever was done meanwhile."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from afterview.app.panes.line_history import LineHistory

lines = st.lists(st.text(max_size=12), max_size=8)
walks = st.lists(st.tuples(st.sampled_from((-1, 1)), st.text(max_size=6)), max_size=12)


def up(history: LineHistory, written: str = "") -> list[str]:
    found: list[str] = []
    while (line := history.move(-1, written)) is not None:
        found.append(line)
        written = line
    return found


@given(lines, st.text(min_size=1).filter(str.strip))
def test_a_discarded_line_comes_back_first(before: list[str], line: str) -> None:
    # faults: a typed line left by escape
    history = LineHistory()
    for each in (*before, line):
        history.keep(each)
    found = up(history)
    assert found[0] == line
    assert set(found) == {each for each in (*before, line) if each.strip()}
    assert len(found) == len(set(found))


@given(lines, walks, st.text(min_size=1).filter(str.strip))
def test_going_among_them_loses_none_and_not_what_is_being_written(
    before: list[str], walk: list[tuple[int, str]], written: str
) -> None:
    history = LineHistory()
    for each in before:
        history.keep(each)
    kept, at = up(history), 0
    history.begin()
    shown: dict[int, str] = {0: written}
    for by, changed in walk:
        line = history.move(by, changed if at else written)
        if line is None:
            continue
        shown[at] = changed if at else written
        at -= by
        assert line == shown.get(at, kept[at - 1] if at else "")
    history.keep(written)
    assert up(history)[0] == written
