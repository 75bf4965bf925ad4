"""An evaluation as text: tables to read, or JSON for programs; and in detail what a person needs who mends a rule."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Literal

from flows.evaluate.comparison import Outcome
from flows.evaluate.evaluation import Evaluation
from flows.evaluate.likeness import Comparable
from flows.evaluate.scores import COUNTED, FIELDS_OF, Figures
from flows.formats import Row, aligned
from flows.printable import printable


@dataclass(frozen=True, slots=True)
class Detail:
    """A miss, a false alarm or a wrong field; `field`, `gold` and `found` are None unless a hit has a wrong field."""

    outcome: Literal["missed", "false", "wrong"]
    kind: str
    document: str
    what: str
    text: str
    field: str | None = None
    gold: Comparable = None
    found: Comparable = None

    def line(self) -> str:
        """For a terminal: nothing in it can act on one, and it stays one line."""
        told = self.what if self.field is None else f"{self.field}: gold {_said(self.gold)}; found {_said(self.found)}"
        return f"{self.outcome:<6}  {self.kind:<13}  {_plain(self.document)}  {_plain(told)} | {_plain(self.text)}"


def as_tables(evaluation: Evaluation, *, with_details: bool = False, width: int | None = None) -> str:
    """Details if wanted, a line each; then the figures per kind and language, then the accuracies of fields."""
    lines = [detail.line() for detail in _details(evaluation.outcomes)] if with_details else []
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
    answer: dict[str, object] = {"documents": evaluation.documents, "scores": evaluation.scores}
    if with_details:
        answer["details"] = [asdict(detail) for detail in _details(evaluation.outcomes)]
    return json.dumps(answer, ensure_ascii=False, indent=1, default=str) + "\n"


def _details(outcomes: Sequence[Outcome]) -> Iterator[Detail]:
    """All that went wrong, in the order of the outcomes."""
    for outcome in outcomes:
        place = (outcome.kind, outcome.document, outcome.what, outcome.text)
        if outcome.result != "hit":
            yield Detail(outcome.result, *place)
        for field in outcome.fields:
            if field.agreement < 1:
                yield Detail("wrong", *place, field.name, gold=field.gold, found=field.found)


def _figure_rows(evaluation: Evaluation) -> Iterator[Row]:
    for kind in FIELDS_OF:
        for language, kinds in evaluation.scores.items():
            if kind in kinds:
                yield [_words(kind), language, *_cells(kinds[kind])]


def _cells(figures: Figures) -> Row:
    """A share of nothing is shown as nothing."""
    gold, found = figures["gold"], figures["found"]
    measured = {"precision": found, "recall": gold, "f1": gold or found}
    return [*(_share(figures[name] if count else None) for name, count in measured.items()), gold, found]


def _accuracy_rows(evaluation: Evaluation) -> Iterator[Row]:
    for kind, fields in FIELDS_OF.items():
        for field in fields:
            accuracies = [kinds[kind].get(f"{field}_accuracy") for kinds in evaluation.scores.values()]
            yield [_words(kind), field, *map(_share, accuracies)]


def _share(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(f"{value:.3f}")


def _words(kind: str) -> str:
    return kind.replace("_", " ")


def _said(value: Comparable) -> str:
    if value is None or value == ():
        return "nothing"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _plain(text: str) -> str:
    return printable(" ".join(text.split()))
