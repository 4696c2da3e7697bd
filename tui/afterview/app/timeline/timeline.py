"""The timeline widget: a lane for each application on one axis of time, drawn line by line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import ClassVar, TypeAlias

from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from afterview.app.timeline import messages
from afterview.app.timeline.axis import Axis, Zoom, clamp_day
from afterview.app.timeline.cells import lay
from afterview.app.timeline.drawing import Painter, Picture
from afterview.app.timeline.keys import KEYS
from afterview.app.timeline.layout import columns_for
from afterview.app.timeline.look import COMPONENTS, CSS, Palette
from afterview.app.timeline.marks import Mark
from afterview.app.timeline.order import Order
from afterview.app.timeline.shelf import Shelf
from afterview.app.timeline.words import STATUS_WORDS, words_at
from afterview.civil import day_of
from afterview.records.hunt import Hunt
from afterview.settings import Waits

_ZOOMS = tuple(Zoom)
_KEPT = 1024
"""Drawn rows kept: more than any screen shows."""
_TODAY_AT = 0.68
"""How far along the axis today stands until somebody pans: mostly past, some of what is coming."""
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Timeline(ScrollView, can_focus=True, inherit_bindings=False):
    """Applications as lanes. Up and down choose one, left and right walk what happened to it.

    `show` hands it everything to be shown; it holds no journal and asks for no time. What is chosen
    stays chosen, by id, whatever is shown, filtered or ordered next.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)
    DEFAULT_CSS = CSS
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    Chosen: TypeAlias = messages.Chosen
    Opened: TypeAlias = messages.Opened

    def __init__(
        self,
        *,
        add_key: str = "a",
        id: str | None = None,  # noqa: A002  (Textual's name for it)
        classes: str | None = None,
    ) -> None:
        """Show nothing yet. `add_key` is named where there is no application to show."""
        super().__init__(id=id, classes=classes)
        self._add_key = add_key
        self._shelf = Shelf(_LONG_AGO, "UTC", Waits())
        self._filled, self._moved = False, False
        self._told: tuple[str | None, ...] = (None, None, None)
        self._zoom = Zoom.WEEK
        self._columns = columns_for(0)
        self._axis = Axis(_LONG_AGO.date(), 0, Zoom.WEEK, "UTC")
        self._fits: tuple[object, ...] = ()
        """What the axis was last made for: it is asked for once a row."""
        self._palette = Palette(self.get_component_rich_style)
        self._strips: LRUCache[str, Strip] = LRUCache(_KEPT)

    # What is shown

    def show(
        self, hunt: Hunt, now: datetime, zone: str, waits: Waits, urgency: Mapping[str, int] | None = None
    ) -> None:
        """Show `hunt` as it is at `now` in the person's `zone`.

        `urgency` gives a rank by application id, 0 being the most pressing.
        """
        shelf = self._shelf
        shelf.hunt, shelf.now, shelf.zone, shelf.waits = hunt, now, zone, waits
        shelf.urgency = urgency or {}
        self._filled = True
        self._arrange()

    def tick(self, now: datetime) -> None:
        """Move on to `now`; draws anew only when the minute has changed."""
        if self._filled and self._shelf.move_on(now):
            self._draw_anew()
            self._announce()

    def set_filter(self, text: str) -> None:
        """Show only the applications in which every word of `text` is found."""
        if text != self._shelf.filter:
            self._shelf.filter = text
            self._arrange()

    def set_order(self, name: Order | str) -> None:
        """Order the lanes by `name`, one of `Order`. Raises ValueError for another word."""
        self._shelf.order = Order(name)
        self._arrange()

    @property
    def order(self) -> Order:
        """Return what the lanes are ordered by."""
        return self._shelf.order

    @property
    def filter_text(self) -> str:
        """Return the filter; empty for none."""
        return self._shelf.filter

    @property
    def zoom(self) -> Zoom:
        """Return how much time a label of the axis stands for."""
        return self._zoom

    @property
    def shown(self) -> tuple[str, ...]:
        """Return the ids of the applications that pass the filter, in order."""
        return tuple(each.id for each in self._shelf.shown)

    def _arrange(self) -> None:
        if not self._filled:
            return
        self._shelf.arrange()
        self._draw_anew()
        self._resize_contents()
        self._reveal()
        self._announce()

    # What is chosen

    @property
    def chosen(self) -> str | None:
        """Return the id of the chosen application, if one is shown."""
        return self._shelf.chosen

    @property
    def chosen_mark(self) -> Mark | None:
        """Return the chosen mark of the chosen application, if it has any."""
        return self._shelf.mark

    @property
    def chosen_interview(self) -> str | None:
        """Return the id of the interview that the chosen mark belongs to, or comes after, if there is one."""
        return self._shelf.interview

    @property
    def chosen_words(self) -> str:
        """Return what the chosen mark says; empty where there is none."""
        return self._shelf.words

    def choose(self, application_id: str, interview_id: str | None = None) -> bool:
        """Choose an application, and one of its interviews if given; False where it is not shown."""
        if (row := self._shelf.row_of(application_id)) is None:
            return False
        self._go(row, key=interview_id)
        if interview_id is not None and self._shelf.mark is not None:
            self._bring_into_view(self._shelf.mark.at)
        return True

    def _go(self, row: int, key: str | None = None) -> None:
        before = self._shelf.row
        self._shelf.go(row, key)
        self._refresh_rows(before, self._shelf.row)
        self._reveal()
        self._announce()

    def _announce(self) -> None:
        mark = self._shelf.mark
        chosen, interview = self._shelf.chosen, self._shelf.interview
        told = (chosen, interview, mark.key if mark else None)
        if told != self._told:
            self._told = told
            # Ours, whoever led to it: Textual lets no message bubble up to the widget that it comes from.
            self.post_message(self.Chosen(chosen, interview, self._shelf.words).set_sender(self))

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
        width, lanes = self.scrollable_content_region.width, len(self._shelf.shown)
        self.virtual_size = Size(width, lanes + self._header + self._footer)

    def _refresh_rows(self, *rows: int) -> None:
        top = self._header - self.scroll_offset.y
        lines = {row + top for row in rows if row >= 0 and row + top >= self._header}
        lines.add(self.size.height - 1)
        self.refresh(*(Region(0, line, self.size.width, 1) for line in lines if line < self.size.height))

    def _reveal(self) -> None:
        """Scroll just so far that the chosen lane is to be seen."""
        top, row = self.scroll_offset.y, self._shelf.row
        if row < top:
            self.scroll_to(y=max(row, 0), animate=False, force=True)
        elif row >= top + self._room:
            self.scroll_to(y=row - self._room + 1, animate=False, force=True)

    def _fit_axis(self) -> Axis:
        """Return the axis for the present width; today keeps its place until somebody pans."""
        width, now, zone = self.scrollable_content_region.width, self._shelf.now, self._shelf.zone
        fits = (width, now, zone, self._zoom, self._moved)
        if fits == self._fits:
            return self._axis
        self._fits = fits
        self._columns = columns_for(width)
        span = self._columns.axis
        first = self._axis.first if self._moved else clamp_day(day_of(now, zone))
        axis = Axis(first, span, self._zoom, zone)
        if not self._moved:
            axis = axis.around(now, int(span * _TODAY_AT))
        if axis != self._axis:
            self._axis = axis
            self._strips.clear()
        return self._axis

    def _draw_anew(self) -> None:
        self._strips.clear()
        self.refresh()

    def _set_axis(self, axis: Axis, *, moved: bool = True) -> None:
        self._axis, self._zoom, self._moved, self._fits = axis, axis.zoom, moved, ()
        self._draw_anew()

    def _bring_into_view(self, instant: datetime) -> None:
        axis = self._fit_axis()
        showing = axis.showing(instant)
        if axis.width and showing != axis:
            self._set_axis(showing)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw row `y` of the viewport: the header and the footer stay, the lanes scroll between them."""
        shelf = self._shelf
        if not self._filled or self.scrollable_content_region.width <= 0:
            return Strip.blank(self.size.width, self._palette.style(""))
        axis = self._fit_axis()
        painter = Painter(self._palette, self._columns, axis, shelf.now)
        if y < self._header:
            return painter.rule(shelf.summary) if y == self._header - 1 else painter.ticks()
        if self._footer and y == self.size.height - 1:
            name = shelf.application.company if shelf.application else ""
            return painter.footer((name, shelf.words), self._zoom)
        row = y - self._header + self.scroll_offset.y
        if 0 <= row < len(shelf.shown):
            return self._draw_lane(painter, row)
        if not shelf.shown:
            return painter.empty(shelf.nothing(self._add_key), y - self._header)
        return painter.blank_lane()

    def _draw_lane(self, painter: Painter, row: int) -> Strip:
        shelf = self._shelf
        application, chosen = shelf.shown[row], row == shelf.row
        kept = None if chosen else self._strips.get(application.id)
        if kept is not None:
            return kept
        mark = shelf.mark_index if chosen else None
        status = STATUS_WORDS[application.status]
        strip = painter.lane(Picture(shelf.lane(application), status, chosen, mark, self.has_focus))
        if not chosen:
            self._strips[application.id] = strip
        return strip

    def notify_style_update(self) -> None:
        """Take the colours anew from the theme."""
        super().notify_style_update()
        self._palette = Palette(self.get_component_rich_style)
        self._strips.clear()

    def on_resize(self) -> None:
        """Share out the new room."""
        self._strips.clear()
        self._resize_contents()
        self._reveal()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the chosen lane in full colour while the keys come here, and calmer otherwise."""
        super().watch_has_focus(has_focus)
        self._refresh_rows(self._shelf.row)

    # Keys

    def action_lane(self, steps: int) -> None:
        """Choose the application so many lanes further down."""
        if self._shelf.shown:
            self._go(self._shelf.row + steps)

    def action_page(self, direction: int) -> None:
        """Choose an application a screenful away."""
        self.action_lane(direction * max(1, self._room - 1))

    def action_outermost(self, direction: int) -> None:
        """Choose the first application or the last one."""
        self.action_lane(direction * len(self._shelf.shown))

    def action_walk(self, steps: int) -> None:
        """Choose the mark before or after the chosen one, in time, and bring it into view."""
        mark = self._shelf.walk(steps)
        if mark is not None:
            self._bring_into_view(mark.at)
            self._refresh_rows(self._shelf.row)
            self._announce()

    def action_open(self) -> None:
        """Say that the chosen application is to be worked on."""
        if self.chosen is not None:
            self.post_message(self.Opened(self.chosen, self.chosen_interview, self.chosen_words))

    def action_zoom_in(self) -> None:
        """Give a column less time: month, week, day."""
        self._zoom_by(-1)

    def action_zoom_out(self) -> None:
        """Give a column more time: day, week, month."""
        self._zoom_by(1)

    def action_pan_left(self) -> None:
        """Move a quarter of the axis towards the past."""
        self._pan(-1)

    def action_pan_right(self) -> None:
        """Move a quarter of the axis towards the future."""
        self._pan(1)

    def action_go_today(self) -> None:
        """Bring today back to its place, and let it stay there as days go by."""
        self._moved, self._fits = False, ()
        self._draw_anew()

    zoom_in, zoom_out, go_today = action_zoom_in, action_zoom_out, action_go_today
    pan_left, pan_right = action_pan_left, action_pan_right

    def _zoom_by(self, step: int) -> None:
        place = _ZOOMS.index(self._zoom) + step
        if not self._filled or not 0 <= place < len(_ZOOMS):
            return
        axis, mark = self._fit_axis(), self._shelf.mark
        seen = mark is not None and 0 <= axis.column(mark.at) < axis.width
        keep = mark.at if mark is not None and seen and (self._moved or step < 0) else None
        # Around the chosen mark if that is what one looks at, else around today, which then stays put.
        self._set_axis(axis.zoomed(_ZOOMS[place], keep or self._shelf.now), moved=keep is not None)

    def _pan(self, direction: int) -> None:
        if self._filled:
            axis = self._fit_axis()
            self._set_axis(axis.panned(direction * max(1, axis.width // 4)))

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Choose the lane, and the mark below the pointer; a second click opens it."""
        if (hit := self._hit(event)) is None:
            return
        (row, column), shelf = hit, self._shelf
        lane = shelf.lane(shelf.shown[row])
        marks = lay(lane, self._fit_axis(), shelf.now).marks.get(column)
        kept = shelf.key if row == shelf.row else None
        self._go(row, key=lane.marks[marks[0]].key if marks else kept)
        if event.chain == 2:
            self.action_open()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Let the tooltip tell what is below the pointer."""
        hit, shelf = self._hit(event), self._shelf
        words = ""
        if hit is not None:
            lane = shelf.lane(shelf.shown[hit[0]])
            cells = lay(lane, self._fit_axis(), shelf.now)
            words = words_at(lane, cells, hit[1], shelf.hunt.people, shelf.now, shelf.zone)
        tooltip = Content(words) if words else None
        if tooltip != self.tooltip:
            self.tooltip = tooltip

    def _hit(self, event: events.MouseEvent) -> tuple[int, int] | None:
        """Return the row of the lane and the column of the axis (negative: the words) below the pointer."""
        offset = event.get_content_offset(self)
        if offset is None or not self._header <= offset.y < self._header + self._room:
            return None
        row = offset.y - self._header + self.scroll_offset.y
        return (row, offset.x - self._columns.left) if row < len(self._shelf.shown) else None
