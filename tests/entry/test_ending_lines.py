"""Every line about an ending is one that can be recorded, or finished and then recorded."""

from __future__ import annotations

import pytest

from afterview.entry.ending_lines import line_in_words
from afterview.entry.scene import Scene
from afterview.playbook.ending import ending
from afterview.playbook.shape import Situation
from support.hunt_by_lines import HuntByLines, acme

FINISHED = {"outcome Acme offer, answer by ": "fri", "add Acme; ": "Lead; saved", "touch Dana Lee ": "hello"}


def _lines(telling: HuntByLines) -> list[str]:
    situation = Situation(telling.hunt, telling.app("Acme"), None, telling.now, telling.zone)
    acts = [line.act for each in ending(situation).sections for line in each.lines if line.act]
    lines = [line_in_words(each, Scene(telling.hunt, telling.context())) for each in acts]
    return [each for each in lines if each]


@pytest.mark.parametrize(
    ("told", "lines"),
    [
        ((), ["outcome Acme rejected", "outcome Acme offer, answer by ", "outcome Acme withdrawn"]),
        (("outcome acme rejected",), ["replied Acme Dana Lee", "connected Dana Lee", "add Acme; "]),
        (("outcome acme offer",), ["touch Dana Lee thanked them for the offer"]),
        (("outcome acme offer",), ["note Borealis told them of the offer from Acme"]),
        (("outcome acme accepted",), ["outcome Borealis withdrawn", "reported Acme Maria Ortiz"]),
        (("outcome acme withdrawn",), ["connected Sam Wu", "add Acme; "]),
    ],
)  # fmt: skip
def test_each_can_be_recorded(told: tuple[str, ...], lines: list[str]) -> None:
    telling = acme()
    telling.tell("reference Maria Ortiz", "told acme maria", "Borealis; SRE; applied yesterday")
    telling.tell("interview borealis phone today 9:00-9:30 with Anna Lund", *told)
    found = _lines(telling)
    assert set(lines) <= set(found)
    for line in found:
        if line.startswith("takeback") or (line.startswith("touch") and line.endswith(" ")):
            continue
        read = telling.read(line + FINISHED.get(line, ""))
        assert read.change is not None, (line, read.problem, read.warning)


def test_a_later_role_is_linked() -> None:  # playbook 7.4
    telling = acme()
    telling.tell("outcome acme rejected")
    first = telling.app("Acme").id
    telling.tell("add Acme; Lead; saved")
    assert telling.app("Acme").after == first
