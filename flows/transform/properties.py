"""What the yml files beside models and seeds say: descriptions, column types, data tests, sources, unit tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flows.transform.model import Column, DataTest, Place, Properties, Relation, Source
from flows.transform.problems import problem
from flows.transform.yaml_files import Entry, entries, mapping, named, read_yaml, refuse_misspelt, refuse_unknown

_FILE_KEYS = (
    "version models seeds sources unit_tests macros data_tests snapshots analyses exposures metrics groups "
    "semantic_models saved_queries functions"
).split()
_ENTRY_KEYS = "name description config columns data_tests tests tables schema".split()
_DBT_ENTRY_KEYS = (
    "meta tags docs constraints access group versions latest_version loader database freshness loaded_at_field"
).split()
_COLUMN_KEYS = "name description data_type data_tests tests".split()
_TEST_KEYS = "name test_name arguments config severity where description tags meta".split()


@dataclass(slots=True)
class Described:
    """Everything that a project's yml files say, by name; `unit_tests` holds the entries as read."""

    models: dict[str, Properties] = field(default_factory=dict)
    seeds: dict[str, Properties] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    singular: dict[str, Entry] = field(default_factory=dict)
    unit_tests: list[Entry] = field(default_factory=list)


def read_properties(files: list[Path]) -> Described:
    """Read every yml file. Raises ProjectError for a misspelt key or a thing described twice."""
    described = Described()
    for path in files:
        _read_file(read_yaml(path), described)
    return described


def _read_file(content: Entry, described: Described) -> None:
    refuse_unknown(content, _FILE_KEYS)
    for kind, known in (("models", described.models), ("seeds", described.seeds)):
        for entry in entries(content, kind):
            _add(known, named(entry, f"an entry of `{kind}:`"), _properties(entry), entry)
    for entry in entries(content, "sources"):
        for source in _sources(entry):
            _add(described.sources, source.key, source, entry)
    for entry in entries(content, "data_tests"):
        _add(described.singular, named(entry, "a data test"), entry, entry)
    described.unit_tests += entries(content, "unit_tests")


def _add(known: dict[str, Any], name: str, value: object, entry: Entry) -> None:
    if name in known:
        raise problem(entry.place.path, entry.place.line, f"'{name}' is described twice", "keep one description")
    known[name] = value


def _sources(entry: Entry) -> Iterator[Source]:
    refuse_misspelt(entry, _ENTRY_KEYS, _DBT_ENTRY_KEYS)
    source = named(entry, "a source")
    for table in entries(entry, "tables"):
        relation = Relation(str(entry.get("schema", source)), str(table.get("identifier", named(table, "a table"))))
        key = f"{source}.{table['name']}"
        yield Source(key, relation, _properties(table, key))


def _properties(entry: Entry, target: str | None = None) -> Properties:
    refuse_misspelt(entry, _ENTRY_KEYS, _DBT_ENTRY_KEYS)
    name = target or named(entry, "an entry")
    columns: dict[str, Column] = {}
    tests = list(_tests(entry, name, None))
    for column in entries(entry, "columns"):
        refuse_misspelt(column, _COLUMN_KEYS, _DBT_ENTRY_KEYS)
        column_name = named(column, "a column")
        described = Column(column_name, _text(column), _optional(column.get("data_type")), column.place)
        _add(columns, column_name, described, column)
        tests += _tests(column, name, column_name)
    config = mapping(entry.get("config") or _empty(entry.place), entry.place, "`config:`")
    return Properties(name, _text(entry), config, columns, tuple(tests), entry.place)


def _text(entry: Entry) -> str:
    return " ".join(str(entry.get("description") or "").split())


def _optional(value: object) -> str | None:
    return None if value is None else str(value)


def _tests(entry: Entry, target: str, column: str | None) -> Iterator[DataTest]:
    for key in ("tests", "data_tests"):
        listed = entry.get(key) or []
        if not isinstance(listed, list):
            raise problem(entry.place.path, entry.place.line, f"`{key}:` must be a list", "begin each test with `- `")
        for item in listed:
            yield _test(item, target, column, entry.place)


def _test(item: object, target: str, column: str | None, place: Place) -> DataTest:
    """A test as dbt writes it: a bare name, {name: arguments}, or {test_name: name, arguments: …}."""
    if isinstance(item, str):
        kind, body = item, _empty(place)
    elif isinstance(item, Entry) and "test_name" in item:
        kind, body = str(item["test_name"]), item
    else:
        (kind, found), *rest = mapping(item, place, "a data test").items()
        # {not_null: , config: …}: YAML gives this when the settings are indented too little; they would be lost.
        if rest:
            raise problem(place.path, place.line, f"'{rest[0][0]}' beside '{kind}'", "indent it below the test's name")
        body = mapping(found or _empty(place), place, f"'{kind}:'")
    config = {**body, **(body.get("config") or {})}
    arguments = {key: value for key, value in body.items() if key not in _TEST_KEYS} | (body.get("arguments") or {})
    name = str(body.get("name") or "_".join(filter(None, (kind, target.replace(".", "_"), column))))
    where = body.place if body else place
    return DataTest(name, kind, target, column, arguments, severity(config, where), config.get("where"), where)


def severity(config: dict[str, Any], place: Place) -> Any:
    """'error' or 'warn', from a test's config."""
    found = str(config.get("severity", "error")).lower()
    if found not in ("error", "warn"):
        raise problem(place.path, place.line, f"severity '{found}'", "write error or warn")
    return found


def _empty(place: Place) -> Entry:
    entry = Entry()
    entry.place = place
    return entry
