"""How long question memory takes with 2,000 questions. Run by hand:

PYTHONPATH=tests python tests/benchmarks/bench_questions.py

Prints milliseconds of the processor: for the tables and the first question; for grouping all, none of which
was seen before; for grouping again with ten more; and for matching one more against all. How long the screen
takes to show its list, which it does before they are compared, bench_keys.py --screens prints.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from afterview.questions.memory import like, remembered
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.reflections import Question, Reflection
from questions.measure import SEEN
from support.labelled_pairs import pairs_of

START = datetime(2026, 1, 5, 9, tzinfo=UTC)
TWISTS = ("", "at your last job", "in a small team", "with little time", "this year", "under a new manager")
SUBJECTS = (
    "",
    "",
    "",
    "payments",
    "search",
    "a warehouse",
    "a clinic",
    "maps",
    "a bakery",
    "tax software",
    "a school",
)


def hunt_of(count: int, seed: int = 7) -> Hunt:
    """Return a hunt with so many questions, most of them in words of their own."""
    chance = random.Random(seed)
    known = [each for pair in pairs_of(SEEN) for each in (pair.one, pair.other)]
    texts = [
        " ".join((chance.choice(known).rstrip("?. "), chance.choice(TWISTS), chance.choice(SUBJECTS)))
        for _ in range(count)
    ]
    rounds = tuple(
        Interview(
            id=f"i{at}",
            round=at + 1,
            zone="UTC",
            starts=START + timedelta(days=at),
            reflection=Reflection(
                questions=tuple(
                    Question(id=f"q{at}x{number}", text=text)
                    for number, text in enumerate(texts[at * 10 : at * 10 + 10])
                )
            ),
        )
        for at in range(count // 10)
    )
    return Hunt({"a1": Application(id="a1", company="Acme", created=START, interviews=rounds)})


def milliseconds(do: Callable[[], object]) -> float:
    """Return how long it takes."""
    began = time.process_time()
    do()
    return (time.process_time() - began) * 1000


def main() -> None:
    """Print what was measured."""
    hunt, larger = hunt_of(2_000), hunt_of(2_010)
    first = milliseconds(lambda: like("Why do you want to leave?", remembered(hunt_of(0))))
    grouping = milliseconds(lambda: remembered(hunt))
    again = milliseconds(lambda: remembered(larger))
    known = remembered(larger)
    matching = milliseconds(lambda: like("How do you deal with a difficult customer at the till?", known))
    sys.stdout.write(
        f"first question {first:.0f}\n2,000 grouped {grouping:.0f} ({len(known)} groups)\n"
        f"with ten more {again:.0f}\none more matched {matching:.0f}\n"
    )


if __name__ == "__main__":
    main()
