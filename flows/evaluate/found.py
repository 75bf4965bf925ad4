"""What the stages found: the facts of a published warehouse as plain values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from flows.evaluate.wording import fold
from flows.query import open_published

Row = Mapping[str, Any]
Fact = TypeVar("Fact", bound="FoundMeeting | FoundStatement | FoundFigure")


@dataclass(frozen=True, slots=True)
class FoundMeeting:
    """A row of marts.fct_meeting_mentions; `participants` by name. NULL is None, or no item in a list."""

    meeting_id: str
    main: bool
    format: str
    status: str
    date_start: date | None
    date_end: date | None
    date_precision: str
    city: str | None
    parties: tuple[str, ...]
    participants: tuple[str, ...]
    sentence: str | None


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """All rows of marts.fct_statements with one sentence and one speaker; what may differ between them is a tuple."""

    speaker: str | None
    speaker_kind: str
    country: str | None
    acts: tuple[str, ...]
    attributions: tuple[str, ...]
    topics: tuple[str, ...]
    sentence: str | None


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A row of marts.fct_trade_figures with its countries."""

    metric: str
    value: float | None
    unit: str | None
    comparator: str | None
    period_start: date | None
    period_end: date | None
    change_pct: float | None
    is_record: bool
    countries: tuple[str, ...]
    sentence: str | None


@dataclass(slots=True)
class FoundDocument:
    """All facts of one file, in the order of the text."""

    meetings: list[FoundMeeting] = field(default_factory=list)
    statements: list[FoundStatement] = field(default_factory=list)
    trade_figures: list[FoundFigure] = field(default_factory=list)


def read_found(warehouse: Path) -> dict[str, FoundDocument]:
    """The facts of every file by its name, also of one without facts. Raises InputMissing without a warehouse."""
    with open_published(warehouse) as connection:
        file_of = dict(_pairs(connection, "select document_id, file_name from marts.dim_documents"))
        people = dict(_pairs(connection, "select person_id, full_name from marts.dim_people"))
        topics = _lists(_pairs(connection, "select statement_id, topic_id from marts.bridge_statement_topics"))
        countries = _lists(_pairs(connection, "select figure_id, country_code from marts.bridge_figure_countries"))
        meetings = _rows(connection, "from marts.fct_meeting_mentions")
        statements = _rows(connection, "from marts.fct_statements")
        figures = _rows(connection, "from marts.fct_trade_figures")
    found = {file_name: FoundDocument() for file_name in file_of.values()}
    for row in meetings:
        found[file_of[row["document_id"]]].meetings.append(_meeting(row, people))
    for rows in _by_speaker(statements, file_of, people):
        found[file_of[rows[0]["document_id"]]].statements.append(_statement(rows, people, topics))
    for row in figures:
        found[file_of[row["document_id"]]].trade_figures.append(_figure(row, countries))
    return found


def _meeting(row: Row, people: Mapping[str, str]) -> FoundMeeting:
    return _fact(
        FoundMeeting,
        row,
        main=bool(row["is_main"]),
        parties=tuple(row["parties"] or ()),
        participants=tuple(people.get(person, person) for person in row["participants"] or ()),
    )


def _statement(rows: Sequence[Row], people: Mapping[str, str], topics: Mapping[str, list[str]]) -> FoundStatement:
    return _fact(
        FoundStatement,
        rows[0],
        speaker=people.get(rows[0]["speaker_person_id"]),
        country=rows[0]["country_code"],
        acts=tuple(dict.fromkeys(row["act"] for row in rows)),
        attributions=tuple(dict.fromkeys(row["attribution"] for row in rows)),
        topics=tuple(sorted({topic for row in rows for topic in topics[row["statement_id"]]})),
    )


def _figure(row: Row, countries: Mapping[str, list[str]]) -> FoundFigure:
    return _fact(FoundFigure, row, is_record=bool(row["is_record"]), countries=tuple(countries[row["figure_id"]]))


def _fact(kind: type[Fact], row: Row, **given: Any) -> Fact:
    """A fact with what is given, its sentence, and for the rest the columns named like its fields."""
    values = {**row, "sentence": row["evidence_text"], **given}
    return kind(**{field.name: values[field.name] for field in fields(kind)})


def _by_speaker(rows: Sequence[Row], file_of: Mapping[str, str], people: Mapping[str, str]) -> list[list[Row]]:
    """The rows of one sentence and one speaker together: gold has one entry for them."""
    groups: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in rows:
        person = people.get(row["speaker_person_id"])
        speaker = (person,) if person else (row["speaker_kind"], row["country_code"])
        groups[file_of[row["document_id"]], fold(row["evidence_text"] or ""), *speaker].append(row)
    return list(groups.values())


def _rows(connection: duckdb.DuckDBPyConnection, sql: str) -> list[Row]:
    cursor = connection.execute(sql)
    names = [column[0] for column in cursor.description or []]
    return [dict(zip(names, values, strict=True)) for values in cursor.fetchall()]


def _pairs(connection: duckdb.DuckDBPyConnection, sql: str) -> list[tuple[str, str]]:
    return connection.execute(sql).fetchall()


def _lists(pairs: Sequence[tuple[str, str]]) -> Mapping[str, list[str]]:
    lists: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        lists[key].append(value)
    return lists
