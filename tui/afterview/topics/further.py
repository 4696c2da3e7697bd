"""Signs that a topic goes on from what was said, and does not say it once more (playbook 6.3)."""

from __future__ import annotations

import re

from afterview.text import folded

_BACK = r"""\bsince\s+(?:then|that|our|we|the\s+last|last)\b | \b(?:i|we)(?:'ve|\s+have)\s+since\b | \bhas\s+since\b | \bsince\W*$
    | \bnow\s+that\b | \bonce\s+(?:it|they|that|the|you|we|i|this|these|he|she)(?:'s|\b)
    | \bafter\s+(?:that|this|it)\b | \bafterwards\b | \bwhat\s+(?:happened|came|comes|followed|became)\s+(?:next|after|of|out|then)\b
    | \byou(?:'ve|\s+have)?\s+(?:said|named|mentioned|told|spoke|described|explained|talked|brought\s+up)\b
    | \b(?:they|she|he)\s+(?:said|named|mentioned|told\s+me)\b | \bas\s+(?:you|we)\s+(?:said|put|mentioned|discussed)\b
    | \blast\s+time\b | \byou\s+were\s+(?:saying|going)\b | \bour\s+(?:last\s+)?(?:talk|conversation|chat|discussion|call)\b
    | \bpicking\s+up\b | \b(?:coming|come|going|go)\s+back\s+to\b
    | \bwhat\s+(?:i|we)\s+(?:took|learn\w*|changed|got|gained|did\s+(?:with|about|after|next))\b
    | \b(?:came|come|grew|resulted|followed)\s+(?:out\s+)?(?:of|from)\s+(?:it|that|this|there)\b | \bbased\s+on\s+(?:it|that|this|what)\b
    | \bon\s+top\s+of\s+(?:it|that|this|them)\b | \bthe\s+(?:other|remaining)\s+\d"""
"""Words that point back at something told before."""

_ON = r"""\bnext\s+(?:step|stage|phase|chapter|version)\b | \bfollow(?:ing)?[\s-]?(?:up|on)\b | \bsequel\b
    | \bwhat\s+i(?:'d|\s+would)\s+(?:do|have\s+done|change)\b | \bdifferently\b | \bin\s+(?:hindsight|retrospect)\b | \blooking\s+back\b
    | \b(?:more|further|deeper|full|finer)\s+(?:detail|details|depth|on|into|about)\b | \bin\s+(?:more\s+)?(?:depth|detail)\b
    | \bstep\s+by\s+step\b | \bdeeper\b | \bbuild(?:ing)?\s+on\b | \b(?:taken?|taking|go|going)\s+(?:it\s+|that\s+|this\s+|them\s+)?further\b
    | \b(?:numbers?|figures?)\s+(?:on|for|behind|to)\b | \b(?:evidence|proof)\b | \blessons?\s+(?:from|learnt|learned|of)\b
    | \bhow\s+(?:did|has|have|is|are)\b[^?]{0,40}\b(?:go|gone|going|worked\s+out|work\s+out|turn(?:ed)?\s+out|doing|progressing|coming\s+along)\b
    | \bbeyond\b | \b(?:in|at|to|for|with|on)\s+your\b | \bi\s+(?:would|could|can|might)\b.*\byours?\b | \byour\s+(?:new|own|slow|current|two|three|four|five)\b | \blike\s+yours\b
    | \bwould\s+(?:apply|carry|transfer|look|help|mean|begin|start|handle|adapt|scale)\b | \bi'd\s+(?:apply|begin|start|adapt)\b
    | \b(?:status|progress|updates?)\s+(?:of|on|with)\b | \bany\s+(?:news|progress|updates?)\b | \bstill\b
    | \bsecond\s+(?:part|phase|half|stage)\b | \b(?:phase|part)\s+(?:two|2|ii)\b | \broot\s+cause\b | \bafter\s+(?:my|the|our|your|their)\b
    | \bnow\b.*\b(?:came|come|work|works|runs?|used|grown)\b"""
"""What hardly anybody says who only repeats."""

_UPDATE = r"""\b(?:i|we)(?:'ve|\s+have)\s+(?:now|just|already|since|been|had)\b | \b(?:has|have)\s+(?:just|now|already|agreed|become|asked|offered|promised|accepted)\b
    | \b(?:i|we)(?:'ve|\s+have)\s+(?:been\s+)?\w{3,}
    | \b(?:just|now|meanwhile|by\s+now|these\s+days|today|recently|lately)\b"""
"""That something has come of it: a sign where what it says is new."""


def points_back(text: str) -> bool:
    """Return whether the words point back at something that was told before."""
    return re.search(_BACK, folded(text), re.VERBOSE) is not None


def goes_on(text: str) -> bool:
    """Return whether the words say that it is about more than was said before."""
    return re.search(_ON, folded(text), re.VERBOSE) is not None


def tells_news(text: str) -> bool:
    """Return whether the words may tell what has come of it since."""
    return re.search(_UPDATE, folded(text), re.VERBOSE) is not None
