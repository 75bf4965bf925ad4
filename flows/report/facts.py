"""All that the page shows, read from the warehouse: a dictionary that JSON can hold.

The rows of meetings, statements, figures and documents have `n`: 1 for a fact that is listed with its evidence; for one
that is not, the row stands for `n` facts with the same values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from flows.printable import printable
from flows.query_files import QueryFolder
from flows.report.evidence import Evidence
from flows.report.links import safe_link
from flows.report.network import network

_QUERIES = QueryFolder(Path(__file__).parent / "queries")
_KINDS = ("meetings", "statements", "figures")
_GROUPS = {"meetings": "meeting_groups", "statements": "statement_groups", "figures": "figure_groups"}

# From fine to coarse, until no kind has more groups than this.
_MOST_GROUPS = 6000
_GRAINS = (("month", 40), ("year", 25), ("year", 8))
_PUBLISHERS = 30

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kept:
    """How many facts of a kind are listed one by one."""

    meetings: int = 5_000
    statements: int = 20_000
    figures: int = 5_000

    def scaled(self, factor: float) -> Kept:
        """So many times as many of each."""
        return Kept(int(self.meetings * factor), int(self.statements * factor), int(self.figures * factor))


def gather(connection: duckdb.DuckDBPyConnection, kept: Kept) -> dict[str, Any]:
    """The facts with their evidence. Text in it is safe to show, not safe as HTML. Raises duckdb.Error."""
    for kind in _KINDS:
        query = _QUERIES.sql(f"kept_{kind}")
        count = {"kept": getattr(kept, kind)}
        connection.execute(f"create or replace temp table kept_{kind} as ({query})", count)
    listed = {kind: _QUERIES.rows(connection, kind) for kind in _KINDS}
    evidence = _evidence(connection)
    grouped = {kind: _groups(connection, kind) for kind in _KINDS}
    facts = {kind: [_with_evidence(row, evidence) for row in listed[kind]] + grouped[kind] for kind in _KINDS}
    met = {person for row in facts["meetings"] for person in row["people"]}
    parties = _used_parties(_QUERIES.rows(connection, "parties"), facts)
    people = _QUERIES.rows(connection, "people", person_ids=sorted(met | _speakers(facts)))
    return {
        "totals": _QUERIES.rows(connection, "totals")[0],
        "codes": _QUERIES.rows(connection, "codes"),
        "topics": _table(_QUERIES.rows(connection, "topics")),
        "parties": _table(parties),
        "people": _table(people),
        "documents": _table(_documents(connection, evidence)),
        "rejected": _QUERIES.rows(connection, "rejected"),
        "sentences": evidence.sentences,
        "network": network(facts["meetings"], _name_lengths(parties, people)),
        **{kind: _table(facts[kind]) for kind in _KINDS},
    }


def _evidence(connection: duckdb.DuckDBPyConnection) -> Evidence:
    found = [
        row for name in ("tellings", "statement_places", "figure_places") for row in _QUERIES.rows(connection, name)
    ]
    keys = sorted({(row["document_key"], row["sentence_no"]) for row in found})
    texts = _QUERIES.rows(
        connection,
        "sentence_texts",
        document_keys=[document for document, _ in keys],
        sentence_nos=[sentence for _, sentence in keys],
    )
    return Evidence(texts, found)


def _with_evidence(row: Row, evidence: Evidence) -> Row:
    return {**row, "evidence": evidence.of(row["id"])}


def _groups(connection: duckdb.DuckDBPyConnection, kind: str) -> list[Row]:
    """What is not listed, counted at the finest grain that is not too many rows."""
    for step, breadth in _GRAINS:
        options = {"series": breadth} if kind == "figures" else {"step": step, "parties": breadth}
        rows = _QUERIES.rows(connection, _GROUPS[kind], **options)
        if len(rows) <= _MOST_GROUPS:
            break
    return [{**row, "evidence": []} for row in rows]


def _documents(connection: duckdb.DuckDBPyConnection, evidence: Evidence) -> list[Row]:
    """Those with evidence one by one, the others counted."""
    listed = _QUERIES.rows(connection, "documents", document_ids=evidence.documents)
    shown = [{**row, "url": safe_link(row["url"]), "n": 1} for row in listed]
    for step, _ in _GRAINS:
        options = {"document_ids": evidence.documents, "publishers": _PUBLISHERS}
        groups = _QUERIES.rows(connection, "document_groups", step=step, **options)
        if len(groups) <= _MOST_GROUPS:
            break
    return [*shown, *({"id": None, "file": None, "title": None, "url": None, **row} for row in groups)]


def _speakers(facts: Mapping[str, Sequence[Row]]) -> set[str]:
    return {row["person"] for kind in ("statements", "figures") for row in facts[kind] if row["person"]}


def _used_parties(parties: Iterable[Row], facts: Mapping[str, Sequence[Row]]) -> list[Row]:
    used = {party for row in facts["meetings"] for party in [*row["parties"], row["country"]]}
    used |= {party for row in facts["statements"] for party in [*row["targets"], row["country"]]}
    used |= {party for row in facts["figures"] for party in row["countries"]}
    return [row for row in parties if row["code"] in used]


def _name_lengths(parties: Iterable[Row], people: Iterable[Row]) -> dict[str, int]:
    """Of the longer of the two names of a party, and of the name of a person."""
    lengths = {row["code"]: max(len(row["en"]), len(row["fr"])) for row in parties}
    return lengths | {row["id"]: len(row["name"]) for row in people}


def _table(rows: Sequence[Row]) -> dict[str, Any]:
    """Column names once, then the values of each row, text made safe to show."""
    columns = list(rows[0]) if rows else []
    return {"columns": columns, "rows": [[_shown(row[name]) for name in columns] for row in rows]}


def _shown(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return printable(value) if isinstance(value, str) else value
