"""The eight steps keep their rules at every instant in every zone: clock changes, leap days, 2038, 2100."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from afterview.app.panes.wording import clock_words, countdown
from afterview.civil import add_working_days, day_of, from_wall, in_zone, say_day, start_of_day
from afterview.playbook.agenda import agenda
from afterview.playbook.checklist import STEPS, checklist
from afterview.playbook.shape import Item, Situation, State, StepStatus, Unasked
from afterview.playbook.step_3_references import needs_catch_up
from afterview.records.applications import Application, Event, EventKind, Told
from afterview.records.hunt import Hunt
from afterview.records.interviews import FollowUp, Interview, Interviewer, Promise
from afterview.records.people import Person, Touch
from afterview.settings import Waits
from support.builders import item, step
from support.searching import tried
from support.times import ends as ends_of
from support.zone_strategies import (
    TICK,
    changes_at,
    days_in,
    instants_in,
    moved_hunts,
    zoned_instants,
    zones,
)

law = tried(15)
many = tried(70)

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_FAR = timedelta(days=300)
_RANKS = {State.LOCKED: 0, State.OPEN: 1, State.DUE: 2, State.LATE: 3}
_SETTLED = (State.DONE, State.SKIPPED)


def _hunt(interview: Interview, *events: Event, people: tuple[Person, ...] = ()) -> Hunt:
    application = Application(id="a1", company="Acme", interviews=(interview,), events=events)
    return Hunt({"a1": application}, {each.id: each for each in people})


def _interview(ends: datetime, minutes: int = 60, **more: object) -> Interview:
    values: dict[str, object] = {"round": 1, "zone": "Europe/Berlin", "minutes": minutes} | more
    return Interview(id="i1", starts=ends - timedelta(minutes=minutes), **values)  # type: ignore[arg-type]  # by name


def _at(hunt: Hunt, now: datetime, zone: str) -> Situation:
    application = hunt.applications["a1"]
    return Situation(hunt, application, application.interviews[0], now, zone)


def _judged(hunt: Hunt, now: datetime, zone: str) -> Iterator[tuple[Situation, StepStatus]]:
    for application in hunt.applications.values():
        for interview in (None, *application.interviews):
            situation = Situation(hunt, application, interview, now, zone)
            for status in checklist(situation):
                yield situation, status


def _lines(status: StepStatus) -> Iterator[StepStatus | Item]:
    yield status
    yield from status.items


# Step 2: elapsed hours (playbook 2.2)


@many
@given(zoned_instants(), st.sampled_from([1, 30, 60, 90, 480]))
def test_notes_open_three_elapsed_hours_after_the_end_and_are_due_after_24(
    of: tuple[str, datetime], minutes: int
) -> None:
    zone, ends = of
    hunt = _hunt(_interview(ends, minutes, interviewers=(Interviewer(person="p1"),)))

    def at(now: datetime) -> StepStatus:
        return step(2, _at(hunt, now, zone))

    opens, due = at(ends).opens, at(ends).due
    assert opens is not None
    assert due is not None
    # In UTC: whatever the clock on the wall was set to meanwhile.
    assert opens.utcoffset() == due.utcoffset() == ends.utcoffset() == timedelta()
    assert opens.replace(tzinfo=None) - ends.replace(tzinfo=None) == 3 * _HOUR
    assert due.replace(tzinfo=None) - ends.replace(tzinfo=None) == 24 * _HOUR
    assert at(opens - TICK).state is State.LOCKED
    assert at(opens).state is State.OPEN
    assert at(due - (due - opens) / 4 - TICK).state is State.OPEN
    assert at(due - (due - opens) / 4).state is State.DUE
    assert at(due).state is State.DUE
    assert at(due + TICK).state is State.LATE
    assert at(due + 100 * 365 * _DAY).state is State.LATE  # it is never hidden


def test_notes_over_the_night_in_which_the_clock_changes() -> None:
    for starts, opens, due in (
        # Berlin, 28 March 2027: the clock jumps from two to three. The note is due an hour later on the wall.
        ((date(2027, 3, 27), 22, 30), (date(2027, 3, 28), 3, 30), (date(2027, 3, 29), 0, 30)),
        # 25 October 2026: it goes back from three to two.
        ((date(2026, 10, 24), 22, 30), (date(2026, 10, 25), 2, 30), (date(2026, 10, 25), 22, 30)),
    ):
        begin = from_wall(*starts, "Europe/Berlin")
        hunt = _hunt(_interview(begin + _HOUR, interviewers=(Interviewer(person="p1"),)))
        status = step(2, _at(hunt, begin, "Europe/Berlin"))
        assert (status.opens, status.due) == (
            from_wall(*opens, "Europe/Berlin"),
            from_wall(*due, "Europe/Berlin"),
        )


# The state of a step ("State of a step")


@law
@given(moved_hunts(), st.data())
def test_states_only_go_forward(drawn: tuple[Hunt, str, datetime], data: st.DataObject) -> None:
    hunt, zone, about = drawn
    nearby = st.integers(-40 * 24 * 60, 130 * 24 * 60).map(lambda count: about + count * timedelta(minutes=1))
    moments = sorted(data.draw(st.lists(st.one_of(nearby, instants_in(zone)), min_size=2, max_size=5)))
    before: list[list[StepStatus | Item]] | None = None
    for now in moments:
        seen = [list(_lines(status)) for _, status in _judged(hunt, now, zone)]
        for earlier, later in zip(before or seen, seen, strict=True):
            for one, other in zip(earlier, later, strict=True):
                if one.state in _SETTLED:
                    assert other.state is one.state
                elif other.state in _SETTLED:  # by time alone only what is counted, and holds nothing up
                    assert isinstance(other, Item)
                    assert other.key == "keep_applying"
                else:
                    assert _RANKS[one.state] <= _RANKS[other.state], (one, other)
        before = seen


@law
@given(moved_hunts())
def test_a_locked_line_opens_at_the_very_instant_that_it_says(drawn: tuple[Hunt, str, datetime]) -> None:
    hunt, zone, now = drawn
    for situation, status in _judged(hunt, now, zone):
        for line in _lines(status):
            for moment in (line.opens, line.due):
                assert moment is None or moment.utcoffset() is not None
        if status.state is not State.LOCKED or status.opens is None:
            continue
        assert status.opens > now
        for at, locked in ((status.opens - TICK, True), (status.opens, False)):
            then = Situation(hunt, situation.application, situation.interview, at, zone)
            assert (STEPS[status.step - 1].judge(then).state is State.LOCKED) is locked


@law
@given(moved_hunts(), st.integers(-30, 120))
def test_the_words_of_a_countdown_agree_with_the_state(drawn: tuple[Hunt, str, datetime], days: int) -> None:
    hunt, zone, about = drawn
    now = about + days * _DAY
    for _, status in _judged(hunt, now, zone):
        for line in _lines(status):
            words = countdown(line, now, zone)
            assert words
            assert "-" not in words
            if line.unasked in (Unasked.MISSED, Unasked.NOT_NEEDED) and line.state is not State.SKIPPED:
                assert words == line.unasked.value  # playbook A.2
                continue
            assert words.endswith(" left") is (line.state in (State.OPEN, State.DUE) and line.due is not None)
            assert words.endswith(" late") is (line.state is State.LATE)
            if words.startswith(("opens", "not yet")):
                assert line.state is State.LOCKED or line.unasked is Unasked.NOT_YET


# Step 5: a promise is a civil day in my own zone (playbook 5.2 to 5.4)


@many
@given(zones, st.data())
def test_the_promised_day_has_to_be_over_in_my_zone(zone: str, data: st.DataObject) -> None:
    on = data.draw(days_in(zone))
    assume(date(1971, 1, 1) < on < date(2109, 1, 1))
    held = start_of_day(on, zone) - data.draw(st.integers(0, 30)) * _DAY
    hunt = _hunt(_interview(held, promise=Promise(said_at=held, on=on)))

    def is_locked(now: datetime) -> bool:
        status = step(5, _at(hunt, now, zone))
        if status.state is State.LOCKED:
            assert (
                status.reason == f"They said {say_day(on, day_of(now, zone))}. Wait until that day is over."
            )
        else:
            assert status.state is State.OPEN  # never late (5.4)
        return status.state is State.LOCKED

    over = start_of_day(on + _DAY, zone)
    assert step(5, _at(hunt, held, zone)).opens == max(over, held)
    if over > held:
        assert is_locked(over - TICK)
    assert not is_locked(max(over, held))
    now = over + data.draw(st.integers(-50, 50)) * _HOUR
    if now >= held:
        # 23, 25 or no hours long, and even where it came twice: once it has been over, it is over.
        assert is_locked(now) is (now < over)
        assert not is_locked(now) or day_of(now, zone) <= on


def test_a_promised_day_of_23_hours_one_of_25_and_one_that_never_was() -> None:
    for zone, on, hours in (
        ("Europe/Berlin", date(2027, 3, 28), 23),
        ("Europe/Berlin", date(2026, 10, 25), 25),
        ("Australia/Lord_Howe", date(2026, 10, 4), 23.5),
        ("Antarctica/Troll", date(2027, 3, 28), 22),
        ("Asia/Beirut", date(2027, 3, 28), 23),  # begins at one
        ("Asia/Beirut", date(2027, 3, 27), 24),  # the next one begins at one
        ("Pacific/Apia", date(2011, 12, 30), 0),
        ("Europe/Berlin", date(2028, 2, 29), 24),
        ("Europe/Berlin", date(2100, 2, 28), 24),
    ):
        begins = start_of_day(on, zone)
        hunt = _hunt(_interview(begins - _DAY, promise=Promise(said_at=begins - _DAY, on=on)))
        status = step(5, _at(hunt, begins - TICK, zone))
        assert status.opens == begins + hours * _HOUR
        assert countdown(status, begins - _HOUR, zone).startswith("opens ")


def test_what_opens_when_a_day_is_over_names_the_next_day_that_there_is() -> None:
    for zone, on, said in (
        ("Europe/Berlin", date(2026, 11, 27), "opens Sat 28 Nov"),
        # There was no Friday; it would have said to wait until that Friday, and then until Saturday's eve.
        ("Pacific/Apia", date(2011, 12, 29), "opens Sat 31 Dec"),
        # The next day begins at one in the morning there.
        ("Asia/Beirut", date(2027, 3, 27), "opens Sun 28 Mar"),
    ):
        held = start_of_day(on, zone)
        hunt = _hunt(_interview(held, promise=Promise(said_at=held, on=on)))
        assert countdown(step(5, _at(hunt, held, zone)), held, zone) == said


@many
@given(zoned_instants())
def test_not_known_waits_a_week_on_the_wall_clock(of: tuple[str, datetime]) -> None:
    zone, ends = of
    hunt = _hunt(_interview(ends))
    opens = step(5, _at(hunt, ends, zone)).opens
    assert opens is not None
    ended, shown = in_zone(ends, zone), in_zone(opens, zone)
    wanted = ended.replace(tzinfo=None, second=0, microsecond=0, fold=0) + 7 * _DAY
    change = changes_at(zone, wanted)
    skipped = change.jump if change is not None and change.skips(wanted) else timedelta()
    assert shown.replace(tzinfo=None, fold=0) == wanted + skipped


@many
@given(zones, st.data())
def test_the_second_follow_up_waits_five_working_days(zone: str, data: st.DataObject) -> None:
    asked = data.draw(instants_in(zone))
    made = FollowUp(id="f1", at=asked)
    held = asked - 20 * _DAY
    hunt = _hunt(_interview(held, follow_ups=(made,)))
    status = step(5, _at(hunt, asked, zone))
    day = add_working_days(day_of(asked, zone), 5)
    assert status.opens == start_of_day(day, zone)
    assert status.opens - asked > 3 * _DAY  # from a Sunday's last minute to Friday; less where a clock jumps
    assert step(5, _at(hunt, status.opens - TICK, zone)).state is State.LOCKED
    assert step(5, _at(hunt, status.opens, zone)).state is State.OPEN


# Steps 3 and 8: days on the calendar (playbook 3.3, 8.2)


@many
@given(zoned_instants(), st.sampled_from([0, 1, 179, 180, 181, 366, 1500]), st.integers(-30, 30))
def test_a_catch_up_is_asked_for_after_180_days(of: tuple[str, datetime], days: int, hours: int) -> None:
    zone, spoke = of
    person = Person(id="p1", name="Maria", is_reference=True, touches=(Touch(id="t1", at=spoke),))
    now = spoke + days * _DAY + hours * _HOUR
    assume(now >= spoke)
    situation = _at(_hunt(_interview(spoke), people=(person,)), now, zone)
    between = (day_of(now, zone) - day_of(spoke, zone)).days
    assert needs_catch_up(situation, "p1") is (between > 180)
    assert ("catch up" in item(step(3, situation), "p1").label) is (between > 180)


@many
@given(zones, st.data(), st.integers(0, 6))
def test_touches_come_30_60_and_90_days_after_the_outcome(zone: str, data: st.DataObject, made: int) -> None:
    on = data.draw(days_in(zone))
    assume(date(1971, 1, 1) < on < date(2105, 1, 1))
    wanted, touches, next_on = on, list[Touch](), on
    for count in range(made + 1):
        gap = (30, 30, 30)[count] if count < 3 else 91
        next_on = wanted + gap * _DAY
        if count < made:  # some time of the day on which it was planned
            first, last = start_of_day(next_on, zone), start_of_day(next_on + _DAY, zone)
            at = data.draw(st.sampled_from([first, max(first, last - TICK)]))
            touches.append(Touch(id=f"t{count}", at=at))
            wanted = day_of(at, zone)
    person = Person(id="p1", name="Dana", touches=tuple(touches))
    held = _interview(start_of_day(on, zone) - 3 * _DAY, interviewers=(Interviewer(person="p1"),))
    hunt = _hunt(held, Event(id="e1", kind=EventKind.REJECTED, on=on), people=(person,))
    opens = start_of_day(next_on, zone)
    for now, state in (
        (opens - TICK, State.LOCKED),
        (opens, State.OPEN),
        (start_of_day(next_on + 7 * _DAY, zone) + TICK, State.LATE),
    ):
        line = item(step(8, _at(hunt, now, zone)), "touch:p1")
        assert (line.state, line.opens) == (state, opens)


# The agenda


@law
@given(moved_hunts(), st.integers(-30, 120))
def test_the_agenda_has_one_order_and_agrees_with_the_checklist(
    drawn: tuple[Hunt, str, datetime], days: int
) -> None:
    hunt, zone, about = drawn
    now = about + days * _DAY
    entries = agenda(hunt, now, zone, Waits())
    turned = Hunt(dict(reversed(list(hunt.applications.items()))), hunt.people)
    assert agenda(turned, now, zone, Waits()) == entries
    for each in entries:
        application = hunt.applications[each.application]
        interview = application.interview(each.interview) if each.interview else None
        status = STEPS[each.step - 1].judge(Situation(hunt, application, interview, now, zone))
        found = [item for item in status.items if item.key == each.item]
        if each.item is not None and not (found and found[0].counts):
            continue  # an interview, a silent application: no step's verdict
        line = found[0] if found else status
        assert (each.state, each.opens, each.due) == (line.state, line.opens, line.due)
        words = clock_words(each.opens, each.due, now, zone)
        assert "-" not in words
        assert words.endswith(" late") is (each.state is State.LATE)
        assert words.endswith("left") is (each.due is not None and each.state is not State.LATE)


@law
@given(moved_hunts(), zones, st.integers(-30, 120))
def test_a_zone_changed_in_flight_is_judged_by_its_own_days(
    drawn: tuple[Hunt, str, datetime], other: str, days: int
) -> None:
    hunt, zone, about = drawn
    now = about + days * _DAY
    first = [status for _, status in _judged(hunt, now, zone)]
    second = [status for _, status in _judged(hunt, now, other)]
    assert [status for _, status in _judged(hunt, now, zone)] == first  # nothing of the journey sticks
    for situation, status in _judged(hunt, now, other):
        promise = situation.interview.promise if situation.interview else None
        if situation.interview is None or status.step != 5 or promise is None or promise.on is None:
            continue
        asked = [line for line in status.items if line.key == "first" and line.counts]
        if asked and asked[0].state in (State.OPEN, State.LOCKED):
            over = max(start_of_day(promise.on + _DAY, other), ends_of(situation.interview))
            assert (asked[0].state is State.OPEN) is (now >= over)
    for one, two in zip(first, second, strict=True):
        if one.step in (1, 2, 6):  # elapsed time: the same everywhere
            assert (one.state, one.opens, one.due) == (two.state, two.opens, two.due)


def test_told_asked_again() -> None:
    """A reference who was told on a leap day is caught up with 180 days later, on the calendar."""
    told = Told(person="p1", at=from_wall(date(2028, 2, 29), 12, 0, "Europe/Berlin"))
    application = Application(id="a1", company="Acme", told=(told,), interviews=(_interview(told.at),))
    hunt = Hunt({"a1": application}, {"p1": Person(id="p1", name="Maria", is_reference=True)})
    for day, long_ago in ((date(2028, 8, 27), False), (date(2028, 8, 28), True)):
        now = from_wall(day, 0, 0, "Europe/Berlin")
        assert needs_catch_up(_at(hunt, now, "Europe/Berlin"), "p1") is long_ago
