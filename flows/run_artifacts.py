"""Prefect artifacts: the report of the run, its slowest models and where the page of all facts is, in Prefect's UI."""

from __future__ import annotations

from pathlib import Path

import duckdb
from prefect.artifacts import create_link_artifact, create_markdown_artifact, create_table_artifact
from prefect.logging import get_run_logger

from flows.run_report import run_report, slowest_models
from flows.settings import Settings
from flows.workspace import open_build

REPORT_KEY = "communique-run"
MODELS_KEY = "communique-slowest-models"
PAGE_KEY = "communique-report"


def leave_artifacts(settings: Settings, before: Path | None) -> None:
    """Leave what the build file tells of the newest run; `before` is the generation that readers had until then.

    A report that cannot be made must not hide how the run ended: it is a line in the log.
    """
    try:
        with open_build(settings, attempt=False) as connection:
            report, models = run_report(connection, before), slowest_models(connection)
    except (duckdb.Error, OSError) as error:
        get_run_logger().warning(f"no report of this run: {type(error).__name__}")
        return
    create_markdown_artifact(report, key=REPORT_KEY, description="What came in, what changed, what is wrong.")
    create_table_artifact(models, key=MODELS_KEY, description="The models that took longest.")


def leave_link(page: Path) -> None:
    """Leave where the page lies on the machine that wrote it. Raises what Prefect raises when its server is gone."""
    create_link_artifact(page.as_uri(), link_text=str(page), key=PAGE_KEY, description="The facts, on one page.")
