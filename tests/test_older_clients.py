"""What this DuckDB publishes, the oldest one that we support can read. (`make oldest` runs all tests with that one.)"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OLDEST = re.findall(r"duckdb>=([\d.]+)", (ROOT / "pyproject.toml").read_text(encoding="utf-8"))[0]

# Reads every value of every table and view, and says how much that was.
READ = """
import duckdb, sys
connection = duckdb.connect(sys.argv[1], read_only=True)
tables = connection.execute(
    "select table_schema, table_name from information_schema.tables order by all"
).fetchall()
for schema, table in tables:
    print(schema, table, sum(len(str(row)) for row in connection.execute(f"select * from {schema}.{table}").fetchall()))
"""


@pytest.fixture(scope="module")
def oldest_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python with the oldest supported DuckDB and nothing else; skips where pip cannot get that."""
    folder = tmp_path_factory.mktemp("oldest")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    python = folder / "bin" / "python"
    got = subprocess.run([python, "-m", "pip", "install", "--quiet", f"duckdb=={OLDEST}"], capture_output=True)
    if got.returncode:
        pytest.skip(f"pip cannot install duckdb=={OLDEST} here: {got.stderr.decode().strip()[-300:]}")
    return python


def read_by(python: str | Path, warehouse: Path) -> list[str]:
    done = subprocess.run([python, "-c", READ, warehouse], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.slow
def test_the_oldest_client_reads_all_of_it(sample_warehouse: Path, oldest_python: Path) -> None:
    found = read_by(oldest_python, sample_warehouse)
    assert len(found) > 50
    assert found == read_by(sys.executable, sample_warehouse)


def test_make_oldest_takes_the_oldest() -> None:
    assert f"/duckdb=={OLDEST}/" in (ROOT / "Makefile").read_text(encoding="utf-8")
