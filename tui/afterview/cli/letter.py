"""`afterview letter`: drafts, what is found in a letter, and keeping one that was written elsewhere."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from afterview.cli.context import CommandContext, UserError, close, commit
from afterview.cli.input import read_text
from afterview.cli.letter_file import (
    LetterFile,
    addressee,
    finding_lines,
    letter_file,
    read,
    remarks,
    remarks_in,
)
from afterview.cli.letter_meant import occasion_of, own_template, shape_of
from afterview.cli.output import confirm, is_terminal, print_json, say, warn
from afterview.entry.scene import Scene
from afterview.letters.checks import findings
from afterview.letters.checks.names import is_one_of, words_of
from afterview.letters.checks.sentences import greeting_of
from afterview.letters.kinds import LetterShape
from afterview.letters.occasion import material_for
from afterview.records.base import TEXT_LIMIT
from afterview.records.letters import LetterKind
from afterview.text import (
    capitalized,
    clean_line,
    clean_lines,
    safe_line,
    safe_lines,
    shortened,
)

if TYPE_CHECKING:
    from datetime import datetime

    from afterview.letters.checks.check import Finding
    from afterview.letters.draft import Draft
    from afterview.letters.occasion import Occasion
    from afterview.records.hunt import Change, Hunt
    from afterview.records.letters import Letter
    from afterview.records.people import Person

_SENT_AGAIN = frozenset(
    (
        LetterKind.OUTREACH,
        LetterKind.KEEP_IN_TOUCH,
        LetterKind.ASK_ADDRESS,
        LetterKind.FOLLOW_UP,
        LetterKind.SECOND_FOLLOW_UP,
    )
)
"""What somebody may get more than once; of the others there is one letter."""
_STILL_THE_SAME = timedelta(days=1)
"""What is saved as sent within this time is the same letter, put right."""


def print_draft(context: CommandContext, kind: str, target: str, person: str, *, as_json: bool) -> None:
    """Print the draft of a letter. Raises UserError."""
    shape = shape_of(kind)
    hunt = context.open_journal().hunt
    occasion = occasion_of(context, hunt, shape, target, person)
    from afterview.letters.draft import draft  # a check needs none

    made = draft(occasion, own_template(shape))
    found = findings(occasion.to_check(made.text, made.material))
    if not occasion.me:  # a draft leaves the place for the name
        found = tuple(each for each in found if each.code != "signature_missing")
    if as_json:
        print_json(_draft_shape(shape, made, found))
        return
    say(safe_lines(letter_file(made)))
    if is_terminal():
        say("")
    for line in remarks(
        made, found, is_signed=bool(occasion.me)
    ):  # beside the letter, which a shell may put into a file
        warn(safe_line(line))


def print_findings(
    context: CommandContext, kind: str, target: str, person: str, file: str | None, *, as_json: bool
) -> None:
    """Print what is found in a text. Raises UserError where it cannot be read."""
    shape = shape_of(kind)
    hunt = context.open_journal().hunt
    occasion = occasion_of(context, hunt, shape, target, person)
    letter = read(read_text(file, "letter"))
    text = letter.text
    found = (
        findings(occasion.to_check(text, material_for(occasion)))
        if len(text) <= TEXT_LIMIT
        else _too_much(text)
    )
    if as_json:
        print_json([_finding_shape(each, letter.start) for each in found])
    elif not text.strip():
        say("There is no text to check.")
    elif not found:
        say("Nothing to put right was found.")
    else:
        for line in finding_lines(found):
            say(safe_line(line))


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
    """Keep a text that was written elsewhere, and mark it as sent. Raises UserError.

    One that is marked as sent already is replaced: no second letter stands beside it.
    """
    shape = shape_of(kind)
    letter = read(clean_lines(read_text(file, "letter")))
    text = letter.text.strip()
    if not text:
        raise UserError("there is no text to keep: name a file with --file, or send it to standard input")
    if len(text) > TEXT_LIMIT:
        raise UserError(
            f"the letter is {len(text):,} characters long, and {TEXT_LIMIT:,} can be kept: shorten it"
        )
    journal = context.open_journal(to_change=True)
    said = ""

    def make(hunt: Hunt) -> Change:
        nonlocal said
        occasion = occasion_of(context, hunt, shape, target, person)
        if occasion.person is None:
            raise UserError(f"nobody is on record for {shape.what}: write the name after the company's")
        if not anyway:
            _refuse_other_addressee(occasion, letter, text)
        if sent and not anyway:
            _refuse_unfinished(occasion, text)
        change = _kept(occasion, context, text=text, subject=letter.subject, sent=sent, anyway=anyway)
        said = f"{capitalized(change.sentence)}."
        if change.is_empty:
            said = "That is what is recorded already: nothing was changed."
        return change

    commit(journal, make)
    confirm(safe_line(said))
    close(journal)


def _kept(
    occasion: Occasion, context: CommandContext, *, text: str, subject: str, sent: bool, anyway: bool
) -> Change:
    from afterview.changes.letters import correct_sent, find_sent, keep_letter, send_kept
    from afterview.changes.lookup import joined
    from afterview.entry.sending import advice_against_sending

    hunt, kind, now, new_id = occasion.hunt, occasion.shape.kind, context.now, context.of_lines().new_id
    owner = occasion.interview.id if occasion.interview else occasion.application.id
    assert occasion.person is not None
    who = occasion.person.id
    before = find_sent(hunt, kind, owner, who)
    advice = advice_against_sending(occasion, Scene(hunt, context.of_lines()))
    is_same = before is not None and (
        kind not in _SENT_AGAIN or (bool(advice) and not anyway) or _is_fresh(before, now)
    )
    if sent and is_same:
        return correct_sent(hunt, kind, owner, who, text=text, subject=subject, now=now)
    if is_same and before is not None and before.body:
        raise UserError(
            f"the letter to {occasion.person.name} is marked as sent: --sent puts this text in its place"
        )
    if sent and advice and not anyway:
        raise UserError(f"{advice} To mark it as sent all the same: --anyway")
    kept = keep_letter(hunt, kind, owner, who, text=text, subject=subject, now=now, new_id=new_id)
    if not sent:
        return kept
    after = hunt.with_change(kept)
    marked = send_kept(after, kind, owner, who, at=now, override=bool(advice), now=now, new_id=new_id)
    return joined(f"{kept.sentence}, and marked it as sent", kept, marked)


def _is_fresh(letter: Letter, now: datetime) -> bool:
    return letter.sent_at is not None and now - letter.sent_at < _STILL_THE_SAME


def _refuse_other_addressee(occasion: Occasion, letter: LetterFile, text: str) -> None:
    """Raise UserError where the header or the greeting names somebody else who is on record."""
    meant = [each for each in (occasion.person, occasion.through) if each is not None]
    others = [each for each in occasion.hunt.people.values() if each not in meant]
    named = [each for each in (letter.to, text[slice(*(greeting_of(text) or (0, 0)))]) if each]
    for to in named:
        other = next((each for each in others if _is_addressed(to, each)), None)
        if other is not None and not any(_is_addressed(to, each) for each in meant):
            raise UserError(
                f"the text goes to {other.name} (“{shortened(clean_line(to), 60)}”), this is the letter to "
                f"{meant[0].name}: name whom it goes to, or say --anyway"
            )


def _is_addressed(to: str, person: Person) -> bool:
    """Return whether a header's "To:" or a greeting names that person, or has their address."""
    name, _, address = to.strip(" >").partition("<")
    if "@" in name:
        name, address = "", name
    if address.strip() and person.email:
        return address.strip().casefold() == person.email.casefold()
    own = words_of(person.name)
    return any(is_one_of(each, own) for each in words_of(name))


