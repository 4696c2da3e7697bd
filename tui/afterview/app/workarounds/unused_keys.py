"""An app that hears of keys which nobody has a use for: Textual lets them pass without a word."""

from __future__ import annotations

from textual.app import App


class HearsUnusedKeys(App[int]):
    """Is told of each key that was no text, and for which there was nothing to be done."""

    def unused(self, key: str) -> None:
        """Hear that a key did nothing."""

    def used(self) -> None:
        """Hear that a key did something."""

    def idle_commands(self, key: str) -> list[str]:
        """Return the ids of the commands that have the key where one is, and cannot be given now."""
        chain = self.screen._modal_binding_chain
        return [each.id for _, found in chain for each in found.key_to_bindings.get(key, ()) if each.id]

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        is_used = await super()._check_bindings(key, priority)
        if is_used:
            self.used()
        elif not priority:
            self.unused(key)
        return is_used
