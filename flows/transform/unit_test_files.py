"""Unit tests as dbt writes them in yml: given rows, a model, expected rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Mapping

from flows.transform.model import Given, Model, Place, Seed, UnitTest, parse_reference
from flows.transform.model_files import unknown
from flows.transform.problems import did_you_mean, problem
from flows.transform.properties import Described
from flows.transform.yaml_files import Entry, entries, mapping, named, refuse_unknown

_KEYS = "name description model given expect overrides config versions".split()
_GIVEN_KEYS = "input rows format".split()


def read_unit_tests(described: Described, models: Mapping[str, Model], seeds: Mapping[str, Seed]) -> Iterator[UnitTest]:
    """The unit tests. Raises ProjectError for an unknown model or input, a name used twice, or rows of a wrong form."""
    seen: set[str] = set()
    for entry in described.unit_tests:
        refuse_unknown(entry, _KEYS)
        name = named(entry, "a unit test")
        if name in seen:
            raise problem(entry.place.path, entry.place.line, f"unit test '{name}' twice", "rename one of them")
        seen.add(name)
        yield _unit_test(name, entry, described, models, seeds)


def _unit_test(
    name: str, entry: Entry, described: Described, models: Mapping[str, Model], seeds: Mapping[str, Seed]
) -> UnitTest:
    model = str(entry.get("model"))
    if model not in models:
        remedy = did_you_mean(model, models, "name the model that is tested under `model:`")
        raise problem(entry.place.path, entry.place.line, f"unit test '{name}': there is no model '{model}'", remedy)
    known = {**models, **seeds}
    given = tuple(_given(item, known, described.sources) for item in entries(entry, "given"))
    expect = mapping(entry.get("expect"), entry.place, f"`expect:` of '{name}'")
    refuse_unknown(expect, ("rows", "format"))
    overrides = mapping(entry["overrides"], entry.place, "`overrides:`") if entry.get("overrides") else {}
    if isinstance(overrides, Entry):
        refuse_unknown(overrides, ("vars",))
    rows = _rows(expect, model)
    return UnitTest(
        name, model, str(entry.get("description", "")), given, rows, overrides.get("vars") or {}, entry.place
    )  # fmt: skip


def _given(item: Entry, refs: Collection[str], sources: Collection[str]) -> Given:
    refuse_unknown(item, _GIVEN_KEYS)
    place = item.place
    key = parse_reference(str(item.get("input")))
    if key is None:
        raise problem(place.path, place.line, f"`input: {item.get('input')}`", "write ref('x') or source('s', 't')")
    if key not in refs and key not in sources:
        what, remedy = unknown(key, refs, sources, "." in key).args
        raise problem(place.path, place.line, what, remedy)
    return _rows(item, key)


def _rows(item: Entry, target: str) -> Given:
    """The rows below `item`, in one of dbt's forms: mappings, CSV text, or a select."""
    form, rows = str(item.get("format", "dict")), item.get("rows")
    if form == "dict" and isinstance(rows or [], list):
        return Given(target, tuple(mapping(row, item.place, "a row") for row in rows or []))
    if form == "csv" and isinstance(rows, str):
        return Given(target, tuple(_from_csv(rows)))
    if form == "sql" and isinstance(rows, str):
        return Given(target, (), rows.strip().rstrip(";"))
    raise _wrong_form(item.place, form)


def _from_csv(text: str) -> Iterator[dict[str, str | None]]:
    for row in csv.DictReader(io.StringIO(text.strip()), skipinitialspace=True):
        yield {key.strip(): (value or "").strip() or None for key, value in row.items()}


def _wrong_form(place: Place, form: str) -> Exception:
    remedy = "write rows as a list of mappings, or with `format: csv` or `format: sql` as text"
    return problem(place.path, place.line, f"rows that are not of format '{form}'", remedy)
