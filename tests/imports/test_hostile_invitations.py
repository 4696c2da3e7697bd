"""Whatever is in a file, it is read or told in one line, in bounded time; nothing is made up or obeyed."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from afterview.imports.plan import Plan
from afterview.imports.reading import read_all
from afterview.imports.shape import plan_shape
from afterview.imports.source import Known, Source
from afterview.records.hunt import Hunt
from support.slow import slow

KNOWN = Known(Hunt(), datetime(2026, 11, 25, 9, tzinfo=UTC), "Europe/Berlin")


def read(content: bytes, name: str = "a.ics") -> tuple[Plan, tuple[str, ...]]:
    plan, unreadable = read_all([Source(name, content)], KNOWN)
    json.dumps(plan_shape(plan)).encode()
    assert all("\n" not in each for each in unreadable)
    assert all("\n" not in each and len(each) < 400 for each in plan.problems)
    assert all("\n" not in each.why and len(each.why) < 400 for each in plan.skipped)
    return plan, unreadable


def event(*lines: str) -> bytes:
    given = (
        "BEGIN:VCALENDAR",
        "METHOD:REQUEST",
        "BEGIN:VEVENT",
        "UID:u",
        *lines,
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "\r\n".join((*given, "")).encode()


AT_ONE = ("SUMMARY:Interview", "DTSTART:20261203T130000Z")


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;COUNT=99999999"]
)
def test_a_rule_without_end_is_never_gone_through(rule: str) -> None:
    plan, _ = read(event(*AT_ONE, f"RRULE:{rule}"))
    assert len(plan.interviews) == 1
    assert "repeats" in plan.problems[-1] or "repeats" in "".join(plan.problems)


def test_a_time_zone_that_repeats_for_ever_is_left() -> None:
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0100\r\n"
        "TZOFFSETTO:+0200\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    content = event("SUMMARY:Interview", "DTSTART;TZID=X:20261203T130000")
    plan, _ = read(content.replace(b"BEGIN:VEVENT", zone.encode() + b"BEGIN:VEVENT"))
    assert plan.interviews[0].starts is not None


def test_a_crowd_is_counted_and_no_interview() -> None:
    crowd = (f"ATTENDEE;CN=P{each}:mailto:p{each}@acme.example" for each in range(5_000))
    plan, _ = read(event(*AT_ONE, *crowd))
    assert plan.interviews[0].action == "ignore"
    assert "5,000 people" in plan.interviews[0].why


@pytest.mark.parametrize("sign", ["x", " ", "\\n", *map(slow, ("-", "(", "<", "@", "1", "a@", "é"))])
def test_a_run_of_one_sign_costs_little_wherever_it_stands(sign: str) -> None:
    run = sign * 100_000
    read(event(*AT_ONE, f"DESCRIPTION:You will meet {run}", f"LOCATION:{run}"))
    read(f"From: {run}\nSubject: a\n\n{run}".encode(), "a.eml")
    read(f"BEGIN:VCARD\nFN:Dana\nNOTE:{run}\nADR:{run}\nEND:VCARD\n".encode(), "a.vcf")
    read(f'Company,Role,Contact,Status\nAcme,Dev,"{run}","{run}"\n'.encode(), "a.csv")
    read(f"| Company | Role |\n|---|---|\n| Acme | {run} |\n".encode(), "a.md")


def test_brackets_within_brackets_in_an_address_are_no_one() -> None:
    plan, _ = read(b"From: " + b"(" * 5_000 + b"\nTo: " + b"(" * 9_000 + b"\nSubject: a\n\nHi", "a.eml")
    assert "no invitation" in plan.skipped[0].why


def test_mails_within_mails_without_end_are_told() -> None:
    _, unreadable = read(b"Subject: a\nContent-Type: message/rfc822\n\n" * 5_000, "a.eml")
    assert "too deep" in unreadable[0]
    parts = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(250))
    _, unreadable = read(b"From: a@b.example\nSubject: a\n" + parts, "a.eml")
    assert "too deep" in unreadable[0]


@pytest.mark.parametrize(
    "content",
    [
        event(*AT_ONE, "DESCRIPTION:" + "<" * 100_000),
        event(*AT_ONE, "X-ALT-DESC:" + "<a href='" * 10_000),
        event(*AT_ONE, "DESCRIPTION:" + "You will be meeting with Dana Lee, " * 5_000),
        event(*AT_ONE, "DESCRIPTION:with " + "A " * 50_000),
        event(*AT_ONE, "DESCRIPTION:" + " " * 100_000 + "x"),
        event(*AT_ONE, "LOCATION:" + " " * 100_000 + "x"),
        event("SUMMARY:Interview " + "a- " * 50_000, AT_ONE[1]),
        event(*AT_ONE, "ATTENDEE;CN=" + '";' * 50_000 + ":mailto:x@y.example"),
        event(*AT_ONE, "ORGANIZER;" + "A=;" * 30_000 + ":"),
        b"BEGIN:VEVENT\r\n" * 15_000,
        event(*AT_ONE, "DESCRIPTION:" + "http://" * 30_000),
        event(*AT_ONE, "DESCRIPTION:" + "1:00 " * 30_000),
    ],
    ids=range(12),
)
def test_text_that_is_made_to_be_slow_is_not(content: bytes) -> None:
    read(content)


def test_control_codes_do_not_get_through_the_title() -> None:
    plan, _ = read(event("SUMMARY:Interview \x1b[31mred\x07 \u202e evil", AT_ONE[1]))
    assert plan.interviews[0].title.isprintable() or "\x1b" not in plan.interviews[0].title
    assert "\x1b" not in plan.interviews[0].title


def test_a_mail_is_not_led_astray_by_the_path_in_a_name() -> None:
    ics = event(*AT_ONE).decode()
    mail = (
        'From: a@acme.example\nSubject: x\nContent-Type: text/calendar; name="../../etc/passwd.ics"\n\n' + ics
    )
    plan, _ = read(mail.encode(), "a.eml")
    assert len(plan.interviews) == 1


_PIECES = st.sampled_from(
    (
        b"BEGIN:VCALENDAR", b"END:VCALENDAR", b"BEGIN:VEVENT", b"END:VEVENT", b"BEGIN:VTIMEZONE", b"TZID:X",
        b"BEGIN:STANDARD", b"TZOFFSETFROM:+0100", b"TZOFFSETTO:+0200", b"END:STANDARD", b"END:VTIMEZONE",
        b"SUMMARY:Interview with Dana Lee", b"DTSTART;TZID=X:20261203T140000", b"DTSTART:20261203T140000Z",
        b"DTSTART;VALUE=DATE:20261203", b"DTEND:20261203T140000Z", b"DTEND;TZID=X:20261203T250000",
        b"DURATION:PT1H", b"DURATION:-P99999D", b"RRULE:FREQ=WEEKLY", b"RECURRENCE-ID:20261203T140000Z",
        b"ORGANIZER;CN=Lee, Dana:mailto:dana@acme.example", b"ATTENDEE;CN=\"x:mailto:y", b"ATTENDEE:", b"UID:1",
        b"LOCATION:https://zoom.us/j/1 (", b"METHOD:CANCEL", b"STATUS:CANCELLED", b"SEQUENCE:x", b" folded",
        b"DESCRIPTION;ENCODING=QUOTED-PRINTABLE:=C3=", b"=A4", b"\xff\xfe\x00", b"", b"\x00", b"DTSTAMP:00010101T000000Z",
        b"DTSTART:99991231T235959Z", b"DTSTART;TZID=(UTC+14:00) X:21001231T235959", b"X-ALT-DESC:<a href=",
        b"Content-Type: text/calendar", b"Content-Type: multipart/mixed; boundary=b", b"--b", b"Subject: x", b"From: x",
    )
)  # fmt: skip


@given(st.lists(_PIECES | st.binary(max_size=20), max_size=40), st.sampled_from((b"\r\n", b"\n", b"\r")))
@example([b"BEGIN:VEVENT", b"SUMMARY:Interview", b"DTSTART:21001231T240000"], b"\n")
def test_nothing_that_is_put_together_from_the_pieces_of_invitations_brings_it_down(
    pieces: list[bytes], joint: bytes
) -> None:
    content = joint.join(pieces)
    read(content)
    read(content, "a.eml")


@settings(max_examples=30)
@given(st.text(max_size=300))
@example("(UTC+99:99) A")
def test_any_text_can_stand_in_any_field(text: str) -> None:
    safe = text.replace("\r", "").replace("\n", "").encode("utf-8", "replace").decode()
    names = (
        "SUMMARY",
        "DTSTART",
        "DTEND",
        "LOCATION",
        "DESCRIPTION",
        "ORGANIZER;CN",
        "DTSTART;TZID",
        "X-ALT-DESC",
    )
    for name in names:
        read(event("SUMMARY:Interview", f"{name}:{safe}"))
        read(event("SUMMARY:Interview", f"{name}={safe}:20261203T140000"))
