"""What is shown to others: the page, the picture of where applications went, the cards, the bundle."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import vobject
from hypothesis import given
from hypothesis import strategies as st

from afterview.exports.bundle import bundle
from afterview.exports.flows import Flow, flows, sankey_text
from afterview.exports.page import report
from afterview.exports.request import Request
from afterview.exports.sankey_drawings import NOTHING, drawn, svg
from afterview.exports.vcards import vcards
from afterview.records.applications import Application, EventKind
from afterview.records.hunt import Hunt
from afterview.records.reflections import Reflection
from support.builders import BERLIN, application, event, hunt, interview, person, wall
from support.hunt_strategies import hunts

NOW = wall("2026-11-24T16:00")
NOVEMBER = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}


def asked(of: Hunt, **options: Any) -> Request:
    return Request(hunt=of, now=NOW, zone=BERLIN, **options)


def way(key: str, *kinds: EventKind, rounds: int = 0) -> Application:
    events = tuple(event(kind, f"2026-11-{day:02}", day) for day, kind in enumerate(kinds, 2))
    held = tuple(
        interview(f"i{key}{number}", f"2026-11-{10 + number}T10:00", round=number)
        for number in range(1, rounds + 1)
    )
    return application(key, f"Company {key}", events=events, interviews=held)


SEVERAL = hunt(
    [
        way("a1", EventKind.APPLIED),
        way("a2", EventKind.APPLIED, EventKind.REJECTED),
        way("a3", EventKind.APPLIED, EventKind.REJECTED, rounds=1),
        way("a4", EventKind.APPLIED, EventKind.OFFER, EventKind.ACCEPTED, rounds=2),
        way("a5", EventKind.SAVED),
    ]
)


def private_hunt() -> Hunt:
    held = interview(who=["p1"], reflection=Reflection(went_badly="secret-reflection", confidence=3))
    sent = event(EventKind.APPLIED, "2026-11-05")
    return hunt(
        [application(events=(sent,), interviews=(held,), notes="secret-note")],
        [
            person(
                "p1",
                "Dana Lee",
                email="secret@acme.example",
                address="Secret Street 1",
                phone="+49 30 5550199",
            )
        ],
    )


def test_flows_are_counted_from_stage_to_stage() -> None:
    assert flows(asked(SEVERAL)) == (
        Flow("Applied", "Interview 1", 2),
        Flow("Applied", "Waiting", 1),
        Flow("Applied", "Rejected", 1),
        Flow("Interview 1", "Interview 2", 1),
        Flow("Interview 1", "Rejected", 1),
        Flow("Interview 2", "Offer", 1),
        Flow("Offer", "Accepted", 1),
    )


@given(hunts())
def test_what_flows_into_a_stage_flows_out_of_it_and_every_drawing_is_made(of: Hunt) -> None:
    found = flows(asked(of))
    inner = {each.target for each in found} & {each.source for each in found}
    for name in inner:
        assert sum(each.count for each in found if each.target == name) == sum(
            each.count for each in found if each.source == name
        )
    ElementTree.fromstring(svg(asked(of)))
    for width in (60, 80, 120):
        assert all(len(line) <= width for line in drawn(asked(of), width).splitlines())


def test_the_text_is_as_sankeymatic_takes_it() -> None:
    lines = sankey_text(asked(SEVERAL)).decode().splitlines()
    assert lines[0].startswith("//")
    assert all(re.fullmatch(r"[A-Z][\w ]* \[[1-9][0-9]*\] [A-Z][\w ]*", line) for line in lines[1:])
    assert "Applied [2] Interview 1" in lines


def test_the_drawing_names_every_stage_with_its_number() -> None:
    drawing = drawn(asked(SEVERAL), 80)
    for words in ("Applied · 4", "Interview 1 · 2", "Interview 2 · 1", "Offer · 1", "Rejected · 2"):
        assert words in drawing
    assert drawn(asked(Hunt()), 80) == NOTHING


class _Page(HTMLParser):
    """Collects the text of a page and its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not any(name.startswith("on") or name in ("src", "href") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def read(page: bytes) -> _Page:
    found = _Page()
    found.feed(page.decode())
    return found


def test_the_report_says_what_happened_in_the_days_asked_for() -> None:
    page = read(report(asked(SEVERAL, name="Kim Roe", private=False, **NOVEMBER)))
    assert "Job applications, 1 Nov 2026 to 30 Nov 2026" in page.text
    assert "Kim Roe" in page.text
    assert "4 sent · 3 interviews · 5 other steps · made on 24 Nov 2026" in page.text
    assert page.tags.count("tr") == 6


@given(st.text())
def test_a_text_on_the_page_is_text(text: str) -> None:
    of = hunt([application(company=f"<script>{text}", role=f'"><img src=x onerror=1>{text}', notes=text)])
    assert {"script", "img"}.isdisjoint(read(report(asked(of))).tags)


def test_a_bundle_leaves_out_what_is_private_unless_it_is_asked_for() -> None:
    files = bundle(asked(private_hunt(), private=False, **NOVEMBER))
    assert set(files) == {"report.html", "applications.csv", "where-they-went.svg"}
    whole = b"\n".join(files.values()).decode()
    assert "Dana Lee" in whole
    for secret in ("secret", "Secret", "5550199"):
        assert secret not in whole
    rows = list(csv.DictReader(io.StringIO(files["applications.csv"].decode("utf-8-sig"), newline="")))
    assert [row["Company"] for row in rows] == ["Acme"]
    everything = b"\n".join(bundle(asked(private_hunt(), **NOVEMBER)).values()).decode()
    for secret in ("secret-reflection", "secret-note", "secret@acme.example", "Secret Street 1"):
        assert secret in everything


@given(hunts())
def test_cards_are_read_by_another_reader(of: Hunt) -> None:
    cards = list(vobject.readComponents(vcards(asked(of)).decode()))
    assert len(cards) == len(of.people)
    for card, known in zip(cards, of.people.values(), strict=True):
        assert card.fn.value == known.name


def test_a_public_card_has_no_address() -> None:
    text = vcards(asked(private_hunt(), private=False)).decode()
    assert "Dana Lee" in text
    assert "secret" not in text
