"""The shapes of plain sentences, one line each: what says it, which words may stand beside it, the line it becomes.

A cue is read against the words of a sentence without the noise, where C stands for a company, P for somebody
known, N for a name that is new, D for a date or time, and | for the end of a clause (which a blank in a cue
may pass over; " / " asks for one). What a cue does not cover must be in `beside`, a link, a name or a date, or
a clause of its own that is kept as a note. Everything else is asked about: so a new way to say a thing is a
line here, and a sentence that says more than its shape knows is never recorded as if it did not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from afterview.dates.days import DateLean


class Who(Enum):
    """Which people a shape is about."""

    NOBODY = "nobody"
    MAY = "may"
    """One may be named; who it is says which company is meant."""
    KNOWN = "known"
    ANY = "any"
    """Somebody known or new."""


class Where(Enum):
    """Whether a shape is about a company."""

    NOWHERE = "nowhere"
    MAY = "may"
    NEEDED = "needed"
    """Named, or the one where the person is in the room."""
    NEW = "new"
    """Needed, and may be one that is not on the list."""


@dataclass(frozen=True)
class Shape:
    """One way to say one kind of thing."""

    kind: str
    """The verb of the line that it becomes."""
    value: str
    """What stands after the company's name in it, such as "rejected"."""
    cue: str
    example: str
    beside: str = ""
    """The words that may stand beside the cue."""
    where: Where = Where.NEEDED
    who: Who = Who.NOBODY
    lean: DateLean = DateLean.PAST
    keeps_rest: bool = False
    """Whether a clause of its own is kept as a note."""
    deny: str = ""
    """What turns it into something else."""
    needs: str = ""
    """What must be there as well, anywhere."""
    past_day: bool = False
    """Whether only a day that is not ahead says that it has happened."""

    @cached_property
    def cues(self) -> re.Pattern[str]:
        """Return the cue, compiled."""
        return re.compile(rf"(?<!\S)(?:{_spaced(self.cue)})(?!\S)")

    @cached_property
    def denied(self) -> re.Pattern[str] | None:
        """Return what may not be there, compiled."""
        return re.compile(rf"(?<!\S)(?:{self.deny})(?!\S)") if self.deny else None

    @cached_property
    def needed(self) -> re.Pattern[str] | None:
        """Return what must be there as well, compiled."""
        return re.compile(rf"(?<!\S)(?:{_spaced(self.needs)})(?!\S)") if self.needs else None

    @cached_property
    def allowed(self) -> frozenset[str]:
        """Return the words that may stand beside the cue."""
        return frozenset(self.beside.split())


def _spaced(pattern: str) -> str:
    return pattern.replace(" / ", r" \| ").replace(" ", r"(?: \|)? ")


_APP = "(?:job |position |role |application |candidacy )"
_END = (
    "me my application candidacy they their job position role process today offer us for it mail email e-mail letter came "
    "arrived got received phone call them R back in my inbox morning afternoon"
)
_NOT = "(?:not|n't|isn't|aren't|won't|don't|doesn't|didn't|can't|cannot|no longer)"


def _outcome(value: str, cue: str, example: str, beside: str = _END, deny: str = "") -> Shape:
    cue = re.sub(r"(?<![A-Za-z|])C(?![A-Za-z|])", "[CN]", cue)
    return Shape(
        "outcome", value, cue, example, beside, where=Where.NEW, who=Who.NOBODY, keeps_rest=True, deny=deny
    )


