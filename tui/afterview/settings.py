"""What a person can set, as plain values. Reading them from a file is `config.py`'s work."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Waits:
    """The waiting times of the playbook. The defaults follow the article."""

    thank_you_opens_hours: int = 3
    """Hours after an interview's end before a thank-you note may go out (playbook 2.2)."""
    thank_you_due_hours: int = 24
    """Hours after an interview's end by which each note is due (playbook 2.2)."""
    reply_unknown_days: int = 7
    """Days to wait for an answer when nothing was promised (playbook 5.3)."""
    second_follow_up_working_days: int = 5
    """Working days between the first follow-up and the second (playbook 5.4)."""
    reference_catch_up_days: int = 180
    """Days after which a reference has not been spoken to for too long (playbook 3.3)."""
    touch_days: tuple[int, ...] = (30, 60, 90)
    """Days from the outcome to each of the first touches; then every quarter (playbook 8.2)."""
    touch_then_every_days: int = 91
    """Days between later touches: a quarter (playbook 8.2)."""
    quiet_days: int = 45
    """Days of silence after which closing an application as "no answer" is suggested (playbook 5.7)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything from the settings file, field by field."""

    zone: str | None = None
    """IANA name of the person's own time zone; None: the computer's."""
    day_first: bool = True
    """Whether 3/4 is the third of April (true) or the fourth of March (false)."""
    theme: str = "afterview-dark"
    """Name of the Textual theme."""
    keys: dict[str, str] = field(default_factory=dict)
    """Command id to key or keys (comma separated), in place of the built-in ones."""
    waits: Waits = field(default_factory=Waits)
    """The waiting times."""
    name: str = ""
    """How I sign letters; "" leaves the place for it empty."""
    me: tuple[str, ...] = ()
    """My own email addresses: an invitation names me beside those whom I meet."""
