"""Other people's clients while a hundred publications go on: no error, nothing torn, the newest at the end."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from flows.ingest.runs import IngestCounts, new_run, record_ingested, set_run_state
from flows.ingest.tables import create_tables
from flows.publish import publish
from flows.settings import Settings
from flows.versions import versions
from flows.workspace import connect, open_build

pytestmark = pytest.mark.slow

PUBLICATIONS = 100
# Two tables that are always published with the same number: a reader who sees two has seen half of a publication.
SQL = "select (select max(number) from marts.numbers) as one, (select max(number) from marts.copies) as other"

# Each reader opens the warehouse anew for every read, prints what it saw, and ends when it is told to. It rests a
# little between reads, so that all of them can read at once and the publisher has its turn.
PAUSE = 0.02
UNTIL_TOLD = f"""
import sys, threading
told = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), told.set()), daemon=True).start()
def stop():
    return told.wait({PAUSE})
"""
PYTHON = f"""{UNTIL_TOLD}
import duckdb
while not stop():
    with duckdb.connect(sys.argv[1], read_only=True) as connection:
        print(*connection.execute({SQL!r}).fetchone(), flush=True)
"""
HELD = f"""{UNTIL_TOLD}
import duckdb
held = duckdb.connect(sys.argv[1], read_only=True)
while not stop():
    with duckdb.connect(sys.argv[1], read_only=True) as connection:
        print(*connection.execute({SQL!r}).fetchone(), flush=True)
assert held.execute({SQL!r}).fetchone() == (0, 0)
"""
SQLALCHEMY = f"""{UNTIL_TOLD}
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool
options = {{"read_only": True, "config": {{"enable_external_access": False, "lock_configuration": True}}}}
engine = create_engine("duckdb:///" + sys.argv[1], connect_args=options, poolclass=NullPool)
while not stop():
    with engine.connect() as connection:
        print(*connection.execute(text({SQL!r})).one(), flush=True)
"""
CLI = f"""{UNTIL_TOLD}
import subprocess
while not stop():
    command = [sys.argv[2], "-readonly", "-csv", "-noheader", sys.argv[1], {SQL!r}]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    print(done.stdout.strip().replace(",", " "), flush=True)
"""
NODE = f"""
import {{ DuckDBInstance }} from "@duckdb/node-api";
import {{ setTimeout }} from "node:timers/promises";
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
  await setTimeout({1000 * PAUSE});
}}
"""

CLIENTS = ("python", "python that holds another connection", "sqlalchemy", "the duckdb cli", "node")


class Reader:
    """A client that reads while others publish, and what it saw."""

    def __init__(self, command: list[str]) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        self.seen: list[tuple[int, int]] = []
        self._collector = threading.Thread(target=self._collect)
        self._collector.start()

    def _collect(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            one, other = line.split()
            self.seen.append((int(one), int(other)))

    def wait_for_reads(self, count: int) -> None:
        """Until it has read so many times more, or has ended."""
        wanted = len(self.seen) + count
        while len(self.seen) < wanted and self.process.poll() is None:
            self._collector.join(0.05)

    def end(self) -> tuple[int, str]:
        """Its exit code and its complaints."""
        assert self.process.stdin and self.process.stderr
        self.process.stdin.close()
        complaints = self.process.stderr.read()
        self._collector.join()
        return self.process.wait(), complaints


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Other people's programs, as far as they can be installed here: a Python with duckdb-engine, the CLI, Node's."""
    return {**_from_pip(tmp_path_factory.mktemp("clients")), **_from_npm(tmp_path_factory.mktemp("node"))}


def _from_pip(folder: Path) -> dict[str, Path]:
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    install = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", "duckdb", "duckdb-engine", "duckdb-cli"]
    if subprocess.run(install).returncode:
        return {}
    return {"sqlalchemy": folder / "bin" / "python", "the duckdb cli": folder / "bin" / "duckdb"}


def _from_npm(folder: Path) -> dict[str, Path]:
    npm = shutil.which("npm")
    if npm is None or subprocess.run([npm, "install", "--silent", "@duckdb/node-api"], cwd=folder).returncode:
        return {}
    script = folder / "read.mjs"
    script.write_text(NODE)
    return {"node": script}


def commands(programs: dict[str, Path], warehouse: Path) -> dict[str, list[str]]:
    """How each client that is there is started."""
    path = str(warehouse)
    found = {
        "python": [sys.executable, "-c", PYTHON, path],
        "python that holds another connection": [sys.executable, "-c", HELD, path],
    }
    if "sqlalchemy" in programs:
        found["sqlalchemy"] = [str(programs["sqlalchemy"]), "-W", "ignore", "-c", SQLALCHEMY, path]
        found["the duckdb cli"] = [sys.executable, "-c", CLI, path, str(programs["the duckdb cli"])]
    if "node" in programs:
        found["node"] = ["node", str(programs["node"]), path]
    return found


class Publisher:
    """Publishes numbers; what does not change from one to the next is done once."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._versions = versions(settings)
        with open_build(settings) as connection:
            create_tables(connection)
            connection.execute("create schema if not exists marts")

    def publish(self, number: int) -> None:
        with connect(self.settings.build_file) as connection:
            run = new_run()
            record_ingested(connection, run, IngestCounts(run.run_id, 0, 0, 0, 0, 0, 0), self._versions)
            for table in ("numbers", "copies"):
                connection.execute(f"create or replace table marts.{table} as select ? as number", [number])
            set_run_state(connection, run.run_id, "checked")
        publish(self.settings)


@pytest.fixture(scope="module")
def readers(programs: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reader]:
    """All clients at once while PUBLICATIONS go on; each has read at least twice after the last one."""
    publisher = Publisher(Settings.default(warehouse=tmp_path_factory.mktemp("warehouse") / "communique.duckdb"))
    publisher.publish(0)
    started = {name: Reader(command) for name, command in commands(programs, publisher.settings.warehouse).items()}
    for reader in started.values():
        reader.wait_for_reads(1)
    for number in range(1, PUBLICATIONS + 1):
        publisher.publish(number)
    for reader in started.values():
        reader.wait_for_reads(2)  # The first may have begun before the last publication.
    return started


@pytest.mark.parametrize("client", CLIENTS)
def test_a_reader_sees_whole_publications_in_order(readers: dict[str, Reader], client: str) -> None:
    if client not in readers:
        pytest.skip(f"{client} cannot be installed here: pip or npm says why above")
    reader = readers[client]
    assert reader.end() == (0, "")
    print(f"{client}: {len(reader.seen)} reads")
    assert len(reader.seen) > 20
    assert all(one == other for one, other in reader.seen)
    assert reader.seen == sorted(reader.seen)
    assert reader.seen[-1] == (PUBLICATIONS, PUBLICATIONS)
