"""Days, months and hours as other languages write them, in a line that is English or is not."""

from __future__ import annotations

import pytest

from afterview.dates.languages import with_english_dates

from .corpus import interviews_of, read, start_of


@pytest.mark.parametrize(
    ("line", "starts"),
    [
        ("Corvid interview Mo 7.12. 14 Uhr", "2026-12-07 14:00"),
        ("interview corvid Mi, 2.12., 9 Uhr", "2026-12-02 09:00"),
        ("video interview with Corvid on Do 3. Dez. 15:00", "2026-12-03 15:00"),
        ("Interview bei Corvid, Dienstag um halb zehn", "2026-12-01 09:30"),
        ("interview with Corvid tomorrow at 10 past 9", "2026-11-27 09:10"),
        ("interview with Corvid morgen um halb drei", "2026-11-27 14:30"),
        ("Interview bei Corvid, Di 14 Uhr", "2026-12-01 14:00"),
        ("Corvid interview morgen früh um 9", "2026-11-27 09:00"),
        ("interview Corvid vrijdag 4 dec 11:00 note: vrijdag is lastig", "2026-12-04 11:00"),
        ("Corvid call donderdag 3/12 15u30", "2026-12-03 15:30"),
        ("interview with Corvid mardi 1er décembre à 14h30", "2026-12-01 14:30"),
        ("Corvid visio jeudi prochain à 10h", "2026-12-03 10:00"),
        ("Corvid entrevista jueves 3 de diciembre 9:00", "2026-12-03 09:00"),
        ("Corvid interview quinta-feira 3 dez 10h30", "2026-12-03 10:30"),
        ("colloquio Corvid martedì 1 dicembre ore 10", "2026-12-01 10:00"),
        ("Corvid interview w środę 2.12 o 15:30", "2026-12-02 15:30"),
    ],
)
def test_an_interview_is_when_its_own_language_says(line: str, starts: str) -> None:
    new = interviews_of(read(line))
    assert [start_of(each) for each in new] == [starts]
    assert new[0].notes == line.partition(" note: ")[2], "a note stays as it is written"


@pytest.mark.parametrize(
    "text",
    [
        "call with Mo 14:00",
        "so 3 of us met",
        "I do 2 interviews",
        "round 2 set for Monday",
        "2 out of 3 rounds done",
        "call with Sam 5 Dec",
        "Guten Morgen from Acme",
        "met Mars recruiter",
        "in 3 mins at 14:00",
    ],
)
def test_what_is_english_or_somebody_stays(text: str) -> None:
    assert with_english_dates(text) == text
