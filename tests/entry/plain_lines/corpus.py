"""Lines as people type them who have read nothing, and what becomes of each."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from afterview.civil import in_zone
from afterview.entry.understand import Context, Understood, understand
from afterview.entry.verbs.registry import BY_WORD
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import FollowUp, Interview, Promise, Reply
from afterview.text import folded

NOW = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
"""Thursday 26 November 2026, 16:00 in Berlin."""
ZONE = "Europe/Berlin"
FOLDER = Path(__file__).parent

_STORY = (
    (20, "Acme; Backend Engineer; applied 2026-11-05"),
    (20, "Borealis; Site Reliability Engineer; applied 2026-11-02"),
    (20, "Corvid Systems; Data Engineer; applied 2026-11-04"),
    (20, "HERE Technologies; Maps Engineer; saved"),
    (20, "Northwind Robotics; Firmware Engineer; applied 2026-11-03"),
    (20, "Northwind Traders; Backend Developer; applied 2026-11-06"),
    (20, "Basalt Security; Security Engineer; applied 2026-10-28"),
    (20, "reference Maria Ortiz <maria@ortiz.example>"),
    (20, "reference Sun Li"),
    (20, "person Tue Tran at Corvid Systems"),
    (20, "person Jo Park at Acme"),
    (9, "interview borealis phone 2026-11-17 10:00-10:30 with Anna Lund"),
    (7, "interview basalt onsite 2026-11-19 10:00-12:00 with Anna Berg"),
    (1, "outcome basalt offer 2026-11-25"),
    (3, "interview borealis onsite 2026-11-30 14:00-16:00"),
    (3, "interview Northwind Robotics phone 2026-12-01 9:00"),
    (3, "cancel Northwind Robotics"),
    (2, "interview acme video 2026-11-24 10:00-11:00 with Dana Lee <dana@acme.example>, Sam Wu"),
)
"""The hunt that the lines are about: days ago, and what was recorded then."""


@dataclass(frozen=True)
class Line:
    """A line, and what it should do."""

    number: int
    text: str
    kind: str
    expect: dict[str, Any]
    why: str = ""


class Verdict:
    """What became of a line."""

    RIGHT = "right"
    NAMED = "refused, with the very line"
    OTHER = "refused, with another line"
    REFUSED = "refused, without"
    WRONG = "silently wrong"
    ALL = (RIGHT, NAMED, OTHER, REFUSED, WRONG)


@cache
def hunt() -> Hunt:
    """Return the hunt that the lines are about."""
    hunt = Hunt()
    for days, line in _STORY:
        context = Context(now=NOW - timedelta(days=days), zone=ZONE)
        meant = understand(line, hunt, context, True)
        assert meant.change is not None, (line, meant.problem)
        hunt = hunt.with_change(meant.change)
    return hunt


def read(line: str, *, here: str = "", before: Hunt | None = None) -> Understood:
    """Return what a line means in that hunt, or in the one `before`, with the company `here` chosen."""
    there = before or hunt()
    app = next((each.id for each in there.applications.values() if each.company == here), None)
    return understand(line, there, Context(now=NOW, zone=ZONE, focus_application=app))


def interviews_of(meant: Understood) -> list[Interview]:
    """Return the interviews that a line adds to the hunt."""
    before = hunt()
    assert meant.change is not None, meant.problem
    after = before.with_change(meant.change).applications
    return [each for key, app in after.items() for each in _new_rounds((before.applications.get(key), app))]


def start_of(interview: Interview) -> str:
    """Return the day and the time at which it starts, as people write them."""
    return _starts(interview, ZONE).replace("T", " ")


def read_lines(*files: Path) -> list[Line]:
    """Return the lines of some files."""
    found = []
    for file in files:
        for number, text in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            each = json.loads(text)
            found.append(
                Line(each.get("id", number), each["line"], each["class"], each["expect"], each.get("why", ""))
            )
    return found


def judge(line: Line, before: Hunt) -> tuple[str, Understood]:
    """Return what became of a line. One that is warned of counts by what it would record."""
    context = Context(now=NOW, zone=ZONE)
    meant = understand(line.text, before, context)
    if meant.change is None and meant.warning:
        insisted = understand(line.text, before, context, True)
        if insisted.change is not None and "record" in line.expect:
            right = is_right(line.expect, before, before.with_change(insisted.change))
            return (Verdict.RIGHT if right else Verdict.OTHER), meant
        return Verdict.NAMED, meant
    if meant.change is None and "refuse" in line.expect:
        return Verdict.RIGHT, meant
    if meant.change is None:
        return _refused(line, meant.problem, before, context), meant
    if "refuse" in line.expect:
        return Verdict.WRONG, meant
    right = is_right(line.expect, before, before.with_change(meant.change))
    return (Verdict.RIGHT if right else Verdict.WRONG), meant


def _refused(line: Line, problem: str, before: Hunt, context: Context) -> str:
    """Return whether a refusal offers a line, or some that are joined by and, that records what was meant."""
    found = offered(problem)
    for lines in found:
        after: Hunt | None = before
        for each in lines:
            change = understand(each, after, context, True).change if after is not None else None
            after = after.with_change(change) if after is not None and change is not None else None
        if after is not None and is_right(line.expect, before, after):
            return Verdict.NAMED
    return Verdict.OTHER if found else Verdict.REFUSED


def offered(problem: str) -> list[tuple[str, ...]]:
    """Return the lines that a refusal offers, in the order in which it does."""
    found: list[tuple[str, ...]] = []
    for match in re.finditer(r"(?P<joint> and )?“(?P<line>[^”]+)”", problem):
        if match["joint"] and found:
            found[-1] = (*found[-1], match["line"])
        elif folded(match["line"].split(" ")[0]) in BY_WORD or ";" in match["line"]:
            found.append((match["line"],))
    return [each[: count + 1] for each in found for count in range(len(each))]


def is_right(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    """Return whether what was recorded is what the line says, and that alone."""
    return _CHECKS[expect["record"]](expect, before, after)


def _same(said: str, stored: str) -> bool:
    return folded(said) == folded(stored)


def _changed(before: Hunt, after: Hunt) -> list[tuple[Application | None, Application]]:
    found = []
    for key, each in after.applications.items():
        old = before.applications.get(key)
        if old != each:
            found.append((old, each))
    return found


def _one_at(
    expect: dict[str, Any], before: Hunt, after: Hunt
) -> tuple[Application | None, Application] | None:
    changed = _changed(before, after)
    if len(changed) != 1 or not _same(expect["company"], changed[0][1].company):
        return None
    return changed[0]


def _told_at(
    expect: dict[str, Any], before: Hunt, after: Hunt
) -> tuple[Application | None, Application] | None:
    """Return the one application of which something is told; one that is added for it, as it was without."""
    found = _one_at(expect, before, after)
    if found is None or found[0] is not None or expect["record"] == "application":
        return found
    bare = replace(
        found[1], events=found[1].events[:1], follow_ups=(), promise=None, told=(), asks=(), notes=""
    )
    return bare, found[1]


def _outcome(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    found = _told_at(expect, before, after)
    if found is not None and found[0] is not None and "answer_by" in expect:
        new = [each.answer_by for each in found[1].events if each not in found[0].events]
        return [each and each.isoformat() for each in new] == [expect["answer_by"]]
    if found is None or found[0] is None or len(found[1].events) != len(found[0].events) + 1:
        return False
    event = found[1].events[-1]
    assert event.on is not None, "a line records no event without a day"
    on: str = expect.get("on", event.on.isoformat())
    return bool(event.kind.value == expect["outcome"]) and event.on.isoformat() == on


def _new_rounds(found: tuple[Application | None, Application]) -> list[Interview]:
    old = {each.id for each in found[0].interviews} if found[0] else set()
    return [each for each in found[1].interviews if each.id not in old]


def _interview(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    found = _one_at(expect, before, after)
    rounds = _new_rounds(found) if found else []
    if len(rounds) != 1:
        return False
    held = rounds[0]
    starts = _starts(held, expect.get("zone", ZONE))
    names = [folded(after.people[each.person].name) for each in held.interviewers]
    wanted = [folded(each) for each in expect.get("with", [])]
    kind = folded(expect.get("kind", ""))
    return (
        starts == expect.get("starts", "")
        and held.when == expect.get("when", "")
        and sorted(names) == sorted(wanted)
        and (not kind or kind in folded(held.kind) or (bool(held.kind) and folded(held.kind) in kind))
    )


def _starts(held: Interview, zone: str) -> str:
    """Return when it starts; its day alone, where no time of day is known."""
    if held.starts is None:
        return held.on.isoformat() if held.on else ""
    return f"{in_zone(held.starts, zone):%Y-%m-%dT%H:%M}"


def _moved(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    found = _one_at(expect, before, after)
    if found is None or found[0] is None or len(found[0].interviews) != len(found[1].interviews):
        return False
    return any(_starts(each, ZONE) == expect["starts"] for each in found[1].rounds)


def _cancelled(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    found = _one_at(expect, before, after)
    return found is not None and found[0] is not None and len(found[1].rounds) == len(found[0].rounds) - 1


def _letters(hunt: Hunt) -> Counter[tuple[str, str]]:
    return Counter(
        (folded(app.company), folded(hunt.people[letter.person].name))
        for app in hunt.applications.values()
        for held in app.interviews
        for letter in held.letters
        if letter.sent_at is not None and letter.person in hunt.people
    )


def _thanks(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    people = expect["person"] if isinstance(expect["person"], list) else [expect["person"]]
    new = _letters(after) - _letters(before)
    return new == Counter((folded(expect["company"]), folded(each)) for each in people)


def _follow_up(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    found = _told_at(expect, before, after)
    if found is None or found[0] is None:
        return False
    old = {each.id for each in _follow_ups(found[0])}
    new = [each for each in _follow_ups(found[1]) if each.id not in old]
    if len(new) != 1:
        return False
    channel = {"phone": "phone", "email": "email"}.get(expect.get("channel", ""), "")
    return (not channel or new[0].channel == channel) and new[0].result.value == expect.get(
        "result", new[0].result.value
    )


def _follow_ups(application: Application) -> list[FollowUp]:
    found = [each for held in application.interviews for each in held.follow_ups]
    return [*found, *application.follow_ups]


def _promise(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    found = _told_at(expect, before, after)
    if found is None or found[0] is None:
        return False
    new = [each for each in _promises(found[1]) if each not in _promises(found[0])]
    if len(new) != 1:
        return False
    on = expect.get("on")
    return bool(on is None or (new[0].on.isoformat() if new[0].on else "unknown") == on)


def _promises(application: Application) -> list[Promise]:
    found = [each.promise for each in application.interviews if each.promise is not None]
    return [*found, application.promise] if application.promise is not None else found


def _application(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    found = _one_at(expect, before, after)
    if found is None:
        return False
    new = found[1]
    role = expect.get("role")
    if role and folded(role) != folded(new.role):
        return False
    applied = expect.get("applied")
    if applied == "saved" and new.applied_on is not None:
        return False
    if applied and applied != "saved" and (new.applied_on is None or new.applied_on.isoformat() != applied):
        return False
    if found[0] is not None and found[0].applied_on is not None:
        return False
    return "url" not in expect or new.url == expect["url"]


def _note(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    found = _one_at(expect, before, after)
    if found is None or found[0] is None:
        return False
    said = expect.get("contains", "")
    texts = [found[1].notes, *(repr(each.reflection) for each in found[1].interviews)]
    same = len(found[0].events) == len(found[1].events) and len(found[0].interviews) == len(
        found[1].interviews
    )
    return same and any(folded(said) in folded(each) for each in texts)


def _told(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    found = _told_at(expect, before, after)
    if found is None or found[0] is None:
        return False
    new = [each for each in found[1].told if each not in found[0].told]
    return len(new) == 1 and _same(expect["person"], after.people[new[0].person].name)


def _reference(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    new = {each.name for each in after.references} - {each.name for each in before.references}
    return new == {expect["person"]} and not _changed(before, after)


def _contact(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    changed = [each for key, each in after.people.items() if before.people.get(key) != each]
    if len(changed) != 1 or not _same(expect["person"], changed[0].name):
        return False
    places = [changed[0].company, *(each.company for each in changed[0].ties)]
    return any(_same(expect["company"], each) for each in places)


def _asked(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    found = _told_at(expect, before, after)
    if found is None or found[0] is None:
        return False
    new = [each for each in found[1].asks if each not in found[0].asks]
    return (
        len(new) == 1
        and new[0].asked_at is not None
        and _same(expect["person"], after.people[new[0].person].name)
    )


def _touch(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    changed = [
        each
        for key, each in after.people.items()
        if key in before.people and before.people[key].touches != each.touches
    ]
    return len(changed) == 1 and _same(expect["person"], changed[0].name) and not _changed(before, after)


def _question(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    found = _one_at(expect, before, after)
    if found is None or found[0] is None:
        return False
    asked = _questions(found[1]) - _questions(found[0])
    words = folded(expect["text"]).rstrip("?. ")
    return asked.total() == 1 and words in folded(next(iter(asked)))


def _questions(application: Application) -> Counter[str]:
    return Counter(each.text for held in application.interviews for each in held.reflection.questions)


def _heard(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    found = _one_at(expect, before, after)
    if found is None or found[0] is None:
        return False
    return len(_replies(found[1])) == len(_replies(found[0])) + 1


def _replies(application: Application) -> list[Reply]:
    return [*application.replies, *(each for held in application.interviews for each in held.replies)]


def _person(expect: dict[str, Any], before: Hunt, after: Hunt) -> bool:
    new = [each for key, each in after.people.items() if key not in before.people]
    return len(new) == 1 and _same(expect["name"], new[0].name) and _same(expect["company"], new[0].company)


_CHECKS: dict[str, Callable[[dict[str, Any], Hunt, Hunt], bool]] = {
    "outcome": _outcome,
    "interview": _interview,
    "moved": _moved,
    "cancelled": _cancelled,
    "thanks": _thanks,
    "follow-up": _follow_up,
    "promise": _promise,
    "application": _application,
    "note": _note,
    "reference-told": _told,
    "reference-added": _reference,
    "contact": _contact,
    "asked": _asked,
    "touch": _touch,
    "question": _question,
    "heard": _heard,
    "person": _person,
}


def table(lines: Iterable[Line], *, show: bool = False) -> str:
    """Return how many lines of each class came to what; with `show`, each one that is not right."""
    before = hunt()
    counts: dict[str, Counter[str]] = {}
    shown: list[str] = []
    for line in lines:
        verdict, meant = judge(line, before)
        counts.setdefault(line.kind, Counter())[verdict] += 1
        if show and verdict != Verdict.RIGHT:
            said = f"{meant.preview or meant.problem} {meant.warning}"
            shown.append(f"{verdict:32} {line.number:4} {line.text}")
            shown.append(f"      wanted {line.expect}\n      got {said}")
    total: Counter[str] = sum(counts.values(), Counter())
    counts = {kind: counts[kind] for kind in sorted(counts)} | {"all": total}
    head = f"{'class':14}" + "".join(f"{each:>29}" for each in Verdict.ALL)
    rows = [
        f"{kind:14}"
        + "".join(
            f"{count[each]:>22} {100 * count[each] / sum(count.values()):>4.0f} %" for each in Verdict.ALL
        )
        for kind, count in counts.items()
    ]
    return "\n".join([*shown, head, *rows])
