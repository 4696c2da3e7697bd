"""Made-up job hunts for the timeline's tests, at a fixed moment."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from textual.app import App, ComposeResult

from afterview.app.timeline.timeline import Timeline
from afterview.records.applications import Application, Event, EventKind
from afterview.records.hunt import Hunt
from afterview.records.interviews import FollowUp, FollowUpResult, Interview, Interviewer, Promise
from afterview.records.letters import Letter, LetterKind
from afterview.records.people import Person
from afterview.settings import Waits

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
"""A Monday, 10:30 in Berlin."""
ZONE = "Europe/Berlin"
TODAY = date(2026, 11, 23)


def day(offset: int) -> date:
    """Return the civil day so many days from today."""
    return TODAY + timedelta(days=offset)


def happened(name: str, kind: str, offset: int) -> Event:
    """Return an event of that kind, so many days from today."""
    return Event(id=f"e-{name}-{kind}-{offset}", kind=EventKind(kind), on=day(offset))


def interview(
    name: str, number: int, hours: float, *people: str, kind: str = "", **more: object
) -> Interview:
    """Return a round that starts so many hours from now."""
    made = Interview(
        id=f"i-{name}-{number}",
        round=number,
        kind=kind,
        starts=NOW + timedelta(hours=hours),
        zone=ZONE,
        interviewers=tuple(Interviewer(person=each) for each in people),
    )
    return replace(made, **more) if more else made


def replace(record: Interview, **more: object) -> Interview:
    """Return the interview with other values."""
    from msgspec import structs

    return structs.replace(record, **more)


def application(
    company: str,
    role: str = "",
    *events: tuple[str, int],
    interviews: tuple[Interview, ...] = (),
    **more: str,
) -> Application:
    """Return an application whose id is made of its company's name."""
    key = (company.split() or ["none"])[0].lower()
    return Application(
        id=f"a-{key}",
        company=company,
        role=role,
        events=tuple(happened(key, kind, offset) for kind, offset in events),
        interviews=interviews,
        tags=tuple(more.get("tags", "").split()),
        location=more.get("location", ""),
    )


def thanks(name: str, person: str, hours: float) -> Letter:
    """Return a thank-you note sent so many hours from now."""
    return Letter(
        id=f"l-{name}-{person}",
        kind=LetterKind.THANK_YOU,
        person=person,
        sent_at=NOW + timedelta(hours=hours),
    )


def followed(name: str, number: int, hours: float) -> FollowUp:
    """Return a follow-up so many hours from now."""
    return FollowUp(
        id=f"f-{name}-{number}",
        at=NOW + timedelta(hours=hours),
        channel="phone",
        result=FollowUpResult.MESSAGE,
    )


def promise(hours: float, offset: int) -> Promise:
    """Return a promise said so many hours from now, of an answer by so many days from today."""
    return Promise(said_at=NOW + timedelta(hours=hours), on=day(offset))


PEOPLE = {
    "p-dana": Person(id="p-dana", name="Dana Lee", company="Acme"),
    "p-sam": Person(id="p-sam", name="Sam Wu", company="Acme"),
    "p-jo": Person(id="p-jo", name="Jo Müller", company="Corvid Labs"),
}


def dozen() -> Hunt:
    """Return a dozen applications in all states."""
    everyone = (
        application(
            "Acme",
            "Backend Engineer",
            ("saved", -33),
            ("applied", -30),
            interviews=(
                interview(
                    "acme",
                    1,
                    -24 * 12,
                    "p-dana",
                    kind="phone",
                    letters=(thanks("acme1", "p-dana", -24 * 11.5),),
                ),
                interview("acme", 2, -6, "p-dana", "p-sam", kind="onsite", promise=promise(-5, 4)),
            ),
            tags="remote",
        ),
        application(
            "Borealis Energy",
            "Site Reliability Engineer",
            ("applied", -20),
            interviews=(
                interview(
                    "borealis",
                    1,
                    -24 * 9,
                    "p-jo",
                    kind="video",
                    promise=promise(-24 * 9, -3),
                    letters=(thanks("b", "p-jo", -24 * 8.6),),
                    follow_ups=(followed("b", 1, -20),),
                ),
            ),
        ),
        application(
            "Corvid Labs",
            "Data Engineer",
            ("applied", -41),
            ("rejected", -16),
            interviews=(
                interview(
                    "corvid", 1, -24 * 25, "p-jo", kind="video", letters=(thanks("c", "p-jo", -24 * 24.5),)
                ),
            ),
        ),
        application(
            "Dovetail",
            "Platform Engineer",
            ("applied", -26),
            interviews=(
                interview(
                    "dovetail", 1, -24 * 14, "p-jo", kind="phone", letters=(thanks("d", "p-jo", -24 * 13.4),)
                ),
                interview("dovetail", 2, 24 * 3 + 4, "p-jo", kind="panel"),
            ),
        ),
        application(
            "Ember & Oak",
            "Python Developer",
            ("applied", -15),
            interviews=(interview("ember", 1, -24 * 3, "p-dana", kind="technical"),),
        ),
        application("Fjord Systems", "Senior Software Engineer, Payments", ("applied", -8)),
        application("Glasswing", "Infrastructure Engineer", ("saved", -2)),
        application(
            "Harbour",
            "Backend Engineer",
            ("applied", -50),
            ("offer", -2),
            interviews=(
                interview("harbour", 1, -24 * 38, "p-jo", letters=(thanks("h", "p-jo", -24 * 37.5),)),
                interview("harbour", 2, -24 * 24, "p-jo", letters=(thanks("h2", "p-jo", -24 * 23.5),)),
                interview(
                    "harbour", 3, -24 * 10, "p-jo", kind="final", letters=(thanks("h3", "p-jo", -24 * 9.5),)
                ),
            ),
        ),
        application("Ibis Health", "Software Engineer", ("applied", -70), ("no answer", -9)),
        application("Juniper Mills", "Full-stack Developer", ("applied", -12), ("withdrawn", -4)),
        application(
            "Kestrel",
            "Go Developer",
            ("applied", -18),
            interviews=(interview("kestrel", 1, 24 * 8, "p-sam", kind="phone"),),
        ),
        application("Lumen", "Observability Engineer", ("applied", 0)),
    )
    return Hunt({each.id: each for each in everyone}, PEOPLE)


URGENCY = {"a-acme": 0, "a-ember": 1, "a-borealis": 2, "a-harbour": 3, "a-dovetail": 4}


class Harness(App[None]):
    """Nothing but the timeline, with what it says kept in a list."""

    def __init__(self, hunt: Hunt | None = None, now: datetime = NOW) -> None:
        """Show `hunt`, or nothing at all."""
        super().__init__()
        self.hunt, self.at = hunt, now
        self.said: list[Timeline.Chosen | Timeline.Opened] = []

    def compose(self) -> ComposeResult:
        """Make the timeline."""
        yield Timeline()

    def on_mount(self) -> None:
        """Fill it."""
        if self.hunt is not None:
            self.timeline.show(self.hunt, self.at, ZONE, Waits(), URGENCY)

    @property
    def timeline(self) -> Timeline:
        """Return the timeline."""
        return self.query_one(Timeline)

    @property
    def rows(self) -> list[str]:
        """Return what the timeline draws, row by row."""
        widget = self.timeline
        return [widget.render_line(y).text for y in range(widget.size.height)]

    def on_timeline_chosen(self, message: Timeline.Chosen) -> None:
        """Keep it."""
        self.said.append(message)

    def on_timeline_opened(self, message: Timeline.Opened) -> None:
        """Keep it."""
        self.said.append(message)
