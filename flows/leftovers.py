"""What a killed run left beside the warehouse and the build file; none of it was ever anybody's to read."""

from __future__ import annotations

import shutil

from flows.generations import LINK, generations
from flows.settings import Settings

# On their way: a folder with a copy of the build file, to be published, and two files that are to become it, made from
# another file or without gaps.
PUBLISHING = ".publishing"
STARTING = ".starting"
COMPACTING = ".compacting"


def clear_leftovers(settings: Settings) -> None:
    """Remove them; the caller holds the builder's lock, so nobody is at work on them."""
    folder = settings.warehouse.parent
    for suffix in (PUBLISHING, STARTING, COMPACTING):
        for path in settings.build_dir.glob(f"{settings.build_file.stem}{suffix}*"):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
    for link in folder.glob(f".{settings.warehouse.name}*{LINK}"):
        if link.is_symlink():
            link.unlink()
    for generation in generations(settings):
        for log in generation.parent.glob(f"{generation.name}.wal*"):
            log.unlink()
