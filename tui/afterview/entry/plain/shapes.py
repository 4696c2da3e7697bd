"""The shapes of plain sentences, as a table: `shape` says how a cue is written."""

from __future__ import annotations

from afterview.dates.days import DateLean
from afterview.entry.plain.shape import By, Shape, Where, Who
from afterview.entry.plain.words import UNSURE

_SILENCE = " not no haven't heard hear nothing thing anything off since reply answer response word back"


def _outcome(value: str, cue: str, example: str, by: By = By.ANYONE, deny: str = "") -> Shape:
    deny = "|".join(filter(None, (deny, "<REF>")))
    over = (
        "interview followup touch promise contact"
        if value != "no answer"
        else "followup interview promise touch"
    )
    return Shape(
        "outcome",
        value,
        cue,
        example,
        Where.NEW,
        by=by,
        keeps_rest=True,
        deny=deny,
        over=over,
        beside="decided decide i they that" + (_SILENCE if value == "no answer" else ""),
    )


_NO_OFFER = "[PN] (?:<GOT>|found) .. (?:job|offer|contract|place|position) .. C|offer from (?:competitor|rival|another|somebody|someone|other|elsewhere)|(?:C|C \\|) ... offer from N|offers? ... (?:holiday|holidays|benefits|remote|parking|days|vacation|hours|training|visa|relocation|flexible|lunch|discount)|offer .. (?:comes|coming|arrives|arriving|due|soon|pending|stage|talks)|<NOT> .. offer|offer (?:deadline|expires?|call|letter from P)|(?:about|regarding|discuss\\w*|negotiat\\w*|waiting|expecting|expected|counter|before|until) .. offer"
_OFFERED = (
    r"(?:\||job|role|position|post|gig|place|spot|contract|offer|employment|work|R|D|C|#|[£€$]?[0-9]\S*|for|as|at|in|on|with|by|over|via|after|before|because|and|but|it|this|that|more|less"
    r"|today|verbally|formally|officially|permanent|temporary|full-time|part-time|senior|junior|lead|apprenticeship|internship|traineeship|start|salary|good|great|<HEAD>)"
)
"""What is offered where a job is: "Acme offered me a coffee" is none."""
_OUTCOMES = (
    _outcome(
        "rejected",
        "C(?: <THEY>)? (?:\\| )?(?:<NOED>) (?:me|us|on me|my <APP>)|C me (?:<NOED>)|C(?: <THEY>)? (?:said|wrote|told|informed|emailed|mailed|messaged|called|replied|answered)(?: (?:me|back|that|saying))* (?:i'm )?(?:<NOED>)|C(?: <THEY>)? <NODOWN>"
        "|C(?: <THEY>)? (?:rejected|passed|rejecting|rejects)<STOP>|C .. (?:declined|refused|decided not) to (?:proceed|take|move|hire|offer|continue|progress|consider)|C .. (?:against|ruled out) (?:me|hiring me|my <APP>)|C .. decided against<END>|C (?:<THEY> )?(?:emailed|wrote|rang|called|said|says|phoned|texted|messaged|mailed|told)(?: (?:me|to say|saying|that|to tell me))* (?:<DIDNT>) <GET>(?: (?:it|job|role|position|post|place|R|through))?<STOP>|C / (?:rejected|not successful|dead|refused|negative)|rejected / C"
        "|(?:<SHUT>) .. (?:by|from|at|off|of) C|(?:turned|knocked) (?:down|back) (?:by|from|at) C|(?:<SHUT>) (?:me|my application) .. C",
        "Acme rejected me", deny="(?<!to )offer|contract|passed (?:on|along) (?:my|your) <APP>|passed (?:me|us|my <APP>) (?:on|along|through|up|forward|to|over to)|dropped my|rejected .. candidate|(?:recruiter|manager|lady|guy|boss|someone|somebody|colleague|friend) (?:at|of|from|in) C (?:<NOED>)|(?:<NOED>) (?:P|everyone|everybody|him|her|them|a)|<BACKOUT>|turned down C",
    ),
    _outcome(
        "rejected", "<NONOUN>|(?:regret|negative|standard|dear john|form) (?:mail|letter|email|e-mail|answer|reply|response)|C (?:'s )?(?:<NAY>)<END>|C / (?:<NAY>)<END>|<NAY> (?:from|at|by) C"
        "|C (?:<SAID>|it's|told me)(?: they)? <NAY>(?: (?:to me|thanks|thank you))?<STOP>|C (?:rang|called|emailed|wrote|phoned|came back|replied|answered|got back)(?: (?:to me|with|and|said|saying))* <NAY><END>|it's <NAY><END>|C no good|no good .. C|<LOST>|out of (?:running|race) .. C",
        "rejection email from Acme", deny="(?:<BACK>|<CHASER>)(?= ).* no (?:joy|luck)|C no (?:thanks|thank you)|no (?:reply|answer|news|decision|date|problem|interview|response|feedback|offer|one|timeline)|(?:<THX>) to|"
        "<NOT> .. rejection|took (?:me|myself)|rejection (?:rate|feedback)",
    ),
    _outcome(
        "rejected",
        "<NOT> .. (?:successful|selected|shortlisted|chosen|hired|picked|fit|match|good enough|what they wanted|what they need)|<NOT> (?:want|need|hiring|hire|take|taking|pick|choose) (?:me|us)"
        "|C .. <NOT> (?:right|suitable|convinced|interested)|<NOT> interested in me",
        "I was not selected at Acme", deny="<NOT> (?:heard|hear)|yet|i'm (?:not|no longer) interested|<NOT> .. take .. (?:offer|job)",
    ),
    _outcome(
        "rejected", "(?:(?:will|shall) )?<NOT> .. <GOON>|(?:(?:will|shall) )?<NOT> .. (?:<GO>) .. (?:forward|ahead|further|on|me|my <APP>|your <APP>|candidacy|you|with me|time)", "Acme decided not to move forward",
        By.THEM, deny="<NOT> (?:heard|hear)|yet|offer|(?:not|no longer|won't) .. (?:pursuing|continuing with|going ahead with|proceeding with) C|(?:<GO>) (?:forward|ahead|on|further) with C",
    ),
    _outcome(
        "rejected", "(?:<DIDNT>) <GET>(?: (?:it|job|role|position|post|place|cut|offer|gig|through|in|shortlist|R|past|interview|further|to|next|final|stage|round|test|place))*"
        "(?: (?:at|with|from|by|for|to|of))? C|C / .. (?:<DIDNT>) <GET>(?: (?:it|job|role|position|post|place|cut|offer|gig|through|in|shortlist|past|further))+",
        "didn't get the job at Acme", deny="(?:made|make) offer|<GET> .. (?:it to|interview|call|onsite|appointment|meeting|reply|answer|response|news|chance|point|email|mail)",
    ),
    _outcome(
        "rejected",
        "(?:<GO>|<GOON>|<CHOSE>) with candidate|(?:<GO>|<GOON>|<CHOSE>) .. (?:<ELSE>)(?: .. (?:candidates?|applicants?|person|people|guy|profile|profiles))?|(?:<GO>|<GOON>|<CHOSE>) .. (?:<MORE>) .. (?:candidates?|applicants?|person|fit|match|profiles?|direction|route|way)"
        "|(?:position|role|job|post|vacancy|C)(?: (?:at|with) C)? .. filled(?! in)|closed .. search|<REGRET>"
        "|<ROLE>(?: (?:at|with|from|of|for) C)?(?: (?:got|now|no))* (?:cancelled|canceled|closed|withdrawn|scrapped|gone|taken|axed)(?! with| on| over)|(?:cancelled|canceled|closed|withdrew|scrapped|axed|pulled) <ROLE>|(?:no longer|not|stopped) (?:hiring|recruiting|filling)(?: for)?(?: <ROLE>)?<STOP>",
        "Acme went with another candidate", By.THEM, deny="(?:<GO>|transferred|invited|sent) me|(?:another|other|different) (?:team|office|day|date|time|role|job|position|round|stage|building|city|interview|slot|week|department|call|floor|site|location|place|room)s?|filled me|filled in|filled out|forms?|application .. filled|filled (?:and )?(?:<SENT>)",
    ),
    _outcome(
        "offer",
        "<GOT> .. (?:offer|offers|contract|offer letter)|offer (?:from|at|by|with|of) C|offer .. (?:came|arrived|landed|in|through|received|released)"
        "|C (?:/ )?(?:job |written |verbal |formal |official )?(?:offer|offer letter)|(?:verbal|written|formal|job) offer C|offer (?:letter|of employment)|offer C|offer / C|C / offer",
        "got an offer from Acme", deny=f"{_NO_OFFER}|<MYNO> .. offer|offer .. (?:<MYNO>|<YES>)|<YES> .. offer|offer (?:was|withdrawn|rescinded|fell)|said <NAY>|C offer to|<YES> (?:it|contract)",
    ),
    _outcome(
        "offer",
        "C (?:<THEY> )?(?:called|rang|phoned|emailed|wrote|messaged|texted|came|got)(?: (?:me|us|back|to|through|up))* (?:with )?(?:job |written |verbal |formal |firm )?offer|(?:pleased|delighted|happy|excited|glad) to (?:offer|extend)|<GOT> C (?:job|role|position|post|gig)|C .. (?:offered|offers|offering|to offer|offer) (?:me|us|job|role|position|post|contract|R)|C .. (?:made|sent|extended|gave|put|gives|makes|making|sends|extending|sent over|released) .. (?:offer|contract)"
        "|C .. (?:hired|chose|picked|selected|wants|want|like to hire|taking) me(?: (?:for job|for role|to start|on))?|C .. (?:gave|giving|give) me (?:job|role|post|R|position)"
        "|(?:<GOT>) .. (?:job|role|position|post|gig|place) (?:at|with|from|of) C|(?:<GOT>|got|been) (?:hired|selected|chosen) (?:at|by|for|in|with) C|hired (?:by|at) C|selected (?:in|by|at|for) C"
        "|C (?:<THEY> )?(?:said|says) (?:it's )?(?:yes|yep|yeah)(?: to me)?|i'm in (?:at|with) C|C (?:offered|offering)<END>|<GOT> in (?:at|with|to) C|C .. (?:wants|want) to (?:hire|employ) me",
        "Acme made me an offer", deny=f"{_NO_OFFER}|<NOT> (?:<GOT>|<GET>|hired|selected|chosen)|wants? me (?!\\||for|as)\\S+|wants? me for (?!job|role|post|position|R|it)\\S+|(?:if|when) C|<NOT> .. called|offered .. (?:P|interview|slot|time|call|chat|round|choice)|D off|day off|(?:offered|offers|offering|offer) (?:me|us) (?!{_OFFERED}(?!\\S))\\S+",
    ),
    _outcome(
        "accepted",
        "<YES> .. (?:offer|contract|job|position|post|role)|offer .. (?:<YES>)|<YES> (?:with |at |for )?C|C / accepted|C / took it|<YES> it"
        "|(?:said|say|saying) (?:yes|yep|yeah) to .. C|told C (?:yes|yep|yeah)|i (?:said|say) yes to C|(?:starting|start) .. C .. (?:contract|signed)|signed .. C|C .. (?:contract|offer|job) .. (?:signed|accepted|taken)|C / (?:signed|took it|accepted)|going with C|joining C|chose C|(?:took|taking) C(?: job)?|(?:wrote|emailed|mailed|messaged|called|rang|phoned|told)(?: to)? C(?: (?:that|to say|saying))* (?:accept|accepting|accepted)(?: (?:it|their|job|offer|contract))*<STOP>",
        "said yes to Acme", By.ME, deny="(?:thoughts|doubts|about|on|towards|of|whether|against|for|before|without|after) (?:accepting|taking|signing)|<YES> ... (?:nda|form|forms|paperwork|test|tests|assessment|exam|quiz|consent|check|task|challenge|register|petition|course|notes|photo|tour|survey)|(?:signed|signing) (?:nda|form|paperwork)|(?:signed|sign|signing) up|accepted me|accepted my|C accepted|accepted / .* D|<NOT> .. <YES>|<YES> .. (?:elsewhere|another|other|different|somewhere)|took me|took (?:me|test|call|interview)|invitation|invite|thank",
    ),
    _outcome(
        "declined",
        "(?:told|wrote to|wrote|emailed|let) C .. <NOT> (?:going to |gonna |be )?(?:taking|accepting|take|accept)(?: their)? (?:it|offer|job|role|position|contract)|(?:turn|turned|turning) .. (?:offer|C) down|to (?:decline|turn down|refuse|reject) .. (?:offer|C)|<NOT> .. (?:take|taking|accept|accepting|signing) .. (?:offer|job|role|position|contract|C)|<MYNO> .. (?:offer|contract)|(?:offer|contract) .. (?:<MYNO>|said <NAY>)|(?:turned down|turning down|declined|declining) C(?! (?:invitation|interview))|turned C down|said <NAY> to C|told C .. <NAY> .. offer|told C <NAY>|C / (?:declined|said no)(?: offer)?"
        "|<NAY> (?:thanks |thank you )?to .. offer|no (?:thanks|thank you) to C|<NAY> to C",
        "turned down the offer from Acme", By.ME, deny="<NOT> .. (?:decided|sure|certain|settled|clear|convinced|minded|ready)|(?<=^ )declined \\||<NOT> .. (?:take|taking) .. (?:me|part|test|call|long)|declined me|(?:declined|refused|decided|chosen) to|by C|<NOT> .. (?:declined|refused|turned down|declining)|call|invitation|C (?:<NOED>) (?:me|offer)|C .. (?:pulled|withdrew|rescinded)",
    ),
    _outcome("rejected", "C (?:/ )?(?:<THEY> )?(?:<PULLED>) (?:back )?(?:their |its )?(?:job )?offer(?: back)?<END>", "Acme withdrew the offer", By.THEM, deny="<NOT>"),
    _outcome("declined", "C offer (?:declined|refused|turned down|rejected)<END>", "Basalt offer declined", By.THEM, deny="by C"),
    _outcome(
        "withdrawn",
        "<BACKOUT>|(?:<PULLED>) .. (?:<APP>|name)|<APP> .. (?:<PULLED>)|took (?:myself|me|my name|my hat) (?:out|off)|C / withdrawn|taken myself out"
        "|(?:not|no longer|won't|decided not to) (?:<GO>) (?:forward|ahead|on|further) with C|(?:not|no longer|won't) .. (?:applying|interested in|pursuing|continuing with|going ahead with|proceeding with) C|not going to apply .. C"
        "|(?:told|let) C .. (?:withdrawing|withdraw|out|withdrew|not interested|no longer interested|pulling out)(?: .. (?:take|remove|strike) me .. (?:process|running|consideration|race|list|out|off))?|(?:stopped|stopping|ended|ending) .. (?:process|pursuing|application|candidacy)",
        "withdrew from Acme", By.ME, deny="offer|(?:dropped|took|handed|put|left) .. (?:cv|resume|app)|C (?:withdrew|pulled) offer|<NOT> (?:withdrawing|withdraw|withdrew|withdrawn)|interested in me|C (?:<NOT>|decided|chose) .. (?:pursue|pursuing|continue|continuing|proceeding)|"
        "they .. (?:pursue|pursuing|continue|continuing|proceeding)|other|candidates|we",
    ),
    _outcome(
        "withdrawn", "(?:not|no longer|won't) .. (?:apply|applying|interested|pursuing|pursue|continue|continuing|going|going ahead|proceeding|proceed|taking it further)", "I won't be going ahead with Acme",
        By.I, deny="other|candidates|chosen|(?:not|no longer) interested in me|offer|sure",
    ),
    _outcome(
        "withdrawn", "(?:told|let|informed|wrote|emailed|messaged|called|rang)(?: (?:to|know))* C(?: (?:know|that))* (?:accepted|taken|took|accepting|taking|signed|chose|chosen|found|have|got) .. (?:elsewhere|another|other|somewhere|different)(?: .. (?:offer|job|position|role|contract|company|place|else))?(?: .. (?:out|withdrawing))?",
        "told Acme that I accepted elsewhere", By.ME, deny="<NOT>|interview|date|slot|time|round",
    ),
    _outcome(
        "no answer",
        "<GHOST>|<GIVEUP>|(?:chalking|marking|counting|putting|logging|filing|closing) C (?:up |down |out |off )?as (?:no answer|no reply|ghosted|dead|closed|unanswered|silence)|(?:never|not ever) (?:heard|got|hear|received)(?: (?:back|anything|answer|reply|response|word|thing))+|never heard .. (?:from|off|by) C|(?:never|not ever) .. <REPLIED>"
        "|(?:<NONE>) .. / (?:closing|closed|close)(?: (?:it|this|one))*|C / (?:no answer|no reply|silence|crickets) / .*clos\\w+|(?:dead|total|complete) silence",
        "Acme ghosted me", deny="ghosted .. \\| .. (?:replied|answered|responded|wrote|called|came back)|yet|so far|never called|should i|(?:not|n't|don't|won't) (?:giving|give|ghost\\w*|writing|written)|emailed|called them",
    ),
)  # fmt: skip

