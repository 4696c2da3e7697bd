"""A command palette that bears a quick hand.

Textual's own fails where its list is moved in before it has been laid out, and takes another screen away
where it is told to leave twice.
"""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette


class Palette(CommandPalette):
    """The command palette."""

    def _action_command_list(self, action: str) -> None:
        """Move in the list, once it has been laid out: before, it has no pages."""
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leave, if it has not left."""
        stack = self.app.screen_stack
        if not stack or stack[-1] is not self:
            return AwaitComplete()
        left: AwaitComplete = super().dismiss(result)
        return left
