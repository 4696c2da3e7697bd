"""`afterview letter`: drafts, what is found in a letter, and keeping one that was written elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from afterview.cli.context import CommandContext, UserError, close
from afterview.cli.input import read_text
from afterview.cli.output import confirm, print_json, say, warn
from afterview.config import own_letter_template
from afterview.entry.letter_target import read_occasion
from afterview.entry.scene import Scene
from afterview.letters.checks import findings
from afterview.letters.draft import draft, material_for
from afterview.letters.kinds import BY_NAME, LetterShape
from afterview.letters.templates import Template, TemplateError, parse
from afterview.records.base import TEXT_LIMIT
from afterview.text import Unclear, clean_line, clean_lines, safe_line, safe_lines, shortened

if TYPE_CHECKING:
    from afterview.letters.checks.check import Finding
    from afterview.letters.draft import Draft
    from afterview.letters.material import Material
    from afterview.letters.occasion import Occasion
    from afterview.records.hunt import Change, Hunt


def print_draft(context: CommandContext, kind: str, target: str, person: str, *, as_json: bool) -> None:
    """Print the draft of a letter. Raises UserError."""
    shape = _shape(kind)
    hunt = context.open_journal().hunt
    occasion = _occasion(context, hunt, shape, target, person)
    made = draft(occasion, _template(shape))
    found = findings(occasion.to_check(made.text, made.material))
    if as_json:
        print_json(_draft_shape(shape, made, found))
        return
    to = f"{made.to.name}{_address(made)}" if made.to else "nobody by name"
    say(safe_line(f"To: {to}"))
    say(safe_line(f"Subject: {made.subject}"))
    say("")
    say(safe_lines(made.text))
    say("")
    say(safe_line(f"({round(made.template_share * 100)} % of it is still template.)"))
    for line in _unused(made.material):
        say(safe_line(line))
    _say_findings(found)


def print_findings(
    context: CommandContext, kind: str, target: str, person: str, file: str | None, *, as_json: bool
) -> None:
    """Print what is found in a text. Raises UserError where it cannot be read."""
    shape = _shape(kind)
    hunt = context.open_journal().hunt
    occasion = _occasion(context, hunt, shape, target, person)
    text = read_text(file, "letter")
    found = (
        findings(occasion.to_check(text, material_for(occasion)))
        if len(text) <= TEXT_LIMIT
        else _too_much(text)
    )
    if as_json:
        print_json([_finding_shape(each) for each in found])
    elif not text.strip():
        say("There is no text to check.")
    elif not found:
        say("Nothing to put right was found.")
    else:
        _say_findings(found)


def keep(
    context: CommandContext,
    kind: str,
    target: str,
    person: str,
    file: str | None,
    *,
    sent: bool,
    anyway: bool,
) -> None:
    """Keep a text that was written elsewhere, and mark it as sent. Raises UserError."""
    from afterview.changes.errors import ChangeError
    from afterview.changes.letters import keep_letter, send_kept
    from afterview.changes.lookup import joined
    from afterview.entry.sending import advice_against_sending

    shape = _shape(kind)
    text = clean_lines(read_text(file, "letter")).strip()
    if not text:
        raise UserError("there is no text to keep: name a file with --file, or send it to standard input")
    if len(text) > TEXT_LIMIT:
        raise UserError(
            f"the letter is {len(text):,} characters long, and {TEXT_LIMIT:,} can be kept: shorten it"
        )
    subject, body = _without_subject(text)
    journal = context.open_journal(to_change=True)
    said = ""

    def make(hunt: Hunt) -> Change:
        nonlocal said
        occasion = _occasion(context, hunt, shape, target, person)
        if occasion.person is None:
            raise UserError(f"nobody is on record for {shape.what}: write the name after the company's")
        owner = occasion.interview.id if occasion.interview else occasion.application.id
        who, now, new_id = occasion.person.id, context.now, context.of_lines().new_id
        advice = advice_against_sending(occasion, Scene(hunt, context.of_lines())) if sent else ""
        if advice and not anyway:
            raise UserError(f"{advice} To mark it as sent all the same: --anyway")
        try:
            kept = keep_letter(
                hunt, shape.kind, owner, who, text=body, subject=subject, now=now, new_id=new_id
            )
            change = kept
            if sent:
                after = hunt.with_change(kept)
                marked = send_kept(
                    after, shape.kind, owner, who, at=now, override=bool(advice), now=now, new_id=new_id
                )
                change = joined(f"{kept.sentence}, and marked it as sent", kept, marked)
        except ChangeError as error:
            raise UserError(str(error)) from None
        said = f"{change.sentence[:1].upper()}{change.sentence[1:]}."
        return change

    journal.commit(make)
    confirm(safe_line(said))
    close(journal)


def _shape(kind: str) -> LetterShape:
    found = BY_NAME.get(kind.casefold())
    if found is None:
        raise UserError(
            f"there is no letter of the kind {shortened(clean_line(kind), 40)!r}: {', '.join(BY_NAME)}"
        )
    return found


def _occasion(context: CommandContext, hunt: Hunt, shape: LetterShape, target: str, person: str) -> Occasion:
    try:
        return read_occasion(shape, target, person, Scene(hunt, context.of_lines()), context.settings.name)
    except Unclear as error:
        raise UserError(str(error)) from None


def _template(shape: LetterShape) -> Template | None:
    """Return the user's own template; None where there is none, or where it is broken, which is said."""
    path, text, problem = own_letter_template(shape.name)
    template = None
    if text is not None:
        try:
            template = parse(text)
        except TemplateError as error:
            problem = str(error)
    if problem:
        warn(safe_line(f"afterview: the template {path} is not used, the built-in one is: {problem}"))
    return template


