"""Sentences that are kept as a note: what is said about a company, and how an interview went."""

from __future__ import annotations

import re

from afterview.entry.on_record import applications_met
from afterview.entry.plain.first_names import is_somebody
from afterview.entry.plain.sentence import Sentence
from afterview.entry.plain.word_classes import CLASSES
from afterview.entry.plain.words import NOISE, TURNS, UNSURE
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.text import folded

_ASKED_FOR = re.compile(
    r"^(?:please )?(?:add |make |save |write )?(?:a )?(?:quick |new )?(?:note|notes|memo|nb|n\.b\.|fyi|reflect|reflection|debrief|thoughts)\b"
    r"(?: to self)?(?: (?:for|on|about|re|to|at))?[:,]? *",
    re.IGNORECASE,
)
_FACTS = re.compile(
    r"^ (?:\S+ ){0,2}C(?: \|)? (?:team |office |hr |they |product |stack |engineers |people |also |is |are )*(?:uses?|using|pays?|paying|runs?|has|have|sits?|lists?|requires?|"
    r"needs|builds?|makes?|sells?|employs?|works?|offers free|was founded|founded|raised|allows?|gives|doesn't|lets|expects|speaks?|"
    r"located|based|remote|hybrid|salary|office|team|stack|benefits|visa|ceo|cto|product) "
    r"|^ (?:for|re|about|on) C |^ C 's (?!application|interview|offer|answer|reply|decision|rejection|recruiter)"
)
_THINGS = frozenset(
    "parking building entrance floor address street office hours holiday holidays vacation pto leave benefits pension bonus salary pay pays rate remote hybrid visa "
    "sponsorship permit relocation stack python java golang rust k8s kubernetes aws azure team employees staff headcount founded funding series revenue turnover profit ceo cto cfo "
    "cmo founder founders product customers clients competitors glassdoor reviews rating culture dress uniform shift shifts rota on-call oncall overtime probation notice "
    "train bus tram metro tube station commute canteen gym dog dogs laptop equipment training budget licence license certificate ofsted union website blog article podcast "
    "agile scrum monorepo legacy startup nonprofit unlimited flexible flexitime jobticket perks equity stock shares options layoffs acquisition acquired merger id portfolio".split()
)
"""Things that are told of a company and change nothing: a line about one company that names some is a note."""
_WENT = re.compile(
    r"\b(?:felt|went (?:well|badly|ok|okay|great|bad|fine|good|really|so|terribly|horribly|super|pretty|quite|better|worse)|rambled|rambling|blanked|"
    r"froze(?! (?:all |the )?(?:hiring|recruit|role|position))|nervous|talked too|spoke too(?! soon)|forgot to (?!thank|send|call|email|reply|follow|ring|write|apply|tell|chase)|stiff|awkward|nailed|messed up|struggled|screwed up|bombed|aced|stumbled|mumbled|fidget\w*|"
    r"liked my|liked the|loved my|impressed|jittery|sweat\w*|unprepared|well prepared|no idea how to answer|couldn't answer|too fast|too quiet|"
    r"threw me|caught me|off guard|went blank|stumped|tongue-tied|smashed|crushed it|killed it|flew by|rapport|chemistry|clicked|grilled|overran|ran over|interrupted|"
    r"(?:was|were|felt) (?:really |so |too |very |quite |pretty )?(?:bad|weak|shaky|terrible|awful|rusty|clumsy|poor|strong|solid|slow|vague|long-winded|rushed)|must practi[sc]e|need(?:s)? (?:tighter|more practi[sc]e|to practi[sc]e)|"
    r"seemed (?:keen|bored|happy|impressed|distracted|to like)|(?:laughed|smiled|nodded)|talked (?:far )?too|my answers? (?:was|were|felt|came|got|sounded)|my (?:english|german|french|nerves)|"
    r"learned that|good vibe|bad vibe|good feeling|bad feeling|tough questions?|hard questions?|trick question|botched|flopped|tanked|choked|"
    r"(?:(?<=\bi )|(?<=\bwe )|(?<![\w,] ))(?:should|could)(?: have|['’]ve) (?:\w+ed|said|been|asked|done|known|told|gone|prepared|taken|brought|given|had|spoken|shown)|lessons?|next time|asked me (?:about|why|how|what))\b"
)
_ACTS = frozenset("asked went visited popped dropped called rang emailed wrote spoke talked met".split())
"""What somebody did, who may have been I: more than a fact about a company."""
_DONE = _ACTS | {
    word
    for each in ("BACK", "SENT", "TELL", "ASKED", "REPLIED", "YES", "MYNO", "BACKOUT")
    for word in CLASSES[each].split("|")
    if word.endswith("ed") or word in ("wrote", "sent", "rang", "told")
}
"""What a clause begins with that tells of something done, whoever did it: more than a note."""
_AHEAD = frozenset("tomorrow tonight next".split())
_DECIDED = TURNS - {"interview", "offers", "feedback"} | frozenset(
    "answer reply response replies eom eow eod deadline forward candidate candidates filled position hear unfortunately regret ghosted silence call calls calling invite invited invitation "
    "refused refusing against dropped boot door toast dead referred recommend reference told thanked sent emailed called rang wrote contract hire hired hiring".split()
)


