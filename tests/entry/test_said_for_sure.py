"""An outcome or a follow-up is what all of the words say, and has happened.

# faults: a fact recorded that was not meant
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from support.after_acme import NOW, read, told


@pytest.mark.parametrize(
    "line",
    [
        "told acme maria by phone",
        "person Bo Lind no reference",
        "asked acme Bo about lunch",
        "followup acme called 6 oct, no answer",
        "interview acme moved to 2026-11-12 11:00",
        "outcome se rejected",
    ],
)
def test_words_that_say_more_are_refused(line: str) -> None:
    assert read(line, "Basalt Security; Dev; applied today").change is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("offer accepted", "accepted"), ("took the offer", "accepted"), ("offer declined", "declined"),
        ("rejected the offer", "declined"), ("turned down their offer", "declined"),
        ("offer turned down", "declined"),
        ("rejected me", "rejected"), ("declined by them", "rejected"), ("no offer", "rejected"),
        ("no", "rejected"),
        ("no, by email", "rejected"), ("silence", "no answer"), ("offer, maybe 70k", "offer"),
        ("accepted me", "offer"),
    ],
)  # fmt: skip
def test_how_it_ended_is_what_all_of_the_words_say(words: str, kind: str) -> None:
    telling = told()
    telling.tell(f"outcome acme {words}")
    assert telling.app("Acme").status.value == kind


@pytest.mark.parametrize(
    "words",
    [
        "no news", "no decision yet", "no feedback", "no reply yet", "no offer yet", "silence so far",
        "open question",
        "offer maybe", "offer soon", "offer not yet", "offer expected", "rejected, probably",
        "offer if all goes well",
        "offer withdrawn", "offer rescinded", "withdrawn by them", "rejected by me",
    ],
)  # fmt: skip
def test_what_is_not_sure_or_can_be_two_is_no_outcome(words: str) -> None:
    assert read(f"outcome acme {words}").change is None


@pytest.mark.parametrize(
    "words",
    [
        "will call", "should call", "to call", "not yet", "didn't call", "haven't called",
        "never called", "need to email",
        "forgot to call", "planned", "no need", "maybe called", "call at 9", "nothing",
    ],
)  # fmt: skip
def test_what_was_not_done_is_no_follow_up(words: str) -> None:
    telling = told()
    assert telling.read(f"followup acme {words} anyway").change is None
    assert telling.read("followup acme called, left a message anyway").change is not None


def test_a_follow_up_is_dated_where_its_day_stands() -> None:
    telling = told()
    telling.now = NOW + timedelta(days=20)
    telling.tell("followup acme called 6 dec, no answer")
    assert telling.round("Acme").follow_ups[0].at.date() == date(2026, 12, 6)


@pytest.mark.parametrize(
    "how", ["will call", "not yet", "need to call", "haven't called", "should write", "maybe coffee"]
)
def test_what_is_still_to_come_is_no_contact(how: str) -> None:
    telling = told("person Dana Lee at Acme")
    assert telling.read(f"touch Dana Lee {how}").change is None
    telling.tell("touch Dana Lee to say thanks", "touch Dana Lee coffee", "touch Dana Lee")


@pytest.mark.parametrize("words", ["offer", "an offer", "they made an offer", "offer, 70k", "it's an offer!"])
def test_an_answer_that_is_an_offer_is_an_outcome(words: str) -> None:
    assert "“outcome Acme offer”" in read(f"heard acme {words}").problem


def test_an_invitation_is_given_with_the_time_that_it_names() -> None:
    assert "“interview Acme mon 10:00”" in read("heard acme an invitation for mon 10:00").problem
