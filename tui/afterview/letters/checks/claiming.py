"""Rules for what sets its writer above everybody else, and for terms named or pressure put on as if one were owed."""

from __future__ import annotations

from afterview.letters.checks.innocent import GENTLE, PAST, SAID
from afterview.letters.checks.rules import Rule, rule

_ABOVE = "It sets you above the others. Say what you can do, and let them compare."
_TERMS = "It names terms as if an offer were on the table. Wait until they ask, or make one."
_PUSHES = "It pushes them. Ask kindly when you might hear."

_WHO = "person|people|candidate|candidates|applicant|applicants|engineer|nurse|teacher|someone|somebody|anyone|anybody|one|talent|guy|woman|man|player|professional|professionals|opportunity|opportunities|chance|chances|hire|fit|match|profile|cv|resume"

CLAIMING: tuple[Rule, ...] = (
    rule(
        _ABOVE,
        # I'm overqualified, a bargain, a catch, the strongest in the room
        "i am|must be? a|an|your|the *? <prize> .. !if|of|in",
        "i am overqualified|unbeatable|exceptional|outstanding|brilliant|phenomenal|extraordinary|irreplaceable|unstoppable|invaluable|unmatched|priceless|superior|gifted|genius|world_class|elite .. !but|not",
        "i|that|am overqualified",
        "you|anyone are|would|will be? getting|get|got|have a *? <prize>",
        "not often|every|many|much|day .. .. like me|i|mine",
        f"{_WHO} like|as|such me|myself|this|mine .. not|never|rarely|seldom|hardly|rare|once|few|every|deserve|deserves|hard|tree|trees|come|comes|get|gets|do|are|is|usually|cost|costs",
        f"{_WHO} of? my caliber|standing|experience|level|talent|background|quality|rank|skill|skills|class|ability|stature|profile|pedigree",
        f"{_WHO} without|with|half my|half",
        f"meet|see|find|get|have|hire|come|stumble|run across|upon|into? *? {_WHO} like|as *? me|myself|i",
        "find|finding|get|getting|hire|hiring|see|seeing|meet|meeting .. better|stronger|superior|more|equal|close|half .. .. than|to|as me|mine|this|my",
        "worth <count>|every|more|ten|a|double|twice|it|three .. of|penny|cent|than|fortune|dozen .. !reading|visit|look|time|trip|wait",
        "i was|am|felt|will be? <blame_adv>|easily|hands_down|by_far|comfortably|head_and_shoulders the|your *? <best>|strongest|most|fastest|smartest|finest .. !wrong",
        "i am|was by some|a distance|mile|margin|way|country",
        "the <best>|strongest|most|finest|smartest|fastest *? *? person|candidate|applicant|one|engineer|nurse|teacher .. you|in .. will|have|ever|room|see|seen|meet|met|interviewed|today|week|building .. !not",
        "<best>|strongest|sharpest|smartest in|of the|your *? room|building|field|bunch|lot|group|pile|list|shortlist",
        "i|we am|was|were|must|will|made .. been? the highlight|star|standout|best *? of|on|interview your|the",
        "nothing|nobody|none|neither|no_other|no .. you|others|else|they|them|rest|candidate .. .. compare|match|touch|beat|rival|equal me|mine|my|this|$",
        "nothing|nobody|none|neither|no_other|no .. you|others|else|they|them|rest|candidate .. .. have|has|had|bring|offer|show my|mine",
        "<other> <candidate>|rest|ones|lot|shortlist .. can|could|will|would|do|does not|hardly|never|possibly|only .. touch|match|beat|hold|compete|come|keep|dream|compare|follow|reach .. !fault|blame",
        "<other> <candidate> .. look|looked|seemed|seem|sounded|appeared|was|were|are|is .. <weak> .. !i",
        "<other> <candidate>|ones .. not|hardly|scarcely|barely look|seem|strike|appear|impress|worry|serious|competition|know|have",
        "not look|seem|strike|appear .. .. competition|threat|rival|contest|much",
        "no|with all? disrespect|offense|offence|disrespect|due .. others|other|rest|candidates|applicants|current|team|staff",
        "nobody|none|not_one .. ever|yet|once? turned|refused|beaten|rejected|said|topped|bettered me|us|down|no|my",
        "i not .. lose|fail|losing|failing .. .. so|and|often|ever|much|$|used .. !hope|sight",
        "i eat|sleep|breathe|bleed .. for|like|breakfast",
        "i would say|bet|wager|argue .. i|me|my .. best|better|only|worth|above|strongest|ahead|top|highlight",
        "it can|could|will|would not|hardly|never have? escaped|escape|passed|been .. notice|attention|lost|missed",
        "wary|careful|mad|crazy|foolish|silly|wrong|fools|risky of? to? hire|hiring|choose|choosing|pass|passing|turn|reject|let|letting|overlook|ignore|take|taking .. anyone|anybody|someone|me|somebody|else|on|down|up",
        "you need me .. !to|if|for",
        "need me more|like|badly|as",
        "missing piece|link|ingredient|part",
        "i|we deserve|earned|merit it|this|that|the|a|an|my|better|more .. !respect|break|rest|patient|their|your",
        "i have earned|deserved it|this|that|the|a|my .. !trust|respect|degree|certificate|license|badge|their|living|by|at|reputation|diploma|qualification",
        "after all|everything|so i|the|my|that|these|this .. done|put|preparation|prepared|work|invested|gone .. .. earned|deserve|owed|least|expect|should|mine",
        "look|search|seek no further|longer|more",
        "nothing|not left? .. to look|search further|any|more|elsewhere|anymore",
        "further than me|this|here",
        but=("hope|hopes|hoping", "not|never|hardly|nor|neither|may|might|if|whether|whoever|though|although the|a|an <best>|most|strongest|one", "you|they|he|she said|told|asked|mentioned|called|warned|joked", "my|our|a last|old|previous|former|current job|school|team|role|employer|firm", "at|in|of school|my|our *? year|class|school|site|team|department|course|family|village|region", "lucky|grateful|glad to have|be", "feel|felt|seem|seemed|worried|afraid|fear .. overqualified", "i know|realize|understand", "understood|may|might .. overqualified"),
    ),
    rule(
        _TERMS,
        # I'd like Fridays off; I won't get out of bed for less than sixty
        "i|we will|would|do not|never|hardly|scarcely .. for|under|below|at less|under|below|that|peanuts|<money>|<number> .. than|$|.|salary",
        "not get|work|consider|come|move|start|settle|accept|look .. for|under|below|less|anything less|under|below|than|anything|<money>",
        "i would like|want|prefer|need|expect|appreciate .. off|remote|remotely|shifts|fridays|mondays|weekends|mornings|flexitime|bonus|raise|car|relocation|title|allowance|budget .. !call|talk|meet|speak|if",
        "i think|believe|feel|suggest|propose .. a|an|the senior|bigger|higher|better|lead|larger .. title|grade|salary|band|office|package|level .. !match|class",
        "title|grade|salary|pay|package|band .. should|must|ought|appropriate|fitting|fair|reflect|match|befits|befitting .. me|my|mine|somebody|someone|be",
        "salary|offer|figure|number|pay|package|band|range .. is|as|was|would|will|be a|just|only|merely|too|below|above *? starting|start|low|floor|minimum|opening|negotiable",
        "<wh> .. will|is|are|would my|our *? <pay>|budget|title|hours|office|car|expenses|share|shares",
        "how much|many|big .. will|would|do|am|can|is i|my|the .. get|earn|paid|budget|have|managing|lead|receive|bonus|holiday|leave|days|salary|managing",
        "once|when|after|now_that we have|are agreed|settled|fixed|signed|done|finalized .. terms|salary|contract|money|package|details|it|numbers|paperwork",
        "top|upper|high of|end the|of|your? *? range|band|scale|bracket|grade",
        "access|log_in|login|vpn|credentials|keys|key to|for .. data|systems|system|building|server|repository|drive|lab|now|before",
        but=(*SAID, *PAST, "if|whether|hope|hopes|hoping|depending|negotiable", "you|they asked|said|mentioned", "question about|for|on", "call|chat|talk|visit", "people|anyone|everyone|staff|team use|get|have|do|allowed"),
    ),
    rule(
        _PUSHES,
        # Be quick, don't make me wait, the sooner the better, before I sign elsewhere
        "not make|keep|have|let|leave me|us|them|a .. wait|waiting|hanging|guessing|long|choose",
        "<be_quick> .. !to",
        "not dawdle|dither|hesitate|delay|tarry|dilly .. !to",
        "so|please|just|do|and|better|or <be_quick>",
        "you|we had|would|will|should|must|ought|better|need|want better|to? be|act|move|hurry|decide|make|get|call quick|quickly|fast|soon|now|swift|swiftly|up|mind|sharp|ahead",
        "sooner|quicker|faster|earlier you|we|i|this .. the? better|sooner|less|happier|quicker",
        "i must|have|need|require|got|want|insist|demand to? know|hear|have|get|receive|see .. by|before|within|today|tonight|now|tomorrow|asap|at_once .. !what|how|if|that|more|many|you",
        "you have|need|must|got|ought to? pick|choose|hire|take|give|say|offer|employ|appoint|decide|let|trust me|us|yes|it|in|on|now|today|now|quickly",
        "i need|want|deserve this|the|that job|role|position|post|offer .. so|you|badly|because|and|more .. you|give|please|must|rent|bills",
        "i have|got *? options|alternatives|choices|suitors|admirers .. !discussed|considered|tried",
        "breathing down",
        "bite|bites|biting|snap|tear my|me|your hand|hands|arm|up|off",
        "giving|give|offering|granting you *? first|last|one|until|till *? refusal|dibs|chance|say|option|friday|monday|noon|thursday|tuesday|wednesday|tomorrow|end",
        "if|should i|we|you .. not|never|wait|dither|delay|hesitate|take|nothing|let .. .. i|we|you|it|someone will|am|are|shall|have|be|would|may|must .. lose|sign|signing|gone|go|going|accept|accepting|take|taking|miss|regret|join|joining|elsewhere|withdraw|walk|off|forced|look|presume|consider|move|moving",
        "if you wait|dither|delay|hesitate|dawdle|stall",
        "before|unless|until|or i|someone|somebody|another|others|they sign|accept|take|go|am|get|snap|find|grab|beat|gone|join|commit|snaps|takes|grabs .. elsewhere|with|theirs|them|gone|me|up|you|off|their|another .. !read|seen",
        "before|without|until|unless talking|speaking|asking|calling|ringing|you|hearing|phoning|checking .. to|with|from|me|us",
        "i will be? signing|sign|accept|accepting|taking|going|gone .. with|elsewhere|after|unless|by|theirs|else|another .. !interview",
        "i am signing|going|accepting|committing|off with|to|elsewhere|theirs|unless",
        "i can|could|will|shall only|not|no wait|hold|put|keep|stall|delay|fend .. until|till|off|longer|past|beyond|forever|monday|tuesday|wednesday|thursday|friday|others|on|them .. !to|see|if|eat|meal",
        "holding|putting|keeping|fending|stalling|hold|put|keep|stall|fend .. off|on|at|back|waiting|warm .. <another>|offer|offers|others|rival|firm|company|until|till|ice",
        "it can|could|should not be? that|so|too|very hard|difficult|tough|long|complicated to|for|a decision|decide|choose|say|pick|choice .. !me",
        "final|firm|definite|definitive|straight|clear|plain answer|decision|yes|word|response today|now|by|before|please|asap|tomorrow|this|immediately|at_once",
        "the decision|answer|offer|contract|papers|verdict by|before|today|tonight|tomorrow|now .. !hope|would|might|could|if",
        "i would like|appreciate|want|need|expect the|an|your|that *? offer|decision|answer|contract|yes|papers|paperwork .. by|before|today|in|now|writing|tomorrow|within|soon|at_once",
        "i assume|presume|take|gather|read|interpret|trust|treat .. silence|news|means|quiet .. i|yes|mine|got|job|as|good|in .. !else|another|other|someone|filled|declined|unsuccessful|not",
        "need|needs|require|want|expect .. yours|offer|contract|answer|decision|yes by|before|tonight|today|tomorrow|now|within .. !they|their|them",
        "speed|hurry|rush|push|get .. this|it|things|the|a *? up|along|through|move",
        "exploding offer",
        "others|recruiters|headhunters|companies|firms|schools|agencies .. ring|call|email|chase|contact|message|want|pester|write|knock|queue|line|fight .. me|every|daily|my|up|over|for",
        "next|first in the? line|queue|list",
        "you|they will be? need|needing|want|wanting|calling|ringing|back|come|looking|begging|missing|sorry|know|hear|find .. me|to me|where|sooner|back|from me|mine|for me .. !if|useful|enclosed|below|attached|helpful|hear",
        "when|once|if .. other|new|hire|he|she|they|person|chosen|someone|candidate|work|works|your *? fail|fails|quits|quit|leaves|leave|not|falls|resigns|drops|flops|collapses|goes .. .. i|you|me will|know|call|ready|waiting|remember|am|be|back|find|where|here .. !if|please|happy|glad|would|grateful|pleased",
        "waiting|ready|here in|by|for|when the|him|her|they|he|she|when .. wings|phone|quits|fails|leaves|goes|slip|slips|fail|leave",
        but=(*GENTLE, "i|we do|did|would|am <neg> expect|need|want|require|demand|mean", "i am sorry|afraid to", "no rush|hurry|pressure", "take your time", "before|until|unless i say|hear|forget|close", "hope|hoping", "will not write|bother|trouble|chase|disturb|call"),
    ),
)  # fmt: skip
"""Written by how somebody speaks who feels above the others, or owed an answer."""
