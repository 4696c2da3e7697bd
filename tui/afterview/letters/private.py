"""Which notes were made for nobody's eyes but the writer's: such a note goes into no letter unasked.

Told too often, it costs a key to put the note in; told too rarely, a stranger reads what one felt.
"""

from __future__ import annotations

import re

_VERY = r"(?:(?:so|very|too|quite|a bit|really|rather|pretty|more|less|a little) )?"
_FELT = (
    rf"(?:felt|feel|feeling|was|were|got|am|i['’]m|stayed|kept|seemed|looked|so|very|too) {_VERY}"
    r"(?:relaxed|calm|comfortable|confident|nervous|anxious|tense|stressed|jittery|shaky|flustered|embarrassed"
    r"|ashamed|proud|stupid|silly|small|lost|tired|exhausted|sick|scared|afraid|happy|sad|hopeful|relieved"
    r"|hurt|angry|cross|at ease|on edge|out of (?:my depth|place))"
    r"|(?:felt|feels?) (?:good|great|fine|ok(?:ay)?|bad|awful|terrible|wrong|right|like|as if|that|it|i|we)"
    r"|my (?:nerves|confidence|mood|voice|hands|gut)|gut feeling|i hope (?!to\b)"
    r"|i (?:fear|worry|doubt|suspect|guess|bet|hated?)"
)
_WENT = (
    r"went (?:really |very |quite |pretty |too )?(?:well|badly|fine|ok|okay|great|wrong|downhill)"
    r"|(?:talked|spoke|went|was) (?:far |much |a bit )?too (?:fast|quickly|slowly|much|long|short|quiet|loud)"
    r"|rambl(?:ed|ing)|babbl\w+|stumbl\w+|fumbl\w+|waffl\w+|mumbl\w+|fidget\w+|froze|blanked"
    r"|(?:mess|screw)ed up"
)
_OF_THEM = (
    r"(?:did|do|does|was|is)(?:n['’]t| not) (?:like|listen|seem|prepared|interested|impressed|convinced)"
    r"|seem(?:s|ed)? (?:bored|annoyed|tired|unsure|nervous|distracted|stressed|cold|nice|keen|happy|pleased"
    r"|impressed|interested|friendly)"
    r"|laugh\w*|giggl\w*|smil(?:ed|es|ing)|smirk\w*|frown\w*|yawn\w*|sigh(?:ed|s)"
    r"|rolled (?:his|her|their) eyes|(?:his|her|their) (?:mood|tone)|vibes?|chemistry|clicked|hit it off"
    r"|warmed to|(?:nice|lovely) (?:guy|lady|bloke)"
    r"|(?:he|she|they) (?:really |clearly )?(?:liked?|likes|loved?|hated?) (?:me|my|that i|it)"
    r"|rude|bored|boring|annoy\w+|arrogant|grumpy|weird|creepy|unprepared|chaotic|red flag"
)
_DOUBTS = r"i think\W*$|not sure|awkward|no idea"
_PRIVATE = re.compile(rf"\b(?:{_FELT}|{_WENT}|{_OF_THEM}|{_DOUBTS})\b", re.IGNORECASE)


def is_private(text: str) -> bool:
    """Return whether a note says how it felt or went, what one thinks of somebody, or a doubt."""
    return _PRIVATE.search(" ".join(text.split())) is not None
