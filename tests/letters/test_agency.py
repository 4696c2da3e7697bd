"""An agency in between: thanks and follow-ups go through it."""

from __future__ import annotations

import email
import email.policy

import pytest

from afterview.civil import day_of
from afterview.entry.acts import line_of
from afterview.entry.letter_acts import letter_for
from afterview.entry.letter_target import read_occasion
from afterview.entry.scene import Scene
from afterview.letters.checks import findings
from afterview.letters.draft import draft
from afterview.letters.kinds import BY_NAME
from afterview.letters.occasion import Occasion
from afterview.letters.out.eml import eml
from afterview.letters.out.outgoing import outgoing
from afterview.playbook.acts import Act, ActKind
from afterview.playbook.checklist import checklist
from afterview.playbook.shape import Situation
from afterview.settings import Waits
from support.hunt_by_lines import HuntByLines, acme


def through_hays() -> HuntByLines:
    telling = acme()
    telling.tell(
        "person Jane Roe <jane@hays.example> at Hays",
        "contact acme Jane Roe agency",
        "talked acme with Dana: how they shard by tenant",
        "talked acme: the on-call rota",
        "liked acme the calm tone",
    )
    return telling


def occasion(telling: HuntByLines, kind: str, who: str = "") -> Occasion:
    scene = Scene(telling.hunt, telling.context())
    return read_occasion(BY_NAME[kind], "acme", who, scene, "Kim Roe")


@pytest.mark.parametrize("kind", ["thank-you", "gracious-reply", "ask-address"])
def test_what_is_for_an_interviewer_is_passed_on(kind: str) -> None:
    telling = through_hays()
    asked = occasion(telling, kind, "dana")
    made = draft(asked)
    assert made.text.startswith("Jane, please pass this on to Dana Lee. Thank you.\n\nHello Dana,")
    assert made.through is not None
    assert findings(asked.to_check(made.text, made.material)) == ()
    day = day_of(telling.now, telling.zone)
    letter = outgoing(asked, subject=made.subject, text=made.text, day=day)
    message = email.message_from_bytes(eml(letter), policy=email.policy.default)
    assert message["To"] == "Jane Roe <jane@hays.example>"


@pytest.mark.parametrize("kind", ["follow-up", "second-follow-up"])
def test_a_follow_up_is_asked_of_the_agency(kind: str) -> None:
    telling = through_hays()
    asked = occasion(telling, kind)
    made = draft(asked)
    assert made.text.startswith("Hello Jane,")
    assert "on-call" not in made.text
    assert "pass this on" not in made.text
    assert ("I spoke with Acme today about" in made.text) is (kind == "follow-up")
    assert findings(asked.to_check(made.text, made.material)) == ()
    act = Act(ActKind.LOG_FOLLOW_UP, telling.round("Acme").id)
    letter = letter_for(act, telling.hunt, telling.app("Acme").id)
    assert letter is not None
    assert telling.hunt.people[letter.person].name == "Jane Roe"


def test_a_line_to_keep_in_touch_goes_to_the_person() -> None:
    made = draft(occasion(through_hays(), "keep-in-touch", "dana"))
    assert made.through is None
    assert made.text.startswith("Hello Dana,")


def test_steps_say_so_and_ask_the_agency_for_no_good_word() -> None:
    telling = through_hays()
    application = telling.app("Acme")
    here = Situation(telling.hunt, application, telling.round("Acme"), telling.now, telling.zone, Waits())
    steps = {each.step: each for each in checklist(here)}
    assert [each.label for each in steps[2].items] == [
        "Dana Lee · through Jane Roe",
        "Sam Wu · through Jane Roe",
    ]
    assert not steps[4].items
    assert steps[2].items[0].act is not None
    assert line_of(steps[2].items[0].act)