_NO = "rejected|declined|denied|dismissed|dropped|cut|turned down|passed on|axed|binned"
_OUTCOMES = (
    _outcome("rejected", rf"C (?:they )?(?:{_NO}) (?:me|my application|us|my candidacy)", "Acme rejected me"),
    _outcome("rejected", "C (?:they )?turned me down", "Acme turned me down"),
    _outcome("rejected", "C / rejected|C rejected(?: me)?", "Acme - rejected"),
    _outcome("rejected", rf"(?:got |getting )?(?:{_NO}) (?:by|from|at) C", "got rejected by Acme this morning"),
    _outcome(
        "rejected",
        "(?:got |received )?(?:rejection|refusal|no|denial|rejected)(?: letter| email| e-mail| mail| call| message| notice)?"
        " (?:from|by|at) C(?: (?:came|arrived|in|letter|email|mail))*",
        "rejection email from Acme",
        _END + " automated generic standard form got received in my inbox dreaded",
    ),
    _outcome(
        "rejected",
        "C (?:rejection|refusal)(?: letter| email| e-mail| mail| call)?(?: came| arrived| received| in| got)*",
        "Acme rejection came in",
    ),
    _outcome(
        "rejected", "C (?:they )?(?:said|says|told me|say|it's) (?:a )?no(?: to me| thanks| thank you)?",
        "Acme said no", deny="no (?:reply|answer|news|decision|date|problem|interview)",
    ),
    _outcome("rejected", "no from C", "a no from Acme", deny="no (?:reply|answer|news)"),
    _outcome(
        "rejected",
        "(?:didn't|not|did not|failed to) (?:get|make|land|pass|got|selected|chosen|shortlisted|picked|hired)"
        "(?: (?:it|job|role|position|cut|offer|gig|through|in|shortlist))*(?: (?:at|with|from|by|for|to))? C",
        "didn't get the job at Acme",
    ),
    _outcome(
        "rejected",
        "C (?:they )?(?:decided |chose |chosen |opted )?(?:went|going|to go|gone|go|hired|picked|chose|chosen|took|hiring)"
        "(?: with| for| instead)? (?:someone else|somebody else|other candidates?|another candidate|"
        "internal candidate|other people|candidate|someone internal|others?|someone with more experience)",
        "Acme went with another candidate",
    ),
    _outcome(
        "rejected",
        rf"C (?:they )?(?:will |decided |said |told me |says )?(?:they )?(?:{_NOT})(?: be| to| going to| want to| wish to)*"
        r" (?:moving|move|go|going|proceed|proceeding|continue|continuing|progress|progressing|take|taking|moved|hire|hiring)"
        r"(?: me| my application| things| it)?(?: forward| ahead| further| on| with me| with my application| any further)*",
        "Acme decided not to move forward",
    ),
    _outcome("rejected", "C (?:they )?filled(?: position| role| job)?|(?:position|role|job) at C filled",
             "Acme have filled the position", deny="filled me|filled in"),
    _outcome("rejected", "C / unsuccessful|C unsuccessful|unsuccessful at C|out at C|out of (?:running|race) at C",
             "Acme: unsuccessful"),
    _outcome(
        "offer",
        "(?:got|received|landed|given|won|scored|secured|have|getting|gotten)? ?(?:written |verbal |formal |job |"
        "official |full )*(?:offer|offers|offer letter) (?:from|at|by|with|of) C(?: (?:came|arrived|in|landed))*",
        "got an offer from Acme",
        _END + " salary eur usd gbp k year",
    ),
    _outcome(
        "offer",
        "C (?:they )?(?:offered|offers) (?:me )?(?:job|position|role|contract|R)(?: offer)?|C (?:they )?offered me",
        "Acme offered me the job",
    ),
    _outcome(
        "offer",
        "C (?:they )?(?:made|sent|extended|gave|put|sent over)(?: me| us| through| over)*(?: with)? (?:written |verbal |formal |job |"
        "official |good |great )*(?:offer|contract|offer letter)",
        "Acme made me an offer",
    ),
    _outcome("offer", "C (?:/ )?(?:job |written |verbal )?offer(?: letter)?(?: (?:came|arrived|in|received|landed|through|got))*",
             "Acme offer came in"),
    _outcome("offer", "(?:got|landed|have|getting) job (?:at|with|from) C|C (?:they )?(?:hired|chose|picked|selected) me|hired (?:by|at) C"
             "|C (?:they )?(?:said|says) yes(?: to me)?|C (?:they )?(?:wants|want) (?:to hire|to employ) me",
             "got the job at Acme"),
    _outcome("accepted", "(?:accepted|took|signed|accepting|taking|signed with)"
             " (?:(?:job |their |written )?(?:offer|contract|job)(?: (?:of|from|at|with|by))? C|C(?: 's)?(?: (?:job|offer|contract))*)",
             "accepted the offer from Acme"),
    _outcome("accepted", "said yes to C(?: 's)?(?: offer)?|accepted at C|C offer (?:accepted|signed)|C / accepted(?: offer)?"
             "|signed (?:contract )?(?:with|at) C|signed C contract", "said yes to Acme"),
    _outcome("declined", "(?:declined|refused|rejected|turned down|passed on)"
             " (?:(?:job |their )?(?:offer|contract)(?: (?:of|from|at|with|by))? C|C(?: 's)? (?:job )?offer)",
             "turned down the offer from Acme", _END + " phone email on by"),
    _outcome("declined", "said no to C(?: 's)?(?: offer)?|(?:declined|turned down) C|turned C down|C offer (?:declined|turned down|refused)"
             "|told C no|C / declined(?: offer)?", "said no to Acme", _END + " phone email on by"),
    _outcome("withdrawn", "(?:withdrew|withdrawn|pulled out|dropped out|bowed out|backed out|stepped back|withdrawing)"
             "(?: my)?(?: application| candidacy| name)?(?: (?:from|at|with|of|for))?(?: process| running| race| recruitment)?(?: (?:at|with|for|of|from))? C",
             "withdrew from Acme"),
    _outcome("withdrawn", "(?:pulled|took|removed|dropped|cancelled|canceled|retracted)(?: back)? my (?:application|candidacy|name)"
             "(?: (?:from|at|with|to|back|for|out|off))* C|C / (?:withdrawn|withdrew)|C (?:withdrawn|withdrew my application)"
             "|told C (?:that )?(?:withdrawing|withdraw|out|withdrew)|took myself out of (?:running|race|process) (?:at|for|with) C"
             "|withdrawing from C|pulling out of C", "pulled my application at Acme"),
    _outcome("withdrawn", "(?:not|no longer|won't|won't be)(?: going to)? (?:apply|applying|interested|pursuing|pursue|continue|continuing)"
             "(?: (?:to|at|for|with|in))? C(?: after all| anymore| any more)?(?: drop it| dropping it| forget it)?",
             "not going to apply at Acme after all", "after all drop it dropping anymore"),
    _outcome("no answer", "C (?:they )?(?:ghosted|ghosting) me|ghosted (?:by|from) C|C ghosted(?: me)?", "Acme ghosted me",
             _END + " closing this one close it giving up gave up on done"),
    _outcome("no answer", "(?:giving up|gave up|given up|closing|closed|close|writing off|wrote off|marking)(?: on)? C"
             "(?: (?:as|off|out|down))*(?: (?:no answer|ghosted|unanswered|silent|no reply|no response))?",
             "giving up on Acme", _END + " this one never heard back they ghosted me silence"),
    _outcome("no answer", "(?:never|not ever) (?:heard|got)(?: (?:back|anything|answer|reply|response))*(?: (?:from|by))? C(?: again)?", "never heard back from Acme",
             _END + " marking it dead as closing closed this one writing off giving up done again", deny="yet"),
    _outcome("no answer", "C (?:never|not ever) (?:replied|answered|responded|got back(?: to me)?|wrote back|called back)"
             "(?: (?:to me|me|at all))?(?: / (?:closing|giving up|close)(?: it| this one| this| on them)?)",
             "Acme never replied, closing it"),
)  # fmt: skip

