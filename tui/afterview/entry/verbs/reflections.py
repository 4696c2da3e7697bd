"""`question`, `well`, `badly` and the rest of step 1: looking back (playbook 1.1 to 1.4, 1.8, 2.4, 2.5)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from afterview.changes.interviews import set_talked_about
from afterview.changes.lookup import joined
from afterview.changes.reflections import append_reflection_text, set_confidence, set_habit, set_question
from afterview.debrief.document import own_habits
from afterview.entry.behind_question import behind
from afterview.entry.how_it_went import how_it_went, parted
from afterview.entry.people import not_there, take_person
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, take_target, the_round
from afterview.entry.verbs.common import no_more, required_text
from afterview.entry.verbs.verb import Meaning, Slot, Verb
from afterview.records.hunt import Change
from afterview.records.people import Person
from afterview.records.reflections import HABITS, Question, Went
from afterview.text import Unclear, folded, one_of, shortened

_FLAGS = {
    "strong": ("went", Went.STRONG),
    "ok": ("went", Went.OK),
    "okay": ("went", Went.OK),
    "weak": ("went", Went.WEAK),
    "fumbled": ("went", Went.WEAK),
    "blanked": ("went", Went.BLANKED),
    "blank": ("went", Went.BLANKED),
    "ready": ("ready", True),
    "not ready": ("ready", False),
    "unready": ("ready", False),
    "interesting": ("interesting", True),
    "count on": ("count_on", True),
    "count on it": ("count_on", True),
}
_SAME = ("okay", "blank", "unready", "count on it", "fumbled")
"""Those that mean the same as another."""
_FLAG = re.compile(
    r"[\s,;]*(?:and\s+)?(?P<flag>"
    + "|".join(each.replace(" ", r"\s+") for each in sorted(_FLAGS, key=len, reverse=True))
    + r")(?=$|[\s,;.])[.\s]*",
    re.IGNORECASE | re.ASCII,
)
_BY = re.compile(r"[\s,;]*by\s+(?P<name>[^,;]+)[,;\s]*", re.IGNORECASE)
_ANSWER = re.compile(r"\s*[;,]\s*(?P<label>answer|better)\s*:\s*", re.IGNORECASE | re.ASCII)
_HABIT_WORDS = {
    "jittery": HABITS[0],
    "fidgeting": HABITS[0],
    "calm": HABITS[0],
    "fast": HABITS[1],
    "talking": HABITS[1],
    "questions": HABITS[2],
    "asked": HABITS[2],
}
_RATING = r"\s*[:=]?\s*(?P<rating>[0-9]{1,3})(?:\s*/\s*5)?(?=$|[\s,;])"
_IN_QUOTES = r"[\"“„](?P<new>[^\"“”„]+)[\"”“]"
"""A new habit of one's own: a slip in the word for one that is known must not become one."""
_NOT_KNOWN = re.compile(rf"[\s,;]*(?P<habit>[^,;\"“”„]+?){_RATING}", re.ASCII)
_FIELDS = (
    ("well", "went_well", "what went well", "I asked about their roadmap early"),
    ("badly", "went_badly", "what did not go well", "I talked over Sam twice"),
    ("missed", "missed_points", "a point I did not get to", "the migration at my last job"),
    ("mine", "asked_them", "a question that I asked", "How do you decide what to build next?"),
    ("liked", "liked", "what I liked there", "they pair on everything"),
)


def _reader(field: str, what: str) -> Callable[[str, Scene], Meaning]:
    def read(text: str, scene: Scene) -> Meaning:
        target, rest = take_target(text, scene)
        application, interview = the_round(target, scene, Prefer.PAST)
        change = append_reflection_text(scene.hunt, interview.id, field, required_text(rest))
        return Meaning(f"{scene.round_label(application, interview)} · {what}: {shortened(rest)}", change)

    return read


