"""Small notes beside the build file, each written whole or not at all; reading them gets in nobody's way."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flows.settings import Settings


def write_note(settings: Settings, name: str, content: Mapping[str, Any]) -> None:
    """Leave the note `name`, in place of an earlier one. Raises OSError."""
    path = _path(settings, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    partial.write_text(json.dumps(content), encoding="utf-8")
    partial.replace(path)


def read_note(settings: Settings, name: str) -> Mapping[str, Any]:
    """The note `name`, or an empty one when there is none that can be read."""
    try:
        content = json.loads(_path(settings, name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def remove_note(settings: Settings, name: str) -> None:
    """Take the note `name` away, if it is there."""
    _path(settings, name).unlink(missing_ok=True)


def _path(settings: Settings, name: str) -> Path:
    return settings.build_dir / f"{settings.warehouse.stem}.{name}.json"
