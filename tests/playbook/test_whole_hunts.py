"""What is due over whole hunts, told by lines: each line is worth its place, true, and in the right order."""

from __future__ import annotations

from afterview.playbook.agenda import agenda
from afterview.playbook.agenda_lines import as_lines, those_first
from afterview.settings import Waits
from support.builders import BERLIN, wall
from support.hunt_by_lines import HuntByLines

HOLIDAY = """
@ 2026-10-26 18:00
reference Maria Ortiz
Acme; Dev; applied 10 oct
Basalt; SRE; applied 12 oct
Corvid; Data; applied 20 oct
Delta; Ops; saved; apply by 10 nov
Echo; Dev; applied 1 oct
Fjord; Dev; saved
@ 2026-10-28 18:00
interview acme onsite 30 oct 10:00 with Dana Lee, Sam Wu
interview basalt phone 2 nov 9:00 with Jo Park
interview corvid video 5 nov 15:00
@ 2026-11-03 20:00
promise acme by 12 nov
interview acme final 16 nov 10:00
outcome echo offer, answer by 15 nov
"""
CAREER_CHANGE = """
@ 2026-10-05 19:00
reference Gerda Amsel
Klett; UX Writer; applied today
Stadtwerke; Service Designer; applied today
Babbel; Learning Designer; applied today
@ 2026-10-19 20:00
interview klett onsite 19 oct 13:00 with Paul Beer
well klett the exercise went well
sent klett Paul Beer anyway
told klett Gerda Amsel
@ 2026-11-16 10:00
interview babbel 20 nov 10:00 with Rita Sol, Ben Ott
interview klett final 1 dec 10:00 with Helga Moll
interview stadtwerke 25 nov 14:00-16:00 with Ilse Kern
Zeit Verlag; Editor; saved; apply by 27 nov
@ 2026-11-20 18:00
well babbel calm
sent babbel Rita Sol anyway
"""


def due(hunt: str, now: str) -> list[tuple[str, str, str]]:
    """Return group, what and where of each line that is listed."""
    telling = HuntByLines(zone=BERLIN)
    for line in hunt.strip().splitlines():
        if line.startswith("@ "):
            telling.now = wall(line[2:].replace(" ", "T"))
        else:
            telling.tell(line)
    lines = as_lines(agenda(telling.hunt, wall(now), BERLIN, Waits()))
    return [(each.first.group.value, each.what, each.where) for each in those_first(lines, len(lines))]


def test_after_three_weeks_away_it_begins_with_what_can_still_be_saved() -> None:  # playbook A.1 to A.5
    assert due(HOLIDAY, "2026-11-25T09:00") == [
        ("owed", "Answer the offer by Sun 15 Nov", "Echo"),
        ("owed", "Ask where things stand", "Acme, round 2"),
        ("open", "Ask where things stand", "Corvid; Basalt"),
        ("open", "Send another application", ""),
        ("open", "Send it late, or let it go: closed Tue 10 Nov", "Delta"),
        ("open", "Send the application", "Fjord"),
        ("open", "Let Maria Ortiz know to expect a call", "Acme; Basalt; Corvid"),
        ("open", "Who do you know there?", "Acme; Basalt and 3 more"),
    ]


def test_with_few_applications_and_many_interviews_today_s_notes_come_first() -> None:  # playbook A.1 to A.6
    assert due(CAREER_CHANGE, "2026-11-26T09:00")[:7] == [
        ("today", "Thank Ilse Kern", "Stadtwerke"),
        ("late", "Reflect on round 1", "Stadtwerke"),
        ("open", "Apply by Fri 27 Nov", "Zeit Verlag"),
        ("open", "Interview Tue 1 Dec 10:00, final", "Klett, round 2"),
        ("open", "Prepare for round 2", "Klett"),
        ("open", "Send another application", ""),
        ("open", "Let Gerda Amsel know to expect a call", "Babbel; Stadtwerke"),
    ]


def test_of_a_hundred_applications_each_thing_to_do_is_one_line() -> None:  # playbook A.3, A.5
    days = [f"@ 2026-{month:02}-{day:02} 18:00" for month in (9, 10, 11) for day in range(1, 26)]
    firms = [f"Firm {number}; Analyst; applied today" for number in range(150)]
    told = [line for at, day in enumerate(days) for line in (day, *firms[2 * at : 2 * at + 2])]
    found = due("\n".join(told), "2026-11-25T20:00")
    assert [what for _, what, _ in found] == [
        "Ask where things stand",
        "Close as “no answer”?",
        "Who do you know there?",
    ]
