"""The manual page, made of the commands, and as man takes it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.cli.man import ENVIRONMENT, EXIT_STATUSES, escaped, manual_page
from afterview.cli.program import program


def page() -> str:
    return manual_page(click.Context(program, info_name="afterview"))


def commands(group: click.Group) -> Iterator[str]:
    for name, command in group.commands.items():
        if not command.hidden:
            yield name
            if isinstance(command, click.Group):
                yield from commands(command)


def test_every_command_is_on_it_with_what_it_can_be_told() -> None:
    text = page()
    for name in commands(program):
        assert f"{escaped(name)}" in text
    for each in ("EXIT STATUS", "ENVIRONMENT", "FILES"):
        assert f".SH {each}" in text
    assert all(f".B {status}" in text for status in EXIT_STATUSES)
    assert all(escaped(name) in text for name in ENVIRONMENT)


def test_groff_finds_nothing_to_complain_about() -> None:
    if not shutil.which("groff"):
        pytest.skip("there is no groff here")
    command = ["groff", "-man", "-Tutf8", "-ww", "-z"]
    done = subprocess.run(command, input=page().encode(), capture_output=True, check=True, timeout=60)
    assert done.stderr == b""


@given(st.text())
def test_any_text_is_plain_ascii_and_no_request(text: str) -> None:
    shown = escaped(text)
    assert shown.isascii()
    assert not shown.startswith((".", "'"))
