"""`add` and `applied`: applications."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from afterview.changes.applications import add_application, mark_applied, set_apply_by
from afterview.changes.lookup import checked_text, put_application
from afterview.dates.days import LONG_DAYS, DateLean
from afterview.dates.reader import pull_when, read_when
from afterview.entry.either_day import either_day, which_day
from afterview.entry.matching import is_slip, words_of
from afterview.entry.on_record import applications_at
from afterview.entry.plain.job_line import is_pay
from afterview.entry.plain.places import town_behind
from afterview.entry.plain.words import ROLE_HEADS
from afterview.entry.scene import Scene
from afterview.entry.targets import take_target, the_application
from afterview.entry.unknown_day import pull_unknown_day
from afterview.entry.verbs.common import day_said, frame_of, no_more, when_or_none
from afterview.entry.verbs.verb import Meaning, Slot, Verb
from afterview.records.applications import Application, EventKind
from afterview.text import Unclear, can_be_a_name, folded, shortened

_URL = re.compile(r"(?<!\S)(?:https?://|www\.)\S+", re.IGNORECASE)
_TAG = re.compile(r"(?<!\S)#(?P<tag>[^\s#,;]+)")
_LABEL = re.compile(
    r"(?P<label>salary|pay|source|via|note|notes|role|location)\s*:\s*(?P<text>.+)", re.IGNORECASE | re.ASCII
)
_STATUS = re.compile(r"^(?:status|stage|state)\s*[:=]\s*", re.IGNORECASE)
_LABELS = {"pay": "salary", "via": "source", "note": "notes"}
_STAGES = {
    "applied": EventKind.APPLIED,
    "sent": EventKind.APPLIED,
    "submitted": EventKind.APPLIED,
    "saved": EventKind.SAVED,
    "planned": EventKind.SAVED,
    "found": EventKind.SAVED,
}


def _read_add(text: str, scene: Scene) -> Meaning:
    parts: dict[str, str] = {}
    tags: list[str] = []
    kind, when = EventKind.SAVED, ""
    on: date | None = scene.today
    company, *segments = text.split(";")
    company = _without_links(company, parts, tags, first=True)
    plain: list[str] = []
    apply_by: date | None = None
    for segment in segments:
        left = _STATUS.sub("", _without_links(segment, parts, tags))
        closes = _closing_day(left, scene)
        if closes is not None:
            apply_by = closes
            continue
        _check_bare_day(text, left, scene)
        stage, _, after = left.partition(" ")
        stage, after = stage.rstrip(":"), after.strip("-–—:() ")
        label = _LABEL.fullmatch(left)
        known, unknown = pull_unknown_day(after)
        if folded(stage) in _STAGES and unknown is not None and not known:
            kind, on, when = _STAGES[folded(stage)], None, unknown
        elif folded(stage) in _STAGES and (not after or read_when(after, frame_of(scene), DateLean.PAST)):
            kind = _STAGES[folded(stage)]
            on = day_said(read_when(after, frame_of(scene), DateLean.PAST) if after else None, scene)
        elif folded(stage) in _STAGES and not _is_role(after, scene):
            raise Unclear(f"When? “{shortened(after)}” is no date: write it like “applied yesterday”.")
        elif label is not None:
            word = folded(label["label"])
            parts[_LABELS.get(word, word)] = label["text"].strip()
        elif folded(stage) in _NEWS and _is_news(folded(stage), after, scene):
            raise Unclear(_write_apart(company, folded(stage), left, after))
        elif left.startswith("@"):
            parts["location"] = left[1:].strip()
        elif is_pay(left) and "salary" not in parts:
            parts["salary"] = left
        elif left:
            plain.append(left)
    role = parts.pop("role", "") or (plain.pop(0) if plain else "")
    if "location" not in parts:
        role, parts["location"] = town_behind(role)
    notes = "; ".join(filter(None, (parts.pop("notes", ""), *plain)))
    if not can_be_a_name(company):
        raise Unclear(f"The company's name is missing: write it first, such as “{ADD.usage}”.")
    earlier = _earlier(company, scene)
    change = add_application(
        scene.hunt,
        company=company,
        role=role,
        kind=kind,
        on=on,
        when=when,
        today=scene.today,
        url=parts.get("url", ""),
        location=parts.get("location", ""),
        salary=parts.get("salary", ""),
        source=parts.get("source", ""),
        tags=tuple(dict.fromkeys(tags)),
        notes=notes,
        apply_by=apply_by,
        after=earlier.id if earlier else None,
        now=scene.now,
        new_id=scene.new_id,
    )
    said = [
        company,
        role,
        f"{kind.value} {scene.day(on) if on else f'({when}; the day is not known)'}",
        f"apply by {scene.day(apply_by)}" if apply_by else "",
        parts.get("location", ""),
        parts.get("salary", ""),
        f"via {parts['source']}" if "source" in parts else "",
        parts.get("url", ""),
        " ".join(f"#{tag}" for tag in tags),
        f"note: {shortened(notes)}" if notes else "",
        "after the one that was turned down" if earlier else "",
    ]
    warning = ""
    if _is_there(company, role, scene):
        warning = f"{shortened(company)} is on the list already, with that role, and still open."
    return Meaning("New application: " + " · ".join(filter(None, said)), change, warning)


_CLOSES = re.compile(
    r"(?:to )?(?:apply|applications?|closing|closes?|deadline|due|open|bewerbungsfrist)"
    r"(?: (?:date|deadline|is|by|until|till|before|on|due|closes?))*[:\s]+",
    re.IGNORECASE,
)
"""What stands before the last day on which an application can be sent."""


def _closing_day(words: str, scene: Scene) -> date | None:
    """Return the last day on which an application can be sent, where the words say that and no more."""
    closing = _CLOSES.match(words)
    said = words[closing.end() :] if closing else ""
    if (days := either_day(said, scene)) is not None:
        raise which_day(said, days, scene)
    when = when_or_none(said, scene, DateLean.FUTURE) if closing else None
    return None if when is None else day_said(when, scene)


def _check_bare_day(text: str, left: str, scene: Scene) -> None:
    """Raise Unclear for a day alone: it can be that of the application, or another."""
    when = when_or_none(left, scene)
    if when is not None and when.day is not None:
        line = text.replace(left, f"applied {left}", 1)
        raise Unclear(f"What was on {left}? If you applied then, write “{line}”.")


_NEWS = ("rejected", "declined", "accepted", "offer", "withdrawn", "ghosted", "interview", "reply", "called")
"""Words with which a part tells of what happened after the application: they are not kept as a mere note."""


def _is_news(stage: str, after: str, scene: Scene) -> bool:
    """Return whether a part such as "offer 80k" tells of what happened."""
    if re.fullmatch(ROLE_HEADS, after.split(" ")[-1], re.IGNORECASE):
        return False
    is_outcome = stage not in ("interview", "reply", "called")
    return (
        not after
        or (is_outcome and len(after.split()) < 2)
        or pull_when(after, frame_of(scene), DateLean.NEAR, strict=False)[1] is not None
    )


def _write_apart(company: str, stage: str, left: str, after: str) -> str:
    if stage == "interview":
        line = f"interview {company} {after or 'tue 14:00'}"
    elif stage in ("reply", "called"):
        line = f"followup {company} called"
    else:
        line = f"outcome {company} {left}"
    return f"Add the application first, then write “{line}” in a line of its own."


def _is_role(after: str, scene: Scene) -> bool:
    """Return whether "Applied …" goes on as a role does, with no day in it: Applied Scientist."""
    try:
        _, when = pull_when(after, frame_of(scene), DateLean.PAST)
    except Unclear:
        return False
    return (
        when is None
        and not any(each.isdigit() for each in after)
        and after[:1].isalpha()
        and not _is_slip(after)
    )


def _is_slip(text: str) -> bool:
    return any(is_slip(folded(each), day) for each in text.split() for day in LONG_DAYS)


def _without_links(segment: str, parts: dict[str, str], tags: list[str], *, first: bool = False) -> str:
    """Return the segment without its address and #tags, which go to `parts` and `tags`."""
    url = _URL.search(segment)
    if url is not None and url.start() >= (1 if first else 0):
        parts.setdefault("url", url.group().rstrip(",;"))
        segment = f"{segment[: url.start()]} {segment[url.end() :]}"
    for match in list(_TAG.finditer(segment)):
        if not first or match.start() > 0:
            tags.append(match["tag"])
            segment = segment.replace(match.group(), " ", 1)
    return " ".join(segment.split()).strip(" ,")


