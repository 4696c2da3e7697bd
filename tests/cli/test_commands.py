"""Every command by itself: what it prints, and what it says when something is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from afterview import __version__
from afterview.journal.migrations import CURRENT

MONDAY = "2026-11-23T10:00+01:00"


class Shell:
    """`afterview` in this process, as the installed command runs it."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd = capfd

    def run(self, *arguments: str) -> tuple[int, str, str]:
        """Return the exit status, standard output and standard error."""
        from afterview.cli import main

        self._capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        out, err = self._capfd.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, out, err

    def ok(self, *arguments: str) -> str:
        """Return what it prints; it must work."""
        status, out, err = self.run(*arguments)
        assert (status, err) == (0, ""), err
        return out

    def json(self, *arguments: str) -> Any:
        """Return the JSON that it prints."""
        return json.loads(self.ok(*arguments, "--json"))

    def fails(self, *arguments: str) -> str:
        """Return the one line that it says; it must not work."""
        status, out, err = self.run(*arguments)
        assert status == 2
        assert out == ""
        assert err.startswith("afterview: ")
        assert err.count("\n") == 1
        assert err.endswith("\n")
        return err.removeprefix("afterview: ").strip()


@pytest.fixture
def shell(capfd: pytest.CaptureFixture[str]) -> Shell:
    """Return a shell in which `afterview` can be run."""
    return Shell(capfd)


def add(shell: Shell, *lines: str, now: str = MONDAY) -> None:
    """Record some lines."""
    for line in lines:
        shell.ok("--now", now, "add", line)


def test_version_and_help(shell: Shell) -> None:
    assert shell.ok("--version") == f"afterview {__version__}\n"
    for command in ("demo", "add", "due", "steps", "list", "where"):
        assert command in shell.ok("--help")
        assert "Usage: afterview" in shell.ok(command, "--help")


def test_where_names_the_files_and_makes_none(shell: Shell, nobodys_files: Path) -> None:
    said = shell.ok("where")
    assert str(nobodys_files / "journal.json") in said
    assert str(nobodys_files / "config.toml") in said
    assert "Europe/Berlin" in said
    assert list(nobodys_files.iterdir()) == []


def test_reading_an_empty_hunt_is_friendly_and_makes_no_file(shell: Shell, nobodys_files: Path) -> None:
    assert "afterview add" in shell.ok("due")
    assert "afterview add" in shell.ok("list")
    assert shell.json("due") == []
    assert shell.json("list") == []
    assert list(nobodys_files.iterdir()) == []


def test_add_says_what_it_recorded(shell: Shell) -> None:
    said = shell.ok("--now", MONDAY, "add", "Acme; Backend Engineer; applied yesterday; #remote")
    assert "Acme" in said
    assert "Backend Engineer" in said
    assert said.count("\n") == 1


def test_add_takes_words_without_quotes(shell: Shell) -> None:
    add(shell, "Acme; Backend Engineer")
    shell.ok("add", "interview", "acme", "phone", "2026-11-20T14:00")
    assert len(shell.json("list")[0]["interviews"]) == 1


