"""Names as they stand in sentences: houses with small words in them, and names of every day."""

from __future__ import annotations

import pytest

from .corpus import hunt, read

TODAY = "applied 2026-11-26"
YESTERDAY = "applied 2026-11-25"


@pytest.mark.parametrize(
    ("line", "became"),
    [
        ("applied to the Max Planck Institute for Informatics as a research assistant today", f"Max Planck Institute for Informatics; research assistant; {TODAY}"),
        ("applied to Department for Education as policy adviser today", f"Department for Education; policy adviser; {TODAY}"),
        ("applied to Women in Tech as community manager today", f"Women in Tech; community manager; {TODAY}"),
        ("I applied to St. Thomas' Hospital as a staff nurse yesterday", f"St. Thomas' Hospital; staff nurse; {YESTERDAY}"),
        ("Applied to Dr. Oetker for brand manager", "Dr. Oetker; brand manager; applied today"),
        ("applied to Doctors Without Borders, logistician, yesterday", f"Doctors Without Borders; logistician; {YESTERDAY}"),
        ("applied to Clifford Chance as a paralegal today", f"Clifford Chance; paralegal; {TODAY}"),
        ("applied to Next as a store manager today", f"Next; store manager; {TODAY}"),
        ("applied to Indeed as data engineer today", f"Indeed; data engineer; {TODAY}"),
        ("applied to Hollow Lane Vets today", f"Hollow Lane Vets; {TODAY}"),
        ("Globex [Data Engineer] applied yesterday", f"Globex; Data Engineer; {YESTERDAY}"),
        ("put in for the nurse thing at Globex yesterday", f"Globex; nurse; {YESTERDAY}"),
        ("applied for the Maps Engineer thing at HERE", "applied HERE Technologies today"),
        ("HERE application finally went out today", "applied HERE Technologies 2026-11-26"),
        ("applied to Globex as data engineer through Priya Nair", "Globex; data engineer; applied today; source: Priya Nair"),
        ("applied to Globex, data engineer, referred by Priya Nair", "Globex; data engineer; applied today; source: Priya Nair"),
        ("Aisha Bello from uni, she is at Borealis now", "contact Borealis Aisha Bello works there"),
        ("Submitted: Data Engineer, Globex; 24 Nov", "Globex; Data Engineer; applied 2026-11-24"),
        ("Ernst & Young invited me for an interview on 3 Dec at 10", "Ernst & Young; saved"),
        ("interview at Corvid on 3 Dec at 10 with Ada Obi/Lukas Brandt", "interview Corvid Systems 2026-12-03 10:00 with Ada Obi, Lukas Brandt"),
        ("interview at Corvid on 3 Dec at 10 with Ada/Lukas", "interview Corvid Systems 2026-12-03 10:00 with Ada, Lukas"),
        ("interview at Corvid on 3 Dec at 10 with Ada Obi plus Lukas Brandt", "interview Corvid Systems 2026-12-03 10:00 with Ada Obi, Lukas Brandt"),
        ("thanked Dana/Sam at Acme", "sent Acme Dana Lee"),
    ],
)  # fmt: skip
def test_a_name_stays_whole(line: str, became: str) -> None:
    assert read(line).lines[0] == became


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("applied to the Wellcome Trust for Data Engineer in Leeds", "“Wellcome Trust; Data Engineer"),
        ("Got the mail today: HERE will interview me on 8 December", "“interview HERE Technologies 2026-12-08 time not set”"),
        ("interview at Corvid on 3 Dec at 10 with Leila Haddad for Tom Baines", "“interview Corvid Systems 2026-12-03 10:00 with Leila Haddad”"),
        ("had an interview at Corvid yesterday at 10 with Leila Haddad who stood in for Tom Baines", "“interview Corvid Systems 2026-11-25 10:00 with Leila Haddad note: "),
    ],
)  # fmt: skip
def test_what_is_asked_about_has_its_line(line: str, offered: str) -> None:
    meant = read(line)
    said = [*meant.lines, meant.problem]
    assert any(offered.strip("“") in each for each in said)


@pytest.mark.parametrize("line", ["Otto Brandt Thanked Dana Lee", "Anna Lund Rejected Me"])
def test_a_sentence_in_capitals_is_no_company(line: str) -> None:
    assert read(line).change is None


def test_a_new_company_that_shares_a_common_word_with_a_listed_one_is_not_taken_for_it() -> None:
    willow = read("Willow Vets; Nurse; saved").change
    assert willow is not None
    meant = read("applied to Hollow Lane Vets today", before=hunt().with_change(willow))
    assert meant.lines == (f"Hollow Lane Vets; {TODAY}",)


def test_a_company_that_a_question_is_about_is_not_taken_for_the_one_that_asked() -> None:
    meant = read("They wanted to know why I am leaving Borealis", here="Acme")
    assert meant.change is None
    assert "“question Acme Why I am leaving Borealis”" in meant.problem
