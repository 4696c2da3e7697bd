"""What makes the same words innocent: a condition, a wish, an answer to what they asked, another place or time."""

from __future__ import annotations

OPEN = (
    "if", "were i|we|you|it", "had i|we", "should you|it|there|the|this|things|we|they|anyone",
    "should i be|get|join|receive|prove|win|hear", "hope|hopes|hoping|hopefully",
    "fingers crossed", "wish|wished", "would_love",
    "i|it|we|that|which|this|there|one|you|what|work would !need|want|require|expect|suit|have|rather|prefer|hate|ask|regret|hard|struggle",
    "i|we could !carry|see|do", "i|we could see myself|ourselves",
    "whoever|whichever|whatever|whether|unless|maybe|perhaps|possibly|possible|imagine|suppose|ideally|hypothetically",
    "might|could be", "chance|opportunity to|of", "prospect|idea|thought|dream of|would|to|that",
    "one day !one", "some day|someday", "in case", "either way", "as and when",
    "when|until|once you decide|choose|have|know|can",
    "i|we realize|understand|know|appreciate .. nothing|early|others|other|many|not|decision|still|yours|long|yet",
    "is yours", "up to you", "your decision|call|choice", "not know|certain|sure yet|whether|if",
    "do not mind waiting", "subject to", "selected|chosen $", "grateful|honored to be considered",
)  # fmt: skip
"""It leaves open whether it comes to that."""

SAID = (
    "you|they|he|she|we|colleague|panel|recruiter|team|who|nobody have|had|would? <filler>? asked|wondered|wanted|requested|mentioned|said|told|explained|described|suggested|offered|invited|brought|warned|agreed|planned|promised|recommended|raised",
    "asked|told me|us",
    "as you|we|they|i <filler>? was? asked|requested|explained|mentioned|arranged|agreed|promised|invited|suggested|advertised|discussed|said|planned|wished|offered",
    "as requested|asked|arranged|agreed|promised|advertised|invited|discussed|planned",
    "in|to answer to?",
    "your|her|his|their question|request|advert|ad|posting|suggestion|remark|point|advice|invitation|job offer? description?",
    "job|role description|advert|posting",
    "according to",
    "following your",
    "to answer your",
    "since|because you|they asked|mentioned|brought|said|wanted|wondered",
)
"""It repeats or answers what they said."""

PAST = (
    "my|our last|previous|old|former|current|present|first|earlier|existing|other <filler>? job|role|school|employer|post|firm|company|place|ward|team|hospital|position|work|shop|office|practice|territory|base|salary|manager|boss|class|group|one|colleagues|lab|laboratory",
    "used_to",
    "back at|in|then|when",
    "in 1990|1995|2000|2001|2005|2008|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025|2026",
    "since 2015|2016|2017|2018|2019|2020|2021|2022|2023|2024",
    "years|months|weeks ago",
    "year|years|months of|on|in|at",
    "last year|summer|winter|spring|autumn|term|season|fall|month|quarter",
    "where i|we work|worked|am|was|trained|taught",
    "during|throughout|in my time|years|training|apprenticeship|phd|studies",
    "i|we worked|led|ran|built|managed|was|were|learned|taught|had|moved|cut|joined|started|began|shipped|helped|solved|used|did|tried",
    "at present",
    "these days",
    "my current|present",
    "current|present|old|previous|former role|job|company|employer",
)
"""It tells of another place or time."""

TOLD_OF = (
    *PAST,
    "had !a",
    "took|made|gave|won|wrote|held|kept|left|broke|built|taught|drew|sold",
    "was|were|did|cut|lost|solved|ran|rebuilt|moved|grew|went|came|shared|knew|felt|found",
)
"""The same, or it only tells how something went."""

MEETING = (
    "interview|interviews|trial|visit|chat|conversation|interviewing|zoom|teams|meeting|assessment|stage|lunch",
    "coffee|presentation|conference|flight|call|talk|webinar|test",
    "second|next|first|final|last|another|third|interview|portfolio|this round",
    "round two|three|one|2|3",
)
"""It is about a meeting that is agreed, not about the job."""

GENTLE = (
    "if not i",
    "no rush|hurry|pressure|worries",
    "whenever suits|you|it|is",
    "when you can|have|get",
    "happen to know",
    "i would be grateful|glad|thankful",
    "if you know",
    "not want to press|rush|hurry|push|bother",
    "would you mind",
    "so that i do not bother",
    "roughly|approximately",
    "at your convenience",
    "in no hurry|rush",
    "take all? the|your time",
    "fully|quite|completely understand",
    "i understand",
    "could you tell me when",
    "first choice",
    "may|might i ask",
    "in your own time",
    "do|might|may|would|could|will you <filler>? expect|hope|know|think|have|be",
    "has|have anything|something|things changed",
    "would be plenty|enough|fine|kind|lovely|welcome|great|perfect",
    "put|putting pressure on",
    "give|answer|tell my|them|him|her|another",
    "at|in other|most|some places|schools|firms|companies",
    "was|is|been|were put|held|kept|postponed",
    "rather come|work|be",
    "hard feelings",
    "not <filler>? write|bother|trouble|chase|disturb|contact|pester you|again|any|further",
    "last time|note|message i|and|on",
    "do not feel",
    "not expect",
    "no need to",
)
"""It takes the pressure away."""