_THANKS = (
    Shape("sent", "", "<THX>|card .. to P|handwritten .. to P|(?:sent|posted) P .. card", "sent a thank-you note to Dana at Acme", who=Who.KNOWN, needs="<SENT>|off|✓|✔|posted|gone",
          deny="P (?:sent|wrote|emailed|mailed|texted|gave|said|thanked) (?:\\S+ )*<THX>|<THX> .. from (?:P|C)|to me|sent me|got (?:<THX>|card|lovely|nice)|received|me (?:P|thank|thanks)|P thanked|thank me|thanks me|thanking me|P (?:wrote|sent|emailed|texted|called) .. (?:thank|me)|<THX> (?:for telling|C for)|<THX> to .. for (?:reference|referring)|reply to|no <THX>",
          over="followup interview touch contact promise told", beside="seeing talk meeting call chat interview interviews me time taking everything cheers say express day"),
    Shape("sent", "", "P (?:(?:/ )?(?:(?:from|of|at) )?C (?:/ )?)?(?:was-thanked|got|received|has) .. (?:<THX>)(?: (?:<SENT>|<CHASER>|\\S*mail|note|letter|card))* (?:from|by) me|P (?:/ )?(?:C / )?was-thanked", "Dana has got her thank-you letter from me", who=Who.KNOWN, deny="by P|by C|no <THX>",
          over="heard followup interview touch contact promise told outcome", beside="her his their me both all letter note card email by"),
    Shape("sent", "", "<THX> .. to P|P / <THX>|<THX> P|card .. to P|handwritten .. to P", "thank-you email to Dana yesterday", who=Who.KNOWN, past_day=True, deny="got|received|from P|no <THX>",
          over="followup interview touch contact", beside="seeing talk meeting call chat interview me time everything cheers say express day"),
    Shape("sent", "", "(?:wrote|emailed|e-mailed|mailed|messaged|texted)(?: to)? P .. thanked (?:him|her|them)|thanked(?: to)? .. P|P / thanked|(?:to|and) thank P|(?:thanking|to thank)|thanked .. (?:both|panel|interviewers)|<THX> .. (?:both|panel|interviewers)|(?:both|panel|interviewers) .. (?:<THX>|thank|thanked)", "thanked Dana", who=Who.KNOWN, needs="thanked|<SENT>",
          deny="in person|face to face|P thanked|thank me|thanks me|thanking me|P (?:wrote|sent|emailed|texted|called) .. (?:thank|me)|thanked by|thanked me|got .. thank", over="followup interview touch contact told", beside="seeing talk meeting call chat interview me time everything say express day them"),
)  # fmt: skip
_UNNAMED = "(?:prefers?|rather|wants?) not (?:to )?(?:being )?(?:named|listed)|<NOT> .. (?:want|like|wish|comfortable) (?:to )?(?:being )?(?:named|listed)"
_REFERENCES = (
    Shape("reference", "prefers not to be named", f"P (?:would )?(?:{_UNNAMED})", "Maria prefers not to be named", Where.NOWHERE, Who.KNOWN, deny="C|asked|if|unless|might|may",
          over="told contact touch", beside="would rather prefer prefers want wants not to be being named listed as reference any more he'd she'd does doesn't at all"),
    Shape("skip", "", f"P (?:would )?(?:{_UNNAMED}) .. C", "Maria would rather not be named for Acme", who=Who.KNOWN, deny="asked|if|unless|might|may",
          over="told contact touch reference", beside="would rather prefer prefers want wants not to be being named listed as reference this one he'd she'd does doesn't at for"),
    Shape("reported", "", "(?:told|informed|let|updated|messaged|emailed|texted|called|wrote)(?: that)? P .. (?:outcome|ended|rejection|result|went|offer|rejected|got job|didn't get|how)",
          "told Maria how it ended at Acme", who=Who.KNOWN, over="told outcome followup touch interview", deny="P told|told me|how .. (?:prepare|answer)|reference for",
          beside="how ended outcome rejection result went offer i got they the it job"),
    Shape("told", "", "(?:<TELL>) P|(?:emailed|texted|called|messaged|wrote|rang|phoned)(?: to)? P to let (?:her|him|them) know|let P know|mentioned .. to P|P .. (?:<KNOWS>|been told|been <TELL>|knows (?:about|of|that|i)|knows C (?:may|might|will|could|can|is)|knows<END>|told|informed|notified|briefed|warned)|gave P .. (?:heads-up|heads up|heads|warning|notice|call|details)"
          "|heads-up .. P|(?:talked|spoke|speaking|spoken) (?:to|with) P .. (?:reference|referee|C role|C job|job)|(?:<TELL>) P .. C",
          "told Maria she may get a call from Acme", who=Who.KNOWN, over="followup touch interview contact promise",
          deny="P told (?:C|me|them|hr|us)|told by P|told me|to tell|thank-you|let me", beside="interview application role job position about might may could can will would should expect call ring phone contact touch reference she'll he'll they'll she he they her him soon heads-up heads up list listed putting put if case all ready when they get getting receive got be ref refs shes down as"),
    Shape("reference", "", "(?:[PN]) .. (?:<AGREED>) ... (?:<REF>)|[PN] (?:said )?(?:<AGREED>) / .. (?:<REF>)|(?:<REF>) / [PN]|(?:<REF>) [PN]|[PN] (?:is |as )?(?:my )?(?:new )?(?:<REF>)|(?:add|added|adding|new|another|got|have|found|plus) .. (?:<REF>) .. [PN]"
          "|(?:add|added|adding) [PN] .. (?:<REF>)|got [PN] (?:to |as |for )?(?:act |serve )?(?:as |for )?(?:my )?(?:<REF>)|asked [PN] / .. / .. (?:<REF>) (?:(?:he|she|they|and|who|said) )*(?:yes|agreed|fine|happy|ok|sure)|asked [PN] .. (?:<REF>) (?:(?:he|she|they|and|who|said) )*(?:yes|agreed|fine|happy|ok|sure)|(?:<REF>) .. [PN] .. (?:<AGREED>)|[PN] (?:<AGREED>) to (?:vouch|speak) for me",
          "Ravi Menon said yes to being my reference", Where.NOWHERE, Who.ANY, keeps_rest=True,
          deny="applied|submitted|application|(?:<REF>) (?:no |number )?[0-9#]\\S*|told|sent|gave .. <REF>|emailed|needs|wants|checking|check|request|(?<!reference )letter|gave me (?:bad|glowing)|informed|(?:is )?aware|briefed|<NOT>|asked [PN] (?:to|if|whether|for|about)(?!.*(?:yes|agreed|happy|fine|sure))|\\?|job|hiring|C",
          over="contact touch followup", beside="my me be being as to for references list he'd she'd i'd he she they said says his her will would serve act give provide write letter can use kindly gladly"),
)  # fmt: skip

