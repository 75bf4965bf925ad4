"""An outage of schedule, server and all: when they are back, one run does the work of those that were due."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from test_webhook import Receiver
from test_webhook import receiver as receiver

from flows.webhook import URL_VARIABLE

from .processes import answers, ask, await_that, its_server, runs
from .schedule_process import Schedule

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="processes are found in /proc"),
]

OUTAGE_SECONDS = 62

ENDLESS = " where (select count(*) from range(1_000_000_000_000_000) as numbers (number) where number % 7 = 3) > 0"


def begun(port: int) -> set[str]:
    """The runs that have begun by now, or are cancelled."""
    return {run["id"] for run in runs(port) if run["state_type"] != "SCHEDULED"}


def ask_for_a_full_refresh(port: int) -> str:
    """As a person does in Prefect's UI, for the midst of the outage; the run's id."""
    (deployment,) = ask(port, "deployments/filter", {})
    due = datetime.now(UTC) + timedelta(seconds=OUTAGE_SECONDS / 2)
    asked = {
        "parameters": {**deployment["parameters"], "full_refresh": True},
        "state": {"type": "SCHEDULED", "state_details": {"scheduled_time": due.isoformat()}},
    }
    return str(ask(port, f"deployments/{deployment['id']}/create_flow_run", asked)["id"])


def first_completed(port: int, before: set[str]) -> dict[str, Any] | None:
    """The first run that completed since the outage."""
    completed = (run for run in runs(port, "COMPLETED") if run["id"] not in before)
    return min(completed, key=lambda run: run["start_time"], default=None)


def what_became_of_those_due(port: int, before: set[str], began: str) -> Counter[str]:
    """States of the runs that were due when one began, but for those from before the outage."""
    due = (run for run in runs(port) if run["expected_start_time"] <= began and run["id"] not in before)
    return Counter(run["state_type"] for run in due)


def test_one_run_does_the_work_of_all_that_an_outage_made_late(schedule: Schedule) -> None:
    port = schedule.port
    with schedule.kept("* * * * * */2") as process:
        await_that(lambda: answers(port) and runs(port, "COMPLETED"), process, schedule.log)
        asked_for = ask_for_a_full_refresh(port)
        before = begun(port) | {asked_for}
        schedule.lose_power()
    time.sleep(OUTAGE_SECONDS)
    with schedule.kept("* * * * * */2") as process:
        run = await_that(lambda: answers(port) and first_completed(port, before), process, schedule.log)
        due = what_became_of_those_due(port, before, run["start_time"])
        assert due.pop("COMPLETED") == 1
        assert set(due) == {"CANCELLED"} and due["CANCELLED"] >= OUTAGE_SECONDS // 2 - 1
        # What a person asked for is other work.
        await_that(lambda: asked_for in [run["id"] for run in runs(port, "COMPLETED")], process, schedule.log)


def test_the_place_of_a_run_that_was_killed_with_its_server_frees_and_no_late_run_is_lost(
    schedule: Schedule, small_home: Path
) -> None:
    """It takes the five minutes for which Prefect's engine renews a run's lease, which no setting shortens."""
    model = small_home / "sql" / "marts" / "dim_documents.sql"
    sound = model.read_text()
    model.write_text(sound.rstrip() + ENDLESS)
    port = schedule.port
    with schedule.kept("* * * * * */10") as process:
        await_that(lambda: answers(port) and runs(port, "RUNNING"), process, schedule.log)
        before = begun(port)
        schedule.lose_power()
    model.write_text(sound)
    with schedule.kept("* * * * * */10") as process:
        # It still counts as running, and the others wait.
        waiting = await_that(lambda: answers(port) and waits(port), process, schedule.log)
        (limit,) = ask(port, "v2/concurrency_limits/filter", {})
        assert (limit["active_slots"], waiting["id"] in before) == (1, False)
        run = await_that(lambda: first_completed(port, before), process, schedule.log)
        due = what_became_of_those_due(port, before, run["start_time"])
        assert due.pop("COMPLETED") == 1
        assert set(due) == {"CANCELLED"}


def test_a_run_that_is_killed_is_told_to_the_webhook_and_the_next_one_publishes(
    schedule: Schedule, small_home: Path, environment: dict[str, str], receiver: Receiver
) -> None:
    environment[URL_VARIABLE] = receiver.url
    model = small_home / "sql" / "marts" / "dim_documents.sql"
    sound = model.read_text()
    model.write_text(sound.rstrip() + ENDLESS)
    builder = small_home / "warehouse" / "build" / "communique.pid"
    with schedule.kept("* * * * * */10") as process:
        pid = await_that(lambda: builder.is_file() and builder.read_text(), process, schedule.log)
        os.kill(int(pid), signal.SIGKILL)
        model.write_text(sound)
        (told,) = await_that(lambda: receiver.received, process, schedule.log)
        assert told["state"] == "Crashed" and "SIGKILL" in told["reason"]
        await_that((small_home / "warehouse" / "communique.duckdb").is_file, process, schedule.log)


def test_a_schedule_whose_server_dies_ends_and_says_so(schedule: Schedule) -> None:
    """Else it would wait for minutes for what does not come back, and not say why."""
    with schedule.kept("0 0 1 1 *") as process:
        await_that(lambda: "Your flow" in schedule.log.read_text(), process, schedule.log)
        for server in its_server(schedule.port):
            os.kill(server, signal.SIGKILL)
        assert process.wait(timeout=300) == 1
    assert "the Prefect server ended with -9" in schedule.log.read_text()


def waits(port: int) -> dict[str, Any] | None:
    """A run that waits for its place."""
    return next((run for run in runs(port, "SCHEDULED") if run["state_name"] == "AwaitingConcurrencySlot"), None)
