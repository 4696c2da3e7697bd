"""Every kind of line, and the fact that it leaves in the hunt."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from afterview.civil import day_alone
from afterview.records.applications import EventKind, Status
from afterview.records.interviews import FollowUpResult, PrepKind
from afterview.records.letters import LetterKind
from afterview.records.people import Channel, TieKind
from afterview.records.reflections import HABITS, Went
from support.hunt_by_lines import AFTER, HuntByLines, acme


def test_an_application_without_a_first_word() -> None:
    telling = HuntByLines()
    said = telling.tell("Acme; Backend Engineer; applied yesterday; https://acme.example/jobs/7; #remote")
    application = telling.app("Acme")
    assert (application.role, application.url) == ("Backend Engineer", "https://acme.example/jobs/7")
    assert application.tags == ("remote",)
    assert application.applied_on == date(2026, 11, 22)
    assert said.preview.startswith("New application: Acme · Backend Engineer · applied Sun 22 Nov")
    assert said.change is not None
    assert said.change.sentence == "added the application to Acme, Backend Engineer"


@pytest.mark.parametrize(
    "line",
    [
        "add Acme; #remote; @Berlin; applied 22 nov; Backend Engineer",
        "app Acme; applied 22/11; Backend Engineer; @Berlin #remote",
        "APPLICATION Acme; Backend Engineer; @Berlin; applied 2026-11-22; #remote",
    ],
)
def test_the_parts_of_an_application_come_in_any_order(line: str) -> None:
    telling = HuntByLines()
    telling.tell(line)
    application = telling.app("Acme")
    assert (application.role, application.tags, application.location) == (
        "Backend Engineer",
        ("remote",),
        "Berlin",
    )
    assert application.applied_on == date(2026, 11, 22)


def test_a_planned_application_and_sending_it() -> None:
    telling = HuntByLines()
    telling.tell("Fjord & Fern; Developer; saved")
    assert telling.app("Fjord & Fern").status is Status.PLANNED
    telling.tell("applied fjord yesterday")
    assert telling.app("Fjord & Fern").applied_on == date(2026, 11, 22)


def test_the_same_application_again_is_asked_about() -> None:
    telling = acme()
    again = telling.read("Acme; Backend Engineer")
    assert again.change is None
    assert "on the list already" in again.warning
    assert telling.read("Acme; Backend Engineer anyway").change is not None


def test_a_later_application_is_linked_to_the_one_turned_down() -> None:  # playbook 7.4
    telling = acme()
    first = telling.app("Acme").id
    telling.tell("outcome acme rejected", "Acme; Data Engineer; applied today")
    assert telling.app("Acme").after == first


def test_an_interview_with_new_people() -> None:
    telling = HuntByLines()
    telling.tell("Acme; Backend Engineer; applied yesterday")
    said = telling.tell(
        "interview acme onsite tue 14:00-15:30 Europe/Berlin "
        "with Dana Lee <dana@acme.example>, Sam Wu (letter)"
    )
    assert said.preview == (
        "Acme · onsite, round 1 · Tue 24 Nov 14:00–15:30 · with Dana Lee (new, email), Sam Wu (new, letter)"
    )
    interview = telling.round("Acme")
    assert (interview.kind, interview.minutes, interview.zone) == ("onsite", 90, "Europe/Berlin")
    assert interview.starts == datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
    dana, sam = telling.person("Dana Lee"), telling.person("Sam Wu")
    assert [each.person for each in interview.interviewers] == [dana.id, sam.id]
    assert (dana.email, dana.channel, dana.company) == ("dana@acme.example", Channel.EMAIL, "Acme")
    assert sam.channel is Channel.LETTER


@pytest.mark.parametrize(
    ("line", "starts", "minutes", "zone"),
    [
        ("tue 2pm 45m", datetime(2026, 11, 24, 13, 0, tzinfo=UTC), 45, "Europe/Berlin"),
        ("45m phone tomorrow at 10.30", datetime(2026, 11, 24, 9, 30, tzinfo=UTC), 45, "Europe/Berlin"),
        ("yesterday 14:00", datetime(2026, 11, 22, 13, 0, tzinfo=UTC), 60, "Europe/Berlin"),
        ("ended an hour ago", datetime(2026, 11, 23, 7, 0, tzinfo=UTC), 60, "Europe/Berlin"),
        ("an hour ago 30m", datetime(2026, 11, 23, 8, 0, tzinfo=UTC), 30, "Europe/Berlin"),
        ("fri 10-11am America/New_York", datetime(2026, 11, 27, 15, 0, tzinfo=UTC), 60, "America/New_York"),
        ("europe/london 27 nov 9:00", datetime(2026, 11, 27, 9, 0, tzinfo=UTC), 60, "Europe/London"),
        ("3/12 14h UTC", datetime(2026, 12, 3, 14, 0, tzinfo=UTC), 60, "UTC"),
        ("2026-11-27T14:00+01:00 75m", datetime(2026, 11, 27, 13, 0, tzinfo=UTC), 75, "Europe/Berlin"),
        ("mon 9:30", datetime(2026, 11, 30, 8, 30, tzinfo=UTC), 60, "Europe/Berlin"),  # it is Monday, 10:00
        ("mon 11:00", datetime(2026, 11, 23, 10, 0, tzinfo=UTC), 60, "Europe/Berlin"),
    ],
)
def test_when_an_interview_is(line: str, starts: datetime, minutes: int, zone: str) -> None:
    telling = HuntByLines()
    telling.tell("Acme; Engineer; applied last week", f"interview acme {line}")
    interview = telling.round("Acme")
    assert (interview.starts, interview.minutes, interview.zone) == (starts, minutes, zone)


def test_people_first_then_time_place_and_link() -> None:
    telling = acme()
    telling.tell(
        "interview acme with dana, Kim Roe (CTO) at 5 Main Street fri 2pm final "
        "https://meet.example/x round 4"
    )
    interview = telling.round("Acme", 4)
    assert (interview.kind, interview.place, interview.link) == (
        "final",
        "5 Main Street",
        "https://meet.example/x",
    )
    assert [each.person for each in interview.interviewers] == [
        telling.person("Dana Lee").id,
        telling.person("Kim Roe").id,
    ]
    assert telling.person("Kim Roe").title == "CTO"


def test_nobody_is_doubled() -> None:
    telling = acme()
    telling.tell("interview acme fri 9:00 with Dana Lee, dana lee, Sam Wu <sam@acme.example>")
    assert len(telling.hunt.people) == 2
    assert len(telling.round("Acme", 2).interviewers) == 2
    assert telling.person("Sam Wu").email == "sam@acme.example"
    assert telling.person("Sam Wu").channel is Channel.LETTER


def test_the_same_name_at_another_company_is_somebody_else() -> None:
    telling = acme()
    telling.tell("Borealis; SRE; applied today", "interview borealis fri 9:00 with Dana Lee")
    assert sorted(each.company for each in telling.hunt.people.values()) == ["Acme", "Acme", "Borealis"]


def test_promises() -> None:  # playbook 5.1
    telling = acme()
    for words, on in (
        ("a week", date(2026, 12, 1)),
        ("in 10 days", date(2026, 12, 4)),
        ("two weeks", date(2026, 12, 8)),
        ("5 working days", date(2026, 12, 1)),
        ("by fri", date(2026, 11, 27)),
        ("27 nov", date(2026, 11, 27)),
        ("27/11", date(2026, 11, 27)),
        ("end of next week", date(2026, 12, 4)),
        ("end of the month", date(2026, 11, 30)),
        ("unknown", None),
    ):
        telling.tell(f"promise acme {words}")
        promise = telling.round("Acme").promise
        assert promise is not None
        assert (promise.on, promise.words) == (on, words)


def test_a_promise_counts_in_my_own_zone() -> None:  # playbook 5.1, 5.2
    telling = HuntByLines(zone="Asia/Tokyo")
    telling.tell("Acme; SRE; applied last week", "interview acme 24 nov 16:00 America/New_York")
    telling.now = AFTER + timedelta(days=1)
    telling.tell("promise acme a week")  # it was 25 November in Tokyo
    promise = telling.round("Acme").promise
    assert promise is not None
    assert promise.on == date(2026, 12, 2)


def test_a_promise_counts_from_the_day_it_was_said() -> None:  # playbook 5.1
    for days, on in (
        (0, date(2026, 12, 1)),
        (1, date(2026, 12, 1)),
        (2, date(2026, 12, 3)),
        (9, date(2026, 12, 10)),
    ):
        telling = acme()  # the interview was on Tuesday 24 November
        telling.now = AFTER + timedelta(days=days)
        telling.tell("promise acme a week")
        promise = telling.round("Acme").promise
        assert promise is not None
        assert promise.on == on


def test_a_promise_before_the_interview_and_one_without() -> None:  # playbook 5.1
    telling = HuntByLines()
    telling.tell("Acme; SRE; applied last week", "promise acme by 1.12", "interview acme thu 14:00")
    assert telling.app("Acme").promise is not None
    assert telling.app("Acme").promise.on == date(2026, 12, 1)  # type: ignore[union-attr]  # asserted above
    said = telling.tell("promise acme 4 dec")
    assert said.preview == "Acme · round 1 · promised: an answer by Fri 4 Dec"
    telling.tell("Basalt; Dev; applied last week", "followup basalt emailed, left a message")  # 5.8
    assert [each.channel for each in telling.app("Basalt").follow_ups] == ["email"]
    assert "Give them until" in telling.read("followup basalt emailed, no answer").warning  # 5.4
    telling.tell("promise basalt by 3 dec")
    assert "Wait until that day is over" in telling.read("followup basalt called, no answer").warning  # 5.2
    assert "before the application" in telling.read("promise basalt by 3 nov 2026").problem
    assert "Wed 3 Nov 2027 is far away" in telling.read("promise basalt by 3 nov").warning


def test_reflection_lines() -> None:  # playbook 1.1 to 1.4, 1.8
    telling = acme()
    telling.tell(
        "well acme I asked early",
        "well acme And often anyway",
        "badly acme [b]Talked[/b] too much",
        "missed acme the migration",
        "mine acme Who decides?",
        "liked acme they pair",
        "talked acme sharding",
        "talked acme with Dana: her imports",
        "question acme How would you shard this? ! blanked, not ready",
        "question acme Wow! An outage? ! strong, ready, count on, interesting",
        "question acme Why us?!",
        "habit acme jittery 4 fast 3",
        "habit acme questions 5",
        "confidence acme 7",
    )
    reflection = telling.round("Acme").reflection
    assert reflection.went_well == "I asked early\nAnd often anyway"
    assert reflection.went_badly == "[b]Talked[/b] too much"
    assert (reflection.missed_points, reflection.asked_them) == ("the migration", "Who decides?")
    assert (reflection.liked, reflection.talked_about) == ("they pair", "sharding")
    assert telling.round("Acme").interviewers[0].talked_about == "her imports"
    first, second, third = reflection.questions
    assert (first.text, first.went, first.ready) == ("How would you shard this?", Went.BLANKED, False)
    assert (second.text, second.went, second.ready) == ("Wow! An outage?", Went.STRONG, True)
    assert second.count_on
    assert second.interesting
    assert (third.text, third.went) == ("Why us?!", None)
    assert {each.habit: each.rating for each in reflection.habits} == dict(
        zip(HABITS, (4, 3, 5), strict=True)
    )
    assert (reflection.confidence, reflection.confidence_at) == (7, AFTER)


def test_a_habit_of_ones_own_is_added_in_quotes_and_known_from_then_on() -> None:  # playbook 1.3
    telling = acme()
    telling.tell('habit acme "saying um" 2, fast 3')
    telling.tell("habit acme Saying um 4")
    rated = {each.habit: each.rating for each in telling.round("Acme").reflection.habits}
    assert rated == {"talking too fast": 3, "saying um": 4}
    problem = telling.read("habit acme humming 2").problem
    assert problem == (
        'I know no habit “humming”. One of your own is added with its name in quotes: "humming" 2'
    )


def test_notes_sent() -> None:  # playbook 2.1
    telling = acme()
    said = telling.tell("sent acme dana")
    telling.tell("sent acme Sam handwritten an hour ago")
    letters = {each.person: each for each in telling.round("Acme").letters}
    dana, sam = letters[telling.person("Dana Lee").id], letters[telling.person("Sam Wu").id]
    assert (dana.kind, dana.sent_at, dana.channel) == (LetterKind.THANK_YOU, AFTER, Channel.EMAIL)
    assert (sam.sent_at, sam.channel) == (AFTER - timedelta(hours=1), Channel.HANDWRITTEN)
    assert said.change is not None
    assert said.change.sentence == "marked the note to Dana Lee (Acme) as sent"


def test_references_and_network() -> None:  # playbook 3.1, 3.5, 4.1, 4.2
    telling = acme()
    telling.tell("told acme Maria Ortiz", "asked acme Jo Park yesterday", "agreed acme jo", "vouched acme jo")
    telling.tell(
        "contact acme Bo Li knows the interviewer met at a fair", "asked acme bo", "refused acme Bo Li"
    )
    application = telling.app("Acme")
    maria, jo, bo = (telling.person(name) for name in ("Maria Ortiz", "Jo Park", "Bo Li"))
    assert maria.is_reference
    assert [each.person for each in application.told] == [maria.id]
    assert [(tie.company, tie.kind) for tie in jo.ties] == [("Acme", TieKind.WORKS_THERE)]
    assert [(tie.kind, tie.note) for tie in bo.ties] == [(TieKind.KNOWS_INTERVIEWER, "met at a fair")]
    asks = {each.person: each for each in application.asks}
    assert asks[jo.id].asked_at == day_alone(AFTER - timedelta(days=1))
    assert asks[jo.id].agreed_at == asks[jo.id].done_at == AFTER
    assert asks[bo.id].declined_at == AFTER
    telling.tell("outcome acme rejected", "reported acme maria")
    assert telling.app("Acme").told[0].outcome_at == AFTER


def test_follow_ups() -> None:  # playbook 5.4
    telling = acme()
    telling.tell("promise acme a week")
    telling.now = AFTER + timedelta(days=10)
    telling.tell("followup acme called, left a message")
    telling.now = AFTER + timedelta(days=20)
    telling.tell("followup acme emailed the recruiter, they answered, ask again on day 3 yesterday")
    first, second = telling.round("Acme").follow_ups
    assert (first.channel, first.result, first.override) == ("phone", FollowUpResult.MESSAGE, False)
    assert (second.channel, second.result) == ("email", FollowUpResult.SPOKE)
    assert second.note == "the recruiter, ask again on day 3"
    assert second.at == day_alone(telling.now - timedelta(days=1))


@pytest.mark.parametrize(
    "kind", [each for each in EventKind if each.value not in ("saved", "applied", "reopened")]
)
def test_outcomes(kind: EventKind) -> None:
    telling = acme()
    telling.tell(f"outcome acme {kind.value} today")
    assert telling.app("Acme").status.value == kind.value
    telling.tell("outcome acme reopened")
    assert telling.app("Acme").status is Status.INTERVIEWING


def test_preparing_the_next_round() -> None:  # playbook 6.3
    telling = acme()
    assert "No round to come" in telling.read("topic acme queues").problem
    telling.tell(
        "interview acme final fri 10:00",
        "topic acme queues",
        "research acme#2 a talk",
        "ask acme who decides?",
    )
    notes = [(each.kind, each.text) for each in telling.round("Acme", 2).preparation]
    assert notes == [
        (PrepKind.TOPIC, "queues"),
        (PrepKind.RESEARCH, "a talk"),
        (PrepKind.QUESTION, "who decides?"),
    ]


def test_people_lines() -> None:
    telling = HuntByLines()
    telling.tell(
        "person Kwame M <k@m.example> +44 20 7946 0102 at Marlow & Reed title: Team lead (letter)",
        "reference Kwame M relation: my first lead",
        "touch kwame lunch near the station yesterday",
    )
    kwame = telling.person("Kwame M")
    assert (kwame.email, kwame.phone, kwame.company) == ("k@m.example", "+44 20 7946 0102", "Marlow & Reed")
    assert (kwame.title, kwame.channel, kwame.is_reference) == ("Team lead", Channel.LETTER, True)
    assert kwame.relation == "my first lead"
    assert [each.how for each in kwame.touches] == ["lunch near the station"]


def test_replies_and_connections() -> None:  # playbook 7.2, 8.1
    telling = acme()
    telling.tell("outcome acme rejected", "replied acme dana", "connected dana", "touch Dana Lee coffee")
    dana = telling.person("Dana Lee")
    assert [each.kind for each in telling.app("Acme").letters] == [LetterKind.REJECTION_REPLY]
    assert dana.connected_at == AFTER
    assert len(dana.touches) == 1


def test_skips_and_taking_them_back() -> None:
    telling = acme()
    telling.tell(
        "skip acme 4 nobody I know there", "skip acme 2 Sam: no address", "skip acme 1 habits: never mind"
    )
    assert [(each.step, each.reason) for each in telling.app("Acme").skips] == [(4, "nobody I know there")]
    sam = telling.person("Sam Wu").id
    assert [(each.step, each.item) for each in telling.round("Acme").skips] == [(2, sam), (1, "habits")]
    telling.tell("unskip acme 4", "unskip acme 2 sam")
    assert telling.app("Acme").skips == ()
    assert [(each.step, each.item) for each in telling.round("Acme").skips] == [(1, "habits")]
    assert "Why" in telling.read("skip acme 4").problem


def test_taking_facts_back_leaves_the_hunt_as_it_was() -> None:
    telling = acme()
    telling.tell("told acme Maria Ortiz", "asked acme Jo Park", "promise acme a week")
    for fact, back in (
        ("sent acme dana", "takeback acme 2 dana"),
        ("told acme Jo Park", "takeback acme 3 jo"),
        ("agreed acme jo", "takeback acme 4 Jo Park"),
        ("followup acme called anyway", "takeback acme 5"),
        ("outcome acme rejected", "takeback acme 7"),
        ("confidence acme 3", "takeback acme 1 confidence"),
    ):
        before = dict(telling.hunt.applications)
        telling.tell(fact, back)
        assert dict(telling.hunt.applications) == before, fact
    telling.tell("takeback acme 5 promise")
    assert telling.round("Acme").promise is None
    assert telling.read("takeback acme 5").problem == "There is no follow-up to take back for Acme."


def test_calling_off() -> None:
    telling = acme()
    telling.tell("interview acme fri 10:00", "cancel acme")
    assert telling.round("Acme", 2).cancelled_at == AFTER
    telling.tell("interview acme fri 11:00")
    assert [each.round for each in telling.app("Acme").rounds] == [1, 2]


def test_putting_back_what_was_called_off() -> None:
    telling = acme()
    telling.tell("interview acme fri 10:00", "cancel acme")
    said = telling.tell("uncancel acme")
    assert said.preview == "Acme · round 2, Fri 27 Nov 10:00–11:00 · takes place after all"
    assert telling.round("Acme", 2).cancelled_at is None
    problem = "No interview at Acme that was called off fits this."
    assert telling.read("uncancel acme").problem == problem
    telling.tell("cancel acme#2", "interview acme fri 11:00", "cancel acme#2")
    both = telling.read("uncancel acme#2")
    ids = [each.id for each in telling.app("Acme").interviews if each.cancelled_at]
    assert both.change is None
    assert all(each in both.problem for each in ids)
    telling.tell(f"uncancel {ids[0]}")
    telling.tell(f"uncancel {ids[1]}")
    assert [each.round for each in telling.app("Acme").rounds] == [1, 2, 3]


def test_who_asked_a_question_and_what_was_answered() -> None:  # playbook 1.2
    telling = acme()
    telling.tell(
        "question acme How would you shard this? ! blanked, by Dana; answer: by id; better: by tenant"
    )
    question = telling.round("Acme").reflection.questions[-1]
    dana = telling.round("Acme").interviewers[0].person
    assert (question.text, question.asked_by) == ("How would you shard this?", dana)
    assert (question.went, question.answer, question.better) == (Went.BLANKED, "by id", "by tenant")
    telling.tell("question acme Why us ! by sam")
    assert (
        telling.round("Acme").reflection.questions[-1].asked_by
        == telling.round("Acme").interviewers[1].person
    )
    telling.tell("question acme Is the answer: forty-two?")
    assert telling.round("Acme").reflection.questions[-1].text == "Is the answer: forty-two?"
    assert "was not in that interview" in telling.read("question acme Why us ! by Maria").problem


def test_a_contact_is_about_the_one_open_application_it_can_be() -> None:  # playbook 5.7, 8.2
    telling = acme()
    telling.tell("contact acme Jo Park works there", "reference Maria Ortiz")
    acme_id = telling.app("Acme").id

    def about(name: str) -> str | None:
        telling.tell(f"touch {name} coffee")
        return telling.person(name).touches[-1].application

    assert telling.read("touch jo coffee").preview == "Contact with Jo Park · about Acme · coffee · now"
    assert (about("Jo Park"), about("Dana Lee"), about("Maria Ortiz")) == (acme_id, acme_id, None)
    telling.tell("Acme; Data Engineer; applied today")
    assert about("Jo Park") is None
    assert about("Dana Lee") == acme_id
    telling.tell(f"outcome {acme_id} rejected")
    assert about("Dana Lee") is None


def test_ids_and_here() -> None:
    telling = acme()
    interview, dana = telling.round("Acme"), telling.person("Dana Lee")
    telling.tell(f"sent {interview.id} {dana.id}", f"told {telling.app('Acme').id} Maria Ortiz")
    telling.focus_interview = interview.id
    telling.tell("well here it went on", "skip here 4 nobody")
    assert telling.round("Acme").reflection.went_well == "it went on"
    telling.focus_interview, telling.focus_application = None, telling.app("Acme").id
    telling.tell("badly here not all of it")
    assert telling.round("Acme").reflection.went_badly == "not all of it"


def test_nothing_is_reported_before_it_is_decided() -> None:  # playbook 3.5
    telling = acme()
    telling.tell("told acme Maria Ortiz")
    assert telling.read("reported acme maria").problem.startswith(
        "Acme is not decided yet. Record how it ended first, as in “outcome Acme rejected”"
    )
    telling.tell("outcome acme rejected", "reported acme maria")


@pytest.mark.parametrize(
    "line",
    [
        "reference Maria Ortiz prefers not to be named",
        "reference maria would rather not be named",
        "Maria prefers not to be named",
        "Maria doesn't want to be named as a reference",
    ],
)
def test_a_reference_can_prefer_not_to_be_named(line: str) -> None:  # playbook 3.1
    telling = acme()
    telling.tell("reference Maria Ortiz", line)
    assert telling.person("Maria Ortiz").prefers_not_named
    assert telling.read("told acme maria").warning == "Maria Ortiz prefers not to be named."
    telling.tell("reference maria may be named", "told acme maria")


def test_not_for_this_one_is_a_skip() -> None:  # playbook 3.1
    telling = acme()
    telling.tell("reference Maria Ortiz", "Maria would rather not be named for Acme")
    (skip,) = telling.app("Acme").skips
    assert (skip.step, skip.item, skip.reason) == (
        3,
        telling.person("Maria Ortiz").id,
        "would rather not be named",
    )


def test_a_reason_that_begins_with_a_name_asks_who_is_left_out() -> None:
    telling = acme()
    problem = telling.read("skip acme 2 dana asked me not to").problem
    assert "“skip Acme 2 Dana Lee: …”" in problem
    assert "“skip Acme 2: dana asked me not to”" in problem
    telling.tell("skip acme 2: dana asked me not to")
    (whole,) = telling.round("Acme").skips
    assert (whole.item, whole.reason) == (None, "dana asked me not to")