_WORD = (
    "(?:(?:put|putting|give|drop|say)(?: in)? (?:good |kind )?word|referral|intro|introduction|recommendation|recommend(?:ing)?(?: me)?|referring(?: me)?"
    "|refer(?: me)?|vouch(?:ing)?(?: for me)?|introduc(?:e|ing) me|(?:pass|passing|forward|send|hand)(?: on)? my (?:cv|resume)|speak up for me|good word)"
)
_NETWORK = (
    Shape("asked", "", f"(?:<ASKED>)(?: to)? [PN] .. {_WORD}|(?:<ASKED>) [PN] .. (?:if|whether) (?:he|she|they|P) (?:could|can|would|will|might) .. {_WORD}|[PN] / asked .. {_WORD}|asked for .. {_WORD} (?:from|by) [PN]|(?:<ASKED>)(?: to)? [PN] .. (?:for|to|if|whether|about) .. {_WORD}"
          f"|(?:<ASKED>) .. {_WORD} .. (?:from|by|of|via) [PN]", "asked Jo Park to put in a good word for me at Acme", who=Who.ANY, over="contact touch followup reference told agreed vouched refused",
          deny="[PN] (?:asked|requested) (?!(?:and|or) )(?:me|us|for|to|if)|asked by|asked me|<AGREED> to|said (?:no|yes)|<NOT>", beside="if whether could would can will he she they him her me about possible maybe see"),
    Shape("agreed", "", f"[PN] .. (?:<AGREED>) .. {_WORD}|[PN] .. (?:going to|gonna) .. {_WORD}", "Jo Park agreed to refer me at Acme", who=Who.ANY, over="contact touch followup reference",
          deny="<NOT>|asked [PN]|asked me|if|might|may", beside="will would can could he'll she'll he she they they'll"),
    Shape("vouched", "", "[PN] .. (?:(?:put|dropped|gave)(?: me)? .. word|referred me|recommended me|vouched(?: for me)?|introduced me|(?:passed|forwarded|handed|sent|gave)(?: on)? .. my (?:cv|resume)(?: on)?)"
          "|(?:got |been )?(?:referred|recommended|introduced) (?:\\S+ ){0,2}by [PN]", "Jo Park put in a good word for me at Acme", who=Who.ANY, over="contact touch followup reference",
          deny="<ASKED> [PN]|to put|<NOT>|will|would|going|agreed|promised"),
    Shape("refused", "", f"[PN] .. (?:refused|declined|said no|wouldn't|won't|not want|doesn't want|would rather not|can't|cannot|not able|not comfortable) .. {_WORD}",
          "Jo Park declined to refer me at Acme", who=Who.ANY, over="contact touch followup reference agreed outcome", beside="can't cannot won't wouldn't doesn't not want able to"),
    Shape("contact", "", "[PN] (?:C )?(?:left (?:\\S+ ){1,2}for|(?:got|has|found|landed|took|started) (?:new )?job (?:at|with|in)|switched to|transferred to|works) C", "Lukas Meier left us for Acme", Where.NEEDED, Who.ANY, keeps_rest=True, over="outcome interview promise",
          deny="<NOT>|used to|asked|told|thanked|if|might|may|interview", beside="D now"),
    Shape("contact", "", "[PN] / C / .. (?:<KIN>|year|class|course|team)|[PN] ... <WORKS> ... C|[PN] .. (?:at|from|inside|@|of|in) C|(?:<KNOW>) .. [PN] .. (?:at|from|in|inside|of) C"
          "|(?:contact|<KIN>) .. (?:at|in|inside|for|@|from) C .. [PN]|contact .. [PN] (?:at|from|in|@) C|C contact [PN]|[PN] .. contact (?:at|in) C|[PN] .. knows (?:folks|people|someone|somebody|them) (?:at|in|inside) C|(?:<KNOW>) .. [PN] (?:<WORKS>)? .. C|C / (?:know|contact|my friend) .. [PN]|C .. (?:know|acquainted with|friends with) [PN]|(?:contact|<KIN>) within C .. [PN]|[PN] / .. <KIN> .. / (?:now )?(?:D )?(?:at|@|with|in) C|(?:know|knows|contact|friend|someone|somebody) .. (?:at|in|inside) C / [PN]|[PN] ... <HEAD> (?:at|for|from|in|of|with) C|[PN] / ... <HEAD> (?:at|for|from|in|of|with) C|[PN] / ... / ... <HEAD> (?:at|for|from|in|of|with) C|[PN] / ... / (?:D )?<WORKS> .. (?:at|for|in|with) C|[PN] / (?:D )?<WORKS> .. (?:at|for|in|with) C|(?:<KNOW>) .. [PN] .. / (?:he|she|they) .. (?:at|for|in|with) C|(?:guy|girl|woman|man|someone|somebody) .. (?:at|in|from) C / [PN]",
          "my friend Lukas Meier works at Acme", Where.NEW, Who.ANY, keeps_rest=True,
          needs="<HEAD>|<WORKS>|<KNOW>|<KIN>|contact|knows|guy|girl|woman", deny="[PN] 's|used to (?:work|be|run|lead|manage)|[PN] got|<NOT>|asked|told|thanked|sent|met [PN] (?!\\|)|call|called|emailed|spoke|email|mail|(?<!acquainted )(?<!friends )with [PN]|<THX>|interviewed|interview|let|rejected|offer|<NOT>|left|applied|submitted|application|cv|resume",
          beside="add added adding new contact met meet know knows knew her him them who their one of now as in team there might may can could help helpful"),
)  # fmt: skip
_NO_TOUCH = "(?<=^ )(?:call|ring|phone|text|email|message|meet|see|ask) P|since|last time|next time|used to|until|overdue|before i|when i"
_TOUCHES = (
    Shape("touch", "", "(?:<DID>) .. <SOCIAL> ... P|(?:caught up|met up|hung out|reconnected|catching up) .. P|(?:ran|bumped|run|bump) into .. P|met P .. (?:for|at|in|on) .. (?:<SOCIAL>)|took P .. <SOCIAL>|P and (?:me )?(?:<DID>) .. (?:<SOCIAL>)|P and (?:me )?(?:talked|spoke|chatted|met)(?: up)?(?: (?:at|for|over|on|about|D))?"
          "|(?:saw|visited|seen) .. P|P / (?:<SOCIAL>)(?! (?:chat )?D)|P .. (?:caught up|met up|<SOCIAL> today|<SOCIAL> yesterday)", "had coffee with Jo Park", Where.NOWHERE, Who.KNOWN, By.ME,
          deny=f"P saw|invited|scheduled|booked|interview|to see P|wants|want|{_NO_TOUCH}", over="contact interview"),
    Shape("touch", "", "(?:<SOCIAL>) .. with P|(?:<SOCIAL>) P|P / (?:<SOCIAL>)", "coffee with Jo Park yesterday", Where.NOWHERE, Who.KNOWN, By.ME, past_day=True, over="contact interview", deny=f"invited|interview|{_NO_TOUCH}"),
    Shape("touch", "", r"(?:sent|wished|wrote|texted|messaged|emailed|gave) .. (?:happy|merry|best|season's|birthday|christmas|thanksgiving|holiday|congrats|congratulations|new year)|congratulated P|wished P",
          "sent birthday wishes to Jo Park", Where.NOWHERE, Who.KNOWN, By.ME, over="followup contact told"),
    Shape("touch", "direct", "(?:messaged|texted|wrote|emailed|called|phoned|rang|spoke|talked|chatted|pinged|dm'd)(?: (?:to|with|on phone with))* P|(?:spoke|talked|chatted) .. (?:to|with) P", "texted Jo Park to say hi",
          Where.NOWHERE, Who.KNOWN, By.ME, deny=f"me|P (?:called|wrote|emailed)|<THX>|reference|refer|referral|update|news|{_NO_TOUCH}"),
    Shape("connected", "", "connected .. P|P (?:accepted|connected|added)(?: my| to| with me| on| me)* .. (?:invite|request|invitation|connection|linkedin)|added P (?:on|to)(?: my)? linkedin|linkedin .. (?:connected|accepted) .. P|P / (?:linkedin |connected)",
          "connected with Dana on LinkedIn", Where.NOWHERE, Who.KNOWN, By.ME, over="touch followup contact", beside="on linkedin via with request invite invitation to my"),
)  # fmt: skip

