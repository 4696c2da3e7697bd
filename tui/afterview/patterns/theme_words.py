"""Which words of a note can be a theme: not those that only hold a sentence together, or say how it was.

English, German, French and Spanish; in other languages every word of four letters and more can be one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from afterview.text import folded

_HOLDING = {
    "en": (
        "a about after again all also am an and any are as at be because been before being both but by can could "
        "did do does doing done down each even few for from get give go got had has have having he her here him his "
        "how i if in into is it its just know let like made make many me might more most much my no nor not now of "
        "off on once one only or other our out over own said same say see she should so some still such take than "
        "that the their them then there these they thing things this those though to told up us very was we were "
        "what when where which while who why will with would yes yet you your didn't don't wasn't couldn't i'm i'd"
    ),
    "de": (
        "aber alle als also am an auch auf aus bei bin bis da dabei dann das dass dem den der des die dies diese doch "
        "du ein eine einem einen einer er es etwas für ganz gar gibt habe haben hat hatte hätte ich ihm ihn ihr im in "
        "ist ja kann kein keine man mehr mein meine mich mir mit nach nicht noch nur ob oder sehr sein sich sie sind "
        "so über um und uns unter vom von vor war waren was weil wenn wer wie wir wird wo wurde zu zum zur"
    ),
    "fr": (
        "ai alors au aussi autre aux avais avait avec avoir bien c'est ce cela ces cette comme dans de des donc du "
        "elle elles en encore est et été être eu fait il ils j'ai je la le les leur lui ma mais me même mes moi mon "
        "ne nous on ou où par pas peu plus pour qu quand que qui sa sans se ses si son sont sur ta tout très trop tu "
        "un une vous y"
    ),
    "es": (
        "a al algo ante bien como con cuando de del desde donde el ella en era es esa ese esta estaba este esto fue "
        "ha había hasta hay he la las le les lo los más me mi mis mucho muy nada ni no nos o otra otro para pero poco "
        "por porque que quien se ser si sin sobre son su sus también tan te tengo todo tu tuve un una y ya yo"
    ),
}
"""Words that hold a sentence together, by language."""

_HOWEVER = (
    "answer answered answering answers asked asking bad badly best better bit clear clearly felt good great "
    "afternoon anything back came come comes coming day enough everyone everything evening explained first full gave "
    "going half half-way happy hour knew know last later laughed left liked long look looked made managed minute minutes "
    "morning moment never nothing number one past people person room second seemed side small someone something started "
    "stayed talk talked talking tell thought told took tried turned twice two three way without word words year years "
    "hard interview interviewer interviewers kind little lot nice ok okay poor poorly question questions quite "
    "really round sort strong time times too wasn weak well went "
    "antwort antworten frage fragen gespräch gut gute schlecht schwach besser etwas bisschen zeit lief ging "
    "question réponse répondu entretien bon bonne mal mieux temps "
    "pregunta preguntas respuesta entrevista buena bueno mal mejor peor tiempo salió"
)
"""Words that say how it was, or that it was an interview: they are in every note."""

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared: folded, hyphens and apostrophes within them kept."""
    return _WORD.findall(folded(text))


def language_of(words: list[str]) -> str:
    """Return the language whose holding words are most of these; English where none are."""
    counts = {language: sum(word in held for word in words) for language, held in _holding().items()}
    return max(counts, key=lambda language: counts[language])


def is_telling(word: str) -> bool:
    """Return whether a word can be a theme by itself."""
    return (len(word) > 3 or word in _SHORT_BUT_TELLING) and word not in _idle()


_SHORT_BUT_TELLING = frozenset("api aws css sql ux ui ci cd c++ go ml ai llm fit pay why gap".split())


@cache
def _holding() -> Mapping[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in _HOLDING.items()}


@cache
def _idle() -> frozenset[str]:
    return frozenset(_HOWEVER.split()).union(*_holding().values())
