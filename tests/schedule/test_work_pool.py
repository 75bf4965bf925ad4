"""prefect.yaml for real: a server, a process work pool, the deployment, and a worker that runs it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows.daily import DOCUMENTS_ASSET, WAREHOUSE_ASSET
from flows.settings import FEWEST_GENERATIONS, GENERATIONS_KEPT

from .processes import answers, ask, await_that, going_on, runs

ROOT = Path(__file__).parent.parent.parent


class Prefect:
    """Its command, at a terminal in the checkout."""

    def __init__(self, environment: dict[str, str], log: Path) -> None:
        self._environment, self.log = environment, log

    def succeed(self, *arguments: str) -> None:
        """Run it to its end."""
        done = subprocess.run(self._command(arguments), cwd=ROOT, env=self._environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    def going_on(self, *arguments: str) -> AbstractContextManager[subprocess.Popen[bytes]]:
        """Start what does not end by itself, and end it with the context."""
        return going_on(self._command(arguments), self._environment, self.log, ROOT)

    def _command(self, arguments: tuple[str, ...]) -> list[str]:
        return [sys.executable, "-m", "prefect", *arguments]


@pytest.fixture
def prefect(environment: dict[str, str], port: int, log: Path) -> Iterator[Prefect]:
    """With a server that has been started as prefect.yaml says."""
    environment["PREFECT_API_URL"] = f"http://127.0.0.1:{port}/api"
    command = Prefect(environment, log)
    with command.going_on("server", "start", "--host", "127.0.0.1", "--port", str(port)) as server:
        await_that(lambda: answers(port), server, log)
        yield command


@pytest.mark.slow
def test_a_worker_runs_what_prefect_yaml_deploys(prefect: Prefect, small_home: Path, port: int) -> None:
    prefect.succeed("work-pool", "create", "communique", "--type", "process")
    prefect.succeed("--no-prompt", "deploy", "--all")
    (deployment,) = ask(port, "deployments/filter", {})
    offered = deployment["parameter_openapi_schema"]["properties"]
    assert deployment["parameters"].keys() == offered.keys()
    assert (offered["generations"]["minimum"], offered["generations"]["default"]) == (
        FEWEST_GENERATIONS,
        GENERATIONS_KEPT,
    )
    (limit,) = ask(port, "v2/concurrency_limits/filter", {})
    assert (limit["limit"], deployment["schedules"][0]["schedule"]["cron"]) == (1, "0 5 * * *")

    with prefect.going_on("worker", "start", "--pool", "communique") as worker:
        prefect.succeed("deployment", "run", "communique-daily/pool", "--param", "generations=2")
        (run,) = await_that(lambda: runs(port, "COMPLETED", "FAILED", "CRASHED", "CANCELLED"), worker, prefect.log)
        (asset,) = await_that(lambda: materialized(port), worker, prefect.log)
    assert run["state_type"] == "COMPLETED", prefect.log.read_text()
    assert "communique" in run["tags"] and run["parameters"]["generations"] == 2
    with duckdb.connect(str(small_home / "warehouse" / "communique.duckdb"), read_only=True) as connection:
        assert connection.execute("select count(*) from marts.dim_documents").fetchone() == (2,)
    assert asset["resource"]["prefect.resource.id"] == WAREHOUSE_ASSET
    assert DOCUMENTS_ASSET in [resource["prefect.resource.id"] for resource in asset["related"]]


def materialized(port: int) -> list[dict[str, Any]]:
    """What the server was told of assets that were made."""
    question = {"filter": {"event": {"name": ["prefect.asset.materialization.succeeded"]}}}
    return list(ask(port, "events/filter", question)["events"])
