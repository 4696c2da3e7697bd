"""Whether a follow-up, or a reply to a no, is bitter or accuses (playbook 7.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.rules import Rule, broken, rule

_KIND = re.compile(
    r"\b(?:no fault of yours|not your fault|my (?:own )?fault|don'?t blame|can'?t blame|do not blame|hardly blame|owed me nothing|"
    r"never (?:unfair|rude|once)|not (?:at all )?(?:unfair|rude)|didn'?t waste|not (?:a )?wast\w+|i (?:\w+ )?wasted|i(?:'m| am) sorry to|"
    r"i (?:failed|rushed|regret|should have|wish i)|may (?:have|not have)|might have (?:missed|gone)|sorry for|apologi[sz]e|understand\w* (?:that|how|your|why)|"
    r"i know (?:how|you|that|such|these|it)|no need to|feel free|please be blunt|rather know)\b"
)
"""It takes the fault on itself, or takes it from them."""

_ACCUSES = "It reproaches them. Say what you would like to know, and leave the rest."
_SILENCE = "It reproaches them for their silence. Ask kindly how it stands."
_CHOICE = "It disputes their choice. They may need somebody like you another time."
_BITTER = "It reads as bitter. Thank them, and let it rest."
_THREATENS = "It warns them of what will come of it. That closes a door."

RULES: tuple[Rule, ...] = (
    rule(
        _SILENCE,
        r"\byou(?:'ve| have|'d)? (?:all )?(?:never|still (?:haven'?t|have not|owe)|haven'?t (?:even|bothered|had the)|didn'?t (?:even|bother)|couldn'?t (?:even )?be bothered|failed to|ignored|are ignoring|forgot|have forgotten|keep (?:ignoring|putting|saying|promising)|ghosted|went silent|left me|have left me|kept me)\b",
        r"\b(?:ignor(?:e|ed|ing)|ghost(?:ed|ing)) (?:my|me|all|every|us|people|candidates)\b|\bradio silence\b|\b(?:weeks?|days?|months?) of silence\b|\b(?:deafening|stony) silence\b|\bsilence (?:is|was|says|speaks|tells|has)\b",
        r"\b(?:promised|said|told me|assured me|gave me your word|agreed)\b.*\b(?:and|but|yet)\b.*\b(?:didn'?t|haven'?t|never|nothing|once again|not a word|no call|here we are|still (?:no|nothing|waiting)|came and went|has been and gone|i'm still|broke)\b",
        r"\b(?:beyond|too much (?:for|to ask|trouble)|how hard (?:is it|can it|would it)|would know how to|takes? (?:two|one|five|a) (?:minutes?|seconds?|line)|the (?:least|courtesy)|common (?:courtesy|decency)|basic (?:courtesy|manners|decency)|have the decency|good manners|ordinary manners|a simple (?:reply|yes|no|answer))\b",
        r"\b(?:you'?ve|you have|you|somebody|someone|they) (?:\w+ )?(?:found|find|had|have) (?:the )?time (?:to|for)\b.*\b(?:not|but|though|yet|while|never)\b",
        r"\b(?:third|fourth|fifth|sixth|\d+th) (?:time|message|email|e-mail|letter|call|attempt)\b|\b(?:several|repeated|countless|many|three|four|five) (?:unanswered |ignored )?(?:emails|messages|calls|letters|voicemails|attempts|reminders)\b.*\b(?:no|not|nobody|unanswered|nothing|ignored|later|without)\b",
        r"\b(?:nobody|no one|not one of you|not a single|none of you)\b.*\b(?:bothered|reply|replied|answer\w*|call\w*|wrote|write|told|had the|has had the|thought to|could|picked up)\b",
        r"\b(?:what|if this is|this is|is this|so this is|it says|which says|that says|tells)\b.*\b(?:how you (?:treat|run|do|value)|way (?:to treat|you treat|you do)|its own story|a lot about|everything about|all i need|much about)\b|\bquite a way to\b",
        but=(_KIND,),
    ),
    rule(
        _ACCUSES,
        r"\b(?:unfair\w*|unjust\w*|a (?:joke|farce|sham|disgrace|shambles|waste|charade|formality|box-ticking)|rigged|a foregone conclusion|stitch[- ]up|nepotis\w+|favou?ritism|discriminat\w+|biased|prejudice\w*|ageis\w+|sexis\w+|racis\w+|unacceptable|unprofessional\w*|disrespectful\w*|insult\w*|rude(?:ly|ness)?|appall\w+|shameful|disgusting|outrageous|pathetic|incompetent\w*|shabby|shabbily|dishonest\w*|lied to|were lying|are lying|mislead\w*|misled|two-faced|hypocri\w+|betray\w*|humiliat\w+|offensive|callous|cowardly|heartless)\b",
        r"\bwast(?:e|ed|ing) (?:of )?(?:my|everyone'?s|both|our|all|a (?:day|week|morning|month)|so much|weeks|hours|days)\b|\b(?:led|strung|leading|stringing) me (?:on|along)\b|\b(?:dropped|dumped|discarded|brushed off|fobbed off|messed|toyed|used|dangled|let down|treated) me\b|\bmess(?:ed|ing) me (?:about|around)\b|\b(?:jerked|jerking) me\b",
        r"\b(?:because of|due to|on account of|down to|about|against) (?:my|an?|people (?:of|with) my|anyone (?:over|of|with)) (?:\w+ )?(?:age|accent|race|gender|sex|name|colou?r|religion|disability|pregnan\w+|children|hair|background|faith|skin|postcode|grey hair|nationality|passport)\b",
        r"\b(?:an? )?(?:accent|name|face|age|hair|postcode|skin|surname|passport)s? (?:like|such as) mine\b|\b(?:a (?:man|woman|mother|father|person)|someone|somebody|anyone|people) (?:of my (?:age|sort|kind|background|colou?r)|my age|over (?:forty|fifty|sixty|\d\d)|with (?:a|an|my) (?:accent|name|child\w*|face))\b|\b(?:under|over) (?:thirty|forty|fifty|\d\d)\b.*\b(?:everybody|everyone|all|ask why|surprise|notice|photo)\b|\b(?:everybody|everyone|all|photo|team|panel)\b.*\b(?:under|over) (?:thirty|forty|fifty|\d\d)\b|\b(?:needn'?t|don'?t need to|no need to|don'?t have to|hardly need) ask why\b|\byour (?:team|panel|photos?|website|board)\b.*\b(?:all (?:men|white|male|young)|one (?:sort|kind|type) of|the same (?:sort|kind|school|age))",
        r"\b(?:had|has|with) (?:a name|somebody'?s name|his name|her name|their name)\b.*\b(?:on it|before|already)\b|\b(?:already|long before|before i (?:sat|walked|arrived|came)|all along|from the (?:start|outset))\b.*\b(?:decided|chosen|picked|made up|knew|filled|had someone|gone|promised|wanted|in mind)\b|\b(?:decided|chosen|picked|made up|filled|had someone|promised|knew)\b.*\b(?:already|long before|before i (?:sat|walked|arrived|came|spoke)|all along|from the (?:start|outset))\b",
        r"\b(?:knowing|related to|being) (?:the (?:right|head|boss|owner)|somebody'?s|someone'?s|the (?:boss|owner|head|manager)'?s)\b|\bsomebody'?s (?:nephew|niece|son|cousin|friend|daughter|mate)\b|\b(?:nephew|niece|golf|old boys|who you know|right (?:school|people|surname|connections)|friends? of the)\b",
        r"\byour (?:\w+ ){0,3}(?:manager|colleague|interviewer|panel|recruiter|hr|team|director|assistant|boss|partner|head|people|committee|process|company|firm)s? (?:was|were|is|are|had|hadn'?t|obviously|clearly|seemed|didn'?t|never|couldn'?t|wasn'?t|treats?|kept|spent)\b.*\b(?:n'?t|not|never|un\w+|rude|late|bored|phone|joke|disorgani\w+|read|cold|dismissive|arrogant|hostile|ignor\w*|incompetent|asleep|yawn\w*|mess|interrupt\w*|listen\w*|poor\w*|terrible|awful|shock\w*|clue\w*|smirk\w*|laugh\w* at|badly|people)\b",
        r"\b(?:the|that) (?:gentleman|lady|man|woman|person|one|fellow|chap|guy|young man|colleague|interviewer|partner|director|other)\b.*\b(?:phone|yawn\w*|listen|read my|interrupt\w*|late|watch|smirk\w*|asleep|manners|clue|laptop|eye contact|name right|bored)\b|\b(?:begin|began|start|started|begins|starts)\w* (?:\w+ )?(?:minutes|half an hour|an hour|late) (?:late)?\b.*\b(?:end\w*|and|story|says)\b|\bread(?:ing)? my (?:cv|r[eé]sum[eé]|application)\b.*\b(?:would|might|could|never|hadn'?t|bothered)\b|\b(?:hadn'?t|had not|never|hasn'?t|without|didn'?t bother to|not) (?:even )?read(?:ing)? my\b",
        r"\byou (?:clearly|obviously|evidently|apparently|plainly|simply|just|only|deliberately|all)\b.*\b(?:reject\w*|want\w*|didn'?t|don'?t|never|not|decided|chose|picked|prefer\w*|thought|think|couldn'?t|care|value|had|lack\w*)\b|^(?:evidently|clearly|obviously|apparently|plainly)\b|\b(?:i (?:had )?(?:expected|thought|believed|imagined)|i (?:would|'d) have (?:expected|thought)) (?:better|more|that an?|an?|you|your|that your|at least|that somebody|somebody|someone)\b",
        r"\b(?:cost me|i (?:lost|turned down|gave up|paid|took (?:\w+ )?(?:unpaid|days?)))\b.*\b(?:because (?:of )?(?:you|what)|for (?:what|this|nothing|you|a formality)|and now|your|you)\b|\b(?:rent|mortgage|bills|children|kids|family|mouths?)\b.*\b(?:unpaid|to feed|while you\w*|while|doubt|thanks to|because|starv\w*|wonder|suffer\w*|explain)\b|\bhours\b.*\b(?:for nothing|for free|unpaid|bothered)\b|\bi (?:trust|hope|presume|assume|expect) (?:that )?(?:the|my) (?:ideas|work|slides|designs?|plan|code|proposal|menu|task|presentation)\b.*\b(?:useful|use|good use|enjoy\w*|free|proving|serve)\b",
        but=(_KIND,),
    ),
    rule(
        _CHOICE,
        r"\b(?:can'?t|cannot|hard to|find it hard to|struggle to|difficult to|fail to|beggars) (?:even )?(?:believe|understand|see|imagine|fathom|credit|accept|grasp|belief)\b.*\b(?:picked|chose|chosen|hired|went|passed|rejected|turned|less|what else|how|why|someone|decision|preferred|over me)\b",
        r"\b(?:less|under|un|not as|nowhere near|half as) ?-?(?:qualified|experienced|able|capable|competent)\b|\b(?:a person|someone|somebody|anyone|people|one) (?:with(?:out)? (?:no|half|less|a|any|fewer)|who (?:can'?t|has never|had never|couldn'?t|hasn'?t|barely|is half))\b.*\b(?:ahead|over me|instead|picked|chosen|licen[cs]e|experience|half|preferred|got)\b|\b(?:wrong|bad|poor|strange|odd|curious|baffling|bizarre|puzzling) (?:decision|choice|call|person|pick)\b|\b(?:made|making) a (?:big |huge |serious |terrible |great )?(?:mistake|error)\b",
        r"\bi (?:was|am|'m) (?:clearly|obviously|plainly|by far|easily|still|much|far|quite simply|the) (?:the )?(?:better|best|stronger|strongest|more qualified|most qualified|right|only|more experienced)\b(?! (?:in|of|at|on) my)|\bi deserve\w*\b|\bi demand\b|\bexplain yourself\b|\b(?:owe|owed) me (?:an?|the|at least|more|that|some)\b|\bi (?:expect|want|require|insist on) (?:an? )?(?:proper |full |real )?(?:explanation|apology|answers?|reasons)\b|\breconsider\b|\bprefer(?:red)? (?:a |an )?(?:cheap\w*|young\w*|familiar|mediocr\w*)|\bcame (?:out )?ahead\b|\bcounts? for (?:more|less|nothing|little)\b",
        but=(_KIND,),
    ),
    rule(
        _THREATENS,
        r"\b(?:you(?:'ll| will| may| might| are going to| would)|someday you|one day you) (?:\w+ )?(?:regret|be sorry|rue|realise|realize|wish you|look back|think back|see (?:what|how|who|my|that)|find out|remember (?:this|me|my)|come (?:crawling|back|to regret)|miss out|learn)\b|\byour loss\b|\b(?:mark my words|time will tell|we'?ll see|good luck (?:without|finding (?:any|some|a )|to whoever|explaining)|be needing it|you'?ll need it|what goes around|karma)\b|\b(?:competitors?|rivals?|[a-z]+'s) (?:gain|will be glad|will benefit|are lucky|got me)\b",
        r"\b(?:glassdoor|trustpilot|review(?:s)? (?:site|online)|leav(?:e|ing) a review|tribunal|lawyer|solicitor (?:has|will|is)|legal action|journalist|the press|newspaper|union (?:will|rep)|ombudsman|social media|complain\w*|complaint|name and sham\w*|post(?:ed|ing)? (?:about|this|your)|public(?:ly)?|word (?:gets|spreads|travels)|small (?:world|town|industry|field|trade)|people talk|\w+s talk,|tell (?:everyone|everybody|others|anyone|my network|all my)|warn(?:ing|ed)? (?:others|everyone|people|my|anyone)|sits? on (?:your|the) board|hear how this|how this was handled|others (?:to )?know how|won'?t be recommending|never (?:recommend|shop|buy|use|set foot)|spread the word|take (?:this|it|the matter) (?:further|higher|up with)|your (?:boss|ceo|chairman|chair|board|head office|director|regulator|clients|customers) (?:will|might|would|should|may))\b",
        but=(_KIND,),
    ),
    rule(
        _BITTER,
        r"\bthanks? (?:you )?(?:for nothing|a lot for|a bunch|so much for (?:nothing|wast\w+|ignor\w+|not))|^so much for\b|\bcongratulations (?:to|on) (?:whoever|the|your|having|finding|choosing)?\b.*\b(?:less|cheap\w*|whoever|nephew|lucky|managed)\b|\bhow (?:reassuring|touching|thoughtful|kind of you to|charming|delightful|lovely|nice|considerate|generous|very)\b.*\b(?:robot|midnight|automat\w*|no-?reply|template|form|eventually|finally|at last|after|weeks|copy)\b|\b(?:robot|template|form letter|automat\w+|copy-?paste\w*|no-?reply|boilerplate)\b.*\b(?:care|touch|personal|consider\w*|kind|rejec\w*|deserve\w*|after|thank)\b",
        r"\b(?:never mind|not that you (?:care|asked|noticed)|as if you|i suppose (?:that )?(?:i|you|it|knowing|experience|being|my|a|loyalty|some)|i gather (?:that )?(?:the|you|your|it)|no doubt you|i'?m sure (?:you|the|your) .{0,30}\b(?:slept|busy with|cheap\w*|much better|more important)|silly me|more fool me|lesson learn(?:ed|t)|should have known (?:better|that)|what did i expect|wish i had never|wish i'?d never|sorry i (?:ever )?(?:bothered|applied|came|wasted)|bother(?:ed)? (?:to|with) (?:apply\w*|interview\w*|you))\b",
        r"\b(?:disappointed|angry|furious|disgusted|appalled|frustrated|upset|annoyed|fed up|sick|tired|offended|hurt|shocked|bitter|let down|amazed|astonished|dismayed|insulted) (?:\w+ )?(?:in|with|by|at|of|that) (?:you|your|the (?:way|lack|process|company|firm|whole|panel|manner|treatment|silence)|how|waiting|being|this (?:company|firm|treatment|process))\b|\b(?:i (?:hope|trust) (?:that )?(?:you|your|they|he|she|the new)\b.*\b(?:proud|happy now|worth it|sleep|satisfied|pleased with yourselves?|enjoy\w* (?:the|your)|lives up|knows? (?:what|how)|stays?|lasts?))\b",
        but=(_KIND,),
    ),
)


def find(checked: Checked) -> Iterator[Found]:
    """Yield each sentence that blames or is bitter, with the reason."""
    for sentence, reason in broken(RULES, checked.sentences):
        yield Found(sentence.start, sentence.end, reason)
