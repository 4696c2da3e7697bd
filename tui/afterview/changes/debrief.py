"""A whole debrief at once, as it comes back from an editor: what was changed there, and nothing else."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from afterview.changes.concurrent_text import Typed, write
from afterview.changes.lookup import find_interview, round_name
from afterview.changes.reflections import set_confidence, set_habit, set_question
from afterview.debrief.document import Debrief
from afterview.records.base import IdSource
from afterview.records.hunt import Change, Hunt
from afterview.records.path import Path, interview_path
from afterview.records.reflections import TEXTS, Question


class _Kept:
    """A hunt with one change after the other made to it."""

    def __init__(self, hunt: Hunt, interview: str, now: datetime, new_id: IdSource) -> None:
        self.hunt = hunt
        self.application, _ = find_interview(hunt, interview)
        self.path = interview_path(self.application.id, interview)
        self._now = now
        self._new_id = new_id
        self._conflicts: set[str] = set()

    def make(self, change: Change) -> None:
        """Make a change on top of those before it."""
        self.hunt = self.hunt.with_change(change)
        self._conflicts.update(change.conflicts)

    def text(self, way: Path, before: str, after: str) -> None:
        """Write a text in its place, or beside what another window wrote there meanwhile."""
        if after != before:
            typed = Typed(after, before, None, self._new_id("x"), self._now)
            self.make(write(self.hunt, (*self.path, *way), typed))

    def change(self, sentence: str) -> Change:
        """Return all of it as one change."""
        application = self.hunt.applications[self.application.id]
        conflicts = {
            name: self.hunt.conflicts[name] for name in self._conflicts if name in self.hunt.conflicts
        }
        is_same = application == self.application
        return Change(
            sentence, applications={} if is_same else {application.id: application}, conflicts=conflicts
        )


def keep_debrief(
    hunt: Hunt, interview_id: str, before: Debrief, after: Debrief, *, now: datetime, new_id: IdSource
) -> Change:
    """Return the change that records what `after` says and `before`, with which the editor began, did not.

    What another window has changed meanwhile stays as it is there, unless it was changed here as well: a text
    is then kept beside it, and is asked about. Raises ChangeError.
    """
    application, interview = find_interview(hunt, interview_id)
    kept = _Kept(hunt, interview_id, now, new_id)
    old, new = before.reflection, after.reflection
    for field in TEXTS:
        kept.text(("reflection", field), getattr(old, field), getattr(new, field))
    talked = dict(before.talked_with)
    for person, text in after.talked_with:
        kept.text(("interviewers", person, "talked_about"), talked.get(person, ""), text)
    asked = {each.id: each for each in old.questions}
    for question in new.questions:
        _keep_question(kept, interview_id, asked.get(question.id), question)
    ratings = {each.habit: each.rating for each in old.habits}
    rated = {each.habit: each.rating for each in new.habits}
    for habit in dict.fromkeys((*ratings, *rated)):
        if ratings.get(habit) != rated.get(habit):
            kept.make(set_habit(kept.hunt, interview_id, habit, rated.get(habit)))
    if old.confidence != new.confidence:
        kept.make(set_confidence(kept.hunt, interview_id, new.confidence, now=now))
    return kept.change(f"wrote down the debrief ({round_name(application, interview)})")


def _keep_question(kept: _Kept, interview: str, before: Question | None, after: Question) -> None:
    if after == before:
        return
    _, held = find_interview(kept.hunt, interview)
    there = next((each for each in held.reflection.questions if each.id == after.id), None)
    if before is None or there is None:
        kept.make(set_question(kept.hunt, interview, after))
        return
    for field in ("text", "answer", "better"):
        kept.text(("reflection", "questions", after.id, field), getattr(before, field), getattr(after, field))
    marks = ("ready", "went", "count_on", "interesting", "asked_by")
    changed = {name: getattr(after, name) for name in marks if getattr(after, name) != getattr(before, name)}
    if changed:
        _, held = find_interview(kept.hunt, interview)
        there = next(each for each in held.reflection.questions if each.id == after.id)
        kept.make(set_question(kept.hunt, interview, replace(there, **changed)))
