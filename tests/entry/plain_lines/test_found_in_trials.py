"""Lines that people typed in trials, and others of their kind: what each is read as, or offers."""

from __future__ import annotations

import pytest

from .corpus import hunt, read

HUNT = hunt()
"""Borealis has an interview to come on Monday 30 November at 14:00, Basalt has offered, HERE is only saved."""


@pytest.mark.parametrize(
    ("line", "became"),
    [
        ("Acme offered me the job, 72k, answer by 4 dec", "outcome Acme offer, answer by 2026-12-04, 72k, today"),
        ("offer acme; 72k; answer by 4 dec", "outcome Acme offer, answer by 2026-12-04, 72k, today"),
        ("got an offer from acme 72k deadline dec 4", "outcome Acme offer, answer by 2026-12-04, 72k, today"),
        ("Corvid offered me the job, I have a week to decide", "outcome Corvid Systems offer, answer by 2026-12-03"),
        ("corvid offered me the job on tuesday, answer by 8 dec", "outcome Corvid Systems offer, answer by 2026-12-08, 2026-11-24"),
        ("correct: the interview with Borealis is on 4 dec at 15:00", "move Borealis to 2026-12-04 15:00"),
        ("Borealis interview is on wednesday 2 dec, not monday", "move Borealis#2 to 2026-12-02"),
        ("mondays onsite is at 11 not 10", "move Borealis to 11:00"),
        ("Borealis onsite, Monday → Wednesday same time", "move Borealis to 2026-12-02"),
        ("the Northwind Robotics interview is on again", "uncancel Northwind Robotics"),
        ("interview at Corvid fri 4 dec 9:00 on zoom, with Priya Singh (hiring manager)", "interview Corvid Systems video 2026-12-04 09:00 with Priya Singh (hiring manager)"),
        ("interview at Corvid fri 4 dec 9:00 with Priya Singh, hiring manager", "interview Corvid Systems 2026-12-04 09:00 with Priya Singh (hiring manager)"),
        ("had a phone screen with Corvid yesterday at 4, recruiter Beth Amon, went great", "interview Corvid Systems phone screen 2026-11-25 16:00 with Beth Amon (recruiter) note: went great"),
        ("corvid round 2 is on the 8th at 11 with the CTO", "interview Corvid Systems round 2 2026-12-08 11:00 note: with the CTO"),
        ("Corvid invited me to an onsite on 9 December from 10 to 12, bring portfolio", "interview Corvid Systems onsite 2026-12-09 10:00-12:00 note: bring portfolio"),
        ("phone interview with Corvid at 9:00 on 7 dec, 30 min", "interview Corvid Systems phone 2026-12-07 09:00 30m"),
        ("Acme asked: how would you roll out a change?", "question Acme how would you roll out a change?"),
        ("acme interview went ok, confident 7/10", "confidence Acme 7"),
        ("80% confident about acme", "confidence Acme 8"),
        ("reflect acme: I talked too fast", "note Acme I talked too fast"),
        ("told Maria about the Acme interview", "told Acme Maria Ortiz"),
        ("Sam Wu's email: sam@acme.example", "person Sam Wu <sam@acme.example>"),
        ("add contact Bea Moss, recruiter at Corvid", "contact Corvid Systems Bea Moss (recruiter) works there"),
        ("new reference Helga Moll my thesis supervisor <helga@uni.example>", "reference Helga Moll <helga@uni.example> relation: my thesis supervisor"),
        ("Applied: Foobar AG, Buchhalter, gestern", "Foobar AG; Buchhalter; applied 2026-11-25"),
        ("Rowan Partners, tax senior, applied yesterday", "Rowan Partners; tax senior; applied 2026-11-25"),
        ("Fenwick Audit Group, audit senior, applied 2 weeks ago via recruiter", "Fenwick Audit Group; audit senior; applied 2026-11-12; source: recruiter"),
        ("Octopus Energy: field engineer. Not applied. Closes Friday week.", "Octopus Energy; field engineer; saved; apply by 2026-12-04"),
        ("Tesco, night filler, part-time, applied yesterday", "Tesco; night filler, part-time; applied 2026-11-25"),
        ("Siemens, engineer, power grids, Berlin – applied", "Siemens; engineer, power grids; applied today; @Berlin"),
        ("HSBC, analyst, trade finance, applied on 20 Nov", "HSBC; analyst, trade finance; applied 2026-11-20"),
        ("Beworben bei der Sparkasse Essen als Kassiererin", "Sparkasse Essen; Kassiererin; applied today"),
        ("Trial shift at Corvid on Saturday 5 December 9-1", "interview Corvid Systems trial shift 2026-12-05 09:00-13:00"),
        ("Corvid onsite, 11 Dec, 9 to 12", "interview Corvid Systems onsite 2026-12-11 09:00-12:00"),
        ("interview tomorrow at 10 at Corvid", "interview Corvid Systems 2026-11-27 10:00"),
        ("Lena Fox, an old colleague, works at Ocado", "person Lena Fox at Ocado relation: old colleague"),
        ("I know Per Lund from school, he does payroll at Shell", "person Per Lund at Shell relation: payroll"),
        ("there's a woman I sing with at HERE, Ana Roth", "contact HERE Technologies Ana Roth works there, sing"),
        ("Antwort von Corvid kommt bis 2.12.", "promise Corvid Systems 2.12."),
        ("left word with Corvid's front desk", "followup Corvid Systems called, left a message"),
        ("My former boss Paul Berg at Hotel Krone is a reference", "reference Paul Berg relation: former boss at Hotel Krone"),
        ("Paul Berg, my old boss at Hotel Krone, is a reference", "reference Paul Berg relation: my old boss at Hotel Krone"),
        ("Borealis can't do Monday. New slot is Fri the 11th, 11-13h", "move Borealis to 2026-12-11 11:00-13:00"),
        ("Corvid, 11 Dec 9:00, Prof. Brandt, site visit", "interview Corvid Systems onsite 2026-12-11 09:00 with Brandt note: site"),
        ("The Old Mill, sous chef, planned, closes 6 dec", "The Old Mill; sous chef; saved; apply by 2026-12-06"),
        ("Corvid to answer within two weeks from today", "promise Corvid Systems to answer within two weeks"),
        ("turned away by Acme", "outcome Acme rejected"),
        ("tried Corvid again by phone, rang out", "followup Corvid Systems called, no answer"),
        ("sent Corvid a line to ask where things stand", "followup Corvid Systems messaged"),
        ("Keep on my list: Stripe, Data Analyst", "Stripe; Data Analyst; saved"),
        ("Applied for Data Analyst at Ford, ref 88213, on the 20th", "Ford; Data Analyst; applied 2026-11-20; note: ref 88213"),
    ],
)  # fmt: skip
def test_it_is_read_as_it_was_meant(line: str, became: str) -> None:
    assert read(line).lines[0] == became


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Corvid offered me the job, answer by thursday", "“outcome Corvid Systems offer, answer by 2026-12-03”"),
        ("Corvid offered, answer by next friday", "“outcome Corvid Systems offer, answer by 2026-12-04”"),
        ("Borealis: interview is wednesday 2 dec at 11:00", "“move Borealis to 2026-12-02 11:00”"),
        ("Northwind interview tomorrow 3pm", "“interview Northwind Traders 2026-11-27 15:00”"),
        ("borealiss interview tomorrow 3pm", "“Borealis interview tomorrow 3pm”"),
        ("note corvidd they use Java", "“note Corvid Systems they use Java”"),
        ("interviewed at Corvid this morning", "“interview Corvid Systems 2026-11-26 time not set”"),
        ("Corvid rejected my application from 2 Nov", "“note Corvid Systems rejected my application from 2 Nov”"),
        ("Borealis interview pushed back to Friday 11", "“note Borealis interview pushed back to Friday 11”"),
        ("recruiter Tom Ash from Corvid called", "“heard Corvid Systems recruiter Tom Ash from Corvid called”"),
        ("had lunch w bea lindqvist", "“person Bea Lindqvist” and “touch Bea Lindqvist had lunch w bea lindqvist”"),
        ("Acme wants references", "“note Acme wants references”"),
        ("no news from Acme in a week", "“note Acme no news from Acme in a week”"),
        ("Dana thanked me for my note", "“touch Dana Lee Dana thanked me for my note”"),
        ("remind me to call Corvid on Monday", "“note Corvid Systems remind me to call Corvid on Monday”"),
    ],
)  # fmt: skip
def test_what_is_asked_about_has_its_line(line: str, offered: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert offered in meant.problem


@pytest.mark.parametrize(
    "line",
    [
        "Maria got a call from Acme today",
        "questions for Acme: what is the on-call like?",
        "my question at Acme: how big is the team?",
        "Acme asked: send your portfolio",
        "Corvid, data engineer, rejected 20/11",
        "Ben Stone, engineer",
        "NHS phone interview moved to 3 Dec 16:20",
        "applied to three jobs today",
        "didn't apply to Stripe in the end",
        "Borealis interview is now by video",
        "Went past Corvid's office and asked at reception",
        "spoke to reception at Northwind Robotics yesterday, interview on again?",
    ],
)
def test_nothing_is_recorded_that_was_not_told(line: str) -> None:
    assert read(line).change is None


@pytest.mark.parametrize(
    ("line", "preview"),
    [
        ("had an interview yesterday at 10:00 with Susan Webb", "Acme · round 2 · Wed 25 Nov 10:00"),
        ("asked Tue Tran to put in a good word", "Acme · Tue Tran asked"),
        ("they said they'd decide by 4 dec", "Acme · round 1 · promised: an answer by Fri 4 Dec"),
    ],
)
def test_a_line_without_a_company_is_about_the_chosen_one(line: str, preview: str) -> None:
    assert read(line, here="Acme").preview.startswith(preview)


@pytest.mark.parametrize(
    "line", ["interview globex tomorrow 10:00", "globex rejected me", "note globex uses java"]
)
def test_a_company_that_is_not_known_is_never_the_chosen_one(line: str) -> None:
    assert read(line, here="Acme").change is None


def test_a_company_called_by_an_owners_name_stays_whole() -> None:
    change = read("St. Mary's Hospital; Nurse; applied yesterday").change
    assert change is not None
    there = HUNT.with_change(change)
    for line in ("St. Mary's Hospital turned me down", "rejected by St Marys", "St Mary's turned me down"):
        assert read(line, before=there).lines == ("outcome St. Mary's Hospital rejected",)


@pytest.mark.parametrize(
    "line",
    [
        "interview Brasserie Nine yesterday at 15:00 with Anne Keller",
        "interview Brasserie Nine yesterday at 15:00",
    ],
)
def test_anyway_behind_a_sentence_records_what_it_warned_of(line: str) -> None:
    assert read(line).change is None
    assert read(line).warning
    assert read(f"{line} anyway").change is not None


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Interview with Corvid on 2 December at 10:30 with Dr. M. O'Rourke and Siân D'Souza", ["M. O'Rourke", "Siân D'Souza"]),
        ("Had a phone screen with Corvid yesterday at 2pm with Mrs J. Okonkwo-Bell", ["J. Okonkwo-Bell"]),
        ("Interview at Corvid on 8 December at 1:15pm with Sister Agnes Doyle and Mr. P. St John-Smith", ["Agnes Doyle", "P. St John-Smith"]),
        ("Had an interview at Corvid on Tuesday at 2pm with Prof. Anton van der Meer", ["Anton van der Meer"]),
        ("Had an interview at Corvid on Tuesday at 3pm with Prof. A. K. van der Meer", ["A. K. van der Meer"]),
        ("Interview at Corvid on friday 4 dec 9:00 with Prof. van der Meer", ["van der Meer"]),
    ],
)  # fmt: skip
def test_initials_titles_and_particles_belong_to_a_name(line: str, people: list[str]) -> None:
    assert list(read(line).news) == [f"new person: {each}" for each in people]


