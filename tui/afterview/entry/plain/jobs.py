"""Applications told in plain words: "Applied to Initech as Frontend Developer yesterday", "Data Engineer @ Rossum"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from afterview.civil import day_of
from afterview.dates.days import DateLean
from afterview.dates.pieces import Frame, When, when_at
from afterview.entry.matching import words_of
from afterview.entry.plain.addresses import company_in, line_of_address
from afterview.entry.plain.job_parts import Parts, is_place, parts_of
from afterview.entry.plain.names import KNOWN
from afterview.entry.plain.sentence import Sentence
from afterview.entry.plain.words import EVERYDAY, ROLE_HEADS, ROLE_WORDS, TURNS, UNSURE
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.entry.verbs.common import frame_of
from afterview.records.applications import Application
from afterview.text import Unclear, folded

_FLAGS = re.IGNORECASE
_PAPERS = r"(?:cv|resume|résumé|resumé|application|app|documents|papers|form|lebenslauf|bewerbung|portfolio|cover letter)"
_AWAY = r"(?: (?:in|off|over|out|through|online|across|sent|submitted|today))*"
_SENT = re.compile(
    r"(?<![\w'’])(?:(?:i(?:['’]ve)?|we|have|just|now|finally|also|already|today|and)\s+)*(?:"
    r"(?:thank you|thanks) for (?:applying|your application|submitting your application)|"
    r"(?:we(?:['’]ve)?|have|has) (?:have )?(?:successfully )?received your application|"
    r"your application (?:was sent|has been (?:received|submitted|sent))|your application(?= (?:to|at|for|with|as|-|–|:))|"
    rf"(?:sent|sended|have send|submitted|handed|put|fired|mailed|emailed|posted|dropped|made|uploaded|filed|wrote|gave|turned|filled|completed|finished|popped|shot|delivered|forwarded|lodged|did|chucked|lobbed|stuck|bunged|whacked){_AWAY}"
    rf"(?: (?:my|an|the|a|another|them|new|online|job|in|off|over|out|their))*(?: {_PAPERS})+{_AWAY}|"
    rf"{_PAPERS}(?: form)?(?: (?:is|was|has been|now|for|just))?(?: \x00)? (?:sent|submitted|in|out|off|filed|done|handed (?:over|in)|completed|confirmed|confirmation|received|lodged|went (?:in|off)|gone (?:in|off)|dropped off|uploaded){_AWAY}|"
    r"(?:easy[- ]|re-?)?applied(?: (?:online|directly|successfully|in person|internally|again))?|applied|beworben(?: bei)?|apply sent|(?:put|went) in(?= for)|threw my hat in (?:the )?ring|(?:has been |was )?(?:received|submitted)|^(?:indeed |linkedin )?(?:app|application|applied|sent)(?=:)|have appl[iy]e?d?|app?l+ied|applyed|bewerbung(?:seingang)?(?: (?:als|bei|an))?"
    r")(?: with| by)?(?: (?:just )?now)?(?=$|[\s,:;.!])",
    _FLAGS,
)
_PAPERS_FOR = re.compile(
    rf"(?:my |the |an )?{_PAPERS}(?: form)?(?= (?:for|to|at|with) .*\b(?:sent|submitted|went|filled in|handed in|completed|is in)\b)",
    _FLAGS,
)
_DONE = re.compile(
    r"\b(?:filled in|went|sent|submitted|handed in|completed|is in)(?: (?:and|off|in|over|away|out|sent|submitted|filled in))*(?=$|[\s,:;.!(])",
    _FLAGS,
)
"""The two halves of "my application for a job at Bosch went off this morning"."""
_SAVED = re.compile(
    r"(?<!\w)(?:save|saved|saving|bookmark|bookmarked|found|spotted|saw|seen|discovered|interesting|interested in|noted|came across|stumbled (?:on|upon|across)|now hiring|hiring(?! manager| team| committee)|we['’]re hiring|job alert|new job|to apply(?=:))"
    r"(?: (?:this|that|it|job|jobs|for|later|a|an|the|one|ad|advert|posting|opening|down|role|great|cool|nice|gig|good|interesting))*(?=$|[\s,:;.!])",
    _FLAGS,
)
_NOT_SENT = re.compile(
    r"(?:,|;|-|–|\()?\s*\b(?:(?:have )?not|haven['’]?t|didn['’]?t|hasn['’]?t been|yet to) (?:yet )?(?:applied|apply|sent|submitted)(?: (?:yet|so far|there))?\)?|\bnot yet applied\b",
    _FLAGS,
)
_CLOSING = re.compile(
    r"\b(?:closing(?: date)?|closes|deadline|apply (?:by|before|until)|open (?:until|till)|due|bewerbungsfrist)(?: (?:is|on|for|date|applications))*:?\s*(?=\x01)",
    _FLAGS,
)
_SOURCE = re.compile(
    r"[\s,(]*\b(?:via|through|on|over|from|by) (?:their |a |the |my )?(?P<source>linkedin|indeed|xing|stepstone|glassdoor|website|monster|company website|careers page|referral|e-?mail|wellfound|angellist|headhunter|recruiter|agency|reed|totaljobs|ziprecruiter|handshake)\b\)?",
    _FLAGS,
)
_HIRING = re.compile(
    r"\s+(?:(?:is|are) )?(?:now |currently )?(?:hiring|looking for|searching for|seeking|recruiting|seeks?|advertising|has an opening for|needs?)(?: for)?(?: an?| the)? (?=[A-Z])"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\w")
_PLACE = re.compile(
    r"\s*\((?P<place>remote|hybrid|on-?site|[A-Z][\w .,/-]+|m/[wf]/[dx]|[mfwdx]/[mfwdx]/[mfwdx]|all genders|gn)\)",
    _FLAGS,
)
_COUNT = re.compile(
    r"\b(?:no|nr|number)\s*\.?\s*\d+\b|#\s*\d+|\b(?:role|position|job|title|company|employer)\s*:", _FLAGS
)
_HEAD = re.compile(rf"(?:{ROLE_HEADS})s?", _FLAGS)
_PEOPLE = (
    "manager",
    "hiring manager",
    "recruiter",
    "recruiters",
    "hr manager",
    "owner",
    "director",
    "team lead",
    "lead",
    "interviewer",
)
_LONG_AGO = timedelta(days=300)
_OTHERS = frozenset(
    "me call interview screen reply friend he she his her rejection brother sister wife husband she's he's".split()
)

_FINE_IN_NAMES = frozenset(
    "the and of for in de today here monday point work first google linkedin indeed zoom slack xing glassdoor skype monster meta".split()
)
"""Words of every day that are companies' names as well, or stand in them."""


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
    note: str = ""

    @property
    def line(self) -> str:
        """Return the line that adds it."""
        stage = f"applied {self.on}" if self.is_sent else "saved"
        place = f"@{self.place}" if self.place else ""
        source = f"source: {self.source}" if self.source else ""
        note = f"note: {self.note}" if self.note else ""
        return "; ".join(filter(None, (self.company, self.role, stage, place, source, self.url, note)))