def _read_talked(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    application, interview = the_round(target, scene, Prefer.PAST)
    label = scene.round_label(application, interview)
    if rest.lower().startswith("with "):
        after = rest[5:]
        name, colon, told = after.partition(":")
        person, left = take_person(name if colon else after, scene.hunt.met_in(interview))
        if person is not None and not (colon and left):
            text = required_text((told if colon else left.removeprefix("about ")).strip())
            before = next(each.talked_about for each in interview.interviewers if each.person == person.id)
            whole = f"{before}\n{text}" if before else text
            change = set_talked_about(scene.hunt, interview.id, person.id, whole)
            plain = Change(change.sentence, applications=change.applications)
            return Meaning(f"{label} · talked with {person.name} about: {shortened(text)}", plain)
        if colon:
            raise not_there(name.strip())
    change = append_reflection_text(scene.hunt, interview.id, "talked_about", required_text(rest))
    return Meaning(f"{label} · talked about: {shortened(rest)}", change)


def _read_question(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    application, interview = the_round(target, scene, Prefer.PAST)
    present = scene.hunt.met_in(interview)
    told_behind = behind(rest, present, _FLAGS, has_answer=_ANSWER.search(rest) is not None)
    rest, answers = _pull_answers(told_behind.question)
    said, flags, asked_by = _split_flags(rest, present)
    asked_by = told_behind.asked_by or asked_by
    flags = [*flags, *told_behind.flags, *([told_behind.went.value] if told_behind.went else [])]
    if told_behind.answer:
        answers = {"answer": told_behind.answer}
    if not flags and not answers:
        told = parted(said)
        said, answers = told.question, {"answer": told.answer} if told.answer else {}
        flags = [told.went.value] if told.went else []
    marks = dict(_FLAGS[each] for each in flags)
    went, ready = marks.get("went"), marks.get("ready")
    question = Question(
        id=scene.new_id("q"),
        text=required_text(said, "Write the question."),
        went=went if isinstance(went, Went) else None,
        ready=ready if isinstance(ready, bool) else None,
        interesting="interesting" in marks,
        count_on="count_on" in marks,
        answer=answers.get("answer", ""),
        better=answers.get("better", ""),
        asked_by=asked_by.id if asked_by else None,
    )
    change = set_question(scene.hunt, interview.id, question)
    if (confidence := told_behind.confidence) is not None:
        after = scene.hunt.with_change(change)
        rated = set_confidence(after, interview.id, confidence, now=scene.now)
        change = joined(change.sentence, change, rated)
    marked = [*flags, *([f"by {asked_by.name}"] if asked_by else [])]
    if confidence is not None:
        marked.append(f"confidence {confidence} of 10")
    said_too = [
        f"{scene.round_label(application, interview)} · question: {shortened(said, 80)}",
        f" ({', '.join(marked)})" if marked else "",
        *(f" · {label}: {shortened(text)}" for label, text in answers.items()),
    ]
    return Meaning("".join(said_too), change)


def _pull_answers(text: str) -> tuple[str, dict[str, str]]:
    """Part a question from "; answer: …" and "; better: …" at its end (playbook 1.2)."""
    found = list(_ANSWER.finditer(text))
    if not found:
        return text, {}
    ends = [*(each.start() for each in found[1:]), len(text)]
    answers = {
        each["label"].lower(): text[each.end() : end].strip(" ;")
        for each, end in zip(found, ends, strict=True)
    }
    return text[: found[0].start()].strip(), {label: said for label, said in answers.items() if said}


def _split_flags(text: str, present: Sequence[Person]) -> tuple[str, list[str], Person | None]:
    """Part a question from the flags after its last `!`, and from which of those `present` asked it."""
    said, mark, tail = text.rpartition("!")
    if not mark:
        said, mark, tail = text.rpartition("?")
        if not mark or not tail.strip(" ,;") or _FLAG.match(tail.lstrip(" ,;")) is None:
            return text, [], None
        said, tail = f"{said}?", tail.lstrip(" ,;")
    flags, asked_by, position = list[str](), None, 0
    while position < len(tail):
        match = _FLAG.match(tail, position)
        if match is not None:
            flags.append(" ".join(match["flag"].lower().split()))
            position = match.end()
            continue
        by = _BY.match(tail, position)
        if by is not None and asked_by is None:
            asked_by, left = take_person(by["name"].strip(), present)
            if asked_by is None or left:
                raise not_there(by["name"])
            position = by.end()
            continue
        break
    if (flags or asked_by) and position >= len(tail):
        return said.strip(), flags, asked_by
    if said.endswith(" ") and tail.strip():
        if (went := how_it_went(tail)) is not None:
            return said.strip(), [went.value], None
        known = ", ".join(each for each in _FLAGS if each not in _SAME)
        raise Unclear(f"After the ! I understand: {known}, and by whom it was asked.")
    return text, [], None


def _read_habit(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    application, interview = the_round(target, scene, Prefer.PAST)
    own = {folded(each): each for each in own_habits(scene.hunt)}
    names = one_of((*_HABIT_WORDS, *own.values()))
    habits = re.compile(rf"(?:{_IN_QUOTES}|(?<!\w)(?P<habit>{names})){_RATING}", re.IGNORECASE)
    found = list(habits.finditer(rest))
    left = habits.sub(" ", rest)
    if (unknown := _NOT_KNOWN.match(left)) is not None:
        habit = shortened(unknown["habit"].strip(), 40)
        raise Unclear(
            f"I know no habit “{habit}”. One of your own is added with its name in quotes: "
            f'"{habit}" {unknown["rating"]}'
        )
    no_more(left.replace(",", " "))
    if not found:
        raise Unclear(
            "Which habit, and how was it from 1 (badly) to 5 (well)? Write: jittery 4 fast 3 questions 5."
        )
    hunt, changes, said = scene.hunt, list[Change](), list[str]()
    for match in found:
        name, rating = match["new"] or match["habit"], int(match["rating"])
        habit = _HABIT_WORDS.get(name.lower()) or own.get(folded(name)) or name.strip()
        changes.append(set_habit(hunt, interview.id, habit, rating))
        hunt = hunt.with_change(changes[-1])
        said.append(f"{habit}: {rating} of 5")
    label = scene.round_label(application, interview)
    sentence = changes[0].sentence if len(changes) == 1 else f"rated my habits ({label})"
    return Meaning(f"{label} · {', '.join(said)}", joined(sentence, *changes))


def _read_confidence(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    application, interview = the_round(target, scene, Prefer.PAST)
    number = re.fullmatch(r"([0-9]{1,3})(?:\s*(?:/|of|out of)\s*10)?", folded(rest), re.ASCII)
    if number is None:
        raise Unclear("How confident, from 1 to 10? Write a number.")
    value = int(number[1])
    change = set_confidence(scene.hunt, interview.id, value, now=scene.now)
    return Meaning(f"{scene.round_label(application, interview)} · confidence {value} of 10", change)


VERBS = (
    Verb(
        "question",
        "question acme How would you shard this? ! blanked, not ready",
        "a question I was asked; after ! how it went: strong, ok, weak, blanked, ready, not ready, "
        "interesting, count on, by whom; then ; answer: and ; better:",
        _read_question,
        aliases=("q",),
        slots=(Slot.TARGET,),
        takes_text=True,
    ),
    *(
        Verb(
            name, f"{name} acme {example}", what, _reader(field, what), slots=(Slot.TARGET,), takes_text=True
        )
        for name, field, what, example in _FIELDS
    ),
    Verb(
        "talked",
        "talked acme with Dana: why their imports take until noon",
        "what we talked about, with one interviewer or in general",
        _read_talked,
        slots=(Slot.TARGET, Slot.WITH_PERSON),
        takes_text=True,
    ),
    Verb(
        "habit",
        "habit acme jittery 4 fast 3 questions 5",
        "how my habits were, from 1 (badly) to 5 (well)",
        _read_habit,
        aliases=("habits",),
        slots=(Slot.TARGET, Slot.WORD),
        words=("jittery", "fast", "questions"),
    ),
    Verb(
        "confidence",
        "confidence acme 7",
        "how confident I am about it, from 1 to 10",
        _read_confidence,
        slots=(Slot.TARGET,),
    ),
)
