"""Everything that is looked for in a letter, in one list. The codes are an interface."""

from __future__ import annotations

from collections.abc import Iterator

from afterview.letters.checks import (
    companies,
    cut_off,
    frame,
    gaps,
    length,
    linkedin,
    names,
    presumptuous,
    reply_date,
    run_together,
    samples,
    specifics,
)
from afterview.letters.checks.check import Check, Checked, Finding, Found


def _blaming_tone(checked: Checked) -> Iterator[Found]:
    from afterview.letters.checks import blaming_tone  # most letters are none in which one blames

    yield from blaming_tone.find(checked)


CHECKS: tuple[Check, ...] = (
    Check("presumptuous", presumptuous.find),
    Check("blaming_tone", _blaming_tone),
    Check("name_wrong", names.wrong),
    Check("name_misspelt", names.misspelt),
    Check("name_missing", names.missing),
    Check("company_wrong", companies.wrong),
    Check("company_misspelt", companies.misspelt),
    Check("nothing_specific", specifics.nothing_specific),
    Check("near_duplicate", specifics.near_duplicate),
    Check("too_many_samples", samples.too_many_samples),
    Check("too_long", length.too_long),
    Check("too_short", length.too_short),
    Check("no_ask_for_reply_date", reply_date.no_ask_for_reply_date),
    Check("placeholder_left", gaps.placeholder_left),
    Check("linkedin_before_decision", linkedin.linkedin_before_decision),
    Check("greeting_missing", frame.greeting_missing),
    Check("greeting_twice", frame.greeting_twice),
    Check("closing_twice", frame.closing_twice),
    Check("run_together", run_together.run_together),
    Check("signature_missing", frame.signature_missing),
    Check("signature_wrong", frame.signature_wrong),
    Check("text_below_signature", frame.text_below_signature),
    Check("subject_in_text", frame.subject_in_text),
    Check("cut_off", cut_off.cut_off),
)


def findings(checked: Checked) -> tuple[Finding, ...]:
    """Return all that is found in a letter, in the order of the text; none for an empty one."""
    if not checked.text.strip():
        return ()
    found = [
        Finding(check.code, each.start, each.end, checked.text[each.start : each.end], each.reason)
        for check in CHECKS
        if check.code in checked.shape.checks
        for each in check.find(checked)
    ]
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))
