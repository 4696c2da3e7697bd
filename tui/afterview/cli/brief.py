"""`afterview brief`: the page to read before an interview, for people, programs and the printer."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from afterview.briefs.markdown import markdown
from afterview.briefs.page import page
from afterview.briefs.plain import plain
from afterview.briefs.sheet import sheet
from afterview.cli.context import CommandContext, UserError
from afterview.cli.json_output import Json, moment, print_json
from afterview.cli.output import confirm, say
from afterview.config import ConfigError, whole_path
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, take_target, the_round
from afterview.journal.files import look, replace_whole
from afterview.playbook.brief import Brief, EarlierRound
from afterview.playbook.brief import brief as brief_of
from afterview.playbook.lessons import Lesson
from afterview.playbook.said_before import JudgedTopic
from afterview.playbook.shape import Situation
from afterview.records.interviews import PrepKind
from afterview.text import Unclear, clean_line, safe_line, safe_lines, shortened

if TYPE_CHECKING:
    from afterview.records.applications import Application
    from afterview.records.hunt import Hunt
    from afterview.records.interviews import Interview

_WIDEST = 100


def print_brief(
    context: CommandContext,
    target: str | None,
    *,
    as_json: bool,
    as_markdown: bool,
    page_file: str | None,
    replace: bool,
) -> None:
    """Print the brief, or write its page to a file. Raises UserError."""
    if as_json + as_markdown + (page_file is not None) > 1:
        raise UserError("choose one of --json, --markdown and --page")
    if replace and page_file is None:
        raise UserError("--replace goes with --page FILE")
    hunt = context.open_journal().hunt
    application, interview = _round(context, hunt, target)
    situation = Situation(hunt, application, interview, context.now, context.zone, context.settings.waits)
    found = brief_of(situation)
    if as_json:
        print_json(brief_shape(found, context.zone))
        return
    made = sheet(found, situation.today)
    if page_file is not None:
        path = _write(page_file, page(made).encode("utf-8"), replace=replace)
        confirm(safe_line(f"Written to {path}. Open it in a browser to print it."))
    elif as_markdown:
        say(safe_lines(markdown(made)).rstrip("\n"))
    else:
        say(plain(made, min(shutil.get_terminal_size((80, 24)).columns, _WIDEST)))


def _round(context: CommandContext, hunt: Hunt, target: str | None) -> tuple[Application, Interview]:
    """Return the round meant: the one named, the next there, or the next of all. Raises UserError."""
    if target is None:
        coming = [
            (held.place_in_time, held.id, each, held)
            for each in hunt.applications.values()
            if not each.is_closed
            for held in each.rounds
            if not held.is_over(context.now)
        ]
        if not coming:
            raise UserError(_none_ahead(hunt))
        _, _, application, interview = min(coming, key=lambda each: each[:2])
        return application, interview
    scene = Scene(hunt, context.of_lines())
    try:
        meant, rest = take_target(clean_line(target), scene)
        if rest:
            raise Unclear(f"I do not understand “{shortened(rest)}” after the name of the application.")
        return the_round(meant, scene, Prefer.ANY if meant.names_round else Prefer.COMING)
    except Unclear as error:
        raise UserError(str(error)) from None


def _none_ahead(hunt: Hunt) -> str:
    """Say that no interview is ahead, and what can be done about it."""
    held = [
        (each.place_in_time, each.id, each.round, of)
        for of in hunt.applications.values()
        for each in of.rounds
    ]
    if not held:
        return 'no interview is recorded yet: afterview add "interview acme tue 14:00" adds one'
    _, _, number, of = max(held, key=lambda each: each[:2])
    last = shlex.quote(f"{safe_line(of.company)}#{number}")
    return f"no interview is ahead: name one that is over, such as afterview brief {last}"


def _write(named: str, content: bytes, *, replace: bool) -> Path:
    """Write the file whole, never over another one unasked. Raises UserError."""
    if not named.strip():
        raise UserError("--page needs the name of a file")
    try:
        path = whole_path(Path(named)).absolute()
        if path.is_dir():
            raise UserError(f"{safe_line(str(path))} is a folder: name a file in it")
        if (path.exists() or path.is_symlink()) and not replace:
            raise UserError(f"{safe_line(str(path))} is there already: name another file, or add --replace")
        if not path.parent.is_dir():
            raise UserError(f"there is no folder {safe_line(str(path.parent))}")
        path = path.resolve()
        replace_whole(path, content, look(path) if replace else None)
    except OSError as error:
        raise UserError(f"{safe_line(named)} could not be written: {error.strerror}") from None
    except ConfigError as error:
        raise UserError(str(error)) from None
    except ValueError:
        raise UserError(f"{safe_line(named)} is no name of a file") from None
    return path


def brief_shape(found: Brief, zone: str) -> Json:
    """Return a brief as `brief --json` prints it."""
    topics = [each for each in found.topics if each.note.kind is not PrepKind.RESEARCH]
    research = [each for each in found.topics if each.note.kind is PrepKind.RESEARCH]
    return {
        "interview": found.interview,
        "company": found.company,
        "role": found.role,
        "round": found.round,
        "kind": found.kind,
        "starts": moment(found.starts, found.zone),
        "ends": moment(found.ends, found.zone),
        "when": found.here,
        "zone": found.zone,
        "starts_here": moment(found.starts, zone),
        "place": found.place,
        "link": found.link,
        "people": [
            {
                "id": each.person,
                "name": each.name,
                "title": each.title,
                "standing": "known" if each.standing == "met" else each.standing.value,
                "talked_about": list(each.talked_about),
            }
            for each in found.room
        ],
        "earlier": [_earlier_shape(each) for each in found.earlier],
        "topics": [_topic_shape(each) for each in topics],
        "research": [_topic_shape(each) for each in research],
        "ask_there": list(found.ask_there),
        "work_on": [_lesson_shape(each) for each in found.lessons.work_on],
        "count_on": [_lesson_shape(each) for each in found.lessons.count_on],
        "unsaid": [_lesson_shape(each) for each in found.lessons.unsaid],
        "likely": [
            {
                "id": each.id,
                "text": each.text,
                "times": each.times,
                "companies": list(each.companies),
                "best_answer": each.best_answer,
                "standing": each.standing.value if each.standing else None,
            }
            for each in found.likely
        ],
    }


def _topic_shape(topic: JudgedTopic) -> Json:
    return {
        "id": topic.note.id,
        "kind": topic.note.kind.value,
        "text": topic.note.text,
        "verdict": topic.verdict.value,
        "of": topic.of,
        "said_in": topic.said_in,
        "heard_by": list(topic.heard_by),
    }


def _earlier_shape(held: EarlierRound) -> Json:
    return {
        "interview": held.interview,
        "round": held.round,
        "kind": held.kind,
        "on": held.on.isoformat() if held.on else None,
        "people": list(held.people),
        "talked_about": held.talked_about,
        "asked_them": held.asked_them,
        "missed_points": held.missed_points,
        "liked": held.liked,
        "questions": [
            {
                "id": each.id,
                "text": each.text,
                "went": each.went.value if each.went else None,
                "answer": each.answer,
            }
            for each in held.questions
        ],
    }


def _lesson_shape(lesson: Lesson) -> Json:
    return {
        "text": lesson.text,
        "advice": lesson.advice,
        "company": lesson.company,
        "interview": lesson.interview,
        "on": lesson.on.isoformat() if lesson.on else None,
    }