def test_the_shared_options_may_stand_before_and_after(shell: Shell, tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    shell.ok("--journal", str(first), "--now", MONDAY, "add", "Acme; Engineer; applied today")
    shell.ok("add", "Borealis; Engineer; applied today", "--journal", str(second), "--now", MONDAY)
    shell.ok("--journal", str(first), "add", "Corvid; Engineer", "--journal", str(second))
    assert [each["company"] for each in shell.json("list", "--journal", str(first))] == ["Acme"]
    assert [each["company"] for each in shell.json("--journal", str(second), "list")] == [
        "Borealis",
        "Corvid",
    ]
    assert shell.json("list", "--journal", str(first))[0]["applied"] == "2026-11-23"


def test_list_json_has_the_documented_shape(shell: Shell) -> None:
    add(
        shell,
        "Acme; Backend Engineer; applied yesterday",
        "interview acme onsite 2026-11-24 14:00-15:30 America/New_York "
        "with Dana Lee <dana@acme.example>, Sam Wu (letter)",
    )
    (application,) = shell.json("list")
    (interview,) = application.pop("interviews")
    assert list(application) == ["id", "company", "role", "status", "applied"]
    assert application["id"].startswith("a")
    del application["id"]
    assert application == {
        "company": "Acme",
        "role": "Backend Engineer",
        "status": "interviewing",
        "applied": "2026-11-22",
    }
    assert interview.pop("id").startswith("i")
    assert interview == {
        "round": 1,
        "kind": "onsite",
        "starts": "2026-11-24T14:00:00-05:00",
        "ends": "2026-11-24T15:30:00-05:00",
        "on": None,
        "when": "",
        "held": False,
        "zone": "America/New_York",
        "interviewers": ["Dana Lee", "Sam Wu"],
    }
    assert "Dana Lee, Sam Wu" in shell.ok("list")


def test_due_json_has_the_documented_shape(shell: Shell) -> None:
    add(
        shell,
        "Acme; Engineer; applied 2026-11-20",
        "interview acme phone 2026-11-23 08:00-09:00 with Dana Lee",
    )
    entries = shell.json("due", "--now", "2026-11-23T13:00+01:00")
    keys = ["application", "company", "interview", "step", "what", "who", "state", "due", "group", "reason"]
    assert all(list(each) == keys for each in entries)
    note = next(each for each in entries if each["step"] == 2)
    assert (note["company"], note["who"], note["state"]) == ("Acme", "Dana Lee", "open")
    assert note["due"] == "2026-11-24T09:00:00+01:00"
    human = shell.ok("due", "--now", "2026-11-23T13:00+01:00")
    assert "Acme" in human
    assert "Tue 24 Nov 09:00" in human


def test_due_says_when_the_next_thing_opens(shell: Shell) -> None:
    add(
        shell,
        "Acme; Engineer; applied 2026-11-20",
        "interview acme phone 2026-11-25 08:00-09:00 with Dana Lee",
    )
    add(shell, "skip acme 4 nobody I know there", "skip acme 3 nobody asks for them")
    assert "Next to open" in shell.ok("due", "--now", MONDAY)


def test_due_says_how_long_it_is_to_an_interview_and_which_application_opens_next(shell: Shell) -> None:
    add(
        shell,
        "Acme; Engineer; applied 2026-11-20",
        "Acme; Analyst; applied 2026-11-20",
        "interview acme · engineer phone 2026-11-24 08:00-09:00 with Dana Lee",
    )
    said = shell.ok("due", "--now", MONDAY)
    assert "Interview Tue 24 Nov 08:00, phone  in 22 h" in said
    assert "Next to open: Reflect (Acme, Engineer), Tue 24 Nov 09:00." in said  # playbook A.4


def test_due_says_when_an_application_without_an_interview_can_be_asked_about(
    shell: Shell,
) -> None:  # playbook 5.8
    add(shell, "Acme; Engineer; applied 2026-11-20", "promise acme by 2026-12-01")
    assert "Next to open: Follow up (Acme), Wed 2 Dec 09:00." in shell.ok("due", "--now", MONDAY)


def test_steps_json_has_the_documented_shape(shell: Shell) -> None:
    add(
        shell,
        "Acme; Engineer; applied 2026-11-20",
        "interview acme phone 2026-11-23 08:00-09:00 with Dana Lee",
    )
    steps = shell.json("steps", "acme", "--now", "2026-11-23T13:00+01:00")
    assert [each["step"] for each in steps] == [1, 2, 3, 4, 5, 6, 7, 8]
    for each in steps:
        assert list(each) == ["step", "name", "state", "reason", "opens", "due", "items"]
        assert each["state"] in {"locked", "open", "due", "late", "done", "skipped"}
        assert all(list(item) == ["label", "state", "reason", "opens", "due"] for item in each["items"])
    assert steps[1]["opens"] == "2026-11-23T12:00:00+01:00"
    assert steps[1]["due"] == "2026-11-24T09:00:00+01:00"
    assert shell.ok("steps", "acme", "--now", MONDAY).count("\n") > 8


@pytest.fixture
def two_rounds(shell: Shell) -> Shell:
    """Return a shell with two applications, one of them with two rounds."""
    add(
        shell,
        "Acme Tools; Engineer; applied 2026-11-01",
        "Acme Labs; Engineer; applied 2026-11-01",
        "interview acme tools phone 2026-11-10T10:00",
        "interview acme tools round 2 onsite 2026-11-20T10:00",
        "interview acme labs phone 2026-11-12T10:00",
        "Éclair; Baker; applied 2026-11-01",
    )
    return shell


def reflecting_since(shell: Shell, interview: str) -> str:
    """Return when step 1 of that interview opens: it tells the rounds apart."""
    opens: str = shell.json("steps", interview, "--now", MONDAY)[0]["opens"]
    return opens[:10]


@pytest.mark.parametrize(
    ("wanted", "day"),
    [
        ("acme tools", "2026-11-20"),
        ("ACME  TOOLS#1", "2026-11-10"),
        ("Acme Tools#2", "2026-11-20"),
        ("tools #1", "2026-11-10"),
        ("labs", "2026-11-12"),
        ("acme tools · engineer", "2026-11-20"),
        ("Acme Tools · Eng#1", "2026-11-10"),
    ],
)
def test_an_interview_is_named_by_company_and_round(two_rounds: Shell, wanted: str, day: str) -> None:
    assert reflecting_since(two_rounds, wanted) == day


def test_an_interview_is_named_by_id(two_rounds: Shell) -> None:
    for application in two_rounds.json("list"):
        for interview in application["interviews"]:
            assert reflecting_since(two_rounds, interview["id"]) == interview["ends"][:10]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("acme", "Which one: Acme Tools#2, Acme Labs#1?"),
        ("nobody", "I know no application at “nobody”"),
        ("tools#3", "Acme Tools has no round 3 on record: it has 1, 2"),
        ("", "Which application?"),
        ("acme tools by the lake", "I do not understand “by the lake”"),
    ],
)
def test_an_interview_that_is_not_there_or_not_clear_is_one_line(
    two_rounds: Shell, wanted: str, said: str
) -> None:
    assert said in two_rounds.fails("steps", wanted)


