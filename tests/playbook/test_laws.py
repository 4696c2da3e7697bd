"""What must hold for every hunt at every time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from hypothesis import given

from afterview.changes.take_back import take_back
from afterview.entry.acts import line_of
from afterview.playbook.acts import Act, ActKind
from afterview.playbook.agenda import agenda
from afterview.playbook.agenda_entry import Group
from afterview.playbook.checklist import STEPS, checklist
from afterview.playbook.shape import Item, Situation, State, StepStatus
from afterview.playbook.when_to_follow_up import live_follow_ups
from afterview.records.hunt import Hunt
from afterview.settings import Waits
from support.hunt_by_lines import HuntByLines
from support.hunt_strategies import hunts, instants, zones
from support.searching import tried

law = tried(60)

_STEP = "|".join(str(step.number) for step in STEPS)
_WAIT = "promise|reply|first|second|further"
_ID = r"(?:here|[aip][\w-]+)"
GRAMMAR = re.compile(
    "|".join(
        (
            rf"(?:sent|told|reported|asked|replied) {_ID} p[\w-]+",
            r"connected p[\w-]+",
            rf"applied {_ID}",
            rf"outcome {_ID} (?:withdrawn|declined)",
            rf"note {_ID} said yes in writing",
            r"touch p[\w-]+ (?:thanked them for the offer)?",
            r"followup here called, ",
            r"(?:promise|met|contact|topic|research|ask|interview|outcome) here ",
            r"move here to ",
            r"(?:reference|add|person) ",
            rf"skip here (?:{_STEP}) ",
            rf"unskip {_ID} (?:{_STEP})(?: (?:(?:connect:|touch:)?p[\w-]+|[a-z_]+))?",
            rf"takeback {_ID} (?:{_STEP}) (?:(?:connect:|touch:)?p[\w-]+|{_WAIT}|)",
        )
    )
)


ON_THE_SCREEN = (
    ActKind.WRITE_REFLECTION,
    ActKind.SEE_INTERVIEW,
    ActKind.SEE_BRIEF,
    ActKind.SEE_APPLICATION,
    ActKind.SEE_ENDING,
)


def _situations(hunt: Hunt, now: datetime, zone: str) -> Iterator[Situation]:
    for application in hunt.applications.values():
        for interview in (None, *application.interviews):
            yield Situation(hunt, application, interview, now, zone)


def _judged(hunt: Hunt, now: datetime, zone: str) -> Iterator[tuple[Situation, StepStatus]]:
    for situation in _situations(hunt, now, zone):
        for status in checklist(situation):
            yield situation, status


def _lines(status: StepStatus) -> Iterator[StepStatus | Item]:
    yield status
    yield from status.items


@law
@given(hunts(), instants, zones)
def test_every_line_is_whole(hunt: Hunt, now: datetime, zone: str) -> None:
    for situation in _situations(hunt, now, zone):
        statuses = checklist(situation)
        assert [each.step for each in statuses] == [1, 2, 3, 4, 5, 6, 7, 8]
        assert checklist(situation) == statuses  # the same in, the same out
        for step, status in zip(STEPS, statuses, strict=True):
            assert all(step.part_of(item.key) for item in status.items)
            assert len({item.key for item in status.items}) == len(status.items)
            for line in _lines(status):
                assert isinstance(line.state, State)
                if line.opens and line.due:
                    assert line.opens <= line.due
                if line.state in (State.LOCKED, State.SKIPPED):
                    assert line.reason
                if line.state.is_actionable:
                    assert line.reason
                    assert line.act is not None  # late never blocks
                if line.state is State.LATE:
                    assert line.due is not None
                    assert now > line.due
                assert line.act is not None
                said = line_of(line.act)
                assert (said is None) is (line.act.kind in ON_THE_SCREEN)
                assert said is None or GRAMMAR.fullmatch(said), said


@law
@given(hunts(), instants, instants, zones)
def test_time_alone_never_undoes(hunt: Hunt, one: datetime, other: datetime, zone: str) -> None:
    early, late = sorted((one, other))
    for (_, before), (_, after) in zip(_judged(hunt, early, zone), _judged(hunt, late, zone), strict=True):
        if before.state in (State.DONE, State.SKIPPED):
            assert after.state is before.state
        later = {item.key: item for item in after.items}
        assert later.keys() == {item.key for item in before.items}
        for item in before.items:
            if item.state in (State.DONE, State.SKIPPED):
                assert later[item.key].state is item.state
            if item.state.is_actionable and item.counts:
                assert later[item.key].state.is_actionable


@law
@given(hunts(), instants, zones)
def test_a_locked_line_opens_when_it_says(hunt: Hunt, now: datetime, zone: str) -> None:
    for situation, status in _judged(hunt, now, zone):
        if status.state is not State.LOCKED or status.opens is None:
            continue
        assert status.opens > now
        application, interview = situation.application, situation.interview
        for at, is_open in ((status.opens - timedelta(seconds=1), False), (status.opens, True)):
            then = Situation(hunt, application, interview, at, zone)
            assert STEPS[status.step - 1].judge(then).state.is_actionable is is_open


@law
@given(hunts(), instants, zones)
def test_nothing_is_late_of_an_interview_without_a_time(hunt: Hunt, now: datetime, zone: str) -> None:
    for situation, status in _judged(hunt, now, zone):
        rounds = situation.application.rounds
        if situation.interview is None or any(each.starts is not None for each in rounds):
            continue
        for line in _lines(status):
            is_offer = isinstance(line, Item) and line.key == "offer"
            if status.step in (1, 2, 6) or (status.step == 5 and not is_offer and line is not status):
                assert line.state is not State.LATE


@law
@given(hunts(), instants, zones)
def test_what_nobody_knows_the_day_of_asks_for_one_thing_at_most(
    hunt: Hunt, now: datetime, zone: str
) -> None:
    asked = [each for each in agenda(hunt, now, zone, Waits()) if each.interview]
    for application in hunt.applications.values():
        for held in application.rounds:
            if held.begins is None and application.promised is None and held.promised is None:
                own = [each for each in asked if each.interview == held.id and each.step in (1, 2)]
                own = [each for each in own if each.item not in ("keep_applying", "planned")]
                assert len(own) <= (not held.held)


@law
@given(hunts(), instants, zones)
def test_linkedin_never_opens_before_an_outcome(hunt: Hunt, now: datetime, zone: str) -> None:
    for situation, status in _judged(hunt, now, zone):
        if status.step == 8 and situation.application.outcome is None:
            assert not status.state.is_actionable  # playbook 8.1
            assert not any(item.state.is_actionable for item in status.items)


@law
@given(hunts(), instants, zones)
def test_a_third_follow_up_is_never_offered(hunt: Hunt, now: datetime, zone: str) -> None:
    for situation, status in _judged(hunt, now, zone):
        waiting = situation.interview or situation.application
        is_off = situation.interview is not None and situation.interview.cancelled_at is not None
        if status.step != 5 or is_off or (situation.interview is None and situation.application.rounds):
            continue
        if len(live_follow_ups(waiting)) >= 2 and situation.application.applied_on is not None:
            asks = [item.key for item in status.items if item.counts and item.state.is_actionable]
            assert status.state is State.DONE or set(asks) <= {"promise", "offer"}  # playbook 5.5
            offered = [line.act.kind for line in _lines(status) if line.act and line.state.is_actionable]
            assert ActKind.LOG_FOLLOW_UP not in offered


@law
@given(hunts(), zones, instants)
def test_application_steps_show_the_same_on_all_rounds(hunt: Hunt, zone: str, now: datetime) -> None:
    for application in hunt.applications.values():
        seen = [
            tuple(
                step.judge(Situation(hunt, application, held, now, zone))
                for step in STEPS
                if step.of_application
            )
            for held in (None, *application.interviews)
        ]
        assert len(set(seen)) == 1


@law
@given(hunts(), instants, zones)
def test_a_step_asks_only_while_it_says_it_can(hunt: Hunt, now: datetime, zone: str) -> None:
    for situation, status in _judged(hunt, now, zone):
        for line in _lines(status):
            if line.asks:
                step = STEPS[status.step - 1]
                assert situation.standing in step.asks_while
                assert situation.application.outcome is not None or situation.stage in step.asks_at


@law
@given(hunts(), instants, zones)
def test_the_agenda_is_ordered_by_what_is_lost_by_waiting(hunt: Hunt, now: datetime, zone: str) -> None:
    entries = agenda(hunt, now, zone, Waits())
    assert entries == agenda(hunt, now, zone, Waits())
    groups = list(Group)
    ranks = [groups.index(each.group) for each in entries]
    assert ranks == sorted(ranks)  # playbook A.1
    for group in groups:
        due = [each.due for each in entries if each.group is group]
        known = [each for each in due if each is not None]
        assert due[: len(known)] == sorted(known, reverse=group in (Group.LATE, Group.OLDER))
    for each in entries:
        if each.group in (Group.TODAY, Group.SOON):
            assert each.due is not None
            assert each.due - now <= timedelta(hours=25)  # a day may have 25
        if each.group is Group.LATE:
            assert each.due is not None
            assert timedelta() < now - each.due <= timedelta(days=3)
    assert len(
        {(each.application, each.interview, each.step, each.what, each.person) for each in entries}
    ) == len(entries)


@law
@given(hunts(), instants, zones)
def test_the_agenda_leaves_out_what_does_no_more_good(hunt: Hunt, now: datetime, zone: str) -> None:
    for each in agenda(hunt, now, zone, Waits()):
        assert each.act is not None
        assert each.what
        assert each.reason
        application = hunt.applications[each.application]
        if application.outcome is not None:
            assert each.step in (3, 5, 7, 8) or each.item in (
                "interview",
                "time",
                "keep_applying",
            )  # playbook A.2
        if each.interview is None or each.item in ("silent", "keep_applying"):
            continue
        held = application.interview(each.interview)
        assert held is not None
        assert held.cancelled_at is None
        if each.step == 1 and each.item != "time":
            assert held.ends is not None
            assert now <= held.ends + timedelta(days=14)
        if each.step == 2 and each.item != "interview":
            assert held.ends is not None
            assert now <= held.ends + timedelta(days=8)
        if each.step == 6:
            later = application.round_after(held)
            assert later is not None
            assert not (later.has_begun(now) if later.starts else later.is_over(now))


FINISHED = {
    ActKind.SKIP: "not for me",
    ActKind.LOG_TOUCH: "coffee",
    ActKind.LOG_FOLLOW_UP: "no answer",
    ActKind.RECORD_PROMISE: "unknown",
    ActKind.RECORD_OUTCOME: "no answer",
    ActKind.ADD_APPLICATION: "Umbra Utilities; Engineer; applied today",
    ActKind.ADD_INTERVIEW: "tomorrow 10:00",
    ActKind.SET_TIME: "1 feb 2027 10:00",
    ActKind.ADD_PERSON: "Noor Aziz",
    ActKind.ADD_REFERENCE: "Noor Aziz",
    ActKind.ADD_INTERVIEWER: "Noor Aziz",
    ActKind.ADD_CONTACT: "Noor Aziz",
    ActKind.ADD_TOPIC: "their move to Porto",
    ActKind.ADD_RESEARCH: "their move to Porto",
    ActKind.ADD_QUESTION: "how do you review?",
}
"""What a person could write after the beginning of a line."""


@law
@given(hunts(), instants, zones)
def test_the_agenda_never_asks_for_what_would_be_refused(hunt: Hunt, now: datetime, zone: str) -> None:
    for each in agenda(hunt, now, zone, Waits()):
        assert each.act is not None
        line = line_of(each.act)
        if line is None:  # it is done on the screen
            continue
        told = HuntByLines(now, zone, hunt=hunt)
        told.focus_application, told.focus_interview = each.application, each.interview
        rest = FINISHED.get(each.act.kind, "") if line.endswith(" ") else ""  # else it is whole already
        understood = told.read(f"{line}{rest}")
        assert understood.change is not None, (line, understood.problem, understood.warning)  # playbook A.7


@law
@given(hunts(), instants, zones)
def test_what_i_wrote_appears_as_i_wrote_it(hunt: Hunt, now: datetime, zone: str) -> None:
    for situation, status in _judged(hunt, now, zone):
        for item in status.items:
            if item.person is not None:
                assert situation.name_of(item.person) in item.label
        if status.state is State.SKIPPED:
            of_application = STEPS[status.step - 1].of_application or situation.interview is None
            held = situation.interview
            owners = (situation.application,) if of_application else situation.application.interviews
            assert held is None or of_application or held in owners
            assert status.reason in {skip.reason for owner in owners for skip in owner.skips}
    for entry in agenda(hunt, now, zone, Waits()):
        assert entry.company == hunt.applications[entry.application].company
        if entry.person is not None:
            assert entry.person in hunt.people  # A.7: nothing can be recorded about who is gone
            assert entry.who == hunt.people[entry.person].name
            assert entry.who in entry.what


@law
@given(hunts(), instants, zones)
def test_what_is_offered_to_be_taken_back_can_be(hunt: Hunt, now: datetime, zone: str) -> None:
    for situation, status in _judged(hunt, now, zone):
        application, interview = situation.application, situation.interview
        for item in status.items:
            if item.act is None or item.act.kind is not ActKind.TAKE_BACK:
                continue
            change = take_back(
                hunt, application.id, interview.id if interview else None, status.step, item.act.item
            )
            assert not change.is_empty


def test_an_act_has_a_line_to_type_or_is_done_on_the_screen() -> None:
    for kind in ActKind:
        assert (line_of(Act(kind, "a1", "p1", step=4)) is None) is (kind in ON_THE_SCREEN)
