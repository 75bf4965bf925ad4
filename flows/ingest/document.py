"""What reading a file can give: entries that hold a document each, or a rejection with its reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

Reason = Literal["empty", "binary", "undecodable", "too_large", "unreadable", "unsupported", "no_text", "malformed"]

# What a database of UTF-8 text cannot hold, or cannot hold safely.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class Rejected(Exception):
    """A file or record that cannot be taken in: an outcome of reading, always caught and recorded, never an error."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason: Reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Rejection:
    """A row of audit.rejected_files: a whole file, or one record (`path#L<line>`) of a file that was read."""

    source_uri: str
    reason: Reason
    detail: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it lies on disk, read whole; `max_bytes` also bounds what it may decompress to."""

    uri: str
    name: str
    sha256: str
    content: bytes
    max_bytes: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what its file says about it; language is identified later, for new documents only.

    `byte_size` is in bytes: of the file, or of the UTF-8 text for a record. What the file does not say is None.
    """

    media_type: str
    encoding: str
    byte_size: int
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_on: date | None = None
    stated_language: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One document in a file, identified by its content before it is read; `read` raises Rejected."""

    source_uri: str
    content_sha256: str
    read: Callable[[], Document]

    @property
    def document_id(self) -> str:
        """The first 16 hex digits of the content hash."""
        return self.content_sha256[:16]


Reader = Callable[[SourceFile], Iterator[Entry | Rejection]]
"""Gives the entries of a file, and rejections of single records; raises Rejected for the whole file."""


def storable(text: str) -> str:
    """Replace NUL and lone surrogates by U+FFFD; all else stays as read, bidi controls too."""
    return _UNSTORABLE.sub("\ufffd", text)


def stated(value: str | None) -> str | None:
    """A stated value on one line, or None when nothing is stated: never an empty text."""
    return " ".join(storable(value).split()) or None if value else None