_ASKING = (
    "no response reply answer luck left message voicemail vm update updates status news next steps application state things stand where how re regarding decision asking ask asked asks about process timeline timings timing enquiring inquiring "
    "hr recruiter recruiting recruitment team lady guy lad switchboard reception receptionist email e-mail mail phone telephone linkedin again second first third time "
    "message up back re: going checked check check-in follow-up followup follow following called over via if whether any there there's what's happening when see hear colleague manager desk for office in to on"
)
_FOLLOW_UPS = (
    Shape("followup", "", "(?:<BACK>)(?: (?:<TOWARD>))* .. (?:C|P)|(?:C|P) / .. (?:<BACK>)|(?:<BACK>) .. (?:at|to|with|from|of) (?:C|P)|C (?:<BACK>) (?:them|hr|recruiter|again)|(?:asked|asking) .. (?:at|with) C", "called Acme, no answer", who=Who.MAY, by=By.ME,
          keeps_rest=True, beside=_ASKING, deny="(?:<BACK>) (?:by|me)|to me|(?:C|P) (?:<THEY> )?(?:<BACK>) (?:me|to|about|and)|<THX>|call from C|me (?:about|for)|<BACK> (?:<NOT>)|told to|congratulat\\w+|(?:C|P) emailed|(?:C|P) my (?!application|cv)\\S+|(?:C|P) called me|(?:refer|referral|recommend|intro|introduction)|asked P (?:to|how|what|for (?:reference|advice|help|tips))"),
    Shape("followup", "", "(?:asked|asking) .. C (?:when|if|whether|how|what|where|why|for)(?= )|(?:email|e-mail|mail|call|message|msg|text|note|line|letter|voicemail|dm) (?:to|with|for|at) (?:C|P)(?=_(?:D|asking|about|re|regarding|again|to ask|to check|to see|\\|_(?:asking|to ask|nobody|no answer|no reply|voicemail|engaged)))|tried (?:C|P) 's? .. (?:number|line|phone)", "asked Acme when I can expect to hear", who=Who.MAY, by=By.ME, over="promise heard interview",
          keeps_rest=True, beside=_ASKING + " when can could expect would will should hear hearing from long it take takes how's looking look news anything new i'd they'd they'll to know more time one another decide decided decides have they nobody picked yet", deny="asked P|me (?:for|to)|from C|<THX>|for (?:reference|referral|more|time|another)|refer\\w*|(?:sent|submitted|dropped) .. (?:application|resume|cv)|tomorrow|(?:C|P) (?:left|sent|gave|asked)|screening|scheduled|booked"),
    Shape("followup", "", "(?:<SENT>|left|gave|made|given|dropped|shot) .. (?:<CHASER>|ring|bell|buzz|tinkle|call|voicemail|vm|email|mail|message|msg|dm|enquiry|inquiry) ... (?:C|P)|left word (?:with|at|for) .. (?:C|P)|"
          "(?:sent|dropped|shot|wrote|fired off) C .. (?:email|e-mail|mail|line|note|message|msg|text) (?:to (?:check|ask|see|find out|chase)|asking|(?:about|re|regarding) (?:my )?(?:application|where|how|when|next|status|role|process|decision|update))|(?:reminded|remind) (?:<TOWARD> )*C|tried (?:C|P) .. (?:phone|email|mail|linkedin)|(?:try|attempt) (?:at|with) (?:C|P) .. (?:phone|email|line)|(?:left|gave) (?:C|P) .. (?:ring|bell|buzz|call|voicemail|vm|message)|(?:voicemail|vm|answerphone|answering machine|message|voice mail|mailbox) .. (?:left|at|again|with|C)", "left a voicemail at Acme", who=Who.MAY, by=By.ME,
          keeps_rest=True, beside=_ASKING + " my answering machine number one so rang out try tried check reminder process at", deny="me .. (?:email|mail|call|message|voicemail)|from C|<THX>|missed|(?:sent|submitted|dropped) .. (?:application|resume|cv)|(?:C|P) (?:left|sent|gave)"),
    Shape("followup", "", "(?:<CHASER>) ... (?:C|P)|(?:C|P) .. (?:<CHASER>)", "follow-up email to Acme sent", who=Who.MAY, by=By.ME, beside=_ASKING + " sent done out made left",
          needs="2nd|3rd|second|third|another|again|no (?:answer|reply|response)|nothing|sent|sended|done|out|made|email|e-mail|mail|note|message|left|D|#|phone|call|linkedin", keeps_rest=True, deny="me|from C|needed|due|should|interview|<THX>|got|received"),
    Shape("followup", "", "(?:spoke|talked|spoken|got through|got hold|speaking|chatted) ... C|(?:visited|went|popped|dropped|stopped|walked|called)(?: (?:into|in to|in at|in|by|over to|at|round to|into|to))+ C", "spoke to Acme, still deciding", by=By.ME,
          keeps_rest=True, beside=_ASKING + " ask", deny="got through ... (?:screen|screening|interview|round|stage|test|assessment|probation)|me|friend|interview|my (?:cv|resume)|went .. (?:well|badly|ok|great)|went (?:to|with) C for|C (?:spoke|talked)"),
)  # fmt: skip