def test_an_application_without_an_interview_has_steps(two_rounds: Shell) -> None:
    # faults: steps of an application without interview
    # playbook 4.3
    add(two_rounds, "Éclair; Data Engineer")
    for wanted in ("éclair · data", "Éclair / baker"):
        steps = two_rounds.json("steps", wanted, "--now", MONDAY)
        assert [each["step"] for each in steps] == [1, 2, 3, 4, 5, 6, 7, 8]
        assert (steps[0]["state"], steps[3]["state"]) == ("locked", "open")
        assert "no interview yet" in two_rounds.ok("steps", wanted)
    assert "Which one: Éclair · Baker, Éclair · Data Engineer?" in two_rounds.fails("steps", "éclair")


@pytest.mark.parametrize(
    "line", ["promise nobody a week", "interview acme thirteenth of never", "outcome acme gone"]
)
def test_a_line_that_is_not_understood_records_nothing(
    two_rounds: Shell, nobodys_files: Path, line: str
) -> None:
    before = (nobodys_files / "journal.json").read_bytes()
    assert two_rounds.fails("add", line)
    assert (nobodys_files / "journal.json").read_bytes() == before


def test_a_line_against_the_playbook_needs_insisting(shell: Shell) -> None:
    # playbook 2.2
    add(
        shell,
        "Acme; Engineer; applied 2026-11-20",
        "interview acme phone 2026-11-23 08:00-09:00 with Dana Lee",
    )
    assert "anyway" in shell.fails("--now", "2026-11-23T09:30+01:00", "add", "sent acme dana")
    shell.ok("--now", "2026-11-23T09:30+01:00", "add", "sent acme dana anyway")
    assert shell.json("steps", "acme", "--now", "2026-11-23T09:31+01:00")[1]["state"] == "done"


@pytest.mark.parametrize("text", ["{", "", "[]", "not json", '{"applications": {"1": 3}}', '{"a": 1'])
@pytest.mark.parametrize("command", [("due",), ("list", "--json"), ("steps", "acme"), ("add", "Acme")])
def test_a_broken_journal_is_told_and_left_alone(
    shell: Shell, nobodys_files: Path, text: str, command: tuple[str, ...]
) -> None:
    file = nobodys_files / "journal.json"
    file.write_text(text)
    assert "journal.json" in shell.fails(*command)
    assert file.read_text() == text


def test_an_unknown_zone_in_a_journal_is_one_line(shell: Shell, nobodys_files: Path) -> None:
    add(
        shell,
        "Acme; Engineer; applied 2026-11-20",
        "interview acme phone 2026-11-23 08:00-09:00 America/New_York",
    )
    file = nobodys_files / "journal.json"
    file.write_bytes(file.read_bytes().replace(b"America/New_York", b"Mars/Olympus"))
    before = file.read_bytes()
    for command in (("list",), ("steps", "acme"), ("due",), ("add", "Borealis; Engineer")):
        assert "record 1 (Acme), interviews[0].zone: " in shell.fails(*command)
    assert file.read_bytes() == before


@pytest.fixture
def later(shell: Shell, nobodys_files: Path) -> Path:
    """Return a journal that a later version has written, with one that came before it among the backups."""
    add(shell, "Acme; Engineer; applied 2026-11-20", "interview acme phone 2026-11-23 08:00-09:00")
    file = nobodys_files / "journal.json"
    file.write_bytes(file.read_bytes().replace(b'"schema": %d' % CURRENT, b'"schema": 99'))
    return file


