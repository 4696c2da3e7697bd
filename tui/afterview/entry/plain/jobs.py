"""Applications told in plain words: "Applied to Initech as Frontend Developer yesterday", "Data Engineer @ Rossum"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterview.civil import day_of
from afterview.dates.days import DateLean
from afterview.dates.pieces import When, when_at
from afterview.dates.zones import cities
from afterview.entry.matching import words_of
from afterview.entry.plain.addresses import company_in, line_of_address
from afterview.entry.plain.sentence import KNOWN, Sentence
from afterview.entry.plain.words import EVERYDAY, ROLE_HEADS, ROLE_WORDS, TURNS, UNSURE
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.entry.verbs.common import frame_of
from afterview.records.applications import Application
from afterview.text import Unclear, folded

_FLAGS = re.IGNORECASE
_SENT = re.compile(
    r"(?<!\w)(?:(?:i(?:['’]ve)?|we|have|just|now|finally|also|already|today|and)\s+)*"
    r"(?:applied|applying sent|application (?:sent|submitted|out|filed|done|in)(?: (?:off|in))?|"
    r"your application was sent(?= to)|"
    r"(?:sent|submitted|handed|put|fired|mailed|emailed|posted|dropped|made|uploaded|filed|wrote|gave|turned)(?: (?:in|off|over|out))?(?: (?:my|an|the|a))*(?: (?:cv|resume|résumé|application|documents|papers))+(?: (?:in|off|over|out))?|"
    r"thank you for (?:applying|your application)|thanks for (?:applying|your application)|"
    r"(?:we(?:['’]ve)? (?:have )?received )?your application(?= (?:to|at|for|with))|application received|submitted)"
    r"(?: with| by)?(?: (?:just )?now)?(?=$|[\s,:;.!])",
    _FLAGS,
)
_SAVED = re.compile(
    r"(?<!\w)(?:save|saved|bookmark|bookmarked|found|spotted|saw|discovered|interesting|interested in|to apply|noted)"
    r"(?: (?:this|that|it|job|for later|a|an|the|one|ad|posting|opening|down))*(?=$|[\s,:;.!])",
    _FLAGS,
)
_RECEIVED = re.compile(
    r"\b(?:has|have) been (?:received|submitted|sent)\b|\bwas (?:sent|received|submitted)\b", _FLAGS
)
_FILLER = re.compile(
    r"^(?:(?:the|a|an|my|job|jobs|position|role|opening|vacancy|post|their|there|here|as|for|to|at|in|on|by|via|of|and|is|open|has|"
    r"have|also|one|that|this|too|company|now|just|online|hey|new|just|i|we|please|it|from|them|me|today|remotely|ad|quick|finally)(?:\s+|$))+|"
    r"(?:(?:\s+|^)(?:job|jobs|position|role|opening|vacancy|post|there|now|too|as|for|to|at|on|in|and|one|that|open|via|also|the|a|by|today|"
    r"them|just|well|online|ad|via))+$",
    _FLAGS,
)
_SOURCE = re.compile(
    r"[\s,(]*\b(?:via|through|on|over) (?:their )?(?P<source>linkedin|indeed|xing|stepstone|glassdoor|website|monster|company website|careers page|referral|email|wellfound|angellist)\b\)?",
    _FLAGS,
)
_HIRING = re.compile(
    r"\s+(?:(?:is|are) )?(?:now |currently )?(?:hiring|looking for|searching for|seeking|recruiting|seeks?|advertising|has an opening for|needs?)(?: for)?(?: an?| the)? (?=[A-Z])"
)
_IN_TOWN = re.compile(r"\s+in\s+(?P<town>[A-Z][\w.-]+(?: [A-Z][\w.-]+)?)$")
_MODES = frozenset(
    "hybrid remote onsite on-site homeoffice fulltime full-time parttime part-time permanent germany".split()
)
_HEAD = re.compile(rf"(?:{ROLE_HEADS})s?", _FLAGS)
_PLACE = re.compile(
    r"\s*\((?P<place>remote|hybrid|on-?site|[A-Z][\w .,/-]+|m/[wf]/[dx]|[mfwdx]/[mfwdx]/[mfwdx]|all genders|gn)\)",
    _FLAGS,
)
_AT = re.compile(r"\s+(?:at|@|bei|with)\s+|\s*@\s*", _FLAGS)
_AS = re.compile(r"\s+(?:as|for)(?: (?:an?|the))?\s+", _FLAGS)
_SPLIT = re.compile(r"\s+[-–—|·]\s+|\s*[,;:|]\s+|\s*[()]\s*|\s*•\s*|\.\s+")


@dataclass(frozen=True)
class Job:
    """An application as a sentence tells of it."""

    company: str
    role: str
    is_sent: bool
    on: str
    url: str = ""
    source: str = ""
    known: tuple[Application, ...] = ()
    place: str = ""

    @property
    def line(self) -> str:
        """Return the line that adds it."""
        stage = f"applied {self.on}" if self.is_sent else "saved"
        place = f"@{self.place}" if self.place else ""
        source = f"source: {self.source}" if self.source else ""
        return "; ".join(filter(None, (self.company, self.role, stage, place, source, self.url)))


def job_of(sentence: Sentence, scene: Scene) -> str | None:
    """Return the line of the application that a sentence tells of; None where it tells of none.

    Raises Unclear where it does and something in it is not understood.
    """
    text = sentence.text
    urls = sentence.of("U")
    text = _HIRING.sub(" , ", text) if _HIRING.search(text) and not urls and not sentence.of("D") else text
    if urls and len(text) == len(urls[0].text):
        return line_of_address(urls[0].text, scene)
    sent, saved = _cue(_SENT, text, sentence), _cue(_SAVED, text, sentence)
    if (
        sent is None
        and saved is None
        and not any(_HEAD.fullmatch(each) for each in re.findall(r"[\w+#/]+", text))
    ):
        return None
    if sentence.is_question:
        return None
    cut = [(each.start, each.end) for each in (*sentence.of("D"), *urls)]
    cut += [cue.span() for cue in (sent, saved if sent is None else None) if cue is not None]
    received = _RECEIVED.search(text)
    if received is not None and sent is not None:
        cut.append(received.span())
    left = "".join(
        " \x00 "
        if any(a <= i < b for a, b in cut) and not any(a <= i - 1 < b for a, b in cut)
        else ""
        if any(a <= i < b for a, b in cut)
        else char
        for i, char in enumerate(text)
    )
    source = _SOURCE.search(left)
    left = _SOURCE.sub("", left) if source else left
    place = _PLACE.search(left)
    if place is not None and is_role(place["place"]):
        place = None
    left = _PLACE.sub("", left) if place is not None else left
    lone = _company_named_like_a_day(sentence) if not sentence.companies else ""
    bare = left
    for each in sentence.of("R"):
        bare = bare.replace(each.text, " ")
    words = set(folded(re.sub(r"[^\w'’+#-]", " ", bare)).split())
    if words & (
        UNSURE
        | TURNS - {"applied"}
        | {"me", "call", "interview", "screen", "reply", "friend", "he", "she", "his", "her", "rejection"}
    ):
        if sent is None:
            return None
        bad = ", ".join(sorted(words & (UNSURE | TURNS | {"me", "friend", "he", "she"})))
        raise Unclear(f"I do not understand “{bad or 'that'}” beside an application.")
    if urls and not sentence.companies:
        lone = lone or company_in(urls[0].text)
    role, company, known = _role_and_company(
        left, sentence, cued=sent is not None or saved is not None, named=lone
    )
    when = _when(sentence, scene, but=lone)
    if sent is None and not when.is_empty:
        on = _on(when, scene)
        raise Unclear(f"Is it sent? Write “{company}; {role}; applied {on}”.")
    on = _on(when, scene)
    job = Job(
        company,
        role,
        sent is not None,
        on,
        urls[0].text if urls else "",
        source["source"] if source else "",
        known,
        place["place"] if place and "/" not in place["place"] else "",
    )
    return _line(job, scene)


def _line(job: Job, scene: Scene) -> str:
    """Return the line: that a saved one was sent, where it is on the list, else a new one."""
    if job.is_sent and job.known:
        waiting = [each for each in job.known if each.applied_on is None and not each.is_closed]
        fitting = [
            each for each in waiting if not job.role or not each.role or _same_role(job.role, each.role)
        ]
        if len(fitting) == 1 and not (
            job.role and fitting[0].role and not _same_role(job.role, fitting[0].role)
        ):
            return f"applied {application_words(fitting[0], scene)} {job.on}"
        if not job.role:
            raise Unclear(
                f"{job.company} is on the list: for another job there, write “{job.company}; ROLE; applied {job.on}”."
            )
    if job.known and not job.is_sent and not job.role:
        raise Unclear(f"{job.company} is on the list already.")
    if job.known:
        same = [each for each in job.known if words_of(each.role) == words_of(job.role)]
        if same:
            raise Unclear(f"{job.company} is on the list already, with that role.")
    return job.line


def _same_role(one: str, other: str) -> bool:
    a, b = set(words_of(one)), set(words_of(other))
    return a <= b or b <= a


def _cue(pattern: re.Pattern[str], text: str, sentence: Sentence) -> re.Match[str] | None:
    """Return where it is said, outside of the names; "Applied Scientist" is a role."""
    for match in pattern.finditer(text):
        after = re.match(r"\s+(?P<word>[\w+#/]+)", text[match.end() :])
        first = match.group().split()[-1]
        if (
            after
            and first[0].isupper()
            and match.start() > 0
            and after["word"][0].isupper()
            and folded(after["word"]) in ROLE_WORDS
        ):
            continue
        if (
            after
            and _HEAD.fullmatch(after["word"])
            and first[0].isupper()
            and first.lower() in ("applied", "saved")
        ):
            continue
        if any(
            each.start <= match.start() < each.end
            for each in sentence.pieces
            if each.sign in "CPN" and len(each.text) > len(match.group())
        ):
            continue
        return match
    return None


def _role_and_company(
    left: str, sentence: Sentence, *, cued: bool, named: str = ""
) -> tuple[str, str, tuple[Application, ...]]:
    """Return role, company, and the applications there. Raises Unclear for what is neither."""
    listed = sentence.of("C")
    known = tuple({app.id: app for each in listed for app in each.applications}.values())
    if len({each.company for each in known}) > 1:
        raise Unclear(f"Which one: {', '.join(dict.fromkeys(each.company for each in known))}?")
    parts = [each for raw in left.split("\x00") for each in _SPLIT.split(raw)]
    company, role = (known[0].company if known else named), ""
    if known:
        joined = " , ".join(parts)
        joined = re.sub(re.escape(listed[0].text), " \x01 ", joined, count=1)
        parts = [each for chunk in joined.split(",") for each in chunk.split("\x01")]
    rest: list[str] = []
    for part in parts:
        part = _stripped(part)
        if not part:
            continue
        pieces = [part]
        if not known:
            at = _AT.split(part)
            pieces = at if len(at) == 2 else _AS.split(part) if len(_AS.split(part)) == 2 else [part]
            if len(at) == 2 and not company and not is_role(at[1]):
                company = _stripped(at[1])
                pieces = [at[0]]
        for piece in pieces:
            piece = _stripped(piece)
            if not piece:
                continue
            town = _IN_TOWN.search(piece)
            if town is not None and _is_city(town["town"]):
                piece = piece[: town.start()]
            if is_role(piece) and not role:
                role = piece
            elif not company:
                company = piece
            else:
                rest.append(piece)
    rest = [each for each in rest if folded(each) not in _MODES and not _is_city(each)]
    if rest:
        if not role:
            role = rest.pop()
        odd = f"I do not understand “{', '.join(rest)}” here. " if rest else ""
        raise Unclear(f"{odd}Put ; between the parts of an application: “{company}; {role}; applied today”.")
    if any(folded(each.text) == folded(company) for each in sentence.of("P")):
        raise Unclear(
            f"“{company}” is a person: write the company first, as in “Acme; {role or 'Engineer'}; applied today”."
        )
    _check_company(company, role, known=bool(known or named), cued=cued and bool(role))
    return role, company, known


def _is_city(name: str) -> bool:
    return name[:1].isupper() and folded(name) in cities()


def _check_company(company: str, role: str, *, known: bool, cued: bool) -> None:
    example = f"Write it like “{company or 'Acme'}; {role or 'Engineer'}; applied yesterday”."
    if not company:
        raise Unclear(f"Which company? {example}")
    words = words_of(company)
    odd = [
        each
        for each in words
        if each in EVERYDAY
        and each not in ("the", "and", "of", "today", "here", "monday", "point", "work", "first")
    ]
    if known:
        return
    lower = [
        each
        for each in company.split()
        if each in KNOWN and each not in ("of", "the", "and", "for", "in", "de")
    ]
    heads = [each for each in words if _HEAD.fullmatch(each) and len(words) > 1]
    if " and " in company or lower or heads or not any(each.isalpha() for each in company):
        raise Unclear(f"I do not know what “{company}” is. {example}")
    if len(words) > 5 or (odd and not company[0].isupper()) or len(odd) == len(words) or "%" in company:
        raise Unclear(f"I do not know what “{company}” is. {example}")
    if not cued and not company[0].isupper() and not company[0].isdigit() and "." not in company:
        raise Unclear(f"Is “{company}” the company? {example}")


def is_role(text: str) -> bool:
    """Return whether words name a role: they end in a role's head, or hold one before "of", "for" or brackets."""
    words = re.findall(r"[\w+#/&'’.-]+", text)
    if not 0 < len(words) <= 8:
        return False
    heads = [index for index, each in enumerate(words) if _HEAD.fullmatch(each)]
    if not heads:
        return False
    return (
        heads[-1] == len(words) - 1
        or re.search(r"\b(?:of|for|-|in|i{1,3}|iv|\d)\b", text, _FLAGS) is not None
        or (folded(words[heads[-1] + 1]) in ROLE_WORDS)
    )


