"""A note about the last failed attempt, beside the build file.

`communique status` reads it. The build file itself would tell too, but opening that would get in a builder's way.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from flows.notes import read_note, remove_note, write_note
from flows.settings import Settings

_NAME = "failure"
_ATTEMPT = "attempt"


@dataclass(frozen=True, slots=True)
class Failure:
    """When (ISO 8601, UTC), in which stage and why an attempt failed; whether it could tell so itself.

    Of one that was killed only when it began is known.
    """

    failed_at: str
    stage: str
    message: str
    is_told: bool = True


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


@contextlib.contextmanager
def attempt(settings: Settings) -> Iterator[None]:
    """Leave a note while an attempt goes on, which only a killed one leaves for good; the caller holds the lock."""
    if failure := _killed(settings):
        # A full or read-only disk shows where the work is.
        with contextlib.suppress(OSError):
            write_note(settings, _NAME, asdict(failure))
    with contextlib.suppress(OSError):
        now = datetime.now(UTC).isoformat(timespec="seconds")
        write_note(settings, _ATTEMPT, {"began_at": now, "process": os.getpid()})
    try:
        yield
    finally:
        remove_note(settings, _ATTEMPT)


def _killed(settings: Settings) -> Failure | None:
    """The attempt whose note is there, as one that was killed."""
    note = read_note(settings, _ATTEMPT)
    if not note:
        return None
    return Failure(
        str(note.get("began_at")), "the midst of it", f"process {note.get('process')} was killed", is_told=False
    )


def _is_held(lock_file: Path) -> bool:
    """Whether somebody holds the builder's lock, as the kernel says; True where it cannot be asked."""
    try:
        import fcntl

        with lock_file.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except (OSError, ImportError):
        return True
    return False


def note_told(settings: Settings, failure: Failure) -> None:
    """From now on somebody knows of the failure. Raises OSError."""
    write_note(settings, _NAME, asdict(replace(failure, is_told=True)))


def forget_failure(settings: Settings) -> None:
    """A success makes what failed before it history."""
    remove_note(settings, _NAME)


def last_failure(settings: Settings) -> Failure | None:
    """The failed attempt since the last success, if any."""
    if (failure := _killed(settings)) and not _is_held(settings.lock_file):
        return failure
    try:
        return Failure(**read_note(settings, _NAME))
    except TypeError:
        return None
