"""The checklist: all eight steps, in order. A ninth would be one file and one line here."""

from __future__ import annotations

from afterview.playbook.shape import Situation, StepStatus
from afterview.playbook.step import Step
from afterview.playbook.step_1_reflect import REFLECT
from afterview.playbook.step_2_thank import THANK_YOU
from afterview.playbook.step_3_references import REFERENCES
from afterview.playbook.step_4_network import NETWORK
from afterview.playbook.step_5_follow_up import FOLLOW_UP
from afterview.playbook.step_6_second_round import SECOND_ROUND
from afterview.playbook.step_7_turned_down import TURNED_DOWN
from afterview.playbook.step_8_stay_in_contact import STAY_IN_CONTACT

STEPS: tuple[Step, ...] = (
    REFLECT,
    THANK_YOU,
    REFERENCES,
    NETWORK,
    FOLLOW_UP,
    SECOND_ROUND,
    TURNED_DOWN,
    STAY_IN_CONTACT,
)
"""The eight steps, in order: the first has the number 1."""


def checklist(situation: Situation) -> tuple[StepStatus, ...]:
    """Return the status of each of the eight steps, in order."""
    return tuple(step.judge(situation) for step in STEPS)
