"""No control code of a text reaches the terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import ControlType, Segment
from textual.color import Color

from afterview.app.safe_output import ControlCodeFilter
from afterview.text import CODES


@given(st.text())
def test_control_characters_are_taken_out_and_the_rest_is_kept(text: str) -> None:
    (shown,) = ControlCodeFilter().apply([Segment(text)], Color.parse("black"))
    assert shown.text == "".join(each for each in text if each not in CODES)
    assert not any(ord(each) < 32 or 127 <= ord(each) < 160 for each in shown.text)


def test_a_line_stays_as_wide_as_it_was_measured() -> None:
    assert {each: cell_len(f"a{each}b") for each in CODES if cell_len(f"a{each}b") != 2} == {}


def test_the_terminals_own_control_segments_pass() -> None:
    own = Segment("\x1b[?25l", None, [(ControlType.HIDE_CURSOR,)])
    assert ControlCodeFilter().apply([own], Color.parse("black")) == [own]
