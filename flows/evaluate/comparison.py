"""Gold held against what was found, document by document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Protocol, TypeVar

from flows.evaluate import meetings, statements, trade_figures
from flows.evaluate.events import event_outcomes
from flows.evaluate.found import FoundDocument, FoundMeeting
from flows.evaluate.gold import Gold, GoldDocument, GoldMeeting, Mention
from flows.evaluate.outcomes import FieldAgreement, Kind, Outcome
from flows.evaluate.pairing import Pairing, pair


class _GoldFact(Protocol):
    @property
    def anchor(self) -> str: ...
    @property
    def optional(self) -> bool: ...
    @property
    def is_main(self) -> bool: ...
    @property
    def summary(self) -> str: ...


class _FoundFact(Protocol):
    @property
    def sentence(self) -> str | None: ...
    @property
    def is_main(self) -> bool: ...
    @property
    def summary(self) -> str: ...


_Gold = TypeVar("_Gold", bound=_GoldFact)
_Found = TypeVar("_Found", bound=_FoundFact)


def compare(gold: Gold, found: Mapping[str, FoundDocument]) -> list[Outcome]:
    """The outcomes of all documents in gold's order, then those of events; every labelled document is in `found`."""
    outcomes: list[Outcome] = []
    meeting_of: dict[Mention, str] = {}
    for document in gold.documents:
        facts = found[document.document]
        met = pair(document.meetings, facts.meetings, meetings.likeness)
        meeting_of |= _meeting_of(document, met)
        outcomes += _document_outcomes(document, facts, met)
    if gold.events is not None:
        outcomes += event_outcomes(gold.events, meeting_of, gold.language_of)
    return outcomes


def _meeting_of(document: GoldDocument, met: Pairing[GoldMeeting, FoundMeeting]) -> dict[Mention, str]:
    return {Mention(document.document, told.anchor): fact.meeting_id for told, fact in met.hits}


def _document_outcomes(
    document: GoldDocument, facts: FoundDocument, met: Pairing[GoldMeeting, FoundMeeting]
) -> Iterator[Outcome]:
    said = pair(document.statements, facts.statements, statements.likeness)
    measured = pair(document.trade_figures, facts.trade_figures, trade_figures.likeness)
    yield from _outcomes(document, "meetings", met, meetings.fields)
    yield from _outcomes(document, "statements", said, statements.fields)
    yield from _outcomes(document, "trade_figures", measured, trade_figures.fields)


def _outcomes(
    document: GoldDocument,
    kind: Kind,
    pairing: Pairing[_Gold, _Found],
    fields: Callable[[_Gold, _Found], Iterable[FieldAgreement]],
) -> Iterator[Outcome]:
    """What is optional in gold is neither hit nor miss, and what was found for it no false alarm."""
    outcome = partial(Outcome, kind=kind, document=document.document, language=document.language)
    for gold, found in pairing.hits:
        if not gold.optional:
            compared = tuple(fields(gold, found))
            yield outcome(result="hit", what=gold.summary, text=gold.anchor, is_main=gold.is_main, fields=compared)
    for gold in pairing.missed:
        if not gold.optional:
            yield outcome(result="missed", what=gold.summary, text=gold.anchor, is_main=gold.is_main)
    for found in pairing.false_alarms:
        yield outcome(result="false", what=found.summary, text=found.sentence or "", is_main=found.is_main)
