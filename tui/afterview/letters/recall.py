"""Which pieces of material a text was made of: asked when a letter is taken up again."""

from __future__ import annotations

import re

from msgspec.structs import replace

from afterview.letters.material import QUESTIONS, Material
from afterview.text import folded

_WORD = re.compile(r"\w+")
_LONG = 4
"""Shorter words stand in any letter."""
_ENOUGH = 0.7


def standing_in(material: tuple[Material, ...], text: str) -> tuple[Material, ...]:
    """Return the material, each piece used if its words stand in the text, however they are put there."""
    there = _words(text)
    return tuple(replace(each, used=_stands(each, there)) for each in material)


def _stands(piece: Material, there: set[str]) -> bool:
    own = _words(piece.question if piece.source in QUESTIONS else piece.text)
    telling = {each for each in own if len(each) >= _LONG} or own
    return bool(telling) and len(telling & there) >= _ENOUGH * len(telling)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(folded(text)))
