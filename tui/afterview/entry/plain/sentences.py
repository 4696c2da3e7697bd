"""What a plain sentence would record: quick-add lines, or a question that names the line to write."""

from __future__ import annotations

from contextlib import suppress

from afterview.entry.plain.accounting import lost
from afterview.entry.plain.as_it_stands import Plain, as_it_stands, not_all
from afterview.entry.plain.asked_to_speak import asked_to_speak
from afterview.entry.plain.company_apart import NEWS, in_its_place, without_teller
from afterview.entry.plain.corrected import corrected
from afterview.entry.plain.first_names import is_first_name, is_somebody
from afterview.entry.plain.in_capitals import with_capitals
from afterview.entry.plain.matching import may_be_about
from afterview.entry.plain.offers import NotSure, Offering, note_line, quoted, tried
from afterview.entry.plain.rooms import numbered_place, with_place
from afterview.entry.plain.said_of_people import put_back, put_back_in, set_apart, told_of_people, untold
from afterview.entry.plain.taking_apart import take_apart
from afterview.entry.plain.whom import Missing
from afterview.entry.plain.without_time import is_which_week, with_time
from afterview.entry.scene import Scene
from afterview.text import Either, Unclear


def understood(line: str, scene: Scene) -> Plain:
    """Return the lines that a sentence becomes. Raises Unclear, naming the line to write, where that is not sure."""
    apart, place = numbered_place(line)
    if place:
        with suppress(Unclear):
            plain = understood(apart, scene)
            if (told := with_place(plain.lines, place)) is not None:
                return Plain(told, plain.is_all)
    try:
        if lines := corrected(line, scene) or asked_to_speak(line, scene):
            return Plain(lines, is_all=True)
        plain = _with_descriptions(line, scene) or _in_any_way(line, scene)
    except Either as which:
        raise _asked(which, line, scene) from None
    sentence = take_apart(line, scene)
    if gone := lost(plain.lines, sentence, scene):
        raise not_all(gone, plain.lines, sentence, line, scene)
    return plain


def _with_descriptions(line: str, scene: Scene) -> Plain | None:
    """Return what a sentence says, with titles and addresses behind its people; None where nothing is said of them.

    A title can be what says that it is about a person: then it is left where it stands, and put behind the name all the same.
    """
    sentence = take_apart(line, scene)
    told = told_of_people(line, sentence)
    if not told:
        return None
    apart = set_apart(line, told)
    try:
        plain = _in_any_way(apart, scene)
        if (lines := put_back(told, plain.lines)) is not None:
            return Plain(lines, plain.is_all)
    except Either:
        raise
    except Unclear as problem:
        if (question := put_back_in(told, str(problem).replace(apart, line))) is not None:
            raise Unclear(question) from None
    with suppress(Unclear):
        plain = _in_any_way(set_apart(line, told, with_titles=False), scene)
        if (lines := put_back(told, plain.lines)) is not None:
            return Plain(lines, plain.is_all)
    plain = _in_any_way(line, scene)
    if gone := untold(told, plain.lines):
        note = note_line(sentence, line, scene)
        found = quoted([(*plain.lines, note)]) if note else quoted([plain.lines])
        raise Unclear(f"I do not understand “{', '.join(gone)}” here. Write {found}.")
    return plain


def _in_any_way(line: str, scene: Scene) -> Plain:
    if (plain := _without_time(line, scene, bare=False)) is not None:
        return plain
    try:
        return _read(line, scene)
    except Either:
        raise
    except Unclear as problem:
        if (plain := _without_time(line, scene, bare=True)) is not None:
            return plain
        if isinstance(problem, NotSure | Missing) and (plain := _with_new_company(line, scene)) is not None:
            return plain
        raise


def _read(line: str, scene: Scene) -> Plain:
    """Return what a sentence says, with its company where it stands or else where it would."""
    try:
        plain = _as_it_stands(line, scene)
    except Either:
        raise
    except Unclear as problem:
        is_told = not isinstance(problem, NotSure | Missing) and not without_teller(take_apart(line, scene))
        if (told := _in_its_place(line, scene, is_note=is_told)) is None:
            raise
        return told
    is_note = plain.lines[0].startswith("note ") and not plain.is_all
    return (_in_its_place(line, scene, is_note=True) if is_note else None) or plain


def _in_its_place(line: str, scene: Scene, *, is_note: bool) -> Plain | None:
    """Return what a sentence says whose company stands apart; None where it says nothing with it in its place."""
    for each, kinds in in_its_place(line, take_apart(line, scene), is_note=is_note):
        with suppress(Unclear):
            plain = _as_it_stands(each, scene)
            kind = plain.lines[0].split(" ")[0]
            if kind in kinds:
                return plain
    sentence = take_apart(line, scene)
    if not is_note and (told := without_teller(sentence)):
        with suppress(Unclear):
            plain = _as_it_stands(told, scene)
            if plain.lines[0].split(" ")[0] in NEWS and (note := note_line(sentence, line, scene)):
                return Plain((*plain.lines, note))
    return None


def _with_new_company(line: str, scene: Scene) -> Plain | None:
    """Return what a sentence says of a company that is not on the list, and adds it; None where none is named.

    A name in small letters is asked about, unless the company is told with it: then that is asked before it is recorded.
    """
    sentence = take_apart(line, scene)
    if sentence.companies or sentence.is_question:
        return None
    name, told = with_capitals(sentence)
    for each in (line, told) if name else (line,):
        lines: tuple[str, ...] = ()
        with suppress(Unclear):
            lines = _as_it_stands(each, scene).lines if each != line else ()
        lines = lines or _added(each, scene)
        if len(lines) > 1:
            return Plain(lines)
        if lines:
            raise Unclear(f"Is “{name}” a name? Write {quoted([lines])}.")
    return None


def _added(line: str, scene: Scene) -> tuple[str, ...]:
    """Return the lines of a company that is new, and of what is said of it; nothing where that is not sure."""
    sentence = take_apart(line, scene)
    for piece in sentence.of("N"):
        if len(piece.names) > 1 or is_somebody(piece.text) or is_first_name(piece.text):
            continue
        if not may_be_about(sentence, piece):
            continue
        company = f"{piece.text}; applied unknown day"
        after = tried((company,), scene)
        try:
            lines = _read(line, Scene(after, scene.context)).lines if after else ()
        except Unclear:
            continue
        if lines and not lines[0].startswith("note ") and ";" not in lines[0].partition(" note: ")[0]:
            return company, *lines
    return ()


def _as_it_stands(line: str, scene: Scene) -> Plain:
    return as_it_stands(line, scene, understood)


def _without_time(line: str, scene: Scene, *, bare: bool) -> Plain | None:
    """Return what a sentence says of an interview of which it says that it has no time; None where it does not."""
    timed = with_time(line, scene, bare=bare)
    if timed is None:
        return None
    try:
        lines = timed.without(_as_it_stands(timed.text, scene).lines)
    except Either:
        raise
    except Unclear as problem:
        if not isinstance(problem, Offering) and is_which_week(problem):
            raise Unclear(timed.without_time(str(problem))) from None
        return None
    return None if lines is None else Plain(lines)


def _asked(which: Either, line: str, scene: Scene) -> Unclear:
    """Return the question which of several things is meant, with what each would record."""
    found = []
    for each in which.instead if which.words in line else ():
        try:
            found.append(understood(line.replace(which.words, each), scene).lines)
        except Unclear as problem:
            return Unclear(f"{which} {problem}")
    return Unclear(
        f"{which} Write {quoted(found)}." if found else f"{which} Write {' or '.join(which.instead)}."
    )
