"""What real calendars write where the standard says otherwise: zones, links, people, and being called off."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from afterview.imports.participants import plain_name
from afterview.imports.plan import Action, PlannedInterview, Role
from afterview.imports.reading import read_all
from afterview.imports.source import Known, Source
from afterview.imports.storing_interviews import _notes
from afterview.records.hunt import Hunt

KNOWN = Known(Hunt(), datetime(2026, 11, 25, 9, tzinfo=UTC), "Europe/Berlin")
TIMES = ("DTSTART:20261203T130000Z", "DTEND:20261203T140000Z")
ME = "ATTENDEE;CN=Kim Roe:mailto:kim.roe@gmail.com"
SAM = "ORGANIZER;CN=Sam Fox:mailto:sam@acme.example"


def read(*lines: str, method: str = "REQUEST", alter: bytes = b"", into: bytes = b"") -> PlannedInterview:
    text = (
        "BEGIN:VCALENDAR",
        f"METHOD:{method}",
        "BEGIN:VEVENT",
        "UID:u",
        *lines,
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )
    plan, unreadable = read_all([Source("a.ics", "\r\n".join(text).encode().replace(alter, into))], KNOWN)
    assert unreadable == ()
    (found,) = plan.interviews
    return found


@pytest.mark.parametrize(
    ("name", "zone", "utc_hour"),
    [
        ("W. Europe Standard Time", "Europe/Berlin", 12),
        ("Eastern Standard Time 1", "America/New_York", 18),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin", 12),
        ('"(UTC-05:00) Eastern Time (US & Canada)"', "America/New_York", 18),
        ("(UTC) Dublin, Edinburgh, Lisbon, London", "Europe/London", 13),
        ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin", 12),
        ("/mozilla.org/20070129_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires", 17),
        ("Pacific Daylight Time", "America/Los_Angeles", 21),
        ("GMT Standard Time", "Europe/London", 13),
        ("UTC+05:30", "Asia/Kolkata", 8),
        ("Europe/Berlin-2", "Europe/Berlin", 12),
    ],
)
def test_a_zone_is_known_by_whatever_name_in_summer(name: str, zone: str, utc_hour: int) -> None:
    found = read(
        "SUMMARY:Interview", f"DTSTART;TZID={name}:20260703T140000", f"DTEND;TZID={name}:20260703T150000"
    )
    assert found.zone == zone
    assert found.starts == datetime(2026, 7, 3, utc_hour, 30 if "30" in name else 0, tzinfo=UTC)


def test_a_zone_that_nobody_knows_is_asked_about_and_not_taken_for_utc() -> None:
    found = read("SUMMARY:Interview", "DTSTART;TZID=tzone://Microsoft/Custom:20260703T140000")
    assert found.starts == datetime(2026, 7, 3, 12, tzinfo=UTC)
    assert any("Europe/Berlin" in each.text for each in found.questions)


@pytest.mark.parametrize(
    ("line", "link"),
    [
        (
            "DESCRIPTION:<https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fl%2F"
            "meetup-join%2F1&data=05> | <https://aka.ms/JoinTeamsMeeting>",
            "https://teams.microsoft.com/l/meetup-join/1",
        ),
        (
            "DESCRIPTION:https://urldefense.com/v3/__https://acme.zoom.us/j/9?pwd=a__;!!x$ https://acme.example/unsubscribe",
            "https://acme.zoom.us/j/9?pwd=a",
        ),
        (
            "X-ALT-DESC;FMTTYPE=text/html:&amp;lt;a href=&amp;quot;https://teams.microsoft.com/meet/12?p=x&amp;quot;&amp;gt;",
            "https://teams.microsoft.com/meet/12?p=x",
        ),
        ("LOCATION:Room 4 https://acme.webex.com/meet/dana", "https://acme.webex.com/meet/dana"),
        (
            "DESCRIPTION:Find your local number: https://zoom.us/u/abc Cancel: https://calendly.com/cancellations/1",
            "",
        ),
        ("X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij", "https://meet.google.com/abc-defg-hij"),
        ("CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://video.acme.example/1", "https://video.acme.example/1"),
    ],
)
def test_the_link_that_opens_the_call_is_found(line: str, link: str) -> None:
    assert read("SUMMARY:Interview", *TIMES, line).link == link


@pytest.mark.parametrize(
    "title",
    [
        "Canceled: Interview", "Cancelled event: Interview @ Thu Dec 3, 2026 2pm (CET)", "[CANCELLED] Interview",
        "Interview (cancelled)", "CANCELLED - Interview", "Cancelled interview", "Abgesagt: Vorstellungsgespräch",
        "Annulé : Entretien", "Cancelado: Entrevista", "Annullato: Colloquio", "Geannuleerd: Sollicitatiegesprek",
        "Fwd: Canceled: Interview",
    ],
)  # fmt: skip
def test_a_title_that_says_so_calls_it_off(title: str) -> None:
    found = read(f"SUMMARY:{title}", *TIMES)
    assert found.action is Action.CANCEL
    assert "ancel" not in found.title.replace("Cancelado", "")


def test_it_is_called_off_by_status_or_by_a_method_in_the_wrong_place() -> None:
    assert read("SUMMARY:Interview", *TIMES, "STATUS:CANCELLED").action is Action.CANCEL
    assert read("METHOD:CANCEL", "SUMMARY:Interview", *TIMES).action is Action.CANCEL
    assert read("SUMMARY:Interview", *TIMES, method="COUNTER").action is Action.IGNORE


def test_letters_that_a_fold_splits_and_other_codes_are_read() -> None:
    split = read("SUMMARY:Vorstellungsgespräch", *TIMES, alter="ä".encode(), into=b"\xc3\r\n \xa4")
    assert split.title == "Vorstellungsgespräch"
    assert (
        read("SUMMARY:Interview Müller", *TIMES, alter="ü".encode(), into=b"\xfc").title == "Interview Müller"
    )
    assert read("SUMMARY:Interview", *TIMES, alter=b"\r\n", into=b"\r").starts is not None
    assert read("SUMMARY:Inter view", *TIMES, alter=b" view", into=b"\0view\0").title == "Interview"


def test_rooms_and_the_user_are_left_out_and_names_put_right() -> None:
    found = read(
        "SUMMARY:Interview", *TIMES, ME, SAM, "LOCATION:HQ-2-Fuji",
        "ATTENDEE;CN=Lee, Dana;ROLE=REQ-PARTICIPANT:mailto:dana.lee@acme.example",
        "ATTENDEE;CN=pat.quinn@acme.example:mailto:pat.quinn@acme.example",
        'ATTENDEE;CN="Robin (Staff Engineer)":mailto:rb@acme.example',
        "ATTENDEE;CN=Conf Room Everest (10):mailto:everest@acme.example",
        "ATTENDEE;CN=HQ-2-Fuji:mailto:hq-2-fuji@acme.example",
    )  # fmt: skip
    inside = [(each.name, each.title) for each in found.people if each.role is Role.INTERVIEWER]
    assert inside == [("Dana Lee", ""), ("Pat Quinn", ""), ("Robin", "Staff Engineer")]
    assert [each.name for each in found.people if each.role is Role.ORGANISER] == ["Sam Fox"]


@pytest.mark.parametrize(
    "title",
    [
        "Lunch",
        "Dentist appointment",
        "Webinar: How to ace your interview",
        "Mock interview with Pat",
        "Team standup",
    ],
)
def test_what_is_no_interview_is_left_alone_with_the_reason(title: str) -> None:
    found = read(f"SUMMARY:{title}", *TIMES, method="PUBLISH")
    assert found.action is Action.IGNORE
    assert found.why


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ('"Dr. Wagner, Jörg (IT)"', "Jörg Wagner"),
        ('"Althaus, Jens Dr."', "Jens Althaus"),
        ('"Lee, Dana, PhD"', "Dana Lee"),
        ("Mme Claire Moreau", "Claire Moreau"),
        ("Frau Seidel", "Frau Seidel"),
        ("d.lee@acme.example", "D. Lee"),
    ],
)
def test_people_are_called_as_one_calls_them(called: str, name: str) -> None:
    found = read("SUMMARY:Interview", *TIMES, ME, f"ATTENDEE;CN={called}:mailto:d.lee@acme.example")
    assert [each.name for each in found.people] == [name]


@pytest.mark.parametrize("room", ["BR-Besprechung 3.12", "HQ-3-Ada", "A2.14 Einstein"])
def test_a_numbered_room_is_nobody(room: str) -> None:
    found = read("SUMMARY:Interview", *TIMES, ME, SAM, f"ATTENDEE;CN={room}:mailto:x.y@acme.example")
    assert [each.name for each in found.people] == ["Sam Fox"]


@pytest.mark.parametrize(
    ("title", "organiser", "company"),
    [
        ("Technical Interview: Kim Roe <> Tailspin Toys", "no-reply@ashbyhq.com", "Tailspin Toys"),
        ("Kim Roe | Virtual Onsite | Wide World Importers", "x@group.calendar.google.com", "Wide World Importers"),
        ("Interview: Kim Roe", "no-reply@ashbyhq.com", "Pinewood Labs"),
        ("Vorstellungsgespräch bei Müller & Söhne", "j@mueller-soehne.example", "Müller & Söhne"),
        ("Telefoninterview Quellwerk (Hr. Brandl)", "", "Quellwerk"),
        ("Kennenlerngespräch Adatum AG (Frau Seidel)", "", "Adatum AG"),
        ("2. Gespräch Stadtwerke Ulm", "", "Stadtwerke Ulm"),
        ("Interview bei der Müller GmbH & Co. KG", "", "Müller GmbH & Co. KG"),
        ("Interview: Backend Engineer (Contoso)", "", "Contoso"),
        ("Job interview @ Contoso w/ Dana", "", "Contoso"),
        ("Meeting with Contoso hiring team", "", "Contoso"),
        ("Entretien Kim Roe / Société Dupont", "", "Société Dupont"),
        ("Intervista conoscitiva Kim Roe - Rossi S.p.A.", "", "Rossi S.p.A."),
        ("Sollicitatiegesprek bij Van Dijk B.V.", "", "Van Dijk B.V."),
        ("Rozmowa kwalifikacyjna - Polska Firma Sp. z o.o.", "", "Polska Firma Sp. z o.o."),
        ("Interview (Video)", "", ""),
        ("Technical interview: Staff Engineer", "", ""),
    ],
)  # fmt: skip
def test_the_company_is_found_in_what_is_said_and_is_nobody_in_it(
    title: str, organiser: str, company: str
) -> None:
    by = [f"ORGANIZER;CN=Ashby for Pinewood Labs:mailto:{organiser}"] if organiser else []
    assert read(f"SUMMARY:{title}", *TIMES, ME, *by).company == company


def test_nuls_behind_the_end_make_no_other_code() -> None:
    found = read(
        "SUMMARY:Interview Acme", *TIMES, alter=b"END:VCALENDAR", into=b"END:VCALENDAR" + b"\0" * 9_000
    )
    assert found.title == "Interview Acme"


def test_a_name_of_notes_has_no_department_behind_it() -> None:
    assert plain_name("Götz Rübsam/Hafen/DE", "") == ("Götz Rübsam", "")


@pytest.mark.parametrize(
    ("said", "name", "title"),
    [
        ("Ellis, Joanne (Leeds)", "Joanne Ellis", ""),
        ("Ellis, Joanne (Engineering)", "Joanne Ellis", ""),
        ("Joanne Ellis (Ashby Group)", "Joanne Ellis", ""),
        ("Ellis, Joanne (Leeds) (External)", "Joanne Ellis", ""),
        ("Joanne Ellis | Meridian Software", "Joanne Ellis", ""),
        ("Ellis, Joanne (Head of Data)", "Joanne Ellis", "Head of Data"),
        ("Joanne Ellis - Engineering Manager", "Joanne Ellis", "Engineering Manager"),
    ],
)
def test_an_office_or_a_department_behind_a_name_is_no_title(said: str, name: str, title: str) -> None:
    assert plain_name(said, "") == (name, title)


TEAMS = (
    "Looking forward to it.\\n________________________________________\\nMicrosoft Teams meeting\\n"
    "Join on your computer\\, mobile app or room device\\n"
    "Click here to join the meeting<https://teams.microsoft.com/l/meetup-join/1>\\n"
    "Meeting ID: 321 654 987 12\\nPasscode: aB3xYz\\nOr call in (audio only)\\n+44 20 3443 1234\\,\\,123456789# London\\n"
    "Phone Conference ID: 123 456 789#\\nLearn More<https://www.microsoft.com/teams> | Meeting options<https://x>\\n____________"
)


def test_what_one_needs_to_dial_in_stays_in_the_notes_and_the_rest_goes() -> None:
    found = read("SUMMARY:Interview", *TIMES, SAM, ME, f"DESCRIPTION:{TEAMS}")
    assert found.notes.split("\n") == [
        "Looking forward to it.",
        "Meeting ID: 321 654 987 12",
        "Passcode: aB3xYz",
        "Or call in (audio only)",
        "+44 20 3443 1234,,123456789# London",
        "Phone Conference ID: 123 456 789#",
    ]


def test_a_long_letter_before_it_does_not_cut_off_what_one_needs_to_dial_in() -> None:
    found = read(
        "SUMMARY:Interview", *TIMES, SAM, ME, f"DESCRIPTION:{'We look forward to it. ' * 80}\\n{TEAMS}"
    )
    assert "Meeting ID: 321 654 987 12\nPasscode: aB3xYz" in found.notes


def test_whoever_arranges_it_stands_in_the_notes_that_are_stored() -> None:
    found = read("SUMMARY:Interview", *TIMES, SAM, ME, "DESCRIPTION:See you.")
    assert _notes(found) == "Arranged by Sam Fox <sam@acme.example>\nSee you."
