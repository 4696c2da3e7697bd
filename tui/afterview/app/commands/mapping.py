"""The commands of a sheet that is taken over."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place

MAPPING: tuple[Command, ...] = (
    Command("mapping.store", "t", "store", "Import it", "store what is shown; one undo undoes all of it",
        (Place.MAPPING,), footer="Import", synonyms="take over store add save yes confirm"),
    Command("mapping.days", "d", "days", "Order of days", "say whether 3/4 is in April or in March",
        (Place.MAPPING,), footer="Days", synonyms="date format month first day first american"),
    Command("mapping.duplicates", "m", "duplicates", "Duplicates",
        "say what becomes of a job that is there already", (Place.MAPPING,), footer="Duplicates",
        synonyms="merge skip double twice same"),
    Command("mapping.sheet", "w", "sheet", "Other sheet", "take the workbook's next sheet", (Place.MAPPING,),
        footer="Sheet", synonyms="workbook tab worksheet"),
    Command("mapping.leave", "escape", "leave", "Back", "go back, and store nothing", (Place.MAPPING,),
        footer="Back"),
)  # fmt: skip
