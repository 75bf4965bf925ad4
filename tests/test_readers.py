"""Other people's clients while a hundred publications go on: no error, nothing torn, the newest at the end."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from flows.ingest.runs import IngestCounts, new_run, record_ingested, set_run_state
from flows.ingest.tables import create_tables
from flows.publish import publish
from flows.settings import Settings
from flows.versions import versions
from flows.workspace import open_build

pytestmark = pytest.mark.slow

PUBLICATIONS = 100
# Two tables that are always published with the same number: a reader who sees two has seen half of a publication.
SQL = "select (select max(number) from marts.numbers) as one, (select max(number) from marts.copies) as other"

# Each reader opens the warehouse anew for every read, prints what it saw, and ends when it is told to.
UNTIL_TOLD = """
import sys, threading
stop = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), stop.set()), daemon=True).start()
"""
PYTHON = f"""{UNTIL_TOLD}
import duckdb
while not stop.is_set():
    with duckdb.connect(sys.argv[1], read_only=True) as connection:
        print(*connection.execute({SQL!r}).fetchone(), flush=True)
"""
HELD = f"""{UNTIL_TOLD}
import duckdb
held = duckdb.connect(sys.argv[1], read_only=True)
while not stop.is_set():
    with duckdb.connect(sys.argv[1], read_only=True) as connection:
        print(*connection.execute({SQL!r}).fetchone(), flush=True)
assert held.execute({SQL!r}).fetchone() == (0, 0)
"""
SQLALCHEMY = f"""{UNTIL_TOLD}
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool
options = {{"read_only": True, "config": {{"enable_external_access": False, "lock_configuration": True}}}}
engine = create_engine("duckdb:///" + sys.argv[1], connect_args=options, poolclass=NullPool)
while not stop.is_set():
    with engine.connect() as connection:
        print(*connection.execute(text({SQL!r})).one(), flush=True)
"""
CLI = f"""{UNTIL_TOLD}
import subprocess
while not stop.is_set():
    command = [sys.argv[2], "-readonly", "-csv", "-noheader", sys.argv[1], {SQL!r}]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    print(done.stdout.strip().replace(",", " "), flush=True)
"""
NODE = f"""
import {{ DuckDBInstance }} from "@duckdb/node-api";
let stop = false;
process.stdin.on("end", () => {{ stop = true; }}).resume();
while (!stop) {{
  const instance = await DuckDBInstance.create(process.argv[2], {{ access_mode: "READ_ONLY" }});
  const connection = await instance.connect();
  await connection.run("set enable_external_access = false; set lock_configuration = true");
  const [row] = (await connection.runAndReadAll({SQL!r})).getRowsJson();
  console.log(row.join(" "));
  connection.closeSync();
  instance.closeSync();
}}
"""

Reader = Callable[[Path], list[str]]


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python with duckdb-engine and the DuckDB CLI, and a folder with Node's client where npm can get it."""
    folder = tmp_path_factory.mktemp("clients")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    wanted = ["duckdb", "duckdb-engine", "duckdb-cli"]
    got = subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "--quiet", *wanted], capture_output=True)
    if got.returncode:
        pytest.skip(f"pip cannot install {', '.join(wanted)} here: {got.stderr.decode().strip()[-300:]}")
    return folder


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which Node finds @duckdb/node-api."""
    folder = tmp_path_factory.mktemp("node")
    if not shutil.which("npm"):
        pytest.skip("no npm on the PATH")
    got = subprocess.run(["npm", "install", "--silent", "@duckdb/node-api"], cwd=folder, capture_output=True)
    if got.returncode:
        pytest.skip(f"npm cannot install @duckdb/node-api here: {got.stderr.decode().strip()[-300:]}")
    (folder / "read.mjs").write_text(NODE)
    return folder


def publish_number(settings: Settings, number: int) -> None:
    with open_build(settings) as connection:
        create_tables(connection)
        run = new_run()
        record_ingested(connection, run, IngestCounts(run.run_id, 0, 0, 0, 0, 0, 0), versions(settings))
        connection.execute("create schema if not exists marts")
        for table in ("numbers", "copies"):
            connection.execute(f"create or replace table marts.{table} as select ? as number", [number])
        set_run_state(connection, run.run_id, "checked")
    publish(settings)


@pytest.fixture
def read_meanwhile(tmp_path: Path) -> Callable[[list[str]], list[tuple[int, int]]]:
    """What a reader saw while PUBLICATIONS went on; the reader must end well and complain of nothing."""

    def read(command: list[str]) -> list[tuple[int, int]]:
        settings = Settings.default(warehouse=tmp_path / "communique.duckdb")
        publish_number(settings, 0)
        reader = subprocess.Popen(
            [part.replace("WAREHOUSE", str(settings.warehouse)) for part in command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        seen: list[tuple[int, int]] = []
        assert reader.stdout and reader.stdin and reader.stderr
        collector = threading.Thread(target=lambda lines: seen.extend(_numbers(lines)), args=(reader.stdout,))
        collector.start()
        for number in range(1, PUBLICATIONS + 1):
            publish_number(settings, number)
        # A read that began after the last publication.
        before = len(seen)
        while len(seen) < before + 2 and reader.poll() is None:
            collector.join(0.05)
        reader.stdin.close()
        complaints = reader.stderr.read()
        collector.join()
        assert (reader.wait(), complaints) == (0, "")
        return seen

    return read


def _numbers(lines: Iterator[str]) -> Iterator[tuple[int, int]]:
    for line in lines:
        one, other = line.split()
        yield int(one), int(other)


def assert_whole_and_in_order(seen: list[tuple[int, int]]) -> None:
    assert len(seen) > 20
    assert all(one == other for one, other in seen)
    assert seen == sorted(seen)
    assert seen[-1] == (PUBLICATIONS, PUBLICATIONS)


@pytest.mark.parametrize("script", [PYTHON, HELD], ids=["python", "python that holds another connection"])
def test_python(read_meanwhile: Callable[[list[str]], list[tuple[int, int]]], script: str) -> None:
    assert_whole_and_in_order(read_meanwhile([sys.executable, "-c", script, "WAREHOUSE"]))


def test_sqlalchemy(read_meanwhile: Callable[[list[str]], list[tuple[int, int]]], clients: Path) -> None:
    command = [str(clients / "bin" / "python"), "-W", "ignore", "-c", SQLALCHEMY, "WAREHOUSE"]
    assert_whole_and_in_order(read_meanwhile(command))


def test_the_duckdb_cli(read_meanwhile: Callable[[list[str]], list[tuple[int, int]]], clients: Path) -> None:
    command = [sys.executable, "-c", CLI, "WAREHOUSE", str(clients / "bin" / "duckdb")]
    assert_whole_and_in_order(read_meanwhile(command))


def test_node(read_meanwhile: Callable[[list[str]], list[tuple[int, int]]], node: Path) -> None:
    assert_whole_and_in_order(read_meanwhile(["node", str(node / "read.mjs"), "WAREHOUSE"]))
