"""Whether a letter acts as if the job were mine, presses, brags, or counts on a return (playbook 2.8)."""

from __future__ import annotations

from collections.abc import Iterator

from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.rules import (
    AT_ANOTHER,
    BEFORE,
    CONDITION,
    GENTLE,
    OPEN,
    SAID,
    Rule,
    broken,
    rule,
)

_WILL = r"(?:i'll|i will|i shall|i'm going to|i am going to|i plan to|i intend to|we'll|we will|we're going to|we are going to)"
_HAVE = r"(?:i'?ve|i have|we'?ve|we have|i)"
_JOB = r"(?:job|role|position|post|place|contract|seat|spot|vacancy|chair)"
_START = r"(?:start(?:ing)?|join(?:ing)?|begin(?:ning)?|com(?:e|ing) (?:on board|aboard)|tak(?:e|ing) over|step(?:ping)? into|being part|becoming|settl(?:e|ing) in|arriv(?:e|ing)|mov(?:e|ing) in|lead(?:ing)?|get(?:ting)? (?:started|stuck in|going|to work))"
_DO = (
    r"(?:bring|rebuild|build|deliver|fix|sort|lead|run|start|join|take|move|change|grow|double|triple|transform|overhaul|hire|get (?:straight|stuck|right|to work|started|rid)|make|"
    r"begin|set up|handle|cut|introduce|restructure|redo|rewrite|own|turn|hit|reorgani[sz]e|replace|clear|launch|win|manage|teach|train|"
    r"shake|tidy|improve|raise|open|close|steer|look after|work with|want|need|require|wear|park|sit|be (?:starting|joining|working|leading|bringing|taking|running|there|in charge|on the|at my|your|the one|a great|an asset|needing|sharing|sitting|teaching))"
)
_ELSEWHERE = (OPEN, SAID, BEFORE, AT_ANOTHER)
_DAY = r"(?:today|tonight|tomm?orr?ow|monday|tuesday|wednesday|thursday|friday|noon|midday|the end of|close of|end of|then|this (?:week|evening|afternoon)|next week|the \d+(?:st|nd|rd|th)?)"
_MINE = r"(?:desk|office|locker|badge|login|log-in|laptop|uniform|parking|contract|paperwork|offer letter|start date|induction|onboarding|orientation|first (?:day|week|morning|shift|month|lesson|class|pay\w*|salary|task|project)|signing bonus|bonus|relocation|probation|line manager|name badge|keys|pass|payroll|email account|business cards?)"

_START_ASSUMED = "It takes for granted that you start there. Say what you would do if it came to that."
_OWNERSHIP = "It speaks of their team or their work as if it were yours already."
_SETTLED = "It treats as settled what they have not decided yet."
_BELITTLES = "It puts others down. Say what you can do, and leave them out of it."
_PRESSES = "It presses for an answer. Ask kindly when you might hear."
_OTHERS = "It uses other offers as pressure."
_PAY = "It asks for pay or perks as if an offer were on the table."
_THANKS = "It thanks them for what they have not given. Thank them for their time."
_CERTAIN = "It states as a fact that you are the one. Give a ground, and leave the judgement to them."
_FLATTERS = "It flatters, and counts on something in return."

