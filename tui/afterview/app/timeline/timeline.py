"""The timeline widget: a lane for each application on one axis of time, drawn line by line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from afterview.app.commands import Place, bindings
from afterview.app.messages import LineWanted, Said
from afterview.app.timeline.arrange import Order
from afterview.app.timeline.cells import lay
from afterview.app.timeline.marks import OUTCOME_MARKS
from afterview.app.timeline.model import TimelineModel
from afterview.app.timeline.painter import Painter, Picture
from afterview.app.timeline.palette import Palette
from afterview.app.timeline.view import LONG_AGO, View
from afterview.app.timeline.words import words_at
from afterview.records.hunt import Hunt
from afterview.settings import Waits

_KEPT = 1024
"""Drawn rows kept: more than any screen shows."""


class Timeline(ScrollView, can_focus=True, inherit_bindings=False):
    """Applications as lanes. Up and down choose one, left and right walk what happened to it.

    `show` hands it everything to be shown; it holds no journal and asks for no time. What is chosen
    stays chosen, by id, whatever is shown, filtered or ordered next.
    """

    DEFAULT_CSS = """
    Timeline {
        background: $background;
        color: $foreground;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.TIMELINE)]

    class Chosen(Message):
        """Another application, or another mark of it, is chosen. No application: nothing is shown."""

        def __init__(self, application_id: str | None, interview_id: str | None, words: str) -> None:
            """`words`: what the mark says; empty where there is none."""
            super().__init__()
            self.application_id, self.interview_id, self.words = application_id, interview_id, words

    class Opened(Message):
        """Enter or a double click on a lane: the person wants to work on it."""

        def __init__(self, application_id: str, *, is_outcome: bool) -> None:
            """`is_outcome`: whether the chosen mark says how it ended, or that there is an offer."""
            super().__init__()
            self.application_id, self.is_outcome = application_id, is_outcome

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002  (Textual's name for it)
        classes: str | None = None,
    ) -> None:
        """Show nothing yet."""
        super().__init__(id=id, classes=classes)
        self.model = TimelineModel(LONG_AGO, "UTC", Waits())
        self._filled = False
        self._told: tuple[str | None, ...] = (None, None, None)
        self._view = View()
        self._palette = Palette({})
        self._strips: LRUCache[str, Strip] = LRUCache(_KEPT)
        self._foot: list[Strip] = []
        """The rows that say what is chosen, once they are drawn."""

    # What is shown

    def show(
        self,
        hunt: Hunt,
        now: datetime,
        zone: str,
        waits: Waits,
        urgency: Mapping[str, int] | None = None,
        whys: Mapping[str, str] | None = None,
    ) -> None:
        """Show `hunt` as it is at `now` in the person's `zone`.

        `urgency` gives a rank by application id, 0 being the most pressing; `whys` what presses there.
        """
        model = self.model
        model.hunt, model.now, model.zone, model.waits = hunt, now, zone, waits
        model.urgency, model.whys = urgency or {}, whys or {}
        self._filled = True
        self._arrange()

    def tick(self, now: datetime) -> None:
        """Move on to `now`; draws again only when the minute has changed."""
        if self._filled and self.model.move_on(now):
            self._redraw()
            self._announce()

    def set_filter(self, text: str) -> None:
        """Show only the applications in which every word of `text` is found."""
        if text != self.model.filter:
            self.model.filter = text
            self._arrange()

    def set_order(self, name: Order | str) -> None:
        """Order the lanes by `name`, one of `Order`. Raises ValueError for another word."""
        self.model.order = Order(name)
        self._arrange()

    @property
    def order(self) -> Order:
        """Return what the lanes are ordered by."""
        return self.model.order

    @property
    def shown(self) -> tuple[str, ...]:
        """Return the ids of the applications that pass the filter, in order."""
        return tuple(each.id for each in self.model.shown)

    def _arrange(self) -> None:
        if not self._filled:
            return
        self.model.arrange()
        self._redraw()
        self._resize_contents()
        self._reveal()
        self._announce()

    # What is chosen

    @property
    def chosen(self) -> str | None:
        """Return the id of the chosen application, if one is shown."""
        return self.model.chosen

    def choose(self, application_id: str, interview_id: str | None = None) -> bool:
        """Choose an application, and one of its interviews if given; False where it is not shown."""
        if (row := self.model.row_of(application_id)) is None:
            return False
        self._go(row, key=interview_id)
        if interview_id is not None and self.model.mark is not None:
            self._bring_into_view(self.model.mark.at)
        return True

    def _go(self, row: int, key: str | None = None) -> None:
        before = self.model.row
        self.model.go(row, key)
        if self.model.row != before and self._view.come_back():
            self._redraw()
        self._refresh_rows(before, self.model.row)
        self._reveal()
        self._announce()

    def _announce(self) -> None:
        mark = self.model.mark
        chosen, interview = self.model.chosen, self.model.interview
        told = (chosen, interview, mark.key if mark else None)
        if told != self._told:
            self._told = told
            # Ours, whoever led to it: Textual lets no message bubble up to the widget that it comes from.
            self.post_message(self.Chosen(chosen, interview, self.model.words).set_sender(self))

    # Where things are on the screen

    @property
    def _header(self) -> int:
        """Rows above the lanes."""
        return 2 if self.size.height >= 6 else 1 if self.size.height >= 3 else 0

    @property
    def _footer(self) -> int:
        """Rows below the lanes."""
        return 1 if self.size.height >= 6 else 0

    @property
    def _room(self) -> int:
        """Lanes to be seen at once."""
        return max(1, self.size.height - self._header - self._footer)

    def _resize_contents(self) -> None:
        width, lanes = self.scrollable_content_region.width, len(self.model.shown)
        self.virtual_size = Size(width, lanes + self._header + self._footer)

    def _refresh_rows(self, *rows: int) -> None:
        top = self._header - self.scroll_offset.y
        lines = {row + top for row in rows if row >= 0 and row + top >= self._header}
        said = len(self._foot)
        self._foot.clear()
        lines.update(self.size.height - 1 - each for each in range(max(said, len(self._say_chosen()))))
        self.refresh(*(Region(0, line, self.size.width, 1) for line in lines if line < self.size.height))

    def _reveal(self) -> None:
        """Scroll just so far that the chosen lane is to be seen."""
        top, row = self.scroll_offset.y, self.model.row
        if row < top:
            self.scroll_to(y=max(row, 0), animate=False, force=True)
        elif row >= top + self._room:
            self.scroll_to(y=row - self._room + 1, animate=False, force=True)

    def _fit(self) -> View:
        width = self.scrollable_content_region.width
        if self._view.fit(width, self.model.now, self.model.zone, self.model.longest):
            self._strips.clear()
        return self._view

    def _bring_into_view(self, instant: datetime) -> None:
        if self._fit().bring(instant):
            self._redraw()

    def _redraw(self) -> None:
        self._strips.clear()
        self._foot.clear()
        self.refresh()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw row `y` of the viewport: the header and the footer stay, the lanes scroll between them."""
        model = self.model
        if not self._filled or self.scrollable_content_region.width <= 0:
            return Strip.blank(self.size.width, self._palette.style(""))
        view = self._fit()
        painter = Painter(self._palette, view.columns, view.axis, model.now)
        if y < self._header:
            return painter.rule() if y == self._header - 1 else painter.ticks(model.summary)
        foot = self._say_chosen()
        if self._footer and y >= self.size.height - len(foot):
            return foot[y - self.size.height]
        row = y - self._header + self.scroll_offset.y
        if 0 <= row < len(model.shown):
            return self._draw_lane(painter, row)
        if not model.hunt.applications:
            from afterview.app.timeline.beginning import beginning

            return beginning(y - self._header, self.scrollable_content_region.width, self._palette)
        if not model.shown:
            return painter.empty(model.nothing, y - self._header)
        return painter.blank_lane()

    def _say_chosen(self) -> list[Strip]:
        """Return the rows at the foot: as many as it takes, where the lanes leave them free."""
        if not self._foot and self._filled and self.scrollable_content_region.width > 0:
            view, model = self._fit(), self.model
            painter = Painter(self._palette, view.columns, view.axis, model.now)
            name = model.application.company if model.application else ""
            words = model.found_in or model.after_why(model.words_on(view.axis))
            free = self._room - len(model.shown) if model.shown else 0
            self._foot = painter.footer((name, words), view.zoom, max(free, 0) + 1)
        return self._foot

    def _draw_lane(self, painter: Painter, row: int) -> Strip:
        model = self.model
        application, chosen = model.shown[row], row == model.row
        kept = None if chosen else self._strips.get(application.id)
        if kept is not None:
            return kept
        mark = model.mark_index if chosen else None
        strip = painter.lane(
            Picture(model.lane(application), chosen, mark, self.has_focus, model.needs_role(application))
        )
        if not chosen:
            self._strips[application.id] = strip
        return strip

    def notify_style_update(self) -> None:
        """Take the colours again from the theme."""
        super().notify_style_update()
        if self.app.theme_variables is not self._palette.theme:
            self._palette = Palette(self.app.theme_variables)
            self._strips.clear()
            self._foot.clear()

    def on_resize(self) -> None:
        """Share out the new room."""
        self._strips.clear()
        self._foot.clear()
        self._resize_contents()
        self._reveal()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the chosen lane in full colour while it has the focus, and calmer otherwise."""
        super().watch_has_focus(has_focus)
        self._refresh_rows(self.model.row)

    # Keys

    def action_lane(self, steps: int) -> None:
        """Choose the application so many lanes further down."""
        if self.model.shown:
            self._go(self.model.row + steps)

    def action_page(self, direction: int) -> None:
        """Choose an application a screenful away."""
        self.action_lane(direction * max(1, self._room - 1))

    def action_half(self, direction: int) -> None:
        """Choose an application half a screenful away."""
        self.action_lane(direction * max(1, self._room // 2))

    async def action_copy(self) -> None:
        """Copy the company and the role of the chosen application, and what its mark says."""
        from afterview.app.composer.desktop import copied

        if text := self.model.in_a_row:
            self.post_message(Said(await copied(self.app, text)))

    def action_outermost(self, direction: int) -> None:
        """Choose the first application or the last one."""
        self.action_lane(direction * len(self.model.shown))

    def action_walk(self, steps: int) -> None:
        """Choose the mark before or after the chosen one, in time, and bring it into view."""
        mark = self.model.walk(steps)
        if mark is not None:
            self._bring_into_view(mark.at)
            self._refresh_rows(self.model.row)
            self._announce()
            self.refresh_bindings()  # enter may do something else now

    def action_open(self) -> None:
        """Say that the chosen application is to be worked on; where there is none yet, begin one."""
        if self.chosen is not None:
            self.post_message(self.Opened(self.chosen, is_outcome=self.is_on_outcome))
        elif self._filled and not self.model.hunt.applications:
            self.post_message(LineWanted(""))

    @property
    def is_on_outcome(self) -> bool:
        """Return whether the chosen mark says how it ended, or that there is an offer."""
        return self.model.mark is not None and self.model.mark.kind in OUTCOME_MARKS

    def action_zoom(self, step: int) -> None:
        """Give a column more time (day, week, month), or less for a negative `step`."""
        mark = self.model.mark
        if self._filled and self._fit().zoom_by(step, mark.at if mark else None, self.model.now):
            self._redraw()

    def action_pan(self, direction: int) -> None:
        """Move a quarter of the axis towards the future, or the past for a negative `direction`."""
        if self._filled:
            self._fit().pan(direction)
            self._redraw()

    def action_today(self) -> None:
        """Bring today back to its place, and let it stay there as days go by."""
        self._view.to_today()
        self._redraw()

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Choose the lane, and the mark below the pointer; a second click opens it."""
        if (hit := self._hit(event)) is None:
            return
        (row, column), model = hit, self.model
        lane = model.lane(model.shown[row])
        marks = lay(lane, self._fit().axis, model.now).marks.get(column)
        kept = model.key if row == model.row else None
        self._go(row, key=lane.marks[marks[0]].key if marks else kept)
        if event.chain == 2:
            self.action_open()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Let the tooltip tell what is below the pointer."""
        hit, model = self._hit(event), self.model
        words = ""
        if hit is not None:
            lane = model.lane(model.shown[hit[0]])
            cells = lay(lane, self._fit().axis, model.now)
            words = words_at(lane, cells, hit[1], model.hunt.people, model.now, model.zone)
        tooltip = Content(words) if words else None
        if tooltip != self.tooltip:
            self.tooltip = tooltip

    def _hit(self, event: events.MouseEvent) -> tuple[int, int] | None:
        """Return the row of the lane and the column of the axis (negative: the words) below the pointer."""
        offset = event.get_content_offset(self)
        if offset is None or not self._header <= offset.y < self._header + self._room:
            return None
        row = offset.y - self._header + self.scroll_offset.y
        return (row, offset.x - self._view.columns.left) if row < len(self.model.shown) else None
