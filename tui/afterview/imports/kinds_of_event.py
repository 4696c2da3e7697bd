"""Whether an event is an interview: by its words and by who sent it. In doubt it is asked."""

from __future__ import annotations

import re
from enum import Enum

from afterview.text import folded


class Verdict(Enum):
    """What an event seems to be."""

    INTERVIEW = "interview"
    MAYBE = "maybe"
    OTHER = "other"


_INTERVIEW = re.compile(
    r"\binterviews?\b|\binterviewing\b|vorstellungsgespr[äa]ch|bewerbungsgespr[äa]ch|kennenlerngespr[äa]ch|"
    r"\bkennenlernen\b|vorstellungstermin|jobinterview|fachgespr[äa]ch|zweitgespr[äa]ch|erstgespr[äa]ch|telefoninterview|"
    r"\b(?:\d\.|erstes|zweites|drittes) gespr[äa]ch\b|\bintervista\b|"
    r"\bentretien\b|\bentrevista\b|\bcolloquio\b|sollicitatiegesprek|kennismaking(?:sgesprek)?|"
    r"rozmowa (?:kwalifikacyjna|rekrutacyjna)|\bintervju|\bhaastattelu\b|samtale|собеседование|面接|面试|면접|"
    r"(?:phone|recruiter|hr|technical|initial|video|coding|tech) screen(?:ing)?\b|\bscreening (?:call|interview)\b|"
    r"recruiter (?:call|chat)|hiring manager|\bonsite\b|\bon-site\b|virtual onsite|superday|super day|final round|"
    r"(?:first|second|third|1st|2nd|3rd) round|technical round|coding (?:challenge|exercise|round|test)|system design|"
    r"take-?home|assessment cent(?:er|re)|case study|panel with|\bprobearbeiten\b|\bprobetag\b|trial day|"
    r"candidate (?:call|chat|screen)|hr[- ](?:call|round)|cultural fit|culture fit|meet the team",
    re.I,
)
_WEAK = re.compile(
    r"\b(?:intro(?:ductory|duction)?|exploratory|initial|quick|first|get[- ]to[- ]know(?: you)?|follow[- ]?up) "
    r"(?:call|chat|meeting|conversation)\b|\bcandidate\b|\bapplication\b|\brole\b|\bposition\b|\bopportunity\b|"
    r"\brecruit(?:er|ing|ment)\b|talent acquisition|\bcareer\b|\bbewerbung\b|\bstelle\b|\bcandidature\b|\bposte\b|"
    r"\bcandidatura\b|\bsollicitatie\b|\boffer call\b|\bhiring\b|\bjob\b",
    re.I,
)
_OTHER = re.compile(
    r"\b(?:lunch|mittagessen|d[ée]jeuner|almuerzo|pranzo|dinner|abendessen|breakfast|fr[üu]hst[üu]ck|dentist|zahnarzt|"
    r"dentiste|dentista|doctor|arzttermin|arzt|m[ée]decin|physio\w*|vet|haircut|friseur|birthday|geburtstag|"
    r"anniversaire|cumplea[ñn]os|gym|yoga|pilates|training|workout|webinar|web ?seminar|newsletter|workshop|meetup|"
    r"conference|konferenz|stand-?up|daily|sprint|retro(?:spective)?|1:1|one[- ]on[- ]one|holiday|urlaub|vacation|"
    r"flight|flug|train|zug|hotel|check-in|reservation|parents'? evening|elternabend|school|kita|concert|konzert|"
    r"party|wedding|hochzeit|funeral|church|game|match|movie|cinema|kino|tax|steuer|rent|reminder|erinnerung|"
    r"pay day|payday|open house|information session|info ?session|career fair|jobmesse|karrieremesse|all[- ]hands|"
    r"town ?hall|office party|therapy|therapie|massage|delivery|lieferung|car service|werkstatt|inspection|"
    r"team meeting|weekly|monthly|planning|review meeting|coffee|kaffee|drinks|brunch|barbecue|bbq)\b",
    re.I,
)
_PREPARING = re.compile(
    r"\b(?:mock|practi[cs]e|prep(?:are|aration)?|prepping|rehears\w+|coaching|tips|training|how to|ace your|"
    r"vorbereit\w+|[üu]ben|pr[ée]par\w+|thank[- ]you|debrief|notes|reflect\w*)\b",
    re.I,
)
_EVENT_FOR_MANY = re.compile(r"\bwebinar|web ?seminar|newsletter|workshop|meetup|career fair|info(?:rmation)? ?session|jobmesse", re.I)  # fmt: skip


