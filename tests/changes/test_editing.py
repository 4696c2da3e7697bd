"""Editing, kind by kind."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from afterview.changes.editing import check_field, edit, show_fields
from afterview.changes.fields import FieldError
from afterview.changes.values import Reading, clean, read_instant, read_minutes
from afterview.civil import day_alone
from afterview.records.applications import EventKind
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import (
    FollowUpResult,
    Interview,
    Interviewer,
    PrepKind,
)
from afterview.records.path import Path, find, name_of
from afterview.records.people import Channel, TieKind
from afterview.records.reflections import Went
from afterview.records.schema import SCHEMA
from afterview.records.words import write_instant
from support.editing_sample import HUNT, NOW, PATHS, ZONE
from support.times import starts as starts_of


def _edit(path: Path, values: Mapping[str, str], hunt: Hunt = HUNT, **more: Any) -> Change:
    return edit(hunt, path, values, NOW, ZONE, **more)


def _berlin(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)


EDITS: list[tuple[str, str, str, object]] = [
    ("application", "company", " Acme  [b]Labs[/b] ", "Acme [b]Labs[/b]"),
    ("application", "role", "SRE", "SRE"),
    ("application", "url", "https://acme.example", "https://acme.example"),
    ("application", "location", "Bonn", "Bonn"),
    ("application", "salary", "70k", "70k"),
    ("application", "source", "a friend", "a friend"),
    ("application", "tags", "#remote, go #remote", ("remote", "go")),
    ("application", "apply_by", "4 Dec 2026", date(2026, 12, 4)),
    ("application", "notes", "one\r\ntwo", "one\ntwo"),
    ("interview", "round", "3", 3),
    ("interview", "kind", "onsite", "onsite"),
    ("interview", "interviewers", "wu, Dana Lee", (Interviewer(person="p2"), Interviewer(person="p1"))),
    ("interview", "starts", "27 Nov 2026 14:00", _berlin(27, 14)),
    ("interview", "starts", "2026-11-27T14:00+00:00", datetime(2026, 11, 27, 14, tzinfo=UTC)),
    ("interview", "starts", "", None),
    ("interview without a time", "on", "4 Dec 2026", date(2026, 12, 4)),
    ("interview without a time", "when", "in January", "in January"),
    ("interview without a time", "held", "yes", True),
    ("interview", "minutes", "1 h 30", 90),
    ("interview", "place", "2nd floor", "2nd floor"),
    ("interview", "link", "https://meet.example", "https://meet.example"),
    ("interview", "cancelled_at", "2026-11-24 09:00", _berlin(24, 9)),
    ("interview", "notes", "bring a pen", "bring a pen"),
    ("interviewer", "talked_about", "sharding", "sharding"),
    ("person", "name", "Dana Lee-Park", "Dana Lee-Park"),
    ("person", "company", "Acme", "Acme"),
    ("person", "title", "CTO", "CTO"),
    ("person", "email", "dana@acme.example", "dana@acme.example"),
    ("person", "phone", "+49 30 1", "+49 30 1"),
    ("person", "address", "Road 1\nBerlin", "Road 1\nBerlin"),
    ("person", "channel", "hand", Channel.HANDWRITTEN),
    ("person", "channel_note", "to the office", "to the office"),
    ("person", "linkedin", "in/dana", "in/dana"),
    ("person", "connected_at", "24 Nov 2026", day_alone(_berlin(24, 12))),
    ("person", "is_reference", "Yes", True),
    ("person", "prefers_not_named", "yes", True),
    ("person", "relation", "my lead", "my lead"),
    ("person", "touch_every_days", "0", 0),
    ("person", "touch_on", "15 jan 2027", date(2027, 1, 15)),
    ("person", "notes", "likes tea", "likes tea"),
    ("question", "text", "Why us?", "Why us?"),
    ("question", "ready", "no", False),
    ("question", "went", "b", Went.BLANKED),
    ("question", "answer", "a\nb", "a\nb"),
    ("question", "better", "c", "c"),
    ("question", "interesting", "yes", True),
    ("question", "count_on", "yes", True),
    ("question", "asked_by", "wu", "p2"),
    ("question", "asked_by", "", None),
    ("event", "kind", "rej", EventKind.REJECTED),
    ("event", "on", "12/11/2026", date(2026, 11, 12)),
    ("event", "on", "", None),
    ("event", "note", "by mail", "by mail"),
    ("event", "answer_by", "4/12/2026", date(2026, 12, 4)),
    ("follow-up", "at", "2026-11-25 10:15", _berlin(25, 10, 15)),
    ("follow-up", "channel", "called", "called"),
    ("follow-up", "result", "spoke", FollowUpResult.SPOKE),
    ("follow-up", "note", "call again", "call again"),
    ("reply", "at", "2026-11-25 10:15", _berlin(25, 10, 15)),
    ("reply", "words", "another week", "another week"),
    ("reply", "on", "4/12/2026", date(2026, 12, 4)),
    ("touch", "at", "1 Nov 2026 09:00", _berlin(1, 9)),
    ("touch", "how", "coffee", "coffee"),
    ("tie", "company", "Borealis", "Borealis"),
    ("tie", "kind", "knows", TieKind.KNOWS_INTERVIEWER),
    ("tie", "note", "VP", "VP"),
    ("told", "at", "1 Nov 2026 09:00", _berlin(1, 9)),
    ("told", "outcome_at", "25 Nov 2026", day_alone(_berlin(25, 12))),
    ("ask", "asked_at", "1 Nov 2026 09:00", _berlin(1, 9)),
    ("ask", "agreed_at", "2 Nov 2026 09:00", _berlin(2, 9)),
    ("ask", "declined_at", "2 Nov 2026 09:00", _berlin(2, 9)),
    ("ask", "done_at", "3 Nov 2026 09:00", _berlin(3, 9)),
    ("ask", "note", "on Monday", "on Monday"),
    ("note", "sent_at", "24 Nov 2026 08:00", _berlin(24, 8)),
    ("note", "sent_at", "", None),
    ("note", "channel", "email", Channel.EMAIL),
    ("letter", "sent_at", "24 Nov 2026 08:00", _berlin(24, 8)),
    ("prep", "kind", "question", PrepKind.QUESTION),
    ("prep", "text", "their cache", "their cache"),
    ("promise", "said_at", "23 Nov 2026 15:00", _berlin(23, 15)),
    ("promise", "on", "Mon 30 Nov 2026", date(2026, 11, 30)),
    ("promise", "on", "", None),
    ("promise", "words", "soon", "soon"),
    ("skip", "reason", "only by phone", "only by phone"),
    ("application's skip", "reason", "asked around", "asked around"),
]


@pytest.mark.parametrize(("what", "key", "typed", "value"), EDITS)
def test_a_field_is_edited_and_nothing_else(what: str, key: str, typed: str, value: object) -> None:
    path = PATHS[what]
    change = _edit(path, {**show_fields(path, Reading(HUNT, NOW, ZONE)), key: typed})
    after = HUNT.with_change(change)
    expected = replace(find(HUNT, path), **{key: value})
    # A tie is named by what it says.
    moved = (*path[:-1], name_of(expected)) if what == "tie" else path
    assert find(after, moved) == expected
    assert change.sentence.startswith("edited ")
    assert len(change.applications) + len(change.people) == 1
    # Putting the old value back gives the old hunt: nothing else was touched.
    back = edit(after, moved, {key: show_fields(path, Reading(HUNT, NOW, ZONE))[key]}, NOW, ZONE)
    other = [each for each in PATHS.values() if each not in (path, moved)]
    again = after.with_change(back)
    assert all(_loosely(find(again, each)) == _loosely(find(HUNT, each)) for each in other)


def _loosely(record: Any) -> Any:
    """Return the record without the seconds that a form does not show."""
    return repr(record).replace("second=42", "").replace(", 42, 7", "").replace("microsecond=7", "")


def test_every_field_of_every_kind_is_in_the_table() -> None:
    tried = {(type(find(HUNT, PATHS[what])), key) for what, key, _, _ in EDITS} | {(Interview, "zone")}
    assert tried == {(kind, field.key) for kind, each in SCHEMA.items() for field in each.fields}


@pytest.mark.parametrize("what", PATHS)
def test_what_is_shown_is_read_back_and_changes_nothing(what: str) -> None:
    path = PATHS[what]
    reading = Reading(HUNT, NOW, ZONE)
    shown = show_fields(path, reading)
    assert _edit(path, shown).is_empty
    assert _edit(path, {}).is_empty
    for field in SCHEMA[type(find(HUNT, path))].fields:
        assert check_field(path, field, shown[field.key], reading) == shown[field.key]


BAD: list[tuple[str, str, str, str]] = [
    ("application", "company", "  ", "name of the company"),
    ("interview", "round", "0", "from 1 to 99"),
    ("interview", "round", "two", "from 1 to 99"),
    ("interview", "round", "9" * 5000, "from 1 to 99"),
    ("interview", "starts", "soon", "27 Nov 2026 14:00"),
    ("interview", "on", "27 Nov 2026", "Its time is known"),
    ("interview", "held", "yes", "Its time is known"),
    ("interview", "starts", "27 Nov 2026", "and a time"),
    ("interview", "starts", "27 Nov 2026 25:00", "00:00 to 23:59"),
    ("interview", "starts", "31 Nov 2026 10:00", "no such day"),
    ("interview", "starts", "0001-01-01T00:00+14:00", "year"),
    ("interview", "minutes", "0", "how long"),
    ("interview", "minutes", "-5", "how long"),
    ("interview", "minutes", "", "how long"),
    ("interview", "zone", "Berlin/Nowhere", "time zone"),
    ("interview", "zone", "", "time zone"),
    ("person", "name", "", "needs a name"),
    ("person", "email", "dana at acme", "email address"),
    ("person", "email", "a@b@c.de", "email address"),
    ("person", "channel", "pigeon", "email, letter, handwritten, other"),
    ("person", "touch_every_days", "-1", "or leave it empty"),
    ("question", "text", "", "needs its words"),
    ("question", "ready", "maybe", "yes, no"),
    ("question", "asked_by", "sam", "several people"),
    ("question", "asked_by", "nobody", "Nobody on record"),
    ("event", "kind", "re", "Write one of"),
    ("event", "on", "1 Dec 2026", "still ahead"),
    ("event", "on", "Mon 10 Nov 2026", "is a Tue"),
    ("event", "on", "10 Nov 20260", "27 Nov 2026"),
    ("follow-up", "at", "25 Nov 2026 18:00", "still ahead"),
    ("follow-up", "result", "", "Write one of"),
    ("note", "sent_at", "some day", "27 Nov 2026"),
    ("ask", "declined_at", "x", "27 Nov 2026"),
    ("prep", "text", "", "delete the line"),
    ("promise", "on", "22 Nov 2026", "before the day"),
    ("skip", "reason", "", "needs a reason"),
    ("tie", "kind", "high", "already on record"),
    ("application", "notes", "x" * 20_001, "too long"),
]


@pytest.mark.parametrize(("what", "key", "typed", "words"), BAD)
def test_a_bad_value_names_its_field_and_says_what_to_write(
    what: str, key: str, typed: str, words: str
) -> None:
    with pytest.raises(FieldError, match=words) as caught:
        _edit(PATHS[what], {key: typed})
    assert "\n" not in str(caught.value)
    assert caught.value.field == key or what == "tie"


def test_yes_and_no_at_once_is_refused() -> None:  # playbook 4.2
    with pytest.raises(FieldError, match="both yes and no"):
        _edit(PATHS["ask"], {"agreed_at": "24 Nov 2026", "declined_at": "24 Nov 2026"})


def test_a_new_zone_keeps_the_wall_clock() -> None:
    after = HUNT.with_change(_edit(PATHS["interview"], {"zone": "europe/london"}))
    interview = find(after, PATHS["interview"])
    assert isinstance(interview, Interview)
    assert interview.zone == "Europe/London"
    assert write_instant(starts_of(interview), "Europe/London") == "23 Nov 2026 14:00"


def test_a_new_zone_and_start_are_read_together() -> None:
    after = HUNT.with_change(
        _edit(PATHS["interview"], {"starts": "23 Nov 2026 09:30", "zone": "America/New_York"})
    )
    interview = find(after, PATHS["interview"])
    assert isinstance(interview, Interview)
    assert interview.starts == datetime(2026, 11, 23, 14, 30, tzinfo=UTC)


def test_a_change_of_the_time_names_what_it_changed_and_no_more() -> None:
    """What an interview says of when it is without a time is named where it goes, and only there."""
    path = PATHS["interview"]
    moved = _edit(path, {"starts": "23 Nov 2026 09:30"})
    assert moved.sentence.endswith(": starts")
    day_alone = HUNT.with_change(_edit(path, {"starts": "", "on": "4 Dec 2026"}))
    timed = edit(day_alone, path, {"starts": "4 Dec 2026 11:00"}, NOW, ZONE)
    assert timed.sentence.endswith(": starts and day")
    assert find(day_alone.with_change(timed), path).on is None


def test_days_are_read_in_the_persons_own_order() -> None:
    change = _edit(PATHS["event"], {"on": "11/12/2025"}, day_first=False)
    assert find(HUNT.with_change(change), PATHS["event"]).on == date(2025, 11, 12)


def test_plain_words_are_read_as_in_quick_add_lines() -> None:
    change = _edit(PATHS["follow-up"], {"at": "yesterday 9:00"})
    assert find(HUNT.with_change(change), PATHS["follow-up"]).at == _berlin(24, 9)
    with pytest.raises(FieldError, match="27 Nov 2026"):
        _edit(PATHS["follow-up"], {"at": "whenever"})


def test_a_day_without_a_time_is_noon_but_never_ahead_of_now() -> None:
    early = Reading(HUNT, _berlin(25, 9), ZONE)
    assert read_instant("25 Nov 2026", early, ZONE) == _berlin(25, 9)
    assert read_instant("24 Nov 2026", early, ZONE) == day_alone(_berlin(24, 12))


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("90", 90), ("45m", 45), ("45 min", 45), ("1h", 60), ("1 h 30 min", 90), ("2 hours", 120)],
)
def test_lengths(text: str, minutes: int) -> None:
    assert read_minutes(text) == minutes


def test_what_steers_a_terminal_is_left_out() -> None:
    assert clean("a\x1b]0;x\x07b\x9b\x00\ud800 c\nd") == "a]0;xb\ufffd c d"
    assert clean("a\r\nb\tc", lines=True) == "a\nb\tc"