@pytest.mark.parametrize(
    "line",
    [
        "I promised to send Acme my certificate by Monday",
        "Promised to get my papers to Acme by Monday",
        "I promised to bring my portfolio to Acme by Monday",
    ],
)
def test_what_i_promised_is_not_what_they_promised(line: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert "“promise " not in meant.problem
    assert "“note Acme " in meant.problem


def test_an_application_in_its_parts_is_recorded_with_its_interview() -> None:
    line = "Brasserie Nine; chef de partie; interview yesterday at 15:00 with Anne Keller"
    assert "Brasserie Nine is not on the list" in read(line).warning
    change = read(f"{line} anyway").change
    assert change is not None
    app = next(
        each for each in HUNT.with_change(change).applications.values() if each.company == "Brasserie Nine"
    )
    assert (app.role, len(app.interviews), len(app.interviews[0].interviewers)) == ("chef de partie", 1, 1)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Halden Hospital, ward sister, applied tuesday", "ward sister"),
        ("applied to Halden Hospital as a sister", "sister"),
        ("applied for the ward sister role at Halden Hospital", "ward sister"),
    ],
)
def test_a_sister_of_a_ward_is_a_role(line: str, role: str) -> None:
    change = read(line).change
    assert change is not None
    assert [each.role for each in HUNT.with_change(change).applications.values()][-1] == role


