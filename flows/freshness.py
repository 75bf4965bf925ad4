"""How old is too old: the `freshness` of sources, as dbt declares it, held against the published warehouse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

import duckdb
import yaml

from flows.errors import ProjectError
from flows.settings import Settings

_PERIODS = {"minute": timedelta(minutes=1), "hour": timedelta(hours=1), "day": timedelta(days=1)}


@dataclass(frozen=True, slots=True)
class Freshness:
    """A source's age against its limits; `loaded_at` is UTC without a zone, None when nothing was ever loaded."""

    source: str
    loaded_at: datetime | None
    warn_after: timedelta | None
    error_after: timedelta | None

    def age(self, now: datetime) -> timedelta | None:
        """How long ago something was last loaded; a time in the future, after the clock went back, is now."""
        return max(now - self.loaded_at, timedelta()) if self.loaded_at else None

    def state(self, now: datetime) -> Literal["pass", "warn", "error"]:
        """What dbt would call it."""
        age = self.age(now)
        if self.error_after is not None and (age is None or age > self.error_after):
            return "error"
        if self.warn_after is not None and (age is None or age > self.warn_after):
            return "warn"
        return "pass"


def freshness(connection: duckdb.DuckDBPyConnection, settings: Settings) -> list[Freshness]:
    """Every source that declares `freshness` and `loaded_at_field`. Raises ProjectError for what cannot be read."""
    found = []
    for source, table in _declared(settings):
        limits = table["freshness"]
        column = str(table["loaded_at_field"]).replace('"', '""')
        try:
            row = connection.execute(f'select max("{column}")::timestamp from {source}.{table["name"]}').fetchone()
        except duckdb.CatalogException:
            row = None
        loaded_at = row[0] if row else None
        warn, error = (_limit(limits, key, f"{source}.{table['name']}") for key in ("warn_after", "error_after"))
        found.append(Freshness(f"{source}.{table['name']}", loaded_at, warn, error))
    return found


def _declared(settings: Settings) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for path in sorted(settings.project_dir.glob("staging/*.yml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        for source in content.get("sources", ()):
            for table in source.get("tables", ()):
                if table.get("freshness") and table.get("loaded_at_field"):
                    yield source["name"], table


def _limit(limits: Mapping[str, Any], key: str, source: str) -> timedelta | None:
    limit = limits.get(key)
    if limit is None:
        return None
    try:
        return int(limit["count"]) * _PERIODS[limit["period"]]
    except (TypeError, KeyError, ValueError) as error:
        what = f"{source}: `freshness: {key}: {limit}`"
        raise ProjectError(f"{what}. Remedy: write {{count: 1, period: day}}; minute and hour go too.") from error


def utc_now() -> datetime:
    """Now in UTC, without a zone, as DuckDB's timestamps are."""
    return datetime.now(UTC).replace(tzinfo=None)