OWN_FAULT = (
    "no fault of yours",
    "not your fault",
    "nobody fault",
    "in|with|at myself",
    "nobody <filler>? there? .. made|felt|did",
    "had|has|have not met|decided|finished|reached|come|heard|yet",
    "and|but you did not? .|,|$",
    "my own? fault",
    "not blame",
    "hardly blame",
    "owed me nothing",
    "never unfair|rude|once",
    "not <filler>? unfair|rude",
    "not waste",
    "i|we <filler>? wasted|failed|rushed|forgot|rambled|froze|misread",
    "i regret !ever|having|applying",
    "i am sorry to hear|be|trouble|bother|write|learn|miss|have|lose|chase|see",
    "i am sorry that|about|for|i|it|we|if",
    "sorry for|that|about|if",
    "i should have",
    "i wish i",
    "may|might have missed|gone|not|been",
    "apologize|apologies|apology for|that|if",
    "understand|understands|understandable|understood",
    "i know how|such|these|you",
    "i know it|that is|was|must|cannot|these|such|you|takes",
    "no need to",
    "feel free",
    "please be blunt",
    "rather know",
    "not hold it|that|this",
    "no hard feelings",
    "i appreciate",
    "wish you|her|him|them|the all|well|luck|every|success|the",
    "grateful|thankful that|for|how|to",
    "glad|happy that|to|i|it",
    "rightly|deservedly|fairly",
    "no trouble|worries|problem",
    "to be fair",
    "which was my own choice",
)
"""It takes the fault on itself, or takes it from them."""

PRAISE = (
    "how|so|very|that <filler>? well|kind|kindly|warmly|good|fair|fairly|generous|patient|much you|i|it|this|and|of",
    "you chose well",
    "was|were lovely|wonderful|touching|exemplary|gracious", "a joy|pleasure|delight to|from", "made sense", "with so many good", "than a form",
    "rather than by",
    "so|such <filler>? respect|kindness|kindly|warmth|care|quickly|promptly|fairly",
    "much respect|kindness|care", "your honesty|patience|kindness|trust|frankness", "was honest|kind|fair",
    "fair|sharp|clear|useful|kind|good questions|feedback|words|and", "quickly|promptly .|,|$|and|after|by",
)  # fmt: skip
"""It speaks well of them."""

ELSEWHERE = (
    "by others|some|many|another|other|firms|companies",
    "at|in other|most|some places|schools|firms|companies",
    "at|in|with my|our last|old|previous|former|current|own",
    "last|old|former|previous supplier|employer|job|boss|manager|company|firm|school|place|team|system|project",
    "at ~all|least|first|the|no|any|your|this|times|night|once|work|me|home|what|you|a|an|that|such|it|best , i|we|our|my|the|nobody|they",
)
"""It tells of another place."""

OWN_SIDE = (
    "my own? fault|mistake|error|doing|answer|answers|nerves|part",
    "no fault of yours",
    "not your|anyone|anybody|their fault",
    "<neg> blame|accuse|reproach|complain|complaint|complaints",
    "i <filler>? <filler>? should|could|might have <filler>? <filler>? said|been|done|answered|prepared|explained|asked|written|thought|given|told|sent|mentioned|made|shown|come|brought|replied|added|put",
    "i <filler>? rambled|froze|misread|misunderstood|stumbled|forgot|failed|rushed",
    "i may|might <filler>? have",
    "sorry for|to|that|if|about !say|see|inform|for wasting|you",
    "apologies|apologize|apology for|if|that",
    "may|might have missed|gone|got|slipped|landed|been lost",
    "nobody but|more than myself|me",
    *ELSEWHERE,
)
"""It is the writer's own fault, or tells of another place."""

KINDLY = (
    "understand|understandable|understandably .. !why|how|what|you|that|i",
    "no hurry|rush|pressure|worries|hard",
    "conscious|aware that|of",
    "only been",
    "nobody fault",
    "and|but you did not? .|,|$",
    "no need to",
    "please ignore|forgive|excuse|bear",
    "please do not !tell|say|pretend|insult|blame|reply|contact",
    "feel free",
    "i know how|these|such|it|that|you|things .. hard|busy|long|difficult|time|lot|many|easy|full",
    "you <filler>? must|will|may|surely? <filler>? be? have a lot|much|many",
    "on|across your plate|hands|desk",
    "grateful|thankful for|that|if|to",
    "thank_you <filler>? <filler>? for|to your|the|letting|telling|writing|taking|this|all|such|both|so|considering|keeping|sending|you|explaining|answering|seeing|meeting|coming|getting .. !nothing|wasting|silence",
    "fair|fairly|right enough|so",
    "to be fair",
    "with|most warm|kind|best|respect|good|warmly",
    "so|how|very <filler>? well|kind|kindly|warmly|warm|generous|patient|helpful|welcome|lovely|quickly|carefully|openly|honestly|fairly|promptly|frank|frankly",
    "most|many|other|few|some|hardly companies|employers|firms|places|schools|people|anyone|ever .. never|not|leave|left|do|does .. so|and|which|but you|which|thank_you|i|all",
    "i wish you|him|her|them|the|your|all",
    "all the best",
    "fingers crossed",
    "i would be|have <filler>? glad|happy|grateful|thankful|pleased",
    "would be welcome|enough|lovely|plenty|helpful|much|kind|appreciated",
    "at your convenience",
    "if it|that|this|there has|have|helps|suits|is",
)
"""It takes the pressure away, thanks, or wishes well."""
