"""Rules of wording: who does what, and how certainly. A pattern, what it means, and what makes it innocent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec

from afterview.letters.checks.sentences import Sentence

SAID = re.compile(
    r"\b(?:you|they|he|she|we both)(?:'d| had| have|'ve)? (?:also |kindly )?(?:asked|wondered|wanted|requested|mentioned|"
    r"said|told|explained|described|suggested|put it|offered to|invited)\b|\bas (?:you |we |i was )?(?:asked|requested|"
    r"explained|mentioned|arranged|agreed|promised|invited|suggested|advertised)\b|\bin answer to\b|\b(?:your|her|his|"
    r"their) (?:question|request|advert|ad|job description|posting|suggestion|remark|point)\b|\b[a-z]+ (?:described|"
    r"mentioned|explained|wanted to know|asked|wondered|said|told me)\b"
)
"""It repeats or answers what they said."""
OPEN = re.compile(
    r"\bif\b|\bwere i\b|\bshould (?:you|i (?:be|get|join|come)|we|it|there|the|this|things|they|a)\b|\bhad i\b|\bhop(?:e|es|ed|ing)\b|\bfingers"
    r" crossed\b|\bwish\b|\bwould(?:n't)? (?:love|like|be|have|want|welcome|enjoy|mean|make|need|begin|start|go)\b|"
    r"\bi'd (?:love|like|be|welcome|enjoy|value|begin|start)\b|\bwhoever (?:gets|takes|is|you)\b|\bwhether\b|\bcould see\b|"
    r"\bmight\b|\bmaybe\b|\bperhaps\b|\bin case\b|\bwhatever happens\b|\bwhichever way\b|\bchance (?:to|of)\b|"
    r"\bopportunity (?:to|of)\b|\bpossib\w+\b|\bprospect\b|\b(?:one|some) ?day\b|\bthe idea of\b|\bsuppos(?:e|ing)\b|\bimagin\w+\b|\bunless\b|"
    r"\bi (?:know|realise|realize|understand|appreciate) (?:that )?(?:nothing|it'?s (?:not|still|your|early)|there are|you(?:'ve| have| are|'re) (?:other|see|still|many|got)|"
    r"the decision|these|this is not)\b"
)
"""It leaves open whether it comes to that: hope, wish, a condition."""
BEFORE = re.compile(
    r"\b(?:last|previous|old|former|current|present|first|earlier|other) (?:\w+ )?(?:job|role|school|employer|post|firm|company|"
    r"place|ward|team|hospital|position|work|shop|office)\b|\bused to\b|\bback (?:at|in|when|then)\b|\bin (?:19|20)\d\d\b|"
    r"\bsince (?:19|20)\d\d\b|\byears? (?:ago|at|on|in|of)\b|\blast (?:year|summer|winter|spring|autumn|term|season)\b|\bthere\b(?! (?:is|are|was|were|'s))|"
    r"\bwhere i (?:work|worked|am)\b|\b(?:during|throughout) my (?:time|years)\b|\bi (?:worked|led|ran|built|managed|was)\b"
)
"""It tells of another place or time."""
AT_ANOTHER = re.compile(
    r"\b(?:At|Back at|In|With|For) (?:St |the )?[A-Z][\w&'’]+|\b(?:at|for|with) (?:St |the )?[A-Z]\w+"
)
"""The same, by a name with a capital letter; looked for in the sentence as it stands."""
CONDITION = re.compile(
    r"\bif\b|\bhop(?:e|es|ed|ing)\b|\bshould (?:you|it|there|the)\b|\bwhether\b|\bwere (?:i|you|there)\b"
)
"""Only this: a condition, or a hope."""
GENTLE = re.compile(
    r"\bif not, i\b|\b(?:quite|fully|completely) understand\b|\bno (?:rush|hurry|pressure)\b|\bwhenever (?:you|suits)\b|"
    r"\bwhen you can\b|\bhappen to know\b|\bi(?:'d| would) be grateful\b|\bif you know\b|\bdon'?t want to (?:press|rush|hurry|push)\b|\bwould you mind\b|\bso that i don'?t bother\b"
)
"""It takes all pressure away."""


class Rule(msgspec.Struct, frozen=True, dict=True):
    """What is looked for, and what a person is told of it."""

    source: str
    reason: str
    innocent: tuple[re.Pattern[str], ...] = ()
    """Whatever makes the same words innocent."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return what is looked for, made ready only where it is: that takes longer than all the looking."""
        return re.compile(self.source)


def rule(reason: str, *patterns: str, but: Iterable[re.Pattern[str]] = ()) -> Rule:
    """Declare a rule, for sentences in small letters with one blank between words."""
    return Rule("|".join(f"(?:{each})" for each in patterns), reason, tuple(but))


def broken(rules: Iterable[Rule], found: Iterable[Sentence]) -> Iterator[tuple[Sentence, str]]:
    """Yield each sentence that breaks a rule, with the reason of the first that it breaks."""
    rules = tuple(rules)
    for sentence in found:
        plain = " ".join(sentence.plain.split())
        written = " ".join(sentence.text.split())
        for each in rules:
            if each.pattern.search(plain) and not any(
                one.search(written if one is AT_ANOTHER else plain) for one in each.innocent
            ):
                yield sentence, each.reason
                break
