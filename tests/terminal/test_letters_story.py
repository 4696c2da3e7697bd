"""From an interview to its notes, a no, the replies and the first line to keep in touch, by keys alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from support.real_terminal import RealTerminal

EVENING = "2026-11-26T19:30:00+01:00"
A_WEEK_LATER = "2026-12-03T10:00:00+01:00"
A_MONTH_LATER = "2027-01-04T10:00:00+01:00"
ENDING = "turned down, Thu 3 Dec"


def opened(journal: Path, now: str, home: Path) -> RealTerminal:
    arguments = ("--journal", str(journal), "--now", now)
    return RealTerminal(*arguments, home=home, columns=80, lines=24)


def leave(app: RealTerminal) -> None:
    app.keys("q")
    assert app.wait_for_end() == 0


def line(app: RealTerminal, key: str, words: str, said: str) -> None:
    app.keys(key)
    app.wait_for("esc close")
    app.type(words)
    app.keys("enter")
    app.wait_for(said, "n next")


def send(app: RealTerminal, *, by: str, said: str) -> None:
    """Say that the letter on the screen went out that way."""
    app.keys("\x0f")  # ctrl+o
    app.wait_for("How does it go out?")
    app.keys("s")
    app.wait_for("How was it sent?")
    app.keys(by)
    app.wait_for(said)


@pytest.mark.slow
def test_notes_replies_and_the_first_line_to_keep_in_touch_by_keys_alone(tmp_path: Path) -> None:
    # playbook 1.1, 2.1 to 2.4, 2.11, 7.1, 7.2, 8.1, 8.2
    journal = tmp_path / "journal.json"
    with opened(journal, EVENING, tmp_path) as app:
        app.wait_for("Timeline", "n next")
        line(app, "a", "Acme; Backend Engineer; applied last tue", "u undoes it")
        line(app, "i", "onsite 14:00-15:00 with Dana Lee <dana@acme.example>, Sam Wu (letter)", "u undoes it")
        app.keys("1")
        app.wait_for("r debrief")
        app.keys("r")
        app.wait_for("What would you do the same way again?")
        for words, part in (
            ("I drew the failure case.", "What did not go well"),
            ("Rushed the salary question.", "Which did they ask you?"),
        ):
            app.type(words)
            app.keys("tab")
            app.wait_for(part)
        app.type("How would you shard this? ! weak, by Dana; better: By tenant, copying first.")
        app.wait_for("by Dana Lee")
        app.keys("enter")
        app.wait_for("Added the question", "enter go on")
        app.keys("tab")
        app.wait_for("How was each this time?")
        app.keys("tab")
        app.wait_for("What you talked about with Dana Lee")
        app.type("how they moved billing off Oracle")
        app.keys("tab")
        app.wait_for("What you talked about with Sam Wu")
        app.type("The on-call rota")
        app.wait_for("saved")
        app.keys("escape")
        app.wait_for("━ Checklist", "n next")

        app.keys("n")  # the most urgent thing of all
        app.wait_for("write the letter")
        app.keys("enter")
        app.wait_for("Hello Dana,", "how you moved", "shard", "Nothing to put right")
        send(app, by="e", said="Marked the note to Dana Lee (Acme) as sent")
        app.keys("down")
        app.wait_for("Which postal address")
        app.keys("enter")
        app.wait_for("Dear Sam,", "the on-call rota", "no address yet")
        app.keys("\x1b[19~")  # f8
        app.wait_for("Edit Sam Wu")
        app.type("5 Main St, Utrecht")
        app.wait_for("5 Main St")
        app.keys("\x0f")
        app.wait_for("Edited Sam Wu: address.", "Sam Wu · Acme · letter · ")
        send(app, by="l", said="Marked the note to Sam Wu (Acme) as sent")
        app.wait_for("2 of 2 · done")
        leave(app)

    with opened(journal, A_WEEK_LATER, tmp_path) as app:
        app.wait_for("Acme", "n next")
        app.keys("g")
        app.wait_for("How it ended")
        app.keys("n")
        app.wait_for("They said no", "enter record it")
        app.keys("enter")
        app.wait_for(ENDING, "enter write the letter")
        for name, by in (("Dana Lee", "e"), ("Sam Wu", "l")):
            app.keys("enter")
            app.wait_for(f"Gracious reply to {name}", f" {name.split()[0]},")
            send(app, by=by, said=f"Marked the reply to {name} (Acme) as sent")
            app.keys("down")
            app.wait_for("enter write the letter" if by == "e" else "enter record")
        for name in ("Dana Lee", "Sam Wu"):
            app.keys("enter")
            app.wait_for(f"Marked {name} as connected on LinkedIn")
            app.keys("down")
        app.wait_for("Next time: Sat 2 Jan 2027")
        app.keys("escape")
        app.wait_for("n next")
        leave(app)

    with opened(journal, A_MONTH_LATER, tmp_path) as app:
        app.wait_for("Acme", "n next")
        app.keys("n")
        app.wait_for("enter write the letter")
        app.keys("enter")
        app.wait_for("Friendly line to Dana Lee", "Hello Dana,", "how you moved")
        send(app, by="e", said="Dana Lee")
        app.wait_for("u undoes it")
        leave(app)

    check(json.loads(journal.read_text(encoding="utf-8")))


def check(kept: dict[str, Any]) -> None:
    (application,) = kept["applications"].values()
    (interview,) = application["interviews"]
    names = {person["id"]: person["name"] for person in kept["people"].values()}
    notes = [(names[each["person"]], each["channel"]) for each in interview["letters"] if each["sent_at"]]
    assert notes == [("Dana Lee", "email"), ("Sam Wu", "letter")]
    assert all("Oracle" in each["body"] or "on-call rota" in each["body"] for each in interview["letters"])
    later = [(each["kind"], names[each["person"]]) for each in application["letters"] if each["sent_at"]]
    assert later == [
        ("rejection reply", "Dana Lee"),
        ("rejection reply", "Sam Wu"),
        ("keep in touch", "Dana Lee"),
    ]
    people = {person["name"]: person for person in kept["people"].values()}
    assert people["Sam Wu"]["address"] == "5 Main St, Utrecht"
    assert all(each["connected_at"] for each in people.values())
    assert len(people["Dana Lee"]["touches"]) == 1
