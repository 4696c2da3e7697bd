"""No control code of a text reaches the terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import ControlType, Segment
from textual.color import Color

from afterview.app.safe_output import ControlCodeFilter


@given(st.text())
def test_control_characters_are_marked_and_the_rest_is_kept(text: str) -> None:
    (shown,) = ControlCodeFilter().apply([Segment(text)], Color.parse("black"))
    assert len(shown.text) == len(text)
    assert not any(ord(each) < 32 or 127 <= ord(each) < 160 for each in shown.text)
    for before, after in zip(text, shown.text, strict=True):
        assert after in (before, "\ufffd")


def test_the_terminals_own_control_segments_pass() -> None:
    own = Segment("\x1b[?25l", None, [(ControlType.HIDE_CURSOR,)])
    assert ControlCodeFilter().apply([own], Color.parse("black")) == [own]
