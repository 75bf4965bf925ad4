"""A real Superset: its own environment, its own database, its server, and a warehouse that is published under it."""

from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest

from flows import stages
from flows.settings import Settings

ROOT = Path(__file__).parents[2]
ENVIRONMENT = Path(os.environ.get("SUPERSET", ROOT / ".venv" / "superset"))
USER = "analyst"
SETUP = (
    ["db", "upgrade"],
    ["fab", "create-admin", "--username", USER, "--firstname", "A", "--lastname", "B", "--email", "analyst@localhost"],
    ["init"],
)


@dataclass(slots=True)
class Superset:
    """A Superset that answers at `address`, and whoever signed in."""

    address: str
    password: str
    token: str | None = None

    def get(self, path: str) -> dict[str, Any]:
        """As `post`, of what is only asked."""
        return self._answer(path, None)

    def post(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """What it answers under `status`, the HTTP status, and the fields of its JSON."""
        return self._answer(path, json.dumps(body).encode())

    def _answer(self, path: str, body: bytes | None) -> dict[str, Any]:
        headers = {"Content-Type": "application/json"} | (
            {"Authorization": f"Bearer {self.token}"} if self.token else {}
        )
        request = Request(f"{self.address}/api/v1/{path}", body, headers)
        try:
            with urlopen(request, timeout=60) as answer:
                return {**json.load(answer), "status": answer.status}
        except HTTPError as error:
            return {**json.loads(error.read()), "status": error.code}

    def sign_in(self) -> None:
        """As the administrator whom the set-up made."""
        who = {"username": USER, "password": self.password, "provider": "db", "refresh": False}
        self.token = self.post("security/login", who)["access_token"]

    def data(self, dataset: int, column: str) -> dict[str, int]:
        """What a chart that counts a dataset's rows by a column shows."""
        query = {"columns": [column], "metrics": ["count"], "row_limit": 1000}
        chart = {"datasource": {"id": dataset, "type": "table"}, "queries": [query]}
        (result,) = self.post("chart/data", chart)["result"]
        return {row[column]: row["count"] for row in result["data"]}


@pytest.fixture(scope="session")
def superset(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Superset]:
    """Superset as its administrator sets it up, served on this machine."""
    program = ENVIRONMENT / "bin" / "superset"
    if not program.exists():
        pytest.skip("no Superset here: `make superset` installs it and runs this; $SUPERSET names another environment")
    home, password = tmp_path_factory.mktemp("superset"), secrets.token_urlsafe()
    settings = {
        "FLASK_APP": "superset.app:create_app()",
        "SUPERSET_HOME": str(home),
        "SUPERSET_CONFIG_PATH": str(Path(__file__).with_name("superset_config.py")),
        "SUPERSET_SECRET_KEY": secrets.token_urlsafe(42),
    }
    environment = {**os.environ, **settings}
    with (home / "log").open("w") as log:
        for command in SETUP:
            options = ["--password", password] if command[0] == "fab" else []
            subprocess.run([program, *command, *options], env=environment, stdout=log, stderr=log, check=True)
        port = _free_port()
        server = subprocess.Popen([program, "run", "-p", str(port)], env=environment, stdout=log, stderr=log)
        try:
            served = Superset(f"http://127.0.0.1:{port}", password)
            _wait_for(served.address)
            served.sign_in()
            yield served
        finally:
            server.terminate()
            server.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(address: str) -> None:
    for _ in range(240):
        try:
            urlopen(f"{address}/health", timeout=5).close()
            return
        except (URLError, OSError):
            time.sleep(0.5)
    raise TimeoutError(address)


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A warehouse of the French samples, which more documents may be published into."""
    here = Settings.default(warehouse=tmp_path_factory.mktemp("published") / "communique.duckdb")
    (samples,) = here.documents
    stages.run(replace(here, documents=(samples / "fr",)), print)
    return here


@pytest.fixture(scope="session")
def database(superset: Superset, settings: Settings) -> int:
    """The warehouse added as warehouse/README.md says, by its number in Superset."""
    options = {"read_only": True, "config": {"enable_external_access": False, "lock_configuration": True}}
    added = superset.post(
        "database/",
        {
            "database_name": "Communiqué",
            "sqlalchemy_uri": f"duckdb:///{settings.warehouse}?access_mode=read_only",
            "expose_in_sqllab": True,
            "extra": json.dumps({"engine_params": {"connect_args": options}}),
        },
    )
    assert added["status"] == 201, added
    number: int = added["id"]
    return number
