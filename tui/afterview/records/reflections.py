"""What was learnt in an interview (playbook step 1)."""

from __future__ import annotations

import re
from enum import StrEnum

from afterview.records.base import Instant, Record

HABITS = ("jittery or fidgeting", "talking too fast", "asked enough questions")
"""The habits that every reflection asks after by name (playbook 1.3)."""

TEXTS = {
    "went_well": "what went well",
    "went_badly": "what did not go well",
    "talked_about": "what we talked about",
    "missed_points": "the points I did not get to",
    "asked_them": "the questions I asked",
    "liked": "what I liked there",
}
"""The text fields of a reflection, and how a sentence names them."""


_MATTERS = re.compile(r"[\s;.,]*\b(?:why it )?matters:\s*", re.IGNORECASE)


def answer_and_reason(better: str) -> tuple[str, str]:
    """Return a better answer, and what stands behind "matters:" in it: why the question matters (2.6)."""
    answer, *why = _MATTERS.split(better, maxsplit=1)
    return answer, why[0] if why else ""


class Went(StrEnum):
    """How answering a question went (playbook 1.2)."""

    STRONG = "strong"
    OK = "ok"
    WEAK = "weak"
    BLANKED = "blanked"

    @property
    def words(self) -> str:
        """Return how it went as it is said."""
        return _WENT[self]


_WENT = {
    Went.STRONG: "went well",
    Went.OK: "went all right",
    Went.WEAK: "went badly",
    Went.BLANKED: "blanked",
}


class Recall(StrEnum):
    """How an answer came when it was practised, from worst to best."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


class Practice(Record, frozen=True, kw_only=True):
    """One time that I practised a question (playbook 1.5)."""

    id: str
    at: Instant
    recall: Recall
    tried: str = ""
    """What I typed before I saw the best answer; empty where I only thought."""


class Question(Record, frozen=True, kw_only=True):
    """A question that was asked (playbook 1.2, 1.4, 2.6)."""

    id: str
    text: str
    ready: bool | None = None
    """Whether I was ready for it."""
    went: Went | None = None
    answer: str = ""
    better: str = ""
    """What a better answer could have been."""
    interesting: bool = False
    count_on: bool = False
    """A strong answer to a question that is likely to come again (playbook 1.4)."""
    asked_by: str | None = None
    same_as: tuple[str, ...] = ()
    """Ids of questions that I joined it with: asked in other words, they want the same answer."""
    not_same_as: tuple[str, ...] = ()
    """Ids of questions that I parted it from, however alike they are."""
    practised: tuple[Practice, ...] = ()
    """Each time that I practised it, in these words."""
    trying: str = ""
    """What I am typing in practice, and have not rated yet."""


class HabitRating(Record, frozen=True, kw_only=True):
    """How a habit was this time, from 1 (badly) to 5 (well) (playbook 1.3)."""

    habit: str
    rating: int


class Reflection(Record, frozen=True, kw_only=True):
    """One interview, looked back at (playbook 1.1 to 1.4, 1.8)."""

    went_well: str = ""
    went_badly: str = ""
    talked_about: str = ""
    """What was really talked about (playbook 2.4)."""
    missed_points: str = ""
    """Talking points that I wanted to make and did not get to (playbook 2.5)."""
    asked_them: str = ""
    """The questions that I asked (playbook 6.2)."""
    liked: str = ""
    """What I liked about the prospect of working there (playbook 7.2)."""
    questions: tuple[Question, ...] = ()
    habits: tuple[HabitRating, ...] = ()
    confidence: int | None = None
    """From 1 to 10, taken on the day (playbook 1.8)."""
    confidence_at: Instant | None = None
