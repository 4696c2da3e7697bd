"""People in a line: someone known, or someone new with an address and a channel."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

import msgspec

from afterview.changes.people import add_person, learn_about
from afterview.dates.days import DAY_NAMES, MONTH_NAMES
from afterview.entry.matching import take_known, words_of
from afterview.entry.plain.words import EVERYDAY
from afterview.entry.scene import Scene
from afterview.entry.titles import is_position, is_title, with_degree_apart
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from afterview.records.people import Channel, Person, Tie
from afterview.text import Unclear, can_be_a_name, folded, one_of, shortened

CHANNEL_WORDS = {
    "email": Channel.EMAIL,
    "e-mail": Channel.EMAIL,
    "mail": Channel.EMAIL,
    "letter": Channel.LETTER,
    "printed": Channel.LETTER,
    "printed letter": Channel.LETTER,
    "post": Channel.LETTER,
    "handwritten": Channel.HANDWRITTEN,
    "hand-written": Channel.HANDWRITTEN,
    "handwritten note": Channel.HANDWRITTEN,
    "by hand": Channel.HANDWRITTEN,
    "card": Channel.HANDWRITTEN,
    "other": Channel.OTHER,
}
"""How a line names the ways to send a note."""

_EMAIL_IN = re.compile(r"<\s*(?P<inside>[^<>]*?)\s*>")
_EMAIL_BARE = re.compile(r"(?<!\S)(?P<email>[^\s<>@,;()]+@[^\s<>@,;()]+\.[^\s<>@,;()]+)(?=$|[\s,;])")
_ADDRESS_FIRST = re.compile(r"<?(?P<email>[^\s<>@,;()]+@[^\s<>@,;():]+)>?(?=$|[\s,;:])")
_PARENS = re.compile(r"\(\s*(?P<inside>[^()]*?)\s*\)")
_LISTED = 6
_LEADING = (
    r"(?:the |my |their |our )?(?!(?:van|von|de|der|di|da|del|la|ten|ter|zu) )"
    r"(?P<title>[a-z][a-z-]+(?: [a-z][a-z-]+){0,3}) (?=[A-Z][\w'’.-]*(?: |$))"
)
"""What stands before a name in small letters: "headmistress Agnes Doyle", "hiring manager Priya Raman"."""


class Description(msgspec.Struct, frozen=True):
    """A person as a line describes them."""

    name: str
    email: str = ""
    channel: Channel | None = None
    title: str = ""


class Met(msgspec.Struct, frozen=True):
    """A person in a line, found or new, and the change that makes or updates their record."""

    person: Person
    change: Change
    is_new: bool
    title: str = ""
    """What the line says that they are there."""

    @property
    def label(self) -> str:
        """Name the person, and what is new about them."""
        title = f" ({self.title})" if self.title else ""
        if not self.is_new:
            return f"{self.person.name}{title}"
        how = f", {self.person.channel.value}" if self.person.channel else ""
        return f"{self.person.name}{title} (new{how})"


def describe(text: str) -> Description:
    """Read "Dana Lee <dana@acme.example> (letter)". Raises Unclear for an address that is none."""
    email = ""
    inside = _EMAIL_IN.search(text)
    if inside is not None:
        email = inside["inside"].removeprefix("mailto:")
        if email and not re.fullmatch(r"[^\s@]+@[^\s@]+", email):
            raise Unclear(f"“{email[:60]}” is not an email address: write it like <dana@acme.example>.")
        text = f"{text[: inside.start()]} {text[inside.end() :]}"
    else:
        bare = _EMAIL_BARE.search(text)
        if bare is not None:
            email = bare["email"]
            text = f"{text[: bare.start()]} {text[bare.end() :]}"
    channel, title = None, ""
    text = with_degree_apart(text.strip())
    for match in _PARENS.finditer(text):
        word = folded(match["inside"])
        if word in CHANNEL_WORDS:
            channel = CHANNEL_WORDS[word]
        elif match["inside"]:
            title = match["inside"]
    text = " ".join(_PARENS.sub(" ", text).split()).strip(" ,;")
    leading = re.match(_LEADING, text)
    if leading is not None and not {*leading["title"].split()} & (_NO_NAMES | _NO_NAMES_IN_SMALL):
        title, text = title or leading["title"], text[leading.end() :]
    return Description(text, email, channel, title)


def split_people(text: str) -> list[str]:
    """Return the people of a list, one text each; commas within brackets do not part them."""
    text = _QUOTED.sub(lambda quoted: _in_order(quoted["name"]), text).rstrip(
        " ;"
    )  # at the end it parts nobody
    parts, depth, begin = list[str](), 0, 0
    joints = r"[(<>)]|;" if ";" in text else r"[(<>)]|,|\s(?:and|und|&|\+|/)\s"
    if re.fullmatch(_LAST_FIRST, text):
        joints = r"[(<>)]|(?<=>)\s*,"  # "Lee, Dana <dana@…>, Wu, Sam <sam@…>": what ends in an address is one
    for match in re.finditer(joints, text, re.IGNORECASE):
        sign = match.group()
        if sign in "(<":
            depth += 1
        elif sign in ")>":
            depth = max(0, depth - 1)
        elif depth == 0:
            parts.append(text[begin : match.start()])
            begin = match.end()
    parts.append(text[begin:])
    return [_in_order(part) for part in _with_titles(each.strip() for each in parts)]


_LAST_FIRST = r"(?:[^\W\d_][\w'’-]*,\s*[^\W\d_][\w'’-]*\s*<[^>]*>\s*(?:,\s*|$))+"
_QUOTED = re.compile(
    r"""(?:^|(?<=[,;])|(?<=\sand)|(?<=&))\s*(?:"(?=[^"]+")|'(?=[^']+')|“|‘)(?P<name>[^<>"“”‘]+?)["'”’](?=\s*(?:[<(,;&]|and\b|$))"""
)
"""A name as mail programs write it: "Lee, Dana" <dana@acme.example>."""