@pytest.mark.parametrize(
    "line", ["my sister applied at Acme", "sister applied to Acme", "a friend of mine applied to Acme"]
)
def test_what_somebody_else_did_is_not_mine(line: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert "Was it yours?" in meant.problem


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Northwind Robotics HR said today they'd get back within a week", "Thu 3 Dec"),
        ("Acme said today they'd answer by Friday", "Fri 27 Nov"),
        ("Dana at Acme said yesterday she'd let me know within two weeks", "Wed 9 Dec"),
        ("Acme said on Monday they'd be in touch within ten days", "Thu 3 Dec"),
        ("Acme said on Friday they'd decide", "Fri 27 Nov"),
    ],
)
def test_the_day_of_telling_is_not_the_day_that_was_told(line: str, day: str) -> None:  # playbook 5.1
    assert f"promised: an answer by {day}" in read(line).preview


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "They'll have me at Basalt's office again, Fri 11 Dec, noon, third round interview",
            "onsite, round 3",
        ),
        ("first round interview Corvid mon 30 nov 9am over Teams", "video, round 1"),
        ("final round interview with Corvid on 7 December at 2pm", "final, round 1"),
    ],
)
def test_which_round_it_is_and_where_leaves_no_note(line: str, told: str) -> None:
    meant = read(line)
    assert told in meant.preview
    assert "note" not in meant.preview


