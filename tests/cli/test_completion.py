"""What a press of the tabulator offers, asked as a shell asks, and in the shells themselves."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from afterview.cli import main
from afterview.cli.completion_scripts import script

SAMPLE = Path(__file__).parents[2] / "data" / "sample.json"
SHELLS = ("bash", "zsh", "fish")


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """Return an environment in which `afterview` is found, with a copy of the sample for its journal."""
    journal = tmp_path / "journal.json"
    journal.write_bytes(SAMPLE.read_bytes())
    return {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "AFTERVIEW_JOURNAL": str(journal),
        "HOME": str(tmp_path),
        "TERM": "dumb",
        "LC_ALL": "C.UTF-8",
    }


def asking(*words: str) -> dict[str, str]:
    """Return the environment in which bash asks what the last of the words can become."""
    return {
        "COMP_WORDS": "\n".join(["afterview", *map(shlex.quote, words)]),
        "COMP_CWORD": str(len(words)),
        "_AFTERVIEW_COMPLETE": "bash_complete",
    }


def offered(surroundings: dict[str, str], *words: str) -> list[str]:
    """Return what is offered for the last of the words."""
    done = subprocess.run(
        [sys.executable, "-m", "afterview"],
        env={**surroundings, **asking(*words)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    assert done.stderr == ""
    return names_in(done.stdout)


def names_in(said: str) -> list[str]:
    """Return what a shell reads out of what it is told: kind and name, a line each."""
    return [line.partition(",")[2] for line in said.splitlines() if line]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (["ste"], "steps"),
        (["steps", "oak"], "Oakes & Daughters"),
        (["show", "Lind"], "Lindqvist Data"),
        (["steps", "Lindqvist Data#"], "Lindqvist Data#2"),
        (["letter", "tha"], "thank-you"),
        (["letter", "thank-you", "harbor", ""], "Denise Whitfield"),
        (["letter", "check", "thank-you", "harb"], "Harbor & Pine"),
        (["people", "Den"], "Denise Whitfield"),
        (["edit", "Denise W"], "Denise Whitfield"),
        (["edit", "Denise Whitfield", "ti"], "title="),
        (["edit", "harbor#1", "star"], "starts="),
        (["letter", "thank-you", "harbor", "Denise", "W"], "Whitfield"),
        (["add", "promise", "tana"], "tanaka Robotics"),
        (["add", "promise tana"], "promise tanaka Robotics"),
        (["config", "set", "waits.q"], "waits.quiet_days"),
        (["config", "set", "day_first", "t"], "true"),
        (["config", "set", "zone", "Europe/Berl"], "Europe/Berlin"),
        (["completion", "z"], "zsh"),
    ],
)
def test_what_is_offered_comes_from_the_journal(
    surroundings: dict[str, str],
    words: list[str],
    first: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    for name, value in (surroundings | asking(*words)).items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit):
        main([])
    said, beside = capfd.readouterr()
    assert (names_in(said)[0], beside) == (first, "")


def test_files_are_left_to_the_shell(surroundings: dict[str, str]) -> None:
    assert offered(surroundings, "merge", "jour") == ["jour"]


def test_a_broken_journal_or_setting_offers_nothing_and_says_nothing(surroundings: dict[str, str]) -> None:
    Path(surroundings["AFTERVIEW_JOURNAL"]).write_text("{")
    assert offered(surroundings, "steps", "oak") == []
    assert offered(surroundings, "--journal", "/dev/null", "steps", "oak") == []
    Path(surroundings["AFTERVIEW_CONFIG"]).write_text("zone = 3")
    assert offered(surroundings, "steps", "oak") == []


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_one_that_the_shell_reads(
    shell: str, surroundings: dict[str, str], tmp_path: Path
) -> None:
    if not shutil.which(shell):
        pytest.skip(f"there is no {shell} here")
    file = tmp_path / "script"
    file.write_text(script(shell))
    subprocess.run([shell, "-n", str(file)], env=surroundings, check=True, timeout=60)


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["oak", '"Oakes', "'Oakes"])
@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_the_tabulator_writes_a_name_as_the_shell_takes_it(
    shell: str, typed: str, surroundings: dict[str, str]
) -> None:
    if not shutil.which(shell):
        pytest.skip(f"there is no {shell} here")
    options = ["--norc", "--noprofile", "-i"] if shell == "bash" else ["-f", "-i"]
    child = pexpect.spawn(
        shell, options, env=surroundings, encoding="utf-8", timeout=30, dimensions=(30, 200)
    )
    try:
        child.sendline("PS1='ready> '")
        child.expect("ready> ")
        if shell == "zsh":
            child.sendline("autoload -U compinit; compinit -u; unsetopt prompt_sp; echo begun")
            child.expect("\nbegun")
        child.sendline(f'eval "$(afterview completion {shell})"; echo known')
        child.expect("\nknown")
        child.send(f"afterview steps {typed}\t")
        child.expect_exact("Daughters")
        child.send("\r")
        child.expect("Automation Engineer")
    finally:
        child.close(force=True)


def test_fish_offers_the_same(surroundings: dict[str, str]) -> None:
    if not shutil.which("fish"):
        pytest.skip("there is no fish here")
    ask = "afterview completion fish | source; complete -C 'afterview steps oak'"
    said = subprocess.check_output(["fish", "-N", "-c", ask], env=surroundings, encoding="utf-8", timeout=60)
    assert said.splitlines()[0].startswith("Oakes & Daughters")