_HEARD = (
    Shape("heard", "", "heard(?: back)? from .. (?:C|P)|heard (?:C|P)|(?:got|received|had) .. (?:reply|answer|email|mail|e-mail|response|message|word|update|call|text)(?: back)? from .. (?:C|P)"
          "|(?:C|P)(?: <THEY>)? (?:wrote|got|came|called|emailed|mailed|messaged|texted|rang|phoned|pinged) back(?: to me)?|(?:C|P)(?: <THEY>)? (?:replied|answered|responded)(?: to me)?|C(?: <THEY>)? (?:acknowledged|confirmed(?: (?:that|they|having))* (?:receipt of|received|receiving|got|getting))|(?:reply|answer|response|update|word) from (?:C|P)|(?:C|P)(?: <THEY>)? (?:called|rang|phoned|emailed|wrote|messaged|texted)(?: me| us)?(?: D)? (?:/ )?(?:they|to say|saying)",
          "heard back from Acme, they need another week", who=Who.MAY, by=By.ANYONE, keeps_rest=True, over="promise followup touch contact", beside=" ".join(sorted(UNSURE)) + " decision decide decided deciding feedback i me my they're email mail",
          deny="(?:reply|answer|response|update|word|decision|feedback) from (?:C|P) (?:comes|coming|due|will|by|until|should|expected)|(?:<NOT>|nothing|should|could|would|if|when|until|hope|hoping|expect|expecting|waiting|only|still) .. heard|(?:<NOT>|no|any|without|still|if|once|before|waiting) .. (?:reply|answer|response|word|update|replied|answered|responded|back)"
          "|(?:<DIDNT>) <GET>|(?:answered|got|took) (?:phone|door|call|telephone|bell)|interview|onsite|round|screen|offer|offers|offered|contract|rejection|rejected|unsuccessful|unfortunately|regret|<GHOST>|<NAY><END>|nobody|(?:<THX>)|refer|referral|reference|linkedin|invit\\w+|called \\||<NOT> .. (?:successful|selected|shortlisted|chosen|hired|moving|going|proceeding|forward)|filled|(?:another|other) candidates?|(?:someone|somebody) else|heard .. (?:<GET>|about|of)"),
    Shape("heard", "hold", "hiring (?:freeze|stop|pause|halt|ban|frozen|paused|halted)|freeze .. hiring|(?:<ROLE>|hiring|everything|recruitment|C|process)(?: (?:at|with|from|of|for) C)?(?: (?:got|put|placed|now|currently))* (?:on (?:hold|ice)|frozen|paused|suspended|halted)|(?:put|putting|placed|puts) .. on (?:hold|ice)|(?:paused|pausing|froze|freezing|frozen|stopped|suspended|halted|paused all) (?:hiring|recruiting|recruitment|process|<ROLE>|all hiring)",
          "Acme put the role on hold", who=Who.MAY, over="followup touch contact promise interview", beside=" ".join(sorted(UNSURE)), by=By.THEM, deny="cancel\\w*|called off|off|withdr\\w+|rescinded|rejected|(?:asked|asking) C|me on|if|may|might|could|maybe|perhaps"),
    Shape("heard", "", "(?:C|P)(?: <THEY>)? (?:wrote|mailed|emailed|e-mailed|messaged|texted|called|rang|phoned|said|says|say|told|tells|replied|answered|responded|got|came)(?: (?:back|me|us|to me|to us|in touch))*(?: D)?(?= ... (?:<OPEN>)| / ... (?:<OPEN>))"
          "|(?:email|e-mail|mail|call|message|note|news|letter|reply|answer) from (?:C|P)(?: <THEY>)?(?: D)?(?= ... (?:<OPEN>)| / ... (?:<OPEN>))", "Acme wrote: still reviewing", who=Who.MAY, keeps_rest=True, over="followup touch contact",
          beside=" ".join(sorted(UNSURE)) + " still decision decide decided deciding i me my they're email mail",
          deny="(?:by|until|till|before|within) D|interview|onsite|round|offer|offers|offered|contract|rejection|rejected|unsuccessful|unfortunately|regret|<THX>|refer\\w*|invit\\w+|filled|candidates?|(?:<BACK>) (?:<TOWARD> )*(?:C|P)|spoke|spoken|talked|<NOT> .. (?:wrote|called|replied|answered|responded|got back)|nobody|(?:waiting|hoping|hope|wish|if|when|until) .. (?:C|P)|(?:reply|answer|email|mail|call|message|news) from .. pending|(?:C|P) / (?:<BACK>)|still nothing|nothing (?:yet|so far|since)|want|wants|hiring|recruiting|unread|unopened|spam|P (?:said|says|say|told|tells|wrote)(?: (?:me|us|that))* C"),
)  # fmt: skip

