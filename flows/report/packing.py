"""Facts as text that fits into HTML: JSON, compressed, in base64.

Evidence is the most of it, and compresses to a quarter. Base64 has no character that means anything to an HTML parser,
so no document can end the script element that its words stand in.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from datetime import date
from typing import Any


def packed(facts: Mapping[str, Any]) -> str:
    """The same text for the same facts; `page/packed.js` reads it."""
    text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return base64.b64encode(zlib.compress(text.encode(), level=9)).decode("ascii")


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} is not what a report holds")