def speaks_of_an_interview(words: str) -> bool:
    """Return whether words name a kind of interview, in whatever language."""
    return bool(_INTERVIEW.search(words) or _WEAK.search(words))


def verdict(
    summary: str, words: str, *, from_scheduler: bool, by_company: bool, is_message: bool, many: int
) -> tuple[Verdict, str]:
    """Return whether it seems to be an interview, and the reason.

    `from_scheduler`: a program that makes appointments for companies sent it. `by_company`: a company that is
    on record has to do with it. `is_message`: it was sent to the user, and is no entry of a calendar.
    """
    if many > 40:
        return Verdict.OTHER, f"{many:,} people are invited: that is no interview"
    title = _INTERVIEW.search(summary)
    other = _OTHER.search(summary)
    preparing = _PREPARING.search(summary) if title else None
    if title and _EVENT_FOR_MANY.search(summary):
        return Verdict.OTHER, f"its title says “{_said(_EVENT_FOR_MANY, summary)}”"
    if title and preparing and not from_scheduler:
        return Verdict.OTHER, f"its title says “{preparing[0]}”: that is about an interview, and none itself"
    if title and not other:
        return Verdict.INTERVIEW, f"its title says “{title[0]}”"
    if title and other:
        strong = "interview" in folded(title[0]) or from_scheduler or by_company
        return (
            (Verdict.INTERVIEW, f"its title says “{title[0]}”")
            if strong and folded(title[0]) not in folded(other[0])
            else (Verdict.MAYBE, f"its title says both “{title[0]}” and “{other[0]}”")
        )
    if other and not from_scheduler:
        if by_company and not _EVENT_FOR_MANY.search(summary):
            return Verdict.MAYBE, f"its title says “{other[0]}”, and a company that you applied to is in it"
        return Verdict.OTHER, f"its title says “{other[0]}”"
    body = _INTERVIEW.search(words)
    if from_scheduler:
        return Verdict.INTERVIEW, "it comes from a program that arranges interviews"
    if body:
        return Verdict.INTERVIEW, f"it says “{body[0]}”"
    if by_company:
        return Verdict.INTERVIEW, "a company that you applied to is in it"
    weak = _WEAK.search(summary) or _WEAK.search(words)
    if weak:
        return Verdict.MAYBE, f"it says “{weak[0]}”"
    if is_message and not other:
        return Verdict.MAYBE, "nothing in it says what it is about"
    return Verdict.OTHER, "nothing in it says that it is an interview"


def could_be_interview(text: str) -> bool:
    """Return whether a close look at an event is worth while."""
    return bool(_INTERVIEW.search(text))


def kind_of(summary: str, words: str, place: str, link: str, *, by_phone: bool) -> str:
    """Return what kind of round it is, in the words of a quick-add line; "" where that is not clear."""
    said = folded(f"{summary}\n{words[:400]}")
    if re.search(r"\bphone screen|telefoninterview|phone interview|phone call\b", folded(summary)):
        return "phone"
    if by_phone and not link:
        return "phone"
    if link:
        return "video"
    if place or re.search(r"\bon-?site\b|vor ort|in person|in-person", said):
        return "onsite"
    return "phone" if re.search(r"\b(?:phone|call you|telefon|anrufen|rufen sie an)\b", said) else ""


def _said(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""