def _earlier(company: str, scene: Scene) -> Application | None:
    """Return the latest application there that was turned down (playbook 7.4)."""
    turned_down = [
        (each.outcome.counted_from(scene.zone), each)
        for each in applications_at(company, scene.hunt)
        if folded(each.company) == folded(company)
        and each.outcome is not None
        and each.outcome.kind is EventKind.REJECTED
    ]
    return max(turned_down, key=lambda pair: pair[0])[1] if turned_down else None


def _is_there(company: str, role: str, scene: Scene) -> bool:
    same = (each for each in applications_at(company, scene.hunt) if words_of(each.role) == words_of(role))
    return any(not each.is_closed for each in same)


def _read_applied(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    rest, unknown = pull_unknown_day(rest)
    rest, when = pull_when(rest, frame_of(scene), DateLean.PAST)
    no_more(rest)
    application = the_application(target, scene, lambda each: int(each.is_sent))
    on = None if unknown is not None else day_said(when, scene)
    change = mark_applied(
        scene.hunt,
        application.id,
        on=on,
        when=unknown or "",
        today=scene.today,
        now=scene.now,
        new_id=scene.new_id,
    )
    said = scene.day(on) if on else f"({unknown}; the day is not known)"
    return Meaning(f"{scene.application_label(application)} · applied {said}", change)


def _read_note(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    application = the_application(target, scene)
    if not rest:
        raise Unclear("Write the note.")
    notes = f"{application.notes}\n{rest}" if application.notes else rest
    checked_text(notes, "The note")
    change = put_application(f"added a note to {application.company}", replace(application, notes=notes))
    return Meaning(f"{scene.application_label(application)} · note: {shortened(rest)}", change)


ADD = Verb(
    "add",
    "Acme; Backend Engineer; applied yesterday; https://acme.example/jobs/7; #remote; @Berlin",
    "an application: company, then role, date, address, #tags and @place in any order, with ; between",
    _read_add,
    aliases=("app", "application"),
)


def _read_apply(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    application = the_application(target, scene, lambda each: int(each.is_sent))
    by = _closing_day(f"apply {rest}", scene)
    if by is None:
        raise Unclear(f"By when? Write it like “apply {application.company} by 5 dec”.")
    change = set_apply_by(scene.hunt, application.id, by)
    warning = f"{scene.day(by)} is over: is that the day?" if by < scene.today else ""
    return Meaning(f"{scene.application_label(application)} · apply by {scene.day(by)}", change, warning)


APPLY = Verb(
    "apply",
    "apply acme by 5 dec",
    "by when a saved application has to be sent",
    _read_apply,
    slots=(Slot.TARGET, Slot.WORD),
    words=("by ",),
)
APPLIED = Verb(
    "applied",
    "applied acme yesterday",
    "that a saved application was sent",
    _read_applied,
    slots=(Slot.TARGET,),
)
NOTE = Verb(
    "note",
    "note acme the team is moving to Porto in spring",
    "a note on an application",
    _read_note,
    slots=(Slot.TARGET,),
    takes_text=True,
)
VERBS = (ADD, APPLY, APPLIED, NOTE)