@pytest.mark.parametrize("reason", ["dana she left", "dana; no", "Dana, no address", "dana - no address"])
def test_a_reason_that_begins_with_a_name_is_asked_about(reason: str) -> None:
    meant = read(f"skip acme 2 {reason}")
    assert meant.change is None
    assert "“skip Acme 2 Dana Lee: …”" in meant.problem
    assert "“skip Acme 2: " in meant.problem


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("interview corvid monday 4.30", ["interview corvid monday 16:30", "interview corvid monday 04:30"]),
        ("interview corvid monday 4:30-5:30", ["interview corvid monday 16:30-17:30", "interview corvid monday 04:30-05:30"]),
        ("move borealis to tue 3:00", ["move borealis to tue 15:00", "move borealis to tue 03:00"]),
        ("borealis pushed back to 4.30 monday", ["move Borealis to 2026-11-30 16:30", "move Borealis to 2026-11-30 04:30"]),
        ("Interview with Corvid mon 7 dec 5:15 video", ["interview Corvid Systems video 2026-12-07 17:15", "interview Corvid Systems video 2026-12-07 05:15"]),
    ],
)  # fmt: skip
def test_an_hour_that_is_at_night_by_the_clock_is_asked_about(line: str, lines: list[str]) -> None:
    meant = read(line)
    assert meant.change is None
    assert all(f"“{each}”" in meant.problem for each in lines)
    assert all(read(each).change is not None for each in lines)


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("interview corvid monday 04:30", "04:30"),
        ("interview corvid monday 6:30 in the morning", "06:30"),
        ("interview corvid monday 4.30pm", "16:30"),
        ("interview corvid 4.12. 10:00", "10:00"),
    ],
)
def test_an_hour_that_is_sure_is_not(line: str, at: str) -> None:
    assert at in read(line).preview


@pytest.mark.parametrize(
    "line",
    [
        "I am in two minds about accepting Basalt's offer.",
        "torn about accepting basalt's offer",
        "not decided about accepting Basalt's offer",
        "having second thoughts about taking the Basalt job",
        "undecided on turning basalt down",
    ],
)
def test_who_has_not_decided_has_decided_nothing(line: str) -> None:  # playbook 7.1
    assert read(line).change is None


def test_a_day_of_the_month_is_no_second_round() -> None:
    meant = read("Borealis interview wednesday 2nd dec 9am")
    assert "“move Borealis to 2026-12-02 09:00”" in meant.problem


def test_a_voicemail_alone_is_no_answer() -> None:
    assert "no answer" in read("Rang Northwind Traders, only the voicemail").preview
    assert "left a message" in read("called northwind traders, got her voicemail, left a message").preview


def test_a_line_headed_application_is_read_like_any_other() -> None:
    change = read("Application: Takeda, Postdoctoral Researcher. Submitted 2026-11-18.").change
    assert change is not None
    made = next(each for each in HUNT.with_change(change).applications.values() if each.company == "Takeda")
    assert (made.role, made.is_sent) == ("Postdoctoral Researcher", True)


