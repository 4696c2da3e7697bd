"""`afterview add`: what can be written is listed, and what is recorded already is not recorded again."""

from __future__ import annotations

import pytest

from afterview.cli.man import escaped, manual_page
from afterview.cli.program import program
from afterview.entry.verbs.registry import VERBS
from support.commands import journal, run


@pytest.fixture(autouse=True)
def acme(capfd: pytest.CaptureFixture[str]) -> None:
    for line in ("Acme; Backend Engineer; applied yesterday", "interview acme tue 14:00"):
        assert run(capfd, "add", line)[0] == 0


@pytest.mark.parametrize("asked", ["--help", "?", "help"])
def test_the_help_lists_every_line(capfd: pytest.CaptureFixture[str], asked: str) -> None:
    status, out, err = run(capfd, "add", asked)
    assert (status, err) == (0, "")
    assert all(each.usage in out for each in VERBS)
    assert "\nInterviews:\n" in out


def test_the_manual_page_lists_every_line() -> None:
    import click

    page = manual_page(click.Context(program, info_name="afterview"))
    assert all(escaped(each.usage) in page for each in VERBS)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("what now?", "All lines: afterview add --help"),
        ("xyzzy blah blah", "All lines: afterview add --help"),
        ("delete acme", "choose it and press e, then d; in a shell, write “afterview remove"),
        ("Delete Acorn Nursery; teacher", "in a shell, “afterview remove --help” says how"),
        ("Deleted Acme by mistake", "in a shell, write “afterview undo”"),
        ("rename Dana Lee to Dana Li", "afterview edit --help"),
    ],
)
def test_a_refusal_names_what_the_shell_has(capfd: pytest.CaptureFixture[str], line: str, says: str) -> None:
    _, out, err = run(capfd, "add", line)
    assert says in out + err
    assert "? shows" not in err


@pytest.mark.parametrize("line", ["move acme to whenever", "cancel acme#7"])
def test_a_line_that_begins_well_is_told_what_is_wrong_with_it(
    capfd: pytest.CaptureFixture[str], line: str
) -> None:
    status, _, err = run(capfd, "add", line)
    assert status == 2
    assert "--help" not in err


@pytest.mark.parametrize("line", ["outcome acme offer, answer by 4 dec", "promise acme by 4 dec"])
def test_what_is_recorded_already_is_said_to_be(capfd: pytest.CaptureFixture[str], line: str) -> None:
    assert run(capfd, "add", line)[0] == 0
    before = journal().read_bytes()
    status, out, _ = run(capfd, "add", line)
    assert status == 0
    assert out.startswith("Already recorded, nothing was changed: Acme · ")
    assert journal().read_bytes() == before
