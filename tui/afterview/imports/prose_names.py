"""Whom the words of an invitation name: "You'll be meeting with Dana Lee (Engineering Manager)".

Schedulers name nobody in the fields of the event. A name is taken only behind words that introduce people, in
a list below such words, or beside a time of a schedule; words that could as well be a company are left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from afterview.imports.links import urls_in
from afterview.imports.name_words import FIELDS, HONORIFIC, JOBS, NAME_PARTICLES, NO_NAMES, TOPICS
from afterview.text import EMAIL_ADDRESS, clean_line, folded


class Named(msgspec.Struct, frozen=True):
    """Somebody whom the words name."""

    name: str
    title: str = ""
    email: str = ""
    is_coordinator: bool = False


_LABEL = re.compile(
    r"^[\s*•·\-–>]*(?:your |the |ihre? |votre |tu |su )?"
    r"(?P<label>interviewers?(?:\(s\))?|interview(?:er)? panel|panel(?:ists?)?(?: members?)?|interview team|"
    r"hosts?|meeting hosts?|event hosts?|with|who|participants?|attendees?|you(?:'|’)ll (?:meet|speak) with|"
    r"you will (?:meet|speak)(?: with)?|meeting with|meet|speaking with|people you(?:'|’)ll meet|"
    r"gespr[äa]chspartner(?:in|innen|/in|:in|\*in)?(?:nen)?|interviewer(?:in|innen)|teilnehmer(?:/innen|innen)?|"
    r"interlocuteurs?(?:\(s\))?|participants|intervenants?|avec|entrevistador(?:es|a|as)?|participantes|con|"
    r"intervistator[ei]|partecipanti|gesprekspartners?|rozm[óo]wca)"
    r"(?: (?:is|are|will be|sind|ist|sera|ser[áa]))?\s*[:：]\s*(?P<rest>.*)$",
    re.I,
)
_HELPER_LABEL = re.compile(
    r"^[\s*•·\-–>]*(?:your |ihre? )?(?:recruiter|recruiting contact|coordinator|recruiting coordinator|"
    r"point of contact|contact(?: person)?|scheduler|scheduled by|organi[sz]er|organized by|invited by|"
    r"ansprechpartner(?:in)?|kontakt)\s*[:：]\s*(?P<rest>.*)$",
    re.I,
)
_WITH = re.compile(
    r"\b(?:(?:meet(?:ing)?|speak(?:ing)?|talk(?:ing)?|chat(?:ting)?|interview(?:ing|ed)?|call|conversation|"
    r"session|connect(?:ing)?|screen|round|discussion|intro(?:duction)?|sync|catch[- ]?up|conversations|"
    r"appointment|scheduled|time|join(?:ed|ing)?|deep[- ]dive|panel|onsite|lunch|coffee|pairing|exercise)\b"
    r"[^.\n:;]{0,60}?\b(?:with|by|to|between)|"
    r"(?:gespr[äa]ch|interview|termin|call|kennenlernen|austausch|unterhaltung|treffen|sprechen)\b[^.\n:;]{0,50}?\bmit|"
    r"(?:entretien|rendez-vous|rencontre|échange|appel|discussion)\b[^.\n:;]{0,50}?\bavec|"
    r"(?:entrevista|reuni[óo]n|llamada|cita|conversaci[óo]n|charla)\b[^.\n:;]{0,50}?\bcon|"
    r"(?:colloquio|incontro|chiamata)\b[^.\n:;]{0,50}?\bcon|"
    r"(?:gesprek|afspraak|sollicitatiegesprek)\b[^.\n:;]{0,50}?\bmet|"
    r"(?:you(?:'|’)ll|you will|will be|going to|to)\s+meet|meeting|\bmeet|you(?:'|’)ll see|"
    r"vous rencontrerez|vous allez rencontrer|conocerás a|hablarás con|incontrerà|"
    r"(?:your |ihre? )(?:interviewers?|hosts?|gespr[äa]chspartner(?:in|innen)?)\s+"
    r"(?:(?:for|on|in)\b[^.\n:;]{0,50}?)?(?:is|are|will be|ist|sind|wird))\s+",
    re.I,
)
_TIME = r"\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\.?|uhr|h)?"
_SCHEDULED = re.compile(
    rf"^[\s*•·>\-–(\[]*(?:\w{{2,9}}\.?,?\s+){{0,4}}?{_TIME}\s*(?:(?:-|–|—|to|until|bis|à|→|/)\s*{_TIME})?\s*"
    rf"(?-i:\(?[A-Z]{{2,5}}\b\)?)?[\s)\]]*[:|,–—-]*\s+(?P<rest>\S.*)$",
    re.I,
)
_HELPER = re.compile(
    r"\b(?:recruiter|coordinator|recruiting coordinator|contact|reach out to|questions[^.\n]{0,40}?(?:contact|"
    r"email|to)|regards|cheers|thanks|best|gr[üu](?:ß|ss)en?|cordialement|saludos)\b[:,!\s]*(?:is|,)?\s*",
    re.I,
)
_TASK_OF = re.compile(
    r"\b(?:interview|screen(?:ing)?|round|session|chat|call|talk|panel|design|coding|review|programming|exercise|fit|"
    r"gespr[äa]ch|entretien|entrevista)\s*\((?:with\s+|mit\s+|avec\s+)?(?=[^\W\d_])",
    re.I,
)
_INVITES = re.compile(
    r"(?=\s+(?:is inviting you|has invited you|invites you|lädt Sie|lädt dich|hat Sie eingeladen|vous invite|"
    r"le está invitando|te está invitando|ti sta invitando|la sta invitando|nodigt u uit)\b)"
)
_IN_BRACKETS = re.compile(rf"\((?={HONORIFIC}[^\W\d_])", re.I)
_JOINS = re.compile(
    r"\b(?:will|is going to|are going to|wird|werden)\b[^.\n]{0,40}?\b(?:join|interview|meet|call|speak|talk|lead|host|"
    r"conduct|anrufen|f[üu]hren|teilnehmen|dabei)\b",
    re.I,
)
_NAMED_TASK = re.compile(
    r"\b(?:interview|screen|design|coding|round|session|chat|panel|programming|fit|gespr[äa]ch|entretien|presentation)\b",
    re.I,
)
_CLOSING = re.compile(
    r"^\W*(?:best|kind|warm|regards|cheers|thanks|thank you|sincerely|yours|mit freundlichen|viele gr|beste gr|"
    r"liebe gr|cordialement|bien [àa] vous|saludos|atentamente|cordiali|met vriendelijke)\b",
    re.I,
)
_LISTED = re.compile(r"^\s*(?:[*•·▪‣○\-–]|\d{1,2}[.)])\s+(?P<rest>\S.*)$")
_HONORIFICS = re.compile(rf"(?:{HONORIFIC})+", re.I)
_OURS = re.compile(
    r"^(?i:our|the|your|unserem?|unserer|unseren|notre|nuestro|nuestra)\s+(?:[a-zäöüéè/&-]+\s+){0,5}?(?=[^\W\d_a-z])"
)
_AND = re.compile(r"\s*(?:,|;|/|&|\+|\||•|·|\band\b|\bund\b|\bet\b|\bsowie\b|\bplus\b|\by\b|\bog\b|\bor\b|\boder\b|\bas well as\b|\bfollowed by\b|\bthen\b)\s*(?:\b(?:and|und|et|y|also|with|then|mit)\b\s*)?", re.I)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’.‐-][^\W\d_]+)*\.?")
_SHORT_WITH = re.compile(r"(?<!\S)w/\s*")
_MOST_TEXT = 30_000
_MOST_NAMES = 40


def named_in(text: str, never: frozenset[str]) -> tuple[Named, ...]:
    """Return whom a description names, in its order; `never` are folded names of companies and of the user."""
    found = dict[str, Named]()
    lines = [clean_line(_SHORT_WITH.sub("with ", line)) for line in text[:_MOST_TEXT].split("\n")]
    for each in _of_lines(lines, never):
        key = folded(each.name)
        old = found.get(key)
        if old is None:
            found[key] = each
        elif not (old.title and old.email):
            found[key] = Named(
                old.name, old.title or each.title, old.email or each.email,
                old.is_coordinator and each.is_coordinator,
            )  # fmt: skip
        if len(found) >= _MOST_NAMES:
            break
    return tuple(found.values())


def _of_lines(lines: list[str], never: frozenset[str]) -> Iterator[Named]:
    listing, helper, before = "", False, ""
    for at, line in enumerate(lines):
        if not line.strip():
            listing = "gap" if listing == "begun" else listing
            continue
        label, helped = _LABEL.match(line), _HELPER_LABEL.match(line)
        item, scheduled = _LISTED.match(line), _SCHEDULED.match(line)
        last, before = before, line
        if found := helped or label:
            helper = helped is not None
            people = list(_listed(found["rest"], never, helper=helper, alone=True))
            yield from people
            listing = "begun" if people else "open"
            continue
        if scheduled is not None and any(map(str.isdigit, line)):
            yield from _scheduled(scheduled["rest"], never)
            listing = ""
            continue
        if listing and not (listing == "gap" and item is None):
            people = list(_listed(item["rest"] if item else line, never, helper=helper, alone=bool(item)))
            if people:
                yield from people
                listing = "begun"
                continue
        if listing in ("begun", "gap") or not item:
            listing = ""
        yield from _in_sentence(line, never)
        if (item and (person := _one(item["rest"], never, alone=False)) and person.title) or (
            person := _alone(line, lines[at + 1] if at + 1 < len(lines) else "", last, never)
        ):
            yield person


def _alone(line: str, after: str, before: str, never: frozenset[str]) -> Named | None:
    """Return who has a line of their own: with a title in the next one, or below what they talk about."""
    taken = None if _CLOSING.match(line) else _take(line.strip(), never, alone=False)
    if taken is None or taken[1].strip(" ,.;:"):
        return None
    person = taken[0]
    title = after.strip() if len(after) < 80 and _is_title(after) and not _NAMED_TASK.search(after) else ""
    if _CLOSING.match(before) or re.search(
        r"recruit|coordinat|talent|people ops|human resources", title, re.I
    ):
        return Named(person.name, title, person.email, is_coordinator=True)
    if title or (_NAMED_TASK.search(before) and len(before) < 80):
        return Named(person.name, person.title or title, person.email)
    return None


def _in_sentence(line: str, never: frozenset[str]) -> Iterator[Named]:
    if found := _INVITES.search(line):
        host = next(_run(line[: found.start()], never), None)
        if host is not None:  # who has set the call up need not be in it
            yield Named(host.name, host.title, host.email, is_coordinator=True)
    for pattern in (_WITH, _TASK_OF, _IN_BRACKETS):
        for found in pattern.finditer(line):
            yield from _run(line[found.end() : found.end() + 600], never)
    for sentence in re.split(r"(?<=[.!?])\s+", line):
        if _JOINS.search(sentence):
            yield from _run(sentence[:600], never)
    for found in _HELPER.finditer(line):
        person = _one(line[found.end() : found.end() + 100], never, alone=False)
        if person is not None:
            yield Named(person.name, person.title, person.email, is_coordinator=True)


def _scheduled(rest: str, never: frozenset[str]) -> Iterator[Named]:
    """Yield the people of a line of a schedule: what it is about may stand before or behind them."""
    people = list(_in_sentence(rest, never))
    if people:
        yield from people
        return
    found = list[list[Named]]()
    for piece in re.split(r"\s+[|–—-]\s+|:\s+|\bwith\b|\bmit\b|\bavec\b|\bcon\b|\(with\b", rest):
        bare = piece.strip().removeprefix("(")
        people = list(_run(bare if "(" in bare else bare.removesuffix(")"), never))
        if people and len(people) == 1 and not people[0].title:
            after = rest.partition(piece)[2].strip(" –—-|,:()")
            title = after if 0 < len(after) <= 60 and _is_title(after) else ""
            people = [Named(people[0].name, title, people[0].email)]
        found += [people] if people else []
    bare = [each for each in found if len(each) > 1 or each[0].title or each[0].email]
    # Of two that could be names, such as "Bar Raiser – Dana Lee", what it is about stands first.
    for each in bare or found[-1:]:
        yield from each


def _listed(rest: str, never: frozenset[str], *, helper: bool, alone: bool) -> Iterator[Named]:
    for each in _run(rest, never, alone=alone):
        yield Named(each.name, each.title, each.email, is_coordinator=helper)


def _run(text: str, never: frozenset[str], *, alone: bool = False) -> Iterator[Named]:
    """Yield the names that stand one after the other at the beginning of `text`."""
    text = text.strip()
    for _ in range(20):
        text, lead = _without_job(_OURS.sub("", text))
        taken = _take(text, never, alone=alone)
        if taken is None:
            return
        person, text = taken
        yield Named(person.name, person.title or lead, person.email)
        joint = _AND.match(text)
        if joint is None or not joint.end():
            return
        text = text[joint.end() :]


def _without_job(text: str) -> tuple[str, str]:
    """Take a job that stands before a name off: "Engineering Manager Dana Lee"."""
    position, words = 0, list[str]()
    for found in _WORD.finditer(text):
        if text[position : found.start()].strip() or folded(found[0]) not in JOBS | {
            "of",
            "the",
            "our",
            "for",
        }:
            break
        words.append(found[0])
        position = found.end()
    if not words or not any(folded(each) in JOBS for each in words):
        return text, ""
    rest = text[position:].lstrip(" ,:–-")
    return (rest, " ".join(words)) if rest[:1].isupper() else (text, "")


def _one(text: str, never: frozenset[str], *, alone: bool) -> Named | None:
    taken = _take(text.strip(), never, alone=alone)
    return taken[0] if taken else None


def _take(text: str, never: frozenset[str], *, alone: bool) -> tuple[Named, str] | None:
    """Return the person at the beginning of `text`, and what is behind them; None where there is nobody."""
    text = text.lstrip(" *_•·-–>@\"'“‘([")
    honorific = _HONORIFICS.match(text)
    start = honorific.end() if honorific else 0
    words, position = list[str](), start
    while len(words) < 5:
        word = _WORD.match(text, position)
        if word is None:
            break
        plain = word[0]
        is_initial = len(plain) <= 2 and plain[:1].isupper() and (plain.endswith(".") or len(plain) == 1)
        if plain.endswith(".") and not is_initial and folded(plain) not in ("jr.", "sr."):
            plain = plain[:-1]
        is_particle = folded(plain) in NAME_PARTICLES and bool(words)
        if not is_particle and (not plain[:1].isupper() or folded(plain.rstrip(".")) in NO_NAMES):
            break
        words.append(plain)
        position = word.start() + len(plain)
        gap = re.match(r"[ \t]+", text[position:])
        if plain != word[0] or gap is None:
            break
        position += gap.end()
    while words and folded(words[-1]) in NAME_PARTICLES:
        words.pop()
    if not words:
        return None
    name = " ".join(words)
    end = text.find(words[-1], start) if len(words) == 1 else _end_of(text, start, words)
    if folded(name) in never or any(_is_company(folded(name), each) for each in never):
        return None
    if len(words) == 1 and not (alone or honorific):
        return None
    rest = text[end:]
    if len(words) == 1 and honorific is None and re.match(r"\s+[a-z]", rest) and not re.match(
        r"\s+(?:and|und|et|y|from|von|\()", rest
    ):  # fmt: skip
        return None
    title, email, rest = _beside(rest)
    return Named(name[:120], title, email), rest


def _end_of(text: str, start: int, words: list[str]) -> int:
    position = start
    for word in words:
        position = text.index(word, position) + len(word)
    return position


def _is_company(name: str, company: str) -> bool:
    """Return whether words are a company's name, or that with what it ends in left out."""
    squashed, other = re.sub(r"\W+", "", name), re.sub(r"\W+", "", company)
    if len(other) > 3 and name.split()[:1] == company.split()[:1]:
        return True
    return len(squashed) > 3 and len(other) > 3 and (squashed == other or other.startswith(squashed))