def _with_titles(parts: Iterable[str]) -> list[str]:
    """Return the people, with what a comma had parted from them in brackets: "Dana Lee, PhD, CTO" is one."""
    people: list[str] = []
    for part in filter(None, parts):
        if people and is_title(part):
            before = people[-1].removesuffix(")")
            people[-1] = (
                f"{before}, {part})"
                if before != people[-1] and is_title(_last(before))
                else f"{people[-1]} ({part})"
            )
        else:
            people.append(part)
    return people


def _last(text: str) -> str:
    """Return what stands in the last brackets, which are still open."""
    return re.split(r"\(|, ", text)[-1]


def _in_order(part: str) -> str:
    """Return "Lee, Dana <dana@…>" with the first name first."""
    found = re.fullmatch(r"\s*(?P<last>[^,<>()]+),\s*(?P<first>[^,<>()]+?)\s*(?P<rest>[<(].*)?", part)
    return f"{found['first']} {found['last'].strip()} {found['rest'] or ''}".strip() if found else part


def take_person(text: str, people: Iterable[Person]) -> tuple[Person | None, str]:
    """Return the one of `people` whom the beginning of `text` names, and the rest; None for nobody.

    Raises Unclear, listing them, where several are meant equally well.
    """
    people = tuple({each.id: each for each in people}.values())
    first, _, rest = text.partition(" ")
    for each in people:
        if each.id == first.rstrip(",;:"):
            return each, rest.strip()
    found, rest, goodness = take_known(text, [(each.name, each) for each in people])
    if len(found) > 1 and goodness < 3:
        raise Unclear(f"Which one: {_names(found)}?")
    if len(found) > 1:
        raise Unclear(f"Several are called {found[0].name}: write the id, {_ids(found)}.")
    return (found[0], rest) if found else (None, text)


