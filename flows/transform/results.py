"""What building and testing gave. Plain values, as the tables of `audit` hold them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

State = Literal["pass", "fail", "warn", "error"]
# All; those of documents that are new or changed since the test passed; none, for nothing it reads has changed.
RowsTested = Literal["all", "documents", "none"]


@dataclass(frozen=True, slots=True)
class ModelRun:
    """One row of audit.model_runs; `started_at` is UTC without a zone, `row_count` is None for a view.

    `state` is 'built' when all of it was made, 'merged' when only the rows of some documents were.
    """

    model: str
    materialized: str
    started_at: datetime
    seconds: float
    row_count: int | None
    state: Literal["built", "merged"] = "built"
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class TestResult:
    """One row of audit.test_results. `sample` is JSON text of up to five offending rows, or what DuckDB said;
    `fingerprint` the hash of the test's SQL.
    """

    __test__ = False  # the name is dbt's; pytest must not collect it

    test: str
    model: str | None
    column: str | None
    severity: Literal["error", "warn"]
    failures: int
    state: State
    seconds: float
    sample: str | None = None
    rows_tested: RowsTested = "all"
    fingerprint: str | None = None


@dataclass(frozen=True, slots=True)
class UnitTestResult:
    """`failure` is None when the rows agree, else a readable difference."""

    test: str
    model: str
    seconds: float
    failure: str | None = None

    @property
    def passed(self) -> bool:
        """True when the model gave the expected rows."""
        return self.failure is None
