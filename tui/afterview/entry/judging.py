"""What the playbook says of a step at an instant that somebody names."""

from __future__ import annotations

from datetime import datetime

from afterview.entry.scene import Scene
from afterview.playbook.shape import Situation, State, StepStatus
from afterview.playbook.step import Step
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview


def judged(
    scene: Scene, hunt: Hunt, application: Application, interview: Interview | None, step: Step, at: datetime
) -> StepStatus:
    """Return what the playbook says about a step at the instant `at`."""
    return step.judge(Situation(hunt, application, interview, at, scene.zone, scene.context.waits))


def advice_against(status: StepStatus, item_key: str | None = None) -> str:
    """Return why the playbook advises against doing a step, or an item of it, now; empty if not."""
    item = next((each for each in status.items if each.key == item_key), None)
    if item is not None:
        return (item.reason or status.reason) if item.state is State.LOCKED else ""
    return status.reason if status.state in (State.LOCKED, State.DONE) else ""
