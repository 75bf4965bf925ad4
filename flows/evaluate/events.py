"""Whether mentions of one event in different documents became one meeting: judged pair by pair."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from flows.evaluate.gold import GoldEvent, Mention
from flows.evaluate.outcomes import Outcome, Result


def event_outcomes(
    events: Sequence[GoldEvent], meeting_of: Mapping[Mention, str], language_of: Mapping[str, str]
) -> Iterator[Outcome]:
    """One outcome per pair of mentions in two documents that gold or the warehouse holds for one event.

    `meeting_of` is the found meeting of every gold mention that has one, `language_of` the language of every document.
    """
    event_of = {mention: number for number, event in enumerate(events) for mention in event.mentions}
    for pair in combinations(sorted({*event_of, *meeting_of}), 2):
        result = _result(_as_one(pair, event_of), _as_one(pair, meeting_of))
        if result and pair[0].document != pair[1].document:
            yield _outcome(result, pair, language_of)


def unlabelled_mentions(events: Sequence[GoldEvent], language_of: Mapping[str, str]) -> int:
    """How many mentions are in documents without gold: they can never be found."""
    return sum(mention.document not in language_of for event in events for mention in event.mentions)


def _as_one(pair: tuple[Mention, Mention], one_of: Mapping[Mention, object]) -> bool:
    return pair[0] in one_of and one_of[pair[0]] == one_of.get(pair[1])


def _result(in_gold: bool, in_warehouse: bool) -> Result | None:
    if in_gold:
        return "hit" if in_warehouse else "missed"
    return "false" if in_warehouse else None


def _outcome(result: Result, pair: tuple[Mention, Mention], language_of: Mapping[str, str]) -> Outcome:
    one, other = pair
    languages = {language_of.get(mention.document) for mention in pair}
    return Outcome(
        kind="events",
        result=result,
        document=f"{one.document} + {other.document}",
        language=languages.pop() if len(languages) == 1 else None,
        what="same event",
        text=f"{one.anchor} + {other.anchor}",
    )
