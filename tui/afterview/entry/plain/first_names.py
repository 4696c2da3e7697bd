"""Whether a name is somebody's: "Will Power" is a person, "Kestrel Freight" none."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from afterview.entry.matching import words_of
from afterview.honorifics import PARTICLES
from afterview.legal_forms import FORMS

_MOST_WORDS = 4
_SEATS = FORMS | frozenset(
    "group labs bank law partners systems school college hospital university freight energy health"
    " media studio studios foods motors primary academy trust council clinic software technologies consulting security robotics traders institute foundation museum library society agency centre center gallery theatre brewery bakery insurance airlines hotel restaurant bistro cafe pictures".split()
)
"""What companies' names end in."""


_HOUSES = frozenset(
    "universidade universidad universität université università universiteit university hochschule schule grundschule école escuela scuola colegio collège college instituto institut"
    " banco banca banque bank hospital hôpital clínica klinik klinikum grupo groupe gruppe ministerio ministère stadt ville ayuntamiento maison casa hotel hôtel restaurant café bar"
    " studio atelier theater théâtre teatro museum musée museo fundación fondation stiftung kanzlei praxis apotheke bäckerei boulangerie galerie galería verlag editorial église".split()
)
"""What the names of houses begin with."""


def is_somebody(name: str) -> bool:
    """Return whether a name of several words begins with a first name, and does not end as a company's does."""
    words = words_of(name)
    if words and words[0] in _HOUSES:
        return False
    has_particle = any(each in PARTICLES for each in name.split()[1:-1])
    return (
        1 < len(words) <= _MOST_WORDS
        and (words[0] in _first_names() or has_particle)
        and words[-1] not in _SEATS
        and "&" not in words
    )


def is_seat(name: str) -> bool:
    """Return whether a name ends as those of companies and houses do: Great Ormond Street Hospital."""
    words = words_of(name)
    return len(words) > 1 and words[-1] in _SEATS


def may_be_somebody(name: str) -> bool:
    """Return whether a name can be somebody's, where a sentence is about people: two words or more with capitals."""
    words = name.split()
    return 1 < len(words) <= _MOST_WORDS and words_of(name)[-1] not in _SEATS and "&" not in words


def is_first_name(word: str) -> bool:
    """Return whether a word, in whatever letters, is a first name."""
    return words_of(word)[0] in _first_names()


@cache
def _first_names() -> frozenset[str]:
    text = (Path(__file__).parent / "first_names.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for name in line.split() for word in words_of(name))