def _stripped(part: str) -> str:
    part, before = part.strip(" .,;:!-–—()[]"), None
    while part != before:
        before = part
        part = _FILLER.sub("", part).strip(" .,;:!-–—()[]'’s" if part == "'s" else " .,;:!-–—()[]")
    return part


def _company_named_like_a_day(sentence: Sentence) -> str:
    """Return a word such as Today that stands alone between dashes, where another day is there as well."""
    days = sentence.of("D")
    for index, each in enumerate(sentence.pieces):
        around = (
            (sentence.pieces[index - 1 : index] or (each,))[0],
            (sentence.pieces[index + 1 : index + 2] or (each,))[0],
        )
        lone = all(side is each or side.sign == "|" for side in around)
        if each.sign == "D" and lone and len(days) > 1 and each.text[0].isupper() and each.text.isalpha():
            return each.text
    return ""


def _when(sentence: Sentence, scene: Scene, *, but: str = "") -> When:
    whole = When()
    for piece in sentence.of("D"):
        if piece.text == but:
            continue
        found = when_at(sentence.text, piece.start, frame_of(scene), DateLean.PAST)
        together = whole.joined(found[0]) if found else None
        if together is None:
            raise Unclear(f"The day is there twice: “{piece.text}” comes on top.")
        whole = together
    return whole


def _on(when: When, scene: Scene) -> str:
    if when.instant is not None:
        return day_of(when.instant, scene.zone).isoformat()
    return when.day.isoformat() if when.day else "today"
