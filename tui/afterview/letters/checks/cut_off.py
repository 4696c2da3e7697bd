"""Whether a letter begins or stops in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.run_together import greeting_run_together
from afterview.letters.checks.sentences import CLOSING, greeting_line, greeting_of

_GO_ON_WORDS = """
the a an and or but because nor although though unless whereas my your our their its is are was were am be
been of to for with from at by into onto in on about which whose if than very i we would could should will
shall can may might must have has had as when while that who
und oder aber weil die der das ein eine mit für von zu et ou mais parce que le la les un une avec pour de
"""
_GO_ON = frozenset(_GO_ON_WORDS.split())
"""No sentence without a mark at its end stops at one of these."""
_NEVER_LAST = frozenset(["the", "a", "an", "and", "or", "but", "my", "your", "our", "their", "because"])
_FEW = 4
_ITEM = re.compile(r"[-–*•>]|\(?\w{1,2}[.)] ")
_ENDS_SO = re.compile(
    r"(?:i |we |so |and |am |very |much |really |i'm )*(?:look|hop|wish|thank|see you|speak|talk|have a|until"
    r"|enjoy|good luck|fingers|all the|best|take|with|warm|kind|happy|glad|cheers|let me|p\.?s)",
    re.IGNORECASE,
)
"""Such a last line is often left without a mark, by writers who set all others."""
_OPENS = re.compile(
    r"(?:thanks?|many thanks|thankfully|it|this|these|i|we|my|our|after|as|since|when|what|how|why|where"
    r"|while|yesterday|today|tomorrow|last|first|firstly|just|please|sorry|hope|hoping|following|further|in|at"
    r"|if|although|though|before|during|despite|there|here|congrat\w+|apologies|hello|hi|unfortunately|sadly"
    r"|luckily|so|well|everyone|nobody|neither|one|two|three|people|mrs?|ms|dr|yes|no|now|once|recently|earlier"
    r"|of course|by the way|(?:an? |this )?(?:short|quick|brief|little|small|line|note)"
    r"|(?:good|great|nice|lovely|wonderful|really|glad|happy|pleased|delighted) (?:to|that|of|seeing)"
    r"|that (?:was|is)|speaking (?:with|to)|seeing|hearing|for (?:me|years)|to (?:be honest|begin|start)"
    r"|(?:could|can|may|might|would|will|do|did|have|are|is|were|was|should|shall) (?:you|i|we|there|it|any)"
    r"|you['’]\w+|you (?:asked|said|told|mentioned|may|might|wrote|explained|can|would))\b",
    re.IGNORECASE,
)
"""What writers who begin in lower case below a comma begin with."""
_ENGLISH = frozenset(["the", "to", "and", "you", "i", "of", "for", "with", "that", "was", "it", "my", "in"])
_PARAGRAPH = re.compile(r"\S(?:(?!\r?\n[ \t]*\r?\n).)*", re.DOTALL)


def cut_off(checked: Checked) -> Iterator[Found]:
    """Yield where the letter begins, or a paragraph ends, in half a sentence."""
    yield from _begins_inside(checked)
    # Who sets no marks at all may end with a preposition: "a pleasure to work with".
    go_on = _GO_ON if re.search(r"[.!?…]", checked.text) else _NEVER_LAST
    paragraphs = list(_PARAGRAPH.finditer(checked.body))
    before = [each[0].rstrip() for each in paragraphs[:-1]][1 if greeting_of(checked.text) else 0 :]
    others_end = len(before) > 1 and all(re.search(r"[.!?…][\"'”’)]*$", each) for each in before)
    for number, found in enumerate(paragraphs):
        said = found[0].rstrip()
        last = re.split(r"(?<=[.!?…])\s+|\n", said)[-1].strip()
        if len(last.split()) < _FEW or _ITEM.match(last) or greeting_line(last) or CLOSING.match(last):
            continue
        word = re.search(r"(?P<word>[^\W\d_]+)[ \t]*(?P<mark>[,;–—-]?)$", last)
        if word is None:
            continue
        is_last = number == len(paragraphs) - 1
        alone = is_last and (word["mark"] in (",", ";") or (others_end and not _ENDS_SO.match(last)))
        if word["word"].lower() in go_on or alone:
            end = found.start() + len(said)
            yield Found(end - len(last), end, "This sentence stops in the middle.")


def _begins_inside(checked: Checked) -> Iterator[Found]:
    """Yield where what the letter says begins in half a sentence: its first words were lost.

    Below the comma of a greeting many begin in lower case. They do it with words that open a sentence.
    """
    text = checked.body
    greeting = greeting_run_together(text) or greeting_of(text)
    start = greeting[1] if greeting is not None else 0
    found = re.compile(r"[\s,;:.!–—-]*(?P<said>(?P<word>[^\W\d_]+)(?![\w@./])[^\n.!?]*)").match(text, start)
    if found is None or ("\n" not in found[0][: found.start("said") - start] and start):
        return
    word, said = found["word"], found["said"].rstrip()
    words = re.findall(r"[^\W\d_]+", text[start:].lower())
    is_english = sum(each in _ENGLISH for each in words) * 6 >= len(words)
    capitals = re.search(r"[.!?]\s+[A-Z]", text[start:])
    if not word.islower() or len(said.split()) < _FEW or not is_english or capitals is None:
        return
    if not _OPENS.match(said):
        at = found.start("said")
        yield Found(at, at + len(said), "This begins in lower case: are its first words missing?")
