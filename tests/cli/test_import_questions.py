"""What `afterview import` asks in a real terminal, as it is answered there, or not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from support.commands import journal, run

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from support.real_terminal import RealTerminal

FILES = Path(__file__).parents[2] / "data" / "imports"
GOODTIME = str(FILES / "goodtime.ics")


def importing(tmp_path: Path, *arguments: str) -> RealTerminal:
    return RealTerminal("--now", "2026-11-23T10:00+01:00", "import", *arguments, home=tmp_path)


def workbook(path: Path) -> Path:
    import openpyxl

    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "Now"
    for name, company in (("Now", "Acme"), ("Old", "Borealis"), ("Older", "Cirrus")):
        sheet = book[name] if name in book.sheetnames else book.create_sheet(name)
        sheet.append(["Company", "Role", "Status"])
        sheet.append([company, "Engineer", "Applied"])
    book.save(path)
    return path


def companies(capfd: pytest.CaptureFixture[str]) -> set[str]:
    out = run(capfd, "list")[1]
    return {each for each in ("Acme", "Borealis", "Cirrus", "Wingtip", "Northwind") if each in out}


def test_an_invitation_without_a_known_company_is_asked_about_and_stored(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run(capfd, "add", "Northwind; Engineer; applied 3 nov")
    with importing(tmp_path, GOODTIME) as shell:
        shell.wait_for("Which one?")
        assert "a new application at Wingtip" in shell.text
        shell.keys("n", "enter")
        shell.wait_for("The company's name")
        shell.keys("enter")
        shell.wait_for("Store this?")
        shell.keys("enter")
        assert shell.wait_for_end() == 0
        assert "To take it back: afterview undo" in shell.text
    assert companies(capfd) == {"Northwind", "Wingtip"}


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl+c", "end of input"])
def test_a_question_that_is_left_stores_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], key: str
) -> None:
    run(capfd, "add", "Northwind; Engineer; applied 3 nov")
    before = journal().read_bytes()
    with importing(tmp_path, GOODTIME) as shell:
        shell.wait_for("Which one?")
        shell.keys(key)
        assert shell.wait_for_end() == 130
        assert "afterview: Stopped." in shell.text
    assert journal().read_bytes() == before


def test_a_no_at_the_end_stores_nothing(tmp_path: Path) -> None:
    with importing(tmp_path, "--new", GOODTIME) as shell:
        shell.wait_for("Store this?")
        shell.keys("n", "enter")
        assert shell.wait_for_end() == 0
        assert "Nothing was stored." in shell.text
    assert not journal().exists()


def test_of_several_sheets_with_lists_it_is_asked_which_are_taken(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with importing(tmp_path, str(workbook(tmp_path / "jobs.xlsx"))) as shell:
        shell.wait_for("Several of its sheets hold lists. Which?")
        shell.keys("7", "enter")
        shell.wait_for("Write numbers from 1 to 3.")
        shell.keys("1", " ", "3", "enter")
        shell.wait_for("Store this?")
        shell.keys("enter")
        assert shell.wait_for_end() == 0
    assert companies(capfd) == {"Acme", "Cirrus"}