@pytest.mark.parametrize(
    "command", [("due",), ("steps", "acme"), ("list",), ("history",), ("backup", "make")]
)
def test_a_journal_of_a_later_version_can_be_read(
    shell: Shell, later: Path, command: tuple[str, ...]
) -> None:
    before = later.read_bytes()
    status, out, err = shell.run(*command)
    assert status == 0
    assert "Acme" in out or "Kept in" in out
    assert err.count("\n") == 1
    assert "was written by a later version of afterview (format 99" in err
    assert "it can be read only" in err
    assert later.read_bytes() == before


@pytest.mark.parametrize(
    "command",
    [("add", "Borealis"), ("undo",), ("redo",), ("history", "back", "1"), ("merge", "copy.json")],
)
def test_a_journal_of_a_later_version_is_not_changed(
    shell: Shell, later: Path, command: tuple[str, ...]
) -> None:
    before = later.read_bytes()
    history = later.with_name("journal.json.history").read_bytes()
    assert "install the newest afterview to change it" in shell.fails(*command)
    assert later.read_bytes() == before
    assert later.with_name("journal.json.history").read_bytes() == history


def test_records_of_a_later_version_that_cannot_be_read_are_counted(shell: Shell, later: Path) -> None:
    later.write_bytes(later.read_bytes().replace(b'"kind": "applied"', b'"kind": "telepathy"'))
    add_another = later.read_text("utf-8").replace(
        '"applications": {', '"applications": {"77": {"id": "a77", "company": "Borealis"},'
    )
    later.write_text(add_another, "utf-8")
    status, out, err = shell.run("list")
    assert status == 0
    assert "Borealis" in out
    assert "Acme" not in out
    assert "because this version cannot read it: 1 of its records" in err


def test_a_journal_of_a_later_version_is_not_called_damaged(shell: Shell, later: Path) -> None:
    shell.run("backup", "make")
    status, out, err = shell.run("check")
    assert (status, err) == (1, "")
    assert "later version" in out
    assert "can be read only: 1 application, 0 people" in out
    assert "--recover" not in out
    assert "1 backup of a later version: not looked at." in out
    assert "of a later version" in shell.ok("backup")
    assert "later version" in shell.fails("restore", "--recover")


def test_a_backup_takes_the_place_of_a_later_versions_file_which_is_kept(shell: Shell, later: Path) -> None:
    content = later.read_bytes()
    out = shell.ok("restore", "1")
    assert "Got back: 1 application" in out
    assert "The file of the later version is kept: " in out
    assert Path(out.rpartition("is kept: ")[2].strip()).read_bytes() == content
    assert [each["company"] for each in shell.json("list")] == ["Acme"]
    shell.ok("add", "Borealis")


def test_a_folder_in_place_of_a_journal_is_told(shell: Shell, tmp_path: Path) -> None:
    assert str(tmp_path) in shell.fails("--journal", str(tmp_path), "due")
    assert str(tmp_path) in shell.fails("--journal", str(tmp_path), "add", "Acme")


@pytest.mark.parametrize("command", [("due",), ("where",), ("add", "Acme"), ("due", "--now", "today")])
def test_a_bad_setting_is_one_line(shell: Shell, nobodys_files: Path, command: tuple[str, ...]) -> None:
    (nobodys_files / "config.toml").write_text('zone = "Mars/Olympus"')
    assert "zone: I do not know the time zone 'Mars/Olympus'" in shell.fails(*command)


@pytest.mark.parametrize("when", ["thirteenth of never", "", "2026-13-01", "25:99"])
def test_a_now_that_is_not_understood_is_one_line(shell: Shell, when: str) -> None:
    assert "--now" in shell.fails("--now", when, "due")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("dew",), "There is no command 'dew'. Did you mean afterview due?"),
        (("--colour",), "No such option"),
        (("add",), "Missing argument"),
        (("steps",), "Missing argument"),
        (("--journal", "", "due"), "--journal needs the name of a file"),
        (("due", "extra"), "unexpected extra argument"),
    ],
)
def test_wrong_use_is_one_line(shell: Shell, arguments: tuple[str, ...], said: str) -> None:
    assert said in shell.fails(*arguments)


