"""Results of a command as files, whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from flows.errors import CommuniqueError


class OutputRefused(CommuniqueError):
    """A result cannot be written where it was asked for."""

    exit_code = 6


def replace_text(path: Path, text: str) -> None:
    """Write `text` to `path` in UTF-8, in one step for whoever reads it. Raises OutputRefused."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(text, encoding="utf-8", newline="\n")
        partial.replace(path)
    except OSError as error:
        raise OutputRefused(f"{path}: cannot be written ({error.strerror or error}). Name another file.") from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
