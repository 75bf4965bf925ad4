"""Apache Superset on the warehouse, set up as warehouse/README.md says: charts, the next generation, nothing else."""

from __future__ import annotations

import json
import shutil
from typing import Any

import duckdb
import pytest

from flows import stages
from flows.settings import Settings

from .conftest import USER, Superset

pytestmark = pytest.mark.slow

# As a person makes them: a table chosen from Superset's lists, and a query of SQL Lab that was saved.
DATASETS = {
    "chosen": {"table_name": "wide_meetings"},
    "saved": {"schema": "marts", "table_name": "meetings", "sql": "select * from marts.wide_meetings"},
}


@pytest.fixture(scope="module", params=DATASETS)
def dataset(request: pytest.FixtureRequest, superset: Superset, database: int) -> int:
    schemas = superset.get(f"database/{database}/schemas/")["result"]
    (listed,) = (schema for schema in schemas if schema.endswith("marts"))
    made = superset.post("dataset/", {"database": database, "schema": listed, **DATASETS[request.param]})
    assert made["status"] == 201, made
    number: int = made["id"]
    return number


def counted(settings: Settings, column: str) -> dict[str, int]:
    sql = f"select {column}, count(*) from marts.wide_meetings group by all"
    with duckdb.connect(str(settings.warehouse), read_only=True) as connection:
        return dict(connection.execute(sql).fetchall())


def asked(superset: Superset, database: int, sql: str) -> dict[str, Any]:
    """What SQL Lab answers."""
    return superset.post("sqllab/execute/", {"database_id": database, "schema": "marts", "sql": sql, "runAsync": False})


def test_a_wide_view_is_a_dataset_with_its_comments(superset: Superset, database: int) -> None:
    made = superset.post("dataset/", {"database": database, "schema": "marts", "table_name": "wide_statements"})
    columns = {column["column_name"]: column for column in made["data"]["columns"]}
    assert columns["statement_id"]["description"] == "The statement."
    assert columns["date_start"]["is_dttm"]


def test_sql_lab_answers(superset: Superset, database: int) -> None:
    answer = asked(superset, database, "select count(*) as documents from marts.dim_documents")
    assert answer["data"] == [{"documents": 5}]


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("select * from read_text('/etc/passwd')", "disabled by configuration"),
        ("select * from '/etc/passwd'", "does not exist"),
        ("copy (select 1) to '/tmp/elsewhere.csv'", "disabled by configuration"),
        ("attach '/tmp/elsewhere.duckdb'", "disabled by configuration"),
        ("install httpfs", "disabled by configuration"),
        ("set enable_external_access = true", "has been locked"),
        ("create table marts.more as select 1", "does not allow for DDL/DML"),
    ],
)
def test_sql_lab_reaches_nothing_else(superset: Superset, database: int, sql: str, said: str) -> None:
    answer = asked(superset, database, sql)
    assert answer["status"] == 500
    assert said in answer["errors"][0]["message"]


def test_a_chart_shows_the_newest_generation(superset: Superset, dataset: int, settings: Settings) -> None:
    before = superset.data(dataset, "format")
    assert before == counted(settings, "format")
    # For the first dataset the English samples come; for the second a generation without anything new.
    stages.run(settings, print, full_refresh=True)
    after = superset.data(dataset, "format")
    assert after == counted(settings, "format")
    assert sum(after.values()) >= sum(before.values())


def test_a_chart_is_drawn(superset: Superset, dataset: int) -> None:
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("no Chromium on the PATH")
    shown = {"viz_type": "pie", "groupby": ["format"], "metric": "count", "datasource": f"{dataset}__table"}
    made = superset.post(
        "chart/",
        {
            "slice_name": "Meetings by format",
            "viz_type": "pie",
            "datasource_id": dataset,
            "datasource_type": "table",
            "params": json.dumps(shown),
        },
    )
    with sync_playwright() as playwright:
        # Its own sandbox needs rights that a container's root has not.
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{superset.address}/login/")
        page.get_by_label("Username").first.fill(USER)
        page.get_by_label("Password").first.fill(superset.password)
        page.keyboard.press("Enter")
        page.wait_for_url("**/welcome/", timeout=60_000)
        page.goto(f"{superset.address}/explore/?slice_id={made['id']}")
        page.wait_for_selector(".chart-container canvas", timeout=60_000)
        browser.close()