@pytest.mark.parametrize(
    ("line", "became"),
    [
        ("Applied to Costain as Commercial Manager last Monday, in Leeds, £62k", "Costain; Commercial Manager; applied 2026-11-23; @Leeds; salary: £62k"),
        ("Applied to Costain in Leeds as Commercial Manager last Monday", "Costain; Commercial Manager; applied 2026-11-23; @Leeds"),
        ("Applied to Costain as Commercial Manager, in Leeds, £62,000", "Costain; Commercial Manager; applied today; @Leeds; salary: £62,000"),
        ("Applied to Costain as Planner yesterday, in Stoke Newington, £60-65k", "Costain; Planner; applied 2026-11-25; @Stoke Newington; salary: £60-65k"),
        ("Applied to Costain as Planner yesterday, €55.000", "Costain; Planner; applied 2026-11-25; salary: €55.000"),
        ("Applied to Costain as Planner yesterday, 62k", "Costain; Planner; applied 2026-11-25; salary: 62k"),
        ("Applied to Costain as Manager in Data, yesterday", "Costain; Manager in Data; applied 2026-11-25"),
        ("Applied at Costain, Analyst, in Marketing, yesterday", "Costain; Analyst in Marketing; applied 2026-11-25"),
        ("Applied to Costain as Lecturer, in Physics, yesterday", "Costain; Lecturer in Physics; applied 2026-11-25"),
        ("Applied to Costain as Manager, in HR, yesterday", "Costain; Manager in HR; applied 2026-11-25"),
    ],
)  # fmt: skip
def test_a_town_and_the_pay_have_their_places(line: str, became: str) -> None:
    assert read(line).lines == (became,)


@pytest.mark.parametrize("pay", ["£62k", "€55.000", "$80,000", "62k", "45.000 EUR", "£60-65k", "£62k pa"])
def test_the_pay_among_the_parts_of_an_application_is_its_salary(pay: str) -> None:
    change = read(f"Costain; Planner; applied yesterday; {pay}").change
    assert change is not None
    made = next(each for each in HUNT.with_change(change).applications.values() if each.company == "Costain")
    assert (made.salary, made.notes) == (pay, "")


@pytest.mark.parametrize(
    ("said", "preview"),
    [
        ("coffee in Leeds this morning", "coffee in Leeds · today"),
        ("coffee this morning in Leeds", "coffee in Leeds · today"),
        ("this morning coffee in Leeds", "coffee in Leeds · today"),
        ("coffee on Tuesday in Leeds", "coffee in Leeds · Tue 24 Nov"),
        ("lunch yesterday, in Leeds", "lunch in Leeds · Wed 25 Nov"),
        ("talked about the onsite on Tuesday at Acme", "talked about the onsite on Tuesday at Acme · now"),
        ("coffee in the sun in Leeds", "coffee in the sun in Leeds · now"),
    ],
)
def test_the_day_of_a_contact_may_stand_anywhere(said: str, preview: str) -> None:
    assert read(f"touch Jo Park {said}").preview == f"Contact with Jo Park · {preview}"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Hillcrest Dental, dental nurse, applied monday 16", "Mon 16 Nov"),
        ("Hillcrest Dental, dental nurse, applied monday the 16th", "Mon 16 Nov"),
        ("Hillcrest Dental; dental nurse; applied monday 16", "Mon 16 Nov"),
        ("applied to Zed, cook, monday 16", "Mon 16 Nov"),
        ("acme rejected me on monday 16", "Mon 16 Nov"),
        ("promise acme by monday 14", "Mon 14 Dec"),
        ("interview acme friday 4 10:00", "Fri 4 Dec 10:00"),
        ("interview acme friday 14.00", "Fri 27 Nov 14:00"),
    ],
)
def test_a_weekday_goes_on_with_its_day_of_the_month(line: str, day: str) -> None:
    preview = read(line).preview
    assert day in preview
    assert "note" not in preview


def test_a_day_of_the_month_that_is_another_weekday_is_asked_about() -> None:
    assert read("acme rejected me on monday 17").change is None
    assert "“17” behind the weekday: check the date" in read("outcome acme rejected monday 17").problem


def test_a_working_interview_is_a_kind() -> None:
    preview = read("working interview at acme friday 10am").preview
    assert "working interview, round 2" in preview
    assert "note" not in preview


@pytest.mark.parametrize(
    ("line", "came_of_it"),
    [
        ("emailed Corvid to ask about my application, still nothing", "no answer"),
        ("rang Corvid again, nothing yet", "no answer"),
        ("called Corvid, they're still deciding", "spoke"),
    ],
)
def test_still_nothing_is_no_answer(line: str, came_of_it: str) -> None:  # playbook 5.4
    assert f"· {came_of_it} ·" in read(line).preview


def test_an_article_with_a_slip_is_no_part_of_a_job() -> None:
    preview = read("aplied for teh warehouse operative job at Ocado 2 days ago").preview
    assert "Ocado · warehouse operative · applied Tue 24 Nov" in preview
