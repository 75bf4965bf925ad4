"""What a killed run left beside the warehouse and the build file; none of it was ever anybody's to read."""

from __future__ import annotations

from flows.generations import LINK, generations
from flows.settings import Settings

# Files on their way: a copy of the build file that is to be published, and two that are to become the build file, from
# another file or without its gaps.
PUBLISHING = ".publishing"
STARTING = ".starting"
COMPACTING = ".compacting"


def clear_leftovers(settings: Settings) -> None:
    """Remove them; the caller holds the builder's lock, so nobody is at work on them."""
    folder = settings.warehouse.parent
    for suffix in (PUBLISHING, STARTING, COMPACTING):
        for path in settings.build_dir.glob(f"{settings.build_file.stem}{suffix}*"):
            path.unlink()
    for link in folder.glob(f".{settings.warehouse.name}*{LINK}"):
        if link.is_symlink():
            link.unlink()
    for generation in generations(settings):
        for log in folder.glob(f"{generation.name}.wal*"):
            log.unlink()