def test_the_app_needs_a_terminal(shell: Shell, nobodys_files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert "needs a terminal" in shell.fails()
    assert "needs a terminal" in shell.fails("demo")
    assert list(nobodys_files.iterdir()) == []


def test_the_demo_writes_over_nothing(shell: Shell, tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"
    mine.write_text("{}\n")
    assert "already there" in shell.fails("demo", "--journal", str(mine))
    assert mine.read_text() == "{}\n"


def test_user_text_can_not_drive_the_terminal(shell: Shell, nobodys_files: Path) -> None:
    add(shell, "[b]Acme[/b] 🌲 שלום; Engineer; applied today")
    file = nobodys_files / "journal.json"
    file.write_bytes(file.read_bytes().replace(b"Engineer", b"Engi\\u001b[2Jneer"))
    status, said, beside = shell.run("list", "--now", MONDAY)
    assert status == 0
    assert "[b]Acme[/b] 🌲 שלום" in said
    assert "changed outside" in beside
    assert "\x1b" not in said + beside + shell.run("check")[1] + shell.run("history")[1]


def run(*arguments: str, text: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "afterview", *arguments],
        input=text,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


def test_lines_come_from_standard_input(nobodys_files: Path) -> None:
    lines = "# this morning\nAcme; Engineer; applied 2026-11-20\n\npromise nobody a week\nBorealis; SRE\n"
    done = run("add", "-", text=lines)
    assert (done.returncode, done.stdout.count("\n")) == (2, 1)
    assert done.stderr.startswith("afterview: line 4: ")
    assert [each["company"] for each in json.loads(run("list", "--json").stdout)] == ["Acme"]


def test_an_output_without_unicode_still_works() -> None:
    run("add", "Ærø Šperk; Ingénieur; applied 2026-11-20")
    done = run("list", "--json", PYTHONIOENCODING="ascii")
    assert (done.returncode, json.loads(done.stdout)[0]["company"]) == (0, "Ærø Šperk")
    assert run("list", PYTHONIOENCODING="ascii").returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_a_reader_that_goes_away_is_one_line() -> None:
    run("add", "Acme; Engineer; applied 2026-11-20")
    command = f"exec 3>&1; (sleep 0.3; {sys.executable} -m afterview list --json 2>&3; echo $? >&3) | true"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stdout + done.stderr
    assert done.stdout.strip().endswith("1")


def test_the_zone_of_the_settings_is_used(nobodys_files: Path) -> None:
    (nobodys_files / "config.toml").write_text('zone = "Asia/Tokyo"')
    run("add", "Acme; Engineer; applied 2026-11-20")
    run("add", "interview acme phone 2026-11-23 08:00-09:00")
    (interview,) = json.loads(run("list", "--json").stdout)[0]["interviews"]
    assert interview["starts"] == "2026-11-23T08:00:00+09:00"
    assert json.loads(run("steps", "acme", "--json").stdout)[0]["opens"] == "2026-11-23T09:00:00+09:00"


def test_an_interview_without_a_time_is_told_as_one(shell: Shell) -> None:
    add(
        shell,
        "Acme; Engineer; applied 2026-11-10",
        "interview acme phone, date not set with Dana Lee",
        "interview acme onsite 4 dec, time tbc",
        "Borealis; applied 2026-11-10",
        "interview borealis chat, don't remember when",
    )
    acme, borealis = shell.json("list")
    known = [
        [each[key] for key in ("kind", "starts", "ends", "on", "held")]
        for application in (acme, borealis)
        for each in application["interviews"]
    ]
    assert known == [
        ["phone", None, None, None, False],
        ["onsite", None, None, "2026-12-04", False],
        ["chat", None, None, None, True],
    ]
    assert "round 1 phone, date not set with Dana Lee" in shell.ok("list")
    first = shell.json("steps", "acme#1", "--now", MONDAY)
    assert {(each["state"], each["opens"], each["due"]) for each in first[:2]} == {("locked", None, None)}
    assert first[0]["reason"].startswith("The time is not set")
    assert [each["state"] for each in shell.json("steps", "borealis", "--now", MONDAY)[:2]] == [
        "open",
        "open",
    ]
    whole = next(each for each in shell.json("show", "acme")["interviews"] if each["kind"] == "onsite")
    assert (whole["starts"], whole["ends"], whole["on"]) == (None, None, "2026-12-04")
    assert shell.json("brief", "acme#2", "--now", MONDAY)["when"] == "Fri 4 Dec, time not set"
    (asked,) = [
        each for each in shell.json("due", "--now", MONDAY) if each["what"] == "When is the interview?"
    ]
    assert (asked["company"], asked["due"], asked["state"]) == ("Acme", None, "open")
