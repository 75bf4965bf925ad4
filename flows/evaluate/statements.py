"""Which found statement is which gold one, and which of its fields are right."""

from __future__ import annotations

from collections.abc import Iterator

from flows.evaluate.found import FoundStatement
from flows.evaluate.gold import GoldStatement
from flows.evaluate.outcomes import FieldAgreement, equal_field
from flows.evaluate.pairing import overlap
from flows.evaluate.wording import contains, same_name


def likeness(gold: GoldStatement, found: FoundStatement) -> float:
    """1 when the sentence and the speaker are the same, else 0.

    For a speaker without a name it is enough that the kind or the country is the same.
    """
    if not contains(found.sentence, gold.anchor):
        return 0.0
    if gold.speaker:
        return float(same_name(gold.speaker, found.speaker))
    alike = gold.speaker_kind == found.speaker_kind or gold.country == found.country
    return float(found.speaker is None and alike)


def fields(gold: GoldStatement, found: FoundStatement) -> Iterator[FieldAgreement]:
    """The fields that gold speaks of, as far as they are right."""
    yield FieldAgreement("act", float(gold.act in found.acts), gold.act, found.acts)
    yield FieldAgreement(
        "attribution", float(gold.attribution in found.attributions), gold.attribution, found.attributions
    )
    if gold.country:
        yield equal_field("country", gold.country, found.country)
    if gold.topics:
        yield FieldAgreement("topics", overlap(gold.topics, found.topics), gold.topics, found.topics)
