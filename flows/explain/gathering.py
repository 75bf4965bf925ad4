"""Reads from the warehouse all that explains one fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import duckdb

from flows.explain.explanation import Explanation, LexiconRow, Mark, Sentence, Telling
from flows.explain.positions import marks, spans, stretch
from flows.explain.query_files import rows

Row = Mapping[str, Any]


def gather(connection: duckdb.DuckDBPyConnection, kind: str, fact_id: str) -> Explanation:
    """The fact with its documents and sentences; kind is one that `find_fact` gives. Raises duckdb.Error."""
    (fields,) = rows(connection, kind, fact_id=fact_id)
    marked = rows(connection, f"{kind}_marks", fact_id=fact_id)
    places = rows(connection, f"{kind}_sentences", fact_id=fact_id)
    tellings = [
        _telling(connection, list(group), marked) for _, group in groupby(places, key=lambda row: row["document_key"])
    ]
    return Explanation(kind, fact_id, fields, tellings)


def _telling(connection: duckdb.DuckDBPyConnection, places: Sequence[Row], marked: Sequence[Row]) -> Telling:
    (document,) = rows(connection, "document", document_key=places[0]["document_key"])
    sentences = [_sentence(connection, place, marked) for place in places]
    return Telling(document, places[0].get("telling") or {}, sentences)


def _sentence(connection: duckdb.DuckDBPyConnection, place: Row, marked: Sequence[Row]) -> Sentence:
    key = {name: place[name] for name in ("document_key", "sentence_no")}
    (found,) = rows(connection, "sentence", **key)
    text, tokens = found["sentence_text"], spans(found["pieces"])
    own = marks(text, tokens, [row for row in marked if all(row[name] == key[name] for name in key)])
    lexicon = _lexicon_rows(rows(connection, "lexicon_rows", **key), tokens, own)
    fields = {name: value for name, value in place.items() if name not in (*key, "telling")}
    return Sentence(key["sentence_no"], found["sentence_start"], found["sentence_end"], text, fields, own, lexicon)


def _lexicon_rows(located: Sequence[Row], tokens: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> list[LexiconRow]:
    found = []
    for row in located:
        start, end = stretch(tokens, row["token_no"], row["token_end"]) or (0, 0)
        labels = dict.fromkeys(mark.label for mark in marks if mark.start < end and start < mark.end)
        values = {name: value for name, value in row.items() if name not in ("token_no", "token_end")}
        found.append(LexiconRow(start, end, list(labels), values))
    return found
