"""Questions as a person types them: lines up to a semicolon, or one line that begins with a dot."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress


class Prompt:
    """Gives one question after another until the input ends; a Ctrl-C drops what was typed so far."""

    def __init__(self) -> None:
        self.is_terminal = sys.stdin.isatty()
        if self.is_terminal:
            # With it, input() knows the arrow keys and what was asked before.
            with suppress(ImportError):
                import readline as readline

    def questions(self) -> Iterator[str]:
        """The text of each question, without its semicolon."""
        typed: list[str] = []
        while True:
            try:
                line = self._line("..... " if typed else "sql> ")
            except EOFError:
                break
            except KeyboardInterrupt:
                typed = []
                print()
                continue
            if not typed and line.strip().startswith("."):
                yield line.strip()
                continue
            typed.append(line)
            if line.rstrip().endswith(";"):
                yield "\n".join(typed).rstrip().rstrip(";")
                typed = []
            elif not "".join(typed).strip():
                typed = []
        if "".join(typed).strip():
            yield "\n".join(typed)

    def _line(self, prompt: str) -> str:
        return input(prompt if self.is_terminal else "")
