"""The brief: one page to read before going in (playbook 6.2 to 6.5). Values only; no layout."""

from __future__ import annotations

from datetime import date, datetime

import msgspec
from msgspec.structs import replace

from afterview.civil import say_moment
from afterview.playbook.ask_there import ask_there
from afterview.playbook.earlier_rounds import InRoom, in_the_room, rounds_before
from afterview.playbook.lessons import Lessons, lessons
from afterview.playbook.likely import LikelyQuestion, likely_questions
from afterview.playbook.said_before import JudgedTopic, judge_topics
from afterview.playbook.shape import Situation, name_of
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.reflections import Question


class EarlierRound(msgspec.Struct, frozen=True):
    """What was said in a round before this one (playbook 6.2)."""

    interview: str
    round: int
    kind: str
    on: date | None
    talked_about: str
    asked_them: str
    missed_points: str
    liked: str
    questions: tuple[Question, ...]
    people: tuple[str, ...]
    """Names of those met."""


class Brief(msgspec.Struct, frozen=True):
    """Everything to have in mind when going in."""

    company: str
    role: str
    interview: str
    round: int
    kind: str
    starts: datetime | None
    """None: its time is not set, or not known."""
    ends: datetime | None
    here: str
    """When it starts on the wall clock of my own zone, in words; or what is known of that."""
    there: str
    """The same on the wall clock of the appointment's zone; empty where the clocks agree."""
    zone: str
    place: str
    link: str
    room: tuple[InRoom, ...]
    earlier: tuple[EarlierRound, ...]
    topics: tuple[JudgedTopic, ...]
    """All that is prepared: topics, research, questions to ask; each beside what was said before (6.3)."""
    ask_there: tuple[str, str]
    """How a note reaches each of them, and when they will answer (2.12)."""
    likely: tuple[LikelyQuestion, ...]
    """The questions most likely to come, with the best answers (6.5)."""
    lessons: Lessons
    """What was learnt anywhere. What was not got to here stands with its round, and is not repeated."""


def brief(situation: Situation) -> Brief:
    """Return the brief for the situation's interview. Raises ValueError where it has none."""
    interview, application = situation.interview, situation.application
    if interview is None:
        raise ValueError("a brief needs an interview")
    starts, zone = interview.starts, interview.zone
    before = min(interview.begins or situation.now, situation.now)
    learnt = lessons(situation.hunt, before, situation.zone)
    rounds = {each.id for each in application.interviews}
    elsewhere = tuple(each for each in learnt.unsaid if each.interview not in rounds)
    here = there = situation.when(interview)
    if starts is not None:
        there = say_moment(starts, zone, situation.now)
    same_clock = _wall(here) == _wall(there) and interview.day(situation.zone) == interview.day(zone)
    return Brief(
        company=application.company,
        role=application.role,
        interview=interview.id,
        round=interview.round,
        kind=interview.kind,
        starts=starts,
        ends=interview.ends if starts is not None else None,
        here=here,
        there="" if same_clock else there,
        zone=zone,
        place=interview.place,
        link=interview.link,
        room=in_the_room(situation.hunt, application, interview),
        earlier=tuple(
            _earlier(situation.hunt, each, situation.zone) for each in rounds_before(application, interview)
        ),
        topics=judge_topics(situation.hunt, application, interview),
        ask_there=ask_there(situation, interview),
        likely=likely_questions(situation.hunt, application, interview, before),
        lessons=replace(learnt, unsaid=elsewhere),
    )


def _wall(words: str) -> str:
    return words.rsplit(" ", 1)[-1]


def _earlier(hunt: Hunt, interview: Interview, zone: str) -> EarlierRound:
    reflection = interview.reflection
    return EarlierRound(
        interview=interview.id,
        round=interview.round,
        kind=interview.kind,
        on=interview.day(zone),
        talked_about=reflection.talked_about,
        asked_them=reflection.asked_them,
        missed_points=reflection.missed_points,
        liked=reflection.liked,
        questions=reflection.questions,
        people=tuple(name_of(hunt, each.person) for each in interview.interviewers),
    )
