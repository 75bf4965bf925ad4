"""What an explanation holds, whatever it is printed as. Its texts are as documents have them: not safe to show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of a sentence, in characters from 0, end excluded, and what it is to the fact."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class LexiconRow:
    """A row of a lexicon where it was found, and the labels of the marks it stands in."""

    start: int
    end: int
    labels: Sequence[str]
    row: Fields


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document; `start` and `end` are its characters in staging.stg_documents.text."""

    sentence_no: int
    start: int
    end: int
    text: str
    fields: Fields
    marks: Sequence[Mark]
    lexicon: Sequence[LexiconRow]


@dataclass(frozen=True, slots=True)
class Telling:
    """One document, what it says of the fact as a whole, and the sentences it says it in."""

    document: Fields
    fields: Fields
    sentences: Sequence[Sentence]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A statement, meeting, figure, person or date of publication with all that it was made from."""

    kind: str
    fact_id: str
    fields: Fields
    tellings: Sequence[Telling]
