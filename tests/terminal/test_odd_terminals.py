"""Odd settings of the terminal: the app opens all the same, or says in a line why it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.real_terminal import RealTerminal


@pytest.mark.parametrize(
    "environment",
    [
        {"TEXTUAL_COLOR_SYSTEM": "bogus", "TEXTUAL_DRIVER": "no.such:Driver"},
        pytest.param({"TEXTUAL_COLOR_SYSTEM": ""}, marks=pytest.mark.slow),
    ],
)
def test_settings_of_textual_that_mean_nothing_are_passed_over(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    with RealTerminal("demo", home=tmp_path, environment=environment) as terminal:
        terminal.wait_for("Checklist")
        terminal.keys("q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("encoding", ["iso8859-1", "ascii"])
def test_a_terminal_without_the_signs_that_frames_are_made_of_is_told(tmp_path: Path, encoding: str) -> None:
    with RealTerminal(
        "demo", home=tmp_path, columns=200, environment={"PYTHONIOENCODING": encoding}
    ) as terminal:
        assert terminal.wait_for_end() == 2
        assert "set to " + encoding in terminal.text
        assert "LC_ALL=C.UTF-8 afterview" in terminal.text
        assert "\\u" not in terminal.text
