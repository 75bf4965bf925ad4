"""From a published warehouse to the page on the disk."""

from __future__ import annotations

from pathlib import Path

import duckdb

from flows.errors import InputMissing
from flows.query import open_published
from flows.replacing import replace_text
from flows.report.facts import Kept, gather
from flows.report.packing import packed
from flows.report.page import rendered

# Under 2 MB with what the page itself needs, which is less than 0.1 MB.
_MOST_DATA_BYTES = 1_800_000


def write_report(warehouse: Path, page: Path) -> int:
    """Write the report on `warehouse` to `page`, whole or not at all, and return its size in bytes.

    Raises InputMissing without a warehouse, or for one that an older program published; OutputRefused when the page
    cannot be written.
    """
    text = report(warehouse)
    replace_text(page, text)
    return len(text.encode())


def report(warehouse: Path) -> str:
    """The report on `warehouse` as HTML: the same text for the same facts. Raises InputMissing."""
    with open_published(warehouse) as connection:
        try:
            return rendered(*_within_budget(connection))
        except (duckdb.CatalogException, duckdb.BinderException) as error:
            raise InputMissing(
                f"{warehouse}: was published by another version of this program and lacks what the report shows "
                f"({str(error).splitlines()[0]}). Publish it again with `communique run`."
            ) from error


def _within_budget(connection: duckdb.DuckDBPyConnection) -> tuple[dict[str, int], str]:
    """The totals and the packed data, with as many facts one by one as fit."""
    kept = Kept()
    while True:
        facts = gather(connection, kept)
        data = packed(facts)
        if len(data) <= _MOST_DATA_BYTES:
            return facts["totals"], data
        kept = kept.scaled(0.9 * _MOST_DATA_BYTES / len(data))
