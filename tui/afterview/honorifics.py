"""What stands around people's names, and within surnames in small letters: titles, degrees, Junior, von."""

from __future__ import annotations

from collections.abc import Iterable

_TITLE_WORDS = """
mr mrs ms miss mx dr prof professor doctor sir dame lord lady rev reverend herr herrn frau doktor mme mlle
madame monsieur maître señor señora senor senora sra signor signora sig dott dottssa doña fru
"""
TITLES = frozenset(_TITLE_WORDS.split())
"""Titles before a name that mean nothing else: without their stops, in small letters."""
CLEAR_DEGREES = frozenset("phd md mba msc bsc esq".split())  # noqa: SIM905
"""Those that are told from a surname without a comma before them."""
_MORE_DEGREES = """
jr sr ii iii iv cpa pmp dds rn ma ba prof dr cfa pe do jd llm llb mph mpa meng beng ceng cissp pgce frcs mrcp
dphil edd mphil phr
"""
DEGREES = CLEAR_DEGREES | frozenset(_MORE_DEGREES.split())
"""What stands behind a name and a comma."""

PARTICLES = frozenset("van von de der den di da del la el al bin ten ter zu".split())  # noqa: SIM905
"""What stands within a surname and is no word of an English sentence."""


def with_stops(words: Iterable[str]) -> str:
    """Return a regular expression for any of the words, with or without stops: PhD, Ph.D, Ph. D."""
    spellings = (r"(?:\. ?)?".join(each) for each in sorted(words, key=len, reverse=True))
    return rf"(?:{'|'.join(spellings)})\b\.?"
