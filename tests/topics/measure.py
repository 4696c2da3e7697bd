"""How well topics are told apart: `python tests/topics/measure.py FILE...` prints the misses and counts."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from afterview.topics.evidence import evidence
from afterview.topics.verdict import judge, likelihoods

sys.path.insert(0, str(Path(__file__).parents[1]))
from support.labelled_pairs import pairs_of


def main(paths: list[str]) -> None:
    """Measure the pairs of some files: label, easy or hard, earlier note, new topic, parted by tabs."""
    for path in map(Path, paths):
        rows = pairs_of(path)
        counted: Counter[tuple[str, str, str]] = Counter()
        for label, ease, note, topic in rows:
            found, _ = judge(note, topic)
            counted[label, ease, found.value] += 1
            if found.value != label:
                likely = " ".join(f"{each:.2f}" for each in likelihoods(evidence(note, topic)).values())
                print(f"{label:14}{found.value:14}{likely}  {note}  =>  {topic}")
        right = sum(count for (label, _, found), count in counted.items() if label == found)
        print(f"{path.name}: {right} of {len(rows)} right")
        said = sum(count for (_, _, found), count in counted.items() if found == "repeat")
        rightly = sum(count for (label, _, found), count in counted.items() if label == found == "repeat")
        print(f"  of {said} said to repeat, {rightly} do")
        for label, ease in sorted({(label, ease) for label, ease, _ in counted}):
            given = {
                found: count for (one, two, found), count in counted.items() if (one, two) == (label, ease)
            }
            print(f"  {label:14}{ease:6}{given}")


if __name__ == "__main__":
    main(sys.argv[1:])