_SAYS = (
    "reckon hope hopes aim aims plan plans minds mind making make their to will would should shall can may could might expect expects expected wants want they'll they'd i'd i'll we'll you'll he'll she'll he'd she'd 'll 'd i we you they he she me us my "
    "said says say told tells tell promised promises promise reckons supposed gonna going let know hear ring back get come in touch inform announce decide decides deciding declared meets then "
    "comes committee board either way final hiring decision answer reply response feedback verdict outcome result results news update due by until till within before latest no later than end of next after wait waiting "
    "takes take up about at on have has either first thing so think thinks guess sometime around roughly early late contact call email phone write something anything"
)
_PROMISES = (
    Shape("promise", "", "<ANSWER>|C (?:said|says|say|told me) .. (?:days|weeks|week|wks|month|months)|C (?:said|says|say|told me)(?: (?:it|that|they))? (?:will|would|it'll|it'd|they'll) (?:take|need) .. (?:days|weeks|week|wks|month|months)|promised|promises|decides?|deciding", "Acme said I would hear by Friday", who=Who.MAY, lean=DateLean.FUTURE, beside=_SAYS,
          deny="(?<=^ )(?:guess|reckon|think|suppose|bet|imagine|assume|suspect|believe|expect|guessing)|my guess|(?:got|received|had|have) (?:\\S+ )?(?:answer|reply|response|feedback|decision) from|(?:i'd|i'll) (?:get back|come back|let|tell|be in touch|call|write|email|ring|confirm)|back to C|promised (?:C )?to \\S+ (?:C|them|my)|(?:let|tell|told|call|answer|reply|email|give|contact|owe|promised|promise|decide on|ring) C|wants? (?:to know|answer|decision|reply|response|me)|needs? .. (?:answer|decision|reply|response)|(?:gave|given|give|gives) me (?:until|till|time|to|D)|have until|(?:until|till|by) D to (?:decide|answer|reply|respond)|my (?:answer|decision|reply)|me know if|(?:i|i've) (?:promised|promise|decide|must|need|have to)|promised myself|after (?:interview|onsite|that|round)|"
          "interview|onsite|screen|since|still|no (?:reply|answer|word|response|news)|nothing|deadline|start|starts|send|test|task|apply|applied|closing|offer .. (?:expires|until)|prep|<NOT> sure|<BACK>|maybe|might|may|perhaps|hopefully|(?<!C )(?<!they )hope|if|unless|i (?:owe|answer|decide|reply|tell|let)"),
    Shape("promise", "unknown",
          "(?:<NOT>|unable) .. (?:<SAID>|commit|specify|give|gave|given|name|named|mention|mentioned|know) .. (?:when|date|timeline|how long|timeframe|time|dates|deadline|by when)"
          "|no (?:date|timeline|timeframe|deadline|timescale) (?:given|<SAID>|promised|from|for|yet)|no idea when|without (?:giving|saying|naming) .. (?:date|when)", "Acme didn't say when", beside=_SAYS + " any given hr", over="followup",
          deny="interview|onsite|i (?:<NOT>)|start"),
)  # fmt: skip

