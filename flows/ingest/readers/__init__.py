"""One reader per format, chosen by the file's suffix."""

from __future__ import annotations

from flows.ingest.document import Reader
from flows.ingest.readers import html, jsonl, text, unknown

READERS: dict[str, Reader] = {
    ".txt": text.entries,
    ".text": text.entries,
    ".md": text.entries,
    ".html": html.entries,
    ".htm": html.entries,
    ".xhtml": html.entries,
    ".jsonl": jsonl.entries,
    ".ndjson": jsonl.entries,
    ".jsonl.gz": jsonl.compressed_entries,
    ".ndjson.gz": jsonl.compressed_entries,
}


def reader_for(file_name: str) -> Reader:
    """The reader of the longest suffix known, whatever its case; one that rejects as unsupported if there is none."""
    lowered = file_name.lower()
    known = [suffix for suffix in READERS if lowered.endswith(suffix)]
    return READERS[max(known, key=len)] if known else unknown.reader(tuple(READERS))
