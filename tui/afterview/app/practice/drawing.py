"""What is seen of a sitting: the question with where it was asked, the answer, the ratings, the end."""

from __future__ import annotations

from datetime import datetime

from textual.content import Content

from afterview.civil import day_of, say_day
from afterview.practice.evidence import practices
from afterview.practice.plan import Plan
from afterview.practice.wording import RATINGS, say_head, say_nothing_due
from afterview.questions.memory import Remembered
from afterview.records.when import say_known_day
from afterview.text import safe_lines, say_times

QUIET, STRONG = "$text-muted", "bold"
_LONGEST = 2_000
"""So many letters of a text are shown above the answer."""


def question(known: Remembered, reason: str, now: datetime, zone: str) -> Content:
    """Return the question, and what there is to know of it."""
    today = day_of(now, zone)
    went = "".join(
        f"\n{each.company}, {say_known_day(each.day(zone), today)}"
        + (f": {each.went.words}" if each.went else "")
        for each in known.asked[-3:]
    )
    done = practices(known)
    often = (
        f"\npractised {say_times(len(done))}, last {say_day(day_of(done[-1].at, zone), today)}"
        if done
        else ""
    )
    return Content.assemble(
        (safe_lines(known.latest.question.text[:_LONGEST]), f"{STRONG} $text-accent"),
        "\n",
        (safe_lines(f"{reason}{went}{often}"), QUIET),
    )


def answer(known: Remembered, tried: str, *, shown: bool) -> Content:
    """Return the best answer beside what was tried; before it is shown, what to do now."""
    if not known.best_answer.strip():
        return Content.styled("There is no answer yet: write what you want to say the next time.", QUIET)
    if not shown:
        return Content.styled("Think of your answer, or say it aloud. Then look.", QUIET)
    best = Content.assemble(("The best answer so far\n", STRONG), safe_lines(known.best_answer.strip()))
    if not tried:
        return best
    return Content.assemble(("What you tried\n", STRONG), (safe_lines(tried), QUIET), "\n\n", best)


def ratings() -> Content:
    """Return the keys that say how it came, each with its words."""
    shown = [Content.assemble((f"{key} ", "bold $text-accent"), words) for key, _, words in RATINGS]
    return Content.assemble(("How did it come?\n", STRONG), Content("   ").join(shown))


def ending(found: Plan, now: datetime, zone: str) -> Content:
    """Return what is to be said where nothing more is asked."""
    if found.due:
        return Content(f"There is more, when you like. {say_head(found, now, zone)}")
    return Content(say_nothing_due(found, now, zone))
