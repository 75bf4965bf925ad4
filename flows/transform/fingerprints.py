"""By what a model or seed was made: when that is the same, what stands in the file is still right."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import duckdb

from flows.transform.model import Model, Seed

# To be raised when the runner itself makes something else of the same SQL.
_RUNNER = "1"

_OWN_SQL = "its SQL"
_OWN_FILE = "its file"
_ENGINE = "DuckDB"


@dataclass(frozen=True, slots=True)
class State:
    """What a model or seed depends on: a hash or a version by name, and the hash of its comments."""

    parts: Mapping[str, str]
    described: str

    @property
    def fingerprint(self) -> str:
        """The hash of all parts."""
        return digest(json.dumps(dict(self.parts), sort_keys=True))


def digest(*contents: str | bytes) -> str:
    """A short hash of the contents."""
    hashed = hashlib.sha256()
    for content in contents:
        encoded = content.encode() if isinstance(content, str) else content
        hashed.update(len(encoded).to_bytes(8))
        hashed.update(encoded)
    return hashed.hexdigest()[:16]


def seed_state(seed: Seed, comments: Iterable[str]) -> State:
    """A seed depends on its file, on the types declared for it, and on what reads it."""
    types = json.dumps(dict(seed.column_types))
    return State({_OWN_FILE: digest(seed.path.read_bytes(), types), **_engine()}, digest(*comments))


def model_state(model: Model, sql: str, comments: Iterable[str], inputs: Mapping[str, State]) -> State:
    """A model depends on its SQL as rendered, macros and variables included, and on the models and seeds it reads.

    `inputs` are the states of those as they stand in the file; one that is not there has none.
    """
    upstream = {name: inputs[name].fingerprint for name in model.refs if name in inputs}
    return State({_OWN_SQL: digest(model.materialized, sql), **_engine(), **upstream}, digest(*comments))


def _engine() -> dict[str, str]:
    return {_ENGINE: f"{duckdb.__version__}/{_RUNNER}"}


def reason(before: State | None, now: State) -> str | None:
    """Why something has to be built again, in words; None when it need not be."""
    if before is None:
        return "not built yet"
    if before.fingerprint == now.fingerprint:
        return None
    return "; ".join(_differences(before.parts, now.parts))


def _differences(before: Mapping[str, str], now: Mapping[str, str]) -> Iterable[str]:
    for name in sorted({*before, *now}):
        if name not in before:
            yield f"reads {name} now"
        elif name not in now:
            yield f"does not read {name} any more"
        elif before[name] != now[name]:
            versions = f" from {before[name]} to {now[name]}" if name == _ENGINE else ""
            yield f"{name} changed{versions}"


def read_states(connection: duckdb.DuckDBPyConnection) -> dict[str, State]:
    """What everything in the file was built from; audit.model_states exists."""
    rows = connection.execute("select name, parts, described from audit.model_states").fetchall()
    return {name: State(json.loads(parts), described) for name, parts, described in rows}


def write_states(connection: duckdb.DuckDBPyConnection, states: Mapping[str, State]) -> None:
    """Replace what audit.model_states holds."""
    connection.execute("delete from audit.model_states")
    if states:
        parts = [json.dumps(dict(state.parts)) for state in states.values()]
        connection.execute(
            "insert into audit.model_states select unnest($1), unnest($2), unnest($3), unnest($4)",
            [list(states), [state.fingerprint for state in states.values()], parts,
             [state.described for state in states.values()]],
        )  # fmt: skip
