"""Whom the words of an invitation name, in the forms that schedulers and people write."""

from __future__ import annotations

import pytest

from afterview.imports.prose_names import named_in

BOTH = ["Dana Lee", "Max Berg"]

SAID = {
    "You'll be meeting with Dana Lee (Engineering Manager) and Max Berg.\n\nBest,\nSam Fox": BOTH,
    "Interviewers:\n- Dana Lee, Engineering Manager\n- Max Berg, Staff Engineer\n\nZoom: https://x.zoom.us/j/1": BOTH,
    "Interviewers: Dana Lee, Max Berg and Priya Natarajan": [*BOTH, "Priya Natarajan"],
    "9:00am - 9:45am PST | Dana Lee, VP Engineering | Behavioral\n10:00am - 10:45am PST | Max Berg | Design": BOTH,
    "10:00 - 10:45 Technical Interview (Dana Lee)\n10:45 - 11:30 Coding (Max Berg, Engineer)\n11:30 Break": BOTH,
    "You are scheduled for a phone screen with Dana Lee, Senior Recruiter at Acme. Dana will call you.": ["Dana Lee"],
    "Sie sprechen mit Frau Dr. Dana Lee (Leiterin Entwicklung) und Herrn Max Berg.": BOTH,
    "Vous rencontrerez Dana Lee, directrice technique, et Max Berg.": BOTH,
    "Event Name\n30 Minute Meeting\n\nInvitee: Kim Roe\n\nHost: Dana Lee": ["Dana Lee"],
    "Your interview panel:\n* Dana Lee (she/her) – Engineering Manager\n* Max Berg (he/him) – Staff Engineer": BOTH,
    "Who: Dana Lee, Max Berg\nWhen: Thursday\nWhere: Zoom": BOTH,
    "Interview 1: Dana Lee, CTO (10:00 AM - 10:30 AM)\nInterview 2: Max Berg, Designer": BOTH,
    "Dana Lee from the platform team will join you, along with Max Berg.": ["Dana Lee"],
    "2:00 PM CET\nTechnical Screen\nDana Lee\nEngineering Manager\n\n3:00 PM\nDesign\nMax Berg\nStaff Engineer": BOTH,
    "9:00 - 9:45 | Dana Lee, Staff Designer\n9:45 - 10:30 | Max Berg": BOTH,
    "10:00 CET Bar Raiser - Dana Lee\n11:00 Max Berg - System Design": BOTH,
    "2 PM - 3 PM (EST): Values Alignment: Dana Lee & Max Berg": BOTH,
    "Telefoninterview (Hr. Max Berg)": ["Max Berg"],
    "Meet our Engineering Manager Dana Lee and our designer Max Berg.": BOTH,
    "Meeting with Tom de Vries and Mei-Ling Chen": ["Tom de Vries", "Mei-Ling Chen"],
}  # fmt: skip


@pytest.mark.parametrize("text", SAID)
def test_those_who_interview_are_named(text: str) -> None:
    found = {each.name for each in named_in(text, frozenset()) if not each.is_coordinator}
    assert found >= set(SAID[text]) or found == set(SAID[text])
    assert found - {*BOTH, "Priya Natarajan", "Tom de Vries", "Mei-Ling Chen"} == set()


@pytest.mark.parametrize(
    "text",
    [
        "This is your interview with Acme. Join Zoom Meeting. Meeting with our Engineering Team.",
        "Join with Google Meet\nMeeting ID: 123\nMicrosoft Teams Need help?",
        "Technical Interview with the Hiring Manager on Monday",
        "Wir freuen uns auf das Gespräch.\n\nViele Grüße\nMiriam",
        "10:00 - 10:30 Coffee - Culture Add",
        "Best,\nSam Fox\nRecruiting Coordinator",
        "Interview with Northwind Traders",
    ],
)
def test_words_that_are_no_names_are_left(text: str) -> None:
    found = named_in(text, frozenset({"acme", "northwind"}))
    assert [each.name for each in found if not each.is_coordinator] == []


def test_a_title_is_taken_from_beside_the_name() -> None:
    (dana, max_) = named_in("Meeting with Dana Lee (CTO) and Max Berg, Staff Engineer", frozenset())
    assert (dana.title, max_.title) == ("CTO", "Staff Engineer")


def test_what_a_part_is_about_is_nobodys_title() -> None:
    (dana,) = named_in("14:00 - 15:00 CET Dana Lee - System Design", frozenset())
    assert dana.title == ""


def test_who_has_set_a_call_up_need_not_be_in_it() -> None:
    (host,) = named_in("Jordan Ames is inviting you to a scheduled Zoom meeting.", frozenset())
    assert (host.name, host.is_coordinator) == ("Jordan Ames", True)
