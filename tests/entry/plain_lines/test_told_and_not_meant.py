"""Sentences that are near to a fact and are another, or none."""

from __future__ import annotations

import pytest

from .corpus import read


@pytest.mark.parametrize(
    "line",
    [
        "fingers crossed corvid invites me to an interview next week",
        "here's hoping Corvid makes me an offer",
        "I guess Corvid will decide sometime before Christmas",
        "It has been far too long since I spoke to Tue Tran.",
        "Borealis moved me to another team",
        "Acme offered me a coffee",
        "Acme want me back for a second round",
        "Borealis want me an hour earlier on Monday",
        "Borealis asked whether Monday could be 3pm instead",
        "got through the Corvid phone screen",
        "Corvid proposed Tuesday 10am",
        "got an answer from Corvid on Monday",
        "Call Dana on Monday",
        "text Jo on Friday",
        "said I'd get back to Basalt by Tuesday",
        "sent Acme the signed NDA",
        "took the Corvid test",
        "Jo Park's husband works at HERE",
        "Basalt no thanks",
        "Rita Moss used to work at Corvid",
        "Initech QA tester - too far, not applying",
        "Applied to Initech (cook) and Globex (waiter)",
    ],
)
def test_it_is_not_recorded(line: str) -> None:
    assert read(line).change is None


@pytest.mark.parametrize(
    "line", ["Call Dana on Monday", "Ask Jo Park on Tuesday about the role", "text Jo on Friday"]
)
def test_what_is_still_to_do_is_offered_as_no_contact(line: str) -> None:
    meant = read(line)
    assert "touch" not in meant.problem
    assert "still to come" in meant.problem


@pytest.mark.parametrize(
    ("line", "became"),
    [
        (
            "answer from HERE on 15 December at the latest, their HR told me",
            "promise HERE Technologies on 15 December",
        ),
        ("heard from Corvid on Monday: they need two more weeks", ""),
        (
            "got an answer from Corvid on Monday: two more weeks",
            "heard Corvid Systems 2026-11-23: two more weeks",
        ),
        ("Corvid will let me know before Christmas", "promise Corvid Systems before Christmas"),
        (
            "borealis rejected me without an interview",
            "outcome Borealis rejected, without an interview, today",
        ),
        (
            "not going forward with HERE, too far away",
            "outcome HERE Technologies withdrawn, too far away, today",
        ),
        ("Monday's onsite now Tuesday, same time (Borealis)", "move Borealis to 2026-12-01"),
        ("Borealis onsite at 13:00 rather than 14:00", "move Borealis to 13:00"),
        ("had to cancel my Borealis interview", "cancel Borealis"),
        ("called acme, went 2 voicemail", "followup Acme called, no answer"),
        ("told Borealis I'm no longer interested", "outcome Borealis withdrawn"),
        ("they wanted to know, at the Acme interview, why I left", "question Acme Why I left"),
    ],
)
def test_it_is_what_was_told(line: str, became: str) -> None:
    meant = read(line)
    assert meant.change is not None or meant.warning
    assert became in ("", *meant.lines)


@pytest.mark.parametrize(
    "line",
    [
        "Just off the phone with Corvid, interview on Tuesday at 10",
        "Corvid phoned, they'd like me to come in on Tuesday at 10",
        "Got a call from Corvid: interview on Tuesday at 10",
    ],
)
def test_a_call_in_which_i_was_invited_makes_no_interview_by_phone(line: str) -> None:
    assert read(line).preview.startswith("Corvid Systems · round 1 · Tue 1 Dec 10:00–11:00")


def test_a_note_to_somebody_who_was_in_the_room_as_well_is_offered_with_that() -> None:
    meant = read("thanked Jo Park for the Acme interview")
    assert meant.change is None
    assert "“met Acme Jo Park” and “sent Acme Jo Park”" in meant.problem


def test_somebody_who_joins_an_interview_is_no_mere_note() -> None:
    meant = read("Corvid will see me on 8 December at 09:15; Tue Tran will sit in alongside Helga Brandt.")
    assert "with Tue Tran, Helga Brandt" in meant.preview
    together = read("Corvid interview 8 Dec 9:15 with Tue Tran plus Helga Brandt")
    assert "with Tue Tran, Helga Brandt" in together.preview


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("yesteday", "Wed 25 Nov"), ("thsi mornign", "today"), ("on wendesday", "Wed 25 Nov")],
)
def test_a_slip_in_a_day_is_the_day(typed: str, meant: str) -> None:
    understood = read(f"applied to Initech as cook {typed}")
    assert understood.change is None or f"applied {meant}" in understood.preview
    assert understood.change is None or typed not in understood.preview


@pytest.mark.parametrize(
    "line",
    [
        "Nudged Acme on LinkedIn, asked where things stand",
        "pinged Acme, asked when they will decide",
        "emailed Acme and asked how far they are",
    ],
)
def test_what_i_asked_them_is_no_question_that_i_was_asked(line: str) -> None:
    assert read(line).lines[0].startswith("followup Acme ")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        (
            "Rohan D'Souza, ex-flatmate, is on the data team at Basalt",
            "contact Basalt Security Rohan D'Souza",
        ),
        (
            "spoke too soon! Corvid do want to interview me, video, 4/12 at 14.30",
            "interview Corvid Systems video",
        ),
        (
            "Change of time – your Borealis visit on 30 Nov, new start 09:00",
            "move Borealis to 2026-11-30 09:00",
        ),
        ("It's Orange I applied to on Sunday, as planner", "Is “It's Orange” a name?"),
    ],
)
def test_what_has_a_fact_in_it_is_neither_kept_as_a_note_nor_as_a_name(line: str, offered: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert offered in meant.problem


@pytest.mark.parametrize(
    "line",
    [
        "so nervous! Corvid interview on 8 Dec at 11:00",
        "messed up the date: Corvid see me on 9 Dec at 10:00",
        "impressed! Corvid invited me, video, 4 Dec 14:30",
    ],
)
def test_an_interview_to_come_is_no_note_however_one_feels_about_it(line: str) -> None:
    assert read(line).lines[0].startswith("interview Corvid Systems ")


@pytest.mark.parametrize(
    ("line", "company"),
    [
        ("Nando's want me in for an interview on Saturday at 18:00", "Nando's"),
        ("McDonald's interview on Monday 10:00", "McDonald's"),
        ("Zalando's interview is on Monday 10:00", "Zalando"),
    ],
)
def test_a_house_is_called_as_it_calls_itself(line: str, company: str) -> None:
    assert read(line).lines[0] == f"{company}; saved"


@pytest.mark.parametrize(
    "line", ["Corvid told me to call back on Friday", "Corvid said to chase them by Friday"]
)
def test_what_i_am_to_do_by_a_day_is_no_promise_of_theirs(line: str) -> None:
    assert read(line).change is None
