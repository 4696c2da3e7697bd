"""German, French and Spanish words in a line: what they are in English, and the dates that they make.

A line that mixes languages is common where a person looks for work abroad. Words that stand for an act are read as the
English one; what is kept as a note stays as it was written.
"""

from __future__ import annotations

import re

WORDS = {
    # German
    "absage": "rejection", "abgesagt": "cancelled", "abgelehnt": "rejected", "zusage": "offer", "angebot": "offer", "termin": "appointment",
    "gespräch": "interview", "vorstellungsgespräch": "interview", "telefonat": "call", "telefon": "phone", "telefoniert": "spoke",
    "bei": "at", "von": "from", "mit": "with", "um": "at", "als": "as", "für": "for", "und": "and",
    "verschoben": "moved", "verlegt": "moved", "geschickt": "sent", "abgeschickt": "sent", "nachgefragt": "asked", "nachgehakt": "chased",
    "beworben": "applied", "bedankt": "thanked", "danke": "thanks", "dankesmail": "thanks", "dankschreiben": "thank-you",
    "angerufen": "called", "gesprochen": "spoke", "bekommen": "got", "erhalten": "received", "wegen": "about", "meine": "my", "meinen": "my",
    "ich": "i", "habe": "have", "nicht": "not", "antwort": "answer", "entscheidung": "decision", "rückmeldung": "feedback", "kommt": "comes", "bis": "by", "kein": "no", "keine": "no",
    # French
    "entretien": "interview", "rendez-vous": "appointment", "appel": "call", "appelé": "called", "téléphone": "phone", "candidature": "application",
    "postulé": "applied", "chez": "at", "avec": "with", "pour": "for", "envoyé": "sent", "envoyée": "sent", "merci": "thanks", "remercié": "thanked",
    "refus": "rejection", "refusé": "rejected", "offre": "offer", "reçu": "received", "relancé": "chased", "relance": "follow-up", "annulé": "cancelled",
    "reporté": "moved", "déplacé": "moved", "réponse": "answer", "le": "the", "la": "the", "comme": "as", "j'ai": "i", "par": "by", "de": "of", "du": "of",
    # Spanish
    "entrevista": "interview", "en": "at", "llamada": "call", "llamé": "called", "solicitud": "application", "con": "with", "gracias": "thanks",
    "enviado": "sent", "rechazado": "rejected", "oferta": "offer", "cancelada": "cancelled", "cancelado": "cancelled",
}  # fmt: skip
"""What a word of another language is in English."""

_DAYS = {
    "monday": "montag lundi lunes", "tuesday": "dienstag mardi martes", "wednesday": "mittwoch mercredi miércoles", "thursday": "donnerstag jeudi jueves",
    "friday": "freitag vendredi viernes", "saturday": "samstag samedi sábado sonnabend", "sunday": "sonntag dimanche domingo",
    "yesterday": "gestern hier ayer", "today": "heute aujourd'hui hoy", "tomorrow": "demain mañana", "the day after tomorrow": "übermorgen",
    "the day before yesterday": "vorgestern",
}  # fmt: skip
_MONTHS = {
    "january": "januar janvier enero", "february": "februar février febrero", "march": "märz mars marzo", "april": "avril abril", "may": "mai mayo",
    "june": "juni juin junio", "july": "juli juillet julio", "august": "août agosto", "september": "septembre septiembre", "october": "oktober octobre octubre",
    "november": "novembre noviembre", "december": "dezember décembre diciembre",
}  # fmt: skip
_DAY_OF = {word: name for name, words in _DAYS.items() for word in words.split()}
_MONTH_OF = {word: name for name, words in _MONTHS.items() for word in words.split()}
_DAY = re.compile(
    rf"(?<![\w'’-])(?:(?:am|le|el|nächsten|kommenden)\s+)?(?P<word>{'|'.join(_DAY_OF)})(?![\w'’-])",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"(?P<day>(?<![:\d.])\d{{1,2}}\.?\s+(?:de\s+)?)(?P<word>{'|'.join(_MONTH_OF)})(?![\w'’/-])",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"(?<!\w)(?:um|à|ab|a las)\s+(?P<hour>\d{1,2})(?:\s*(?:uhr|h)\s*(?P<minute>[0-5]\d)?|[:.](?P<clock>[0-5]\d)(?:\s*uhr)?)(?!\w)",
    re.IGNORECASE,
)
_LE = re.compile(r"(?<!\w)(?:le|el)\s+(?=\d)", re.IGNORECASE)
_AM = re.compile(r"(?<!\w)(?:am|den)\s+(?=\d{1,2}\.\s?(?:\d|[a-zä]))", re.IGNORECASE)


def with_english_dates(text: str) -> str:
    """Return the text with days, months and hours of other languages in English: "lundi 7 décembre à 8h15"."""
    text = _HOUR.sub(lambda match: f"at {match['hour']}:{match['minute'] or match['clock'] or '00'}", text)
    text = _MONTH.sub(
        lambda match: f"{match['day'].replace('de ', '')}{_MONTH_OF[match['word'].lower()]}", text
    )
    text = _LE.sub("", text)
    return _AM.sub("on ", _DAY.sub(lambda match: _DAY_OF[match["word"].lower()], text))
