"""The commands: their arguments and help. What each does is imported as it runs, so that help is quick."""

from afterview.cli.commands.brief import brief
from afterview.cli.commands.debrief import debrief
from afterview.cli.commands.ending import ending
from afterview.cli.commands.everyday import add, due, list_, show, steps, where
from afterview.cli.commands.exporting import export
from afterview.cli.commands.importing import import_
from afterview.cli.commands.keeping import backup, check, history, merge, redo, restore, undo
from afterview.cli.commands.letters import letter
from afterview.cli.commands.patterns import patterns
from afterview.cli.commands.people import people
from afterview.cli.commands.practice import practice
from afterview.cli.commands.questions import questions
from afterview.cli.commands.settings import config
from afterview.cli.commands.shell import completion, man, reminders

COMMANDS = (
    add,
    backup,
    brief,
    check,
    completion,
    config,
    debrief,
    due,
    ending,
    export,
    history,
    import_,
    letter,
    list_,
    man,
    merge,
    patterns,
    people,
    practice,
    questions,
    redo,
    reminders,
    restore,
    show,
    steps,
    undo,
    where,
)
"""What `afterview` offers beside the app and its demo."""
