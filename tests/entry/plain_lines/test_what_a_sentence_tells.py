"""What kind of fact a sentence tells: each is read as one line, or refused with the line to write."""

from __future__ import annotations

import pytest

from .corpus import read


@pytest.mark.parametrize(
    ("line", "became"),
    [
        ("asked Corvid if there is any news", "followup Corvid Systems asked"),
        ("asked Basalt when I can expect to hear", "followup Basalt Security asked"),
        ("another e-mail to corvid today asking after my application", "followup Corvid Systems emailed"),
        ("quick call to Corvid to ask where things stand, no answer", "followup Corvid Systems called, no answer"),
        ("Got an email back from Corvid, still looking through applications", "heard Corvid Systems still looking through applications"),
        ("Acme confirmed that they received my application", "heard Acme confirmed that they received my application"),
        ("the role at Corvid is on hold", "heard Corvid Systems the role at Corvid is on hold"),
        ("Corvid froze hiring until January", "heard Corvid Systems froze hiring until January"),
        ("told Corvid I accepted elsewhere", "outcome Corvid Systems withdrawn"),
        ("wrote to Basalt that I accept", "outcome Basalt Security accepted"),
        ("told Basalt I'm not going to take their offer", "outcome Basalt Security declined"),
        ("Corvid cancelled the role", "outcome Corvid Systems rejected"),
        ("Corvid are no longer hiring for the position", "outcome Corvid Systems rejected"),
    ],
)  # fmt: skip
def test_a_fact_is_read_in_the_words_in_which_it_is_told(line: str, became: str) -> None:
    assert " + ".join(read(line).lines).startswith(became), read(line)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Basalt gave me Wednesday off", "I am not sure what happened"),
        ("Northwind Traders answered the phone after ten minutes", "I am not sure what happened"),
        ("I put Corvid on hold", "I am not sure what happened"),
        ("Acme put me on hold for 20 minutes", "I am not sure what happened"),
        ("Delete Acorn Nursery; teacher", "To add it as it stands, write “add Delete Acorn Nursery; teacher”"),
        ("delete acme; backend engineer", 'choose it and press e, then d; in a shell, write “afterview remove "Acme"”'),
        ("I deleted Acme by accident", "press u, which undoes the last change; in a shell, write “afterview undo”"),
        ("outcome corvid rejected, 2026-11-282", "There is no day “2026-11-282”"),
        ("followup corvid emailed, 31/11/2026", "There is no day “31/11/2026”"),
        ("heard corvid 2026-11-282: still looking", "There is no day “2026-11-282”"),
        ("Corvid rejected me on 2026-11-282", "There is no day “2026-11-282”"),
    ],
)  # fmt: skip
def test_what_is_none_of_them_is_refused(line: str, says: str) -> None:
    assert read(line).change is None
    assert says in read(line).problem
