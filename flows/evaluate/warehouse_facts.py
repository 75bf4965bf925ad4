"""The facts of a published warehouse, by file name and in the order of the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

from flows.evaluate.found import FoundDocument, FoundFigure, FoundMeeting, FoundStatement
from flows.evaluate.wording import fold
from flows.query import open_published

Row = dict[str, Any]


def read_found(warehouse: Path) -> dict[str, FoundDocument]:
    """The facts of every file, of one without facts an empty document. Raises InputMissing without a warehouse."""
    with open_published(warehouse) as connection:
        marts = _Marts(connection)
    return {file_name: marts.document(file_name) for file_name in marts.files.values()}


class _Marts:
    """The marts that are asked for, read once each; facts by the name of the file that they are from."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self.files = self._names("select document_id, file_name from marts.dim_documents")
        self.people = self._names("select person_id, full_name from marts.dim_people")
        self.topics = self._lists("select statement_id, topic_id from marts.bridge_statement_topics")
        self.countries = self._lists("select figure_id, country_code from marts.bridge_figure_countries")
        self.meetings = self._by_file("from marts.fct_meeting_mentions")
        self.figures = self._by_file("from marts.fct_trade_figures")
        self.statements = self._by_file("from marts.fct_statements")

    def document(self, file_name: str) -> FoundDocument:
        return FoundDocument(
            meetings=[self._meeting(row) for row in self.meetings[file_name]],
            statements=[self._statement(rows) for rows in self._by_speaker(self.statements[file_name])],
            trade_figures=[self._figure(row) for row in self.figures[file_name]],
        )

    def _meeting(self, row: Row) -> FoundMeeting:
        return FoundMeeting(
            meeting_id=row["meeting_id"],
            is_main=bool(row["is_main"]),
            format=row["format"],
            status=row["status"],
            date_start=row["date_start"],
            date_end=row["date_end"],
            date_precision=row["date_precision"],
            city=row["city"],
            parties=tuple(row["parties"] or ()),
            participants=tuple(self.people.get(person, person) for person in row["participants"] or ()),
            sentence=row["evidence_text"],
        )

    def _statement(self, rows: Sequence[Row]) -> FoundStatement:
        first = rows[0]
        return FoundStatement(
            speaker=self.people.get(first["speaker_person_id"]),
            speaker_kind=first["speaker_kind"],
            country=first["country_code"],
            acts=tuple(dict.fromkeys(row["act"] for row in rows)),
            attributions=tuple(dict.fromkeys(row["attribution"] for row in rows)),
            topics=tuple(sorted({topic for row in rows for topic in self.topics[row["statement_id"]]})),
            sentence=first["evidence_text"],
        )

    def _figure(self, row: Row) -> FoundFigure:
        return FoundFigure(
            metric=row["metric"],
            value=row["value"],
            unit=row["unit"],
            comparator=row["comparator"],
            period_start=row["period_start"],
            period_end=row["period_end"],
            change_pct=row["change_pct"],
            is_record=bool(row["is_record"]),
            countries=tuple(self.countries[row["figure_id"]]),
            sentence=row["evidence_text"],
        )

    def _by_speaker(self, rows: Sequence[Row]) -> list[list[Row]]:
        """The rows of one sentence and one speaker together: gold has one entry for them."""
        groups: dict[tuple[object, ...], list[Row]] = defaultdict(list)
        for row in rows:
            person = self.people.get(row["speaker_person_id"])
            speaker = (person,) if person else (row["speaker_kind"], row["country_code"])
            groups[fold(row["evidence_text"] or ""), *speaker].append(row)
        return list(groups.values())

    def _names(self, sql: str) -> dict[str, str]:
        return dict(self._connection.execute(sql).fetchall())

    def _lists(self, sql: str) -> Mapping[str, list[str]]:
        lists: dict[str, list[str]] = defaultdict(list)
        for key, value in self._connection.execute(sql).fetchall():
            lists[key].append(value)
        return lists

    def _by_file(self, sql: str) -> Mapping[str, list[Row]]:
        rows: dict[str, list[Row]] = defaultdict(list)
        cursor = self._connection.execute(sql)
        names = [column[0] for column in cursor.description or []]
        for values in cursor.fetchall():
            row = dict(zip(names, values, strict=True))
            rows[self.files[row["document_id"]]].append(row)
        return rows
