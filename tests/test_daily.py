"""The Prefect flow, on Prefect's own test server."""

from __future__ import annotations

import logging
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
from prefect.blocks.system import Secret  # isort: skip
from prefect.client.orchestration import get_client  # isort: skip
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterId  # isort: skip
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings  # isort: skip
from prefect.testing.utilities import prefect_test_harness  # isort: skip

from test_webhook import SECRET, Receiver
from test_webhook import receiver as receiver

from flows.failure_hook import BLOCK
from flows.webhook import URL_VARIABLE


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
    assert generation == (tmp_path / "elsewhere" / "news.duckdb").resolve()
    assert set(daily.daily.parameters.properties) == {
        "documents", "warehouse", "full_refresh", "missing_files", "languages", "generations",
    }  # fmt: skip
    assert daily.daily.parameters.properties["missing_files"]["enum"] == ["keep", "remove"]
    assert daily.daily.parameters.properties["generations"]["minimum"] == 2


def test_the_server_shows_one_task_per_stage(small_home: Path) -> None:
    state = daily.daily(return_state=True)
    assert task_names(state.state_details.flow_run_id) == ["build", "check", "ingest", "publish", "report"]


def task_names(flow_run_id: UUID | None, *, wanted: int = 4) -> list[str]:
    """Names of the run's tasks as the server knows them; it learns of them a little later."""
    only_this_run = FlowRunFilter(id=FlowRunFilterId(any_=[flow_run_id]))
    deadline = time.monotonic() + 20
    names: list[str] = []
    while len(names) < wanted and time.monotonic() < deadline:
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


def test_nothing_new_ends_the_flow_after_ingest(small_home: Path) -> None:
    generation = daily.daily()
    state = daily.daily(return_state=True)
    assert state.result() == generation
    assert task_names(state.state_details.flow_run_id, wanted=1) == ["ingest"]


def test_a_full_refresh_publishes_in_any_case(small_home: Path) -> None:
    assert daily.daily() != daily.daily(full_refresh=True)


def artifacts(key: str) -> list[str]:
    with get_client(sync_client=True) as client:
        response = client.request("POST", "/artifacts/filter", json={"artifacts": {"key": {"any_": [key]}}})
    return [str(artifact["data"]) for artifact in sorted(response.json(), key=lambda found: found["created"])]


def test_a_run_leaves_a_report_without_the_texts(small_home: Path, write_document: Callable[[str, str], Path]) -> None:
    daily.daily()
    write_document("new.txt", "A secret dinner: the ministers met in the capital, the ministry announced.\n")
    write_document("<img src=x>|empty.txt", "")
    daily.daily()
    report = artifacts("communique-run")[-1]
    assert "| dim\\_documents | 3 | 1 | 0 |" in report
    assert "| state | published |" in report
    assert "secret dinner" not in report
    assert "\\<img" in report and "empty.txt" in report
    assert "dim_documents" in artifacts("communique-slowest-models")[-1]


def test_a_run_leaves_a_link_to_the_page_of_all_facts(small_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.report.writing.write_report", lambda _warehouse, page: page.write_text("facts"))
    daily.daily()
    page = small_home / "warehouse" / "report.html"
    assert page.as_uri() in artifacts("communique-report")[-1]


def test_a_failed_run_leaves_a_report_and_tells_the_webhook(
    small_home: Path,
    write_document: Callable[[str, str], Path],
    receiver: Receiver,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv(URL_VARIABLE, receiver.url)
    write_document("bad.txt", "The border question remains unsettled, the two ministers admitted in the capital.\n")
    with pytest.raises(ChecksFailed):
        daily.daily()
    (told,) = receiver.received
    assert (told["flow"], told["state"]) == ("communique-daily", "Failed")
    assert "nothing_is_unsettled" in told["reason"] and "border question" not in told["reason"]
    assert "the webhook was told" in caplog.text and SECRET not in caplog.text
    assert "| fail | nothing\\_is\\_unsettled |" in artifacts("communique-run")[-1]


def test_a_webhook_of_a_block_that_fails_changes_nothing(
    small_home: Path, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    receiver.status = 500
    Secret(value=receiver.url).save(BLOCK)
    with exclusive(Settings.default()), pytest.raises(BuilderBusy):
        daily.daily()
    assert len(receiver.received) == 1
    assert "the webhook was not told: it answered 500" in caplog.text and SECRET not in caplog.text


@pytest.mark.parametrize(("line", "shown"), [("built fct_meetings: 28 rows", False), ("build: done in 5 s", True)])
def test_a_terminal_is_spared_a_line_per_model(line: str, shown: bool) -> None:
    from flows.daily import _of_more_than_one_model

    record = logging.LogRecord("prefect.task_runs", logging.INFO, "", 0, line, None, None)
    assert _of_more_than_one_model(record) is shown
