"""Days, months and hours as other languages write them: the names, and a text with them in English.

What is a common word or a name in English as well is one of them only where a date or a time stands beside it.
"""

from __future__ import annotations

import re

from afterview.dates.days import LONG_MONTHS, MONTH_NAMES, WEEKDAY, WEEKDAY_NAMES
from afterview.text import one_of
from afterview.words import without_accents

_MONTHS = """
    january jan januar jänner jaenner janvier janv jan enero ene gennaio gen januari janeiro stycznia styczeń
    february feb februar février févr fév febrero febbraio februari fevereiro fev lutego
    march mar märz maerz mrz mars marzo maart mrt março marca
    april apr avril avr abril abr aprile kwietnia
    may mai mayo maggio mag mei maio maja
    june jun juni juin junio giugno giu junho czerwca
    july jul juli juillet juil julio luglio lug julho lipca
    august aug août agosto ago augustus sierpnia
    september sep sept septembre septiembre setiembre settembre set setembro września
    october oct oktober okt octobre octubre ottobre ott outubro out października
    november nov novembre noviembre novembro listopada
    december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia
"""
_WEEKDAYS = """
    monday montag lundi lunes lunedì maandag segunda-feira poniedziałek
    tuesday dienstag mardi martes martedì dinsdag terça-feira wtorek
    wednesday mittwoch mercredi miércoles mercoledì woensdag quarta-feira środa środę
    thursday donnerstag jeudi jueves giovedì donderdag quinta-feira czwartek
    friday freitag vendredi viernes venerdì vrijdag sexta-feira piątek
    saturday samstag sonnabend samedi sábado sabato zaterdag sobota sobotę
    sunday sonntag dimanche domingo domenica zondag niedziela niedzielę
"""
_SHORT_WEEKDAYS = """
    mo ma lun seg pon
    di mar ter wt
    mi wo mer mié śr qua
    do jeu jue gio qui czw
    fr vr ven vie sex
    sa za sáb sam sob
    so zo dim dom
"""
"""As they stand before a date; "mardi" and "maandag" share one in which the date decides."""


def _numbered(table: str, first: int) -> dict[str, int]:
    lines = enumerate(table.strip().splitlines(), start=first)
    return {
        each: number
        for number, line in lines
        for name in line.split()
        for each in (name, without_accents(name))
    }


MONTHS = _numbered(_MONTHS, 1)
"""The names of months in small letters, with their accents and without, to 1 to 12."""
WEEKDAYS = _numbered(_WEEKDAYS, 0)
"""Those of weekdays, to 0 (Monday) to 6."""
SHORT_WEEKDAYS = _numbered(_SHORT_WEEKDAYS, 0)
"""Short names of weekdays, some of which are words of their own."""

