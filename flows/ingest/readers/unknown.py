"""Files of a suffix that no reader knows: looked into only to say why they are rejected."""

from __future__ import annotations

from collections.abc import Iterator

from flows.ingest.document import Entry, Reader, Rejected, Rejection, SourceFile
from flows.ingest.readers.decoding import decode


def reader(known_suffixes: tuple[str, ...]) -> Reader:
    """A reader that rejects every file: empty, binary, undecodable, or unsupported when it is text."""

    def entries(file: SourceFile) -> Iterator[Entry | Rejection]:
        decode(file.content)
        raise Rejected("unsupported", f"text of an unknown suffix; known are {' '.join(known_suffixes)}")

    return entries
