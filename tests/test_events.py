"""The log for programs: one line of JSON per event, and no document's text in any of them."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from flows import errors
from flows.cli import main
from flows.events import EXTRA, Event, JsonLines, as_json
from flows.settings import Settings
from flows.workspace import exclusive

WriteDocument = Callable[[str, str], Path]

SAID = "The border question remains unsettled, the two ministers admitted in the capital."


def events(*arguments: str, exit_code: int = 0) -> list[dict[str, Any]]:
    result = CliRunner().invoke(main, ["--log-format", "json", *arguments])
    assert result.exit_code == exit_code, result.output
    return [json.loads(line) for line in result.stderr.splitlines()]


def named(found: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [event for event in found if event["event"] == name]


def test_every_line_of_a_run_is_an_event(small_home: Path, write_document: WriteDocument) -> None:
    write_document("empty.txt", "")
    found = events("run")
    assert all({"ts", "level", "event", "message"} <= event.keys() for event in found)
    assert [event["stage"] for event in named(found, "stage_done")] == [
        "project", "ingest", "build", "check", "publish",
    ]  # fmt: skip
    assert all(event["seconds"] >= 0 for event in named(found, "stage_done"))
    made = {event["model"]: event for event in named(found, "model_done")}
    assert made["dim_documents"].items() >= {"state": "built", "rows": 2, "reason": "not built yet"}.items()
    assert made["dim_documents"]["seconds"] >= 0
    (rejected,) = named(found, "file_rejected")
    assert (rejected["level"], rejected["reason"]) == ("warn", "empty") and rejected["file"].endswith("empty.txt")
    (published,) = named(found, "published")
    assert published["generation"] == Settings.default().warehouse.readlink().parent.name


def test_the_environment_may_ask_for_it(small_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_LOG_FORMAT", "json")
    assert json.loads(CliRunner().invoke(main, ["run"]).stderr.splitlines()[-1])["event"] == "published"


def test_nothing_new_and_what_an_operator_does_are_events(small_home: Path, tmp_path: Path) -> None:
    events("run")
    assert named(events("run"), "nothing_new")
    events("run", "--full-refresh")
    (back,) = events("rollback")
    assert (back["event"], back["generation"]) == ("rolled_back", Settings.default().warehouse.readlink().parent.name)
    assert events("backup", str(tmp_path / "copy"))[-1]["event"] == "backed_up"
    assert events("restore", str(tmp_path / "copy"))[-1]["event"] == "restored"


def test_a_failure_is_an_event_with_its_exit_code(small_home: Path) -> None:
    with exclusive(Settings.default()):
        *_, failed = events("run", exit_code=errors.BuilderBusy.exit_code)
    assert (failed["level"], failed["event"], failed["exit_code"]) == ("error", "failed", 5)


@pytest.mark.parametrize("severity", ["error", "warn"])
def test_no_line_holds_what_a_document_says(small_home: Path, write_document: WriteDocument, severity: str) -> None:
    test = small_home / "sql" / "tests" / "nothing_is_unsettled.sql"
    test.write_text(f"{{{{ config(severity='{severity}') }}}} {test.read_text()}".replace("document_id", "*"))
    write_document("said.txt", SAID)
    write_document("said.jsonl", json.dumps({"text": [SAID]}) + "\n" + json.dumps({"text": SAID, "title": [SAID]}))
    (small_home / "seeds" / "documents" / "en" / "said.html").write_text(f"<html><script>{SAID}</script></html>")
    for log_format in ("json", "text"):
        result = CliRunner().invoke(main, ["--log-format", log_format, "run", "--full-refresh"])
        assert "nothing_is_unsettled" in result.stderr and "rejected" in result.stderr
        assert "border question" not in result.stderr and "ministers" not in result.stderr


def test_a_hostile_name_is_one_line_of_ascii() -> None:
    line = as_json(Event("rejected \x1b[2J\n\u202e", "file_rejected", file="\x1b[2J\n\u202e"))
    assert line.isascii() and line.isprintable() and json.loads(line)["file"] == "\x1b[2J\n\u202e"


def test_python_loggers_say_it_the_same_way() -> None:
    record = logging.makeLogRecord({"name": "prefect", "levelname": "WARNING", "msg": "slow", "flow_run_name": "calm"})
    told = json.loads(JsonLines().format(record))
    assert (told["level"], told["event"], told["message"], told["flow_run_name"]) == ("warn", "message", "slow", "calm")
    setattr(record, EXTRA, Event("slow", "stage_done", stage="ingest"))
    told = json.loads(JsonLines().format(record))
    assert (told["event"], told["stage"]) == ("stage_done", "ingest")


@pytest.mark.slow
def test_the_flow_logs_json_only(small_home: Path) -> None:
    command = [sys.executable, "-m", "flows.cli", "--log-format", "json", "flow"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stderr.splitlines()]
    stages = {event["stage"]: event for event in named(found, "stage_done")}
    assert {"ingest", "build", "check", "publish"} <= stages.keys()
    assert stages["ingest"]["task_run_name"].startswith("ingest")
    assert all({"ts", "level", "event", "message"} <= event.keys() for event in found)