def tells_of_a_job(sentence: Sentence) -> bool:
    """Return whether a sentence says in so many words that an application was sent."""
    return bool(_cues(_SENT, sentence.text, sentence) or _cues(_PAPERS_FOR, sentence.text, sentence))


def job_of(sentence: Sentence, scene: Scene) -> str | None:
    """Return the line of the application that a sentence tells of; None where it tells of none.

    Raises Unclear where it does and something in it is not understood.
    """
    text = re.sub(r"(?<=\bapplied) 2 (?=\w)", " to ", sentence.text)
    urls = sentence.of("U")
    if urls and len(text) == len(urls[0].text):
        return line_of_address(urls[0].text, scene)
    denied = _NOT_SENT.search(text)
    sent = [] if denied else _cues(_SENT, text, sentence)
    if not sent and not denied and (halves := _cues(_PAPERS_FOR, text, sentence)):
        sent = [*halves, *_cues(_DONE, text, sentence)]
    saved = [] if sent else _cues(_SAVED, text, sentence)
    named = text
    for each in (*sentence.of("C"), *sentence.of("P")):
        named = named.replace(each.text, " ")
    heads = any(_HEAD.fullmatch(each) for each in re.findall(r"[\w+#/]+", named))
    if not (sent or saved or heads) or sentence.is_question:
        return None
    mail = _MAIL.search(text)
    if mail is not None and sentence.of("N"):
        raise Unclear(
            f"Is that a person? Write “person {sentence.of('N')[0].text} <{mail.group()}> at COMPANY”."
        )
    for each in (*sentence.of("N"), *sentence.of("P")):
        if " " in each.text and re.match(r"(?: is| was| works|'s|,? who)\b", text[each.end :]):
            raise Unclear(f"Is that a person? Write “person {each.text} at COMPANY”.")
    cuts = [
        (each.start, each.end, "\x01")
        for each in sentence.of("D")
        if not denied or not denied.start() <= each.start < denied.end()
    ]
    cuts += [(each.start, each.end, "\x00") for each in urls]
    cuts += [(*cue, "\x00") for cue in (*sent, *saved)] + ([(*denied.span(), "\x00")] if denied else [])
    left = _cut(text, cuts)
    closing = _CLOSING.search(left)
    is_closing = closing is not None
    left = _CLOSING.sub(" ", left).replace("\x01", "\x00")
    left = _HIRING.sub(" , ", left) if not urls else left
    source = _SOURCE.search(left)
    left = _COUNT.sub("\x00", _SOURCE.sub("\x00", left) if source else left)
    place = _PLACE.search(left)
    if place is not None and any(_HEAD.fullmatch(each) for each in re.findall(r"\w+", place["place"])):
        place = None
    left = (
        _PLACE.sub(" , \\g<place> , ", left)
        if place is not None and not is_place(place["place"])
        else _PLACE.sub("", left)
        if place
        else left
    )
    place = place if place is not None and is_place(place["place"]) else None
    _check_words(left, sentence, is_sent=bool(sent))
    lone = _company_named_like_a_day(sentence) if not sentence.companies else ""
    if urls and not sentence.companies:
        lone = lone or company_in(urls[0].text)
    parts = parts_of(left.replace(" 's", "'s"), sentence, named=lone, is_cued=bool(sent or saved))
    when = _when(sentence, scene, but=lone, lean=DateLean.FUTURE if is_closing else DateLean.PAST)
    _check_company(parts, sentence, is_cued=bool(sent or saved) and bool(parts.role))
    if not sent and (
        not (parts.role or urls or saved) or re.match(r"(?:interview|invitation)\b", parts.role, _FLAGS)
    ):
        return None
    on = "today" if when.is_empty else _on(when, scene)
    if re.match(r"Applied [A-Z][a-z]", text) and when.is_empty:
        name = text.partition(" ")[2].split(" ")[0]
        raise Unclear(
            f"Is “Applied {name}” the company? Write “Applied {name}; {parts.role}; saved”, or “{name}; {parts.role}; applied today”."
        )
    if on != "today" and on < (scene.today - _LONG_AGO).isoformat() and not re.search(r"\b20\d\d\b", text):
        raise Unclear(
            f"In which year? Write it like “{parts.company}; {parts.role or 'ROLE'}; applied today”."
        )
    if on > scene.today.isoformat() and on != "today" and not is_closing:
        raise Unclear(f"That day is still to come. Write “{parts.company}; {parts.role or 'ROLE'}; saved”.")
    if not sent and not saved and not when.is_empty and not is_closing:
        raise Unclear(f"Is it sent? Write “{parts.company}; {parts.role}; applied {on}”.")
    if not sent and not saved and len(sentence.of("N")) == 1 and parts.role.lower() in _PEOPLE:
        raise Unclear(
            f"Is that a person? Write “person {sentence.of('N')[0].text} at {parts.company} title: {parts.role}”."
        )
    is_chatty = any(each.isalpha() and each.islower() and len(each) > 2 for each in parts.note.split())
    if not sent and not saved and (is_chatty or (parts.role.islower() and parts.role in _PEOPLE)):
        raise Unclear(
            f"I do not understand “{parts.note or parts.role}” here. Write it like “{parts.company}; {parts.role}; saved”."
        )
    note = "; ".join(filter(None, (f"closing {on}" if is_closing else "", parts.note)))
    where = place["place"] if place and "/" not in place["place"] else ""
    job = Job(
        parts.company, parts.role, bool(sent), on, urls[0].text if urls else "",
        source["source"] if source else "", parts.known, where, note,
    )  # fmt: skip
    return _line(job, scene)


