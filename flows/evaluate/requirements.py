"""What a schedule may require of the figures: `statements.f1>=0.9`, or `fr.statements.f1>=0.9` for one language."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from flows.errors import QualityShort
from flows.evaluate.tallies import ALL_LANGUAGES, COUNTED, FIELDS_OF, Scores

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


def _measured(wanted: Requirement, scores: Scores) -> float | None:
    tally = scores.get(wanted.language, {}).get(wanted.kind)
    return tally.figures().get(wanted.figure) if tally else None


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
