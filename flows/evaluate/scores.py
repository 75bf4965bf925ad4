"""Precision, recall and the rest, counted from outcomes, and what a schedule may require of them."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from flows.errors import QualityShort
from flows.evaluate.comparison import Outcome

Figures = Mapping[str, float]
"""COUNTED by name, and for field `act` what part of it is right as `act_accuracy`."""
Scores = Mapping[str, Mapping[str, Figures]]
"""By language (first `all`), then by what is reported."""

ALL_LANGUAGES = "all"
COUNTED = ("precision", "recall", "f1", "gold", "found")
# What is reported, with the fields whose accuracy is measured over the hits.
FIELDS_OF: Mapping[str, tuple[str, ...]] = {
    "meetings": ("city", "date", "format", "participants", "parties", "status"),
    "main_meetings": ("city", "date", "format", "participants", "parties", "status"),
    "statements": ("act", "attribution", "country", "topics"),
    "trade_figures": ("change", "comparator", "countries", "metric", "period", "record"),
    "events": (),
}

_WRITTEN = re.compile(r"(?:(?P<language>\w+)\.)?(?P<kind>\w+)\.(?P<figure>\w+)\s*>=\s*(?P<bound>\S+)")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A figure that must not be below a bound."""

    language: str
    kind: str
    figure: str
    bound: float

    def __str__(self) -> str:
        return f"{self.language}.{self.kind}.{self.figure}>={self.bound:g}"


def scores(outcomes: Sequence[Outcome], languages: Collection[str], kinds: Collection[str]) -> Scores:
    """The outcomes counted for each kind of FIELDS_OF that is named, in all languages together and in each."""
    by_language = {ALL_LANGUAGES: outcomes}
    for language in languages:
        by_language[language] = [outcome for outcome in outcomes if outcome.language == language]
    return {
        language: {kind: figures(outcome for outcome in some if _counts_for(kind, outcome)) for kind in kinds}
        for language, some in by_language.items()
    }


def figures(outcomes: Iterable[Outcome]) -> Figures:
    """Count some outcomes; a share of nothing is 0, and a field that no hit has is left out."""
    counts: Counter[str] = Counter()
    agreements: dict[str, list[float]] = defaultdict(list)
    for outcome in outcomes:
        counts[outcome.result] += 1
        for field in outcome.fields:
            agreements[f"{field.name}_accuracy"].append(field.agreement)
    hits, gold, found = counts["hit"], counts["hit"] + counts["missed"], counts["hit"] + counts["false"]
    precision, recall = (hits / found if found else 0.0), (hits / gold if gold else 0.0)
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    means = {name: sum(values) / len(values) for name, values in sorted(agreements.items())}
    return {"precision": precision, "recall": recall, "f1": f1, "gold": gold, "found": found, **means}


def requirement(text: str, languages: Collection[str]) -> Requirement:
    """Read `[LANGUAGE.]KIND.FIGURE>=X`. Raises ValueError naming what would do."""
    written = _WRITTEN.fullmatch(text.strip())
    if written is None:
        raise ValueError(f"{text!r} is not written [LANGUAGE.]KIND.FIGURE>=X, as in statements.f1>=0.9")
    kind = _one_of("kind", written["kind"], FIELDS_OF)
    return Requirement(
        language=_one_of("language", written["language"] or ALL_LANGUAGES, [ALL_LANGUAGES, *languages]),
        kind=kind,
        figure=_one_of("figure", written["figure"], [*COUNTED, *(f"{field}_accuracy" for field in FIELDS_OF[kind])]),
        bound=_bound(written["bound"]),
    )


def require_met(requirements: Iterable[Requirement], scores: Scores) -> None:
    """Raise QualityShort with all that is not met; a figure that could not be measured is not met."""
    measured = [(wanted, _measured(wanted, scores)) for wanted in requirements]
    short = [
        f"{wanted}: " + ("nothing to measure it on" if figure is None else f"it is {figure:.3f}")
        for wanted, figure in measured
        if figure is None or figure < wanted.bound
    ]
    if short:
        raise QualityShort("\n  ".join(["short of what is required:", *short]))


def _counts_for(kind: str, outcome: Outcome) -> bool:
    if kind == "main_meetings":
        return outcome.kind == "meetings" and outcome.is_main
    return outcome.kind == kind


def _measured(wanted: Requirement, scores: Scores) -> float | None:
    return scores.get(wanted.language, {}).get(wanted.kind, {}).get(wanted.figure)


def _one_of(what: str, name: str, known: Collection[str]) -> str:
    if name not in known:
        raise ValueError(f"{what} {name!r} is not known; use one of {', '.join(known)}")
    return name


def _bound(text: str) -> float:
    try:
        bound = float(text)
    except ValueError:
        bound = math.nan
    if not math.isfinite(bound):
        raise ValueError(f"{text!r} is no number")
    return bound
