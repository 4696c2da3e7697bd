"""Prints every text of the program that a person may read, to be read aloud in one sitting.

`python -m tests.texts [FOLDER ...]`. What is found is every string in the code that has a blank or a capital
letter in it; docstrings are left out, except where they are the help of a command.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "tui" / "afterview"
ROOMS = ("cli", "app", "entry", "changes", "playbook", "journal", "records", "dates")
_READ = re.compile(r"[A-Za-z…]{2,} |^[A-Z][a-z]+\b.*|[a-z][.:!?]$")
_CODE = re.compile(r"^[\w.-]+$|^[A-Z_]+$|^[a-z_]+\[|\(\?P?<|^[#.$][\w.-]+")


def texts_of(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the texts of a file with their lines; a value put in is shown as {…}."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = {id(each) for each in _docstrings(tree)}
    inner = {id(value) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for value in node.values}
    for node in ast.walk(tree):
        if id(node) in silent | inner:
            continue
        if isinstance(node, ast.JoinedStr):
            text = "".join(
                str(each.value) if isinstance(each, ast.Constant) else "{…}" for each in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if _READ.search(text) and not (_CODE.search(text) and not text[:1].isupper()):
            yield node.lineno, text


def _docstrings(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield the strings that stand by themselves, except the help of a command."""
    for node in ast.walk(tree):
        is_command = isinstance(node, ast.FunctionDef) and any(
            "command" in ast.unparse(each) or "group" in ast.unparse(each) for each in node.decorator_list
        )
        for each in getattr(node, "body", ()) if isinstance(getattr(node, "body", ()), list) else ():
            if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant) and not is_command:
                yield each.value


def files_of(rooms: Sequence[str]) -> list[Path]:
    """Return the files in which to look: those of the rooms, and where all are wanted those beside them."""
    found = [path for room in rooms or ROOMS for path in sorted((PACKAGE / room).rglob("*.py"))]
    return found if rooms else [*found, *sorted(PACKAGE.glob("*.py"))]


def main() -> None:
    """Print the texts, file by file."""
    for path in files_of(sys.argv[1:]):
        found = sorted(texts_of(path))
        if found:
            sys.stdout.write(f"\n{path.relative_to(PACKAGE)}\n")
        for line, text in found:
            sys.stdout.write(f"{line:>5}  {' ⏎ '.join(text.splitlines())}\n")


if __name__ == "__main__":
    main()