def _without_subject(text: str) -> tuple[str, str]:
    first, _, rest = text.partition("\n")
    label, colon, subject = first.partition(":")
    if colon and label.strip().casefold() == "subject" and rest.strip():
        return subject.strip(), rest.strip()
    return "", text


def _too_much(text: str) -> tuple[Finding, ...]:
    from afterview.letters.checks.check import Finding

    reason = f"It is {len(text):,} characters long, and only {TEXT_LIMIT:,} can be checked: shorten it first."
    return (Finding("too_long", len(text), len(text), "", reason),)


def _say_findings(found: tuple[Finding, ...]) -> None:
    for each in found:
        quote = f"“{shortened(' '.join(each.quote.split()), 70)}” " if each.quote else ""
        say(safe_line(f"! {quote}{each.reason} [{each.code}]"))


def _unused(material: tuple[Material, ...]) -> list[str]:
    left = [f"  {each.source.value}: {shortened(each.text, 90)}" for each in material if not each.used]
    return ["Not used:", *left] if left else []


def _address(made: Draft) -> str:
    where = _where(made)
    return f" <{where}>" if "@" in where else f", {made.channel.value}" if made.channel else ""


def _where(made: Draft) -> str:
    if made.to is None:
        return ""
    by_email = made.channel is None or made.channel.value == "email"
    return made.to.email if by_email else made.to.address


def _draft_shape(shape: LetterShape, made: Draft, found: tuple[Finding, ...]) -> dict[str, object]:
    """Return a draft as `letter --json` prints it."""
    return {
        "kind": shape.name,
        "to": made.to.name if made.to else "",
        "address": _where(made),
        "channel": made.channel.value if made.channel else None,
        "subject": made.subject,
        "text": made.text,
        "template": made.template_share,
        "material": [
            {"source": each.source.value, "text": each.text, "used": each.used} for each in made.material
        ],
        "findings": [_finding_shape(each) for each in found],
    }


def _finding_shape(found: Finding) -> dict[str, object]:
    return {
        "code": found.code,
        "start": found.start,
        "end": found.end,
        "quote": found.quote,
        "reason": found.reason,
    }
