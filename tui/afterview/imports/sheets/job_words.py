"""Words by which a job's title, a company's name and a tick are told from other texts."""

from __future__ import annotations

import re
from functools import lru_cache

from afterview.imports.sheets.wording import plain
from afterview.legal_forms import ENDING

_JOB = """
    engineer developer manager analyst designer consultant assistant scientist architect
    director lead intern internship specialist coordinator administrator officer technician
    nurse teacher programmer accountant associate executive representative supervisor recruiter
    writer editor researcher operator planner strategist head president engineering sales
    marketing sre devops qa tester frontend backend fullstack software data product project
    support trainee werkstudent entwickler entwicklerin ingenieur ingenieurin leiter leiterin
    berater beraterin sachbearbeiter sachbearbeiterin referent referentin praktikant praktikum
    kaufmann kauffrau mitarbeiter mitarbeiterin verkaufer assistenz assistent assistentin
    fachkraft techniker buchhalter redakteur teamleiter projektleiter developpeur developpeuse
    ingenieure chef charge chargee responsable directeur directrice comptable conseiller vendeur
    stagiaire alternance technicien redacteur gestionnaire analyste desarrollador desarrolladora
    ingeniero ingeniera gerente analista consultor consultora asistente tecnico contador
    disenador disenadora programador programadora jefe vendedor administrativo practicas
    sviluppatore ingegnere responsabile impiegato consulente tirocinio ontwikkelaar medewerker
    adviseur desenvolvedor desenvolvedora engenheiro engenheira estagio estagiario coordenador
    cto ceo cfo vp swe pm
""".split()
JOB_WORDS = frozenset(_JOB)
_LEGAL = re.compile(rf"[\s,]+{ENDING}$", re.I)
_YES = frozenset(
    """
    yes y true x ✓ ✔ ☑ ✅ √ 1 checked done ok ja j wahr oui o vrai si sí s verdadero vero waar
    sim v verdadeiro 👍 ✔️ ☑️ [x] 🗸
""".split()
)
_NO = frozenset(
    """
    no n false 0 unchecked nein falsch non faux falso nee onwaar não nao ☐ ✗ ✘ ❌ ✖ ⬜ □ [] 👎
    noch_nicht not_yet not_applied pas_encore aún_no todavía_no
""".split()
)


def tick(text: str) -> bool | None:
    """Return whether a cell is a yes or a no; None where it says something else."""
    word = "_".join(text.casefold().rstrip(".!").split()).replace("[_]", "[]")
    return True if word in _YES else False if word in _NO else None


def is_job(text: str) -> bool:
    """Return whether a text names a job by one of the usual words."""
    return any(word in JOB_WORDS for word in plain(text).split()) or bool(
        re.search(r"\([mwfdhx]\s?/\s?[mwfdhx]", text)
    )


_TO_DO = frozenset(
    """
    ask polish update write call email mail send prepare research read review follow buy thank fix learn
    practise practice rehearse study make create check find book print sign organise organize schedule plan
    clean set get watch finish start talk reply contact remind request collect compile draft refresh improve
    anrufen schreiben vorbereiten aktualisieren fragen schicken appeler écrire préparer llamar preguntar
    escribir preparar chiamare scrivere preparare
""".split()
)
"""Verbs with which a card of a board begins that is a task."""
_BEFORE_COMPANY = re.compile(
    r"(?:apply|application|interview|bewerbung|postuler|candidature|candidatura|entretien|entrevista|colloquio)"
    r"\s*(?:\b(?:to|at|with|for|bei|mit|chez|avec|en|con|a|presso)\b|[-–:@])\s*(?=\S)",
    re.I,
)


def is_task(text: str) -> bool:
    """Return whether the name of a card is something to do, such as "Polish my CV", and no company."""
    first, *others = text.split() or [""]
    names_no_company = any(each[:1].islower() or each.casefold() in ("cv", "linkedin") for each in others)
    return plain(first) in _TO_DO and names_no_company and not is_job(text)


def without_errand(text: str) -> str:
    """Return the name of a card without what is to be done about it: "Apply to Acme" is about Acme."""
    return _BEFORE_COMPANY.sub("", text, count=1) if _BEFORE_COMPANY.match(text) else text


def has_legal_form(text: str) -> bool:
    """Return whether it ends as a company's name does, such as in GmbH or Inc."""
    return bool(_LEGAL.search(text.strip()))


@lru_cache(maxsize=50_000)
def company_key(name: str) -> str:
    """Return what makes two spellings of a company's name the same."""
    bare = re.sub(r"\s*\(.*?\)\s*$", "", name.strip()) or name.strip()
    for _ in range(2):
        bare = _LEGAL.sub("", bare) or bare
    words = plain(
        re.sub(r"\.(?:com|io|ai|de|fr|es|org|net|co\.uk)$", "", bare.replace("&", " and "), flags=re.I)
    )
    return words.removeprefix("the ").replace(" ", "") or name.strip().casefold()


def role_key(name: str) -> str:
    """Return what makes two spellings of a job's title the same: gender marks aside, short forms in full."""
    bare = re.sub(
        r"\(\s?(?:all genders|[mwfdhxi]\s?[/|,]\s?[^)]{1,8})\s?\)|\b[mwf]/[mwfd](?:/[dxi])?\b",
        " ",
        name,
        flags=re.I,
    )
    short = {
        "sr": "senior",
        "jr": "junior",
        "eng": "engineer",
        "dev": "developer",
        "mgr": "manager",
        "swe": "software engineer",
    }
    words = plain(re.sub(r"[:*]in(?:nen)?\b", "", bare)).split()
    return " ".join(short.get(each, each) for each in words)
