"""Text from documents made safe to show: a document must not be able to steer the reader's terminal."""

from __future__ import annotations

import unicodedata

# Joiners are part of how Persian, Kurdish or emoji are spelt; a soft hyphen shows nothing and moves nothing.
_HARMLESS = {"\u200c", "\u200d", "\u00ad"}
_HIDDEN_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def printable(text: str, *, keep: str = "") -> str:
    """Replace control characters, bidi overrides and the like by visible escapes (`\\x1b`, `\\u202e`).

    The characters in `keep` (say, a newline) stay.
    """
    if text.isprintable():
        return text
    return "".join(char if char in keep else _shown(char) for char in text)


def _shown(char: str) -> str:
    if char in _HARMLESS or unicodedata.category(char) not in _HIDDEN_CATEGORIES:
        return char
    return char.encode("unicode_escape", errors="backslashreplace").decode("ascii")
