"""Facts made without a line: sentences, merge keys, and what makes no sense."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from afterview.changes.applications import add_application, mark_applied, set_outcome
from afterview.changes.errors import ChangeError
from afterview.changes.follow_ups import add_follow_up, remove_follow_up, set_promise
from afterview.changes.interviews import (
    add_interview,
    add_interviewer,
    add_preparation,
    cancel_interview,
    reinstate_interview,
    remove_preparation,
    set_talked_about,
)
from afterview.changes.letters import mark_note_sent, take_back_note
from afterview.changes.network import (
    AskStage,
    mark_ask,
    mark_reported,
    mark_told,
    take_back_ask,
    take_back_told,
)
from afterview.changes.people import (
    add_person,
    add_touch,
    learn_about,
    mark_connected,
    remove_last_touch,
    take_back_connected,
    tie_to_company,
)
from afterview.changes.reflections import (
    append_reflection_text,
    set_confidence,
    set_habit,
    set_question,
    set_reflection_text,
)
from afterview.changes.skips import skip, unskip
from afterview.changes.take_back import take_back
from afterview.records.applications import Application, EventKind
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview, PrepKind, PrepNote
from afterview.records.letters import Letter, LetterKind
from afterview.records.people import Channel, Person
from afterview.records.reflections import HABITS, Question

NOW = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
START = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
TOMORROW = NOW + timedelta(days=1)


def new_id(prefix: str) -> str:
    return f"{prefix}-new"


def hunt() -> Hunt:
    dana = Person(id="p1", name="Dana Lee", channel=Channel.EMAIL)
    maria = Person(id="p2", name="Maria Ortiz", is_reference=True)
    application = Application(id="a1", company="Acme")
    start = Hunt(applications={"a1": application}, people={"p1": dana, "p2": maria})
    return start.with_change(
        add_interview(
            start,
            "a1",
            starts=START,
            ends=START + timedelta(hours=1),
            zone="europe/berlin",
            interviewers=("p1", "p1"),
            now=NOW,
            new_id=lambda prefix: "i1",
        )
    )


def the_round(hunt: Hunt) -> Interview:
    (interview,) = hunt.applications["a1"].interviews
    return interview


def test_an_interview_is_kept_once_with_its_people_once_and_its_zone_as_spelt() -> None:
    interview = the_round(hunt())
    assert (interview.zone, interview.minutes, interview.round) == ("Europe/Berlin", 60, 1)
    assert [each.person for each in interview.interviewers] == ["p1"]


def _interview(**given: object) -> Change:
    options: dict[str, object] = {
        "starts": START,
        "ends": START + timedelta(hours=1),
        "zone": "UTC",
        "now": NOW,
        "new_id": new_id,
    }
    return add_interview(hunt(), "a1", **(options | given))  # type: ignore[arg-type]  # one test's shorthand


@pytest.mark.parametrize(
    "given",
    [
        {"ends": START},
        {"ends": START - timedelta(minutes=1)},
        {"ends": START + timedelta(hours=25)},
        {"zone": "Mars/Base"},
        {"round_number": 1},
        {"round_number": 0},
        {"interviewers": ("p9",)},
        {"place": "x" * 301},
    ],
)
def test_interviews_that_make_no_sense(given: dict[str, object]) -> None:
    with pytest.raises(ChangeError) as caught:
        _interview(**given)
    assert "\n" not in str(caught.value)


def test_facts_in_the_future_are_refused() -> None:
    base = hunt()
    made: tuple[Callable[[], Change], ...] = (
        lambda: mark_note_sent(base, "i1", "p1", at=TOMORROW, now=NOW, new_id=new_id),
        lambda: mark_told(base, "a1", "p2", at=TOMORROW, now=NOW),
        lambda: mark_ask(base, "a1", "p1", AskStage.ASKED, at=TOMORROW, now=NOW),
        lambda: add_touch(base, "p1", at=TOMORROW, now=NOW, new_id=new_id),
        lambda: mark_connected(base, "p1", at=TOMORROW, now=NOW),
        lambda: add_follow_up(base, "i1", at=TOMORROW, now=NOW, new_id=new_id),
        lambda: mark_applied(base, "a1", on=TODAY + timedelta(days=1), today=TODAY, now=NOW, new_id=new_id),
        lambda: set_confidence(base, "i1", 5, now=START - timedelta(hours=1)),
    )
    for make in made:
        with pytest.raises(ChangeError):
            make()


def test_unknown_ids_are_refused() -> None:
    base = hunt()
    made: tuple[Callable[[], Change], ...] = (
        lambda: mark_note_sent(base, "i9", "p1", at=NOW, now=NOW, new_id=new_id),
        lambda: mark_note_sent(base, "i1", "p9", at=NOW, now=NOW, new_id=new_id),
        lambda: mark_note_sent(base, "i1", "p2", at=NOW, now=NOW, new_id=new_id),  # was not in the room
        lambda: set_reflection_text(base, "i9", "liked", "x"),
        lambda: set_reflection_text(base, "i1", "nonsense", "x"),
        lambda: remove_follow_up(base, "i1", "f9"),
        lambda: remove_preparation(base, "i1", "n9"),
        lambda: set_talked_about(base, "i1", "p2", "x"),
        lambda: cancel_interview(base, "i9", now=NOW),
        lambda: reinstate_interview(base, "i1"),
        lambda: unskip(base, "a1", 4),
        lambda: remove_last_touch(base, "p1"),
        lambda: take_back_connected(base, "p1"),
        lambda: set_habit(base, "i1", "  ", 3),
        lambda: set_habit(base, "i1", HABITS[0], 6),
        lambda: set_confidence(base, "i1", 11, now=NOW),
        lambda: skip(base, "i1", 9, "x", now=NOW),
        lambda: skip(base, "i1", 2, " ", now=NOW),
        lambda: take_back(base, "a1", "i1", 2, "p1"),
        lambda: take_back(base, "a1", None, 2, "p1"),
        lambda: take_back(base, "a1", None, 8, "connect:p1"),
        lambda: take_back(base, "a1", "i1", 6, None),
    )
    for make in made:
        with pytest.raises(ChangeError) as caught:
            make()
        assert str(caught.value).endswith((".", "?"))


def test_saving_as_one_types_undoes_as_one() -> None:
    base = hunt()
    first = set_reflection_text(base, "i1", "went_well", "I")
    second = set_reflection_text(base.with_change(first), "i1", "went_well", "I asked")
    assert first.merge_key == second.merge_key == "reflection:i1:went_well"
    assert first.sentence == "wrote down what went well (Acme, round 1)"
    assert set_reflection_text(base.with_change(first), "i1", "went_well", "I").is_empty


def test_questions_are_added_and_replaced() -> None:
    base = hunt()
    base = base.with_change(set_question(base, "i1", Question(id="q1", text="Why?")))
    base = base.with_change(set_question(base, "i1", Question(id="q1", text="Why us?")))
    assert [each.text for each in the_round(base).reflection.questions] == ["Why us?"]


def test_taking_a_note_back_keeps_what_was_written() -> None:
    base = hunt()
    marked = base.with_change(mark_note_sent(base, "i1", "p1", at=NOW, now=NOW, new_id=new_id))
    assert the_round(marked.with_change(take_back_note(marked, "i1", "p1"))).letters == ()
    draft = Letter(id="l1", kind=LetterKind.THANK_YOU, person="p1", body="Dear Dana")
    written = replace(the_round(base), letters=(draft,))
    base = base.with_change(
        Change("", applications={"a1": replace(base.applications["a1"], interviews=(written,))})
    )
    marked = base.with_change(mark_note_sent(base, "i1", "p1", at=NOW, now=NOW, new_id=new_id))
    assert the_round(marked).letters[0].sent_at == NOW
    back = marked.with_change(take_back_note(marked, "i1", "p1"))
    assert [(each.body, each.sent_at) for each in the_round(back).letters] == [("Dear Dana", None)]


def test_sentences_are_in_the_past_tense_and_name_who_and_where() -> None:
    base = hunt()
    said = [
        mark_note_sent(base, "i1", "p1", at=NOW, now=NOW, new_id=new_id),
        mark_told(base, "a1", "p2", at=NOW, now=NOW),
        mark_ask(base, "a1", "p1", AskStage.ASKED, at=NOW, now=NOW),
        add_touch(base, "p1", at=NOW, how="coffee", now=NOW, new_id=new_id),
        mark_connected(base, "p1", at=NOW, now=NOW),
        set_outcome(base, "a1", EventKind.REJECTED, on=TODAY, today=TODAY, now=NOW, new_id=new_id),
        set_promise(base, "i1", date(2026, 12, 1), zone="UTC", now=NOW),
        skip(base, "a1", 4, "nobody", now=NOW),
        cancel_interview(base, "i1", now=NOW),
        add_interviewer(base, "i1", "p2"),
        append_reflection_text(base, "i1", "liked", "pairing"),
        add_preparation(base, "i1", PrepKind.TOPIC, "queues", new_id=new_id),
        tie_to_company(base, "p1", "Acme"),
    ]
    assert [each.sentence for each in said] == [
        "marked the note to Dana Lee (Acme) as sent",
        "marked Maria Ortiz as told about Acme",
        "marked Dana Lee as asked to put in a good word at Acme",
        "logged contact with Dana Lee (coffee)",
        "marked Dana Lee as connected on LinkedIn",
        "recorded that Acme turned me down",
        "recorded that Acme promised an answer by Tue 1 Dec",
        "skipped step 4 for Acme",
        "called off the interview at Acme, round 1",
        "added Maria Ortiz as an interviewer (Acme, round 1)",
        "added to what I liked there (Acme, round 1)",
        "added a topic for Acme, round 1",
        "recorded Dana Lee as a contact at Acme",
    ]
    assert not any(each.is_empty for each in said)


def test_names_with_braces_are_only_text() -> None:
    added = add_application(Hunt(), company="{0} & {}", on=TODAY, today=TODAY, now=NOW, new_id=new_id)
    base = Hunt().with_change(added)
    (application,) = base.applications
    made = set_outcome(base, application, EventKind.OFFER, on=TODAY, today=TODAY, now=NOW, new_id=new_id)
    assert made.sentence == "recorded the offer from {0} & {}"


def test_stages_of_asking_are_taken_back_one_by_one() -> None:  # playbook 4.2
    base = hunt()
    for stage in (AskStage.ASKED, AskStage.AGREED, AskStage.VOUCHED):
        base = base.with_change(mark_ask(base, "a1", "p1", stage, at=NOW, now=NOW))
        with pytest.raises(ChangeError):
            mark_ask(base, "a1", "p1", stage, at=NOW, now=NOW)
    for left in (1, 1, 0):
        base = base.with_change(take_back_ask(base, "a1", "p1"))
        assert len(base.applications["a1"].asks) == left


def test_telling_and_reporting() -> None:  # playbook 3.1, 3.5
    base = hunt()
    with pytest.raises(ChangeError):
        mark_reported(base, "a1", "p2", at=NOW, now=NOW)
    base = base.with_change(mark_told(base, "a1", "p1", at=NOW, now=NOW))
    assert base.people["p1"].is_reference
    with pytest.raises(ChangeError, match="not decided yet"):
        mark_reported(base, "a1", "p1", at=NOW, now=NOW)
    base = base.with_change(
        set_outcome(base, "a1", EventKind.REJECTED, on=TODAY, today=TODAY, now=NOW, new_id=new_id)
    )
    base = base.with_change(mark_reported(base, "a1", "p1", at=NOW, now=NOW))
    base = base.with_change(take_back_told(base, "a1", "p1"))
    assert base.applications["a1"].told[0].outcome_at is None
    assert base.with_change(take_back_told(base, "a1", "p1")).applications["a1"].told == ()


def test_outcomes_that_make_no_sense() -> None:
    base = hunt()
    made = set_outcome(base, "a1", EventKind.OFFER, on=TODAY, today=TODAY, now=NOW, new_id=new_id)
    base = base.with_change(made)
    for kind, on in (
        (EventKind.OFFER, TODAY),
        (EventKind.APPLIED, TODAY),
        (EventKind.REJECTED, TODAY + timedelta(days=1)),
    ):
        with pytest.raises(ChangeError):
            set_outcome(base, "a1", kind, on=on, today=TODAY, now=NOW, new_id=new_id)


def test_calling_off_and_putting_back() -> None:
    base = hunt()
    base = base.with_change(cancel_interview(base, "i1", now=NOW))
    assert base.applications["a1"].rounds == ()
    base = base.with_change(reinstate_interview(base, "i1"))
    assert [each.round for each in base.applications["a1"].rounds] == [1]


def test_skips_land_where_the_step_belongs() -> None:
    base = hunt()
    base = base.with_change(skip(base, "i1", 3, "none", now=NOW))
    base = base.with_change(skip(base, "i1", 2, "no address", item="p1", now=NOW))
    base = base.with_change(skip(base, "i1", 2, "still none", item="p1", now=NOW))
    assert [each.step for each in base.applications["a1"].skips] == [3]
    assert [each.reason for each in the_round(base).skips] == ["still none"]
    base = base.with_change(unskip(base, "i1", 2))
    assert the_round(base).skips == ()


def test_learning_about_people() -> None:
    base = hunt()
    assert learn_about(base, "p1").is_empty
    learnt = base.with_change(learn_about(base, "p2", email="m@o.example")).people["p2"]
    assert (learnt.email, learnt.channel) == ("m@o.example", Channel.EMAIL)
    with pytest.raises(ChangeError):
        add_person(base, name=" ", now=NOW, new_id=new_id)
    with pytest.raises(ChangeError):
        add_person(base, name="x" * 10_000, now=NOW, new_id=new_id)


def test_preparation_is_put_in_place() -> None:
    base = hunt()
    base = base.with_change(add_preparation(base, "i1", PrepKind.TOPIC, "queues", new_id=lambda prefix: "n1"))
    assert the_round(base).preparation == (PrepNote(id="n1", kind=PrepKind.TOPIC, text="queues"),)
    assert the_round(base.with_change(take_back(base, "a1", "i1", 6, "topic"))).preparation == ()


def test_what_they_said_before_any_interview_is_kept_with_the_application() -> None:  # playbook 5.1, 5.8
    base = hunt()
    promised = base.with_change(set_promise(base, "a1", TODAY, zone="UTC", now=NOW))
    promise = promised.applications["a1"].promise
    assert promise is not None
    assert promise.on == TODAY
    asked = promised.with_change(add_follow_up(promised, "a1", at=NOW, now=NOW, new_id=new_id))
    (follow_up,) = asked.applications["a1"].follow_ups
    assert remove_follow_up(asked, "a1", follow_up.id).applications["a1"] == promised.applications["a1"]


def test_a_promise_to_an_application_comes_after_a_fact_that_a_fast_clock_dated_ahead() -> None:
    base = hunt()
    ahead = NOW + timedelta(days=2)
    asked = base.with_change(add_follow_up(base, "a1", at=ahead, now=ahead, new_id=new_id))
    promised = asked.with_change(set_promise(asked, "a1", TODAY, zone="UTC", now=NOW)).applications["a1"]
    assert promised.promise is not None
    assert promised.follow_ups[0].at < promised.promise.said_at == NOW  # playbook 5.4: it counts anew


def test_a_promise_may_be_made_before_the_interview() -> None:  # playbook 5.1
    base = hunt()
    early = set_promise(base, "i1", TODAY + timedelta(days=9), zone="UTC", now=START - timedelta(hours=1))
    stored = early.applications["a1"]
    assert stored is not None
    assert stored.interviews[0].promise is not None
