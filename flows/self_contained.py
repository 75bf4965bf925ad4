"""HTML files that hold all they need, under a policy by which nothing else can run or load."""

from __future__ import annotations

import base64
import hashlib


def policy(*, script: str = "", style: str = "") -> str:
    """A Content-Security-Policy that allows this script and this style and nothing else."""
    return (
        f"default-src 'none'; script-src {_source(script)}; style-src {_source(style)}; "
        "base-uri 'none'; form-action 'none'"
    )


def whole(source: str) -> str:
    """A script or style of ours, as it can stand in its element. Raises ValueError for one that would end it early."""
    if "</" in source:
        raise ValueError("a script or style of ours holds `</`, which ends it in HTML; write it otherwise")
    return source


def _source(source: str) -> str:
    if not source:
        return "'none'"
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode('ascii')}'"