_THX = "(?:thank you|thank-you|thankyou|thanks|thank u|thank-u|thx|ty|thankyou-note|thank-you-note|gratitude)"
_NOTES = (
    "(?: (?:note|notes|email|e-mail|mail|emails|mails|letter|letters|card|cards|message|msg|line|words?))?"
)
_SENT = "sent|wrote|written|emailed|e-mailed|mailed|posted|dropped|shot|gave|said|delivered|handed|texted|messaged|fired off|done|out|gone|put"
_BESIDE_THX = (
    "note notes email e-mail mail emails mails letter letters card cards message line his her their our my time interview chat call "
    "handwritten printed linkedin done out off sent posted post morning hand both each for meeting conversation everything "
    "interviewers interviewer phone screen onsite talk via over 's round 1 2"
)
_THANKS = (
    Shape(
        "sent", "", f"(?:handwritten |printed |email )?{_THX}{_NOTES}", "sent a thank-you note to Dana at Acme",
        _BESIDE_THX + " " + _SENT.replace("|", " ") + " thank you mrs written by me was company each two both and ✓ ✔", who=Who.KNOWN, needs=f"(?:{_SENT}|off|✓|✔)",
        deny=f"P (?:sent|wrote|emailed|mailed|texted|gave|thanked) (?:\\S+ )*{_THX}|from P|to me|sent me|got|received|me (?:P|thank|thanks)",
    ),
    Shape("sent", "", f"{_THX}{_NOTES} to P", "thank-you email to Dana yesterday", _BESIDE_THX, who=Who.KNOWN, past_day=True, deny="got|received|from P"),
    Shape("sent", "", "thanked(?: to)? P", "thanked Dana", _BESIDE_THX, who=Who.KNOWN, deny="P thanked|thanked by|me"),
)  # fmt: skip

