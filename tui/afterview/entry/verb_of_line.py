"""Which verb a line begins with, where it is no sentence; without one, it adds an application."""

from __future__ import annotations

import re

from afterview.entry.in_parts import is_told, reads_as_application
from afterview.entry.matching import is_slip
from afterview.entry.people import take_from
from afterview.entry.plain.names import KNOWN, ROLE
from afterview.entry.plain.new_names import is_bare_name
from afterview.entry.plain.taking_apart import take_apart
from afterview.entry.scene import Scene
from afterview.entry.targets import finds_target
from afterview.entry.verbs.applications import ADD
from afterview.entry.verbs.outcomes import OUTCOME
from afterview.entry.verbs.registry import BY_WORD
from afterview.entry.verbs.verb import Slot, Verb
from afterview.text import Unclear, folded

_COMMAS = re.compile(r",\s*(applied|saved)\b", re.IGNORECASE)


class Mistyped(Unclear):
    """A first word that is a verb but for a slip, or that may be one."""


class NotPlain(Unclear):
    """A line that no verb begins and that is no name: it may be a sentence."""


def verb_of(line: str) -> Verb | None:
    """Return the verb that the first word of a line is; None where it is none."""
    return BY_WORD.get(folded(line.split(" ")[0]).rstrip(":"))


def verb_and_rest(line: str, scene: Scene) -> tuple[Verb, str]:
    """Return the verb of a line and what follows it. Raises Unclear for a verb alone, or mistyped."""
    first, _, rest = line.partition(" ")
    word, rest = folded(first).rstrip(":"), rest.strip()
    verb = BY_WORD.get(word)
    if verb is ADD and rest and ";" not in rest and not _is_name(rest):
        raise NotPlain("Write the parts of an application with ; between them.")
    if verb is not None and rest.endswith("?") and not verb.takes_text and ";" not in line:
        raise Unclear(f"That is a question. To record it, write “{line.rstrip('? ')}”.")
    if verb is not None and verb.slots[:1] == (Slot.TARGET,) and _begins_a_sentence(rest, scene):
        raise NotPlain("I am not sure what that is.")
    if verb is not None and rest and not _is_company(verb, line, rest, scene):
        return verb, rest
    if verb is not None and not rest:
        raise Unclear(f"{verb.name}: {verb.help}. For example: {verb.usage}")
    may_be_slip = ";" not in line and word not in KNOWN and not word.endswith(",")
    meant = next((name for name in BY_WORD if is_slip(word, name)), None) if may_be_slip else None
    if meant is not None and _makes_sense(BY_WORD[meant], rest, scene):
        raise Mistyped(f"Did you mean “{meant}”? Write it so, or put “add” in front to add an application.")
    if verb is not ADD and ";" in line and is_told(line):
        raise NotPlain("I am not sure what that is.")
    if ";" in line and not reads_as_application(line):
        begin = line.partition(";")[0]
        words = set(begin.split()) & KNOWN
        named = take_apart(begin, scene)
        if folded(begin.split(" ")[0]) in KNOWN and (named.companies or named.of("P")):
            words.add(begin)
        if words - {"the", "of", "and", "for", "in", "de"}:
            raise NotPlain("I am not sure what that is.")
    if ";" not in line:
        _doubt(first, line, rest, scene)
        if (
            not is_bare_name(line)
            or finds_target(line, scene)
            or is_person(line, scene)
            or take_apart(line, scene).companies
        ):
            raise NotPlain("I am not sure what that is.")
    return ADD, line


_PREPOSITION = re.compile(
    r"(?:with|w|at|by|on|for|from|in|is|was|to|an?|the|my|our|their|both|all|some)\s", re.IGNORECASE
)
"""What is hardly a company behind a verb: with it, a line is a sentence."""


def _begins_a_sentence(rest: str, scene: Scene) -> bool:
    """Return whether what stands behind a verb is no company. One on the list may be "The Old Mill"."""
    return _PREPOSITION.match(rest) is not None and ";" not in rest and not finds_target(rest, scene)


def _is_name(rest: str) -> bool:
    """Return whether what follows "add" can be nothing but the name of a company."""
    words = re.findall(r"[\w'’&+.-]+", folded(rest))
    if re.search(r"\s(?:as|to|at|for|with|from|by)\s|^(?:to|my|for|a|an|the)\s|[:/|()]|\s[-–—]\s", rest):
        return False
    told = rest.split(", ")[1:]
    if re.search(r"\b\d{4}-\d\d-\d\d\b", rest) or any(
        ROLE.fullmatch(word) for each in told for word in re.findall(r"\w+", each)
    ):
        return False
    is_named = all(not each[0].islower() for each in rest.split())
    return is_bare_name(rest) or (len(words) <= 5 and (is_named or not {*words} & KNOWN))


def _doubt(first: str, line: str, rest: str, scene: Scene) -> None:
    """Raise Unclear for what would make an application, and was most likely meant as something else."""
    if rest and (finds_target(rest, scene) or is_person(rest, scene)):
        if folded(first) in OUTCOME.words:
            raise Unclear(f"Did you mean “{OUTCOME.name} {rest} {folded(first)}”?")
        raise NotPlain("I am not sure what happened.")
    if _COMMAS.search(line):
        raise Unclear("Put ; between the parts of an application: Acme; Engineer; applied yesterday.")


def is_person(rest: str, scene: Scene) -> bool:
    try:
        return take_from(rest, scene.hunt)[0] is not None
    except Unclear:
        return True


def _is_company(verb: Verb, line: str, rest: str, scene: Scene) -> bool:
    """Return whether a line that begins like a verb is an application, as in "Well Labs; Designer"."""
    if rest.startswith(";"):
        return True
    if ";" in line and verb is not ADD and reads_as_application(line):
        named = verb.slots[:1] == (Slot.TARGET,) and is_named(rest, scene)
        if named and line[0].isupper():
            company, _, after = line.partition(";")
            raise Mistyped(
                f"Which is it: the application “add {company};{after}”, or “{verb.name} {rest}”? Write it so."
            )
        return not named
    about = verb.slots[:1] == (Slot.TARGET,)
    return (
        about
        and ";" in line
        and not finds_target(rest, scene)
        and not finds_target(rest.split(";")[0], scene)
    )


def _makes_sense(verb: Verb, rest: str, scene: Scene) -> bool:
    """Return whether `rest` could follow that verb: it begins with somebody or something known."""
    if not rest:
        return False
    if verb.slots[:1] == (Slot.PERSON,):
        return is_person(rest, scene)
    return finds_target(rest, scene)


def is_named(rest: str, scene: Scene) -> bool:
    return rest.split(" ")[0] == "here" or finds_target(rest, scene)
