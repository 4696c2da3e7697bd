"""What bash, zsh and fish are taught: click's own way, with what holds blanks and signs quoted in bash."""

from __future__ import annotations

import os

from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
)

from afterview.cli.program import COMPLETE_VARIABLE, program

_BASH = """\
%(complete_func)s() {
    local type value word="${COMP_WORDS[COMP_CWORD]}"
    COMPREPLY=()
    while IFS=, read -r type value; do
        case $type in
            dir) compopt -o dirnames ;;
            file) compopt -o default ;;
            plain)
                [[ $word == [\\"\\']* ]] || printf -v value %%q "$value"
                COMPREPLY+=("$value") ;;
        esac
    done < <(IFS=$'\\n'; env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD \\
        %(complete_var)s=bash_complete "$1" 2>/dev/null)
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""


class _Bash(BashComplete):
    """Bash, which takes what it is offered as it would be typed."""

    source_template = _BASH

    def source(self) -> str:
        return ShellComplete.source(self)  # without a look at the version of some bash that is installed

    def format_completion(self, item: CompletionItem) -> str:
        value = item.value
        if item.type == "plain" and ":" in (begun := self.get_completion_args()[1]):
            value = value[begun.rindex(":") + 1 :]  # bash takes a colon for the end of a word
        return f"{item.type},{value}"


def know_our_shells() -> None:
    """Have click answer our own scripts."""
    add_completion_class(_Bash)


def script(shell: str) -> str:
    """Return what is to be put into the settings of that shell."""
    classes: dict[str, type[ShellComplete]] = {"bash": _Bash, "zsh": ZshComplete, "fish": FishComplete}
    made = classes[shell](program, {}, "afterview", COMPLETE_VARIABLE).source()
    return made.strip(os.linesep)