_BACK = (
    "tried calling|tried phoning|tried to call|tried to reach|called|phoned|rang|telephoned|emailed|e-mailed|mailed|wrote|written|messaged|texted|pinged|chased|nudged|followed up|followed-up|"
    "checked in|contacted|reached out|checked back|prodded|poked|rung|ringing|dialled|rang up|called up|enquired|inquired|asked after"
)
_TO = "(?: (?:to|with|at|on|up|back|hr|recruiter|recruiting|again|in|team|people|over|email|mail|line|phone|manager|hiring|sent|for|about|lady|guy))*"
_ASKED = (
    "update updates status news next steps my application state things stand where how re regarding decision asking ask asked about "
    "process timeline them they hr recruiter recruiting recruitment team line lady guy switchboard reception email e-mail mail phone "
    "telephone linkedin again second first time today message up back re: what's happening going checked check check-in "
    "follow-up followup following called over via if any it is there"
)
_FOLLOW_UPS = (
    Shape("followup", "", rf"(?:{_BACK}){_TO} (?:C|P)", "called Acme, no answer", _ASKED, who=Who.MAY, keeps_rest=True,
          deny="(?:called|emailed|contacted|messaged|texted|asked|phoned|rang) (?:by|me)|to me|me"),
    Shape("followup", "", rf"C / (?:{_BACK})", "Acme: emailed them for an update", _ASKED, who=Who.MAY, keeps_rest=True,
          deny="by C|me|emailed me"),
    Shape("followup", "", "(?:sent|dropped|shot|fired off|left|wrote)(?: (?:them|C|P|another|second|quick))*"
          " (?:follow-up|follow up|followup|reminder|nudge|chaser|check-in|vm|voicemail|voice mail|voice message|message|msg|line|email|mail|note)"
          "(?: (?:email|e-mail|mail|message|note))?(?: (?:to|at|with|for|on|hr|recruiter|recruiting|team))* (?:C|P)",
          "left a voicemail at Acme", _ASKED + " my answering machine number", who=Who.MAY, keeps_rest=True, deny="me"),
    Shape("followup", "", "(?:follow-up|follow up|followup|reminder|chaser|nudge)(?: (?:email|e-mail|mail|call|message|note))?"
          "(?: (?:to|with|at|for|sent|\\|))* (?:C|P)(?: (?:sent|done|out|made))?", "follow-up email to Acme sent",
          _ASKED + " sent done out made", who=Who.MAY, needs="sent|done|out|made|email|e-mail|mail|note|message",
        keeps_rest=True, deny="me|from C|needed|due"),
    Shape("followup", "", "C (?:\\| )?(?:follow-up|follow up|followup|chaser)(?: (?:email|e-mail|mail|call|message|note))?(?: / left (?:msg|message|vm|voicemail)| (?:sent|done|out|made))",
          "Acme follow-up email sent", _ASKED + " front desk left msg message vm voicemail", who=Who.MAY, keeps_rest=True),
    Shape("followup", "", "(?:spoke|talked|spoken|got through|got hold)(?: (?:to|with|of|hr|recruiter|at|from|hiring|manager|someone|somebody))* C",
          "spoke to Acme, still deciding", _ASKED, who=Who.NOBODY, keeps_rest=True, deny="me|friend"),
)  # fmt: skip

