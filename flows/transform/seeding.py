"""Seeds: CSV files that become tables, with exactly the columns and types that their yml declares."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import duckdb

from flows.transform.model import Properties, Relation, Seed, literal
from flows.transform.problems import did_you_mean, problem
from flows.transform.settings_file import ProjectFile

_LINE = re.compile(r"CSV Error on Line: (\d+)")
_ORIGINAL = re.compile(r"Original Line: ?(.*)")
_CAST = re.compile(r"""Error when converting column "(.+?)"\. Could not convert string "(.*?)" to '(.+?)'""", re.S)
_WIDTH = re.compile(r"Expected Number of Columns: (\d+) Found: (\d+)")


def find_seeds(file: ProjectFile, described: Mapping[str, Properties]) -> Iterator[Seed]:
    """Every seed of the project. Raises ProjectError when two have one name."""
    seen: dict[str, Path] = {}
    for path in file.files("seed", ".csv"):
        if path.stem in seen:
            raise problem(path, None, f"'{path.stem}' is also the name of {seen[path.stem]}", "rename one of them")
        seen[path.stem] = path
        properties = described.get(path.stem)
        config = {**file.config_of("seeds", path), **(properties.config if properties else {})}
        relation = Relation(str(config.get("schema", "main")), str(config.get("alias", path.stem)))
        types = {str(name): str(kind) for name, kind in (config.get("column_types") or {}).items()}
        yield Seed(path.stem, path, relation, types, properties)


def load_seed(connection: duckdb.DuckDBPyConnection, seed: Seed) -> int:
    """Create or replace the seed's table and give its number of rows; an empty field is NULL.

    Raises ProjectError naming line, column and value for what the declared types do not allow.
    """
    columns = ", ".join(f"{literal(name)}: {literal(seed.column_types[name])}" for name in _checked_header(seed))
    statement = (
        f"create or replace table {seed.relation} as select * from read_csv({literal(str(seed.path))}, "
        f"columns = {{{columns}}}, header = true, auto_detect = false, strict_mode = true, null_padding = false, "
        """delim = ',', quote = '"', escape = '"', nullstr = '', dateformat = '%Y-%m-%d')"""
    )
    try:
        row = connection.execute(statement).fetchone()
    except duckdb.Error as error:
        raise _explained(seed, str(error)) from None
    return int(row[0]) if row else 0


def _checked_header(seed: Seed) -> list[str]:
    header = _header(seed)
    declared = list(seed.column_types)
    yml = seed.properties.place.path.name if seed.properties else "the yml beside it"
    for name in header:
        if name not in seed.column_types:
            remedy = did_you_mean(name, declared, f"declare its type in {yml} under `config: column_types:`")
            raise problem(seed.path, 1, f"column '{name}' has no declared type", remedy)
    for name in declared:
        if name not in header:
            remedy = did_you_mean(name, header, f"add the column, or remove it from {yml}")
            raise problem(seed.path, 1, f"declared column '{name}' is not in the file", remedy)
    return header


def _header(seed: Seed) -> list[str]:
    try:
        with seed.path.open(encoding="utf-8", newline="") as lines:
            header = next(csv.reader(lines), [])
    except UnicodeDecodeError:
        raise problem(seed.path, None, "not UTF-8", "save the file as UTF-8") from None
    if not header:
        raise problem(seed.path, 1, "no header", "begin the file with a row of column names")
    if header[0].startswith("\ufeff"):
        raise problem(seed.path, 1, "a byte order mark before the header", "save the file as UTF-8 without BOM")
    if len(set(header)) < len(header):
        raise problem(seed.path, 1, f"a column twice in {', '.join(header)}", "remove or rename one")
    return header


def _explained(seed: Seed, message: str) -> Exception:
    """What DuckDB said about a CSV, as file, line, column, value and remedy."""
    numbered = _LINE.search(message)
    line = int(numbered.group(1)) if numbered else None
    if cast := _CAST.search(message):
        column, value, kind = cast.groups()
        remedy = "correct it, or declare another type"
        return problem(seed.path, line, f"column '{column}': {value!r} is not {kind}", remedy)
    original = _ORIGINAL.search(message)
    text = original.group(1) if original else ""
    if width := _WIDTH.search(message):
        what = f"{width.group(2)} fields where the header has {width.group(1)}: {text}"
        return problem(seed.path, line, what, "put a value that holds a comma in double quotes")
    if "unterminated quote" in message:
        return problem(seed.path, line, f"a quote that does not end: {text}", "end it, and double a quote inside it")
    if "unicode" in message:
        return problem(seed.path, line, f"not UTF-8: {text}", "save the file as UTF-8")
    return problem(seed.path, line, message.splitlines()[0], "see what DuckDB says and correct the file or its types")
