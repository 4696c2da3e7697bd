"""What each letter of a line in the add bar costs of a processor. Run by hand:

python tests/benchmarks/bench_lines.py --every 10

All lines that the tests know (with `--every 10` each tenth) are typed letter by letter, and some that are put
together to 300 and to 2,000 characters are pasted at once: the line is read, completed, and what it offers is
tried. First with the few applications of the tests, then with 10,000 more and 5,000 people.

--app: the same in the whole app, in a pseudo-terminal, for some lines: of each key all that it causes.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

from pseudo_terminal import open_journal, write_journal

from afterview.app.panes.line_meaning import LineMeaning
from afterview.entry.completion import complete
from afterview.entry.offered_lines import offered_lines
from afterview.entry.understand import Context, understand
from afterview.journal.journal import Journal
from afterview.records.hunt import Hunt

sys.path.insert(0, str(Path(__file__).parents[2]))
corpus = importlib.import_module("tests.entry.plain_lines.corpus")

APPLICATIONS, PEOPLE = 10_000, 5_000
LENGTHS = (300, 2_000)
IN_APP = (
    "thanked Person 7 for the chat today",
    "Company 77 rejected me",
    "met Joan Ferris of Initech for a first interview, went ok",
)


def begun_and_pasted(every: int) -> Iterator[tuple[str, str]]:
    """Yield each beginning of each line, and long ones that are put together of them, with what they are."""
    lines = [each.text for each in corpus.read_lines(*sorted(corpus.FOLDER.glob("*.jsonl")))]
    chance = random.Random(3)
    for line in lines[::every]:
        yield from (("typed", line[:end]) for end in range(1, len(line) + 1))
    for length in LENGTHS:
        for _ in range(400 // every):
            yield f"pasted {length:,}", ". ".join(chance.choices(lines, k=length // 10))[:length]


def hunts() -> Iterator[tuple[str, Hunt]]:
    """Yield the hunt of the tests, and the same with many applications and people whose names share words."""
    story: Hunt = corpus.hunt()
    yield "few", story
    with tempfile.TemporaryDirectory() as folder:
        path = write_journal(Path(folder) / "many.json", APPLICATIONS, people=PEOPLE)
        many = Journal.open(path).hunt
    yield "many", Hunt({**many.applications, **story.applications}, {**many.people, **story.people})


def read(every: int) -> None:
    """Measure how long lines take to be read, and print it."""
    context = Context(now=corpus.NOW, zone=corpus.ZONE)
    for size, hunt in hunts():
        LineMeaning.look_over(hunt, context)
        gc.collect()
        gc.freeze()  # as the app does once it has loaded
        taken: dict[str, list[tuple[float, str]]] = {}
        for kind, line in begun_and_pasted(every):
            begun = time.process_time()
            offered_lines(understand(line, hunt, context), line, hunt, context)
            complete(line, hunt, context)
            taken.setdefault(kind, []).append(((time.process_time() - begun) * 1000, line))
        for kind, each in taken.items():
            report(f"{size:4} {kind:12}", [cost for cost, _ in each], repr(max(each)[1][-50:]))


def type_in_app() -> None:
    """Measure what each key costs in the whole app, and print it."""
    for count in (100, APPLICATIONS):
        with tempfile.TemporaryDirectory() as folder:
            path = write_journal(Path(folder) / "journal.json", count, people=count // 2)
            terminal = open_journal(path)
            terminal.rest()
            costs: list[float] = []
            for line in IN_APP:
                terminal.press(b"a", 0.5)
                terminal.rest()
                for letter in line:
                    used = terminal.cpu
                    terminal.press(letter.encode(), 0.2)
                    costs.append(terminal.cpu - used)
                terminal.press(b"\x1b", 0.5)
            terminal.close()
        report(f"{count:6,} in the app", costs)


def report(name: str, costs: list[float], worst: str = "") -> None:
    """Print what one kind of keys cost."""
    cuts = quantiles(costs, n=100)
    figures = f"p50 {cuts[49]:5.1f} p95 {cuts[94]:5.1f} p99 {cuts[98]:5.1f} worst {max(costs):5.1f} ms"
    sys.stdout.write(f"{name} {len(costs):6,} keys {figures}  {worst}\n")
    sys.stdout.flush()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--app", action="store_true")
    options = parser.parse_args()
    if options.app:
        type_in_app()
    else:
        read(options.every)


if __name__ == "__main__":
    main()
