"""What stands around what a letter says, and where it stops: told where it is amiss, else left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from afterview.entry.letter_target import read_occasion
from afterview.entry.scene import Scene
from afterview.letters.checks import findings
from afterview.letters.kinds import BY_NAME, SHAPES
from support.hunt_by_lines import acme

FRAME = {
    "greeting_missing",
    "greeting_twice",
    "closing_twice",
    "run_together",
    "signature_missing",
    "signature_wrong",
    "text_below_signature",
    "subject_in_text",
    "cut_off",
}
HONEST = [
    each.partition("\n")
    for each in Path(__file__).with_name("honest_letters.txt").read_text("utf-8").split("\n---\n")
]
BODY = (
    "Thank you for taking the time to talk with me yesterday. How you shard by tenant has stayed with me, "
    "and I have read up on directories since.\n\nI was not happy with my answer on failing nodes: I would "
    "mark the node, move its tenants and only then look for the cause. Could you tell me when I might hear?"
)
WHOLE = f"Hello Dana,\n\n{BODY}\n\nKind regards,\nKim"


def codes(text: str, name: str = "Dana Lee", me: str = "", kind: str = "thank-you") -> list[str]:
    telling = acme()
    asked = read_occasion(BY_NAME[kind], "acme", "dana", Scene(telling.hunt, telling.context()))
    assert asked.person is not None
    asked = replace(asked, person=replace(asked.person, name=name), me=me)
    found = findings(asked.to_check(text, ()))
    for each in found:
        assert each.quote == text[each.start : each.end]
    return [each.code for each in found if each.code in FRAME]


def test_they_are_looked_for_in_every_letter() -> None:
    assert all(each.checks >= FRAME for each in SHAPES)


@pytest.mark.parametrize(("head", "_", "text"), HONEST, ids=[head for head, _, _ in HONEST])
def test_an_honest_letter_is_left_alone(head: str, _: str, text: str) -> None:
    name, me = head.split(" / ")
    assert codes(text, name, me) == []
    assert codes(text, name) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"Hello Dana,\n\n{BODY}\n\nKind regards,", "signature_missing"),
        (f"Hello Dana,\n\n{BODY}\n\nKind regards,\n\n\n", "signature_missing"),
        (f"Hello Dana,\n\n{BODY}", "signature_missing"),
        (f"Hello Dana,\n\n{BODY}\n\nBest", "signature_missing"),
        (f"Hello Dana,\n\n{BODY}\n\nThank you again", "signature_missing"),
        (f"{BODY}\n\nAll the best to you, Dana, and to the team.\n\nKind regards,\nKim", "greeting_missing"),
        (f"Hello Dana,\n\nDear Dana,\n\n{BODY}\n\nBest,\nKim", "greeting_twice"),
        (f"Hello Dana,\n\nHi Dana!\n{BODY}\n\nBest,\nKim", "greeting_twice"),
        (
            f"Dear Dana,\n\n{BODY}\n\nGood morning,\n\nOne more thing about the nodes.\n\nBest,\nKim",
            "greeting_twice",
        ),
        (f"{WHOLE}\n\nBest wishes,\nKim", "closing_twice"),
        (f"Hello Dana,\n\n{BODY}\n\nKind regards,\n\nWarm regards,\nKim", "closing_twice"),
        (f"Hello Dana,\n\n{BODY}\n\nYours sincerely,\nKim Roe\nKind regards,\nKim Roe", "closing_twice"),
        (f"Hello Dana,\n\n{BODY}\n\nKind regards,\nDana", "signature_wrong"),
        (f"Hello Dana,\n\n{BODY}\n\nKind regards,\nSam Wu", "signature_wrong"),
        (f"Hello Dana,\n\n{BODY}\n\nCheers, Dana Lee", "signature_wrong"),
        (
            f"{WHOLE}\n\nDear Sam,\n\nthank you for the tour of the yard.\n\nBest,\nKim",
            "text_below_signature",
        ),
        (
            f"{WHOLE}\n\nI would also like to hear how the new team in Leeds is doing by now.",
            "text_below_signature",
        ),
        (f"Hello Dana,\n\nSubject: Thank you for Tuesday\n\n{BODY}\n\nBest,\nKim", "subject_in_text"),
        (f"Hello Dana,\n\n{BODY}\n\nBest,\nKim\n\nBetreff: Danke für das Gespräch", "subject_in_text"),
        (f"Hello Dana,\n\nTo: dana@acme.example\n{BODY}\n\nBest,\nKim", "subject_in_text"),
        (f"Hello Dana,\n\n{BODY}\n\nI would be glad to hear more about the\n\nBest,\nKim", "cut_off"),
        (
            f"Hello Dana,\n\n{BODY} I have also been thinking about your question, and\n\nBest,\nKim",
            "cut_off",
        ),
        (f"Hello Dana,\n\nWe talked about the cluster that you moved to\n\n{BODY}\n\nBest,\nKim", "cut_off"),
        (f"Hello Dana,\n\n{BODY}\n\nIf it helps you to decide,\n\nBest,\nKim", "cut_off"),
        (f"Hello Dana,\n\n{BODY} When I was at Beta, we", "cut_off"),
        (f"Megan PriceDear Dana,\n\n{BODY}\n\nBest,\nKim", "run_together"),
        (f"Megan Price Dear Dana,\n\n{BODY}\n\nBest,\nKim", "run_together"),
        (f"xHi Dana!\n\n{BODY}\n\nBest,\nKim", "run_together"),
        (f"12 MayGood morning Ms Lee,\n{BODY}\n\nBest,\nKim", "run_together"),
        (f"Dear Ms Lee,{BODY}\n\nBest,\nKim", "run_together"),
        (f"Hello Dana,\n\n{BODY}\n\nKind regards,ZZ", "run_together"),
        (f"Hello Dana,\n\n{BODY}\n\nKind regardsMegan Price", "run_together"),
        (f"Hello Dana,\n\n{BODY}\n\nCheers.Kim\n\nPS: The yard was a joy.", "run_together"),
        (f"Hello Dana,\n\n{BODY}Kind regards,\nKim", "run_together"),
        (f"Hello Dana,\n\n{BODY}\n\nKimBest wishes,", "run_together"),
        (f"Hello Dana,\n\n{BODY.removeprefix('Thank ')}\n\nBest,\nKim", "cut_off"),
        (f"Hello Dana,\n\n{BODY.removeprefix('Thank you ')}\n\nBest,\nKim", "cut_off"),
        (f"Hello Dana,\n\n{BODY.removeprefix('Th')}\n\nBest,\nKim", "cut_off"),
        (f"Megan PriceDear Dana,\n\n{BODY.removeprefix('Thank you ')}\n\nBest,\nKim", "cut_off"),
        ("Hello Dana,\n\nthank you for the tour of the yard, and for the\n\nBest,\nKim", "cut_off"),
    ],
)
def test_what_is_amiss_around_it_is_told(text: str, code: str) -> None:
    assert code in codes(text)
    assert code in codes(text, me="Kim Roe")


def test_it_is_mine_to_sign() -> None:
    assert codes(WHOLE, me="Kim Roe") == []
    assert codes(WHOLE, me="Kimberly Roe") == []
    assert codes(WHOLE.replace("\nKim", "\nK. Roe"), me="Kim Roe") == []
    assert codes(WHOLE.replace("\nKim", "\nJordan"), me="Kim Roe") == ["signature_wrong"]
    assert codes(WHOLE.replace("\nKim", "\nJordan")) == []  # nobody knows
    assert codes(WHOLE.replace("\nKim", "\nКим"), me="Kim Roe") == []


@pytest.mark.parametrize(
    "text",
    [
        f"Good morning, Dear Dana,\n\n{BODY}\n\nCheers, Dana's new friend Kim",
        f"Megan Price\n12 Mill Lane\n\nDear Dana,\n\n{BODY}\n\nWith kind regards, Megan Price",
        f"Hi Dana, {BODY}\n\nThanks again. Best,\nKim",
        f"Hello Dana,\n\nt{BODY[1:]}\n\nBest,\nKim",
        f"Hello Dana,\n\n{BODY.lower()}\n\nbest,\nkim",
        f"Hello Dana,\n\niPad in hand, I have drawn the shards. {BODY}\n\nBest,\nKim",
    ],
)
def test_a_frame_of_another_habit_is_left_alone(text: str) -> None:
    assert not {"run_together", "cut_off"} & set(codes(text))


def test_a_message_needs_no_frame() -> None:
    assert codes("Thanks for yesterday, Dana! The part about tenants was great") == []
    assert codes("Hi Dana, thanks for yesterday. When might I hear from you?") == []


@pytest.mark.parametrize(
    "words", ["thank you again ", "with warm best ", "P.S. ", "and wants ", "> ", "dear "]
)
def test_the_longest_text_is_looked_through_in_time(words: str) -> None:
    assert codes(f"Hello Dana,\n\n{words * (18_000 // len(words))}x\n\nBest,\nKim") is not None
