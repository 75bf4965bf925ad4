"""A note about the last failed attempt, beside the build file.

`communique status` reads it. The build file itself would tell too, but opening that would get in a builder's way.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from flows.settings import Settings


@dataclass(frozen=True, slots=True)
class Failure:
    """When (ISO 8601, UTC), in which stage and why an attempt failed."""

    failed_at: str
    stage: str
    message: str


def note_failure(settings: Settings, stage: str, error: BaseException) -> None:
    """Leave a note; it must never hide the error that it is about."""
    failure = Failure(datetime.now(UTC).isoformat(timespec="seconds"), stage, str(error) or type(error).__name__)
    path = _note_file(settings)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".partial")
        partial.write_text(json.dumps(asdict(failure)), encoding="utf-8")
        partial.replace(path)
    except OSError:
        # A full or read-only disk may be the very error.
        return


def forget_failure(settings: Settings) -> None:
    """A publication makes what failed before it history."""
    _note_file(settings).unlink(missing_ok=True)


def last_failure(settings: Settings) -> Failure | None:
    """The failed attempt since the last publication, if any."""
    try:
        return Failure(**json.loads(_note_file(settings).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _note_file(settings: Settings) -> Path:
    return settings.build_dir / f"{settings.warehouse.stem}.failure.json"
