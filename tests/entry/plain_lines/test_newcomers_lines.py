"""Lines of people who have just begun: how a note went out, what is for later, what is to go."""

from __future__ import annotations

import pytest

from .test_found_in_trials import read


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("I sent Dana a thank you letter by email", "by email"),
        ("I emailed Dana my thank you letter", "by email"),
        ("thanked Dana with a card by post", "by letter"),
        ("sent Dana my thank-you letter through LinkedIn", "other"),
        ("texted Dana a thank you card", "other"),
        ("posted my thank you card to Dana", "by letter"),
        ("emailed Dana a handwritten thank you card", "handwritten"),
        ("sent Dana a thank you letter", "by letter"),
        ("sent Dana a thank you card", "handwritten"),
    ],
)
def test_a_note_went_out_by_the_way_that_is_named_then_by_the_verb_then_by_what_it_was(
    line: str, how: str
) -> None:
    # playbook 2.2
    assert read(line).lines[0] == f"sent Acme Dana Lee {how}"