def _refuse_unfinished(occasion: Occasion, text: str) -> None:
    """Raise UserError where a letter cannot have gone out as it is: with a gap, or a remark of ours in it."""
    left = [f"“{shortened(each, 70)}” is a remark of afterview's" for each in remarks_in(text)]
    gaps = (each for each in findings(occasion.to_check(text, ())) if each.code == "placeholder_left")
    left += [f"“{shortened(each.quote, 70)}” is still to be filled in" for each in gaps]
    if left:
        more = f", and there are {len(left) - 1} more such places" if len(left) > 1 else ""
        raise UserError(
            f"{left[0]}{more}: put it right and save it again, or say --anyway if it went out like that"
        )


def _too_much(text: str) -> tuple[Finding, ...]:
    from afterview.letters.checks.check import Finding

    reason = f"It is {len(text):,} characters long, and only {TEXT_LIMIT:,} can be checked: shorten it first."
    return (Finding("too_long", len(text), len(text), "", reason),)


def _draft_shape(shape: LetterShape, made: Draft, found: tuple[Finding, ...]) -> dict[str, object]:
    """Return a draft as `letter --json` prints it."""
    to, by_email = addressee(made)
    return {
        "kind": shape.name,
        "to": made.to.name if made.to else "",
        "through": made.through.name if made.through else None,
        "address": "" if to is None else to.email if by_email else to.address,
        "channel": made.channel.value if made.channel else None,
        "subject": made.subject,
        "text": made.text,
        "template": made.template_share,
        "material": [
            {"source": each.source.value, "text": each.text, "used": each.used} for each in made.material
        ],
        "findings": [_finding_shape(each, 0) for each in found],
    }


def _finding_shape(found: Finding, start: int) -> dict[str, object]:
    """Return a finding in a text that begins at `start`."""
    return {
        "code": found.code,
        "start": start + found.start,
        "end": start + found.end,
        "quote": found.quote,
        "reason": found.reason,
    }
