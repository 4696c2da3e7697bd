"""Who has heard what: a repeat is one only where somebody in the room has heard it (playbook 6.3)."""

from __future__ import annotations

from typing import Any

import pytest

from afterview.playbook.said_before import JudgedTopic, judge_topics
from afterview.records.interviews import Interviewer, PrepKind, PrepNote
from afterview.records.reflections import Question, Reflection
from support.builders import application, hunt, interview, person

PEOPLE = [person("p1", "Dana Lee"), person("p2", "Sam Wu")]
MOVE = "My move of billing to Kubernetes"


def _judged(
    topic: str, *, before: list[str], after: list[str], kind: PrepKind = PrepKind.TOPIC, **of_first: Any
) -> JudgedTopic:
    said: dict[str, Any] = {"reflection": Reflection(talked_about=MOVE), **of_first}
    first = interview(who=before, **said) if "interviewers" not in of_first else interview(**said)
    notes = (PrepNote(id="n1", kind=kind, text=topic),)
    second = interview("i2", "2026-12-01T10:00", round=2, who=after, preparation=notes)
    app = application(interviews=(first, second))
    return judge_topics(hunt([app], PEOPLE), app, second)[0]


@pytest.mark.parametrize(
    ("before", "after", "verdict", "heard_by"),
    [
        (["p1"], ["p1", "p2"], "repeat", ("Dana Lee",)),  # playbook 6.3
        (["p1"], ["p2"], "new", ()),
        (["p1"], [], "repeat", ()),  # who comes is not known: it may be Dana
        ([], ["p2"], "repeat", ()),
    ],
)
def test_it_is_a_repeat_where_somebody_has_heard_it(
    before: list[str], after: list[str], verdict: str, heard_by: tuple[str, ...]
) -> None:
    found = _judged("How I moved billing onto k8s", before=before, after=after)
    assert (found.verdict.value, found.heard_by) == (verdict, heard_by)
    assert (found.of, found.elsewhere) == ((None, MOVE) if verdict == "new" else (MOVE, ""))


def test_what_was_said_to_one_person_was_heard_by_that_one() -> None:
    apart = (Interviewer(person="p1", talked_about="Sailing on Lake Garda"), Interviewer(person="p2"))
    for after, verdict in ((["p1"], "repeat"), (["p2"], "new")):
        found = _judged("sailing on lake Garda", before=[], after=after, interviewers=apart)
        assert found.verdict.value == verdict


def test_a_point_that_was_not_got_to_was_not_said() -> None:
    note = PrepNote(id="n0", kind=PrepKind.TOPIC, text="The audit of our suppliers")
    said = Reflection(missed_points="the audit of our suppliers")
    for reflection, verdict in ((said, "new"), (Reflection(), "repeat")):
        found = _judged(
            "audit of our suppliers",
            before=["p1"],
            after=["p1"],
            reflection=reflection,
            preparation=(note,),
        )
        assert found.verdict.value == verdict


def test_an_answer_that_i_gave_is_a_repeat_when_told_again() -> None:
    question = Question(id="q1", text="Why do you want to leave?", answer="The night shifts on the ward")
    found = _judged(
        "Night shifts on the ward",
        before=["p1"],
        after=["p1"],
        reflection=Reflection(questions=(question,)),
    )
    assert (found.verdict.value, found.of) == ("repeat", "The night shifts on the ward")


def test_who_heard_it_at_another_company_has_heard_it() -> None:
    elsewhere = interview("i9", "2026-11-01T10:00", who=["p1"], reflection=Reflection(talked_about=MOVE))
    notes = (PrepNote(id="n1", kind=PrepKind.TOPIC, text=MOVE),)
    for who, verdict in (("p1", "repeat"), ("p2", "new")):
        held = interview("i2", "2026-12-01T10:00", who=[who], preparation=notes)
        app = application(interviews=(held,))
        of = hunt([app, application("a2", "Borealis", interviews=(elsewhere,))], PEOPLE)
        assert judge_topics(of, app, held)[0].verdict.value == verdict


@pytest.mark.parametrize(
    ("line", "topic", "verdict", "of"),
    [
        (
            "Asked about parking. Told them how I moved billing to Kubernetes.",
            "Is there a car park?",
            "repeat",
            "Asked about parking.",
        ),
        (
            "Talked about parking, the works council and sailing on Lake Garda",
            "Is there a union?",
            "repeat",
            "the works council",
        ),
        (
            "Talked about parking, the works council and sailing on Lake Garda",
            "My weakness: spelling",
            "new",
            None,
        ),
    ],
)
def test_each_of_the_things_that_a_line_holds_was_said(
    line: str, topic: str, verdict: str, of: str | None
) -> None:
    found = _judged(topic, before=["p1"], after=["p1"], reflection=Reflection(talked_about=line))
    assert (found.verdict.value, found.of) == (verdict, of)
