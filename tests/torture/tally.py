"""What a loop of the torture tried, and what it lost."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Tally:
    """One loop. `lost` must stay 0: each loss says in `notes` what it was."""

    name: str
    tried: int = 0
    lost: int = 0
    figures: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def count(self, figure: str, more: int = 1) -> None:
        """Count something that is neither tried nor lost."""
        self.figures[figure] = self.figures.get(figure, 0) + more

    def lose(self, note: str) -> None:
        """Count a loss."""
        self.lost += 1
        self.notes.append(note)

    def __str__(self) -> str:
        """Return it as a line."""
        figures = "".join(f", {number} {name}" for name, number in self.figures.items())
        return f"{self.name:<11} {self.tried:>6} tried, {self.lost} lost{figures}"