_ANSWER = (
    "hear|answer|reply|respond|response|decide|decision|feedback|get back|let me know|be in touch|come back|results?|"
    "in touch|contact me|call me|email me|write me|deciding|tell me|call back|call me back|news|update|hearing|know"
)
_SAYS = (
    "said says say told tells promised promises promise me they they'll they'd i'd i'll will would should shall expect expects expected expecting to that by "
    "within before until till latest no later than on in back from you you'll we'll we he she he'll she'll can hear know decision "
    "decide decides deciding answer reply response feedback get let be touch come result results news update of next for my hiring 'll 'd "
    "at supposed about have has an it final call email contact either way promised end last morning after wait waiting takes take up noon let's we'd sometime given later"
)
_PROMISES = (
    Shape("promise", "", rf"(?:{_ANSWER}|promised|decides|get)", "Acme said I would hear by Friday", _SAYS, who=Who.MAY, lean=DateLean.FUTURE,
          deny="(?:to|let|tell|told|call|answer|reply|email|give|contact|owe|promised|promise) C|my answer|me know if"),
    Shape("promise", "unknown",
          "(?:(?:didn't|did not|not|wouldn't|don't|won't|doesn't|couldn't|can't|never|no)(?: (?:they|me|yet|really|us|want|to))*"
          " (?:say|said|tell|told|know|mention|mentioned|give|gave|name|promise)(?: (?:me|us|any|they))*"
          "(?: (?:when|date|timeline|how long|timeframe|time|by when)))|no (?:date|timeline|timeframe|deadline) (?:given|said|mentioned|promised|from)"
          "|no idea when|(?:don't|not) know when",
          "Acme didn't say when", "they they'd they'll would will get back hear answer reply decide call me i'd i to know be touch in from on "
          "response decision let when about we we'll you hr given"),
)  # fmt: skip

_KIND = (
    "interview interviewing screen screening call chat round onsite on-site panel meeting video phone zoom technical tech coding final "
    "behavioural behavioral coffee lunch conversation intro teams meet talk skype hr first second third 1st 2nd 3rd case pair programming "
    "design system challenge test remote in-person presentation telephone whiteboard session informal culture fit stage next"
)
_INTERVIEWS = (
    Shape(
        "interview", "", "(?:interview|interviewing|screen|screening|call|chat|round|onsite|on-site|panel|meeting|phone|video|"
        "zoom|coffee|lunch|talk|meet|conversation|teams|loop|interviewed|assessment)",
        "phone screen with Acme tomorrow 10am",
        _KIND + " invitation invite invited scheduled booked set confirmed up have has got want wants like would to talk me "
        "job going with for 1 2 3 4 5 virtual my got's event calendar there's reminder accepted: hour hrs us see speak "
        "speaking meeting chat assessment loop interviewed hour accepted take-home task w",
        where=Where.NEW, who=Who.ANY, lean=DateLean.NEAR, keeps_rest=True,
        deny="call (?:C|P|N)|called|moved|postponed|rescheduled|cancel+ed|cancelled|felt|went",
    ),
    Shape("move", "", "(?:moved|postponed|pushed|rescheduled|shifted|delayed|moves|pushed back|brought forward|moved up|put off|changed)",
          "Acme onsite moved to Fri 11:00", _KIND + " interview back forward up until till they their now it is new time our my event updated "
          "'s instead", lean=DateLean.NEAR, deny="asked|from D"),
    Shape("cancel", "", "(?:cancel+ed|called off|cancel+ed event|off|cancels|calls off|scrapped)", "Acme cancelled the interview",
          _KIND + " they their event it my our 's off interview", lean=DateLean.NEAR, deny="offer|application|my application|and rescheduled"),
)  # fmt: skip

