"""People of the made-up story who belong to no one application: references and acquaintances."""

from __future__ import annotations

from collections.abc import Iterator

from afterview.demo.moments import DatedLine, Moments


def references(t: Moments) -> Iterator[DatedLine]:
    """Two people who speak for me, and whom I keep up with."""
    at = t.at(-90, 9, 10)
    yield DatedLine(
        at,
        "reference Maria Ortiz <maria.ortiz@greenfinch.example> at Greenfinch title: Head of Platform (email)",
    )
    yield DatedLine(
        at, "reference Kwame Mensah <k.mensah@polytech.example> at Polytechnic title: Professor (email)"
    )
    yield DatedLine(t.at(-52, 18), "touch Kwame Mensah phone call")
    yield DatedLine(t.at(-38, 13), "touch Maria Ortiz lunch near the old office")


def acquaintances(t: Moments) -> Iterator[DatedLine]:
    """Somebody met long ago, who turns out to know people."""
    yield DatedLine(t.at(-210, 12), "person Lucas Moreau <lucas@moreau.example>")
    yield DatedLine(t.at(-208, 12), "touch Lucas Moreau met at the database meetup")


def helen(t: Moments) -> Iterator[DatedLine]:
    """The third reference: we have not spoken for more than half a year."""
    yield DatedLine(
        t.at(-215, 9), "reference Helen Abara +44 20 7946 0102 at Marlow & Reed title: Team lead (letter)"
    )
    yield DatedLine(t.at(-214, 18), "touch Helen Abara her farewell party")


PEOPLE = (references, acquaintances, helen)
