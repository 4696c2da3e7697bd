"""The company's name: another one of mine, or misspelt (playbook 2.10)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterview.legal_forms import FORMS
from afterview.letters.checks.alike import alike
from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.common_names import is_common, means_company
from afterview.playbook.tallies import company_key
from afterview.text import folded

_SLIP = 84
_FORMS = FORMS | {"group", "the", "and"}
_KINDS_WORDS = """
labs traders systems technologies technology software solutions partners sons brothers bros bank studios
studio media digital health consulting services industries holdings international hospital clinic school
foods logistics
"""
_KINDS = frozenset(_KINDS_WORDS.split())
"""What often ends a company's name, and is left out when one speaks of it."""
_WORD = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")


def wrong(checked: Checked) -> Iterator[Found]:
    """Yield where another company of the hunt is named as if it were this one."""
    own = company_key(checked.application.company)
    mine = company_key(checked.person.company) if checked.person else ""
    names = {each.company for each in checked.hunt.applications.values()}
    body = folded(checked.body)
    for name in sorted(names, key=lambda each: (-len(each), each)):
        key = company_key(name)
        first = _WORD.search(name)
        if first is None or folded(first[0]) not in body:
            continue
        if not key or key in (own, mine) or key in own or (mine and key in mine):
            continue
        ways = rf"(?i:{_ways_to_write(name)})" if is_common(name) else _ways_to_write(name)
        for found in re.finditer(ways, checked.body):
            if company_key(found[0]) not in own and _is_company(name, checked.body, *found.span()):
                yield Found(*found.span(), f"This letter is about {checked.application.company}, not {name}.")


def _ways_to_write(name: str) -> str:
    """Return a pattern for a name as it is, in capitals, and without what is often left out at its end."""
    words = _WORD.findall(name)
    while len(words) > 1 and folded(words[-1]) in _FORMS | _KINDS and len("".join(words[:-1])) > 4:
        words.pop()
    ways = {re.escape(name)}
    for case in (str, str.upper) if words else ():
        ways.add(r"\s*(?:&|and|\+)?\s*".join(re.escape(case(word)) for word in words if word != "and"))
    return rf"(?<!\w)(?:{'|'.join(sorted(ways, key=len, reverse=True))})(?!\w)"


def misspelt(checked: Checked) -> Iterator[Found]:
    """Yield where the company's name is nearly, and not quite, the one on record."""
    own = _core(checked.application.company)
    if not own or len("".join(own)) < 4:
        return
    known = {word for each in checked.hunt.people.values() for word in _core(each.name)}
    known |= {word for each in checked.hunt.applications.values() for word in _core(each.company)}
    tokens = list(_WORD.finditer(checked.body))
    common = {each[0] for each in tokens if each[0].islower()}
    judged: dict[tuple[str, str], bool] = {}
    taken = -1
    for size in {len(own), 1}:
        target = " ".join(own[:size])
        if len(target) < 4:
            continue
        for at in range(len(tokens) - size + 1):
            window = tokens[at : at + size]
            start, end = window[0].start(), window[-1].end()
            if start < taken or not window[0][0][0].isupper():
                continue
            if window[0][0].lower() in common:
                continue  # the letter has it as a common word, too
            written = " ".join(_bare(each[0]) for each in window)
            if abs(len(written) - len(target)) > 2 or written in known:
                continue
            if (written, target) not in judged:
                judged[written, target] = _is_slip(written, target)
            if judged[written, target] and _is_company(target, checked.body, start, end):
                taken = end
                yield Found(start, end, f"On record the company is {checked.application.company}.")


def _is_company(name: str, body: str, start: int, end: int) -> bool:
    """Return whether a name means a company where it stands, and is no plain word there."""
    return not is_common(name) or means_company(body, start, end)


def _one_letter_off(written: str, own: str) -> bool:
    """Return whether a short name has one letter changed, or two swapped: it is less alike than it looks."""
    if len(written) != len(own) or len(own) > 6:
        return False
    apart = [at for at, (one, other) in enumerate(zip(written, own, strict=True)) if one != other]
    swapped = len(apart) == 2 and written[apart[0] : apart[1] + 1] == own[apart[0] : apart[1] + 1][::-1]
    return len(apart) == 1 or (swapped and apart[1] == apart[0] + 1)


def _is_slip(written: str, own: str) -> bool:
    words, meant = written.split(), own.split()
    if [word.rstrip("s") for word in words] == [word.rstrip("s") for word in meant]:
        return False
    if len(meant) > 1 and words[1:] != meant[1:] and words[:1] != meant[:1]:
        return False
    return alike(written, own, _SLIP) or _one_letter_off(written, own)


def _core(name: str) -> tuple[str, ...]:
    return tuple(word for word in map(_bare, _WORD.findall(name)) if word not in _FORMS)


def _bare(word: str) -> str:
    return folded(word).removesuffix("'s").removesuffix("’s")
