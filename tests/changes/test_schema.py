"""What follows for a kind of record from its declaration alone."""

from __future__ import annotations

from datetime import UTC, date, datetime

from afterview.records.base import Instant, Record
from afterview.records.hunt import Hunt
from afterview.records.kind import Field, FieldType, kind
from afterview.records.path import identity_of
from afterview.records.people import Channel
from afterview.records.words import Words


class Card(Record, frozen=True, kw_only=True):
    id: str
    prompt: str = ""
    answer: str = ""
    tags: tuple[str, ...] = ()
    level: int = 1
    is_hard: bool = False
    due: date | None = None
    channel: Channel | None = None
    practised_at: Instant


CARD = kind(
    Card,
    "a practice card",
    Field("prompt", "Prompt", required="A card needs a prompt."),
    Field("answer", "Answer", FieldType.LINES),
    *(Field(key, key) for key in ("tags", "level", "is_hard", "due", "channel", "practised_at")),
)
WORDS = Words(Hunt())
NOW = datetime(2026, 11, 25, 16, tzinfo=UTC)


def test_its_fields_are_read_and_written_by_the_types_of_the_record() -> None:
    assert [each.type for each in CARD.fields] == [
        FieldType.TEXT,
        FieldType.LINES,
        FieldType.TAGS,
        FieldType.NUMBER,
        FieldType.YES_NO,
        FieldType.DAY,
        FieldType.CHOICE,
        FieldType.MOMENT,
    ]
    assert [each.key for each in CARD.fields if each.optional] == ["due", "channel"]
    assert CARD.prose == {"answer"}


def test_it_is_named_listed_and_counted_by_its_noun_and_its_texts() -> None:
    card = Card(id="c1", prompt="Why us?", answer="Because\nof you", practised_at=NOW)
    assert CARD.title(card, WORDS) == "the practice card “Why us?”"
    assert CARD.title(Card(id="c2", practised_at=NOW), WORDS) == "a practice card"
    assert CARD.line(card, WORDS) == ("Practice card", "Why us?", "Because of you")
    assert CARD.counted == ("practice card", "practice cards")


def test_it_is_told_apart_by_what_its_record_has() -> None:
    assert identity_of(Card) == ("id",)