def _cut(text: str, cuts: list[tuple[int, int, str]]) -> str:
    """Return the text with a sign in place of each part that is cut out."""
    found, position = "", 0
    for begin, end, sign in sorted(cuts):
        if end > position:
            found += text[position : max(begin, position)] + f" {sign} "
            position = end
    return found + text[position:]


def _check_words(left: str, sentence: Sentence, *, is_sent: bool) -> None:
    """Raise Unclear where something beside an application casts doubt on it, or tells of something else."""
    for each in sentence.of("R"):
        left = left.replace(each.text, " ")
    words = set(folded(re.sub(r"[^\w'’+#-]", " ", left)).split())
    bad = sorted(words & (UNSURE | (TURNS - {"applied"}) | _OTHERS))
    if bad:
        company = next((app.company for each in sentence.companies for app in each), "COMPANY")
        stage = "applied today" if is_sent else "saved"
        raise Unclear(
            f"I do not understand “{', '.join(bad)}” beside an application. Write it like “{company}; ROLE; {stage}”."
        )


def _line(job: Job, scene: Scene) -> str:
    """Return the line: that a saved one was sent, where it is on the list, else a new one."""
    if job.is_sent and job.known:
        waiting = [each for each in job.known if not each.is_sent and not each.is_closed]
        fitting = [
            each for each in waiting if not job.role or not each.role or _same_role(job.role, each.role)
        ]
        if len(fitting) == 1:
            return f"applied {application_words(fitting[0], scene)} {job.on}"
        if not job.role:
            raise Unclear(
                f"{job.company} is on the list: for another job there, write “{job.company}; ROLE; applied {job.on}”."
            )
    if job.known and not job.is_sent and not job.role:
        raise Unclear(f"{job.company} is on the list already. A note is “note {job.company} …”.")
    if job.known:
        same = [each for each in job.known if words_of(each.role) == words_of(job.role)]
        if same:
            raise Unclear(
                f"{job.company} is on the list already, with that role. A note is “note {job.company} …”."
            )
    return job.line


