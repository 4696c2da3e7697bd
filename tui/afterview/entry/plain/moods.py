"""Whether a sentence asks, or plans: then nothing has happened that could be recorded.

The patterns are read against the signs of a sentence: C a company, P somebody known, N a new name, D a date.
"""

from __future__ import annotations

import re

_QUESTION = re.compile(
    r"^ (?:\| )*(?:(?:so|and|ok|okay|hey|hi|but) )*(?:what|when|where|who|whom|whose|which|why|how|what's|when's|who's|where's|how's|"
    r"(?:do|does|can|could|should|shall|would|will|may) (?:i|we|they|he|she|it|my|the|C|P|N|anyone|there|you)|"
    r"(?:did|any|anything|anyone) (?:i|we|they|he|she|it|C|P|N|anyone|there|news|word|of)|"
    r"(?:have|had|am) (?:i|we|they|he|she|it|anyone|there)|(?:has|was|were|is|are) (?:i|we|they|he|she|it|C|P|N|anyone|there)|(?:was|were|is|are|has) (?:my|the))(?!\S)"
)
_PLAN = re.compile(
    r" (?:i|we|i'd|i'm|lets|let's)(?: (?!not )\S+)?? (?:will(?! not| never)|want|would|hope|hoping|wish|need|plan|planning|should|must|might|may|could|going to|gonna|have to|gotta|intend|love|like|about to|thinking|ought)(?= )"
    r"| (?<!not )(?<!n't )(?:going|about|need|have|ought|supposed|forgot|forgotten|forgetting|remember|time|still) to (?!be )(?:\S+ ){0,3}"
    r"|^ (?:would|i'd|want|wanna|love|to do|todo|reminder(?! (?:e-?mail|mail|message|call|letter|note|sent|to|no|number|#))|tbd|plan|idea|dream|wish|pls|please|kindly|dont|don't|do not|must|need|should|will|gonna|going|i'll|hope|hoping|if|once|when|maybe|perhaps|thinking|considering|tomorrow i'll|write|send|thank(?! you| u)|ask|tell|chase|nudge(?! (?:email|mail|to|sent))|accept|decline|apply|draft|withdraw|reject|prepare|finish|book)(?= )"
    r"|^ (?:\| )*(?:fingers crossed|here's hoping|praying|pray|with luck|with any luck|touch wood|knock on wood|if all goes well|god willing|inshallah|let's hope|manifesting|please)(?= (?!\||for ))"
    r"|^ follow up (?=(?:with|to) )"
    r"|^ (?:email|call|ring|text)(?= (?:C|P|hr|them|him|her|my|back)(?= ))"
)
_STILL_MINE = r"(?:\| )?(?:and |but |i )*(?:need|have|got) to (?:answer|decide|reply|respond|tell them|let them know)(?= )"
_OFFERED = re.compile(
    rf"(?<= (?:made|sent|gave|have) (?:me|us) an) offer {_STILL_MINE}|(?<= an) offer from C {_STILL_MINE}"
)
"""An offer that was made, with my own answer still to come."""
_TODO = re.compile(
    r"^(?:to-?do|reminder(?! (?:e-?mail|mail|message|call|letter|note|sent|to|no|number|#))|tbd|plan|idea|wish|dream)\b:?",
    re.IGNORECASE,
)


def is_question(flat: str) -> bool:
    """Return whether the signs of a sentence are those of a question, with its mark or without."""
    return _QUESTION.match(flat) is not None


def is_plan(flat: str) -> bool:
    """Return whether the signs of a sentence are those of a plan, a wish or an order."""
    return _PLAN.search(_OFFERED.sub(" offer ", flat)) is not None


def is_todo(line: str) -> bool:
    """Return whether a line says by its first word that it is still to be done."""
    return _TODO.match(line) is not None