RULES: tuple[Rule, ...] = (
    rule(
        _THANKS,
        r"\b(?:thank\w*|grateful|gratitude|appreciate\w*|honou?red|delighted|thrilled|means|won'?t forget|touched|glad)\b.*\b(?:choosing|picking|selecting|hiring|appointing|trusting|employing|backing) me\b(?! (?:up|a |an |out of the|off))",
        r"\byou(?:'ve| have|'d)? (?:\w+ )?(?:chose|chosen|picked|selected|hired|appointed|decided on|gone with|went with|took a chance on|taken a chance on|settled on) me\b(?! (?:up|a |an ))",
        r"\b(?:giv\w+|gave|offering|award\w*|hand\w*|trust\w*) me (?:with )?(?:the|this|that|a|your) (?:\w+ )?"
        + _JOB
        + r"\b",
        r"\bthank\w*\b.*\b(?:for|of) (?:the|your|this) (?:\w+ )?(?:job|offer|position)\b(?! (?:description|advert|paper|statement|to|of))",
        r"\b(?:welcoming|welcomed|taking|took|bringing|brought|having|accepting|letting) me (?:to|into|on|on ?board|aboard|in)\b (?!the (?:call|room|building|interview|office|meeting)|for |touch|mind|a tour|round)(?:the|your|as|board)",
        r"\bput (?:your|their) (?:faith|trust|confidence|belief) in me\b",
        r"\b(?:your|the) (?:faith|trust|confidence|belief) (?:in me|you(?:'ve| have)? (?:put|placed|shown))\b",
        r"\bbeliev(?:ing|ed) in me\b|\b(?:won'?t|will not|never) (?:let you down|regret (?:it|this|choosing|hiring|picking|taking))\b",
        r"\b(?:told|tell|telling)\b.*\b(?:i'd be|i'm|i'll be|i am|i got|i had got|i've got) (?:working|joining|starting|moving|the (?:job|post|role))\b",
        r"\b(?:finally|at last) (?:have |to have )?found (?:my|a) (?:school|team|home|place|people|ward|kitchen|shop|firm)\b",
        but=(OPEN,),
    ),
    rule(
        _SETTLED,
        r"\b(?:told|tell|telling|promised)\b.*\b(?:that )?i'd be (?:working|joining|starting|moving|leaving|living)\b",
        r"\b(?:i'?ve|i have|we have|we'?ve) (?:begun|started) (?:packing|looking at (?:flats|houses)|house[- ]hunting|moving)\b|\b(?:is|are|has|have) already (?:been )?(?:enrolled|packed|booked|moved|signed up)\b",
        but=(SAID,),
    ),
    rule(
        _CERTAIN,
        r"\byou(?:'d| would) (?:be )?(?:mad|crazy|foolish|silly|insane|lucky|hard[- ]pressed|unwise|a fool|wrong|making a mistake|kick yourself) ?(?:not )?(?:to|if)\b",
        r"\b(?:as|so) \w+ as (?:me|i am|i do|i can|i will)\b|\bwith me (?:on|in|at|as|aboard|behind|running|leading)\b.*\b(?:will|'ll|won'?t|can'?t|couldn'?t)\b",
        r"\bi(?:'m| am) your (?:man|woman|person|candidate|answer|match|one|guy|girl)\b",
        but=(SAID,),
    ),
    rule(
        _PRESSES,
        r"(?<!need to )\bdecide (?:quickly|soon|fast|now|today|at once)\b|\b(?:move|act|be) (?:fast|quick|quickly|swiftly)\b",
        r"\b(?:i|we) (?:do |really |will |'ll )?(?:need|require|want|expect|demand|must have|insist on)\b.{0,30}\b(?:answer|reply|decision|response|yes|word|call|verdict|confirmation)\b",
        r"\bi(?:'d| would|'ll)? (?:expect|need|want|require) to (?:hear|know|be told)\b",
        r"\b(?:i'd|i would) (?:have )?expect(?:ed)? (?:somebody|someone|you|an?|your|better|more)\b",
        r"\b(?:please|kindly|do(?! not)|just|must|should|need to|have to)\b.{0,20}\b(?:confirm|decide|answer|reply|respond|let me know(?! (?:if|whether))|get back|call|make up)\b.*\b(?:immediately|asap|a\.s\.a\.p|right away|at once|straight ?away|urgently|promptly|without delay|by return|today|tonight|by "
        + _DAY
        + r"|before "
        + _DAY
        + r"|within)\b",
        r"\blet me (?:know|have)\b(?! (?:if|whether) (?:you need|you'd|you would|there|anything|you want|you like))(?!.*\bif you need\b).*\b(?:immediately|asap|right away|at once|straight ?away|by "
        + _DAY
        + r"|today)",
        r"\bi(?:'ll| will) (?:ring|call|phone|email|write|try|stop by|drop in|come by|pop in|be on the phone)\b.*\b(?:again|every|until|if (?:nobody|no one|i don'?t|i haven'?t)|at (?:nine|ten|\d))",
        r"\bunless (?:i|you) (?:hear|tell|say)\b|\bi'll (?:take it|assume|presume|take that|consider|count (?:on|it|that))\b|\bi(?:'m| am) (?:assuming|taking it|treating)\b|\bi (?:assume|presume|take it) (?:that )?(?:the (?:job|post|role|position)|i|i'm|i've|my|we|we're|it(?:'s| is) (?:settled|mine|a yes))\b",
        r"\b(?:second|third|fourth|fifth|sixth|\d+th|3rd) (?:message|email|e-mail|call|letter|time|note|voicemail)\b",
        r"\b(?:is|are|was|seems?|ought to be|should be) (?:plenty|long enough|more than enough|enough time|ample)\b",
        r"\bsurely\b.*\b(?:need|take|takes|long|know|decided|by now|time|can|could|be)\b",
        r"\bhow (?:long|much longer|hard|many more) (?:does|do|can|must|am|is|will|should)\b.*\b(?:take|wait|need|be|decide|i|choose)\b(?!.*\busually\b)",
        r"\b(?:chop[- ]chop|clock is ticking|time is (?:short|running|money)|what'?s (?:the hold-?up|keeping you|taking)|hurry|get a move on|running out of patience|lose (?:my )?patience|losing patience|my patience|keep me waiting|kept waiting|waiting (?:around|by the phone)|hanging about)\b",
        r"\b(?:a|one) (?:simple |plain |quick )?(?:yes or (?:a )?no|yes or no)\b|\bby now\b.*\b(?:decided|know|decision|heard|answer)\b|\b(?:decided|know|decision|answer)\b.*\bby now\b",
        r"\b(?:make|made) up (?:your|her|his|their) minds? (?:soon|now|today|quickly|by|before|about me)\b|\bi (?:can|will|'ll) only (?:wait|hold)\b|\b(?:can'?t|cannot|won'?t|not going to) wait (?:any|much|for ever|forever|around|longer|past|beyond|until|more)\b",
        but=(GENTLE,),
    ),
    rule(
        _OTHERS,
        r"\b(?:another|other|two|three|several|four|second|competing|better|rival|few|many|multiple|\d) (?:\w+ )?(?:offers?|contracts?)\b(?!.*\b(?:declined|congratulat))",
        r"\b(?:two|three|other|several|four|another|some|plenty of|many) (?:\w+ )?(?:firms?|compan(?:y|ies)|employers?|schools?|hospitals?|places|agenc(?:y|ies)|teams?|recruiters?|shops?|practices?|kitchens?|trusts?)\b.*\b(?:court|want|chas|after me|keen|interested|wait|offer|ask|call|ring|rang|bid|fight|decide|answer|sign|deadline|hir|snap|circling|queu|line|move|mov)",
        r"\b(?:your|the) (?:competitors?|rivals?)\b.*|\b(?:competitors?|rivals?) (?:has|have|would|will|is|are)\b",
        r"\b(?:snap(?:ped|s)? (?:me )?up|off the market|in (?:high|great|some|hot)? ?demand|sought after|headhunt\w+|poach\w*|calls? first|first come|gets? (?:to )?me first|got to me first|beats? you to|lose me|losing me|miss out on me|miss (?:the|your) (?:boat|chance)|slip (?:away|through))\b",
        r"\b(?:have|has|had|'ve|'s)? ?(?:already |just )?(?:sent|offered|made|promised|handed|emailed) me (?:papers|an? (?:offer|contract|figure|number|salary|start)|the (?:papers|contract)|more|terms|their)\b",
        r"\b(?:go(?:ing)?|sign(?:ing)?|went|accept\w*|take|taking|head(?:ing)?) (?:with|for|to|up with|elsewhere|across (?:the|to))? ?(?:elsewhere|somewhere else|someone else|your competitor|another (?:firm|school|company))",
        r"\bphone (?:hasn'?t|has not|won'?t|doesn'?t) (?:stop|quiet|been)|\binbox is\b|\bkeeps? ringing\b|\b(?:recruiters|others|people|they) (?:keep|are|have been) (?:calling|ringing|asking|writing|chasing|knocking|circling|queuing)\b",
        r"\bholding (?:them|it|the(?:ir)? offer) off\b|\bwon'?t (?:be )?(?:wait|hang|available|free|around) (?:around|about|forever|for ever|for long|long)\b|\bi(?:'m| am) (?:in demand|a wanted|spoilt for choice|not short of)\b|\bmatch (?:it|that|their|them|the offer)\b",
        r"\bif you (?:don'?t|do not|can'?t|won'?t|haven'?t|aren'?t)\b.*\b(?:i'll|i will|i shall|i'm going|i'd have to|someone else|somebody else)\b",
        but=(GENTLE, SAID),
    ),
    rule(
        _BELITTLES,
        r"\b(?:unlike|not like|compared (?:to|with)|next to|beside|than|ahead of|above) (?:\w+ )?(?:other|others|the other|most|many|some|any of the|anyone else|your (?:other|current|present)|the people|those|whoever)\b(?!.*\b(?:places|schools|roles|interviews|companies|firms) i\b)",
        r"\b(?:other|rest of the|remaining|rival) (?:candidates?|applicants?|people|interviewees?|contenders?|hopefuls?|field|cvs?|r[eé]sum[eé]s?)\b.*\b(?:can'?t|cannot|could(?:n'?t|n't| not)|don'?t|didn'?t|won'?t|lack\w*|never|barely|struggle\w*|fall|less|weak\w*|match|poor|compare|worse|only|nowhere|compete|wish|seem\w*|look\w*|no)\b",
        r"\b(?:doubt|don'?t think|can'?t imagine|unlikely|hard to (?:see|imagine)|bet)\b.*\b(?:anyone|anybody|someone|others?|any other|no one|nobody|many|who else)\b.*\b(?:else|seen|come|came|can|could|would|know|knew|match|had|has|have|will|offer)\b",
        r"\b(?:most|many|some|half|few) (?:of the )?(?:people|candidates|applicants|nurses|teachers|developers|engineers|graduates|designers|baristas|managers|sellers|reps|lawyers|paralegals|others|of them|who|chefs|cooks|\w+s)\b.*\b(?:barely|can'?t|cannot|couldn'?t|only|never|don'?t|wouldn'?t|fall apart|hardly|struggle|fail|give up|crumble|fake|bluff|pretend|no idea|wouldn't know)\b",
        r"\b(?:new |recent |young |fresh )?(?:graduates|juniors|newcomers|beginners|kids|amateurs|career changers|agency staff|temps|locums)\b.*\b(?:but|fall|can'?t|never|don'?t|won'?t|not|barely|only|no)\b",
        r"\byour (?:present|current|existing|last|previous|other|own)? ?(?:\w+ ){0,2}(?:guy|man|girl|woman|person|developer|manager|team|staff|people|teacher|nurse|chef|barista|head|lead|associate|designer|predecessor|site|system|code|menu|window|process|filing|displays?|website|marking|till)s? (?:is|are|isn'?t|aren'?t|was|were|can'?t|don'?t|doesn'?t|looks?|seems?|needs?|could (?:do|use))\b.*\b(?:burn\w*|bad|wrong|poor|weak|mess|out of|tired|slow|dated|behind|lost|sloppy|hopeless|stale|amateur|shambles|help|rescu\w*|fix\w*|struggl\w*|embarrass\w*)\b",
        r"\bout of (?:his|her|their|its) depth\b|\bwho(?:ever)? else (?:was|you|is)\b.*\b(?:waiting|seen|seeing|decision|room|list|shortlist)\b|\b(?:not|isn'?t|hardly|much of) a (?:contest|competition|decision|hard choice|difficult)\b|\b(?:walking|stand\w*|runs?|running) rings\b|\bhead and shoulders\b|\bleagues? (?:above|ahead)\b|\ba cut above\b|\bin a different (?:league|class)\b",
        but=(OPEN, SAID),
    ),
    rule(
        _CERTAIN,
        r"\bi(?:'m| am|'d be|'ll be| will be| would be) (?!not |hardly |nowhere |by no means |never |far from )(?:\w+ )?(?:without (?:question|(?:a )?doubt)|undoubtedly|clearly|obviously|definitely|certainly|easily|simply|by far|hands down)?,? ?(?:the|your|a) (?:very |obvious |absolutely |clear )?(?:perfect|ideal|best|right|obvious|strongest|only|natural|clear|finest|safest|one|answer|missing|dream|man|woman|person|great(?:est)?|most|star|top|no-brainer|exact\w*)\b(?! to | of the | way)",
        r"\b(?:won'?t|will not|will never|never|not going to|can'?t|cannot|couldn'?t|hard to|wouldn'?t|struggle to|be hard pressed to|unlikely to) (?:ever )?(?:find|see|meet|get|hire|do) (?:anyone|anybody|someone|somebody|a|another|any) ?(?:else )?(?:better|stronger|more|like me|as |who|half|finer|candidate|person|match|fit|with)",
        r"\b(?:stop looking|call off|end (?:the|your) search|search is over|look no further|cancel the (?:other|rest|remaining)|close the (?:advert|search|vacancy|file)|take (?:down )?the (?:ad|advert|listing|posting)|tear up|no need to (?:see|interview|meet|look|keep|go on)|needn'?t (?:see|interview|look|bother))\b",
        r"\b(?:nobody|no one|no-one|none|no other|there'?s no(?:body|t| one| version| other)?|few)\b.*\b(?:without me|than (?:me|i)\b|as well as (?:me|i)|like me|like i|else (?:can|could|will|would|has|comes|who)|but me|except me|better suited|better placed|more qualified|anyone better|anybody better|as i (?:do|can|have|am))",
        r"\byou(?:'ll| will| would|'d| are)? (?:n?ever|ever|not) (?:likely to )?(?:hire|meet|see|get|find|employ|interview|have)\b|\byou will ever\b",
        r"\bwe (?:both|all) (?:know|knew|felt|feel|saw|see|could tell|sensed)\b|\byou and i (?:both )?(?:know|knew)\b|\byou (?:already |surely |must |must have |will have |'ll have )(?:know|knew|known|seen|saw|noticed|realised|realized|felt|agree|sense|see)\b",
        r"\b(?:picking|hiring|choosing|taking|appointing|having) me (?:is|will|would|was|means|on is|makes)\b",
        r"\bthe "
        + _JOB
        + r" (?:is|was|will be|'s|has|has my|feels?) (?:\w+ )?(?:mine|my name|made for me|in the bag|as good as)\b|\b(?:is|was|are|were) (?:already |practically |basically |as good as |all but |pretty much )?(?:mine|in the bag|a done deal|a formality|a foregone conclusion|a no-brainer)\b",
        r"\byou(?:'d| would)? (?:be )?(?:mad|crazy|foolish|silly|insane|lucky|hard[- ]pressed|unwise|a fool) (?:not )?(?:to|if)?\b|\byou(?:'ll| will| would|'d) (?:thank|be glad|wonder how|be pleased|be grateful|see for yourself|soon see|be amazed|not be (?:disappointed|sorry)|never look back|never need|kick yourself)",
        r"\b(?:no|never a|beyond|without) (?:\w+ )?(?:doubt|question)\b,? (?:that |about it,? )?(?:i|i'm|i'll|you|you'll|we|we'll|me|the (?:job|role|post))\b(?!.*\b(?:could|can|busy|many|hard)\b)|\bi(?:'ve| have| had)? (?:nailed|aced|smashed|crushed|sailed|stood out|shone|won you|impressed you|blew)\b|\bi (?:have|had|'ve) (?:everything|all) (?:you|it takes|that)\b|\btick(?:s|ed)? (?:every|all|each)\b",
        r"\b(?:and|so) (?:yours|you|they|theirs|this (?:one|team|school|ward|shop)|your \w+) (?:will|won'?t) (?:be )?(?:no (?:different|exception)|too|love|the same|adore|fall|soon|take)\b|\bwhat (?:you|your \w+|this \w+) (?:need|needs|lack|lacks|is missing|has been missing|was missing|are missing|have been missing)s?\b.*\b(?:me|i am|i'm|i have|i bring|my)\b",
        r"\bi(?:'m| am) (?:certain|sure|positive|convinced|confident|sure that|certain that)\b.*\b(?:choose|pick|hire|select|offer (?:me|will)|your decision|decide on|me\b|get (?:it|the)|got (?:it|the)|the (?:job|role|post) |chosen|say yes|agree|you'll|you will|come to)\b",
        r"\bi (?:know|knew) (?:that )?(?:i|you|this|we|the (?:job|role|post|panel))\b.*\b(?:right|fit|choose|pick|hire|mine|yes|got|best|perfect|belong|want me|need me|decided|me\b|made for|deliver|how this)\b",
        r"\b(?:was|were|is|am|are) (?:born|made|destined|meant|cut out|built) (?:for|to)\b|\bi belong\b|\bi deserve\b|\bnobody'?s fool\b|\bonly (?:one|a matter of|real)\b.*\b(?:choice|time|candidate|answer|option)\b|\bdecision (?:is|was|makes|should be|ought to be) (?:\w+ )?(?:easy|simple|itself|obvious|clear|made)\b|\beasy (?:decision|choice)\b|\bhow (?:this|it) (?:one )?(?:turns out|ends|will end|goes)\b",
        but=(OPEN, SAID),
    ),
    rule(
        _FLATTERS,
        r"\b(?:someone|somebody|people|person|leader|judge|manager|eye|taste|anyone|man|woman|boss|head|expert|team|mind|company|professional|chef|employer|instinct)s?\b.{0,40}\b(?:like you|as \w+ as you|so (?:wise|clever|kind|smart|sharp|brilliant|perceptive|talented)|of your|such as you|with your)(?:rs?|r?self|selves)?\b.*\b(?:will|won'?t|would(?:n'?t| not)? (?:need|miss|overlook|pass|fail|let)|rarely|never|surely|know|knows|can|sure|trust|must|always|could|doesn'?t|don'?t|see|sees|spot|recognis\w+|recogniz\w+|has|have)\b",
        r"\b(?:like|as \w+ as|such as) you(?:rs)?\b.*\b(?:won'?t|will|rarely|never|surely|always|can'?t|doesn'?t|don'?t|could not|wouldn'?t) (?:\w+ )?(?:overlook|miss|need|see|know|make|choose|pick|spot|recogni[sz]e|let|fail|do|be|want|forget|have|pass|turn|mistake|find|understand|appreciate|hire)\b",
        r"\breturn(?:ing|ed)? (?:the|a|that|my) (?:favou?r|kindness|compliment|gesture)\b|\b(?:one good turn|scratch|in return|repay|owe me|do the same for me|kindness (?:will|comes|is))\b",
        r"\b(?:will|'ll|to|trust|know|knows|sure)\b.*\b(?:make|makes|making|see|choose|take) the right (?:choice|decision|call|one)\b|\bdo the right thing\b|\bi (?:trust|know|bet|expect) (?!.*\b(?:busy|seeing|others?|time|many|consider\w*|interviewing)\b)(?:that )?(?:you|your|someone|somebody|that|a|such|kindness|it)\b.*\b(?:will|'ll|choose|remember\w*|decide|judge\w*|return\w*|recogni[sz]e|reward\w*)\b",
        r"\b(?:i(?:'ve| have)?|i) (?:\w+ )?(?:left|gave|wrote|posted|given|written|bought|sent|recommended|told|shared|put)\b.*\b(?:five[- ]stars?|review|recommend\w*|gift|flowers|chocolates|wine|bottle|cake|box of|praise|how (?:kind|wonderful|brilliant))\b.*\b(?:so|sure|hope|trust|know|you|your)\b",
        but=(SAID,),
    ),
    rule(
        _PAY,
        r"\b(?:i'?ll|i will|i'd|i would|i|we'll) (?:also |still |certainly )?(?:need|want|require|like|expect|take|be taking|be needing|have|look for|ask for|settle for|prefer|insist on|go for)\b.*(?:\b(?:salary|pay|wage|bonus|pension|leave|holiday|vacation|commission|base|relocation|perks?|health (?:plan|insurance)|company car|car|equity|shares?|stock|off\b|from home|at home|overtime|rate|package|allowance|parking|raise|grand|k|weekends? off|days? off|fridays|mondays)\b|[£$€]\s?\d)",
        r"\b(?:salary|pay|wage|bonus|pension|leave|holidays?|vacation|commission|base|relocation|perks?|health (?:plan|insurance)|company car|equity|shares|stock options?|package|rate|dental|allowance|overtime|childcare|season ticket|gym)\b.*\b(?:suits?|works? for me|would do|for me|cover\w*|kick in|start|from day one|put through|paid|sorted|before|added?|negotiable|backdate\w*|transfer\w*|fine by me|acceptable|low|matched?|raise|bump|more)\b",
        r"\b(?:when|what|how much|how many|where|which|does|do|is|are|will|can|could) .{0,40}\b(?:my|me|i)\b.{0,40}\b(?:salary|pay\w*|wages?|bonus|pension|leave|holidays?|vacation|days off|relocation|health (?:plan|insurance)|insurance|car|equity|shares|parking|expenses|dental|perks|benefits|gym)\b",
        r"\b(?:does|do|is|are|will|can) (?:the|your|there|it|that|a) .{0,40}\b(?:salary|pay|bonus|pension|leave|holiday|relocation|health (?:plan|insurance)|insurance|dental|car|equity|parking|gym|season ticket|perks|benefits|discount)\b.*\b(?:my|me|i)\b",
        r"\b(?:off|on|from|onto|to) the (?:rota|schedule|roster|shift|payroll|early shift|late shift)\b|\bleave me off\b|\bput me (?:down|on|in)\b|\bshake on it\b|\b(?:work|works|suit|suits|do|does) (?:for )?me\b.*\b(?:base|salary|days|hours|pay|commission|percent|k)\b|\b(?:base|salary|days|hours|pay|commission)\b.*\b(?:works?|suits?|would suit|will do|would do) (?:for )?me\b",
        r"\b(?:meet|beat|match|exceed|top) (?:my|the) (?:current |present |old )?(?:salary|pay|package|figure|number|rate|expectations)\b|\bmy (?:day )?rate is\b|\bi don'?t (?:work|get out of bed|do) (?:weekends?|for (?:less|under)|evenings|nights|sundays|saturdays|fridays|mondays)\b|\bnot (?:work|accept|take) (?:less|anything under)\b",
        but=(SAID, CONDITION),
    ),
    rule(
        _SETTLED,
        r"\b(?:hand(?:ed|ing)?|gave|given|giving|put|turned) (?:in )?(?:in )?(?:my|a month'?s|two weeks'?|four weeks'?) (?:notice|resignation)\b(?! period)|\bi(?:'ve| have)? (?:already )?(?:resigned|quit|given up|turned down|withdrawn from|cancelled|canceled|called off|signed (?:a|the|up)|put down a deposit|let go of|left my)\b",
        r"\b"
        + _HAVE
        + r" (?:already |just |since |gone ahead and |taken the liberty of )+(?:told|ordered|bought|booked|begun|started|moved|arranged|found|cleared|signed|packed|enrolled|rented|planned|looked at flats|looked into flats|set|given|handed|blocked|made|drawn|written|picked|put|updated|changed|joined|added|introduced|drafted|begun|reading|sketching|sketched|drawing|working|ordering|telling|asking|asked|mapped)\b(?!.*\b(?:thank|question|sample|the book|your (?:book|article|talk)|you recommended))",
        r"\b(?:i(?:'?ve| have)?) (?:told|informed|warned|promised|let) (?:my|the) (?:landlord|boss|manager|employer|wife|husband|partner|family|kids|mum|mom|parents|friends|team|current|head|neighbou?rs|children|school|girlfriend|boyfriend)\b.*\b(?:i'll|i'm|i am|i'd|we'll|we're|leaving|moving|start\w*|new job|notice)\b",
        r"\b(?:pencil(?:l)?ed in|pencil(?:l)?ing in|blocked (?:out|off)|marked (?:it|the date|my) (?:in|on)|updated my (?:linkedin|profile|bio|email|signature|cv)|changed my (?:linkedin|profile|address|title))\b(?!.*\b(?:second interview|call|visit)\b)",
        r"\b(?:send|sent|forward|email|post|prepare|draw up|draft|get|have|ready)\b.{0,25}\b(?:my|the|me|through|over) (?:\w+ )?(?:contract|paperwork|offer letter|offer|forms|login|log-in|laptop|welcome pack|starter pack|new starter|joining pack|uniform|keys|badge|payroll|documents to sign|agreement|terms)\b",
        r"\bleave (?:it|that|this|everything|all that|the rest) (?:to|with) me\b|\bconsider it (?:done|sorted|fixed)\b|\bthe first thing (?:that|i|to|we)(?:'ll|'d| will)? ?(?:goes|go|change|do|fix|tackle|is|going|will|move|sort|scrap|cut)\b|\b(?:gets?|will be|is getting|are getting) (?:sorted|fixed|rebuilt|replaced|scrapped|thrown out|overhauled|redone|cleared|tidied)\b",
        r"\bby (?:christmas|easter|summer|spring|autumn|winter|the summer|the end of (?:the )?(?:year|term|month|quarter|q\d|my)|half[- ]term|new year|q\d|january|february|march|april|may|june|july|august|september|october|november|december|next \w+|the time i)\b.*\b(?:will|'ll|won'?t|going to|leave that)\b",
        r"\bwe(?:'ll| will| can| should| could| must| need to| ought to| have to|'re going to| are going to) (?!be in touch|have |easily|happily|speak|talk|meet|continue|discuss|stay|keep|have another|arrange|find a|pick up|cross|both|see each|chat|all |run into|catch|agree that|had)(?:\w+)",
        r"\b(?:start(?:ing)? (?:date|on|from|in)|i(?:'m| am|'ll be| will be) (?:starting|joining|moving|relocating))\b(?!.*\?$).*\b(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|monday|as (?:we )?discussed|as planned|suits|fixed|settled|so|september|next|london|leeds|paperwork)\b",
        r"\b(?:we|we've|we have) (?:agreed|settled|fixed|said|decided)\b.*\b(?:start|date|hours|days|pay|salary|contract|role|title|first)\b|\bmy (?:last|final) (?:day|week|shift) (?:here|at|with|is|will)\b|\b(?:moving|removal) (?:van|men|company|truck)\b|\bbook(?:ed)? the (?:van|movers|removal|train season|flat)\b|\b(?:new|a|the) (?:flat|apartment|lease|tenancy|house) (?:near|close|by|round|around|two|ten|five)\b",
        but=(OPEN, SAID),
    ),
    rule(
        _START_ASSUMED,
        r"\b(?:when|once|as soon as|after|before|until|till|the (?:day|moment|minute|week)|now that|from the (?:day|moment)|while) (?:i|we)(?:'m| am|'ve|'re| have)? (?:\w+ )?(?:on ?board|join|have joined|start|get (?:there|started|going|in|my|to work|settled)|take (?:over|up|on|charge)|arrive|move in|settle\w*|step in\w*|come (?:on|aboard|in)|begin|in (?:post|place|the (?:role|job|team|door|post|building))|part of|work(?:ing)? (?:here|there|with|for|together)|in charge|your|one of|running|up to speed|the new|there|walk in|sit down at|unpack)\b",
        r"\b(?:can'?t|cannot|can not|hardly) wait (?:to|for|until) (?:\w+ )?(?:"
        + _START
        + r"|work(?:ing)?|be(?:ing)? (?:part|your|on|there)|meet (?:my|the rest of the team)|call|show|put|teach|help|see (?:my|you all|everyone|the team)|my|run(?:ning)?|bring|roll|share|the first|our|make)",
        r"\b(?:look(?:ing)? forward|excited|thrilled|eager|delighted|pleased|counting (?:the|down)|ready|keen|raring|itching|proud|happy|over the moon)\b(?: \w+)? (?:to|for|about|at)? ?(?:the )?(?:"
        + _START
        + r"|work(?:ing)? (?:with|for|alongside|under|at|together|beside)|be(?:ing)? (?:part|on|one|your|a member|your)|my (?:first|new|desk|start)|our (?:work|first|years|future|partnership|time)|be(?:coming)? (?:your|part|a)|call(?:ing)? (?:you|it|this)|days until|go(?:ing)? to work|building|shaping|shap|contributing|running|teaching (?:your|the)|having you as|many years|days|years)\b",
        r"\b(?:on|in|from|for|during|by|at|since|of|before|after) (?:my|day|week|our) (?:very )?(?:first|one|1|new|opening|initial|second|start)\b(?: (?:day|morning|week|month|shift|lesson|\d+|ninety|hundred|few|term|project|thing|year|hour))?(?!.*\b(?:interview|conversation|visit|job|at university|of university|of college|broke|was|were|had|did|learn\w*|made|taught|thought|felt|found|got|met)\b)",
        r"\bsee you (?:all )?(?:\w+ )?(?:soon|behind|at work|in the (?:office|staffroom|kitchen|ward|shop|classroom|lab|morning)|on (?:the (?:\d|ward|floor|shop|first)|my|your|monday)|around the|bright|at the (?:desk|office|till|christmas|next|team|bar|shop))\b|\bsee (?:you|everyone|them|the team) (?:all )?(?:again )?(?:at|in) (?:the )?(?:staff|team|morning|office|christmas|work)",
        r"\b(?:could|can|would|will|please|do|don'?t)\b.{0,25}\b(?:tell|let|ask|remind|warn|get|have|add|save|keep|put|give|reserve|order|set|show|leave|make sure)\b.{0,30}\b(?:facilities|reception|payroll|it know|hr know|the team (?:i|that i)|everyone (?:i|that i)|the others (?:i|that i)|me (?:the|a|to the|on the|in the|on|up|from) .{0,20}\b(?:desk|locker|rota|chat|slack|channel|mailing|payroll|shift|peg|mug|parking|calendar|group|email|seat|space|window|standup|login|account))",
        r"\b(?:do|will|shall|should) i (?:need to )?(?:bring|wear|park|report|sign|collect|hand in)\b(?!.*\b(?:interview|round|visit|trial)\b)|\b(?:which|where|what|who|when) (?:\w+ )?(?:entrance|door|desk|locker|time|uniform|shoes|should i (?:park|report|bring|wear|go|sit|come|ask)|do i (?:park|report|bring|wear|sign|collect|start|sit|get|come|hand|go)|will i (?:be|sit|have|get|need|report|start)|am i|i (?:should )?report|i'll (?:be|report|sit|need|start))\b(?!.*\b(?:interview|hear|second round|visit|trial)\b)",
        r"\b"
        + _WILL
        + r" (?:then |also |soon |personally |gladly |happily |definitely |certainly |surely |simply |be able to |just )?"
        + _DO
        + r"\b(?! (?:glad|happy|in touch|sure (?:to|that)|a note|this opportunity|up no more|your time|the time to (?:read|think)|it (?:from|as)|to hear|no offence|care|heart|the book|part in the (?:second|next)|it easy|your (?:advice|point|word)|that advice|lessons?|all of|away|this with|back the|a look|any |questions|another look|the train|the chance))(?!.*\b(?:interview|second round|trial|next round|train|thinking about|flight)\b)",
        r"\bi(?:'ve| have)? (?:\w+ )?(?:bought|ordered|booked|begun|sketched|drawn up|set|reserved|rearranged|cleared|measured|printed|planned|drafted)\b.*\b(?:uniform|boots|shoes|scrubs|apron|flat|commute|season ticket|childcare|nursery|seating plan|alarm|diary|desk|set texts|handover|rota|calendar|lessons? for|first (?:day|week|term|month)|flight|van|for my|textbooks?|knives|name ?plate)\b",
        but=(OPEN, SAID, BEFORE),
    ),
    rule(
        _OWNERSHIP,
        r"\bmy (?:\w+ )?(?:new|future|soon-to-be|next|fellow|to-be|upcoming|incoming|prospective)\b (?!job search|step|interview|role elsewhere|attempt|visit|message|email|letter|train|question)(?:\w+)",
        r"\b(?:my|what will be my|what will be our) " + _MINE + r"\b(?! (?:job|interview))",
        r"\bmy (?:year \d+s?|pupils|students|patients|class(?:room)?|ward|team|staff|department|customers|clients|regulars|crew|squad|kitchen|section|territory|accounts|shop|colleagues|boss|manager|budget)\b(?=.*(?:\b(?:will|'ll|going to|soon|next|attach|plan|need|deserve|want|can'?t wait|should|here|already|tell|say|hello|regards|greet|say hi)\b))",
        r"\bour (?!(?:\w+ )?(?:conversations?|chats?|talks?|meetings?|interviews?|calls?|discussions?|paths?|time|hour|visit|exchanges?|lunch|tour|mutual|shared|common|emails?|messages?|correspondence|contact|minutes|afternoon|morning|friend|appointment|ways|interests?|views?|values|worlds|backgrounds|experiences?|session|walk|coffee|zoom|video|phone|contact|connection|last|first meeting|half|side|debate|laugh|joke|exchange|hands|thoughts|fingers|lives|respective|encounter|round|own)\b)(?:[\w'-]+)",
        r"\b(?:as|like) (?:your|the|a) (?:new|next|future|incoming)\b|\byour (?:new|next|future) (?:\w+ )?(?:hire|nurse|teacher|engineer|manager|barista|colleague|designer|developer|lead|head|employee|teammate|team member|chef|paralegal|associate|account|sales|analyst|starter|assistant)\b(?!.*\b(?:will|would) (?:find|have|be lucky|enjoy)\b)",
        r"\b(?:how|what|where|why|that|whether|if|when|which|way|things|ideas for (?:how|what)) we (?:ought|should|need|must|can|could|handle|run|do|split|organi[sz]e|treat|serve|teach|price|sell|market|ship|deploy|staff|plan|store|present|approach|might|want|use|charge|manage|spend|onboard|train|test|greet|hire)\b(?! (?:meet|talk|speak|discuss|stay in|keep in|have))",
        r"\b(?:us|we)(?:'re| are)? (?:here )?(?:at|in|on) (?:the )?(?:team|ward|firm|company|school|department|shop)\b|\b(?:people|customers|clients|patients|pupils|parents|guests|users) (?:come|love|trust|expect|choose|pay|rely on|look to) (?:to )?us\b|\bpart of (?:the|your) (?:family|team|crew) now\b|\bone of you\b|\bone of us\b|\bwe(?:'re| are) (?:going to be|all in this|on the same team|a team|stronger|behind|losing|missing|short|understaffed|wasting)\b",
        but=(*_ELSEWHERE,),
    ),
)


def find(checked: Checked) -> Iterator[Found]:
    """Yield each sentence that is presumptuous, with the reason."""
    for sentence, reason in broken(RULES, checked.sentences):
        yield Found(sentence.start, sentence.end, reason)
