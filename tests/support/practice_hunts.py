"""Hunts with questions that were asked and practised."""

from __future__ import annotations

from datetime import datetime, timedelta

from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.reflections import Practice, Question, Recall, Reflection, Went
from support.builders import application, hunt, interview, wall

START = wall("2026-11-02T10:00")
"""When the interview began in which everything was asked."""


def asked(
    key: str, text: str, went: Went | None = Went.WEAK, *done: tuple[str, Recall], better: str = "So."
) -> Question:
    """Return a question with the times that it was practised, each with its hour: "2026-11-20T18:00"."""
    practised = tuple(
        Practice(id=f"k{key}{at}", at=wall(when), recall=recall) for at, (when, recall) in enumerate(done)
    )
    return Question(id=key, text=text, went=went, better=better, practised=practised)


def held(*questions: Question, starts: str = "2026-11-02T10:00", key: str = "a1") -> Application:
    """Return an application with one interview, in which these were asked."""
    round_ = interview(f"i{key}", starts, reflection=Reflection(questions=questions))
    return application(key, f"Company {key}", interviews=(round_,))


def coming(starts: str, key: str = "a9") -> Application:
    """Return an application with an interview that is still to come."""
    return application(key, "Borealis", interviews=(interview(f"i{key}", starts),))


def hunt_of(*applications: Application) -> Hunt:
    return hunt(applications)


def days_later(days: float) -> datetime:
    return START + timedelta(days=days)
