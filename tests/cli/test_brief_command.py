"""`afterview brief`: what is read before going in, for people, programs and the printer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from support.commands import run

LINES = (
    "Acme; Backend Engineer; applied 10 nov",
    "Borealis; SRE; applied 10 nov",
    "interview acme onsite 19 nov 14:00 with Dana Lee",
    "talked acme with Dana: my move of the billing system to Kubernetes",
    "question acme Why do you want to leave ! weak; answer: too <b>slow</b>; better: I want more *ownership*",
    "interview acme final 27 nov 10:00 America/New_York with Dana Lee, Sam Wu",
    "topic acme how I migrated invoicing onto k8s",
    "topic acme what I learnt from the billing move",
    "topic acme <script>alert(1)</script> and # choirs",
    "ask acme Who decides what is good enough?",
    "research acme their talk on moving house",
)


@pytest.fixture
def told(capfd: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    for line in LINES:
        status, _, err = run(capfd, "add", line)
        assert status == 0, f"{line}: {err}"
    return capfd


def _json(capfd: pytest.CaptureFixture[str], *arguments: str) -> Any:
    status, out, err = run(capfd, "brief", *arguments, "--json")
    assert status == 0, err
    return json.loads(out)


def test_the_brief_for_programs(told: pytest.CaptureFixture[str]) -> None:
    found = _json(told, "acme")
    assert (
        [(each["text"], each["verdict"], each["of"]) for each in found["topics"]]
        == [  # playbook 6.3
            (LINES[6][11:], "repeat", "my move of the billing system to Kubernetes"),
            (LINES[7][11:], "taken further", "my move of the billing system to Kubernetes"),
            (LINES[8][11:], "new", None),
            (LINES[9][9:], "new", None),
        ]
    )
    assert found["topics"][0]["heard_by"] == ["Dana Lee"]
    assert [(each["name"], each["standing"]) for each in found["people"]] == [  # playbook 6.4
        ("Dana Lee", "known"),
        ("Sam Wu", "unknown"),
    ]
    assert found["people"][0]["talked_about"] == ["my move of the billing system to Kubernetes"]
    assert [each["text"] for each in found["research"]] == ["their talk on moving house"]
    assert found["starts"].endswith("10:00:00-05:00")  # playbook 6.5
    assert [each["text"] for each in found["work_on"]] == ["Why do you want to leave"]  # playbook 1.5
    assert found["likely"][0]["best_answer"] == "I want more *ownership*"
    assert len(found["ask_there"]) == 2  # playbook 2.12


def test_without_a_name_it_is_the_next_interview(told: pytest.CaptureFixture[str]) -> None:
    assert _json(told) == _json(told, "acme#2")
    assert _json(told, "acme#1")["topics"] == []


def test_the_brief_for_people_says_what_was_said_before(told: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(told, "brief", "acme")
    assert status == 0
    for words in (
        "Acme · Backend Engineer, round 2, final",
        "which is Fri 27 Nov 10:00 in America/New_York",
        "how I migrated invoicing onto k8s [said before]",
        "what I learnt from the billing move [taken further]",
        "Sam Wu [new to you: find out what they do there]",
        "They asked: Why do you want to leave (went badly) → too <b>slow</b>",
    ):
        assert words in " ".join(out.split()), words
    assert all(len(line) <= 100 for line in out.splitlines())


def test_in_markdown_what_was_written_is_text(told: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(told, "brief", "acme", "--markdown")
    assert status == 0
    assert out.startswith("# Acme · Backend Engineer, round 2, final\n")
    assert "- \\<script\\>alert(1)\\</script\\> and # choirs\n" in out
    assert "I want more \\*ownership\\*" in out


def test_the_page_is_written_whole_escaped_and_never_over_another(
    told: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "brief.html"
    status, out, _ = run(told, "brief", "acme", "--page", str(file))
    text = file.read_text("utf-8")
    assert (status, str(file) in out) == (0, True)
    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "http" not in text.replace("http-equiv", "")
    file.write_text("mine", "utf-8")
    status, _, err = run(told, "brief", "acme", "--page", str(file))
    assert (status, file.read_text("utf-8")) == (2, "mine")
    assert "--replace" in err
    assert run(told, "brief", "acme", "--page", str(file), "--replace")[0] == 0
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("borealis",), "has no interview on record"),
        (("nobody",), "I know no application"),
        (("acme", "--json", "--markdown"), "choose one"),
        (("acme#7",), "has no round 7"),
        (("acme", "--replace"), "goes with --page"),
        (("acme", "--page", "/nowhere/at/all.html"), "there is no folder"),
        (("acme", "--page", "."), "is a folder"),
        (("acme", "--page", " "), "needs the name"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    told: pytest.CaptureFixture[str], arguments: tuple[str, ...], says: str
) -> None:
    status, out, err = run(told, "brief", *arguments)
    assert (status, out, len(err.strip().splitlines())) == (2, "", 1)
    assert says in err


def test_why_a_question_matters_stands_below_its_answer(told: pytest.CaptureFixture[str]) -> None:
    line = "question acme What is a fugue? ! weak; better: A chase of voices. matters: they teach it"
    assert run(told, "add", line)[0] == 0
    page = run(told, "brief", "acme")[1]
    assert "      A chase of voices\n      Why it matters: they teach it\n" in page


def test_with_nothing_ahead_it_says_what_can_be_done(capfd: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capfd, "brief")
    assert status == 2
    assert 'no interview is recorded yet: afterview add "interview acme tue 14:00" adds one' in err
    run(capfd, "add", "Elm & Co; Dev; applied 1 nov")
    run(capfd, "add", "interview elm 10 nov 10:00")
    status, _, err = run(capfd, "brief")
    assert status == 2
    assert "no interview is ahead: name one that is over, such as afterview brief 'Elm & Co#1'" in err
