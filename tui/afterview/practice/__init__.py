"""Practising one's own questions: what now and why, for the interview in sight or by spacing. Pure."""
