"""An explanation for programs: one JSON object, offsets beside every text."""

from __future__ import annotations

import json
from typing import Any

from flows.explain.explanation import Explanation, LexiconRow, Sentence, Telling


def as_json(explanation: Explanation) -> str:
    """Dates in ISO 8601; control characters and bidi overrides as JSON's own escapes, so that no text is changed."""
    tellings = [_telling(telling) for telling in explanation.tellings]
    whole = {
        "kind": explanation.kind,
        "id": explanation.fact_id,
        "fields": dict(explanation.fields),
        "documents": tellings,
    }
    text = json.dumps(whole, ensure_ascii=False, indent=2, default=str)
    return "".join(char if char.isprintable() or char == "\n" else json.dumps(char)[1:-1] for char in text) + "\n"


def _telling(telling: Telling) -> dict[str, Any]:
    return {
        **telling.document,
        "fields": dict(telling.fields),
        "sentences": [_sentence(sentence) for sentence in telling.sentences],
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    marks = [
        {"label": mark.label, "start": mark.start, "end": mark.end, "text": sentence.text[mark.start : mark.end]}
        for mark in sentence.marks
    ]
    return {
        "sentence_no": sentence.sentence_no,
        "start": sentence.start,
        "end": sentence.end,
        "text": sentence.text,
        "fields": dict(sentence.fields),
        "marks": marks,
        "lexicon": [_lexicon_row(row) for row in sentence.lexicon],
    }


def _lexicon_row(row: LexiconRow) -> dict[str, Any]:
    return {"start": row.start, "end": row.end, "in": list(row.labels), **row.row}