_WORDS_AS_WELL = frozenset("set out mag gen ago".split())
"""Not read as months in a sentence: "round 2 set for Monday", "2 out of 3"."""
_NAMES_AS_WELL = frozenset("sam dom sex ter qui qua seg".split())
"""Not read as weekdays there: "a call with Sam, 5 December"."""
_OTHER_DAYS = {
    "yesterday": "gestern hier ayer ieri ontem gisteren wczoraj",
    "today": "heute aujourd'hui hoy oggi hoje vandaag dzisiaj dziś",
    "the day after tomorrow": "übermorgen après-demain dopodomani overmorgen pojutrze depois_de_amanhã pasado_mañana",
    "tomorrow morning": "morgen_früh morgen_vormittag domani_mattina demain_matin",
    "tomorrow afternoon": "morgen_nachmittag domani_pomeriggio demain_après-midi",
    "tomorrow": "demain mañana domani amanhã jutro morgen",
    "the day before yesterday": "vorgestern avant-hier anteayer eergisteren anteontem przedwczoraj",
    "the week after next": "übernächste_woche in_zwei_wochen dans_deux_semaines",
    "next week": "nächste_woche nächster_woche kommende_woche la_semaine_prochaine semaine_prochaine la_próxima_semana la_semana_que_viene volgende_week la_settimana_prossima settimana_prossima na_próxima_semana próxima_semana w_przyszłym_tygodniu",
    "last week": "letzte_woche vorige_woche vergangene_woche la_semaine_dernière la_semana_pasada vorige_week afgelopen_week la_settimana_scorsa na_semana_passada semana_passada",
    "this week": "diese_woche dieser_woche cette_semaine esta_semana deze_week questa_settimana",
    "the end of the week": "ende_der_woche wochenende_der_woche fin_de_semaine eind_van_de_week",
    "the end of the month": "ende_des_monats monatsende fin_du_mois fin_de_mes eind_van_de_maand fine_mese",
}  # fmt: skip
_FLAGS = re.IGNORECASE
_MONTH_NAMES = [each for each in MONTHS if each not in _WORDS_AS_WELL and each not in MONTH_NAMES]
_FOREIGN_DAYS = {each: number for each, number in WEEKDAYS.items() if each not in WEEKDAY_NAMES}
_DAY_OF = {each.replace("_", " "): name for name, words in _OTHER_DAYS.items() for each in words.split()}
_DAY_OF |= {without_accents(each): name for each, name in _DAY_OF.items() if each != "mañana"}
_AT = r"(?:um|à|ab|a\s+las|às|alle(?:\s+ore)?|ore|om|o(?:\s+godz\.?)?|godz\.?|gegen|vers)"
_HOUR = re.compile(
    rf"(?<!\w){_AT}\s+(?P<hour>\d{{1,2}})(?:\s*(?:uhr|uur|h|u)\s*(?P<minute>[0-5]\d)?|[:.](?P<clock>[0-5]\d)(?:\s*(?:uhr|uur|h))?)(?![\w:])",
    _FLAGS,
)
_BARE_HOUR = re.compile(r"(?<!\w)(?:um|alle(?:\s+ore)?|ore|om)\s+(?=\d{1,2}(?:$|[\s,;.](?!\d)))", _FLAGS)
_HOURS = "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
_HALB = re.compile(rf"(?<!\w)(?:(?:um|gegen)\s+)?halb\s+(?P<hour>{'|'.join(_HOURS)})s?(?!\w)", _FLAGS)
"""Half an hour before the one that is named: "halb drei" is 2:30."""
_UHR = re.compile(
    r"(?<![\w:.])(?P<hour>\d{1,2})(?:\s*(?:uhr|uur)\s+(?P<after>[0-5]\d)(?![\d.:/])|u(?P<minute>[0-5]\d)?(?!\w)|\s+uur\b)",
    _FLAGS,
)
_MONTH = re.compile(
    rf"(?P<day>(?<![:\d.])\d{{1,2}})(?P<nth>er|º|°)?\.?\s+(?:de\s+)?(?P<word>{one_of(_MONTH_NAMES)})\.?(?:\s+(?:de|del)(?=\s+\d{{4}}))?(?![\w'’/-])",
    _FLAGS,
)
_DATED = (
    r"(?=\.?,?\s+(?:(?:den|le|el|il)\s+)?\d{1,2}(?:\.\s?\d|/\d|\.?\s+(?:"
    + "|".join(LONG_MONTHS)
    + r"|[a-z]{3}\b)|(?:[:.h]\d\d)?\s*uhr|[:.]\d\d|h)|\s+at\s+\d)"
)
_SHORT = re.compile(
    r"(?<!\w)(?<!\d )(?<!with )(?<!mit )(?<!and )(?<!und )(?<!avec )(?<!con )(?<!& )"
    rf"(?P<word>(?!(?-i:do|so)\b)(?:{one_of(set(SHORT_WEEKDAYS) - _NAMES_AS_WELL)}))(?!\w){_DATED}\.?",
    _FLAGS,
)
_LAST = r"(?:letzten|letzter|vergangenen|vorigen|afgelopen)"
_WEEKDAY = re.compile(
    rf"(?<![\w'’-])(?:(?P<last>{_LAST})\s+|(?P<coming>nächsten|kommenden|volgende|aanstaande)\s+|(?:am|le|el|il|op|na|no|we?)\s+)?"
    rf"(?P<word>{one_of(_FOREIGN_DAYS)})(?:\s+(?:(?P<gone>dernier|pasado|scorso|passada)|(?P<ahead>prochain|próximo|prossimo|prossima)))?(?![\w'’-])",
    _FLAGS,
)
_DAY = re.compile(
    rf"(?<![\w'’-])(?<!heute )(?<!tag )(?<!am )(?P<word>(?!(?-i:Morgen|Jutro|Hoy|Hier)\b)(?:{one_of(_DAY_OF)}))(?![\w'’-])",
    _FLAGS,
)
_PART = re.compile(
    rf"(?<!\w)(?P<part>anfang|mitte|ende|début|mi-|fin|begin|half|eind)\s*(?P<what>(?:next|this)\s+week|(?P<month>{one_of(_MONTH_NAMES)})(?![\w'’/-]))",
    _FLAGS,
)
_PARTS = {"anfang": "early", "début": "early", "begin": "early", "mitte": "mid", "mi-": "mid", "half": "mid"}
_DOTTED = re.compile(
    rf"(?<!\w)(?P<day>(?:{WEEKDAY}|mon|tue|wed|thu|fri|sat|sun),?\s+\d{{1,2}}\.(?:0?[1-9]|1[0-2]))(?=,?\s+(?:at\s+)?\d{{1,2}}(?:[:.h]\d\d|\s*(?:uhr|h)\b))",
    _FLAGS,
)
"""A day and a month between a weekday and a time, which are no time: "Wednesday 2.12 at 15:30"."""
_LE = re.compile(r"(?<!\w)(?:le|el|il)\s+(?=\d)", _FLAGS)
_AM = re.compile(r"(?<!\w)(?:am|den)\s+(?=\d{1,2}\.?\s?(?:\d|[a-zä]))", _FLAGS)


