"""The command `communique explain`: from the beginning of an id to the text that explains the fact."""

from __future__ import annotations

from pathlib import Path

import duckdb

from flows.errors import InputMissing
from flows.explain.as_json import as_json
from flows.explain.as_text import as_text
from flows.explain.explanation import Explanation
from flows.explain.gathering import gather
from flows.explain.lookup import find_fact
from flows.query import open_published


def explain(
    warehouse: Path, prefix: str, format: str = "text", *, width: int | None = None, styled: bool = False
) -> str:
    """Why the one fact whose id begins with `prefix` is in the warehouse, as `text` or `json`; safe to show.

    Raises WrongUsage for an ambiguous or too short prefix; InputMissing for an unknown one, without a warehouse, and
    for one that an older program published.
    """
    found = _explanation(warehouse, prefix)
    return as_json(found) if format == "json" else as_text(found, width=width, styled=styled)


def _explanation(warehouse: Path, prefix: str) -> Explanation:
    with open_published(warehouse) as connection:
        try:
            return gather(connection, *find_fact(connection, prefix))
        except (duckdb.CatalogException, duckdb.BinderException) as error:
            raise InputMissing(
                f"{warehouse}: was published by another version of this program and lacks what explains a fact "
                f"({str(error).splitlines()[0]}). Publish it again with `communique run`."
            ) from error
