"""`afterview merge`: a copy by hand, three files for git, and git itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from afterview.journal.journal import Journal
from support.commands import journal, run

LINES = ("Acme; Engineer; applied 10 nov", "Beta; SRE")


@pytest.fixture
def copy(capfd: pytest.CaptureFixture[str]) -> Path:
    for line in LINES:
        run(capfd, "add", line)
    place = journal().with_name("journal (Ann's conflicted copy 2026-11-24).json")
    shutil.copy(journal(), place)
    return place


def test_a_copy_is_merged_put_away_and_can_be_taken_back(
    capfd: pytest.CaptureFixture[str], copy: Path
) -> None:
    run(capfd, "--journal", str(copy), "add", "Corvid; Data Engineer")
    copy.with_name(f"{copy.name}.history").unlink()
    run(capfd, "add", "Dorn; CTO")
    status, out, err = run(capfd, "merge", str(copy))
    assert (status, err) == (0, "")
    assert "Merged a copy of the journal: 1 application." in out
    assert "The copy is kept: " in out
    assert not copy.exists()
    hunt = Journal.open(journal()).hunt
    assert [each.company for each in hunt.applications.values()] == ["Acme", "Beta", "Dorn", "Corvid"]
    assert Journal.open(journal()).undo() == "merged a copy of the journal: 1 application"
    assert len(Journal.open(journal()).hunt.applications) == 3


def test_disagreements_are_named_and_the_status_says_so(
    capfd: pytest.CaptureFixture[str], copy: Path
) -> None:
    run(capfd, "--journal", str(copy), "add", "note acme theirs")
    run(capfd, "add", "note acme ours")
    status, out, _ = run(capfd, "merge", "--keep", str(copy))
    assert status == 1
    assert "1 thing changed on both sides" in out
    assert "Acme: notes" in out
    assert copy.exists()
    assert run(capfd, "merge", "--keep", str(copy))[0] == 0, "it is known by now"
    assert len(Journal.open(journal()).hunt.conflicts) == 1


def test_what_brings_nothing_says_so(capfd: pytest.CaptureFixture[str], copy: Path) -> None:
    before = journal().read_bytes()
    status, out, _ = run(capfd, "merge", str(copy))
    assert status == 0
    assert "There is nothing in" in out
    assert journal().read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("journal.json",), "that is the journal itself"),
        (("nothing.json",), "is not there"),
        (("one.json", "two.json"), "give one copy of the journal, or three files"),
        (("nothing.json", "journal.json", "journal.json"), "is not there"),
        (("broken.json", "journal.json", "journal.json"), "ends in the middle"),
        (("journal.json", "journal.json", "broken.json"), "ends in the middle"),
        (("broken.json",), "ends in the middle"),
    ],
)
def test_errors_are_one_line_and_change_nothing(
    capfd: pytest.CaptureFixture[str], copy: Path, arguments: tuple[str, ...], said: str
) -> None:
    journal().with_name("broken.json").write_bytes(journal().read_bytes()[:-30])
    before = journal().read_bytes()
    status, out, err = run(capfd, "merge", *(str(journal().with_name(each)) for each in arguments))
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert journal().read_bytes() == before


def git(folder: Path, *arguments: str, status: int = 0) -> str:
    surroundings = {
        **os.environ,
        **{
            f"GIT_{who}_{what}": "x@y.example"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
    }
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=surroundings, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
def test_git_merges_with_it(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "journal.json"

    def add(line: str) -> None:
        assert run(capfd, "--journal", str(path), "add", line)[0] == 0

    git(tmp_path, "init", "-q", "-b", "main")
    driver = f"'{Path(sys.executable).with_name('afterview')}' merge %O %A %B"
    git(tmp_path, "config", "merge.afterview.driver", driver)
    (tmp_path / ".gitattributes").write_text("journal.json merge=afterview -text\n", "utf-8")
    (tmp_path / ".gitignore").write_text("*.history\n*.backups/\n.*.lock\n", "utf-8")
    add("Acme; Engineer")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "began")
    git(tmp_path, "checkout", "-qb", "laptop")
    add("Beta; SRE")
    add("note acme from the laptop")
    git(tmp_path, "commit", "-qam", "laptop")
    git(tmp_path, "checkout", "-q", "main")
    add("Corvid; Data Engineer")
    git(tmp_path, "commit", "-qam", "here")
    git(tmp_path, "merge", "-q", "laptop", "-m", "merged")
    hunt = Journal.open(path).hunt
    assert {each.company for each in hunt.applications.values()} == {"Acme", "Beta", "Corvid"}
    assert next(iter(hunt.applications.values())).notes == "from the laptop"
    assert run(capfd, "--journal", str(path), "check")[0] == 0
    assert git(tmp_path, "status", "--porcelain") == ""

    git(tmp_path, "checkout", "-q", "laptop")
    add("note acme more from the laptop")
    git(tmp_path, "commit", "-qam", "laptop")
    git(tmp_path, "checkout", "-q", "main")
    add("note acme and from here")
    git(tmp_path, "commit", "-qam", "here")
    assert "CONFLICT" in git(tmp_path, "merge", "laptop", "-m", "merged", status=1)
    hunt = Journal.open(path).hunt
    (conflict,) = hunt.conflicts.values()
    assert "from here" in str(conflict.kept)
    assert "more from the laptop" in str(conflict.other)