_MAY_CALL = (
    "that may might can could will would be about re regarding call called calling contact contacted ring ask reach them him her "
    "to expect from for a for they may that application applied applying job interview reference name up 's on out"
)
_REFERENCES = (
    Shape("told", "", "(?:told|informed|briefed|warned|notified|alerted)(?: that)? P(?! (?:no|that (?:not|i)))", "told Maria that Acme may call her",
          _MAY_CALL, who=Who.KNOWN, deny="me|(?:told|informed) by|outcome|ended"),
    Shape("told", "", "(?:gave|given|sent) P heads(?:-| )up|gave heads(?:-| )up to P|heads(?:-| )up (?:sent |given )?to P|P heads(?:-| )up (?:sent|given|done)"
          "|let P know|P knows(?: about)?|P (?:informed|told|briefed)|P aware|prepped P|primed P", "gave Maria a heads-up about Acme",
          _MAY_CALL + " sent given done knows spoke spoken talked now called", who=Who.KNOWN, deny="me|outcome|ended|told by"),
    Shape("reported", "", "(?:told|informed|let)(?: that)? P(?: know)?(?: (?:about|of|how|the))* (?:C )?(?:outcome|ended|rejection|result|it ended|went|offer)"
          "(?: (?:at|from|with) C)?", "told Maria how it ended at Acme", "how it ended about with at of 's outcome rejection result",
          who=Who.KNOWN, deny="me"),
    Shape("reference", "", "reference / [PN]|reference [PN]|[PN] (?:(?:said|says) yes|agreed|happy|willing|offered|will|ok|okay|can|wants)(?: to)?(?: (?:being|be|act|serve|speak))?"
          "(?: (?:as|for))?(?: (?:me|my|a|good))* reference|[PN] (?:as|my) reference|(?:[PN] )?my reference(?: [PN])?|reference for me [PN]"
          "|added [PN] (?:to|as)(?: my)? (?:references?|reference list)|[PN] reference",
          "Ravi Menon said yes to being my reference", "my me be being as to for references list added add new on them he she his her ex former old lead boss manager colleague mentor professor prof supervisor teacher",
          where=Where.NOWHERE, who=Who.ANY, keeps_rest=True, deny="asked|told|ask|gave me|informed|knows|briefed|aware"),
)  # fmt: skip

_WORD = (
    "(?:to |for |about )?(?:(?:put|putting|give|drop)(?: in)? (?:good |kind )?word(?: in)?|referral|intro|introduction|recommend(?:ation)?(?: me)?|"
    "refer(?: me)?|referring(?: me)?|vouch(?: for me)?|introduce me|recommend me|pass(?: on)? my (?:cv|resume)|pass my (?:cv|resume) on|speak up for me)"
)
_FOR_ME = "me my for in at to good word him her on 's they them there about with into someone hr team manager hiring"
_NETWORK = (
    Shape("asked", "", rf"(?:asked|messaged|emailed|texted|wrote|called|pinged)(?: to)? [PN](?: (?:at|from|of) C)? {_WORD}|[PN] / asked (?:him|her|them) {_WORD}"
          rf"|asked for (?:referral|intro|introduction|good word) (?:from|by) [PN]|asked [PN](?: (?:at|from) C)? (?:if|whether) (?:he|she|they) (?:can|could|would|will) {_WORD}",
          "asked Jo Park to put in a good word for me at Acme", _FOR_ME, who=Who.ANY, deny="[PN] asked|asked by"),
    Shape("agreed", "", rf"[PN](?: (?:at|from|of) C)? (?:agreed|said yes|will|happy|offered|promised|willing|said (?:he|she|they) (?:will|would)|said (?:he'll|she'll|he'd|she'd))"
          rf"(?: to)? {_WORD}", "Jo Park agreed to refer me at Acme", _FOR_ME, who=Who.ANY),
    Shape("vouched", "", "[PN](?: (?:at|from|of) C)? (?:(?:put|dropped|gave)(?: me)?(?: in)? (?:good |kind )?word(?: in)?|referred me|recommended me|vouched(?: for me)?"
          "|introduced me|passed(?: on)? my (?:cv|resume)(?: on)?)|got referred by [PN]|referred by [PN]",
          "Jo Park put in a good word for me at Acme", _FOR_ME, who=Who.ANY, deny="asked|to put"),
    Shape("refused", "", rf"[PN] (?:refused|declined|said no|wouldn't|won't|not want|doesn't want|would rather not|can't|cannot)(?: to)? {_WORD}",
          "Jo Park declined to refer me at Acme", _FOR_ME, who=Who.ANY),
    Shape("contact", "", "(?:(?:my|old|ex|former|good|close|lead|friend|cousin|brother|sister|colleague|coworker|neighbour|neighbor|flatmate|classmate|"
          "roommate|ex-colleague|schoolmate|uncle|aunt|buddy|mate|boss)(?: |$))*[PN] (?:(?:who )?(?:works|working|work|employed|works now)"
          "(?: (?:at|for|with|there))*|(?:at|from|inside)(?= C))(?: C)?(?: (?:at|for))?",
          "my friend Lukas Meier works at Acme", "my friend old ex former good colleague cousin who is works at for there he she inside now an engineer 's",
          where=Where.NEW, who=Who.ANY, keeps_rest=True, deny="asked|told|thanked|sent|met|called|emailed|spoke|said|says|interview|email|mail|with [PN]"),
    Shape("contact", "", "[PN] (?:@|at|from) [CN]", "Nadia Rahman @ Acme - know her from university", "her him them from uni university school my friend old colleague",
          where=Where.NEW, who=Who.ANY, keeps_rest=True, needs="know|friend|met|knows|contact|colleague", deny="thanks|thank-you|sent|asked|told"),
    Shape("contact", "", "(?:know|knew|knows)(?: someone| somebody)?(?: /)? [PN] (?:at|from|in|inside) C|contact (?:at|in|inside|for) C [PN]|contact / [PN] (?:at|from) C"
          "|contact [PN] (?:at|from|in) C|(?:know|knew) [PN] (?:who )?works (?:at|for) C|C contact [PN]|[PN] (?:is )?my contact (?:at|in) C"
          "|contact at [CN] / [PN]|[PN] (?:also )?knows (?:folks|people|someone|somebody|them) (?:at|in|inside) [CN]|my contact (?:at|in) C (?:is )?[PN]|know [PN]",
          "I know Lukas Meier at Acme", "my friend from university school contact who works at uni there old",
          where=Where.NEW, who=Who.ANY, keeps_rest=True, deny="asked|told|thanked|let"),
)  # fmt: skip