_SETTLED = frozenset(
    "rejected rejection offer offered accepted declined withdrew withdrawn hired ghosted if".split()
)
_INVITES = frozenset(
    "interview onsite screen round panel invited invite invites invitation want wants see meet".split()
)
"""What an interview is told with: with a day and a time it is more than how one went."""
_KINDS = frozenset(
    "interview interviews onsite phone screen video round panel zoom teams meeting meet chat coffee yes no accepted said says will "
    "promised they'll by until".split()
)


_ORDERS = frozenset(
    "book buy prepare prep practise practice print pack check look read ask email call send research update write reply respond find get iron rehearse review revise study "
    "learn confirm arrange order bring plan ring text chase thank tell finish do make take go try cancel move visit order".split()
)
"""What a line begins with that is something to do."""
_MORE_THAN_A_FACT = UNSURE - {"need", "not", "no", "without", "must"} | _ACTS | {"me", "i", "my", "we"}
"""Words of which one makes a sentence about a company more than what it is like there."""
_CLOCK = r"\d[:.h]\d\d|\d\s*[ap]m\b|noon|\d\s*uhr"


def _after_colon(sentence: Sentence) -> bool:
    """Return whether it is "Acme: text" of some length, with no time of day in it, nobody, and nothing that was done."""
    first = sentence.pieces[0]
    colon = first.sign == "C" and sentence.text[first.end : first.end + 1] == ":"
    clock = any(
        re.search(r"\d[:.h]\d\d|\d\s*[ap]m|noon|\d\s*uhr", each.text, re.IGNORECASE)
        for each in sentence.of("D")
    )
    told = [each for each in sentence.pieces[2:] if each.sign not in NOISE]
    if _names_somebody(sentence) or (told and told[0].sign in _DONE):
        return False
    return colon and not clock and len([each for each in sentence.pieces if each.sign not in "CDPZ|"]) > 2


def _names_somebody(sentence: Sentence) -> bool:
    return bool(sentence.of("P")) or any(is_somebody(each.text) for each in sentence.of("N"))


def went(line: str) -> bool:
    """Return whether a sentence says how an interview went."""
    return _WENT.search(folded(line)) is not None


def note_of(sentence: Sentence, line: str, scene: Scene) -> str | None:
    """Return the line that keeps a sentence as a note; None where it can be more than one."""
    companies = [app for each in sentence.companies for app in each]
    asked = _ASKED_FOR.match(line)
    words = set(folded(re.sub(r"[^\w'’ -]", " ", line)).split())
    has_gone = went(line)
    if not companies and has_gone:
        people = [person for piece in sentence.of("P") for each in piece.people for person in each]
        companies = [app for person in people for app in applications_met(person.id, scene.hunt)]
    named = {each.company for each in companies}
    if len(named) != 1:
        return None
    company = application_words(companies[0], scene) if len(companies) == 1 else companies[0].company
    first = sentence.pieces[0]
    if asked is not None:
        text = line[asked.end() :].strip()
        place = sentence.of("C")[0] if sentence.of("C") else None
        rest = sentence.text[place.end :].lstrip(" :,-–—") if place and text.startswith(place.text) else text
        return f"note {company} {rest}" if rest else None
    is_timed = bool(sentence.of("D")) and re.search(_CLOCK, line) is not None
    if has_gone and not (is_timed and words & _INVITES) and not words & _AHEAD and not words & _SETTLED:
        return f"note {company} {line}"
    if words & _DECIDED or (sentence.is_question and not has_gone):
        return None
    if _after_colon(sentence) and not words & _KINDS:
        return f"note {company} {line if first.start else sentence.text[first.end + 1 :].strip()}"
    if words & _MORE_THAN_A_FACT or _names_somebody(sentence):
        return None
    if first.sign in _ORDERS or sentence.of("R") or not sentence.companies or is_timed:
        return None
    if _FACTS.search(sentence.flat) or words & _THINGS:
        text = sentence.text[first.end :].lstrip(" :,-–—") if first.sign == "C" and not first.start else line
        told = line if text.startswith("'s") else text
        return f"note {company} {told}"
    return None
