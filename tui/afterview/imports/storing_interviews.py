"""Invitations as changes of the hunt: interviews added, moved and called off, and the people in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec.structs import replace

from afterview.changes.applications import add_application
from afterview.changes.errors import ChangeError
from afterview.changes.interviews import NoTime, add_interview
from afterview.changes.lookup import NAME_LIMIT, find_interview, put_application, with_interview
from afterview.changes.people import add_person, learn_about
from afterview.civil import day_of
from afterview.imports.addresses import is_unread, same
from afterview.imports.placing import calendar_name
from afterview.imports.plan import About, Action, Participant, PlannedInterview, Role
from afterview.playbook.tallies import company_key
from afterview.records.applications import EventKind
from afterview.records.base import TEXT_LIMIT, IdSource
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import LONGEST, MOST_ROUNDS, Interview, Interviewer
from afterview.records.people import Person
from afterview.text import folded, shortened

_USUAL = timedelta(minutes=60)


def missing(found: PlannedInterview) -> str:
    """Return what has to be known before an interview can be stored; "" where nothing is missing."""
    if found.action is Action.IGNORE:
        return ""
    if found.action is Action.CANCEL:
        return "" if found.interview else "it is not on record"
    if any(each.about is About.INTERVIEW for each in found.questions):
        return "whether it is an interview"
    if found.interview is None and found.application is None and not found.new_application:
        return "which application it belongs to"
    if found.starts is None and found.on is None:
        return "when it starts"
    return ""


def to_store(found: PlannedInterview) -> bool:
    """Return whether an interview can be stored, and would change something."""
    return found.action is not Action.IGNORE and not missing(found)


class Interviews:
    """Stores one interview after the other in a hunt, and keeps what was done."""

    def __init__(self, hunt: Hunt, now: datetime, zone: str, new_id: IdSource) -> None:
        """Begin with `hunt`. `zone` is the user's own."""
        self._applications, self._everyone = dict(hunt.applications), dict(hunt.people)
        self.hunt = Hunt(self._applications, self._everyone, hunt.conflicts)
        """As it is by now. It is made once: a copy for each of thousands of interviews would take minutes."""
        self._called = defaultdict[str | tuple[str, str], dict[str, None]](dict)
        """Ids of people by address, and by name and company."""
        self._call(hunt.people.values())
        self.changes = list[Change]()
        self._now, self._zone, self._new_id = now, zone, new_id
        self._new_applications = dict[str, str]()

    def store(self, found: PlannedInterview) -> None:
        """Store one. Raises ChangeError where what it belongs to is gone."""
        if found.action is Action.CANCEL:
            self._cancel(found)
        elif found.interview is not None:
            self._update(found)
        else:
            self._add(found)

    def do(self, change: Change) -> None:
        """Make another change between two interviews."""
        people = [each for each in change.people.values() if each is not None]
        self._applications.update(
            {key: each for key, each in change.applications.items() if each is not None}
        )
        self._everyone.update({each.id: each for each in people})
        self._call(people)
        self.changes.append(change)

    def _call(self, people: Iterable[Person]) -> None:
        for each in people:
            for key in (same(each.email) if each.email else "", _name_at(each.name, each.company)):
                self._called[key][each.id] = None

    def _add(self, found: PlannedInterview) -> None:
        application = found.application or self._new_application(found)
        if len(self.hunt.applications[application].interviews) >= MOST_ROUNDS:
            company = shortened(self.hunt.applications[application].company)
            raise ChangeError(
                f"{company} would have over {MOST_ROUNDS} interviews, which no job has: "
                "leave out what is no interview, or say which application each is for."
            )
        change = add_interview(
            self.hunt,
            application,
            starts=found.starts,
            ends=found.starts + _USUAL if found.starts else None,
            known=NoTime(on=found.on, when=found.when, held=found.held),
            zone=found.zone or self._zone,
            kind=found.kind,
            place=found.place[:NAME_LIMIT],
            link=found.link,
            notes=_notes(found),
            now=self._now,
            new_id=self._new_id,
        )
        old = {each.id for each in self.hunt.applications[application].interviews}
        made = change.applications[application]
        added = next(each for each in made.interviews if each.id not in old) if made else None
        assert added is not None
        whole = replace(
            added,
            minutes=_minutes(found) or added.minutes,
            interviewers=self._people(found, added, application),
            cancelled_at=self._now if found.is_off else None,
            round=found.number or added.round,
        )
        self._put(application, self._marked(whole, found))

    def _update(self, found: PlannedInterview) -> None:
        there = self.hunt.applications.get(found.application or "")
        interview = there.interview(found.interview or "") if there is not None else None
        if there is None or interview is None:
            there, interview = find_interview(self.hunt, found.interview or "")
        application = there
        whole = replace(
            interview,
            starts=found.starts or interview.starts,
            on=None if found.starts else found.on or interview.on,
            when="" if found.starts or found.on else interview.when,
            held=not found.starts and interview.held,
            minutes=_minutes(found) or interview.minutes,
            zone=(found.zone if found.starts else "") or interview.zone,
            link=found.link or interview.link,
            place=found.place[:NAME_LIMIT] or interview.place,
            notes=interview.notes or _notes(found),
            kind=interview.kind or found.kind,
            cancelled_at=None,
            interviewers=self._people(found, interview, application.id),
        )
        self._put(application.id, self._marked(whole, found))

    def _cancel(self, found: PlannedInterview) -> None:
        application, interview = find_interview(self.hunt, found.interview or "")
        called_off = replace(interview, cancelled_at=interview.cancelled_at or self._now)
        self._put(application.id, self._marked(called_off, found))

    def _put(self, application: str, interview: Interview) -> None:
        whole = with_interview(self.hunt.applications[application], interview).numbered()
        self.do(put_application("", whole))

    def _marked(self, interview: Interview, found: PlannedInterview) -> Interview:
        """Return the interview with the copy that it now is as."""
        return replace(
            interview,
            calendar_uid=calendar_name(found) or interview.calendar_uid,
            calendar_sequence=found.sequence,
            calendar_stamp=found.stamped,
        )

    def _new_application(self, found: PlannedInterview) -> str:
        key = company_key(found.new_application)
        if key not in self._new_applications:
            today = day_of(self._now, self._zone)
            before = set(self.hunt.applications)
            self.do(
                add_application(
                    self.hunt,
                    company=found.new_application[:NAME_LIMIT],
                    kind=EventKind.SAVED,
                    on=today,
                    today=today,
                    now=self._now,
                    new_id=self._new_id,
                )
            )
            self._new_applications[key] = next(each for each in self.hunt.applications if each not in before)
        return self._new_applications[key]

    def _people(
        self, found: PlannedInterview, interview: Interview, application: str
    ) -> tuple[Interviewer, ...]:
        """Return the interviewers with those of the invitation added, and without those it lists no more."""
        gone = {each.person for each in found.gone if not each.stays}
        kept = [each for each in interview.interviewers if each.person not in gone]
        there = {each.person for each in kept}
        company = self.hunt.applications[application].company
        new = list[Interviewer]()
        for each in found.people:
            if each.role is Role.INTERVIEWER and not is_unread(each.email):
                person = self._person(each, company)
                if person not in there:
                    there.add(person)
                    new.append(Interviewer(person=person))
        return (*kept, *new)

    def _person(self, each: Participant, company: str) -> str:
        """Return the id of somebody, who is added where nobody of that address or name is on record."""
        title, name = each.title[:NAME_LIMIT], each.name[:NAME_LIMIT]
        known = self._known(each, company)
        if known is not None:
            person = self.hunt.people[known]
            email = "" if person.email else each.email
            learnt = learn_about(self.hunt, known, email=email, title="" if person.title else title)
            if not learnt.is_empty:
                self.do(learnt)
            return known
        before = set(self.hunt.people)
        self.do(
            add_person(
                self.hunt,
                name=name,
                company=company,
                title=title,
                email=each.email,
                now=self._now,
                new_id=self._new_id,
            )
        )
        return next(each for each in self.hunt.people if each not in before)

    def _known(self, each: Participant, company: str) -> str | None:
        for key in self._called[same(each.email)] if each.email else ():
            if same(self.hunt.people[key].email) == same(each.email):
                return key
        # Who has got a company meanwhile is called by both.
        named = self._called[_name_at(each.name, "")] | self._called[_name_at(each.name, company)]
        fitting = [
            person
            for key in named
            if not ((person := self.hunt.people[key]).email and each.email)
            and company_key(person.company) in ("", company_key(company))
        ]
        return fitting[0].id if len(fitting) == 1 else None


def _notes(found: PlannedInterview) -> str:
    """Return the notes of an invitation with who arranges it: to be turned to, and nobody to thank."""
    helpers = [each for each in found.people if found.uid and each.role is Role.ORGANISER][:3]
    arranged = [
        f"Arranged by {each.name}" + (f" <{each.email}>" if each.email not in ("", each.name) else "")
        for each in helpers
        if not is_unread(each.email)
    ]
    return "\n".join(filter(None, (*arranged, found.notes)))[:TEXT_LIMIT]


def _name_at(name: str, company: str) -> tuple[str, str]:
    return folded(name), company_key(company)


def _minutes(found: PlannedInterview) -> int:
    """Return the length in minutes; 0 where it is not known, or none that an interview can have."""
    if found.starts is None or found.ends is None or not timedelta() < found.ends - found.starts <= LONGEST:
        return 0
    return max(1, round((found.ends - found.starts) / timedelta(minutes=1)))
