"""Plain text: the file is the document. Headlines are found in staging, so there is no title."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from flows.ingest.document import Document, Entry, Rejection, SourceFile, storable
from flows.ingest.readers.decoding import decode

MEDIA_TYPE = "text/plain"


def entries(file: SourceFile) -> Iterator[Entry | Rejection]:
    """The one entry of a text file, identified by the file's bytes."""
    yield Entry(file.uri, file.sha256, partial(_read, file))


def _read(file: SourceFile) -> Document:
    decoded = decode(file.content)
    return Document(MEDIA_TYPE, decoded.encoding, len(file.content), storable(decoded.text))
