"""The command as a process of its own: signals, and what it does not import."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from flows import stages
from flows.settings import Settings


@pytest.fixture
def published(small_home: Path) -> Path:
    settings = Settings.default()
    stages.run(settings, print)
    return settings.warehouse


def in_new_process(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "flows.cli", *arguments]
    root = Path(__file__).parent.parent
    return subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.fixture
def waiting_query(published: Path) -> Iterator[subprocess.Popen[str]]:
    # A job that a script sends to the background ignores SIGINT, and all that it starts does so too.
    inherited = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = in_new_process("query", "--warehouse", str(published), "select count(*) from range(1e15::bigint)")
    signal.signal(signal.SIGINT, inherited)
    yield process
    process.kill()
    process.wait()


def test_interrupt_ends_with_130_and_no_traceback(waiting_query: subprocess.Popen[str]) -> None:
    time.sleep(1.5)
    waiting_query.send_signal(signal.SIGINT)
    _, stderr = waiting_query.communicate(timeout=60)
    assert waiting_query.returncode == 130
    assert "interrupted" in stderr
    assert "Traceback" not in stderr


def test_run_imports_neither_prefect_nor_pandas(small_home: Path) -> None:
    program = (
        "import sys; from flows.cli import main; main(['run'], standalone_mode=False); "
        "print(sorted({'prefect', 'pandas', 'fastapi'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    # DuckDB 1.4 itself imports pandas when a statement has parameters.
    by_duckdb = ["pandas"] if duckdb.__version__.startswith("1.4.") else []
    assert done.stdout.splitlines()[-1] == str(by_duckdb)


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys; from flows.cli import main; main(['--help'], standalone_mode=False); "
        "print(sorted({'prefect', 'duckdb', 'rich', 'jinja2', 'trafilatura'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_published_file_opens_without_the_command(published: Path) -> None:
    with duckdb.connect(str(published), read_only=True) as connection:
        assert connection.execute("select count(*) from marts.dim_documents").fetchone() == (2,)