def take_from(text: str, *pools: Iterable[Person]) -> tuple[Person | None, str]:
    """Return whom `text` names in the first of `pools` that knows anyone of that name.

    A pool further back still wins where it knows the longer name: "Dana Lee" is not the Dana at hand.
    """
    address = _ADDRESS_FIRST.match(text)
    if address is not None:
        pools = tuple(tuple(pool) for pool in pools)
        having = _who_has(address["email"], (each for pool in pools for each in pool))
        if having is not None:
            return having, text[address.end() :].lstrip(" ,")
    best: tuple[Person | None, str] = (None, text)
    for pool in pools:
        try:
            found = take_person(text, pool)
        except Unclear:
            if best[0] is None:
                raise
            continue  # somebody nearer is meant
        if found[0] is not None and (best[0] is None or len(found[1]) < len(best[1])):
            best = found
    return best


def _who_has(email: str, people: Iterable[Person]) -> Person | None:
    """Return the one person with that address; None for nobody, and where several have it."""
    having = {each.id: each for each in people if each.email and folded(each.email) == folded(email)}
    return next(iter(having.values())) if len(having) == 1 else None


def known_person(text: str, scene: Scene, *pools: Iterable[Person]) -> tuple[Person, str]:
    """Return whom `text` names, among `pools` first, then among everyone. Raises Unclear for nobody."""
    if not text:
        raise Unclear("Who? Write the name.")
    person, rest = take_from(text, *pools, scene.hunt.people.values())
    if person is None:
        name = " ".join(itertools.takewhile(lambda word: word[:1].isupper(), text.split())) or text
        add = f", or add it first: “person {shortened(name, 40)}”" if name[:1].isupper() else ""
        raise Unclear(f"I know nobody called “{shortened(text, 40)}”: write the name as it is listed{add}.")
    return person, rest


def named_near(text: str, scene: Scene, *pools: Iterable[Person]) -> tuple[str, str] | None:
    """Return the known name that `text` begins with, and the rest; None for nobody known.

    The nearest wins, `pools` first, and a known name over a word that could be a date (playbook B.2).
    """
    person, rest = take_from(text, *pools, scene.hunt.people.values())
    return None if person is None else (text[: len(text) - len(rest)].strip(" ,"), rest)


def meet(
    described: Description,
    scene: Scene,
    hunt: Hunt,
    company: str,
    *,
    near: Iterable[Person] = (),
    is_reference: bool = False,
    ties: tuple[Tie, ...] = (),
) -> Met:
    """Return the person described: the known one of that name, else a new one at `company`.

    `hunt` holds what the same line has added already. `near` are those whom part of a name may mean.
    """
    if can_be_a_name(described.name):
        known = _same_person(described, hunt, company) or _meant(described, near, hunt)
    else:
        known = _who_has(described.email, hunt.people.values())
        if known is None:
            raise Unclear("A name is missing. Write it first, as in “Dana Lee <dana@acme.example>”.")
    if known is not None:
        change = learn_about(
            hunt,
            known.id,
            company=company if not known.company else "",
            email=described.email,
            channel=described.channel,
            title=described.title,
        )
        return Met(change.people.get(known.id) or known, change, is_new=False, title=described.title)
    _check_name(described.name)
    change = add_person(
        hunt,
        name=described.name,
        company=company,
        title=described.title,
        email=described.email,
        channel=described.channel,
        is_reference=is_reference,
        ties=ties,
        now=scene.now,
        new_id=scene.new_id,
    )
    person = next(each for each in change.people.values() if each is not None)
    return Met(person, change, is_new=True, title=described.title)


_NO_NAMES = frozenset(
    (
        "by no not at on for the via about with moved to from phone email mail call called is was has as "
        "and or my his  her their reference informed told asked applied yesterday today tomorrow @ - – — "
        "= + works who that i "
    ).split()
)
_NO_NAMES_IN_SMALL = frozenset(
    (
        "i'm i've i'd i'll we they them him us me you everyone everybody someone somebody nobody "
        "again thanks thank if when maybe no-one update news status yes yep sure ok everything "
        "check checks request needed wanted nothing where what how whether why which so"
    ).split()
)
"""Words that are no name unless they begin with a capital, as in "So Yun"."""


