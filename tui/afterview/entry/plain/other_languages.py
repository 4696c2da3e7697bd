"""German, French, Spanish, Italian and Dutch words in a line: what they are in English; dates are read by `dates`.

A line that mixes languages is common where a person looks for work abroad. Words that stand for an act are read as the
English one; what is kept as a note stays as it was written.
"""

from __future__ import annotations

WORDS = {
    # German
    "absage": "rejection", "abgesagt": "cancelled", "abgelehnt": "rejected", "zusage": "offer", "angebot": "offer", "termin": "appointment",
    "gespräch": "interview", "vorstellungsgespräch": "interview", "telefonat": "call", "telefon": "phone", "telefoniert": "spoke",
    "bei": "at", "von": "from", "mit": "with", "um": "at", "als": "as", "für": "for", "und": "and",
    "verschoben": "moved", "verlegt": "moved", "geschickt": "sent", "abgeschickt": "sent", "nachgefragt": "asked", "nachgehakt": "chased",
    "beworben": "applied", "bedankt": "thanked", "danke": "thanks", "dankesmail": "thanks", "dankschreiben": "thank-you",
    "angerufen": "called", "gesprochen": "spoke", "bekommen": "got", "erhalten": "received", "wegen": "about", "meine": "my", "meinen": "my",
    "ich": "i", "habe": "have", "nicht": "not", "auf": "to", "antwort": "answer", "entscheidung": "decision", "rückmeldung": "feedback", "kommt": "comes", "bis": "by", "kein": "no", "keine": "no",
    # French
    "entretien": "interview", "rendez-vous": "appointment", "appel": "call", "appelé": "called", "téléphone": "phone", "candidature": "application",
    "postulé": "applied", "chez": "at", "avec": "with", "pour": "for", "envoyé": "sent", "envoyée": "sent", "merci": "thanks", "remercié": "thanked",
    "refus": "rejection", "refusé": "rejected", "offre": "offer", "reçu": "received", "relancé": "chased", "relance": "follow-up", "annulé": "cancelled",
    "reporté": "moved", "déplacé": "moved", "réponse": "answer", "le": "the", "la": "the", "comme": "as", "j'ai": "i", "par": "by", "de": "of", "du": "of",
    # Spanish
    "entrevista": "interview", "en": "at", "llamada": "call", "llamé": "called", "solicitud": "application", "con": "with", "gracias": "thanks",
    "enviado": "sent", "rechazado": "rejected", "oferta": "offer", "cancelada": "cancelled", "cancelado": "cancelled",
    # Italian, Dutch, Portuguese and Polish
    "visio": "video", "colloquio": "interview", "presso": "at", "gesprek": "interview", "sollicitatiegesprek": "interview", "bij": "at", "com": "with", "rozmowa": "interview",
}  # fmt: skip
"""What a word of another language is in English."""
