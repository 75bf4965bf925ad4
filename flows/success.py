"""A note about the last attempt that succeeded: what it published, or that nothing was new.

It is written when readers have the generation, so it also tells a publication from one that was killed on the way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from flows.failure import forget_failure
from flows.notes import read_note, remove_note, write_note
from flows.settings import Settings

_NAME = "success"


@dataclass(frozen=True, slots=True)
class Success:
    """When (ISO 8601, UTC) an attempt last succeeded, the run last published by then, and what the attempt found."""

    succeeded_at: str
    published_run: str
    counts: Mapping[str, Any]


def note_success(settings: Settings, published_run: str, counts: Mapping[str, Any]) -> None:
    """Leave a note, and forget what failed before. Raises OSError."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    write_note(settings, _NAME, asdict(Success(now, published_run, counts)))
    forget_failure(settings)


def forget_success(settings: Settings) -> None:
    """From now on nothing is known to be published as the build file has it."""
    remove_note(settings, _NAME)


def last_success(settings: Settings) -> Success | None:
    """The last attempt that succeeded, if one is noted."""
    try:
        return Success(**read_note(settings, _NAME))
    except TypeError:
        return None
