"""How well the checks of wording tell: precision and recall over labelled sentences. Run by hand:

python tests/letters/measure.py [FILE] [--misses]

FILE holds a JSON object on each line: `check`, `text`, `flag`. By default it is the kept set, from which the
weights were learned; `unseen.jsonl` is one that neither rules nor weights have seen.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from afterview.letters.checks import blaming_tone, presumptuous
from afterview.letters.checks.sentences import sentences

sys.path.insert(0, str(Path(__file__).parents[1]))
from letters.labelled import KEPT, labelled

RULES = {"presumptuous": presumptuous.rules(), "blaming_tone": blaming_tone.rules()}


def is_found(check: str, text: str) -> bool:
    return any(RULES[check].broken(sentences(text)))


class Tally:
    """What was found of what is there."""

    def __init__(self, check: str, rows: list[dict[str, Any]]) -> None:
        mine = [(each, is_found(check, each["text"])) for each in rows if each["check"] == check]
        self.right = [each for each, found in mine if found and each["flag"]]
        self.false_alarms = [each for each, found in mine if found and not each["flag"]]
        self.misses = [each for each, found in mine if each["flag"] and not found]

    @property
    def precision(self) -> float:
        return len(self.right) / max(len(self.right) + len(self.false_alarms), 1)

    @property
    def recall(self) -> float:
        return len(self.right) / max(len(self.right) + len(self.misses), 1)


def report(path: Path, *, misses: bool) -> Iterator[str]:
    """Yield the lines that tell how well it went."""
    rows = labelled(path)
    for check in RULES:
        tally = Tally(check, rows)
        count = len(tally.right) + len(tally.misses)
        yield f"{check:14} precision {tally.precision:.2f}  recall {tally.recall:.2f}  of {count}"
        yield from (f"  false alarm: {each['text']}" for each in tally.false_alarms)
        yield from (f"  missed: {each['text']}" for each in tally.misses if misses)


if __name__ == "__main__":
    named = [each for each in sys.argv[1:] if not each.startswith("--")]
    for line in report(Path(named[0]) if named else KEPT, misses="--misses" in sys.argv):
        sys.stdout.write(f"{line}\n")
