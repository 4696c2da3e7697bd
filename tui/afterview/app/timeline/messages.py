"""What the timeline tells the app. The widget names them `Timeline.Chosen` and `Timeline.Opened`."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


@dataclass
class Chosen(Message, namespace="timeline"):
    """Another application, or another mark of it, is chosen. No application: nothing is shown."""

    application_id: str | None
    interview_id: str | None
    words: str
    """What the mark says; empty where there is none."""


@dataclass
class Opened(Message, namespace="timeline"):
    """Enter or a double click on a lane: the person wants to work on it."""

    application_id: str
    interview_id: str | None
    words: str
