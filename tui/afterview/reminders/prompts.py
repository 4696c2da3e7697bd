"""How the line of what presses comes into prompts and status bars. Pure."""

from __future__ import annotations

import shlex
from collections.abc import Sequence


def prompts(command: Sequence[str]) -> str:
    """Return what to put where, for the usual shells and bars; the command prints the line."""
    line = shlex.join(command)
    quoted = line.replace("\\", "\\\\").replace('"', '\\"')
    tmux = quoted.replace("#", "##").replace("%", "%%")
    return f"""\
# bash: the line above the prompt. In ~/.bashrc:
PROMPT_COMMAND="${{PROMPT_COMMAND:+$PROMPT_COMMAND; }}{_in_quotes(line)}"

# zsh: the same. In ~/.zshrc:
afterview_due() {{ {line}; }}
precmd_functions+=(afterview_due)

# fish: on the right of the prompt. In ~/.config/fish/functions/fish_right_prompt.fish:
function fish_right_prompt; {line}; end

# starship: in ~/.config/starship.toml; where you have a `format`, $custom in it is the place
[custom.afterview]
command = "{quoted}"
when = true
format = "([$output]($style) )"

# tmux: in ~/.tmux.conf
set -g status-right-length 90
set -g status-right "#({tmux}) %H:%M"
"""


def _in_quotes(line: str) -> str:
    """Return a command as it stands between double quotes in a shell, to be run later."""
    for sign in '\\"$`':
        line = line.replace(sign, f"\\{sign}")
    return line
