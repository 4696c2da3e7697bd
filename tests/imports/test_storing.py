"""A confirmed plan becomes one change, and what comes late or twice changes nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from afterview.changes.errors import ChangeError
from afterview.entry.understand import Context, understand
from afterview.imports.answers import for_application, for_new_application
from afterview.imports.plan import Action, Plan
from afterview.imports.preview import text_of
from afterview.imports.reading import read_all
from afterview.imports.source import Known, Source
from afterview.imports.storing import change_of, left_out
from afterview.records.hunt import Hunt
from support.times import starts as starts_of

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
ZONE = "Europe/Berlin"
_ids = count()


def new_id(prefix: str) -> str:
    return f"{prefix}{next(_ids):012}"


def told(*lines: str) -> Hunt:
    hunt = Hunt()
    for line in lines:
        change = understand(line, hunt, Context(NOW, ZONE)).change
        assert change is not None
        hunt = hunt.with_change(change)
    return hunt


def invitation(*lines: str, uid: str = "u1", sequence: int = 0, method: str = "REQUEST") -> str:
    return "\r\n".join(
        (
            "BEGIN:VCALENDAR", f"METHOD:{method}", "BEGIN:VEVENT", f"UID:{uid}", f"SEQUENCE:{sequence}",
            "SUMMARY:Interview with Acme", *lines, "END:VEVENT", "END:VCALENDAR", "",
        )
    )  # fmt: skip


AT_TWO = ("DTSTART:20261203T130000Z", "DTEND:20261203T140000Z")
AT_FOUR = ("DTSTART:20261203T150000Z", "DTEND:20261203T153000Z")
WITH_DANA = ("ORGANIZER:mailto:jobs@acme.example", "ATTENDEE;CN=Dana Lee:mailto:dana@acme.example",
             "ATTENDEE;CN=Kim:mailto:kim@gmail.com")  # fmt: skip


def plan_of(hunt: Hunt, *texts: str) -> Plan:
    sources = [Source(f"{at}.ics", text.encode()) for at, text in enumerate(texts)]
    plan, unreadable = read_all(sources, Known(hunt, NOW, ZONE))
    assert unreadable == ()
    return plan


def stored(hunt: Hunt, *texts: str) -> Hunt:
    return hunt.with_change(change_of(plan_of(hunt, *texts), hunt, NOW, ZONE, new_id))


def test_an_invitation_becomes_an_interview_with_its_people_and_no_coordinator_or_user() -> None:
    hunt = stored(told("Acme; Writer; applied today"), invitation(*AT_TWO, *WITH_DANA))
    (application,) = hunt.applications.values()
    (interview,) = application.interviews
    assert interview.starts == datetime(2026, 12, 3, 13, tzinfo=UTC)
    assert interview.minutes == 60
    assert interview.calendar_uid == "u1"
    assert [hunt.people[each.person].name for each in interview.interviewers] == ["Dana Lee"]
    assert [each.email for each in hunt.people.values()] == ["dana@acme.example"]


def test_the_same_invitation_again_changes_nothing() -> None:
    hunt = stored(told("Acme; Writer; applied today"), invitation(*AT_TWO, *WITH_DANA))
    (found,) = plan_of(hunt, invitation(*AT_TWO, *WITH_DANA)).interviews
    assert found.action is Action.IGNORE
    assert "already" in found.why or "on record" in found.why


def test_a_later_copy_moves_it_and_an_older_one_never_wins() -> None:
    hunt = stored(told("Acme; Writer; applied today"), invitation(*AT_TWO))
    moved = stored(hunt, invitation(*AT_FOUR, sequence=2))
    (application,) = moved.applications.values()
    (interview,) = application.interviews
    assert (starts_of(interview).hour, interview.minutes) == (15, 30)
    (late,) = plan_of(moved, invitation(*AT_TWO, sequence=1)).interviews
    assert late.action is Action.IGNORE
    assert stored(moved, invitation(*AT_TWO, sequence=1)) == moved


def test_a_cancellation_calls_it_off_and_a_late_request_does_not_bring_it_back() -> None:
    hunt = stored(told("Acme; Writer; applied today"), invitation(*AT_TWO))
    hunt = stored(hunt, invitation(*AT_TWO, sequence=1, method="CANCEL"))
    (application,) = hunt.applications.values()
    assert application.rounds == ()
    assert stored(hunt, invitation(*AT_TWO)) == hunt
    again = stored(hunt, invitation(*AT_FOUR, sequence=2))
    assert len(next(iter(again.applications.values())).rounds) == 1


def test_an_interview_entered_by_hand_is_not_added_once_more() -> None:
    hunt = told("Acme; Writer; applied today", "interview acme 3 dec 14:00-15:00")
    (found,) = plan_of(hunt, invitation(*AT_TWO, *WITH_DANA)).interviews
    assert found.action is Action.UPDATE
    after = stored(hunt, invitation(*AT_TWO, *WITH_DANA))
    (application,) = after.applications.values()
    (interview,) = application.interviews
    assert interview.calendar_uid == "u1"
    assert len(interview.interviewers) == 1


def test_what_is_not_known_is_not_stored_and_told() -> None:
    plan = plan_of(Hunt(), invitation(*AT_TWO))
    assert change_of(plan, Hunt(), NOW, ZONE, new_id).is_empty
    assert "which application" in left_out(plan)[0]


def test_an_answer_settles_what_was_not_known() -> None:
    hunt = told("Globex; Writer; applied today")
    (found,) = plan_of(hunt, invitation(*AT_TWO)).interviews
    assert found.application is None
    (globex,) = hunt.applications
    chosen = Plan(interviews=(for_application(found, globex, hunt),))
    after = hunt.with_change(change_of(chosen, hunt, NOW, ZONE, new_id))
    assert len(after.applications[globex].interviews) == 1
    new = Plan(interviews=(for_new_application(found, "Acme"),))
    after = hunt.with_change(change_of(new, hunt, NOW, ZONE, new_id))
    assert [each.company for each in after.applications.values()] == ["Globex", "Acme"]


def test_somebody_known_by_address_is_not_added_again() -> None:
    hunt = told("Acme; Writer; applied today", "person Dana Lee <dana@acme.example>")
    after = stored(hunt, invitation(*AT_TWO, *WITH_DANA))
    assert len(after.people) == 1


WITH_SAM = ("ATTENDEE;CN=Sam Wu:mailto:sam@acme.example",)


def in_room(hunt: Hunt) -> list[str]:
    (application,) = hunt.applications.values()
    (interview,) = application.interviews
    return [hunt.people[each.person].name for each in interview.interviewers]


def test_a_newer_copy_that_only_adds_somebody_is_news() -> None:
    hunt = stored(told("Acme; Writer; applied today"), invitation(*AT_TWO, *WITH_DANA))
    newer = invitation(*AT_TWO, *WITH_DANA, *WITH_SAM, sequence=1)
    (found,) = plan_of(hunt, newer).interviews
    assert (found.action, "who is in the room" in found.why) == (Action.UPDATE, True)
    assert in_room(stored(hunt, newer)) == ["Dana Lee", "Sam Wu"]


def test_who_is_no_longer_invited_is_told_and_taken_out_of_the_room_but_stays_on_record() -> None:
    hunt = stored(told("Acme; Writer; applied today"), invitation(*AT_TWO, *WITH_DANA, *WITH_SAM))
    newer = invitation(*AT_TWO, *WITH_SAM, sequence=1)
    plan = plan_of(hunt, newer)
    assert "no longer invited: Dana Lee" in "\n".join(text_of(plan, hunt, ZONE, NOW))
    after = stored(hunt, newer)
    assert in_room(after) == ["Sam Wu"]
    assert {each.name for each in after.people.values()} == {"Dana Lee", "Sam Wu"}
    assert stored(after, newer) == after


def test_who_is_no_longer_invited_stays_where_something_is_noted_of_them() -> None:
    hunt = stored(told("Acme; Writer; applied today"), invitation(*AT_TWO, *WITH_DANA, *WITH_SAM))
    for line in (
        "talked acme#1 with Dana: sharding",
        "question acme#1 Why here? ! by Dana",
    ):
        change = understand(line, hunt, Context(NOW, ZONE)).change
        assert change is not None
        noted = hunt.with_change(change)
        newer = invitation(*AT_TWO, *WITH_SAM, sequence=1)
        shown = "\n".join(text_of(plan_of(noted, newer), noted, ZONE, NOW))
        assert "no longer invited: Dana Lee, who stays" in shown, line
        assert in_room(stored(noted, newer)) == ["Dana Lee", "Sam Wu"]


def test_a_copy_without_names_or_an_older_one_takes_nobody_out_and_nor_is_who_was_added_by_hand() -> None:
    hunt = stored(told("Acme; Writer; applied today"), invitation(*AT_TWO, *WITH_DANA, sequence=1))
    change = understand("met acme Kim Roe", hunt, Context(NOW, ZONE)).change
    assert change is not None
    hunt = hunt.with_change(change)
    for copy in (invitation(*AT_FOUR, sequence=2), invitation(*AT_FOUR, *WITH_SAM, sequence=1)):
        assert {"Dana Lee", "Kim Roe"} <= set(in_room(stored(hunt, copy)))
    assert in_room(stored(hunt, invitation(*AT_TWO, *WITH_SAM, sequence=2))) == ["Kim Roe", "Sam Wu"]


def test_more_interviews_than_a_job_has_are_refused_in_plain_words() -> None:
    day = (NOW + timedelta(days=each) for each in range(100))
    many = (invitation(f"DTSTART:{each:%Y%m%d}T130000Z", uid=f"u{each:%j}") for each in day)
    with pytest.raises(ChangeError, match="Acme would have over 99 interviews, which no job has"):
        stored(told("Acme; Writer; applied today"), *many)
