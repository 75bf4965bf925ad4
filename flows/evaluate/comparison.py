"""Gold held against what was found: facts document by document, events pair by pair."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import Literal, TypeVar

from flows.evaluate.found import FoundDocument, FoundFigure, FoundMeeting, FoundStatement
from flows.evaluate.gold import Gold, GoldDocument, GoldEvent, GoldFigure, GoldMeeting, GoldStatement
from flows.evaluate.gold_values import Mention
from flows.evaluate.likeness import (
    FieldAgreement,
    figure_fields,
    figure_likeness,
    meeting_fields,
    meeting_likeness,
    statement_fields,
    statement_likeness,
)

Kind = Literal["meetings", "statements", "trade_figures", "events"]
Result = Literal["hit", "missed", "false"]
GoldFact = GoldMeeting | GoldStatement | GoldFigure
FoundFact = FoundMeeting | FoundStatement | FoundFigure
AnyGold = TypeVar("AnyGold", bound=GoldFact)
AnyFound = TypeVar("AnyFound", bound=FoundFact)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A hit, a miss or a false alarm; only hits have fields.

    `language` is None for what spans two. `what` sums the fact up, `text` is gold's anchor or else the sentence.
    """

    kind: Kind
    result: Result
    document: str
    language: str | None
    what: str
    text: str
    is_main: bool = False
    fields: tuple[FieldAgreement, ...] = ()


def compare(gold: Gold, found: Mapping[str, FoundDocument]) -> list[Outcome]:
    """The outcomes of all documents in gold's order, then those of events; every labelled document is in `found`."""
    outcomes: list[Outcome] = []
    meeting_of: dict[Mention, str] = {}
    for document in gold.documents:
        facts = found[document.document]
        met = pair(document.meetings, facts.meetings, meeting_likeness)
        said = pair(document.statements, facts.statements, statement_likeness)
        measured = pair(document.trade_figures, facts.trade_figures, figure_likeness)
        outcomes += _outcomes(document, "meetings", met, meeting_fields)
        outcomes += _outcomes(document, "statements", said, statement_fields)
        outcomes += _outcomes(document, "trade_figures", measured, figure_fields)
        meeting_of |= {Mention(document.document, told.anchor): fact.meeting_id for told, fact in met if told and fact}
    if gold.events is not None:
        outcomes += event_outcomes(gold.events, meeting_of, gold.language_of)
    return outcomes


def pair(
    gold: Sequence[AnyGold], found: Sequence[AnyFound], likeness: Callable[[AnyGold, AnyFound], float]
) -> list[tuple[AnyGold | None, AnyFound | None]]:
    """Pair each fact at most once, the most alike first; a likeness of 0 means they cannot be the same.

    Among equals the first in `gold`, then the first in `found` comes first. After the pairs comes what is left of gold,
    then what is left of what was found, each beside None.
    """
    candidates = [
        (-score, gold_at, found_at)
        for gold_at, expected in enumerate(gold)
        for found_at, fact in enumerate(found)
        if (score := likeness(expected, fact)) > 0
    ]
    partners: dict[int, int] = {}
    for _, gold_at, found_at in sorted(candidates):
        if gold_at not in partners and found_at not in partners.values():
            partners[gold_at] = found_at
    return [
        *((gold[gold_at], found[found_at]) for gold_at, found_at in partners.items()),
        *((fact, None) for at, fact in enumerate(gold) if at not in partners),
        *((None, fact) for at, fact in enumerate(found) if at not in partners.values()),
    ]


def event_outcomes(
    events: Sequence[GoldEvent], meeting_of: Mapping[Mention, str], language_of: Mapping[str, str]
) -> Iterator[Outcome]:
    """One outcome per pair of mentions in two documents that gold or the warehouse holds for one event.

    `meeting_of` is the found meeting of every gold mention that has one, `language_of` the language of every document.
    """
    event_of = {mention: number for number, event in enumerate(events) for mention in event.mentions}
    for one, other in combinations(sorted({*event_of, *meeting_of}), 2):
        in_gold = one in event_of and event_of[one] == event_of.get(other)
        in_warehouse = one in meeting_of and meeting_of[one] == meeting_of.get(other)
        if (in_gold or in_warehouse) and one.document != other.document:
            languages = {language_of.get(one.document), language_of.get(other.document)}
            yield Outcome(
                kind="events",
                result="false" if not in_gold else "hit" if in_warehouse else "missed",
                document=f"{one.document} + {other.document}",
                language=languages.pop() if len(languages) == 1 else None,
                what="same event",
                text=f"{one.anchor} + {other.anchor}",
            )


def _outcomes(
    document: GoldDocument,
    kind: Kind,
    pairs: Iterable[tuple[AnyGold | None, AnyFound | None]],
    fields: Callable[[AnyGold, AnyFound], Iterable[FieldAgreement]],
) -> Iterator[Outcome]:
    """What is optional in gold is neither hit nor miss, and what was found for it no false alarm."""
    outcome = partial(Outcome, kind=kind, document=document.document, language=document.language)
    for gold, found in pairs:
        if gold and not gold.optional:
            compared = tuple(fields(gold, found)) if found else ()
            told = partial(outcome, what=_summary(gold), text=gold.anchor, is_main=_is_main(gold))
            yield told(result="hit" if found else "missed", fields=compared)
        elif found and not gold:
            yield outcome(result="false", what=_summary(found), text=found.sentence or "", is_main=_is_main(found))


def _is_main(fact: GoldFact | FoundFact) -> bool:
    return isinstance(fact, (GoldMeeting, FoundMeeting)) and fact.main


def _summary(fact: GoldFact | FoundFact) -> str:
    """What is known of a fact, on one line; lists with commas."""
    parts: tuple[object, ...]
    if isinstance(fact, (GoldMeeting, FoundMeeting)):
        parts = (fact.status, fact.format, fact.parties, fact.participants)
    elif isinstance(fact, GoldStatement):
        parts = (fact.attribution, fact.act, fact.speaker or fact.speaker_kind, fact.country)
    elif isinstance(fact, FoundStatement):
        parts = (fact.attributions, fact.acts, fact.speaker or fact.speaker_kind, fact.country)
    else:
        parts = (fact.metric, fact.value, fact.unit, fact.countries)
    known = [", ".join(part) if isinstance(part, tuple) else str(part) for part in parts if part is not None]
    return " ".join(part for part in known if part)