def _beside(rest: str) -> tuple[str, str, str]:
    """Return the title and the address that stand behind a name, and what is behind those."""
    title = email = ""
    for _ in range(3):
        if found := re.match(rf"\s*[<(\[]\s*(?:mailto:)?(?P<email>{EMAIL_ADDRESS})\s*[>)\]]", rest):
            email = email or found["email"]
        elif found := re.match(r"\s*\((?P<title>[^()\n]{1,100})\)", rest):
            inside = found["title"].strip()
            if not re.fullmatch(r"(?:she|he|they|sie|er|elle|il)\b[\w/ ]*|\W*", inside, re.I) and not list(
                urls_in(inside)
            ):
                title = title or inside
        elif found := re.match(
            r"(?P<sign>\s*,\s*|\s+[–—-]\s+|\s*:\s+|\s+\|\s+)(?P<title>[^\n,;()<>|–—:.!?]{2,70})", rest
        ):
            said = re.split(r"\s+(?:and|und|et|sowie)\s+(?=[^\W\d_a-z])|\s+-\s+", found["title"])[0].strip()
            said = re.split(r"\s+(?:will|who|at \d|on \w+day|to|wird|from \d)\b", said)[0].strip()
            if title or not _is_title(said):
                break
            title = said
            rest = rest[found.start("title") + found["title"].index(said) + len(said) :]
            continue
        elif found := re.match(rf"\s+(?P<email>{EMAIL_ADDRESS})", rest):
            email = email or found["email"]
        else:
            break
        rest = rest[found.end() :]
    return clean_line(title)[:100], email, rest


def _is_title(text: str) -> bool:
    words = {folded(each) for each in _WORD.findall(text)}
    return bool(words & (JOBS - FIELDS) or (words & FIELDS and not words & TOPICS)) and len(words) <= 9
