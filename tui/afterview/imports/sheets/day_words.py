"""Names of months, weekdays and zones in the languages in which people keep their sheets."""

from __future__ import annotations

from afterview.imports.sheets.wording import plain

_MONTHS = """
    january jan januar janner jaenner janvier janv enero ene gennaio gen januari janeiro styczen
    february feb februar fevrier fevr fev febrero febbraio februari fevereiro
    march mar marz maerz mrz mars marzo maart mrt marco
    april apr avril avr abril abr aprile
    may mai mayo maggio mag mei maio
    june jun juni juin junio giugno giu junho
    july jul juli juillet juil julio luglio lug julho
    august aug aout agosto ago augustus
    september sep sept septembre septiembre setiembre settembre set setembro
    october oct oktober okt octobre octubre ottobre ott outubro out
    november nov novembre noviembre novembro
    december dec dezember dez decembre diciembre dic dicembre dezembro
"""
MONTHS = {
    plain(name): number
    for number, line in enumerate(_MONTHS.strip().splitlines(), start=1)
    for name in line.split()
}
"""Each name, as `plain` has it, with its number from 1 to 12."""

WEEKDAYS = frozenset(
    """
    mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat
    saturday sun sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo
    di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam
    dim lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom lunedi martedi
    mercoledi giovedi venerdi mart gio maandag dinsdag woensdag donderdag vrijdag zaterdag
    zondag ma wo vr za zo segunda terca quarta quinta sexta feira seg ter qua qui sex
""".split()
)

OFFSETS = {
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "cet": 1, "cest": 2,
    "bst": 1, "gmt": 0, "utc": 0, "z": 0, "west": 1, "eet": 2, "eest": 3, "jst": 9, "aest": 10, "aedt": 11,
}  # fmt: skip
"""Short names of zones, with the hours that they are ahead of UTC."""
