"""Precision, recall and the rest, counted from outcomes: per language and kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from flows.evaluate.outcomes import Outcome

ALL_LANGUAGES = "all"

# What is reported, with the fields whose accuracy is measured over the hits.
FIELDS_OF: Mapping[str, tuple[str, ...]] = {
    "meetings": ("city", "date", "format", "participants", "parties", "status"),
    "main_meetings": ("city", "date", "format", "participants", "parties", "status"),
    "statements": ("act", "attribution", "country", "topics"),
    "trade_figures": ("change", "comparator", "countries", "metric", "period", "record"),
    "events": (),
}
COUNTED = ("precision", "recall", "f1", "gold", "found")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts, and the mean agreement (0 to 1) of each field over the hits; a field that no hit has is left out."""

    hits: int
    missed: int
    false_alarms: int
    accuracies: Mapping[str, float]

    @property
    def gold(self) -> int:
        """How many facts there are."""
        return self.hits + self.missed

    @property
    def found(self) -> int:
        """How many facts were found, rightly or wrongly."""
        return self.hits + self.false_alarms

    @property
    def precision(self) -> float:
        """Which part of what was found is right; 0 when nothing was found."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Which part of what is there was found; 0 when nothing is there."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def figures(self) -> dict[str, float]:
        """All of it by name; the accuracy of field `act` is `act_accuracy`."""
        counted = {name: getattr(self, name) for name in COUNTED}
        return counted | {f"{name}_accuracy": accuracy for name, accuracy in self.accuracies.items()}


Scores = Mapping[str, Mapping[str, Tally]]
"""By language (first `all`), then by what is reported."""


def scores(outcomes: Sequence[Outcome], languages: Collection[str], kinds: Collection[str]) -> Scores:
    """The outcomes counted for each kind of FIELDS_OF that is named, in all languages together and in each."""
    by_language = {ALL_LANGUAGES: outcomes}
    for language in languages:
        by_language[language] = [outcome for outcome in outcomes if outcome.language == language]
    return {
        language: {kind: tally(outcome for outcome in some if _counts_for(kind, outcome)) for kind in kinds}
        for language, some in by_language.items()
    }


def _counts_for(kind: str, outcome: Outcome) -> bool:
    if kind == "main_meetings":
        return outcome.kind == "meetings" and outcome.is_main
    return outcome.kind == kind


def tally(outcomes: Iterable[Outcome]) -> Tally:
    """Count some outcomes."""
    counts: dict[str, int] = defaultdict(int)
    agreements: dict[str, list[float]] = defaultdict(list)
    for outcome in outcomes:
        counts[outcome.result] += 1
        for field in outcome.fields:
            agreements[field.name].append(field.agreement)
    means = {name: sum(values) / len(values) for name, values in sorted(agreements.items())}
    return Tally(counts["hit"], counts["missed"], counts["false"], means)
