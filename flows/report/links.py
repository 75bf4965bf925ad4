"""Addresses that documents give for themselves."""

from __future__ import annotations

from urllib.parse import urlsplit


def safe_link(address: str | None) -> str | None:
    """The address when a browser would only go there and run nothing; else None."""
    if address is None or not address.isprintable():
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc else None
