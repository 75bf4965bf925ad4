"""An evaluation as text: tables to read, or JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from decimal import Decimal

from flows.evaluate.details import details
from flows.evaluate.evaluation import Evaluation
from flows.evaluate.tallies import COUNTED, FIELDS_OF, Tally
from flows.formats import Row, aligned


def as_tables(evaluation: Evaluation, *, with_details: bool = False, width: int | None = None) -> str:
    """Details if wanted, a line each; then the figures per kind and language, then the accuracies of fields."""
    lines = [detail.line() for detail in details(evaluation.outcomes)] if with_details else []
    counted = ", ".join(f"{language} {count}" for language, count in evaluation.documents.items())
    languages = list(evaluation.scores)
    return "\n".join(
        [
            *lines,
            *[""][: len(lines)],
            f"Labelled documents: {counted}",
            "",
            aligned(["kind", "language", *COUNTED], list(_figure_rows(evaluation)), width=width),
            "Of the facts that were found, how far each field is right:",
            "",
            aligned(["kind", "field", *languages], list(_accuracy_rows(evaluation)), width=width),
        ]
    )


def as_json(evaluation: Evaluation, *, with_details: bool = False) -> str:
    """One object: `documents` and `scores` by language, `details` if wanted; dates in ISO 8601."""
    answer: dict[str, object] = {
        "documents": evaluation.documents,
        "scores": {
            language: {kind: tally.figures() for kind, tally in kinds.items()}
            for language, kinds in evaluation.scores.items()
        },
    }
    if with_details:
        answer["details"] = [asdict(detail) for detail in details(evaluation.outcomes)]
    return json.dumps(answer, ensure_ascii=False, indent=1, default=str) + "\n"


def _figure_rows(evaluation: Evaluation) -> Iterator[Row]:
    for kind in FIELDS_OF:
        for language, kinds in evaluation.scores.items():
            if kind in kinds:
                yield [_words(kind), language, *_figures(kinds[kind])]


def _figures(tally: Tally) -> Row:
    """A share of nothing is shown as nothing."""
    precision = tally.precision if tally.found else None
    recall = tally.recall if tally.gold else None
    f1 = tally.f1 if tally.gold or tally.found else None
    return [_share(precision), _share(recall), _share(f1), tally.gold, tally.found]


def _accuracy_rows(evaluation: Evaluation) -> Iterator[Row]:
    for kind, fields in FIELDS_OF.items():
        tallies = [kinds.get(kind) for kinds in evaluation.scores.values()]
        for field in fields:
            accuracies = [tally.accuracies.get(field) if tally else None for tally in tallies]
            yield [_words(kind), field, *map(_share, accuracies)]


def _share(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(f"{value:.3f}")


def _words(kind: str) -> str:
    return kind.replace("_", " ")
