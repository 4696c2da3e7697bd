"""`afterview letter`: drafts, what is found in a text, keeping one that was written elsewhere."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from support.commands import run

NOW = "2026-11-24T19:00+01:00"
TEXT = "Hello Dana,\n\nWhen I join the team, I will fix the build.\n"


@pytest.fixture(autouse=True)
def acme(capfd: pytest.CaptureFixture[str]) -> None:
    for line in (
        "Acme; Backend Engineer; applied yesterday",
        "interview acme onsite tue 14:00-15:30 with Dana Lee <dana@acme.example>, Sam Wu (letter)",
        "reference Maria Ortiz <maria@ortiz.example>",
        "contact acme Jo Park works there",
    ):
        assert run(capfd, "add", line)[0] == 0
    assert run(capfd, "--now", NOW, "add", "talked acme with Dana: how they shard by tenant")[0] == 0


def type_in(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def letter(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    return run(capfd, "--now", NOW, "letter", *arguments)


def as_json(capfd: pytest.CaptureFixture[str], *arguments: str) -> Any:
    status, out, err = letter(capfd, *arguments, "--json")
    assert (status, err) == (0, "")
    return json.loads(out)


def kept(capfd: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    import os

    tables = json.loads(Path(os.environ["AFTERVIEW_JOURNAL"]).read_text("utf-8"))
    (application,) = tables["applications"].values()
    held = [each for round_ in application.get("interviews", ()) for each in round_.get("letters", ())]
    return [*held, *application.get("letters", ())]


def test_a_draft_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    status, out, err = letter(capfd, "thank-you", "acme", "dana")
    assert status == 0
    assert out.startswith("To: Dana Lee <dana@acme.example>\nSubject: ")
    assert "how you shard by tenant" in out
    assert err.startswith("(92 % of it is still template.)\n(Your name is still to go below it.")
    assert err.count("\n") == 2


def test_a_draft_as_json(capfd: pytest.CaptureFixture[str]) -> None:
    told = as_json(capfd, "thank-you", "acme#1", "Dana", "Lee")
    assert {"kind", "to", "channel", "subject", "text", "material", "findings"} <= told.keys()
    assert (told["kind"], told["to"], told["channel"]) == ("thank-you", "Dana Lee", "email")
    assert {"source": "talked about", "text": "how they shard by tenant", "used": True} in told["material"]
    assert told["findings"] == []


def test_a_text_is_checked(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    type_in(monkeypatch, TEXT.encode())
    found = as_json(capfd, "check", "thank-you", "acme", "dana")
    by_code = {each["code"]: each for each in found}
    assert by_code["presumptuous"]["quote"] == "When I join the team, I will fix the build."
    assert all(each["quote"] == TEXT[each["start"] : each["end"]] for each in found)
    file = tmp_path / "note.txt"
    file.write_text(TEXT, "utf-8")
    status, out, err = letter(capfd, "check", "thank-you", "acme", "dana", "--file", str(file))
    assert (status, err) == (0, "")
    assert "[presumptuous]" in out


def test_a_letter_is_kept_and_marked_as_sent(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, b"Subject: Sharding\n\n" + TEXT.encode())
    assert letter(capfd, "save", "thank-you", "acme", "dana") == (
        0,
        "Kept the note to Dana Lee (Acme).\n",
        "",
    )
    (draft,) = kept(capfd)
    assert (draft["kind"], draft["subject"], draft["body"]) == ("thank-you", "Sharding", TEXT.strip())
    assert (draft["channel"], draft["written_at"]) == ("email", "2026-11-24T18:00:00Z")
    assert "sent_at" not in draft
    type_in(monkeypatch, TEXT.encode())
    assert letter(capfd, "save", "thank-you", "acme", "dana", "--sent")[0] == 0
    (sent,) = kept(capfd)
    assert (sent["id"], sent["sent_at"]) == (draft["id"], "2026-11-24T18:00:00Z")
    assert "x Dana Lee · email [done]" in run(capfd, "--now", NOW, "steps", "acme")[1]
    assert "Kept" not in run(capfd, "undo")[2]


def test_too_early_is_refused_unless_insisted_on(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:  # playbook 2.2
    type_in(monkeypatch, TEXT.encode())
    early = ("--now", "2026-11-24T16:00+01:00", "letter", "save", "thank-you", "acme", "dana", "--sent")
    status, _, err = run(capfd, *early)
    assert status == 2
    assert "Give it a few hours" in err
    assert "--anyway" in err
    assert kept(capfd) == []
    type_in(monkeypatch, TEXT.encode())
    assert run(capfd, *early, "--anyway")[0] == 0


@pytest.mark.parametrize(
    ("kind", "who", "shows"),
    [
        ("heads-up", "maria", "x Maria Ortiz [done]"),
        ("good-word", "jo", "x Jo Park · works there [done]"),
        ("follow-up", "dana", "x First follow-up [done]"),
    ],
)
def test_sending_marks_the_step(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, kind: str, who: str, shows: str
) -> None:  # playbook 3.1, 4.2, 5.4
    type_in(monkeypatch, TEXT.replace("Dana", who.capitalize()).encode())
    later = "2026-12-07T10:00+01:00"
    assert run(capfd, "--now", later, "letter", "save", kind, "acme", who, "--sent")[0] == 0
    assert shows in run(capfd, "--now", later, "steps", "acme")[1]


def test_a_template_of_my_own_is_used_and_a_broken_one_told(
    capfd: pytest.CaptureFixture[str], nobodys_files: Path
) -> None:
    folder = nobodys_files / "letters"
    folder.mkdir()
    own = folder / "thank-you.txt"
    own.write_text("hi: Dear {full_name},\n\nt: We spoke of {topic}.\n", "utf-8")
    assert (
        as_json(capfd, "thank-you", "acme", "dana")["text"]
        == "Dear Dana Lee,\n\nWe spoke of how you shard by tenant."
    )
    own.write_text("hi: Dear {nobody},", "utf-8")
    status, out, err = letter(capfd, "thank-you", "acme", "dana")
    assert status == 0
    assert "Hello Dana," in out
    assert "there is no slot {nobody}" in err
    assert err.count("afterview: ") == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("thankyou", "acme"), "no letter of the kind"),
        (("thank-you", "zzz"), "zzz"),
        (("thank-you", "acme"), "To whom: Dana Lee, Sam Wu?"),
        (("thank-you", "acme", "dana", "tomorrow"), "I do not understand “tomorrow”"),
        (("check", "thank-you", "acme", "dana", "--file", "/nowhere.txt"), "I can't read"),
        (("check", "thank-you", "acme", "dana", "--file", "/"), "I can't read"),
        (("outcome-report", "acme", "maria"), "not decided yet"),
    ],
)
def test_what_is_wrong_is_one_line(
    capfd: pytest.CaptureFixture[str], arguments: tuple[str, ...], says: str
) -> None:
    status, out, err = letter(capfd, *arguments)
    assert (status, out) == (2, "")
    assert says in err
    assert err.count("\n") == 1


def test_a_letter_that_is_far_too_long(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, b"a word " * 15_000)
    assert [each["code"] for each in as_json(capfd, "check", "thank-you", "acme", "dana")] == ["too_long"]
    type_in(monkeypatch, b"a word " * 15_000)
    status, _, err = letter(capfd, "save", "thank-you", "acme", "dana")
    assert status == 2
    assert "104,999 characters long" in err
    type_in(monkeypatch, b"\xff\xfe")
    assert "not UTF-8" in letter(capfd, "save", "thank-you", "acme", "dana")[2]
    type_in(monkeypatch, b" ")
    assert "no text to keep" in letter(capfd, "save", "thank-you", "acme", "dana")[2]


def draft(capfd: pytest.CaptureFixture[str], file: Path, person: str, *, with_remarks: bool = False) -> str:
    """Print a draft into a file, as a shell does, and return its text."""
    _, out, err = letter(capfd, "thank-you", "acme", person)
    assert err
    file.write_text(f"{out}\n{err}" if with_remarks else out, "utf-8")
    return str(as_json(capfd, "thank-you", "acme", person)["text"])


@pytest.mark.parametrize("person", ["dana", "sam"])
@pytest.mark.parametrize("with_remarks", [False, True])
def test_a_draft_comes_back_from_its_file_as_it_was(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, person: str, with_remarks: bool
) -> None:
    file = tmp_path / "note.txt"
    text = draft(capfd, file, person, with_remarks=with_remarks)
    where = ("thank-you", "acme", person, "--file", str(file))
    findings = as_json(capfd, "check", *where)
    whole = file.read_text("utf-8")
    assert all(each["quote"] == whole[each["start"] : each["end"]] for each in findings)
    assert "placeholder_left" not in str(findings)
    assert letter(capfd, "save", *where, "--sent")[0] == 0
    (sent,) = kept(capfd)
    assert sent["body"] == text
    assert sent["subject"]


@pytest.mark.parametrize(
    ("content", "subject", "body"),
    [
        (
            "Subject: S\nTo: Dana Lee\n\nHello Dana,\n\nSubject: not this.\n",
            "S",
            "Hello Dana,\n\nSubject: not this.",
        ),
        ("to: x\r\nFROM: me\r\ndate: today\r\nsubject: S\r\n\r\nHello\r\n", "S", "Hello"),
        ("Subject: S\nHello Dana,\n", "S", "Hello Dana,"),
        ("\nHello Dana,\n\nTo: be clear, thanks.\n", "", "Hello Dana,\n\nTo: be clear, thanks."),
        ("Subject: only this\n", "", "Subject: only this"),
    ],
)
def test_a_header_is_told_from_the_words(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, content: str, subject: str, body: str
) -> None:
    type_in(monkeypatch, content.encode())
    assert letter(capfd, "save", "thank-you", "acme", "dana")[0] == 0
    (draft,) = kept(capfd)
    assert (draft.get("subject", ""), draft["body"]) == (subject, body)


@pytest.mark.parametrize(
    ("left", "says"),
    [
        ("Hello [name],", "“[name]” is still to be filled in"),
        ("(100 % of it is still template.)", "is a remark of afterview's"),
        ("! “the build” This may be wrong. [name_wrong]", "is a remark of afterview's"),
    ],
)
def test_what_was_left_in_by_mistake_stops_sending(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, left: str, says: str
) -> None:
    content = f"Subject: Thanks\n\n{left}\n\nThank you for the talk, Dana.\n".encode()
    type_in(monkeypatch, content)
    status, out, err = letter(capfd, "save", "thank-you", "acme", "dana", "--sent")
    assert (status, out, kept(capfd)) == (2, "", [])
    assert says in err
    assert "--anyway" in err
    assert err.count("\n") == 1
    type_in(monkeypatch, content)
    assert letter(capfd, "save", "thank-you", "acme", "dana", "--sent", "--anyway")[0] == 0


def test_a_letter_that_was_sent_can_be_corrected(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def save(text: str, *options: str, kind: str = "thank-you") -> tuple[int, str, str]:
        type_in(monkeypatch, text.encode())
        later = ("--now", "2026-11-26T19:00+01:00", "letter")
        return run(capfd, *later, "save", kind, "acme", "dana", *options)

    type_in(monkeypatch, b"Subject: Thanks\n\nFirst words.\n")
    assert letter(capfd, "save", "thank-you", "acme", "dana", "--sent")[0] == 0
    before = kept(capfd)
    status, out, err = save("Other words.")
    assert (status, out, kept(capfd)) == (2, "", before)
    assert "--sent puts this text in its place" in err
    said = "Replaced the text of the note to Dana Lee (Acme), which was sent.\n"
    assert save("Other words.", "--sent") == (0, said, "")
    (sent,) = kept(capfd)
    assert (sent["body"], sent["subject"]) == ("Other words.", "Thanks")
    assert sent["sent_at"] == before[0]["sent_at"]
    assert save("Other words.", "--sent")[:2] == (
        0,
        "That is what is recorded already: nothing was changed.\n",
    )
    assert "Replaced the text of the note" in run(capfd, "history")[1]
    assert run(capfd, "undo")[0] == 0
    assert kept(capfd) == before


def test_a_line_to_keep_in_touch_can_be_followed_by_another(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in ("2026-12-01", "2027-02-01"):
        type_in(monkeypatch, b"Hello Dana, how is the build?\n")
        now = ("--now", f"{day}T10:00+01:00")
        assert run(capfd, *now, "letter", "save", "keep-in-touch", "acme", "dana", "--sent")[0] == 0
    assert len(kept(capfd)) == 2


@pytest.mark.parametrize(
    "text",
    [
        b"To: Sam Wu\nSubject: Thanks\n\nHello,\n\nthank you for the hour.\n",
        b"To: maria@ortiz.example\n\nHello,\n\nthank you for the hour.\n",
        b"Dear Sam,\n\nthank you for the hour.\n",
        b"To: Dana Lee <dana@acme.example>\n\nDear Ms Ortiz,\n\nthank you for the hour.\n",
    ],
)  # playbook 2.10
def test_a_text_to_somebody_else_is_not_kept_unasked(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, text: bytes
) -> None:
    type_in(monkeypatch, text)
    status, out, err = letter(capfd, "save", "thank-you", "acme", "dana")
    assert (status, out) == (2, "")
    assert "this is the letter to Dana Lee: name whom it goes to, or say --anyway" in err
    assert kept(capfd) == []
    type_in(monkeypatch, text)
    assert letter(capfd, "save", "thank-you", "acme", "dana", "--anyway")[0] == 0
    assert len(kept(capfd)) == 1


@pytest.mark.parametrize("to", ["Dana Lee", "DANA@ACME.EXAMPLE", "dana <dana@acme.example>", "Ms Lee", "x"])
def test_a_text_to_the_right_one_is_kept(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, to: str
) -> None:
    type_in(monkeypatch, f"To: {to}\n\nHello,\n\nthank you for the hour.\n".encode())
    assert letter(capfd, "save", "thank-you", "acme", "dana")[0] == 0
