"""Which libraries have a say in what is read from a file, in their versions: another one reads the same file anew."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version

from flows.ingest.readers import html, jsonl, text

_LANGUAGE = ("py3langid",)
_DECODING = ("charset-normalizer", *_LANGUAGE)

_LIBRARIES = {
    text.MEDIA_TYPE: _DECODING,
    html.MEDIA_TYPE: (*_DECODING, "lxml", "trafilatura"),
    jsonl.MEDIA_TYPE: _LANGUAGE,
}


@cache
def read_by(media_type: str | None = None) -> str:
    """The libraries that read a media type, or all of them, with their versions: 'lxml 6.0.1, trafilatura 2.0.0'."""
    names = _LIBRARIES[media_type] if media_type else {name for names in _LIBRARIES.values() for name in names}
    return ", ".join(f"{name} {version(name)}" for name in sorted(names))
