"""What is changed about when an interview is: each change says so, goes back whole, and meets another's."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from afterview.changes.editing import edit
from afterview.changes.interviews import NoTime, leave_without_time, move_interview
from afterview.journal.journal import Journal
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview
from afterview.records.reflections import Reflection
from support.builders import application, hunt, interview, wall
from support.samples import everything

NOW = wall("2026-11-24T16:00")
UNDATED = replace(interview(kind="phone", reflection=Reflection(went_well="calm")), starts=None)
HUNT = hunt([application(interviews=(UNDATED,))])
STARTS = wall("2026-12-04T11:00")


def held(of: Hunt) -> Interview:
    return of.applications["a1"].interviews[0]


def test_each_change_says_what_it_did() -> None:
    ways = {
        "set the day of the interview at Acme, round 1": NoTime(on=date(2026, 12, 4)),
        "recorded that the interview at Acme, round 1 has been held": NoTime(held=True),
        "set about when the interview at Acme, round 1 is": NoTime(when="in January 2027"),
    }
    for sentence, known in ways.items():
        assert leave_without_time(HUNT, "i1", known, zone="Europe/Berlin").sentence == sentence
    timed = move_interview(HUNT, "i1", starts=STARTS, ends=STARTS + timedelta(hours=1), zone="Europe/Berlin")
    assert timed.sentence == "set the time of the interview at Acme, round 1"
    open_again = leave_without_time(HUNT.with_change(timed), "i1", NoTime(), zone="Europe/Berlin")
    assert open_again.sentence == "left open when the interview at Acme, round 1 is"
    assert held(HUNT.with_change(timed).with_change(open_again)) == UNDATED


def test_one_undo_takes_back_each_and_what_hangs_on_it_stays(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal.json")
    journal.commit(lambda _: Change("began", dict(HUNT.applications)))
    before = everything(journal.hunt)
    for known in (NoTime(on=date(2026, 12, 4)), NoTime(held=True), NoTime(when="soon")):
        say = partial(leave_without_time, interview_id="i1", known=known, zone="Europe/Berlin")
        journal.commit(say)
        after = held(journal.hunt)
        assert after.reflection.went_well == "calm"
        assert held(Journal.open(journal.path).hunt) == after
        journal.undo()
        assert everything(journal.hunt) == before
        journal.redo()
        assert held(journal.hunt) == after
        journal.undo()


def test_a_start_that_is_typed_takes_the_place_of_what_was_known() -> None:
    of = HUNT.with_change(leave_without_time(HUNT, "i1", NoTime(on=date(2026, 12, 4)), zone="Europe/Berlin"))
    path = ("applications", "a1", "interviews", "i1")
    after = of.with_change(edit(of, path, {"starts": "5 Dec 2026 11:00"}, NOW, "Europe/Berlin"))
    assert (held(after).starts, held(after).on) == (wall("2026-12-05T11:00"), None)


def test_where_two_windows_say_a_day_and_a_time_the_time_counts() -> None:
    both = replace(UNDATED, starts=STARTS, on=date(2026, 12, 7), when="soon", held=True)
    of = hunt([application(interviews=(both,))])
    assert (both.begins, both.day("Europe/Berlin")) == (STARTS, date(2026, 12, 4))
    assert not both.is_over(NOW)
    path = ("applications", "a1", "interviews", "i1")
    noted = of.with_change(edit(of, path, {"notes": "bring a pen"}, NOW, "Europe/Berlin"))
    assert held(noted).notes == "bring a pen"
