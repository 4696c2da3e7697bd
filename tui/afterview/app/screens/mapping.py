"""A sheet before it is taken over: what each column is taken for, and what would come of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from afterview.app.cell_text import fitted
from afterview.app.commands import Place, bindings, key_of
from afterview.app.importing.taking_over import TakingOver
from afterview.app.line_list import LineList
from afterview.app.panes.key_bar import KeyBar
from afterview.app.screens.pick import Choice, PickScreen
from afterview.app.session import Session
from afterview.imports.preview_records import application_line, counts, person_line, stages
from afterview.imports.sheets.choosing import (
    Sheet,
    next_duplicates,
    next_list,
    next_order,
    next_sheet,
    understood,
    with_column,
)
from afterview.imports.sheets.days import HOW_TO_SAY
from afterview.imports.sheets.grid import HOW_TO_TAKE
from afterview.imports.sheets.header_words import Field
from afterview.imports.source import Duplicates, Known, Order, Source, UnreadableError
from afterview.text import capitalized

_LETTERS = "cosadtlnyifgwe1rvjhbmpkuqzx"
"""A key for each field, in their order."""
_MOST_SHOWN = 200
_TWICE = {
    Duplicates.MERGE: "put together",
    Duplicates.SKIP: "passed over",
    Duplicates.ADD: "added again",
}
_ORDERS = {None: "as the sheet shows", Order.DAY_FIRST: "day first", Order.MONTH_FIRST: "month first"}


class MappingScreen(TakingOver):
    """Shows each column, and the records that would come of the rows."""

    CSS_PATH = "mapping.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.MAPPING)]

    def __init__(self, session: Session, source: Source, known: Known) -> None:
        """Show `source`, set against what is `known`."""
        super().__init__(session)
        self._source, self._known = source, known
        self._sheet: Sheet | None = None
        self._done: dict[str, str] = {}
        """What was stored, in a sentence, by the sheet that it came from."""

    def compose(self) -> ComposeResult:
        """Lay out the columns, what would come, and the foot."""
        with Vertical(classes="modal place mapping"):
            yield Static(classes="heads", markup=False)
            yield LineList(id="columns", markup=False)
            yield Static(classes="sums", markup=False)
            yield LineList(id="preview", markup=False)
            yield KeyBar(lambda: "take it for something else" if self._columns.has_focus else "", id="keys")

    def on_mount(self) -> None:
        """Name the box, and read the file."""
        self.query_one(".mapping").border_title = Content(f"Import {self._source.name}")
        self._columns.focus()
        self._understand(self._known)

    @property
    def _columns(self) -> LineList:
        return self.query_one("#columns", LineList)

    @work(exclusive=True, group="understand")
    async def _understand(self, known: Known) -> None:
        """Understand the file in a thread, and show it; what was shown stays where that fails."""
        before = self._sheet
        try:
            sheet = await self.read_in_thread(
                lambda progress: understood(self._source, known, progress, before)
            )
        except UnreadableError as error:
            self.say_above(capitalized(f"{error}."), "$text-error")
            return
        if sheet is not None:
            self._sheet, self._known = sheet, known
            self._fill()
            self.add_class("-read")

    @on(Resize)
    def _lay_out(self) -> None:
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        if self._sheet is None or not self.is_up:
            return
        width = max(self._columns.scrollable_content_region.width, 30)
        name, taken = (width // 3, 22) if width >= 66 else (width // 2, 18)
        heads = f" {'column':<{name}}{'is taken for':<{taken}}such as"
        self.query_one(".heads", Static).update(Content.styled(fitted(heads, width), "$foreground-muted"))
        lines = []
        for each in self._sheet.columns:
            quiet = each.field in (Field.OTHER, Field.NOTHING)
            lines.append(
                Content.assemble(
                    Content(" " + fitted(each.name, name - 1) + " "),
                    Content.styled(
                        fitted(each.field.value + (" ?" if each.is_guess else ""), taken),
                        "$foreground-muted" if quiet else "bold $text-accent",
                    ),
                    Content.styled(
                        fitted(", ".join(each.samples), width - name - taken - 1), "$foreground-muted"
                    ),
                )
            )
        self._columns.refill(lines, self._columns.highlighted or 0)
        self._fill_preview(self._sheet, width)

    def _fill_preview(self, sheet: Sheet, width: int) -> None:
        plan = sheet.plan
        sums = capitalized(", ".join(counts(plan)) or "nothing in it to import")
        if plan.applications:
            sums += f" · {stages(plan)}"
        days, twice = _ORDERS[sheet.known.day_order], _TWICE[sheet.known.duplicates]
        choices = f"Days such as 3/4: {days} · jobs there already: {twice}"
        if sheet.grid.sheets[1:]:
            choices = f"sheet “{sheet.grid.name}” · {choices}"
        self.query_one(".sums", Static).update(
            Content.assemble(
                Content.styled(sums, "bold"),
                "\n",
                Content.styled(fitted(choices, width), "$foreground-muted"),
            )
        )
        self.query_one("#preview", LineList).refill([*_preview(sheet)], None)

    @on(OptionList.OptionSelected, "#columns")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if self._sheet is not None:
            self._ask(self._sheet, event.option_index)

    @work(group="ask")
    async def _ask(self, sheet: Sheet, index: int) -> None:
        column = sheet.columns[index]
        choices = [
            Choice(letter, field.value, field.value, is_so=field is column.field)
            for letter, field in zip(_LETTERS, Field, strict=True)
        ]
        picked = await self.app.push_screen_wait(PickScreen(f"“{column.name}” is the", choices))
        if picked is not None:
            self._understand(with_column(sheet.known, column, Field(picked)))

    def action_days(self) -> None:
        """Read days in another order."""
        self._understand(next_order(self._known))

    def action_duplicates(self) -> None:
        """Do something else with jobs that are there already."""
        self._understand(next_duplicates(self._known))

    def action_sheet(self) -> None:
        """Take the workbook's next sheet."""
        wanted = next_sheet(self._sheet) if self._sheet is not None else None
        if wanted is not None:
            self._understand(wanted)

    @work(group="store")
    async def action_store(self) -> None:
        """Store what is shown: one change."""
        sheet = self._sheet
        done = await self.store(sheet.plan) if sheet is not None and not sheet.plan.is_empty else None
        if sheet is not None and done is not None:
            self._done[sheet.grid.name] = done
            self._next_or_leave(sheet)

    def _next_or_leave(self, sheet: Sheet) -> None:
        """Go on with another sheet of the workbook that holds a list; leave where there is none."""
        following = next_list(sheet, self._done, self.session.hunt)
        if following is None:
            self.action_leave()
            return
        self.query_one(KeyBar).say(f"{self._done[sheet.grid.name]} Now “{following.sheets[0]}”.".strip())
        self._understand(following)

    def action_leave(self) -> None:
        """Leave, and answer with all that was stored."""
        self.dismiss(" ".join(filter(None, self._done.values())) or None)


def _preview(sheet: Sheet) -> Iterator[Option]:
    """Yield a line for what is to be known first, then for all that would come, and what would not."""
    plan, name = sheet.plan, sheet.source.name

    def bare(text: str) -> str:
        return text.removeprefix(f"{name}, ").removeprefix(f"{name}: ")

    for problem in plan.problems:
        words = bare(problem).replace(HOW_TO_SAY, f"{key_of('mapping.days')} says it.")
        words = words.replace(HOW_TO_TAKE, f"{key_of('mapping.sheet')} takes the next one.")
        yield Option(Content.styled(f"! {words}", "$text-warning"))
    for job in plan.applications[:_MOST_SHOWN]:
        yield Option(Content(f"{'≈' if job.application else '+'} {application_line(job)}"))
    for person in plan.people[:_MOST_SHOWN]:
        yield Option(Content(f"{'≈' if person.person else '+'} {person_line(person)}"))
    for each in plan.skipped[:_MOST_SHOWN]:
        yield Option(Content.styled(f"- {bare(each.where)}: {each.why}", "$foreground-muted"))
