"""Classes of words that mean the same in a plain sentence, by the name that cues use for them."""

from __future__ import annotations

from afterview.entry.plain.words import ROLE_HEADS, UNSURE

CLASSES = {
    "NOT": r"not|n't|never|no longer|isn't|aren't|won't|don't|doesn't|didn't|can't|cannot|couldn't|wasn't|weren't|haven't|hasn't|hadn't|wouldn't|unable|isnt|failed",
    "DIDNT": "didn't|not|never|failed to|couldn't|haven't|hasn't|wasn't able to",
    "APP": "application|applications|candidacy|candidature|app|profile|cv|resume|submission",
    "NOED": "rejected|refused|declined|dismissed|denied|dropped|cut|axed|binned|turned down|knocked back|eliminated|ruled out|reject|passed over|discarded|excluded|weeded out|screened out|shot down|let go",
    "SHUT": r"rejected|refused|turned down|turned away|knocked back|booted|kicked out|eliminated|ruled out|cut loose|screened out|weeded out|rejectd|axed|binned|dismissed|declined",
    "NODOWN": "turned (?:me|us) down|knocked me back|shot me down|let me down|cut me|ruled me out|weeded me out|screened me out|showed me door|shown me door|passed on me",
    "NONOUN": "no joy|no success|with no<END>|rejection|rejections|refusal|denial|absage|knockback|knock-back|thumbs down|bad news from|bad news|no luck|unsuccessful|rejectd|rejection letter|kein glück|red light",
    "LOST": "got boot|got chop|fell through|falls through|lost out|came second|runner-up|pipped|no go|dead end|not retained|didn't work out|(?:someone|somebody) else got|wish (?:you|me) (?:all best|luck|success|well)|wished me (?:luck|well|all best)|lost interest",
    "NAY": "no|nope|nah|nein|no thanks|no thank you|no dice",
    "GOON": "proceeding|proceed|progressing|progress|progressed|pursuing|pursue|proceeded|advance|advancing|advanced",
    "GO": "moving|move|moved|go|going|went|gone|continue|continuing|take|taking|took|taken|carry|carrying",
    "GET": "get|got|gotten|make|made|land|landed|pass|passed|win",
    "CHOSE": "chose|chosen|hired|hire|picked|selected|appointed|opted|preferred|found|offered|filled|hiring|decided|given|gave",
    "ELSE": "someone|somebody|else|other|others|another|internal|someone's",
    "MORE": "different|stronger|better|more|closer|local|external|preferred",
    "REGRET": "regret to (?:inform|tell|let|advise)|sorry to (?:inform|tell) you|regretfully|not be offering",
    "GOT": "got|received|landed|given|won|scored|secured|have|getting|gotten|get|earned|bagged|accepted for",
    "YES": "accepted|accept|accepting|took|taking|signed|sign|signing|countersigned|said yes|agreed",
    "MYNO": "declined|refused|rejected|turned down|passed|passing|declining|decline|turning down|turned|rejecting|refusing|said no|knocked back",
    "BACKOUT": "withdrew|withdrawn|withdraw|withdrawing|pulled out|pulling out|dropped out|dropping out|bowed out|bowing out|backed out|backing out|stepped back|stepped away|stepping back|stepping away|opted out|pulled plug|retracted",
    "PULLED": "pulled|retire|retired|retiring|took|removed|cancelled|canceled|retracted|withdrew|withdrawn|taken|pulling|retract|rescinded|revoked|cancelling",
    "GHOST": "ghosted|ghosting|radio silence|ghosted by|gone silent|went silent|gone quiet on me|gone dark|went dark",
    "GIVEUP": "give up|giving up|gave up|given up|(?:writing|wrote|written|write|writing) (?:it |them |this |that |one )*off|(?:writing|wrote|written) off|closing (?:it|this|file|case|C|one)|closed (?:it|this|file|case|C)|marking (?:it |them |this |C )?(?:as )?(?:dead|ghosted|closed|no answer)"
    "|(?:writing|wrote|written) C off|counting .. out|calling it dead|chalking .. off",
    "REPLIED": "replied|answered|responded|got back|wrote back|called back|came back|reply|answer|respond|get back|got in touch|followed up",
    "ROLE": "(?:position|role|job|post|vacancy|opening|posting|R)",
    "NONE": "no (?:reply|answer|response|word|news|reaction|feedback)|nothing|silence|crickets|not heard|haven't heard|unanswered",
    "THX": "thank you|thank-you|thankyou|thanks|thank u|thank-u|thx|ty|tks|cheers|gratitude|thankyou-note|thank-you-note|danke-mail|dankesmail|dankes-mail|dankesbrief|dankeskarte|dankesschreiben|bedankmail|ta|merci|appreciation",
    "SENT": "sent|sended|wrote|written|emailed|e-mailed|mailed|posted|dropped|shot|gave|said|delivered|handed|texted|messaged|fired off|done|out|gone|put|popped|pinged|dm'd|dmed|slacked|whatsapped|expressed|left|made|submitted|went",
    "TELL": "told|informed|warned|briefed|notified|intimated|prepped|primed|updated|alerted|filled in|prepared|tipped off|reminded|heads-up|looped in|clued in",
    "KNOWS": "knows (?:she|he|they|to expect)|aware|in loop|up to speed|forewarned|expecting call",
    "AGREED": "agreed|agrees|yes|happy|willing|offered|will|ok|okay|okayed|can|wants|confirmed|fine|glad|promised|accepted|said (?:he|she|they) (?:would|will|can|could)|said (?:he|she|they)|volunteered|sure|up|he'd|she'd|they'd|he'll|she'll|delighted|signed up|on board",
    "REF": "reference|referee|references|referees|refs|ref|reference list|my refs",
    "ASKED": "asked|messaged|emailed|texted|wrote|called|pinged|requested|begged|dm'd|approached|contacted|rang|phoned|asking",
    "WORKS": "nowadays|works|working|work|employed|worked|interns|interned|interning|leads|runs|manages|joined|moved|moving|now|started|engineer|developer|designer|director|ceo|cto|team",
    "KNOW": "know|acquainted|knew|knows|friend|met|found|contact|have|got",
    "KIN": "friend|cousin|brother|sister|colleague|coworker|co-worker|neighbour|neighbor|flatmate|classmate|roommate|ex-colleague|schoolmate|uncle|aunt|buddy|mate|boss|batchmate|student|teammate|housemate|manager|mentor|university|uni|school|old|former|ex",
    "DID": "had|went|grabbed|did|shared|got|met|have|having|enjoyed|quick|took|nice|hosted|joined",
    "SOCIAL": "natter|gossip|chinwag|brew|curry|meal|game|barbecue|bbq|hike|swim|coffee|lunch|dinner|drinks?|beer|beers|breakfast|brunch|walk|tea|catch-up|catchup|catch up|chat|pint|pints|zoom|skype|facetime|call|cuppa|catch|run|dinner|wine|phone|conversation",
    "BACK": "tried P|tried C|tried (?:calling|phoning|ringing|emailing)|tried to (?:call|reach|phone|ring)|called|phoned|rang|telephoned|emailed|e-mailed|mailed|wrote|written|messaged|texted|pinged|chased|nudged|followed up|followed-up|checked in|contacted|reached out|checked back|"
    "prodded|poked|rung|ringing|dialled|rang up|called up|enquired|inquired|asked after|followed|chased up|dm'd|dmed|rung up|called again|asked|chasing|calling|emailing|checked|checking in|hassled|bugged|buzzed|queried|whatsapped",
    "TOWARD": "to|with|at|on|up|back|hr|recruiter|recruiting|again|in|team|people|over|email|mail|line|phone|manager|hiring|sent|for|about|lady|guy|of|from|after",
    "CHASER": "f-u|follow-up|follow up|followup|follow-ups|reminder|chaser|nudge|check-in|checkin|status request|status enquiry|status inquiry|status check|enquiry|inquiry|second email|chasing",
    "ANSWER": "reverts?|intimate me|informs me|notifies me|inform|minds? up|up (?:their|they) minds?|up minds?|hear|answer|answers|answering|reply|replies|responds|respond|response|decide|decision|feedback|get back|getting back|let me know|be in touch|come back|coming back|results?|in touch|contact me|call me|email me|write me|tell me|call back|call me back|news|update|hearing|know|verdict|outcome|"
    "inform me|get in touch|ring me|ring back|ring|announce|announced|phone me|word|letting me know|touch base|notify me|declared|final word",
    "SAID": "said|says|told|promised|say|tell|promise|told me|tells|mentioned|mention|reckons",
    "KIND": "telephonic|vc|walk-in|interview|interviewing|screen|screening|call|chat|round|onsite|on-site|panel|meeting|phone|video|zoom|coffee|lunch|dinner|breakfast|talk|conversation|teams|loop|interviewed|assessment|trial|shift|appointment|presentation|hackathon|f2f|tour|intro|technical|final|superday|visit|audition|workshop|skype|drinks|assessment centre|assessment day|intro call|discussion|tech test|test|on site",
    "MEET": "meet|meeting|want to see me|wants to see me|want me in|wants me in|see me|speak to me|talk to me|meeting up|invited me|calling me|ringing me|phoning me|call me|ring me|phone me|speaking to|speaking with|talk to|talking to|talk with|chat with|wants to talk|want to talk|wants to meet|want to meet|interviewing me|interview me|asked me in|asked me to come in|booked me in|invited me in|called me in|have me in|got me in|seeing me|come in|coming in",
    "MOVED": "moved|postponed|pushed|rescheduled|shifted|delayed|moves|pushed back|brought forward|moved up|put off|changed|preponed|put back|rearranged|switched|bumped|bumped to|reschedule|swapped|time change|new time|new date|new slot|updated",
}  # fmt: skip
"""Alternatives of a regular expression, over the words of a sentence in lower case and without the noise."""
CLASSES["HEAD"] = f"{ROLE_HEADS}|hr|recruiting|recruitment|talent"
CLASSES["OPEN"] = (
    "still|under review|in review|undecided|on hold|more time|in progress|in process|open|longer|another (?:week|day|month|fortnight)"
    "|no (?:decision|update|news|result)|nothing (?:decided|new|final|settled)|need|needs|needed|taking|takes|reviewing|looking through|going through|reading|sifting|delayed|pending|waiting"
    f"|(?:{CLASSES['NOT']}) (?:yet )?(?:decided|made|finished|finalised|finalized|final|know)"
)
"""That nothing is decided."""
CLASSES["THEY"] = "they|hr|recruiter|team|people|hiring|manager|company|recruiting|guys|lot"

DOUBT = "~"
"""The sign before a word that casts doubt, so that no gap passes over one."""


def marked(word: str) -> str:
    """Return a word as it stands in what cues are read against."""
    return f"{DOUBT}{word}" if word in UNSURE else word


def gap(most: int) -> str:
    """Return the pattern of up to so many words of one clause, none of which casts doubt. A low line is a blank of its own."""
    return f"(?:_[^_|{DOUBT}][^_|]*){{0,{most}}}"