_TIMES = one_of({**MONTH_NAMES, **DAY_NAMES})
_SAYS_MORE = rf"[@;:!?]|^[0-9]|^(?:{_TIMES}|round|q)[0-9]|[0-9]{{3}}"
"""A sign, a day, a time or a count. A digit after letters can be part of a name."""


def _check_name(name: str) -> None:
    """Raise Unclear for words that say more than a name does."""
    words = folded(name).replace(",", " ").split()
    odd = [each for each in words if each in _NO_NAMES or re.search(_SAYS_MORE, each)]
    odd += [each for each in name.split() if each in _NO_NAMES_IN_SMALL]
    odd += [each for each in name.split()[1:] if each in DAY_NAMES or each in MONTH_NAMES]
    plain = [each for each in name.split() if each in EVERYDAY]
    if is_position(name):
        title = name.removeprefix("the ")
        raise Unclear(f"Who is that? Write the name, such as “Dana Lee ({title})”.")
    if odd or len(words) > 6 or len(plain) > 1 or _goes_on(name):
        raise Unclear(
            f"“{shortened(name)}” is more than a name: write the name alone, then what else is to be said."
        )


def _goes_on(name: str) -> bool:
    """Return whether a first name and a surname are followed by words in small letters: "Bo Lind happily"."""
    words = name.split()
    after = [*itertools.dropwhile(lambda word: word[0].isupper(), words)]
    is_small = bool(after) and all(each[0].islower() for each in after)
    return is_small and len(words) - len(after) > 1 and not _PARTICLES & {*after}


_PARTICLES = frozenset(
    "van von de der da di del bin al el ten ter den zu zum la y e und do dos das af av".split()
)


def interviewers_of(application: Application, hunt: Hunt) -> tuple[Person, ...]:
    """Return everyone known who interviewed for that application."""
    ids = dict.fromkeys(each.person for round_ in application.rounds for each in round_.interviewers)
    return tuple(hunt.people[each] for each in ids if each in hunt.people)


def people_at(company: str, hunt: Hunt) -> tuple[Person, ...]:
    """Return everyone who works at that company, or has a tie to it."""
    name = folded(company)
    return tuple(
        each
        for each in hunt.people.values()
        if folded(each.company) == name or any(folded(tie.company) == name for tie in each.ties)
    )


def _same_person(described: Description, hunt: Hunt, company: str) -> Person | None:
    if described.name in hunt.people:
        return hunt.people[described.name]
    name, at = words_of(described.name), folded(company)
    same = [each for each in hunt.people.values() if words_of(each.name) == name]
    for each in same:
        if described.email and folded(each.email) == folded(described.email):
            return each
    if not company:
        return same[0] if len(same) == 1 else None
    there = [each for each in same if folded(each.company) == at]
    tied = [each for each in same if any(folded(tie.company) == at for tie in each.ties)]
    free = [each for each in same if not each.company]
    return next(iter([*there, *tied, *free]), None)


def _meant(described: Description, near: Iterable[Person], hunt: Hunt) -> Person | None:
    """Return whom a first name alone, or part of a name, means among those at hand."""
    if described.email:
        return None
    fresh = [hunt.people.get(each.id, each) for each in near]
    person, rest = take_person(described.name, fresh)
    if person is None or rest:
        return None
    return person


def _names(people: Iterable[Person]) -> str:
    names = [f"{each.name} ({each.company})" if each.company else each.name for each in people]
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return ", ".join(names[:_LISTED]) + more


def _ids(people: Iterable[Person]) -> str:
    return " or ".join(f"{each.id} ({each.company or 'no company'})" for each in list(people)[:_LISTED])