def _same_role(one: str, other: str) -> bool:
    a, b = set(words_of(one)), set(words_of(other))
    return a <= b or b <= a


def _cues(pattern: re.Pattern[str], text: str, sentence: Sentence) -> list[tuple[int, int]]:
    """Return where it is said, outside of the names; "Applied Scientist" is a role."""
    found = []
    for match in pattern.finditer(text):
        after = re.match(r"\s+(?P<word>[\w+#/]+)", text[match.end() :])
        first = match.group().split()[-1]
        follows = after["word"] if after else ""
        is_named = first[0].isupper() and (
            (match.start() > 0 and follows[:1].isupper() and folded(follows) in ROLE_WORDS)
            or (_HEAD.fullmatch(follows) is not None and first.lower() in ("applied", "saved"))
        )
        is_inside = any(
            each.start <= match.start() < each.end and len(each.text) > len(match.group())
            for each in sentence.pieces
            if each.sign in "CPN"
            or (
                each.sign == "R"
                and (match.start() > each.start or first.lower() in ("applied", "saved", "sent"))
            )
        )
        if not is_named and not is_inside:
            found.append(match.span())
    return found


def _check_company(parts: Parts, sentence: Sentence, *, is_cued: bool) -> None:
    company, role = parts.company, parts.role
    example = f"Write it like “{company or 'Acme'}; {role or 'Engineer'}; applied yesterday”."
    if not company:
        raise Unclear(f"Which company? {example}")
    if any(folded(each.text) == folded(company) for each in sentence.of("P")):
        raise Unclear(
            f"“{company}” is a person: write the company first, as in “Acme; {role or 'Engineer'}; applied today”."
        )
    if parts.known or parts.is_named:
        return
    words = words_of(company)
    odd = [each for each in words if each in EVERYDAY and each not in _FINE_IN_NAMES]
    lower = [each for each in company.split() if each in KNOWN and each not in _FINE_IN_NAMES]
    heads = [each for each in words if _HEAD.fullmatch(each) and len(words) > 1 and not each.endswith("s")]
    if (
        " and " in company or lower or heads or not any(each.isalpha() for each in company)
        or len(words) > 5 or (odd and not company[0].isupper()) or len(odd) == len(words) or "%" in company
    ):  # fmt: skip
        raise Unclear(f"I do not know what “{company}” is. {example}")
    if not is_cued and not company[0].isupper() and not company[0].isdigit() and "." not in company:
        raise Unclear(f"Is “{company}” the company? {example}")


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


def _when(sentence: Sentence, scene: Scene, *, but: str = "", lean: DateLean = DateLean.PAST) -> When:
    """Return the day that is said: 22.11 beside an application is no time of day."""
    frame = replace(frame_of(scene), has_clock=False)
    whole = When()
    for piece in sentence.of("D"):
        if piece.text == but:
            continue
        found = _read(sentence.text, piece.start, frame, lean)
        found = found or when_at(sentence.text, piece.start, frame_of(scene), lean)
        together = whole.joined(found[0]) if found else None
        if together is None:
            raise Unclear(
                f"The day is there twice: “{piece.text}” comes on top. Write it like “Acme; Engineer; applied yesterday”."
            )
        whole = together
    return whole


def _read(text: str, at: int, frame: Frame, lean: DateLean) -> tuple[When, int] | None:
    try:
        return when_at(text, at, frame, lean)
    except Unclear:  # 13.00 is no date
        return None


def _on(when: When, scene: Scene) -> str:
    if when.instant is not None:
        return day_of(when.instant, scene.zone).isoformat()
    return when.day.isoformat() if when.day else "today"
