"""What says that an application was sent, saved, or not sent yet, and by when to send it."""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE
_PAPERS = r"(?:cv|appl(?: ?\.)|resume|résumé|resumé|application|app|documents|papers|paperwork|stuff|form|forms|lebenslauf|bewerbung|unterlagen|portfolio|cover(?:ing)? letter|candidature|lettre|solicitud|currículum|curriculum)"
_PAPERS += rf"(?:(?:,| and| &| \+)? (?:my )?{_PAPERS})*"
_AWAY = r"(?: (?:in|off|over|out|through|online|across|sent|submitted|today|away))*"
_DID = "done|done with|finished with|through with|sent|sended|have send|submitted|handed|put|fired|mailed|emailed|posted|dropped|made|uploaded|filed|wrote|gave|turned|filled|completed|finished|popped|shot|delivered|forwarded|lodged|did|chucked|lobbed|stuck|bunged|whacked|lodged|got|envoyé|enviado|enviada"
_BEGIN = r"(?:(?:i(?:['’]ve)?|ive|we|have|just|now|finally|also|already|today|and|j['’]ai|ich|habe|hab)\s+)*"
_WAYS = (
    r"(?:thank you|thanks) for (?:applying|your application|submitting your application)",
    r"(?:we(?:['’]ve)?|have|has) (?:have )?(?:successfully )?received your application",
    r"your application (?:was sent|has been (?:received|submitted|sent))|your application(?= (?:to|at|for|with|as|-|–|:))",
    rf"(?:{_DID}){_AWAY}(?: (?:my|an|the|a|another|them|new|online|job|in|off|over|out|their|long|short|big|huge|whole|endless|standard|official|final|full|speculative|unsolicited|spontaneous|open|quick|late|formal|written|internal|second|ma|mon|mi))*(?: {_PAPERS})+(?: and {_PAPERS})?{_AWAY}",
    rf"(?:(?:one|1|yet) )?(?:(?:more|another) )?{_PAPERS}(?: form)?(?: (?:is|was|has been|has|all|now|for|just|finally|already|ist|est|wurde))*(?: \x00)? (?:(?:(?:filled|filled in|filled out|completed|finished|done)(?:,? and|,| &| \+)? )?(?:sent|submitted|mailed|emailed|posted)|in|out|off|filed|done|handed (?:over|in)|completed|confirmed|confirmation|received|lodged|went (?:in|off|out)|gone (?:in|off|out)|dropped off|uploaded|raus|abgeschickt|verschickt|eingereicht|gesendet|envoyée?|partie|enviad[oa]){_AWAY}",
    rf"{_PAPERS}(?: ,|,)? (?:(?:that |which )?i )?(?:(?:had |have )?(?:forgot|forgotten)|meant) to (?:log|note|record|add|enter|write down)(?: (?:it|this|that|one))*",
    r"(?:easy[- ]|re-?)?applied(?: (?:online|directly|successfully|in person|internally|again))?|beworben(?: bei)?|apply sent|postulé(?: (?:chez|à))?|(?:put|went) in(?= for)",
    r"(?:threw|thrown|chucked) (?:my )?hat (?:in(?:to)? (?:the )?ring|in(?= (?:at|for|with|to|as)\b))|(?:has been |was )?(?:received|submitted)|^(?:indeed |linkedin )?(?:app|application|applied|sent|new app|new application)(?=:| [-–—] )",
    rf"^(?:my )?{_PAPERS} ?(?:->|=>|→)",
    r"(?:hit|pressed|clicked|smashed) (?:the )?(?:submit|send|apply)(?: button)?(?: on)?(?: (?:the|my|an?|their))*",
    r"(?:(?:an?|the|my|their) )?(?:recruiter|agency|headhunter|agent)s? (?:has |have )?(?:submitted|put|sent|forwarded) (?:me|my (?:cv|resume|profile|name|details))(?: (?:in|over|forward|up|across))*(?= (?:to|for|at|with))",
    r"(?:was|been|got|were|being|i['’]m) (?:submitted|put forward|put up|forwarded)(?= (?:to|for|at|with))|(?:put|have put) (?:myself|my name) (?:forward|down|in)(?= (?:to|for|at|with))",
    r"(?:am |i['’]m )?after applying|have appl[iy]e?d?|app?l+ied|applyed|bewerbung(?:seingang)?(?: (?:als|bei|an(?= [A-Z])))?|candidature(?: (?:chez|à|pour|comme))?|(?:sent|submitted|posted|handed)(?: (?:it|that|this|one|mine|off|in))*(?=$|\s*\x01|\s*[,.]?\s*$| (?:on|last|today|yesterday|this))",
)
SENT = re.compile(
    rf"(?<![\w'’]){_BEGIN}(?:{'|'.join(_WAYS)})(?: with| by)?(?: (?:just )?now)?(?=$|[\s,:;.!])", _FLAGS
)
PAPERS = re.compile(r"\b(?:application|candidature|bewerbung)\b", _FLAGS)
"""What tells of an application, where no word says whether it is sent."""
PAPERS_FOR = re.compile(
    rf"(?:my |the |an )?{_PAPERS}(?: form)?(?:(?= (?:for|to|at|with|an|bei|chez) )| of(?= ))(?=.*\b(?:sent|submitted|went|filled in|handed in|completed|is (?:\w+ )?in|raus|abgeschickt|verschickt|envoyée?)\b)",
    _FLAGS,
)
DONE = re.compile(
    r"\b(?:(?:is|ist|wurde|est) )?(?:(?:done|filled|filled in|filled out|completed)(?:,? and|,| &| \+) )?(?:filled in|went|sent|submitted|handed in|completed|is (?:\w+ )?in|raus|abgeschickt|verschickt|envoyée?)(?: (?:and|off|in|over|away|out|sent|submitted|filled in))*(?=$|[\s,:;.!(])",
    _FLAGS,
)
"""The two halves of "my application for a job at Bosch went off this morning"."""
TO_THEM = re.compile(
    rf"\b(?i:sent|emailed|mailed|gave|handed|posted|forwarded) (?P<them>(?:the )?[A-Z]\S*(?: (?:[A-Z]\S*|of|&|and)){{0,4}}) (?P<papers>(?:my|an?|the) (?i:{_PAPERS}))(?=$|[\s,:;.!])"
)
"""To whom it was sent, between the two halves: "sent Lidl my CV"."""
_FOR_LATER = "keep(?:ing)?(?: (?:it|this|that))? on (?:the|my) (?:list|radar)|want(?:ed)? to remember|to save|to remember|save|saved|saving|bookmark|bookmarked|bookmarking|found|spotted|saw|seen|discovered|interesting|interested in|noted|came across|stumbled (?:on|upon|across)|wishlist|shortlist|shortlisted"
SAVED = re.compile(
    rf"(?<!\w)(?:{_FOR_LATER}|planned(?=\s*(?:,|$))|now hiring|(?<!longer )(?<!not )(?<!stopped )hiring(?! manager| team| committee)|we['’]re hiring|job alert|new job|to apply(?=:))"
    r"(?: (?:this|that|it|job|jobs|for|later|a|an|the|one|ad|advert|posting|opening|down|role|great|cool|nice|gig|good|interesting))*(?=$|[\s,:;.!])",
    _FLAGS,
)
NOT_SENT = re.compile(
    r"(?:,|;|-|–|\()?\s*\b(?:(?:have )?not|haven['’]?t|didn['’]?t|hasn['’]?t been|yet to) (?:yet )?(?:applied|apply|sent|submitted)\b(?: (?:yet|so far|there))?\)?|\bnot yet applied\b",
    _FLAGS,
)
CLOSING = re.compile(
    r"\b(?:closing(?: date)?|closes|application deadline|deadline|apply (?:by|before|until)|applications? (?:due|close)|open (?:until|till)|due|bewerbungsfrist|frist|bewerbungsschluss|date limite)(?: (?:is|on|for|date|applications|by))*:?\s*(?=\x01)",
    _FLAGS,
)
AWAY = re.compile(
    r"\b(?:(?:(?:ist|wurde) )?(?:raus|abgeschickt|verschickt|eingereicht|gesendet)|est (?:envoyée?|partie))\b",
    _FLAGS,
)
"""That it has gone, at a distance from what has: "Bewerbung an Initech ist raus"."""