def with_english_dates(text: str) -> str:
    """Return the text with days, months and hours of other languages in English: "lundi 7 décembre à 8h15"."""
    text = _HOUR.sub(lambda match: f"at {match['hour']}:{match['minute'] or match['clock'] or '00'}", text)
    text = _UHR.sub(lambda match: f"{match['hour']}:{match['after'] or match['minute'] or '00'}", text)
    text = _BARE_HOUR.sub("at ", text)
    text = _HALB.sub(_half_before, text)
    text = _MONTH.sub(lambda match: f"{match['day']} {_month(match['word'])}", text)
    text = _SHORT.sub(lambda match: WEEKDAY_NAMES[SHORT_WEEKDAYS[match["word"].lower()]], text)
    text = _WEEKDAY.sub(_weekday, text)
    text = _DAY.sub(lambda match: _DAY_OF[" ".join(match["word"].lower().split())], text)
    text = _PART.sub(_part, text)
    text = _DOTTED.sub(r"\g<day>.", text)
    return _AM.sub("on ", _LE.sub("", text))


def _half_before(match: re.Match[str]) -> str:
    """Return the time of "halb drei"; up to five, nobody means the night."""
    hour = _HOURS.index(match["hour"].lower()) or 12
    return f"at {hour + 12 if hour < 6 else hour}:30"


def _month(word: str) -> str:
    return LONG_MONTHS[MONTHS[word.lower()] - 1]


def _weekday(match: re.Match[str]) -> str:
    day = WEEKDAY_NAMES[WEEKDAYS[match["word"].lower()]]
    if match["last"] or match["gone"]:
        return f"last {day}"
    return f"coming {day}" if match["coming"] or match["ahead"] else day


def _part(match: re.Match[str]) -> str:
    what = _month(match["month"]) if match["month"] else f"in {match['what']}"
    return f"{_PARTS.get(match['part'].lower(), 'late')} {what}"