_KIND = (
    "switched heard back first second third fourth final 1st 2nd 3rd 4th group teams zoom video phone technical coding panel virtual remote online in-person hour minute min scheduled booked set confirmed up have has got want wants wanted like would will to talk me us my job going gonna in for see seeing speak speaking meet event calendar there's reminder "
    "shift led by hosted run leading caller calling asking centre center day trial skills invitation invite invited invites accepted has hour hrs virtual one your is confirmation appointment first-round second-round third-round final-round take-home review meeting seeing telephonic telephone vc walk walk-in face skype audition"
)
_INTERVIEWS = (
    Shape("interview", "", "<KIND>|<MEET>", "phone screen with Acme tomorrow 10am", Where.NEW, Who.ANY, lean=DateLean.NEAR, keeps_rest=True, beside=_KIND,
          deny="(?<=^ )(?:call|phone) (?:C|P|N)(?! (?:interview|call))|called|moved|postponed|rescheduled|cancel|cancel+ed|cancelled|felt|went|propos\\w+|suggest\\w+|or D|D or|tbc|tba|not confirmed|dreamt|dreamed|dream|either|deadline|due|prep|preparation|mock|practice|webinar|open day|meetup|expires|onboarding|start date|signing|submission|candidate|interviewed .. candidate"),
    Shape("move", "", "(?:<MOVED>)|updated invitation|D / not (?:D|[0-9]\\S*)|D (?:->|=>|→) D|D (?:.. )?not (?:D|[0-9]\\S*)|(?:correct|correction|corrected) .. / ... D|(?:correct|correction|corrected) ... D|now (?:at|on) .. D .. instead|D instead|not D (?:/ )?but .. D|now at .. D|now D instead|(?:begin|begins|start|starts) (?:at )?D|D (?:rather than|instead of|in place of) (?:at |on )?(?:D|[0-9]\\S*)|(?:<KIND>) (?:->|=>|→) .. D|(?:C|P|they|hr) (?:can't|cannot) (?:(?:do|make|manage) )?D / (?:so )?(?:<KIND> )?(?:it's |it )?(?:now )?D", "Borealis onsite moved to Fri 11:00",
          lean=DateLean.FUTURE, needs="<KIND>|D|C", over="interview followup promise", deny="asked|from D|(?:i'd|like|want|can) .. (?:move|reschedule)|requested|requests|<NOT> moved|moved (?:office|offices|into)|moved me (?!to (?:\\S+ )?D)|moving|decision|answer|start|deadline",
          beside="will begin begins start starts day interview back forward up until till they their now it is new time slot can't cannot do our my event updated 's instead same of invitation appointment put has onsite so make manage unable"),
    Shape("move", "", "come .. (?:later|earlier)|(?:hour|hours|minutes|mins|day|days|week|half|bit|little) (?:later|earlier)", "Borealis asked to come an hour later on Monday, so 15:00",
          lean=DateLean.FUTURE, needs="D", over="interview followup promise heard", deny="called|emailed|wrote|followed|chased|pinged|nudged|replied|answer|answered|heard|decide\\w*|decision|offer|rejected|from D",
          beside="asked ask asks want wants wanted me to come coming hour hours minutes mins day days week half bit little later earlier interview so then if could can it is be"),
    Shape("interview", "", "(?:C|D|\\|) (?:in person|in-person|face to face|with [PN])", "Corvid, 9 Dec 9:30, with Dana Lee", Where.NEW, Who.ANY, lean=DateLean.NEAR, keeps_rest=True, needs="D", beside=_KIND + " person",
          deny="<KIND>|<BACK>|<DID>|<THX>|<MOVED>|spoke|spoken|talked|talk|chatted|met|offer|rejected|interviewed|called|applied|sent|had|lunch|drinks|walk|reference|promise|decide|decision|answer|deadline|due"),
    Shape("uncancel", "", "(?:<KIND>) (?:back )?on<END>|(?:<KIND>|C) back on|on after all|(?:happening|happens|taking place|takes place|going ahead|goes ahead) after all|(?:not|n't) (?:cancelled|canceled|off) .. after all|<NOT> (?:cancelled|canceled|called off) after all",
          "the Northwind Robotics interview is on again", lean=DateLean.FUTURE, over="interview move cancel followup promise", deny="off again|called off<END>|if|unless|might|may", beside=_KIND + " not never no on again back after all same time happening taking place going ahead cancelled canceled off"),
    Shape("cancel", "", "(?:withdrew|withdrawn|pulled|revoked|retracted) .. (?:<KIND>|invitation|invite)|(?:cancelled|canceled|cancels|cancelling|canceling|scrapped) .. (?:<KIND>|it|us|event)|(?:cancelled|canceled)<STOP>|<KIND> .. (?:cancelled|canceled|scrapped)|(?:had|have|needed|forced) to (?:cancel|call off) .. <KIND>|(?:they|C|hr) (?:/ )?(?:had )?to (?:cancel|call off|scrap) .. (?:<KIND>|it|this)|called off|calls off|calling off|<KIND> .. off|off / .. <KIND>|<KIND> .. (?:won't|not|isn't|no longer) .. (?:happening|happen|take place|taking place|going ahead)|called .. off", "Borealis cancelled the interview",
          lean=DateLean.NEAR, over="interview followup promise move outcome", deny="(?:would|might|may|will|if) .. cancel|offer|<APP>|and rescheduled|(?:not|n't) cancel\\w*|asked|day off|<NOT> off|send|sent",
          beside=_KIND + " interview they their event it my our off won't be happening not take place taking going ahead no longer them rang"),
)  # fmt: skip

SHAPES: tuple[Shape, ...] = (
    *_OUTCOMES, *_THANKS, *_REFERENCES, *_NETWORK, *_TOUCHES, *_FOLLOW_UPS, *_HEARD, *_PROMISES, *_INTERVIEWS,
)  # fmt: skip
"""Every shape. Where two fit and become different lines, it is asked which one is meant."""
