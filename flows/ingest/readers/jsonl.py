"""JSON Lines: one document per line, with the keys below; other keys are ignored."""

from __future__ import annotations

import hashlib
import io
import json
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from gzip import BadGzipFile, GzipFile

from flows.ingest.document import Document, Entry, Rejected, Rejection, SourceFile, stated, storable
from flows.ingest.files import too_large

SPELT_OUT = ("%B %d, %Y", "%d %B %Y", "%b %d, %Y", "%d %b %Y", "%b. %d, %Y", "%a, %d %b %Y %H:%M:%S %z")
MEDIA_TYPE = "application/x-ndjson"
KEYS = ("language", "published_on", "publisher", "text", "title", "url")


def entries(file: SourceFile) -> Iterator[Entry | Rejection]:
    """The records of a file, by line; a line that cannot be used is a rejection, the others are read on.

    Raises Rejected: empty when all lines are blank.
    """
    lines = file.content.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    filled = [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    if not filled:
        raise Rejected("empty", "nothing but white space")
    for number, line in filled:
        yield _entry(f"{file.uri}#L{number}", line)


def compressed_entries(file: SourceFile) -> Iterator[Entry | Rejection]:
    """As `entries`, of a gzip file. Raises Rejected: unreadable, or too_large when decompressed."""
    try:
        with GzipFile(fileobj=io.BytesIO(file.content)) as stream:
            content = stream.read(file.max_bytes + 1)
    except (BadGzipFile, EOFError, zlib.error) as error:
        raise Rejected("unreadable", f"not a whole gzip file: {error}") from error
    if len(content) > file.max_bytes:
        raise too_large(len(content), file.max_bytes)
    return entries(replace(file, content=content))


def _entry(source_uri: str, line: bytes) -> Entry | Rejection:
    try:
        record = _record(line)
        document = _document(record)
    except Rejected as rejected:
        return Rejection(source_uri, rejected.reason, rejected.detail)
    return Entry(source_uri, _content_sha256(record), partial(_given, document))


def _given(document: Document) -> Document:
    return document


def _record(line: bytes) -> dict[str, str]:
    """The known keys that have a value."""
    try:
        record = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise Rejected("malformed", f"not JSON in UTF-8: {error}") from error
    if not isinstance(record, dict):
        raise Rejected("malformed", f"a JSON object is expected, not {type(record).__name__}")
    known = {key: record[key] for key in KEYS if record.get(key) not in (None, "")}
    for key, value in known.items():
        if not isinstance(value, str):
            raise Rejected("malformed", f"{key}: a text is expected, not {type(value).__name__}")
    return known


def _document(record: dict[str, str]) -> Document:
    text = storable(record.get("text", ""))
    if not text.strip():
        raise Rejected("malformed", "text: missing or blank")
    return Document(
        MEDIA_TYPE,
        "utf-8",
        len(text.encode()),
        text,
        title=stated(record.get("title")),
        url=stated(record.get("url")),
        publisher=stated(record.get("publisher")),
        published_on=_day(record.get("published_on")),
        stated_language=stated(record.get("language")),
    )


def _day(value: str | None) -> date | None:
    """The day of an ISO 8601 date, or of one with its month in English letters.

    Raises Rejected: malformed for anything else, such as '02/03/2017', which could be two days.
    """
    if value is None or not value.strip():
        return None
    with suppress(ValueError):
        return datetime.fromisoformat(value.strip()).date()
    for form in SPELT_OUT:
        with suppress(ValueError):
            return datetime.strptime(value.strip(), form).date()
    raise Rejected("malformed", f"published_on: {value[:80]!r} is no ISO 8601 date, nor one like 'November 2, 2017'")


def _content_sha256(record: dict[str, str]) -> str:
    """Of the known keys only, sorted: neither layout nor ignored keys make another document."""
    canonical = json.dumps(record, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()
