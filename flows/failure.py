"""A note about the last failed attempt, beside the build file.

`communique status` reads it. The build file itself would tell too, but opening that would get in a builder's way.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from flows.notes import read_note, remove_note, write_note
from flows.settings import Settings

_NAME = "failure"


@dataclass(frozen=True, slots=True)
class Failure:
    """When (ISO 8601, UTC), in which stage and why an attempt failed."""

    failed_at: str
    stage: str
    message: str


def note_failure(settings: Settings, stage: str, error: BaseException) -> None:
    """Leave a note; it must never hide the error that it is about."""
    failure = Failure(datetime.now(UTC).isoformat(timespec="seconds"), stage, str(error) or type(error).__name__)
    # A full or read-only disk may be the very error.
    with contextlib.suppress(OSError):
        write_note(settings, _NAME, asdict(failure))


@contextlib.contextmanager
def noted(settings: Settings, stage: str) -> Iterator[None]:
    """Leave a note of whatever goes wrong."""
    try:
        yield
    except BaseException as error:
        note_failure(settings, stage, error)
        raise


def killed(settings: Settings) -> Failure | None:
    """The newest attempt, when it was killed: its process is gone from this machine, and it did not sign off."""
    try:
        began = datetime.fromtimestamp(settings.holder_file.stat().st_mtime, UTC)
        process = int(settings.holder_file.read_text(encoding="ascii"))
        os.kill(process, 0)  # asks, and does no harm
    except ProcessLookupError:
        return Failure(began.isoformat(timespec="seconds"), "the midst of it", f"process {process} was killed")
    except (OSError, ValueError):
        pass  # nobody is there, or another user's process
    return None


def note_killed(settings: Settings) -> None:
    """Leave a note of a killed attempt before its traces go; the caller holds the builder's lock."""
    if failure := killed(settings):
        with contextlib.suppress(OSError):
            write_note(settings, _NAME, asdict(failure))


def forget_failure(settings: Settings) -> None:
    """A success makes what failed before it history."""
    remove_note(settings, _NAME)


def last_failure(settings: Settings) -> Failure | None:
    """The failed attempt since the last success, if any."""
    if failure := killed(settings):
        return failure
    try:
        return Failure(**read_note(settings, _NAME))
    except TypeError:
        return None
