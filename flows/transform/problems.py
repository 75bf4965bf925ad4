"""How every refusal of the runner reads: file:line, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from flows.errors import ProjectError


def problem(path: Path, line: int | None, what: str, remedy: str) -> ProjectError:
    """A ProjectError that reads `file:line: what. Remedy: remedy.`; the file as seen from the current folder."""
    place = shown(path) if line is None else f"{shown(path)}:{line}"
    return ProjectError(f"{place}: {what.rstrip('.')}. Remedy: {remedy.rstrip('.')}.")


def shown(path: Path) -> str:
    """`path` relative to the current folder when it lies below it, else in full."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """A remedy: the nearest known name, or `otherwise` when none is near."""
    near = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'? Else {otherwise}" if near else otherwise