_SOCIAL = "coffee|lunch|dinner|drinks?|beer|beers|breakfast|brunch|walk|tea|catch-up|catchup|catch up|chat|pint|zoom"
_TOUCH_WORDS = (
    "over for on in at drinks drink beer coffee lunch dinner breakfast tea catch-up catch up chat linkedin phone email whatsapp happy birthday "
    "thanksgiving christmas new year years wishes greetings card message congratulated congrats her his their on good long time we about old times with "
    "to old quick zoom"
)
_TOUCHES = (
    Shape("touch", "", rf"(?:had|went for|went|grabbed|did|shared|got) (?:{_SOCIAL})(?: (?:with|and|chat))* P|(?:caught up|met up|hung out|reconnected) with P|"
          r"caught up P|(?:ran|bumped) into P|met P for (?:coffee|lunch|dinner|drinks?|beer)|took P (?:out )?(?:to|for|out) (?:lunch|dinner|coffee|drinks?)"
          r"|saw P|visited P", "had coffee with Jo Park", _TOUCH_WORDS, where=Where.NOWHERE, who=Who.KNOWN),
    Shape("touch", "", rf"(?:{_SOCIAL}) with P", "coffee with Jo Park yesterday", _TOUCH_WORDS, where=Where.NOWHERE, who=Who.KNOWN, past_day=True),
    Shape("touch", "", r"(?:sent|wished|wrote|texted|messaged|emailed|gave)(?: (?:to|P))* (?:happy |merry |best |season's |birthday |christmas |thanksgiving |holiday |warm |kind )+"
          r"(?:wishes|greetings|birthday|card|christmas|thanksgiving|year|message|regards)?|congratulated P|wished P(?: (?:happy|merry|good))*",
          "sent birthday wishes to Jo Park", _TOUCH_WORDS, where=Where.NOWHERE, who=Who.KNOWN),
    Shape("touch", "direct", "(?:messaged|texted|wrote|emailed|called|phoned|rang|spoke|talked|chatted|wrote)(?: (?:to|with|on phone with))* P", "texted Jo Park to say hi",
          _TOUCH_WORDS + " say saying hi hello messaged texted chatted just her him how are things", where=Where.NOWHERE, who=Who.KNOWN, deny="me"),
    Shape("connected", "", "connected(?: (?:with|to|on|via|linkedin))* P|P (?:accepted|connected)(?: my| to| with me| on)*(?: linkedin)?(?: (?:invite|request|invitation|connection))?"
          "|added P (?:on|to)(?: my)? linkedin", "connected with Dana on LinkedIn", "on linkedin via with request invite invitation to my",
          where=Where.NOWHERE, who=Who.KNOWN),
)  # fmt: skip

SHAPES: tuple[Shape, ...] = (
    *_OUTCOMES, *_THANKS, *_REFERENCES, *_NETWORK, *_TOUCHES, *_FOLLOW_UPS, *_PROMISES, *_INTERVIEWS,
)  # fmt: skip
"""Every shape. Where two fit and become different lines, it is asked which one is meant."""
