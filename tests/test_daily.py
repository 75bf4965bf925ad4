"""The Prefect flow, on Prefect's own test server."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import duckdb
import pytest

from flows import daily
from flows.errors import BuilderBusy, ChecksFailed
from flows.settings import Settings
from flows.workspace import exclusive

# After flows.daily, which sets what Prefect must find at its import.
from prefect import flow  # isort: skip
from prefect.client.orchestration import get_client  # isort: skip
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterId  # isort: skip
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings  # isort: skip
from prefect.testing.utilities import prefect_test_harness  # isort: skip


@pytest.fixture(scope="module", autouse=True)
def server() -> Iterator[None]:
    with (
        prefect_test_harness(server_startup_timeout=180),
        temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}),
    ):
        yield


def test_the_flow_publishes_a_warehouse(small_home: Path) -> None:
    generation = daily.daily()
    assert (small_home / "warehouse" / "communique.duckdb").resolve() == generation
    with duckdb.connect(str(generation), read_only=True) as connection:
        assert connection.execute("select count(*) from marts.dim_documents").fetchone() == (2,)


def test_parameters_are_typed_paths(small_home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "note.txt").write_text("The ministers of both countries met in the capital today.")
    generation = daily.daily(documents=[str(folder)], warehouse=str(tmp_path / "elsewhere" / "news.duckdb"))
    assert generation.parent == tmp_path / "elsewhere"
    assert set(daily.daily.parameters.properties) == {
        "documents", "warehouse", "full_refresh", "missing_files", "languages",
    }  # fmt: skip
    assert daily.daily.parameters.properties["missing_files"]["enum"] == ["keep", "remove"]


def test_the_server_shows_one_task_per_stage(small_home: Path) -> None:
    state = daily.daily(return_state=True)
    assert task_names(state.state_details.flow_run_id) == ["build", "check", "ingest", "publish", "report"]


def task_names(flow_run_id: UUID | None) -> list[str]:
    """Names of the run's tasks as the server knows them; it learns of them a little later."""
    only_this_run = FlowRunFilter(id=FlowRunFilterId(any_=[flow_run_id]))
    deadline = time.monotonic() + 20
    names: list[str] = []
    while len(names) < 4 and time.monotonic() < deadline:
        time.sleep(0.2)
        with get_client(sync_client=True) as client:
            response = client.request(
                "POST",
                "/task_runs/filter",
                json={"flow_runs": only_this_run.model_dump(mode="json", exclude_none=True)},
            )
        names = sorted(run["name"].rsplit("-", 1)[0] for run in response.json())
    return names


def test_a_failed_check_fails_the_flow_and_publishes_nothing(
    small_home: Path, write_document: Callable[[str, str], Path]
) -> None:
    write_document("bad.txt", "The border question remains unsettled, the two ministers admitted in the capital.\n")
    with pytest.raises(ChecksFailed, match="nothing_is_unsettled"):
        daily.daily()
    assert not (small_home / "warehouse" / "communique.duckdb").exists()


def test_a_flow_does_not_wait_for_another_builder(small_home: Path) -> None:
    with exclusive(Settings.default()), pytest.raises(BuilderBusy):
        daily.daily()


def attempts_of_a_stage_that_fails_with(error: Exception) -> int:
    """How often a stage runs that fails once with `error` and would succeed the second time."""
    attempts: list[int] = []

    def fail_once() -> None:
        attempts.append(1)
        if len(attempts) == 1:
            raise error

    stage = daily.stage(fail_once).with_options(retry_delay_seconds=0)

    @flow
    def one_stage() -> None:
        stage(return_state=True)

    one_stage(return_state=True)
    return len(attempts)


@pytest.mark.parametrize("error", [OSError("disk is busy"), duckdb.IOException("disk is busy")])
def test_io_errors_are_tried_again(error: Exception) -> None:
    assert attempts_of_a_stage_that_fails_with(error) == 2


@pytest.mark.parametrize("error", [ChecksFailed("rows"), ValueError("a bug"), duckdb.BinderException("a model")])
def test_other_errors_are_not_tried_again(error: Exception) -> None:
    assert attempts_of_a_stage_that_fails_with(error) == 1
