"""What a line is about: `company`, `company#round`, `Company · Role`, an id, or `here`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from enum import Enum
from typing import TypeVar

import msgspec

from afterview.entry.matching import take_known, take_listed, words_of
from afterview.entry.on_record import applications_at, applications_of, company_names
from afterview.entry.scene import Scene
from afterview.entry.slips import meant_company
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.text import Unclear, clean_line, shortened

Round = tuple[Application, Interview]
_T = TypeVar("_T")
_ROUND = re.compile(r"^(?P<name>.+?)#(?P<round>[0-9]{1,3})(?P<after>[,;:]?)$", re.DOTALL)
_ROUND_AFTER = (
    r"[,\s]*(?:(?:round|rd)\s*#?(?P<n>[0-9]{1,2})|(?:the\s+)?(?P<nth>[0-9]{1,2})(?:st|nd|rd|th)\s+round)"
    r"(?=$|[\s,;:])[,;:]?"
)
_DOT = re.compile(r"\s*(?:·|/)\s+")
_LISTED = 6
_MOST_READ = 64


class Target(msgspec.Struct, frozen=True):
    """The applications, or the rounds of them, that a line could be about."""

    applications: tuple[Application, ...]
    round_number: int | None = None
    interview: Interview | None = None
    """The one interview meant, where it was named by its id or by `here`."""

    @property
    def names_round(self) -> bool:
        """Return whether one round was named, not only the application."""
        return self.interview is not None or self.round_number is not None


class Prefer(Enum):
    """Which round is meant where a line names only the company."""

    PAST = "past"
    """The latest that has begun."""
    COMING = "coming"
    """The next that has not begun."""
    ANY = "any"
    """The latest that has begun, else the next to come."""
    LAST = "last"
    """The last that is on record, begun or not."""


def take_target(text: str, scene: Scene) -> tuple[Target, str]:
    """Return what the beginning of `text` names, and the rest. Raises Unclear where nothing known fits."""
    first = text.partition(" ")[0]
    if not first:
        raise Unclear("Which application? Write the company's name after the first word.")
    found = _target_in(text, scene)
    if found is None:
        raise Unclear(_unknown(first, scene))
    return found


def _target_in(text: str, scene: Scene) -> tuple[Target, str] | None:
    first, _, rest = text.partition(" ")
    if first.casefold() == "here":
        return _here_or_named(text, rest, scene)
    by_id = _by_id(first.rstrip(",;:"), scene)
    return _by_name(text, scene) if by_id is None else (by_id, rest.strip())


def take_round(text: str, scene: Scene) -> tuple[Target, str]:
    """Return what `take_target` does, with the round that may be named after it: "acme round 2 …"."""
    target, rest = take_target(text, scene)
    number = None if target.names_round else re.match(_ROUND_AFTER, rest, re.IGNORECASE | re.ASCII)
    if number is None:
        return target, rest
    named = Target(target.applications, int(number["n"] or number["nth"]))
    return named, rest[number.end() :].strip()


def finds_target(text: str, scene: Scene) -> bool:
    """Return whether `text` begins with a target."""
    try:
        return text.partition(" ")[0] != "" and _target_in(text, scene) is not None
    except Unclear:
        return False


def the_application(
    target: Target, scene: Scene, rank: Callable[[Application], int] = lambda _: 0
) -> Application:
    """Return the one application meant. The lowest `rank` wins, then the open ones.

    Raises Unclear, listing them, where several fit equally well.
    """
    found = target.applications
    if len(found) > 1:
        found = _lowest(found, lambda each: (rank(each), each.is_closed))
    if len(found) > 1:
        raise Unclear(_several([application_words(each, scene) for each in found[:_LISTED]], len(found)))
    return found[0]


def rounds_meant(target: Target) -> tuple[Round, ...]:
    """Return every round that the target could mean. Raises Unclear where there is none."""
    if target.interview is not None:
        return tuple((each, target.interview) for each in target.applications)
    number = target.round_number
    found = tuple(
        (application, interview)
        for application in target.applications
        for interview in application.rounds
        if number is None or interview.round == number
    )
    if found:
        return found
    company = target.applications[0].company
    if number is not None:
        numbers = ", ".join(str(each.round) for each in target.applications[0].rounds)
        raise Unclear(f"{company} has no round {number} on record{f': it has {numbers}' if numbers else ''}.")
    raise Unclear(f"{company} has no interview on record: add it first, such as “interview {company} held”.")


def the_round(
    target: Target,
    scene: Scene,
    prefer: Prefer,
    fits: Callable[[Application, Interview], bool] = lambda _application, _interview: True,
    *,
    every: bool = False,
) -> Round:
    """Return the one round meant.

    Of the rounds that fit, those on the preferred side of `now` count; within one application the one
    nearest to now is taken, unless `every` round is to be told apart. Open applications come before
    closed ones. Raises Unclear, listing them, where several are left.
    """
    rounds = rounds_meant(target)
    rounds = tuple(each for each in rounds if fits(*each)) or rounds
    if not target.names_round:
        rounds = _preferred(rounds, scene, prefer)
    if len(rounds) > 1 and not every:
        rounds = _nearest(rounds, scene)
    if len(rounds) > 1:
        rounds = _lowest(rounds, lambda each: (0, each[0].is_closed))
    if len(rounds) > 1:
        raise Unclear(_several(round_words(rounds[:_LISTED], scene), len(rounds)))
    return rounds[0]


def coming_if_any(target: Target, scene: Scene) -> Prefer:
    """Return that the next round is meant, where one is still to come."""
    coming = any(each.is_ahead(scene.now) for app in target.applications for each in app.rounds)
    return Prefer.COMING if coming else Prefer.ANY


def named(text: str, scene: Scene) -> tuple[Application, Interview | None]:
    """Return what all of `text` names: a round, and for the application alone its last one, if any.

    Raises Unclear.
    """
    if not text.strip():
        raise Unclear("Which application? Write the company's name, or company#round.")
    target, rest = _by_id(text, scene), ""
    if target is None:
        target, rest = take_target(re.sub(r"\s+#", "#", clean_line(text)), scene)
    if rest:
        raise Unclear(f"I do not understand “{shortened(rest)}” after the name of the application.")
    if target.names_round or any(each.rounds for each in target.applications):
        return the_round(target, scene, Prefer.LAST)
    return the_application(target, scene), None


def the_called_off(target: Target, scene: Scene) -> Round:
    """Return the one round meant that was called off. Raises Unclear where there is none, or several."""
    found = [
        (application, interview)
        for application in target.applications
        for interview in ((target.interview,) if target.interview else application.interviews)
        if interview.cancelled_at is not None and target.round_number in (None, interview.round)
    ]
    if len(found) > 1:  # a round's number may have been given away since: only the id is sure
        each = (f"{interview.id} ({scene.span_label(interview)})" for _, interview in found)
        raise Unclear(_several(list(each), len(found)))
    if not found:
        raise Unclear(f"No interview at {target.applications[0].company} that was called off fits this.")
    return found[0]


def _here_or_named(text: str, rest: str, scene: Scene) -> tuple[Target, str]:
    """Return the chosen application; a company whose name begins with "here" where its whole name is written.

    Raises Unclear where the one word can mean either.
    """
    named = applications_of(company_names(scene.hunt).begun(("here",)), scene.hunt)
    if not named:
        return _here(scene), rest.strip()
    found, left, goodness = take_known(text, [(each.company, each) for each in named])
    if found and (goodness == 3 or left != rest.strip()) and len(words_of(found[0].company)) > 1:
        return _with_role(found, left)
    chosen = ""
    if scene.context.focus_application or scene.context.focus_interview:
        chosen = f", or “{_here(scene).applications[0].company}” for the chosen one"
    raise Unclear(f"“here” can be {named[0].company}: write “{named[0].company}”{chosen}.")


def _here(scene: Scene) -> Target:
    context = scene.context
    if context.focus_interview is not None:
        found = scene.hunt.find_interview(context.focus_interview)
        if found is not None:
            return Target((found[0],), interview=found[1])
    application = scene.hunt.applications.get(context.focus_application or "")
    if application is None:
        raise Unclear("“here” means the chosen application, and none is chosen: write the company's name.")
    return Target((application,))


def _by_id(word: str, scene: Scene) -> Target | None:
    application = scene.hunt.applications.get(word)
    if application is not None:
        return Target((application,))
    found = scene.hunt.find_interview(word)
    return Target((found[0],), interview=found[1]) if found else None


def _read(_: Hunt) -> dict[str, tuple[Target, str] | None]:
    """Return where it is kept what the texts of a line name: with each letter it is asked several times."""
    return {}


def _by_name(text: str, scene: Scene) -> tuple[Target, str] | None:
    read = scene.hunt.kept(_read)
    if text not in read:
        if len(read) >= _MOST_READ:
            read.clear()
        read[text] = _named_in(text, scene)
    return read[text]


def _named_in(text: str, scene: Scene) -> tuple[Target, str] | None:
    plain, number, tail = _without_round(text)
    known = company_names(scene.hunt)
    names, rest, _ = take_listed(plain, known)
    if not names:
        return None
    found = tuple(applications_of(names, scene.hunt))
    if number is not None and rest:
        # The number stood further on ("acme · backend#2", or in a later word): only the first may be cut off.
        return _with_role(found, take_listed(text, known)[1] or rest)
    if number is not None:
        return Target(found, number), tail
    return _with_role(found, rest)


def _without_round(text: str) -> tuple[str, int | None, str]:
    """Return the words up to the first "name#2", its number, and what comes after it."""
    for match in re.finditer(r"\S+", text):
        found = _ROUND.match(match.group())
        if found is not None:
            end = match.start() + len(found["name"])
            return text[:end], int(found["round"]), text[match.end() :].strip()
    return text, None, ""


def _with_role(found: tuple[Application, ...], rest: str) -> tuple[Target, str]:
    """Narrow several applications at one company down by the role, where one is written."""
    dot = _DOT.match(rest)
    if dot is None and (len(found) < 2 or not rest):
        return Target(found), rest
    after = rest[dot.end() :] if dot else rest
    plain, number, tail = _without_round(after)
    roles = [(each.role, each) for each in found if each.role]
    fitting, left, goodness = take_known(plain, roles)
    if not fitting or (dot is None and goodness < 2):
        if dot is not None:
            raise Unclear(
                f"No role at {found[0].company} begins with “{shortened(after.split(' ')[0], 40)}”."
            )
        return Target(found), rest
    if number is not None and not left:
        return Target(fitting, number), tail
    return Target(fitting), take_known(after, roles)[1]


def _preferred(rounds: tuple[Round, ...], scene: Scene, prefer: Prefer) -> tuple[Round, ...]:
    past = tuple(each for each in rounds if each[1].has_begun(scene.now))
    past = past or tuple(each for each in rounds if each[1].may_have_begun(scene.now))
    coming = tuple(each for each in rounds if each[1].is_ahead(scene.now))
    if prefer is Prefer.LAST:
        return tuple({application.id: (application, interview) for application, interview in rounds}.values())
    if prefer is Prefer.ANY:
        return past or coming
    wanted = past if prefer is Prefer.PAST else coming
    if wanted:
        return wanted
    application, interview = rounds[0]
    when = scene.span_label(interview)
    if prefer is Prefer.PAST:
        raise Unclear(f"{scene.round_label(application, interview)} has not begun yet: {when}.")
    raise Unclear(
        f"No round to come is on record for {application.company}: add it first, "
        f"such as “interview {application.company} date not set”."
    )


def _nearest(rounds: tuple[Round, ...], scene: Scene) -> tuple[Round, ...]:
    """Keep one round of each application: the one nearest to now."""
    kept: dict[str, Round] = {}
    for application, interview in sorted(rounds, key=lambda each: _distance(each[1], scene)):
        kept.setdefault(application.id, (application, interview))
    return tuple(kept.values())


def _distance(interview: Interview, scene: Scene) -> timedelta:
    begins = interview.begins
    return timedelta.max if begins is None else abs(begins - scene.now)


def _lowest(found: tuple[_T, ...], key: Callable[[_T], tuple[int, bool]]) -> tuple[_T, ...]:
    keys = [key(each) for each in found]
    best = min(keys)
    return tuple(each for each, its in zip(found, keys, strict=True) if its == best)


def application_words(application: Application, scene: Scene) -> str:
    """Return what to write for that application and no other."""
    same = applications_at(application.company, scene.hunt)
    if len(same) == 1:
        return application.company
    roles = [words_of(each.role) for each in same]
    if application.role and roles.count(words_of(application.role)) == 1:
        return f"{application.company} · {application.role}"
    return application.id


def round_words(rounds: Iterable[Round], scene: Scene) -> list[str]:
    """Return what to write for each of those rounds and no other."""
    return [
        interview.id
        if (words := application_words(application, scene)) == application.id
        else f"{words}#{interview.round}"
        for application, interview in rounds
    ]


def _several(names: Sequence[str], count: int) -> str:
    shown = list(names[:_LISTED])
    more = f", or one of {count - _LISTED} more" if count > _LISTED else ""
    return f"Which one: {', '.join(shown)}{more}? Write it that way."


def _unknown(first: str, scene: Scene) -> str:
    if not scene.hunt.applications:
        return "There is no application yet: add one first, such as “Acme; Backend Engineer”."
    shown = shortened(first, 40)
    near = meant_company(first, scene)
    if near:
        return f"I know no application at “{shown}”: did you mean {near}?"
    return f"I know no application at “{shown}”: write the company's name as it is listed, or add it first."
