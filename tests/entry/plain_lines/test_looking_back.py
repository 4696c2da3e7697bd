"""Plain sentences about an interview that has been: what I was asked, how confident I am."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest

from afterview.entry.understand import Context, Understood, understand
from afterview.records.hunt import Hunt

STORY = (
    "Acme; Backend Engineer; applied 2 nov",
    "interview acme onsite 19 nov 10:00 with Dana Lee, Tom Becker",
    "Initech; QA Lead; applied 10 nov",
    "interview initech phone 17 nov 14:00 with Maria Schmidt",
    "Umbrella; Platform Engineer; applied 1 nov",
    "interview umbrella onsite 26 nov 10:00",
)
CONTEXT = Context(now=datetime(2026, 11, 24, 16, tzinfo=UTC), zone="UTC")


def told() -> Hunt:
    hunt = Hunt()
    for line in STORY:
        change = understand(line, hunt, CONTEXT).change
        assert change is not None
        hunt = hunt.with_change(change)
    return hunt


HUNT = told()


def read(line: str, *, chosen: str = "") -> Understood:
    rounds = [app.interviews[0].id for app in HUNT.applications.values() if app.company == chosen]
    return understand(line, HUNT, msgspec.structs.replace(CONTEXT, focus_interview=(*rounds, None)[0]))


@pytest.mark.parametrize(
    ("line", "became"),
    [
        (
            "maria wanted to know my salary expectation, I said 55",
            "question Initech My salary expectation ! by Maria Schmidt; answer: I said 55",
        ),
        (
            "got asked at Acme about a conflict with a coworker and my answer was rubbish",
            "question Acme A conflict with a coworker ! weak",
        ),
        ("Acme asked why I left my last job, blanked", "question Acme Why I left my last job ! blanked"),
        (
            "tom becker asked me to describe a system I built; went well",
            "question Acme Describe a system I built ! strong, by Tom Becker",
        ),
        (
            "tom asked: what is the difference between a process and a thread",
            "question Acme what is the difference between a process and a thread ! by Tom Becker",
        ),
        ("initech asked what my notice period is", "question Initech What my notice period is"),
    ],
)
def test_what_i_was_asked_is_a_question(line: str, became: str) -> None:  # playbook 1.2
    assert read(line).lines == (became,)


@pytest.mark.parametrize(
    ("line", "became"),
    [
        (
            "They asked me how I would teach phonics to a mixed class, it went badly",
            "How I would teach phonics to a mixed class ! weak",
        ),
        (
            "I was asked “How would you teach phonics?” and it went badly",
            "How would you teach phonics? ! weak",
        ),
        ("got asked why I left, went ok", "Why I left ! ok"),
        ("was asked 'what don't you like about us?', no idea", "what don't you like about us? ! blanked"),
        ("the panel asked: why us?", "why us?"),
        ("the interviewer wanted to know what I earn", "What I earn"),
        (
            'they asked why I left, I said "because of the pay"',
            'Why I left; answer: I said "because of the pay"',
        ),
    ],
)
def test_what_i_was_asked_is_asked_in_the_chosen_interview(line: str, became: str) -> None:  # playbook 1.2
    assert read(line, chosen="Acme").lines == (f"question Acme#1 {became}",)
    assert read(line).change is None
    assert read(line, chosen="Umbrella").change is None  # that one is still to come


@pytest.mark.parametrize(
    "line",
    [
        "my mum asked me how it went",
        "I asked them how big the team is",
        "I asked “how big is the team?”",
        "they asked me at Hooli how I would test",
        "they asked about my availability next week",
        "Olga Brandt asked me how I would test",
    ],
)
def test_what_others_ask_is_not_asked_in_the_chosen_interview(line: str) -> None:
    meant = read(line, chosen="Acme")
    assert meant.change is None
    assert "“question" not in meant.problem


@pytest.mark.parametrize(
    ("line", "became"),
    [
        (
            'question they put to me in the Initech phone interview: "explain error budgets"',
            "Initech explain error budgets",
        ),
        (
            'initech phone interview, got asked "tell me about a time you broke production"',
            "Initech tell me about a time you broke production",
        ),
        ("acme interview: they asked me “how do you test?”", "Acme how do you test?"),
        (
            'Acme asked me in the onsite: "explain error budgets" - went badly',
            "Acme explain error budgets ! weak",
        ),
        (
            "at Acme Dana asked me “what is a monad?” and I said a burrito",
            "Acme what is a monad? ! by Dana Lee; answer: I said a burrito",
        ),
    ],
)
def test_a_quoted_question_is_one(line: str, became: str) -> None:  # playbook 1.2
    assert read(line).lines == (f"question {became}",)


@pytest.mark.parametrize(
    ("line", "company", "value"),
    [
        ("feeling good about acme, maybe 7 out of 10", "Acme", 7),
        ("Acme 8/10", "Acme", 8),
        ("initech: confidence 4 of 10", "Initech", 4),
    ],
)
def test_how_confident_i_am_is_taken_out_of_ten(line: str, company: str, value: int) -> None:  # playbook 1.8
    assert read(line).lines == (f"confidence {company} {value}",)


@pytest.mark.parametrize(
    "line",
    [
        "Acme asked about my availability for a second interview",
        "Acme asked for references",
        "Dana asked if I could come back next week",
        "they will ask about Java at Acme",
        "Umbrella asked what my notice period is",  # that interview is still to come
        "Acme product is a 7/10",
        'Acme asked me "please send your references"',
        'asked Acme "when will I hear?"',
        'I emailed Acme with the question "when will I hear?"',
        "Acme asked “why us” and “why now”",
        'Acme asked if I have a "right to work" document',
        "At Acme they asked me “what is a monad?”, then the fire alarm went off",
    ],
)
def test_what_else_is_asked_is_none(line: str) -> None:
    assert not any(each.startswith(("question", "confidence")) for each in read(line).lines)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("initech called w/ an offer, 3 days to decide", "Initech · offer · today · answer by Fri 27 Nov"),
        ("Acme came back with an offer of 48k", "Acme · offer · today"),
        ("Acme phoned with a verbal offer today", "Acme · offer · today"),
        ("acme made me an offer, need to answer by 4 dec", "Acme · offer · today · answer by Fri 4 Dec"),
    ],
)
def test_an_offer_by_telephone_is_an_offer(line: str, said: str) -> None:
    assert read(line).preview.startswith(said)


@pytest.mark.parametrize(
    "line", ["heard back from acme. it's a no", "heard from acme, unfortunately a no", "heard acme no"]
)
def test_an_answer_that_is_a_bare_no_is_never_a_reason_to_wait(line: str) -> None:  # playbook 5.6
    meant = read(line)
    assert "rejected" in meant.preview or "“outcome Acme rejected”" in meant.problem
