"""Rows of the timeline as strips of styled cells."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct
from rich.segment import Segment
from textual.strip import Strip

from afterview.app.cell_text import fitted, wrapped
from afterview.app.timeline.axis import Axis, Zoom
from afterview.app.timeline.cells import TODAY, Run, lay, rule_row, ticks_row
from afterview.app.timeline.marks import Lane
from afterview.app.timeline.palette import Palette
from afterview.app.timeline.view import GAP, Columns
from afterview.app.timeline.words import STATUS_WORDS
from afterview.records.applications import Status

_STATUS_LOOKS = {
    Status.APPLIED: "role",
    Status.INTERVIEWING: "interview",
    Status.OFFER: "good",
    Status.ACCEPTED: "good",
}

_BETWEEN = " " * GAP


class Picture(Struct, frozen=True):
    """A lane and all that decides how its row looks."""

    lane: Lane
    chosen: bool
    mark: int | None
    focused: bool
    needs_role: bool = False
    """Whether the company alone does not say which application it is."""


class Painter(Struct, frozen=True):
    """Draws rows of one width, on one axis, in one palette."""

    palette: Palette
    columns: Columns
    axis: Axis
    now: datetime

    @property
    def _width(self) -> int:
        return self.columns.left + self.columns.axis

    def ticks(self, summary: str) -> Strip:
        """Draw how many lanes there are, and the labels of the axis."""
        return self._frozen(fitted(summary, self.columns.left - 2), ticks_row(self.axis))

    def rule(self) -> Strip:
        """Draw the names of the columns, just above their words, and the rule with the word "today"."""
        columns = self.columns
        words = fitted("Company", columns.company) + _BETWEEN
        words += fitted("Role", columns.role) + _BETWEEN if columns.role else ""
        words += fitted("Status", columns.status) + _BETWEEN if columns.status else ""
        return self._frozen(words, rule_row(self.axis, self.now))

    def _frozen(self, words: str, axis: list[Run]) -> Strip:
        # Leading blanks stand apart: pictures made of the screen would swallow them.
        segments = [Segment("  ", self.palette.style("")), Segment(words, self.palette.style("header"))]
        segments += [Segment(text, self.palette.style(look)) for text, look in axis]
        return Strip(segments).adjust_cell_length(self._width, self.palette.style(""))

    def footer(self, words: tuple[str, str], zoom: Zoom, most: int) -> list[Strip]:
        """Draw what is chosen in words, in `most` rows at most, and the zoom."""
        who, what = words
        name = f"{zoom.value} view"
        room = self._width - len(name) - 4
        if room < 24:
            name, room = "", self._width - 3
        style = self.palette.style
        company = fitted(who, min(room // 3, 24)).rstrip() if who else ""
        gap = "  " if company and what else ""
        hang = _cells(company + gap)
        first, *more = wrapped(what, max(room - hang, 1), most) or [""]
        segments = [
            Segment("  ", style("footer")),
            Segment(company, style("company", strong=True)),
            Segment(gap, style("footer")),
            Segment(fitted(first, room - hang), style("role")),
            Segment(f" {name} ", style("footer")),
        ]
        margin = Segment(" " * (hang + 2), style("footer"))
        rows = [Strip(segments), *(Strip([margin, Segment(each, style("role"))]) for each in more)]
        return [row.adjust_cell_length(self._width, style("footer")) for row in rows]

    def lane(self, picture: Picture) -> Strip:
        """Draw an application: its words, and its marks on the axis."""
        lane, columns, style = picture.lane, self.columns, self.palette.style
        ground = ("cursor" if picture.focused else "cursor-blurred") if picture.chosen else ""
        status = lane.application.status
        name = lane.application.company
        if picture.needs_role and not columns.role:
            name = " · ".join(filter(None, (name, lane.application.role)))
        company = "muted" if lane.closed and not picture.chosen else "company"
        segments = [
            Segment("▸ " if picture.chosen else "  ", style("today-label", ground)),
            Segment(
                fitted(name, columns.company) + _BETWEEN,
                style(company, ground, strong=picture.chosen),
            ),
        ]
        if columns.role:
            role = "muted" if lane.closed else "role"
            segments.append(
                Segment(fitted(lane.application.role, columns.role) + _BETWEEN, style(role, ground))
            )
        if columns.status:
            segments.append(
                Segment(
                    fitted(STATUS_WORDS[status], columns.status) + _BETWEEN,
                    style(_STATUS_LOOKS.get(status, "muted"), ground),
                )
            )
        cells = lay(lane, self.axis, self.now, picture.mark)
        chosen = next((column for column, marks in cells.marks.items() if marks[0] == picture.mark), None)
        return self._with_axis(
            segments, cells.characters, cells.looks, ground, chosen if picture.chosen else None
        )

    def blank_lane(self) -> Strip:
        """Draw a row without an application: only today's line and the weekends."""
        characters, looks = [" "] * self.axis.width, [""] * self.axis.width
        today = self.axis.column(self.now)
        if 0 <= today < self.axis.width:
            characters[today], looks[today] = TODAY, "today"
        words = [Segment(" " * self.columns.left, self.palette.style(""))]
        return self._with_axis(words, characters, looks, "", None)

    def _with_axis(
        self,
        segments: list[Segment],
        characters: list[str],
        looks: list[str],
        ground: str,
        chosen: int | None,
    ) -> Strip:
        weekends = self.axis.weekends if not ground else frozenset()
        style = self.palette.style
        run, last = "", None
        for column, (character, look) in enumerate(zip(characters, looks, strict=True)):
            key = (look, "weekend" if column in weekends else ground, column == chosen)
            if key != last and last is not None:
                segments.append(Segment(run, style(last[0], last[1], reverse=last[2])))
                run = ""
            run, last = run + character, key
        if last is not None:
            segments.append(Segment(run, style(last[0], last[1], reverse=last[2])))
        return Strip(segments).adjust_cell_length(self._width, style("", ground))

    def empty(self, words: str, row: int) -> Strip:
        """Draw a row of the message where no lane matches."""
        style = self.palette.style
        segments = [Segment("  ", style("")), Segment(words if row == 1 else "", style("empty"))]
        return Strip(segments).adjust_cell_length(self._width, style("empty"))


def _cells(text: str) -> int:
    return Segment(text).cell_length
