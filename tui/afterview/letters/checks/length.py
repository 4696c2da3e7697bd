"""Whether a letter has too many words for its kind and channel, or too few."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.sentences import greeting_of
from afterview.letters.kinds import most_words


def too_long(checked: Checked) -> Iterator[Found]:
    """Yield one finding where it has more words than such a letter should."""
    most, count = most_words(checked.shape, checked.channel), count_words(checked)
    if count > most:
        reason = f"It has {count:,} words: up to {most} are read with pleasure."
        yield Found(checked.whole, checked.whole, reason)


def too_short(checked: Checked) -> Iterator[Found]:
    """Yield one finding where it has fewer words than such a letter needs."""
    least, count = checked.shape.words[0], count_words(checked)
    if count < least:
        reason = f"It has {count} words: say a little more, {least} at least."
        yield Found(checked.whole, checked.whole, reason)


def count_words(checked: Checked) -> int:
    """Count the words between greeting and sign-off; of scripts without blanks, two letters are a word."""
    greeting = greeting_of(checked.text)
    body = checked.body[greeting[1] if greeting else 0 :]
    dense = sum("\u3040" <= each <= "\u9fff" or "\uac00" <= each <= "\ud7a3" for each in body)
    return max(len(re.findall(r"\w+(?:['’.-]\w+)*", body)), dense // 2)
