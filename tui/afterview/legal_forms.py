"""The legal forms that companies' names end in: GmbH, Ltd, S.A."""

from __future__ import annotations

from afterview.honorifics import with_stops

_CLEAR_SPELLINGS = """
Inc Incorporated Ltd Limited LLC LLP PLC plc Corp Corporation Pty Pvt Pte AG GmbH mbH KG KGaA OHG UG SE SA SAS
SASU SARL EURL SRL SpA SLU BV NV Lda Ltda ApS
"""
_OTHER_SPELLINGS = "Co Company LP Oy AB SL"
SPELLINGS = frozenset((*_CLEAR_SPELLINGS.split(), *_OTHER_SPELLINGS.split()))
"""As they are written, without stops."""
CLEAR_FORMS = frozenset(_CLEAR_SPELLINGS.casefold().split())
"""In small letters, those that are neither a surname nor a word of every day."""
FORMS = CLEAR_FORMS | frozenset(_OTHER_SPELLINGS.casefold().split())
"""All of them in small letters."""
ENDING = (
    r"(?:gmbh & co\.? kg(?:aa)?|ug \(haftungsbeschränkt\)|sp\.? z o\.?o|a/s|"
    rf"{with_stops(FORMS | {'ev', 'as'})})\.?"
)
"""A regular expression, to be read in any case, for one behind a name that is known to be a company's.

"As" and "e.V." mean a company only there.
"""
